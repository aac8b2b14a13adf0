use serde::Serialize;

use crate::lang::Localized;

/// What was found in someone's notes, and every line that was skipped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The questions, in file order.
    pub questions: Vec<ImportedEntry>,
    /// The skipped lines.
    pub skipped: Vec<Skipped>,
}

impl Imported {
    /// Appends the content of another file.
    pub fn append(&mut self, other: Self) {
        let before = self.questions.len();
        let moved = other.questions.into_iter().map(|entry| ImportedEntry {
            parent: entry.parent.map(|parent| parent + before),
            ..entry
        });
        self.questions.extend(moved);
        self.skipped.extend(other.skipped);
    }
}

/// One of the user's own questions, or the title of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportedEntry {
    /// The question, without number and label.
    pub text: String,
    /// The writer's own answer, with its lists, code, and blank lines; `None` if there is none
    /// yet.
    pub answer: Option<String>,
    /// The question that this one follows up on, as an index of [`Imported::questions`].
    pub parent: Option<usize>,
    /// The parts of a story in the answer, if it names them.
    pub star: Option<StarParts>,
    /// Its line, from 1.
    pub line: usize,
    /// Whether the text is the title of a story, which nobody asks.
    #[serde(skip)]
    pub is_story: bool,
    /// The words of a CV that it is about.
    #[serde(skip)]
    pub about: Option<String>,
}

/// The parts of a story; a repeated part is joined with a line break.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StarParts {
    /// The situation.
    pub situation: Option<String>,
    /// The task.
    pub task: Option<String>,
    /// What the writer did.
    pub action: Option<String>,
    /// The result, and what was learned.
    pub result: Option<String>,
}

/// A line from which no question was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Its number, from 1.
    pub line: usize,
    /// Its text.
    pub text: String,
    /// The reason.
    pub why: Why,
}

/// Why a line is not part of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A heading or a section name.
    Heading,
    /// An entry in a table of contents, or in a list of the questions below.
    Contents,
    /// Front matter, a header row, or a field unrelated to a question.
    Metadata,
    /// Something the candidate wants to ask or find out.
    AskedByThem,
    /// Advice beside a question, not an answer.
    Hint,
    /// An explanation of STAR or an empty form.
    Form,
    /// A comment of HTML, which nobody sees when the notes are shown.
    Comment,
    /// Text that belongs to no question.
    Unplaced,
}

impl Why {
    /// The reason as text.
    pub fn say(self) -> Localized {
        use crate::lang::say::import as say;
        match self {
            Self::Heading => say::HEADING,
            Self::Contents => say::CONTENTS,
            Self::Metadata => say::METADATA,
            Self::AskedByThem => say::ASKED_BY_THEM,
            Self::Hint => say::HINT,
            Self::Form => say::FORM,
            Self::Comment => say::COMMENT,
            Self::Unplaced => say::UNPLACED,
        }
        .into()
    }
}

/// Why nothing could be read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It contains bytes that are not text in any known encoding.
    Binary,
    /// A packed document that is not supported, such as HWP or a workbook.
    Document,
    /// Its JSON, YAML, or CSV is invalid, or nested too deeply.
    Broken {
        /// The line, from 1; 0 if unknown.
        line: usize,
        /// The parser's message, in English.
        what: String,
    },
}

impl Refusal {
    /// The problem and what to do, in one or two sentences.
    pub fn say(&self) -> Localized {
        use crate::lang::say::import as say;
        match self {
            Self::Binary => say::BINARY.into(),
            Self::Document => say::DOCUMENT.into(),
            Self::Broken { line, what } => say::broken(*line, what),
        }
    }
}
