//! Practice progress over time.

use super::counted;
use crate::lang::say::progress::Messages;
use crate::lang::say::{interview::clock, signed_tenths, tenths};
use std::time::Duration;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Progress",
    ABOUT: "Competencies, the weakest first; if an interview is chosen, only its own. Choose one to begin what would help it most now.",
    PRACTICE: "Practice",
    COMPETENCIES: "Competencies",
    TIMING: "Time",
    STAR: "STAR balance",
    BANKS: "Question banks",
    OWN: "you",
    COACH: "coach",
    BY_DAY: "minutes per day practiced",
    NO_STORY: "No answer was divided into STAR parts yet.",
    NO_TIMES: "No answer has been finished yet.",
    ALL_FIGURES: "All figures",
    FIGURES: "Time, STAR balance and question banks",
    ABOUT_FIGURES: "Charts of the days and minutes you practiced, how you kept the time, how your stories are divided, and how much of each bank you have tried.",
    counted: |sessions, questions| {
        let count = |count: usize, name: &str| match count {
            1 => format!("1 {name}"),
            _ => format!("{count} {name}s"),
        };
        format!(
            "{}, {}",
            count(sessions, "interview"),
            count(questions, "question")
        )
    },
    stories: |count| match count {
        1 => "1 story".to_owned(),
        _ => format!("{count} stories"),
    },
    WRITE_STORY: "write a story",
    AGAIN: "answer again",
    NEW: "new question",
    about_write_story: |key| {
        format!("No story serves this competency yet. Press {key} to write one.")
    },
    about_again: |key| format!("Press {key} to answer this question again:"),
    about_new: |key| format!("Press {key} for a new question about it:"),
    NEVER: "You have not answered a question about it yet.",
    practised: |sessions, questions, probes, minutes| {
        let count = |count: usize, name: &str| match count {
            1 => format!("1 {name}"),
            _ => format!("{count} {name}s"),
        };
        format!(
            "{}, {}, {}, {minutes} min",
            count(sessions, "interview"),
            count(questions, "question"),
            count(probes, "follow-up")
        )
    },
    streak: |current, longest| {
        let days = if current == 1 { "day" } else { "days" };
        format!("{current} {days} in a row, longest streak {longest}")
    },
    competency: |name, answers| {
        if answers == 1 {
            format!("{name} (1 answer)")
        } else {
            format!("{name} ({answers} answers)")
        }
    },
    difference: |difference| format!("difference {}", signed_tenths(difference)),
    recent: |recent| format!("lately {}", tenths(recent)),
    within: |within, answers| format!("within the limit {within}/{answers}"),
    late: |over, timed_out| format!("{over} submitted late, {timed_out} cut off by the clock"),
    length: |share, short, long| {
        let percent = share * 100.0;
        format!("spoken length {percent:.0}% of the aim; {short} too short, {long} too long")
    },
    think: |seconds| {
        let time = clock(Duration::from_secs_f64(seconds.max(0.0)));
        format!("time to think before answering, on average {time}")
    },
    SPEECH: "Speaking",
    PAUSES: "pauses a minute",
    PACE: "pace",
    spoken: |answers, length| {
        let answers = counted(answers, "answer");
        format!("{answers} given aloud, {} in all", clock(length))
    },
    paused: |pauses, longest| {
        format!("{pauses:.1} pauses of 0.7 s or more a minute, the longest {longest:.1} s")
    },
    began: |first, share| {
        let percent = share * 100.0;
        format!("first word after {first:.1} s on average, speaking {percent:.0} % of the time")
    },
    fillers: |fillers| format!("about {fillers:.1} fillers a minute (estimated)"),
    balanced: |balanced, answers| {
        format!("{balanced} of {answers} answers told as a story are balanced")
    },
    balance_limits: |most, least, result, aims| {
        let [most, least, result] = [most, least, result].map(|share| share * 100.0);
        let [context, action] = aims.map(|share| share * 100.0);
        format!(
            "Balanced: situation and task up to {most:.0}%, action at least {least:.0}%, result up to {result:.0}%. What the coach aims at is narrower: up to {context:.0}%, at least {action:.0}%."
        )
    },
    part: |name, share, missing| {
        let percent = share * 100.0;
        format!("{name} {percent:.0}%, missing in {missing}")
    },
    judge_since: |day| {
        format!(
            "Coach's marks before {day} were given by an earlier judge and do not compare with later ones"
        )
    },
    coverage: |asked, questions, weak| format!("{asked} of {questions} asked, {weak} weak"),
};
