use std::time::Duration;

use crate::interview::Field;
use crate::text::TextBuffer;

use super::{Step, Writing};

/// Playback speed in sixteenths, so that it compares and steps exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Speed(u32);

impl Speed {
    /// The original speed.
    pub const REAL: Self = Self(16);
    /// The available speeds: a quarter to sixteen times.
    pub const ALL: [Self; 7] = [
        Self(4),
        Self(8),
        Self::REAL,
        Self(32),
        Self(64),
        Self(128),
        Self(256),
    ];

    /// The next faster speed, or the same if it is the fastest.
    pub fn faster(self) -> Self {
        Self::ALL.into_iter().find(|it| *it > self).unwrap_or(self)
    }

    /// The next slower speed, or the same if it is the slowest.
    pub fn slower(self) -> Self {
        Self::ALL
            .into_iter()
            .rev()
            .find(|it| *it < self)
            .unwrap_or(self)
    }

    /// The speed as a multiple of the original.
    pub fn times(self) -> f64 {
        f64::from(self.0) / 16.0
    }

    /// The answer time that passes in `elapsed` wall-clock time.
    fn of(self, elapsed: Duration) -> Duration {
        elapsed.saturating_mul(self.0) / 16
    }
}

impl Default for Speed {
    fn default() -> Self {
        Self::REAL
    }
}

/// Plays back a writing. It reads no clock: [`Player::advance`] says how much time has passed.
///
/// The journal records every letter, so the text and cursor of any moment can be shown, forward
/// and backward.
#[derive(Debug, Clone)]
pub struct Player<'w> {
    writing: &'w Writing,
    position: Duration,
    /// Number of steps played.
    played: usize,
    draft: TextBuffer,
    speed: Speed,
}

impl<'w> Player<'w> {
    /// Starts at the beginning of the answer.
    pub fn new(writing: &'w Writing) -> Self {
        Self {
            writing,
            position: Duration::ZERO,
            played: 0,
            draft: TextBuffer::new(),
            speed: Speed::REAL,
        }
    }

    /// Starts at the end of the answer.
    pub fn at_end(writing: &'w Writing) -> Self {
        let mut player = Self::new(writing);
        player.seek(Duration::MAX);
        player
    }

    /// The text at the current position.
    pub fn text(&self) -> &str {
        self.draft.text()
    }

    /// The text with its cursor, for drawing.
    pub fn draft(&self) -> &TextBuffer {
        &self.draft
    }

    /// The current position in the answer.
    pub fn position(&self) -> Duration {
        self.position
    }

    /// Whether the end has been reached.
    pub fn is_over(&self) -> bool {
        self.position >= self.writing.length
    }

    /// The playback speed.
    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// Sets the playback speed.
    pub fn set_speed(&mut self, speed: Speed) {
        self.speed = speed;
    }

    /// Advances by `elapsed` wall-clock time.
    pub fn advance(&mut self, elapsed: Duration) {
        let to = self.position.saturating_add(self.speed.of(elapsed));
        self.seek(to);
    }

    /// Seeks to a position in the answer, at most its end.
    pub fn seek(&mut self, to: Duration) {
        let to = to.min(self.writing.length);
        if to < self.position {
            self.played = 0;
            self.draft = TextBuffer::new();
        }
        self.position = to;
        let steps = self.writing.steps.iter().skip(self.played);
        let due: Vec<&Step> = steps
            .take_while(|step| step.field == Field::Notes || step.at <= to)
            .collect();
        self.played += due.len();
        for step in due.into_iter().filter(|step| step.field == Field::Draft) {
            // Steps that do not fit were skipped when the writing was built, so this fits.
            let _ = self.draft.replay(&step.change);
        }
    }
}
