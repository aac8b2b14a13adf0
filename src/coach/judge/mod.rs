//! Decides whether an answer makes a key point, denies it, or leaves it out, and with which
//! words.
//!
//! From clause to point: windows of one to three clauses are compared with examples of how people
//! make the point and how they deny it; a few whole numbers describe the nearness, and two linear
//! models, fitted to labeled answers, turn them into a decision. If they are not sure, the
//! verdict is [`Verdict::Unsure`].

mod attention;
mod clause;
mod features;
mod leaning;
mod model;
mod named;
mod near;
mod nearest;
mod point;
mod role;
mod swap;
mod term;
mod whole;
mod whole_clause;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::bank::examples::QuestionExamples;
use crate::bank::{Question, QuestionKind};
use crate::lang::Language;

use super::reading::plain::Plain;
use super::words::Haystack;
use clause::{Window, windows};
use features::{Row, rows};
use named::Searched;
use near::Index;
use point::Point;
use role::Sums;
use term::Vocabulary;
use whole::Whole;

pub use features::{COUNT, Features};
pub use model::{Group, VERSION, may_contradict, may_hear, may_leave_out};
pub use nearest::{MayMake, may_make, nearest};

/// The coach's verdict on a key point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The answer makes the point.
    Heard,
    /// The answer denies the point, or advises the opposite.
    Contradicted,
    /// The coach is unsure.
    Unsure,
    /// The answer leaves the point out.
    NotHeard,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Heard,
        Self::Contradicted,
        Self::Unsure,
        Self::NotHeard,
    ];

    /// Its word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Contradicted => "contradicted",
            Self::Unsure => "unsure",
            Self::NotHeard => "not-heard",
        }
    }
}

/// The judgment on one key point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    /// The bytes of the plain text that show it, if the point is heard or contradicted.
    pub(crate) place: Option<Range<usize>>,
}

/// A judgment on each key point of `question`, in order. `plain` is the answer without
/// formatting; positions are bytes of it.
pub(crate) fn judge(
    question: &Question,
    examples: &QuestionExamples,
    plain: &str,
    language: Language,
) -> Vec<Judgement> {
    let kind = Group::of(question.kind);
    rows_of(question, examples, plain, language)
        .into_iter()
        .zip(&question.key_points)
        .map(|((row, known), point)| {
            let own = examples.points.get(&point.id);
            let own_only = own.is_some_and(|it| it.own_only);
            let weighed = match model::verdict(&row.features, kind) {
                Verdict::NotHeard if row.touched => Verdict::Unsure,
                verdict => verdict,
            };
            let verdict = match (known, &row.literal) {
                (true, None) if own_only => like_own(weighed),
                (true, _) if !own_only => weighed,
                (_, Some(_)) => Verdict::Heard,
                (_, None) => Verdict::Unsure,
            };
            let place = match verdict {
                Verdict::Heard if known && !own_only => row.said,
                Verdict::Heard => row.literal.or(row.said),
                Verdict::Contradicted => row.denied.or(row.said),
                Verdict::Unsure | Verdict::NotHeard => None,
            };
            Judgement { verdict, place }
        })
        .collect()
}

/// The verdict on each key point over an answer and those to its follow-ups. More words never
/// weaken a verdict: a point is left out only if the first answer leaves it out too, and no later
/// one makes or denies it on its own.
pub(crate) fn judge_exchange(
    question: &Question,
    examples: &QuestionExamples,
    answers: &[&str],
    language: Language,
) -> Vec<Verdict> {
    let verdicts = |text: &str| -> Vec<Verdict> {
        let plain = Plain::of(text).text;
        let judged = judge(question, examples, &plain, language).into_iter();
        judged.map(|it| it.verdict).collect()
    };
    let mut whole = verdicts(&answers.join("\n\n"));
    let Some((first, later)) = answers.split_first().filter(|(_, later)| !later.is_empty()) else {
        return whole;
    };
    let first = verdicts(first);
    let later: Vec<Vec<Verdict>> = later.iter().map(|it| verdicts(it)).collect();
    for (place, verdict) in whole.iter_mut().enumerate() {
        let at = |it: &Vec<Verdict>| it.get(place).copied();
        let decided =
            |it: &Vec<Verdict>| matches!(at(it), Some(Verdict::Heard | Verdict::Contradicted));
        let left_out = at(&first) == Some(Verdict::NotHeard) && !later.iter().any(decided);
        if *verdict == Verdict::NotHeard && !left_out {
            *verdict = Verdict::Unsure;
        }
    }
    whole
}

/// If the only examples are the candidate's own sentences, being unlike them proves nothing.
const fn like_own(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Heard => Verdict::Heard,
        _ => Verdict::Unsure,
    }
}

/// The data that the fitting program reads for one point.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// The features of the point and the answer.
    pub features: Features,
    /// Whether the point has examples.
    pub known: bool,
    /// The plain words that say it best, and those that deny it best.
    pub words: [Option<String>; 2],
}

/// The evidence for each point of `question`.
pub fn evidence(
    question: &Question,
    examples: &QuestionExamples,
    text: &str,
    language: Language,
) -> Vec<Evidence> {
    let plain = Plain::of(text).text;
    let words = |place: Option<Range<usize>>| plain.get(place?).map(str::to_owned);
    rows_of(question, examples, &plain, language)
        .into_iter()
        .map(|(row, known)| Evidence {
            features: row.features,
            known,
            words: [words(row.said), words(row.denied)],
        })
        .collect()
}

/// Calls `found` with every piece of `text` that terms are made of, for the fitting program to
/// count.
pub fn pieces_of(text: &str, found: impl FnMut(&str)) {
    term::pieces(&Plain::of(text).text.to_lowercase(), found);
}

/// Calls `found` with every cue of `clause` that makes it lean, for the fitting program to weigh.
pub fn cues_of(clause: &str, found: impl FnMut(&str)) {
    leaning::cues(&Plain::of(clause).text.to_lowercase(), found);
}

/// Calls `found` with every cue of `clause` for its role in a story, for the fitting program to
/// weigh.
pub fn role_cues_of(clause: &str, found: impl FnMut(&str)) {
    role::all_cues(&Plain::of(clause).text.to_lowercase(), found);
}

/// The clauses of a text, as split by the judge.
pub fn clauses_of(text: &str, language: Language) -> Vec<String> {
    let lower = Plain::of(text).text.to_lowercase();
    let ranges = clause::clauses(&lower, language).into_iter();
    ranges
        .filter_map(|it| lower.get(it).map(str::to_owned))
        .collect()
}

/// The text in lowercase, with its wrapped lines joined. Every byte keeps its position, so only
/// ASCII is lowercased.
fn flowing(plain: &str) -> String {
    let lower = plain.to_ascii_lowercase();
    let mut lines = lower.split('\n').peekable();
    let mut flowing = String::with_capacity(lower.len());
    while let Some(line) = lines.next() {
        flowing.push_str(line);
        // A blank line separates what is around it.
        let apart = |line: &str| line.trim().is_empty();
        match lines.peek() {
            Some(next) if apart(line) || apart(next) => flowing.push('\n'),
            Some(_) => flowing.push(' '),
            None => {}
        }
    }
    flowing
}

fn points_of(
    question: &Question,
    examples: &QuestionExamples,
    language: Language,
    vocabulary: &Vocabulary<'_>,
) -> Vec<Point> {
    let points = question.key_points.iter();
    points
        .map(|it| Point::new(it, examples.points.get(&it.id), language, vocabulary))
        .collect()
}

fn rows_of(
    question: &Question,
    examples: &QuestionExamples,
    plain: &str,
    language: Language,
) -> Vec<(Row, bool)> {
    let vocabulary = Vocabulary::new(question.prompt.get(language), &examples.aliases);
    let points = points_of(question, examples, language, &vocabulary);
    let lower = flowing(plain);
    let windows = windows(&lower, language, &vocabulary, vocabulary.prompt());
    let whole = windows
        .iter()
        .filter(|it| it.clauses == 1)
        .fold(term::Terms::default(), |all, it| all.union(&it.terms));
    let index = Index::of(&windows);
    let searched = Searched::new(&lower, &windows);
    let leanings = of_windows(&windows, &lower, leaning::of_clause, |run| {
        leaning::together(run.iter().copied()) / 2
    });
    // Technical points have no role, and reading the weights takes longer than everything else.
    let roles = match points.iter().any(|it| it.role.is_some()) {
        true => of_windows(&windows, &lower, role::of_clause, |run| {
            run.iter().fold(Sums::default(), role::added)
        }),
        false => Vec::new(),
    };
    let (leaning, denials) = manner(&windows, &leanings);
    let whole = Whole {
        index: &index,
        searched: &searched,
        leanings: &leanings,
        roles: &roles,
        leaning,
        denials,
        terms: &whole,
        haystack: &Haystack::of(plain),
        setting: [
            language == Language::Ko,
            matches!(
                question.kind,
                QuestionKind::Behavioral | QuestionKind::Experience
            ),
        ],
    };
    let known = points.iter().map(Point::has_examples).collect::<Vec<_>>();
    rows(&points, &question.key_points, &whole)
        .into_iter()
        .zip(known)
        .collect()
}

/// How far the clauses lean on average, and the share of them, in thousandths, that lean toward
/// denial.
fn manner(windows: &[Window], leanings: &[i32]) -> (i32, i32) {
    let single = windows.iter().zip(leanings);
    let single = single.filter(|(it, _)| it.clauses == 1);
    let single: Vec<i32> = single.map(|(_, lean)| *lean).collect();
    let count = i32::try_from(single.len().max(1)).unwrap_or(i32::MAX);
    let denying = single.iter().filter(|it| **it < 0).count();
    let denying = i32::try_from(denying * 1000).unwrap_or(0);
    (single.iter().sum::<i32>() / count, denying / count)
}

/// The results of `of` for each clause, joined for each window. The windows of one clause come
/// first.
fn of_windows<T>(
    windows: &[Window],
    text: &str,
    of: impl Fn(&str) -> T,
    joined: impl Fn(&[T]) -> T,
) -> Vec<T> {
    let single = windows.iter().take_while(|it| it.clauses == 1);
    let words = single.map(|it| text.get(it.range.clone()).unwrap_or_default());
    let single: Vec<T> = words.map(of).collect();
    let runs = windows
        .iter()
        .map(|it| single.get(it.first..it.first + it.clauses));
    runs.map(|run| joined(run.unwrap_or_default())).collect()
}
