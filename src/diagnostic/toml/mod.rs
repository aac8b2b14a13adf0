//! TOML, read without stopping at the first problem.
//!
//! serde stops at the first wrong value and toml's own messages echo the file's bytes, so a
//! file is walked here key by key: [`Fields`] asks for each key once, the functions of
//! [`decode`] turn values into ours, and whatever is wrong goes into [`Problems`] with its place.
//!
//! ```
//! use rehearsal::diagnostic::{Problems, SourceText, toml};
//!
//! let source = SourceText::new("me.toml", "nmae = 'Kim'\nage = 'old'");
//! let mut problems = Problems::default();
//! toml::read(&source, &mut problems, |fields| {
//!     let _name = fields.optional("name", toml::decode::text);
//!     let _age = fields.optional("age", toml::decode::integer(0..=150));
//! });
//! assert_eq!(problems.into_sorted().len(), 2);
//! ```

pub mod decode;
mod fields;
mod format;
mod slip;
mod value;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::lang::say;
use crate::text;

use super::{Diagnostic, Problems, SourceText};

pub use fields::Fields;
pub use format::format;

/// A value with its place in the file.
pub type Value<'t> = Spanned<DeValue<'t>>;

/// Something decoded, and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// What stood there.
    pub value: T,
    /// Its bytes.
    pub span: Range<usize>,
}

/// The conflicts that git left in a file, also inside a text of several lines, where the syntax
/// is in order.
pub fn conflicts(source: &SourceText) -> Vec<Diagnostic> {
    let found = slip::conflicts(source).into_iter();
    found.map(|(_, diagnostic)| diagnostic).collect()
}

/// Reads a whole file: `walk` asks for its keys, and keys it did not ask for are reported.
///
/// Broken syntax is reported and what can still be read is walked all the same.
pub fn read<T>(
    source: &SourceText,
    problems: &mut Problems,
    walk: impl FnOnce(&mut Fields<'_, '_>) -> T,
) -> T {
    let (table, errors) = DeTable::parse_recoverable(source.text());
    let conflicts = match errors.is_empty() {
        true => Vec::new(),
        false => slip::conflicts(source),
    };
    let mut slips = Vec::new();
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        slips.extend(slip::behind(source, &span));
        let message = text::safe_line(error.message()).into_owned();
        problems.push_syntax(Diagnostic::error(
            span,
            say::check::syntax(&message),
            say::check::MEND_SYNTAX.into(),
        ));
    }
    let mut fields = Fields::new(table.get_ref(), 0..0, problems);
    let read = walk(&mut fields);
    fields.finish();
    slips.dedup_by_key(|(line, _)| line.clone());
    problems.replace(match conflicts.is_empty() {
        true => slips,
        false => conflicts,
    });
    read
}
