use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::bank::{QuestionBank, QuestionHead, QuestionRef};
use crate::review::Summary;
use crate::review::progress::{CompetencyRow, Improvement, Progress, ProgressTable};
use crate::review::schedule::{Card, Rating, Schedule};
use crate::review::stories::subjects;
use crate::scenario::Scenario;
use crate::store::FileError;

use super::Practice;

impl Practice {
    /// Whether a program is in the middle of a session, which counts once it is over.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn is_one_going_on(&self) -> Result<bool, FileError> {
        let live = self.archive.past_as(|past| past.is_live())?;
        Ok(live.into_iter().any(|it| it))
    }

    /// Progress statistics as of `today`. Stops reading sessions once `wanted` returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn progress(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<Progress, FileError> {
        let sessions = self.summaries(wanted)?;
        Ok(Progress::of(&sessions, &self.library().banks(), today))
    }

    /// The standing of each competency of the interview being prepared for as of `today`, and
    /// what to do about it; of every bank if there is no such interview. Stops reading sessions
    /// once `wanted` returns false.
    ///
    /// # Errors
    ///
    /// As for [`Practice::progress`].
    pub fn progress_table(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<ProgressTable, FileError> {
        let sessions = self.summaries(wanted)?;
        let chosen = self.chosen(&sessions, today);
        let banks = self.banks_of(chosen);
        let progress = Progress::of(&sessions, &banks, today);
        let rows = self.rows(&sessions, chosen, &banks, today);
        let interview = chosen.map(Scenario::title);
        Ok(ProgressTable::new(interview, rows, progress))
    }

    /// The competencies of these banks, without duplicates.
    fn rows(
        &self,
        sessions: &[Summary],
        chosen: Option<&Scenario>,
        banks: &[&QuestionBank],
        today: NaiveDate,
    ) -> Vec<CompetencyRow> {
        let schedule = Schedule::of(sessions, &self.targets(), today);
        let cards = schedule.cards().iter();
        let cards: BTreeMap<&QuestionRef, &Card> = cards.map(|it| (&it.question, it)).collect();
        let (stories, _) = self.offered_stories();
        let subjects = subjects(banks);
        let mut rows: Vec<CompetencyRow> = Vec::new();
        for competency in banks.iter().flat_map(|bank| &bank.competencies) {
            if rows.iter().any(|it| it.id == competency.id) {
                continue;
            }
            let serving = stories.iter();
            let serving = serving.filter(|it| it.serves([&competency.id]));
            let is_told = subjects.iter().any(|it| it.id == competency.id);
            let stories = is_told.then(|| serving.count());
            let next = match stories {
                Some(0) => Improvement::WriteStory,
                _ => self.next_question(&competency.id, chosen, banks, &cards),
            };
            rows.push(CompetencyRow {
                id: competency.id.clone(),
                name: competency.name.clone(),
                stories,
                next,
            });
        }
        rows
    }

    /// The question that would improve a competency most.
    fn next_question(
        &self,
        competency: &str,
        chosen: Option<&Scenario>,
        banks: &[&QuestionBank],
        cards: &BTreeMap<&QuestionRef, &Card>,
    ) -> Improvement {
        let tests = |it: &&QuestionHead| it.competencies.iter().any(|id| id == competency);
        let asked = |bank, question| chosen.is_none_or(|it| it.may_ask(bank, question));
        let questions = banks.iter().flat_map(|bank| {
            let questions = bank.questions.heads().filter(tests);
            let questions = questions.filter(move |it| asked(bank, it));
            questions.map(move |it| (*bank, it))
        });
        let with_card = questions.map(|(bank, question)| {
            let card = cards.get(&QuestionRef::new(&bank.id, &question.id));
            (bank, question, card.copied())
        });
        let best = with_card.min_by_key(|(_, _, card)| match card {
            Some(card) if card.rating == Rating::Again => (0, Some(card.last)),
            None => (1, None),
            Some(card) => (2, Some(card.last)),
        });
        let next = best.and_then(|(bank, question, card)| {
            let scenario = chosen.map(|it| it.id.as_str());
            self.due_question(bank, question, scenario, card)
        });
        next.map_or(Improvement::Nothing, |it| Improvement::Answer(Box::new(it)))
    }
}
