//! The interview line by line, for screen readers and terminals that cannot be drawn on.

use std::time::Duration;

use crate::lang::say::plain::{Messages, about, words};

pub(super) const MESSAGES: Messages = Messages {
    INTRO: "Your text is saved each time you finish a line. A line with only a period (.) submits; /help lists the commands.",
    BEGIN: "Press Enter when you are ready.",
    ONLY_ENTER: "Only Enter does something here. The line you just wrote was not kept.",
    LISTENING: "The interviewer is asking. Press Enter when you have read it.",
    think: |left| {
        let left = spoken(left);
        format!(
            "Time to think: {left}. Jot down notes if you like (not the answer); a period (.) alone starts your answer."
        )
    },
    answer: |left| {
        let left = spoken(left);
        format!(
            "Time to answer: {left}. Write your answer, and end with a line that has only a period (.)."
        )
    },
    answer_aloud: |left| {
        let left = spoken(left);
        format!(
            "Time to answer: {left}. Answer aloud and type only notes. A period (.) alone says that you have finished."
        )
    },
    answer_voiced: |left| {
        let left = spoken(left);
        format!(
            "Time to answer: {left}. /record records while you speak, and stops when you type it again. You may write instead. A period (.) alone submits."
        )
    },
    INTRO_ALOUD: "Answer aloud: /record begins to record and ends it again. /time tells how much is recorded and how well you are heard.",
    RECORDING: "Recording.",
    recorded: |length| {
        format!(
            "{} recorded. /record goes on, a period (.) alone submits.",
            spoken(length)
        )
    },
    HEARD_WELL: "You are heard well.",
    HEARD_FAINTLY: "You are hardly heard. Move closer to the microphone or turn it up.",
    HEARD_MUTED: "Only silence arrives: the microphone is muted or not permitted.",
    HEARD_CLIPPED: "It is too loud and the sound is clipped. Move away from the microphone or turn it down.",
    HEARD_NOTHING: "No sound arrives.",
    NOT_ALOUD: "This interview is typed. One that you answer aloud begins with start --voice.",
    said_so_far: |said, aim| {
        let (said, aim) = (spoken(said), spoken(aim));
        format!("Your answer so far is {said} long; the aim is {aim}.")
    },
    submitted_aloud: |said, aim| {
        let (said, aim) = (spoken(said), spoken(aim));
        format!("Answer submitted. It is {said} long; the aim is {aim}.")
    },
    recognized: |answer, words| format!("Recognized of answer {answer}: {words}"),
    words_of: |answer, question, words| {
        format!("Answer {answer}, to the question: {question}\nRecognized: {words}")
    },
    wordless: |answer, question| {
        format!("Answer {answer}, to the question: {question}\nThere are no words of it.")
    },
    HOW_TO_ACCEPT_WORDS: "A period (.) alone accepts these words, and the coach reads them. To correct them, type them anew. /drop throws them away, /skip leaves them for later, /show reads them again.",
    HOW_TO_TYPE_WORDS: "Type what you said, or the gist of it, and end with a period (.) alone. /skip leaves it for later.",
    HOW_TO_RECOGNIZE: "/recognize has the recording put into words, if it is still there.",
    TYPED_ANEW: "What you type takes the place of the words. A period (.) alone accepts it, /undo takes a line back.",
    TYPED_NOT_SAVED: "What you typed is not accepted yet. A period (.) alone accepts it; the same command again throws it away and moves on.",
    WORDS_ACCEPTED: "Accepted.",
    WORDS_DROPPED: "Thrown away: this answer has no words.",
    ONLY_WORDS: "Here a period (.) accepts, text corrects, and /drop, /skip, /show and /undo work.",
    gist_later: |id| {
        format!(
            "There are no words of what you said. With rehearse review {id} --plain you can type the gist, and the coach reads it."
        )
    },
    words_wait: |id| format!("Words wait to be accepted: rehearse review {id} --plain"),
    NO_WORDS_WAIT: "No words wait to be accepted in this interview.",
    NAME_INTERVIEW: "line by line, name the interview: rehearse review last --plain looks through its words, and rehearse list transcripts names the others",
    NO_RECALL: "recalled interviews have no form line by line; rehearse recall --list prints them",
    STILL_RECOGNIZING: "Your words are still being recognized. Ctrl-C leaves without them.",
    time_left: |left| format!("{} left.", spoken(left)),
    time_over: |over| format!("{} over time.", spoken(over)),
    spoken_so_far: |spoken, aim| {
        let (takes, aim) = (self::spoken(spoken), self::spoken(aim));
        format!("Your text so far takes {takes} to say; the aim is {aim}.")
    },
    OVERTIME: "Time is up. This is practice, so you can go on; the time beyond is counted.",
    submitted: |spoken, aim| {
        let (takes, aim) = (self::spoken(spoken), self::spoken(aim));
        format!("Answer submitted. Spoken it takes {takes}; the aim is {aim}.")
    },
    SUBMITTED_ALOUD: "Answer finished.",
    EMPTY_ANSWER: "You have not written anything yet. A second period (.) submits an empty answer.",
    TIME_UP: "Time is up. Your answer includes the line you were writing. What you type from now on is kept beside it and not judged. Enter on an empty line goes on.",
    NOT_KEPT: "The line you just typed was kept nowhere.",
    RATE_HOW: "Type a number from 1 to 5, or 0 to go on without rating.",
    GO_ON: "Press Enter to go on.",
    unknown_command: |written| {
        format!("{written}: no such command, so the line was kept as text. /undo takes it out.")
    },
    NOTHING_TO_UNDO: "There is nothing to take back.",
    undone: |last| format!("Took the last line out. The text now ends with: {last}"),
    UNDONE_ALL: "Took the last line out. Nothing is left.",
    NOT_NOW: "That command does nothing at this point.",
    NOT_IN_REAL: "A real interview has no hints, no outline and no pause.",
    NO_OUTLINE: "There is no outline to show now.",
    NO_HINT: "This question has no hint.",
    PAUSED: "The clock is stopped. Press Enter or just type to go on.",
    GOES_ON: "The clock runs again.",
    RESUMED: "This is where you left. The clock is still stopped; press Enter or just type to go on.",
    NO_CLOCK: "Nothing is being timed right now.",
    WRITTEN: "What you have written so far:",
    NOTHING_WRITTEN: "You have not written anything yet.",
    left: |id| format!("Saved up to here. To go on: rehearse resume {id} --plain"),
    input_ended: |id| {
        format!("The input has ended. Saved up to here. To go on: rehearse resume {id} --plain")
    },
    read_again: |id| format!("To read the whole interview again: rehearse show {id}"),
    CHOOSE: "Which interview would you like to practice? Type its number and press Enter, or /quit to leave.",
    not_listed: |written| format!("{written}: not in the list. Type a number or a name from it."),
    COMMANDS: "Commands:",
    command: |word, other, about| match word == other {
        true => format!("/{word}: {about}"),
        false => format!("/{word} or /{other}: {about}"),
    },
};

pub(super) const WORDS: words::Messages = words::Messages {
    HELP: "help",
    TIME: "time",
    SHOW: "show",
    UNDO: "undo",
    RECORD: "record",
    DROP: "drop",
    RECOGNIZE: "recognize",
    HINT: "hint",
    OUTLINE: "outline",
    PAUSE: "pause",
    SKIP: "skip",
    END: "end",
    QUIT: "quit",
};

pub(super) const ABOUT: about::Messages = about::Messages {
    SUBMIT: "A line with only a period (.): starts or submits your answer. To write such a line, type two (..).",
    HELP: "shows this list.",
    TIME: "tells the time left, and how long your text would take to say.",
    SHOW: "shows the question and your text again.",
    UNDO: "takes the last line out.",
    RECORD: "records your answer while you speak, or stops (in an interview begun with --voice).",
    HINT: "shows what a good answer includes (practice).",
    OUTLINE: "shows the outline of the strong answer (practice); an answer given after it does not count.",
    PAUSE: "stops the clock (practice).",
    SKIP: "submits what is there and goes on; at the rating, goes on without one.",
    END: "ends the interview here and looks back on it.",
    QUIT: "saves and leaves. You can resume later.",
};

/// A time as read aloud, in whole seconds, rounded up.
fn spoken(time: Duration) -> String {
    let count = |number: u128, unit: &str| match number {
        1 => format!("1 {unit}"),
        _ => format!("{number} {unit}s"),
    };
    let seconds = time.as_millis().div_ceil(1000);
    match (seconds / 60, seconds % 60) {
        (0, seconds) => count(seconds, "second"),
        (minutes, 0) => count(minutes, "minute"),
        (minutes, seconds) => {
            format!("{} {}", count(minutes, "minute"), count(seconds, "second"))
        }
    }
}
