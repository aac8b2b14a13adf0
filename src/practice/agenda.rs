//! The plan for each day until an interview.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;

use crate::bank::{QuestionBank, QuestionHead, QuestionKind};
use crate::interview::Mode;
use crate::review::Summary;
use crate::review::agenda::{Agenda, DAILY, Exercise, Held, Work};
use crate::review::progress::Progress;
use crate::review::schedule::{DueToday, Target};
use crate::scenario::Scenario;
use crate::store::FileError;
use crate::transcript::Outcome;

use super::Practice;

impl Practice {
    /// What to do until the interview of `scenario` on `day`, as of `today`. Stops reading
    /// sessions once `wanted` returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn agenda(
        &self,
        scenario: &Scenario,
        day: NaiveDate,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<Agenda, FileError> {
        let sessions = self.summaries(wanted)?;
        Ok(self.agenda_of(&sessions, scenario, day, today))
    }

    /// The interview being prepared for and its day: the nearest future one, of one scenario if
    /// named.
    pub fn dated_interview(
        &self,
        scenario: Option<&str>,
        today: NaiveDate,
    ) -> Option<(&Scenario, NaiveDate)> {
        let Some(wanted) = scenario else {
            return self.nearest_interview(today);
        };
        let mut dated = self.interviews().into_iter();
        let (id, day) = dated.find(|(id, day)| id == wanted && *day >= today)?;
        Some((self.library().scenario(&id)?, day))
    }

    /// The questions to practice today: today's part of the agenda, or else the due questions.
    /// Then other due questions and some never asked.
    ///
    /// # Errors
    ///
    /// As for [`Practice::agenda`].
    pub fn questions_today(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<DueToday, FileError> {
        let sessions = self.summaries(wanted)?;
        let nearest = self.nearest_interview(today);
        let agenda = nearest.map(|(scenario, day)| self.agenda_of(&sessions, scenario, day, today));
        let part = agenda.as_ref().and_then(Agenda::today);
        let part = part.into_iter().flat_map(|it| it.questions().cloned());
        let mut questions = DueToday {
            part: part.collect(),
            beyond: Vec::new(),
        };
        for other in self.due_of(&sessions, today).into_questions() {
            if questions
                .part
                .iter()
                .all(|it| it.question != other.question)
            {
                let due = agenda.is_none() && other.past.is_some();
                let place = if due {
                    &mut questions.part
                } else {
                    &mut questions.beyond
                };
                place.push(other);
            }
        }
        Ok(questions)
    }

    /// The same from sessions already read.
    pub(super) fn agenda_of(
        &self,
        sessions: &[Summary],
        scenario: &Scenario,
        day: NaiveDate,
        today: NaiveDate,
    ) -> Agenda {
        let banks = self.library().banks_of(scenario);
        let targets = vec![Target {
            day,
            banks: banks.iter().map(|bank| bank.id.clone()).collect(),
        }];
        let schedule = self.schedule(sessions, &targets, today);
        let exercise = |bank: &QuestionBank, question: &QuestionHead, past| {
            let question_of = self.due_question(bank, question, Some(&scenario.id), past);
            Some(Exercise {
                question: question_of.filter(|_| scenario.may_ask(bank, question))?,
                takes: self.takes(scenario, question),
            })
        };
        let asked = schedule.cards().iter().filter_map(|card| {
            let (bank, question) = self.head(&card.question)?;
            Some((exercise(bank, question, Some(card))?, card.clone()))
        });
        let fresh = in_turn(schedule.fresh(&banks, usize::MAX));
        let fresh = fresh
            .into_iter()
            .filter_map(|(bank, question)| exercise(self.library().bank(bank)?, question, None));
        let competencies = Progress::of(sessions, &banks, today).competencies;
        let standings: BTreeMap<&str, f64> = competencies
            .iter()
            .filter_map(|it| Some((it.id.as_str(), it.recent?)))
            .collect();
        let today_held = sessions.iter().filter(|it| !it.misdated && it.day == today);
        let work = Work {
            scenario: scenario.id.clone(),
            title: scenario.title(),
            interview: day,
            asked: asked.collect(),
            fresh: fresh.collect(),
            stories: self.missing_stories(&banks, &standings),
            rehearsals: held(sessions, scenario, today),
            rehearsal: Duration::from_secs(u64::from(scenario.minutes()) * 60),
            daily: self.pace().daily.unwrap_or(DAILY),
            practiced: today_held.map(Summary::practised).sum(),
            targets,
        };
        Agenda::of(work, today)
    }

    /// Time to think about a question and write the answer.
    fn takes(&self, scenario: &Scenario, question: &QuestionHead) -> Duration {
        let clock = scenario.clock.typed_by(self.pace().typing_factor);
        question.think + clock.limit(question.answer)
    }
}

/// Reorders questions so that each main competency (or kind, if there is none) comes up once
/// before any comes up again: the days before an interview may not be enough for all.
fn in_turn<'b>(questions: Vec<(&'b str, &'b QuestionHead)>) -> Vec<(&'b str, &'b QuestionHead)> {
    let mut met: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut ranked: Vec<(usize, (&str, &QuestionHead))> = Vec::new();
    for (bank, question) in questions {
        let main = question.competencies.first().map(String::as_str);
        let turn = met
            .entry((bank, main.unwrap_or(question.kind.word())))
            .or_default();
        ranked.push((*turn, (bank, question)));
        *turn += 1;
    }
    // An introduction is always asked, and comes first.
    let is_introduction = |it: &QuestionHead| it.kind == QuestionKind::Introduction;
    ranked.sort_by_key(|(turn, (_, it))| (*turn, !is_introduction(it)));
    ranked.into_iter().map(|(_, question)| question).collect()
}

/// The full rehearsals: completed in real mode, with every round.
fn held(sessions: &[Summary], scenario: &Scenario, today: NaiveDate) -> Held {
    let full = sessions.iter().filter(|it| {
        it.scenario == scenario.id
            && it.mode == Mode::Real
            && it.outcome == Outcome::Completed
            && it.rounds.len() >= scenario.rounds.len()
            // Older sessions do not record whether more was to be asked.
            && !it.part
            && it.questions().count() > 1
    });
    Held {
        count: full.clone().count(),
        today: full.clone().any(|it| !it.misdated && it.day == today),
    }
}
