//! The candidate's corrections of the coach.

use std::ops::Range;

use crate::coach::Rule;
use crate::text::Ruler;
use crate::transcript::TurnRecord;

use super::{Notes, TurnNotes, fits};

/// A sentence that the candidate marked as making a key point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedSentence {
    /// The key point's id.
    pub point: String,
    /// Its turn, counting from 0: the question's or a follow-up's.
    pub turn: usize,
    /// Its range in the answer, in characters (Unicode scalar values).
    pub characters: Range<usize>,
    /// Its words, which identify it if the answer was edited by hand since.
    pub quote: String,
}

/// The candidate's decision about a key point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnWord {
    /// It was said in these turns, at these byte ranges of their answers: at least one.
    Said(Vec<(usize, Range<usize>)>),
    /// The coach is wrong about it.
    NotSaid,
}

impl Notes {
    /// The candidate's decision about a key point of the question at `place`, if there is one and
    /// its words are still there.
    pub fn word(&self, turns: &[TurnRecord], place: usize, point: &str) -> Option<OwnWord> {
        let notes = self.on(turns, place)?;
        let marked = notes.said.iter().filter(|it| it.point == point);
        let places: Vec<_> = marked
            .filter_map(|said| Some((said.turn, said.find(turns, place)?)))
            .collect();
        match places.is_empty() {
            false => Some(OwnWord::Said(places)),
            true => notes
                .not_said
                .iter()
                .any(|it| it == point)
                .then_some(OwnWord::NotSaid),
        }
    }

    /// Every marked sentence in the answers to the question at `place` and its follow-ups that is
    /// still there.
    pub fn said<'n>(
        &'n self,
        turns: &'n [TurnRecord],
        place: usize,
    ) -> impl Iterator<Item = &'n MarkedSentence> {
        let notes = self.on(turns, place).into_iter();
        let said = notes.flat_map(|notes| &notes.said);
        said.filter(move |it| it.find(turns, place).is_some())
    }

    /// The rules whose findings on the answer at `place` the candidate disputes.
    pub fn disputed(&self, turns: &[TurnRecord], place: usize) -> &[Rule] {
        self.on(turns, place).map_or(&[], |notes| &notes.disputed)
    }

    /// Marks the sentence at this byte range of the answer at `turn` as making a key point of the
    /// question at `place`. Replaces any other mark.
    pub fn mark_said(
        &mut self,
        turns: &[TurnRecord],
        place: usize,
        point: &str,
        (turn, bytes): (usize, Range<usize>),
    ) {
        let Some(answer) = turns.get(turn).map(|it| it.answer.as_str()) else {
            return;
        };
        let ruler = Ruler::of(answer);
        let said = MarkedSentence {
            point: point.to_owned(),
            turn,
            characters: ruler.characters(&bytes),
            quote: ruler.words(&bytes).to_owned(),
        };
        if said.quote.trim().is_empty() || !exchange(turns, place).contains(&turn) {
            return;
        }
        self.correct(turns, place, |notes| {
            notes.forget(point);
            notes.said.push(said);
        });
    }

    /// Records that the coach is wrong about a key point of the question at `place`.
    pub fn mark_not_said(&mut self, turns: &[TurnRecord], place: usize, point: &str) {
        self.correct(turns, place, |notes| {
            notes.forget(point);
            notes.not_said.push(point.to_owned());
        });
    }

    /// Removes the candidate's decision, leaving the key point to the coach.
    pub fn unmark(&mut self, turns: &[TurnRecord], place: usize, point: &str) {
        self.correct(turns, place, |notes| notes.forget(point));
    }

    /// Disputes the finding of `rule` on the answer at `place`, or takes that back.
    pub fn dispute(&mut self, turns: &[TurnRecord], place: usize, rule: Rule) {
        self.correct(turns, place, |notes| {
            let before = notes.disputed.len();
            notes.disputed.retain(|it| *it != rule);
            if notes.disputed.len() == before {
                notes.disputed.push(rule);
            }
        });
    }

    fn on(&self, turns: &[TurnRecord], place: usize) -> Option<&TurnNotes> {
        let turn = turns.get(place)?;
        self.turns.get(&place).filter(|notes| fits(notes, turn))
    }

    fn correct(&mut self, turns: &[TurnRecord], place: usize, edit: impl FnOnce(&mut TurnNotes)) {
        if let Some(turn) = turns.get(place) {
            self.change(turn, place, edit);
        }
    }
}

impl TurnNotes {
    fn forget(&mut self, point: &str) {
        self.said.retain(|it| it.point != point);
        self.not_said.retain(|it| it != point);
    }
}

impl MarkedSentence {
    /// Its byte range, if its words are still in an answer to the question at `place`.
    fn find(&self, turns: &[TurnRecord], place: usize) -> Option<Range<usize>> {
        if !exchange(turns, place).contains(&self.turn) {
            return None;
        }
        let ruler = Ruler::of(&turns.get(self.turn)?.answer);
        let bytes = ruler.bytes(&self.characters)?;
        (ruler.words(&bytes) == self.quote).then_some(bytes)
    }
}

/// The turns of the question at `place`: its own and its follow-ups'. Empty for a follow-up.
pub fn exchange(turns: &[TurnRecord], place: usize) -> Range<usize> {
    match turns.get(place) {
        Some(turn) if turn.probe.is_none() => {
            let after = turns.iter().skip(place + 1);
            let probes = after.take_while(|it| it.probe.is_some());
            place..place + 1 + probes.count()
        }
        _ => place..place,
    }
}

/// Index of the question that the turn at `place` belongs to.
pub fn question_of(turns: &[TurnRecord], place: usize) -> Option<usize> {
    let until = turns.get(..=place)?;
    until.iter().rposition(|turn| turn.probe.is_none())
}
