//! Real interviews: saved while they are typed, their questions in a user's bank, and compared
//! with what was rehearsed before.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{MutexGuard, PoisonError};

use crate::import::own::{self, KeptQuestion};
use crate::lang::{language_of, say};
use crate::review::recalled::{BANK, Before, RecalledBook, RecalledInterview};
use crate::store::{FileError, SaveError, UserFile, read_own, write_own};

use super::importing::{kept, mistaken, source};
use super::{ImportError, Practice};

impl Practice {
    /// The real interviews, with what was rehearsed before each. First moves what was typed when
    /// a program was killed into the file. Stops reading sessions once `wanted` returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn recalled(&self, wanted: impl Fn() -> bool + Sync) -> Result<RecalledBook, FileError> {
        // If it fails, reading includes the drafts all the same, and saving reports the error.
        if self
            .archive
            .settle_own::<RecalledInterview>()
            .is_ok_and(|it| it)
        {
            let _ = self.keep_recalled_questions();
        }
        let file = self.recalled_file();
        let sealed = file.sealed();
        let handed_out = file.value.iter().map(|it| (it.id.clone(), it.clone()));
        *self.known_recalled() = handed_out.collect();
        let sessions = self.summaries(wanted)?;
        let before = file.value.iter().map(|it| Before::of(it.day, &sessions));
        Ok(RecalledBook {
            before: before.collect(),
            interviews: file.value,
            sealed,
        })
    }

    /// The file of real interviews, with what is wrong with it.
    pub fn recalled_file(&self) -> UserFile<Vec<RecalledInterview>> {
        self.own()
    }

    /// Saves a real interview, replacing the one with its id, and puts its questions into the
    /// bank of real interviews. If another window or machine has changed it since it was read
    /// here, theirs is kept as a separate interview.
    ///
    /// # Errors
    ///
    /// If something cannot be written, or an existing file has errors. The interview is saved
    /// first.
    pub fn save_recalled(&self, interview: &RecalledInterview) -> Result<(), ImportError> {
        let mut known = self.known_recalled();
        self.archive
            .save_own_over(interview, known.get(&interview.id))?;
        known.insert(interview.id.clone(), interview.clone());
        drop(known);
        self.keep_recalled_questions()
    }

    fn known_recalled(&self) -> MutexGuard<'_, BTreeMap<String, RecalledInterview>> {
        let known = self.known_recalled.lock();
        known.unwrap_or_else(PoisonError::into_inner)
    }

    /// Deletes a real interview. Its questions stay in the bank, marked, because practice history
    /// refers to them.
    ///
    /// # Errors
    ///
    /// As for [`Practice::save_recalled`].
    pub fn delete_recalled(&self, id: &str) -> Result<(), ImportError> {
        self.archive.delete_own::<RecalledInterview>(id)?;
        self.keep_recalled_questions()
    }

    /// Saves the current text of a real interview as a draft.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn draft_recalled(&self, interview: &RecalledInterview) -> Result<(), SaveError> {
        self.archive.draft_own(interview)
    }

    /// Updates the bank of real interviews, and the private file of answers to its questions,
    /// from the file of real interviews.
    fn keep_recalled_questions(&self) -> Result<(), ImportError> {
        let Some(folder) = &self.own_folder else {
            return Ok(());
        };
        let private = self.own_answers_file(BANK);
        let base = match read_own(&private)? {
            Some(text) => kept(&private, text)?,
            None => Vec::new(),
        };
        let interviews = self.archive.own::<RecalledInterview>().value;
        let all = merged(&base, &interviews);
        if all == base {
            return Ok(());
        }
        self.write_recalled_bank(folder, &base, &all)?;
        Ok(write_own(&private, &own::write_kept(&all))?)
    }

    fn write_recalled_bank(
        &self,
        folder: &Path,
        base: &[KeptQuestion],
        all: &[KeptQuestion],
    ) -> Result<(), ImportError> {
        let path = folder.join("banks").join(format!("{BANK}.toml"));
        let old = read_own(&path)?;
        let language = match old.as_deref().and_then(own::language_of_bank) {
            Some(language) => language,
            None => {
                let first = all.first().map(|it| language_of(&it.text));
                first.unwrap_or(self.language)
            }
        };
        let title = say::recalled::BANK.into();
        let gone = say::recalled::GONE.get(language);
        let text = own::update_bank(old.as_deref(), BANK, &title, language, base, all, gone);
        let text = text.ok_or_else(|| {
            let source = source(&path, old.unwrap_or_default());
            let (_, problems) = crate::bank::read(&source);
            mistaken(&source, &problems)
        })?;
        write_own(&path, &text)?;
        self.library_changed();
        let scenario = folder.join(format!("{BANK}.toml"));
        if read_own(&scenario)?.is_none() {
            write_own(
                &scenario,
                &own::scenario(BANK, say::recalled::BANK, language, all.len()),
            )?;
            self.library_changed();
        }
        Ok(())
    }
}

/// The content of the private file: the questions of all interviews, and those that were removed.
fn merged(base: &[KeptQuestion], interviews: &[RecalledInterview]) -> Vec<KeptQuestion> {
    let asked = interviews
        .iter()
        .flat_map(|it| it.asked().map(move |question| (it, question)));
    let mut all: Vec<KeptQuestion> = asked
        .map(|(interview, question)| KeptQuestion {
            id: interview.reference(question).id,
            text: question.asked.trim().to_owned(),
            answer: Some(question.answer.trim().to_owned()).filter(|it| !it.is_empty()),
            ..KeptQuestion::default()
        })
        .collect();
    let gone = base
        .iter()
        .filter(|it| all.iter().all(|new| new.id != it.id));
    let gone: Vec<KeptQuestion> = gone
        .map(|it| KeptQuestion {
            is_gone: true,
            ..it.clone()
        })
        .collect();
    all.extend(gone);
    all
}
