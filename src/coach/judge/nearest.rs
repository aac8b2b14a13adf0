//! The words of an answer nearest to a key point, for checking a second reader.

use std::ops::Range;

use crate::bank::Question;
use crate::bank::examples::QuestionExamples;
use crate::coach::reading::Reading;
use crate::coach::reading::plain::{Plain, origin};
use crate::lang::Language;

use super::clause::{Window, windows};
use super::leaning;
use super::near::{Index, Near};
use super::point::{Example, Point};
use super::term::Vocabulary;
use super::whole_clause::Sentence;
use super::{flowing, points_of};

/// Words of an answer that may make a key point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayMake {
    /// Their byte range in the answer: one to three clauses of one sentence.
    pub words: Range<usize>,
    /// The byte range of everything that is true or false together with them.
    pub whole: Range<usize>,
    /// The byte range of the sentences that they are part of.
    pub sentence: Range<usize>,
}

/// An answer split into windows, and the points of its question.
struct Prepared<'a> {
    plain: &'a Plain,
    language: Language,
    windows: &'a [Window],
    index: Index<'a>,
    points: Vec<Point>,
    /// For each point, its own words if nobody wrote examples: then they count as any example
    /// does.
    own: Vec<Vec<Example>>,
}

/// For each key point of `question`, in order, how near the words of `text` come to a way of making
/// it, in thousandths. If nobody wrote examples for a point, its own words are used.
pub fn nearest(
    question: &Question,
    examples: &QuestionExamples,
    text: &str,
    language: Language,
) -> Vec<i32> {
    with_windows(question, examples, text, language, |prepared| {
        let places = 0..prepared.points.len();
        let near = |place| {
            Near::of(prepared.said(place), &prepared.index)
                .first()
                .both_ways
        };
        places.map(near).collect()
    })
}

/// How near words have to come to a way of saying a point before anybody is asked whether they make
/// it, in thousandths; and where nobody wrote down how people say it, to its own words. With the
/// three below it was chosen on one in fifteen of the labeled answers, by what a reader gets to see
/// of the points that were made, and of those that were not.
const NEAR: i32 = 110;
const NEAR_OWN_WORDS: i32 = 250;
/// What one piece that they share has to weigh: the words of the question weigh less, and so do
/// those that are said of everything.
const TELLING: i32 = 350;
/// How far they must lean toward a claim, in thousandths of a logit, if denials of the point are
/// known.
const CLAIMS: i32 = 1000;
/// The maximum number of places for one point.
const MAX_PLACES: usize = 4;

/// For each key point of `question`, in order, the words of `text` that may make it, the nearest
/// first: nearer to making it than to denying it and than to any other point of the question,
/// phrased like a claim, and not only with words that everybody uses. Nothing around them may
/// change their meaning (a denial, a condition, a doubt, a question, someone else's words),
/// unless people make the point that way.
pub fn may_make(
    question: &Question,
    examples: &QuestionExamples,
    text: &str,
    language: Language,
) -> Vec<Vec<MayMake>> {
    let reading = Reading::of(text);
    with_windows(question, examples, text, language, |prepared| {
        let places = 0..prepared.points.len();
        let near = |place| Near::of(prepared.said(place), &prepared.index).nearest;
        let said: Vec<Vec<i32>> = places.clone().map(near).collect();
        places
            .map(|place| prepared.may_make(place, &said, &reading))
            .collect()
    })
}

fn with_windows<T>(
    question: &Question,
    examples: &QuestionExamples,
    text: &str,
    language: Language,
    found: impl FnOnce(&Prepared<'_>) -> T,
) -> T {
    let plain = Plain::of(text);
    let vocabulary = Vocabulary::new(question.prompt.get(language), &examples.aliases);
    let lower = flowing(&plain.text);
    let windows = windows(&lower, language, &vocabulary, vocabulary.prompt());
    let points = points_of(question, examples, language, &vocabulary);
    let own = question.key_points.iter().zip(&points);
    let own = own.map(|(it, point)| match point.has_examples() {
        true => Vec::new(),
        false => vec![Example::new(it.say.get(language), language, &vocabulary)],
    });
    found(&Prepared {
        own: own.collect(),
        plain: &plain,
        language,
        index: Index::of(&windows),
        windows: &windows,
        points,
    })
}

impl Prepared<'_> {
    /// The ways people make a point.
    fn said(&self, place: usize) -> &[Example] {
        let own = self.own.get(place).map(Vec::as_slice).unwrap_or_default();
        match self.points.get(place) {
            Some(point) if point.has_examples() => &point.said,
            _ => own,
        }
    }

    fn may_make(&self, place: usize, said: &[Vec<i32>], reading: &Reading) -> Vec<MayMake> {
        let (Some(point), Some(own)) = (self.points.get(place), said.get(place)) else {
            return Vec::new();
        };
        let has_examples = point.has_examples();
        let least = if has_examples { NEAR } else { NEAR_OWN_WORDS };
        let denied = Near::of(&point.denied, &self.index).nearest;
        let rival = |window: usize| {
            let others = said.iter().enumerate().filter(|(it, _)| *it != place);
            others
                .filter_map(move |(_, it)| it.get(window).copied())
                .max()
        };
        let windows = self.windows.iter().enumerate().zip(own).zip(denied);
        let close = windows.filter(|(((at, window), near), denied)| {
            **near >= least
                && *near >= denied
                && **near >= rival(*at).unwrap_or(0)
                && (!has_examples || self.claims(window))
                && self.said(place).iter().any(|it| is_telling(window, it))
        });
        let mut close: Vec<(&Window, i32)> = close
            .map(|(((_, window), near), _)| (window, *near))
            .collect();
        close.sort_by_key(|(_, near)| std::cmp::Reverse(*near));
        let said = self.said(place);
        let wishes = said.iter().map(|it| it.turn(self.language).not_claimed());
        let wishes: Vec<String> = wishes.flatten().collect();
        let close = close.into_iter();
        let claimed = close.filter_map(|(window, _)| self.claimed(window, said, &wishes, reading));
        claimed.take(MAX_PLACES).collect()
    }

    /// The words of a window, if nothing around them makes their meaning differ from the nearest
    /// example of a point that people make with the words in `wishes`.
    fn claimed(
        &self,
        window: &Window,
        said: &[Example],
        wishes: &[String],
        reading: &Reading,
    ) -> Option<MayMake> {
        let sentence = Sentence::around(reading, &window.range, self.language);
        let example = said.iter().max_by_key(|it| likeness(window, it))?;
        let turned = sentence.turns(&window.range, &example.turn(self.language), wishes);
        let origin = |range: &Range<usize>| origin(self.plain.origins.as_deref(), range);
        (!turned && !sentence.is_disowned(&window.range)).then(|| MayMake {
            words: origin(&window.range),
            whole: origin(&sentence.whole(&window.range)),
            sentence: origin(sentence.range()),
        })
    }

    /// Whether it sounds like a claim rather than a denial.
    fn claims(&self, window: &Window) -> bool {
        let words = self
            .plain
            .text
            .get(window.range.clone())
            .unwrap_or_default();
        let leaning = leaning::of_clause(&words.to_ascii_lowercase());
        leaning::together(std::iter::once(leaning)) >= CLAIMS
    }
}

/// How similar a window and an example are, in thousandths.
fn likeness(window: &Window, example: &Example) -> i32 {
    let pieces = example.terms.iter();
    let shared = pieces.filter(|(name, _)| window.terms.has(*name));
    let shared: i32 = shared.map(|(_, weight)| weight).sum();
    2000 * shared / (example.weight + window.terms.weight()).max(1)
}

/// Whether they share a piece that is meaningful on its own.
fn is_telling(window: &Window, example: &Example) -> bool {
    let mut pieces = example.terms.iter();
    pieces.any(|(name, weight)| weight >= TELLING && window.terms.has(name))
}
