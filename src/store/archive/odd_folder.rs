//! Folders with a session name but none of its files.

use crate::store::clouds::meant;
use crate::store::disk::Disk;
use crate::store::journal::segment_number;

use super::holding::Search;
use super::session::{NOTES, TRANSCRIPT, WORDS};
use super::{OpenError, SessionFolder};
use crate::store::copies::original;

/// Extensions of compressed files.
pub(super) const PACKED: [&str; 11] = [
    "gz", "zip", "bz2", "xz", "zst", "7z", "rar", "tar", "tgz", "alz", "egg",
];
/// Files that systems leave in folders, in lowercase.
const LEFT_BEHIND: [&str; 3] = ["thumbs.db", "desktop.ini", "icon\r"];

impl SessionFolder {
    /// Why nothing is available, if its folder has a session name but neither a transcript nor a
    /// journal.
    pub(super) fn nothing_of_ours(&self) -> Option<OpenError> {
        self.id().started().filter(|_| self.keeps_transcript())?;
        let folder = self.folder()?;
        let entries = folder.entries().ok()?.into_iter();
        let names = entries.map(|entry| meant(entry.name.to_string_lossy().into_owned()));
        let mut names: Vec<String> = names.filter(|name| !is_left_behind(name)).collect();
        names.sort_unstable();
        let path = folder.path().to_owned();
        if let Some(inner) = Search::new().below(&path).into_iter().next() {
            return Some(OpenError::Inside { path, inner });
        }
        let misnamed = names.iter().find_map(|name| {
            let (wanted, is_packed) = meant_name(name)?;
            let path = path.join(name);
            Some(match is_packed {
                true => OpenError::Packed { path, wanted },
                false => OpenError::Misnamed { path, wanted },
            })
        });
        Some(misnamed.unwrap_or(match names.is_empty() {
            true => OpenError::Empty(path),
            false => OpenError::OthersOnly { path, names },
        }))
    }
}

fn is_left_behind(name: &str) -> bool {
    name.starts_with('.') || LEFT_BEHIND.contains(&name.to_lowercase().as_str())
}

/// Our file name, if this one differs from it only in case.
pub(super) fn wanted_name(name: &str) -> Option<String> {
    let wanted = name.to_ascii_lowercase();
    (is_ours(&wanted) && wanted != name).then_some(wanted)
}

/// The original name of a record's file that a person or program has renamed, such as
/// `journal.txt`, `transcript.toml.bak`, or `journal.gz`, and whether it is compressed.
fn meant_name(name: &str) -> Option<(String, bool)> {
    let mut rest = name.to_lowercase();
    let mut is_packed = false;
    loop {
        if is_record(&rest) {
            return Some((rest, is_packed));
        }
        if let Some(of) = original(&rest).filter(|it| is_record(it)) {
            return Some((of, is_packed));
        }
        if rest == "transcript.txt" {
            return Some((TRANSCRIPT.to_owned(), is_packed));
        }
        if let Some(before) = rest.strip_suffix('~') {
            rest = before.to_owned();
            continue;
        }
        let (before, ending) = rest.rsplit_once('.')?;
        is_packed |= PACKED.contains(&ending);
        rest = before.to_owned();
    }
}

/// Whether the program writes files with this name.
pub(super) fn is_ours(name: &str) -> bool {
    is_record(name) || [NOTES, WORDS].contains(&name)
}

/// Whether a file with this name is the record of an interview.
fn is_record(name: &str) -> bool {
    name == TRANSCRIPT || segment_number(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_known_by_whatever_it_was_renamed_to() {
        let plain = |wanted: &str| Some((wanted.to_owned(), false));
        for name in [
            "journal.txt",
            "Journal",
            "journal.bak",
            "journal~",
            "JOURNAL.TXT",
        ] {
            assert_eq!(meant_name(name), plain("journal"), "{name}");
        }
        for name in [
            "transcript.toml.txt",
            "transcript (1).toml",
            "transcript.txt",
            "Transcript.TOML",
            "transcript - 복사본.toml",
            "transcript.toml.orig",
        ] {
            assert_eq!(meant_name(name), plain(TRANSCRIPT), "{name}");
        }
        assert_eq!(meant_name("journal.2.txt"), plain("journal.2"));
        for name in ["journal.gz", "journal.tar.gz", "journal.txt.zip"] {
            assert_eq!(meant_name(name), Some(("journal".into(), true)), "{name}");
        }
        for other in [
            "notes.toml",
            "transcript.md",
            "1.wav",
            "a",
            "my journal.md",
            "",
        ] {
            assert_eq!(meant_name(other), None, "{other}");
        }
    }
}
