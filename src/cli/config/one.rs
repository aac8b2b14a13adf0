//! `rehearse config set`, `get` and `unset`: one setting, by its name in the file.

use crate::diagnostic::{Diagnostic, SourceText, headline};
use crate::lang::Localized;
use crate::lang::say::{config as words, files};
use crate::settings::{KNOWN, Known, ModelSettings, Shape, Value};
use crate::store::{self, NewValue, with_value};

use super::context::Context;
use super::failure::{Exit, Failure};
use super::lookup::nearest;
use super::written::written;
use super::{Output, configuration, effective};

/// A setting named in the arguments.
struct Named<'k> {
    known: &'static Known,
    /// The entry, for a table.
    entry: Option<&'k str>,
}

/// Changes one value in the configuration file and nothing else.
pub(super) fn set(
    context: &Context,
    key: &str,
    value: &str,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let named = Named::of(key)?;
    let shape = named.shape(context)?;
    let (keys, allowed) = (named.keys(), named.known.allowed);
    let values = || Localized::each(|it| words::values(it, allowed.get(it)));
    let written = written(value, shape).map_err(|why| Failure::usage(why).of(key).and(values()))?;
    let text = text(context);
    let new = Some(NewValue::Written(written.clone()));
    let changed = with_value(&text, &keys, None).zip(with_value(&text, &keys, new.clone()));
    if let Some((without, with)) = changed
        && let Some(failure) = refused(key, &without, &with)
    {
        return Err(failure.and(values()));
    }
    write(context, &keys, new)?;
    output.lines(&format!("{key} = {written}"))?;
    tell_what_is_missing(context, named.known, output)
}

/// Removes a value from the configuration file.
pub(super) fn unset(context: &Context, key: &str, output: &mut Output) -> Result<Exit, Failure> {
    let named = Named::of(key)?;
    let (keys, text, language) = (named.keys(), text(context), context.language());
    if with_value(&text, &keys, None).as_ref() == Some(&text) {
        output.lines(&words::was_not_set(language, key))?;
        return Ok(Exit::Done);
    }
    write(context, &keys, None)?;
    output.lines(&words::taken_out(language, key))?;
    tell_what_is_missing(context, named.known, output)
}

/// Prints the value in effect, unquoted, for scripts. If there is none, prints nothing and exits
/// with "problems found".
pub(super) fn get(context: &Context, key: &str, output: &mut Output) -> Result<Exit, Failure> {
    context.warn_of_configuration();
    let named = Named::of(key)?;
    let refused = context.refused_transcripts();
    if let Some((refused, _)) = refused.filter(|_| named.known.key == "transcripts") {
        return Err(Failure::usage(refused.say()));
    }
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
        let is_right =
            |it: &&Known| entry.is_none_or(|entry| it.shape.is_table() && !entry.is_empty());
        let known = known.filter(is_right).ok_or_else(|| {
            let near = nearest(name, KNOWN.iter().map(|it| it.key));
            Failure::usage(words::unknown_key(key, &near))
        })?;
        Ok(Self { known, entry })
    }

    /// Its keys in the file.
    fn keys(&self) -> Vec<&'k str> {
        [self.known.key].into_iter().chain(self.entry).collect()
    }

    /// Shape of its value in the file. A table is set entry by entry, and an unknown interview
    /// cannot get a date.
    fn shape(&self, context: &Context) -> Result<Shape, Failure> {
        let (table, shape) = (self.known.key, self.known.shape);
        let Some(entry) = self.entry else {
            return match shape.is_table() {
                true => Err(Failure::usage(words::table_needs_entry(table))),
                false => Ok(shape),
            };
        };
        if table == "interviews" {
            context.scenario(&context.library(), entry)?;
        }
        shape.of_entry(entry).ok_or_else(|| {
            let near = nearest(entry, shape.entries().collect::<Vec<_>>().into_iter());
            let near: Vec<String> = near.iter().map(|it| format!("{table}.{it}")).collect();
            let near: Vec<&str> = near.iter().map(String::as_str).collect();
            Failure::usage(words::unknown_key(&format!("{table}.{entry}"), &near))
        })
    }
}

/// The current configuration text.
fn text(context: &Context) -> String {
    let file = context.configuration();
    file.map(|(source, _)| source.text().to_owned())
        .unwrap_or_default()
}

/// Why a configuration `with` a value is invalid, beyond what is wrong `without` it.
fn refused(key: &str, without: &str, with: &str) -> Option<Failure> {
    let mut known = problems(without);
    let mut new = problems(with);
    new.retain(|problem| {
        let at = known.iter().position(|it| it.what == problem.what);
        at.map(|at| known.swap_remove(at)).is_none()
    });
    let mut said = new.iter().map(|it| files::mended(&it.what, &it.mend));
    let first = Failure::usage(said.next()?).of(key);
    Some(said.fold(first, Failure::and))
}

fn problems(text: &str) -> Vec<Diagnostic> {
    configuration::read(&SourceText::new("", text)).1
}

/// Says which required keys a partly set table still lacks.
fn tell_what_is_missing(
    context: &Context,
    known: &Known,
    output: &mut Output,
) -> Result<Exit, Failure> {
    if known.key != "model" {
        return Ok(Exit::Done);
    }
    let file = context.configuration_file();
    let source = file.and_then(|path| store::read_text(&path, store::LARGEST_SOURCE).ok());
    let model = source.map(|it| configuration::read(&it).0.model.value);
    if model.is_some_and(|it| it.server().is_none() && it != ModelSettings::default()) {
        output.lines(words::MODEL_WITHOUT_URL.get(context.language()))?;
    }
    Ok(Exit::Done)
}

fn write(context: &Context, keys: &[&str], value: Option<NewValue>) -> Result<(), Failure> {
    let path = context.configuration_file();
    let path = path.ok_or_else(|| Failure::usage(words::NO_FILE))?;
    let written = store::configure(&path, keys, value);
    written.map_err(|error| {
        let failure = Failure::from(error);
        // The obstacle is often an error in it.
        let lines = context
            .configuration()
            .into_iter()
            .flat_map(|(source, problems)| {
                let each = problems.iter();
                each.map(|it| Localized::each(|of| headline(source, it, of)))
            });
        lines.fold(failure, Failure::and)
    })
}
