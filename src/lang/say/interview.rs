//! The interview itself.

use std::time::Duration;

messages! { interview:
    /// Over the outline of the strong answer.
    OUTLINE_TITLE;
    /// The same where there is little room, with what seeing it means.
    OUTLINE_BRIEF;
    /// In it: that the answer does not count any more.
    OUTLINE_SEEN;
    /// The help's title.
    HELP_TITLE;
    /// At the foot of a box that is only read.
    close_key(key: &str) -> String;
    /// At the foot of the help.
    help_keys(key: &str) -> String;
    /// The same while it is searched.
    HELP_SEARCH_KEYS;
    /// What is looked for in the help.
    help_sought(query: &str) -> String;
    /// No key has to do with it.
    HELP_NOTHING;
    /// The hint's title.
    HINT_TITLE;
    /// A notice's title.
    NOTICE_TITLE;
    /// The question whether to stop.
    STOP_TITLE;
    /// Its text.
    STOP_TEXT;
    /// To go on.
    STOP_GO_ON;
    /// To leave and resume.
    STOP_LATER;
    /// To end.
    STOP_END;
    /// The interviewers.
    OPPOSITE;
    /// How to begin.
    press_to_begin(key: &str) -> String;
    /// The candidate thinks.
    PREPARING;
    /// The keys of the question whether to stop.
    stop_keys(accept: &str, up: &str, down: &str, back: &str) -> String;
    /// What would have helped most the last time.
    last_time(advice: &str) -> String;
    /// What is written while the candidate thinks.
    NOTES;
    /// The title of what the candidate was given to prepare from.
    BRIEF;
    /// What the candidate wrote in a CV that the question is about.
    about(line: &str) -> String;
    /// The candidate answers.
    ANSWERING;
    /// The limit came before the answer was submitted.
    TIME_UP;
    /// What is typed after that.
    AFTER_TIME;
    /// The clock stands.
    PAUSED;
    /// A follow-up question.
    FOLLOW_UP;
    /// Where there is no named interviewer.
    INTERVIEWER;
    /// In the empty answer.
    DRAFT_PLACEHOLDER;
    /// Everything is on disk.
    SAVED;
    /// Something is not.
    UNSAVED;
    /// The rating's title.
    RATE;
    /// The same in short.
    RATE_BRIEF;
    /// A resumed interview waits.
    resumed(key: &str) -> String;
    /// A rating of 1 where no competency has an anchor for it.
    GENERAL_1;
    /// Of 2.
    GENERAL_2;
    /// Of 3.
    GENERAL_3;
    /// Of 4.
    GENERAL_4;
    /// Of 5.
    GENERAL_5;
    /// A right quiz answer.
    RIGHT;
    /// A wrong quiz answer.
    WRONG;
    /// The accepted answers.
    ACCEPTED;
    /// Why the interviewer asks.
    INTENT;
    /// What a good answer holds.
    KEY_POINTS;
    /// How answers go wrong.
    PITFALLS;
    /// Which question of how many.
    question_of(number: usize, of: usize) -> String;
    /// How long the answer would take to say, against the aim.
    spoken_of(spoken: Duration, aim: Duration) -> String;
    /// Time left.
    left(left: Duration) -> String;
    /// Behind the time that is over, in practice.
    KEEP_WRITING;
    /// Time used beyond the limit.
    over(over: Duration) -> String;
    /// A round's length.
    minutes(minutes: u32) -> String;
    /// How many questions a round plans.
    questions(count: usize) -> String;
    /// How to go on after a pause.
    paused(key: &str) -> String;
    /// While the interviewer speaks.
    listening(key: &str) -> String;
    /// Once the time is up: what becomes of what is typed, and how to go on.
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

/// What an answer to any question sounds like that is worth 1 to 5.
pub const GENERAL_ANCHORS: [super::Phrase; 5] =
    [GENERAL_1, GENERAL_2, GENERAL_3, GENERAL_4, GENERAL_5];
