//! Progress statistics: competencies over time, timing, parts of stories, and coverage of each
//! bank.
//!
//! Everything is computed from [`Summary`]s, without reading transcripts. [`Progress`] is what
//! `rehearse stats --json` prints: a stable, documented format. Means and shares are rounded to
//! hundredths; days are in the wall-clock time of the session.

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
use serde::Serialize;

use crate::bank::QuestionBank;

use super::Summary;

pub use competency::{CompetencyProgress, SessionPoint};
pub use coverage::{BankCoverage, is_weak};
pub use practice::{Day, PracticeTotals, Streak, minutes, whole_minutes};
pub use speech::{Speech, SpeechFigures, SpeechPoint};
pub use star::{Missing, PartShares, StarBalance, StarPoint};
pub use table::{CompetencyRow, Improvement, ProgressTable};
pub use timing::{Timing, TimingPoint};

pub(super) use competency::standings;

/// All statistics of a candidate's sessions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Progress {
    /// How much was practiced, and when.
    pub practice: PracticeTotals,
    /// Each tested competency, sorted by id.
    pub competencies: Vec<CompetencyProgress>,
    /// Use of time limits.
    pub timing: Timing,
    /// How spoken answers were spoken.
    pub speech: Speech,
    /// The balance of parts in stories.
    pub star: StarBalance,
    /// Coverage of each bank, in the order of `banks`.
    pub banks: Vec<BankCoverage>,
    /// First day from which all marks come from one version of the coach's judge, if earlier
    /// marks come from another: the two are not comparable.
    pub judge_since: Option<NaiveDate>,
}

impl Progress {
    /// Computes the statistics of `sessions`, in any order, as of `today`. Sessions in the future
    /// are left out: a wrong clock dated them.
    pub fn of(sessions: &[Summary], banks: &[&QuestionBank], today: NaiveDate) -> Self {
        let mut sessions: Vec<&Summary> = sessions.iter().filter(|it| !it.misdated).collect();
        sessions.sort_by_key(|it| (it.started, &it.id));
        let practice = PracticeTotals::of(&sessions, today);
        // Practice after the strong answer was shown is useful, but is not evidence.
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

/// The first day of the latest judge version. The sessions must be sorted oldest first.
fn judge_since(sessions: &[&Summary]) -> Option<NaiveDate> {
    let marked = sessions.iter().filter(|it| it.marks().is_some());
    let marked: Vec<&&Summary> = marked.collect();
    let latest = marked.last()?.judge;
    let other = marked.iter().rposition(|it| it.judge != latest)?;
    marked.get(other + 1).map(|it| it.day)
}

/// A share of a count, 0 to 1, rounded to hundredths; `None` if the whole is 0.
fn share(part: usize, whole: usize) -> Option<f64> {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    (whole > 0).then(|| super::summary::hundredths(number(part) / number(whole)))
}
