//! The candidate's stories: the list, the matrix, the form, the ten-second drill.

use crate::lang::Language;
use crate::lang::say::stories::{Messages, NO_STORY};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "내 이야기",
    ABOUT: "면접에서 꺼낼 STAR 이야기를 모아 두고, 어느 역량에 쓸 이야기가 비었는지 봐요. 질문을 보고 10초 안에 이야기를 고르는 연습도 있어요.",
    none: |new, make| {
        format!(
            "아직 이야기가 없어요. {new} 키로 새로 쓰거나, 지난 면접의 답변을 열고 {make} 키로 이야기에 담아 보세요."
        )
    },
    NO_COMPETENCY: "아직 역량을 고르지 않았어요.",
    SERVES: "역량",
    NEVER_USED: "아직 면접에서 꺼낸 적이 없어요.",
    TOLD_IN: "꺼낸 자리",
    TEXT: "이야기",
    MATRIX: "역량표",
    UNKNOWN: "문제은행에 없는 역량",
    empty_row: |key| {
        format!("쓸 이야기가 아직 없어요. {key} 키를 누르면 이 역량으로 하나 쓸 수 있어요.")
    },
    SINGLE_ROW: "이야기가 하나뿐이라, 한 면접에서 두 번 물으면 꺼낼 것이 없어요.",
    NO_STORY: "없음",
    NEW: "새 이야기",
    EDIT: "이야기 고치기",
    FIELD_TITLE: "제목",
    TITLE_PLACEHOLDER: "비워 두면 첫마디가 제목이 돼요",
    pick_some: |key| format!("{key} 키로 골라요"),
    TEXT_PLACEHOLDER: "어떤 일이 있었고, 내가 무엇을 했고, 무엇이 달라졌나요?",
    SAVED: "저장됨",
    AT_WORK: "저장하는 중",
    NOT_SAVED: "저장하지 못했어요",
    DRILL: "10초 연습",
    DRILL_NEEDS_STORIES: "고를 이야기가 있어야 연습할 수 있어요. 먼저 이야기를 하나 써 보세요.",
    DRILL_NEEDS_QUESTIONS: "이야기로 답할 질문이 문제은행에 없어요.",
    WHICH: "어느 이야기를 꺼낼까요?",
    NONE_FITS: "맞는 이야기가 없음",
    FITS: "맞음",
    GRANTED: "내가 맞다고 함",
    TIMED_OUT: "10초가 지났어요.",
    RIGHTLY_NONE: "여기 있는 이야기 가운데 이 역량이 적힌 것은 없어요. 이 질문에 쓸 이야기를 하나 준비해 두세요.",
    WRONGLY_NONE: "이 역량이 적힌 이야기가 있었어요.",
    GRANT: "번호를 누르면 그 이야기도 맞는 것으로 하고, 이야기에 역량을 적어 둬요. 한 번 더 누르면 취소해요.",
    ASKED: "물어본 질문",
    GAPS: "이야기가 없는 역량",
    OVERUSED: "너무 많이 쓰는 이야기",
    GAP: "아직 이야기가 없음",
    RIGHT: "맞음",
    WRONG: "안 맞음",
    LATE: "시간 지남",
    AS_NEW: "새 이야기로 담기",
    AS_WHICH: "이 답변은 어느 이야기인가요?",
    NO_WORDS: "쓴 글이 없는 답변이라 이야기로 담을 것이 없어요.",
    OF_OTHERS: "다른 면접의 역량",
    counted: |stories, chosen, served, competencies| {
        let of = if chosen {
            "준비하는 면접의 역량"
        } else {
            "준비한 역량"
        };
        format!("이야기 {stories}개, {of} {served}/{competencies}")
    },
    counted_briefly: |served, competencies| format!("역량 {served}/{competencies}"),
    used: |competencies, uses| {
        if uses == 0 {
            format!("역량 {competencies}개")
        } else {
            format!("역량 {competencies}개, {uses}번 꺼냄")
        }
    },
    used_in: |session, turn| format!("{session}, 답변 {turn}"),
    used_too_often: |uses| {
        format!(
            "한 면접에서 {uses}번 꺼냈어요. 세 번째부터는 면접관이 같은 이야기라는 것을 알아채요."
        )
    },
    stretched: |alone| {
        format!("역량 {alone}개를 이 이야기 하나가 맡고 있어요. 몇 개는 다른 이야기에 나눠 주세요.")
    },
    marks_briefly: |none, one, several| format!("없음 {none}, 하나 {one}, 여럿 {several}"),
    marks: |chosen, none, one, several| {
        let of = if chosen { "준비하는 면접: " } else { "" };
        format!("{of}없음 {none}, 하나 {one}, 여럿 {several}")
    },
    stories: |stories| {
        if stories == 0 {
            NO_STORY.get(Language::Ko).to_owned()
        } else {
            format!("{stories}개")
        }
    },
    others: |others| {
        if others == 0 {
            String::new()
        } else {
            format!("다른 이야기 {others}개")
        }
    },
    ask_delete: |name, key| {
        format!(
            "'{name}' 이야기를 지울까요? {key} 키를 한 번 더 누르면 지우고, 다른 키를 누르면 그대로 둬요. 지우면 되돌릴 수 없어요."
        )
    },
    sealed: |why| {
        format!(
            "이야기를 더하거나 고칠 수 없어요. {}",
            why.get(Language::Ko)
        )
    },
    leaving_loses: |why| {
        format!(
            "아직 저장하지 못한 이야기가 있어요. {} 한 번 더 나가면 저장하지 않고 나가요.",
            why.get(Language::Ko)
        )
    },
    added: |name| format!("'{name}' 이야기를 이 답변에서 꺼낸 것으로 적어 두었어요."),
    already: |name| format!("이 답변은 이미 '{name}' 이야기에 담겨 있어요."),
    tests: |competencies| format!("이 질문이 보는 역량: {competencies}"),
    picked_right: |name, shared, seconds| {
        format!("{seconds}초 만에 '{name}' - {shared} 역량이 적혀 있는 이야기예요.")
    },
    picked_wrong: |name, seconds| {
        format!("{seconds}초 만에 '{name}' - 이 역량은 적혀 있지 않은 이야기예요.")
    },
    fits_too: |names| format!("보기에는 없었지만 맞는 이야기: {names}"),
    seconds: |seconds| format!("{seconds}초"),
    summed: |right, asked, late| {
        if late == 0 {
            format!("질문 {asked}개 중 {right}개에 맞는 이야기를 골랐어요.")
        } else {
            format!(
                "질문 {asked}개 중 {right}개에 맞는 이야기를 골랐고, {late}개는 시간이 지났어요."
            )
        }
    },
};
