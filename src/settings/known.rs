//! Every setting, by its key in the configuration file: what it is about and which values it
//! takes. [`read`](super::read) accepts these keys and no others.

use crate::diagnostic::Problems;
use crate::diagnostic::SourceText;
use crate::diagnostic::toml;
use crate::lang::say::Phrase;
use crate::lang::say::config::{about, allowed};

use super::local_model::{KEY_COMMAND, NAME, URL};
use super::shape::Shape;
use super::voice::{HIDE_QUESTIONS, KEEP_SOUND};
use super::{ModelSettings, Origin, Settings};

/// A setting.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Its key in the configuration file, or the name of its table; never changed.
    pub key: &'static str,
    /// Its description.
    pub about: Phrase,
    /// The allowed values.
    pub allowed: Phrase,
    /// An example, as in a configuration file.
    pub example: &'static str,
    /// The shape of its value in the file.
    pub shape: Shape,
    value: fn(&Settings) -> Value,
    origin: fn(&Settings) -> Origin,
}

/// A value, or the entries of a table, in TOML syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Unset; something else decides.
    Unset,
    /// A string, without its quotation marks.
    Text(String),
    /// Any other value.
    One(String),
    /// A table: each key and its value.
    Table(Vec<(String, String)>),
}

/// The keys of `[voice]`.
const VOICE: [(&str, Shape); 6] = [
    ("recorder", Shape::Command),
    ("player", Shape::Command),
    ("reader", Shape::Command),
    ("recogniser", Shape::Command),
    (KEEP_SOUND, Shape::Plain),
    (HIDE_QUESTIONS, Shape::Plain),
];

/// The keys of `[model]`.
const MODEL: [(&str, Shape); 3] = [
    (URL, Shape::Text),
    (NAME, Shape::Text),
    (KEY_COMMAND, Shape::Command),
];

/// All of them, in display order.
pub const KNOWN: [Known; 18] = [
    Known {
        key: "language",
        about: about::LANGUAGE,
        allowed: allowed::LANGUAGE,
        example: "language = \"en\"",
        shape: Shape::Text,
        value: |it| text(it.language.value.code()),
        origin: |it| it.language.origin,
    },
    Known {
        key: "theme",
        about: about::THEME,
        allowed: allowed::THEME,
        example: "theme = \"dark\"",
        shape: Shape::Text,
        value: |it| text(it.look.value.word()),
        origin: |it| it.look.origin,
    },
    Known {
        key: "colour",
        about: about::COLOUR,
        allowed: allowed::SWITCH,
        example: "colour = false",
        shape: Shape::Plain,
        value: |it| Value::One((!it.colourless.value).to_string()),
        origin: |it| it.colourless.origin,
    },
    Known {
        key: "plain",
        about: about::PLAIN,
        allowed: allowed::SWITCH,
        example: "plain = true",
        shape: Shape::Plain,
        value: |it| Value::One(it.plain.value.to_string()),
        origin: |it| it.plain.origin,
    },
    Known {
        key: "mouse",
        about: about::MOUSE,
        allowed: allowed::SWITCH,
        example: "mouse = false",
        shape: Shape::Plain,
        value: |it| Value::One(it.mouse.value.to_string()),
        origin: |it| it.mouse.origin,
    },
    Known {
        key: "alert",
        about: about::ALERT,
        allowed: allowed::ALERT,
        example: "alert = \"bell\"",
        shape: Shape::Text,
        value: |it| text(it.alert.value.word()),
        origin: |it| it.alert.origin,
    },
    Known {
        key: "title",
        about: about::TITLED,
        allowed: allowed::SWITCH,
        example: "title = true",
        shape: Shape::Plain,
        value: |it| Value::One(it.titled.value.to_string()),
        origin: |it| it.titled.origin,
    },
    Known {
        key: "typing_factor",
        about: about::TYPING_FACTOR,
        allowed: allowed::TYPING_FACTOR,
        example: "typing_factor = 2.5",
        shape: Shape::Plain,
        value: |it| {
            let factor = it.typing_factor.value;
            factor.map_or(Value::Unset, |it| Value::One(it.to_string()))
        },
        origin: |it| it.typing_factor.origin,
    },
    Known {
        key: "day_starts",
        about: about::DAY_STARTS,
        allowed: allowed::DAY_STARTS,
        example: "day_starts = \"04:00\"",
        shape: Shape::Text,
        value: |it| text(&it.day_starts.value.format("%H:%M").to_string()),
        origin: |it| it.day_starts.origin,
    },
    Known {
        key: "minutes_per_day",
        about: about::MINUTES_PER_DAY,
        allowed: allowed::MINUTES_PER_DAY,
        example: "minutes_per_day = 40",
        shape: Shape::Plain,
        value: |it| {
            let minutes = it.minutes_per_day.value;
            minutes.map_or(Value::Unset, |it| Value::One(it.to_string()))
        },
        origin: |it| it.minutes_per_day.origin,
    },
    Known {
        key: "strictness",
        about: about::STRICTNESS,
        allowed: allowed::STRICTNESS,
        example: "strictness = \"tough\"",
        shape: Shape::Text,
        value: |it| text(it.strictness.value.word()),
        origin: |it| it.strictness.origin,
    },
    Known {
        key: "length",
        about: about::LENGTH,
        allowed: allowed::LENGTH,
        example: "length = \"15-minutes\"",
        shape: Shape::Text,
        value: |it| text(it.length.value.word()),
        origin: |it| it.length.origin,
    },
    Known {
        key: "transcripts",
        about: about::TRANSCRIPTS,
        allowed: allowed::TRANSCRIPTS,
        example: "transcripts = \"~/practice\"",
        shape: Shape::Text,
        value: |it| {
            let folder = it.transcripts.value.as_ref();
            folder.map_or(Value::Unset, |it| text(&it.to_string_lossy()))
        },
        origin: |it| it.transcripts.origin,
    },
    Known {
        key: "coach_off",
        about: about::COACH_OFF,
        allowed: allowed::COACH_OFF,
        example: "coach_off = [\"filler\"]",
        shape: Shape::List,
        value: |it| Value::One(list(&it.rules_off.value)),
        origin: |it| it.rules_off.origin,
    },
    Known {
        key: "interviews",
        about: about::INTERVIEWS,
        allowed: allowed::INTERVIEWS,
        example: "[interviews]\naws-cse = \"2026-12-01\"",
        shape: Shape::Entries(&Shape::Text),
        value: |it| {
            let days = it.interviews.value.iter();
            Value::Table(
                days.map(|(id, day)| (id.clone(), quoted(&day.to_string())))
                    .collect(),
            )
        },
        origin: |it| it.interviews.origin,
    },
    Known {
        key: "voice",
        about: about::VOICE,
        allowed: allowed::VOICE,
        example: "[voice]\nrecorder = [\"arecord\", \"-q\", \"-t\", \"raw\", \"-f\", \"S16_LE\", \"-r\", \"16000\", \"-\"]",
        shape: Shape::Table(&VOICE),
        value: |it| {
            let voice = &it.voice.value;
            let switches = [
                (KEEP_SOUND, voice.keeps_sound),
                (HIDE_QUESTIONS, voice.hides_questions),
            ];
            let on = switches.into_iter().filter(|(_, on)| *on);
            let on = on.map(|(key, _)| (key, "true".to_owned()));
            let set = voice.commands().map(|(key, words)| (key, list(words)));
            let entries = set.chain(on);
            Value::Table(
                entries
                    .map(|(key, value)| (key.to_owned(), value))
                    .collect(),
            )
        },
        origin: |it| it.voice.origin,
    },
    Known {
        key: "model",
        about: about::MODEL,
        allowed: allowed::MODEL,
        example: "[model]\nurl = \"http://localhost:11434\"\nname = \"qwen3:8b\"\nkey_command = [\"pass\", \"show\", \"model\"]",
        shape: Shape::Table(&MODEL),
        value: |it| model(&it.model.value),
        origin: |it| it.model.origin,
    },
    Known {
        key: "keys",
        about: about::KEYS,
        allowed: allowed::KEYS,
        example: "[keys]\nsubmit = [\"ctrl-s\", \"f5\"]",
        shape: Shape::Entries(&Shape::TextOrList),
        value: |it| {
            let bound = it.keys.value.iter();
            Value::Table(
                bound
                    .map(|(name, keys)| (name.clone(), list(keys)))
                    .collect(),
            )
        },
        origin: |it| it.keys.origin,
    },
];

impl Known {
    /// The value in effect.
    pub fn value(&self, settings: &Settings) -> Value {
        (self.value)(settings)
    }

    /// Where it comes from.
    pub fn origin(&self, settings: &Settings) -> Origin {
        (self.origin)(settings)
    }
}

/// The lines, counting from 1, on which the file sets top-level keys.
pub fn lines(source: &SourceText) -> Vec<(String, usize)> {
    // Errors in the file are reported elsewhere.
    let mut problems = Problems::default();
    toml::read(source, &mut problems, |fields| {
        fields.ignore_rest();
        let keys = fields.table().keys();
        let line = |offset| source.position(offset).line;
        keys.map(|key| (key.get_ref().to_string(), line(key.span().start)))
            .collect()
    })
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn model(model: &ModelSettings) -> Value {
    let url = model.url.as_ref().map(|it| quoted(&it.to_string()));
    let name = model.name.as_ref().map(|it| quoted(it));
    let key = Some(&model.key_command).filter(|it| !it.is_empty());
    let key = key.map(|command| list(command));
    let entries = [(URL, url), (NAME, name), (KEY_COMMAND, key)].into_iter();
    let entries = entries.filter_map(|(key, value)| Some((key.to_owned(), value?)));
    let entries: Vec<(String, String)> = entries.collect();
    match entries.is_empty() {
        true => Value::Unset,
        false => Value::Table(entries),
    }
}

fn list(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|it| quoted(it)).collect();
    format!("[{}]", words.join(", "))
}

/// A string in TOML syntax.
pub fn quoted(text: &str) -> String {
    format!("{text:?}")
}
