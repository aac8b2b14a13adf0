//! The settings: what there is, what is in force, and from where.

use crate::lang::Localized;

messages! { config:
    /// The screen's title.
    TITLE;
    /// About the screen, on the home screen.
    ABOUT_SCREEN;
    /// The configuration file.
    file(path: &str) -> String;
    /// The same of one that is not there yet.
    missing_file(path: &str) -> String;
    /// There is no place for one.
    NO_FILE;
    /// Nobody set it.
    BY_DEFAULT;
    /// The locale decided.
    BY_LOCALE;
    /// A variable of the environment decided.
    by_variable(name: &str) -> String;
    /// An option of the command line decided.
    by_option(name: &str) -> String;
    /// The terminal decided.
    BY_TERMINAL;
    /// The folder one works in decided.
    BY_WORKSPACE;
    /// Nothing is set.
    UNSET;
    /// Which values there are.
    values(values: &str) -> String;
    /// What every setting there is looks like, for the help.
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
    /// The line of the language.
    LANGUAGE;
    /// The line of the look.
    LOOK;
    /// The line of the typing factor.
    TYPING;
    /// The typing factor of each scenario holds.
    TYPING_UNSET;
    /// A typing factor.
    typing(factor: f64) -> String;
    /// The line of the mouse.
    MOUSE;
    /// The mouse is the program's.
    MOUSE_OURS;
    /// The mouse is the terminal's.
    MOUSE_TERMINALS;
    /// The line of what calls when time runs short.
    ALERT;
    /// The bell does.
    ALERT_BELL;
    /// The bell and a notification do.
    ALERT_NOTIFICATION;
    /// The line of the terminal's title.
    TITLED;
    /// How long one practices each day.
    DAILY;
    /// So many minutes.
    minutes(minutes: u32) -> String;
    /// The same where nothing is set.
    default_minutes(minutes: u32) -> String;
    /// Something is switched on.
    ON;
    /// Something is switched off.
    OFF;
    /// The line of an interview's date.
    date_of(title: &str) -> String;
    /// An interview has no date.
    NO_DATE;
    /// How a date is changed.
    about_date(less: &str, more: &str, up: &str, down: &str) -> String;
    /// Colors are off, so that the look has no effect.
    COLOURLESS;
    /// A setting counts from the next start on.
    NEXT_START;
    /// A key that is no setting's, and those that are like it, or else all.
    unknown_key(key: &str, near: &[&str]) -> Localized;
    /// A value that a setting does not take.
    not_such_a_value(value: &str) -> Localized;
    /// A list in which the syntax is broken: at which character, what is wrong, and how to mend it.
    broken_list(character: usize, what: &Localized, mend: &Localized) -> Localized;
    /// A command that is written as a line, and how it is written as a list.
    write_as_list(list: &str) -> Localized;
    /// The entries of a table are set one by one.
    table_needs_entry(key: &str) -> Localized;
    /// A setting was taken out of the file.
    taken_out(key: &str) -> String;
    /// A setting that was to be taken out is not in the file.
    was_not_set(key: &str) -> String;
    /// Something of the language model is set, but not where it is.
    MODEL_WITHOUT_URL;
}

/// What each setting is about.
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

/// Which values each setting takes.
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
