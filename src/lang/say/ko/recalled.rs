//! Real interviews, as remembered.

use crate::lang::say::{recalled::Messages, tenths};
use crate::lang::{Josa, Language, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "실제 면접 복기",
    ABOUT: "면접을 보고 온 날 무엇을 물었는지 적어 둬요. 질문은 오늘 할 것에 들어가고, 답은 차분히 다시 써 볼 수 있어요. 결과가 쌓이면 연습 때 점수와 나란히 보여 드려요.",
    none: |key| {
        format!(
            "아직 적어 둔 면접이 없어요. 면접이 끝났다면 돌아오는 길에 {key} 키를 눌러 기억나는 질문부터 적어 보세요."
        )
    },
    NONE_BRIEFLY: "적어 둔 면접이 없어요",
    NEW: "면접 복기",
    EDIT: "복기 고치기",
    BANK: "실제 면접에서 나온 질문",
    GONE: "복기에서 지운 질문",
    NOT_SAVED: "저장하지 못했어요",
    DAY: "날짜",
    COMPANY: "회사",
    ROUND: "차수",
    REACTIONS: "분위기",
    DECISION: "결과",
    REACTION: "반응",
    ROUND_PLACEHOLDER: "1차 실무, 임원 면접",
    REACTIONS_PLACEHOLDER: "면접관의 반응, 기억해 둘 것",
    QUESTION_PLACEHOLDER: "기억나는 질문",
    ANSWER_PLACEHOLDER: "지금 다시 답한다면 뭐라고 할까요?",
    ABOUT_DAY: "면접을 본 날이에요. 11/30처럼 적어도 돼요.",
    BAD_DAY: "날짜로 읽을 수 없어요. 2026-11-30이나 11/30처럼 적어 주세요.",
    ABOUT_COMPANY: "어느 회사였나요?",
    ABOUT_ROUND: "몇 차 면접이었나요?",
    about_question: |key| {
        format!(
            "기억나는 대로 적고 {} 누르세요.",
            with_josa(key, Josa::EulReul)
        )
    },
    about_went: |worst, best| {
        format!("얼마나 잘 답했나요? {worst}(못했다)부터 {best}(잘했다)까지 눌러 주세요.")
    },
    ABOUT_REACTIONS: "면접관이 어땠나요? 비워 둬도 돼요.",
    about_decision: |less, more| {
        format!("{less} {more} 키로 골라요. 결과가 나온 뒤에 적어도 돼요.")
    },
    PASSED: "합격",
    REJECTED: "불합격",
    WITHDREW: "내가 그만둠",
    UNDECIDED: "아직 모름",
    two_interviews: |id| format!("면접 id {id}를 두 번 썼어요"),
    two_questions: |id| format!("한 면접에서 질문 id {id}를 두 번 썼어요"),
    ask_delete: |name, key| {
        format!(
            "‘{name}’ 복기를 지울까요? 지우려면 {key} 키를 한 번 더 누르세요. 나온 질문은 문제은행에 남아요."
        )
    },
    sealed: |why| {
        let why = why.get(Language::Ko);
        format!("복기 파일을 고치기 전에는 새로 쓰거나 바꿀 수 없어요. {why}")
    },
    leaving_loses: |why| {
        let why = why.get(Language::Ko);
        format!("저장하지 못한 복기가 있어요. {why} 그래도 나가려면 한 번 더 누르세요.")
    },
    went: |decision, went| match went {
        Some(went) => format!(
            "결과: {decision}. 그날 느낌은 평균 {}점이었어요.",
            tenths(went)
        ),
        None => format!("결과: {decision}"),
    },
    rehearsed: |sessions, marks, own| {
        if sessions == 0 {
            return "면접 전 4주 동안 연습한 기록이 없어요.".to_owned();
        }
        let part = |name: &str, it: Option<f64>| it.map(|it| format!("{name} {}점", tenths(it)));
        let parts = [part("코치 점수", marks), part("내 점수", own)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let before = format!("면접 전 4주 동안 {sessions}번 연습");
        match parts.is_empty() {
            true => before,
            false => format!("{before}: 평균 {}", parts.join(", ")),
        }
    },
    figures: |decision, marks, own, went| {
        let part = |name: &str, it: Option<f64>| {
            it.map_or(format!("{name} -"), |it| format!("{name} {}", tenths(it)))
        };
        let parts = [part("코치", marks), part("나", own), part("당일", went)];
        format!("{decision}  {}", parts.join(" "))
    },
    too_few: |decided, missing| {
        format!(
            "결과가 나온 면접이 {decided}번이에요. {missing}번 더 쌓여야 점수와 결과를 견줄 수 있어요."
        )
    },
    all_alike: |decided, passed| {
        let all = if passed { "합격" } else { "불합격" };
        format!("결과가 나온 {decided}번이 모두 {all}이라 점수와 견줄 수 없어요.")
    },
    compared: |marks, own, went| {
        let part = |name: &str, (higher, all): (usize, usize)| match all {
            0 => format!("{name}는 견줄 기록이 없고"),
            _ => format!("{name}는 {all}쌍 중 {higher}쌍"),
        };
        let parts = [
            part("코치 점수", marks),
            part("내 점수", own),
            match went.1 {
                0 => "그날 느낌은 적은 것이 없어요".to_owned(),
                all => format!("그날 느낌은 {all}쌍 중 {}쌍이에요", went.0),
            },
        ];
        format!(
            "합격과 불합격을 하나씩 짝지어 합격한 쪽이 높았던 짝을 세면(우연이라면 절반쯤이에요) {}.",
            parts.join(", ")
        )
    },
};
