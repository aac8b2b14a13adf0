use std::time::Duration;

use crate::moment::Moment;

use super::{Recording, RecordingEffect, RecordingEvent};

/// Recordings of a session's answers, with their indexes. An earlier one may still be analyzed
/// while the next is made.
#[derive(Debug, Default)]
pub struct Recordings(Vec<(usize, Recording)>);

impl Recordings {
    /// The recording of an answer, once there is one.
    pub fn of(&self, answer: usize) -> Option<&Recording> {
        let found = self.0.iter().find(|(it, _)| *it == answer);
        found.map(|(_, recording)| recording)
    }

    /// How much of an answer was recorded.
    pub fn length(&self, answer: usize) -> Duration {
        let seconds = self.of(answer).and_then(Recording::seconds);
        let length = seconds.map(|it| Duration::try_from_secs_f32(it).unwrap_or_default());
        length.unwrap_or_default()
    }

    /// Takes over recordings left by an interrupted session: those of finished answers are
    /// analyzed, and that of the current one continues.
    pub fn recover(
        &mut self,
        now: Moment,
        over: &[usize],
        open: Option<usize>,
    ) -> Vec<(usize, RecordingEffect)> {
        for answer in over.iter().copied().chain(open) {
            *self.entry(answer) = Recording::recovered();
        }
        let ended = |answer: &usize| self.update(now, *answer, RecordingEvent::AnswerEnded);
        over.iter().filter_map(ended).collect()
    }

    /// Applies an event to the recording of an answer.
    pub fn update(
        &mut self,
        now: Moment,
        answer: usize,
        event: RecordingEvent,
    ) -> Option<(usize, RecordingEffect)> {
        let effect = self.entry(answer).update(now, event)?;
        Some((answer, effect))
    }

    /// Ends the recordings of the first `over` answers, and lets time pass for all.
    pub fn tend(&mut self, now: Moment, over: usize) -> Vec<(usize, RecordingEffect)> {
        let answers: Vec<usize> = self.0.iter().map(|(answer, _)| *answer).collect();
        let mut effects = Vec::new();
        for answer in answers {
            if answer < over {
                effects.extend(self.update(now, answer, RecordingEvent::AnswerEnded));
            }
            effects.extend(self.update(now, answer, RecordingEvent::Ticked));
        }
        effects
    }

    /// Whether nothing more will come of any of them.
    pub fn are_settled(&self) -> bool {
        self.0.iter().all(|(_, it)| it.is_settled())
    }

    /// When one of them next changes by itself.
    pub fn wakes_at(&self, now: Moment) -> Option<Moment> {
        let each = self.0.iter();
        each.filter_map(|(_, it)| it.wakes_at(now)).min()
    }

    fn entry(&mut self, answer: usize) -> &mut Recording {
        let found = self.0.iter().position(|(it, _)| *it == answer);
        let place = found.unwrap_or_else(|| {
            self.0.push((answer, Recording::default()));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }
}
