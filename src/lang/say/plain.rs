//! The interview line by line, for screen readers and terminals that cannot be drawn on.

use std::time::Duration;

messages! { plain:
    /// Instructions, once at the start.
    INTRO;
    /// How to begin a round.
    BEGIN;
    /// A line while only Enter is expected.
    ONLY_ENTER;
    /// While the interviewer is speaking.
    LISTENING;
    /// When the candidate may think.
    think(left: Duration) -> String;
    /// When the candidate should answer.
    answer(left: Duration) -> String;
    /// The same for an answer given aloud.
    answer_aloud(left: Duration) -> String;
    /// The same if it may be recorded.
    answer_voiced(left: Duration) -> String;
    /// Instructions for answers given aloud, once at the start.
    INTRO_ALOUD;
    /// Sound is arriving and being recorded.
    RECORDING;
    /// How much of the answer is recorded; recording has stopped.
    recorded(length: Duration) -> String;
    /// A voice is heard well.
    HEARD_WELL;
    /// A voice is barely heard.
    HEARD_FAINTLY;
    /// Only zeros are arriving.
    HEARD_MUTED;
    /// Too loud: peaks are cut off.
    HEARD_CLIPPED;
    /// No sound is arriving.
    HEARD_NOTHING;
    /// The interview is typed.
    NOT_ALOUD;
    /// The spoken length so far, including typed text, and the target.
    said_so_far(said: Duration, aim: Duration) -> String;
    /// An answer given aloud was submitted.
    submitted_aloud(said: Duration, aim: Duration) -> String;
    /// The recognized words of an answer, counted from 1.
    recognized(answer: usize, words: &str) -> String;
    /// The words of a spoken answer, counted from 1, to be looked through.
    words_of(answer: usize, question: &str, words: &str) -> String;
    /// The same of an answer without words.
    wordless(answer: usize, question: &str) -> String;
    /// How to accept words, correct them or throw them away.
    HOW_TO_ACCEPT_WORDS;
    /// How to type the gist of an answer without words.
    HOW_TO_TYPE_WORDS;
    /// How to have an answer without words recognized.
    HOW_TO_RECOGNIZE;
    /// The first line typed in place of the words.
    TYPED_ANEW;
    /// What was typed in place of the words would be lost.
    TYPED_NOT_SAVED;
    /// The words are the answer now.
    WORDS_ACCEPTED;
    /// The words were thrown away.
    WORDS_DROPPED;
    /// A line that is neither words nor a command here.
    ONLY_WORDS;
    /// Words wait, and where they can be looked through.
    words_wait(id: &str) -> String;
    /// How to type the gist of answers without words.
    gist_later(id: &str) -> String;
    /// No words wait in the interview.
    NO_WORDS_WAIT;
    /// Line by line, an interview has to be named.
    NAME_INTERVIEW;
    /// Recalled interviews are written down on the screens only.
    NO_RECALL;
    /// The interview is over, and words are still being recognized.
    STILL_RECOGNIZING;
    /// The time left.
    time_left(left: Duration) -> String;
    /// How far over the time the answer is.
    time_over(over: Duration) -> String;
    /// The spoken length of the text so far.
    spoken_so_far(spoken: Duration, aim: Duration) -> String;
    /// In practice mode, after the time is up.
    OVERTIME;
    /// The answer was submitted.
    submitted(spoken: Duration, aim: Duration) -> String;
    /// The answer of an interview held aloud was submitted.
    SUBMITTED_ALOUD;
    /// The answer to be submitted is empty.
    EMPTY_ANSWER;
    /// The time is up in a real interview.
    TIME_UP;
    /// How to rate.
    RATE_HOW;
    /// The line just typed is no rating, and is kept nowhere.
    NOT_KEPT;
    /// How to continue after a mark.
    GO_ON;
    /// An unknown command; the line was kept as text.
    unknown_command(written: &str) -> String;
    /// There is no line to undo.
    NOTHING_TO_UNDO;
    /// The last step was undone; the new end of the text.
    undone(last: &str) -> String;
    /// The text is now empty.
    UNDONE_ALL;
    /// A command that does nothing at this point.
    NOT_NOW;
    /// Help is not available in a real interview.
    NOT_IN_REAL;
    /// The question has no hint.
    NO_HINT;
    /// The outline of the strong answer is not available now.
    NO_OUTLINE;
    /// The clock was stopped.
    PAUSED;
    /// The clock is running again.
    GOES_ON;
    /// A resumed interview is waiting.
    RESUMED;
    /// There is no time limit now.
    NO_CLOCK;
    /// The text so far.
    WRITTEN;
    /// There is no text yet.
    NOTHING_WRITTEN;
    /// The interview was left and can be resumed.
    left(id: &str) -> String;
    /// The same, because standard input has ended.
    input_ended(id: &str) -> String;
    /// Where to read the finished interview.
    read_again(id: &str) -> String;
    /// The choice of interview.
    CHOOSE;
    /// The input matches no line of the list.
    not_listed(written: &str) -> String;
    /// Heading of the list of commands.
    COMMANDS;
    /// A line of that list: the word, and the word that works in every language.
    command(word: &str, other: &str, about: &str) -> String;
}

/// The words for commands.
pub mod words {
    messages! { plain_words:
        /// The commands.
        HELP;
        /// The time left.
        TIME;
        /// The question and the text so far.
        SHOW;
        /// Undoes the last line.
        UNDO;
        /// Starts or stops recording.
        RECORD;
        /// Throws recognized words away.
        DROP;
        /// Has the recording recognized.
        RECOGNIZE;
        /// What a good answer holds.
        HINT;
        /// The outline of the strong answer.
        OUTLINE;
        /// Stops or restarts the clock.
        PAUSE;
        /// Continues without more words.
        SKIP;
        /// Ends the interview.
        END;
        /// Leaves; the interview can be resumed.
        QUIT;
    }
}

/// Descriptions of the commands.
pub mod about {
    messages! { plain_about:
        /// `.`
        SUBMIT;
        /// `help`
        HELP;
        /// `time`
        TIME;
        /// `show`
        SHOW;
        /// `undo`
        UNDO;
        /// `record`
        RECORD;
        /// `hint`
        HINT;
        /// `outline`
        OUTLINE;
        /// `pause`
        PAUSE;
        /// `skip`
        SKIP;
        /// `end`
        END;
        /// `quit`
        QUIT;
    }
}
