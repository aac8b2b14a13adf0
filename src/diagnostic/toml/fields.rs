use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Problems, nearest};
use crate::lang::say::check;

use super::value::{list_or, located, wrong};
use super::{Located, Value};

/// The keys of one table, requested one by one.
#[derive(Debug)]
pub struct Fields<'t, 'p> {
    table: &'t DeTable<'t>,
    span: Range<usize>,
    asked: Vec<&'static str>,
    closed: bool,
    problems: &'p mut Problems,
}

impl<'t, 'p> Fields<'t, 'p> {
    /// The keys of `table`, located at `span`.
    pub(super) fn new(
        table: &'t DeTable<'t>,
        span: Range<usize>,
        problems: &'p mut Problems,
    ) -> Self {
        Self {
            table,
            span,
            asked: Vec::new(),
            closed: false,
            problems,
        }
    }

    /// Where problems of this table are collected.
    pub fn problems(&mut self) -> &mut Problems {
        self.problems
    }

    /// The table's position in the file.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The parsed table, for the positions of its keys.
    pub fn table(&self) -> &'t DeTable<'t> {
        self.table
    }

    /// Whether the file has this key.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The value of `key`; `None` if it is absent or invalid. Invalid values are reported.
    pub fn optional<T>(
        &mut self,
        key: &'static str,
        decode: impl FnOnce(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        self.asked.push(key);
        let value = self.table.get(key).filter(|it| !self.is_broken(it))?;
        decode(key, value, self.problems)
    }

    /// Whether a value is on a line with a syntax error, so that what remains is not the intended
    /// value. Keys of tables are checked separately.
    fn is_broken(&self, value: &Value<'_>) -> bool {
        let is_table = match value.get_ref() {
            DeValue::Table(_) => true,
            DeValue::Array(all) => all.iter().any(|it| it.get_ref().is_table()),
            _ => false,
        };
        // In place of a value that it cannot read, the parser makes one up that has no position.
        !is_table && (value.span().is_empty() || self.problems.is_broken(&value.span()))
    }

    /// The value of `key`. A missing key is reported too, with `example` as the fix.
    pub fn required<T>(
        &mut self,
        key: &'static str,
        example: &str,
        decode: impl FnOnce(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        if !self.has(key) {
            self.problems.push_missing(Diagnostic::error(
                self.span.clone(),
                check::missing_key(key),
                check::add_key(example),
            ));
        }
        self.optional(key, decode)
    }

    /// Like [`Fields::required`], with the position of the value.
    pub fn required_located<T>(
        &mut self,
        key: &'static str,
        example: &str,
        decode: impl Fn(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
    ) -> Option<Located<T>> {
        self.required(key, example, located(decode))
    }

    /// Applies `decode` to every key, for tables whose keys the user chooses.
    pub fn each<T>(
        &mut self,
        mut decode: impl FnMut(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
    ) -> Vec<(String, T)> {
        self.closed = true;
        let mut all = Vec::new();
        for (key, value) in self.table {
            let name: &str = key.get_ref();
            if self.is_broken(value) {
                continue;
            }
            if let Some(decoded) = decode(name, value, self.problems) {
                all.push((name.to_owned(), decoded));
            }
        }
        all
    }

    /// Accepts a key without reading it.
    pub fn skip(&mut self, key: &'static str) {
        self.asked.push(key);
    }

    /// Accepts all other keys without reading them, as in a file of an unknown format.
    pub fn ignore_rest(&mut self) {
        self.closed = true;
    }

    /// Every table of an array of tables (`[[key]]`), walked one by one. Invalid ones are
    /// skipped, and their problems reported.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        mut walk: impl FnMut(&mut Fields<'_, '_>) -> Option<T>,
    ) -> Vec<T> {
        let single = self.single_head(key);
        self.optional(key, |key, value, problems| {
            if let Some(head) = single {
                problems.single_heads.push(head);
                let walked = table(key, value, problems, &mut walk).flatten();
                return Some(walked.into_iter().collect());
            }
            let example = format!("{key} = [{{ }}]");
            list_or(key, value, problems, &example, |key, item, problems| {
                table(key, item, problems, &mut walk).flatten()
            })
        })
        .unwrap_or_default()
    }

    /// The heading of a single table (`[key]`) where several are expected. For an inline table,
    /// the key before it.
    fn single_head(&self, key: &str) -> Option<Range<usize>> {
        let (name, value) = self.table.get_key_value(key)?;
        let is_head = value.get_ref().is_table() && value.span().start < name.span().start;
        is_head.then(|| value.span())
    }

    /// Reports the keys that were not requested.
    pub fn finish(self) {
        if self.closed {
            return;
        }
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let meant = nearest(name, self.asked.iter().copied());
            let mend = match meant {
                Some(known) => check::did_you_mean(known),
                None => check::one_of(&self.asked),
            };
            if let Some(known) = meant {
                self.problems.misname(known, &self.span);
            }
            // What is under the correct name below the misspelled heading belongs to it.
            let below = meant.and_then(|known| self.table.get(known));
            let below = below.filter(|it| it.get_ref().is_table());
            if let Some(below) = below
                .map(Value::span)
                .filter(|it| key.span().end <= it.start)
            {
                self.problems.take_back(&below);
            }
            self.problems.push(Diagnostic::error(
                key.span(),
                check::unknown_key(name),
                mend,
            ));
        }
    }
}

impl super::Located<String> {
    /// The string itself.
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

/// A table, walked by `walk`.
pub fn table<'t, T>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    walk: impl FnOnce(&mut Fields<'t, '_>) -> T,
) -> Option<T> {
    table_or(key, value, problems, &format!("[{key}]"), walk)
}

/// The same, with an example of how it is written on one line.
pub fn table_or<'t, T>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    example: &str,
    walk: impl FnOnce(&mut Fields<'t, '_>) -> T,
) -> Option<T> {
    let DeValue::Table(table) = value.get_ref() else {
        return wrong(key, value, problems, check::types::TABLE, example);
    };
    let mut fields = Fields::new(table, value.span(), problems);
    let walked = walk(&mut fields);
    fields.finish();
    Some(walked)
}
