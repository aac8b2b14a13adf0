use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::coach::thresholds::STORY_USES;
use crate::lang::Localized;

use super::{Story, Subject};

/// A story is stretched if this many competencies have no other. Our choice: with three questions
/// about them in one interview, it is told too often.
const STRETCHED: usize = STORY_USES;

/// Which competencies have which stories. Its JSON is a stable, documented format.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matrix {
    /// One row per competency, in the given order.
    pub rows: Vec<MatrixRow>,
    /// Overused stories, in the candidate's order.
    pub overused: Vec<Overused>,
    /// Competencies named in stories that are not among the given ones.
    pub unknown: BTreeSet<String>,
}

/// A competency and the stories that fit it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatrixRow {
    /// The competency's bank.
    pub bank: String,
    /// The competency's id.
    pub competency: String,
    /// Its display name.
    pub name: Localized,
    /// Ids of its stories, in the candidate's order.
    pub stories: Vec<String>,
}

/// An overused story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overused {
    /// The story's id.
    pub story: String,
    /// The highest number of answers in one interview in which it was told: from the third on,
    /// interviewers notice.
    pub uses: usize,
    /// Competencies that have no other story.
    pub alone: Vec<String>,
}

impl Matrix {
    /// Matches `stories` with `subjects`: the Leadership Principles, and whatever else the banks
    /// ask stories about.
    pub fn of(stories: &[Story], subjects: &[Subject]) -> Self {
        let rows: Vec<MatrixRow> = subjects.iter().map(|it| row(it, stories)).collect();
        let known: BTreeSet<&str> = subjects.iter().map(|it| it.id.as_str()).collect();
        let named = stories.iter().flat_map(|story| &story.competencies);
        let overused = stories.iter().filter_map(|story| overused(story, &rows));
        Self {
            overused: overused.collect(),
            unknown: named
                .filter(|id| !known.contains(id.as_str()))
                .cloned()
                .collect(),
            rows,
        }
    }

    /// How a story is overused, if it is.
    pub fn overuse(&self, story: &str) -> Option<&Overused> {
        self.overused.iter().find(|it| it.story == story)
    }

    /// Competencies without a story.
    pub fn none(&self) -> impl Iterator<Item = &MatrixRow> {
        self.rows.iter().filter(|row| row.stories.is_empty())
    }

    /// Competencies with a single story.
    pub fn one(&self) -> impl Iterator<Item = &MatrixRow> {
        self.rows.iter().filter(|row| row.stories.len() == 1)
    }
}

fn row(subject: &Subject, stories: &[Story]) -> MatrixRow {
    let serving = stories.iter().filter(|story| story.serves([&subject.id]));
    MatrixRow {
        bank: subject.bank.clone(),
        competency: subject.id.clone(),
        name: subject.name.clone(),
        stories: serving.map(|story| story.id.clone()).collect(),
    }
}

fn overused(story: &Story, rows: &[MatrixRow]) -> Option<Overused> {
    let mut by_session: BTreeMap<_, usize> = BTreeMap::new();
    for story_use in &story.uses {
        *by_session.entry(&story_use.transcript).or_default() += 1;
    }
    let uses = by_session.into_values().max().unwrap_or(0);
    let alone = rows.iter().filter(|row| row.stories == [story.id.as_str()]);
    let alone: Vec<String> = alone.map(|row| row.competency.clone()).collect();
    (uses >= STORY_USES || alone.len() >= STRETCHED).then(|| Overused {
        story: story.id.clone(),
        uses,
        alone,
    })
}
