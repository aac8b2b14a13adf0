use super::super::actors::{Actor, hides_own_part};
use super::super::reading::Reading;
use super::super::relevance::Relevance;
use super::super::tags::{Tag, Tags};
use super::super::themes::is_of_work;
use super::super::traits::{SentenceTraits, begins_with_an_action};
use super::super::{AnswerKind, Part, Star};
use crate::coach::rules::has_quantity;
use crate::lang::Language;

/// The number of features of an answer.
pub const NAMES_OF_FEATURES: usize = TAGS * PLACES.len() + OF_TAGS.len() + OF_ALL.len();

/// The features of an answer: thousandths, -1000 to 1000 each, in the order of [`names`].
pub type Features = [i32; NAMES_OF_FEATURES];

const TAGS: usize = Tag::ALL.len();

/// The sentences whose tags are used: the one with the highest value, the second, the average,
/// and the highest at certain positions.
const PLACES: [&str; 6] = ["most", "next", "mean", "first", "last-two", "second-half"];

/// Combinations of the tags of several sentences.
const OF_TAGS: [&str; 9] = [
    "result-behind-action",
    "result-and-no-hope",
    "result-measured-most",
    "result-behind-last-action",
    "results",
    "actions",
    "ours-before-own",
    "ours-on-the-whole",
    "ours-of-actions",
];

/// The name of the feature for the number of sentences.
pub(super) const SENTENCES: &str = "sentences";
/// The value of that feature for five sentences, which are few.
pub(super) const BRIEF: i32 = 250;
/// The name of the feature for whether the candidate marked the parts.
pub(super) const MARKED: &str = "marked";
/// The name of whether the rules take the answer for a story.
pub(super) const KIND_STORY: &str = "kind-story";

/// The features of the whole answer.
const OF_ALL: [&str; 29] = [
    SENTENCES,
    "korean",
    MARKED,
    "outcome-told",
    "outcome-measured",
    "end-measured",
    "came-measured",
    "has-situation",
    "has-task",
    "has-action",
    "has-result",
    "result-measured",
    "behind-measured",
    KIND_STORY,
    "kind-habit",
    "kind-opinion",
    "kind-self",
    "taken-up",
    "shared",
    "of-work",
    "hand-off",
    "hand-no-story",
    "hand-no-action",
    "hand-no-result",
    "hand-no-number",
    "hand-no-scene",
    "hand-own-part",
    "hand-blame",
    "hand-no-lesson",
];

/// The names of all features, in order.
pub fn names() -> Vec<String> {
    let tags = Tag::ALL.iter().map(|tag| tag.letter());
    let by_place = tags.flat_map(|tag| PLACES.map(|place| format!("{tag}-{place}")));
    let of_all = OF_TAGS.iter().chain(&OF_ALL).map(|it| (*it).to_owned());
    by_place.chain(of_all).collect()
}

/// The data of an answer to be weighed.
pub(crate) struct Sight<'s> {
    pub(crate) reading: &'s Reading,
    pub(crate) all_traits: &'s [SentenceTraits],
    pub(crate) actors: &'s [Actor],
    /// Whether sentences blame others, by their words.
    pub(crate) blames: bool,
    pub(crate) tags: &'s [Tags],
    pub(crate) star: &'s Star,
    /// The kind according to the rules.
    pub(crate) kind: AnswerKind,
    pub(crate) relevance: Relevance,
    /// Whether the rules consider it unrelated to the question.
    pub(crate) off: bool,
}

impl Sight<'_> {
    pub(crate) fn features(&self) -> Features {
        let of_tags = by_place(self.tags).into_iter().chain(of_tags(self.tags));
        let values = of_tags.chain(self.of_all());
        let mut features = [0; NAMES_OF_FEATURES];
        for (slot, value) in features.iter_mut().zip(values) {
            *slot = value;
        }
        features
    }

    fn of_all(&self) -> [i32; OF_ALL.len()] {
        let count = self.all_traits.len();
        let behind = self.all_traits.get(count / 2..).unwrap_or_default();
        let is_outcome = |it: &SentenceTraits| {
            (it.result || it.outcome || it.later) && !it.possible && !it.aside
        };
        let measured = |it: &SentenceTraits| it.measured && !it.possible;
        let end = self.all_traits.get(count.saturating_sub(2)..);
        let end = end.unwrap_or_default();
        let has = |part: Part| on(self.star.has(part));
        [
            capped(count, 20),
            on(self.reading.language() == Some(Language::Ko)),
            on(self.star.marked),
            on(behind.iter().any(is_outcome)),
            on(behind.iter().any(measured)),
            on(end.iter().any(measured)),
            on(self.all_traits.iter().any(|it| it.came && it.measured)),
            has(Part::Situation),
            has(Part::Task),
            has(Part::Action),
            has(Part::Result),
            on(self.measures_result()),
            on(self.measures_behind()),
            on(self.kind == AnswerKind::Story),
            on(self.kind == AnswerKind::PseudoStory),
            on(self.kind == AnswerKind::Opinion),
            on(self.kind == AnswerKind::SelfDescription),
            capped(self.relevance.taken_up, 5),
            thousandths(self.relevance.share * 3.0),
            on(is_of_work(self.reading.text())),
            on(self.off),
            on(self.kind != AnswerKind::Story),
            on(!self.all_traits.iter().any(SentenceTraits::action)),
            on(!self.all_traits.iter().any(|it| it.came)),
            on(!self.measures_outcome()),
            on(begins_with_an_action(self.all_traits)),
            on(hides_own_part(self.actors, self.all_traits)),
            on(self.blames),
            on(!self.all_traits.iter().any(|it| it.lesson || it.habit)),
        ]
    }

    /// Whether something is measured in an outcome, or after the first one in something other
    /// than an action of the speaker: inferred parts may be off by a sentence.
    fn measures_outcome(&self) -> bool {
        let first = self.all_traits.iter().position(|it| it.came);
        let first = first.unwrap_or(self.all_traits.len());
        let mut behind = self.all_traits.iter().skip(first);
        behind.any(|it| it.measured && (it.came || !it.own && !it.lesson)) || self.measures_result()
    }

    fn measures_result(&self) -> bool {
        let mut ranges = self.star.ranges(Part::Result);
        ranges.any(|it| has_quantity(self.reading, it))
    }

    /// Whether something is measured after the last action.
    fn measures_behind(&self) -> bool {
        let last = self.all_traits.iter().rposition(|it| it.own);
        let behind = last.map_or(0, |it| it + 1);
        self.all_traits.iter().skip(behind).any(|it| it.measured)
    }
}

/// The features of [`PLACES`], by tag.
fn by_place(tags: &[Tags]) -> Vec<i32> {
    let count = tags.len();
    let of = |tag: usize| {
        let mut all: Vec<i32> = tags.iter().map(|it| it[tag]).collect();
        let most = |from: usize| all.get(from..).and_then(|it| it.iter().max()).copied();
        let [last_two, second_half] = [count.saturating_sub(2), count / 2].map(most);
        let first = all.first().copied();
        let sum: i32 = all.iter().sum();
        let mean = sum / i32::try_from(count.max(1)).unwrap_or(i32::MAX);
        all.sort_unstable_by(|one, other| other.cmp(one));
        let (most, next) = (all.first().copied(), all.get(1).copied());
        [most, next, Some(mean), first, last_two, second_half].map(|it| it.unwrap_or(NEVER))
    };
    (0..TAGS).flat_map(of).collect()
}

/// The value for something that no sentence does.
const NEVER: i32 = -1000;

/// The features of [`OF_TAGS`].
fn of_tags(tags: &[Tags]) -> [i32; OF_TAGS.len()] {
    let of = |place: usize, tag: Tag| tags[place][tag as usize];
    let action = |place: usize| of(place, Tag::OwnAction).max(of(place, Tag::TeamAction));
    let most = |value: &dyn Fn(usize) -> i32, from: usize| {
        (from..tags.len()).map(value).max().unwrap_or(NEVER)
    };
    let result = |place: usize| of(place, Tag::Result);
    let ours = |place: usize| of(place, Tag::TeamAction) - of(place, Tag::OwnAction);
    let before = |place: usize| (0..place).map(action).max().unwrap_or(NEVER);
    let actions: Vec<usize> = (0..tags.len()).filter(|it| action(*it) > 0).collect();
    let behind = actions.last().map_or(0, |it| it + 1);
    let of_us = actions.iter().filter(|it| ours(**it) > 0).count();
    let results = (0..tags.len()).filter(|it| result(*it) > 0).count();
    let sum: i32 = (0..tags.len()).map(ours).sum();
    [
        most(&|it| result(it).min(before(it)), 0),
        most(&|it| result(it).min(-of(it, Tag::Hope)), 0),
        most(&|it| result(it).min(of(it, Tag::Measure)), 0),
        most(&result, behind),
        capped(results, 6),
        capped(actions.len(), 6),
        most(&ours, 0) / 2,
        sum / 2 / i32::try_from(tags.len().max(1)).unwrap_or(i32::MAX),
        thousandths(of_us as f64 / actions.len().max(1) as f64),
    ]
}

const fn on(sign: bool) -> i32 {
    if sign { 1000 } else { 0 }
}

/// The count as a share of `most`, in thousandths.
fn capped(count: usize, most: usize) -> i32 {
    i32::try_from(count.min(most) * 1000 / most).unwrap_or(1000)
}

fn thousandths(share: f64) -> i32 {
    // Between 0 and 1000.
    (share.clamp(0.0, 1.0) * 1000.0).round() as i32
}
