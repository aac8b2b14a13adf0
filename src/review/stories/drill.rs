use std::time::Duration;

use crate::bank::{Question, QuestionBank, QuestionRef};
use crate::scenario::Lots;

use super::Story;

/// How long one has to say which story fits.
pub const TIME: Duration = Duration::from_secs(10);

/// The most stories to choose from: more cannot be read in ten seconds. Ours.
const CHOICES: usize = 4;

/// A question that wants a story, and the stories to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Drill<'a> {
    /// Which question.
    pub reference: QuestionRef,
    /// The question itself.
    pub question: &'a Question,
    /// The stories on offer, at most four. Where any story fits, one that does is among them.
    pub choices: Vec<&'a Story>,
}

impl<'a> Drill<'a> {
    /// Draws a question of `banks` and stories for it. The same seed draws the same from the
    /// same. `None` where there is no question that wants a story, or no story.
    pub fn draw(seed: u64, stories: &'a [Story], banks: &[&'a QuestionBank]) -> Option<Self> {
        let mut lots = Lots::new(seed);
        let questions = banks.iter().flat_map(|bank| {
            let wanting = bank.questions.iter().filter(|question| question.star);
            wanting.map(|question| (QuestionRef::new(&bank.id, &question.id), question))
        });
        let mut questions = shuffled(&mut lots, questions);
        if questions.is_empty() || stories.is_empty() {
            return None;
        }
        let (reference, question) = questions.swap_remove(0);
        let mut choices = shuffled(&mut lots, stories.iter());
        let fitting = choices
            .iter()
            .position(|story| story.serves(&question.competencies));
        if let Some(fitting) = fitting.filter(|place| *place >= CHOICES) {
            choices.swap(fitting, CHOICES - 1);
        }
        choices.truncate(CHOICES);
        let choices = shuffled(&mut lots, choices.into_iter());
        Some(Self {
            reference,
            question,
            choices,
        })
    }

    /// Whether the choice at `place`, from 0, fits; `None` says that none of them does.
    pub fn is_right(&self, place: Option<usize>) -> bool {
        match place {
            Some(place) => self
                .choices
                .get(place)
                .is_some_and(|story| self.fits(story)),
            None => !self.choices.iter().any(|story| self.fits(story)),
        }
    }

    /// Whether a story can serve what the question tests.
    pub fn fits(&self, story: &Story) -> bool {
        story.serves(&self.question.competencies)
    }
}

fn shuffled<T>(lots: &mut Lots, items: impl Iterator<Item = T>) -> Vec<T> {
    lots.order(items.map(|item| (item, 1)))
}
