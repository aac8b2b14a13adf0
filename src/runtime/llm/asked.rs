//! Decides what to ask the model about an interview.

use crate::coach::Verdict;
use crate::interview::{Interview, Phase};
use crate::llm::follow_up::{About, Exchanged};
use crate::llm::second::{Doubt, doubts};

/// What to ask about the answer at this index.
pub(super) fn doubts_of(interview: &Interview, turn: usize) -> Vec<Doubt> {
    let turn = interview.turns().get(turn);
    let planned = turn.and_then(|turn| interview.question(turn.place));
    let (Some(turn), Some(planned)) = (turn, planned) else {
        return Vec::new();
    };
    let seen = turn.coach.iter().flat_map(|seen| &seen.key_points);
    let unsure: Vec<&str> = seen
        .filter(|it| it.verdict == Verdict::Unsure)
        .map(|it| it.id.as_str())
        .collect();
    let examples = interview.setup().examples.of(&planned.reference());
    doubts(
        (&planned.question, examples),
        &turn.prompt,
        &turn.answer,
        interview.language(turn.place),
        |point| unsure.contains(&point.id.as_str()),
    )
}

/// Applies `make` to the follow-up that the interview waits for; `None` if it waits for none.
pub(super) fn follow_up_of<T>(
    interview: &Interview,
    make: impl FnOnce(About<'_>) -> T,
) -> Option<T> {
    let Phase::Wording {
        place, follow_up, ..
    } = interview.phase()
    else {
        return None;
    };
    let planned = interview.question(*place)?;
    let exchanges: Vec<(&str, &str)> = interview
        .turns_at(*place)
        .map(|it| (it.prompt.as_str(), it.answer.as_str()))
        .collect();
    let language = interview.language(*place);
    let manner = interview
        .interviewer(*place)
        .map(|it| it.manner.get(language));
    Some(make(About {
        exchange: Exchanged {
            exchanges: &exchanges,
            manner,
            language,
        },
        question: &planned.question,
        examples: interview.setup().examples.of(&planned.reference()),
        chosen: &follow_up.prompt,
    }))
}
