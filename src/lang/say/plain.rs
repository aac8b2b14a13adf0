//! The interview line by line, for screen readers and terminals that cannot be drawn on.

use std::time::Duration;

messages! { plain:
    /// How it works, once at the start.
    INTRO;
    /// How to begin a round.
    BEGIN;
    /// A line where only Enter is waited for.
    ONLY_ENTER;
    /// While the interviewer speaks.
    LISTENING;
    /// Once the candidate may think.
    think(left: Duration) -> String;
    /// Once the candidate is to answer.
    answer(left: Duration) -> String;
    /// The same of an answer given aloud.
    answer_aloud(left: Duration) -> String;
    /// The same where it may be recorded.
    answer_voiced(left: Duration) -> String;
    /// How it works where answers are given aloud, once at the start.
    INTRO_ALOUD;
    /// Sound arrives and is kept.
    RECORDING;
    /// So much of the answer is recorded, and nothing more at the moment.
    recorded(length: Duration) -> String;
    /// A voice is heard well.
    HEARD_WELL;
    /// A voice is hardly heard.
    HEARD_FAINTLY;
    /// Nothing but zeros arrive.
    HEARD_MUTED;
    /// It is so loud that peaks are cut off.
    HEARD_CLIPPED;
    /// No sound arrives.
    HEARD_NOTHING;
    /// The interview is typed.
    NOT_ALOUD;
    /// What was said so far, with what was typed besides, against the aim.
    said_so_far(said: Duration, aim: Duration) -> String;
    /// The answer that was given aloud was taken.
    submitted_aloud(said: Duration, aim: Duration) -> String;
    /// What was recognized of an answer, counted from 1.
    recognized(answer: usize, words: &str) -> String;
    /// The words of a spoken answer, counted from 1, to be looked through.
    words_of(answer: usize, question: &str, words: &str) -> String;
    /// The same of an answer without words.
    wordless(answer: usize, question: &str) -> String;
    /// How to accept words, correct them or throw them away.
    HOW_TO_ACCEPT_WORDS;
    /// How to type the gist of an answer without words.
    HOW_TO_TYPE_WORDS;
    /// The first line typed in place of the words.
    TYPED_ANEW;
    /// The words are the answer now.
    WORDS_ACCEPTED;
    /// The words were thrown away.
    WORDS_DROPPED;
    /// A line that is neither words nor a command here.
    ONLY_WORDS;
    /// Words wait, and where they can be looked through.
    words_wait(id: &str) -> String;
    /// No words wait in the interview.
    NO_WORDS_WAIT;
    /// Line by line, an interview has to be named.
    NAME_INTERVIEW;
    /// Recalled interviews are written down on the screens only.
    NO_RECALL;
    /// The interview is over, and words are still being recognized.
    STILL_RECOGNIZING;
    /// How much time is left.
    time_left(left: Duration) -> String;
    /// How far over the time the answer is.
    time_over(over: Duration) -> String;
    /// How long the text so far would take to say.
    spoken_so_far(spoken: Duration, aim: Duration) -> String;
    /// In practice, once the time is up.
    OVERTIME;
    /// The answer was taken.
    submitted(spoken: Duration, aim: Duration) -> String;
    /// The answer of an interview held aloud was taken.
    SUBMITTED_ALOUD;
    /// The answer that is to be submitted has no words.
    EMPTY_ANSWER;
    /// The time is up in a real interview.
    TIME_UP;
    /// How to rate.
    RATE_HOW;
    /// How to go on after a mark.
    GO_ON;
    /// A command that does not exist; the line was kept as text.
    unknown_command(written: &str) -> String;
    /// There is no line to take back.
    NOTHING_TO_UNDO;
    /// The last step of writing was taken back; what the text ends with now.
    undone(last: &str) -> String;
    /// Nothing is left of the text.
    UNDONE_ALL;
    /// A command that does nothing at this point.
    NOT_NOW;
    /// Help in a real interview.
    NOT_IN_REAL;
    /// The question has no hint.
    NO_HINT;
    /// There is no outline of the strong answer now.
    NO_OUTLINE;
    /// The clock was stopped.
    PAUSED;
    /// The clock goes on.
    GOES_ON;
    /// A resumed interview waits.
    RESUMED;
    /// Nothing is limited now.
    NO_CLOCK;
    /// What was written so far.
    WRITTEN;
    /// Nothing was written so far.
    NOTHING_WRITTEN;
    /// The interview was left and can be resumed.
    left(id: &str) -> String;
    /// The same because standard input has ended.
    input_ended(id: &str) -> String;
    /// Where to read the interview that is over.
    read_again(id: &str) -> String;
    /// What interview it is to be.
    CHOOSE;
    /// No line of the list is meant.
    not_listed(written: &str) -> String;
    /// The commands, before their list.
    COMMANDS;
    /// A line of that list: the word, and the one of every language.
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
        /// Takes the last line back.
        UNDO;
        /// Records what is said, or ends that.
        RECORD;
        /// Throws recognized words away.
        DROP;
        /// What a good answer holds.
        HINT;
        /// The outline of the strong answer.
        OUTLINE;
        /// Stops the clock, or lets it go on.
        PAUSE;
        /// Goes on without more words.
        SKIP;
        /// Ends the interview.
        END;
        /// Leaves; the interview can be resumed.
        QUIT;
    }
}

/// What commands do.
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
