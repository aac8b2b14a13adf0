//! A habit, an opinion, or a self-description although a story was asked for.

use crate::coach::Dimension;
use crate::coach::seen::Seen;
use crate::coach::traits::SentenceTraits;
use crate::coach::{AnswerKind, Finding, Rule, Severity};
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "story-kind",
    name: names::STORY_KIND,
    bears_on: &[
        Dimension::Structure,
        Dimension::Substance,
        Dimension::Relevance,
        Dimension::Ownership,
    ],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if !seen.answer.star_expected {
        return None;
    }
    let count =
        |what: fn(&SentenceTraits) -> bool| seen.all_traits.iter().filter(|it| what(it)).count();
    let would = count(|it| it.hypothesis) > count(|it| it.habit);
    let (advice, shows): (_, fn(&SentenceTraits) -> bool) = match seen.kind {
        AnswerKind::PseudoStory if would => (say::HYPOTHETICAL, |it| it.hypothesis),
        AnswerKind::PseudoStory => (say::PSEUDO_STORY, |it| it.habit || it.hypothesis),
        AnswerKind::Opinion => (say::OPINION, |it| it.opinion),
        AnswerKind::SelfDescription => (say::SELF_DESCRIPTION, |it| it.character),
        AnswerKind::Story | AnswerKind::Empty | AnswerKind::OffQuestion => return None,
    };
    let sentences = seen.reading.sentences().iter().zip(&seen.all_traits);
    let shown = sentences
        .filter(|(_, traits)| shows(traits))
        .map(|(sentence, _)| sentence.range.clone());
    let mut places: Vec<_> = shown.collect();
    if places.is_empty() {
        places.extend(
            seen.reading
                .sentences()
                .first()
                .map(|sentence| sentence.range.clone()),
        );
    }
    Some(Finding::new(Rule::StoryKind, Severity::Warning, advice).at(places))
}
