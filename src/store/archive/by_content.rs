//! Copies of a record that only their content gives away, as programs and people may call them
//! anything: `journal-김지원의 MacBook Pro`, `journal.bak`.

use crate::store::journal::segment_number;
use crate::store::takes::is_sound;
use crate::store::unix::Folder;

use super::holding::whose_bytes;
use super::odd_folder::is_ours;
use super::session::{HEADER, SECOND, TRANSCRIPT};
use crate::store::copies::{number, original};

/// The beginning of a journal.
const JOURNAL: &[u8] = b"rehearsal-journal";

/// The files of a session's folder that are read: the journal's segments, each with its number,
/// and copies of the transcript.
pub(super) struct Records {
    pub(super) segments: Vec<(u32, String)>,
    pub(super) transcripts: Vec<String>,
}

impl Records {
    /// Sorts the files of these names. Content counts only beside a record of the usual name:
    /// a record alone that was renamed is reported with its right name.
    pub(super) fn among(folder: &Folder, names: Vec<String>) -> Self {
        let is_beside = names
            .iter()
            .any(|it| it == TRANSCRIPT || number(it).is_some());
        let (mut segments, mut transcripts) = (Vec::new(), Vec::new());
        for name in names {
            let segment = number(&name).or_else(|| segment(folder, &name).filter(|_| is_beside));
            if let Some(number) = segment {
                segments.push((number, name));
            } else if original(&name).as_deref() == Some(TRANSCRIPT)
                || is_beside && is_transcript(folder, &name)
            {
                transcripts.push(name);
            }
        }
        Self {
            segments,
            transcripts,
        }
    }
}

/// The number of the segment that an unusual file is a copy of.
fn segment(folder: &Folder, name: &str) -> Option<u32> {
    let head = unusual(folder, name)?;
    let start = head.get(..JOURNAL.len() * 2).unwrap_or(&head);
    let is_journal = start.windows(JOURNAL.len()).any(|it| it == JOURNAL);
    let number = || name.rsplit('.').next()?.parse().ok();
    is_journal.then(|| number().unwrap_or(0))
}

/// Whether an unusual file is a copy of the transcript.
fn is_transcript(folder: &Folder, name: &str) -> bool {
    unusual(folder, name).is_some_and(|head| {
        let text = String::from_utf8_lossy(&head);
        text.starts_with("format =") && whose_bytes(TRANSCRIPT, &head).is_some()
    })
}

/// The beginning of a file with a name that nothing of ours has, and no copy of it.
fn unusual(folder: &Folder, name: &str) -> Option<Vec<u8>> {
    let is_known = is_ours(name) || name == SECOND || is_sound(name) || name.starts_with('.');
    let is_copy = original(name).is_some_and(|it| is_ours(&it) || it == SECOND);
    if is_known || is_copy || segment_number(name).is_some() {
        return None;
    }
    folder.read_start(name, HEADER).ok()
}
