use super::{Outcome, Transcript, TurnRecord};

impl Transcript {
    /// Whether it says everything that the other says, and maybe more after that: then that is an
    /// earlier state of it.
    pub fn goes_on_from(&self, other: &Self) -> bool {
        let all = self.common_turns(other) == other.turns.len();
        let over = other.outcome != Outcome::Unfinished;
        let same_end = self.outcome == other.outcome && self.turns.len() == other.turns.len();
        all && (!over || same_end)
    }

    /// How many turns, from the first, are the same answers in both, whatever was made of them
    /// later.
    pub fn common_turns(&self, other: &Self) -> usize {
        common_turns(&self.turns, &other.turns)
    }
}

/// The same of turns alone.
pub fn common_turns(turns: &[TurnRecord], others: &[TurnRecord]) -> usize {
    let pairs = turns.iter().zip(others);
    pairs.take_while(|(one, other)| is_same(one, other)).count()
}

fn is_same(one: &TurnRecord, other: &TurnRecord) -> bool {
    let question = |turn: &TurnRecord| (turn.reference(), turn.probe.clone());
    let words = |turn: &TurnRecord| [&turn.prompt, &turn.notes, &turn.answer].map(String::clone);
    // It is written once the answer has ended, and once more when the candidate goes on.
    let goes_on = one.after_time.starts_with(&other.after_time)
        || other.after_time.starts_with(&one.after_time);
    question(one) == question(other) && words(one) == words(other) && goes_on
}
