use std::fmt;

use serde::{Deserialize, Serialize};

use super::telling::Telling;

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
pub(super) fn kind(tellings: &[Telling], marked: bool, story_expected: bool) -> Kind {
    let count = |what: fn(&Telling) -> bool| tellings.iter().filter(|it| what(it)).count();
    let events =
        count(|it| (it.past || it.noted && (it.occasion || it.doing || it.outcome)) && !it.habit);
    let occasions = count(|it| it.occasion);
    let habits = count(|it| it.habit || it.hypothesis);
    let opinions = count(|it| it.opinion && !it.hypothesis);
    let characters = count(|it| it.character);
    let others = tellings
        .iter()
        .filter(|it| (it.habit && !it.occasion) || it.hypothesis || it.opinion || it.character)
        .count();
    let noted = tellings.iter().all(|it| it.noted) && marked;
    let story = events >= 1
        && (events >= others || (events >= 2 && occasions >= 1 && events * 2 >= others));
    if story || noted {
        Kind::Story
    } else if habits >= opinions && habits >= characters && habits > 0 {
        Kind::PseudoStory
    } else if characters >= opinions && characters > 0 {
        Kind::SelfDescription
    } else if opinions == 0 && story_expected {
        Kind::PseudoStory
    } else {
        Kind::Opinion
    }
}
