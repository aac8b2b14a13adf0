//! A recorded answer.

use std::time::Duration;

use crate::lang::say::interview::clock;
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
    held: |seconds, key| format!("녹음 {} · {key} 이어서 녹음", length(seconds)),
    STARTING: "마이크를 여는 중",
    going: |seconds| format!("녹음 중 {}", length(seconds)),
    said_of: |said, aim| format!("말한 길이 {} / 목표 {}", clock(said), clock(aim)),
    STOPPING: "녹음을 마치는 중",
    NO_SOUND: "소리가 들어오지 않아요",
    MUTED: "마이크가 꺼져 있거나 허용되지 않았어요",
    CLIPPED: "소리가 너무 커서 깨져요",
    FILLERS: "음... 어, 그... 저기, 뭐...",
    CANCELLED: "받아쓰기를 그만뒀어요",
    TOO_SHORT: "말이 너무 짧아서 받아쓰지 않았어요. 돌아볼 때 직접 적을 수 있어요",
    NO_WORDS: "알아들은 말이 없어요",
    recognizing: |answer, waiting, key| match waiting {
        0 => format!("답변 {answer} 받아쓰는 중 ({key} 그만)"),
        _ => format!("답변 {answer} 받아쓰는 중, {waiting}개 기다림 ({key} 그만)"),
    },
    recognized: |key| {
        format!(
            "받아쓴 말이에요. {} 눌러 고치고 확인하면 코치가 읽어요.",
            with_josa(key, Josa::EulReul)
        )
    },
    words_wait: |key| {
        format!(
            "확인을 기다리는 받아쓴 말이 있어요. 답변에서 {} 누르세요.",
            with_josa(key, Josa::EulReul)
        )
    },
    WAITING: "받아쓴 말, rehearse review에서 확인하기 전",
    BEING_RECOGNIZED: "말한 내용을 받아쓰고 있어요. 조금만 기다려 주세요.",
    recognize_again: |key| {
        format!(
            "녹음이 남아 있으면 {} 눌러 받아쓸 수 있어요.",
            with_josa(key, Josa::EulReul)
        )
    },
    HAS_WORDS: "이미 글이 있는 답변이에요.",
    type_gist: |key| {
        format!(
            "받아쓴 말이 없어요. {} 눌러 요지를 적으면 코치가 읽어요.",
            with_josa(key, Josa::EulReul)
        )
    },
    LEAVES_WORDS: "말한 내용을 받아쓰고 있어요. 지금 나가면 나중에 지난 면접에서 그 답변을 열고 다시 받아써야 해요.",
    STAY: "기다리기",
    unrecognized: |title, answers, key| {
        format!(
            "녹음한 답변 {answers}개를 아직 받아쓰지 않았어요: {title}. 지난 면접에서 그 답변을 열고 {} 누르세요.",
            with_josa(key, Josa::EulReul)
        )
    },
    WORDS_TITLE: "말한 내용",
    WORDS_PLACEHOLDER: "말한 대로, 또는 요지만 적어 주세요.",
    HEARING_TITLE: "녹음 듣기",
    APPROXIMATE: "~는 글의 길이로 어림한 자리예요.",
    sentence_from: |seconds, is_told| match is_told {
        true => length(seconds),
        false => format!("~{}", length(seconds)),
    },
    playing: |at, of, key| format!("▶ {} / {} 재생 중 · {key} 멈춤", length(at), length(of)),
    LISTEN_NOW: "질문을 읽어 주고 있어요. 아무 키나 누르면 글로 보여요.",
    HOW: "start --voice나 첫 화면의 양식에서 소리 내어 답하기를 골라요.
녹음 키(따로 정하지 않으면 F4)로 녹음을 시작하고 멈춰요. --plain에서는 /녹음이에요.
소리 크기가 보이고, 소리가 없거나 마이크가 꺼졌거나 소리가 깨지면 알려 줘요.
조용하다고 끊기지 않고, 언제든 글로 이어 쓸 수 있어요. 시간은 말로 답할 때와 같아요.
녹음은 들어오는 대로 기록 옆에 저장되고, 답변 하나에 10분까지예요.
길이, 말한 시간, 첫마디까지 걸린 시간, 0.7초 넘게 멈춘 곳, 빠르기를 알려 줘요.
받아쓴 말은 돌아볼 때(F5, 또는 review ID --plain) 고쳐서 확인해야 답변이 되고, 그때 코치가 읽어요.
질문을 읽어 주는 동안 아무 키나 누르면 그쳐요. 남긴 녹음은 F6으로 문장을 골라 들어요.
소리는 이 컴퓨터를 떠나지 않고, keep_sound = true가 아니면 다 쓰고 지워요.
delete는 소리를 바로 지우고, export --all은 --with-sound를 붙여야 소리를 담아요.",
    NOT_KEPT: "녹음한 소리를 남기지 않았어요. 설정에 keep_sound = true를 적으면 남겨요.",
    NOT_ALOUD: "소리 내어 한 답변이 아니에요.",
    NOTHING: "녹음된 소리가 없어요",
    ALOUD: "소리 내어 답했어요.",
    WAY: "소리 내어 말하고 녹음하기",
};

/// Formatted like the clock of an answer.
fn length(seconds: f32) -> String {
    clock(Duration::from_secs_f32(seconds.max(0.0)))
}
