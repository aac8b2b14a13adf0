//! What all sentences of an answer do, in context.

use crate::coach::thresholds::{BRIEF_SENTENCES, SCENELESS_SENTENCES};
use std::ops::Range;

use super::SentenceTraits;
use crate::coach::lexicon;
use crate::coach::reading::{Reading, Sentence};
use crate::coach::rules::has_quantity;

/// What each sentence of the answer does, in order.
pub(crate) fn all_traits(reading: &Reading, sentences: &[Sentence]) -> Vec<SentenceTraits> {
    let mut all_traits: Vec<SentenceTraits> = sentences
        .iter()
        .map(|sentence| {
            let traits = (lexicon::of(sentence.language).traits)(reading, sentence);
            let aside = traits.action() || traits.task || traits.habit || !traits.fact();
            let measured = has_quantity(reading, &sentence.range);
            SentenceTraits {
                aftermath: !aside && measured,
                measured,
                ..traits
            }
        })
        .collect();
    for place in came_of_it(&all_traits) {
        all_traits[place].came = true;
    }
    all_traits
}

/// The sentences that tell the result: facts after the first action about an outcome or a later
/// time, and the last fact if it has no actor. If the end only tells possibilities, a decision or
/// a measurement on the way is not an outcome.
fn came_of_it(all_traits: &[SentenceTraits]) -> Vec<usize> {
    let Some(first) = all_traits.iter().position(SentenceTraits::action) else {
        return Vec::new();
    };
    let behind = || (first + 1)..all_traits.len();
    let last_action = behind().rev().find(|place| all_traits[*place].action());
    let open = all_traits
        .iter()
        .rev()
        .take(2)
        .any(|it| it.possible && !it.lesson);
    let is_outcome = |place: &usize| {
        let it = &all_traits[*place];
        let noted = it.noted && !it.outcome && !it.later;
        let measured =
            it.aftermath && !noted && last_action.is_none_or(|action| action < *place) && it.fact();
        let turned = it.result && !it.possible && !it.hypothesis && !it.opinion;
        let stepped = it.measured && last_action == Some(*place);
        let later = it.later && (!it.acted || stepped) && !it.task && it.fact();
        *place > first
            && if open {
                turned && it.past && !it.acted
            } else {
                turned || measured || later
            }
    };
    // An action that ends the matter may be the first one told.
    let ending = first + usize::from(first == 0 || !all_traits[first].finished);
    let last = (ending..all_traits.len())
        .rev()
        .find(|place| all_traits[*place].fact());
    let closing = (ending..all_traits.len()).rev().take_while(|place| {
        let it = &all_traits[*place];
        let another = *place > 0 && all_traits[place - 1].others && !it.named;
        let ends = last == Some(*place) && (it.finished || it.outcome || another);
        !it.acted || ends || !it.fact()
    });
    let closing = closing.filter(|place| {
        let it = &all_traits[*place];
        !open
            && (!it.passive || last == Some(*place))
            && it.fact()
            && !it.habit
            && (it.past || it.later)
    });
    let mut found: Vec<usize> = (0..all_traits.len())
        .filter(is_outcome)
        .chain(closing)
        .collect();
    found.extend(all_traits[first].turn.filter(|_| !open).map(|_| first));
    if found.is_empty() {
        // Some tell the outcome first; without a figure it may be the problem.
        let early = |place: &usize| {
            let it = &all_traits[*place];
            it.result && it.past && it.measured && !open
        };
        found.extend((1..first).filter(early));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Where the sentence tells a passive action.
pub(crate) fn passive(reading: &Reading, sentence: &Sentence) -> Option<Range<usize>> {
    let words = reading.lower_slice(&sentence.range);
    let found = (lexicon::of(sentence.language).passive)(words)?;
    Some(sentence.range.start + found.start..sentence.range.start + found.end)
}

/// Whether the story begins with an action of the speaker, and never says where or when.
pub(crate) fn begins_with_an_action(all_traits: &[SentenceTraits]) -> bool {
    let [first, second, ..] = all_traits else {
        return false;
    };
    let scene = first.scene || first.task;
    let brief = all_traits.len() <= BRIEF_SENTENCES;
    let fits = all_traits.len() <= SCENELESS_SENTENCES;
    first.own && first.named && fits && (brief || second.own) && !scene
}
