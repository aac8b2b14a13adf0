//! `rehearse config set`, `get` and `unset`: one setting, by its name in the file.

use crate::diagnostic::SourceText;
use crate::lang::say::config as words;
use crate::settings::{self, KNOWN, Known, Value};
use crate::store::{self, NewValue};

use super::context::Context;
use super::failure::{Exit, Failure};
use super::lookup::nearest;
use super::{Output, configuration, effective};

/// A setting as it is named in the arguments.
struct Named<'k> {
    known: &'static Known,
    /// Of a table, which of its entries.
    entry: Option<&'k str>,
}

/// Changes one value of the configuration file, and nothing else in it.
pub(super) fn set(
    context: &Context,
    key: &str,
    value: &str,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let named = Named::of(key)?;
    named.entry_is_there(context)?;
    let keys = named.keys();
    let mut why = None;
    for written in ways_to_write(value) {
        match problem(&keys, &written, context) {
            None => {
                write(context, &keys, Some(NewValue::Written(written.clone())))?;
                output.lines(&format!("{key} = {written}"))?;
                return Ok(Exit::Done);
            }
            Some(problem) => why = why.or(Some(problem)),
        }
    }
    let allowed = words::values(
        context.language(),
        named.known.allowed.get(context.language()),
    );
    let why = why.unwrap_or_default();
    Err(Failure::usage(words::wrong_value(key, &why, &allowed)))
}

/// Takes a value out of the configuration file.
pub(super) fn unset(context: &Context, key: &str, output: &mut Output) -> Result<Exit, Failure> {
    let named = Named::of(key)?;
    write(context, &named.keys(), None)?;
    output.lines(&words::taken_out(context.language(), key))?;
    Ok(Exit::Done)
}

/// Prints the value that is in force, without quotation marks, for scripts; nothing, and that
/// problems were found, where none is.
pub(super) fn get(context: &Context, key: &str, output: &mut Output) -> Result<Exit, Failure> {
    context.warn_of_configuration();
    let named = Named::of(key)?;
    let value = match (effective(context, named.known).value, named.entry) {
        (Value::Unset, _) => None,
        (Value::Text(value) | Value::One(value), _) => Some(value),
        (Value::Table(entries), Some(entry)) => {
            let mut found = entries.into_iter().filter(|(key, _)| key == entry);
            found
                .next()
                .map(|(_, value)| value.trim_matches('"').to_owned())
        }
        (Value::Table(entries), None) => {
            let lines = entries
                .iter()
                .map(|(key, value)| format!("{key} = {value}"));
            let lines: Vec<String> = lines.collect();
            Some(lines.join("\n")).filter(|it| !it.is_empty())
        }
    };
    match value {
        Some(value) => output.lines(&value)?,
        None => return Ok(Exit::Problems),
    }
    Ok(Exit::Done)
}

impl<'k> Named<'k> {
    fn of(key: &'k str) -> Result<Self, Failure> {
        let (name, entry) = match key.split_once('.') {
            Some((name, entry)) => (name, Some(entry)),
            None => (key, None),
        };
        let known = KNOWN.iter().find(|it| it.key == name);
        let is_right = |it: &&Known| entry.is_none_or(|entry| is_table(it) && !entry.is_empty());
        let known = known.filter(is_right).ok_or_else(|| {
            let near = nearest(name, KNOWN.iter().map(|it| it.key));
            Failure::usage(words::unknown_key(key, &near))
        })?;
        Ok(Self { known, entry })
    }

    /// Where it stands in the file.
    fn keys(&self) -> Vec<&'k str> {
        [self.known.key].into_iter().chain(self.entry).collect()
    }

    /// A table is set entry by entry, and an interview that nobody knows gets no date.
    fn entry_is_there(&self, context: &Context) -> Result<(), Failure> {
        let key = self.known.key;
        match self.entry {
            None if is_table(self.known) => Err(Failure::usage(words::table_needs_entry(key))),
            Some(id) if key == "interviews" => context.scenario(&context.library(), id).map(|_| ()),
            _ => Ok(()),
        }
    }
}

fn is_table(known: &Known) -> bool {
    known.example.starts_with('[')
}

/// A value from the command line as TOML may write it: as a text, as it stands, as a list.
fn ways_to_write(value: &str) -> [String; 3] {
    let words = value.split(',').map(str::trim).filter(|it| !it.is_empty());
    let words: Vec<String> = words.map(settings::quoted).collect();
    let list = format!("[{}]", words.join(", "));
    [settings::quoted(value), value.to_owned(), list]
}

/// What a configuration with nothing but this value would be told.
fn problem(keys: &[&str], written: &str, context: &Context) -> Option<String> {
    let text = match keys {
        [table, entry] => format!("[{table}]\n{entry:?} = {written}\n"),
        keys => format!("{} = {written}\n", keys.join(".")),
    };
    // More than one line would be more than one value.
    let lines = if keys.len() > 1 { 2 } else { 1 };
    let is_one = text.lines().count() == lines;
    let (_, problems) = configuration::read(&SourceText::new("", text));
    let first = problems.first().map(|it| it.what.get(context.language()));
    first.map(str::to_owned).or((!is_one).then(String::new))
}

fn write(context: &Context, keys: &[&str], value: Option<NewValue>) -> Result<(), Failure> {
    let path = context.configuration_file();
    let path = path.ok_or_else(|| Failure::usage(words::NO_FILE))?;
    Ok(store::configure(&path, keys, value)?)
}
