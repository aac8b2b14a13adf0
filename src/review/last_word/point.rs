use std::ops::Range;

use crate::coach::{JudgedPoint, Verdict};
use crate::lang::Localized;
use crate::review::notes::{Notes, OwnWord, exchange};
use crate::transcript::TurnRecord;

/// A key point of a question, judged over its answer and follow-ups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionPoint {
    /// Its id within the question.
    pub id: String,
    /// What a good answer says about it.
    pub say: Localized,
    /// The current verdict.
    pub verdict: Verdict,
    /// Whose verdict it is.
    pub by: Judge,
    /// Whether it may be left out without fault.
    pub optional: bool,
    /// The words that show it, if heard or contradicted.
    pub places: Vec<PointPlace>,
    /// The question's turn, counting from 0.
    pub question: usize,
    /// The words that a second reader took to make it, if the coach is unsure. They do not count.
    pub second: Option<PointPlace>,
}

/// Who judges a key point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judge {
    /// The coach.
    Coach,
    /// The candidate, in review.
    Candidate,
}

/// Words that show a key point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointPlace {
    /// Their turn, counting from 0.
    pub turn: usize,
    /// Their byte range in its answer.
    pub words: Range<usize>,
}

/// How many of a question's key points were made, in its answer or later.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PointCoverage {
    /// Number made.
    pub heard: usize,
    /// Of these, number made only in answers to follow-ups.
    pub later: usize,
    /// Total number, without optional points that were left out.
    pub of: usize,
}

impl Judge {
    /// Its name in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Candidate => "candidate",
        }
    }
}

impl QuestionPoint {
    /// A point judged in one answer.
    pub fn of_answer(point: &JudgedPoint, turn: usize) -> Self {
        let places = point.places.iter().map(|words| PointPlace {
            turn,
            words: words.clone(),
        });
        Self {
            id: point.id.clone(),
            say: point.say.clone(),
            verdict: point.verdict,
            by: Judge::Coach,
            optional: point.optional,
            places: places.collect(),
            question: turn,
            second: None,
        }
    }

    /// Whether it was made.
    pub fn heard(&self) -> bool {
        self.verdict == Verdict::Heard
    }

    /// Whether it was made, but only in the answer to a follow-up.
    pub fn only_later(&self) -> bool {
        let later = |it: &PointPlace| it.turn != self.question;
        self.heard() && !self.places.is_empty() && self.places.iter().all(later)
    }
}

impl PointCoverage {
    /// Counts the points of one question.
    pub fn of(points: &[QuestionPoint]) -> Self {
        let count = |counts: &dyn Fn(&&QuestionPoint) -> bool| points.iter().filter(counts).count();
        Self {
            heard: count(&|it| it.heard()),
            later: count(&|it| it.only_later()),
            of: count(&|it| it.heard() || !it.optional),
        }
    }
}

/// The key points of the question at `place`.
pub(super) fn of(turns: &[TurnRecord], notes: &Notes, place: usize) -> Vec<QuestionPoint> {
    let exchange = exchange(turns, place);
    let seen = turns.get(place).and_then(|turn| turn.coach.as_ref());
    let Some(seen) = seen.filter(|_| !exchange.is_empty()) else {
        return Vec::new();
    };
    let points = seen.key_points.iter().map(|point| {
        let coach = by_coach(point, turns, exchange.clone());
        match notes.word(turns, place, &point.id) {
            Some(word) => corrected(coach, word),
            None => coach,
        }
    });
    points.collect()
}

/// What was said last about a point, in the answer or a follow-up, counts.
fn by_coach(
    point: &JudgedPoint,
    turns: &[TurnRecord],
    mut exchange: Range<usize>,
) -> QuestionPoint {
    let question = exchange.next().unwrap_or_default();
    let mut whole = QuestionPoint::of_answer(point, question);
    for turn in exchange {
        let seen = turns.get(turn).and_then(|it| it.coach.as_ref());
        let mut again = seen.into_iter().flat_map(|seen| &seen.key_points);
        let claims = |it: &&JudgedPoint| it.id == point.id && !it.places.is_empty();
        let Some(again) = again.find(claims) else {
            continue;
        };
        if again.verdict != whole.verdict {
            whole.verdict = again.verdict;
            whole.places.clear();
        }
        whole
            .places
            .extend(QuestionPoint::of_answer(again, turn).places);
    }
    whole
}

fn corrected(coach: QuestionPoint, word: OwnWord) -> QuestionPoint {
    let by = Judge::Candidate;
    match word {
        OwnWord::Said(places) => QuestionPoint {
            verdict: Verdict::Heard,
            by,
            places: places
                .into_iter()
                .map(|(turn, words)| PointPlace { turn, words })
                .collect(),
            ..coach
        },
        OwnWord::NotSaid if coach.verdict == Verdict::NotHeard => coach,
        OwnWord::NotSaid => QuestionPoint {
            verdict: taken_back(coach.verdict),
            by,
            places: Vec::new(),
            ..coach
        },
    }
}

/// The verdict that remains after the candidate disputes one. Someone who did not contradict a
/// point may or may not have made it.
pub(super) const fn taken_back(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Contradicted => Verdict::Unsure,
        Verdict::Heard | Verdict::Unsure | Verdict::NotHeard => Verdict::NotHeard,
    }
}
