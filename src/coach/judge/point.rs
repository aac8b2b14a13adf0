//! A prepared key point: how people make and deny it, in pieces.

use std::collections::BTreeMap;

use crate::bank::examples::PointExamples;
use crate::bank::{KeyPoint, Role};
use crate::coach::reading::hangul::is_hangul;
use crate::lang::{Language, Letters, LocalizedList};

use super::clause::Stance;
use super::leaning;
use super::named::Parts;
use super::term::{Terms, Vocabulary};
use super::whole_clause::Turn;

/// A prepared key point.
#[derive(Debug)]
pub(super) struct Point {
    pub(super) said: Vec<Example>,
    pub(super) denied: Vec<Example>,
    pub(super) say: Terms,
    pub(super) any: Vec<Terms>,
    pub(super) parts: Parts,
    pub(super) profile: Profile,
    pub(super) denied_profile: Profile,
    pub(super) role: Option<Role>,
    /// The pieces of the names in its `say`: CLOSE_WAIT, OAuth, S3.
    pub(super) names: Vec<u64>,
    /// Those that are not in the prompt.
    pub(super) own_names: Vec<u64>,
}

/// One way of making it.
#[derive(Debug)]
pub(super) struct Example {
    /// In lowercase.
    text: String,
    /// Whether it is the point's `say`.
    pub(super) own_words: bool,
    pub(super) terms: Terms,
    pub(super) weight: i32,
    pub(super) negated: bool,
}

/// How typical each piece is for one point: how many of its examples contain it.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// By the names of the pieces.
    weights: Vec<(u64, i32)>,
    /// What most of the examples contain, with its general weight.
    pub(super) core: Vec<(u64, i32)>,
    /// The score of a clause that makes the point as its examples do.
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
        let ready = |list: Option<&LocalizedList>| -> Vec<Example> {
            let texts = list.unwrap_or(&empty).get(language).iter();
            texts
                .map(|it| Example::new(it, language, vocabulary))
                .collect()
        };
        let mut said = ready(examples.map(|it| &it.said));
        if !said.is_empty() {
            // The point's own words are one way of making it.
            said.push(Example::of_point(point, language, vocabulary));
        }
        let denied = ready(examples.map(|it| &it.denied));
        let fits =
            |text: &&String| !text.chars().any(is_hangul) || language.letters() == Letters::Hangul;
        let terms = |text: &str| vocabulary.terms(&text.to_lowercase());
        let names = names(point.say.get(language), vocabulary);
        let own_names = names.iter().copied();
        Self {
            own_names: own_names
                .filter(|name| !vocabulary.prompt().has(*name))
                .collect(),
            parts: Parts::new(examples, language, vocabulary),
            profile: Profile::of(&said),
            denied_profile: Profile::of(&denied),
            say: terms(point.say.get(language)),
            any: point.any.iter().filter(fits).map(|it| terms(it)).collect(),
            said,
            denied,
            role: point.role,
            names,
        }
    }

    /// Whether anyone wrote examples for the point.
    pub(super) fn has_examples(&self) -> bool {
        !self.said.is_empty()
    }

    /// Whether an example contains this piece.
    pub(super) fn knows(&self, name: u64) -> bool {
        self.profile.place(name).is_ok()
    }
}

/// The pieces of words spelled like names: with a digit, an underscore, or a capital letter after
/// the first.
fn names(say: &str, vocabulary: &Vocabulary<'_>) -> Vec<u64> {
    let words = say.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let marked = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    let named = words.filter(|it| it.get(1..).is_some_and(|rest| rest.contains(marked)));
    let pieces = named.map(|it| vocabulary.terms(&it.to_lowercase()));
    let whole = pieces.reduce(|all, it| all.union(&it)).unwrap_or_default();
    whole.names().collect()
}

impl Example {
    pub(super) fn new(text: &str, language: Language, vocabulary: &Vocabulary<'_>) -> Self {
        let text = text.to_lowercase();
        let terms = vocabulary.terms(&text);
        Self {
            weight: terms.weight().max(1),
            negated: Stance::of(&text, language).negated,
            terms,
            own_words: false,
            text,
        }
    }

    /// The point's own words.
    pub(super) fn of_point(
        point: &KeyPoint,
        language: Language,
        vocabulary: &Vocabulary<'_>,
    ) -> Self {
        Self {
            own_words: true,
            ..Self::new(point.say.get(language), language, vocabulary)
        }
    }

    /// Its form apart from its words.
    pub(super) fn turn(&self, language: Language) -> Turn {
        Turn::of(&self.text, language)
    }

    /// How far it leans, measured as for the windows of an answer.
    pub(super) fn leaning(&self) -> i32 {
        leaning::together(std::iter::once(leaning::of_clause(&self.text))) / 2
    }
}

impl Profile {
    fn of(examples: &[Example]) -> Self {
        let mut counted: BTreeMap<u64, (i32, i32)> = BTreeMap::new();
        for (term, weight) in examples.iter().flat_map(|it| it.terms.iter()) {
            counted.entry(term).or_insert((0, weight)).0 += 1;
        }
        let count = i32::try_from(examples.len()).unwrap_or(i32::MAX).max(1);
        let core = counted.iter().filter(|(_, (times, _))| times * 2 >= count);
        let mut profile = Self {
            core: core.map(|(term, (_, weight))| (*term, *weight)).collect(),
            weights: counted
                .into_iter()
                .map(|(term, (times, weight))| (term, weight * times / count))
                .collect(),
            full: 0,
        };
        let mut scores: Vec<i32> = examples.iter().map(|it| profile.score(&it.terms)).collect();
        scores.sort_unstable();
        profile.full = scores.get(scores.len() / 2).copied().unwrap_or(0);
        profile
    }

    fn place(&self, name: u64) -> Result<usize, usize> {
        self.weights.binary_search_by_key(&name, |(it, _)| *it)
    }

    fn score(&self, terms: &Terms) -> i32 {
        let known = terms.iter().filter_map(|(term, _)| self.place(term).ok());
        known
            .filter_map(|place| self.weights.get(place))
            .map(|(_, weight)| weight)
            .sum()
    }

    /// How much a window contains of what the examples say, in thousandths, at most 2000.
    pub(super) fn of_window(&self, window: &Terms) -> i32 {
        if self.full == 0 {
            return 0;
        }
        (self.score(window) * 1000 / self.full).min(2000)
    }
}
