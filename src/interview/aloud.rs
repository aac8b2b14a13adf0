//! Which answers were given aloud, as whoever holds the interview asks.

use super::{Interview, Phase};

impl Interview {
    /// The answers that were given aloud and that nobody has listened to, by their places among
    /// the turns.
    pub fn unheard(&self) -> Vec<usize> {
        let turns = self.turns.iter().enumerate();
        let unheard = turns.filter(|(_, turn)| turn.voiced && turn.heard.is_none());
        unheard.map(|(answer, _)| answer).collect()
    }

    /// The place that the answer which is being given will have among the turns, if it is given
    /// aloud.
    pub fn open_aloud(&self) -> Option<usize> {
        match &self.phase {
            Phase::Answering { turn, .. } if turn.voiced => Some(self.turns.len()),
            _ => None,
        }
    }

    /// Whether whoever begins to speak now can be recorded.
    pub fn can_be_recorded(&self) -> bool {
        let asked = matches!(
            self.phase,
            Phase::Asking { .. } | Phase::Preparing { .. } | Phase::Answering { .. }
        );
        asked && self.setup.voiced && !self.paused
    }
}
