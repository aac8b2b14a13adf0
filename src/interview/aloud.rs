//! Which answers were given aloud, as whoever holds the interview asks.

use crate::moment::Moment;

use super::update::Effect;
use super::{Event, Interview, Phase};

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

    /// Ends the reading of the question. Its time did not count; a candidate who has heard all of it
    /// goes on, and whoever stopped it may read.
    pub(super) fn end_reading(
        &mut self,
        now: Moment,
        is_complete: bool,
        effects: &mut Vec<Effect>,
    ) {
        if !std::mem::take(&mut self.is_read_aloud) {
            return;
        }
        let Phase::Asking { watch, .. } = &self.phase else {
            return;
        };
        let gap = watch.elapsed(now);
        let millis = u64::try_from(gap.as_millis()).unwrap_or(u64::MAX);
        if millis > 0 {
            self.commit(now, Event::Suspended { millis }, effects);
        }
        if is_complete && !self.paused {
            self.commit(now, self.after_asking(), effects);
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
