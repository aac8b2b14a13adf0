//! The interview itself.

use std::time::Duration;

messages! { interview:
    /// Title of the outline of the strong answer.
    OUTLINE_TITLE;
    /// The same if there is little room, with the consequence of seeing it.
    OUTLINE_BRIEF;
    /// Inside it: the answer no longer counts.
    OUTLINE_SEEN;
    /// The help's title.
    HELP_TITLE;
    /// At the bottom of a read-only box.
    close_key(key: &str) -> String;
    /// At the bottom of the help.
    help_keys(key: &str) -> String;
    /// The same where a slash would be written into the text below.
    help_keys_over_text(key: &str) -> String;
    /// The same while searching it.
    HELP_SEARCH_KEYS;
    /// The search text in the help.
    help_sought(query: &str) -> String;
    /// No key matches it.
    HELP_NOTHING;
    /// The hint's title.
    HINT_TITLE;
    /// A notice's title.
    NOTICE_TITLE;
    /// The question whether to stop.
    STOP_TITLE;
    /// Its text.
    STOP_TEXT;
    /// To continue.
    STOP_GO_ON;
    /// To leave and resume later.
    STOP_LATER;
    /// To end.
    STOP_END;
    /// The interviewers.
    OPPOSITE;
    /// How to begin.
    press_to_begin(key: &str) -> String;
    /// The candidate is thinking.
    PREPARING;
    /// The keys of the question whether to stop.
    stop_keys(accept: &str, up: &str, down: &str, back: &str) -> String;
    /// What would have helped most last time.
    last_time(advice: &str) -> String;
    /// The notes taken while thinking.
    NOTES;
    /// The title of the material to prepare from.
    BRIEF;
    /// The words of a CV that the question is about.
    about(line: &str) -> String;
    /// The candidate is answering.
    ANSWERING;
    /// The time was up before the answer was submitted.
    TIME_UP;
    /// Text typed after that.
    AFTER_TIME;
    /// The clock is stopped.
    PAUSED;
    /// A follow-up question.
    FOLLOW_UP;
    /// Used if the interviewer has no name.
    INTERVIEWER;
    /// In the empty answer.
    DRAFT_PLACEHOLDER;
    /// Everything is saved.
    SAVED;
    /// Something is not saved.
    UNSAVED;
    /// The rating's title.
    RATE;
    /// The same, short.
    RATE_BRIEF;
    /// A resumed interview is waiting.
    resumed(key: &str) -> String;
    /// A rating of 1 if no competency has an anchor for it.
    GENERAL_1;
    /// A rating of 2.
    GENERAL_2;
    /// A rating of 3.
    GENERAL_3;
    /// A rating of 4.
    GENERAL_4;
    /// A rating of 5.
    GENERAL_5;
    /// A right quiz answer.
    RIGHT;
    /// A wrong quiz answer.
    WRONG;
    /// The accepted answers.
    ACCEPTED;
    /// Why the interviewer asks.
    INTENT;
    /// The content of a good answer.
    KEY_POINTS;
    /// How answers go wrong.
    PITFALLS;
    /// The question number and the total.
    question_of(number: usize, of: usize) -> String;
    /// The spoken length of the answer, and the target.
    spoken_of(spoken: Duration, aim: Duration) -> String;
    /// Time left.
    left(left: Duration) -> String;
    /// After the time is up, in practice mode.
    KEEP_WRITING;
    /// Time used beyond the limit.
    over(over: Duration) -> String;
    /// A round's length.
    minutes(minutes: u32) -> String;
    /// A question of an earlier interview is asked again.
    IS_RETRY;
    /// How many questions a round plans.
    questions(count: usize) -> String;
    /// How to continue after a pause.
    paused(key: &str) -> String;
    /// While the interviewer is speaking.
    listening(key: &str) -> String;
    /// After the time is up: what happens to further text, and how to continue.
    time_up(key: &str) -> String;
    /// In the empty notes.
    notes_placeholder(key: &str) -> String;
    /// In the empty answer of a spoken interview.
    spoken_placeholder(key: &str) -> String;
}

/// Minutes and seconds.
pub fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What an answer rated 1 to 5 is like, for any question.
pub const GENERAL_ANCHORS: [super::Phrase; 5] =
    [GENERAL_1, GENERAL_2, GENERAL_3, GENERAL_4, GENERAL_5];
