use crate::coach::{self, Answered, Debrief};
use crate::interview::AnswerEnd;

use super::TurnRecord;

/// The debrief of these turns. An answer that the candidate left unfinished keeps its assessment,
/// but is not included.
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
