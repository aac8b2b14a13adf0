//! What `rehearse search` says.

use super::Phrase;
use crate::lang::{Josa, Language, Localized, with_josa};

/// Nothing to look for.
pub const NO_WORDS: Phrase = Phrase::new(
    "찾을 말을 한 줄로 적어 주세요",
    "name the words to look for, on one line",
);
/// The session's id.
pub const ID: Phrase = Phrase::new("기록 이름", "id");
/// The scenario's id.
pub const SCENARIO: Phrase = Phrase::new("시나리오", "scenario");
/// The company's name.
pub const COMPANY: Phrase = Phrase::new("회사", "company");
/// The role interviewed for.
pub const ROLE: Phrase = Phrase::new("직무", "role");
/// The round's name.
pub const ROUND: Phrase = Phrase::new("면접", "round");
/// Who asked.
pub const INTERVIEWER: Phrase = Phrase::new("면접관", "interviewer");
/// The bank's id.
pub const BANK: Phrase = Phrase::new("문제은행", "bank");
/// The question's id.
pub const QUESTION: Phrase = Phrase::new("질문 이름", "question id");
/// A competency's id.
pub const COMPETENCY: Phrase = Phrase::new("역량", "competency");
/// The interviewer's words.
pub const PROMPT: Phrase = Phrase::new("질문", "question");
/// What was noted while thinking.
pub const NOTES: Phrase = Phrase::new("메모", "notes");
/// The candidate's words.
pub const ANSWER: Phrase = Phrase::new("답변", "answer");
/// A key point of the question.
pub const KEY_POINT: Phrase = Phrase::new("핵심", "key point");
/// What the coach advised.
pub const ADVICE: Phrase = Phrase::new("조언", "advice");
/// A tag given in review.
pub const TAG: Phrase = Phrase::new("태그", "tag");
/// A comment written in review.
pub const COMMENT: Phrase = Phrase::new("덧붙인 말", "comment");

/// Where in a transcript something was found; turns and lines count from 1.
pub fn place(language: Language, turn: Option<usize>, field: &str, line: usize) -> String {
    match (language, turn) {
        (Language::Ko, Some(turn)) => format!("{turn}번째 {field} {line}행"),
        (Language::Ko, None) => format!("{field} {line}행"),
        (Language::En, Some(turn)) => format!("turn {turn}, {field}, line {line}"),
        (Language::En, None) => format!("{field}, line {line}"),
    }
}

/// No transcript has the words.
pub fn nothing_found(words: &str) -> Localized {
    let quoted = format!("'{words}'");
    Localized::new(
        format!("{} 나오는 기록이 없어요.", with_josa(&quoted, Josa::IGa)),
        format!("No transcript has {quoted}."),
    )
}
