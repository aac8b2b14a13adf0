use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::bank::Competency;
use crate::coach::thresholds::STORY_TELLINGS;
use crate::lang::Localized;

use super::Story;

/// A story that alone serves so many competencies is stretched. Ours: with three questions on
/// it in one interview it is told too often.
const STRETCHED: usize = STORY_TELLINGS;

/// Which competencies have which stories. As JSON: a stable, documented shape.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matrix {
    /// A row for each competency, in the order given.
    pub rows: Vec<Row>,
    /// The stories that carry too much, in the candidate's order.
    pub overused: Vec<Overused>,
    /// Competencies that stories name and that are not among those given.
    pub unknown: BTreeSet<String>,
}

/// A competency and the stories that can serve it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The competency's id.
    pub competency: String,
    /// What a person calls it.
    pub name: Localized,
    /// The ids of its stories, in the candidate's order.
    pub stories: Vec<String>,
}

/// A story that carries too much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overused {
    /// The story's id.
    pub story: String,
    /// The most answers of one interview in which it was told: from the third on interviewers
    /// notice.
    pub tellings: usize,
    /// The competencies that have no other story.
    pub alone: Vec<String>,
}

impl Matrix {
    /// Lays `stories` against `competencies`, such as the Leadership Principles of a bank.
    pub fn of(stories: &[Story], competencies: &[Competency]) -> Self {
        let rows: Vec<Row> = competencies.iter().map(|it| row(it, stories)).collect();
        let known: BTreeSet<&str> = competencies.iter().map(|it| it.id.as_str()).collect();
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

    /// The competencies without a story.
    pub fn none(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.stories.is_empty())
    }

    /// The competencies with a single story.
    pub fn one(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.stories.len() == 1)
    }
}

fn row(competency: &Competency, stories: &[Story]) -> Row {
    let serving = stories
        .iter()
        .filter(|story| story.serves([&competency.id]));
    Row {
        competency: competency.id.clone(),
        name: competency.name.clone(),
        stories: serving.map(|story| story.id.clone()).collect(),
    }
}

fn overused(story: &Story, rows: &[Row]) -> Option<Overused> {
    let mut by_session: BTreeMap<_, usize> = BTreeMap::new();
    for told in &story.told {
        *by_session.entry(&told.transcript).or_default() += 1;
    }
    let tellings = by_session.into_values().max().unwrap_or(0);
    let alone = rows.iter().filter(|row| row.stories == [story.id.as_str()]);
    let alone: Vec<String> = alone.map(|row| row.competency.clone()).collect();
    (tellings >= STORY_TELLINGS || alone.len() >= STRETCHED).then(|| Overused {
        story: story.id.clone(),
        tellings,
        alone,
    })
}
