//! Why each question was drawn.

use crate::lang::{Josa, Language, Localized, with_josa};

/// There was no choice.
pub fn required(language: Language, offered: usize) -> String {
    match language {
        Language::Ko => format!("이 자리에 맞는 질문 {offered}개가 모두 나와요"),
        Language::En => format!("all {offered} questions that fit this place are asked"),
    }
}

/// It has never been asked.
pub fn never_asked(language: Language, offered: usize) -> String {
    match language {
        Language::Ko => format!("후보 {offered}개 중 아직 한 번도 받지 않은 질문이에요"),
        Language::En => format!("one of {offered}, and you have never been asked it"),
    }
}

/// The last answer was weak.
pub fn weak_last_time(language: Language, offered: usize, own: u8) -> String {
    match language {
        Language::Ko => format!("후보 {offered}개 중 지난번에 스스로 {own}점을 준 질문이에요"),
        Language::En => format!("one of {offered}, and you gave your last answer {own} of 5"),
    }
}

/// It was asked so many days ago.
pub fn last_asked(language: Language, offered: usize, days: u32) -> String {
    match (language, days) {
        (Language::Ko, 0) => format!("후보 {offered}개 중 오늘 이미 받았지만 다시 나온 질문이에요"),
        (Language::Ko, days) => format!("후보 {offered}개 중 {days}일 전에 받았던 질문이에요"),
        (Language::En, 0) => format!("one of {offered}, asked already today"),
        (Language::En, 1) => format!("one of {offered}, last asked yesterday"),
        (Language::En, days) => format!("one of {offered}, last asked {days} days ago"),
    }
}

/// The lot fell on it.
pub fn drawn(language: Language, offered: usize) -> String {
    match language {
        Language::Ko => format!("후보 {offered}개 중에서 뽑혔어요"),
        Language::En => format!("drawn from {offered} that fit this place"),
    }
}

/// The minutes hold no question at all.
pub fn no_room(minutes: u32) -> Localized {
    Localized::new(
        format!("{minutes}분에는 질문이 하나도 들어가지 않아요. 시간을 늘려 주세요"),
        format!("{minutes} minutes hold no question; give it more time"),
    )
}

/// A scenario that is nowhere.
pub fn unknown_scenario(id: &str, near: &[&str]) -> Localized {
    let list = near.join(", ");
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!("{subject} 없는 시나리오예요. 혹시 이 가운데 하나인가요? {list}"),
        format!("there is no scenario '{id}'. Did you mean one of these? {list}"),
    )
}

/// The id of a question bank where a scenario's is wanted.
pub fn bank_for_scenario(id: &str) -> Localized {
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!(
            "{subject} 시나리오가 아니라 문제은행이에요. 질문은 'rehearse list questions --bank {id}', 시나리오는 'rehearse list scenarios'로 볼 수 있어요"
        ),
        format!(
            "'{id}' is a question bank, not a scenario; see its questions with 'rehearse list questions --bank {id}', and the scenarios with 'rehearse list scenarios'"
        ),
    )
}

/// A scenario whose file has mistakes.
pub fn broken_scenario(id: &str, why: &str) -> Localized {
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!(
            "{subject} 고쳐야 쓸 수 있어요. {why}. 자세한 내용은 rehearse check로 볼 수 있어요"
        ),
        format!("the scenario '{id}' cannot be used: {why}; 'rehearse check' tells more"),
    )
}

/// The id of a bank whose file has mistakes, where a scenario's is wanted.
pub fn broken_bank_for_scenario(id: &str, why: &str) -> Localized {
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!("{subject} 시나리오가 아니라 문제은행이고, 고칠 곳도 있어요. {why}"),
        format!("'{id}' is a question bank, not a scenario, and has mistakes: {why}"),
    )
}

/// A bank whose file has mistakes.
pub fn broken_bank(id: &str, why: &str) -> Localized {
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!(
            "{subject} 고쳐야 쓸 수 있는 문제은행이에요. {why}. 자세한 내용은 rehearse check로 볼 수 있어요"
        ),
        format!("the question bank '{id}' cannot be used: {why}; 'rehearse check' tells more"),
    )
}

/// A bank that is nowhere.
pub fn unknown_bank(id: &str, near: &[&str]) -> Localized {
    let list = near.join(", ");
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!("{subject} 없는 문제 은행이에요. 혹시 이 가운데 하나인가요? {list}"),
        format!("there is no question bank '{id}'. Did you mean one of these? {list}"),
    )
}

/// A question that is nowhere.
pub fn unknown_question(id: &str, near: &[&str]) -> Localized {
    // A whole bank is no help: `list questions` shows it better.
    let list = near.iter().take(5).copied().collect::<Vec<_>>().join(", ");
    let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
    Localized::new(
        format!("{subject} 없는 질문이에요. 혹시 이 가운데 하나인가요? {list}"),
        format!("there is no question '{id}'. Did you mean one of these? {list}"),
    )
}

/// A round that the scenario does not have.
pub fn unknown_round(number: usize, rounds: usize) -> Localized {
    Localized::new(
        format!("{number}번째 면접은 없어요. 1부터 {rounds}까지 고를 수 있어요"),
        format!("there is no round {number}; choose from 1 to {rounds}"),
    )
}

/// A scenario that was there a moment ago.
pub fn gone_scenario(id: &str) -> Localized {
    Localized::new(
        format!("'{id}' 시나리오를 찾을 수 없어요. 파일이 바뀌었는지 확인해 주세요"),
        format!("the scenario '{id}' is not there any more; check whether its file has changed"),
    )
}
