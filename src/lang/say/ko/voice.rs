//! Recorded answers.

use crate::lang::say::voice::{Messages, place};

pub(super) const MESSAGES: Messages = Messages {
    UNKNOWN_WHAT: "WAV도 AU도 아니에요",
    UNKNOWN_MEND: "머리글이 없는 소리(16비트, 16kHz, 한 채널)라면 --raw를 붙여 주세요",
    DAMAGED_WHAT: "소리 파일의 머리글이 망가져 있어요",
    DAMAGED_MEND: "WAV로 다시 저장해 보세요",
    COMPRESSED_WHAT: "압축됐거나 드문 형식의 소리예요",
    COMPRESSED_MEND: "압축하지 않은 16비트 WAV로 저장해 주세요",
    SILENT: "말소리가 들리지 않아요. 마이크가 꺼져 있거나 허용되지 않았는지 살펴보세요.",
    length: |seconds| format!("길이 {seconds:.1}초"),
    speech: |share, first| {
        let share = share * 100.0;
        format!("첫마디까지 {first:.1}초, 말한 시간 {share:.0}%")
    },
    pauses: |count, longest| match longest {
        None => "0.7초 넘게 멈춘 곳이 없어요.".to_owned(),
        Some(longest) => {
            format!("0.7초 넘게 멈춘 곳 {count}군데, 가장 긴 멈춤 {longest:.1}초")
        }
    },
    pause: |at, length| format!("  {}에서 {length:.1}초 멈춤", place(at)),
    syllables_a_minute: |pace| format!("1분에 {pace:.0}음절"),
    words_a_minute: |pace| format!("1분에 {pace:.0}단어"),
    fillers: |count| format!("군말 약 {count}번 (추정)"),
    clipped: |share| {
        let share = share * 100.0;
        {
            format!(
                "소리의 {share:.1}%가 깨졌어요. 마이크 입력을 낮추거나 조금 떨어져 앉아 보세요."
            )
        }
    },
};
