//! What to rehearse today.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::bank::{Question, QuestionBank, QuestionRef};
use crate::review::Summary;
use crate::review::schedule::{Card, Schedule};
use crate::scenario::Scenario;
use crate::tui::{DuePast, DueQuestion};

use super::session::Sessions;

/// So many questions that were never asked stand behind those that are due.
const FRESH: usize = 5;

impl Sessions {
    /// What is due `today`, then some of what was never asked.
    pub(super) fn due(&self, today: NaiveDate) -> Vec<DueQuestion> {
        let sessions = self.summaries();
        let schedule = Schedule::of(&sessions, &self.targets);
        let last = last_scenarios(&sessions);
        let due = schedule.due(today);
        let due = due.into_iter().filter_map(|card| {
            let (bank, question) = self.question(&card.question)?;
            let last = last.get(&card.question).copied();
            self.due_question(bank, question, last, Some(past(card)))
        });
        // Only what some scenario asks can be practised, and only that is worth offering.
        let banks = self.library.banks();
        let fresh = schedule.fresh(&banks, usize::MAX).into_iter();
        let fresh = fresh.filter_map(|(bank, question)| {
            self.due_question(self.library.bank(bank)?, question, None, None)
        });
        due.chain(fresh.take(FRESH)).collect()
    }

    /// A question with its bank, if there still is such a one.
    pub(super) fn question(&self, wanted: &QuestionRef) -> Option<(&QuestionBank, &Question)> {
        let bank = self.library.bank(&wanted.bank)?;
        let mut questions = bank.questions.iter();
        Some((bank, questions.find(|it| it.id == wanted.id)?))
    }

    /// With the scenario that asked it last, or else one that may ask it.
    fn due_question(
        &self,
        bank: &QuestionBank,
        question: &Question,
        last: Option<&str>,
        past: Option<DuePast>,
    ) -> Option<DueQuestion> {
        let last = last.and_then(|id| self.library.scenario(id));
        let asks = |scenario: &&Scenario| {
            let mut picks = scenario.rounds.iter().flat_map(|round| &round.picks);
            picks.any(|pick| pick.admits(&bank.id, question))
        };
        let shelved = self.library.scenario_items().iter();
        let scenario = last.or_else(|| shelved.map(|it| &it.item).find(asks))?;
        let tested = question.competencies.iter();
        let tested = tested.filter_map(|id| bank.competency(id));
        Some(DueQuestion {
            question: QuestionRef::new(&bank.id, &question.id),
            scenario: scenario.id.clone(),
            prompt: question.prompt.clone(),
            competencies: tested.map(|it| it.name.clone()).collect(),
            past,
        })
    }
}

/// The scenario in which each question was asked last.
fn last_scenarios(sessions: &[Summary]) -> BTreeMap<QuestionRef, &str> {
    let mut sessions: Vec<&Summary> = sessions.iter().collect();
    sessions.sort_by_key(|it| it.started);
    let asked = sessions.into_iter().flat_map(|session| {
        let questions = session.questions();
        questions.map(|turn| {
            (
                QuestionRef::clone(&turn.question),
                session.scenario.as_str(),
            )
        })
    });
    asked.collect()
}

fn past(card: &Card) -> DuePast {
    DuePast {
        last: card.last,
        due: card.due,
        times: card.times,
        standing: card.standing,
    }
}
