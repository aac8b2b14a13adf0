//! The candidate's own STAR stories, and the competencies they fit.
//!
//! Stories are saved from answers or written by hand; [`read`] and [`write()`] handle their file,
//! `stories.toml`. A story is one text, with the same markers as answers. [`Matrix`] shows which
//! competencies have no story and which stories are overused; [`DrillQuestion`] asks which story
//! fits a question.

mod collection;
mod drill;
mod format;
mod matrix;
mod merge;
mod parts;
mod subject;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::transcript::{SessionId, Transcript};

pub use collection::{StoryCollection, StoryUseDetails};
pub use drill::{DrillQuestion, TIME};
pub use format::{FORMAT, read, write};
pub use matrix::{Matrix, MatrixRow, Overused};
pub use parts::blank;
pub use subject::{Subject, Wanted, questions, subjects};

/// A candidate's own episode, reusable for several competencies. Serialized as a line of
/// `rehearse list stories --json`: a stable, documented format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Story {
    /// Unique among the candidate's stories: lower-case letters, digits, hyphens.
    pub id: String,
    /// The candidate's title for it.
    pub title: String,
    /// Ids of the competencies it fits, best first.
    pub competencies: Vec<String>,
    /// The story, with markers such as `상황:` at the beginning of each part.
    pub text: String,
    /// The answers in which it was told.
    #[serde(rename = "told")]
    pub uses: Vec<StoryUse>,
}

/// An answer in which a story was told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct StoryUse {
    /// The session.
    pub transcript: SessionId,
    /// Turn number, counting from 1.
    pub turn: usize,
}

impl Story {
    /// Whether it fits one of these competencies. A title alone fits none: there is nothing to
    /// tell yet.
    pub fn serves<'c>(&self, competencies: impl IntoIterator<Item = &'c String>) -> bool {
        let mut competencies = competencies.into_iter();
        parts::is_begun(&self.text) && competencies.any(|id| self.competencies.contains(id))
    }

    /// A blank story with an id that none of `others` has.
    pub fn new(others: &[Self]) -> Self {
        Self {
            id: new_id("", others),
            title: String::new(),
            competencies: Vec::new(),
            text: String::new(),
            uses: Vec::new(),
        }
    }

    /// Makes a story from the answer at `place` of a transcript: its words with a marker at each
    /// part the coach saw, the competencies its question tests, and this use. Its title is its
    /// first words. `None` if there is no such answer or it is empty.
    pub fn of_answer(transcript: &Transcript, place: usize, others: &[Self]) -> Option<Self> {
        let turn = transcript.turns.get(place)?;
        let title = parts::first_words(&turn.answer)?;
        Some(Self {
            id: new_id(&title, others),
            title,
            competencies: turn.competencies.clone(),
            text: parts::marked(turn),
            uses: vec![StoryUse {
                transcript: transcript.id.clone(),
                turn: place + 1,
            }],
        })
    }

    /// Its name in a list: its title, or else its first words.
    pub fn name(&self) -> String {
        match self.title.trim() {
            "" => parts::first_words(&self.text).unwrap_or_else(|| self.id.clone()),
            title => title.to_owned(),
        }
    }

    /// Whether it has neither a title nor words.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && parts::first_words(&self.text).is_none()
    }

    /// Whether it was told in that answer; the turn is counted from 1.
    pub fn is_used_in(&self, transcript: &SessionId, turn: usize) -> bool {
        let mut uses = self.uses.iter();
        uses.any(|it| it.transcript == *transcript && it.turn == turn)
    }

    /// Records that it was told in an answer, unless already recorded.
    pub fn add_use(&mut self, transcript: &SessionId, turn: usize) {
        let one = StoryUse {
            transcript: transcript.clone(),
            turn,
        };
        if !self.uses.contains(&one) {
            self.uses.push(one);
        }
    }
}

/// Maximum length of an id made from a title, in bytes.
const LONGEST_ID: usize = 40;

/// An id for a new story that none of `others` has: the title's Latin letters and digits, or else
/// `story`, with a number if it is taken.
pub fn new_id(title: &str, others: &[Story]) -> String {
    let lower = title.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let mut stem = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        let hyphen = usize::from(!stem.is_empty());
        if stem.len() + hyphen + word.len() > LONGEST_ID {
            break;
        }
        if hyphen == 1 {
            stem.push('-');
        }
        stem.push_str(word);
    }
    if stem.is_empty() {
        stem.push_str("story");
    }
    let taken = |id: &str| others.iter().any(|other| other.id == id);
    if !taken(&stem) {
        return stem;
    }
    let numbered = (2_usize..).map(|number| format!("{stem}-{number}"));
    numbered.into_iter().find(|id| !taken(id)).unwrap_or(stem)
}
