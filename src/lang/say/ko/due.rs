//! What to practice today.

use crate::lang::say::{due::Messages, tenths};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "오늘의 연습",
    ABOUT: "잊을 때가 된 질문과 약한 역량의 질문을 하나씩 골라 연습해요.",
    NOTHING: "오늘 다시 할 질문이 없어요. 면접을 한 번 더 해 보세요.",
    NEW: "새 질문",
    RECALLED: "실제 면접",
    ABOUT_NEW: "아직 한 번도 안 해 본 질문이에요.",
    gone: |question| format!("'{question}' 질문이 지금은 문제은행에 없어요."),
    PART: "오늘 몫",
    BEYOND: "더 하고 싶다면",
    counted: |again, fresh| match (again, fresh) {
        (0, 0) => String::new(),
        (again, 0) => format!("다시 {again}개"),
        (0, fresh) => format!("새 질문 {fresh}개"),
        (again, fresh) => format!("다시 {again}개, 새 질문 {fresh}개"),
    },
    times: |times| format!("{times}번 해 봄"),
    since: |last, due| format!("마지막으로 한 날 {last}, 다시 할 날 {due}"),
    recalled: |day| {
        format!("{day} 실제 면접에서 나온 질문이에요. 그 뒤로는 아직 연습하지 않았어요.")
    },
    standing: |standing| format!("가장 약한 역량 {}점", tenths(standing)),
};
