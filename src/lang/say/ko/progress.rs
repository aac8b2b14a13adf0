//! Practice progress over time.

use crate::lang::say::progress::Messages;
use crate::lang::say::{interview::clock, signed_tenths, tenths};
use crate::lang::{Josa, with_josa};
use std::time::Duration;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "나의 변화",
    ABOUT: "역량을 약한 것부터 보여 줘요. 준비할 면접을 정했으면 그 면접의 역량만 나와요. 하나를 고르면 그 역량에 지금 가장 도움이 될 일을 시작해요.",
    PRACTICE: "연습",
    COMPETENCIES: "역량",
    TIMING: "시간",
    STAR: "STAR 균형",
    BANKS: "문제은행",
    OWN: "나",
    COACH: "코치",
    BY_DAY: "날마다 연습한 시간(분)",
    NO_STORY: "아직 STAR로 나눠 말한 답변이 없어요.",
    NO_TIMES: "아직 끝까지 마친 답변이 없어요.",
    ALL_FIGURES: "모든 기록",
    FIGURES: "연습한 시간, STAR 균형, 문제은행 보기",
    ABOUT_FIGURES: "연습한 날과 시간, 시간을 지킨 답변, STAR 균형, 문제은행마다 해 본 질문을 그래프로 보여 줘요.",
    counted: |sessions, questions| format!("면접 {sessions}번, 질문 {questions}개"),
    stories: |count| format!("이야기 {count}개"),
    WRITE_STORY: "이야기 쓰기",
    AGAIN: "다시 답하기",
    NEW: "새 질문",
    about_write_story: |key| {
        format!(
            "이 역량에 쓸 이야기가 없어요. {} 누르면 바로 쓸 수 있어요.",
            with_josa(key, Josa::EulReul)
        )
    },
    about_again: |key| {
        format!(
            "{} 누르면 이 질문에 다시 답해요:",
            with_josa(key, Josa::EulReul)
        )
    },
    about_new: |key| format!("{} 누르면 새 질문에 답해요:", with_josa(key, Josa::EulReul)),
    NEVER: "아직 이 역량을 묻는 질문에 답한 적이 없어요.",
    practised: |sessions, questions, probes, minutes| {
        format!("면접 {sessions}번, 질문 {questions}개, 꼬리질문 {probes}개, 모두 {minutes}분")
    },
    streak: |current, longest| format!("연속 {current}일째, 최장 {longest}일"),
    competency: |name, answers| format!("{name} (답변 {answers}개)"),
    difference: |difference| format!("차이 {}", signed_tenths(difference)),
    recent: |recent| format!("요즘 {}", tenths(recent)),
    within: |within, answers| format!("제한 시간 안에 낸 답변 {within}/{answers}"),
    late: |over, timed_out| {
        format!("시간을 넘겨 낸 답변 {over}개, 시간이 다 되어 끊긴 답변 {timed_out}개")
    },
    length: |share, short, long| {
        let percent = share * 100.0;
        format!(
            "말하는 길이는 목표의 {percent:.0}%. 너무 짧은 답변 {short}개, 너무 긴 답변 {long}개"
        )
    },
    think: |seconds| {
        let time = clock(Duration::from_secs_f64(seconds.max(0.0)));
        format!("답하기 전에 생각한 시간 평균 {time}")
    },
    SPEECH: "말하기",
    PAUSES: "1분에 멈춘 곳",
    PACE: "빠르기",
    spoken: |answers, length| format!("소리 내어 한 답변 {answers}개, 모두 {}", clock(length)),
    paused: |pauses, longest| {
        format!("0.7초 넘게 멈춘 곳 1분에 {pauses:.1}군데, 가장 긴 멈춤 {longest:.1}초")
    },
    began: |first, share| {
        let percent = share * 100.0;
        format!("첫마디까지 평균 {first:.1}초, 말한 시간 {percent:.0}%")
    },
    fillers: |fillers| format!("군말 1분에 약 {fillers:.1}번 (추정)"),
    balanced: |balanced, answers| {
        format!("STAR로 나눠 말한 답변 {answers}개 중 {balanced}개가 균형이 맞아요")
    },
    balance_limits: |most, least, result, aims| {
        let [most, least, result] = [most, least, result].map(|share| share * 100.0);
        let [context, action] = aims.map(|share| share * 100.0);
        format!(
            "상황과 과제 {most:.0}% 이하, 행동 {least:.0}% 이상, 결과 {result:.0}% 이하면 맞는 것으로 세요. 코치가 권하는 목표는 {context:.0}% 이하, {action:.0}% 이상으로 더 좁아요."
        )
    },
    part: |name, share, missing| {
        let percent = share * 100.0;
        format!("{name} {percent:.0}%, 빠진 답변 {missing}개")
    },
    judge_since: |day| {
        format!("{day} 전의 코치 점수는 이전 판정 기준으로 매긴 것이라 그 뒤와 바로 견줄 수 없어요")
    },
    coverage: |asked, questions, weak| {
        format!("{questions}개 중 {asked}개 해 봄, 약한 질문 {weak}개")
    },
};
