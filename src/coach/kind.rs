use std::fmt;

use serde::{Deserialize, Serialize};

use super::Answer;
use super::tale::{Claim, Features};
use super::telling::Telling;
use super::thresholds::{EVENTS_LEAST, EVENTS_MOST};
use crate::bank::QuestionKind;

/// What sort of thing an answer is. Interviewers who ask for a story seldom get one: 23 % of
/// the responses in 62 real interviews were stories, the rest habits, opinions and
/// self-descriptions (Bangerter, Corvalan and Cavin 2014, whose terms these are).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What happened once.
    Story,
    /// What the candidate usually does, or would do.
    PseudoStory,
    /// What the candidate holds to be so; also an explanation.
    Opinion,
    /// What the candidate is like, or has done for a living.
    SelfDescription,
    /// Nothing that could be judged.
    Empty,
    /// Something else than was asked for.
    OffQuestion,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Story,
        Self::PseudoStory,
        Self::Opinion,
        Self::SelfDescription,
        Self::Empty,
        Self::OffQuestion,
    ];

    /// The word for it in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::PseudoStory => "pseudo-story",
            Self::Opinion => "opinion",
            Self::SelfDescription => "self-description",
            Self::Empty => "empty",
            Self::OffQuestion => "off-question",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The kind of an answer that says something, by what most of its sentences do.
///
/// An event weighs as much as anything said about it: a story may begin with an opinion and
/// end with a habit it led to. Plain statements are a habit where a story was asked for, and
/// an explanation elsewhere.
pub(super) fn kind(tellings: &[Telling], marked: bool, answer: &Answer<'_>) -> Kind {
    let tally = Tally::of(tellings);
    let noted = marked && tellings.iter().all(|it| it.noted);
    let story = noted || tally.is_story();
    match answer.question.kind {
        _ if answer.star_expected || answer.probe => tally.kind(story, answer.star_expected),
        // Who asks for a person hears about one, also where it is told in the past.
        QuestionKind::Introduction => Kind::SelfDescription,
        QuestionKind::Behavioral | QuestionKind::Experience | QuestionKind::Fit => {
            tally.kind(story, false)
        }
        // An explanation is no story for the events it mentions.
        _ if story && tally.occasions > 0 && tally.is_all_events() => Kind::Story,
        _ => Kind::Opinion,
    }
}

/// The kind of an answer to a question that wants a story, after the whole of it was weighed: a
/// story where the model of [`tale`](super::tale) does not hold it for none.
pub(super) fn weighed(told: Kind, tellings: &[Telling], features: &Features) -> Kind {
    match (Claim::NoStory.holds(features), told) {
        (false, _) => Kind::Story,
        (true, Kind::Story) => match Tally::of(tellings).kind(false, true) {
            Kind::Story => Kind::PseudoStory,
            other => other,
        },
        (true, other) => other,
    }
}

/// How many sentences do what.
struct Tally {
    sentences: usize,
    events: usize,
    occasions: usize,
    deeds: usize,
    habits: usize,
    opinions: usize,
    characters: usize,
    others: usize,
    /// Whether something says that it happened, rather than happens.
    placed_in_time: bool,
}

impl Tally {
    fn of(tellings: &[Telling]) -> Self {
        let count = |what: fn(&Telling) -> bool| tellings.iter().filter(|it| what(it)).count();
        Self {
            sentences: tellings.len(),
            events: count(|it| {
                (it.past || it.noted && (it.occasion || it.doing || it.outcome || it.deed()))
                    && !it.habit
            }),
            occasions: count(|it| it.occasion),
            deeds: count(Telling::deed),
            habits: count(|it| it.habit || it.hypothesis),
            opinions: count(|it| it.opinion && !it.hypothesis),
            characters: count(|it| it.character),
            placed_in_time: tellings.iter().any(|it| it.past || it.occasion || it.later),
            others: count(|it| {
                it.habit && !it.occasion || it.hypothesis || it.opinion || it.character
            }),
        }
    }

    fn is_story(&self) -> bool {
        let tied = self.events >= 2 && self.occasions >= 1;
        let told = self.is_told();
        // Somebody did something, or it happened at a time: an explanation has neither.
        let placed = self.deeds >= 1 || self.occasions >= 1 && self.events * 2 >= self.sentences;
        let outweighs = self.events >= self.others || tied && self.events * 2 >= self.others;
        self.events >= 1 && told && placed && outweighs
    }

    fn is_told(&self) -> bool {
        self.placed_in_time
            && self.events >= 1
            && self.events as f64 >= self.sentences as f64 * EVENTS_LEAST
    }

    fn is_all_events(&self) -> bool {
        self.events as f64 >= self.sentences as f64 * EVENTS_MOST
    }

    fn kind(&self, story: bool, story_expected: bool) -> Kind {
        if story {
            Kind::Story
        } else if self.habits >= self.opinions && self.habits >= self.characters && self.habits > 0
        {
            Kind::PseudoStory
        } else if self.characters >= self.opinions && self.characters > 0 {
            Kind::SelfDescription
        } else if self.opinions == 0 && story_expected && self.is_told() {
            // Nothing says that it is anything else.
            Kind::Story
        } else if self.opinions == 0 && story_expected {
            Kind::PseudoStory
        } else {
            Kind::Opinion
        }
    }
}
