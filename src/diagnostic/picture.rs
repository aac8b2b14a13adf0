//! Formats a diagnostic for a terminal: a headline and the line with a caret.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::lang::{Language, say};
use crate::text;

use super::{Diagnostic, Severity, SourceText};

/// Maximum length of the description of a problem or its fix, in characters.
const LONGEST_SAID: usize = 400;
/// How much of a long line is quoted on either side of the position, in characters.
const CONTEXT: usize = 60;

/// `file:line:column: error: what; how to mend it`, on one line and safe to print.
pub fn headline(source: &SourceText, diagnostic: &Diagnostic, language: Language) -> String {
    let place = source.place(diagnostic.span.as_ref());
    let word = match diagnostic.severity {
        Severity::Error => say::check::ERROR,
        Severity::Warning => say::check::WARNING,
        Severity::Note => say::check::NOTE,
    };
    let line = format!(
        "{place}: {}: {}; {}",
        word.get(language),
        cut(diagnostic.what.get(language)),
        cut(diagnostic.mend.get(language)),
    );
    text::safe_line(&line).into_owned()
}

/// The English headlines of errors, without the file's name and the word for an error.
#[cfg(test)]
pub(crate) fn short_headlines(source: &SourceText, problems: &[Diagnostic]) -> Vec<String> {
    let short = |problem| {
        let line = headline(source, problem, Language::En);
        line.replacen(&format!("{}:", source.name()), "", 1)
            .replacen("error: ", "", 1)
    };
    problems.iter().map(short).collect()
}

/// Truncates a message that would fill the screen: a file may have a megabyte for a key, and
/// messages quote it.
fn cut(said: &str) -> Cow<'_, str> {
    match said.char_indices().nth(LONGEST_SAID) {
        Some((end, _)) => format!("{} ...", said.get(..end).unwrap_or_default()).into(),
        None => said.into(),
    }
}

/// The headline, and below it the line of the file with a caret under the position.
pub fn picture(source: &SourceText, diagnostic: &Diagnostic, language: Language) -> String {
    let headline = headline(source, diagnostic, language);
    match &diagnostic.span {
        Some(span) => format!("{headline}\n{}", quotation(source, span)),
        None => headline,
    }
}

fn quotation(source: &SourceText, span: &Range<usize>) -> String {
    let quote = SafeQuote::around(source, span);
    let snippet = Snippet::source(quote.text.as_str())
        .line_start(source.position(span.start).line)
        .annotation(AnnotationKind::Primary.span(quote.mark.clone()));
    // The level's name is not shown: the headline above has it.
    Renderer::plain().render(&[Group::with_level(Level::ERROR).element(snippet)])
}

/// A sanitized piece of a line, with the marked range inside it.
struct SafeQuote {
    text: String,
    mark: Range<usize>,
}

impl SafeQuote {
    fn around(source: &SourceText, span: &Range<usize>) -> Self {
        let (line, line_start) = source.line_at(span.start);
        let start = line.floor_char_boundary(span.start.saturating_sub(line_start));
        let end = line.ceil_char_boundary(span.end.saturating_sub(line_start).max(start));
        let (before, rest) = line.split_at(start);
        let (marked, after) = rest.split_at(end.min(line.len()) - start);

        let mut text = last_characters(before);
        let mark_start = text.len();
        text.push_str(&first_characters(marked));
        let mark_end = text.len();
        text.push_str(&first_characters(after));
        Self {
            text,
            mark: mark_start..mark_end,
        }
    }
}

fn first_characters(piece: &str) -> String {
    let mut shown: String = piece.chars().take(CONTEXT).collect();
    if shown.len() < piece.len() {
        shown.push_str("...");
    }
    text::safe_line(&shown).into_owned()
}

fn last_characters(piece: &str) -> String {
    let skipped = piece.chars().count().saturating_sub(CONTEXT);
    let shown: String = piece.chars().skip(skipped).collect();
    let dots = if skipped > 0 { "..." } else { "" };
    format!("{dots}{}", text::safe_line(&shown))
}
