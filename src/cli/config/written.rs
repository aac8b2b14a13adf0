//! Converts a value typed on the command line to TOML.

use crate::diagnostic::{Problems, SourceText, toml};
use crate::lang::Localized;
use crate::lang::say::config as words;
use crate::settings::Shape;

/// Stands in for the key when reporting a broken list.
const HEAD: &str = "x = ";

/// `value` in TOML syntax, or why it is invalid. Quotation marks and brackets around the whole
/// value count as TOML; missing ones are added.
pub(super) fn written(value: &str, shape: Shape) -> Result<String, Localized> {
    let trimmed = value.trim();
    let is_listed = trimmed.starts_with('[') && trimmed != "[";
    match shape {
        Shape::Plain if is_one_value(trimmed) => Ok(trimmed.to_owned()),
        Shape::Plain => Err(words::not_such_a_value(value)),
        Shape::List | Shape::Command | Shape::TextOrList if is_listed => list(trimmed),
        Shape::List => Ok(comma_separated(value)),
        Shape::TextOrList if trimmed.len() > 1 && trimmed.contains(',') => {
            Ok(comma_separated(value))
        }
        Shape::Command if trimmed.contains(char::is_whitespace) => {
            let parts = listed(trimmed.split_whitespace());
            Err(words::write_as_list(&parts))
        }
        Shape::Command => Ok(listed([trimmed].into_iter())),
        Shape::Text | Shape::TextOrList | Shape::Table(_) | Shape::Entries(_) => Ok(text(value)),
    }
}

/// A string, quoted or not.
fn text(value: &str) -> String {
    let is_quoted = value.trim().starts_with(['"', '\'']) && is_one_value(value.trim());
    match is_quoted {
        true => value.trim().to_owned(),
        false => toml_edit::Value::from(value).to_string(),
    }
}

fn is_one_value(written: &str) -> bool {
    written.parse::<toml_edit::Value>().is_ok()
}

fn comma_separated(value: &str) -> String {
    let words = value.split(',').map(str::trim);
    listed(words.filter(|it| !it.is_empty()))
}

fn listed<'w>(words: impl Iterator<Item = &'w str>) -> String {
    toml_edit::Array::from_iter(words).to_string()
}

/// A list in brackets, if it is one.
fn list(value: &str) -> Result<String, Localized> {
    if is_one_value(value) {
        return Ok(value.to_owned());
    }
    let source = SourceText::new("", format!("{HEAD}{value}"));
    let mut problems = Problems::default();
    toml::read(&source, &mut problems, |fields| fields.ignore_rest());
    let problem = problems.into_sorted().into_iter().next();
    let Some((problem, span)) = problem.and_then(|it| Some((it.clone(), it.span?))) else {
        return Err(words::not_such_a_value(value));
    };
    let before = value.get(..span.start.saturating_sub(HEAD.len()));
    let place = before.unwrap_or(value).chars().count() + 1;
    Err(words::broken_list(place, &problem.what, &problem.mend))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    #[track_caller]
    fn check(value: &str, shape: Shape, expected: &str) {
        assert_eq!(written(value, shape), Ok(expected.to_owned()), "{value}");
    }

    #[track_caller]
    fn refused(value: &str, shape: Shape, said: &str) {
        let why = written(value, shape).expect_err(value);
        assert!(why.get(Language::En).contains(said), "{value}: {why:?}");
    }

    #[test]
    fn marks_and_brackets_may_be_typed_or_left_out() {
        check("en", Shape::Text, "\"en\"");
        check("\"en\"", Shape::Text, "\"en\"");
        check("~/a \"b", Shape::Text, "'~/a \"b'");
        check("2.5", Shape::Plain, "2.5");
        check("a, b", Shape::List, "[\"a\", \"b\"]");
        check("[\"a\"]", Shape::List, "[\"a\"]");
        check("[", Shape::TextOrList, "\"[\"");
        check(",", Shape::TextOrList, "\",\"");
        check("f4,f5", Shape::TextOrList, "[\"f4\", \"f5\"]");
        check("parec", Shape::Command, "[\"parec\"]");
        check("[\"rec\", \"-q\"]", Shape::Command, "[\"rec\", \"-q\"]");
    }

    #[test]
    fn an_invalid_value_says_where_it_is_wrong_and_how_to_fix_it() {
        refused("[\"a\"", Shape::Command, "character");
        refused("[\"a\", b]", Shape::List, "character 7");
        refused("rec -q", Shape::Command, "[\"rec\", \"-q\"]");
        refused("fast", Shape::Plain, "fast");
        refused("2\nlanguage = 1", Shape::Plain, "language");
    }
}
