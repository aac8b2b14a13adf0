//! What to rehearse today.

use chrono::NaiveDate;

use super::Phrase;
use crate::lang::{Language, Localized};

/// The title, and the home screen's way there.
pub const TITLE: Phrase = Phrase::new("오늘의 연습", "Today's drill");
/// About it, on the home screen.
pub const ABOUT: Phrase = Phrase::new(
    "잊을 때가 된 질문과 약한 역량의 질문을 하나씩 골라 연습해요.",
    "One question at a time: those about to be forgotten, and those of weak competencies.",
);
/// There is nothing at all.
pub const NOTHING: Phrase = Phrase::new(
    "오늘 다시 할 질문이 없어요. 면접을 한 번 더 해 보세요.",
    "Nothing is due today. Sit another interview.",
);
/// A question that was never asked.
pub const NEW: Phrase = Phrase::new("새 질문", "new");
/// About a question that was never asked.
pub const ABOUT_NEW: Phrase = Phrase::new(
    "아직 한 번도 안 해 본 질문이에요.",
    "You have never met this question.",
);

/// A question that is in no bank any more.
pub fn gone(question: &str) -> Localized {
    Localized::new(
        format!("'{question}' 질문이 지금은 문제은행에 없어요."),
        format!("The question '{question}' is in no bank any more."),
    )
}

/// How many are due.
pub fn counted(language: Language, due: usize) -> String {
    match language {
        Language::Ko => format!("다시 할 질문 {due}개"),
        Language::En => format!("{due} due"),
    }
}

/// How often a question was asked.
pub fn times(language: Language, times: usize) -> String {
    match language {
        Language::Ko => format!("{times}번 해 봄"),
        Language::En if times == 1 => "asked once".to_owned(),
        Language::En => format!("asked {times} times"),
    }
}

/// When it was asked last, and since when it is due.
pub fn since(language: Language, last: NaiveDate, due: NaiveDate) -> String {
    match language {
        Language::Ko => format!("마지막으로 한 날 {last}, 다시 할 날 {due}"),
        Language::En => format!("last asked {last}, due {due}"),
    }
}

/// How its weakest competency stands.
pub fn standing(language: Language, standing: f64) -> String {
    match language {
        Language::Ko => format!("가장 약한 역량 {standing:.1}점"),
        Language::En => format!("weakest competency {standing:.1} of 5"),
    }
}
