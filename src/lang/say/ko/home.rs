//! The home screen, and the form before an interview.

use crate::lang::say::{home::Messages, tenths};
use crate::lang::{Josa, Language, with_josa};

use super::check::name_of;

pub(super) const MESSAGES: Messages = Messages {
    TODAY: "오늘",
    INTERVIEWS: "면접",
    MINE: "내 기록과 연습",
    NONE_DUE: "새 질문 하나 해 보기",
    due: |due, minutes| format!("다시 할 질문 {due}개, 약 {minutes}분"),
    RESUME_NONE: "이어서 할 면접 없음",
    AGENDA_BRIEF: "계획",
    STORY: "다음에 쓸 이야기",
    STORY_BRIEF: "다음 이야기",
    STORY_NONE: "역량마다 하나씩 있어요",
    none_chosen: |interview| {
        format!(
            "아직 준비할 면접을 정하지 않아서 '{interview}' 면접에서 골랐어요. 다른 면접을 한 번 연습하거나 면접 날짜를 정하면 그 면접에서 골라요."
        )
    },
    about_story: |key| {
        format!(
            "면접에서 이야기를 묻는데 아직 꺼낼 이야기가 없는 역량이에요. 약한 역량부터 골라요. {} 누르면 바로 쓸 수 있어요.",
            with_josa(key, Josa::EulReul)
        )
    },
    WEAKEST: "가장 약한 역량",
    WEAKEST_BRIEF: "약한 역량",
    WEAKEST_NONE: "아직 몰라요",
    about_weakest: |key| {
        format!(
            "최근 점수가 가장 낮은 역량이에요. 면접을 한 번 하면 알 수 있고, {} 누르면 역량마다 어떻게 달라졌는지 보여요.",
            with_josa(key, Josa::EulReul)
        )
    },
    stands: |name, standing| format!("{name} {}점", tenths(standing)),
    met: |asked, questions| format!("질문 {questions}개 중 {asked}개 해 봄"),
    last: |day, own, marks| {
        let own = own.map(|own| format!("내 평가 {}점", tenths(own)));
        let marks = marks.map(|marks| format!("코치 {}점", tenths(marks)));
        let day = Some(format!("마지막 연습 {day}"));
        let parts = [day, own, marks].into_iter().flatten();
        parts.collect::<Vec<_>>().join(", ")
    },
    MOTTO: "어떤 면접을 연습할까요?",
    RESUME_SUMMARY: "지난번에 나갔던 자리에서 그대로 이어져요. 쓰던 글과 남은 시간이 그대로예요.",
    ROUND: "면접",
    MODE: "방식",
    LANGUAGE: "언어",
    WAY: "답변",
    STRICTNESS: "맵기",
    GENTLE: "순한맛",
    NORMAL: "보통",
    TOUGH: "매운맛",
    ABOUT_GENTLE: "순한맛: 꼬리질문은 많아야 하나이고, 아무도 몰아붙이지 않아요.",
    ABOUT_TOUGH: "매운맛: 꼬리질문이 하나씩 더 나오고, 모든 면접관이 캐물어요.",
    LENGTH: "길이",
    WHOLE: "전체",
    QUARTER: "15분만",
    TWO_QUESTIONS: "두 문제만",
    PRACTICE: "연습",
    REAL: "실전",
    TYPED: "글로 쓰기",
    SPOKEN: "소리 내어 말하고 메모만 쓰기",
    ABOUT_PRACTICE: "연습: STAR 안내와 힌트를 볼 수 있고, 멈출 수 있고, 시간이 지나도 계속 쓸 수 있어요.",
    ABOUT_REAL: "실전: 힌트도 멈춤도 없어요. 시간이 다 되면 쓰던 글이 그대로 답변이 돼요.",
    resume: |title| format!("이어서 하기: {title}"),
    size: |rounds, minutes| match rounds {
        1 => format!("{minutes}분"),
        rounds => format!("면접 {rounds}차례, {minutes}분"),
    },
    round: |name, minutes| format!("{name} ({minutes}분)"),
    all_rounds: |rounds, minutes| {
        if rounds == 1 {
            format!("전체 ({minutes}분)")
        } else {
            format!("{rounds}차례 모두 ({minutes}분)")
        }
    },
    BROKEN: "고쳐야 열려요",
    ABOUT_BROKEN: "자세한 내용은 터미널에서 rehearse check로 볼 수 있어요.",
    mistaken_configuration: |place, what| {
        let what = what.get(Language::Ko);
        format!("{place}: {what}. 고치는 방법은 터미널에서 rehearse check로 볼 수 있어요.")
    },
    countdown: |days| match days {
        0 => "D-Day".to_owned(),
        1.. => format!("D-{days}"),
        _ => "지난 날짜".to_owned(),
    },
    days_to: |days| match days {
        0 => "면접이 바로 오늘이에요.".to_owned(),
        1.. => format!("면접까지 {days}일 남았어요."),
        _ => "설정 파일에 적힌 면접 날짜가 지났어요.".to_owned(),
    },
    bound_to: |spoken| {
        let spoken = name_of(spoken);
        let bound = with_josa(spoken, Josa::EuroRo);
        format!("{spoken} (이 면접은 {bound} 정해져 있어요)")
    },
};
