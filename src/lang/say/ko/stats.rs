//! What `rehearse stats`, `drill`, `compare` and `list stories` say. Figures that the screen

use crate::lang::say::{stats::Messages, tenths};
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    COMPETENCIES: "역량 (1~5점)",
    NO_STORIES: "아직 이야기가 없어요. rehearse를 열고 '내 이야기'에서 쓰거나, 지난 면접의 답변을 이야기로 담아 보세요.",
    AGAIN: "잘 안됐음",
    HARD: "어려웠음",
    GOOD: "괜찮았음",
    EASY: "아주 잘됨",
    columns: || ["역량", "답변", "내 점수", "코치", "차이", "요즘"],
    bank_columns: || ["문제은행", "받아 본 질문", "아직", "약한 질문"],
    reason: |days, went, standing| format!("{days}일 전, {went}, 역량 {}점", tenths(standing)),
    reason_ahead: |went, standing| {
        format!(
            "기록 날짜가 미래로 되어 있음, {went}, 역량 {}점",
            tenths(standing)
        )
    },
    reason_recalled: |days| match days {
        0 => "오늘 실제 면접에서 나옴".to_owned(),
        _ => format!("{days}일 전 실제 면접에서 나옴"),
    },
    BANK_BROKEN: "(문제은행 파일을 고치면 다시 보여요)",
    gone: |questions| {
        let named = questions.join(", ");
        format!("문제은행이나 시나리오에 없어 더는 연습할 수 없는 질문: {named}")
    },
    nothing_due: |next| match next {
        Some(next) => format!(
            "오늘 다시 연습할 질문이 없어요. 다음은 {}.",
            with_josa(&next.to_string(), Josa::Ieyo)
        ),
        None => "아직 연습한 질문이 없어요. 면접을 한 번 하고 나면 여기에 나와요.".to_owned(),
    },
    never_asked: |question| {
        format!(
            "{} 받아 본 적이 없는 질문이에요.",
            with_josa(question, Josa::EunNeun)
        )
    },
    OWN_MARK: "내 점수",
    COACH_MARK: "코치",
    letters_changed: |letters| format!("{letters:+.0}자"),
    gaps: |names| format!("이야기가 없는 역량: {names}"),
    overused: |names| format!("너무 많이 쓰는 이야기: {names}"),
    times_used: |times| format!("{times}번 말함"),
    no_such_interview: |id| {
        let id = format!("'{id}'");
        format!(
            "설정 파일의 [interviews]에 있는 {} 없는 시나리오예요. rehearse list scenarios로 이름을 확인해 주세요",
            with_josa(&id, Josa::EunNeun)
        )
    },
    countdown: |title, day, days| match days {
        0 => format!("{title}: 오늘이 면접 날이에요"),
        1 => format!("{title}: 면접이 내일이에요 ({day})"),
        _ => format!("{title}: 면접까지 {days}일 남았어요 ({day})"),
    },
};
