//! Keys without an equals sign, with one too many, or several on one line.

use std::ops::Range;

use crate::lang::Language;
use crate::lang::say::{check as say, foreign};

use super::super::slip::parses;
use super::{Explained, Line, is_remarked, meant, quoted};

impl Line<'_> {
    /// The heading of a single table (`[name]`) above this one of several (`[[name]]`), which is
    /// at this byte.
    pub(super) fn single_before(&self, start: usize) -> Option<Range<usize>> {
        let name = self.bare().strip_prefix("[[")?.strip_suffix("]]")?.trim();
        let before = self.file.get(..start)?;
        let mut at = 0;
        before.split_inclusive('\n').find_map(|line| {
            let begins = at;
            at += line.len();
            let bare = line.split('#').next().unwrap_or_default().trim_end();
            let single = bare.strip_prefix('[')?.strip_suffix(']')?;
            (single.trim() == name).then(|| begins..begins + bare.len())
        })
    }

    /// A character that a key cannot have, or a whole name in another language.
    pub(super) fn bad_key(&self) -> Explained {
        let is_foreign = self
            .key()
            .chars()
            .any(|c| c.is_alphabetic() && !c.is_ascii());
        match is_foreign {
            true => self.here(foreign::FOREIGN_KEY, foreign::ENGLISH_KEY),
            false => self.here(say::BAD_KEY, say::QUOTE_KEY),
        }
    }

    pub(super) fn no_equals(&self) -> Explained {
        let all = self.indent()..self.text.trim_end().len();
        let (key, colon, value) = self.key_without_equals();
        if value.is_empty() {
            return (all, say::no_value(key), say::WRITE_VALUE.into());
        }
        if value.contains('=') && parses(value) {
            // As in YAML tables or shell variables.
            return match colon {
                true => {
                    let mend = say::head_above(&format!("[{key}]"), value);
                    (all, say::HEAD_AND_KEY.into(), mend)
                }
                false => (
                    all,
                    say::NO_KEY.into(),
                    say::for_example(&joined(key, value)),
                ),
            };
        }
        let meant = meant(value).unwrap_or(value);
        let quoted = quoted(meant);
        let mut values = [meant, &quoted].into_iter();
        let example = values.find_map(|it| Some(format!("{key} = {it}")).filter(|it| parses(it)));
        let mend = match example {
            Some(example) => say::for_example(&example),
            None => say::MEND_SYNTAX.into(),
        };
        (all, say::NO_EQUALS.into(), mend)
    }

    /// The apparent key of a line without an equals sign, whether there is a colon instead, and
    /// the value.
    pub(super) fn key_without_equals(&self) -> (&str, bool, &str) {
        let written = self.bare().trim_end_matches(',');
        // A quoted key may contain anything.
        let quote = written.chars().next().filter(|c| "\"'".contains(*c));
        let ends = quote
            .and_then(|quote| written.get(1..)?.find(quote))
            .map(|at| at + 2);
        let ends = ends.or_else(|| written.find([':', ' ', '\t']));
        let (key, rest) = written
            .split_at_checked(ends.unwrap_or(written.len()))
            .unwrap_or((written, ""));
        let colon = rest.trim_start().starts_with(':');
        let value = rest.trim_start_matches([':', ' ', '\t']);
        // Some languages use `:=`.
        let value = value.strip_prefix('=').unwrap_or(value).trim_start();
        (key.trim(), colon, value)
    }

    /// The position of a line that has a key and a value but nothing between them, and the key.
    pub(super) fn line_without_equals(&self) -> Option<(Range<usize>, String)> {
        let (key, _, value) = self.key_without_equals();
        let is_plain = !value.is_empty() && !value.contains('=');
        is_plain.then(|| (self.indent()..self.text.trim_end().len(), key.to_owned()))
    }

    /// An extra equals sign, or a second key on the line.
    pub(super) fn extra_equals(&self) -> Explained {
        self.second_key()
            .unwrap_or_else(|| self.here(say::EXTRA_EQUALS, say::REMOVE_EQUALS))
    }

    pub(super) fn too_much(&self) -> Explained {
        if self.is_bare() {
            let value = self.value();
            let written = self.text.get(value.clone()).unwrap_or_default();
            let mend = self.example(&quoted(written));
            return (value, say::UNQUOTED.into(), mend);
        }
        self.second_key()
            .unwrap_or_else(|| self.here(say::TOO_MUCH, say::ONE_A_LINE))
    }

    /// Whether the value is one or more strings without quotation marks, and nothing else: an
    /// address, or words separated by commas.
    pub(super) fn is_bare(&self) -> bool {
        let written = self.text.get(self.value()).unwrap_or_default();
        let words = written.split(',').map(str::trim);
        let is_word = |word: &str| {
            let first = word.starts_with(|c: char| c.is_alphabetic());
            let bare = |c: char| !c.is_whitespace() && !"\"'[]{}=;".contains(c);
            first && word.chars().all(bare) && meant(word).is_none()
        };
        let is_listed = written.contains(',') || written.contains("://");
        is_listed && !is_remarked(written) && words.clone().all(is_word)
    }

    /// What separates a key and its value from another key on the line.
    pub(super) fn second_key(&self) -> Option<Explained> {
        let before = self.text.get(..self.at)?;
        let mut divides = before.match_indices([';', ',']).map(|(at, _)| at);
        if let Some(at) = divides.find(|at| before.get(..*at).is_some_and(parses)) {
            return Some((at..at + 1, say::TOO_MUCH.into(), say::ONE_A_LINE.into()));
        }
        // Only a space separates the value from the next key.
        let key = self.text.rfind('=').map_or(self.at, |at| at.min(self.at));
        let before = self.text.get(..key)?.trim_end();
        let begins = before.rfind([' ', '\t'])? + 1;
        let is_whole = self
            .text
            .get(..begins)
            .is_some_and(|it| it.contains('=') && parses(it));
        is_whole.then(|| {
            (
                begins..before.len(),
                say::TOO_MUCH.into(),
                say::ONE_A_LINE.into(),
            )
        })
    }
}

/// A name of two words as one: a text's language follows a dot, other words a hyphen. A word of
/// another language before a name, such as `export`, is no part of it.
fn joined(first: &str, rest: &str) -> String {
    const OTHERS: [&str; 7] = ["export", "set", "let", "const", "var", "val", "local"];
    let is_bare = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if OTHERS.contains(&first) || !first.chars().all(is_bare) {
        return rest.to_owned();
    }
    let name = rest.split('=').next().unwrap_or_default().trim();
    let divider = match Language::of_code(name) {
        Some(_) => '.',
        None => '-',
    };
    format!("{first}{divider}{rest}")
}
