//! Short drills: what is being asked, and the first answer.

use chrono::NaiveDate;

use crate::bank::{QuestionBank, QuestionHead, QuestionKind, QuestionRef};
use crate::interview::SessionRequest;
use crate::lang::{Localized, say};
use crate::review::guessing::Guess;
use crate::scenario::{Adjustment, Scenario};
use crate::store::FileError;

use super::Practice;

/// Number of questions in a drill: about four minutes. Our choice.
const GUESSES: usize = 8;

/// Number of questions that a warm-up is drawn from. Our choice.
const EASY: usize = 6;

impl Practice {
    /// Questions for guessing the tested competency, drawn with `seed` from those of the
    /// interview being prepared for, or from every bank. Stops reading sessions once `wanted`
    /// returns false.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn guesses(
        &self,
        today: NaiveDate,
        seed: u64,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<Vec<Guess>, FileError> {
        let sessions = self.summaries(wanted)?;
        if let Some(scenario) = self.chosen(&sessions, today) {
            let banks = self.library().banks_of(scenario);
            let drawn = Guess::draw(seed, GUESSES, &banks, |bank, question| {
                scenario.may_ask(bank, question)
            });
            if !drawn.is_empty() {
                return Ok(drawn);
            }
        }
        let banks = self.library().banks();
        Ok(Guess::draw(seed, GUESSES, &banks, |_, _| true))
    }

    /// A practice of the introduction alone, as asked in the interview being prepared for, or
    /// else in the first scenario that asks for one.
    ///
    /// # Errors
    ///
    /// A message, if no scenario asks for an introduction, or the folder of transcripts exists
    /// and cannot be listed.
    pub fn opening(
        &self,
        today: NaiveDate,
        adjustment: Adjustment,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<SessionRequest, Localized> {
        let found = self.first_that_asks(today, wanted, |it| self.introduction(it))?;
        let (scenario, question) = found.ok_or(say::guessing::NO_OPENING)?;
        let id = scenario.id.clone();
        Ok(SessionRequest::of_one(id, question, adjustment))
    }

    /// A warm-up: one easy question of the interview being prepared for, or else of the first
    /// scenario that has any; varies with `seed`.
    ///
    /// # Errors
    ///
    /// A message, if no scenario has questions, or the folder of transcripts exists and cannot be
    /// listed.
    pub fn warm_up(
        &self,
        today: NaiveDate,
        adjustment: Adjustment,
        seed: u64,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<SessionRequest, Localized> {
        let found = self.first_that_asks(today, wanted, |it| self.easy_question(it, seed))?;
        let (scenario, question) = found.ok_or(say::guessing::NO_WARM_UP)?;
        let adjustment = Adjustment {
            no_probes: true,
            ..adjustment
        };
        Ok(SessionRequest {
            warm_up: true,
            ..SessionRequest::of_one(scenario.id.clone(), question, adjustment)
        })
    }

    /// The interview being prepared for, or else the first, that asks such a question.
    fn first_that_asks(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
        question: impl Fn(&Scenario) -> Option<QuestionRef>,
    ) -> Result<Option<(&Scenario, QuestionRef)>, Localized> {
        let sessions = self.summaries(wanted).map_err(|error| error.say())?;
        let chosen = self.chosen(&sessions, today);
        let items = self.library().scenario_items().iter();
        let mut scenarios = chosen.into_iter().chain(items.map(|it| &it.item));
        Ok(scenarios.find_map(|it| Some((it, question(it)?))))
    }

    /// One of a scenario's questions that can be answered without thinking: about oneself, and of
    /// the lowest difficulty. If there is none, one of its easiest.
    fn easy_question(&self, scenario: &Scenario, seed: u64) -> Option<QuestionRef> {
        let banks = self.library().banks_of(scenario).into_iter();
        let asked = banks.flat_map(|bank| {
            let questions = bank.questions.heads();
            let asked = questions.filter(move |it| scenario.may_ask(bank, it));
            asked.map(move |it| (bank, it))
        });
        let mut asked: Vec<(&QuestionBank, &QuestionHead)> = asked.collect();
        // The quickest to answer come first.
        asked.sort_by_key(|(_, it)| (!is_light(it), it.difficulty, it.answer));
        let light = asked.iter().filter(|(_, it)| is_light(it)).count();
        asked.truncate(if light > 0 { light.min(EASY) } else { EASY });
        let count = u64::try_from(asked.len()).unwrap_or(u64::MAX);
        let place = usize::try_from(seed.checked_rem(count)?).ok()?;
        let (bank, question) = asked.get(place)?;
        Some(reference(bank, question))
    }

    /// The first introduction that a scenario asks for.
    fn introduction(&self, scenario: &Scenario) -> Option<QuestionRef> {
        let banks = self.library().banks_of(scenario).into_iter();
        let mut introductions = banks.flat_map(|bank| {
            let questions = bank.questions.heads();
            let asked = questions.filter(move |it| scenario.may_ask(bank, it));
            let asked = asked.filter(|it: &&QuestionHead| it.kind == QuestionKind::Introduction);
            asked.map(|it| reference(bank, it))
        });
        introductions.next()
    }
}

/// Whether a question is about the candidate, needs no thinking, and asks for no commitment, such
/// as night work.
fn is_light(question: &QuestionHead) -> bool {
    use QuestionKind::{Fit, Introduction, Motivation};
    let about_oneself = [Fit, Introduction, Motivation].contains(&question.kind);
    about_oneself && question.difficulty == 1 && !question.star
}

fn reference(bank: &QuestionBank, question: &QuestionHead) -> QuestionRef {
    QuestionRef::new(&bank.id, &question.id)
}

#[cfg(test)]
mod tests {
    use crate::practice::fixture::TestArchive;

    use super::*;

    fn day() -> NaiveDate {
        "2026-11-20".parse().expect("a day")
    }

    #[test]
    fn what_is_guessed_about_is_what_the_chosen_interview_may_ask() {
        let interviews = vec![("shinsegae-spharos-cmp".to_owned(), day())];
        let practice = TestArchive::new().practice().with_interviews(interviews);
        let guesses = practice.guesses(day(), 7, || true).expect("questions");
        assert!(!guesses.is_empty());
        let library = practice.library();
        let scenario = library.scenario("shinsegae-spharos-cmp").expect("ours");
        for guess in &guesses {
            let bank = library.bank(&guess.question.bank).expect("a bank");
            let question = bank.head(&guess.question.id);
            assert!(scenario.may_ask(bank, question.expect("a question")));
        }
    }

    #[test]
    fn a_warm_up_is_one_easy_question_without_follow_ups_and_another_each_time() {
        let practice = TestArchive::new().practice();
        let drawn = |seed| {
            let request = practice.warm_up(day(), Adjustment::default(), seed, || true);
            request.expect("a question")
        };
        let request = drawn(0);
        assert!(request.warm_up && request.adjustment.no_probes);
        assert_ne!(request.only, drawn(1).only);
        let only = request.only.clone().expect("one question");
        let (_, question) = practice.question(&only).expect("a question");
        assert!(is_light(&QuestionHead::from(question)), "{}", question.id);
        let now = "2026-11-20T09:00:00+09:00".parse().expect("a time");
        let started = practice.start(&request, now, 7, 1, || 0x7f3a);
        assert!(started.expect("a session").setup.warm_up);
    }

    #[test]
    fn whatever_interview_one_prepares_for_its_warm_up_is_about_oneself() {
        for scenario in TestArchive::new().practice().scenarios() {
            let interviews = vec![(scenario.id.clone(), day())];
            let practice = TestArchive::new().practice().with_interviews(interviews);
            for seed in 0..8 {
                let request = practice.warm_up(day(), Adjustment::default(), seed, || true);
                let request = request.expect("a question");
                assert_eq!(request.scenario, scenario.id);
                let (_, question) = practice
                    .question(&request.only.expect("one question"))
                    .expect("a question");
                assert!(
                    is_light(&QuestionHead::from(question)),
                    "{}: {}",
                    scenario.id,
                    question.id
                );
                assert_ne!(question.kind, QuestionKind::Logistics, "{}", question.id);
            }
        }
    }

    #[test]
    fn the_first_answer_is_practiced_alone_and_is_an_introduction() {
        let archive = TestArchive::new();
        let practice = archive.practice();
        let request = practice.opening(day(), Adjustment::default(), || true);
        let request = request.expect("an introduction");
        let only = request.only.clone().expect("one question");
        let (_, question) = practice.question(&only).expect("a question");
        assert_eq!(question.kind, QuestionKind::Introduction);
        let now = "2026-11-20T09:00:00+09:00".parse().expect("a time");
        let started = practice.start(&request, now, 7, 1, || 0x7f3a);
        assert_eq!(started.expect("a session").setup.plan.question_count(), 1);
    }
}
