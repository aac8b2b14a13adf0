//! The results of a whole interview: the candidate's own ratings compared with the coach's marks,
//! and at most three things to do next, each taken from findings.

use std::ops::Range;

use super::{Assessment, Dimension, Finding, Rule, Severity};
use crate::lang::Localized;

/// An answered question or probe.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// The candidate's words.
    pub answer: &'a str,
    /// Whether it answered a probe, which is judged but not rated or marked separately.
    pub probe: bool,
    /// The candidate's own rating, 1 to 5.
    pub own: Option<u8>,
    /// The coach's view; `None` if there was nothing to read, or the answer was cut off because
    /// the candidate left.
    pub seen: Option<&'a Assessment>,
}

/// The results of an interview. The candidate's own ratings and the coach's marks are independent
/// of each other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Debrief {
    /// The average of the candidate's own ratings.
    pub own: Option<f64>,
    /// The average of the coach's five marks over all questions it read.
    pub coach: Option<f64>,
    /// Own rating minus coach's mark, over the questions that have both: positive if the
    /// candidate was more lenient.
    pub difference: Option<f64>,
    /// The average of each mark, in the order of [`Dimension::ALL`]; `None` if none was given.
    pub marks: [Option<f64>; 5],
    /// What to do next, most important first; at most three.
    pub next: Vec<NextStep>,
}

/// One thing to do next time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// The rule that found it.
    pub rule: Rule,
    /// Its highest severity.
    pub severity: Severity,
    /// How many answers showed it.
    pub times: usize,
    /// Index of the turn whose answer shows it best.
    pub turn: usize,
    /// The bytes of that answer to show: the words quoted by the finding, or the beginning of the
    /// answer if something is missing; `None` for an empty answer.
    pub words: Option<Range<usize>>,
    /// Whether `words` are quoted by the finding.
    pub quoted: bool,
    /// Why it matters and what to do.
    pub advice: Localized,
}

/// How many things to work on at once: the number from the issue.
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
    /// The average of the marks that were given.
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

/// One step for each rule with a finding. Severity comes first, then frequency, weighted by how
/// low the related marks are; the order of [`Rule::ALL`] breaks ties.
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
    // The most severe finding shows it best, quoted words before an absence, and the first of
    // equals.
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

/// A rule found twice in a weak dimension outweighs one found twice in a strong one.
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

/// The beginning of an answer: its first line, or enough whole words to recognize it.
fn opening(answer: &str) -> Option<Range<usize>> {
    /// In characters; a line on a narrow screen.
    const ENOUGH: usize = 24;
    let start = answer.len() - answer.trim_start().len();
    let line = answer.trim_start().lines().next()?.trim_end();
    let cut = match line.char_indices().nth(ENOUGH) {
        None => line.len(),
        Some((at, c)) if c.is_whitespace() => at,
        // A longer first word is cut anyway.
        Some((at, _)) => line.get(..at)?.rfind(char::is_whitespace).unwrap_or(at),
    };
    let shown = line.get(..cut)?.trim_end();
    (!shown.is_empty()).then(|| start..start + shown.len())
}

#[cfg(test)]
mod tests;
