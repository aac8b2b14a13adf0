use crate::lang::{Language, Localized};

use super::packed::packed;
use super::{Competency, Question, QuestionHead, Questions};

/// The questions on one subject, with the competencies they test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionBank {
    /// Identifies the bank in scenarios, transcripts, and commands, such as `aws-cse`.
    pub id: String,
    /// Its display name.
    pub title: Localized,
    /// The languages in which every question of the bank is complete.
    pub languages: Vec<Language>,
    /// The competencies that answers are evidence of.
    pub competencies: Vec<Competency>,
    /// The questions, in file order.
    pub questions: Questions,
}

impl QuestionBank {
    /// The question with this ID.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.named(id)
    }

    /// What is known about the question with this ID without reading it.
    pub fn head(&self, id: &str) -> Option<&QuestionHead> {
        self.questions.heads().find(|question| question.id == id)
    }

    /// The competency with this ID.
    pub fn competency(&self, id: &str) -> Option<&Competency> {
        self.competencies
            .iter()
            .find(|competency| competency.id == id)
    }
}

packed! {
    QuestionBank { id, title, languages, competencies, questions }
}
