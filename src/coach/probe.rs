//! The choice of the next follow-up question.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::bank::{Condition, Probe, Question};
use crate::lang::Language;
use crate::scenario::{ProbeRange, SpeakingRate};

use super::{find, spoken};

/// Names a probe within its question: its place among the authored ones, level by level.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProbeKey(String);

impl fmt::Display for ProbeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What was asked about one question so far, and what was answered.
#[derive(Debug, Clone, Copy)]
pub struct Exchange<'a> {
    /// The probe that was answered; `None` for the question itself.
    pub probe: Option<&'a ProbeKey>,
    /// The candidate's words.
    pub answer: &'a str,
    /// The spoken length to aim for.
    pub aim: Duration,
}

/// Everything the choice of a probe rests on.
#[derive(Debug, Clone, Copy)]
pub struct Follow<'a> {
    /// The question being followed up.
    pub question: &'a Question,
    /// The language of the interview.
    pub language: Language,
    /// How fast the candidate is taken to speak.
    pub rate: SpeakingRate,
    /// The question and its probes so far, in order.
    pub exchanges: &'a [Exchange<'a>],
    /// How many probes the round allows.
    pub range: ProbeRange,
}

/// A probe to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextProbe {
    /// Which one.
    pub key: ProbeKey,
    /// The interviewer's words.
    pub prompt: String,
}

/// The next probe: one about the last answer first, then the question's own in order, and at
/// the least `range.min` as long as any are left; `None` when the matter is closed.
pub fn next_probe(follow: &Follow<'_>) -> Option<NextProbe> {
    let asked = follow
        .exchanges
        .iter()
        .filter(|it| it.probe.is_some())
        .count();
    if asked >= usize::from(follow.range.max) {
        return None;
    }
    let last = follow.exchanges.last()?;
    let first = follow.exchanges.first()?;
    let deeper = last
        .probe
        .and_then(|key| Some((key.0.clone(), authored(follow.question, key)?)))
        .map(|(key, probe)| (key, probe.probes.as_slice()));
    let own = (String::new(), follow.question.probes.as_slice());

    let holding = deeper
        .iter()
        .find_map(|(key, probes)| choose(follow, key, probes, last, false))
        .or_else(|| choose(follow, &own.0, own.1, first, false));
    if holding.is_some() || asked >= usize::from(follow.range.min) {
        return holding;
    }
    choose(follow, &own.0, own.1, first, true)
}

/// The first probe not yet asked whose condition holds, or the first at all.
fn choose(
    follow: &Follow<'_>,
    parent: &str,
    probes: &[Probe],
    about: &Exchange<'_>,
    any: bool,
) -> Option<NextProbe> {
    probes.iter().enumerate().find_map(|(place, probe)| {
        let key = ProbeKey(match parent {
            "" => place.to_string(),
            parent => format!("{parent}.{place}"),
        });
        let new = !follow.exchanges.iter().any(|it| it.probe == Some(&key));
        (new && (any || holds(&probe.when, follow, about))).then(|| NextProbe {
            key,
            prompt: probe.prompt.get(follow.language).to_owned(),
        })
    })
}

fn authored<'q>(question: &'q Question, key: &ProbeKey) -> Option<&'q Probe> {
    let mut level = question.probes.as_slice();
    let mut found = None;
    for place in key.0.split('.') {
        let probe = level.get(place.parse::<usize>().ok()?)?;
        level = &probe.probes;
        found = Some(probe);
    }
    found
}

fn holds(condition: &Condition, follow: &Follow<'_>, about: &Exchange<'_>) -> bool {
    match condition {
        Condition::Always => true,
        Condition::TooShort => spoken(about.answer, follow.rate) < about.aim / 2,
        Condition::Missed(id) => follow
            .question
            .key_points
            .iter()
            .filter(|point| point.id == *id)
            .any(|point| {
                !point
                    .any
                    .iter()
                    .any(|term| find(term, about.answer).is_some())
            }),
        _ => false,
    }
}
