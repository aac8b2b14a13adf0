//! What the candidate adds: notes beside a transcript, stories beside all of them.

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Localized, say};
use crate::review::Notes;
use crate::review::merging::{Entry, keep_beside};
use crate::review::notes;
use crate::review::recalled::{self, RecalledInterview};
use crate::review::second::{self, SecondReadings};
use crate::review::stories::{self, Story};
use crate::store::disk::Disk;
use crate::store::read::read_text_in;
use crate::store::replace::replace_cache;
use crate::store::unix::Folder;
use crate::store::{Action, Cause, FileError, LARGEST_SOURCE, replace};

use super::session::{NOTES, SECOND};
use super::trouble::FileTrouble;
use super::{Archive, SessionFolder, due};

/// The name of the stories in the folder of transcripts.
pub const STORIES: &str = "stories.toml";
/// The name of the real interviews that the candidate wrote down, in the same folder.
pub const RECALLED: &str = "recalled.toml";

/// What the candidate writes of one kind, all of it in one file beside the sessions.
pub trait OwnEntry: Entry + PartialEq {
    /// The file's name.
    const FILE: &'static str;
    /// The name of the entry that is being written, beside it: what was typed since the file was
    /// written last, so that a program that is killed loses nothing of it.
    const DRAFT: &'static str;

    /// Reads a file, with what is wrong with it.
    fn read(source: &SourceText) -> (Vec<Self>, Vec<Diagnostic>);
    /// The whole file.
    fn write(entries: &[Self]) -> String;
}

impl OwnEntry for Story {
    const FILE: &'static str = STORIES;
    const DRAFT: &'static str = "stories.draft.toml";

    fn read(source: &SourceText) -> (Vec<Self>, Vec<Diagnostic>) {
        stories::read(source)
    }

    fn write(entries: &[Self]) -> String {
        stories::write(entries)
    }
}

impl OwnEntry for RecalledInterview {
    const FILE: &'static str = RECALLED;
    const DRAFT: &'static str = "recalled.draft.toml";

    fn read(source: &SourceText) -> (Vec<Self>, Vec<Diagnostic>) {
        recalled::read(source)
    }

    fn write(entries: &[Self]) -> String {
        recalled::write(entries)
    }
}

/// A file that people may write by hand, as far as it could be read.
#[derive(Debug)]
pub struct UserFile<T> {
    /// What it says. Nothing where there is no file.
    pub value: T,
    /// The file, to quote from.
    pub source: SourceText,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
}

/// Why something could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The file that is there could not be read in full, and is left as it is.
    #[error("{} cannot be read in full and is left as it is", .0.place)]
    Mistaken(Box<FileTrouble>),
}

impl SaveError {
    /// What is wrong and what to do, in words.
    pub fn say(&self) -> Localized {
        match self {
            Self::File(error) => error.say(),
            Self::Mistaken(trouble) => trouble.left_as_it_is(),
        }
    }
}

impl<T: Default> UserFile<T> {
    /// A file that is not there.
    pub(super) fn nothing(name: &str) -> Self {
        Self {
            value: T::default(),
            source: SourceText::new(name, ""),
            problems: Vec::new(),
        }
    }
}

impl<T> UserFile<T> {
    /// Whether something of the file could not be read, so that it must not be written over.
    pub fn is_mistaken(&self) -> bool {
        !self.problems.is_empty()
    }

    /// What is wrong with the file first, where something is.
    pub fn trouble(&self) -> Option<FileTrouble> {
        let first = self.problems.first()?;
        let name = self.source.name();
        let place = match &first.span {
            None => name.to_owned(),
            Some(span) => {
                let at = self.source.position(span.start);
                format!("{name}:{}:{}", at.line, at.column)
            }
        };
        Some(FileTrouble {
            place,
            why: say::files::mended(&first.what, &first.mend),
            is_whole: first.span.is_none(),
        })
    }

    /// Why nothing can be written into the file, where that is so.
    pub fn sealed(&self) -> Option<Localized> {
        Some(self.trouble()?.left_as_it_is())
    }
}

impl SessionFolder {
    /// What was added to the session in review.
    pub fn notes(&self) -> UserFile<Notes> {
        let file = self.notes_file();
        match self.keeps_transcript() || file.value.is_empty() {
            true => file,
            false => UserFile {
                value: self.notes_here(&file.value),
                ..file
            },
        }
    }

    /// The file of notes. Of a session that was resumed it says which answers they were written to:
    /// another machine may have gone on with it as well.
    pub(super) fn written(&self, notes: &Notes) -> String {
        match self.segments().is_ok_and(|segments| segments.len() > 1) {
            true => notes::write_marked(notes),
            false => notes::write(notes),
        }
    }

    /// The notes on all versions of the session.
    fn notes_file(&self) -> UserFile<Notes> {
        match self.folder() {
            Some(folder) => read(&folder, NOTES, notes::read),
            None => UserFile::nothing(&self.path().join(NOTES).to_string_lossy()),
        }
    }

    /// What of the notes is about this version, where it is not the first.
    fn notes_here(&self, all: &Notes) -> Notes {
        let turns = self.transcript().map(|it| it.turns).unwrap_or_default();
        all.of_version(&turns, self.shared_turns())
    }

    /// Writes what was added to this version, in place of what was there. A file with mistakes is
    /// left as it is: what could not be read of it would be lost.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or there are mistakes in what was there.
    pub fn save_notes(&self, notes: &Notes) -> Result<(), SaveError> {
        let missing = || FileError::new(&self.path(), Action::Save, Cause::Missing);
        let folder = self.folder().ok_or_else(missing)?;
        let old = self.notes_file();
        let text = match self.keeps_transcript() {
            true => self.written(notes),
            false => {
                let turns = self.transcript().map(|it| it.turns).unwrap_or_default();
                let all = old.value.clone();
                self.written(&all.with_version(&turns, self.shared_turns(), notes))
            }
        };
        write(&folder, NOTES, &old, &text)?;
        if let Some(parent) = self.path().parent() {
            due::forget(parent);
        }
        Ok(())
    }
}

impl SessionFolder {
    /// What a second reader read in the answers of the session.
    pub fn second_readings(&self) -> UserFile<SecondReadings> {
        match self.folder().filter(|_| self.keeps_transcript()) {
            Some(folder) => read(&folder, SECOND, second::read),
            None => UserFile::nothing(&self.path().join(SECOND).to_string_lossy()),
        }
    }

    /// Writes what a second reader read, in place of what was there. A file with mistakes is left
    /// as it is.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or there are mistakes in what was there.
    pub fn save_second_readings(&self, readings: &SecondReadings) -> Result<(), SaveError> {
        let missing = || FileError::new(&self.path(), Action::Save, Cause::Missing);
        let folder = self.folder().filter(|_| self.keeps_transcript());
        let folder = folder.ok_or_else(missing)?;
        let old = self.second_readings();
        write(&folder, SECOND, &old, &second::write(readings))
    }
}

impl Archive {
    /// What the candidate wrote of one kind, with what was typed when a program was killed.
    pub fn own<T: OwnEntry>(&self) -> UserFile<Vec<T>> {
        let Ok(folder) = Folder::open(self.path()) else {
            return UserFile::nothing(&self.path().join(T::FILE).to_string_lossy());
        };
        let mut kept = read(&folder, T::FILE, T::read);
        for entry in drafts(&folder) {
            lay(&mut kept.value, entry);
        }
        kept
    }

    /// Writes an entry, in place of the one with its id or behind the others; those stay as the
    /// file has them now. A file with mistakes is left as it is.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or there are mistakes in what was there.
    pub fn save_own<T: OwnEntry>(&self, entry: &T) -> Result<(), SaveError> {
        self.change_own(|entries| lay(entries, entry.clone()))
    }

    /// The same, where it was made from `known`: what someone else has written under its id since
    /// then is kept as another entry.
    ///
    /// # Errors
    ///
    /// As for [`Archive::save_own`].
    pub fn save_own_over<T: OwnEntry>(
        &self,
        entry: &T,
        known: Option<&T>,
    ) -> Result<(), SaveError> {
        let folder = Folder::open(self.path()).ok();
        let file = folder.map(|folder| read(&folder, T::FILE, T::read).value);
        let mut there = file.unwrap_or_default().into_iter();
        let theirs = there.find(|it| it.id() == entry.id());
        let theirs = theirs.filter(|it| known != Some(it));
        self.change_own(|entries| {
            lay(entries, entry.clone());
            if let Some(theirs) = theirs {
                keep_beside(entries, entry, theirs);
            }
        })
    }

    /// Takes an entry out; the others stay as the file has them now.
    ///
    /// # Errors
    ///
    /// If the rest cannot be written, or there are mistakes in what was there.
    pub fn delete_own<T: OwnEntry>(&self, id: &str) -> Result<(), SaveError> {
        self.change_own(|entries: &mut Vec<T>| entries.retain(|it| it.id() != id))
    }

    /// Writes down what was typed so far of an entry. It is quick and outlasts the program, not
    /// a power cut: that [`Archive::save_own`] does.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn draft_own<T: OwnEntry>(&self, entry: &T) -> Result<(), SaveError> {
        let folder = Folder::open_or_create(self.path())?;
        let text = T::write(std::slice::from_ref(entry));
        replace_cache(&folder, T::DRAFT, text.as_bytes()).map_err(|error| {
            let path = self.path().join(T::DRAFT);
            SaveError::File(FileError::new(&path, Action::Save, Cause::Io(error)))
        })
    }

    /// Brings what was typed when a program was killed into the file; whether there was any.
    ///
    /// # Errors
    ///
    /// As for [`Archive::save_own`].
    pub fn settle_own<T: OwnEntry>(&self) -> Result<bool, SaveError> {
        let folder = Folder::open(self.path());
        let drafted = folder.is_ok_and(|folder| !drafts::<T>(&folder).is_empty());
        if drafted {
            self.change_own(|_: &mut Vec<T>| ())?;
        }
        Ok(drafted)
    }

    /// Applies a change to the entries as they stand now, drafts included, and writes them in
    /// place of what was there.
    fn change_own<T: OwnEntry>(&self, change: impl FnOnce(&mut Vec<T>)) -> Result<(), SaveError> {
        let folder = Folder::open_or_create(self.path())?;
        let mut kept = self.own::<T>();
        change(&mut kept.value);
        write(&folder, T::FILE, &kept, &T::write(&kept.value))?;
        // What it said is in the file now. One that stays would say it again, even of an entry
        // that was taken out: where it cannot be removed, it is emptied.
        if folder.remove(T::DRAFT).is_err() && !drafts::<T>(&folder).is_empty() {
            let _ = replace_cache(&folder, T::DRAFT, T::write(&[]).as_bytes());
        }
        Ok(())
    }
}

/// What was typed when a program was killed. A draft that cannot be read was cut by a power
/// cut; the file has what it was begun from.
pub(super) fn drafts<T: OwnEntry>(folder: &Folder) -> Vec<T> {
    read(folder, T::DRAFT, T::read).value
}

/// Puts an entry in place of the one with its id, or behind the others.
pub(super) fn lay<T: OwnEntry>(entries: &mut Vec<T>, entry: T) {
    match entries.iter_mut().find(|it| it.id() == entry.id()) {
        Some(old) => *old = entry,
        None => entries.push(entry),
    }
}

fn read<T: Default>(
    folder: &Folder,
    name: &str,
    read: fn(&SourceText) -> (T, Vec<Diagnostic>),
) -> UserFile<T> {
    match read_text_in(folder, name, LARGEST_SOURCE) {
        Ok(source) => {
            let (value, problems) = read(&source);
            UserFile {
                value,
                source,
                problems,
            }
        }
        Err(error) if error.is_missing() => {
            let file = UserFile::nothing(&folder.path().join(name).to_string_lossy());
            match otherwise_called(folder, name) {
                Some(found) => UserFile {
                    source: SourceText::new(folder.path().join(&found).to_string_lossy(), ""),
                    problems: vec![misnamed(&found, name)],
                    ..file
                },
                None => file,
            }
        }
        Err(error) => {
            let (source, problem) = error.report();
            UserFile {
                value: T::default(),
                source,
                problems: vec![problem],
            }
        }
    }
}

/// What stands in a folder instead of a file that is missing, as another system or a person may
/// write its name: with capital letters.
fn otherwise_called(folder: &Folder, name: &str) -> Option<String> {
    let (stem, ending) = name.split_once('.')?;
    let first = stem.get(..1)?.to_uppercase();
    let capital = format!("{first}{}", stem.get(1..)?);
    let stems = [stem.to_owned(), capital, stem.to_uppercase()];
    let names = stems.iter().flat_map(|stem| {
        let endings = [ending.to_owned(), ending.to_uppercase()];
        endings.map(|ending| format!("{stem}.{ending}"))
    });
    let mut others = names.filter(|it| it != name);
    others.find(|it| folder.stamp(it).is_some())
}

/// What is wrong with a file that is called otherwise than ours.
pub(super) fn misnamed(found: &str, wanted: &str) -> Diagnostic {
    Diagnostic::whole_file(say::files::misnamed(found), say::files::rename_to(wanted))
}

fn write<T>(folder: &Folder, name: &str, old: &UserFile<T>, text: &str) -> Result<(), SaveError> {
    if let Some(trouble) = old.trouble() {
        return Err(SaveError::Mistaken(Box::new(trouble)));
    }
    Ok(replace(folder, name, text.as_bytes())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::SessionId;

    const DRAFT: &str = Story::DRAFT;
    const ID: &str = "2026-11-21T100500-aws-cse-7f3a";

    fn archive() -> (tempfile::TempDir, Archive, SessionFolder) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(ID)).unwrap();
        let archive = Archive::new(folder.path().to_owned(), Vec::new());
        let session = archive.session(&SessionId::parse(ID).unwrap());
        (folder, archive, session)
    }

    fn tagged(tag: &str) -> Notes {
        let mut notes = Notes::default();
        notes.session.tag(tag);
        notes
    }

    #[test]
    fn what_is_kept_comes_back() {
        let (_folder, archive, session) = archive();
        assert!(session.notes().value.is_empty() && session.notes().problems.is_empty());
        for tag in ["다시 보기", "끝"] {
            session.save_notes(&tagged(tag)).unwrap();
            assert_eq!(session.notes().value, tagged(tag));
        }
        assert!(archive.own::<Story>().value.is_empty());
        let story = Story {
            id: "outage".into(),
            title: "장애를 되돌린 일".into(),
            competencies: vec!["ownership".into()],
            text: "상황: 결제가 멈췄습니다.".into(),
            uses: Vec::new(),
        };
        archive.save_own(&story).unwrap();
        assert_eq!(archive.own::<Story>().value, [story]);
    }

    fn story(id: &str, text: &str) -> Story {
        Story {
            id: id.into(),
            title: id.to_uppercase(),
            competencies: Vec::new(),
            text: text.into(),
            uses: Vec::new(),
        }
    }

    #[test]
    fn each_story_is_kept_by_itself_whatever_else_happens_to_the_file() {
        let (folder, archive, _session) = archive();
        archive.save_own(&story("a", "하나")).unwrap();
        // Another program, or a person, writes the same file.
        let other = Archive::new(folder.path().to_owned(), Vec::new());
        other.save_own(&story("b", "둘")).unwrap();
        archive.save_own(&story("a", "하나 더")).unwrap();
        assert_eq!(
            archive.own::<Story>().value,
            [story("a", "하나 더"), story("b", "둘")]
        );
        archive.delete_own::<Story>("a").unwrap();
        assert_eq!(other.own::<Story>().value, [story("b", "둘")]);
        archive.delete_own::<Story>("a").unwrap();
    }

    #[test]
    fn what_was_typed_of_a_story_outlives_the_program_and_ends_in_the_file() {
        let (folder, archive, _session) = archive();
        let (file, draft) = (folder.path().join(STORIES), folder.path().join(DRAFT));
        archive.draft_own(&story("a", "쓰다")).unwrap();
        archive.draft_own(&story("a", "쓰다 만")).unwrap();
        assert!(!file.exists());
        assert_eq!(archive.own::<Story>().value, [story("a", "쓰다 만")]);
        // Whatever is kept next takes it along, and so does settling.
        archive.settle_own::<Story>().unwrap();
        assert!(file.exists() && !draft.exists());
        archive.draft_own(&story("a", "쓰다 만")).unwrap();
        archive.save_own(&story("b", "둘")).unwrap();
        assert!(!draft.exists());
        assert_eq!(archive.own::<Story>().value.len(), 2);
        archive.draft_own(&story("b", "둘째")).unwrap();
        archive.delete_own::<Story>("b").unwrap();
        assert_eq!(archive.own::<Story>().value, [story("a", "쓰다 만")]);
        // A draft that a power cut left empty or torn spoils nothing.
        for torn in ["", "format = 1\n[[sto"] {
            std::fs::write(&draft, torn).unwrap();
            assert_eq!(archive.own::<Story>().value, [story("a", "쓰다 만")]);
        }
    }

    #[test]
    fn a_file_with_mistakes_is_never_written_over() {
        let (folder, archive, session) = archive();
        let notes = folder.path().join(ID).join(NOTES);
        let stories = folder.path().join(STORIES);
        let newer = "format = 99\ntags = [\"a\"]\n";
        for mistaken in [&b"format = 1\ntag = 3\n"[..], b"\xff", newer.as_bytes()] {
            std::fs::write(&notes, mistaken).unwrap();
            std::fs::write(&stories, mistaken).unwrap();
            let kept = session.save_notes(&tagged("neu"));
            assert!(matches!(kept, Err(SaveError::Mistaken(_))), "{kept:?}");
            let kept = archive.save_own(&story("a", ""));
            assert!(matches!(kept, Err(SaveError::Mistaken(_))), "{kept:?}");
            assert_eq!(std::fs::read(&notes).unwrap(), mistaken);
            assert_eq!(std::fs::read(&stories).unwrap(), mistaken);
        }
    }

    #[test]
    fn notes_are_not_written_through_a_link() {
        let (folder, _archive, session) = archive();
        let elsewhere = folder.path().join("elsewhere.toml");
        std::fs::write(&elsewhere, "format = 1\n").unwrap();
        crate::store::unix::testing::symlink(&elsewhere, folder.path().join(ID).join(NOTES))
            .unwrap();
        assert!(session.save_notes(&tagged("a")).is_err());
        assert_eq!(std::fs::read(&elsewhere).unwrap(), b"format = 1\n");
    }
}
