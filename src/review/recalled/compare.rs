//! Compares companies' decisions with what the coach and the candidate thought before.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::lang::Language;
use crate::lang::say::recalled as say;
use crate::review::Summary;

use super::{Decision, RecalledInterview};

/// Days before a real interview that count as preparation. Our choice: four weeks.
const READYING: u64 = 28;
/// Minimum number of decided interviews for any statement about how decisions relate to figures.
/// With fewer, chance makes any pattern.
pub const ENOUGH: usize = 8;

/// What was rehearsed in the four weeks before a real interview, including its day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Before {
    /// Number of sessions.
    pub sessions: usize,
    /// The mean of the coach's marks in them, 1 to 5.
    pub marks: Option<f64>,
    /// The mean of the candidate's own ratings in them, 1 to 5.
    pub own: Option<f64>,
}

/// How decisions relate to figures: every passed interview is compared with every one that was
/// not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Number of interviews passed.
    pub passed: usize,
    /// Number not passed.
    pub rejected: usize,
    /// By the coach's marks before the interview.
    pub marks: Pairs,
    /// By the candidate's own ratings before the interview.
    pub own: Pairs,
    /// By how it felt on the day.
    pub went: Pairs,
}

/// Pairs of a passed interview and one that was not passed, whose figures differ. By chance, the
/// passed one would have the higher figure in half of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Pairs {
    /// Number of pairs in which the passed interview has the higher figure.
    pub higher: usize,
    /// Number of pairs.
    pub all: usize,
}

impl Before {
    /// Selects the sessions before `day` from all sessions.
    pub fn of(day: NaiveDate, sessions: &[Summary]) -> Self {
        let first = day.checked_sub_days(Days::new(READYING)).unwrap_or(day);
        let counted = sessions.iter().filter(|it| !it.misdated && !it.uncounted);
        let held: Vec<&Summary> = counted
            .filter(|it| (first..=day).contains(&it.day) && it.questions().next().is_some())
            .collect();
        Self {
            sessions: held.len(),
            marks: mean(held.iter().filter_map(|it| it.marks())),
            own: mean(held.iter().filter_map(|it| it.own())),
        }
    }
}

impl Comparison {
    /// Compares what was decided. Interviews the candidate withdrew from are left out.
    pub fn of(interviews: &[RecalledInterview], before: &[Before]) -> Self {
        let decided = |wanted: Decision| {
            let all = interviews.iter().zip(before);
            all.filter(move |(it, _)| it.decision == Some(wanted))
        };
        let figures = |of: fn(&RecalledInterview, &Before) -> Option<f64>| {
            let figures = |wanted| decided(wanted).filter_map(move |(it, before)| of(it, before));
            let rejected: Vec<f64> = figures(Decision::Rejected).collect();
            let passed = figures(Decision::Passed);
            passed.fold(Pairs::default(), |pairs, it| pairs.with(it, &rejected))
        };
        Self {
            passed: decided(Decision::Passed).count(),
            rejected: decided(Decision::Rejected).count(),
            marks: figures(|_, before| before.marks),
            own: figures(|_, before| before.own),
            went: figures(|it, _| it.went()),
        }
    }

    /// How decisions relate to figures, in one sentence; if there are too few, how many more are
    /// needed.
    pub fn say(&self, language: Language) -> String {
        let decided = self.passed + self.rejected;
        let pair = |it: Pairs| (it.higher, it.all);
        match self.missing() {
            0 if self.rejected == 0 || self.passed == 0 => {
                say::all_alike(language, decided, self.rejected == 0)
            }
            0 => say::compared(language, pair(self.marks), pair(self.own), pair(self.went)),
            missing => say::too_few(language, decided, missing),
        }
    }

    /// Number of decided interviews still needed; 0 if there are enough.
    pub fn missing(&self) -> usize {
        ENOUGH.saturating_sub(self.passed + self.rejected)
    }
}

impl Pairs {
    fn with(self, passed: f64, rejected: &[f64]) -> Self {
        let apart = |it: &&f64| (passed - **it).abs() > f64::EPSILON;
        Self {
            higher: self.higher
                + rejected
                    .iter()
                    .filter(|it| passed > **it)
                    .filter(apart)
                    .count(),
            all: self.all + rejected.iter().filter(apart).count(),
        }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), it| (sum + it, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}
