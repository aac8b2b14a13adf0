//! What ties a key point to an answer, as whole numbers in thousandths: the same on every
//! machine.

use std::collections::HashMap;
use std::ops::Range;

use crate::bank::KeyPoint;
use crate::bank::examples::PointExamples;
use crate::coach::words::Haystack;
use crate::lang::{Language, Letters, LocalizedList};

use super::clause::{Stance, Window};
use super::term::{Terms, Vocabulary};

/// The names of the features, in the order of [`Features`]: the fitting program prints them.
pub const NAMES: [&str; COUNT] = [
    "bias",
    "said",
    "said-second",
    "said-mean",
    "said-both-ways",
    "said-other-polarity",
    "denied",
    "denied-both-ways",
    "profile-one",
    "profile-two",
    "profile-whole",
    "say",
    "literal",
    "doubted",
    "hypothetical",
    "asked",
    "reported",
    "negated",
    "margin",
    "said-anywhere",
    "said-over-denied",
    "denied-over-said",
    "evidence",
    "denied-evidence",
    "examples",
    "length",
    "denied-profile",
    "example-negated",
    "denied-negated",
    "denied-stance",
    "any-recall",
    "leaning",
    "leaning-denied",
    "said-leaning",
    "denied-leaning",
    "leaning-lowest",
    "said-squared",
    "profile-leaning",
    "contrast-most",
    "contrast-least",
    "attended-leaning",
    "attended-contrast",
    "attended-weight",
    "answer-leaning",
    "answer-denials",
    "siblings-said",
    "siblings-contrast",
];

/// How many features there are.
pub const COUNT: usize = 47;

/// How near the words that say it best are to an example, and those that deny it best: their
/// places among the features.
pub(super) const SAID_BOTH_WAYS: usize = 4;
pub(super) const DENIED_BOTH_WAYS: usize = 7;

/// One row: what ties one point to one answer.
pub type Features = [i32; COUNT];

/// A key point made ready: its examples in pieces.
#[derive(Debug)]
pub(super) struct Point {
    said: Vec<Example>,
    denied: Vec<Example>,
    say: Terms,
    any: Vec<Terms>,
    profile: Profile,
    denied_profile: Profile,
}

#[derive(Debug)]
struct Example {
    terms: Terms,
    weight: i32,
    negated: bool,
}

/// How telling each piece is of one point: how many of its examples have it.
#[derive(Debug, Default)]
struct Profile {
    weights: HashMap<u64, i32>,
    /// What a clause scores that says the point as its examples do.
    full: i32,
}

impl Point {
    pub(super) fn new(
        point: &KeyPoint,
        examples: Option<&PointExamples>,
        language: Language,
        vocabulary: &Vocabulary<'_>,
    ) -> Self {
        let empty = LocalizedList::default();
        let said = examples.map_or(&empty, |it| &it.said);
        let denied = examples.map_or(&empty, |it| &it.denied);
        let ready = |list: &LocalizedList| -> Vec<Example> {
            let texts = list.get(language);
            texts
                .iter()
                .map(|it| Example::new(it, language, vocabulary))
                .collect()
        };
        let (said, denied) = (ready(said), ready(denied));
        let hangul = |text: &str| text.chars().any(crate::coach::reading::hangul::is_hangul);
        let fits = |text: &&String| !hangul(text) || language.letters() == Letters::Hangul;
        Self {
            profile: Profile::of(&said),
            denied_profile: Profile::of(&denied),
            say: vocabulary.terms(&point.say.get(language).to_lowercase()),
            any: point
                .any
                .iter()
                .filter(fits)
                .map(|it| vocabulary.terms(&it.to_lowercase()))
                .collect(),
            said,
            denied,
        }
    }

    /// Whether anybody wrote down how the point is said.
    pub(super) fn has_examples(&self) -> bool {
        !self.said.is_empty()
    }
}

impl Example {
    fn new(text: &str, language: Language, vocabulary: &Vocabulary<'_>) -> Self {
        let text = text.to_lowercase();
        let terms = vocabulary.terms(&text);
        Self {
            weight: terms.weight().max(1),
            negated: Stance::of(&text, language).negated,
            terms,
        }
    }

    /// The share of the example's weight that the window says.
    fn recall(&self, window: &Terms) -> i32 {
        self.terms.shared(window) * 1000 / self.weight
    }

    /// The harmonic mean of that and of the share of the window that the example says.
    fn both_ways(&self, window: &Terms, window_weight: i32) -> i32 {
        2000 * self.terms.shared(window) / (self.weight + window_weight).max(1)
    }
}

impl Profile {
    fn of(examples: &[Example]) -> Self {
        let mut weights: HashMap<u64, (i32, i32)> = HashMap::new();
        for (term, weight) in examples.iter().flat_map(|it| it.terms.iter()) {
            let entry = weights.entry(term).or_insert((0, weight));
            entry.0 += 1;
        }
        let count = i32::try_from(examples.len()).unwrap_or(i32::MAX).max(1);
        let weights: HashMap<u64, i32> = weights
            .into_iter()
            .map(|(term, (times, weight))| (term, weight * times / count))
            .collect();
        let mut scores: Vec<i32> = examples
            .iter()
            .map(|it| score(&weights, &it.terms))
            .collect();
        scores.sort_unstable();
        let full = scores.get(scores.len() / 2).copied().unwrap_or(0);
        Self { weights, full }
    }

    fn of_window(&self, window: &Terms) -> i32 {
        if self.full == 0 {
            return 0;
        }
        (score(&self.weights, window) * 1000 / self.full).min(2000)
    }
}

fn score(weights: &HashMap<u64, i32>, terms: &Terms) -> i32 {
    terms
        .iter()
        .filter_map(|(term, _)| weights.get(&term))
        .sum()
}

/// The whole answer, for what is looked for in all of it.
pub(super) struct Whole<'a> {
    /// How far each window leans, in thousandths.
    pub(super) leanings: &'a [i32],
    /// The mean of that over the clauses.
    pub(super) leaning: i32,
    /// The share of clauses that lean towards denying.
    pub(super) denials: i32,
    pub(super) windows: &'a [Window],
    pub(super) terms: &'a Terms,
    pub(super) haystack: &'a Haystack,
}

/// A row for each point, with the places that speak for it and against it.
pub(super) fn rows(points: &[Point], key_points: &[KeyPoint], whole: &Whole<'_>) -> Vec<Row> {
    let said: Vec<Vec<Best>> = points
        .iter()
        .map(|it| bests(&it.said, whole.windows))
        .collect();
    let mut rows: Vec<Row> = points
        .iter()
        .zip(key_points)
        .enumerate()
        .map(|(place, (point, key_point))| {
            let own = said.get(place).map(Vec::as_slice).unwrap_or_default();
            let rival = |window: usize| rival(&said, place, window, whole.windows);
            row(point, key_point, whole, own, rival)
        })
        .collect();
    with_siblings(&mut rows);
    rows
}

/// How the other points of the question fare: an answer seldom makes one and denies the next.
fn with_siblings(rows: &mut [Row]) {
    let at = |name: &str| NAMES.iter().position(|it| *it == name).unwrap_or(0);
    let mean_of_others = |rows: &[Row], feature: usize, own: usize| {
        let others = rows.iter().enumerate().filter(|(place, _)| *place != own);
        let sum: i32 = others.map(|(_, row)| row.features[feature]).sum();
        sum / i32::try_from(rows.len().saturating_sub(1).max(1)).unwrap_or(1)
    };
    for (from, to) in [
        ("said-both-ways", "siblings-said"),
        ("attended-contrast", "siblings-contrast"),
    ] {
        let means: Vec<i32> = (0..rows.len())
            .map(|own| mean_of_others(rows, at(from), own))
            .collect();
        for (row, mean) in rows.iter_mut().zip(means) {
            row.features[at(to)] = mean;
        }
    }
}

/// What was found for one point.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) features: Features,
    /// The plain bytes that say it best.
    pub(super) said: Option<Range<usize>>,
    /// The plain bytes that deny it best.
    pub(super) denied: Option<Range<usize>>,
    /// The plain bytes of a phrase of the bank that stands in a clause which claims it.
    pub(super) literal: Option<Range<usize>>,
}

/// The best window of one example.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    window: usize,
    recall: i32,
    both_ways: i32,
    other_polarity: i32,
    evidence: i32,
    negated: bool,
}

fn bests(examples: &[Example], windows: &[Window]) -> Vec<Best> {
    let mut all: Vec<Best> = examples.iter().map(|it| best(it, windows)).collect();
    all.sort_by_key(|it| std::cmp::Reverse((it.both_ways + it.recall, it.window)));
    all
}

fn best(example: &Example, windows: &[Window]) -> Best {
    let mut best = Best {
        negated: example.negated,
        ..Best::default()
    };
    for (place, window) in windows.iter().enumerate() {
        let recall = example.recall(&window.terms);
        if recall == 0 {
            continue;
        }
        if window.stance.negated != example.negated {
            best.other_polarity = best.other_polarity.max(recall);
            continue;
        }
        let both_ways = example.both_ways(&window.terms, window.terms.weight());
        if both_ways + recall > best.both_ways + best.recall {
            best.window = place;
            best.recall = recall;
            best.both_ways = both_ways;
            best.evidence = example.terms.shared(&window.terms);
        }
    }
    best
}

/// How well another point of the question fits the same place.
fn rival(said: &[Vec<Best>], own: usize, window: usize, windows: &[Window]) -> i32 {
    let Some(place) = windows.get(window).map(|it| &it.range) else {
        return 0;
    };
    let others = said.iter().enumerate().filter(|(point, _)| *point != own);
    others
        .flat_map(|(_, bests)| bests)
        .filter(|it| {
            windows
                .get(it.window)
                .is_some_and(|other| overlap(&other.range, place))
        })
        .map(|it| it.both_ways)
        .max()
        .unwrap_or(0)
}

/// What the windows say together, each as loud as it is about the point.
#[derive(Debug, Default)]
struct Attention {
    /// The most that one window is nearer to saying than to denying, and the least.
    most: i32,
    least: i32,
    leaning: i32,
    contrast: i32,
    weight: i32,
}

impl Attention {
    fn of(point: &Point, whole: &Whole<'_>) -> Self {
        let mut it = Self::default();
        let (mut weights, mut leaning, mut contrast) = (0_i64, 0_i64, 0_i64);
        for (window, lean) in whole.windows.iter().zip(whole.leanings) {
            if window.clauses > 2 {
                continue;
            }
            let total = window.terms.weight();
            let nearest = |examples: &[Example]| {
                let all = examples.iter().map(|it| it.both_ways(&window.terms, total));
                all.max().unwrap_or(0)
            };
            let (said, denied) = (nearest(&point.said), nearest(&point.denied));
            it.most = it.most.max(said - denied);
            it.least = it.least.min(said - denied);
            let loud = i64::from(said.max(denied));
            let weight = loud * loud / 1000;
            weights += weight;
            leaning += weight * i64::from(*lean);
            contrast += weight * i64::from(said - denied);
        }
        let mean = |sum: i64| i32::try_from(sum / weights.max(1)).unwrap_or(0);
        it.leaning = mean(leaning);
        it.contrast = mean(contrast);
        it.weight = i32::try_from(weights / 4).unwrap_or(i32::MAX).min(3000);
        it
    }
}

/// From this share of the point's profile on a clause is about it, in thousandths.
const ABOUT: i32 = 400;

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn row(
    point: &Point,
    key_point: &KeyPoint,
    whole: &Whole<'_>,
    said: &[Best],
    rival: impl Fn(usize) -> i32,
) -> Row {
    let first = said.first().copied().unwrap_or_default();
    let second = said.get(1).copied().unwrap_or_default();
    let denied = bests(&point.denied, whole.windows);
    let against = denied.first().copied().unwrap_or_default();
    let window = |best: &Best| whole.windows.get(best.window).filter(|_| best.recall > 0);
    let at = window(&first);
    let stance = at.map(|it| it.stance).unwrap_or_default();
    let against_stance = window(&against).map(|it| it.stance).unwrap_or_default();
    let widest = |terms: &Terms, clauses: usize| {
        let fitting = whole.windows.iter().filter(|it| it.clauses <= clauses);
        fitting
            .map(|it| terms.shared(&it.terms) * 1000 / terms.weight().max(1))
            .max()
            .unwrap_or(0)
    };
    let profile = |profile: &Profile, clauses: usize| {
        let fitting = whole.windows.iter().filter(|it| it.clauses <= clauses);
        fitting
            .map(|it| profile.of_window(&it.terms))
            .max()
            .unwrap_or(0)
    };
    let literal = key_point.any.iter().find_map(|it| claimed(it, whole));
    let top = said.get(..said.len().min(4)).unwrap_or_default();
    let mean =
        top.iter().map(|it| it.recall).sum::<i32>() / i32::try_from(top.len().max(1)).unwrap_or(1);
    let other = said.iter().map(|it| it.other_polarity).max().unwrap_or(0);
    let anywhere = point
        .said
        .iter()
        .map(|it| it.recall(whole.terms))
        .max()
        .unwrap_or(0);
    let denied_here = |best: &Best, examples: &[Example]| {
        let terms = window(best).map(|it| &it.terms);
        terms
            .and_then(|terms| examples.iter().map(|it| it.recall(terms)).max())
            .unwrap_or(0)
    };
    let yes = |flag: bool| if flag { 1000 } else { 0 };
    let any = point.any.iter().map(|it| widest(it, 1)).max().unwrap_or(0);
    let doubtful = against_stance.doubted || against_stance.hypothetical || against_stance.reported;
    let lean = |best: &Best| match best.recall {
        0 => 0,
        _ => whole.leanings.get(best.window).copied().unwrap_or(0),
    };
    let (leans, leans_against) = (lean(&first), lean(&against));
    // What speaks most against the point among the clauses that are about it.
    let about = whole.windows.iter().zip(whole.leanings);
    let about = about.filter(|(it, _)| it.clauses == 1);
    let about = about.filter(|(it, _)| point.profile.of_window(&it.terms) >= ABOUT);
    let lowest = about.map(|(_, lean)| *lean).min().unwrap_or(0);
    let product = |a: i32, b: i32| a * b / 1000;
    let attention = Attention::of(point, whole);
    let in_two = profile(&point.profile, 2);
    let features = [
        1000,
        first.recall,
        second.recall,
        mean,
        first.both_ways,
        other,
        against.recall,
        against.both_ways,
        profile(&point.profile, 1),
        in_two,
        point.profile.of_window(whole.terms),
        widest(&point.say, 2),
        yes(literal.is_some()),
        yes(stance.doubted),
        yes(stance.hypothetical),
        yes(stance.asked),
        yes(stance.reported),
        yes(stance.negated),
        first.both_ways - rival(first.window),
        anywhere,
        first.recall - denied_here(&first, &point.denied),
        against.recall - denied_here(&against, &point.said),
        first.evidence.min(5000) / 5,
        against.evidence.min(5000) / 5,
        i32::try_from(point.said.len().min(12) * 100).unwrap_or(0),
        i32::try_from(whole.windows.len().min(300) * 10 / 3).unwrap_or(0),
        profile(&point.denied_profile, 2),
        yes(first.negated),
        yes(against.negated),
        yes(doubtful),
        any,
        leans,
        leans_against,
        product(first.both_ways, leans),
        product(against.both_ways, leans_against),
        lowest,
        product(first.recall, first.recall),
        product(in_two, leans),
        attention.most,
        attention.least,
        attention.leaning,
        attention.contrast,
        attention.weight,
        whole.leaning,
        whole.denials,
        0,
        0,
    ];
    Row {
        features,
        said: at.map(|it| it.range.clone()),
        denied: window(&against).map(|it| it.range.clone()),
        literal,
    }
}

/// Where a phrase stands in a clause that claims it: it neither denies nor doubts, asks,
/// supposes or reports, and does not echo the prompt.
fn claimed(phrase: &str, whole: &Whole<'_>) -> Option<Range<usize>> {
    let place = whole.haystack.find(phrase)?.range;
    let mut clauses = whole.windows.iter().filter(|it| it.clauses == 1);
    let clause = clauses.find(|it| overlap(&it.range, &place))?;
    (clause.stance == Stance::default()).then_some(place)
}
