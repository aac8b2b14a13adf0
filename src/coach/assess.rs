use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::marks::{Dimension, Marks, marks};
use super::rules::findings;
use super::seen::Seen;
use super::{Answer, AnswerKind, Finding, JudgedPoint, Rule, Rules, Star, Verdict};
use crate::lang::say::{Phrase, coach as say};

/// The coach's view of one answer. Every range is in bytes of the answer's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// The kind of answer.
    pub kind: AnswerKind,
    /// The findings, the most serious rules first. Empty is good.
    pub findings: Vec<Finding>,
    /// The question's key points in order; for an answer to a probe, only those that it makes or
    /// denies; empty if the rule is off.
    pub key_points: Vec<JudgedPoint>,
    /// The parts of the story.
    pub star: Star,
    /// The time needed to say the answer.
    pub spoken: Duration,
    /// Five marks of 1 to 5, each with the rules it is based on, if any.
    pub marks: Marks,
}

impl Assessment {
    /// The finding of `rule`, if there is one.
    pub fn finding(&self, rule: Rule) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.rule == rule)
    }

    /// Why an answer to a question has no marks.
    pub fn why_unmarked(&self) -> Phrase {
        match self.kind {
            AnswerKind::Empty => say::UNMEASURED_EMPTY,
            AnswerKind::OffQuestion => say::UNMEASURED_OFF,
            _ if self.waits_for_points() => say::UNMEASURED_POINTS,
            _ => say::UNMEASURED,
        }
    }

    /// Whether the one missing mark will be given once the candidate decides what was said.
    fn waits_for_points(&self) -> bool {
        let unmarked = self.marks.iter().filter(|it| it.points.is_none());
        let mut unmarked = unmarked.map(|it| it.dimension);
        let unsure = |it: &JudgedPoint| !it.optional && it.verdict == Verdict::Unsure;
        unmarked.all(|it| it == Dimension::Substance) && self.key_points.iter().any(unsure)
    }
}

/// Judges an answer by the active rules.
pub fn assess(answer: &Answer<'_>, rules: &Rules) -> Assessment {
    let seen = Seen::of(answer, rules);
    let mut findings = findings(&seen, rules);
    let marks = marks(&seen, &findings, rules);
    for finding in &mut findings {
        let places = finding.quote.iter_mut().chain(&mut finding.more);
        for place in places {
            *place = seen.reading.origin(place);
        }
    }
    let mut key_points = match rules.on(Rule::KeyPoints) {
        true => seen.key_points,
        false => Vec::new(),
    };
    for place in key_points.iter_mut().flat_map(|it| &mut it.places) {
        *place = seen.reading.origin(place);
    }
    Assessment {
        kind: seen.kind,
        findings,
        key_points,
        star: seen.star.into_origin(&seen.reading),
        spoken: seen.spoken,
        marks,
    }
}
