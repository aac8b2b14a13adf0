use std::time::Duration;

use crate::interview::Field;
use crate::text::TextBuffer;

use super::{Step, Writing};

/// How fast a writing is played, in sixteenths, so that it compares and steps exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Speed(u32);

impl Speed {
    /// As it was written.
    pub const REAL: Self = Self(16);
    /// The speeds to choose from: a quarter to sixteen times.
    pub const ALL: [Self; 7] = [
        Self(4),
        Self(8),
        Self::REAL,
        Self(32),
        Self(64),
        Self(128),
        Self(256),
    ];

    /// The next faster one; the fastest stays.
    pub fn faster(self) -> Self {
        Self::ALL.into_iter().find(|it| *it > self).unwrap_or(self)
    }

    /// The next slower one; the slowest stays.
    pub fn slower(self) -> Self {
        Self::ALL
            .into_iter()
            .rev()
            .find(|it| *it < self)
            .unwrap_or(self)
    }

    /// How many times as fast as it was written.
    pub fn times(self) -> f64 {
        f64::from(self.0) / 16.0
    }

    /// The time of the answer that goes by in `elapsed` on the clock on the wall.
    fn of(self, elapsed: Duration) -> Duration {
        elapsed.saturating_mul(self.0) / 16
    }
}

impl Default for Speed {
    fn default() -> Self {
        Self::REAL
    }
}

/// Plays a writing back. It reads no clock: [`Player::advance`] says how much time went by.
///
/// The answer's text and cursor are those of every moment; the journal tells each letter, so
/// that any moment can be shown, forwards and backwards.
#[derive(Debug, Clone)]
pub struct Player<'w> {
    writing: &'w Writing,
    position: Duration,
    /// How many of the steps are played.
    played: usize,
    draft: TextBuffer,
    speed: Speed,
}

impl<'w> Player<'w> {
    /// At the beginning of the answer.
    pub fn new(writing: &'w Writing) -> Self {
        Self {
            writing,
            position: Duration::ZERO,
            played: 0,
            draft: TextBuffer::new(),
            speed: Speed::REAL,
        }
    }

    /// At the end of the answer.
    pub fn at_end(writing: &'w Writing) -> Self {
        let mut player = Self::new(writing);
        player.seek(Duration::MAX);
        player
    }

    /// The text at the position.
    pub fn text(&self) -> &str {
        self.draft.text()
    }

    /// The text with its cursor, for drawing.
    pub fn draft(&self) -> &TextBuffer {
        &self.draft
    }

    /// Where in the answer it is.
    pub fn position(&self) -> Duration {
        self.position
    }

    /// Whether the end is reached.
    pub fn is_over(&self) -> bool {
        self.position >= self.writing.length
    }

    /// How fast it plays.
    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// Plays at another speed.
    pub fn set_speed(&mut self, speed: Speed) {
        self.speed = speed;
    }

    /// Lets `elapsed` go by on the clock on the wall.
    pub fn advance(&mut self, elapsed: Duration) {
        let to = self.position.saturating_add(self.speed.of(elapsed));
        self.seek(to);
    }

    /// Goes to a moment of the answer; one behind its end is its end.
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
            // What did not fit was left out when the writing was made, so this fits.
            let _ = self.draft.replay(&step.change);
        }
    }
}
