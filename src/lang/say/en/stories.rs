//! The candidate's stories: the list, the matrix, the form, the ten-second drill.

use crate::lang::Language;
use crate::lang::say::stories::{Messages, NO_STORY};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "My stories",
    ABOUT: "Your STAR stories, and which competencies none of them serves. A drill asks which story fits, with ten seconds to choose.",
    none: |new, make| {
        format!(
            "There are no stories yet. Write one with {new}, or open an answer of a past interview and press {make}."
        )
    },
    NO_COMPETENCY: "No competency is marked.",
    SERVES: "Competencies",
    NEVER_USED: "Told in no interview so far.",
    TOLD_IN: "Told in",
    TEXT: "Story",
    MATRIX: "Matrix",
    UNKNOWN: "Competencies of no bank",
    empty_row: |key| format!("No story yet. Press {key} to write one for it."),
    SINGLE_ROW: "One story only: a second question on it would find you without.",
    NO_STORY: "none",
    NEW: "New story",
    EDIT: "Edit the story",
    FIELD_TITLE: "Title",
    TITLE_PLACEHOLDER: "left empty, its first words",
    pick_some: |key| format!("press {key} to choose"),
    TEXT_PLACEHOLDER: "What happened, what did you do, what changed?",
    SAVED: "saved",
    AT_WORK: "saving",
    NOT_SAVED: "not saved",
    DRILL: "Ten-second drill",
    DRILL_NEEDS_STORIES: "The drill needs stories to choose from. Write one first.",
    DRILL_NEEDS_QUESTIONS: "No bank has a question that wants a story.",
    WHICH: "Which story fits?",
    NONE_FITS: "none of these",
    FITS: "fits",
    GRANTED: "yours to say",
    TIMED_OUT: "The ten seconds are over.",
    RIGHTLY_NONE: "None of these stories is marked with it. Prepare one for this question.",
    WRONGLY_NONE: "There was a story marked with it.",
    GRANT: "Press a number if that story fits too: the competency is added to it. Press again to take it back.",
    ASKED: "Questions",
    GAPS: "Competencies without a story",
    OVERUSED: "Stories that carry too much",
    GAP: "no story yet",
    RIGHT: "right",
    WRONG: "not right",
    LATE: "too late",
    AS_NEW: "As a new story",
    AS_WHICH: "Which story does this answer tell?",
    NO_WORDS: "This answer is empty; there is no story in it.",
    OF_OTHERS: "Competencies of other interviews",
    counted: |stories, chosen, served, competencies| {
        let stories = match stories {
            1 => "1 story".to_owned(),
            stories => format!("{stories} stories"),
        };
        let of = if chosen { " of your interview" } else { "" };
        format!("{stories}, {served} of {competencies} competencies{of}")
    },
    counted_briefly: |served, competencies| format!("{served} of {competencies}"),
    used: |competencies, uses| {
        let noun = match competencies {
            1 => "competency",
            _ => "competencies",
        };
        match uses {
            0 => format!("{competencies} {noun}"),
            1 => format!("{competencies} {noun}, told once"),
            _ => format!("{competencies} {noun}, told {uses} times"),
        }
    },
    used_in: |session, turn| format!("{session}, answer {turn}"),
    used_too_often: |uses| {
        format!("Told {uses} times in one interview; from the third on an interviewer notices.")
    },
    stretched: |alone| {
        format!("{alone} competencies have this story alone. Give some of them another.")
    },
    marks_briefly: |none, one, several| format!("none {none}, one {one}, several {several}"),
    marks: |chosen, none, one, several| {
        let of = if chosen { "your interview: " } else { "" };
        format!("{of}{none} with none, {one} with one, {several} with several")
    },
    stories: |stories| {
        if stories == 0 {
            NO_STORY.get(Language::En).to_owned()
        } else {
            stories.to_string()
        }
    },
    others: |others| {
        if others == 0 {
            String::new()
        } else if others == 1 {
            "1 other story".to_owned()
        } else {
            format!("{others} other stories")
        }
    },
    ask_delete: |name, key| {
        format!(
            "Delete '{name}'? Press {key} again to delete it, any other key to keep it. It cannot be brought back."
        )
    },
    sealed: |why| {
        format!(
            "No story can be added or changed. {}",
            why.get(Language::En)
        )
    },
    leaving_loses: |why| {
        format!(
            "A story is not saved yet. {} Leave once more to leave without it.",
            why.get(Language::En)
        )
    },
    added: |name| format!("Noted down that this answer tells '{name}'."),
    already: |name| format!("This answer is the story '{name}' already."),
    tests: |competencies| format!("What it tests: {competencies}"),
    picked_right: |name, shared, seconds| {
        format!("'{name}' after {seconds} s - it is marked with {shared}.")
    },
    picked_wrong: |name, seconds| {
        format!("'{name}' after {seconds} s - it is not marked with any of these.")
    },
    fits_too: |names| format!("Not among these, but fitting: {names}"),
    seconds: |seconds| format!("{seconds} s"),
    summed: |right, asked, late| {
        if late == 0 {
            format!("A fitting choice for {right} of {asked} questions.")
        } else {
            format!("A fitting choice for {right} of {asked} questions; {late} ran out of time.")
        }
    },
};
