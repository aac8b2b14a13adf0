//! Table headings, and lines that were meant to be some.

use std::ops::Range;

use crate::lang::say::check as say;

use super::messages::{NO_VALUE, is_of_key};
use super::{Explained, Line, quoted};

impl Line<'_> {
    /// Whether this is, or was meant to be, a table heading.
    pub(super) fn is_head(&self, message: &str) -> bool {
        let bare = self.bare();
        let is_open = bare.ends_with(']') && !bare.contains(['=', ',']);
        bare.starts_with('[') || is_open && is_of_key(message)
    }

    /// The intended heading if the line is a key and a colon, followed by indented lines or a
    /// list, as in YAML.
    pub(super) fn yaml_head(&self, message: &str) -> Option<String> {
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

    /// The text in a heading's brackets, and the text after them.
    pub(super) fn head_parts(&self) -> (&str, &str) {
        let inside = self.bare().trim_start_matches(['-', '*', ' ', '\t']);
        let inside = inside.trim_start_matches(['[', ' ', '\t']);
        let (name, rest) = inside.split_once(']').unwrap_or((inside, ""));
        (name.trim(), rest.trim_start_matches([']', ' ', '\t']))
    }

    pub(super) fn head_name(&self) -> &str {
        self.head_parts().0
    }

    pub(super) fn head(&self) -> Explained {
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
            true if bare.starts_with(['-', '*']) => say::BEFORE_HEAD,
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
    pub(super) fn asked_head(&self) -> Option<(Range<usize>, String)> {
        let (name, rest) = self.head_parts();
        let name = table_name(name);
        let bare = self.bare();
        let begins = self.text.find(bare)?;
        let is_asked = !name.is_empty() && rest.is_empty() && !self.is_listed(&name);
        is_asked.then(|| (begins..begins + bare.len(), name))
    }

    /// Whether there are several tables of this name elsewhere in the file.
    pub(super) fn is_listed(&self, name: &str) -> bool {
        let head = format!("[[{name}]]");
        self.file.lines().any(|line| line.trim() == head)
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
