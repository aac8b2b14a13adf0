//! The candidate's stories: the list, the matrix, the form, the ten-second drill.

use super::Phrase;
use crate::lang::{Language, Localized};

/// The title, and the home screen's way there.
pub const TITLE: Phrase = Phrase::new("내 이야기", "My stories");
/// About it, on the home screen.
pub const ABOUT: Phrase = Phrase::new(
    "면접에서 꺼낼 STAR 이야기를 모아 두고, 어느 역량에 쓸 이야기가 비었는지 봐요. 질문을 보고 10초 안에 이야기를 고르는 연습도 있어요.",
    "Your STAR stories, and which competencies none of them serves. A drill asks which story fits, with ten seconds to choose.",
);
/// There are none.
pub const NONE: Phrase = Phrase::new(
    "아직 이야기가 없어요. n 키로 새로 쓰거나, 지난 면접의 답변을 열고 m 키로 이야기에 담아 보세요.",
    "There are no stories yet. Write one with n, or open an answer of a past interview and press m.",
);
/// No competency is marked.
pub const NO_COMPETENCY: Phrase =
    Phrase::new("아직 역량을 고르지 않았어요.", "No competency is marked.");
/// Before the competencies.
pub const SERVES: Phrase = Phrase::new("역량", "Serves");
/// It was told nowhere.
pub const NEVER_TOLD: Phrase = Phrase::new(
    "아직 면접에서 꺼낸 적이 없어요.",
    "Told in no interview so far.",
);
/// Above where it was told.
pub const TOLD_IN: Phrase = Phrase::new("꺼낸 자리", "Told in");
/// Above the text.
pub const TEXT: Phrase = Phrase::new("이야기", "Story");
/// The matrix.
pub const MATRIX: Phrase = Phrase::new("역량표", "Matrix");
/// Above competencies that no bank knows.
pub const UNKNOWN: Phrase = Phrase::new("문제은행에 없는 역량", "Competencies of no bank");
/// No story.
pub const EMPTY_ROW: Phrase = Phrase::new(
    "쓸 이야기가 아직 없어요. n 키를 누르면 이 역량으로 하나 쓸 수 있어요.",
    "No story yet. Press n to write one for it.",
);
/// Only one story.
pub const SINGLE_ROW: Phrase = Phrase::new(
    "이야기가 하나뿐이라, 한 면접에서 두 번 물으면 꺼낼 것이 없어요.",
    "One story only: a second question on it would find you without.",
);
/// A count of none, as a mark.
pub const NO_STORY: Phrase = Phrase::new("없음", "none");
/// The form for a new story.
pub const NEW: Phrase = Phrase::new("새 이야기", "New story");
/// The form for an old story.
pub const EDIT: Phrase = Phrase::new("이야기 고치기", "Edit the story");
/// Before the title.
pub const FIELD_TITLE: Phrase = Phrase::new("제목", "Title");
/// No title.
pub const TITLE_PLACEHOLDER: Phrase = Phrase::new(
    "비워 두면 첫마디가 제목이 돼요",
    "left empty, its first words",
);
/// Where no competency is chosen in the form.
pub const PICK_SOME: Phrase = Phrase::new("Tab 키로 골라요", "choose with Tab");
/// An empty text.
pub const TEXT_PLACEHOLDER: Phrase = Phrase::new(
    "어떤 일이 있었고, 내가 무엇을 했고, 무엇이 달라졌나요?",
    "What happened, what did you do, what changed?",
);
/// Everything is on the disk.
pub const SAVED: Phrase = Phrase::new("저장됨", "saved");
/// It is on its way there.
pub const AT_WORK: Phrase = Phrase::new("저장하는 중", "saving");
/// Something is not.
pub const NOT_SAVED: Phrase = Phrase::new("저장하지 못했어요", "not saved");
/// The drill.
pub const DRILL: Phrase = Phrase::new("10초 연습", "Ten-second drill");
/// The drill needs stories.
pub const DRILL_NEEDS_STORIES: Phrase = Phrase::new(
    "고를 이야기가 있어야 연습할 수 있어요. 먼저 이야기를 하나 써 보세요.",
    "The drill needs stories to choose from. Write one first.",
);
/// No bank wants a story.
pub const DRILL_NEEDS_QUESTIONS: Phrase = Phrase::new(
    "이야기로 답할 질문이 문제은행에 없어요.",
    "No bank has a question that wants a story.",
);
/// Above the choices.
pub const WHICH: Phrase = Phrase::new("어느 이야기를 꺼낼까요?", "Which story fits?");
/// The last choice.
pub const NONE_FITS: Phrase = Phrase::new("맞는 이야기가 없음", "none of these");
/// A choice that fits.
pub const FITS: Phrase = Phrase::new("맞음", "fits");
/// The candidate said that it fits.
pub const GRANTED: Phrase = Phrase::new("내가 맞다고 함", "yours to say");
/// The time ran out.
pub const TIMED_OUT: Phrase = Phrase::new("10초가 지났어요.", "The ten seconds are over.");
/// Nothing on offer fitted, and that was said.
pub const RIGHTLY_NONE: Phrase = Phrase::new(
    "여기 있는 이야기 가운데 이 역량이 적힌 것은 없어요. 이 질문에 쓸 이야기를 하나 준비해 두세요.",
    "None of these stories is marked with it. Prepare one for this question.",
);
/// Something on offer fitted, and none was picked.
pub const WRONGLY_NONE: Phrase = Phrase::new(
    "이 역량이 적힌 이야기가 있었어요.",
    "There was a story marked with it.",
);
/// How the last word is had.
pub const GRANT: Phrase = Phrase::new(
    "번호를 누르면 그 이야기도 맞는 것으로 하고, 이야기에 역량을 적어 둬요. 한 번 더 누르면 취소해요.",
    "Press a number if that story fits too: the competency is added to it. Press again to take it back.",
);
/// Above the questions of a drill.
pub const ASKED: Phrase = Phrase::new("물어본 질문", "Questions");
/// Above competencies without a story.
pub const GAPS: Phrase = Phrase::new("이야기가 없는 역량", "Competencies without a story");
/// Above overused stories.
pub const OVERUSED: Phrase = Phrase::new("너무 많이 쓰는 이야기", "Stories that carry too much");
/// A question that was answered rightly.
pub const RIGHT: Phrase = Phrase::new("맞음", "right");
/// A question that was not.
pub const WRONG: Phrase = Phrase::new("안 맞음", "not right");
/// A question whose time ran out.
pub const LATE: Phrase = Phrase::new("시간 지남", "too late");
/// The choice that makes a new story of an answer.
pub const AS_NEW: Phrase = Phrase::new("새 이야기로 담기", "As a new story");
/// Above that choice.
pub const AS_WHICH: Phrase = Phrase::new(
    "이 답변은 어느 이야기인가요?",
    "Which story does this answer tell?",
);
/// The answer has no words.
pub const NO_WORDS: Phrase = Phrase::new(
    "쓴 글이 없는 답변이라 이야기로 담을 것이 없어요.",
    "This answer is empty; there is no story in it.",
);

/// How many stories there are, and how many competencies have one.
pub fn counted(language: Language, stories: usize, served: usize, competencies: usize) -> String {
    match language {
        Language::Ko => format!("이야기 {stories}개, 준비한 역량 {served}/{competencies}"),
        Language::En if stories == 1 => {
            format!("1 story, {served} of {competencies} competencies")
        }
        Language::En => format!("{stories} stories, {served} of {competencies} competencies"),
    }
}

/// The same for a narrow screen.
pub fn counted_briefly(language: Language, served: usize, competencies: usize) -> String {
    match language {
        Language::Ko => format!("역량 {served}/{competencies}"),
        Language::En => format!("{served} of {competencies}"),
    }
}

/// How many competencies a story serves, and how often it was told.
pub fn used(language: Language, competencies: usize, told: usize) -> String {
    match language {
        Language::Ko if told == 0 => format!("역량 {competencies}개"),
        Language::Ko => format!("역량 {competencies}개, {told}번 꺼냄"),
        Language::En => {
            let noun = match competencies {
                1 => "competency",
                _ => "competencies",
            };
            match told {
                0 => format!("{competencies} {noun}"),
                1 => format!("{competencies} {noun}, told once"),
                _ => format!("{competencies} {noun}, told {told} times"),
            }
        }
    }
}

/// An answer in which it was told: the day and the company, or the session's id.
pub fn told(language: Language, session: &str, turn: usize) -> String {
    match language {
        Language::Ko => format!("{session}, 답변 {turn}"),
        Language::En => format!("{session}, answer {turn}"),
    }
}

/// It was told so often in one interview.
pub fn told_too_often(language: Language, uses: usize) -> String {
    match language {
        Language::Ko => format!(
            "한 면접에서 {uses}번 꺼냈어요. 세 번째부터는 면접관이 같은 이야기라는 것을 알아채요."
        ),
        Language::En => {
            format!("Told {uses} times in one interview; from the third on an interviewer notices.")
        }
    }
}

/// So many competencies have only this story.
pub fn stretched(language: Language, alone: usize) -> String {
    match language {
        Language::Ko => format!(
            "역량 {alone}개를 이 이야기 하나가 맡고 있어요. 몇 개는 다른 이야기에 나눠 주세요."
        ),
        Language::En => {
            format!("{alone} competencies have this story alone. Give some of them another.")
        }
    }
}

/// How many competencies have no story, one, several.
pub fn marks(language: Language, none: usize, one: usize, several: usize) -> String {
    match language {
        Language::Ko => format!("없음 {none}, 하나 {one}, 여럿 {several}"),
        Language::En => format!("none {none}, one {one}, several {several}"),
    }
}

/// How many stories a competency has.
pub fn stories(language: Language, stories: usize) -> String {
    match language {
        Language::Ko if stories == 0 => NO_STORY.get(language).to_owned(),
        Language::Ko => format!("{stories}개"),
        Language::En if stories == 0 => NO_STORY.get(language).to_owned(),
        Language::En => stories.to_string(),
    }
}

/// How many other stories a competency has.
pub fn others(language: Language, others: usize) -> String {
    match language {
        _ if others == 0 => String::new(),
        Language::Ko => format!("다른 이야기 {others}개"),
        Language::En if others == 1 => "1 other story".to_owned(),
        Language::En => format!("{others} other stories"),
    }
}

/// Whether to delete a story.
pub fn ask_delete(language: Language, name: &str, key: &str) -> String {
    match language {
        Language::Ko => format!(
            "'{name}' 이야기를 지울까요? {key} 키를 한 번 더 누르면 지우고, 다른 키를 누르면 그대로 둬요. 지우면 되돌릴 수 없어요."
        ),
        Language::En => format!(
            "Delete '{name}'? Press {key} again to delete it, any other key to keep it. It cannot be brought back."
        ),
    }
}

/// Why no story can be added or changed.
pub fn sealed(why: &Localized) -> Localized {
    Localized::new(
        format!(
            "이야기를 더하거나 고칠 수 없어요. {}",
            why.get(Language::Ko)
        ),
        format!(
            "No story can be added or changed. {}",
            why.get(Language::En)
        ),
    )
}

/// Leaving would lose what could not be saved.
pub fn leaving_loses(why: &Localized) -> Localized {
    Localized::new(
        format!(
            "아직 저장하지 못한 이야기가 있어요. {} 한 번 더 나가면 저장하지 않고 나가요.",
            why.get(Language::Ko)
        ),
        format!(
            "A story is not saved yet. {} Leave once more to leave without it.",
            why.get(Language::En)
        ),
    )
}

/// An answer became a story.
pub fn made(name: &str) -> Localized {
    Localized::new(
        format!(
            "이 답변을 '{name}' 이야기로 담았어요. 첫 화면의 '내 이야기'에서 제목과 역량을 다듬을 수 있어요."
        ),
        format!(
            "This answer is the story '{name}' now. Title and competencies can be changed in 'My stories' on the home screen."
        ),
    )
}

/// An answer counts as a telling of a story.
pub fn added(name: &str) -> Localized {
    Localized::new(
        format!("'{name}' 이야기를 이 답변에서 꺼낸 것으로 적어 두었어요."),
        format!("Noted down that this answer tells '{name}'."),
    )
}

/// An answer had become a story before.
pub fn already(name: &str) -> Localized {
    Localized::new(
        format!("이 답변은 이미 '{name}' 이야기에 담겨 있어요."),
        format!("This answer is the story '{name}' already."),
    )
}

/// What the question tests.
pub fn tests(language: Language, competencies: &str) -> String {
    match language {
        Language::Ko => format!("이 질문이 보는 역량: {competencies}"),
        Language::En => format!("What it tests: {competencies}"),
    }
}

/// The picked story fits: the competencies it is marked with that the question tests.
pub fn picked_right(language: Language, name: &str, shared: &str, seconds: u64) -> String {
    match language {
        Language::Ko => {
            format!("{seconds}초 만에 '{name}' - {shared} 역량이 적혀 있는 이야기예요.")
        }
        Language::En => format!("'{name}' after {seconds} s - it is marked with {shared}."),
    }
}

/// The picked story does not fit.
pub fn picked_wrong(language: Language, name: &str, seconds: u64) -> String {
    match language {
        Language::Ko => {
            format!("{seconds}초 만에 '{name}' - 이 역량은 적혀 있지 않은 이야기예요.")
        }
        Language::En => format!("'{name}' after {seconds} s - it is not marked with any of these."),
    }
}

/// Stories that fit and were not on offer.
pub fn fits_too(language: Language, names: &str) -> String {
    match language {
        Language::Ko => format!("보기에는 없었지만 맞는 이야기: {names}"),
        Language::En => format!("Not among these, but fitting: {names}"),
    }
}

/// Seconds left.
pub fn seconds(language: Language, seconds: u64) -> String {
    match language {
        Language::Ko => format!("{seconds}초"),
        Language::En => format!("{seconds} s"),
    }
}

/// How a drill went.
pub fn summed(language: Language, right: usize, asked: usize, late: usize) -> String {
    match language {
        Language::Ko if late == 0 => {
            format!("질문 {asked}개 중 {right}개에 맞는 이야기를 골랐어요.")
        }
        Language::Ko => format!(
            "질문 {asked}개 중 {right}개에 맞는 이야기를 골랐고, {late}개는 시간이 지났어요."
        ),
        Language::En if late == 0 => format!("A fitting choice for {right} of {asked} questions."),
        Language::En => {
            format!("A fitting choice for {right} of {asked} questions; {late} ran out of time.")
        }
    }
}
