use super::super::reading::Reading;
use super::super::relevance::Relevance;
use super::super::telling::{FLAGS, Telling};
use super::super::themes::is_of_work;
use super::super::{Kind, Part, Star};
use crate::coach::rules::has_quantity;
use crate::lang::Language;

/// How many numbers describe an answer.
pub const NAMES_OF_FEATURES: usize = FLAGS * PLACES.len() + OF_ALL.len();

/// What describes an answer: thousandths, 0 to 1000 each, in the order of [`names`].
pub type Features = [i32; NAMES_OF_FEATURES];

/// Where a sentence does what it does.
const PLACES: [&str; 5] = ["share", "first", "second-half", "last-two", "count"];

/// The name of the number of sentences.
pub(super) const SENTENCES: &str = "sentences";
/// So many sentences are few: six, of which the counted value is this.
pub(super) const BRIEF: i32 = 300;

/// What is counted of the whole answer.
const OF_ALL: [&str; 25] = [
    SENTENCES,
    "korean",
    "marked",
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
    "kind-story",
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
];

/// The names of all features, in their order.
pub fn names() -> Vec<String> {
    let flags = Telling::NAMES.iter();
    let by_place = flags.flat_map(|flag| PLACES.map(|place| format!("{flag}-{place}")));
    by_place.chain(OF_ALL.map(str::to_owned)).collect()
}

/// What of an answer is weighed.
pub(crate) struct Sight<'s> {
    pub(crate) reading: &'s Reading,
    pub(crate) tellings: &'s [Telling],
    pub(crate) star: &'s Star,
    /// The kind by the rules.
    pub(crate) kind: Kind,
    pub(crate) relevance: Relevance,
    /// Whether the rules call it off the question.
    pub(crate) off: bool,
}

impl Sight<'_> {
    pub(crate) fn features(&self) -> Features {
        let by_place = by_place(self.tellings);
        let of_all = self.of_all();
        let mut features = [0; NAMES_OF_FEATURES];
        for (slot, value) in features.iter_mut().zip(by_place.into_iter().chain(of_all)) {
            *slot = value;
        }
        features
    }

    fn of_all(&self) -> [i32; OF_ALL.len()] {
        let count = self.tellings.len();
        let behind = self.tellings.get(count / 2..).unwrap_or_default();
        let told =
            |it: &Telling| (it.result || it.outcome || it.later) && !it.possible && !it.aside;
        let measured = |it: &Telling| it.measured && !it.possible;
        let end = self.tellings.get(count.saturating_sub(2)..);
        let end = end.unwrap_or_default();
        let has = |part: Part| on(self.star.has(part));
        [
            capped(count, 20),
            on(self.reading.language() == Some(Language::Ko)),
            on(self.star.marked),
            on(behind.iter().any(told)),
            on(behind.iter().any(measured)),
            on(end.iter().any(measured)),
            on(self.tellings.iter().any(|it| it.came && it.measured)),
            has(Part::Situation),
            has(Part::Task),
            has(Part::Action),
            has(Part::Result),
            on(self.measures_result()),
            on(self.measures_behind()),
            on(self.kind == Kind::Story),
            on(self.kind == Kind::PseudoStory),
            on(self.kind == Kind::Opinion),
            on(self.kind == Kind::SelfDescription),
            capped(self.relevance.taken_up, 5),
            thousandths(self.relevance.share * 3.0),
            on(is_of_work(self.reading.text())),
            on(self.off),
            on(self.kind != Kind::Story),
            on(!self.tellings.iter().any(Telling::deed)),
            on(!self.tellings.iter().any(|it| it.came)),
            on(!self.measures_outcome()),
        ]
    }

    /// Whether something is measured in an outcome, or behind the first in what is no deed of the
    /// speaker's: where the parts were inferred the cut may be off by a sentence.
    fn measures_outcome(&self) -> bool {
        let first = self.tellings.iter().position(|it| it.came);
        let first = first.unwrap_or(self.tellings.len());
        let mut behind = self.tellings.iter().skip(first);
        behind.any(|it| it.measured && (it.came || !it.own && !it.lesson)) || self.measures_result()
    }

    fn measures_result(&self) -> bool {
        let mut ranges = self.star.ranges(Part::Result);
        ranges.any(|it| has_quantity(self.reading, it))
    }

    /// Whether something is measured behind the last deed.
    fn measures_behind(&self) -> bool {
        let last = self.tellings.iter().rposition(|it| it.own);
        let behind = last.map_or(0, |it| it + 1);
        self.tellings.iter().skip(behind).any(|it| it.measured)
    }
}

/// For each thing that a sentence may do: the share of sentences that do it, whether the first
/// does, one of the second half, one of the last two, and how many do.
fn by_place(tellings: &[Telling]) -> Vec<i32> {
    let count = tellings.len();
    let flags: Vec<[bool; FLAGS]> = tellings.iter().map(Telling::flags).collect();
    let any = |from: usize, to: usize, flag: usize| {
        let some = flags.get(from..to).unwrap_or_default();
        on(some.iter().any(|it| it[flag]))
    };
    let of = |flag: usize| {
        let times = flags.iter().filter(|it| it[flag]).count();
        [
            thousandths(times as f64 / count.max(1) as f64),
            any(0, count.min(1), flag),
            any(count / 2, count, flag),
            any(count.saturating_sub(2), count, flag),
            capped(times, 6),
        ]
    };
    (0..FLAGS).flat_map(of).collect()
}

const fn on(sign: bool) -> i32 {
    if sign { 1000 } else { 0 }
}

/// So many of at most `most`.
fn capped(count: usize, most: usize) -> i32 {
    i32::try_from(count.min(most) * 1000 / most).unwrap_or(1000)
}

fn thousandths(share: f64) -> i32 {
    // Between 0 and 1000.
    (share.clamp(0.0, 1.0) * 1000.0).round() as i32
}
