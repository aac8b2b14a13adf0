//! What `rehearse stats`, `drill`, `compare` and `list stories` say. Figures that the screen

use crate::lang::say::{stats::Messages, tenths};

pub(super) const MESSAGES: Messages = Messages {
    COMPETENCIES: "Competencies (1 to 5)",
    NO_STORIES: "There are no stories yet. Open rehearse and write one in 'My stories', or make one of an answer of a past interview.",
    AGAIN: "did not go well",
    HARD: "was hard",
    GOOD: "went well",
    EASY: "went very well",
    columns: || {
        [
            "competency",
            "answers",
            "you",
            "coach",
            "difference",
            "lately",
        ]
    },
    bank_columns: || ["bank", "asked", "never", "weak"],
    reason: |days, went, standing| {
        if days == 1 {
            format!("yesterday, {went}, competency at {}", tenths(standing))
        } else {
            format!(
                "{days} days ago, {went}, competency at {}",
                tenths(standing)
            )
        }
    },
    reason_ahead: |went, standing| {
        format!(
            "its record is dated in the future, {went}, competency at {}",
            tenths(standing)
        )
    },
    reason_recalled: |days| match days {
        0 => "asked in a real interview today".to_owned(),
        1 => "asked in a real interview yesterday".to_owned(),
        _ => format!("asked in a real interview {days} days ago"),
    },
    BANK_BROKEN: "(back once the file of its bank is mended)",
    gone: |questions| {
        let named = questions.join(", ");
        format!("In no bank or scenario any more, so not due: {named}")
    },
    nothing_due: |next| match next {
        Some(next) => format!("Nothing is due today. Next: {next}."),
        None => "No question was practiced yet. After an interview they show up here.".to_owned(),
    },
    never_asked: |question| format!("{question} was never asked."),
    OWN_MARK: "you",
    COACH_MARK: "coach",
    letters_changed: |letters| format!("{letters:+.0} letters"),
    gaps: |names| format!("Without a story: {names}"),
    overused: |names| format!("Told or stretched too often: {names}"),
    times_used: |times| {
        if times == 1 {
            "told once".to_owned()
        } else {
            format!("told {times} times")
        }
    },
    no_such_interview: |id| {
        let id = format!("'{id}'");
        format!(
            "[interviews] in the configuration names {id}, and there is no such scenario; see 'rehearse list scenarios'"
        )
    },
    countdown: |title, day, days| match days {
        0 => format!("{title}: the interview is today"),
        1 => format!("{title}: the interview is tomorrow ({day})"),
        _ => format!("{title}: {days} days until the interview ({day})"),
    },
};
