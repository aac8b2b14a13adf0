//! Decides the kind of an answer by its sentences.

use super::AnswerKind;
use crate::bank::QuestionKind;
use crate::coach::Answer;
use crate::coach::thresholds::{MAX_EVENTS, MIN_EVENTS};
use crate::coach::traits::SentenceTraits;
use crate::coach::whole_answer::{Features, Shortcoming};

/// The kind of a non-empty answer, by what most of its sentences do.
///
/// An event weighs as much as any statement about it: a story may begin with an opinion and end
/// with a resulting habit. Plain statements are a habit if a story was asked for, otherwise an
/// explanation.
pub(in crate::coach) fn kind(
    all_traits: &[SentenceTraits],
    marked: bool,
    answer: &Answer<'_>,
) -> AnswerKind {
    let tally = Tally::of(all_traits);
    let noted = marked && all_traits.iter().all(|it| it.noted);
    let story = noted || tally.is_story();
    match answer.question.kind {
        _ if answer.star_expected || answer.probe => tally.kind(story, answer.star_expected),
        // A question about a person gets a self-description, even in the past tense.
        QuestionKind::Introduction => AnswerKind::SelfDescription,
        QuestionKind::Behavioral | QuestionKind::Experience | QuestionKind::Fit => {
            tally.kind(story, false)
        }
        // An explanation is not a story because of the events it mentions.
        _ if story && tally.occasions > 0 && tally.is_all_events() => AnswerKind::Story,
        _ => AnswerKind::Opinion,
    }
}

/// The kind of an answer to a question that asks for a story, after the whole answer was weighed:
/// a story unless the model of [`whole_answer`](crate::coach::whole_answer) decides otherwise.
pub(in crate::coach) fn weighed(
    by_rules: AnswerKind,
    all_traits: &[SentenceTraits],
    features: &Features,
) -> AnswerKind {
    match (Shortcoming::NoStory.holds(features), by_rules) {
        (false, _) => AnswerKind::Story,
        (true, AnswerKind::Story) => match Tally::of(all_traits).kind(false, true) {
            AnswerKind::Story => AnswerKind::PseudoStory,
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
    actions: usize,
    habits: usize,
    opinions: usize,
    characters: usize,
    others: usize,
    /// Whether something says that it happened, rather than happens in general.
    placed_in_time: bool,
}

impl Tally {
    fn of(all_traits: &[SentenceTraits]) -> Self {
        let count =
            |what: fn(&SentenceTraits) -> bool| all_traits.iter().filter(|it| what(it)).count();
        Self {
            sentences: all_traits.len(),
            events: count(|it| {
                (it.past || it.noted && (it.occasion || it.doing || it.outcome || it.action()))
                    && !it.habit
            }),
            occasions: count(|it| it.occasion),
            actions: count(SentenceTraits::action),
            habits: count(|it| it.habit || it.hypothesis),
            opinions: count(|it| it.opinion && !it.hypothesis),
            characters: count(|it| it.character),
            placed_in_time: all_traits
                .iter()
                .any(|it| it.past || it.occasion || it.later),
            others: count(|it| {
                it.habit && !it.occasion || it.hypothesis || it.opinion || it.character
            }),
        }
    }

    fn is_story(&self) -> bool {
        let tied = self.events >= 2 && self.occasions >= 1;
        let by_rules = self.is_narrated();
        // Someone did something, or it happened at a time: an explanation has neither.
        let placed = self.actions >= 1 || self.occasions >= 1 && self.events * 2 >= self.sentences;
        let outweighs = self.events >= self.others || tied && self.events * 2 >= self.others;
        self.events >= 1 && by_rules && placed && outweighs
    }

    fn is_narrated(&self) -> bool {
        self.placed_in_time
            && self.events >= 1
            && self.events as f64 >= self.sentences as f64 * MIN_EVENTS
    }

    fn is_all_events(&self) -> bool {
        self.events as f64 >= self.sentences as f64 * MAX_EVENTS
    }

    fn kind(&self, story: bool, story_expected: bool) -> AnswerKind {
        if story {
            AnswerKind::Story
        } else if self.habits >= self.opinions && self.habits >= self.characters && self.habits > 0
        {
            AnswerKind::PseudoStory
        } else if self.characters >= self.opinions && self.characters > 0 {
            AnswerKind::SelfDescription
        } else if self.opinions == 0 && story_expected && self.is_narrated() {
            // Nothing suggests anything else.
            AnswerKind::Story
        } else if self.opinions == 0 && story_expected {
            AnswerKind::PseudoStory
        } else {
            AnswerKind::Opinion
        }
    }
}
