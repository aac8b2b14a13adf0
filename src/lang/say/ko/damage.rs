//! Messages of `check` about a damaged journal.

use crate::lang::say::damage::Messages;

pub(super) const MESSAGES: Messages = Messages {
    damaged: |bytes| format!("읽을 수 없게 된 부분이 {bytes}바이트 있어요"),
    zeros: |bytes| {
        format!("0으로 채워진 부분이 {bytes}바이트 있어요. 전원이 끊겼을 때 생기곤 해요")
    },
    gap: |lines| format!("이 앞에서 기록 {lines}줄이 사라졌어요"),
    NO_HEAD: "기록이 시작되는 첫 줄이 온전하지 않아요",
    foreign: |session| format!("다른 면접({session})의 기록이 섞여 있어요"),
    UNKNOWN: "이 프로그램이 모르는 내용이에요. 더 새로운 rehearse가 쓴 것 같아요",
    CUT_OFF: "기록이 줄 중간에서 끊겼어요. 그 뒤에 쓴 글이 빠졌을 수 있어요",
    zeros_at_end: |bytes| {
        format!(
            "끝부분 {bytes}바이트가 0으로 채워져 있어요. 전원이 끊겼을 때 생기곤 하고, 마지막에 쓴 글이 빠졌을 수 있어요"
        )
    },
    MISSING: "뒤를 잇는 기록은 있는데 이 파일이 없어요. 이 파일에만 있던 글은 빠져 있어요",
    MEND_MISSING: "폴더를 동기화하는 중이라면 끝날 때까지 기다려 보고, 백업이 있으면 이 파일을 되돌려 두세요",
    behind: |answers| {
        format!("기록이 중간까지만 있어요. 답변 {answers}개는 transcript.toml에만 남아 있어요")
    },
    unused: |events| format!("앞뒤가 맞지 않아 쓰지 못한 기록이 {events}줄 있어요"),
    LINE_ENDS: "줄바꿈 문자가 바뀐 파일이에요. 없어진 내용은 없어요",
    KEEP_LINE_ENDS: "git이 바꾼 것이라면 .gitattributes에 'journal* -text'라고 적어 두세요",
    EMPTY: "빈 파일이에요",
    READ_FROM_JOURNAL: "면접 내용은 옆에 있는 journal에서 읽고 있어요",
    RESTORE: "나머지는 그대로 쓰여요. 백업이 있으면 이 파일을 되돌려 두세요",
    RESTORE_ALONE: "백업이 있으면 이 파일을 되돌려 두세요",
};
