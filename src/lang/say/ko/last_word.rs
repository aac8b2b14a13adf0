//! The candidate's decisions about the coach's findings.

use crate::lang::say::last_word::Messages;

pub(super) const MESSAGES: Messages = Messages {
    WHERE: "어느 문장에서 말했나요?",
    NOTHING_HERE: "여기에는 코치가 짚은 점이나 핵심이 없어요.",
    POINTS_ONLY: "‘했어요’는 핵심에만 쓸 수 있어요. 지적이 틀렸으면 ‘아니요’를 눌러 주세요.",
    LEFT_OUT_ANYWAY: "이미 말하지 않은 것으로 되어 있어요.",
    NO_SENTENCE: "적어 둔 답변이 없어서 짚을 문장이 없어요.",
    NOTHING_TO_UNDO: "되돌릴 것이 없어요.",
};
