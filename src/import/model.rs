use serde::Serialize;

use crate::lang::Localized;

use super::document::Unreadable;

/// What was found in somebody's notes, and every line that was not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The questions, in the order of the file.
    pub questions: Vec<Entry>,
    /// What no question was made of, by line.
    pub skipped: Vec<Skipped>,
}

impl Imported {
    /// Puts what another file held after this.
    pub fn append(&mut self, other: Self) {
        let before = self.questions.len();
        let moved = other.questions.into_iter().map(|entry| Entry {
            parent: entry.parent.map(|parent| parent + before),
            ..entry
        });
        self.questions.extend(moved);
        self.skipped.extend(other.skipped);
    }
}

/// A question of one's own, or the title of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What is asked, without number and label.
    pub text: String,
    /// The writer's own answer, lists, code and blank lines kept; `None` where there is none yet.
    pub answer: Option<String>,
    /// The question that this one follows up on, as an index of [`Imported::questions`].
    pub parent: Option<usize>,
    /// The parts of a story in the answer, where it names them.
    pub star: Option<StarParts>,
    /// Where it stands, from 1.
    pub line: usize,
    /// Whether the text is the title of a story, which nobody asks.
    #[serde(skip)]
    pub is_story: bool,
    /// The words of a CV that it is about.
    #[serde(skip)]
    pub about: Option<String>,
}

/// The parts of a story; a part that is told twice is joined by a line break.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StarParts {
    /// What the matter was.
    pub situation: Option<String>,
    /// What had to be done.
    pub task: Option<String>,
    /// What the writer did.
    pub action: Option<String>,
    /// What came of it, and what was learned.
    pub result: Option<String>,
}

/// A line that no question was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Which, from 1.
    pub line: usize,
    /// What is there.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why a line is no part of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A heading or the name of a section.
    Heading,
    /// An entry of a list of contents, or a list of the questions that are below.
    Contents,
    /// Front matter, a header row, or a field that says nothing of a question.
    Metadata,
    /// What the candidate wants to ask, or to find out.
    AskedByThem,
    /// Advice beside a question, which is no answer.
    Hint,
    /// An explanation of STAR or an empty form.
    Form,
    /// Text that belongs to no question.
    Unplaced,
}

impl Why {
    /// The reason in words.
    pub fn say(self) -> Localized {
        use crate::lang::say::import as say;
        match self {
            Self::Heading => say::HEADING,
            Self::Contents => say::CONTENTS,
            Self::Metadata => say::METADATA,
            Self::AskedByThem => say::ASKED_BY_THEM,
            Self::Hint => say::HINT,
            Self::Form => say::FORM,
            Self::Unplaced => say::UNPLACED,
        }
        .into()
    }
}

/// Why nothing could be read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It holds bytes that are no text in any encoding we know.
    Binary,
    /// It is a packed document that we do not open, such as HWP or a workbook.
    Document,
    /// It is a PDF or a DOCX that no text can be taken from.
    Unreadable(Unreadable),
    /// Its JSON, YAML or CSV is broken, or nested too deeply: where, from 1, and what the reader says.
    Broken {
        /// The line, 0 where it is not known.
        line: usize,
        /// What the reader says, in English.
        what: String,
    },
}

impl Refusal {
    /// What is wrong and what to do, in one sentence or two.
    pub fn say(&self) -> Localized {
        use crate::lang::say::import as say;
        match self {
            Self::Binary => say::BINARY.into(),
            Self::Document => say::DOCUMENT.into(),
            Self::Unreadable(why) => why.say(),
            Self::Broken { line, what } => say::broken(*line, what),
        }
    }
}
