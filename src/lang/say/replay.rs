//! An answer played as it was written.

use std::time::Duration;

use super::Phrase;
use super::check::counted;
use super::interview::clock;
use crate::lang::Language;

/// The title.
pub const TITLE: Phrase = Phrase::new("쓴 과정 다시 보기", "As it was written");
/// It plays.
pub const PLAYS: Phrase = Phrase::new("재생 중", "playing");
/// It stands still.
pub const STANDS: Phrase = Phrase::new("멈춤", "stopped");
/// Before anything was written.
pub const NOTHING_YET: Phrase = Phrase::new("(아직 쓴 것이 없어요)", "(nothing written yet)");
/// There is no journal of this answer.
pub const NO_JOURNAL: Phrase = Phrase::new(
    "이 답변을 쓴 과정이 남아 있지 않아요.",
    "How this answer was written is not on record.",
);

/// Where the answer is, and how fast it is played.
pub fn position(at: Duration, length: Duration, times: f64) -> String {
    format!("{} / {}, ×{times}", clock(at), clock(length))
}

/// How many pauses there were, the longest, and how much was taken back.
pub fn summary(language: Language, pauses: usize, longest: Duration, deletions: usize) -> String {
    let longest = clock(longest);
    match language {
        Language::Ko if pauses == 0 => {
            format!("5초 넘게 멈춘 곳이 없어요. 지운 곳 {deletions}군데")
        }
        Language::Ko => {
            format!("5초 넘게 멈춘 곳 {pauses}군데(가장 길게 {longest}), 지운 곳 {deletions}군데")
        }
        Language::En if pauses == 0 => {
            let deletions = counted(deletions, "deletion");
            format!("no pause over 5 seconds, {deletions}")
        }
        Language::En => {
            let deletions = counted(deletions, "deletion");
            let pauses = counted(pauses, "pause");
            format!("{pauses} over 5 seconds (longest {longest}), {deletions}")
        }
    }
}

/// A pause at this moment.
pub fn pause(language: Language, length: Duration) -> String {
    let length = clock(length);
    match language {
        Language::Ko => format!("여기서 {length} 동안 쓰지 않았어요"),
        Language::En => format!("nothing was written here for {length}"),
    }
}
