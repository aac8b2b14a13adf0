//! Which answers were spoken, for whoever holds the interview.

use crate::moment::Moment;

use super::update::Effect;
use super::{Event, Interview, Phase};

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

    /// Ends the reading aloud of the question. Its time does not count. After a complete reading
    /// the interview goes on; after a stopped one the candidate may read the question.
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

    /// Whether an answer spoken now can be recorded.
    pub fn can_be_recorded(&self) -> bool {
        let asked = matches!(
            self.phase,
            Phase::Asking { .. } | Phase::Preparing { .. } | Phase::Answering { .. }
        );
        asked && self.setup.voiced && !self.paused
    }
}
