//! An answer that is given aloud and recorded.

use crate::lang::say::recording::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    placeholder: |record, submit| {
        format!(
            "{} 누르고 말하세요. 다시 누르면 녹음을 멈추고, {} 누르면 제출해요. 글로 써도 돼요.",
            with_josa(record, Josa::EulReul),
            with_josa(submit, Josa::EulReul)
        )
    },
    ready: |key| format!("{key} 녹음 시작"),
    held: |seconds, key| format!("녹음 {} · {key} 이어서 녹음", clock(seconds)),
    STARTING: "마이크를 여는 중",
    going: |seconds| format!("녹음 중 {}", clock(seconds)),
    STOPPING: "녹음을 마치는 중",
    NO_SOUND: "소리가 들어오지 않아요",
    MUTED: "마이크가 꺼져 있거나 허용되지 않았어요",
    CLIPPED: "소리가 너무 커서 깨져요",
    FILLERS: "음... 어, 그... 저기, 뭐...",
    CANCELLED: "받아쓰기를 그만뒀어요",
    NO_WORDS: "알아들은 말이 없어요",
    recognizing: |answer, waiting| match waiting {
        0 => format!("답변 {answer} 받아쓰는 중 (Alt-X 그만)"),
        _ => format!("답변 {answer} 받아쓰는 중, {waiting}개 기다림 (Alt-X 그만)"),
    },
    RECOGNIZED: "받아쓴 말이에요. F5를 눌러 고치고 확인하면 코치가 읽어요.",
    TYPE_GIST: "받아쓴 말이 없어요. F5를 눌러 요지를 적으면 코치가 읽어요.",
    WORDS_TITLE: "말한 내용",
    WORDS_PLACEHOLDER: "말한 대로, 또는 요지만 적어 주세요.",
    NOT_ALOUD: "소리 내어 한 답변이 아니에요.",
    NOTHING: "녹음된 소리가 없어요",
    flood: |program| {
        format!("{program} 프로그램이 흐른 시간보다 많은 소리를 보내요. 마이크가 아닌 것 같아요")
    },
    ALOUD: "소리 내어 답했어요.",
    WAY: "소리 내어 말하고 녹음하기",
    NEEDS_SCREEN: "--voice는 화면에 소리 크기를 보여 주면서 녹음해요. --plain과는 함께 쓸 수 없어요",
};

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an answer has ten minutes"
)]
fn clock(seconds: f32) -> String {
    let seconds = seconds.max(0.0) as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
