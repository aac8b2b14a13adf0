//! The settings: what there is, what is in force, and from where.

use crate::lang::say::config::{Messages, about, allowed};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Settings",
    ABOUT_SCREEN: "Language, colors, typing speed and the dates of your interviews. They are written to the configuration file, and whatever you wrote there yourself stays as it is.",
    file: |path| format!("Configuration file: {path}"),
    missing_file: |path| format!("Configuration file: {path} (not there yet)"),
    NO_FILE: "There is no place for a configuration file. Set HOME.",
    BY_DEFAULT: "default",
    BY_LOCALE: "locale",
    by_variable: |name| format!("environment variable {name}"),
    by_option: |name| format!("{name} on the command line"),
    BY_TERMINAL: "TERM=dumb",
    BY_WORKSPACE: "transcripts/ of this folder",
    UNSET: "not set",
    values: |values| format!("Values: {values}"),
    ALL_SETTINGS: "All settings:",
    SAVED_AS_YOU_GO: "Changes are saved as you make them.",
    LOOK_TERMINAL: "the terminal's own",
    LOOK_LIGHT: "light",
    LOOK_DARK: "dark",
    LOOK_CONTRAST: "high contrast",
    LANGUAGE: "Language",
    LOOK: "Colors",
    TYPING: "Time for typing",
    TYPING_UNSET: "as each interview says",
    typing: |factor| format!("{factor} times as long as speech"),
    MOUSE: "Mouse",
    MOUSE_OURS: "clicks choose",
    MOUSE_TERMINALS: "the terminal's, to copy text",
    date_of: |title| format!("Date of {title}"),
    NO_DATE: "none",
    ABOUT_DATE: "← and → change it by a day, PgUp and PgDn by a week. Before today there is no date.",
    COLOURLESS: "Colors are switched off (NO_COLOR or colour = false), so this does not show now.",
    NEXT_START: "Counts from the next start on.",
};

pub(super) const ABOUT: about::Messages = about::Messages {
    LANGUAGE: "What the program speaks, and the language of an interview that has none of its own.",
    THEME: "The colors of the screens.",
    COLOUR: "false leaves colors out; bold and underlined text take their place.",
    PLAIN: "true always holds the interview line by line, without drawing, as screen readers like it.",
    MOUSE: "false leaves the mouse to the terminal, to select and copy text.",
    TYPING_FACTOR: "How much longer than speech typing may take. Where it is not set, each interview has its own.",
    DAY_STARTS: "When a day begins. What you practice after midnight counts for the day before.",
    TRANSCRIPTS: "The folder where your interviews are kept.",
    COACH_OFF: "Rules of the coach that are switched off.",
    INTERVIEWS: "When your interviews are: a scenario's name and the day.",
    KEYS: "Keys of your own: what they do, and the keys.",
};

pub(super) const ALLOWED: allowed::Messages = allowed::Messages {
    LANGUAGE: "\"ko\", \"en\"",
    THEME: "\"terminal\", \"light\", \"dark\", \"contrast\"",
    SWITCH: "true, false",
    TYPING_FACTOR: "a number from 1 to 10",
    DAY_STARTS: "\"00:00\" to \"23:59\"",
    TRANSCRIPTS: "a folder, looked for beside the configuration file; ~ is your home",
    COACH_OFF: "a list of rules; rehearse coach --json names them",
    INTERVIEWS: "scenario = \"2026-12-01\"; rehearse list scenarios names them",
    KEYS: "action = \"key\" or [\"key\", \"key\"]; keys are written ctrl-s, f2, alt-up, space",
};
