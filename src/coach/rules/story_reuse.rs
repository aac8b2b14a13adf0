//! The same story is used for a third question of one interview.

use crate::coach::Dimension;
use crate::coach::seen::Seen;
use crate::coach::thresholds::{SAME_STORY, SAME_STORY_WORDS, STORY_USES};
use crate::coach::vocabulary::{Vocabulary, vocabulary};
use crate::coach::{AnswerKind, Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "story-reuse",
    name: names::STORY_REUSE,
    bears_on: &[Dimension::Relevance],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if seen.kind != AnswerKind::Story || seen.answer.probe {
        return None;
    }
    let story = vocabulary(seen.reading.text());
    let uses = seen
        .answer
        .earlier
        .iter()
        .filter(|earlier| is_same(&story, &vocabulary(earlier)))
        .count()
        + 1;
    if uses < STORY_USES {
        return None;
    }
    let finding = Finding::new(Rule::StoryReuse, Severity::Advice, say::story_reuse(uses));
    let first = seen.reading.sentences().first().map(|it| it.range.clone());
    Some(finding.at(first))
}

/// Whether two answers share so many words that they are about the same thing.
fn is_same(story: &Vocabulary, other: &Vocabulary) -> bool {
    let shorter = story.len().min(other.len());
    let shared = story.intersection(other).count();
    shared >= SAME_STORY_WORDS && shared as f64 / shorter as f64 >= SAME_STORY
}
