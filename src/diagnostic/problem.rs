use std::ops::Range;

use crate::lang::Localized;
use crate::lang::say::check;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// Something of a record of the past is lost; everything else can be used.
    Warning,
    /// Nothing is wrong; something might be looked at again.
    Note,
}

impl Severity {
    /// The word in JSON.
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
    /// Where: a byte range of the file. `None` where the file as a whole is meant.
    pub span: Option<Range<usize>>,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong.
    pub what: Localized,
    /// How to mend it.
    pub mend: Localized,
}

impl Diagnostic {
    /// An error at a place.
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

    /// The same, mattering this much.
    pub fn with(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }
}

/// Everything found wrong in one file so far.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Diagnostic>,
    /// Whether the syntax is broken: what that hides must not be reported as missing.
    pub(super) broken_syntax: bool,
    /// The lines with a broken syntax: what is left of a value there is another value.
    pub(super) broken_lines: Vec<Range<usize>>,
    /// What names something that is not there, by the key under which it should be: a slip there
    /// may be why.
    references: Vec<(&'static str, Diagnostic)>,
    /// The keys that another was meant to be.
    misnamed: Vec<&'static str>,
    /// The headings of single tables where several are wanted.
    pub(super) single_heads: Vec<Range<usize>>,
}

impl Problems {
    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Adds that something is missing, unless a broken syntax may have hidden it.
    pub fn push_missing(&mut self, diagnostic: Diagnostic) {
        if !self.broken_syntax {
            self.push(diagnostic);
        }
    }

    /// Adds that something is named which is none of what stands under `key`, unless a slip may
    /// hide that.
    pub fn push_reference(&mut self, key: &'static str, diagnostic: Diagnostic) {
        self.references.push((key, diagnostic));
    }

    /// Notes that a key was meant to be this one: then that is not missing.
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

    /// Says what names something that is not there, where no slip may be why.
    pub(super) fn settle_references(&mut self) {
        let (broken, misnamed) = (self.broken_syntax, std::mem::take(&mut self.misnamed));
        let references = std::mem::take(&mut self.references).into_iter();
        let told = references.filter(|(key, _)| !broken && !misnamed.contains(key));
        self.found.extend(told.map(|(_, diagnostic)| diagnostic));
    }

    /// Whether something stands on a line with a broken syntax.
    pub(super) fn is_broken(&self, span: &Range<usize>) -> bool {
        let mut lines = self.broken_lines.iter();
        lines.any(|line| span.start < line.end && line.start < span.end)
    }

    /// Takes back that there is something wrong with what stands at these bytes.
    pub(super) fn take_back(&mut self, span: &Range<usize>) {
        self.found.retain(|it| it.span.as_ref() != Some(span));
        self.single_heads.retain(|it| it != span);
    }

    /// What was found wrong at what begins with this byte.
    pub(super) fn at(&self, start: usize) -> Option<&Diagnostic> {
        let begins = |it: &&Diagnostic| it.span.as_ref().is_some_and(|span| span.start == start);
        self.found.iter().find(begins)
    }

    /// Says these in place of everything else that was found wrong at these bytes.
    pub(super) fn replace(&mut self, said: Vec<(Range<usize>, Diagnostic)>) {
        let is_hidden = |it: &Diagnostic| {
            let start = it.span.as_ref().map(|span| span.start);
            start.is_some_and(|start| said.iter().any(|(hidden, _)| hidden.contains(&start)))
        };
        self.found.retain(|it| !is_hidden(it));
        self.found
            .extend(said.into_iter().map(|(_, diagnostic)| diagnostic));
    }

    /// Whether anything found so far forbids using the file.
    pub fn any_error(&self) -> bool {
        !self.found.is_empty()
    }

    /// All problems, in the order of their places, each once: a parser repeats itself at the
    /// end of a file.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|diagnostic| diagnostic.span.as_ref().map(|span| span.start));
        self.found.dedup();
        self.found
    }
}

/// The known word nearest to `word`, if any is near enough to be meant.
///
/// Near enough is a Damerau-Levenshtein distance of at most a third of the word's length, the
/// measure that compilers use, and something of the word must be left.
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
