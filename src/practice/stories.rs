//! The candidate's stories, and what they are compared with.

use std::collections::BTreeMap;
use std::sync::{MutexGuard, PoisonError};

use chrono::NaiveDate;

use crate::lang::Localized;
use crate::review::Summary;
use crate::review::progress::Progress;
use crate::review::stories::{
    Matrix, Story, StoryCollection, StoryUse, StoryUseDetails, questions, subjects,
};
use crate::store::{FileError, SaveError, UserFile};

use super::Practice;

impl Practice {
    /// The stories, the competencies they fit, and the questions to ask about them, as of
    /// `today`. First moves what was typed when a program was killed into the file. The drill
    /// draws its questions with `seed`. Stops reading sessions once `wanted` returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn stories(
        &self,
        today: NaiveDate,
        seed: u64,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<StoryCollection, FileError> {
        let banks = self.library().banks();
        // If it fails, reading includes the drafts all the same, and saving reports the error.
        let _ = self.archive.settle_own::<Story>();
        let (stories, sealed) = self.offered_stories();
        let sessions = self.summaries(wanted)?;
        let uses = stories.iter().flat_map(|story| &story.uses);
        let uses = uses.filter_map(|it| Some((it.clone(), self.use_details(it, &sessions)?)));
        let progress = Progress::of(&sessions, &banks, today);
        let standings = progress.competencies.into_iter();
        let standings = standings.filter_map(|it| Some((it.id, it.recent?)));
        let chosen = self.chosen(&sessions, today);
        let asked = chosen.map(|it| subjects(&self.library().banks_of(it)));
        // What the interview being prepared for asks comes first.
        let first = asked.clone().unwrap_or_default();
        let others = subjects(&banks).into_iter();
        let others = others.filter(|it| first.iter().all(|asked| asked.id != it.id));
        let in_order = first.iter().cloned().chain(others).collect();
        Ok(StoryCollection {
            asked: asked.map(|it| it.into_iter().map(|subject| subject.id).collect()),
            uses: uses.collect::<BTreeMap<_, _>>(),
            stories,
            sealed,
            subjects: in_order,
            questions: questions(&banks),
            standings: standings.collect(),
            seed,
        })
    }

    /// The stories alone, and why none can be saved, if so.
    pub fn offered_stories(&self) -> (Vec<Story>, Option<Localized>) {
        let file = self.stories_file();
        let sealed = file.sealed();
        let handed_out = file.value.iter().map(|it| (it.id.clone(), it.clone()));
        *self.known_stories() = handed_out.collect();
        (file.value, sealed)
    }

    /// The file of stories, with what is wrong with it.
    pub fn stories_file(&self) -> UserFile<Vec<Story>> {
        self.own()
    }

    /// The matrix of stories and the competencies they fit.
    pub fn matrix(&self, stories: &[Story]) -> Matrix {
        Matrix::of(stories, &subjects(&self.library().banks()))
    }

    /// Where a story was told, if that session can still be read.
    fn use_details(&self, used: &StoryUse, sessions: &[Summary]) -> Option<StoryUseDetails> {
        let session = sessions.iter().find(|it| it.id == used.transcript)?;
        let turn = session.turn(used.turn.checked_sub(1)?)?;
        let question = self.question(&turn.question);
        Some(StoryUseDetails {
            day: session.day,
            company: Localized::clone(&session.company),
            prompt: question.map(|(_, question)| question.prompt.clone()),
        })
    }

    /// Saves a story, replacing the one with its id. If another window or machine has changed it
    /// since it was read here, theirs is kept as a separate story.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or the file of stories has errors.
    pub fn save_story(&self, story: &Story) -> Result<(), SaveError> {
        let mut known = self.known_stories();
        self.archive.save_own_over(story, known.get(&story.id))?;
        known.insert(story.id.clone(), story.clone());
        Ok(())
    }

    fn known_stories(&self) -> MutexGuard<'_, BTreeMap<String, Story>> {
        let known = self.known_stories.lock();
        known.unwrap_or_else(PoisonError::into_inner)
    }

    /// Deletes a story.
    ///
    /// # Errors
    ///
    /// As for [`Practice::save_story`].
    pub fn delete_story(&self, id: &str) -> Result<(), SaveError> {
        self.archive.delete_own::<Story>(id)
    }

    /// Saves the current text of a story as a draft.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn draft_story(&self, story: &Story) -> Result<(), SaveError> {
        self.archive.draft_own(story)
    }
}
