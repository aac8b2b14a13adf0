//! The list of past interviews, and one of them with what is added to it.

use super::Phrase;
use crate::lang::{Language, Localized};

/// Sorted with the newest first.
pub const NEWEST: Phrase = Phrase::new("최신순", "newest first");
/// Sorted with the oldest first.
pub const OLDEST: Phrase = Phrase::new("오래된 순", "oldest first");
/// Sorted by company.
pub const BY_COMPANY: Phrase = Phrase::new("회사 이름순", "by company");
/// Sorted by the candidate's own ratings.
pub const BY_OWN: Phrase = Phrase::new("내 평가 낮은 순", "own rating, lowest first");
/// Sorted by the coach's marks.
pub const BY_MARKS: Phrase = Phrase::new("코치 점수 낮은 순", "coach's marks, lowest first");
/// Sorted by length.
pub const BY_MINUTES: Phrase = Phrase::new("연습 시간 긴 순", "longest first");
/// Nothing fits what was typed.
pub const NONE_FIT: Phrase = Phrase::new(
    "여기에 맞는 면접이 없어요. Esc를 누르면 전체가 다시 보여요.",
    "No past interview fits. Press Esc to see all of them again.",
);
/// It is dated more than a day after now: a clock was wrong.
pub const AHEAD: Phrase = Phrase::new("미래 날짜", "dated in the future");
/// What cannot be read.
pub const UNREADABLE: Phrase = Phrase::new("읽을 수 없음", "cannot be read");
/// The candidate's own rating in a list.
pub const OWN: Phrase = Phrase::new("나", "own");
/// The coach's marks in a list.
pub const COACH: Phrase = Phrase::new("코치", "coach");
/// Answers were spoken aloud.
pub const ALOUD: Phrase = Phrase::new("소리 내어 답함", "spoken aloud");
/// It was starred.
pub const STARRED: Phrase = Phrase::new("* 별표를 붙였어요", "* starred");
/// Before tags.
pub const TAGS: Phrase = Phrase::new("태그", "Tags");
/// Before a comment.
pub const COMMENT: Phrase = Phrase::new("내 메모", "My comment");
/// Above the field of a comment on the interview.
pub const COMMENT_ON_WHOLE: Phrase =
    Phrase::new("이 면접에 메모 남기기", "Comment on this interview");
/// Above the field of a comment on an answer.
pub const COMMENT_ON_ANSWER: Phrase =
    Phrase::new("이 답변에 메모 남기기", "Comment on this answer");
/// Above the field of an interview's tags.
pub const TAGS_OF_WHOLE: Phrase = Phrase::new(
    "이 면접의 태그 (쉼표로 나눠요)",
    "Tags of this interview, with commas between",
);
/// Above the field of an answer's tags.
pub const TAGS_OF_ANSWER: Phrase = Phrase::new(
    "이 답변의 태그 (쉼표로 나눠요)",
    "Tags of this answer, with commas between",
);
/// In an empty comment.
pub const COMMENT_PLACEHOLDER: Phrase = Phrase::new(
    "나중에 다시 볼 때 기억하고 싶은 것을 적어 두세요.",
    "What do you want to remember when you read this again?",
);
/// The whole interview has no rating.
pub const RATE_AN_ANSWER: Phrase = Phrase::new(
    "점수는 답변마다 매겨요. → 키로 답변을 연 다음 1~5를 눌러 주세요.",
    "Ratings belong to answers. Open one with →, then press 1 to 5.",
);
/// A probe has no rating of its own.
pub const RATED_WITH_QUESTION: Phrase = Phrase::new(
    "꼬리질문은 따로 매기지 않고 원래 질문과 함께 평가해요.",
    "A follow-up is rated together with its question, not by itself.",
);
/// The rating was changed in review.
pub const CHANGED: Phrase = Phrase::new("돌아보며 고친 점수", "changed in review");
/// Comparing and replaying need an answer.
pub const OPEN_AN_ANSWER: Phrase = Phrase::new(
    "→ 키로 답변을 먼저 열어 주세요.",
    "Open an answer with → first.",
);
/// Which version of a session it is, where two machines each went on with it.
pub fn version(number: usize) -> Localized {
    Localized::new(format!("갈래 {number}"), format!("version {number}"))
}

/// Another version of a session, which two machines each went on with.
pub const OTHER_VERSION: Phrase = Phrase::new(
    "다른 컴퓨터에서 이어 쓴 쪽이라 읽기만 할 수 있어요.",
    "It was written on another machine beside the first version, and can only be read.",
);
/// A transcript that was opened by its path, outside the folder of transcripts.
pub const ELSEWHERE: Phrase = Phrase::new(
    "기록 폴더 밖에 있는 면접이라 읽기만 할 수 있어요.",
    "It lies outside the folder of transcripts and can only be read.",
);

/// Whether to move the selected one into the trash.
pub fn ask_delete(language: Language, key: &str) -> String {
    match language {
        Language::Ko => format!(
            "이 면접을 휴지통으로 옮길까요? {key} 키를 한 번 더 누르면 옮기고, 다른 키를 누르면 그대로 둬요. rehearse restore로 되돌릴 수 있어요."
        ),
        Language::En => format!(
            "Move this interview to the trash? Press {key} again to move it, any other key to keep it. rehearse restore brings it back."
        ),
    }
}

/// How many there are, and how many of them are shown.
pub fn counted(language: Language, shown: usize, all: usize) -> String {
    match language {
        Language::Ko if shown == all => format!("{all}개"),
        Language::Ko => format!("{all}개 중 {shown}개"),
        Language::En if shown == all => format!("{all}"),
        Language::En => format!("{shown} of {all}"),
    }
}

/// Minutes practised.
pub fn minutes(language: Language, minutes: u64) -> String {
    match language {
        Language::Ko => format!("{minutes}분"),
        Language::En => format!("{minutes} min"),
    }
}

/// Why nothing can be added to a past interview.
pub fn sealed(why: &Localized) -> Localized {
    let say = |language: Language| {
        let why = why.get(language);
        match language {
            Language::Ko => {
                format!("여기에는 아무것도 더할 수 없어요. {why}")
            }
            Language::En => {
                format!("Nothing can be added here. {why}")
            }
        }
    };
    Localized::new(say(Language::Ko), say(Language::En))
}
