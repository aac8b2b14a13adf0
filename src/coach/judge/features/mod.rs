//! The features that connect a key point with an answer, as whole numbers in thousandths: the
//! same on every machine.

use std::ops::Range;

use crate::bank::{KeyPoint, Role};

mod margins;
mod named;
mod part;

use super::attention::Attention;
use super::clause::Stance;
use super::named::Named;
use super::near::{Best, Near};
use super::point::{Example, Point, Profile};
use super::role;
use super::whole::Whole;

/// The number of features: those of every point, and one per role.
pub const COUNT: usize = BASIC + Role::ALL.len();

/// The features of every point.
const BASIC: usize = 85;

/// Indexes of the nearness to an example of the words that say it best and of those that deny it
/// best.
pub(super) const SAID_BOTH_WAYS: usize = 4;
pub(super) const DENIED_BOTH_WAYS: usize = 7;
/// The nearness of the words that say it best, without the point's own words.
pub(super) const EXAMPLE_BOTH_WAYS: usize = 63;
/// The largest part of the point's own words said together.
pub(super) const OF_SAY: usize = 11;
/// Whether a phrase of the bank is in a clause that claims it.
pub(super) const LITERAL: usize = 12;
/// The largest part of one example that the whole answer says, in any order and any sentence.
const ANYWHERE: usize = 19;
/// From this share of an example, the point may have been made over several sentences.
const TOUCHED: i32 = 400;
/// How much nearer the denying words are to a denial than to a claim.
pub(super) const DENIED_OVER_SAID: usize = 21;

/// The largest number of the point's parts that one sentence names, and that the answer names.
pub(super) const NAMED: usize = 73;
pub(super) const NAMED_ANYWHERE: usize = 75;

/// Whether the words that say it best name another point's subject.
pub(super) const SWAPPED: usize = 59;
/// The same for the words that deny it best.
pub(super) const DENIED_SWAPPED: usize = 60;

/// PointInAnswer row: the features of one point and one answer.
pub type Features = [i32; COUNT];

/// The result for one point.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) features: Features,
    /// The bytes of the plain text that say it best.
    pub(super) said: Option<Range<usize>>,
    /// The bytes of the plain text that deny it best.
    pub(super) denied: Option<Range<usize>>,
    /// The bytes of the plain text of a bank phrase in a clause that claims it.
    pub(super) literal: Option<Range<usize>>,
    /// Whether the whole answer contains so much of one way to say it, or everything that the
    /// point names, that it cannot be called left out.
    pub(super) touched: bool,
}

/// A row for each point, with the positions that speak for and against it.
pub(super) fn rows(points: &[Point], key_points: &[KeyPoint], whole: &Whole<'_>) -> Vec<Row> {
    let near = |of: fn(&Point) -> &[Example]| -> Vec<Near> {
        points
            .iter()
            .map(|it| Near::of(of(it), whole.index))
            .collect()
    };
    let said = near(|it| &it.said);
    let denied = near(|it| &it.denied);
    let mut rows = Vec::with_capacity(points.len());
    for (place, (point, key_point)) in points.iter().zip(key_points).enumerate() {
        let (Some(own), Some(against)) = (said.get(place), denied.get(place)) else {
            continue;
        };
        let others: Vec<&Point> = others_of(points, place).collect();
        let rivals: Vec<&Near> = others_of(&said, place).collect();
        let one = PointInAnswer {
            point,
            whole,
            said: own,
            denied: against,
            others: &others,
            rivals: &rivals,
        };
        rows.push(one.row(key_point));
    }
    with_siblings(&mut rows);
    rows
}

fn others_of<T>(all: &[T], own: usize) -> impl Iterator<Item = &T> {
    let others = all.iter().enumerate();
    others
        .filter(move |(place, _)| *place != own)
        .map(|(_, it)| it)
}

/// Adds the results of the question's other points: an answer seldom makes one and denies the
/// next.
fn with_siblings(rows: &mut [Row]) {
    // The index of the feature to average, and the index of the average.
    for (from, to) in [(SAID_BOTH_WAYS, 45), (41, 46)] {
        let values: Vec<i32> = rows.iter().map(|it| it.features[from]).collect();
        let others = i32::try_from(rows.len().saturating_sub(1).max(1)).unwrap_or(1);
        for (own, row) in rows.iter_mut().enumerate() {
            row.features[to] = others_of(&values, own).sum::<i32>() / others;
        }
    }
}

/// PointInAnswer point and one answer.
struct PointInAnswer<'a> {
    point: &'a Point,
    whole: &'a Whole<'a>,
    said: &'a Near,
    denied: &'a Near,
    /// The other points of the question, and how near the answer is to them.
    others: &'a [&'a Point],
    rivals: &'a [&'a Near],
}

const fn yes(flag: bool) -> i32 {
    if flag { 1000 } else { 0 }
}

const fn product(a: i32, b: i32) -> i32 {
    a * b / 1000
}

impl PointInAnswer<'_> {
    fn row(&self, key_point: &KeyPoint) -> Row {
        let named = Named::of(&self.point.parts, self.whole.searched);
        let literal = key_point.any.iter().find_map(|it| claimed(it, self.whole));
        let mut features = [0; COUNT];
        let numbers = self
            .nearness()
            .into_iter()
            .chain(self.profiles())
            .chain(self.stances(literal.is_some()))
            .chain(self.margins())
            .chain(self.leanings())
            .chain(self.attention())
            .chain(self.subject_and_role())
            .chain(self.whole.setting.map(yes))
            .chain(self.likeness())
            .chain(self.figures())
            .chain(self.named(&named));
        for (slot, number) in features.iter_mut().zip(numbers) {
            *slot = number;
        }
        if let Some(role) = self.point.role {
            features[BASIC + role::place(role)] = 1000;
        }
        let place = |best: &Best| self.whole.window(best).map(|it| it.range.clone());
        Row {
            features,
            said: self.saying(&named),
            denied: self.denying().or_else(|| place(&self.denied.first())),
            literal,
            touched: features[ANYWHERE] >= TOUCHED || self.names_all(),
        }
    }

    /// Whether the answer names everything that the point names and the question does not.
    fn names_all(&self) -> bool {
        let names = &self.point.own_names;
        !names.is_empty() && names.iter().all(|name| self.whole.terms.has(*name))
    }

    /// Features 0 to 7: how much of the nearest examples the answer contains.
    fn nearness(&self) -> [i32; 8] {
        let bests = &self.said.bests;
        let first = self.said.first();
        let second = bests.get(1).map_or(0, |it| it.recall);
        let top = bests.get(..bests.len().min(4)).unwrap_or_default();
        let count = i32::try_from(top.len().max(1)).unwrap_or(1);
        let other = bests.iter().map(|it| it.other_polarity).max();
        let against = self.denied.first();
        [
            1000,
            first.recall,
            second,
            top.iter().map(|it| it.recall).sum::<i32>() / count,
            first.both_ways,
            other.unwrap_or(0),
            against.recall,
            against.both_ways,
        ]
    }

    /// The largest part of a profile in a window of at most this many clauses.
    fn profile(&self, profile: &Profile, clauses: usize) -> i32 {
        let fitting = self.whole.index.windows.iter();
        let fitting = fitting.filter(|it| it.clauses <= clauses);
        let all = fitting.map(|it| profile.of_window(&it.terms));
        all.max().unwrap_or(0)
    }

    /// Features 8 to 11: how much the answer contains of what all examples share.
    fn profiles(&self) -> [i32; 4] {
        let profile = &self.point.profile;
        [
            self.profile(profile, 1),
            self.profile(profile, 2),
            profile.of_window(self.whole.terms),
            self.whole.index.recall(&self.point.say, 2),
        ]
    }

    /// Features 12 to 17: how strongly the nearest words claim what they say.
    fn stances(&self, literal: bool) -> [i32; 6] {
        let at = self.whole.window(&self.said.first());
        let stance = at.map(|it| it.stance).unwrap_or_default();
        [
            yes(literal),
            yes(stance.doubted),
            yes(stance.hypothetical),
            yes(stance.asked),
            yes(stance.reported),
            yes(stance.negated),
        ]
    }

    /// Features 63 to 65: how near the examples are without the point's own words, and how much
    /// more than the example the nearest words sound like a claim. The point itself may be that
    /// something is not done.
    fn likeness(&self) -> [i32; 3] {
        let nearest = self.said.nearest.iter().max();
        let over = |near: &Near, examples: &[Example]| {
            let first = near.first();
            let example = examples.get(first.example).filter(|_| first.recall > 0);
            example.map_or(0, |it| self.whole.lean(&first) - it.leaning())
        };
        [
            nearest.copied().unwrap_or(0),
            over(self.said, &self.point.said),
            over(self.denied, &self.point.denied),
        ]
    }

    /// Features 38 to 46: the combined evidence of all windows; the last two are the siblings',
    /// filled in later.
    fn attention(&self) -> [i32; 9] {
        let it = Attention::of(self.said, self.denied, self.whole);
        let (leaning, denials) = (self.whole.leaning, self.whole.denials);
        [
            it.most,
            it.least,
            it.leaning,
            it.contrast,
            it.weight,
            leaning,
            denials,
            0,
            0,
        ]
    }

    /// Where the point is made: the sentence that names all of it, otherwise the words nearest to
    /// an example.
    fn saying(&self, named: &Named) -> Option<Range<usize>> {
        let first = self.whole.window(&self.said.first());
        let first = first.map(|it| it.range.clone());
        match (&named.range, first) {
            (Some(whole), Some(first)) if overlap(whole, &first) => Some(first),
            (Some(whole), _) if named.is_whole() => Some(whole.clone()),
            (_, first) => first,
        }
    }

    /// Where the point is denied: near examples of its denial, and phrased like a denial.
    fn denying(&self) -> Option<Range<usize>> {
        let near = self.denied.nearest.iter().zip(&self.said.nearest);
        let windows = self.whole.index.windows.iter().zip(self.whole.leanings);
        let most = self.denied.nearest.iter().max()?;
        windows
            .zip(near)
            .filter(|(_, (denied, _))| **denied * 2 >= *most && **denied > 0)
            .max_by_key(|((it, lean), (denied, said))| {
                let words = i32::try_from(it.clauses).unwrap_or(0);
                3 * **denied - **said - **lean / 4 - 20 * words
            })
            .map(|((it, _), _)| it.range.clone())
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Where a phrase is in a clause that claims it: not denied, doubted, asked, supposed, or
/// reported, and not an echo of the prompt.
fn claimed(phrase: &str, whole: &Whole<'_>) -> Option<Range<usize>> {
    let place = whole.haystack.find(phrase)?;
    let mut clauses = whole.index.windows.iter().filter(|it| it.clauses == 1);
    let clause = clauses.find(|it| overlap(&it.range, &place))?;
    (clause.stance == Stance::default()).then_some(place)
}
