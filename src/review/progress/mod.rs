//! How practice goes: by competency over time, by the clock, by the parts of stories, by how
//! much of each bank was met.
//!
//! Everything is counted from [`Summary`]s, so that no transcript need be read for it, and
//! [`Progress`] is what `rehearse stats --json` prints: a stable, documented shape. Means and
//! shares are to the hundredth, days are by the clock on the wall where the session was held.

mod competency;
mod coverage;
mod practice;
mod speech;
mod star;
mod table;
#[cfg(test)]
mod tests;
mod timing;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::bank::QuestionBank;

use super::Summary;

pub use competency::{CompetencyProgress, Point};
pub use coverage::{Coverage, is_weak};
pub use practice::{Day, Practice, Streak, minutes, whole_minutes};
pub use speech::{Speech, SpeechFigures, SpeechPoint};
pub use star::{Missing, PartShares, StarBalance, StarPoint};
pub use table::{CompetencyRow, NextStep, ProgressTable};
pub use timing::{Timing, TimingPoint};

pub(super) use competency::standings;

/// All statistics over a candidate's sessions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Progress {
    /// How much was practiced, and when.
    pub practice: Practice,
    /// Each competency that was tested, in the order of their ids.
    pub competencies: Vec<CompetencyProgress>,
    /// How the clock was kept.
    pub timing: Timing,
    /// How answers that were given aloud were spoken.
    pub speech: Speech,
    /// How stories were divided.
    pub star: StarBalance,
    /// How much of each bank was met, in the order of `banks`.
    pub banks: Vec<Coverage>,
    /// The day from which on all marks are by one version of the coach's judge, where there are
    /// marks by another before it: the ones do not compare with the others.
    #[serde(serialize_with = "optional_day")]
    pub judge_since: Option<NaiveDate>,
}

impl Progress {
    /// Counts `sessions`, in whatever order they come, as of `today`. What lies ahead of now counts
    /// nowhere: the clock that dated it was wrong.
    pub fn of(sessions: &[Summary], banks: &[&QuestionBank], today: NaiveDate) -> Self {
        let mut sessions: Vec<&Summary> = sessions.iter().filter(|it| !it.ahead).collect();
        sessions.sort_by_key(|it| (it.started, &it.id));
        let practice = Practice::of(&sessions, today);
        // What was said after the strong answer was time well spent, and shows nothing.
        sessions.retain(|it| !it.uncounted);
        Self {
            practice,
            competencies: competency::progress(&sessions, banks),
            timing: Timing::of(&sessions),
            speech: Speech::of(&sessions),
            star: StarBalance::of(&sessions),
            banks: coverage::of(&sessions, banks),
            judge_since: judge_since(&sessions),
        }
    }
}

/// Since when the latest judge gave the marks of sessions that come the oldest first.
fn judge_since(sessions: &[&Summary]) -> Option<NaiveDate> {
    let marked = sessions.iter().filter(|it| it.marks().is_some());
    let marked: Vec<&&Summary> = marked.collect();
    let latest = marked.last()?.judge;
    let other = marked.iter().rposition(|it| it.judge != latest)?;
    marked.get(other + 1).map(|it| it.day)
}

fn optional_day<S: Serializer>(it: &Option<NaiveDate>, to: S) -> Result<S::Ok, S::Error> {
    match it {
        Some(it) => day(it, to),
        None => to.serialize_none(),
    }
}

/// A day as `2026-11-21`.
fn day<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}

/// A share of a count, 0 to 1, to the hundredth; `None` of nothing.
fn share(part: usize, whole: usize) -> Option<f64> {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    (whole > 0).then(|| super::summary::hundredths(number(part) / number(whole)))
}
