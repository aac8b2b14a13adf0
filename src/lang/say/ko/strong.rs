//! The strong answer to a question, compared with one's own.

use crate::lang::say::strong::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "모범 답변과 내 답변",
    OUTLINE_TITLE: "좋은 답변의 뼈대와 내 답변",
    NONE: "이 질문에는 아직 모범 답변이 없어요.",
    NOT_YET: "실전 면접의 모범 답변은 면접이 끝난 뒤에 볼 수 있어요.",
    ELSEWHERE: "어느 문장에 담겼는지 코치가 짚지 못한 핵심",
    OWN_ANSWER: "내 답변",
    UNSURE: "이 말을 하셨나요?",
    LEFT_OUT: "내 답변에는 없었어요",
    OPTIONAL: "더하면 더 좋아요",
    COUNTS_NO_MORE: "모범 답변을 봤으니 다시 해 보기는 복습 일정과 실력 기록에 넣지 않아요.",
    AFTER: "모범 답변을 본 뒤에 다시 한 답변이라 복습 일정과 실력 기록에 넣지 않아요.",
    PREPARED: "내가 준비해 둔 답",
    NOTHING_PREPARED: "이 질문에 준비해 둔 답이 없어요. 노트를 가져오면(rehearse import) 여기에 보여요.",
    NOT_OWN: "내 문제은행의 질문에만 핵심을 더할 수 있어요.",
    make_points: |key| {
        format!(
            "{key} 키를 누르면 이 답의 문장이 핵심이 돼요. 그 전까지는 점수에 아무 영향이 없어요."
        )
    },
    said_of_prepared: |said, all| format!("준비한 {all}마디 가운데 {said}마디를 그대로 말했어요."),
    points_made: |points| match points {
        0 => "준비한 문장은 이미 모두 핵심이에요.".to_owned(),
        _ => format!("준비한 답에서 핵심 {points}개를 만들었어요. 다음 답변부터 여기에 비춰 봐요."),
    },
    guessed: |point| format!("{point} (아마 이 문장)"),
    said: |words| format!("내 답변의 {words}"),
    opposite: |words| format!("내 답변에서는 반대로 들렸어요: {words}"),
};
