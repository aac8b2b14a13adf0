use std::ffi::OsString;
use std::io::IsTerminal;

use crate::lang::Language;
use crate::store::{Locations, UserFolders};

/// The environment of the program, read once.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// The working folder, and the user's folders.
    pub locations: Locations,
    /// The value of `PATH`.
    pub path: Option<OsString>,
    /// The language of the locale, if it names one.
    pub locale: Option<Language>,
    /// Whether `NO_COLOR` is set, or the terminal has no colors.
    pub colourless: bool,
    /// Whether `TERM` says that the terminal cannot position the cursor.
    pub dumb: bool,
    /// Whether programs can be started so that they end when this one is killed.
    pub can_tether: bool,
    /// Whether standard input is a terminal.
    pub input_is_terminal: bool,
    /// Whether standard output is a terminal.
    pub output_is_terminal: bool,
}

impl Environment {
    /// Reads the environment.
    pub fn read() -> Self {
        let term = variable("TERM").unwrap_or_default();
        let dumb = term.is_empty() || term == "dumb";
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(variable)
            .and_then(|locale| Language::for_locale(&locale));
        Self {
            locations: locations(),
            path: std::env::var_os("PATH"),
            locale,
            colourless: dumb || variable("NO_COLOR").is_some(),
            dumb,
            can_tether: cfg!(target_os = "linux"),
            input_is_terminal: std::io::stdin().is_terminal(),
            output_is_terminal: std::io::stdout().is_terminal(),
        }
    }
}

fn locations() -> Locations {
    let strategy = etcetera::choose_base_strategy().ok();
    Locations {
        home: etcetera::home_dir().ok(),
        working_folder: std::env::current_dir().unwrap_or_default(),
        transcripts_variable: std::env::var_os("REHEARSE_TRANSCRIPTS"),
        user: strategy.map(|strategy| UserFolders::by(&strategy)),
        temporary: std::env::temp_dir(),
    }
}

/// A variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
