//! Messages of the search through past interviews, as a command and as a screen.

use crate::lang::say::search::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    NO_WORDS: "찾을 말을 한 줄로 적어 주세요",
    ID: "기록 이름",
    SCENARIO: "시나리오",
    COMPANY: "회사",
    ROLE: "직무",
    ROUND: "면접",
    INTERVIEWER: "면접관",
    BANK: "문제은행",
    QUESTION: "질문 이름",
    COMPETENCY: "역량",
    PROMPT: "질문",
    NOTES: "메모",
    ANSWER: "답변",
    AFTER_TIME: "시간이 다 된 뒤",
    DRAFT: "쓰다 만 답변",
    TYPED: "쓰신 글",
    KEY_POINT: "핵심",
    ADVICE: "조언",
    TAG: "태그",
    COMMENT: "소감",
    TITLE: "지난 면접에서 찾기",
    ABOUT: "지금까지 한 모든 면접의 질문, 답변, 메모, 소감에서 말을 찾아 그 자리를 열어요.",
    ABOUT_SEARCH: "찾을 말을 쓰면 그 말이 나오는 줄이 바로 보여요. 한 글자도 찾을 수 있고, 적은 그대로 찾아요.",
    WORDS: "찾을 말:",
    WHOLE: "면접 전체",
    under_way: |lines| match lines {
        0 => "찾는 중".to_owned(),
        lines => format!("찾는 중, {lines}줄"),
    },
    counted: |lines, interviews, shown| {
        let all = format!("면접 {interviews}개에서 {lines}줄");
        if shown >= lines {
            all
        } else {
            format!("{all}, 앞의 {shown}줄만 보여요")
        }
    },
    unsearched: |interviews| format!("읽지 못해 빠진 면접: {interviews}개"),
    place: |turn, field, line| match turn {
        Some(turn) => format!("{turn}번째 {field} {line}행"),
        None => format!("{field} {line}행"),
    },
    nothing_found: |words| {
        let quoted = format!("'{words}'");
        format!("{} 나오는 기록이 없어요.", with_josa(&quoted, Josa::IGa))
    },
};
