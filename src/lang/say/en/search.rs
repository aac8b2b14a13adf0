//! Messages of the search through past interviews, as a command and as a screen.

use crate::lang::say::search::Messages;

pub(super) const MESSAGES: Messages = Messages {
    NO_WORDS: "name the words to look for, on one line",
    ID: "id",
    SCENARIO: "scenario",
    COMPANY: "company",
    ROLE: "role",
    ROUND: "round",
    INTERVIEWER: "interviewer",
    BANK: "bank",
    QUESTION: "question id",
    COMPETENCY: "competency",
    PROMPT: "question",
    NOTES: "notes",
    ANSWER: "answer",
    AFTER_TIME: "after time",
    DRAFT: "draft, not submitted",
    TYPED: "what was typed",
    KEY_POINT: "key point",
    ADVICE: "advice",
    TAG: "tag",
    COMMENT: "comment",
    TITLE: "Search past interviews",
    ABOUT: "Find words in the questions, answers and notes of every past interview, and go where they stand.",
    ABOUT_SEARCH: "Type what you look for, and every line that has it appears. One letter is enough; it is looked for exactly as you type it.",
    WORDS: "Find:",
    WHOLE: "the whole interview",
    under_way: |lines| match lines {
        0 => "searching".to_owned(),
        lines => format!("searching, {lines} so far"),
    },
    counted: |lines, interviews, shown| {
        let all = {
            let s = |count: usize| if count == 1 { "" } else { "s" };
            format!(
                "{lines} line{} in {interviews} interview{}",
                s(lines),
                s(interviews)
            )
        };
        if shown >= lines {
            all
        } else {
            format!("{all}, the first {shown} shown")
        }
    },
    unsearched: |interviews| {
        if interviews == 1 {
            "1 unreadable interview left out".to_owned()
        } else {
            format!("{interviews} unreadable interviews left out")
        }
    },
    place: |turn, field, line| match turn {
        Some(turn) => format!("turn {turn}, {field}, line {line}"),
        None => format!("{field}, line {line}"),
    },
    nothing_found: |words| {
        let quoted = format!("'{words}'");
        format!("No transcript has {quoted}.")
    },
};
