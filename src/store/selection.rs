//! Which of our files a path refers to.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Severity, SourceText};
use crate::lang::Localized;
use crate::lang::say::{check as say, files};

use super::archive::{RECALLED, SECOND, STORIES, WORDS, is_session};
use super::clouds::placed;
use super::journal::segment_number;
use super::shipped::is_sample;
use super::unix::{EntryKind, Folder};
use super::{Action, Cause, FileError, LARGEST_SOURCE, Sort, read_text};

/// Folder of banks inside a folder of scenarios.
pub(super) const BANKS: &str = "banks";
/// Folder of examples inside a folder of banks; each file is named after its bank.
pub(super) const EXAMPLES: &str = "examples";
/// The folder of scenarios in a workspace and in the configuration folder.
pub(super) const SCENARIOS: &str = "scenarios";
/// The folder of session folders in a workspace and in the data folder.
pub(super) const TRANSCRIPTS: &str = "transcripts";

/// Names of what others than the candidate wrote on a session.
const BESIDES: [&str; 2] = [SECOND, WORDS];

/// What a path refers to.
#[derive(Debug, Default)]
pub struct Selection {
    /// Standalone files: banks, examples, scenarios, stories, the configuration.
    pub files: Vec<PathBuf>,
    /// Folders of sessions.
    pub sessions: Vec<PathBuf>,
    /// What could not be read.
    pub refused: Vec<FileError>,
    /// The folders that were searched for sessions.
    folders: Vec<PathBuf>,
}

impl Selection {
    /// Returns what a path refers to: a file; the session whose journal it is; or, for a folder,
    /// its files and everything of ours in its folders of scenarios, banks, examples and
    /// transcripts, sorted by name.
    ///
    /// # Errors
    ///
    /// If the folder cannot be listed, or holds nothing of ours.
    pub fn of(path: &Path) -> Result<Self, FileError> {
        let mut selection = Self::default();
        if Folder::open(path).is_err() {
            match is_of_session(path) {
                true => selection.sessions.extend(path.parent().map(Path::to_owned)),
                // Whatever else it is, reading it will report what is wrong.
                false => selection.files.push(path.to_owned()),
            }
            return Ok(selection);
        }
        selection.add_folder(path, &[SCENARIOS, BANKS, EXAMPLES, TRANSCRIPTS])?;
        let Self {
            files,
            sessions,
            refused,
            ..
        } = &selection;
        if files.is_empty() && sessions.is_empty() && refused.is_empty() {
            return Err(FileError::new(path, Action::Read, Cause::NoFiles));
        }
        Ok(selection)
    }

    /// The folders of transcripts that contain a selected session.
    pub fn archives(&self) -> Vec<PathBuf> {
        let own = self.sessions.iter().filter_map(|session| {
            let whole = whole(session);
            Some(whole.parent()?.to_owned())
        });
        let mut archives: Vec<PathBuf> = self.folders.iter().map(|it| whole(it)).collect();
        archives.extend(own);
        archives.sort_unstable();
        archives.dedup();
        archives
    }

    /// Adds the contents of a folder and of our folders inside it.
    fn add_folder(&mut self, path: &Path, inside: &[&str]) -> Result<(), FileError> {
        // A workspace or a folder of scenarios may have a session name.
        let holds_ours = |name: &&str| Folder::open(&path.join(name)).is_ok();
        let is_ours = [SCENARIOS, BANKS, TRANSCRIPTS].iter().any(holds_ours);
        if !is_ours && is_session(path) {
            self.sessions.push(path.to_owned());
            return Ok(());
        }
        let files = files_in(path)?;
        let others = folders_in(path)?;
        for name in inside {
            match self.add_folder(&path.join(name), folders_inside(name)) {
                Err(error) if !error.cause.is_missing() => self.refused.push(error),
                _ => {}
            }
        }
        let sessions: Vec<PathBuf> = others.into_iter().filter(|it| is_session(it)).collect();
        let own = [STORIES, RECALLED].map(|name| stem(Path::new(name)));
        let holds_own = files
            .iter()
            .any(|it| own.iter().any(|name| stem(it).starts_with(name)));
        if !sessions.is_empty() || holds_own {
            self.folders.push(path.to_owned());
        }
        self.files.extend(files);
        self.sessions.extend(sessions);
        Ok(())
    }
}

/// Our folders inside one of ours. A link to a parent folder is not followed.
fn folders_inside(name: &str) -> &'static [&'static str] {
    match name {
        SCENARIOS => &[BANKS],
        BANKS => &[EXAMPLES],
        _ => &[],
    }
}

/// Resolves links and detours in a path, as far as it exists.
pub fn whole(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether a file is one of a session's that only its session can be judged with.
fn is_of_session(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str);
    let is_ours = |name: &str| {
        let is_beside = || path.parent().is_some_and(is_session);
        segment_number(name).is_some() || BESIDES.contains(&name) && is_beside()
    };
    name.is_some_and(is_ours)
}

/// A file's name without its extension.
pub fn stem(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The folders in a folder, sorted by name.
fn folders_in(path: &Path) -> Result<Vec<PathBuf>, FileError> {
    entries(path, |kind| kind == EntryKind::Folder)
}

/// The TOML files in a folder, sorted by name.
pub(super) fn files_in(path: &Path) -> Result<Vec<PathBuf>, FileError> {
    let mut files = entries(path, |kind| kind != EntryKind::Folder)?;
    files.retain(|file| file.extension().is_some_and(|it| it == "toml"));
    // Drafts written while a story is typed come and go.
    files.retain(|file| !file.to_string_lossy().ends_with(".draft.toml"));
    Ok(files)
}

/// The entries of a folder, sorted by name. Names starting with a dot are leftovers of systems
/// and editors, such as `._x` and `.#x`.
fn entries(path: &Path, wanted: impl Fn(EntryKind) -> bool) -> Result<Vec<PathBuf>, FileError> {
    let folder = Folder::open(path)?;
    let entries = folder
        .entries()
        .map_err(|error| FileError::new(path, Action::Read, error))?;
    let is_hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    // A file in a cloud exists, but cannot be read.
    let kept = |name: &OsStr| Some(path.join(placed(name.to_str()?)?));
    let there = entries.into_iter().filter(|entry| wanted(entry.kind));
    let paths = there.filter_map(|entry| match is_hidden(&entry.name) {
        true => kept(&entry.name),
        false => Some(path.join(entry.name)),
    });
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.sort();
    paths.dedup();
    Ok(paths)
}

/// The kind of file read in this folder, by its name or the files next to it. `scenarios` are
/// known folders of scenarios.
fn read_here(file: &Path, scenarios: &[PathBuf]) -> Option<Sort> {
    let folder = file.parent()?;
    let is_called = |name: &str| folder.file_name().is_some_and(|it| it == name);
    let has = |name: &str| Folder::open(&folder.join(name)).is_ok();
    if is_called(BANKS) {
        Some(Sort::Bank)
    } else if is_called(EXAMPLES) {
        Some(Sort::Examples)
    } else if is_called(SCENARIOS) || has(BANKS) || scenarios.iter().any(|it| it == folder) {
        Some(Sort::Scenario)
    } else if is_called(TRANSCRIPTS) {
        Some(Sort::Stories)
    } else {
        None
    }
}

/// Whether a file lies in a workspace itself, of which only the folders are read.
fn is_beside_scenarios(source: &SourceText) -> bool {
    let file = std::path::absolute(source.name()).unwrap_or_default();
    let folder = file.parent();
    folder.is_some_and(|it| {
        !it.ends_with(BANKS)
            && !it.ends_with(SCENARIOS)
            && Folder::open(&it.join(SCENARIOS)).is_ok()
    })
}

/// The format that a bank or scenario of the user should have: nothing but its folder tells that
/// of an empty file.
pub(super) fn meant_sort(source: &SourceText) -> Sort {
    let folder = Path::new(source.name()).parent();
    let is_among_banks = folder.is_some_and(|it| it.ends_with(BANKS));
    Sort::certain(source).unwrap_or(match is_among_banks {
        true => Sort::Bank,
        false => Sort::Scenario,
    })
}

/// Why a folder cannot be opened, if so.
pub fn unopened(folder: &Path) -> Option<FileError> {
    Folder::open(folder).err()
}

/// Our standalone files in a folder, and the error if it cannot be read; a missing folder has
/// none.
pub fn loose_files(folder: &Path) -> (Vec<PathBuf>, Option<FileError>) {
    match files_in(folder) {
        Ok(files) => (files, None),
        Err(error) if error.cause.is_missing() => (Vec::new(), None),
        Err(error) => (Vec::new(), Some(error)),
    }
}

/// Entries in a folder of scenarios, and in our folders inside it, that are not read, each with a
/// warning: files whose names end almost like ours, and folders that hold files of ours.
pub fn unread_in(scenarios: &Path) -> Vec<(SourceText, Diagnostic)> {
    let banks = scenarios.join(BANKS);
    if Folder::open(&banks).is_err() && !scenarios.ends_with(SCENARIOS) {
        return Vec::new();
    }
    let examples = banks.join(EXAMPLES);
    let folders = [scenarios, &banks, &examples].into_iter();
    let folders: Vec<&Path> = folders.filter(|it| Folder::open(it).is_ok()).collect();
    let inside = folders
        .iter()
        .flat_map(|it| folders_in(it).unwrap_or_default());
    let inside = inside.filter(|folder| {
        let ours = [SCENARIOS, BANKS, EXAMPLES, TRANSCRIPTS];
        let is_ours = ours.iter().any(|name| folder.ends_with(name));
        let is_unread = |files: &[PathBuf]| !files.iter().all(|it| is_sample(it));
        !is_ours && files_in(folder).is_ok_and(|files| is_unread(&files))
    });
    let misnamed = folders
        .iter()
        .flat_map(|it| entries(it, |kind| kind != EntryKind::Folder).unwrap_or_default())
        .filter(|file| ends_almost_like_ours(file));
    let mend_folder = |folder: &Path| match !folder.starts_with(&banks) && holds_banks(folder) {
        false => say::MOVE_UP.into(),
        true if Folder::open(&banks).is_ok() => say::move_to(Sort::Bank.home()),
        true => files::rename_to(BANKS),
    };
    let inside = inside.map(|it| {
        let mend: Localized = mend_folder(&it);
        (it, say::UNREAD_FOLDER, mend)
    });
    let misnamed = misnamed.map(|it| (it, say::UNREAD_NAME, say::RENAME_TO_TOML.into()));
    let warned = inside.chain(misnamed).map(|(path, what, mend)| {
        let found = Diagnostic::whole_file(what.into(), mend);
        let name = path.to_string_lossy().into_owned();
        (SourceText::new(name, ""), found.with(Severity::Warning))
    });
    warned.collect()
}

/// Whether the banks of a folder would be read in our folder of banks.
fn holds_banks(folder: &Path) -> bool {
    let files = files_in(folder).unwrap_or_default();
    files.iter().any(|file| is_certainly(file, &[Sort::Bank]))
}

fn is_certainly(file: &Path, sorts: &[Sort]) -> bool {
    let source = read_text(file, LARGEST_SOURCE).ok();
    let sort = source.and_then(|it| Sort::certain(&it));
    sort.is_some_and(|it| sorts.contains(&it))
}

/// Such as `a.TOML`, or `a.toml.txt` where a system hides what it takes for the extension, or a
/// text file that holds a bank or a scenario.
fn ends_almost_like_ours(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let lower = name.to_lowercase();
    let is_text = || {
        lower.ends_with(".txt") && is_certainly(file, &[Sort::Bank, Sort::Scenario, Sort::Examples])
    };
    !name.ends_with(".toml")
        && (lower.ends_with(".toml") || lower.ends_with(".toml.txt") || is_text())
}

/// The diagnostic for a file in a folder where its kind is not read.
pub fn misplaced(source: &SourceText, scenarios: &[PathBuf]) -> Option<Diagnostic> {
    if is_beside_scenarios(source) {
        let found = Sort::certain(source)?;
        let is_ours = matches!(found, Sort::Bank | Sort::Scenario | Sort::Examples);
        let mend = is_ours.then(|| say::move_to(found.home()))?;
        return Some(Diagnostic::whole_file(say::UNREAD_PLACE.into(), mend));
    }
    misplaced_among(source, read_here(Path::new(source.name()), scenarios)?)
}

/// The same, if only `wanted` is read.
pub fn misplaced_among(source: &SourceText, wanted: Sort) -> Option<Diagnostic> {
    let is_at_home = |found| match wanted {
        Sort::Stories => {
            matches!(found, Sort::Stories | Sort::Recalled | Sort::OwnAnswers)
        }
        _ => found == wanted,
    };
    let found = Sort::certain(source).filter(|found| !is_at_home(*found))?;
    let (what, mend) = match (found, wanted) {
        (Sort::Bank, Sort::Scenario) => (say::MISPLACED_BANK.into(), say::MOVE_BANK.into()),
        (Sort::Scenario, Sort::Bank) => (say::MISPLACED_SCENARIO.into(), say::MOVE_SCENARIO.into()),
        (found, wanted) => (
            say::misplaced(found.name(), wanted.name()),
            say::move_to(found.home()),
        ),
    };
    Some(Diagnostic::whole_file(what, mend))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_nothing_reads_are_told_except_our_own_sample_answers() {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCENARIOS);
        assert!(unread_in(&own).is_empty(), "{:?}", unread_in(&own));
        let folder = tempfile::tempdir().expect("a folder");
        let samples = folder.path().join("scenarios/banks/samples");
        std::fs::create_dir_all(&samples).expect("a folder");
        std::fs::write(samples.join("mine.toml"), "format = 1\n").expect("a file");
        let told = unread_in(&folder.path().join(SCENARIOS));
        assert_eq!(told.len(), 1, "{told:?}");
    }
}
