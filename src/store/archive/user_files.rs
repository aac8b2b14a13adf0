//! What the candidate adds: notes beside a transcript, stories beside all of them.

use crate::diagnostic::{Diagnostic, SourceText};
use crate::lang::{Localized, say};
use crate::review::Notes;
use crate::review::notes;
use crate::review::second::{self, SecondReadings};
use crate::review::stories::{self, Story};
use crate::store::disk::Disk;
use crate::store::read::read_text_in;
use crate::store::replace::replace_cache;
use crate::store::unix::Folder;
use crate::store::{Action, Cause, FileError, LARGEST_SOURCE, replace};

use super::session::{NOTES, SECOND};
use super::{Archive, SessionFolder, due};

/// The name of the stories in the folder of transcripts.
pub const STORIES: &str = "stories.toml";
/// The name of the story that is being written, beside them: what was typed since the stories
/// were written last, so that a program that is killed loses nothing of it.
pub(super) const DRAFT: &str = "stories.draft.toml";

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
    #[error("{0} has mistakes and is left as it is")]
    Mistaken(String),
}

impl SaveError {
    /// What is wrong and what to do, in words.
    pub fn say(&self) -> Localized {
        match self {
            Self::File(error) => error.say(),
            Self::Mistaken(name) => say::notes::left_as_it_is(name),
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
}

impl SessionFolder {
    /// What was added to the session in review.
    pub fn notes(&self) -> UserFile<Notes> {
        // Those in the folder are about its transcript.
        match self.folder().filter(|_| self.keeps_transcript()) {
            Some(folder) => read(&folder, NOTES, notes::read),
            None => UserFile::nothing(&self.path().join(NOTES).to_string_lossy()),
        }
    }

    /// Writes what was added, in place of what was there. A file with mistakes is left as it
    /// is: what could not be read of it would be lost.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or there are mistakes in what was there.
    pub fn save_notes(&self, notes: &Notes) -> Result<(), SaveError> {
        let missing = || FileError::new(&self.path(), Action::Save, Cause::Missing);
        let folder = self.folder().filter(|_| self.keeps_transcript());
        let folder = folder.ok_or_else(missing)?;
        let old = self.notes();
        write(&folder, NOTES, &old, &notes::write(notes))?;
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
    /// The candidate's stories, with what was typed of one when a program was killed.
    pub fn stories(&self) -> UserFile<Vec<Story>> {
        let Ok(folder) = Folder::open(self.path()) else {
            return UserFile::nothing(&self.path().join(STORIES).to_string_lossy());
        };
        let mut kept = read(&folder, STORIES, stories::read);
        for story in drafts(&folder) {
            lay(&mut kept.value, story);
        }
        kept
    }

    /// Writes a story, in place of the one with its id or behind the others; those stay as the
    /// file has them now. A file with mistakes is left as it is.
    ///
    /// # Errors
    ///
    /// If it cannot be written, or there are mistakes in what was there.
    pub fn save_story(&self, story: &Story) -> Result<(), SaveError> {
        self.change_stories(|stories| lay(stories, story.clone()))
    }

    /// The same, where it was made from `known`: what someone else has written under its id since
    /// then is kept as another story.
    ///
    /// # Errors
    ///
    /// As for [`Archive::save_story`].
    pub fn save_story_over(&self, story: &Story, known: Option<&Story>) -> Result<(), SaveError> {
        let folder = Folder::open(self.path()).ok();
        let file = folder.map(|folder| read(&folder, STORIES, stories::read).value);
        let mut there = file.unwrap_or_default().into_iter();
        let theirs = there.find(|it| it.id == story.id);
        let theirs = theirs.filter(|it| known != Some(it));
        self.change_stories(|stories| {
            lay(stories, story.clone());
            if let Some(theirs) = theirs {
                stories::keep_beside(stories, story, theirs);
            }
        })
    }

    /// Takes a story out; the others stay as the file has them now.
    ///
    /// # Errors
    ///
    /// If the rest cannot be written, or there are mistakes in what was there.
    pub fn delete_story(&self, id: &str) -> Result<(), SaveError> {
        self.change_stories(|stories| stories.retain(|story| story.id != id))
    }

    /// Writes down what was typed so far of a story. It is quick and outlasts the program, not
    /// a power cut: that [`Archive::save_story`] does.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn draft_story(&self, story: &Story) -> Result<(), SaveError> {
        let folder = Folder::open_or_create(self.path())?;
        let text = stories::write(std::slice::from_ref(story));
        replace_cache(&folder, DRAFT, text.as_bytes()).map_err(|error| {
            let path = self.path().join(DRAFT);
            SaveError::File(FileError::new(&path, Action::Save, Cause::Io(error)))
        })
    }

    /// Brings what was typed when a program was killed into the file, if there is any.
    ///
    /// # Errors
    ///
    /// As for [`Archive::save_story`].
    pub fn settle_stories(&self) -> Result<(), SaveError> {
        let drafted = Folder::open(self.path()).is_ok_and(|folder| !drafts(&folder).is_empty());
        match drafted {
            true => self.change_stories(|_| ()),
            false => Ok(()),
        }
    }

    /// Applies a change to the stories as they stand now, drafts included, and writes them in
    /// place of what was there.
    fn change_stories(&self, change: impl FnOnce(&mut Vec<Story>)) -> Result<(), SaveError> {
        let folder = Folder::open_or_create(self.path())?;
        let mut kept = self.stories();
        change(&mut kept.value);
        write(&folder, STORIES, &kept, &stories::write(&kept.value))?;
        // What it said is in the file now. One that stays would say it again, even of a story
        // that was taken out: where it cannot be removed, it is emptied.
        if folder.remove(DRAFT).is_err() && !drafts(&folder).is_empty() {
            let _ = replace_cache(&folder, DRAFT, stories::write(&[]).as_bytes());
        }
        Ok(())
    }
}

/// What was typed when a program was killed. A draft that cannot be read was cut by a power
/// cut; the stories have what it was begun from.
pub(super) fn drafts(folder: &Folder) -> Vec<Story> {
    read(folder, DRAFT, stories::read).value
}

/// Puts a story in place of the one with its id, or behind the others.
pub(super) fn lay(stories: &mut Vec<Story>, story: Story) {
    match stories.iter_mut().find(|it| it.id == story.id) {
        Some(old) => *old = story,
        None => stories.push(story),
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
            UserFile::nothing(&folder.path().join(name).to_string_lossy())
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

fn write<T>(folder: &Folder, name: &str, old: &UserFile<T>, text: &str) -> Result<(), SaveError> {
    if old.is_mistaken() {
        return Err(SaveError::Mistaken(old.source.name().to_owned()));
    }
    Ok(replace(folder, name, text.as_bytes())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::SessionId;

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
        assert!(archive.stories().value.is_empty());
        let story = Story {
            id: "outage".into(),
            title: "장애를 되돌린 일".into(),
            competencies: vec!["ownership".into()],
            text: "상황: 결제가 멈췄습니다.".into(),
            uses: Vec::new(),
        };
        archive.save_story(&story).unwrap();
        assert_eq!(archive.stories().value, [story]);
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
        archive.save_story(&story("a", "하나")).unwrap();
        // Another program, or a person, writes the same file.
        let other = Archive::new(folder.path().to_owned(), Vec::new());
        other.save_story(&story("b", "둘")).unwrap();
        archive.save_story(&story("a", "하나 더")).unwrap();
        assert_eq!(
            archive.stories().value,
            [story("a", "하나 더"), story("b", "둘")]
        );
        archive.delete_story("a").unwrap();
        assert_eq!(other.stories().value, [story("b", "둘")]);
        archive.delete_story("a").unwrap();
    }

    #[test]
    fn what_was_typed_of_a_story_outlives_the_program_and_ends_in_the_file() {
        let (folder, archive, _session) = archive();
        let (file, draft) = (folder.path().join(STORIES), folder.path().join(DRAFT));
        archive.draft_story(&story("a", "쓰다")).unwrap();
        archive.draft_story(&story("a", "쓰다 만")).unwrap();
        assert!(!file.exists());
        assert_eq!(archive.stories().value, [story("a", "쓰다 만")]);
        // Whatever is kept next takes it along, and so does settling.
        archive.settle_stories().unwrap();
        assert!(file.exists() && !draft.exists());
        archive.draft_story(&story("a", "쓰다 만")).unwrap();
        archive.save_story(&story("b", "둘")).unwrap();
        assert!(!draft.exists());
        assert_eq!(archive.stories().value.len(), 2);
        archive.draft_story(&story("b", "둘째")).unwrap();
        archive.delete_story("b").unwrap();
        assert_eq!(archive.stories().value, [story("a", "쓰다 만")]);
        // A draft that a power cut left empty or torn spoils nothing.
        for torn in ["", "format = 1\n[[sto"] {
            std::fs::write(&draft, torn).unwrap();
            assert_eq!(archive.stories().value, [story("a", "쓰다 만")]);
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
            let kept = archive.save_story(&story("a", ""));
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
