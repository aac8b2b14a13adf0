use std::ops::Range;

use crate::lang::Localized;
use crate::lang::say::check;

/// The severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// Part of a record of the past is lost; everything else can be used.
    Warning,
    /// Nothing is wrong; something may deserve another look.
    Note,
}

impl Severity {
    /// Its name in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One problem in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// A byte range of the file; `None` for the file as a whole.
    pub span: Option<Range<usize>>,
    /// Its severity.
    pub severity: Severity,
    /// What is wrong.
    pub what: Localized,
    /// How to fix it.
    pub mend: Localized,
}

impl Diagnostic {
    /// An error at a position.
    pub fn error(span: Range<usize>, what: Localized, mend: Localized) -> Self {
        Self {
            span: Some(span),
            severity: Severity::Error,
            what,
            mend,
        }
    }

    /// An error of the whole file.
    pub fn whole_file(what: Localized, mend: Localized) -> Self {
        Self {
            span: None,
            severity: Severity::Error,
            what,
            mend,
        }
    }

    /// The same with this severity.
    pub fn with(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }
}

/// All problems found in one file so far.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Diagnostic>,
    /// Whether there is a syntax error: what it hides must not be reported as missing.
    pub(super) broken_syntax: bool,
    /// Lines with syntax errors: what remains of a value there is not the intended value.
    pub(super) broken_lines: Vec<Range<usize>>,
    /// Unknown references, by the key under which their targets should be: a typo there may be
    /// the cause.
    references: Vec<(&'static str, Diagnostic)>,
    /// Keys that a misspelled one was meant to be.
    misnamed: Vec<&'static str>,
    /// Headings of single tables where several are expected.
    pub(super) single_heads: Vec<Range<usize>>,
}

impl Problems {
    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Reports something as missing, unless a syntax error may have hidden it.
    pub fn push_missing(&mut self, diagnostic: Diagnostic) {
        if !self.broken_syntax {
            self.push(diagnostic);
        }
    }

    /// Reports a reference to something that is not under `key`, unless a typo may hide it.
    pub fn push_reference(&mut self, key: &'static str, diagnostic: Diagnostic) {
        self.references.push((key, diagnostic));
    }

    /// Records that a misspelled key was meant to be this one, so that it is not reported as
    /// missing.
    pub(super) fn misname(&mut self, key: &'static str, table: &Range<usize>) {
        let missing = check::missing_key(key);
        let is_it = |it: &Diagnostic| {
            let here = it
                .span
                .as_ref()
                .is_some_and(|span| span == table || *span == (0..0));
            here && it.what == missing
        };
        self.found.retain(|it| !is_it(it));
        self.misnamed.push(key);
    }

    /// Reports the unknown references that no typo explains.
    pub(super) fn settle_references(&mut self) {
        let (broken, misnamed) = (self.broken_syntax, std::mem::take(&mut self.misnamed));
        let references = std::mem::take(&mut self.references).into_iter();
        let told = references.filter(|(key, _)| !broken && !misnamed.contains(key));
        self.found.extend(told.map(|(_, diagnostic)| diagnostic));
    }

    /// Whether something is on a line with a syntax error.
    pub(super) fn is_broken(&self, span: &Range<usize>) -> bool {
        let mut lines = self.broken_lines.iter();
        lines.any(|line| span.start < line.end && line.start < span.end)
    }

    /// Withdraws the problem at this byte range.
    pub(super) fn take_back(&mut self, span: &Range<usize>) {
        self.found.retain(|it| it.span.as_ref() != Some(span));
        self.single_heads.retain(|it| it != span);
    }

    /// The problem at this starting byte.
    pub(super) fn at(&self, start: usize) -> Option<&Diagnostic> {
        let begins = |it: &&Diagnostic| it.span.as_ref().is_some_and(|span| span.start == start);
        self.found.iter().find(begins)
    }

    /// Replaces everything reported at these byte ranges.
    pub(super) fn replace(&mut self, said: Vec<(Range<usize>, Diagnostic)>) {
        let is_hidden = |it: &Diagnostic| {
            let start = it.span.as_ref().map(|span| span.start);
            start.is_some_and(|start| said.iter().any(|(hidden, _)| hidden.contains(&start)))
        };
        self.found.retain(|it| !is_hidden(it));
        self.found
            .extend(said.into_iter().map(|(_, diagnostic)| diagnostic));
    }

    /// Whether any problem so far prevents using the file.
    pub fn any_error(&self) -> bool {
        !self.found.is_empty()
    }

    /// All problems sorted by position, without duplicates: a parser repeats itself at the end of
    /// a file.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|diagnostic| diagnostic.span.as_ref().map(|span| span.start));
        self.found.dedup();
        self.found
    }
}

/// The known word most similar to `word`, if any is similar enough to be meant.
///
/// Similar enough is a Damerau-Levenshtein distance of at most a third of the word's length, the
/// measure that compilers use, and part of the word must remain.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let limit = (length / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit && *distance < length)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
