//! The plan for each day until an interview.

use chrono::Datelike;

use crate::lang::say::agenda::Messages;
use crate::lang::{Josa, with_josa};

/// The weekdays, from Monday.
const WEEKDAYS: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "면접까지의 계획",
    ABOUT: "면접 날까지 하루하루 무엇을 할지 보여 줘요. 거른 날이 있거나 잘 안된 질문이 있으면 남은 날에 다시 나눠요.",
    NO_DATE: "앞으로 날짜를 정한 면접이 없어요. rehearse config set interviews.aws-cse 2026-12-01처럼 정하거나 설정 화면에서 고르면 그날까지의 계획을 세워요.",
    about_no_date: |key| {
        format!(
            "면접 날짜를 정하면 그날까지 하루하루 할 일을 나눠 드려요. {} 누르면 날짜를 정하는 화면이 열려요.",
            with_josa(key, Josa::EulReul)
        )
    },
    NO_DATE_SHORT: "면접 날짜를 정하면 세워 드려요",
    NO_DATE_BRIEF: "날짜 정하기",
    IS_TODAY: "면접이 바로 오늘이에요. 새로 외우기보다 당일 카드를 한 번 훑고 가세요.",
    card_key: |key| {
        format!(
            "당일 카드는 첫 화면에서 {} 누르면 보여요.",
            with_josa(key, Josa::EulReul)
        )
    },
    DONE_TODAY: "오늘 몫을 다 했어요",
    FREE: "할 일 없음",
    COMING: "다음 날부터",
    INTERVIEW: "면접",
    day: |day| {
        let weekday = day.weekday().num_days_from_monday();
        let weekday = WEEKDAYS.get(weekday as usize).copied().unwrap_or_default();
        format!("{} ({weekday})", day.format("%m-%d"))
    },
    part: |again, fresh, story, rehearsal| {
        let counted = |count: usize, what: &str| (count > 0).then(|| format!("{what} {count}개"));
        let parts = [
            rehearsal.then(|| "실전 모드로 전체 연습".to_owned()),
            counted(again, "다시"),
            counted(fresh, "새 질문"),
            story.then(|| "이야기 1개".to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    },
    part_brief: |again, fresh, story, rehearsal| {
        let counted = |count: usize, what: &str| (count > 0).then(|| format!("{what} {count}"));
        let parts = [
            rehearsal.then(|| "실전 모드".to_owned()),
            counted(again, "다시"),
            counted(fresh, "새"),
            counted(usize::from(story), "이야기"),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    },
    about: |minutes| format!("약 {minutes}분"),
    practice: |again, fresh| match (again, fresh) {
        (again, 0) => format!("다시 할 질문 {again}개 연습하기"),
        (0, fresh) => format!("새 질문 {fresh}개 연습하기"),
        (again, fresh) => format!("다시 할 질문 {again}개, 새 질문 {fresh}개 연습하기"),
    },
    story: |name| format!("이야기 쓰기: {name}"),
    rehearsal: |minutes| format!("실전 모드로 처음부터 끝까지 연습 ({minutes}분)"),
    rehearsals: |held, planned, help| {
        let more = if held == 0 { "" } else { " 더" };
        let held = match held {
            0 => "실전 모드로 끝까지 해 본 연습은 아직 없어요".to_owned(),
            held => format!("실전 모드로 끝까지 해 본 연습이 {held}번이에요"),
        };
        let planned = match planned {
            0 => String::new(),
            planned => format!(" 면접 전까지 {planned}번{more} 하기로 되어 있어요."),
        };
        format!("{held}.{planned} 연구에서는 {help}번쯤 할 때 들인 품에 비해 가장 도움이 됐어요.")
    },
    rehearsals_short: |held, planned| format!("전체 연습 {held}번 함, {planned}번 예정"),
    rehearsals_brief: |held, planned| format!("{held}번 함, {planned}번 예정"),
    SOURCE: "출처: Smith 외 2023, 모의 면접 프로그램으로 훈련한 장애 청년 558명. 20~30분짜리 면접이었고, 사람마다 다르니 어림으로만 보세요.",
    left: |again, fresh, stories| {
        let counted = |count: usize, what: &str| (count > 0).then(|| format!("{what} {count}개"));
        let parts = [
            counted(again, "다시 할 질문"),
            counted(fresh, "새 질문"),
            counted(stories, "이야기"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!("면접 전에 다 못 하는 것: {}", parts.join(", "))
    },
    HOW: "하루 연습 시간은 설정에서 바꿀 수 있고, 정하지 않으면 60분이에요. 실전 모드로 전체를 연습하는 날은 그보다 오래 걸려요. 약한 역량과 잊을 때가 된 질문부터 넣고, 전체 연습은 뒤쪽 날에 둬요.",
    no_day: |written| {
        let written = with_josa(&format!("'{written}'"), Josa::EunNeun);
        format!("{written} 날짜가 아니에요. 2026-12-01처럼 적어 주세요.")
    },
    past: |day| {
        format!(
            "{} 지난 날짜예요.",
            with_josa(&day.to_string(), Josa::EunNeun)
        )
    },
    undated: |scenario| {
        format!(
            "'{scenario}' 면접의 날짜를 몰라요. --on 2026-12-01처럼 알려 주거나 설정 파일의 [interviews]에 적어 주세요."
        )
    },
};
