//! Translates the parser's errors into our words: its own are technical, and in English.

mod heads;
mod keys;
mod messages;

use std::ops::Range;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::Localized;
use crate::lang::say::{Phrase, check as say};

use super::slip::{Asks, Slip, commented_head};
use messages::{NO_VALUE, is_of_number, is_of_value, is_twice, is_unquoted};

pub(super) use messages::is_unclosed;

/// Example of a day.
pub(super) const DAY: &str = "\"2026-12-01\"";
/// Example of a time of day.
pub(super) const TIME: &str = "\"04:00\"";

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
    if let Some(slip) = is_twice(message)
        .then(|| commented_head(source, error.start))
        .flatten()
    {
        return slip;
    }
    let yaml = line.yaml_head(message);
    let is_yaml = yaml.is_some();
    let (span, what, mend) = match yaml {
        Some(head) => line.yaml(&head),
        None => line.explained(message),
    };
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
        false if is_yaml => None,
        false if message.starts_with(NO_VALUE) && !line.is_remark() => line
            .line_without_equals()
            .map(|(all, key)| Asks::Line(placed(all), key)),
        false => None,
    };
    let mut hidden = start..start + line.text.len() + 1;
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
            _ if is("invalid unquoted key") => self.bad_key(),
            _ if is("cannot recurse") || is("recursion") => self.here(say::TOO_DEEP, say::FLATTEN),
            _ if is_unquoted(message) => self.unquoted(),
            _ if is_of_number(message) => self.number(),
            _ => self.here(say::SYNTAX, say::MEND_SYNTAX),
        }
    }

    /// A heading as YAML has it.
    fn yaml(&self, head: &str) -> Explained {
        let all = self.indent()..self.text.trim_end().len();
        (all, say::YAML_HEAD.into(), say::write_head(head))
    }

    fn here(&self, what: Phrase, mend: Phrase) -> Explained {
        let end = self.at + self.found.len();
        (
            self.at..end.min(self.text.len()).max(self.at),
            what.into(),
            mend.into(),
        )
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

    /// The line without a comment.
    fn bare(&self) -> &str {
        self.text.split('#').next().unwrap_or_default().trim()
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
            _ if !written.contains(char::is_alphanumeric) => {
                (say::no_value(self.key()), say::FILL_IN.into())
            }
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

/// Whether a comment in the syntax of another language follows a value; an address has two
/// slashes as well.
fn is_remarked(value: &str) -> bool {
    value.replace("://", "").contains("//")
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
