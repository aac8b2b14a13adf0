//! Lists, opens and compares past sessions, and saves what review adds.

#[cfg(test)]
mod tests;

use std::sync::PoisonError;

use crate::bank::QuestionRef;
use crate::lang::{Localized, say};
use crate::review::replay::{self, Writing};
use crate::review::search::{Query, SessionHits};
use crate::review::second::{SecondReading, SecondReadings};
use crate::review::{Notes, PastInterview, PastSession, Reviewed, Summary, Unread};
use crate::store::{Deleted, FileError, OpenError, Past, PastState, SaveError, TrashError};
use crate::transcript::{SessionId, Transcript};

use super::{Practice, counted, unread_file};

impl Practice {
    /// Past sessions, newest first, until `wanted` returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn list(&self, wanted: impl Fn() -> bool + Sync) -> Result<Vec<PastSession>, FileError> {
        let mut all = self.list_as(wanted, listed)?;
        let strays = self.strays().into_iter();
        all.extend(strays.map(|Unread { id, why, .. }| PastSession::Unreadable { id, why }));
        Ok(all)
    }

    /// The same, keeping only what `take` makes of each, so that only a few summaries are in
    /// memory at once.
    ///
    /// # Errors
    ///
    /// As for [`Practice::list`].
    pub fn list_as<R: Send>(
        &self,
        wanted: impl Fn() -> bool + Sync,
        take: impl Fn(Past) -> R + Sync,
    ) -> Result<Vec<R>, FileError> {
        self.archive.past_while(wanted, take)
    }

    /// The first `count` of them, without checking the others.
    ///
    /// # Errors
    ///
    /// As for [`Practice::list`].
    pub fn newest(&self, count: usize) -> Result<Vec<PastSession>, FileError> {
        let newest = self.archive.newest(count)?;
        Ok(newest.into_iter().map(listed).collect())
    }

    /// Opens a past interview by id, unique prefix, path, or `last`.
    ///
    /// # Errors
    ///
    /// If none or several match, or the match cannot be read.
    pub fn open(&self, wanted: &str) -> Result<PastInterview, OpenError> {
        let Ok(folder) = self.archive.find(wanted) else {
            // A file outside the folder of transcripts, or nothing at all.
            return Ok(PastInterview {
                transcript: self.archive.open(wanted)?,
                notes: Notes::default(),
                second: SecondReadings::default(),
                sealed: Some(say::past::ELSEWHERE.into()),
            });
        };
        let transcript = folder.transcript()?;
        let notes = folder.notes();
        let ours = self.archive.session(folder.id()).path() == folder.path();
        let unread = notes.trouble().map(unread_file);
        self.note(unread.as_slice());
        let sealed = match notes.is_mistaken() {
            true => notes.sealed(),
            false if !ours => Some(say::past::ELSEWHERE.into()),
            false => None,
        };
        if sealed.is_none() {
            let mut known = self
                .known_notes
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            known.insert(folder.id().clone(), notes.value.clone());
        }
        Ok(PastInterview {
            transcript,
            notes: notes.value,
            second: folder.second_readings().value,
            sealed,
        })
    }

    /// A past interview for export, with its turns after review.
    ///
    /// # Errors
    ///
    /// As for [`Practice::open`].
    pub fn reviewed(&self, wanted: &str) -> Result<(Transcript, Reviewed), OpenError> {
        let opened = self.open(wanted)?;
        let turns = Reviewed::of(&opened.transcript.turns, &opened.notes);
        let turns = turns.with_second(&opened.second);
        Ok((opened.transcript, turns))
    }

    /// Moves a past interview to the trash, from where it can be restored.
    ///
    /// # Errors
    ///
    /// If none or several match, another program is in the middle of it, or it cannot be moved.
    pub fn delete(&self, wanted: &str) -> Result<Deleted, TrashError> {
        self.archive.delete(wanted)
    }

    /// The contents of the trash.
    pub fn deleted(&self) -> Vec<SessionId> {
        self.archive.deleted()
    }

    /// Restores a past interview from the trash, by id or unique prefix.
    ///
    /// # Errors
    ///
    /// If none or several match, or it cannot be moved.
    pub fn restore(&self, wanted: &str) -> Result<SessionId, TrashError> {
        self.archive.restore(wanted)
    }

    /// The past interviews in which a question was asked, newest first, after review, until
    /// `wanted` returns false. The summaries tell which transcripts to read.
    ///
    /// # Errors
    ///
    /// As for [`Practice::list`].
    pub fn attempts(
        &self,
        question: &QuestionRef,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<Vec<Transcript>, FileError> {
        let looked = self.archive.past_while(&wanted, |past| {
            let id = past.id.clone();
            let asked = |summary: Summary| {
                let mut turns = summary.questions();
                turns.any(|turn| *turn.question == *question)
            };
            let (summary, unread) = counted(past);
            (summary.is_some_and(asked).then_some(id), unread)
        })?;
        let (mut asked, mut unread) = (Vec::new(), Vec::new());
        for (id, why) in looked {
            asked.extend(id);
            unread.extend(why);
        }
        unread.extend(self.strays());
        self.note(&unread);
        let asked = asked.into_iter().take_while(|_| wanted());
        let attempts = asked.filter_map(|id| {
            let folder = self.archive.session(&id);
            // A file that could be read a moment ago may be gone.
            let transcript = folder.transcript().ok()?;
            let reviewed = Reviewed::of(&transcript.turns, &folder.notes().value);
            let turns = reviewed.into_turns().into_iter();
            Some(Transcript {
                // What two versions have in common was answered once.
                turns: turns.skip(folder.shared_turns()).collect(),
                ..transcript
            })
        });
        Ok(attempts.collect())
    }

    /// How the answer at `place` among a session's turns was written.
    ///
    /// # Errors
    ///
    /// A message, if there is no such answer, or no journal has it.
    pub fn writing(&self, session: &SessionId, place: usize) -> Result<Writing, Localized> {
        let none = || Localized::from(say::replay::NO_JOURNAL);
        let folder = self.archive.session(session);
        let transcript = folder.transcript().map_err(|error| error.say())?;
        let turn = transcript.turns.get(place).ok_or_else(none)?;
        let (journal, _) = folder.journal().map_err(|error| error.say())?;
        // Counts those with the same words, as a question may be asked in two rounds.
        let same = |prompt: &str| prompt == turn.prompt;
        let before = transcript.turns.iter().take(place);
        let before = before.filter(|it| same(&it.prompt)).count();
        let writings = replay::writings(&journal.entries).into_iter();
        let mut writings = writings.filter(|it| same(&it.prompt));
        writings.nth(before).ok_or_else(none)
    }

    /// Saves the notes on a past interview, merged with whatever another window or machine has
    /// added since it was opened here.
    ///
    /// # Errors
    ///
    /// If they cannot be written, or the file has errors.
    pub fn save_notes(&self, session: &SessionId, added: &Notes) -> Result<(), SaveError> {
        let folder = self.archive.session(session);
        let file = folder.notes().value;
        let mut known = self
            .known_notes
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let before = known.get(session).unwrap_or(&file);
        folder.save_notes(&added.with_changes_of(&file, before))?;
        // The screen does not show additions from elsewhere, so it has not removed them.
        known.insert(session.clone(), added.clone());
        Ok(())
    }

    /// Saves a second reading of a session in addition to earlier ones. Returns all of them.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or the file of readings has errors.
    pub fn add_second_reading(
        &self,
        session: &SessionId,
        reading: SecondReading,
    ) -> Result<SecondReadings, SaveError> {
        self.change_second_readings(session, |readings| readings.add(reading))
    }

    /// Removes the reading of a point in this turn, counting from 0. Returns the rest.
    ///
    /// # Errors
    ///
    /// As for [`Practice::add_second_reading`].
    pub fn remove_second_reading(
        &self,
        session: &SessionId,
        turn: usize,
        point: &str,
    ) -> Result<SecondReadings, SaveError> {
        self.change_second_readings(session, |readings| readings.remove(turn, point))
    }

    fn change_second_readings(
        &self,
        session: &SessionId,
        change: impl FnOnce(&mut SecondReadings),
    ) -> Result<SecondReadings, SaveError> {
        let _one_at_a_time = self.readings.lock();
        let folder = self.archive.session(session);
        let mut readings = folder.second_readings().value;
        change(&mut readings);
        folder.save_second_readings(&readings)?;
        Ok(readings)
    }

    /// Searches all sessions, passing each one's hits to `sink`, newest first, until it returns
    /// that no more are wanted. Returns the sessions that could not be searched, or only in part.
    ///
    /// # Errors
    ///
    /// As for [`Practice::list`].
    pub fn search(
        &self,
        query: &Query,
        sink: impl FnMut(Option<SessionHits>) -> bool + Send,
    ) -> Result<Vec<Unread>, FileError> {
        let unsearched = self.archive.search(query, sink)?.into_iter();
        let unread = unsearched.filter_map(|past| {
            let why = past.problem()?;
            Some(Unread::session(past.id.to_string(), why))
        });
        Ok(unread.chain(self.strays()).collect())
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
