//! The list of past interviews, and one of them with its notes.

use crate::lang::say::past::Messages;
use crate::lang::{Josa, Language, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    NEWEST: "최신순",
    OLDEST: "오래된 순",
    BY_COMPANY: "회사 이름순",
    BY_OWN: "내 평가 낮은 순",
    BY_MARKS: "코치 점수 낮은 순",
    BY_MINUTES: "연습 시간 긴 순",
    none_fit: |key| {
        format!(
            "여기에 맞는 면접이 없어요. {} 누르면 전체가 다시 보여요.",
            with_josa(key, Josa::EulReul)
        )
    },
    AHEAD: "미래 날짜",
    TOO_EARLY: "시계가 틀린 날짜",
    UNREADABLE: "읽을 수 없음",
    OWN: "나",
    COACH: "코치",
    ALOUD: "소리 내어 답함",
    STARRED: "* 별표를 붙였어요",
    TAGS: "태그",
    COMMENT: "소감",
    COMMENT_ON_WHOLE: "이 면접에 소감 남기기",
    COMMENT_ON_ANSWER: "이 답변에 소감 남기기",
    TAGS_OF_WHOLE: "이 면접의 태그 (쉼표로 나눠요)",
    TAGS_OF_ANSWER: "이 답변의 태그 (쉼표로 나눠요)",
    COMMENT_PLACEHOLDER: "나중에 다시 볼 때 기억하고 싶은 것을 적어 두세요.",
    RATED_WITH_QUESTION: "꼬리질문은 따로 매기지 않고 원래 질문과 함께 평가해요.",
    CHANGED: "돌아보며 고친 점수",
    version: |number| format!("버전 {number}"),
    ELSEWHERE: "기록 폴더 밖에 있는 면접이라 읽기만 할 수 있어요.",
    ask_delete: |key| {
        format!(
            "이 면접을 휴지통으로 옮길까요? {key} 키를 한 번 더 누르면 옮기고, 다른 키를 누르면 그대로 둬요. rehearse restore로 되돌릴 수 있어요."
        )
    },
    counted: |shown, all| {
        if shown == all {
            format!("{all}개")
        } else {
            format!("{all}개 중 {shown}개")
        }
    },
    minutes: |minutes| format!("{minutes}분"),
    sealed: |why| {
        let why = why.get(Language::Ko);
        format!("여기에는 아무것도 더할 수 없어요. {why}")
    },
};
