//! The replay of an answer as it was written.

use crate::lang::say::interview::clock;
use crate::lang::say::replay::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "쓴 과정 다시 보기",
    PLAYS: "재생 중",
    STANDS: "멈춤",
    NOTHING_YET: "(아직 쓴 것이 없어요)",
    NO_JOURNAL: "이 답변을 쓴 과정이 남아 있지 않아요.",
    summary: |pauses, longest, deletions| {
        let longest = clock(longest);
        if pauses == 0 {
            format!("5초 넘게 멈춘 곳이 없어요. 지운 곳 {deletions}군데")
        } else {
            format!("5초 넘게 멈춘 곳 {pauses}군데(가장 길게 {longest}), 지운 곳 {deletions}군데")
        }
    },
    pause: |length| {
        let length = clock(length);
        format!("여기서 {length} 동안 쓰지 않았어요")
    },
};
