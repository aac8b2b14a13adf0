//! The debrief after an interview, and the reading of a transcript.

use std::time::Duration;

messages! { debrief:
    /// The title.
    TITLE;
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
    /// The same where only the answer to a follow-up shows it.
    HEARD_LATER;
    /// A key point of which the candidate marked the words.
    SAID;
    /// A key point that the candidate takes back.
    NOT_SAID;
    /// How many follow-ups a question had.
    followed_up(probes: usize) -> String;
    /// A finding that the candidate calls wrong.
    DISPUTED;
    /// Why answers to follow-ups have no marks.
    PROBE_UNMARKED;
    /// A key point whose opposite the coach heard.
    CONTRADICTED;
    /// A key point of which the coach cannot tell: it asks.
    UNSURE;
    /// A key point that is not in the answer.
    MISSING;
    /// The same where leaving it out is no fault.
    NICE_TO_ADD;
    /// A line about a point that a good answer may do without.
    optional(line: &str) -> String;
    /// An empty answer.
    EMPTY;
    /// An answer cut off by the clock.
    TIMED_OUT;
    /// An answer left unfinished.
    LEFT;
    /// How much was answered.
    answered(questions: usize, probes: usize, time: Duration) -> String;
    /// Time used against what was given, and the spoken length against the aim.
    timing(used: Duration, limit: Duration, spoken: Duration, aim: Duration) -> String;
    /// The same where the length was measured, and not estimated from the words.
    said_timing(used: Duration, limit: Duration, said: Duration, aim: Duration) -> String;
    /// The candidate's rating in points.
    points(points: u8) -> String;
    /// Before the one thing that would help most.
    ONE_THING;
    /// Before the things to do next.
    NEXT;
    /// Before what else would help.
    AFTER_THAT;
    /// There is nothing to do next.
    NOTHING_NEXT;
    /// Before the answers.
    ANSWERS;
    /// Before the findings.
    FINDINGS;
    /// The whole interview.
    OVERVIEW;
    /// The coach had nothing to read.
    UNREAD;
    /// A finding that should be mended.
    WARNING;
    /// One that would make an answer better.
    ADVICE;
    /// One that is good to know.
    NOTE;
    /// Severity: the coach cannot tell and asks.
    ASKS;
    /// Answers were finished, and nothing in them could be measured.
    UNMEASURED;
    /// Nothing was answered to its end.
    UNFINISHED;
    /// The mean of the own ratings.
    own_mean(own: f64) -> String;
    /// The mean of the coach's marks.
    coach_mean(coach: f64) -> String;
    /// How the own rating compares: own less coach.
    difference(difference: f64) -> String;
    /// Which turn: the number of its question, from 1, and of its follow-up, from 1.
    turn(question: usize, probe: Option<usize>) -> String;
    /// A follow-up of the question at hand, by its number from 1.
    follow_up(number: usize) -> String;
    /// How many of a question's key points were made, and how many of them only in follow-ups.
    coverage(heard: usize, later: usize, of: usize) -> String;
    /// Behind that, of how many points nobody can tell; nothing where there are none.
    unsure(points: usize) -> String;
    /// What would help most: to settle these points.
    settle(points: usize) -> String;
    /// How that is done.
    settle_how(key: &str) -> String;
    /// There is nothing to mend, and few points were heard.
    MORE_POINTS;
    /// How many answers showed it, and which one shows it best.
    shown_by(turn: &str, words: Option<&str>, quoted: bool, times: usize) -> String;
    /// Which of the questions is selected.
    question_of(number: usize, of: usize) -> String;
    /// Which page of how many.
    page(page: usize, of: usize) -> String;
}
