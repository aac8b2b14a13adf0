//! What `check` says about a journal that is not as it was written.

use super::Phrase;
use super::check::counted;
use crate::lang::Localized;

/// Bytes that are no line any more.
pub fn damaged(bytes: usize) -> Localized {
    Localized::new(
        format!("읽을 수 없게 된 부분이 {bytes}바이트 있어요"),
        format!("{} damaged here", is_are(bytes, "byte")),
    )
}

/// Zero bytes.
pub fn zeros(bytes: usize) -> Localized {
    Localized::new(
        format!("0으로 채워진 부분이 {bytes}바이트 있어요. 전원이 끊겼을 때 생기곤 해요"),
        format!(
            "{} zero here, as a power cut leaves them",
            is_are(bytes, "byte")
        ),
    )
}

/// Lines that are nowhere.
pub fn gap(lines: u64) -> Localized {
    let counted = usize::try_from(lines).unwrap_or(usize::MAX);
    Localized::new(
        format!("이 앞에서 기록 {lines}줄이 사라졌어요"),
        format!("{} missing before this place", is_are(counted, "line")),
    )
}

fn is_are(count: usize, noun: &str) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb}", counted(count, noun))
}

/// The first line is damaged.
pub const NO_HEAD: Phrase = Phrase::new(
    "기록이 시작되는 첫 줄이 온전하지 않아요",
    "the first line is not intact",
);

/// A line of another session.
pub fn foreign(session: &str) -> Localized {
    Localized::new(
        format!("다른 면접({session})의 기록이 섞여 있어요"),
        format!("this line belongs to another session ({session})"),
    )
}

/// A line that a newer program wrote.
pub const UNKNOWN: Phrase = Phrase::new(
    "이 프로그램이 모르는 내용이에요. 더 새로운 rehearse가 쓴 것 같아요",
    "this program does not know what this line says; a newer one may have written it",
);

/// The end is cut off, though the interview is over.
pub const CUT_OFF: Phrase = Phrase::new(
    "마지막 줄이 중간에서 끊겼어요",
    "the last line is cut off in the middle",
);

/// What to do about it.
pub const RESTORE: Phrase = Phrase::new(
    "나머지는 그대로 쓰여요. 백업이 있으면 이 파일을 되돌려 두세요",
    "the rest is used; if you have a backup, restore this file from it",
);
