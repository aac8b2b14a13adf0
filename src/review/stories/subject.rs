use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::bank::{QuestionBank, QuestionRef};
use crate::lang::Localized;

/// A competency that stories can fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Id of its bank.
    pub bank: String,
    /// Display name of its bank.
    pub title: Localized,
    /// Its own id. Banks that use the same id mean the same competency.
    pub id: String,
    /// Its display name.
    pub name: Localized,
}

/// A question that asks for a story.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Its reference.
    pub reference: QuestionRef,
    /// The interviewer's words.
    pub prompt: Localized,
    /// Ids of the competencies it tests, main one first.
    pub competencies: Vec<String>,
}

/// The competencies that questions of `banks` want stories about, without duplicates. The bank
/// that wants the most stories comes first; among ours that is the Leadership Principles.
pub fn subjects(banks: &[&QuestionBank]) -> Vec<Subject> {
    let mut banks: Vec<&QuestionBank> = banks.to_vec();
    banks.sort_by_key(|bank| Reverse(wanting(bank).count()));
    let mut seen = BTreeSet::new();
    let subjects = banks.into_iter().flat_map(|bank| {
        let tested: BTreeSet<String> = wanting(bank).flat_map(|it| it.competencies).collect();
        let tested = move |id: &str| tested.contains(id);
        let competencies = bank.competencies.iter();
        competencies
            .filter(move |it| tested(&it.id))
            .map(|it| Subject {
                bank: bank.id.clone(),
                title: bank.title.clone(),
                id: it.id.clone(),
                name: it.name.clone(),
            })
    });
    subjects.filter(|it| seen.insert(it.id.clone())).collect()
}

/// The questions of `banks` that ask for a story.
pub fn questions(banks: &[&QuestionBank]) -> Vec<Wanted> {
    banks.iter().flat_map(|bank| wanting(bank)).collect()
}

fn wanting(bank: &QuestionBank) -> impl Iterator<Item = Wanted> {
    let wanting = bank.questions.heads().filter(|question| question.star);
    let wanting = wanting.filter_map(|question| bank.question(&question.id));
    wanting.map(|question| Wanted {
        reference: QuestionRef::new(&bank.id, &question.id),
        prompt: question.prompt.clone(),
        competencies: question.competencies.clone(),
    })
}
