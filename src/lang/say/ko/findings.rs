//! The names of the coach's checks and marks, and the wording of findings beside an answer.

use crate::lang::say::findings::{Messages, marks, rules};

pub(super) const MESSAGES: Messages = Messages {
    COACH: "코치 점수",
    NO_FINDINGS: "짚을 점이 없어요.",
    NO_FINDINGS_YET: "확실히 고칠 점은 찾지 못했어요. 아래 핵심은 말했는지 직접 확인해 보세요.",
    quoted: |words| format!("‘{words}’"),
};

pub(super) const RULES: rules::Messages = rules::Messages {
    STAR_MISSING: "STAR 단계",
    STAR_BALANCE: "STAR 비중",
    STORY_KIND: "실제 경험",
    OWN_PART: "본인이 한 일",
    NO_NUMBER: "결과의 수치",
    KEY_POINTS: "핵심 내용",
    LENGTH: "길이",
    HEDGING: "자신 없는 말투",
    FILLER: "군말",
    REGISTER: "높임말",
    OFF_QUESTION: "질문에 맞는 답",
    STORY_REUSE: "되풀이한 경험",
    PITFALL: "빠지기 쉬운 함정",
    ASKED_BACK: "되묻는 질문",
};

pub(super) const MARKS: marks::Messages = marks::Messages {
    STRUCTURE: "구성",
    SUBSTANCE: "내용",
    RELEVANCE: "적합성",
    OWNERSHIP: "주도성",
    DELIVERY: "전달력",
};
