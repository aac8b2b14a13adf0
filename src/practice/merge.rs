//! Merges two machines' versions of the same files.

use crate::diagnostic::{Diagnostic, Severity, SourceText};
use crate::lang::{Localized, say};
use crate::review::merging::{self, Choice, Chooser};
use crate::review::recalled::RecalledInterview;
use crate::review::stories::Story;
use crate::store::{Conflicted, FileError, OwnEntry, SaveError, SessionFolder, UserFile};

use crate::transcript::SessionId;

use super::Practice;

/// Number of newest sessions checked if nobody asked for copies.
const NEWEST: usize = 50;

/// The result for a file that has copies.
#[derive(Debug)]
pub struct MergedFile {
    /// The file.
    pub file: String,
    /// Its copies with something new.
    pub copies: Vec<String>,
    /// Copies, or the file itself, that could not be read in full and were left unchanged.
    pub unreadable: Vec<String>,
    /// Whether the file was rewritten.
    pub is_changed: bool,
}

impl Practice {
    /// Merges the copies of each file of stories, real interviews and notes into it, deciding
    /// conflicts with `choose`. The copies stay where they are.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts cannot be listed, or a file cannot be written.
    pub fn merge(&self, choose: &mut Chooser<'_>) -> Result<Vec<MergedFile>, SaveError> {
        self.merge_all(choose, true)
    }

    /// What [`Practice::merge`] would do. Writes nothing.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts cannot be listed.
    pub fn would_merge(&self) -> Result<Vec<MergedFile>, SaveError> {
        self.merge_all(&mut |_| Choice::Both, false)
    }

    fn merge_all(
        &self,
        choose: &mut Chooser<'_>,
        is_written: bool,
    ) -> Result<Vec<MergedFile>, SaveError> {
        let mut all = Vec::new();

        all.extend(self.merge_own::<Story>(choose, is_written)?);
        all.extend(self.merge_own::<RecalledInterview>(choose, is_written)?);
        for session in self.first_versions()? {
            let found = session.conflicted_notes();
            let (report, merged) = bring_together(found, choose, |ours, theirs, choose| {
                ours.merge(theirs, choose)
            });
            if let Some(merged) = merged.filter(|_| is_written) {
                session.save_merged_notes(&merged)?;
            }
            all.extend(report);
        }
        // Reports sessions that cannot be read, and what could not be repaired.
        self.unread()?;
        self.unread_own();
        Ok(all)
    }

    fn merge_own<T: OwnEntry>(
        &self,
        choose: &mut Chooser<'_>,
        is_written: bool,
    ) -> Result<Option<MergedFile>, SaveError> {
        let found = self.archive.conflicted_own::<T>();
        let (report, merged) = bring_together(found, choose, |ours, theirs, choose| {
            merging::entries(ours, theirs, choose)
        });
        if let Some(merged) = merged.filter(|_| is_written) {
            self.archive.save_merged_own(&merged)?;
        }
        Ok(report)
    }

    /// The sessions that two machines each continued: the first version, and the others.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts cannot be listed.
    pub fn versions(&self) -> Result<Vec<(String, String)>, FileError> {
        let sessions = self.archive.sessions()?;
        let firsts = sessions.iter().filter(|it| it.keeps_transcript());
        let versions = firsts.filter_map(|first| {
            let others = sessions
                .iter()
                .filter(|it| !it.keeps_transcript() && it.id().folder() == *first.id());
            let others: Vec<String> = others.map(|it| it.id().to_string()).collect();
            (!others.is_empty()).then(|| (first.id().to_string(), others.join(", ")))
        });
        Ok(versions.collect())
    }

    /// Copies of the stories, real interviews and notes with content that is in no other file,
    /// each with a warning.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts cannot be listed.
    pub fn unmerged_copies(&self) -> Result<Vec<(SourceText, Diagnostic)>, FileError> {
        let stories = unmerged(self.archive.conflicted_own::<Story>(), is_new_own);
        let recalled = self.archive.conflicted_own::<RecalledInterview>();
        let recalled = unmerged(recalled, is_new_own);
        let sessions = self.first_versions()?;
        let notes = sessions.iter().flat_map(|session| {
            unmerged(session.conflicted_notes(), |ours, theirs| {
                ours.merge(theirs, &mut |_| Choice::Both) != *ours
            })
        });
        Ok(stories.into_iter().chain(recalled).chain(notes).collect())
    }

    /// The notice about copies with something new: of the stories, real interviews, and the notes
    /// on the newest sessions.
    pub fn copies_notice(&self) -> Option<Localized> {
        let mut found = new_copies(self.archive.conflicted_own::<Story>(), is_new_own);
        let recalled = self.archive.conflicted_own::<RecalledInterview>();
        found.extend(new_copies(recalled, is_new_own));
        let newest = self.first_versions().unwrap_or_default().into_iter();
        for session in newest.take(NEWEST) {
            found.extend(self.copied_notes(&session));
        }
        (!found.is_empty()).then(|| say::merge::found(&found))
    }

    /// Messages about a session that another machine shares: its other versions, and copies of
    /// its notes with something new.
    pub fn elsewhere(&self, id: &SessionId) -> Vec<Localized> {
        let session = self.archive.session(id);
        let others = session.other_versions();
        let others = (!others.is_empty()).then(|| say::files::other_versions(&others));
        let copies = self.copied_notes(&session);
        let copies = (!copies.is_empty()).then(|| say::merge::found(&copies));
        others.into_iter().chain(copies).collect()
    }

    fn copied_notes(&self, session: &SessionFolder) -> Vec<String> {
        new_copies(session.conflicted_notes(), |ours, theirs| {
            ours.merge(theirs, &mut |_| Choice::Both) != *ours
        })
    }

    fn first_versions(&self) -> Result<Vec<SessionFolder>, FileError> {
        let sessions = self.archive.sessions()?.into_iter();
        Ok(sessions.filter(SessionFolder::keeps_transcript).collect())
    }
}

/// Whether a copy of the candidate's entries has something new.
#[allow(
    clippy::ptr_arg,
    reason = "it is handed on for any value of a file, and this one is a list"
)]
fn is_new_own<T: OwnEntry>(ours: &Vec<T>, theirs: &Vec<T>) -> bool {
    merging::entries(ours, theirs, &mut |_| Choice::Both) != *ours
}

/// The readable copies with something new. Sides of a git conflict in the file are not copies.
fn unmerged<T>(
    found: Conflicted<T>,
    is_new: impl Fn(&T, &T) -> bool,
) -> Vec<(SourceText, Diagnostic)> {
    let Conflicted { ours, mut copies } = found;
    let file = ours.source.name();
    copies.retain(|copy| copy.source.name() != file && !copy.is_mistaken());
    copies.retain(|copy| is_new(&ours.value, &copy.value));
    let warned = |copy: UserFile<T>| {
        let what = say::merge::unmerged(file);
        let unmerged = Diagnostic::whole_file(what, say::merge::MERGE_IT.into());
        (copy.source, unmerged.with(Severity::Warning))
    };
    copies.into_iter().map(warned).collect()
}

/// The copies with something new.
fn new_copies<T>(found: Conflicted<T>, is_new: impl Fn(&T, &T) -> bool) -> Vec<String> {
    let Conflicted { ours, copies } = found;
    let new = copies.iter().filter(|it| is_new(&ours.value, &it.value));
    new.map(|it| it.source.name().to_owned()).collect()
}

/// Merges a file with its copies, and returns the result if there is anything to write.
fn bring_together<T: Clone + PartialEq>(
    found: Conflicted<T>,
    choose: &mut Chooser<'_>,
    merge: impl Fn(&T, &T, &mut Chooser<'_>) -> T,
) -> (Option<MergedFile>, Option<T>) {
    let Conflicted { ours, copies } = found;
    let name = |file: &UserFile<T>| file.source.name().to_owned();
    // A side of a git conflict in the file itself, which is invalid until the conflict is
    // resolved.
    let in_conflict = copies.iter().any(|it| name(it) == name(&ours));
    let (whole, broken): (Vec<_>, Vec<_>) = copies.into_iter().partition(|it| !it.is_mistaken());
    let mut report = MergedFile {
        file: name(&ours),
        copies: Vec::new(),
        unreadable: broken.iter().map(name).collect(),
        is_changed: false,
    };
    if ours.is_mistaken() || in_conflict && !report.unreadable.is_empty() {
        let any = !(whole.is_empty() && broken.is_empty());
        report.unreadable.push(report.file.clone());
        return (any.then_some(report), None);
    }
    let mut result = ours.value.clone();
    for copy in &whole {
        if merge(&result, &copy.value, &mut |_| Choice::Both) != result {
            report.copies.push(name(copy));
            result = merge(&result, &copy.value, choose);
        }
    }
    let something = !(report.copies.is_empty() && report.unreadable.is_empty()) || in_conflict;
    report.is_changed = result != ours.value || in_conflict;
    let changed = report.is_changed.then_some(result);
    (something.then_some(report), changed)
}
