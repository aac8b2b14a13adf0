use chrono::NaiveDate;
use serde::Serialize;

use crate::bank::QuestionKind;
use crate::coach::thresholds::{MAX_LENGTH, MIN_LENGTH};
use crate::interview::AnswerEnd;
use crate::review::Summary;
use crate::review::summary::{TurnSummary, hundredths, mean};
use crate::transcript::SessionId;

use super::share;

/// Use of time limits. Answers broken off by leaving are not counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Timing {
    /// Number of answers, including those to probes, that were submitted or reached the limit.
    pub answers: usize,
    /// Number submitted within the limit.
    pub within: usize,
    /// Number submitted after it, as practice mode allows.
    pub over: usize,
    /// Number cut off by the limit.
    pub timed_out: usize,
    /// Share submitted within the limit, 0 to 1.
    pub within_share: Option<f64>,
    /// Mean time used, as a share of the limit.
    pub used_share: Option<f64>,
    /// Mean spoken length as a share of its target, over answers to questions that ask for more
    /// than a word.
    pub length_share: Option<f64>,
    /// Number of those that were too short by the coach's limit: a third of the target.
    pub too_short: usize,
    /// Number of those that were too long by the coach's limit: one and a half times the target.
    pub too_long: usize,
    /// Mean time spent thinking before the answer to a question, in seconds.
    pub think_seconds: Option<f64>,
    /// Session by session, oldest first.
    pub points: Vec<TimingPoint>,
}

/// The same figures for one session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimingPoint {
    /// The day of the session.
    pub day: NaiveDate,
    /// The session.
    pub transcript: SessionId,
    /// Share of its answers submitted within the limit.
    pub within_share: Option<f64>,
    /// Mean spoken length as a share of its target.
    pub length_share: Option<f64>,
}

impl Timing {
    pub(super) fn of(sessions: &[&Summary]) -> Self {
        let turns: Vec<&TurnSummary> = sessions.iter().flat_map(|it| &it.turns).collect();
        let points = sessions.iter().filter_map(|session| {
            let turns: Vec<&TurnSummary> = session.turns.iter().collect();
            let judged = Judged::of(&turns);
            (judged.answers > 0).then(|| TimingPoint {
                day: session.day,
                transcript: session.id.clone(),
                within_share: share(judged.within, judged.answers),
                length_share: mean(judged.lengths).map(hundredths),
            })
        });
        let points = points.collect();
        let judged = Judged::of(&turns);
        let off = |is_off: fn(f64) -> bool| judged.lengths.iter().filter(|it| is_off(**it)).count();
        Self {
            answers: judged.answers,
            within: judged.within,
            over: judged.answers - judged.within - judged.timed_out,
            timed_out: judged.timed_out,
            within_share: share(judged.within, judged.answers),
            used_share: mean(judged.used).map(hundredths),
            too_short: off(|share| share < MIN_LENGTH),
            too_long: off(|share| share > MAX_LENGTH),
            length_share: mean(judged.lengths).map(hundredths),
            think_seconds: mean(judged.thought).map(hundredths),
            points,
        }
    }
}

#[derive(Default)]
struct Judged {
    answers: usize,
    within: usize,
    timed_out: usize,
    used: Vec<f64>,
    lengths: Vec<f64>,
    thought: Vec<f64>,
}

impl Judged {
    fn of(turns: &[&TurnSummary]) -> Self {
        let mut judged = Self::default();
        for turn in turns.iter().filter(|turn| turn.end != AnswerEnd::Left) {
            judged.answers += 1;
            judged.timed_out += usize::from(turn.end == AnswerEnd::TimedOut);
            let in_time = turn.end == AnswerEnd::Submitted && turn.used <= turn.limit;
            judged.within += usize::from(in_time);
            judged.used.extend(ratio(turn.used, turn.limit));
            if !turn.probe {
                judged.thought.push(turn.think.as_secs_f64());
            }
            if has_length(turn) {
                judged.lengths.extend(ratio(turn.spoken, turn.aim));
            }
        }
        judged
    }
}

/// Whether the answer has a target length. Probes, quizzes and yes-or-no questions may be
/// answered in a word, and the candidate's own question may have any length.
fn has_length(turn: &TurnSummary) -> bool {
    use QuestionKind::{Logistics, Quiz, Reverse};
    !turn.probe && !matches!(turn.kind, Logistics | Quiz | Reverse)
}

fn ratio(part: std::time::Duration, whole: std::time::Duration) -> Option<f64> {
    let whole = whole.as_secs_f64();
    (whole > 0.0).then(|| part.as_secs_f64() / whole)
}
