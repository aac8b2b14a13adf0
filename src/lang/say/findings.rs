//! The names of what the coach looks at and marks, and how a finding is told beside an answer.

use super::Phrase;
use crate::lang::Language;

/// The rules' names, each saying what is at stake.
pub mod rules {
    use super::Phrase;

    /// A part of the story is missing.
    pub const STAR_MISSING: Phrase = Phrase::new("빠진 STAR 단계", "Missing STAR part");
    /// The parts' shares.
    pub const STAR_BALANCE: Phrase = Phrase::new("STAR 비중", "STAR balance");
    /// No story where one was asked for.
    pub const STORY_KIND: Phrase = Phrase::new("실제 경험", "A real story");
    /// What "we" did.
    pub const OWN_PART: Phrase = Phrase::new("본인이 한 일", "Own part");
    /// No number in the Result.
    pub const NO_NUMBER: Phrase = Phrase::new("결과의 수치", "Numbers in the result");
    /// Key points.
    pub const KEY_POINTS: Phrase = Phrase::new("핵심 내용", "Key points");
    /// Too short, too long, slow to begin.
    pub const LENGTH: Phrase = Phrase::new("길이", "Length");
    /// Hedges.
    pub const HEDGING: Phrase = Phrase::new("자신 없는 말투", "Hedging");
    /// Fillers.
    pub const FILLER: Phrase = Phrase::new("군말", "Filler words");
    /// Levels of politeness.
    pub const REGISTER: Phrase = Phrase::new("높임말", "Politeness");
    /// Off the question.
    pub const OFF_QUESTION: Phrase = Phrase::new("질문에 맞는 답", "Answering the question");
    /// The same story again.
    pub const STORY_REUSE: Phrase = Phrase::new("되풀이한 경험", "Repeated story");
    /// What the question warns of.
    pub const PITFALL: Phrase = Phrase::new("빠지기 쉬운 함정", "A pitfall of the question");
    /// What a question to the interviewer shows.
    pub const ASKED_BACK: Phrase = Phrase::new("되묻는 질문", "Your question to them");
}

/// The names of the five marks.
pub mod marks {
    use super::Phrase;

    /// Whether one can follow.
    pub const STRUCTURE: Phrase = Phrase::new("구성", "Structure");
    /// Whether it holds enough.
    pub const SUBSTANCE: Phrase = Phrase::new("내용", "Substance");
    /// Whether it answers the question.
    pub const RELEVANCE: Phrase = Phrase::new("적합성", "Relevance");
    /// Whether it shows the candidate.
    pub const OWNERSHIP: Phrase = Phrase::new("주도성", "Ownership");
    /// How it is said.
    pub const DELIVERY: Phrase = Phrase::new("전달력", "Delivery");
}

/// Before the coach's marks.
pub const COACH: Phrase = Phrase::new("코치 점수", "Coach's marks");
/// There was nothing to find.
pub const NO_FINDINGS: Phrase = Phrase::new("짚을 점이 없어요.", "Nothing to point out.");

/// Words of the candidate, in the quotation marks of the language.
pub fn quoted(language: Language, words: &str) -> String {
    match language {
        Language::Ko => format!("‘{words}’"),
        Language::En => format!("“{words}”"),
    }
}
