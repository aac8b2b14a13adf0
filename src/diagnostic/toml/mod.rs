//! Reads TOML without stopping at the first problem.
//!
//! serde stops at the first wrong value and toml's own messages echo the file's bytes, so a file
//! is walked here key by key: [`Fields`] asks for each key once, the functions of [`decode`]
//! convert values to ours, and whatever is wrong goes into [`Problems`] with its position.
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

mod asked;
pub mod decode;
mod fields;
mod format;
mod slip;
mod syntax;
mod unclosed;
mod value;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::{Diagnostic, Problems, SourceText};
use crate::lang::say::check;

use slip::Slip;

pub use fields::Fields;
pub use format::up_to;

/// A value with its position in the file.
pub type Value<'t> = Spanned<DeValue<'t>>;

/// Maximum number of syntax errors examined: nobody reads more, and a file that is not TOML at
/// all has hundreds of thousands.
const MAX_ERRORS: usize = 400;

/// A decoded value with its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its byte range.
    pub span: Range<usize>,
}

/// The git conflicts in a file, including those inside multi-line strings, where the syntax is
/// valid.
pub fn conflicts(source: &SourceText) -> Vec<Diagnostic> {
    let found = slip::conflicts(source, false).into_iter();
    found.map(|it| it.diagnostic).collect()
}

/// The file with the conflicts that git left in it blanked out, everything else in its place;
/// `None` if there are none.
pub fn without_conflicts(source: &SourceText) -> Option<SourceText> {
    slip::without_conflicts(source)
}

/// Reads a whole file: `walk` requests its keys, and keys it did not request are reported.
///
/// Syntax errors are reported, and what can still be read is walked all the same.
pub fn read<T>(
    source: &SourceText,
    problems: &mut Problems,
    walk: impl FnOnce(&mut Fields<'_, '_>) -> T,
) -> T {
    let (table, errors) = DeTable::parse_recoverable(source.text());
    let first = errors.get(..MAX_ERRORS).unwrap_or(&errors);
    let said = said_of(source, first);
    problems.broken_syntax |= !errors.is_empty();
    problems.broken_lines = broken_lines(source, &said);
    let asking = asked::asking(source, &said);
    let table = match &asking {
        Some(text) => DeTable::parse_recoverable(text).0,
        None => table,
    };
    let mut fields = Fields::new(table.get_ref(), 0..0, problems);
    let read = walk(&mut fields);
    fields.finish();
    problems.settle_references();
    for head in std::mem::take(&mut problems.single_heads) {
        problems.push(single_head(source, head));
    }
    let said = said.into_iter().map(|slip| {
        let diagnostic = asked::wanted(source, &slip, |at| problems.at(at));
        (slip.hides, diagnostic)
    });
    let said = said.collect();
    problems.replace(said);
    read
}

/// Reports the heading of a single table where several are expected.
fn single_head(source: &SourceText, head: Range<usize>) -> Diagnostic {
    let name = source.slice(head.clone()).trim_matches(['[', ']', ' ']);
    let written = format!("[[{name}]]");
    Diagnostic::error(head, check::single_head(name), check::write_head(&written))
}

/// The lines with slips, except those for which the file's parser is asked what it expects there.
fn broken_lines(source: &SourceText, said: &[Slip]) -> Vec<Range<usize>> {
    let told = said.iter().filter(|slip| slip.asks.is_none());
    let spans = told.filter_map(|slip| slip.diagnostic.span.as_ref());
    let lines = spans.map(|span| {
        let (line, start) = source.line_at(span.start);
        start..start + line.len() + 1
    });
    lines.collect()
}

/// The messages about syntax errors, with the byte ranges that each covers alone.
fn said_of(source: &SourceText, errors: &[Error]) -> Vec<Slip> {
    if errors.is_empty() {
        return Vec::new();
    }
    let conflicts = slip::conflicts(source, true);
    if !conflicts.is_empty() {
        return conflicts;
    }
    if let Some(foreign) = slip::whole(source).or_else(|| slip::json(source)) {
        return vec![foreign];
    }
    let span = |error: &Error| error.span().unwrap_or(0..0);
    let mut said: Vec<Slip> = Vec::new();
    let usual = errors
        .iter()
        .filter_map(|error| slip::behind(source, &span(error)));
    for slip in usual {
        add(slip, &mut said);
    }
    let is_unclosed = errors
        .iter()
        .any(|error| syntax::is_unclosed(error.message()));
    let unclosed = is_unclosed.then(|| unclosed::unclosed(source)).flatten();
    let unclosed = unclosed.map(|it| unclosed::cause(source, it, &said));
    let ends = unclosed.as_ref().map_or(usize::MAX, |it| it.hides.start);
    said.retain(|it| it.hides.start < ends && it.hides.end <= ends.saturating_add(1));
    said.extend(unclosed);
    for error in errors.iter().filter(|error| span(error).start < ends) {
        let is_comma = error.message().starts_with("missing comma");
        if is_comma && ends_with_slip(source, span(error).start, &said) {
            continue;
        }
        add(
            syntax::explained(source, &span(error), error.message()),
            &mut said,
        );
    }
    without_rests(source, said)
}

/// Leaves out what is said about lines that only go on with the slip in the line before.
fn without_rests(source: &SourceText, mut said: Vec<Slip>) -> Vec<Slip> {
    said.sort_by_key(|it| it.hides.start);
    let mut kept: Vec<Slip> = Vec::new();
    for slip in said {
        let (line, start) = source.line_at(slip.hides.start);
        let (before, _) = source.line_at(start.saturating_sub(1));
        let last = kept.last_mut().filter(|last| last.hides.end == start);
        match last {
            Some(last) if slip::goes_on(before, line, last.is_unended()) => {
                last.hides.end = slip.hides.end;
            }
            _ => kept.push(slip),
        }
    }
    kept
}

/// Whether the line before that of this byte ends with a slip: the comma that seems to be missing at
/// the byte stands there, as something else.
fn ends_with_slip(source: &SourceText, at: usize, said: &[Slip]) -> bool {
    let before = source.text().get(..at).unwrap_or_default();
    let end = before.trim_end().len();
    let crosses = before.get(end..).is_some_and(|it| it.contains('\n'));
    let ends = |slip: &Slip| {
        let span = slip.diagnostic.span.as_ref();
        span.is_some_and(|span| span.end == end)
    };
    crosses && said.iter().any(ends)
}

/// Adds a slip, unless an existing one already covers its line.
fn add(slip: Slip, said: &mut Vec<Slip>) {
    if said.iter().all(|it| !it.hides.contains(&slip.hides.start)) {
        said.push(slip);
    }
}
