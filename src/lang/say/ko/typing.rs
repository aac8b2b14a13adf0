//! The typing test.

use crate::lang::say::typing::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "타자 속도 재기",
    SUMMARY: "1분 동안 글을 써 보고, 내 타자 속도에 맞게 답변 시간을 늘리거나 줄여요. 글로 쓰는 면접에서는 말하는 시간에 이 배수를 곱한 만큼 시간이 주어져요.",
    ABOUT: "어제 한 일을 면접에서 말하듯이 써 보세요. 첫 글자를 치면 1분이 시작돼요. 잘 쓰려고 하지 말고 평소 속도로 쓰면 돼요. 쓴 글은 저장하지 않아요.",
    PLACEHOLDER: "여기에 쓰세요.",
    TOO_SHORT: "글이 너무 짧아서 잴 수 없어요. 적어도 두세 문장은 써 주세요.",
    measured: |factor| format!("글로 쓰는 데 말하는 것보다 {factor:.1}배 걸렸어요."),
    take: |factor| format!("앞으로 답변 시간을 {factor:.1}배로 잡기"),
    keep: |factor| match factor {
        Some(factor) => format!("그대로 두기 ({factor:.1}배)"),
        None => "그대로 두기 (시나리오마다 정한 대로)".to_owned(),
    },
};
