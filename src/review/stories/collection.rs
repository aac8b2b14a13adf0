use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::lang::{Language, Localized};

use super::{Story, StoryUse, Subject, Wanted};

/// The candidate's stories, with the competencies and questions they can serve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StoryCollection {
    /// The stories, in the order of their file.
    pub stories: Vec<Story>,
    /// Why none can be added or changed, where the file has mistakes.
    pub sealed: Option<Localized>,
    /// Where each was told, as far as those sessions can be read.
    pub uses: BTreeMap<StoryUse, StoryUseDetails>,
    /// The competencies that interviewers want stories about.
    pub subjects: Vec<Subject>,
    /// The ids of those that the interview one prepares for asks about; `None` where there is no
    /// such interview.
    pub asked: Option<BTreeSet<String>>,
    /// The questions that want a story.
    pub questions: Vec<Wanted>,
    /// How each competency stands now, 1 to 5, by its id; those never rated have no standing.
    pub standings: BTreeMap<String, f64>,
    /// What the drill draws its questions with.
    pub seed: u64,
}

/// An answer in which a story was told, for a person to recognize.
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
    /// What a person calls a competency; its id where no bank has it.
    pub fn competency<'s>(&'s self, id: &'s str, language: Language) -> &'s str {
        let subject = self.subjects.iter().find(|it| it.id == id);
        subject.map_or(id, |it| it.name.get(language))
    }

    /// The names of competencies, one after the other; `None` where there are none.
    pub fn competencies(&self, ids: &[String], language: Language) -> Option<String> {
        let names: Vec<&str> = ids.iter().map(|id| self.competency(id, language)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}
