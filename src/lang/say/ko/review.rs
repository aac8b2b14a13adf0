//! A past interview as text.

use crate::lang::say::interview::clock;
use crate::lang::say::review::Messages;

pub(super) const MESSAGES: Messages = Messages {
    FORM_TEXT: "글",
    FORM_MARKDOWN: "마크다운",
    FORM_JSON: "JSON",
    FORM_HTML: "멘토에게 보내거나 인쇄할 웹 페이지",
    FORM_ANKI: "Anki가 가져오는 텍스트",
    NOTHING: "답변한 질문이 없어요.",
    NOTES: "메모",
    REMARKS: "남긴 말",
    AFTER_TIME: "시간이 다 된 뒤에 쓴 글",
    DRAFT: "쓰다 만 답변 (제출하지 않음)",
    TYPED: "쓰신 글 (어느 질문의 답변인지는 알 수 없어요)",
    EMPTY: "(답변 없음)",
    COMPLETED: "끝까지 함",
    LEFT: "중간에 끝냄",
    UNFINISHED: "끝나지 않음",
    TITLE: "지난 면접",
    NONE_YET: "아직 기록이 없어요. 면접을 한 번 하고 나면 여기에 나와요.",
    ONE_GOING_ON: "다른 창에서 면접을 하고 있어요. 끝나면 여기에 반영돼요.",
    OPEN: "지난 면접 돌아보기",
    ABOUT: "지금까지 한 면접을 다시 읽어요. 질문과 답변, 걸린 시간, 스스로 준 점수가 그대로 남아 있어요.",
    time: |used, limit| {
        let [used, limit] = [used, limit].map(clock);
        format!("{limit} 중 {used}")
    },
    counted: |questions, probes| format!("질문 {questions}, 꼬리질문 {probes}"),
    when: |started| started.format("%-m월 %-d일 %H:%M").to_string(),
    LIVE: "다른 창에서 진행 중",
    left_out: |count, first, why| match count {
        1 => format!("{first} 기록은 읽지 못해서 빠졌어요: {why}"),
        count => format!(
            "{first} 기록 외 {}개를 읽지 못해서 빠졌어요: {why}",
            count - 1
        ),
    },
    more_files: |count| {
        format!("! 이런 파일이 {count}개 더 있어요. rehearse check 명령으로 볼 수 있어요")
    },
    NONE_SUCH: "조건에 맞는 기록이 없어요.",
    EMPTY_TRASH: "휴지통이 비어 있어요.",
    deleted: |id| {
        format!("{id}: 휴지통으로 옮겼어요. rehearse restore {id} 명령으로 되돌릴 수 있어요.")
    },
    SOUND_ERASED: "녹음은 지웠고, 되돌릴 수 없어요.",
    SOUND_STAYS_ERASED: "소리 내어 답한 면접이에요. 녹음은 휴지통으로 옮길 때 지워져서 돌아오지 않아요.",
    restored: |id| format!("{id}: 되돌렸어요."),
};
