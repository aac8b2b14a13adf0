//! The user's configuration: each value with where it came from.
//!
//! [`read`] takes the configuration file; the command line and the environment are laid over
//! it by `cli`. A value that nobody set has its default and says so.

mod alert;
mod change;
mod format;
mod interview;
mod known;
mod local_model;
mod look;
mod place;
mod shape;
#[cfg(test)]
mod tests;
mod voice;

use std::ops::RangeInclusive;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};

use crate::lang::Language;

pub use alert::Alert;
pub use change::Change;
pub use format::{Vocabulary, read};
pub use interview::{SessionLength, Strictness};
pub use known::{KNOWN, Known, Value, lines, quoted};
pub use local_model::{BadUrl, LocalModel, ModelSettings, ModelUrl};
pub use look::Look;
use place::with_backslashes;
pub use place::{HOMES, UnknownPlace, mended};
pub use shape::Shape;
pub use voice::VoiceSettings;

/// How much longer than speech typing may take: what a scenario and the configuration may hold. A
/// convention of ours.
pub const TYPING_FACTORS: RangeInclusive<f64> = 1.0..=10.0;

/// A value, and where it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub origin: Origin,
}

/// Where a setting came from; a later one goes before an earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Nobody set it.
    Default,
    /// The locale.
    Locale,
    /// The configuration file.
    File,
    /// A variable of the environment.
    Environment,
    /// The command line.
    Argument,
}

impl<T> Setting<T> {
    /// A value that nobody set.
    pub const fn default(value: T) -> Self {
        Self {
            value,
            origin: Origin::Default,
        }
    }

    /// Takes a value from elsewhere, if there is one and nothing weightier has spoken.
    pub fn lay_over(&mut self, value: Option<T>, origin: Origin) {
        if let Some(value) = value.filter(|_| origin >= self.origin) {
            *self = Self { value, origin };
        }
    }
}

/// Everything that can be configured.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The language the program speaks to the user.
    pub language: Setting<Language>,
    /// How much longer than speech typing takes; the scenario's own where nobody set it.
    pub typing_factor: Setting<Option<f64>>,
    /// Where transcripts are saved; the workspace or the user's data folder where nobody set it.
    pub transcripts: Setting<Option<PathBuf>>,
    /// Which colors the screens have.
    pub look: Setting<Look>,
    /// Whether colors are left out.
    pub colourless: Setting<bool>,
    /// Whether interviews are held line by line, without screens.
    pub plain: Setting<bool>,
    /// Whether clicks and the wheel come to the program; otherwise the mouse is the terminal's,
    /// to select and to copy.
    pub mouse: Setting<bool>,
    /// What calls the candidate when time runs short.
    pub alert: Setting<Alert>,
    /// Whether the terminal's title shows the time that is left.
    pub titled: Setting<bool>,
    /// Rules of the coach that are switched off, by id.
    pub rules_off: Setting<Vec<String>>,
    /// When a day begins for the candidate, who may practice past midnight.
    pub day_starts: Setting<NaiveTime>,
    /// How many minutes one wants to practice a day, 10 to 600; an hour where nobody set it.
    pub minutes_per_day: Setting<Option<u32>>,
    /// How hard interviewers make it.
    pub strictness: Setting<Strictness>,
    /// How much of an interview is held.
    pub length: Setting<SessionLength>,
    /// The language model on the user's own machine, if there is one.
    pub model: Setting<ModelSettings>,
    /// When interviews are: the id of a scenario, and the day.
    pub interviews: Setting<Vec<(String, NaiveDate)>>,
    /// The programs that record, play, read aloud and recognize speech.
    pub voice: Setting<VoiceSettings>,
    /// The user's own keys: the name of a binding, and the keys as written.
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
