//! The typing test.

use super::Phrase;
use crate::lang::Language;

/// The title, and the line of the home screen.
pub const TITLE: Phrase = Phrase::new("타자 속도 재기", "Typing test");
/// What it is for, on the home screen.
pub const SUMMARY: Phrase = Phrase::new(
    "1분 동안 글을 써 보고, 내 타자 속도에 맞게 답변 시간을 늘리거나 줄여요. 글로 쓰는 면접에서는 말하는 시간에 이 배수를 곱한 만큼 시간이 주어져요.",
    "Write for one minute, and the time you get for answers is fitted to how fast you type: the time to say an answer, times this factor.",
);
/// What to do.
pub const ABOUT: Phrase = Phrase::new(
    "어제 한 일을 면접에서 말하듯이 써 보세요. 첫 글자를 치면 1분이 시작돼요. 잘 쓰려고 하지 말고 평소 속도로 쓰면 돼요. 쓴 글은 저장하지 않아요.",
    "Write what you did yesterday, as you would say it in an interview. The minute begins with your first key. Don't polish, just write at your usual pace. Nothing of it is saved.",
);
/// In the empty text.
pub const PLACEHOLDER: Phrase = Phrase::new("여기에 쓰세요.", "Write here.");
/// Too little was written.
pub const TOO_SHORT: Phrase = Phrase::new(
    "글이 너무 짧아서 잴 수 없어요. 적어도 두세 문장은 써 주세요.",
    "That was too short to measure. Write at least two or three sentences.",
);

/// What was measured.
pub fn measured(language: Language, factor: f64) -> String {
    match language {
        Language::Ko => format!("글로 쓰는 데 말하는 것보다 {factor:.1}배 걸렸어요."),
        Language::En => format!("Writing took you {factor:.1} times as long as saying it would."),
    }
}

/// Takes the new factor.
pub fn take(language: Language, factor: f64) -> String {
    match language {
        Language::Ko => format!("앞으로 답변 시간을 {factor:.1}배로 잡기"),
        Language::En => format!("give answers {factor:.1} times their spoken length from now on"),
    }
}

/// Keeps the factor as it is; `None` is each scenario's own.
pub fn keep(language: Language, factor: Option<f64>) -> String {
    match (language, factor) {
        (Language::Ko, Some(factor)) => format!("그대로 두기 ({factor:.1}배)"),
        (Language::Ko, None) => "그대로 두기 (시나리오마다 정한 대로)".to_owned(),
        (Language::En, Some(factor)) => format!("leave it at {factor:.1}"),
        (Language::En, None) => "leave it to each scenario".to_owned(),
    }
}
