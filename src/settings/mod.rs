//! The user's configuration, with the origin of each value.
//!
//! [`read`] parses the configuration file; `cli` applies the command line and the environment on
//! top. An unset value has its default, and says so.

mod alert;
mod bindings;
mod change;
mod format;
mod interview;
mod known;
mod local_model;
mod look;
mod place;
mod shape;
mod tables;
#[cfg(test)]
mod tests;
mod voice;

use std::ops::RangeInclusive;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};

use crate::lang::Language;

pub use alert::Alert;
pub use bindings::Vocabulary;
pub use change::Change;
pub use format::read;
pub use interview::{SessionLength, Strictness};
pub use known::{KNOWN, Known, Value, lines, quoted};
pub use local_model::{BadUrl, LocalModel, ModelSettings, ModelUrl};
pub use look::Look;
use place::with_backslashes;
pub use place::{HOMES, UnknownPlace, mended};
pub use shape::Shape;
pub use voice::VoiceSettings;

/// How much longer typing may take than speech, in scenarios and the configuration. Our choice.
pub const TYPING_FACTORS: RangeInclusive<f64> = 1.0..=10.0;

/// A value and its origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Its origin.
    pub origin: Origin,
}

/// Where a setting comes from, in increasing order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Unset.
    Default,
    /// The locale.
    Locale,
    /// The configuration file.
    File,
    /// An environment variable.
    Environment,
    /// The command line.
    Argument,
}

impl<T> Setting<T> {
    /// An unset value.
    pub const fn default(value: T) -> Self {
        Self {
            value,
            origin: Origin::Default,
        }
    }

    /// Overrides the value, if there is a new one with at least the same precedence.
    pub fn lay_over(&mut self, value: Option<T>, origin: Origin) {
        if let Some(value) = value.filter(|_| origin >= self.origin) {
            *self = Self { value, origin };
        }
    }
}

/// All settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The language of the user interface.
    pub language: Setting<Language>,
    /// How much longer typing takes than speech; the scenario's own factor if unset.
    pub typing_factor: Setting<Option<f64>>,
    /// Where transcripts are saved; the workspace or the user's data folder if unset.
    pub transcripts: Setting<Option<PathBuf>>,
    /// The screens' colors.
    pub look: Setting<Look>,
    /// Whether colors are disabled.
    pub colourless: Setting<bool>,
    /// Whether interviews are held line by line, without screens.
    pub plain: Setting<bool>,
    /// Whether the program handles clicks and the wheel; otherwise the terminal does, for
    /// selecting and copying.
    pub mouse: Setting<bool>,
    /// How the candidate is alerted when time runs short.
    pub alert: Setting<Alert>,
    /// Whether the terminal's title shows the time left.
    pub titled: Setting<bool>,
    /// Ids of the coach's rules that are switched off.
    pub rules_off: Setting<Vec<String>>,
    /// When the candidate's day begins, for practicing past midnight.
    pub day_starts: Setting<NaiveTime>,
    /// Minutes to practice per day, 10 to 600; an hour if unset.
    pub minutes_per_day: Setting<Option<u32>>,
    /// The interviewers' strictness.
    pub strictness: Setting<Strictness>,
    /// How much of an interview is held.
    pub length: Setting<SessionLength>,
    /// The language model on the user's own machine, if any.
    pub model: Setting<ModelSettings>,
    /// Interview dates: the id of a scenario, and the day.
    pub interviews: Setting<Vec<(String, NaiveDate)>>,
    /// The programs that record, play, read aloud and recognize speech.
    pub voice: Setting<VoiceSettings>,
    /// The user's own key bindings: names, and keys as written.
    pub keys: Setting<Vec<(String, Vec<String>)>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Setting::default(Language::default()),
            typing_factor: Setting::default(None),
            transcripts: Setting::default(None),
            look: Setting::default(Look::default()),
            colourless: Setting::default(false),
            plain: Setting::default(false),
            mouse: Setting::default(true),
            alert: Setting::default(Alert::default()),
            titled: Setting::default(false),
            rules_off: Setting::default(Vec::new()),
            day_starts: Setting::default(NaiveTime::MIN),
            minutes_per_day: Setting::default(None),
            strictness: Setting::default(Strictness::default()),
            length: Setting::default(SessionLength::default()),
            model: Setting::default(ModelSettings::default()),
            interviews: Setting::default(Vec::new()),
            voice: Setting::default(VoiceSettings::default()),
            keys: Setting::default(Vec::new()),
        }
    }
}
