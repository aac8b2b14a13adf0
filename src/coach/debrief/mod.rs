//! What a whole interview showed: how the candidate's own ratings and the coach's marks
//! compare, and at most three things to do next, each taken from findings.

use std::ops::Range;

use super::{Assessment, Dimension, Finding, Rule, Severity};
use crate::lang::Localized;

/// An answered question or probe.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// The candidate's words.
    pub answer: &'a str,
    /// Whether it answered a probe, which is judged but never rated or marked by itself.
    pub probe: bool,
    /// The candidate's own rating, 1 to 5.
    pub own: Option<u8>,
    /// What the coach saw; `None` where there was nothing to read, or the answer was cut off
    /// because the candidate left.
    pub seen: Option<&'a Assessment>,
}

/// What an interview showed. The candidate's own ratings and the coach's marks are side by
/// side; neither changes the other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Debrief {
    /// The mean of the candidate's own ratings.
    pub own: Option<f64>,
    /// The mean of the coach's five marks over all questions it read.
    pub coach: Option<f64>,
    /// Own less coach, over the questions that have both: above 0 the candidate was kinder.
    pub difference: Option<f64>,
    /// The mean of each mark, in the order of [`Dimension::ALL`]; `None` where none was given.
    pub marks: [Option<f64>; 5],
    /// What to do next, what matters most first; three at most.
    pub next: Vec<NextStep>,
}

/// One thing to do next time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// The rule that found it.
    pub rule: Rule,
    /// How grave it was at its gravest.
    pub severity: Severity,
    /// How many answers showed it.
    pub times: usize,
    /// The place among the turns of the answer that shows it best, from 0.
    pub turn: usize,
    /// The bytes of that answer to show: the words the finding quotes, or how the answer begins
    /// where something is absent; `None` of an empty answer.
    pub words: Option<Range<usize>>,
    /// Whether `words` are what the finding quotes.
    pub quoted: bool,
    /// Why it matters and what to do.
    pub advice: Localized,
}

/// How many things one can work on at once. The number.
const STEPS: usize = 3;

/// Weighs the findings of all turns and compares the ratings.
pub fn debrief(turns: &[Answered<'_>]) -> Debrief {
    let questions = || turns.iter().filter(|it| !it.probe);
    let seen = || questions().filter_map(|it| it.seen);
    let difference = |it: &Answered<'_>| Some(f64::from(it.own?) - it.seen?.mean_mark()?);
    let marks = Dimension::ALL.map(|dimension| mean(seen().filter_map(|it| points(it, dimension))));
    Debrief {
        own: mean(questions().filter_map(|it| it.own).map(f64::from)),
        coach: mean(seen().filter_map(Assessment::mean_mark)),
        difference: mean(questions().filter_map(difference)),
        marks,
        next: next_steps(turns),
    }
}

impl Assessment {
    /// The mean of the marks that were given.
    pub fn mean_mark(&self) -> Option<f64> {
        let given = self.marks.iter().filter_map(|mark| mark.points);
        mean(given.map(f64::from))
    }
}

fn points(seen: &Assessment, dimension: Dimension) -> Option<f64> {
    let mark = seen.marks.iter().find(|mark| mark.dimension == dimension)?;
    mark.points.map(f64::from)
}

fn mean(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = numbers.fold((0.0, 0.0), |(sum, count), it| (sum + it, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// One step for each rule that found something. Severity comes first, then how often it was
/// found, weighed by how weak the marks are that rest on it; the order of [`Rule::ALL`] decides
/// between equals.
fn next_steps(turns: &[Answered<'_>]) -> Vec<NextStep> {
    let mut steps: Vec<(f64, NextStep)> = Rule::ALL
        .into_iter()
        .filter_map(|rule| step(rule, turns))
        .map(|step| (weight(&step, turns), step))
        .collect();
    steps.sort_by(|(one, a), (other, b)| {
        let grave = b.severity.cmp(&a.severity);
        grave.then_with(|| other.total_cmp(one))
    });
    steps.truncate(STEPS);
    steps.into_iter().map(|(_, step)| step).collect()
}

fn step(rule: Rule, turns: &[Answered<'_>]) -> Option<NextStep> {
    let found: Vec<(usize, &Finding)> = turns
        .iter()
        .enumerate()
        .filter_map(|(turn, it)| Some((turn, it.seen?.finding(rule)?)))
        .collect();
    // The gravest shows it best, words before an absence, and the first of equals.
    let best = found.iter().min_by_key(|(turn, finding)| {
        let quotes = finding.quote.is_some();
        (std::cmp::Reverse((finding.severity, quotes)), *turn)
    });
    let (turn, finding) = *best?;
    let answer = turns.get(turn)?.answer;
    Some(NextStep {
        rule,
        severity: finding.severity,
        times: found.len(),
        turn,
        words: finding.quote.clone().or_else(|| opening(answer)),
        quoted: finding.quote.is_some(),
        advice: finding.advice.clone(),
    })
}

/// A rule found twice in a weak dimension weighs more than one found twice in a strong one.
fn weight(step: &NextStep, turns: &[Answered<'_>]) -> f64 {
    let rests = |dimension: &Dimension| step.rule.spec().bears_on.contains(dimension);
    let seen = || turns.iter().filter(|it| !it.probe).filter_map(|it| it.seen);
    let means = Dimension::ALL
        .into_iter()
        .filter(rests)
        .filter_map(|dimension| mean(seen().filter_map(|it| points(it, dimension))));
    let weakest = means.fold(5.0, f64::min);
    let times = u32::try_from(step.times).map_or(f64::INFINITY, f64::from);
    times * (6.0 - weakest)
}

/// How an answer begins: its first line, or so many whole words of it as one recognizes.
fn opening(answer: &str) -> Option<Range<usize>> {
    /// Characters; a line of a narrow screen.
    const ENOUGH: usize = 24;
    let start = answer.len() - answer.trim_start().len();
    let line = answer.trim_start().lines().next()?.trim_end();
    let cut = match line.char_indices().nth(ENOUGH) {
        None => line.len(),
        Some((at, c)) if c.is_whitespace() => at,
        // A first word longer than that is cut all the same.
        Some((at, _)) => line.get(..at)?.rfind(char::is_whitespace).unwrap_or(at),
    };
    let shown = line.get(..cut)?.trim_end();
    (!shown.is_empty()).then(|| start..start + shown.len())
}

#[cfg(test)]
mod tests;
