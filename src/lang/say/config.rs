//! The settings: their values and where they come from.

use crate::lang::Localized;

messages! { config:
    /// The screen's title.
    TITLE;
    /// Description of the screen, on the home screen.
    ABOUT_SCREEN;
    /// The configuration file.
    file(path: &str) -> String;
    /// The same, if the file does not exist yet.
    missing_file(path: &str) -> String;
    /// There is no place for a configuration file.
    NO_FILE;
    /// The default.
    BY_DEFAULT;
    /// Set by the locale.
    BY_LOCALE;
    /// Set by an environment variable.
    by_variable(name: &str) -> String;
    /// Set by a command-line option.
    by_option(name: &str) -> String;
    /// Set by the terminal.
    BY_TERMINAL;
    /// Set by the current folder.
    BY_WORKSPACE;
    /// No value.
    UNSET;
    /// The possible values.
    values(values: &str) -> String;
    /// How all settings can be listed, for the help.
    ALL_SETTINGS;
    /// Below the lines of the screen.
    SAVED_AS_YOU_GO;
    /// The terminal's own colors.
    LOOK_TERMINAL;
    /// Light.
    LOOK_LIGHT;
    /// Dark.
    LOOK_DARK;
    /// High contrast.
    LOOK_CONTRAST;
    /// The line for the language.
    LANGUAGE;
    /// The line for the theme.
    LOOK;
    /// The line for the typing factor.
    TYPING;
    /// Each scenario's own typing factor applies.
    TYPING_UNSET;
    /// A typing factor.
    typing(factor: f64) -> String;
    /// The line for the mouse.
    MOUSE;
    /// The program handles the mouse.
    MOUSE_OURS;
    /// The terminal handles the mouse.
    MOUSE_TERMINALS;
    /// The line for the alert when time is running out.
    ALERT;
    /// The bell.
    ALERT_BELL;
    /// The bell and a notification.
    ALERT_NOTIFICATION;
    /// The line for the terminal's title.
    TITLED;
    /// Daily practice time.
    DAILY;
    /// This many minutes.
    minutes(minutes: u32) -> String;
    /// The same if nothing is set.
    default_minutes(minutes: u32) -> String;
    /// On.
    ON;
    /// Off.
    OFF;
    /// The line for an interview's date.
    date_of(title: &str) -> String;
    /// An interview has no date.
    NO_DATE;
    /// How to change a date.
    about_date(less: &str, more: &str, up: &str, down: &str) -> String;
    /// Colors are off, so the theme has no effect.
    COLOURLESS;
    /// The setting takes effect at the next start.
    NEXT_START;
    /// An unknown key, with similar ones, otherwise all.
    unknown_key(key: &str, near: &[&str]) -> Localized;
    /// A value that a setting does not accept.
    not_such_a_value(value: &str) -> Localized;
    /// A list with a syntax error: the character, what is wrong, and how to fix it.
    broken_list(character: usize, what: &Localized, mend: &Localized) -> Localized;
    /// A command written as a line, and the same as a list.
    write_as_list(list: &str) -> Localized;
    /// A table whose entries are set one by one.
    table_needs_entry(key: &str) -> Localized;
    /// A setting was removed from the file.
    taken_out(key: &str) -> String;
    /// A setting to be removed is not in the file.
    was_not_set(key: &str) -> String;
    /// Part of the language model is configured, but not its URL.
    MODEL_WITHOUT_URL;
}

/// Descriptions of the settings.
pub mod about {
    messages! { config_about:
        /// `language`
        LANGUAGE;
        /// `theme`
        THEME;
        /// `colour`
        COLOUR;
        /// `plain`
        PLAIN;
        /// `mouse`
        MOUSE;
        /// `alert`
        ALERT;
        /// `title`
        TITLED;
        /// `typing_factor`
        TYPING_FACTOR;
        /// `day_starts`
        DAY_STARTS;
        /// `minutes_per_day`
        MINUTES_PER_DAY;
        /// `strictness`
        STRICTNESS;
        /// `length`
        LENGTH;
        /// `transcripts`
        TRANSCRIPTS;
        /// `coach_off`
        COACH_OFF;
        /// `interviews`
        INTERVIEWS;
        /// `voice`
        VOICE;
        /// `model`
        MODEL;
        /// `keys`
        KEYS;
    }
}

/// The values of each setting.
pub mod allowed {
    messages! { config_allowed:
        /// `language`
        LANGUAGE;
        /// `alert`
        ALERT;
        /// `theme`
        THEME;
        /// A switch.
        SWITCH;
        /// `typing_factor`
        TYPING_FACTOR;
        /// `day_starts`
        DAY_STARTS;
        /// `minutes_per_day`
        MINUTES_PER_DAY;
        /// `strictness`
        STRICTNESS;
        /// `length`
        LENGTH;
        /// `transcripts`
        TRANSCRIPTS;
        /// `coach_off`
        COACH_OFF;
        /// `interviews`
        INTERVIEWS;
        /// `voice`
        VOICE;
        /// `model`
        MODEL;
        /// `keys`
        KEYS;
    }
}
