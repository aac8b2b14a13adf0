use chrono::NaiveDate;
use serde::Serialize;

use crate::coach::Part;
use crate::coach::thresholds::{MAX_CONTEXT, MAX_RESULT, MIN_ACTION};
use crate::review::Summary;
use crate::review::summary::{TurnSummary, hundredths, mean};
use crate::transcript::SessionId;

/// The balance of parts in stories, over the answers to behavioral questions that the coach
/// assessed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StarBalance {
    /// Number of answers.
    pub answers: usize,
    /// Number of answers in which no part of a story was told.
    pub without_parts: usize,
    /// Number of the other answers that lack each part.
    pub missing: Missing,
    /// Number of answers that have every part and are balanced, by the coach's limits: Situation
    /// and Task at most 45 %, Action at least 35 %, Result at most 40 %.
    pub balanced: usize,
    /// Mean share of each part in the stories told.
    pub shares: Option<PartShares>,
    /// Session by session, oldest first.
    pub points: Vec<StarPoint>,
}

/// Number of stories that lack each part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// 상황
    pub situation: usize,
    /// 과제
    pub task: usize,
    /// 행동
    pub action: usize,
    /// 결과
    pub result: usize,
}

/// The mean share of each part, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PartShares {
    /// 상황
    pub situation: f64,
    /// 과제
    pub task: f64,
    /// 행동
    pub action: f64,
    /// 결과
    pub result: f64,
}

/// The shares in one session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StarPoint {
    /// The day of the session.
    pub day: NaiveDate,
    /// The session.
    pub transcript: SessionId,
    /// Mean share of each part in the stories told in it.
    pub shares: PartShares,
}

impl StarBalance {
    pub(super) fn of(sessions: &[&Summary]) -> Self {
        let points = sessions.iter().filter_map(|session| {
            Some(StarPoint {
                day: session.day,
                transcript: session.id.clone(),
                shares: PartShares::of(&told(stories(session)))?,
            })
        });
        let points = points.collect();
        let answers: Vec<&TurnSummary> = sessions.iter().flat_map(|it| stories(it)).collect();
        let told = told(answers.iter().copied());
        let lacks = |part: Part| {
            told.iter()
                .filter(|shares| share(shares, part) <= 0.0)
                .count()
        };
        Self {
            answers: answers.len(),
            without_parts: answers.len() - told.len(),
            missing: Missing {
                situation: lacks(Part::Situation),
                task: lacks(Part::Task),
                action: lacks(Part::Action),
                result: lacks(Part::Result),
            },
            balanced: told.iter().filter(|shares| is_balanced(shares)).count(),
            shares: PartShares::of(&told),
            points,
        }
    }
}

impl PartShares {
    fn of(told: &[[f64; 4]]) -> Option<Self> {
        let of = |part| {
            Some(hundredths(mean(
                told.iter().map(|shares| share(shares, part)),
            )?))
        };
        Some(Self {
            situation: of(Part::Situation)?,
            task: of(Part::Task)?,
            action: of(Part::Action)?,
            result: of(Part::Result)?,
        })
    }
}

/// The answers that should be stories and that the coach assessed.
fn stories(session: &Summary) -> impl Iterator<Item = &TurnSummary> {
    let wanted = |turn: &&TurnSummary| turn.kind.default_star() && turn.marks.is_some();
    session.questions().filter(wanted)
}

fn told<'s>(stories: impl Iterator<Item = &'s TurnSummary>) -> Vec<[f64; 4]> {
    stories.filter_map(|turn| turn.parts).collect()
}

const fn share(shares: &[f64; 4], part: Part) -> f64 {
    shares[part.index()]
}

fn is_balanced(shares: &[f64; 4]) -> bool {
    let [situation, task, action, result] = *shares;
    shares.iter().all(|share| *share > 0.0)
        && situation + task <= MAX_CONTEXT
        && action >= MIN_ACTION
        && result <= MAX_RESULT
}
