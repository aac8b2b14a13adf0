//! Copies of a file that programs which sync folders make where it was changed on two machines.

/// What the copies of Syncthing have in their names.
const SYNCTHING: &str = ".sync-conflict-";

/// The name of the file that one with this name is a copy of, `None` where it does not look like
/// a copy: `notes (conflicted copy).toml` and `notes (충돌된 사본).toml` as of Dropbox, whatever the
/// words between the parentheses, `notes 2.toml` as of iCloud, and
/// `notes.sync-conflict-20261129-101010-ABCDEFG.toml` as of Syncthing.
pub(super) fn original(name: &str) -> Option<String> {
    syncthing(name)
        .or_else(|| parenthesized(name))
        .or_else(|| numbered(name))
}

fn syncthing(name: &str) -> Option<String> {
    let (stem, rest) = name.split_once(SYNCTHING)?;
    let extension = rest.split_once('.').map(|(_, extension)| extension);
    Some(joined(stem, extension))
}

fn parenthesized(name: &str) -> Option<String> {
    let (stem, rest) = name.split_once(" (")?;
    let (_, tail) = rest.rsplit_once(')')?;
    let extension = tail.strip_prefix('.');
    (tail.is_empty() || extension.is_some()).then(|| joined(stem, extension))
}

fn numbered(name: &str) -> Option<String> {
    let (stem, rest) = name.rsplit_once(' ')?;
    let (number, extension) = match rest.split_once('.') {
        Some((number, extension)) => (number, Some(extension)),
        None => (rest, None),
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
    fn copies_are_told_by_their_names() {
        check(
            "notes.toml",
            &[
                "notes (conflicted copy 2026-11-29).toml",
                "notes (Kim's conflicted copy 2026-11-29).toml",
                "notes (김지원의 충돌된 사본 2026-11-29).toml",
                // As macOS writes Hangul.
                "notes (\u{110e}\u{116e}\u{11bc}\u{1103}\u{1169}\u{11af}).toml",
                "notes 2.toml",
                "notes (1).toml",
                "notes.sync-conflict-20261129-101010-ABCDEFG.toml",
            ],
        );
        check(
            "journal",
            &[
                "journal 2",
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
            "notes (a).b)c",
            "journal.1.bak",
        ] {
            assert_eq!(original(other), None, "{other}");
        }
    }
}
