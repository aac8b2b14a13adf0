//! Recorded answers.

use super::Phrase;
use crate::lang::Language;

/// Neither WAV nor AU, and how to mend that.
pub const UNKNOWN: [Phrase; 2] = [
    Phrase::new("WAV도 AU도 아니에요", "it is neither WAV nor AU"),
    Phrase::new(
        "머리글이 없는 소리(16비트, 16kHz, 한 채널)라면 --raw를 붙여 주세요",
        "if it is bare samples (16 bits, 16 kHz, one channel), add --raw",
    ),
];
/// A header that cannot be right, and how to mend that.
pub const DAMAGED: [Phrase; 2] = [
    Phrase::new(
        "소리 파일의 머리글이 망가져 있어요",
        "the header is damaged",
    ),
    Phrase::new("WAV로 다시 저장해 보세요", "save it again as WAV"),
];
/// Compressed sound, and how to mend that.
pub const COMPRESSED: [Phrase; 2] = [
    Phrase::new("압축된 소리예요", "the sound is compressed"),
    Phrase::new(
        "압축하지 않은 WAV로 저장해 주세요",
        "save it as an uncompressed WAV",
    ),
];
/// No voice in the whole recording.
pub const SILENT: Phrase = Phrase::new(
    "말소리가 들리지 않아요. 마이크가 꺼져 있거나 허용되지 않았는지 살펴보세요.",
    "No speech is heard. See whether the microphone is muted or not permitted.",
);

/// How long the recording is.
pub fn length(language: Language, seconds: f32) -> String {
    match language {
        Language::Ko => format!("길이 {seconds:.1}초"),
        Language::En => format!("{seconds:.1} s long"),
    }
}

/// How much of it is speech, and when the first word comes.
pub fn speech(language: Language, share: f32, first: f32) -> String {
    let share = share * 100.0;
    match language {
        Language::Ko => format!("첫마디까지 {first:.1}초, 말한 시간 {share:.0}%"),
        Language::En => format!("first word after {first:.1} s, speaking {share:.0}% of the time"),
    }
}

/// How many pauses there are, and the longest.
pub fn pauses(language: Language, count: usize, longest: Option<f32>) -> String {
    match (language, longest) {
        (Language::Ko, None) => "0.7초 넘게 멈춘 곳이 없어요.".to_owned(),
        (Language::En, None) => "No pause is longer than 0.7 s.".to_owned(),
        (Language::Ko, Some(longest)) => {
            format!("0.7초 넘게 멈춘 곳 {count}군데, 가장 긴 멈춤 {longest:.1}초")
        }
        (Language::En, Some(longest)) if count == 1 => {
            format!("1 pause of 0.7 s or more: {longest:.1} s")
        }
        (Language::En, Some(longest)) => {
            format!("{count} pauses of 0.7 s or more, the longest {longest:.1} s")
        }
    }
}

/// One pause.
pub fn pause(language: Language, at: f32, length: f32) -> String {
    let (minutes, seconds) = ((at / 60.0).floor(), at % 60.0);
    match language {
        Language::Ko => format!("  {minutes:.0}:{seconds:04.1}에서 {length:.1}초 멈춤"),
        Language::En => format!("  at {minutes:.0}:{seconds:04.1} for {length:.1} s"),
    }
}

/// Samples at the end of their scale.
pub fn clipped(language: Language, share: f32) -> String {
    let share = share * 100.0;
    match language {
        Language::Ko => {
            format!(
                "소리의 {share:.1}%가 깨졌어요. 마이크 입력을 낮추거나 조금 떨어져 앉아 보세요."
            )
        }
        Language::En => format!(
            "{share:.1}% of the sound is clipped. Turn the input down or sit a little further away."
        ),
    }
}
