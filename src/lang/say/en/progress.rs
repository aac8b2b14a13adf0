//! How practice goes, over time.

use crate::lang::say::interview::clock;
use crate::lang::say::progress::Messages;
use std::time::Duration;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Progress",
    ABOUT: "The competencies of the interview you prepare for, the weakest first. Enter begins what would help that one most now.",
    PRACTICE: "Practice",
    COMPETENCIES: "Competencies",
    TIMING: "Time",
    STAR: "STAR balance",
    BANKS: "Question banks",
    OWN: "own",
    COACH: "coach",
    BY_DAY: "minutes by day of practice",
    NO_STORY: "No answer was divided into STAR parts yet.",
    NO_TIMES: "No answer came to its own end yet.",
    ALL_FIGURES: "All figures",
    FIGURES: "Time, STAR balance and question banks",
    ABOUT_FIGURES: "Charts of the days and minutes you practiced, how you kept the time, how your stories are divided, and what you met of each bank.",
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
    ABOUT_WRITE_STORY: "No story serves this competency yet. Enter begins one.",
    ABOUT_AGAIN: "Enter asks you this question again:",
    ABOUT_NEW: "Enter asks you a new question about it:",
    NEVER: "You have not answered a question about it yet.",
    practised: |sessions, questions, probes, minutes| {
        let count = |count: usize, name: &str| match count {
            1 => format!("1 {name}"),
            _ => format!("{count} {name}s"),
        };
        format!(
            "{}, {}, {}, {minutes:.0} min",
            count(sessions, "interview"),
            count(questions, "question"),
            count(probes, "follow-up")
        )
    },
    streak: |current, longest| {
        let days = if current == 1 { "day" } else { "days" };
        format!("{current} {days} in a row now, {longest} at the best")
    },
    competency: |name, answers| {
        if answers == 1 {
            format!("{name} (1 answer)")
        } else {
            format!("{name} ({answers} answers)")
        }
    },
    difference: |difference| format!("difference {difference:+.1}"),
    recent: |recent| format!("lately {recent:.1}"),
    within: |within, answers| format!("within the limit {within}/{answers}"),
    late: |over, timed_out| format!("{over} submitted late, {timed_out} cut off by the clock"),
    length: |share, short, long| {
        let percent = share * 100.0;
        format!("spoken length {percent:.0} % of the aim; {short} too short, {long} too long")
    },
    think: |seconds| {
        let time = clock(Duration::from_secs_f64(seconds.max(0.0)));
        format!("time to think before answering, on average {time}")
    },
    balanced: |balanced, answers| format!("{balanced} of {answers} stories are balanced"),
    part: |name, share, missing| {
        let percent = share * 100.0;
        format!("{name} {percent:.0} %, missing in {missing}")
    },
    judge_since: |day| {
        format!(
            "Coach's marks before {day} were given by an earlier judge and do not compare with later ones"
        )
    },
    coverage: |asked, questions, weak| format!("{asked} of {questions} asked, {weak} weak"),
};
