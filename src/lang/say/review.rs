//! A past interview in words.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::interview::clock;
use super::{Phrase, check};
use crate::lang::{Language, Localized};

/// Nothing was answered.
pub const NOTHING: Phrase = Phrase::new("답변한 질문이 없어요.", "No question was answered.");
/// Before notes.
pub const NOTES: Phrase = Phrase::new("메모", "notes");
/// An empty answer.
pub const EMPTY: Phrase = Phrase::new("(답변 없음)", "(no answer)");
/// Everything was asked.
pub const COMPLETED: Phrase = Phrase::new("끝까지 함", "completed");
/// It was ended before.
pub const LEFT: Phrase = Phrase::new("중간에 끝냄", "ended early");
/// It is still going on, or was interrupted.
pub const UNFINISHED: Phrase = Phrase::new("끝나지 않음", "unfinished");
/// The list's title.
pub const TITLE: Phrase = Phrase::new("지난 면접", "Past interviews");
/// There is nothing to list.
pub const NONE_YET: Phrase = Phrase::new(
    "아직 기록이 없어요. 면접을 한 번 하고 나면 여기에 나와요.",
    "There are no transcripts yet. Sit an interview, and it will be here.",
);
/// The home screen's way to the list.
pub const OPEN: Phrase = Phrase::new("지난 면접 돌아보기", "Review past interviews");
/// About the list, on the home screen.
pub const ABOUT: Phrase = Phrase::new(
    "지금까지 한 면접을 다시 읽어요. 질문과 답변, 걸린 시간, 스스로 준 점수가 그대로 남아 있어요.",
    "Read your past interviews again: questions, answers, times, and your own ratings.",
);

/// Time used of what was given.
pub fn time(language: Language, used: Duration, limit: Duration) -> String {
    let [used, limit] = [used, limit].map(clock);
    match language {
        Language::Ko => format!("{limit} 중 {used}"),
        Language::En => format!("{used} of {limit}"),
    }
}

/// How many questions and probes were answered.
pub fn counted(language: Language, questions: usize, probes: usize) -> String {
    match language {
        Language::Ko => format!("질문 {questions}, 꼬리질문 {probes}"),
        Language::En => {
            let questions = check::counted(questions, "question");
            format!("{questions}, {}", check::counted(probes, "follow-up"))
        }
    }
}

/// When a session began, as a label.
pub fn when(language: Language, started: DateTime<FixedOffset>) -> String {
    match language {
        Language::Ko => started.format("%-m월 %-d일 %H:%M").to_string(),
        Language::En => started.format("%-d %b, %H:%M").to_string(),
    }
}

/// A session that another program is in the middle of.
pub const LIVE: Phrase = Phrase::new("다른 창에서 진행 중", "going on in another window");
/// No session is as it is asked for.
pub const NONE_SUCH: Phrase = Phrase::new(
    "조건에 맞는 기록이 없어요.",
    "No transcript is as you asked for.",
);
/// Nothing was deleted.
pub const EMPTY_TRASH: Phrase = Phrase::new("휴지통이 비어 있어요.", "The trash is empty.");

/// A session was moved into the trash.
pub fn deleted(id: &str) -> Localized {
    Localized::new(
        format!("{id}: 휴지통으로 옮겼어요. rehearse restore {id} 명령으로 되돌릴 수 있어요."),
        format!("{id} is in the trash now; 'rehearse restore {id}' brings it back."),
    )
}

/// A session was moved out of the trash.
pub fn restored(id: &str) -> Localized {
    Localized::new(format!("{id}: 되돌렸어요."), format!("{id} is back."))
}
