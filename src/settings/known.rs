//! Every setting, by its key in the configuration file: what it is about, which values it takes,
//! and how it is read.

use std::path::PathBuf;

use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Problems, SourceText};
use crate::lang::say::Phrase;
use crate::lang::say::config::{about, allowed};

use super::bindings::{Vocabulary, bindings};
use super::local_model::{self, KEY_COMMAND, NAME, URL};
use super::shape::Shape;
use super::tables;
use super::voice::{self, HIDE_QUESTIONS, KEEP_SOUND};
use super::{
    Alert, Look, ModelSettings, Origin, SessionLength, Settings, Strictness, TYPING_FACTORS, place,
};

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
    read: fn(&mut Fields<'_, '_>, Vocabulary<'_>, &mut Settings),
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

/// Lists settings: the key, the field of [`Settings`], what [`Known`] says of it, its value, and
/// how a value is decoded.
macro_rules! known {
    ($($key:literal => $field:ident {
        $about:path, $allowed:path, $example:literal, $shape:expr,
        |$it:ident| $value:expr, |$words:pat_param| $decode:expr $(,)?
    })*) => {
        /// All of them, in display order.
        pub const KNOWN: &[Known] = &[$(Known {
            key: $key,
            about: $about,
            allowed: $allowed,
            example: $example,
            shape: $shape,
            value: |settings| {
                let $it = &settings.$field.value;
                $value
            },
            origin: |settings| settings.$field.origin,
            read: |fields, $words, settings| {
                let value = fields.optional($key, $decode);
                settings.$field.lay_over(value, Origin::File);
            },
        }),*];
    };
}

known! {
    "language" => language {
        about::LANGUAGE, allowed::LANGUAGE, "language = \"en\"", Shape::Text,
        |it| text(it.code()), |_| decode::language,
    }
    "theme" => look {
        about::THEME, allowed::THEME, "theme = \"dark\"", Shape::Text,
        |it| text(it.word()), |_| one_of(&Look::ALL, Look::word),
    }
    "colour" => colourless {
        about::COLOUR, allowed::SWITCH, "colour = false", Shape::Plain,
        |it| one(!it),
        |_| |key, value, problems| decode::boolean(key, value, problems).map(|wanted| !wanted),
    }
    "plain" => plain {
        about::PLAIN, allowed::SWITCH, "plain = true", Shape::Plain,
        |it| one(it), |_| decode::boolean,
    }
    "mouse" => mouse {
        about::MOUSE, allowed::SWITCH, "mouse = false", Shape::Plain,
        |it| one(it), |_| decode::boolean,
    }
    "alert" => alert {
        about::ALERT, allowed::ALERT, "alert = \"bell\"", Shape::Text,
        |it| text(it.word()), |_| one_of(&Alert::ALL, Alert::word),
    }
    "title" => titled {
        about::TITLED, allowed::SWITCH, "title = true", Shape::Plain,
        |it| one(it), |_| decode::boolean,
    }
    "typing_factor" => typing_factor {
        about::TYPING_FACTOR, allowed::TYPING_FACTOR, "typing_factor = 2.5", Shape::Plain,
        |it| it.map_or(Value::Unset, one),
        |_| |key, value, problems| decode::number(TYPING_FACTORS)(key, value, problems).map(Some),
    }
    "day_starts" => day_starts {
        about::DAY_STARTS, allowed::DAY_STARTS, "day_starts = \"04:00\"", Shape::Text,
        |it| text(&it.format("%H:%M").to_string()), |_| decode::time_of_day,
    }
    "minutes_per_day" => minutes_per_day {
        about::MINUTES_PER_DAY, allowed::MINUTES_PER_DAY, "minutes_per_day = 40", Shape::Plain,
        |it| it.map_or(Value::Unset, one),
        |_| |key, value, problems| {
            let minutes = decode::integer(10..=600)(key, value, problems)?;
            u32::try_from(minutes).ok().map(Some)
        },
    }
    "strictness" => strictness {
        about::STRICTNESS, allowed::STRICTNESS, "strictness = \"tough\"", Shape::Text,
        |it| text(it.word()), |_| one_of(&Strictness::ALL, Strictness::word),
    }
    "length" => length {
        about::LENGTH, allowed::LENGTH, "length = \"15-minutes\"", Shape::Text,
        |it| text(it.word()), |_| one_of(&SessionLength::ALL, SessionLength::word),
    }
    "transcripts" => transcripts {
        about::TRANSCRIPTS, allowed::TRANSCRIPTS, "transcripts = \"~/practice\"", Shape::Text,
        |it| it.as_ref().map_or(Value::Unset, |it| text(&it.to_string_lossy())),
        |_| |key, value, problems| {
            place::folder(key, value, problems).map(|it| Some(PathBuf::from(it)))
        },
    }
    "coach_off" => rules_off {
        about::COACH_OFF, allowed::COACH_OFF, "coach_off = [\"filler\"]", Shape::List,
        |it| Value::One(list(it)),
        |vocabulary| |key, value, problems| {
            let rules = vocabulary.rules;
            let rule = |word: &str| rules.contains(&word).then(|| word.to_owned());
            decode::list(key, value, problems, decode::word(rules, rule))
        },
    }
    "interviews" => interviews {
        about::INTERVIEWS, allowed::INTERVIEWS, "[interviews]\naws-cse = \"2026-12-01\"",
        Shape::Entries(&Shape::Text),
        |it| table(it.iter().map(|(id, day)| (id, quoted(&day.to_string())))),
        |_| |key, value, problems| {
            decode::table(key, value, problems, |fields| tables::interviews(fields, names()))
        },
    }
    "voice" => voice {
        about::VOICE, allowed::VOICE,
        "[voice]\nrecorder = [\"arecord\", \"-q\", \"-t\", \"raw\", \"-f\", \"S16_LE\", \"-r\", \"16000\", \"-\"]",
        Shape::Table(&VOICE),
        |it| {
            let switches = [(KEEP_SOUND, it.keeps_sound), (HIDE_QUESTIONS, it.hides_questions)];
            let on = switches.into_iter().filter(|(_, on)| *on);
            let set = it.commands().map(|(key, words)| (key, list(words)));
            table(set.chain(on.map(|(key, _)| (key, "true".to_owned()))))
        },
        |_| |key, value, problems| {
            decode::table(key, value, problems, |fields| {
                tables::settings_below(fields, key, names());
                voice::read(fields)
            })
        },
    }
    "model" => model {
        about::MODEL, allowed::MODEL,
        "[model]\nurl = \"http://localhost:11434\"\nname = \"qwen3:8b\"\nkey_command = [\"pass\", \"show\", \"model\"]",
        Shape::Table(&MODEL),
        |it| model(it),
        |_| |key, value, problems| {
            decode::table(key, value, problems, |fields| {
                tables::settings_below(fields, key, names());
                local_model::read(fields)
            })
        },
    }
    "keys" => keys {
        about::KEYS, allowed::KEYS, "[keys]\nsubmit = [\"ctrl-s\", \"f5\"]",
        Shape::Entries(&Shape::TextOrList),
        |it| table(it.iter().map(|(name, keys)| (name, list(keys)))),
        |vocabulary| |key, value, problems| {
            decode::table(key, value, problems, |fields| {
                let own = |it: &&str| vocabulary.bindings.contains(it);
                tables::settings_below(fields, key, names().filter(|it| !own(it)));
                bindings(fields, vocabulary)
            })
        },
    }
}

/// The keys of the settings that are no tables.
fn names() -> impl Iterator<Item = &'static str> + Clone {
    let plain = KNOWN.iter().filter(|it| !it.shape.is_table());
    plain.map(|it| it.key)
}

/// Reads every setting over its default.
pub(super) fn walk(fields: &mut Fields<'_, '_>, vocabulary: Vocabulary<'_>) -> Settings {
    let mut settings = Settings::default();
    for known in KNOWN {
        (known.read)(fields, vocabulary, &mut settings);
    }
    settings
}

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

/// One of `all`, each written as its `word`.
fn one_of<T: Copy>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl Fn(&str, &toml::Value<'_>, &mut Problems) -> Option<T> {
    move |key, value, problems| {
        let words: Vec<&str> = all.iter().map(|it| word(*it)).collect();
        let parse = |written: &str| all.iter().copied().find(|it| word(*it) == written);
        decode::word(&words, parse)(key, value, problems)
    }
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn one(value: impl ToString) -> Value {
    Value::One(value.to_string())
}

fn table<K: Into<String>>(entries: impl Iterator<Item = (K, String)>) -> Value {
    Value::Table(entries.map(|(key, value)| (key.into(), value)).collect())
}

fn model(model: &ModelSettings) -> Value {
    let url = model.url.as_ref().map(|it| quoted(&it.to_string()));
    let name = model.name.as_ref().map(|it| quoted(it));
    let key = Some(&model.key_command).filter(|it| !it.is_empty());
    let key = key.map(|command| list(command));
    let entries = [(URL, url), (NAME, name), (KEY_COMMAND, key)].into_iter();
    let mut entries = entries
        .filter_map(|(key, value)| Some((key, value?)))
        .peekable();
    match entries.peek() {
        None => Value::Unset,
        Some(_) => table(entries),
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
