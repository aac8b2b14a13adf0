use crate::interview::SessionRequest;
use crate::scenario::Adjustment;
use crate::transcript::Transcript;
use crate::tui::message::Effect;
use crate::tui::shared::Shared;

/// Repeats the question of the turn at `place` now: in practice mode, in the language in which it
/// was asked, and aloud if it was answered aloud.
pub(super) fn again(transcript: &Transcript, place: usize, shared: &Shared) -> Option<Effect> {
    let turn = transcript.turns.get(place)?;
    let adjustment = Adjustment {
        language: turn.round.language,
        spoken: transcript.spoken,
        voiced: shared.can_record && turn.voiced,
        ..shared.adjustment()
    };
    let scenario = transcript.scenario.clone();
    Some(Effect::StartSession(SessionRequest {
        retry_of: Some(transcript.id.to_string()),
        ..SessionRequest::of_one(scenario, turn.reference(), adjustment)
    }))
}
