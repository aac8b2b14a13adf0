//! Messages of `check` about a damaged journal.

use super::counted;
use crate::lang::say::damage::Messages;

pub(super) const MESSAGES: Messages = Messages {
    damaged: |bytes| format!("{} damaged here", is_are(bytes, "byte")),
    zeros: |bytes| {
        format!(
            "{} zero here, as a power cut leaves them",
            is_are(bytes, "byte")
        )
    },
    gap: |lines| {
        let counted = usize::try_from(lines).unwrap_or(usize::MAX);
        format!("{} missing before this place", is_are(counted, "line"))
    },
    NO_HEAD: "the first line is not intact",
    foreign: |session| format!("this line belongs to another session ({session})"),
    UNKNOWN: "this program does not know what this line says; a newer one may have written it",
    CUT_OFF: "the record is cut off in the middle of a line; what was typed after it may be missing",
    zeros_at_end: |bytes| {
        format!(
            "{} zero at the end, as a power cut leaves them; what was typed last may be missing",
            is_are(bytes, "byte")
        )
    },
    MISSING: "later files of the record are here and this one is not; what only it held is missing",
    MEND_MISSING: "if the folder is still syncing, wait until that is done; if you have a backup, restore this file from it",
    behind: |answers| {
        format!(
            "the record ends early: {} only in transcript.toml",
            is_are(answers, "answer")
        )
    },
    unused: |events| {
        format!(
            "{} do not fit what comes before and could not be used",
            counted(events, "line")
        )
    },
    LINE_ENDS: "the line endings of this file were changed; nothing in it is lost",
    KEEP_LINE_ENDS: "where git does that, a line 'journal* -text' in .gitattributes stops it",
    EMPTY: "this file is empty",
    READ_FROM_JOURNAL: "the journal beside it has the interview, and is read instead",
    RESTORE: "the rest is used; if you have a backup, restore this file from it",
    RESTORE_ALONE: "if you have a backup, restore this file from it",
};

fn is_are(count: usize, noun: &str) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb}", counted(count, noun))
}
