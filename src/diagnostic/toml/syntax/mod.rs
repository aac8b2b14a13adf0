//! Translates the parser's errors into our words: its own are technical, and in English.

mod keys;

use std::ops::Range;

use toml::de::DeTable;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::Localized;
use crate::lang::say::{Phrase, check as say};

use super::slip::{Asks, Slip};

/// The beginning of the parser's message about a key without a value.
const NO_VALUE: &str = "key with no value";
/// Example of a day.
pub(super) const DAY: &str = "\"2026-12-01\"";
/// Example of a time of day.
pub(super) const TIME: &str = "\"04:00\"";

/// Whether this parser message means that something does not end before the file does.
pub(super) fn is_unclosed(message: &str) -> bool {
    let unclosed = [
        "unclosed array,",
        "unclosed inline table",
        "invalid multi-line",
    ];
    unclosed.iter().any(|begins| message.starts_with(begins))
}

/// What the parser's `message` at these bytes means, and the byte range of its line, for which
/// nothing else is reported.
pub(super) fn explained(source: &SourceText, error: &Range<usize>, message: &str) -> Slip {
    let (line, start) = source.line_at(error.start);
    let line = Line {
        file: source.text(),
        text: line,
        start,
        at: error.start.saturating_sub(start).min(line.len()),
        found: source.slice(error.clone()),
    };
    if let Some(head) = line.single_before(start).filter(|_| is_twice(message)) {
        // The slip is the first heading, and nothing can be said about what is below this one.
        let diagnostic = super::single_head(source, head);
        return Slip::new(start..source.text().len() + 1, diagnostic);
    }
    let (span, what, mend) = line.explained(message);
    let span = start + span.start..start + span.end;
    let placed = |place: Range<usize>| start + place.start..start + place.end;
    let asks = match line.is_head(message) && !is_twice(message) {
        true => line
            .asked_head()
            .map(|(head, name)| Asks::Head(placed(head), name)),
        false if message.starts_with("unexpected key or value") && line.is_bare() => {
            line.single_value().map(|it| Asks::Value(placed(it)))
        }
        false if is_of_value(message) => line.single_value().map(|it| Asks::Value(placed(it))),
        false if line.yaml_head(message).is_some() => None,
        false if message.starts_with(NO_VALUE) && !line.is_remark() => line
            .line_without_equals()
            .map(|(all, key)| Asks::Line(placed(all), key)),
        false => None,
    };
    let mut hidden = start..start + line.text.len() + 1;
    let is_yaml = line.yaml_head(message).is_some();
    if is_yaml || line.is_head(message) && !is_twice(message) {
        // It is unknown which table the rest belongs to.
        let below = source.text().get(hidden.end..).unwrap_or_default();
        let next = below.starts_with('[').then_some(0);
        let next = next.or_else(|| Some(below.find("\n[")? + 1));
        // Other tables of that name conflict with the interpretation of this heading.
        let name = match is_yaml {
            true => line.key_without_equals().0,
            false => line.head_name(),
        };
        let goes_on = below.contains(&format!("[{name}"));
        let next = next.filter(|_| !goes_on);
        hidden.end += next.unwrap_or(below.len() + 1);
    }
    Slip {
        hides: hidden,
        diagnostic: Diagnostic::error(span, what, mend),
        asks,
    }
}

type Explained = (Range<usize>, Localized, Localized);

/// A line with an error.
struct Line<'s> {
    file: &'s str,
    text: &'s str,
    /// Byte position of its start in the file.
    start: usize,
    /// Position of the error in it.
    at: usize,
    /// The text there.
    found: &'s str,
}

impl Line<'_> {
    fn explained(&self, message: &str) -> Explained {
        let is = |begin: &str| message.starts_with(begin);
        if let Some(head) = self.yaml_head(message) {
            let all = self.indent()..self.text.trim_end().len();
            return (all, say::YAML_HEAD.into(), say::write_head(&head));
        }
        match message {
            _ if is_twice(message) => self.twice(),
            _ if self.is_head(message) => self.head(),
            _ if self.is_remark() => self.remark(),
            _ if is("invalid date") => self.of_value(say::bad_day, DAY),
            _ if is("invalid time") => self.of_value(say::bad_time_of_day, TIME),
            _ if is(NO_VALUE) => self.no_equals(),
            _ if is("missing comma") => self.here(say::NO_COMMA, say::ADD_COMMA),
            _ if is("extra comma") => self.here(say::EXTRA_COMMA, say::REMOVE_COMMA),
            _ if is("extra `=`") => self.extra_equals(),
            _ if is("unexpected key or value") => self.too_much(),
            _ if is("unquoted keys") || is("missing key") => self.here(say::NO_KEY, say::NAME_IT),
            _ if is("invalid unquoted key") => self.here(say::BAD_KEY, say::QUOTE_KEY),
            _ if is("cannot recurse") || is("recursion") => self.here(say::TOO_DEEP, say::FLATTEN),
            _ if is_unquoted(message) => self.unquoted(),
            _ if is_of_number(message) => self.number(),
            _ => self.here(say::SYNTAX, say::MEND_SYNTAX),
        }
    }

    fn here(&self, what: Phrase, mend: Phrase) -> Explained {
        let end = self.at + self.found.len();
        (
            self.at..end.min(self.text.len()).max(self.at),
            what.into(),
            mend.into(),
        )
    }

    /// Whether this is, or was meant to be, a table heading.
    fn is_head(&self, message: &str) -> bool {
        let bare = self.bare();
        let is_open = bare.ends_with(']') && !bare.contains(['=', ',']);
        bare.starts_with('[') || is_open && is_of_key(message)
    }

    /// Whether this is a comment or list item in the syntax of another format.
    fn is_remark(&self) -> bool {
        let bare = self.bare();
        ["//", ";", "--", "- ", "* "]
            .iter()
            .any(|it| bare.starts_with(it))
    }

    fn remark(&self) -> Explained {
        let all = self.indent()..self.text.trim_end().len();
        (all, say::NO_KEY.into(), say::ONE_A_LINE.into())
    }

    /// The intended heading if the line is a key and a colon, followed by indented lines or a
    /// list, as in YAML.
    fn yaml_head(&self, message: &str) -> Option<String> {
        let below = self.file.get(self.start + self.text.len()..)?;
        let next = below.lines().find(|line| !line.trim().is_empty())?;
        let (key, colon, value) = self.key_without_equals();
        let is_key = colon && value.is_empty() && !key.is_empty() && table_name(key) == key;
        let bare = next.trim_start();
        let is_listed = bare.starts_with("- ") || self.is_listed(key);
        let is_below = is_listed || bare.len() < next.len();
        (message.starts_with(NO_VALUE) && is_key && is_below).then(|| match is_listed {
            true => format!("[[{key}]]"),
            false => format!("[{key}]"),
        })
    }

    /// The line without a comment.
    fn bare(&self) -> &str {
        self.text.split('#').next().unwrap_or_default().trim()
    }

    /// The text in a heading's brackets, and the text after them.
    fn head_parts(&self) -> (&str, &str) {
        let inside = self.bare().trim_start_matches(['-', '*', ' ', '\t']);
        let inside = inside.trim_start_matches(['[', ' ', '\t']);
        let (name, rest) = inside.split_once(']').unwrap_or((inside, ""));
        (name.trim(), rest.trim_start_matches([']', ' ', '\t']))
    }

    fn head_name(&self) -> &str {
        self.head_parts().0
    }

    fn head(&self) -> Explained {
        let bare = self.bare();
        let begins = self.text.find(bare).unwrap_or_default();
        let all = begins..begins + bare.len();
        let (name, rest) = self.head_parts();
        let name = table_name(name);
        if name.is_empty() {
            return (all, say::NO_HEAD_NAME.into(), say::NAME_HEAD.into());
        }
        if !rest.is_empty() {
            let behind = all.end - rest.len()..all.end;
            return (behind, say::AFTER_HEAD.into(), say::NEXT_LINE.into());
        }
        let what = match name == self.head_name() {
            true if !bare.starts_with('[') => say::BEFORE_HEAD,
            true => say::BAD_HEAD,
            false => say::BAD_HEAD_NAME,
        };
        let mend = match self.is_listed(&name) {
            true => say::write_head(&format!("[[{name}]]")),
            false => say::MEND_SYNTAX.into(),
        };
        (all, what.into(), mend)
    }

    /// The name of a heading, for which the file's parser knows whether there may be several, and
    /// its position.
    fn asked_head(&self) -> Option<(Range<usize>, String)> {
        let (name, rest) = self.head_parts();
        let name = table_name(name);
        let bare = self.bare();
        let begins = self.text.find(bare)?;
        let is_asked = !name.is_empty() && rest.is_empty() && !self.is_listed(&name);
        is_asked.then(|| (begins..begins + bare.len(), name))
    }

    /// Whether there are several tables of this name elsewhere in the file.
    fn is_listed(&self, name: &str) -> bool {
        let head = format!("[[{name}]]");
        self.file.lines().any(|line| line.trim() == head)
    }

    fn twice(&self) -> Explained {
        let what = say::twice(self.found);
        (
            self.at..self.at + self.found.len(),
            what,
            say::KEEP_ONE.into(),
        )
    }

    /// A value that is invalid without quotation marks, or missing.
    fn unquoted(&self) -> Explained {
        let value = self.value();
        let written = self.text.get(value.clone()).unwrap_or_default();
        let (what, mend) = match written {
            "" => (say::no_value(self.key()), say::FILL_IN.into()),
            _ if looks_like_day(written) => (say::bad_day(written), self.example(DAY)),
            _ if looks_like_time(written) => (say::bad_time_of_day(written), self.example(TIME)),
            _ if is_remarked(written) => {
                let place = value.start + written.find("//").unwrap_or_default();
                return (
                    place..place + 2,
                    say::TOO_MUCH.into(),
                    say::ONE_A_LINE.into(),
                );
            }
            _ => match meant(written) {
                Some(word) => (say::unknown_word(written), say::did_you_mean(word)),
                None if is_number(written) => (say::bad_number(written), say::WRITE_NUMBER.into()),
                None if self.found.is_empty() => {
                    return self.here(say::SYNTAX, say::MEND_SYNTAX);
                }
                None => {
                    let mend = say::for_example(&quoted(self.found));
                    let span = self.at..(self.at + self.found.len()).min(self.text.len());
                    return (span, say::UNQUOTED.into(), mend);
                }
            },
        };
        let begins = value.start.max(self.equals());
        (begins..value.end.max(begins), what, mend)
    }

    fn number(&self) -> Explained {
        let value = self.value();
        let written = self.text.get(value.clone()).unwrap_or_default();
        (value, say::bad_number(written), say::WRITE_NUMBER.into())
    }

    fn of_value(&self, what: fn(&str) -> Localized, example: &str) -> Explained {
        let span = self.at..self.at + self.found.len();
        (span, what(self.found), self.example(example))
    }

    fn example(&self, value: &str) -> Localized {
        say::for_example(&format!("{} = {value}", self.key()))
    }

    /// The value of this line's key, unless it is a list or a table, or there is no room for a
    /// replacement.
    fn single_value(&self) -> Option<Range<usize>> {
        let value = self.value();
        let written = self.text.get(value.clone())?;
        let is_single = self.text.contains('=') && !written.starts_with(['[', '{']);
        // A comment in the syntax of another language is not part of it.
        let is_single = is_single && !is_remarked(written);
        (is_single && written.len() >= 2).then_some(value)
    }

    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// Where the value of this line's key belongs.
    fn equals(&self) -> usize {
        self.text.find('=').map_or(self.indent(), |at| at)
    }

    fn key(&self) -> &str {
        self.text.get(..self.equals()).unwrap_or_default().trim()
    }

    /// The range after the equals sign, without a comment.
    fn value(&self) -> Range<usize> {
        let begins = self.text.find('=').map_or(self.indent(), |at| at + 1);
        let rest = self.text.get(begins..).unwrap_or_default();
        let bare = rest.split('#').next().unwrap_or_default();
        let begins = begins + bare.len() - bare.trim_start().len();
        begins..begins + bare.trim().len()
    }
}

/// A string in TOML syntax.
pub(super) fn quoted(text: &str) -> String {
    match text.contains(['\\', '"']) && !text.contains('\'') {
        true => format!("'{text}'"),
        false => format!("\"{text}\""),
    }
}

/// A table name in valid syntax: without extra spaces, dots and quotation marks.
fn table_name(written: &str) -> String {
    let parts = written.split('.').map(|part| {
        let is_part = |c: &char| !c.is_whitespace() && !"[]\"'".contains(*c);
        part.chars().filter(is_part).collect::<String>()
    });
    let parts = parts.filter(|part| !part.is_empty()).map(|part| {
        let is_bare = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        match part.chars().all(is_bare) {
            true => part,
            false => quoted(&part),
        }
    });
    parts.collect::<Vec<_>>().join(".")
}

/// Whether a comment in the syntax of another language follows a value; an address has two
/// slashes as well.
fn is_remarked(value: &str) -> bool {
    value.replace("://", "").contains("//")
}

/// Whether a line is valid TOML.
pub(super) fn parses(line: &str) -> bool {
    DeTable::parse(line).is_ok()
}

/// Whether this parser message means that a key is invalid or has no value.
fn is_of_key(message: &str) -> bool {
    let known = [NO_VALUE, "invalid unquoted key", "unquoted keys"];
    known.iter().any(|begins| message.starts_with(begins))
}

/// Whether this parser message means that a value is invalid.
fn is_of_value(message: &str) -> bool {
    let dated = ["invalid date", "invalid time"];
    let is_dated = dated.iter().any(|begins| message.starts_with(begins));
    is_dated || is_unquoted(message) || is_of_number(message)
}

fn is_unquoted(message: &str) -> bool {
    let known = [
        "string values",
        "invalid boolean",
        "invalid float",
        "invalid literal",
    ];
    known.iter().any(|begins| message.starts_with(begins))
}

fn is_twice(message: &str) -> bool {
    message.starts_with("duplicate key") || message.starts_with("cannot extend")
}

fn is_of_number(message: &str) -> bool {
    let known = [
        "`_` may only",
        "integers with",
        "radix must",
        "redundant",
        "unexpected leading zero",
        "unexpected sign",
        "invalid hexadecimal",
        "invalid octal",
        "invalid binary",
        "invalid integer",
        "invalid fraction",
        "invalid exponent",
        "invalid mantissa",
    ];
    known.iter().any(|begins| message.starts_with(begins))
}

/// Whether this was meant to be a day, such as `2026.12.1` or `2026/12/01`.
fn looks_like_day(written: &str) -> bool {
    let mut parts = written.split(['.', '/', '-']);
    let are_digits = parts.clone().all(is_number);
    are_digits && parts.clone().count() == 3 && parts.any(|it| it.len() == 4)
}

fn looks_like_time(written: &str) -> bool {
    written.contains(':') && written.split(':').all(is_number)
}

fn is_number(written: &str) -> bool {
    !written.is_empty() && written.chars().all(|c| c.is_ascii_digit())
}

/// Returns the TOML value for what other formats write for yes and no.
pub(super) fn meant_switch(written: &str) -> Option<&'static str> {
    match written.trim().to_lowercase().as_str() {
        "true" | "yes" | "on" | "y" | "1" => Some("true"),
        "false" | "no" | "off" | "n" | "0" => Some("false"),
        _ => None,
    }
}

/// The TOML value for a value in another format's form. Numbers are unchanged.
fn meant(written: &str) -> Option<&'static str> {
    meant_switch(written).filter(|_| !is_number(written))
}
