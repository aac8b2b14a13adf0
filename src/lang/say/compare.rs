//! Attempts at one question laid side by side.

use std::time::Duration;

use super::Phrase;
use super::interview::clock;
use crate::lang::Language;

/// The title.
pub const TITLE: Phrase = Phrase::new("같은 질문에 한 답변들", "Attempts at one question");
/// There is nothing to compare with.
pub const ONLY_ONE: Phrase = Phrase::new(
    "이 질문에는 아직 한 번만 답했어요. 다시 답하고 나면 무엇이 달라졌는지 여기에 보여요.",
    "You have answered this question only once. Answer it again, and the changes show here.",
);
/// How removed and added words look.
pub const LEGEND: Phrase = Phrase::new(
    "취소선: 이전 답변에만 있는 말. 밑줄: 새 답변에만 있는 말.",
    "Struck through: only in the earlier answer. Underlined: only in the later one.",
);
/// Above the earlier answer.
pub const BEFORE: Phrase = Phrase::new("이전", "Before");
/// Above the later answer.
pub const AFTER: Phrase = Phrase::new("새 답변", "After");
/// Both answers in one text.
pub const BOTH: Phrase = Phrase::new("달라진 말", "Changed words");
/// Above the figures.
pub const CHANGES: Phrase = Phrase::new("달라진 점", "Changes");
/// The coach's mean.
pub const COACH: Phrase = Phrase::new("코치 평균", "Coach's mean");
/// The length of the text.
pub const LETTERS: Phrase = Phrase::new("글자 수", "Characters");
/// How long it takes to say.
pub const SPOKEN: Phrase = Phrase::new("말하는 시간", "Time to say it");
/// Time spent writing.
pub const USED: Phrase = Phrase::new("쓴 시간", "Time used");
/// Time spent thinking.
pub const THOUGHT: Phrase = Phrase::new("생각한 시간", "Time to think");
/// How many follow-ups came.
pub const PROBES: Phrase = Phrase::new("꼬리질문", "Follow-ups");
/// A figure that is not there.
pub const NONE: Phrase = Phrase::new("없음", "none");

/// Which attempt of how many.
pub fn attempt(language: Language, number: usize, all: usize) -> String {
    match language {
        Language::Ko => format!("{all}번 중 {number}번째"),
        Language::En => format!("attempt {number} of {all}"),
    }
}

/// A figure then and now, with its change.
pub fn change(name: &str, old: &str, new: &str, change: Option<String>) -> String {
    match change {
        Some(change) => format!("{name}: {old} → {new} ({change})"),
        None => format!("{name}: {old} → {new}"),
    }
}

/// A change of points.
pub fn points(change: f64) -> String {
    match change {
        0.0 => "=".to_owned(),
        change if change.fract() == 0.0 => format!("{change:+.0}"),
        change => format!("{change:+.1}"),
    }
}

/// A change of a time in seconds.
pub fn seconds(change: f64) -> String {
    let time = clock(Duration::from_secs_f64(change.abs().round()));
    match change.round() {
        change if change > 0.0 => format!("+{time}"),
        change if change < 0.0 => format!("-{time}"),
        _ => "=".to_owned(),
    }
}
