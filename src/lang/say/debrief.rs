//! The debrief after an interview, and the reading of a transcript.

use std::time::Duration;

messages! { debrief:
    /// The title.
    TITLE;
    /// The title after another try at a question.
    RETRIED;
    /// The title after an early end.
    ENDED_EARLY;
    /// Nothing was answered.
    NOTHING;
    /// The candidate's own rating.
    OWN;
    /// No rating was given.
    UNRATED;
    /// A key point that the coach heard.
    HEARD;
    /// The same, if only the answer to a follow-up shows it.
    HEARD_LATER;
    /// A key point whose words the candidate marked.
    SAID;
    /// A key point that the candidate withdrew.
    NOT_SAID;
    /// How many follow-ups a question had.
    followed_up(probes: usize) -> String;
    /// A finding that the candidate disputes.
    DISPUTED;
    /// Why answers to follow-ups have no marks.
    PROBE_UNMARKED;
    /// A key point that the answer contradicts.
    CONTRADICTED;
    /// A key point about which the coach is unsure, so it asks.
    UNSURE;
    /// A key point that is not in the answer.
    MISSING;
    /// The same, if leaving it out is acceptable.
    NICE_TO_ADD;
    /// A line about an optional point.
    optional(line: &str) -> String;
    /// An empty answer.
    EMPTY;
    /// An answer cut off by the clock.
    TIMED_OUT;
    /// An unfinished answer.
    LEFT;
    /// How much was answered.
    answered(questions: usize, probes: usize, time: Duration) -> String;
    /// Time used and time allowed, spoken length and target.
    timing(used: Duration, limit: Duration, spoken: Duration, aim: Duration) -> String;
    /// The same, if the length was measured instead of estimated.
    said_timing(used: Duration, limit: Duration, said: Duration, aim: Duration) -> String;
    /// The candidate's rating in points.
    points(points: u8) -> String;
    /// Heading of the one most helpful thing.
    ONE_THING;
    /// Heading of the next steps.
    NEXT;
    /// Heading of what else would help.
    AFTER_THAT;
    /// There are no next steps.
    NOTHING_NEXT;
    /// Heading of the answers.
    ANSWERS;
    /// Heading of the findings.
    FINDINGS;
    /// The whole interview.
    OVERVIEW;
    /// The coach had nothing to read.
    UNREAD;
    /// Severity: should be fixed.
    WARNING;
    /// Severity: would improve the answer.
    ADVICE;
    /// Severity: good to know.
    NOTE;
    /// Severity: the coach cannot tell and asks.
    ASKS;
    /// Answers were finished, but nothing in them could be measured.
    UNMEASURED;
    /// No answer was finished.
    UNFINISHED;
    /// The average of the candidate's own ratings.
    own_mean(own: f64) -> String;
    /// The average of the coach's marks.
    coach_mean(coach: f64) -> String;
    /// The candidate's own rating minus the coach's.
    difference(difference: f64) -> String;
    /// A turn: the number of its question and of its follow-up, both from 1.
    turn(question: usize, probe: Option<usize>) -> String;
    /// A follow-up to the current question, by its number from 1.
    follow_up(number: usize) -> String;
    /// How many of a question's key points were made, and how many of them only in follow-ups.
    coverage(heard: usize, later: usize, of: usize) -> String;
    /// Appended: how many points are uncertain; empty if none.
    unsure(points: usize) -> String;
    /// What would help most: to resolve these points.
    settle(points: usize) -> String;
    /// How to do that.
    settle_how(key: &str) -> String;
    /// There is nothing to fix, but few points were heard.
    MORE_POINTS;
    /// How many answers showed it, and which one shows it best.
    shown_by(turn: &str, words: Option<&str>, quoted: bool, times: usize) -> String;
    /// Which question is selected.
    question_of(number: usize, of: usize) -> String;
    /// The page number and the total.
    page(page: usize, of: usize) -> String;
}
