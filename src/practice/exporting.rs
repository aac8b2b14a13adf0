//! Exports practice for others, and adds a mentor's remarks.

use crate::bank::QuestionRef;
use crate::import::own;
use crate::lang::Localized;
use crate::review::export::{self, anki};
use crate::review::remarks::{self, Sent};
use crate::review::{Reviewed, Unread};
use crate::store::{FileError, OpenError, PastState, SaveError, read_own};
use crate::transcript::{SessionId, Transcript};

use super::Practice;

/// Sessions to export, newest first, and those that cannot be read.
#[derive(Debug, Default)]
pub struct Exportable {
    /// The sessions to export.
    pub sessions: Vec<(Transcript, Reviewed)>,
    /// Why the others cannot be read.
    pub unread: Vec<Unread>,
}

/// The result of adding remarks to one session.
#[derive(Debug)]
pub struct AddedRemarks {
    /// The session.
    pub session: SessionId,
    /// Number of remarks added to its notes.
    pub added: usize,
    /// Remarks that fit none of its turns.
    pub stray: Vec<String>,
}

/// Why remarks could not be added to a session.
#[derive(Debug, thiserror::Error)]
pub enum RemarkError {
    /// The session cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Nothing can be added to it.
    #[error("nothing can be added to {0}")]
    Sealed(String, Localized),
    /// Its notes cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl RemarkError {
    /// Says what is wrong and what to do.
    pub fn say(&self) -> Localized {
        match self {
            Self::Open(error) => error.say(),
            Self::Sealed(id, why) => Localized::each(|it| format!("{id}: {}", why.get(it))),
            Self::Save(error) => error.say(),
        }
    }
}

impl Practice {
    /// Every finished session after review.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn exportable(&self) -> Result<Exportable, FileError> {
        let mut all = Exportable::default();
        for past in self.archive.past()? {
            let id = past.id.to_string();
            if past.summary().is_none() && past.problem().is_none() {
                // Another program is in the middle of it.
                continue;
            }
            if let PastState::Unreadable(error @ OpenError::WordsOnly(_)) = &past.state {
                all.unread.push(Unread::session(id.as_str(), error.say()));
            }
            match self.reviewed(&id) {
                Ok(session) => all.sessions.push(session),
                Err(error) => all.unread.push(Unread::session(id, error.say())),
            }
        }
        all.unread.extend(self.strays());
        Ok(all)
    }

    /// The questions of a bank as text for Anki; `None` if there is no such bank. The user's own
    /// answers are private, and included only if `with_own`.
    pub fn bank_for_anki(&self, id: &str, with_own: bool) -> Option<String> {
        let bank = self.library().bank(id)?;
        let kept = match with_own {
            true => self.own_answers(id),
            false => Vec::new(),
        };
        Some(anki(export::bank_cards(bank, self.language, &kept)))
    }

    /// The user's answers to the questions of their own bank.
    pub(super) fn own_answers(&self, bank: &str) -> Vec<own::KeptQuestion> {
        let path = self.own_answers_file(bank);
        let text = read_own(&path).ok().flatten().unwrap_or_default();
        own::read_kept(&super::importing::source(&path, text)).0
    }

    /// The user's prepared answer to a question of their own bank.
    pub(super) fn prepared_answer(&self, question: &QuestionRef) -> Option<String> {
        let prepared = self.own_answers(&question.bank).into_iter();
        let mut prepared = prepared.filter(|it| it.id == question.id);
        prepared.find_map(|it| Some(it.answered()?.to_owned()))
    }

    /// Adds a mentor's remarks to the notes of the sessions, each separately.
    pub fn add_remarks(&self, sent: &Sent) -> Vec<Result<AddedRemarks, RemarkError>> {
        let mentor = crate::lang::say::export::MENTOR.get(self.language);
        let by = sent.from.as_deref().unwrap_or(mentor);
        let sessions = sent.sessions.iter();
        sessions.map(|it| self.add_remarks_to(it, by)).collect()
    }

    fn add_remarks_to(
        &self,
        remarked: &remarks::SessionRemarks,
        by: &str,
    ) -> Result<AddedRemarks, RemarkError> {
        let opened = self.open(&remarked.session)?;
        let session = opened.transcript.id.clone();
        if let Some(why) = opened.sealed {
            return Err(RemarkError::Sealed(session.to_string(), why));
        }
        let mut notes = opened.notes;
        let (added, stray) = remarks::lay(&mut notes, &opened.transcript, remarked, by);
        if added > 0 {
            self.save_notes(&session, &notes)?;
        }
        Ok(AddedRemarks {
            session,
            added,
            stray,
        })
    }
}
