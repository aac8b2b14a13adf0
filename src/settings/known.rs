//! Every setting there is, by the key that the configuration file has for it: what it is about
//! and which values it takes. [`read`](super::read) reads these keys and no others.

use crate::diagnostic::Problems;
use crate::diagnostic::SourceText;
use crate::diagnostic::toml;
use crate::lang::say::Phrase;
use crate::lang::say::config::{about, allowed};

use super::voice::KEEP_SOUND;
use super::{LocalModel, Origin, Settings};

/// A setting.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// Its key in the configuration file, or the name of its table; never changed.
    pub key: &'static str,
    /// What it is about.
    pub about: Phrase,
    /// Which values it takes.
    pub allowed: Phrase,
    /// How it is written, as in a configuration file that sets it.
    pub example: &'static str,
    value: fn(&Settings) -> Value,
    origin: fn(&Settings) -> Origin,
}

/// A value, or the entries of a table as the configuration file writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing is set, and something else decides.
    Unset,
    /// A text, without its quotation marks.
    Text(String),
    /// A value of another sort.
    One(String),
    /// A table: each key with its value.
    Table(Vec<(String, String)>),
}

/// All of them, in the order in which they are shown.
pub const KNOWN: [Known; 18] = [
    Known {
        key: "language",
        about: about::LANGUAGE,
        allowed: allowed::LANGUAGE,
        example: "language = \"en\"",
        value: |it| text(it.language.value.code()),
        origin: |it| it.language.origin,
    },
    Known {
        key: "theme",
        about: about::THEME,
        allowed: allowed::THEME,
        example: "theme = \"dark\"",
        value: |it| text(it.look.value.word()),
        origin: |it| it.look.origin,
    },
    Known {
        key: "colour",
        about: about::COLOUR,
        allowed: allowed::SWITCH,
        example: "colour = false",
        value: |it| Value::One((!it.colourless.value).to_string()),
        origin: |it| it.colourless.origin,
    },
    Known {
        key: "plain",
        about: about::PLAIN,
        allowed: allowed::SWITCH,
        example: "plain = true",
        value: |it| Value::One(it.plain.value.to_string()),
        origin: |it| it.plain.origin,
    },
    Known {
        key: "mouse",
        about: about::MOUSE,
        allowed: allowed::SWITCH,
        example: "mouse = false",
        value: |it| Value::One(it.mouse.value.to_string()),
        origin: |it| it.mouse.origin,
    },
    Known {
        key: "alert",
        about: about::ALERT,
        allowed: allowed::ALERT,
        example: "alert = \"bell\"",
        value: |it| text(it.alert.value.word()),
        origin: |it| it.alert.origin,
    },
    Known {
        key: "title",
        about: about::TITLED,
        allowed: allowed::SWITCH,
        example: "title = true",
        value: |it| Value::One(it.titled.value.to_string()),
        origin: |it| it.titled.origin,
    },
    Known {
        key: "typing_factor",
        about: about::TYPING_FACTOR,
        allowed: allowed::TYPING_FACTOR,
        example: "typing_factor = 2.5",
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
        value: |it| text(&it.day_starts.value.format("%H:%M").to_string()),
        origin: |it| it.day_starts.origin,
    },
    Known {
        key: "minutes_per_day",
        about: about::MINUTES_PER_DAY,
        allowed: allowed::MINUTES_PER_DAY,
        example: "minutes_per_day = 40",
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
        value: |it| text(it.strictness.value.word()),
        origin: |it| it.strictness.origin,
    },
    Known {
        key: "length",
        about: about::LENGTH,
        allowed: allowed::LENGTH,
        example: "length = \"15-minutes\"",
        value: |it| text(it.length.value.word()),
        origin: |it| it.length.origin,
    },
    Known {
        key: "transcripts",
        about: about::TRANSCRIPTS,
        allowed: allowed::TRANSCRIPTS,
        example: "transcripts = \"~/practice\"",
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
        value: |it| Value::One(list(&it.rules_off.value)),
        origin: |it| it.rules_off.origin,
    },
    Known {
        key: "interviews",
        about: about::INTERVIEWS,
        allowed: allowed::INTERVIEWS,
        example: "[interviews]\naws-cse = \"2026-12-01\"",
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
        value: |it| {
            let voice = &it.voice.value;
            let kept = voice.keeps_sound.then(|| (KEEP_SOUND, "true".to_owned()));
            let set = voice.commands().map(|(key, words)| (key, list(words)));
            let entries = set.chain(kept);
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
        value: |it| it.model.value.as_ref().map_or(Value::Unset, model),
        origin: |it| it.model.origin,
    },
    Known {
        key: "keys",
        about: about::KEYS,
        allowed: allowed::KEYS,
        example: "[keys]\nsubmit = [\"ctrl-s\", \"f5\"]",
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
    /// The value that is in force.
    pub fn value(&self, settings: &Settings) -> Value {
        (self.value)(settings)
    }

    /// Where it came from.
    pub fn origin(&self, settings: &Settings) -> Origin {
        (self.origin)(settings)
    }
}

/// The lines, from 1, in which the configuration file sets the keys of its top, by key.
pub fn lines(source: &SourceText) -> Vec<(String, usize)> {
    // What is wrong with the file is told elsewhere.
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

fn model(model: &LocalModel) -> Value {
    let url = ("url".to_owned(), quoted(&model.url.to_string()));
    let name = model.name.as_ref();
    let name = name.map(|name| ("name".to_owned(), quoted(name)));
    let key = Some(&model.key_command).filter(|it| !it.is_empty());
    let key = key.map(|command| ("key_command".to_owned(), list(command)));
    Value::Table([url].into_iter().chain(name).chain(key).collect())
}

fn list(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|it| quoted(it)).collect();
    format!("[{}]", words.join(", "))
}

/// A text as TOML writes it.
pub fn quoted(text: &str) -> String {
    format!("{text:?}")
}
