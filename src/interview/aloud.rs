//! Which answers were spoken, for whoever holds the interview.

use super::{Interview, Phase};

impl Interview {
    /// Indexes of the spoken answers that have not been analyzed.
    pub fn unheard(&self) -> Vec<usize> {
        let turns = self.turns.iter().enumerate();
        let unheard = turns.filter(|(_, turn)| turn.voiced && turn.heard.is_none());
        unheard.map(|(answer, _)| answer).collect()
    }

    /// The index that the current answer will have among the turns, if it is spoken.
    pub fn open_aloud(&self) -> Option<usize> {
        match &self.phase {
            Phase::Answering { turn, .. } if turn.voiced => Some(self.turns.len()),
            _ => None,
        }
    }

    /// Whether an answer spoken now can be recorded.
    pub fn can_be_recorded(&self) -> bool {
        let asked = matches!(
            self.phase,
            Phase::Asking { .. } | Phase::Preparing { .. } | Phase::Answering { .. }
        );
        asked && self.setup.voiced && !self.paused
    }
}
