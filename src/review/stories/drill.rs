use std::collections::BTreeMap;
use std::time::Duration;

use crate::scenario::SeededRandom;

use super::{Story, Wanted};

/// Time to say which story fits.
pub const TIME: Duration = Duration::from_secs(10);

/// Maximum number of stories to choose from: more cannot be read in ten seconds. Our choice.
const CHOICES: usize = 4;

/// Standing assumed for an unrated competency, of 1 to 5: between weak and strong.
const UNRATED: f64 = 3.0;

/// A question that asks for a story, and the stories to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct DrillQuestion {
    /// The question.
    pub question: Wanted,
    /// Ids of the stories on offer, at most four. If any story fits, one that does is among them.
    pub choices: Vec<String>,
}

impl DrillQuestion {
    /// Draws up to `count` of `questions`, with stories for each. Every main competency comes up
    /// once before any comes up again, those with a low `standing` (1 to 5) first. Deterministic
    /// for a given seed. Draws nothing if there are no stories.
    pub fn draw(
        seed: u64,
        count: usize,
        stories: &[Story],
        questions: &[Wanted],
        standings: &BTreeMap<String, f64>,
    ) -> Vec<Self> {
        if stories.is_empty() {
            return Vec::new();
        }
        let mut random = SeededRandom::new(seed);
        let questions = weak_first(shuffled(&mut random, questions.iter()), standings);
        let drills = questions.into_iter().take(count).map(|question| Self {
            question: question.clone(),
            choices: choices(&mut random, stories, question),
        });
        drills.collect()
    }

    /// Whether a story fits what the question tests.
    pub fn fits(&self, story: &Story) -> bool {
        story.serves(&self.question.competencies)
    }

    /// Whether the choice with this id is correct; `None` means that no story fits.
    pub fn is_right(&self, choice: Option<&str>, stories: &[Story]) -> bool {
        let mut offered = stories.iter().filter(|it| self.choices.contains(&it.id));
        match choice {
            Some(id) => offered.any(|story| story.id == id && self.fits(story)),
            None => !offered.any(|story| self.fits(story)),
        }
    }

    /// The competency to add to a story that the candidate says fits after all: the question's
    /// main one.
    pub fn main_competency(&self) -> Option<&str> {
        self.question.competencies.first().map(String::as_str)
    }
}

fn weak_first<'q>(
    questions: Vec<&'q Wanted>,
    standings: &BTreeMap<String, f64>,
) -> Vec<&'q Wanted> {
    let standing = |id: &String| standings.get(id).copied().unwrap_or(UNRATED);
    let mut met: BTreeMap<Option<&String>, usize> = BTreeMap::new();
    let mut ranked: Vec<(usize, f64, &Wanted)> = Vec::new();
    for question in questions {
        let turn = met.entry(question.competencies.first()).or_default();
        let weakest = question.competencies.iter().map(standing);
        ranked.push((*turn, weakest.fold(f64::INFINITY, f64::min), question));
        *turn += 1;
    }
    ranked.sort_by(|(turn, weak, _), (other_turn, other_weak, _)| {
        turn.cmp(other_turn).then(weak.total_cmp(other_weak))
    });
    ranked
        .into_iter()
        .map(|(_, _, question)| question)
        .collect()
}

fn choices(random: &mut SeededRandom, stories: &[Story], question: &Wanted) -> Vec<String> {
    let mut choices = shuffled(random, stories.iter());
    let fitting = choices
        .iter()
        .position(|story| story.serves(&question.competencies));
    if let Some(fitting) = fitting.filter(|place| *place >= CHOICES) {
        choices.swap(fitting, CHOICES - 1);
    }
    choices.truncate(CHOICES);
    let choices = shuffled(random, choices.into_iter());
    choices.into_iter().map(|story| story.id.clone()).collect()
}

fn shuffled<T>(random: &mut SeededRandom, items: impl Iterator<Item = T>) -> Vec<T> {
    random.order(items.map(|item| (item, 1)))
}
