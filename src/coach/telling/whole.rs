//! What all sentences of an answer do, each beside the others.

use crate::coach::thresholds::{BRIEF_SENTENCES, SCENELESS_SENTENCES};
use std::ops::Range;

use super::Telling;
use crate::coach::lexicon;
use crate::coach::reading::{Reading, Sentence};
use crate::coach::rules::has_quantity;

/// What each sentence of the answer does, in order.
pub(crate) fn tellings(reading: &Reading, sentences: &[Sentence]) -> Vec<Telling> {
    let mut tellings: Vec<Telling> = sentences
        .iter()
        .map(|sentence| {
            let telling = (lexicon::of(sentence.language).telling)(reading, sentence);
            let aside = telling.deed() || telling.task || telling.habit || !telling.fact();
            let measured = has_quantity(reading, &sentence.range);
            Telling {
                aftermath: !aside && measured,
                measured,
                ..telling
            }
        })
        .collect();
    for place in came_of_it(&tellings) {
        tellings[place].came = true;
    }
    tellings
}

/// The sentences that tell what came of it: facts behind the first deed that speak of an
/// outcome or of a later time, and the last fact where nobody is said to have done it. Where
/// the end only tells what may be, a decision or a measure on the way is no outcome.
fn came_of_it(tellings: &[Telling]) -> Vec<usize> {
    let Some(first) = tellings.iter().position(Telling::deed) else {
        return Vec::new();
    };
    let behind = || (first + 1)..tellings.len();
    let last_deed = behind().rev().find(|place| tellings[*place].deed());
    let open = tellings
        .iter()
        .rev()
        .take(2)
        .any(|it| it.possible && !it.lesson);
    let tells = |place: &usize| {
        let it = &tellings[*place];
        let noted = it.noted && !it.outcome && !it.later;
        let measured =
            it.aftermath && !noted && last_deed.is_none_or(|deed| deed < *place) && it.fact();
        let turned = it.result && !it.possible && !it.hypothesis && !it.opinion;
        let stepped = it.measured && last_deed == Some(*place);
        let later = it.later && (!it.acted || stepped) && !it.task && it.fact();
        *place > first
            && if open {
                turned && it.past && !it.acted
            } else {
                turned || measured || later
            }
    };
    // A deed that ends the matter may be the first that is told.
    let ending = first + usize::from(first == 0 || !tellings[first].finished);
    let last = (ending..tellings.len())
        .rev()
        .find(|place| tellings[*place].fact());
    let closing = (ending..tellings.len()).rev().take_while(|place| {
        let it = &tellings[*place];
        let another = *place > 0 && tellings[place - 1].others && !it.named;
        let ends = last == Some(*place) && (it.finished || it.outcome || another);
        !it.acted || ends || !it.fact()
    });
    let closing = closing.filter(|place| {
        let it = &tellings[*place];
        !open
            && (!it.passive || last == Some(*place))
            && it.fact()
            && !it.habit
            && (it.past || it.later)
    });
    let mut found: Vec<usize> = (0..tellings.len()).filter(tells).chain(closing).collect();
    found.extend(tellings[first].turn.filter(|_| !open).map(|_| first));
    if found.is_empty() {
        // Some tell the outcome first; without a figure it may be the trouble.
        let early = |place: &usize| {
            let it = &tellings[*place];
            it.result && it.past && it.measured && !open
        };
        found.extend((1..first).filter(early));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Where the sentence tells a deed in the passive.
pub(crate) fn passive(reading: &Reading, sentence: &Sentence) -> Option<Range<usize>> {
    let words = reading.lower_slice(&sentence.range);
    let found = (lexicon::of(sentence.language).passive)(words)?;
    Some(sentence.range.start + found.start..sentence.range.start + found.end)
}

/// Whether the story opens with what the speaker did, and never says where or when.
pub(crate) fn begins_with_a_deed(tellings: &[Telling]) -> bool {
    let [first, second, ..] = tellings else {
        return false;
    };
    let scene = first.scene || first.task;
    let brief = tellings.len() <= BRIEF_SENTENCES;
    let fits = tellings.len() <= SCENELESS_SENTENCES;
    first.own && first.named && fits && (brief || second.own) && !scene
}
