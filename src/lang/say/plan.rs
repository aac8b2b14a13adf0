//! Why each question was drawn.

use crate::lang::{Josa, Language, with_josa};

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
pub fn no_room(language: Language, minutes: u32) -> String {
    match language {
        Language::Ko => {
            format!("{minutes}분에는 질문이 하나도 들어가지 않아요. 시간을 늘려 주세요.")
        }
        Language::En => format!("{minutes} minutes hold no question. Give it more time."),
    }
}

/// A scenario that is nowhere.
pub fn unknown_scenario(language: Language, id: &str, near: &[&str]) -> String {
    let list = near.join(", ");
    match language {
        Language::Ko => {
            let subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
            format!("{subject} 없는 시나리오예요. 혹시 이 가운데 하나인가요? {list}")
        }
        Language::En => format!("there is no scenario '{id}'. Did you mean one of these? {list}"),
    }
}

/// A round that the scenario does not have.
pub fn unknown_round(language: Language, number: usize, rounds: usize) -> String {
    match language {
        Language::Ko => format!("{number}번째 면접은 없어요. 1부터 {rounds}까지 고를 수 있어요."),
        Language::En => format!("there is no round {number}; choose from 1 to {rounds}"),
    }
}
