//! Past interviews: read for the screens, and what the screens add to them kept.

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::lang::{Localized, say};
use crate::review::progress::Progress;
use crate::review::replay::{self, Writing};
use crate::review::{Notes, Summary};
use crate::store::{OpenError, Past, PastState, State};
use crate::transcript::{SessionId, Transcript};
use crate::tui::{PastInterview, PastSession};

use super::session::Sessions;

impl Sessions {
    /// Past interviews, newest first.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
    pub(super) fn list(&self) -> Result<Vec<PastSession>, Localized> {
        let past = self.archive.past().map_err(|error| error.say())?;
        Ok(past.into_iter().map(listed).collect())
    }

    /// The first `count` of them, without a look at the others.
    ///
    /// # Errors
    ///
    /// As [`Sessions::list`].
    pub(super) fn newest(&self, count: usize) -> Result<Vec<PastSession>, Localized> {
        let newest = self.archive.newest(count).map_err(|error| error.say())?;
        Ok(newest.into_iter().map(listed).collect())
    }

    /// Opens a past interview: by its id, or its path.
    pub(super) fn open(&self, wanted: &str) -> Result<PastInterview, Localized> {
        let Ok(folder) = self.archive.find(wanted) else {
            // A file that is nowhere in the folder of transcripts, or nothing at all.
            let transcript = self.archive.open(wanted);
            let transcript = transcript.map_err(|error: OpenError| error.say())?;
            return Ok(PastInterview {
                transcript,
                notes: Notes::default(),
                sealed: Some(say::past::ELSEWHERE.into()),
            });
        };
        let mut transcript = folder.transcript().map_err(|error| error.say())?;
        // A folder that was copied under another name is another session.
        transcript.id = folder.id().clone();
        let notes = folder.notes();
        let ours = self.archive.session(folder.id()).path() == folder.path();
        let sealed = match notes.is_mistaken() {
            true => Some(say::notes::left_as_it_is(notes.source.name())),
            false if !ours => Some(say::past::ELSEWHERE.into()),
            false => None,
        };
        Ok(PastInterview {
            transcript,
            notes: notes.value,
            sealed,
        })
    }

    /// Moves a past interview into the trash, from where it can be restored.
    pub(super) fn delete(&self, id: &str) -> Result<(), Localized> {
        let deleted = self.archive.delete(id);
        deleted.map(|_| ()).map_err(|error| error.say())
    }

    /// The past interviews in which a question was asked, with what was added to them.
    pub(super) fn attempts(&self, question: &QuestionRef) -> Vec<(Transcript, Notes)> {
        let asked = |transcript: &Transcript| {
            let mut turns = transcript.turns.iter();
            turns.any(|turn| turn.reference() == *question)
        };
        let listed = self.archive.list().into_iter();
        let asked = listed.filter_map(|listed| match listed.state {
            State::Readable(transcript) | State::Interrupted(transcript) if asked(&transcript) => {
                let notes = listed.folder.notes().value;
                let id = listed.folder.id().clone();
                Some((Transcript { id, ..*transcript }, notes))
            }
            _ => None,
        });
        asked.collect()
    }

    /// How the answer at `place` among a session's turns was written.
    pub(super) fn writing(&self, session: &SessionId, place: usize) -> Result<Writing, Localized> {
        let none = || Localized::from(say::replay::NO_JOURNAL);
        let folder = self.archive.session(session);
        let transcript = folder.transcript().map_err(|error| error.say())?;
        let turn = transcript.turns.get(place).ok_or_else(none)?;
        let (journal, _) = folder.journal().map_err(|error| error.say())?;
        // Counted among those with the same words, as a question may be asked in two rounds.
        let same = |prompt: &str| prompt == turn.prompt;
        let before = transcript.turns.iter().take(place);
        let before = before.filter(|it| same(&it.prompt)).count();
        let writings = replay::writings(&journal.entries).into_iter();
        let mut writings = writings.filter(|it| same(&it.prompt));
        writings.nth(before).ok_or_else(none)
    }

    /// How practice goes, as of `today`.
    pub(super) fn progress(&self, today: NaiveDate) -> Progress {
        Progress::of(&self.summaries(), &self.library.banks(), today)
    }

    /// Every session that can be read.
    pub(super) fn summaries(&self) -> Vec<Summary> {
        self.archive.summaries()
    }

    /// Keeps what was added to a past interview.
    pub(super) fn save_notes(&self, session: &SessionId, added: &Notes) -> Result<(), Localized> {
        let folder = self.archive.session(session);
        folder.save_notes(added).map_err(|error| error.say())
    }
}

fn listed(past: Past) -> PastSession {
    let why = past.problem().unwrap_or_else(|| say::review::LIVE.into());
    match past.state {
        PastState::Readable(summary) | PastState::Interrupted(summary) => {
            PastSession::Readable(summary)
        }
        PastState::Live | PastState::Unreadable(_) => PastSession::Unreadable {
            id: past.id.to_string(),
            why,
        },
    }
}
