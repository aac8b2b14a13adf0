//! Makes a user's bank from imported notes.

mod parts;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use crate::bank::{self, QuestionRef};
use crate::diagnostic::{Diagnostic, SourceText, headline};
use crate::import::Imported;
use crate::import::own::{self, ImportDraft, KeptQuestion, MergedImport};
use crate::lang::say::{self, Phrase};
use crate::lang::{Language, Localized};
use crate::review::stories::Story;
use crate::store::{FileError, Origin, ReadError, SaveError, read_own, write_own};

use super::Practice;
use parts::{part_id, parts};

/// Maximum length of a generated story title, in characters.
const LONGEST_TITLE: usize = 80;

/// Why notes could not be made into a bank.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// An existing file could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// An existing file has errors, and was left unchanged.
    #[error("{name} has mistakes and is left as it is")]
    Mistaken {
        /// The file.
        name: String,
        /// Its first error, with the position.
        first: Option<Localized>,
    },
    /// A story could not be saved.
    #[error(transparent)]
    Story(#[from] SaveError),
}

impl ImportError {
    /// Says what is wrong and what to do.
    pub fn say(&self) -> Localized {
        match self {
            Self::File(error) => error.say(),
            Self::Read(error) => error.say(),
            Self::Mistaken { name, first } => {
                let left = say::notes::left_alone(name);
                Localized::each(|language| {
                    let first = first.as_ref().map(|it| it.get(language));
                    let said = first.into_iter().chain([left.get(language)]);
                    said.collect::<Vec<_>>().join("\n")
                })
            }
            Self::Story(error) => error.say(),
        }
    }
}

/// A prepared import into a bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnImport {
    /// The bank's id.
    pub bank: String,
    /// The bank's file.
    pub path: PathBuf,
    /// The current content and the changes.
    pub merged: MergedImport,
    /// The draft.
    pub draft: ImportDraft,
    /// The title of a new bank.
    pub title: Phrase,
    language: Language,
    /// The result of the last import, by file.
    before: Vec<Vec<KeptQuestion>>,
}

/// What an import made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MadeImport {
    /// The banks with its questions; none, if it has only stories.
    pub banks: Vec<MadeBank>,
    /// How many stories were added to the user's.
    pub stories: usize,
}

impl MadeImport {
    /// The messages about it, each with what to do next.
    pub fn say(&self) -> Localized {
        let stories = (self.stories > 0).then(|| say::import::made_stories(self.stories));
        let banks = self.banks.iter().map(MadeBank::say);
        let mut said: Vec<Localized> = banks.chain(stories).collect();
        if said.is_empty() {
            said.push(say::import::NOTHING_TO_MAKE.into());
        }
        Localized::each(|language| {
            let said = said.iter().map(|it| it.get(language));
            said.collect::<Vec<_>>().join("\n")
        })
    }
}

/// A bank made by an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeBank {
    /// Its file.
    pub path: PathBuf,
    /// Its id.
    pub id: String,
}

impl Practice {
    /// Merges imported notes with the result of the last import into the bank `bank`. The user's
    /// banks are in the folder `banks` of `folder`. Writes nothing.
    ///
    /// # Errors
    ///
    /// If the result of the last import cannot be read.
    pub fn prepare_import(
        &self,
        folder: &Path,
        bank: &str,
        imported: &Imported,
    ) -> Result<OwnImport, ImportError> {
        let mut before = Vec::new();
        for number in 1.. {
            let private = self.own_answers_file(&part_id(bank, number));
            match read_own(&private)? {
                Some(text) => before.push(kept(&private, text)?),
                None => break,
            }
        }
        let base = before.concat();
        let merged = own::merge(&base, &imported.questions);
        Ok(OwnImport {
            bank: bank.to_owned(),
            path: bank_file(folder, bank),
            draft: ImportDraft::of(&imported.questions, &merged, &base),
            title: say::import::OWN_TITLE,
            language: own::language(&imported.questions),
            merged,
            before,
        })
    }

    /// The private file with the user's own answers to the questions of a bank.
    pub(super) fn own_answers_file(&self, bank: &str) -> PathBuf {
        self.archive.path().join(format!("own-{bank}.toml"))
    }

    /// Writes the bank, a scenario that draws from it, the user's answers to a private file next
    /// to the stories, and their stories to the stories file. Without a question there is no bank.
    /// Existing content changed by the user stays; nothing is deleted. What does not fit in one
    /// bank is split into several.
    ///
    /// # Errors
    ///
    /// If a file has errors or cannot be written. The private file comes last, so that a failed
    /// import can be repeated.
    pub fn finish_import(&self, prepared: &OwnImport) -> Result<MadeImport, ImportError> {
        let OwnImport {
            bank,
            path,
            merged,
            draft,
            title,
            language,
            before,
        } = prepared;
        let folder = path.parent().and_then(Path::parent).unwrap_or(path);
        let made = draft.kept(merged);
        // As in the notes, so that the next import finds each entry again and does not bring back
        // what was left out.
        let left = draft.base(merged);
        let mut import = MadeImport::default();
        for (number, ids) in (1..).zip(parts(before, &left)) {
            let part = BankPart {
                bank: MadeBank {
                    id: part_id(bank, number),
                    path: bank_file(folder, &part_id(bank, number)),
                },
                number,
                title: *title,
                language: *language,
                before: before.get(number - 1).map_or(&[], Vec::as_slice),
                made: of(&made, &ids),
            };
            let is_bank = self.write_part(folder, &part)?;
            import.stories += self.keep_stories(&part.bank.id, &part.made, part.before)?;
            let private = self.own_answers_file(&part.bank.id);
            write_own(&private, &own::write_kept(&of(&left, &ids)))?;
            import.banks.extend(is_bank.then_some(part.bank));
        }
        self.library_changed();
        Ok(import)
    }

    /// Writes a bank and its scenario; returns whether there is a question for it. The reader of
    /// banks refuses one without.
    fn write_part(&self, folder: &Path, part: &BankPart<'_>) -> Result<bool, ImportError> {
        let BankPart {
            bank,
            number,
            title,
            language,
            before,
            made,
        } = part;
        let old = read_own(&bank.path)?;
        let asked = made.iter().filter(|it| it.parent.is_none() && !it.is_story);
        let asked = asked.count();
        if old.is_none() && asked == 0 {
            return Ok(false);
        }
        let numbered = Localized::each(|language| {
            let title = title.get(language);
            match number {
                1 => title.to_owned(),
                number => format!("{title} {number}"),
            }
        });
        let gone = say::import::GONE.get(*language);
        // Without its file, the bank is made anew, whatever it once had.
        let before = if old.is_some() { *before } else { &[] };
        let text = own::update_bank(
            old.as_deref(),
            &bank.id,
            &numbered,
            *language,
            before,
            made,
            gone,
        );
        let text = text.ok_or_else(|| {
            let source = source(&bank.path, old.unwrap_or_default());
            let (_, problems) = bank::read(&source);
            mistaken(&source, &problems)
        })?;
        write_own(&bank.path, &text)?;
        let scenario = folder.join(format!("{}.toml", bank.id));
        if read_own(&scenario)?.is_none() {
            write_own(
                &scenario,
                &own::scenario(&bank.id, *title, *language, asked),
            )?;
        }
        Ok(true)
    }

    /// Carries out the import reviewed on the screen, as corrected by the user, and returns the
    /// message to show.
    ///
    /// # Errors
    ///
    /// As for [`Practice::finish_import`]. It can be tried again.
    pub fn make_import(&self, draft: ImportDraft) -> Result<Localized, ImportError> {
        let pending = self.pending_import.lock();
        let mut pending = pending.unwrap_or_else(PoisonError::into_inner);
        let Some(prepared) = pending.as_mut() else {
            return Ok(say::import::NOT_MADE.into());
        };
        prepared.draft = draft;
        Ok(self.finish_import(prepared)?.say())
    }

    /// Makes key points from the sentences that the candidate prepared for a question of their
    /// own bank, and returns how many. They count at once.
    ///
    /// # Errors
    ///
    /// A message, if the bank is not the candidate's, nothing was prepared, or the bank's file
    /// cannot be read or written.
    pub fn make_key_points(&self, question: &QuestionRef) -> Result<usize, Localized> {
        let mut items = self.library().bank_items();
        let item = items.find(|it| it.item.id == question.bank);
        let path = item.and_then(|it| match &it.origin {
            Origin::Own(path) => Some(path),
            _ => None,
        });
        let path = path.ok_or_else(|| Localized::from(say::strong::NOT_OWN))?;
        let prepared = self.prepared_answer(question);
        let prepared = prepared.ok_or_else(|| Localized::from(say::strong::NOTHING_PREPARED))?;
        let text = read_own(path).map_err(|error| error.say())?;
        let text = text.unwrap_or_default();
        let (text, added) = own::add_key_points(&text, &question.id, &prepared)
            .ok_or_else(|| Localized::from(say::strong::NOT_OWN))?;
        if added > 0 {
            write_own(path, &text).map_err(|error| error.say())?;
            self.library_changed();
        }
        Ok(added)
    }

    /// Adds the stories that the last import (`base`) did not have and that are not among the
    /// user's yet; returns how many.
    fn keep_stories(
        &self,
        bank: &str,
        made: &[KeptQuestion],
        base: &[KeptQuestion],
    ) -> Result<usize, SaveError> {
        let is_new = |it: &KeptQuestion| {
            let before = base.iter().find(|old| old.id == it.id);
            before.is_none_or(|old| old.star.is_none())
        };
        let stories = made.iter().filter(|it| it.star.is_some() && !it.is_gone);
        let stories: Vec<&KeptQuestion> = stories.filter(|it| is_new(it)).collect();
        if stories.is_empty() {
            return Ok(0);
        }
        let there = self.archive.own::<Story>().value;
        let there: BTreeSet<&str> = there.iter().map(|it| it.id.as_str()).collect();
        let new = stories.into_iter().filter_map(|it| {
            let id = format!("{bank}-{}", it.id);
            let is_free = !there.contains(id.as_str());
            let title: String = it.text.chars().take(LONGEST_TITLE).collect();
            Some(Story {
                id,
                title: title.replace('\n', " "),
                competencies: Vec::new(),
                text: it.answered().filter(|_| is_free)?.to_owned(),
                uses: Vec::new(),
            })
        });
        let new: Vec<Story> = new.collect();
        self.archive.save_all_own(&new)?;
        Ok(new.len())
    }
}

/// What is written for one of the banks of an import.
struct BankPart<'i> {
    bank: MadeBank,
    /// Counting from 1.
    number: usize,
    title: Phrase,
    language: Language,
    before: &'i [KeptQuestion],
    made: Vec<KeptQuestion>,
}

impl MadeBank {
    /// The message about it.
    pub fn say(&self) -> Localized {
        say::import::made(&self.path.to_string_lossy(), &self.id)
    }
}

fn bank_file(folder: &Path, id: &str) -> PathBuf {
    folder.join("banks").join(format!("{id}.toml"))
}

/// The entries with these ids.
fn of(all: &[KeptQuestion], ids: &BTreeSet<String>) -> Vec<KeptQuestion> {
    all.iter()
        .filter(|it| ids.contains(&it.id))
        .cloned()
        .collect()
}

pub(super) fn kept(path: &Path, text: String) -> Result<Vec<KeptQuestion>, ImportError> {
    let source = source(path, text);
    let (kept, problems) = own::read_kept(&source);
    match problems.is_empty() {
        true => Ok(kept),
        false => Err(mistaken(&source, &problems)),
    }
}

pub(super) fn source(path: &Path, text: String) -> SourceText {
    SourceText::new(path.to_string_lossy().into_owned(), text)
}

pub(super) fn mistaken(source: &SourceText, problems: &[Diagnostic]) -> ImportError {
    let first = problems.first();
    ImportError::Mistaken {
        name: source.name().to_owned(),
        first: first.map(|problem| Localized::each(|language| headline(source, problem, language))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    #[test]
    fn an_error_in_the_files_of_the_last_import_is_reported_with_its_position() {
        let text = "format = 1\n\n[[entry]]\nid = 3\ntext = \"?\"\n";
        let error = kept(Path::new("own-mine.toml"), text.to_owned()).expect_err("a mistake");
        let said = error.say();
        let said = said.get(Language::En);
        assert!(said.contains("own-mine.toml:4:6"), "{said}");
    }
}
