//! How practice goes, over time.

use std::time::Duration;

use chrono::NaiveDate;

messages! { progress:
    /// The title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// Above what was practised.
    PRACTICE;
    /// Above the competencies.
    COMPETENCIES;
    /// Above how time was kept.
    TIMING;
    /// Above how stories were divided.
    STAR;
    /// Above how much of each bank was met.
    BANKS;
    /// The candidate's own ratings.
    OWN;
    /// The coach's marks.
    COACH;
    /// Before minutes by day.
    BY_DAY;
    /// No story was told.
    NO_STORY;
    /// No answer came to its end.
    NO_TIMES;
    /// How much was practised.
    practised(sessions: usize, questions: usize, probes: usize, minutes: u64) -> String;
    /// Days in a row: now, and the longest streak.
    streak(current: u32, longest: u32) -> String;
    /// A competency with its answers.
    competency(name: &str, answers: usize) -> String;
    /// How much higher the candidate rates than the coach.
    difference(difference: f64) -> String;
    /// How it is now.
    recent(recent: f64) -> String;
    /// How many answers were within their limit.
    within(within: usize, answers: usize) -> String;
    /// How many were not.
    late(over: usize, timed_out: usize) -> String;
    /// Spoken length against its aim.
    length(share: f64, short: usize, long: usize) -> String;
    /// The mean time before answering.
    think(seconds: f64) -> String;
    /// Above how answers were spoken.
    SPEECH;
    /// Before pauses a minute, session by session.
    PAUSES;
    /// Before the pace, session by session.
    PACE;
    /// How many answers were given aloud, and how long they are together.
    spoken(answers: usize, length: Duration) -> String;
    /// How many pauses there were a minute, and the longest in seconds.
    paused(pauses: f64, longest: f64) -> String;
    /// The mean time to the first word in seconds, and the share of speech.
    began(first: f64, share: f64) -> String;
    /// How many words a minute said nothing, estimated.
    fillers(fillers: f64) -> String;
    /// How stories were divided.
    balanced(balanced: usize, answers: usize) -> String;
    /// What counts as balanced: the shares that Situation and Task have at most, Action at least
    /// and Result at most, and what the coach would have of the first two, each 0 to 1.
    balance_limits(most: f64, least: f64, result: f64, aims: [f64; 2]) -> String;
    /// A part of a story and how many lack it.
    part(name: &str, share: f64, missing: usize) -> String;
    /// Marks before a day do not compare with those after it.
    judge_since(day: NaiveDate) -> String;
    /// Above the way to every figure, and the title there.
    ALL_FIGURES;
    /// The way to every figure.
    FIGURES;
    /// About every figure.
    ABOUT_FIGURES;
    /// How many interviews were held, and how many questions answered.
    counted(sessions: usize, questions: usize) -> String;
    /// How many stories serve a competency.
    stories(count: usize) -> String;
    /// What to do: write a story.
    WRITE_STORY;
    /// What to do: answer a question again.
    AGAIN;
    /// What to do: answer a new question.
    NEW;
    /// What Enter does: write a story.
    about_write_story(key: &str) -> String;
    /// What Enter does: ask a question again.
    about_again(key: &str) -> String;
    /// What Enter does: ask a new question.
    about_new(key: &str) -> String;
    /// No answer tested the competency yet.
    NEVER;
    /// How much of a bank was met.
    coverage(asked: usize, questions: usize, weak: usize) -> String;
}
