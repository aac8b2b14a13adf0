use super::{Outcome, Transcript, TurnRecord};

impl Transcript {
    /// Whether it contains everything that the other does, possibly with more after that, so that
    /// the other is an earlier state of it.
    pub fn goes_on_from(&self, other: &Self) -> bool {
        let all = self.common_turns(other) == other.turns.len();
        let over = other.outcome != Outcome::Unfinished;
        let same_end = self.outcome == other.outcome && self.turns.len() == other.turns.len();
        all && (!over || same_end)
    }

    /// How many turns, from the first, are the same answers in both, whatever was added to them
    /// later.
    pub fn common_turns(&self, other: &Self) -> usize {
        common_turns(&self.turns, &other.turns)
    }
}

/// Like [`Transcript::common_turns`], for turns alone.
pub fn common_turns(turns: &[TurnRecord], others: &[TurnRecord]) -> usize {
    let pairs = turns.iter().zip(others);
    pairs.take_while(|(one, other)| is_same(one, other)).count()
}

fn is_same(one: &TurnRecord, other: &TurnRecord) -> bool {
    let question = |turn: &TurnRecord| (turn.reference(), turn.probe.clone());
    let words = |turn: &TurnRecord| [&turn.prompt, &turn.notes, &turn.answer].map(String::clone);
    // It is written when the answer ends, and again when the candidate continues.
    let goes_on = one.after_time.starts_with(&other.after_time)
        || other.after_time.starts_with(&one.after_time);
    question(one) == question(other) && words(one) == words(other) && goes_on
}
