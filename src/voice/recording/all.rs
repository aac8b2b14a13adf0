use std::time::Duration;

use crate::moment::Moment;

use super::{Recording, RecordingEffect, RecordingEvent};

/// The recordings of a session's answers, each with the number of its answer from 0. A former one
/// may still be listened to while the next is made.
#[derive(Debug, Default)]
pub struct Recordings(Vec<(usize, Recording)>);

impl Recordings {
    /// That of an answer, once anything happened to it.
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

    /// Takes up those that a cut-off session left: of answers that are over, which are listened to,
    /// and of the one that is open, which goes on.
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

    /// Applies one event to that of an answer.
    pub fn update(
        &mut self,
        now: Moment,
        answer: usize,
        event: RecordingEvent,
    ) -> Option<(usize, RecordingEffect)> {
        let effect = self.entry(answer).update(now, event)?;
        Some((answer, effect))
    }

    /// Ends those of the first `over` answers, and lets time pass for all.
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

    /// When one of them changes by itself.
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
