//! The home screen, and the form before an interview.

use crate::lang::Language;
use crate::lang::say::{home::Messages, tenths};

use super::check::name_of;

pub(super) const MESSAGES: Messages = Messages {
    TODAY: "Today",
    INTERVIEWS: "Interviews",
    MINE: "Your records and drills",
    NONE_DUE: "try a new question",
    due: |due, minutes| format!("{due} due, about {minutes} min"),
    RESUME_NONE: "No interview to resume",
    AGENDA_BRIEF: "Plan",
    STORY: "Story to write next",
    STORY_BRIEF: "Next story",
    STORY_NONE: "every competency has one",
    none_chosen: |interview| {
        format!(
            "No interview is chosen yet, so this comes from '{interview}'. Practice another or give one a date, and it comes from that."
        )
    },
    about_story: |key| {
        format!(
            "A competency that is asked stories about and that has none yet, the weakest first. Press {key} to write one."
        )
    },
    WEAKEST: "Weakest competency",
    WEAKEST_BRIEF: "Weakest",
    WEAKEST_NONE: "not known yet",
    about_weakest: |key| {
        format!(
            "The competency with the lowest recent ratings: known after the first interview. Press {key} to see how each has changed."
        )
    },
    stands: |name, standing| format!("{name} {}", tenths(standing)),
    met: |asked, questions| format!("{asked} of {questions} questions tried"),
    last: |day, own, marks| {
        let own = own.map(|own| format!("your rating {}", tenths(own)));
        let marks = marks.map(|marks| format!("coach {}", tenths(marks)));
        let day = Some(format!("Last practiced {day}"));
        let parts = [day, own, marks].into_iter().flatten();
        parts.collect::<Vec<_>>().join(", ")
    },
    MOTTO: "Which interview today?",
    RESUME_SUMMARY: "It resumes exactly where you left it, with the text you were writing and the time you had left.",
    ROUND: "Rounds",
    MODE: "Mode",
    LANGUAGE: "Language",
    WAY: "Answers",
    STRICTNESS: "Pressure",
    GENTLE: "gentle",
    NORMAL: "normal",
    TOUGH: "tough",
    ABOUT_GENTLE: "Gentle: one follow-up at most, and nobody presses you.",
    ABOUT_TOUGH: "Tough: one more follow-up each time, and every interviewer presses.",
    LENGTH: "Length",
    WHOLE: "the whole interview",
    QUARTER: "15 minutes",
    TWO_QUESTIONS: "two questions",
    PRACTICE: "practice",
    REAL: "real",
    TYPED: "typed",
    SPOKEN: "spoken aloud, notes typed",
    ABOUT_PRACTICE: "Practice: you get STAR prompts and hints, can pause, and can keep writing when time is up.",
    ABOUT_REAL: "Real: no hints, no pause. When time is up, what you have written is your answer.",
    resume: |title| format!("Resume: {title}"),
    size: |rounds, minutes| {
        if rounds == 1 {
            format!("{minutes} min")
        } else {
            format!("{rounds} rounds, {minutes} min")
        }
    },
    round: |name, minutes| format!("{name} ({minutes} min)"),
    all_rounds: |rounds, minutes| {
        if rounds == 1 {
            format!("the whole interview ({minutes} min)")
        } else {
            format!("all {rounds} ({minutes} min)")
        }
    },
    BROKEN: "needs fixing",
    ABOUT_BROKEN: "'rehearse check' in a terminal tells more.",
    mistaken_configuration: |place, what| {
        let what = what.get(Language::En);
        format!("{place}: {what}. 'rehearse check' in a terminal says how to mend it.")
    },
    countdown: |days| match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2.. => format!("in {days} days"),
        _ => "date passed".to_owned(),
    },
    days_to: |days| match days {
        0 => "The interview is today.".to_owned(),
        1 => "The interview is tomorrow.".to_owned(),
        2.. => format!("The interview is in {days} days."),
        _ => "The date of this interview in the configuration has passed.".to_owned(),
    },
    bound_to: |spoken| {
        let spoken = name_of(spoken);
        format!("{spoken} (this interview is always in {spoken})")
    },
};
