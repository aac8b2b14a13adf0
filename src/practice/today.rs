//! The home screen's facts about today.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::NaiveDate;

use crate::bank::{QuestionBank, QuestionRef};
use crate::lang::Localized;
use crate::review::progress::Progress;
use crate::review::schedule::Due;
use crate::review::stories::subjects;
use crate::review::{Instead, InterviewStanding, Summary, Today};
use crate::scenario::Scenario;
use crate::store::FileError;

use super::Practice;

impl Practice {
    /// What to do `today`, and the standing of each interview. Stops reading sessions once
    /// `wanted` returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn today(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<Today, FileError> {
        let (sessions, mut unread) = self.sessions(wanted)?;
        unread.extend(self.unread_own());
        let due = self.due_of(&sessions, today);
        let chosen = self.chosen(&sessions, today);
        let banks = self.banks_of(chosen);
        let competencies = Progress::of(&sessions, &banks, today).competencies;
        let standings: BTreeMap<&str, f64> = competencies
            .iter()
            .filter_map(|it| Some((it.id.as_str(), it.recent?)))
            .collect();
        let (think, say) = self.time_for(&due);
        let story = self.missing_stories(&banks, &standings).into_iter().next();
        let wished = self.nearest_interview(today);
        let agenda = wished.map(|(scenario, day)| self.agenda_of(&sessions, scenario, day, today));
        Ok(Today {
            agenda: agenda.map(Box::new),
            chosen: chosen.map(|it| it.id.clone()),
            due: due.cards.len(),
            think,
            say,
            instead: chosen.is_none().then(|| Instead {
                questions: due.fresh.first().and_then(|it| self.title_of(&it.scenario)),
                story: story.as_ref().and_then(|(id, _)| self.title_wanting(id)),
            }),
            story,
            weakest: weakest(&banks, &standings),
            interviews: self.standings_of(&sessions),
            unread,
            scenarios: self.changed_scenarios(),
        })
    }

    /// The scenario being prepared for: the one with the nearest future date, or else the one
    /// practiced last.
    pub(super) fn chosen(&self, sessions: &[Summary], today: NaiveDate) -> Option<&Scenario> {
        let held = sessions.iter().filter(|it| !it.misdated);
        let held = held.filter_map(|it| Some((it.started, self.library().scenario(&it.scenario)?)));
        let last = || held.max_by_key(|(started, _)| *started);
        self.nearest_interview(today)
            .map(|(scenario, _)| scenario)
            .or_else(|| Some(last()?.1))
    }

    /// The banks that a scenario draws from; all if none is chosen.
    pub(super) fn banks_of(&self, chosen: Option<&Scenario>) -> Vec<&QuestionBank> {
        match chosen {
            Some(scenario) => self.library().banks_of(scenario),
            None => self.library().banks(),
        }
    }

    /// The interview with the nearest date, today included.
    pub(super) fn nearest_interview(&self, today: NaiveDate) -> Option<(&Scenario, NaiveDate)> {
        let dated = self.interviews().into_iter();
        let dated = dated.filter(|(_, day)| *day >= today);
        let dated = dated.filter_map(|(id, day)| Some((self.library().scenario(&id)?, day)));
        dated.min_by_key(|(_, day)| *day)
    }

    /// Time to think about the due questions, and to say the answers.
    fn time_for(&self, due: &Due) -> (Duration, Duration) {
        let cards = due.cards.iter();
        let questions = cards.filter_map(|it| self.question(&it.card.question));
        let times = questions.map(|(_, question)| (question.think, question.answer));
        times.fold(Default::default(), |(think, say), (one, other)| {
            (think + one, say + other)
        })
    }

    /// The competencies that stories are asked about and that have none, weakest first; unrated
    /// ones come last.
    pub(super) fn missing_stories(
        &self,
        banks: &[&QuestionBank],
        standings: &BTreeMap<&str, f64>,
    ) -> Vec<(String, Localized)> {
        let (stories, _) = self.offered_stories();
        let mut missing = subjects(banks);
        missing.retain(|it| !stories.iter().any(|story| story.serves([&it.id])));
        let standing = |id: &str| standings.get(id).copied().unwrap_or(f64::INFINITY);
        missing.sort_by(|one, other| standing(&one.id).total_cmp(&standing(&other.id)));
        missing.into_iter().map(|it| (it.id, it.name)).collect()
    }

    fn title_of(&self, scenario: &str) -> Option<Localized> {
        self.library().scenario(scenario).map(Scenario::title)
    }

    /// The title of the first interview that wants a story about this competency.
    fn title_wanting(&self, competency: &str) -> Option<Localized> {
        let mut items = self.library().scenario_items().iter();
        let wants = |scenario: &Scenario| {
            let subjects = subjects(&self.library().banks_of(scenario));
            subjects.iter().any(|it| it.id == competency)
        };
        let scenario = items.find(|it| wants(&it.item))?;
        Some(scenario.item.title())
    }

    fn standings_of(&self, sessions: &[Summary]) -> Vec<InterviewStanding> {
        let held: Vec<&Summary> = sessions.iter().filter(|it| !it.misdated).collect();
        let counted = held.iter().filter(|it| !it.uncounted);
        let asked = counted.flat_map(|it| it.questions());
        let asked: BTreeSet<&QuestionRef> = asked.map(|it| &*it.question).collect();
        let items = self.library().scenario_items().iter();
        let standing = items.map(|it| {
            let scenario = &it.item;
            let here = held.iter().filter(|it| it.scenario == scenario.id);
            // A retry of one question says nothing about the interview.
            let whole = here.filter(|it| it.questions().count() > 1);
            let last = whole.max_by_key(|it| it.started);
            let banks = self.library().banks_of(scenario);
            // What it never asks is not part of it, even if it is in the same bank.
            let questions = banks.iter().flat_map(|bank| {
                let questions = bank.questions.heads();
                let questions = questions.filter(|it| scenario.may_ask(bank, it));
                questions.map(|it| QuestionRef::new(&bank.id, &it.id))
            });
            let questions: Vec<QuestionRef> = questions.collect();
            InterviewStanding {
                scenario: scenario.id.clone(),
                asked: questions.iter().filter(|it| asked.contains(it)).count(),
                questions: questions.len(),
                last: last.map(|it| it.day),
                own: last.and_then(|it| it.own()),
                marks: last.and_then(|it| it.marks()),
            }
        });
        standing.collect()
    }
}

/// The weakest competency of these banks.
fn weakest(banks: &[&QuestionBank], standings: &BTreeMap<&str, f64>) -> Option<(Localized, f64)> {
    let all = banks.iter().flat_map(|bank| &bank.competencies);
    let rated = all.filter_map(|it| Some((it, *standings.get(it.id.as_str())?)));
    let lowest = rated.min_by(|(_, one), (_, other)| one.total_cmp(other));
    lowest.map(|(competency, standing)| (competency.name.clone(), standing))
}

#[cfg(test)]
mod tests {
    use crate::practice::fixture::TestArchive;
    use crate::settings::Change;

    use super::*;

    const FIRST: &str = "2026-11-01T090000-aws-cse-0001";
    const QUESTION: &str = "container-isolation";

    /// A session with two questions, one of them shipped.
    fn archive() -> TestArchive {
        let archive = TestArchive::new();
        archive.add_session_with(FIRST, |record| {
            let record = record.replace("angry-customer", QUESTION);
            record
                .replace("probe_of", "ignored")
                .replace("probe =", "ignored_too =")
        });
        archive
    }

    fn day(day: &str) -> NaiveDate {
        day.parse().expect("a day")
    }

    #[test]
    fn one_prepares_for_the_nearest_date_or_else_for_what_was_practiced_last() {
        let archive = archive();
        let dated = |interviews: &[(&str, &str)]| {
            let interviews = interviews.iter().map(|(id, on)| ((*id).into(), day(on)));
            let practice = archive.practice().with_interviews(interviews.collect());
            let today = practice.today(day("2026-11-20"), || true);
            today.expect("today").chosen
        };
        assert_eq!(dated(&[]).as_deref(), Some("aws-cse"));
        let two = [
            ("warm-up", "2026-12-24"),
            ("cloud-architect", "2026-11-29"),
            ("aws-cse", "2026-11-19"),
            ("nowhere", "2026-11-21"),
        ];
        assert_eq!(dated(&two).as_deref(), Some("cloud-architect"));
        let nothing = TestArchive::new().practice();
        let today = nothing.today(day("2026-11-20"), || true).expect("today");
        assert_eq!(today.chosen, None);
        assert_eq!((today.due, today.weakest), (0, None));
        assert!(today.story.is_some());
        // Whose questions are offered instead.
        let title = practice_title(&nothing, "aws-cse");
        let instead = today.instead.expect("an interview");
        assert_eq!(instead.questions.as_ref(), Some(&title));
        assert_eq!(instead.story, Some(title));
    }

    fn practice_title(practice: &Practice, id: &str) -> Localized {
        practice.library().scenario(id).expect("a scenario").title()
    }

    #[test]
    fn an_interview_counts_the_questions_of_its_own_banks_and_its_last_result() {
        let archive = archive();
        let practice = archive.practice();
        let today = practice.today(day("2027-11-20"), || true).expect("today");
        let of = |id: &str| {
            let mut all = today.interviews.iter();
            all.find(|it| it.scenario == id)
                .expect("a scenario")
                .clone()
        };
        let cse = of("aws-cse");
        assert_eq!((cse.asked, cse.last), (1, Some(day("2026-11-01"))));
        assert_eq!(cse.own, Some(4.0));
        let other = of("shinsegae-spharos-cmp");
        assert_eq!((other.asked, other.last), (0, None));
        assert!(other.questions < cse.questions);
        // What it can never ask is not counted, even if it is in one of its banks.
        let library = practice.library();
        let scenario = library.scenario("aws-cse").expect("a scenario");
        let banks = library.banks_of(scenario);
        let whole: usize = banks.iter().map(|it| it.questions.len()).sum();
        assert!(cse.questions < whole, "{} of {whole}", cse.questions);
        assert_eq!(today.due, 1);
        assert!(!today.think.is_zero() && !today.say.is_zero());
    }

    #[test]
    fn the_story_to_write_next_is_of_the_chosen_interview_and_of_a_competency_without_one() {
        let archive = archive();
        let practice = archive.practice();
        let next = || {
            let today = practice.today(day("2026-11-20"), || true).expect("today");
            today.story.expect("a story").0
        };
        let first = next();
        let banks = practice.library().scenario("aws-cse");
        let banks = practice.library().banks_of(banks.expect("a scenario"));
        assert!(subjects(&banks).iter().any(|it| it.id == first));
        let mut story = crate::review::stories::Story {
            id: "one".into(),
            title: "하나".into(),
            competencies: vec![first.clone()],
            ..crate::review::stories::Story::new(&[])
        };
        // A title alone is no story yet.
        practice.save_story(&story).expect("saved");
        assert_eq!(next(), first);
        story.text = "상황: 밤이었어요.".into();
        practice.save_story(&story).expect("saved");
        assert_ne!(next(), first);
    }

    #[test]
    fn how_long_one_practices_a_day_counts_as_soon_as_it_is_set() {
        let archive = TestArchive::new();
        let file = archive.path("").with_file_name("config.toml");
        let practice = archive.practice();
        let practice = practice.with_configuration(Some(file.clone()));
        let practice = practice.with_interviews(vec![("aws-cse".into(), day("2026-11-29"))]);
        let planned = || {
            let today = practice.today(day("2026-11-20"), || true).expect("today");
            let agenda = today.agenda.expect("an agenda");
            agenda.days.iter().map(|it| it.fresh.len()).sum::<usize>()
        };
        let before = planned();
        practice
            .save_setting(&Change::MinutesPerDay(Some(15)))
            .expect("saved");
        assert!(planned() < before);
        #[allow(clippy::disallowed_methods, reason = "a test reads what was written")]
        let written = std::fs::read_to_string(file).expect("a file");
        assert!(written.contains("minutes_per_day = 15"), "{written}");
        practice
            .save_setting(&Change::MinutesPerDay(None))
            .expect("saved");
        assert_eq!(planned(), before);
    }
}
