//! Short drills: what is being asked, and the first answer.

use chrono::NaiveDate;

use crate::bank::{Question, QuestionBank, QuestionKind, QuestionRef};
use crate::interview::{Mode, SessionRequest};
use crate::lang::{Localized, say};
use crate::review::guessing::Guess;
use crate::scenario::{Adjustment, Scenario};
use crate::store::FileError;

use super::Practice;

/// How many questions make a drill: about four minutes. Ours.
const GUESSES: usize = 8;

/// How many questions a warm-up is drawn from. Ours.
const EASY: usize = 6;

impl Practice {
    /// Questions to guess about, drawn with `seed` from what the interview that one prepares for
    /// may ask, or from every bank. Sessions that are not read by the time nobody has `wanted`
    /// it any more do not count.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
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

    /// A practice of the introduction alone, as the interview that one prepares for asks it, or
    /// else the first that does.
    ///
    /// # Errors
    ///
    /// In words, if no scenario asks for an introduction, or the folder of transcripts is there
    /// and cannot be listed.
    pub fn opening(
        &self,
        today: NaiveDate,
        adjustment: Adjustment,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<SessionRequest, Localized> {
        let sessions = self.summaries(wanted).map_err(|error| error.say())?;
        let chosen = self.chosen(&sessions, today);
        let items = self.library().scenario_items().iter();
        let mut scenarios = chosen.into_iter().chain(items.map(|it| &it.item));
        let found = scenarios.find_map(|scenario| Some((scenario, self.introduction(scenario)?)));
        let (scenario, question) = found.ok_or(say::guessing::NO_OPENING)?;
        Ok(SessionRequest {
            scenario: scenario.id.clone(),
            adjustment,
            mode: Mode::Practice,
            seed: None,
            questions: None,
            within: None,
            only: Some(question),
            retry_of: None,
            warm_up: false,
        })
    }

    /// A warm-up: one easy question of the interview that one prepares for, or else of the first
    /// that has any, which changes with `seed`.
    ///
    /// # Errors
    ///
    /// In words, if no scenario asks anything, or the folder of transcripts is there and cannot be
    /// listed.
    pub fn warm_up(
        &self,
        today: NaiveDate,
        adjustment: Adjustment,
        seed: u64,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<SessionRequest, Localized> {
        let sessions = self.summaries(wanted).map_err(|error| error.say())?;
        let chosen = self.chosen(&sessions, today);
        let items = self.library().scenario_items().iter();
        let mut scenarios = chosen.into_iter().chain(items.map(|it| &it.item));
        let found = scenarios.find_map(|it| Some((it, self.easy_question(it, seed)?)));
        let (scenario, question) = found.ok_or(say::guessing::NO_WARM_UP)?;
        Ok(SessionRequest {
            scenario: scenario.id.clone(),
            adjustment: Adjustment {
                no_probes: true,
                ..adjustment
            },
            mode: Mode::Practice,
            seed: None,
            questions: None,
            within: None,
            only: Some(question),
            retry_of: None,
            warm_up: true,
        })
    }

    /// One of the easiest questions that a scenario asks, and those first that can be answered
    /// from the heart.
    fn easy_question(&self, scenario: &Scenario, seed: u64) -> Option<QuestionRef> {
        let banks = self.library().banks_of(scenario).into_iter();
        let asked = banks.flat_map(|bank| {
            let questions = bank.questions.iter();
            let asked = questions.filter(move |it| scenario.may_ask(bank, it));
            asked.map(move |it| (bank, it))
        });
        let mut asked: Vec<(&QuestionBank, &Question)> = asked.collect();
        let light = [QuestionKind::Fit, QuestionKind::Motivation];
        asked.sort_by_key(|(_, it)| (!light.contains(&it.kind), it.difficulty));
        asked.truncate(EASY);
        let count = u64::try_from(asked.len()).unwrap_or(u64::MAX);
        let place = usize::try_from(seed.checked_rem(count)?).ok()?;
        let (bank, question) = asked.get(place)?;
        Some(reference(bank, question))
    }

    /// The first introduction that a scenario asks for.
    fn introduction(&self, scenario: &Scenario) -> Option<QuestionRef> {
        let banks = self.library().banks_of(scenario).into_iter();
        let mut introductions = banks.flat_map(|bank| {
            let questions = bank.questions.iter();
            let asked = questions.filter(move |it| scenario.may_ask(bank, it));
            let asked = asked.filter(|it: &&Question| it.kind == QuestionKind::Introduction);
            asked.map(|it| reference(bank, it))
        });
        introductions.next()
    }
}

fn reference(bank: &QuestionBank, question: &Question) -> QuestionRef {
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
            let mut questions = bank.questions.iter();
            let question = questions.find(|it| it.id == guess.question.id);
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
        assert!(question.difficulty < 3);
        let now = "2026-11-20T09:00:00+09:00".parse().expect("a time");
        let started = practice.start(&request, now, 7, 1, || 0x7f3a);
        assert!(started.expect("a session").setup.warm_up);
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
