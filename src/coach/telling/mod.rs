//! What each sentence of an answer does: tells an event, a habit, an opinion; sets a scene,
//! names a task, an act, an outcome. Everything rests on endings and word lists, and says
//! nothing where neither is to be seen.

mod english;
mod korean;

use std::ops::Range;

use super::reading::{Reading, Sentence};
use super::rules::has_quantity;
use crate::lang::Language;

/// What one sentence does. Several may hold at once, or none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Telling {
    /// Its predicate is in the past.
    pub(crate) past: bool,
    /// It is a line of notes, without a verb at its end.
    pub(crate) noted: bool,
    /// It is tied to one occasion.
    pub(crate) occasion: bool,
    /// It tells what is usually done.
    pub(crate) habit: bool,
    /// It tells what would be done.
    pub(crate) hypothesis: bool,
    /// It tells what the speaker holds to be so.
    pub(crate) opinion: bool,
    /// It tells what the speaker is like.
    pub(crate) character: bool,
    /// It sets the scene.
    pub(crate) situation: bool,
    /// It says what had to be done.
    pub(crate) task: bool,
    /// Somebody, not known to be another than the speaker, did something.
    pub(crate) acted: bool,
    /// It has words for doing something, perhaps in a subordinate clause.
    pub(crate) doing: bool,
    /// It tells what came of it.
    pub(crate) result: bool,
    /// It may tell an outcome, if it stands towards the end.
    pub(crate) outcome: bool,
    /// It tells what was brought to an end: an outcome, if nothing follows.
    pub(crate) finished: bool,
    /// It measures something that nobody is said to have done: what came of a deed, if one
    /// went before.
    pub(crate) aftermath: bool,
    /// The byte of the sentence at which what came of a deed begins, where one sentence tells
    /// both.
    pub(crate) turn: Option<usize>,
    /// It tells what the speaker alone did.
    pub(crate) own: bool,
    /// Somebody else is its subject.
    pub(crate) others: bool,
    /// It names the speaker.
    pub(crate) named: bool,
    /// It says where or when it was, more than "then".
    pub(crate) scene: bool,
    /// It tells what was done, and leaves open by whom.
    pub(crate) passive: bool,
    /// It tells what may come of it, or what is not so yet.
    pub(crate) possible: bool,
    /// It tells what was learned.
    pub(crate) lesson: bool,
    /// It names a time after what went before: since then, a month later, now.
    pub(crate) later: bool,
    /// It complains of the trouble, of a mood or of others, or tells what would have been: no
    /// outcome, wherever it stands.
    pub(crate) aside: bool,
    /// It measures something.
    pub(crate) measured: bool,
    /// It tells what came of what went before; see [`came_of_it`].
    pub(crate) came: bool,
}

/// How many things a sentence may do.
pub(crate) const FLAGS: usize = 27;

impl Telling {
    /// The names of what a sentence may do, in the order of [`Telling::flags`].
    pub(crate) const NAMES: [&'static str; FLAGS] = [
        "past",
        "noted",
        "occasion",
        "habit",
        "hypothesis",
        "opinion",
        "character",
        "situation",
        "task",
        "acted",
        "doing",
        "result",
        "outcome",
        "finished",
        "aftermath",
        "own",
        "others",
        "named",
        "scene",
        "passive",
        "possible",
        "lesson",
        "later",
        "aside",
        "measured",
        "came",
        "turn",
    ];

    /// What it does.
    pub(crate) fn flags(&self) -> [bool; FLAGS] {
        [
            self.past,
            self.noted,
            self.occasion,
            self.habit,
            self.hypothesis,
            self.opinion,
            self.character,
            self.situation,
            self.task,
            self.acted,
            self.doing,
            self.result,
            self.outcome,
            self.finished,
            self.aftermath,
            self.own,
            self.others,
            self.named,
            self.scene,
            self.passive,
            self.possible,
            self.lesson,
            self.later,
            self.aside,
            self.measured,
            self.came,
            self.turn.is_some(),
        ]
    }

    /// Whether somebody did something, were it only told in the passive.
    pub(crate) fn deed(&self) -> bool {
        (self.acted || self.passive) && !self.possible && !self.hypothesis
    }

    /// Whether it is told as a fact.
    fn fact(&self) -> bool {
        !(self.possible || self.hypothesis || self.opinion || self.lesson || self.aside)
    }
}

/// What each sentence of the answer does, in order.
pub(crate) fn tellings(reading: &Reading, sentences: &[Sentence]) -> Vec<Telling> {
    let mut tellings: Vec<Telling> = sentences
        .iter()
        .map(|sentence| {
            let telling = match sentence.language {
                Language::Ko => korean::telling(reading, sentence),
                Language::En => english::telling(reading, sentence),
            };
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
    let found = match sentence.language {
        Language::Ko => korean::passive(words),
        Language::En => english::passive(words),
    }?;
    Some(sentence.range.start + found.start..sentence.range.start + found.end)
}
