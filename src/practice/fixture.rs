//! Past interviews in a temporary folder.
#![allow(clippy::disallowed_methods, reason = "tests lay out files")]

use std::fs;
use std::path::PathBuf;

use crate::coach::Rules;
use crate::lang::Language;
use crate::store::Archive;
use crate::transcript::SessionId;

use super::Practice;

const RECORD: &str = include_str!("../../tests/data/records/transcript-1-coach.toml");

/// A folder of transcripts.
pub(crate) struct TestArchive {
    folder: tempfile::TempDir,
}

impl TestArchive {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("transcripts")).expect("a folder");
        Self { folder }
    }

    /// The path of a session's folder, or of the folder of transcripts.
    pub(crate) fn path(&self, id: &str) -> PathBuf {
        self.folder.path().join("transcripts").join(id)
    }

    /// The use cases with these sessions and the shipped banks.
    pub(crate) fn practice(&self) -> Practice {
        let archive = Archive::new(self.path(""), Vec::new());
        Practice::new(archive, Vec::new(), Rules::ALL, Language::Ko)
    }

    pub(crate) fn put(&self, id: &str, name: &str, text: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(id)).expect("a folder");
        fs::write(self.path(id).join(name), text).expect("a file");
    }

    /// A session that began when its id says, with a question and a probe.
    pub(crate) fn add_session(&self, id: &str) {
        self.add_session_with(id, |record| record);
    }

    /// The same, with a changed file.
    pub(crate) fn add_session_with(&self, id: &str, change: impl Fn(String) -> String) {
        let started = SessionId::parse(id).and_then(|id| id.started());
        let started = started.expect("an id with its time");
        let started = started.format("%Y-%m-%dT%H:%M:%S+09:00");
        let record = RECORD
            .replace("2026-11-21T100500-aws-cse-7f3a", id)
            .replace(
                "started = 2026-11-21T10:05:00+09:00",
                &format!("started = {started}"),
            );
        self.put(id, "transcript.toml", change(record));
    }
}
