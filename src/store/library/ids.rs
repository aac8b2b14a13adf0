//! The ids of the user's own files: whether one of ours has an id already, or another of theirs.

use std::path::{Path, PathBuf};

use crate::diagnostic::toml::{self, Located, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::Localized;
use crate::lang::say::check as say;
use crate::store::Sort;
use crate::store::selection::stem;
use crate::store::shipped::{BANKS, SCENARIOS, Shipped};

/// Whose id stands in a file of the user's.
#[derive(Debug)]
pub enum IdOwner {
    /// The user's, or nobody's that we know of.
    User,
    /// Ours, in a file that says what ours says, as in a checkout of this program.
    SameAsOurs,
    /// Ours: the file is not used, and this says why.
    Ours(Diagnostic),
}

/// Whose id stands in a bank or scenario of the user's. What we ship keeps its place, so that no
/// file of theirs can take it away.
pub fn id_owner(source: &SourceText, sort: Sort) -> IdOwner {
    let Some(id) = written_id(source) else {
        return IdOwner::User;
    };
    let (ours, what): (_, fn(&str) -> Localized) = match sort {
        Sort::Bank => (BANKS, say::built_in_bank),
        _ => (SCENARIOS, say::built_in_scenario),
    };
    let is_its = |shipped: &&Shipped| stem(Path::new(shipped.0)) == id.value;
    match ours.iter().find(is_its) {
        None => IdOwner::User,
        Some((_, text)) if text.lines().eq(source.text().lines()) => IdOwner::SameAsOurs,
        Some(_) => {
            let mend = say::MEND_BUILT_IN.into();
            IdOwner::Ours(Diagnostic::error(id.span, what(&id.value), mend))
        }
    }
}

/// Files of the user's that could be used, with their ids, in the order in which they are read.
#[derive(Debug, Default)]
pub struct OwnIds {
    files: Vec<OwnFile>,
    folder: usize,
}

#[derive(Debug)]
struct OwnFile {
    sort: Sort,
    id: Located<String>,
    path: PathBuf,
    /// What lies in a later folder is used in place of what lies in an earlier one.
    folder: usize,
}

impl OwnIds {
    /// Goes on to a folder whose files are used in place of those before.
    pub fn begin_folder(&mut self) {
        self.folder += 1;
    }

    /// Adds a file.
    pub fn add(&mut self, source: &SourceText, sort: Sort) {
        self.files.extend(written_id(source).map(|id| OwnFile {
            sort,
            id,
            path: PathBuf::from(source.name()),
            folder: self.folder,
        }));
    }

    /// Adds to each file that is not used, as another in its folder has its id, which one is: a
    /// backup, or a conflicted copy. Over those of an earlier folder a file lies on purpose.
    pub fn report_unused(&self, checked: &mut [(SourceText, Vec<Diagnostic>)]) {
        for file in &self.files {
            let name = file.path.as_os_str();
            let found = checked.iter_mut().find(|(it, _)| name == it.name());
            let unused = found.zip(self.unused(file));
            unused
                .into_iter()
                .for_each(|((_, problems), unused)| problems.push(unused));
        }
    }

    fn unused(&self, file: &OwnFile) -> Option<Diagnostic> {
        let is_beside = |it: &OwnFile| it.path.parent() == file.path.parent();
        let mut same: Vec<&OwnFile> = self.files.iter().collect();
        same.retain(|it| it.sort == file.sort && it.id.value == file.id.value);
        same.retain(|it| is_beside(it) || it.folder > file.folder);
        let mut beside = same.iter().filter(|it| is_beside(it));
        beside.find(|it| it.path > file.path)?;
        let used = same.iter().max_by_key(|it| (it.folder, &it.path))?;
        let name = match is_beside(used) {
            true => Path::new(used.path.file_name()?),
            false => &used.path,
        };
        let what = say::same_id(&file.id.value, &name.to_string_lossy());
        let mend = say::MEND_SAME_ID.into();
        Some(Diagnostic::error(file.id.span.clone(), what, mend))
    }
}

/// The id that stands in a file, with its place.
fn written_id(source: &SourceText) -> Option<Located<String>> {
    toml::read(source, &mut Problems::default(), |fields| {
        fields.ignore_rest();
        fields.required_located("id", "", decode::id)
    })
}
