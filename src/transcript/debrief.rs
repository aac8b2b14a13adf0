use crate::coach::{self, Answered, Debrief};
use crate::interview::AnswerEnd;

use super::TurnRecord;

/// What these turns showed all together. An answer that the candidate left unfinished keeps
/// its own view of the coach, but nothing is made of it here.
pub fn debrief(turns: &[TurnRecord]) -> Debrief {
    let turns: Vec<Answered<'_>> = turns
        .iter()
        .map(|turn| Answered {
            answer: &turn.answer,
            probe: turn.probe.is_some(),
            own: turn.own,
            seen: turn.coach.as_ref().filter(|_| turn.end != AnswerEnd::Left),
        })
        .collect();
    coach::debrief(&turns)
}
