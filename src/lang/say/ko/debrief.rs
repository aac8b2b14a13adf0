//! The debrief after an interview, and the reading of a transcript.

use crate::lang::say::interview::clock;
use crate::lang::say::{debrief::Messages, tenths};
use crate::lang::{Josa, Language, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "면접이 끝났어요",
    RETRIED: "다시 답해 봤어요",
    ENDED_EARLY: "면접을 중간에 끝냈어요",
    NOTHING: "답변한 질문이 없어요.",
    OWN: "내 평가",
    UNRATED: "평가 안 함",
    HEARD: "담긴 핵심",
    HEARD_LATER: "꼬리질문에 담긴 핵심",
    SAID: "내가 짚은 핵심",
    NOT_SAID: "말하지 않은 핵심",
    DISPUTED: "아니라고 하신 지적",
    PROBE_UNMARKED: "꼬리질문의 답은 따로 점수를 매기지 않아요",
    CONTRADICTED: "반대로 들린 핵심",
    UNSURE: "이 말을 하셨나요?",
    MISSING: "빠진 핵심",
    NICE_TO_ADD: "더하면 좋은 것",
    optional: |line| format!("{line} (있으면 좋은 것)"),
    EMPTY: "(답변 없음)",
    TIMED_OUT: "시간이 다 되어 끝남",
    LEFT: "쓰다가 나감",
    followed_up: |probes| format!("꼬리질문 {probes}개"),
    answered: |questions, probes, time| {
        let time = clock(time);
        match (questions, probes) {
            (0, 0) => crate::lang::say::debrief::NOTHING
                .get(Language::Ko)
                .to_owned(),
            (questions, 0) => format!("질문 {questions}개에 {time} 동안 답했어요."),
            (0, probes) => format!("꼬리질문 {probes}개에 {time} 동안 답했어요."),
            _ => format!("질문 {questions}개와 꼬리질문 {probes}개에 {time} 동안 답했어요."),
        }
    },
    timing: |used, limit, spoken, aim| {
        let [used, limit, spoken, aim] = [used, limit, spoken, aim].map(clock);
        format!("쓴 시간 {used} / {limit}, 소리 내면 {spoken} (목표 {aim})")
    },
    said_timing: |used, limit, said, aim| {
        let [used, limit, said, aim] = [used, limit, said, aim].map(clock);
        format!("쓴 시간 {used} / {limit}, 말한 길이 {said} / 목표 {aim}")
    },
    points: |points| format!("{points}점"),
    ONE_THING: "가장 도움이 될 한 가지",
    NEXT: "다음에 해 볼 것",
    AFTER_THAT: "그다음에 해 볼 것",
    NOTHING_NEXT: "코치가 고칠 점을 찾지 못했어요. 다음에는 더 어려운 질문으로 해 보세요.",
    ANSWERS: "답변",
    FINDINGS: "짚어 볼 점",
    OVERVIEW: "전체",
    UNREAD: "코치가 읽은 답변이 없어요.",
    WARNING: "꼭 고칠 점",
    ADVICE: "고치면 좋은 점",
    NOTE: "참고",
    ASKS: "확인",
    UNMEASURED: "점수를 매길 만큼 쓴 답변이 없어서 아직 드릴 말씀이 없어요.",
    UNFINISHED: "끝까지 마친 답변이 없어서 아직 드릴 말씀이 없어요.",
    own_mean: |own| format!("내 평가 평균 {}점", tenths(own)),
    coach_mean: |coach| format!("코치 평균 {}점", tenths(coach)),
    difference: |difference| {
        /// A smaller difference is not noticeable.
        const ALIKE: f64 = 0.5;
        let points = difference.abs();
        if points < ALIKE {
            "코치와 비슷하게 봤어요".to_owned()
        } else if difference > 0.0 {
            format!("코치보다 {}점 후하게 봤어요", tenths(points))
        } else {
            format!("코치보다 {}점 박하게 봤어요", tenths(points))
        }
    },
    turn: |question, probe| match probe {
        None => format!("질문 {question}"),
        Some(probe) => format!("질문 {question}의 꼬리질문 {probe}"),
    },
    follow_up: |number| format!("꼬리질문 {number}"),
    coverage: |heard, later, of| match later {
        0 => format!("핵심 {of}개 가운데 들린 것 {heard}개"),
        _ => format!("핵심 {of}개 가운데 들린 것 {heard}개 (그중 {later}개는 꼬리질문에서)"),
    },
    unsure: |points| match points {
        0 => String::new(),
        _ => format!(", 확인이 필요한 것 {points}개"),
    },
    settle: |points| format!("확실하지 않은 핵심 {points}개를 직접 확인해 보세요"),
    settle_how: |key| {
        format!(
            "들렸는지 코치가 알 수 없어서 묻는 핵심이에요. 말한 문장을 짚거나 아니라고 하면, 무엇이 빠졌는지 그때부터 정확히 보여요. 그 질문에서 {} 누르면 바로 확인할 수 있어요.",
            with_josa(key, Josa::EulReul)
        )
    },
    MORE_POINTS: "코치가 고칠 점을 찾지 못했지만 들린 핵심이 적어요. 모범 답변과 견주어 하나씩 더해 보세요.",
    shown_by: |turn, words, quoted, times| {
        let words = words.map(|words| crate::lang::say::findings::quoted(Language::Ko, words));
        let shown = match words {
            Some(words) if quoted => format!("{turn}: {words}"),
            Some(words) => {
                format!("{turn}: {} 시작한 답", with_josa(&words, Josa::EuroRo))
            }
            None => turn.to_owned(),
        };
        if times < 2 {
            shown
        } else {
            format!("{shown} (답변 {times}개에서)")
        }
    },
    question_of: |number, of| format!("질문 {number}/{of}"),
    page: |page, of| format!("답변 {page}/{of}"),
};
