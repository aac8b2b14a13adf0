//! What the parser finds wrong, in our words: its own are those of a parser, in English.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::Localized;
use crate::lang::say::{Phrase, check as say};

use super::slip::Slip;

/// Whether the parser says by this that something does not end where the file does.
pub(super) fn is_unclosed(message: &str) -> bool {
    let unclosed = [
        "unclosed array,",
        "unclosed inline table",
        "invalid multi-line",
    ];
    unclosed.iter().any(|begins| message.starts_with(begins))
}

/// What the parser's `message` at these bytes means, and the bytes of its line: nothing else is
/// said of those.
pub(super) fn explained(source: &SourceText, error: &Range<usize>, message: &str) -> Slip {
    let (line, start) = source.line_at(error.start);
    let line = Line {
        text: line,
        at: error.start.saturating_sub(start).min(line.len()),
        found: source.slice(error.clone()),
    };
    let (span, what, mend) = line.explained(message);
    let span = start + span.start..start + span.end;
    let mut hidden = start..start + line.text.len() + 1;
    if line.is_head() && !is_twice(message) {
        // What stands below belongs to nobody knows which table.
        let below = source.text().get(hidden.end..).unwrap_or_default();
        let next = below.starts_with('[').then_some(0);
        let next = next.or_else(|| Some(below.find("\n[")? + 1));
        // Further tables of that name are at odds with what was made of this head.
        let name = line.head_name();
        let goes_on = below.contains(&format!("[{name}"));
        let next = next.filter(|_| !goes_on);
        hidden.end += next.unwrap_or(below.len() + 1);
    }
    (hidden, Diagnostic::error(span, what, mend))
}

type Explained = (Range<usize>, Localized, Localized);

/// A line with a mistake.
struct Line<'s> {
    text: &'s str,
    /// Where in it.
    at: usize,
    /// What stands there.
    found: &'s str,
}

impl Line<'_> {
    fn explained(&self, message: &str) -> Explained {
        let is = |begin: &str| message.starts_with(begin);
        let unquoted = [
            "string values",
            "invalid boolean",
            "invalid float",
            "invalid literal",
        ];
        match message {
            _ if is_twice(message) => self.twice(),
            _ if self.is_head() => self.head(),
            _ if is("invalid date") => self.of_value(say::bad_day, "\"2026-12-01\""),
            _ if is("invalid time") => self.of_value(say::bad_time_of_day, "\"04:00\""),
            _ if is("key with no value") => self.no_equals(),
            _ if is("missing comma") => self.here(say::NO_COMMA, say::ADD_COMMA),
            _ if is("extra comma") => self.here(say::EXTRA_COMMA, say::REMOVE_COMMA),
            _ if is("extra `=`") => self.here(say::EXTRA_EQUALS, say::REMOVE_EQUALS),
            _ if is("unexpected key or value") => self.here(say::TOO_MUCH, say::ONE_A_LINE),
            _ if is("unquoted keys") || is("missing key") => self.here(say::NO_KEY, say::NAME_IT),
            _ if is("invalid unquoted key") => self.here(say::BAD_KEY, say::QUOTE_KEY),
            _ if is("cannot recurse") || is("recursion") => self.here(say::TOO_DEEP, say::FLATTEN),
            _ if unquoted.iter().any(|begin| is(begin)) => self.unquoted(),
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

    /// Whether this is the head of a table.
    fn is_head(&self) -> bool {
        self.text.trim_start().starts_with('[')
    }

    /// The line without a comment.
    fn bare(&self) -> &str {
        self.text.split('#').next().unwrap_or_default().trim()
    }

    fn head_name(&self) -> &str {
        self.bare().trim_matches(['[', ']', ' ', '\t'])
    }

    fn head(&self) -> Explained {
        let bare = self.bare();
        let begins = self.text.find('[').unwrap_or_default();
        let name = self.head_name();
        let mend = match (
            name.is_empty(),
            bare.starts_with("[[") || bare.ends_with("]]"),
        ) {
            (true, _) => say::write_head("[[question]]"),
            (false, true) => say::write_head(&format!("[[{name}]]")),
            (false, false) => say::write_head(&format!("[{name}]")),
        };
        (begins..begins + bare.len(), say::BAD_HEAD.into(), mend)
    }

    fn no_equals(&self) -> Explained {
        let written = self.text.trim();
        let key = written.split([':', ' ', '\t']).next().unwrap_or_default();
        let mend = say::for_example(&format!("{key} = ..."));
        (
            self.indent()..self.text.trim_end().len(),
            say::NO_EQUALS.into(),
            mend,
        )
    }

    fn twice(&self) -> Explained {
        let what = say::twice(self.found);
        (
            self.at..self.at + self.found.len(),
            what,
            say::KEEP_ONE.into(),
        )
    }

    /// A value that is none for want of quotation marks, or that is missing.
    fn unquoted(&self) -> Explained {
        let value = self.value();
        let written = self.text.get(value.clone()).unwrap_or_default();
        let (what, mend) = match written {
            "" => (say::no_value(self.key()), self.example("\"...\"")),
            _ if looks_like_day(written) => (say::bad_day(written), self.example("\"2026-12-01\"")),
            _ if looks_like_time(written) => {
                (say::bad_time_of_day(written), self.example("\"04:00\""))
            }
            _ if written.contains("//") => {
                let place = value.start + written.find("//").unwrap_or_default();
                return (
                    place..place + 2,
                    say::TOO_MUCH.into(),
                    say::ONE_A_LINE.into(),
                );
            }
            _ => match meant(written) {
                Some(word) => (say::unknown_word(written), say::did_you_mean(word)),
                None if is_number(written) => (say::bad_number(written), self.example("2")),
                None if self.found.is_empty() => {
                    return self.here(say::SYNTAX, say::MEND_SYNTAX);
                }
                None => {
                    let mend = say::for_example(&format!("\"{}\"", self.found));
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
        (value, say::bad_number(written), self.example("2"))
    }

    fn of_value(&self, what: fn(&str) -> Localized, example: &str) -> Explained {
        let span = self.at..self.at + self.found.len();
        (span, what(self.found), self.example(example))
    }

    fn example(&self, value: &str) -> Localized {
        say::for_example(&format!("{} = {value}", self.key()))
    }

    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// Where the value of this line's key is to stand.
    fn equals(&self) -> usize {
        self.text.find('=').map_or(self.indent(), |at| at)
    }

    fn key(&self) -> &str {
        self.text.get(..self.equals()).unwrap_or_default().trim()
    }

    /// What stands behind the equals sign, without a comment.
    fn value(&self) -> Range<usize> {
        let begins = self.text.find('=').map_or(self.indent(), |at| at + 1);
        let rest = self.text.get(begins..).unwrap_or_default();
        let bare = rest.split('#').next().unwrap_or_default();
        let begins = begins + bare.len() - bare.trim_start().len();
        begins..begins + bare.trim().len()
    }
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

/// Whether whoever wrote this meant a day, such as `2026.12.1` or `2026/12/01`.
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

/// What other formats write otherwise.
fn meant(written: &str) -> Option<&'static str> {
    match written.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" => Some("true"),
        "false" | "no" | "off" => Some("false"),
        _ => None,
    }
}
