//! The interview itself.

use crate::lang::say::interview::{Messages, clock};
use std::time::Duration;

pub(super) const MESSAGES: Messages = Messages {
    HELP_TITLE: "Keys",
    close_key: |key| format!("{key} close"),
    help_keys: |key| format!("Enter run  / or Tab find  {key} close"),
    help_keys_over_text: |key| format!("Enter run  Tab find  {key} close"),
    HELP_SEARCH_KEYS: "Enter run  Esc stop finding",
    help_sought: |query| format!("Find: {query}_"),
    HELP_NOTHING: "No such key.",
    OUTLINE_TITLE: "Outline of the strong answer",
    OUTLINE_BRIEF: "Outline (this answer won't count)",
    OUTLINE_SEEN: "An answer given with the outline in sight counts neither for the schedule nor for progress.",
    HINT_TITLE: "Hint",
    NOTICE_TITLE: "Notice",
    STOP_TITLE: "Stop here?",
    STOP_TEXT: "Everything you have written is saved.",
    STOP_GO_ON: "Keep going",
    STOP_LATER: "Leave, and resume later",
    STOP_END: "End the interview and review it",
    OPPOSITE: "Sitting opposite",
    press_to_begin: |key| format!("Press {key} when you are ready."),
    PREPARING: "Think",
    stop_keys: |accept, up, down, back| format!("{accept} select  {up}{down} move  {back} stay"),
    last_time: |advice| format!("Last time: {advice}"),
    BRIEF: "What you were given",
    about: |line| format!("You wrote: {line}"),
    NOTES: "notes while you think (not the answer)",
    ANSWERING: "Answer",
    TIME_UP: "Time is up",
    AFTER_TIME: "typed after time was up (not the answer)",
    PAUSED: "Paused",
    FOLLOW_UP: "Follow-up",
    INTERVIEWER: "Interviewer",
    DRAFT_PLACEHOLDER: "Write your answer here.",
    SAVED: "saved",
    UNSAVED: "not saved",
    RATE_BRIEF: "How was that answer?",
    RATE: "How was that answer? Rate it yourself before you see the coach's marks.",
    resumed: |key| {
        format!(
            "The clock is still stopped. Press {key} or just type to pick up where you left off."
        )
    },
    GENERAL_1: "I did not answer, or talked about something else.",
    GENERAL_2: "I answered, but so vaguely that nothing sticks.",
    GENERAL_3: "I answered what was asked and gave at least one reason.",
    GENERAL_4: "I led with the point, and my reasons and examples were specific.",
    GENERAL_5: "My point and reasons were clear, and I left something the interviewer would want to hear more about.",
    RIGHT: "Right",
    WRONG: "Not right",
    ACCEPTED: "Answer",
    INTENT: "Why they ask",
    KEY_POINTS: "What a good answer includes",
    PITFALLS: "Common mistakes",
    question_of: |number, of| format!("Question {number}/{of}"),
    spoken_of: |spoken, aim| {
        let (spoken, aim) = (clock(spoken), clock(aim));
        format!("aloud {spoken} (aim {aim})")
    },
    left: |left| {
        // A second that has begun still counts: the clock shows 0:00 only when time is up.
        let left = clock(Duration::from_secs(
            left.as_millis().div_ceil(1000).try_into().unwrap_or(0),
        ));
        format!("{left} left")
    },
    KEEP_WRITING: "you may go on writing",
    over: |over| {
        let over = clock(over);
        format!("over +{over}")
    },
    IS_RETRY: "Another try at a question that you have answered before.",
    minutes: |minutes| {
        if minutes == 1 {
            "It lasts 1 minute.".to_owned()
        } else {
            format!("It lasts {minutes} minutes.")
        }
    },
    questions: |count| {
        if count == 1 {
            "One question is planned.".to_owned()
        } else {
            format!("{count} questions are planned.")
        }
    },
    paused: |key| format!("Paused. Press {key} to resume."),
    listening: |key| format!("The interviewer is asking. Press {key} when you have read it."),
    time_up: |key| {
        format!(
            "Press {key} to continue. What you still type is kept beside your answer and is not judged."
        )
    },
    notes_placeholder: |key| format!("{key} starts your answer. Jot down what comes to mind."),
    spoken_placeholder: |key| {
        format!("Answer aloud and type only notes. {key} when you have finished.")
    },
};
