use crate::interview::{Mode, SessionRequest};
use crate::scenario::Adjustment;
use crate::transcript::Transcript;
use crate::tui::message::Effect;
use crate::tui::shared::Shared;

/// The question of the turn at `place`, done again now: in practice, in the language in which it
/// was asked, and aloud where it was answered aloud.
pub(super) fn again(transcript: &Transcript, place: usize, shared: &Shared) -> Option<Effect> {
    let turn = transcript.turns.get(place)?;
    Some(Effect::StartSession(SessionRequest {
        scenario: transcript.scenario.clone(),
        adjustment: Adjustment {
            language: turn.round.language,
            spoken: transcript.spoken,
            voiced: shared.can_record && turn.voiced,
            ..shared.adjustment()
        },
        mode: Mode::Practice,
        seed: None,
        questions: None,
        within: None,
        only: Some(turn.reference()),
        retry_of: Some(transcript.id.to_string()),
        warm_up: false,
    }))
}
