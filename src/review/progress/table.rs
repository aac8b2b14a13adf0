//! What the screen says of progress: every competency of one interview, and what to do about it.

use crate::lang::Localized;
use crate::review::schedule::DueQuestion;

use super::{CompetencyProgress, Point, Progress};

/// The competencies of the interview that one prepares for, the weakest first.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressTable {
    /// What the interview is called; `None` where there is none, and every bank counts.
    pub interview: Option<Localized>,
    /// Its competencies: those that were rated, the weakest first, then the others.
    pub rows: Vec<CompetencyRow>,
    /// All figures, of the banks of this interview.
    pub progress: Progress,
}

/// A competency, and what would help it most.
#[derive(Debug, Clone, PartialEq)]
pub struct CompetencyRow {
    /// Its id.
    pub id: String,
    /// What a person calls it.
    pub name: Localized,
    /// How many stories can serve it; `None` where no story is asked about it.
    pub stories: Option<usize>,
    /// What to do about it.
    pub next: NextStep,
}

/// What would help a competency most.
#[derive(Debug, Clone, PartialEq)]
pub enum NextStep {
    /// To write its first story.
    WriteStory,
    /// To answer a question: one that went badly, or else one never asked, or else the one that
    /// was asked the longest ago.
    Answer(Box<DueQuestion>),
    /// Nothing asks for it.
    Nothing,
}

impl ProgressTable {
    /// The table of these competencies, in the order in which their banks have them.
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

    /// The figures of a row, where anything was answered that tests it.
    pub fn figures(&self, row: &CompetencyRow) -> Option<&CompetencyProgress> {
        self.progress.competencies.iter().find(|it| it.id == row.id)
    }
}

impl Point {
    /// How the session went for the competency: by the candidate, or else by the coach.
    pub fn standing(&self) -> Option<f64> {
        self.own.or(self.coach)
    }
}
