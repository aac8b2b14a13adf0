//! Copies that sync programs make of a file changed on two machines.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::journal::segment_number;
use super::{LARGEST_SOURCE, read_bytes};
use crate::lang::lexicon::words;

/// Marks that follow the file name and precede the part that distinguishes copies: Syncthing,
/// ownCloud, pCloud, rclone, Resilio Sync and `git mergetool`.
const CONFLICTS: [&str; 12] = [
    ".sync-conflict-",
    "_conflict-",
    " [conflict",
    " [Conflict",
    ".conflict",
    ".Conflict",
    "_LOCAL_",
    "_REMOTE_",
    "_BACKUP_",
    ".LOCAL.",
    ".REMOTE.",
    ".BACKUP.",
];
/// Substrings of computer names that are not all capitals.
const MACHINES: [&str; 6] = ["MacBook", "iMac", "Mac-", "Laptop", "Desktop", "-PC"];
/// Suffix of Synology's copies, after the machine name and the time.
const SYNOLOGY: &str = "_Conflict";

/// Returns the name of the original if this looks like a copy (or a copy of a copy), else `None`.
/// Recognizes `notes (conflicted copy).toml` and `notes (충돌된 사본).toml` (Dropbox, any words in the
/// parentheses), `notes 2.toml` (iCloud), `notes - 복사본.toml` (Windows), `notes-LAPTOP-7A.toml`
/// (OneDrive), and `notes.sync-conflict-20261129-101010-ABCDEFG.toml` (Syncthing).
pub(super) fn original(name: &str) -> Option<String> {
    // macOS decomposes Hangul.
    let mut copied = copied(&name.nfc().collect::<String>())?;
    while let Some(again) = self::copied(&copied) {
        copied = again;
    }
    Some(copied)
}

/// The number of a journal's segment, or of the one that this is a copy of.
pub(super) fn number(name: &str) -> Option<u32> {
    segment_number(name).or_else(|| segment_number(&original(name)?))
}

/// Returns the name of the original if this looks like a copy of a file in the same folder with
/// different content.
pub fn differs_from(copy: &Path) -> Option<String> {
    let name = original(copy.file_name()?.to_str()?)?;
    let read = |path: &Path| read_bytes(path, LARGEST_SOURCE).ok();
    let says = read(&copy.with_file_name(&name))?;
    (read(copy)? != says).then_some(name)
}

fn copied(name: &str) -> Option<String> {
    let conflict = CONFLICTS.iter().find_map(|mark| marked(name, mark));
    let before = || words(|it| it.copies_of).find_map(|mark| name.strip_prefix(mark));
    conflict
        .or_else(|| words(|it| it.copies).find_map(|mark| made_by_hand(name, mark)))
        .or_else(|| before().map(str::to_owned))
        .or_else(|| parenthesized(name))
        .or_else(|| numbered(name))
        .or_else(|| side_of_git(name))
        .or_else(|| before_merging(name))
        .or_else(|| resilio(name))
        .or_else(|| synology(name))
        .or_else(|| onedrive(name))
}

/// Matches any text between the mark and the extension.
fn marked(name: &str, mark: &str) -> Option<String> {
    let (stem, rest) = name.split_once(mark)?;
    let extension = rest.split_once('.').map(|(_, extension)| extension);
    Some(joined(stem, extension))
}

fn made_by_hand(name: &str, mark: &str) -> Option<String> {
    let (stem, rest) = name.rsplit_once(mark)?;
    let (number, extension) = match rest.split_once('.') {
        Some((number, extension)) => (number, Some(extension)),
        None => (rest, None),
    };
    let number = number.trim_matches([' ', '(', ')']);
    let is_number = number.chars().all(|c| c.is_ascii_digit());
    // Parentheses may hold any words.
    (is_number && !stem.contains('(')).then(|| joined(stem, extension))
}

fn synology(name: &str) -> Option<String> {
    let (before, rest) = name.split_once(SYNOLOGY)?;
    let (stem, _) = before.split_once('_')?;
    let extension = rest.strip_prefix('.');
    (rest.is_empty() || extension.is_some()).then(|| joined(stem, extension))
}

/// Matches what git leaves next to a file that it could not merge, such as `notes.toml~HEAD`.
fn side_of_git(name: &str) -> Option<String> {
    let (before, side) = name.rsplit_once('~')?;
    let is_side = side.starts_with(|c: char| c.is_ascii_alphabetic());
    match side.rsplit_once('.') {
        _ if !is_side => None,
        // Some put it before the extension.
        Some((_, extension)) if !before.contains('.') => Some(joined(before, Some(extension))),
        _ => Some(before.to_owned()),
    }
}

/// A file that git keeps from before a merge.
fn before_merging(name: &str) -> Option<String> {
    let (stem, rest) = name.rsplit_once(".orig")?;
    match rest.strip_prefix('.') {
        Some(extension) => Some(joined(stem, Some(extension))),
        None => rest.is_empty().then(|| stem.to_owned()),
    }
}

/// Resilio's `notes_conf(Kim-PC 2026-11-29).toml`.
fn resilio(name: &str) -> Option<String> {
    let (stem, rest) = name.split_once("_conf(")?;
    let (_, tail) = rest.rsplit_once(')')?;
    let extension = tail.strip_prefix('.');
    (tail.is_empty() || extension.is_some()).then(|| joined(stem, extension))
}

/// Matches a machine name, mostly in capitals.
fn onedrive(name: &str) -> Option<String> {
    let (stem, rest) = name.split_once('-')?;
    let (machine, extension) = match rest.split_once('.') {
        Some((machine, extension)) => (machine, Some(extension)),
        None => (rest, None),
    };
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_machine = machine.starts_with(|c: char| c.is_ascii_uppercase());
    // `stories-AWS.toml` is a user's own file name.
    let is_named = machine.contains(|c: char| c.is_ascii_digit() || c == '-')
        && !machine.contains(|c: char| c.is_ascii_lowercase());
    let is_named = is_named || MACHINES.iter().any(|word| machine.contains(word));
    (is_machine && is_named && machine.chars().all(fits)).then(|| joined(stem, extension))
}

fn parenthesized(name: &str) -> Option<String> {
    let (stem, rest) = name.split_once(" (")?;
    let (_, tail) = rest.rsplit_once(')')?;
    let extension = tail.strip_prefix('.');
    (tail.is_empty() || extension.is_some()).then(|| joined(stem, extension))
}

/// Matches a number after a space or in parentheses.
fn numbered(name: &str) -> Option<String> {
    let (stem, rest) = name.rsplit_once([' ', '('])?;
    let (number, extension) = match rest.split_once('.') {
        Some((number, extension)) => (number, Some(extension)),
        None => (rest, None),
    };
    let number = match name.get(stem.len()..)?.starts_with('(') {
        true => number.strip_suffix(')')?,
        false => number,
    };
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    is_number.then(|| joined(stem, extension))
}

fn joined(stem: &str, extension: Option<&str>) -> String {
    match extension {
        Some(extension) => format!("{stem}.{extension}"),
        None => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(of: &str, copies: &[&str]) {
        for copy in copies {
            assert_eq!(original(copy).as_deref(), Some(of), "{copy}");
        }
    }

    #[test]
    fn copies_are_recognized_by_name() {
        check(
            "notes.toml",
            &[
                "notes (conflicted copy 2026-11-29).toml",
                "notes (Kim's conflicted copy 2026-11-29).toml",
                "notes (김지원의 충돌된 사본 2026-11-29).toml",
                // Hangul as macOS writes it.
                "notes (\u{110e}\u{116e}\u{11bc}\u{1103}\u{1169}\u{11af}).toml",
                "notes 2.toml",
                "notes (1).toml",
                "notes.sync-conflict-20261129-101010-ABCDEFG.toml",
                "notes (SFConflict kim@example.com 2026-11-29-10-10-10).toml",
                "notes_conflict-20261129-101010.toml",
                "notes [conflicted].toml",
                "notes_DiskStation_Nov-29-101010-2026_Conflict.toml",
                "notes-LAPTOP-7A2B.toml",
                "notes - Copy.toml",
                "notes - Copy (2).toml",
                "notes - 복사본.toml",
                "notes - 복사본 (2).toml",
                "notes copy.toml",
                "notes copy 3.toml",
                "notes 복사본.toml",
                "notes 복사본 2.toml",
                "notes의 사본.toml",
                "notes(1).toml",
                "notes.conflict1.toml",
                "notes.toml.conflict2",
                "notes.Conflict.toml",
                "notes_LOCAL_4711.toml",
                "notes.toml~HEAD",
                "notes.toml~feature_x",
                "notes~HEAD.toml",
                "notes~feature_x.toml",
                "notes.orig.toml",
                "notes.toml.orig",
                "notes_conf(Kim.PC 2026-11-29).toml",
                "notes-Kims-MacBook-Pro.toml",
                "Copy of notes.toml",
                "복사본 - notes.toml",
                "notes copy copy.toml",
                "notes (Kim's conflicted copy 2026-11-29) (1).toml",
                // The same, as macOS writes it.
                "notes\u{110b}\u{1174} \u{1109}\u{1161}\u{1107}\u{1169}\u{11ab}.toml",
            ],
        );
        check(
            "journal",
            &[
                "journal 2",
                "journal의 사본",
                "journal-DESKTOP-1",
                "journal (충돌된 사본)",
                "journal.sync-conflict-2026-A",
            ],
        );
        check(
            "journal.1",
            &[
                "journal 2.1",
                "journal (2).1",
                "journal.sync-conflict-2026-A.1",
            ],
        );
        for other in [
            "notes.toml",
            "journal.1",
            "notes two.toml",
            "notes-old.toml",
            "notes-AWS.toml",
            "notes-My-Own.toml",
            "notes.toml~",
            "notes_2.toml",
            "2026-11-21T100500-aws-cse-7f3a~2",
            "notes copyright.toml",
            "2026-11-21T100500-aws-cse-7f3a",
            "notes (a).b)c",
            "journal.1.bak",
        ] {
            assert_eq!(original(other), None, "{other}");
        }
    }
}
