//! A comparison of attempts at one question.

use crate::lang::say::compare::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "같은 질문, 지난 답변",
    ONLY_ONE: "이 질문에는 아직 한 번만 답했어요. 다시 답하고 나면 무엇이 달라졌는지 여기에 보여요.",
    WON: "새로 담긴 핵심",
    LOST: "이번에 빠진 핵심",
    SAME_POINTS: "새로 담기거나 빠진 핵심은 없어요",
    LEGEND: "취소선: 이전 답변에만 있는 말. 밑줄: 새 답변에만 있는 말.",
    BEFORE: "이전",
    AFTER: "새 답변",
    BOTH: "달라진 말",
    CHANGES: "달라진 점",
    COACH: "코치 평균",
    LETTERS: "글자 수",
    SPOKEN: "말하는 시간",
    SAID: "말한 길이",
    SAID_OR_ESTIMATED: "말한 길이(글로 쓴 답변은 어림)",
    ALOUD: "소리 내어 답함",
    USED: "쓴 시간",
    THOUGHT: "생각한 시간",
    PROBES: "꼬리질문",
    NONE: "없음",
    NOT_MEASURED: "재지 않음",
    attempt: |number, all| format!("{number}/{all}번째"),
};
