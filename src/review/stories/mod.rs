//! The candidate's own STAR stories, against the competencies they can serve.
//!
//! Stories are marked from answers or written by hand; [`read`] and [`write()`] are their file,
//! `stories.toml`. A story is one text, with the markers that answers have. [`Matrix`] shows
//! which competencies have none and which stories carry too much, [`DrillQuestion`] asks which story
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
pub use matrix::{Matrix, Overused, Row};
pub use parts::blank;
pub use subject::{Subject, Wanted, questions, subjects};

/// A candidate's own episode, reusable for several competencies. Serialized, it is a line of
/// `rehearse list stories --json`: a stable, documented shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Story {
    /// Unique among the candidate's stories: lower-case letters, digits, hyphens.
    pub id: String,
    /// What the candidate calls it.
    pub title: String,
    /// Ids of the competencies it can serve, the best first.
    pub competencies: Vec<String>,
    /// The story, with markers such as `상황:` where its parts begin.
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
    /// The turn, counted from 1.
    pub turn: usize,
}

impl Story {
    /// Whether it serves one of these competencies.
    pub fn serves<'c>(&self, competencies: impl IntoIterator<Item = &'c String>) -> bool {
        competencies
            .into_iter()
            .any(|id| self.competencies.contains(id))
    }

    /// An empty story to be written, with an id that none of `others` has.
    pub fn new(others: &[Self]) -> Self {
        Self {
            id: new_id("", others),
            title: String::new(),
            competencies: Vec::new(),
            text: String::new(),
            uses: Vec::new(),
        }
    }

    /// Makes a story of the answer at `place`, from 0, of a transcript: its words, each part
    /// under a marker where the coach saw one, the competencies its question tests, and that
    /// it was told there. It is called by its first words. `None` where there is no such
    /// answer, or where it is empty.
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

    /// What it is called in a list: by its title, or else by its first words.
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

    /// Whether it was told in that answer, the turn counted from 1.
    pub fn is_used_in(&self, transcript: &SessionId, turn: usize) -> bool {
        let mut uses = self.uses.iter();
        uses.any(|it| it.transcript == *transcript && it.turn == turn)
    }

    /// Notes down that it was told in an answer, once.
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

/// The longest part of an id that is taken from a title, in bytes.
const LONGEST_ID: usize = 40;

/// An id for a new story that none of `others` has: what the title has of Latin letters and
/// digits, or else `story`, with a number where it is taken.
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
