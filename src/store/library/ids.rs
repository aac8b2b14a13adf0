//! Ids in the user's files: whether one of ours, or another of theirs, has the same id.

use std::path::{Path, PathBuf};

use crate::bank::packed::Packed;
use crate::bank::{self, QuestionBank};
use crate::diagnostic::toml::{self, Located, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::say::check as say;
use crate::store::Sort;
use crate::store::selection::stem;
use crate::store::shipped::{BANKS, SCENARIOS};

/// Who owns the id in a user's file.
#[derive(Debug)]
pub enum IdOwner {
    /// The user, or nobody we know of.
    User,
    /// Us, and the content is the same, as in a checkout of this program.
    SameAsOurs,
    /// Us: the file is ignored, for this reason.
    Ours(Diagnostic),
}

/// Returns who owns the id in a user's bank or scenario. Shipped ids stay ours, so that no user
/// file can replace them.
pub fn id_owner(source: &SourceText, sort: Sort) -> IdOwner {
    let Some(id) = written_id(source) else {
        return IdOwner::User;
    };
    let (same, what) = match sort {
        Sort::Bank => (same_bank(source, &id.value), say::built_in_bank(&id.value)),
        _ => (
            same_scenario(source, &id.value),
            say::built_in_scenario(&id.value),
        ),
    };
    match same {
        None => IdOwner::User,
        Some(true) => IdOwner::SameAsOurs,
        Some(false) => IdOwner::Ours(Diagnostic::error(id.span, what, say::MEND_BUILT_IN.into())),
    }
}

/// Whether a file has the same content as our bank with this id; `None` if we have none.
fn same_bank(source: &SourceText, id: &str) -> Option<bool> {
    let mut ours = BANKS.iter().find(|shipped| shipped.id == id)?.bank;
    let own = bank::read(source).0;
    Some(own.is_some() && own == QuestionBank::unpack(&mut ours))
}

/// The same for scenarios.
fn same_scenario(source: &SourceText, id: &str) -> Option<bool> {
    let mut all = SCENARIOS.iter();
    let (_, ours) = all.find(|(name, _)| stem(Path::new(name)) == id)?;
    Some(ours.lines().eq(source.text().lines()))
}

/// Whether a file has, or would have, this id.
pub fn may_be(source: &SourceText, id: &str) -> bool {
    let written = |line: &str| {
        let value = line.strip_prefix("id")?.trim_start().strip_prefix('=')?;
        Some(value.split(['"', '\'']).nth(1) == Some(id))
    };
    let named = stem(Path::new(source.name()));
    let lines = source.text().lines();
    // Ids after the first heading belong to questions.
    let own = lines.take_while(|line| !line.trim_start().starts_with('['));
    let mut ids = own.filter_map(written);
    named == id || ids.any(|it| it)
}

/// The user's valid files with their ids, in reading order.
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
    /// Files in a later folder override those in an earlier one.
    folder: usize,
}

impl OwnIds {
    /// Moves on to a folder whose files override the earlier ones.
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

    /// Reports each file that is ignored because another in its folder has the same id, such as a
    /// backup or a conflicted copy. Overriding an earlier folder's file is intended.
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

/// The id in a file, with its position.
fn written_id(source: &SourceText) -> Option<Located<String>> {
    toml::read(source, &mut Problems::default(), |fields| {
        fields.ignore_rest();
        fields.required_located("id", "", decode::id)
    })
}
