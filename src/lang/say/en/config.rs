//! The settings: their values and where they come from.

use crate::lang::Language;
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
    TYPING: "Typing",
    TYPING_UNSET: "each interview's own",
    typing: |factor| format!("{factor} times as long as speech"),
    MOUSE: "Mouse",
    MOUSE_OURS: "click to select",
    MOUSE_TERMINALS: "the terminal's, to copy text",
    ALERT: "Time warnings",
    ALERT_BELL: "bell",
    ALERT_NOTIFICATION: "bell and desktop notification",
    TITLED: "Time left in the window title",
    DAILY: "Practice per day",
    minutes: |minutes| format!("{minutes} min"),
    default_minutes: |minutes| format!("{minutes} min (default)"),
    ON: "on",
    OFF: "off",
    date_of: |title| format!("Date of {title}"),
    NO_DATE: "none",
    about_date: |less, more, up, down| {
        format!(
            "{less} and {more} change it by a day, {up} and {down} by a week. Going back before today clears the date."
        )
    },
    COLOURLESS: "Colors are switched off (NO_COLOR or colour = false), so this does not show now.",
    NEXT_START: "Counts from the next start on.",
    unknown_key: |key, near| {
        format!(
            "'{key}': no such setting. Did you mean one of these? {}",
            near.join(", ")
        )
    },
    not_such_a_value: |value| format!("'{value}' is not one of its values"),
    broken_list: |character, what, mend| {
        format!(
            "character {character} of the list: {}; {}",
            what.get(Language::En),
            mend.get(Language::En)
        )
    },
    write_as_list: |list| {
        format!("the program and each of its arguments stand by themselves; write {list}")
    },
    table_needs_entry: |key| format!("{key} holds several values. Set them one by one: {key}.NAME"),
    taken_out: |key| format!("{key}: taken out of the configuration file"),
    was_not_set: |key| format!("{key}: it was not in the configuration file"),
    MODEL_WITHOUT_URL: "No model is used until model.url is set: rehearse config set model.url http://localhost:11434",
};

pub(super) const ABOUT: about::Messages = about::Messages {
    LANGUAGE: "The language of the screens, and of interviews with no language of their own.",
    THEME: "The colors of the screens.",
    COLOUR: "false leaves colors out; bold and underlined text take their place.",
    PLAIN: "true always holds the interview line by line, without drawing, as screen readers like it.",
    MOUSE: "false leaves the mouse to the terminal, to select and copy text.",
    ALERT: "What calls you besides the screen when time runs short. A desktop notification shows where the terminal can pass one on.",
    TITLED: "true shows the time left in the terminal's title during an interview, and puts the title back afterwards.",
    TYPING_FACTOR: "How much longer than speech typing may take. Where it is not set, each interview has its own.",
    DAY_STARTS: "When a day begins. What you practice after midnight counts for the day before.",
    MINUTES_PER_DAY: "How many minutes a day you practice, 60 where it is not set: what the plan until the interview goes by.",
    STRICTNESS: "How hard interviewers make it.",
    LENGTH: "How much of an interview is held.",
    TRANSCRIPTS: "The folder where your interviews are kept.",
    COACH_OFF: "Rules of the coach that are switched off.",
    INTERVIEWS: "When your interviews are: a scenario's name and the day.",
    VOICE: "The programs that record, play, read aloud and recognize speech (rehearse voice says which are found), and whether recordings are kept.",
    MODEL: "A language model on your own machine. Off unless it is set, and no other machine is ever called. rehearse model tries it.",
    KEYS: "Keys of your own: what they do, and the keys.",
};

pub(super) const ALLOWED: allowed::Messages = allowed::Messages {
    LANGUAGE: "\"ko\", \"en\"",
    THEME: "\"terminal\", \"light\", \"dark\", \"contrast\"",
    ALERT: "\"off\", \"bell\", \"notification\"",
    SWITCH: "true, false",
    TYPING_FACTOR: "a number from 1 to 10",
    DAY_STARTS: "\"00:00\" to \"23:59\"",
    MINUTES_PER_DAY: "a whole number from 10 to 600",
    STRICTNESS: "\"gentle\", \"normal\", \"tough\"",
    LENGTH: "\"whole\", \"15-minutes\", \"two-questions\"",
    TRANSCRIPTS: "a folder, looked for beside the configuration file; ~ is your home",
    COACH_OFF: "a list of rules; rehearse coach --json names them",
    INTERVIEWS: "scenario = \"2026-12-01\"; rehearse list scenarios names them",
    VOICE: "recorder, player, reader, recogniser = [\"program\", \"argument\"]; {in}, {out}, {lang} and {prompt} stand for files, language and hints where a program needs them; keep_sound and hide_questions = true, false",
    MODEL: "url = \"http://localhost:11434\", an address of this machine; name, the model's; key_command, a command that prints a key. Only url is needed",
    KEYS: "action = \"key\" or [\"key\", \"key\"]; keys are written ctrl-s, f2, alt-up, space",
};
