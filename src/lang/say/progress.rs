//! Practice progress over time.

use std::time::Duration;

use chrono::NaiveDate;

messages! { progress:
    /// The title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// Heading of the amount of practice.
    PRACTICE;
    /// Heading of the competencies.
    COMPETENCIES;
    /// Heading of the timing.
    TIMING;
    /// Heading of the balance of stories.
    STAR;
    /// Heading of the coverage of each bank.
    BANKS;
    /// The candidate's own ratings.
    OWN;
    /// The coach's marks.
    COACH;
    /// Label of the minutes per day.
    BY_DAY;
    /// No story was told.
    NO_STORY;
    /// No answer was finished.
    NO_TIMES;
    /// The amount of practice.
    practised(sessions: usize, questions: usize, probes: usize, minutes: u64) -> String;
    /// Days in a row: the current and the longest streak.
    streak(current: u32, longest: u32) -> String;
    /// A competency with the number of its answers.
    competency(name: &str, answers: usize) -> String;
    /// How much higher the candidate's ratings are than the coach's.
    difference(difference: f64) -> String;
    /// The recent figure.
    recent(recent: f64) -> String;
    /// How many answers stayed within their limit.
    within(within: usize, answers: usize) -> String;
    /// How many did not.
    late(over: usize, timed_out: usize) -> String;
    /// Spoken length compared with the target.
    length(share: f64, short: usize, long: usize) -> String;
    /// The average time before answering.
    think(seconds: f64) -> String;
    /// Heading of the figures for spoken answers.
    SPEECH;
    /// Label of the pauses per minute, session by session.
    PAUSES;
    /// Label of the pace, session by session.
    PACE;
    /// How many answers were given aloud, and their total length.
    spoken(answers: usize, length: Duration) -> String;
    /// Pauses per minute, and the longest in seconds.
    paused(pauses: f64, longest: f64) -> String;
    /// The average time to the first word in seconds, and the share of speech.
    began(first: f64, share: f64) -> String;
    /// Estimated filler words per minute.
    fillers(fillers: f64) -> String;
    /// The balance of stories.
    balanced(balanced: usize, answers: usize) -> String;
    /// What counts as balanced: the maximum share of Situation and Task, the minimum of Action,
    /// and the maximum of Result, and the coach's targets for the first two, each 0 to 1.
    balance_limits(most: f64, least: f64, result: f64, aims: [f64; 2]) -> String;
    /// A part of a story and how many stories lack it.
    part(name: &str, share: f64, missing: usize) -> String;
    /// Marks before this day are not comparable with later ones.
    judge_since(day: NaiveDate) -> String;
    /// Heading of the entry for all figures, and the title there.
    ALL_FIGURES;
    /// The entry for all figures.
    FIGURES;
    /// Its description.
    ABOUT_FIGURES;
    /// How many interviews were held, and how many questions were answered.
    counted(sessions: usize, questions: usize) -> String;
    /// How many stories cover a competency.
    stories(count: usize) -> String;
    /// Task: write a story.
    WRITE_STORY;
    /// Task: answer a question again.
    AGAIN;
    /// Task: answer a new question.
    NEW;
    /// What Enter does: write a story.
    about_write_story(key: &str) -> String;
    /// What Enter does: ask a question again.
    about_again(key: &str) -> String;
    /// What Enter does: ask a new question.
    about_new(key: &str) -> String;
    /// No answer has tested the competency yet.
    NEVER;
    /// The coverage of a bank.
    coverage(asked: usize, questions: usize, weak: usize) -> String;
}
