use std::collections::BTreeMap;

use serde::Serialize;

use crate::coach::{Dimension, NextStep};
use crate::lang::Language;
use crate::text::Ruler;
use crate::transcript::{self, TurnRecord};

/// Results of the whole interview. Ratings and marks are means, 1 to 5.
#[derive(Debug, Serialize)]
pub(super) struct DebriefJson {
    own: Option<f64>,
    coach: Option<f64>,
    /// Own rating minus the coach's mark, over the questions that have both.
    difference: Option<f64>,
    /// By the name of the dimension, null if none was given; null if the coach read nothing.
    marks: Option<BTreeMap<&'static str, Option<f64>>>,
    next: Vec<StepJson>,
}

/// A next step. `turn` is an index in `turns`; `start` and `end` count characters of its answer.
/// All three are null for an empty answer.
#[derive(Debug, Serialize)]
struct StepJson {
    rule: &'static str,
    severity: &'static str,
    times: usize,
    turn: usize,
    quote: Option<String>,
    start: Option<usize>,
    end: Option<usize>,
    advice: String,
}

impl DebriefJson {
    pub(super) fn of(turns: &[TurnRecord], language: Language) -> Self {
        let debrief = transcript::debrief(turns);
        let given = debrief.marks.iter().any(Option::is_some);
        let words = Dimension::ALL.map(Dimension::word);
        let marks = debrief.marks.map(|mark| mark.map(hundredths));
        let marks = given.then(|| words.into_iter().zip(marks).collect());
        let next = debrief.next.iter();
        Self {
            own: debrief.own.map(hundredths),
            coach: debrief.coach.map(hundredths),
            difference: debrief.difference.map(hundredths),
            marks,
            next: next
                .map(|step| StepJson::of(step, turns, language))
                .collect(),
        }
    }
}

impl StepJson {
    fn of(step: &NextStep, turns: &[TurnRecord], language: Language) -> Self {
        let turn = turns.get(step.turn);
        let ruler = Ruler::of(turn.map_or("", |turn| turn.answer.as_str()));
        let place = step.words.as_ref().map(|words| ruler.characters(words));
        Self {
            rule: step.rule.word(),
            severity: step.severity.word(),
            times: step.times,
            turn: step.turn,
            quote: step.words.as_ref().map(|it| ruler.words(it).to_owned()),
            start: place.as_ref().map(|it| it.start),
            end: place.as_ref().map(|it| it.end),
            advice: step.advice.get(language).to_owned(),
        }
    }
}

fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
