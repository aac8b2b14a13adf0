//! What ties a key point to an answer, as whole numbers in thousandths: the same on every
//! machine.

use std::ops::Range;

use crate::bank::{KeyPoint, Role};

use super::attention::Attention;
use super::clause::Stance;
use super::near::{Best, Near};
use super::point::{Point, Profile};
use super::role::{self, Playing};
use super::swap::Subject;
use super::term::Terms;
use super::whole::Whole;

/// How many features there are: [`BASIC`], and one for each role a point may have.
pub const COUNT: usize = BASIC + Role::ALL.len();

/// Those that every point has.
const BASIC: usize = 63;

/// How near the words that say it best are to an example, and those that deny it best: their
/// places among the features.
pub(super) const SAID_BOTH_WAYS: usize = 4;
pub(super) const DENIED_BOTH_WAYS: usize = 7;
/// The most of the point's own words that is said together.
pub(super) const OF_SAY: usize = 11;
/// Whether a phrase of the bank stands in a clause that claims it.
pub(super) const LITERAL: usize = 12;
/// How much nearer the denying words are to a denial than to a claim.
pub(super) const DENIED_OVER_SAID: usize = 21;

/// Whether the words that say it best name another point's subject.
pub(super) const SWAPPED: usize = 59;
/// The same of the words that deny it best.
pub(super) const DENIED_SWAPPED: usize = 60;

/// One row: what ties one point to one answer.
pub type Features = [i32; COUNT];

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

/// A row for each point, with the places that speak for it and against it.
pub(super) fn rows(points: &[Point], key_points: &[KeyPoint], whole: &Whole<'_>) -> Vec<Row> {
    let near = |of: fn(&Point) -> &[super::point::Example]| -> Vec<Near> {
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
        let one = One {
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

/// How the other points of the question fare: an answer seldom makes one and denies the next.
fn with_siblings(rows: &mut [Row]) {
    // The place of the feature that is averaged, and where the average goes.
    for (from, to) in [(SAID_BOTH_WAYS, 45), (41, 46)] {
        let values: Vec<i32> = rows.iter().map(|it| it.features[from]).collect();
        let others = i32::try_from(rows.len().saturating_sub(1).max(1)).unwrap_or(1);
        for (own, row) in rows.iter_mut().enumerate() {
            row.features[to] = others_of(&values, own).sum::<i32>() / others;
        }
    }
}

/// One point and one answer.
struct One<'a> {
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

impl One<'_> {
    fn row(&self, key_point: &KeyPoint) -> Row {
        let literal = key_point.any.iter().find_map(|it| claimed(it, self.whole));
        let mut features = [0; COUNT];
        let named = self
            .nearness()
            .into_iter()
            .chain(self.profiles())
            .chain(self.stances(literal.is_some()))
            .chain(self.margins())
            .chain(self.leanings())
            .chain(self.attended())
            .chain(self.subject_and_role())
            .chain(self.whole.setting.map(yes));
        for (slot, number) in features.iter_mut().zip(named) {
            *slot = number;
        }
        if let Some(role) = self.point.role {
            features[BASIC + role::place(role)] = 1000;
        }
        let place = |best: &Best| self.whole.window(best).map(|it| it.range.clone());
        Row {
            features,
            said: place(&self.said.first()),
            denied: self.denying().or_else(|| place(&self.denied.first())),
            literal,
        }
    }

    /// 0 to 7: how much the answer has of the nearest examples.
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

    /// The most of a profile that a window of at most so many clauses says.
    fn profile(&self, profile: &Profile, clauses: usize) -> i32 {
        let fitting = self.whole.index.windows.iter();
        let fitting = fitting.filter(|it| it.clauses <= clauses);
        let all = fitting.map(|it| profile.of_window(&it.terms));
        all.max().unwrap_or(0)
    }

    /// 8 to 11: how much it has of what all examples have.
    fn profiles(&self) -> [i32; 4] {
        let profile = &self.point.profile;
        [
            self.profile(profile, 1),
            self.profile(profile, 2),
            profile.of_window(self.whole.terms),
            self.whole.index.recall(&self.point.say, 2),
        ]
    }

    /// 12 to 17: how far the nearest words claim what they say.
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

    /// 18 to 30: what else may be meant, and how much there is to go by.
    fn margins(&self) -> [i32; 13] {
        let (first, against) = (self.said.first(), self.denied.first());
        let at = |recalls: &[i32], best: &Best| {
            let there = recalls.get(best.window).filter(|_| best.recall > 0);
            there.copied().unwrap_or(0)
        };
        let doubtful = self.whole.window(&against).map(|it| it.stance);
        let doubtful = doubtful.is_some_and(|it| it.doubted || it.hypothetical || it.reported);
        let any = self.point.any.iter();
        let any = any.map(|it| self.whole.index.recall(it, 1)).max();
        let windows = self.whole.index.windows.len();
        [
            first.both_ways - self.rival(first.window),
            self.anywhere(),
            first.recall - at(&self.denied.recalls, &first),
            against.recall - at(&self.said.recalls, &against),
            first.evidence.min(5000) / 5,
            against.evidence.min(5000) / 5,
            i32::try_from(self.point.said.len().min(12) * 100).unwrap_or(0),
            i32::try_from(windows.min(300) * 10 / 3).unwrap_or(0),
            self.profile(&self.point.denied_profile, 2),
            yes(first.negated),
            yes(against.negated),
            yes(doubtful),
            any.unwrap_or(0),
        ]
    }

    /// The most of one example that the whole answer says.
    fn anywhere(&self) -> i32 {
        let said = |terms: &Terms, whole: i32| {
            let there = terms.iter().filter(|(name, _)| self.whole.terms.has(*name));
            there.map(|(_, weight)| weight).sum::<i32>() * 1000 / whole
        };
        let all = self.point.said.iter();
        let all = all.map(|it| said(&it.terms, it.weight));
        all.max().unwrap_or(0)
    }

    /// How well another point of the question fits the same place.
    fn rival(&self, window: usize) -> i32 {
        let windows = self.whole.index.windows;
        let Some(place) = windows.get(window).map(|it| &it.range) else {
            return 0;
        };
        let here = |it: &&Best| {
            let other = windows.get(it.window);
            other.is_some_and(|other| overlap(&other.range, place))
        };
        let bests = self.rivals.iter().flat_map(|it| &it.bests);
        bests.filter(here).map(|it| it.both_ways).max().unwrap_or(0)
    }

    /// 31 to 37: how far the nearest words lean.
    fn leanings(&self) -> [i32; 7] {
        let (first, against) = (self.said.first(), self.denied.first());
        let (leans, leans_against) = (self.whole.lean(&first), self.whole.lean(&against));
        // What speaks most against the point among the clauses that are about it.
        let about = self.whole.index.windows.iter().zip(self.whole.leanings);
        let about = about.filter(|(it, _)| it.clauses == 1);
        let about = about.filter(|(it, _)| self.point.profile.of_window(&it.terms) >= ABOUT);
        let lowest = about.map(|(_, lean)| *lean).min().unwrap_or(0);
        [
            leans,
            leans_against,
            product(first.both_ways, leans),
            product(against.both_ways, leans_against),
            lowest,
            product(first.recall, first.recall),
            product(self.profile(&self.point.profile, 2), leans),
        ]
    }

    /// 38 to 46: what all windows say together; the last two are the siblings', filled in later.
    fn attended(&self) -> [i32; 9] {
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

    /// 47 to 60, before the setting: whose subject the nearest words speak of, and how far the answer sounds like
    /// the point's role.
    fn subject_and_role(&self) -> [i32; 14] {
        let first = self.said.first();
        let subject = |best: &Best| {
            let at = self.whole.window(best);
            at.map(|it| Subject::of(it, self.point, self.others))
                .unwrap_or_default()
        };
        let denied = subject(&self.denied.first());
        let subject = subject(&first);
        let [one, two, over, here, place, both, lean, said, role, mean] = self.role(&first);
        [
            subject.core,
            subject.foreign,
            one,
            two,
            over,
            here,
            place,
            both,
            lean,
            said,
            role,
            mean,
            yes(subject.swapped),
            yes(denied.swapped),
        ]
    }

    /// How far the answer sounds like the point's role: in one clause, in two, above all other
    /// roles, and where the point is said best; where that is in the answer; then the place
    /// where role and nearness together are most: their sum, how it leans, and both apart;
    /// last the mean of the best three clauses.
    fn role(&self, first: &Best) -> [i32; 10] {
        let Some(role) = self.point.role else {
            return [0; 10];
        };
        let playing = Playing::of(role, self.whole.roles);
        let windows = self.whole.index.windows;
        let fitting = |clauses: usize| {
            let pairs = windows.iter().zip(&playing.own).enumerate();
            pairs.filter(move |(_, (it, _))| it.clauses <= clauses)
        };
        let near = |place: usize| self.said.nearest.get(place).copied().unwrap_or(0);
        let mut singles: Vec<i32> = fitting(1).map(|(_, (_, own))| *own).collect();
        singles.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
        let count = i32::try_from(singles.len().max(1)).unwrap_or(i32::MAX);
        let three = singles.iter().take(3).sum::<i32>() / count.min(3);
        let likeliest = fitting(2).max_by_key(|(_, (_, own))| **own);
        let best = fitting(2).max_by_key(|(place, (_, own))| **own + NEARNESS * near(*place));
        let best = best.map_or(0, |(place, _)| place);
        let own = |place: usize| playing.own.get(place).copied().unwrap_or(0);
        let over = fitting(2).filter_map(|(place, _)| playing.over_others.get(place));
        [
            singles.first().copied().unwrap_or(0),
            likeliest.map_or(0, |(_, (_, own))| *own),
            over.max().copied().unwrap_or(0),
            own(first.window),
            likeliest.map_or(0, |(_, (it, _))| {
                i32::try_from(it.first * 1000).unwrap_or(0) / count
            }),
            own(best) + NEARNESS * near(best),
            self.whole.leanings.get(best).copied().unwrap_or(0),
            near(best),
            own(best),
            three,
        ]
    }

    /// Where the point is denied: near the examples of that, and in the manner of a denial.
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

/// From this share of the point's profile on a clause is about it, in thousandths.
const ABOUT: i32 = 400;

/// So many times nearness to the examples weighs as much as a logit of the role.
const NEARNESS: i32 = 8;

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Where a phrase stands in a clause that claims it: it neither denies nor doubts, asks,
/// supposes or reports, and does not echo the prompt.
fn claimed(phrase: &str, whole: &Whole<'_>) -> Option<Range<usize>> {
    let place = whole.haystack.find(phrase)?.range;
    let mut clauses = whole.index.windows.iter().filter(|it| it.clauses == 1);
    let clause = clauses.find(|it| overlap(&it.range, &place))?;
    (clause.stance == Stance::default()).then_some(place)
}
