//! The progress screen's content: every competency of one interview, and what to do about it.

use crate::lang::Localized;
use crate::review::schedule::DueQuestion;

use super::{CompetencyProgress, Progress, SessionPoint};

/// The competencies of the interview being prepared for, weakest first.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressTable {
    /// The interview's name; `None` if there is none and every bank counts.
    pub interview: Option<Localized>,
    /// Its competencies: rated ones, weakest first, then the others.
    pub rows: Vec<CompetencyRow>,
    /// All statistics over the banks of this interview.
    pub progress: Progress,
}

/// A competency, and what would improve it most.
#[derive(Debug, Clone, PartialEq)]
pub struct CompetencyRow {
    /// Its id.
    pub id: String,
    /// Its display name.
    pub name: Localized,
    /// Number of stories that fit it; `None` if no story is asked about it.
    pub stories: Option<usize>,
    /// What to do about it.
    pub next: Improvement,
}

/// What would improve a competency most.
#[derive(Debug, Clone, PartialEq)]
pub enum Improvement {
    /// Write its first story.
    WriteStory,
    /// Answer a question: one that went badly, else one never asked, else the one asked longest
    /// ago.
    Answer(Box<DueQuestion>),
    /// No question tests it.
    Nothing,
}

impl ProgressTable {
    /// The table of these competencies, in the order of their banks.
    pub fn new(
        interview: Option<Localized>,
        mut rows: Vec<CompetencyRow>,
        progress: Progress,
    ) -> Self {
        let standing = |row: &CompetencyRow| {
            let known = progress.competencies.iter().find(|it| it.id == row.id);
            known.and_then(|it| it.recent).unwrap_or(f64::INFINITY)
        };
        rows.sort_by(|one, other| standing(one).total_cmp(&standing(other)));
        Self {
            interview,
            rows,
            progress,
        }
    }

    /// The statistics of a row, if any answer tested it.
    pub fn figures(&self, row: &CompetencyRow) -> Option<&CompetencyProgress> {
        self.progress.competencies.iter().find(|it| it.id == row.id)
    }
}

impl SessionPoint {
    /// How the session went for the competency: the own rating, or else the coach's mark.
    pub fn standing(&self) -> Option<f64> {
        self.own.or(self.coach)
    }
}
