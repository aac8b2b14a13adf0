//! Recorded answers.

use crate::lang::say::voice::{Messages, place};

pub(super) const MESSAGES: Messages = Messages {
    UNKNOWN_WHAT: "it is neither WAV nor AU",
    UNKNOWN_MEND: "if it is bare samples (16 bits, 16 kHz, one channel), add --raw",
    DAMAGED_WHAT: "the header is damaged",
    DAMAGED_MEND: "save it again as WAV",
    COMPRESSED_WHAT: "the sound is compressed or in an unusual format",
    COMPRESSED_MEND: "save it as an uncompressed WAV of 16 bits",
    SILENT: "No speech is heard. See whether the microphone is muted or not permitted.",
    length: |seconds| format!("{seconds:.1} s long"),
    speech: |share, first| {
        let share = share * 100.0;
        format!("first word after {first:.1} s, speaking {share:.0}% of the time")
    },
    pauses: |count, longest| match longest {
        None => "No pause is longer than 0.7 s.".to_owned(),
        Some(longest) if count == 1 => {
            format!("1 pause of 0.7 s or more: {longest:.1} s")
        }
        Some(longest) => {
            format!("{count} pauses of 0.7 s or more, the longest {longest:.1} s")
        }
    },
    pause: |at, length| format!("  at {} for {length:.1} s", place(at)),
    syllables_a_minute: |pace| format!("{pace:.0} syllables a minute"),
    words_a_minute: |pace| format!("{pace:.0} words a minute"),
    fillers: |count| format!("about {} (estimated)", counted_fillers(count)),
    clipped: |share| {
        let share = share * 100.0;
        format!(
            "{share:.1}% of the sound is clipped. Turn the input down or sit a little further away."
        )
    },
};

fn counted_fillers(count: u32) -> String {
    match count {
        1 => "1 filler".to_owned(),
        _ => format!("{count} fillers"),
    }
}
