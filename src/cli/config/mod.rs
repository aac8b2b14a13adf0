//! `rehearse config`: the settings in effect, and where each comes from.

mod one;
mod written;

use clap::{Args, Subcommand};
use serde::Serialize;

use crate::lang::say::{Phrase, config as words};
use crate::lang::{Language, Localized};
use crate::settings::{self, KNOWN, Known, Origin, Value};
use crate::store::ChosenBy;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::{Output, configuration, context, failure, lookup};

/// Arguments of `config`.
#[derive(Debug, Args)]
#[command(after_long_help = documentation(), args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    one: Option<OneSetting>,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// Operations on one setting.
#[derive(Debug, Subcommand)]
enum OneSetting {
    /// 설정 하나 바꾸기 / Change one setting
    Set {
        /// 설정의 이름: language, interviews.aws-cse / The setting's name: language, interviews.aws-cse
        key: String,
        /// 새 값 / Its new value
        value: String,
    },
    /// 설정 하나의 지금 값 보기 / Print the value that a setting has
    Get {
        /// 설정의 이름 / The setting's name
        key: String,
    },
    /// 설정 하나 빼기: 기본값이 쓰여요 / Take a setting out, so that its default holds
    Unset {
        /// 설정의 이름 / The setting's name
        key: String,
    },
}

/// All settings in effect: a stable, documented format.
#[derive(Debug, Serialize)]
struct ConfigJson {
    /// The configuration file; null if there is no place for one.
    file: Option<String>,
    /// Whether it exists.
    exists: bool,
    settings: Vec<SettingJson>,
}

/// One setting.
#[derive(Debug, Serialize)]
struct SettingJson {
    key: &'static str,
    /// The value in TOML syntax; null if unset.
    value: Option<String>,
    /// For a table, each key and its value in TOML syntax.
    entries: Option<Vec<(String, String)>>,
    /// `default`, `locale`, `terminal`, `workspace`, `file`, `environment` or `option`.
    from: &'static str,
    /// `FILE:LINE`, the variable or the option; otherwise null.
    place: Option<String>,
    values: &'static str,
    about: &'static str,
}

/// A setting in effect.
struct Effective {
    known: &'static Known,
    value: Value,
    source: Source,
}

/// Where a setting comes from.
enum Source {
    Default,
    Locale,
    /// The terminal, which supports nothing else.
    Terminal,
    /// The working folder.
    Workspace,
    /// The configuration file, and the line.
    File(Option<usize>),
    Variable(&'static str),
    Option(&'static str),
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    match &arguments.one {
        Some(OneSetting::Set { key, value }) => return one::set(context, key, value, output),
        Some(OneSetting::Get { key }) => return one::get(context, key, output),
        Some(OneSetting::Unset { key }) => return one::unset(context, key, output),
        None => {}
    }
    context.warn_of_configuration();
    let language = context.language();
    let effective: Vec<Effective> = KNOWN.iter().map(|it| effective(context, it)).collect();
    let file = context.configuration_file();
    let file = file.map(|it| it.to_string_lossy().into_owned());
    match arguments.json {
        true => output.json(&ConfigJson {
            exists: context.configuration().is_some(),
            settings: effective
                .iter()
                .map(|it| it.json(file.as_deref(), language))
                .collect(),
            file,
        })?,
        false => {
            let exists = context.configuration().is_some();
            let mut lines = vec![match &file {
                Some(path) if exists => words::file(language, path),
                Some(path) => words::missing_file(language, path),
                None => words::NO_FILE.get(language).to_owned(),
            }];
            for it in &effective {
                lines.push(String::new());
                lines.extend(it.lines(file.as_deref(), language));
            }
            output.lines(&lines.join("\n"))?;
        }
    }
    match context.refused_transcripts() {
        Some((refused, _)) => Err(Failure::usage(refused.say())),
        None => Ok(Exit::Done),
    }
}

/// The value of a setting in effect, and where it comes from.
fn effective(context: &Context, known: &'static Known) -> Effective {
    let settings = context.settings();
    let (mut value, mut source) = (known.value(settings), Source::Default);
    let lines = context.configuration();
    let lines = lines
        .map(|(file, _)| settings::lines(file))
        .unwrap_or_default();
    let line = lines.iter().find(|(key, _)| key == known.key);
    let line = line.map(|(_, line)| *line);
    match known.origin(settings) {
        Origin::Default => {}
        Origin::Locale => source = Source::Locale,
        Origin::File => source = Source::File(line),
        Origin::Environment => source = Source::Variable("NO_COLOR"),
        Origin::Argument => source = Source::Option(option_of(known.key)),
    }
    let is_dumb = context.is_dumb();
    match known.key {
        "colour" if is_dumb && matches!(source, Source::Variable(_)) => source = Source::Terminal,
        "plain" if context.asked_plain() => {
            (value, source) = (Value::One("true".to_owned()), Source::Option("--plain"));
        }
        "plain" if is_dumb && value == Value::One("false".to_owned()) => {
            (value, source) = (Value::One("true".to_owned()), Source::Terminal);
        }
        "transcripts" => {
            if let Some((refused, by_option)) = context.refused_transcripts() {
                value = Value::Text(refused.written().to_owned());
                source = match by_option {
                    true => Source::Option("--transcripts"),
                    false => Source::Variable("REHEARSE_TRANSCRIPTS"),
                };
            } else if let Some(place) = context.transcripts_place() {
                value = Value::Text(place.path.to_string_lossy().into_owned());
                source = match place.chosen_by {
                    ChosenBy::Option => Source::Option("--transcripts"),
                    ChosenBy::Variable => Source::Variable("REHEARSE_TRANSCRIPTS"),
                    ChosenBy::Configuration => Source::File(line),
                    ChosenBy::Workspace => Source::Workspace,
                    ChosenBy::Default => Source::Default,
                };
            }
        }
        _ => {}
    }
    Effective {
        known,
        value,
        source,
    }
}

/// The option that overrides a setting for one run.
fn option_of(key: &str) -> &'static str {
    match key {
        "language" => "--lang",
        _ => "--",
    }
}

impl Effective {
    fn lines(&self, file: Option<&str>, language: Language) -> Vec<String> {
        let key = self.known.key;
        let from = self.source.said(file, language);
        let mut lines = match &self.value {
            Value::Unset => vec![format!("{key}: {} ({from})", words::UNSET.get(language))],
            Value::Text(value) => vec![format!("{key} = {} ({from})", settings::quoted(value))],
            Value::One(value) => vec![format!("{key} = {value} ({from})")],
            Value::Table(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, value)| format!("{key} = {value}"));
                let title = format!("[{key}] ({from})");
                std::iter::once(title).chain(entries).collect()
            }
        };
        let allowed = self.known.allowed.get(language);
        lines.push(format!("  {}", self.known.about.get(language)));
        lines.push(format!("  {}", words::values(language, allowed)));
        lines
    }

    fn json(&self, file: Option<&str>, language: Language) -> SettingJson {
        let (value, entries) = match &self.value {
            Value::Unset => (None, None),
            Value::Text(value) => (Some(settings::quoted(value)), None),
            Value::One(value) => (Some(value.clone()), None),
            Value::Table(entries) => (None, Some(entries.clone())),
        };
        SettingJson {
            key: self.known.key,
            value,
            entries,
            from: self.source.word(),
            place: self.source.place(file),
            values: self.known.allowed.get(language),
            about: self.known.about.get(language),
        }
    }
}

impl Source {
    /// Its name in JSON; never changed.
    const fn word(&self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Locale => "locale",
            Self::Terminal => "terminal",
            Self::Workspace => "workspace",
            Self::File(_) => "file",
            Self::Variable(_) => "environment",
            Self::Option(_) => "option",
        }
    }

    fn place(&self, file: Option<&str>) -> Option<String> {
        match self {
            Self::File(Some(line)) => Some(format!("{}:{line}", file?)),
            Self::File(None) => file.map(str::to_owned),
            Self::Variable(name) | Self::Option(name) => Some((*name).to_owned()),
            _ => None,
        }
    }

    fn said(&self, file: Option<&str>, language: Language) -> String {
        match self {
            Self::Default => words::BY_DEFAULT.get(language).to_owned(),
            Self::Locale => words::BY_LOCALE.get(language).to_owned(),
            Self::Terminal => words::BY_TERMINAL.get(language).to_owned(),
            Self::Workspace => words::BY_WORKSPACE.get(language).to_owned(),
            Self::File(_) => self.place(file).unwrap_or_default(),
            Self::Variable(name) => words::by_variable(language, name),
            Self::Option(name) => words::by_option(language, name),
        }
    }
}

/// All settings in both languages, for the help and the manual.
pub(super) fn documentation() -> String {
    let both = |text: Phrase| {
        let text = Localized::from(text);
        text.distinct().collect::<Vec<_>>().join(" / ")
    };
    let mut lines = vec![both(words::ALL_SETTINGS)];
    for known in KNOWN {
        lines.push(String::new());
        lines.extend(known.example.lines().map(|it| format!("  {it}")));
        lines.push(format!("      {}", both(known.about)));
        lines.push(format!("      {}", both(known.allowed)));
    }
    lines.join("\n")
}
