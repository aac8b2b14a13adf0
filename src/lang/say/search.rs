//! What the search through past interviews says, as a command and as a screen.

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

/// The screen's title, and the home screen's way there.
pub const TITLE: Phrase = Phrase::new("지난 면접에서 찾기", "Search past interviews");
/// About it, on the home screen.
pub const ABOUT: Phrase = Phrase::new(
    "지금까지 한 모든 면접의 질문, 답변, 메모에서 말을 찾아 그 자리를 열어요.",
    "Find words in the questions, answers and notes of every past interview, and go where they stand.",
);
/// While nothing is typed.
pub const ABOUT_SEARCH: Phrase = Phrase::new(
    "찾을 말을 쓰면 그 말이 나오는 줄이 바로 보여요. 한 글자도 찾을 수 있고, 적은 그대로 찾아요.",
    "Type what you look for, and every line that has it appears. One letter is enough; it is looked for exactly as you type it.",
);
/// Before the words.
pub const WORDS: Phrase = Phrase::new("찾을 말:", "Find:");
/// What was found belongs to no single question.
pub const WHOLE: Phrase = Phrase::new("면접 전체", "the whole interview");

/// So many lines were found, and there may be more.
pub fn under_way(language: Language, lines: usize) -> String {
    match (language, lines) {
        (Language::Ko, 0) => "찾는 중".to_owned(),
        (Language::Ko, lines) => format!("찾는 중, {lines}줄"),
        (Language::En, 0) => "searching".to_owned(),
        (Language::En, lines) => format!("searching, {lines} so far"),
    }
}

/// So many lines were found, and so many of them are shown.
pub fn counted(language: Language, lines: usize, interviews: usize, shown: usize) -> String {
    let all = match language {
        Language::Ko => format!("면접 {interviews}개에서 {lines}줄"),
        Language::En => {
            let s = |count: usize| if count == 1 { "" } else { "s" };
            format!(
                "{lines} line{} in {interviews} interview{}",
                s(lines),
                s(interviews)
            )
        }
    };
    match language {
        _ if shown >= lines => all,
        Language::Ko => format!("{all}, 앞의 {shown}줄만 보여요"),
        Language::En => format!("{all}, the first {shown} shown"),
    }
}

/// Some interviews could not be searched.
pub fn unsearched(language: Language, interviews: usize) -> String {
    match language {
        Language::Ko => format!("읽지 못해 빠진 면접: {interviews}개"),
        Language::En if interviews == 1 => "1 unreadable interview left out".to_owned(),
        Language::En => format!("{interviews} unreadable interviews left out"),
    }
}

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
