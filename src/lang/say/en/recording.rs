//! A recorded answer.

use std::time::Duration;

use crate::lang::say::interview::clock;
use crate::lang::say::recording::Messages;

pub(super) const MESSAGES: Messages = Messages {
    placeholder: |record, submit| {
        format!(
            "{record} records while you speak, and stops when you press it again. {submit} submits. You may type instead."
        )
    },
    ready: |key| format!("{key} starts recording"),
    held: |seconds, key| format!("recorded {} · {key} records more", length(seconds)),
    STARTING: "opening the microphone",
    going: |seconds| format!("recording {}", length(seconds)),
    said_of: |said, aim| format!("spoken {} / aim {}", clock(said), clock(aim)),
    STOPPING: "stopping the recording",
    NO_SOUND: "no sound arrives",
    MUTED: "muted or not permitted",
    CLIPPED: "clipped: too loud",
    FILLERS: "Um, uh, so, well, like, you know...",
    CANCELLED: "recognizing speech was cancelled",
    TOO_SHORT: "so little was said that it was not recognized; you can type it in review",
    NO_WORDS: "no words were recognized",
    recognizing: |answer, waiting, key| match waiting {
        0 => format!("recognizing answer {answer} ({key} stops)"),
        _ => format!("recognizing answer {answer}, {waiting} waiting ({key} stops)"),
    },
    recognized: |key| {
        format!(
            "Recognized, not looked through yet: {key} corrects and accepts it, then the coach reads it."
        )
    },
    words_wait: |key| {
        format!("Recognized words wait: on an answer, {key} corrects and accepts them.")
    },
    WAITING: "recognized, waits to be accepted in rehearse review",
    BEING_RECOGNIZED: "What you said is being put into words. They come in a moment.",
    recognize_again: |key| {
        format!("With {key} the recording is put into words, if it is still there.")
    },
    HAS_WORDS: "This answer has words already.",
    type_gist: |key| {
        format!("There are no words of it. With {key} you can type the gist for the coach.")
    },
    LEAVES_WORDS: "What you said is being put into words. If you leave now, open the answer in review later to have it recognized again.",
    STAY: "wait",
    unrecognized: |title, answers, key| {
        let what = match answers {
            1 => "One recorded answer has".to_owned(),
            _ => format!("{answers} recorded answers have"),
        };
        format!(
            "{what} not been put into words: {title}. Open it among your past interviews, go to the answer and press {key}."
        )
    },
    WORDS_TITLE: "What you said",
    WORDS_PLACEHOLDER: "Type what you said, or the gist of it.",
    HEARING_TITLE: "Listening to your answer",
    APPROXIMATE: "~ is approximate: reckoned from the length of the text.",
    sentence_from: |seconds, is_told| match is_told {
        true => length(seconds),
        false => format!("~{}", length(seconds)),
    },
    playing: |at, of, key| format!("▶ playing {} of {} · {key} stops", length(at), length(of)),
    LISTEN_NOW: "Listen: the question is being read to you. Any key shows it.",
    HOW: "Choose to answer aloud with start --voice, or on the form of the home screen.
One key (F4 unless you bind another) starts and stops a recording; with --plain, /record.
You see how loud you are, and when no sound arrives, it is muted or clipped.
Silence never ends an answer, and you may type at any moment; the time is that of speech.
What comes is saved beside the transcript at once; an answer has ten minutes.
You are told length, share of speech, first word, pauses of 0.7 s or more, and pace.
Recognized words reach the coach once you accept them: F5 in review, or review ID --plain.
Any key ends the reading of a question. Review (F6) plays what was kept, sentence by sentence.
Sound never leaves this machine, and is erased unless keep_sound = true.
delete erases sound at once; export --all takes it along only with --with-sound.",
    NOT_KEPT: "Nothing was kept of what you said. keep_sound = true in the configuration keeps it.",
    NOT_ALOUD: "This answer was not given aloud.",
    NOTHING: "nothing was recorded",
    ALOUD: "Answered aloud.",
    WAY: "spoken aloud and recorded",
};

/// Formatted like the clock of an answer.
fn length(seconds: f32) -> String {
    clock(Duration::from_secs_f32(seconds.max(0.0)))
}
