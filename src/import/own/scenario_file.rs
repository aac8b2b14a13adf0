//! A scenario that asks from a bank of one's own.

use crate::lang::Language;

/// The most questions that one interview asks.
const MOST: usize = 8;

/// The text of a scenario with one round, which draws from the bank `id` of so many questions.
pub fn scenario(id: &str, language: Language, questions: usize) -> String {
    let count = questions.clamp(1, MOST);
    // Two minutes to answer, and with the time to think and to type it no question takes more.
    let minutes = count * 6;
    let (word, company, role, summary, lead, manner, round) = match language {
        Language::Ko => (
            "ko",
            "내 노트",
            "지원자",
            "내 노트에서 고른 질문으로 연습해요.",
            "면접관",
            "차분하게 하나씩 물어봐요.",
            "내 질문",
        ),
        Language::En => (
            "en",
            "My notes",
            "Candidate",
            "Questions from my own notes.",
            "Interviewer",
            "Calm, one question at a time.",
            "My questions",
        ),
    };
    let pair = |text: &str| format!("{{ ko = \"{text}\", en = \"{text}\" }}");
    format!(
        "format = 1\nid = \"{id}\"\ncompany = {}\nrole = {}\nlanguage = \"{word}\"\nsummary = {}\n\n\
         [[interviewer]]\nid = \"lead\"\nrole = {}\nmanner = {}\n\n\
         [[round]]\nname = {}\nminutes = {minutes}\ninterviewers = [\"lead\"]\n\n\
         [[round.pick]]\nbank = \"{id}\"\ncount = {count}\n",
        pair(company),
        pair(role),
        pair(summary),
        pair(lead),
        pair(manner),
        pair(round),
    )
}
