//! The debrief after an interview, and the reading of a transcript.

use super::counted;
use crate::lang::Language;
use crate::lang::say::interview::clock;
use crate::lang::say::{debrief::Messages, tenths};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "The interview is over",
    RETRIED: "You answered again",
    ENDED_EARLY: "You ended the interview early",
    NOTHING: "No question was answered.",
    OWN: "Your rating",
    UNRATED: "not rated",
    HEARD: "Covered",
    HEARD_LATER: "Covered in a follow-up",
    SAID: "Marked by you",
    NOT_SAID: "Not said, as you marked",
    DISPUTED: "You called this wrong",
    PROBE_UNMARKED: "answers to follow-ups are not marked",
    CONTRADICTED: "Sounded like the opposite",
    UNSURE: "Did you say this?",
    MISSING: "Missing",
    NICE_TO_ADD: "Nice to add",
    optional: |line| format!("{line} (nice to have)"),
    EMPTY: "(no answer)",
    TIMED_OUT: "ended by the clock",
    LEFT: "left unfinished",
    followed_up: |probes| match probes {
        1 => "1 follow-up".to_owned(),
        _ => format!("{probes} follow-ups"),
    },
    answered: |questions, probes, time| {
        let time = clock(time);
        let both = [
            (questions > 0).then(|| counted(questions, "question")),
            (probes > 0).then(|| counted(probes, "follow-up")),
        ];
        let both: Vec<String> = both.into_iter().flatten().collect();
        match both.is_empty() {
            true => crate::lang::say::debrief::NOTHING
                .get(Language::En)
                .to_owned(),
            false => format!("You answered {} in {time}.", both.join(" and ")),
        }
    },
    timing: |used, limit, spoken, aim| {
        let [used, limit, spoken, aim] = [used, limit, spoken, aim].map(clock);
        format!("took {used} of {limit}; aloud {spoken}, aim {aim}")
    },
    said_timing: |used, limit, said, aim| {
        let [used, limit, said, aim] = [used, limit, said, aim].map(clock);
        format!("took {used} of {limit}; spoke {said}, aim {aim}")
    },
    points: |points| format!("{points} of 5"),
    ONE_THING: "The one thing that would help most",
    NEXT: "What to do next",
    AFTER_THAT: "After that",
    NOTHING_NEXT: "The coach found nothing to fix. Try harder questions next time.",
    ANSWERS: "Answers",
    FINDINGS: "Findings",
    OVERVIEW: "Overview",
    UNREAD: "The coach has read nothing here.",
    WARNING: "fix this",
    ADVICE: "worth improving",
    NOTE: "good to know",
    ASKS: "please check",
    UNMEASURED: "No answer was long enough to measure, so there is nothing to advise yet.",
    UNFINISHED: "No answer was finished, so there is nothing to advise yet.",
    own_mean: |own| format!("Your average {} of 5", tenths(own)),
    coach_mean: |coach| format!("Coach's average {} of 5", tenths(coach)),
    difference: |difference| {
        /// A smaller difference is not noticeable.
        const ALIKE: f64 = 0.5;
        let points = difference.abs();
        if points < ALIKE {
            "You and the coach agree".to_owned()
        } else if difference > 0.0 {
            format!("You rated yourself {} above the coach", tenths(points))
        } else {
            format!("You rated yourself {} below the coach", tenths(points))
        }
    },
    turn: |question, probe| match probe {
        None => format!("Question {question}"),
        Some(probe) => format!("Question {question}, follow-up {probe}"),
    },
    follow_up: |number| format!("follow-up {number}"),
    coverage: |heard, later, of| match later {
        0 => format!("{heard} of {of} key points heard"),
        _ => format!("{heard} of {of} key points heard ({later} in follow-ups)"),
    },
    unsure: |points| match points {
        0 => String::new(),
        _ => format!(", {points} for you to confirm"),
    },
    settle: |points| match points {
        1 => "Check the key point that the coach is unsure of".to_owned(),
        _ => format!("Check the {points} key points that the coach is unsure of"),
    },
    settle_how: |key| {
        format!(
            "The coach cannot tell whether you said them. Point to the sentence, or say no, and you see what is really missing. Press {key} on that question to go there."
        )
    },
    MORE_POINTS: "The coach found nothing to fix but heard few key points. Compare your answer with the strong one and add them one by one.",
    shown_by: |turn, words, quoted, times| {
        let words = words.map(|words| crate::lang::say::findings::quoted(Language::En, words));
        let shown = match words {
            Some(words) if quoted => format!("{turn}: {words}"),
            Some(words) => format!("{turn}: the answer that begins {words}"),
            None => turn.to_owned(),
        };
        if times < 2 {
            shown
        } else {
            format!("{shown} (in {times} answers)")
        }
    },
    question_of: |number, of| format!("Question {number}/{of}"),
    page: |page, of| format!("Answer {page}/{of}"),
};
