//! Real interviews, as remembered.

use crate::lang::Language;
use crate::lang::say::{recalled::Messages, tenths};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Interviews you had",
    ABOUT: "Write down what they asked while you still remember it. The questions join what is due today, and you can write your answers again in peace. As decisions come in, they are shown beside your scores from practice.",
    none: |key| {
        format!(
            "Nothing here yet. After an interview, press {key} on the way home and start with the questions you remember."
        )
    },
    NONE_BRIEFLY: "no interviews written down",
    NEW: "An interview you had",
    EDIT: "Edit an interview you had",
    BANK: "Questions from real interviews",
    GONE: "taken out of the real interview",
    NOT_SAVED: "Not saved",
    DAY: "Day",
    COMPANY: "Company",
    ROUND: "Round",
    REACTIONS: "Reactions",
    DECISION: "Decision",
    REACTION: "Reaction",
    ROUND_PLACEHOLDER: "phone screen, panel, final",
    REACTIONS_PLACEHOLDER: "how they reacted, what to remember",
    QUESTION_PLACEHOLDER: "a question you remember",
    ANSWER_PLACEHOLDER: "What would you say now?",
    ABOUT_DAY: "The day of the interview. 11/30 will do.",
    BAD_DAY: "This is no date. Write it like 2026-11-30 or 11/30.",
    ABOUT_COMPANY: "Which company was it?",
    ABOUT_ROUND: "Which round was it?",
    about_question: |key| format!("Write it as you remember it, then press {key}."),
    about_went: |worst, best| {
        format!("How well did you answer? Press {worst} (badly) to {best} (well).")
    },
    ABOUT_REACTIONS: "How did they seem? You can leave this empty.",
    about_decision: |less, more| format!("Choose with {less} and {more}, now or once you know."),
    PASSED: "passed",
    REJECTED: "rejected",
    WITHDREW: "withdrew",
    UNDECIDED: "not known yet",
    two_interviews: |id| format!("two interviews have the id {id}"),
    two_questions: |id| format!("two questions of one interview have the id {id}"),
    ask_delete: |name, key| {
        format!(
            "Delete '{name}'? Press {key} again to delete it. Its questions stay in their bank."
        )
    },
    sealed: |why| {
        let why = why.get(Language::En);
        format!(
            "Nothing can be added or changed until the file of real interviews is mended: {why}"
        )
    },
    leaving_loses: |why| {
        let why = why.get(Language::En);
        format!("Something you wrote is not saved: {why} Press again to leave all the same.")
    },
    went: |decision, went| match went {
        Some(went) => {
            format!(
                "Decision: {decision}. On the day it felt like {} on average.",
                tenths(went)
            )
        }
        None => format!("Decision: {decision}"),
    },
    rehearsed: |sessions, marks, own| {
        let noun = if sessions == 1 { "session" } else { "sessions" };
        if sessions == 0 {
            return "Nothing was rehearsed in the four weeks before.".to_owned();
        }
        let part = |name: &str, it: Option<f64>| it.map(|it| format!("{name} {}", tenths(it)));
        let parts = [part("coach", marks), part("you", own)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let before = format!("{sessions} {noun} in the four weeks before");
        match parts.is_empty() {
            true => before,
            false => format!("{before}, on average: {}", parts.join(", ")),
        }
    },
    figures: |decision, marks, own, went| {
        let part = |name: &str, it: Option<f64>| {
            it.map_or(format!("{name} -"), |it| format!("{name} {}", tenths(it)))
        };
        let parts = [part("coach", marks), part("you", own), part("day", went)];
        format!("{decision}  {}", parts.join(" "))
    },
    too_few: |decided, missing| {
        format!(
            "Decisions so far: {decided}. Scores and decisions are compared after {missing} more decisions."
        )
    },
    all_alike: |decided, passed| {
        let all = if passed { "passed" } else { "rejected" };
        format!("All {decided} decisions are '{all}', so there is nothing to compare scores with.")
    },
    compared: |marks, own, went| {
        let part = |name: &str, (higher, all): (usize, usize)| match all {
            0 => format!("not at all by {name}, for lack of figures"),
            _ => format!("in {higher} of {all} by {name}"),
        };
        let parts = [
            part("the coach's marks", marks),
            part("your own ratings", own),
        ];
        format!(
            "Of pairs of one interview you passed and one you did not, the one you passed was higher {}, and {} (chance alone gives about half).",
            parts.join(", "),
            part("how the day felt", went)
        )
    },
};
