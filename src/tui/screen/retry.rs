use crate::interview::SessionRequest;
use crate::scenario::Adjustment;
use crate::transcript::Transcript;
use crate::tui::message::Effect;
use crate::tui::shared::Shared;

/// The question of the turn at `place`, done again now: in practice, in the language in which it
/// was asked, and aloud where it was answered aloud.
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
