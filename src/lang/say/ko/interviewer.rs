//! The drill *be the interviewer*.

use crate::lang::say::{interviewer::Messages, tenths};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "면접관이 되어 보기",
    ABOUT: "한 질문에 대한 답변 세 개를 면접관처럼 채점하고, 그 답변을 쓰지 않은 채점자 둘이 매긴 점수와 까닭을 봐요. 그다음 내 최근 답변도 같은 눈으로 매겨 봐요. 기록에는 남지 않아요.",
    NONE: "채점해 볼 답변이 아직 없어요.",
    answer: |number, count| format!("답변 {number}/{count}"),
    how_many: |competency, least, most| {
        format!("'{competency}' 기준으로 몇 점일까요? {least}~{most}에서 골라 누르세요.")
    },
    rated_by: |competency| format!("기준: {competency}"),
    yours: |mark| format!("내가 준 점수: {mark}점"),
    reader: |number, mark| format!("채점자 {number}의 점수: {mark}점"),
    own: |day| format!("{day}에 내가 한 답변"),
    then_and_now: |then, now| match then {
        Some(then) if then == now => format!("내 답변: 그때도 지금도 {now}점"),
        Some(then) => format!("내 답변: 그때 {then}점, 지금 {now}점"),
        None => format!("내 답변: 지금 {now}점"),
    },
    leniency: |difference| match difference {
        it if it >= 0.75 => format!("채점자들보다 평균 {}점 후하게 봤어요.", tenths(it)),
        it if it <= -0.75 => format!("채점자들보다 평균 {}점 짜게 봤어요.", tenths(-it)),
        _ => "채점자들과 거의 같게 봤어요.".to_owned(),
    },
    SUMMED: "채점 결과",
    SOURCE: "같은 기준표로 답변을 매겨 보고 다른 사람의 점수와 견주면 보는 눈이 맞춰져요 (Melchers 2011).",
};
