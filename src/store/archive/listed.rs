use crate::transcript::{Outcome, Transcript};

use super::order;
use super::replaying::JournalContent;
use super::session::HEADER;
use super::{Archive, OpenError, SessionFolder};
use crate::store::FileError;

/// A session in a list.
#[derive(Debug)]
pub struct Listed {
    /// Its folder.
    pub folder: SessionFolder,
    /// What is available of it.
    pub state: SessionState,
}

/// What is available of a session.
#[derive(Debug)]
pub enum SessionState {
    /// Its transcript.
    Readable(Box<Transcript>),
    /// Its transcript so far: it was interrupted and can be resumed.
    Interrupted(Box<Transcript>),
    /// The words typed in it: its beginning is lost, so the interview is unknown.
    Words(Box<Transcript>),
    /// A program is in the middle of it.
    Live,
    /// Why it cannot be read.
    Unreadable(OpenError),
}

impl SessionState {
    /// The transcript, if it can be read.
    pub fn transcript(&self) -> Option<&Transcript> {
        match self {
            Self::Readable(transcript)
            | Self::Interrupted(transcript)
            | Self::Words(transcript) => Some(transcript),
            Self::Live | Self::Unreadable(_) => None,
        }
    }
}

impl Archive {
    /// Every session and what is available of it, newest first. A folder without any of our files
    /// is skipped unless it has a session name. If nothing can be listed, returns an empty list.
    pub fn list(&self) -> Vec<Listed> {
        self.walk().collect()
    }

    /// The same one by one, so that only one transcript is in memory at a time.
    pub fn walk(&self) -> impl Iterator<Item = Listed> + use<> {
        let sessions = self.sessions().unwrap_or_default();
        sessions.into_iter().filter_map(look)
    }

    /// Interrupted sessions that can be resumed, newest first.
    pub fn interrupted(&self) -> Vec<(SessionFolder, Transcript)> {
        let Ok(indexed) = self.indexed() else {
            return Vec::new();
        };
        // Indexed sessions are over; for the rest a quick look must do.
        let unknown = indexed.sessions.iter().filter(|it| !it.is_known());
        let unfinished = unknown.filter(|it| !seems_finished(&it.folder));
        let unfinished = unfinished.map(|it| it.folder.clone()).collect();
        let unfinished = order::newest_first(unfinished, self.calendar(), |it| it, |_| None);
        unfinished
            .into_iter()
            .filter_map(look)
            .filter_map(|listed| match listed.state {
                SessionState::Interrupted(transcript) => Some((listed.folder, *transcript)),
                _ => None,
            })
            .collect()
    }

    /// Why the newest session cannot be resumed, if it is unfinished and its journal cannot be
    /// read.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn stuck(&self) -> Result<Option<OpenError>, FileError> {
        let newest = order::newest(self.sessions()?, self.calendar(), |_| true);
        let unfinished = newest.filter(|it| !seems_finished(it) && it.has_journal());
        Ok(unfinished.and_then(|it| match it.told() {
            Ok(JournalContent::Interview(_)) => None,
            Ok(JournalContent::Words(_)) => Some(OpenError::WordsOnly(it.id().clone())),
            Err(error) => Some(error),
        }))
    }
}

/// Checks the file quickly, without reading its turns.
fn seems_finished(folder: &SessionFolder) -> bool {
    let start = folder.file_start(HEADER);
    let says = |outcome: Outcome| {
        let line = format!("\noutcome = \"{}\"\n", outcome.word());
        start.windows(line.len()).any(|it| it == line.as_bytes())
    };
    says(Outcome::Completed) || says(Outcome::Left)
}

pub(super) fn look(folder: SessionFolder) -> Option<Listed> {
    let file = folder.file();
    judge(folder, file)
}

/// What is available of a session, given its file.
pub(super) fn judge(folder: SessionFolder, file: Result<Transcript, OpenError>) -> Option<Listed> {
    let state = match file {
        Ok(transcript) if transcript.outcome != Outcome::Unfinished => {
            SessionState::Readable(Box::new(transcript))
        }
        file => {
            let nothing = matches!(&file, Err(error) if error.is_missing());
            if nothing && !folder.has_journal() {
                let state = SessionState::Unreadable(folder.nothing_of_ours()?);
                return Some(Listed { folder, state });
            }
            unfinished(&folder, file)
        }
    };
    Some(Listed { folder, state })
}

/// What the journal of a session without a closed transcript says.
fn unfinished(folder: &SessionFolder, file: Result<Transcript, OpenError>) -> SessionState {
    if folder.has_journal() && folder.is_live() {
        return SessionState::Live;
    }
    let file = match file {
        // What a newer program wrote is not second-guessed.
        Err(error) if error.is_newer() => return SessionState::Unreadable(error),
        file => file,
    };
    match (folder.told(), file) {
        (Ok(JournalContent::Words(_)), Ok(file)) if !file.turns.is_empty() => {
            SessionState::Readable(Box::new(folder.with_typed(file)))
        }
        (Ok(JournalContent::Words(words)), _) => SessionState::Words(Box::new(words)),
        // If part of the journal is missing, the transcript may hold more.
        (Ok(JournalContent::Interview(replayed)), Ok(file)) if !replayed.goes_on_from(&file) => {
            SessionState::Interrupted(Box::new(folder.with_typed(file)))
        }
        (Ok(JournalContent::Interview(replayed)), _) if replayed.outcome == Outcome::Unfinished => {
            SessionState::Interrupted(Box::new(replayed))
        }
        (Ok(JournalContent::Interview(replayed)), _) => SessionState::Readable(Box::new(replayed)),
        (Err(_), Ok(transcript)) => SessionState::Readable(Box::new(transcript)),
        (Err(journal), Err(file)) => SessionState::Unreadable(folder.clearer_error(file, journal)),
    }
}
