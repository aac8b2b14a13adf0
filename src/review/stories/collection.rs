use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::lang::{Language, Localized};

use super::{Story, StoryUse, Subject, Wanted};

/// The candidate's stories, with the competencies and questions they fit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StoryCollection {
    /// The stories, in file order.
    pub stories: Vec<Story>,
    /// Why none can be added or changed, if the file has errors.
    pub sealed: Option<Localized>,
    /// Where each was told, for sessions that can be read.
    pub uses: BTreeMap<StoryUse, StoryUseDetails>,
    /// Competencies that interviewers want stories about.
    pub subjects: Vec<Subject>,
    /// Ids of those that the interview being prepared for asks about; `None` if there is no such
    /// interview.
    pub asked: Option<BTreeSet<String>>,
    /// Questions that ask for a story.
    pub questions: Vec<Wanted>,
    /// Current standing in each rated competency, 1 to 5, by id.
    pub standings: BTreeMap<String, f64>,
    /// Seed for drawing the drill's questions.
    pub seed: u64,
}

/// Describes an answer in which a story was told, so that a person recognizes it.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryUseDetails {
    /// The day of the session.
    pub day: NaiveDate,
    /// The company interviewed for.
    pub company: Localized,
    /// The question, if it is still in its bank.
    pub prompt: Option<Localized>,
}

impl StoryCollection {
    /// Display name of a competency; its id if no bank has it.
    pub fn competency<'s>(&'s self, id: &'s str, language: Language) -> &'s str {
        let subject = self.subjects.iter().find(|it| it.id == id);
        subject.map_or(id, |it| it.name.get(language))
    }

    /// The names of competencies as a list; `None` if there are none.
    pub fn competencies(&self, ids: &[String], language: Language) -> Option<String> {
        let names: Vec<&str> = ids.iter().map(|id| self.competency(id, language)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}
