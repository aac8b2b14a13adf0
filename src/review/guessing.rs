//! The drill *what is being asked?*: a question, and which competency it tests. The better people
//! read that, the better they answer: among 319 applicants it explained what preparation was
//! worth (Griffin 2014).

use std::collections::BTreeMap;

use crate::bank::{Competency, Question, QuestionBank, QuestionHead, QuestionRef};
use crate::lang::Localized;
use crate::scenario::SeededRandom;

/// Number of competencies to choose from. Our choice: as many as one can compare.
const CHOICES: usize = 4;

/// A question, and the competencies to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// Its reference.
    pub question: QuestionRef,
    /// The interviewer's words.
    pub prompt: Localized,
    /// What the interviewer wants to learn, according to the bank.
    pub intent: Option<Localized>,
    /// The competencies on offer, including the question's main one.
    pub choices: Vec<GuessChoice>,
}

/// A competency on offer.
#[derive(Debug, Clone, PartialEq)]
pub struct GuessChoice {
    /// Its id.
    pub id: String,
    /// Its display name.
    pub name: Localized,
    /// What interviewers look for.
    pub looks_for: Localized,
    /// Whether the question tests it.
    pub tested: Tested,
}

/// Whether a question tests a competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tested {
    /// The main competency tested.
    First,
    /// Tested as well.
    Too,
    /// Not tested.
    Not,
}

impl Guess {
    /// Draws up to `count` questions of `banks` accepted by `wanted`, among those whose main
    /// competency has alternatives in its bank. Every main competency comes up once before any
    /// comes up again, and the same seed draws the same questions.
    pub fn draw(
        seed: u64,
        count: usize,
        banks: &[&QuestionBank],
        wanted: impl Fn(&QuestionBank, &QuestionHead) -> bool,
    ) -> Vec<Self> {
        let mut random = SeededRandom::new(seed);
        let all = banks.iter().flat_map(|bank| {
            let questions = bank.questions.heads().filter(|it| wanted(bank, it));
            questions.map(|question| ((*bank, question), 1))
        });
        let mut met: BTreeMap<&str, usize> = BTreeMap::new();
        let mut ranked: Vec<(usize, (&QuestionBank, &QuestionHead))> = Vec::new();
        for (bank, question) in random.order(all) {
            let Some(main) = question.competencies.first() else {
                continue;
            };
            let turn = met.entry(main).or_default();
            ranked.push((*turn, (bank, question)));
            *turn += 1;
        }
        ranked.sort_by_key(|(turn, _)| *turn);
        let guesses = ranked.into_iter();
        let guesses = guesses
            .filter_map(|(_, (bank, it))| Self::of(&mut random, bank, bank.question(&it.id)?));
        guesses.take(count).collect()
    }

    fn of(random: &mut SeededRandom, bank: &QuestionBank, question: &Question) -> Option<Self> {
        let (first, others) = question.competencies.split_first()?;
        let first = choice(bank.competency(first)?, Tested::First);
        let is_tested = |it: &&Competency| question.competencies.contains(&it.id);
        let wrong = bank.competencies.iter().filter(|it| !is_tested(it));
        let wrong = wrong.map(|it| (choice(it, Tested::Not), 1));
        let too = others.iter().filter_map(|id| bank.competency(id));
        // A competency that is tested too is not a distractor: it counts as nearly right.
        let too = too.map(|it| choice(it, Tested::Too)).take(1);
        let mut choices: Vec<GuessChoice> = [first].into_iter().chain(too).collect();
        let wrong = random.order(wrong);
        let room = CHOICES.saturating_sub(choices.len());
        choices.extend(wrong.into_iter().take(room));
        // With only one to choose from there is nothing to guess.
        let is_open = choices.iter().any(|it| it.tested == Tested::Not);
        let choices = choices.into_iter().map(|it| (it, 1));
        let choices = random.order(choices);
        is_open.then(|| Self {
            question: QuestionRef::new(&bank.id, &question.id),
            prompt: question.prompt.clone(),
            intent: question.intent.clone(),
            choices,
        })
    }

    /// The main competency that the question tests.
    pub fn right(&self) -> Option<&GuessChoice> {
        self.choices.iter().find(|it| it.tested == Tested::First)
    }
}

fn choice(competency: &Competency, tested: Tested) -> GuessChoice {
    GuessChoice {
        id: competency.id.clone(),
        name: competency.name.clone(),
        looks_for: competency.looks_for.clone(),
        tested,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::bank;
    use crate::diagnostic::SourceText;

    fn principles() -> QuestionBank {
        let text = include_str!("../../scenarios/banks/leadership-principles.toml");
        let (bank, problems) = bank::read(&SourceText::new("bank.toml", text));
        bank.unwrap_or_else(|| panic!("{problems:?}"))
    }

    #[test]
    fn what_a_question_tests_first_is_offered_once_among_four() {
        let bank = principles();
        let drawn = Guess::draw(7, 8, &[&bank], |_, _| true);
        assert_eq!(drawn.len(), 8);
        let mut mains = Vec::new();
        for guess in &drawn {
            assert_eq!(guess.choices.len(), CHOICES);
            let mut ids: Vec<&str> = guess.choices.iter().map(|it| it.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), CHOICES);
            let question = bank.question(&guess.question.id);
            let tested = &question.expect("a question").competencies;
            for choice in &guess.choices {
                let place = tested.iter().position(|it| *it == choice.id);
                let as_said = match choice.tested {
                    Tested::First => place == Some(0),
                    Tested::Too => place > Some(0),
                    Tested::Not => place.is_none(),
                };
                assert!(as_said, "{choice:?} of {tested:?}");
            }
            mains.push(guess.right().expect("one").id.clone());
        }
        mains.sort_unstable();
        mains.dedup();
        assert_eq!(mains.len(), 8, "each competency once before any again");
    }

    #[test]
    fn a_bank_with_one_competency_has_nothing_to_guess() {
        let bank = principles();
        let one = QuestionBank {
            competencies: bank.competencies[..1].to_vec(),
            ..bank
        };
        assert!(Guess::draw(7, 8, &[&one], |_, _| true).is_empty());
    }

    proptest! {
        #[test]
        fn the_same_seed_draws_the_same(seed in any::<u64>(), count in 0_usize..20) {
            let bank = principles();
            let draw = || Guess::draw(seed, count, &[&bank], |_, question| question.star);
            let drawn = draw();
            prop_assert_eq!(&drawn, &draw());
            prop_assert!(drawn.len() <= count);
            prop_assert!(drawn.iter().all(|it| it.right().is_some()));
        }
    }
}
