//! Reads the content of a session's journal.

use std::collections::BTreeSet;

use crate::transcript::{Draft, Outcome, Transcript};

use super::forks::is_simple;
use super::session::replay;
use super::{OpenError, SessionFolder};

/// The content of a journal.
#[derive(Debug)]
pub(super) enum JournalContent {
    /// The interview, as far as it can be read.
    Interview(Transcript),
    /// Only the words that were typed: its beginning is lost.
    Words(Transcript),
}

impl SessionFolder {
    /// Replays the journal into a transcript.
    pub(super) fn replayed(&self) -> Result<Transcript, OpenError> {
        Ok(match self.told()? {
            JournalContent::Interview(transcript) | JournalContent::Words(transcript) => transcript,
        })
    }

    /// Reads the journal.
    pub(super) fn told(&self) -> Result<JournalContent, OpenError> {
        let (journal, _) = self.journal()?;
        let started = match &journal.head {
            Some(head) => head.started,
            None => self.started_by_name().ok_or(OpenError::NoBeginning)?,
        };
        let left = self.leftover(&journal);
        let words_only = |left: Option<Transcript>| left.map(JournalContent::Words);
        match replay(journal, self.examples()) {
            Ok((interview, _, lost)) => {
                let transcript = Transcript {
                    draft: Draft::of(&interview),
                    ..Transcript::of(&interview, self.id().clone(), started, None)
                };
                // It had ended, and none of its questions remain.
                let is_hollow = transcript.turns.is_empty()
                    && transcript.draft.is_none()
                    && transcript.outcome != Outcome::Unfinished;
                if lost > 0 && is_hollow {
                    return words_only(left).ok_or(OpenError::NoBeginning);
                }
                let transcript = match lost {
                    0 => transcript,
                    _ => with_unplaced(transcript, left),
                };
                Ok(JournalContent::Interview(self.worded(transcript)))
            }
            Err(error) => words_only(left).ok_or(error),
        }
    }

    /// A transcript with the words that are only in the journal.
    pub(super) fn with_typed(&self, file: Transcript) -> Transcript {
        let journal = match self.journal() {
            Ok((journal, _)) => Some(journal),
            // It may be too damaged to be matched to the file, unless it is another machine's:
            // then it is a separate version.
            Err(_) => {
                let is_its = self.folder().is_some_and(|folder| is_simple(&folder));
                let mut journals = self.journals().unwrap_or_default();
                journals.pop().filter(|_| is_its && journals.is_empty())
            }
        };
        let left = journal.and_then(|journal| self.leftover(&journal));
        with_unplaced(file, left)
    }
}

/// The transcript with the words in `left` as its draft, if some of them are nowhere else in it,
/// for example because the question they answer is lost.
fn with_unplaced(transcript: Transcript, left: Option<Transcript>) -> Transcript {
    let Some(left) = left.and_then(|left| left.draft) else {
        return transcript;
    };
    let turns = transcript.turns.iter();
    let mut texts: Vec<&str> = turns
        .flat_map(|turn| [&turn.answer, &turn.notes, &turn.after_time])
        .map(String::as_str)
        .collect();
    let draft = transcript.draft.iter();
    texts.extend(draft.flat_map(|it| [it.answer.as_str(), it.notes.as_str()]));
    let known: BTreeSet<&str> = texts.iter().flat_map(|it| it.split_whitespace()).collect();
    let answers = left.answer.split("\n\n");
    let unplaced: Vec<&str> = answers
        .filter(|answer| answer.split_whitespace().any(|word| !known.contains(word)))
        .collect();
    if unplaced.is_empty() {
        return transcript;
    }
    let unplaced = unplaced.join("\n\n");
    let draft = match transcript.draft.clone() {
        Some(draft) => Draft {
            answer: format!("{}\n\n{unplaced}", draft.answer),
            ..draft
        },
        None => Draft {
            prompt: String::new(),
            notes: String::new(),
            answer: unplaced,
        },
    };
    Transcript {
        draft: Some(draft),
        ..transcript
    }
}
