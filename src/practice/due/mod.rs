//! What to practice today.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::bank::{QuestionBank, QuestionHead, QuestionRef};
use crate::lang::Localized;
use crate::review::Summary;
use crate::review::recalled::RecalledInterview;
use crate::review::schedule::{Card, Due, DueCard, DueQuestion, Schedule, Target};
use crate::scenario::Scenario;
use crate::store::{DueDays, FileError, Library, OwnEntry, Sort, is_own_there};

use super::Practice;

/// How many questions never asked follow those that are due.
const FRESH: usize = 5;

/// An interview that has a date.
#[derive(Debug)]
pub struct DatedInterview {
    /// The scenario's id.
    pub scenario: String,
    /// Its display name.
    pub title: Localized,
    /// Its day.
    pub day: NaiveDate,
    /// Number of days until then: 0 today, negative in the past.
    pub days: i64,
}

impl Practice {
    /// The questions due `today`, and some never asked. Stops reading sessions once `wanted`
    /// returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn due(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<Due, FileError> {
        let sessions = self.summaries(wanted)?;
        Ok(self.due_of(&sessions, today))
    }

    /// The same from sessions already read.
    pub(super) fn due_of(&self, sessions: &[Summary], today: NaiveDate) -> Due {
        let schedule = self.schedule(sessions, &self.targets(), today);
        let last = last_scenarios(sessions);
        let coming = |card: &Card| self.coming(card, last.get(&card.question).copied());
        let (mut cards, mut gone) = (Vec::new(), Vec::new());
        for card in schedule.due(today) {
            match coming(card) {
                Some(card) => cards.push(card),
                None => gone.push(card.question.clone()),
            }
        }
        let scheduled = schedule.cards().iter();
        let scheduled = scheduled.filter(|card| coming(card).is_some());
        // Only questions that a scenario asks can be practiced, so only those are offered.
        let banks = self.library().banks();
        let fresh = schedule.fresh(&banks, usize::MAX).into_iter();
        let fresh = fresh.filter_map(|(bank, question)| {
            self.due_question(self.library().bank(bank)?, question, None, None)
        });
        Due {
            cards,
            fresh: fresh
                .take(FRESH.min(schedule.room_for_new(today)))
                .collect(),
            gone,
            next: scheduled.map(|card| card.due).min(),
        }
    }

    /// Number of questions due on the day of `now`, the same as the number of cards in
    /// [`Practice::due`]. Cached: no bank is read unless something has changed.
    ///
    /// # Errors
    ///
    /// As for [`Practice::due`].
    pub fn due_count(&self, now: DateTime<FixedOffset>) -> Result<usize, FileError> {
        let today = self.day_of(now);
        let count = |sessions: &[Summary]| {
            let last = last_scenarios(sessions);
            let mut days = DueDays::new();
            for card in self.schedule(sessions, &self.targets(), today).cards() {
                if self
                    .coming(card, last.get(&card.question).copied())
                    .is_some()
                {
                    *days.entry(card.due).or_default() += 1;
                }
            }
            days
        };
        let days = self.archive.due_days(now, self.digest(), count)?;
        Ok(days.range(..=today).map(|(_, count)| count).sum())
    }

    /// Ids of interviews that have a date but no scenario, among the scenarios loaded.
    pub fn unknown_interviews(&self) -> Vec<String> {
        let Some(library) = self.libraries.get() else {
            return Vec::new();
        };
        let ids = self.interviews().into_iter().map(|(id, _)| id);
        let is_there = |id: &str| {
            let broken = library.broken_file(Sort::Scenario, id);
            library.scenario(id).is_some() || broken.is_some()
        };
        ids.filter(|id| !is_there(id)).collect()
    }

    /// The interviews that have a date, earliest first, including past ones.
    pub fn dated_interviews(&self, today: NaiveDate) -> Vec<DatedInterview> {
        let interviews = self.interviews();
        let known = interviews.iter().filter_map(|(id, day)| {
            let scenario = self.library().scenario(id)?;
            Some(DatedInterview {
                scenario: id.clone(),
                title: scenario.title(),
                day: *day,
                days: (*day - today).num_days(),
            })
        });
        let mut dated: Vec<_> = known.collect();
        dated.sort_by_key(|it| it.day);
        dated
    }

    /// When each question comes again, including those of real interviews.
    pub(super) fn schedule(
        &self,
        sessions: &[Summary],
        targets: &[Target],
        today: NaiveDate,
    ) -> Schedule {
        let recalled = self.own::<RecalledInterview>().value;
        Schedule::of(sessions, targets, today)
            .with_recalled(&recalled, today)
            .with_imported(self.imported(), today)
    }

    /// The questions that the candidate imported, in the order of their banks.
    fn imported(&self) -> Vec<QuestionRef> {
        let own = self.library().own_banks();
        let own = own.filter(|it| is_own_there(&self.own_answers_file(&it.id)));
        let questions = own.flat_map(|it| {
            let heads = it.questions.heads();
            heads.map(|head| QuestionRef::new(&it.id, &head.id))
        });
        questions.collect()
    }

    /// The interviews that have a date, with the banks they draw from.
    pub(super) fn targets(&self) -> Vec<Target> {
        let target = |(id, day): &(String, NaiveDate)| {
            let scenario = self.library().scenario(id)?;
            let picks = scenario.rounds.iter().flat_map(|round| &round.picks);
            Some(Target {
                day: *day,
                banks: picks.flat_map(|pick| pick.banks.iter().cloned()).collect(),
            })
        };
        self.interviews().iter().filter_map(target).collect()
    }

    /// Hash of everything except sessions that due questions depend on. Reads no bank.
    fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.interviews().hash(&mut hasher);
        self.archive.calendar().day_starts().hash(&mut hasher);
        Library::digest(&self.scenario_folders).hash(&mut hasher);
        let recalled = self.own::<RecalledInterview>();
        RecalledInterview::write(&recalled.value).hash(&mut hasher);
        hasher.finish()
    }

    /// The due card, if its question is asked by a scenario, or will be once a file is fixed;
    /// `None` if it is no longer in any bank, or asked by no scenario.
    fn coming(&self, card: &Card, last: Option<&str>) -> Option<DueCard> {
        let found = self.head(&card.question);
        let past = (!card.is_imported).then_some(card);
        let question =
            found.and_then(|(bank, question)| self.due_question(bank, question, last, past));
        let waits = match found {
            Some(_) => !self.library().broken_scenarios().is_empty(),
            None => self.library().may_hold(&card.question),
        };
        (question.is_some() || waits).then(|| DueCard {
            prompt: found.and_then(|(bank, it)| Some(bank.question(&it.id)?.prompt.clone())),
            question,
            card: card.clone(),
        })
    }

    /// Id of the scenario that last asked a question, or else of one that may ask it.
    pub fn scenario_asking(&self, question: &QuestionRef) -> Option<String> {
        // A question can be asked even if the past cannot be listed.
        let sessions = self.summaries(|| true).unwrap_or_default();
        let last = last_scenarios(&sessions);
        let (bank, asked) = self.head(question)?;
        let due = self.due_question(bank, asked, last.get(question).copied(), None)?;
        Some(due.scenario)
    }

    /// The question with the scenario that last asked it, or else one that may ask it.
    pub(super) fn due_question(
        &self,
        bank: &QuestionBank,
        question: &QuestionHead,
        last: Option<&str>,
        past: Option<&Card>,
    ) -> Option<DueQuestion> {
        let last = last.and_then(|id| self.library().scenario(id));
        let asks = |scenario: &&Scenario| scenario.may_ask(bank, question);
        let items = self.library().scenario_items().iter();
        let scenario = last.or_else(|| items.map(|it| &it.item).find(asks))?;
        let tested = question.competencies.iter();
        let tested = tested.filter_map(|id| bank.competency(id));
        Some(DueQuestion {
            question: QuestionRef::new(&bank.id, &question.id),
            scenario: scenario.id.clone(),
            prompt: bank.question(&question.id)?.prompt.clone(),
            competencies: tested.map(|it| it.name.clone()).collect(),
            past: past.cloned(),
        })
    }
}

/// The scenario that last asked each question.
fn last_scenarios(sessions: &[Summary]) -> BTreeMap<QuestionRef, &str> {
    let mut sessions: Vec<&Summary> = sessions.iter().collect();
    sessions.sort_by_key(|it| (!it.misdated, it.started));
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
