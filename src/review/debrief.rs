//! The text of a debrief, for screens and exports alike: what to show and in which order, never
//! how.

use crate::coach::{Assessment, Debrief, Dimension, NextStep};
use crate::interview::AnswerEnd;
use crate::lang::Language;
use crate::lang::say::{debrief as say, findings, tenths};
use crate::transcript::TurnRecord;

/// One suggested next step, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepText {
    /// Name of the rule.
    pub title: &'static str,
    /// Why it matters and what to do.
    pub advice: String,
    /// The turn that shows it best, with the candidate's words.
    pub shown: String,
}

/// Compares the ratings of a whole interview, the candidate's own first.
pub fn overall(debrief: &Debrief, language: Language) -> Vec<String> {
    let own = debrief.own.map(|own| say::own_mean(language, own));
    let coach = debrief.coach.map(|coach| say::coach_mean(language, coach));
    let difference = debrief.difference.map(|it| say::difference(language, it));
    [own, coach, difference].into_iter().flatten().collect()
}

/// The mean of each of the coach's marks.
pub fn mean_marks(debrief: &Debrief, language: Language) -> Option<String> {
    let given = Dimension::ALL.into_iter().zip(debrief.marks);
    let named: Vec<String> = given
        .filter_map(|(dimension, mean)| {
            Some(format!(
                "{} {}",
                dimension.name().get(language),
                tenths(mean?)
            ))
        })
        .collect();
    (!named.is_empty()).then(|| named.join(", "))
}

/// The ratings on one line, and the coach's marks on another; none is empty.
pub fn figures(debrief: &Debrief, language: Language) -> Vec<String> {
    let overall = Some(overall(debrief, language).join(", ")).filter(|it| !it.is_empty());
    let marks = mean_marks(debrief, language);
    let marks = marks.map(|it| format!("{}: {it}", findings::COACH.get(language)));
    overall.into_iter().chain(marks).collect()
}

/// What to do next, most important first.
pub fn steps(debrief: &Debrief, turns: &[TurnRecord], language: Language) -> Vec<StepText> {
    let steps = debrief.next.iter();
    steps.map(|it| step_text(it, turns, language)).collect()
}

fn step_text(step: &NextStep, turns: &[TurnRecord], language: Language) -> StepText {
    let answer = turns.get(step.turn).map_or("", |turn| turn.answer.as_str());
    let words = step.words.clone().and_then(|words| answer.get(words));
    let words = words.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "));
    let turn = turn_name(turns, step.turn, language);
    StepText {
        title: step.rule.name().get(language),
        advice: step.advice.get(language).to_owned(),
        shown: say::shown_by(language, &turn, words.as_deref(), step.quoted, step.times),
    }
}

/// "Question 2", or "Question 2, follow-up 1".
pub fn turn_name(turns: &[TurnRecord], place: usize, language: Language) -> String {
    let before = turns.get(..=place).unwrap_or(turns);
    let questions = before.iter().filter(|turn| turn.probe.is_none()).count();
    let probes = before.iter().rev().take_while(|turn| turn.probe.is_some());
    let probe = Some(probes.count()).filter(|count| *count > 0);
    say::turn(language, questions, probe)
}

/// An answer's own rating, the coach's mark and their difference, in that order. Probes have no
/// own rating.
pub fn rated(turn: &TurnRecord, language: Language) -> Vec<String> {
    let own = match (turn.own, &turn.probe) {
        (Some(own), _) => Some(say::points(language, own)),
        (None, None) if turn.right.is_none() => Some(say::UNRATED.get(language).to_owned()),
        _ => None,
    };
    let own = own.map(|own| format!("{}: {own}", say::OWN.get(language)));
    // An answer that was broken off is not judged.
    let seen = turn.coach.as_ref().filter(|_| turn.end != AnswerEnd::Left);
    let seen = seen.and_then(Assessment::mean_mark);
    let coach = seen.map(|mark| say::coach_mean(language, mark));
    let difference = turn.own.zip(seen);
    let difference = difference.map(|(own, mark)| say::difference(language, f64::from(own) - mark));
    [own, coach, difference].into_iter().flatten().collect()
}

/// Index of the question with the weakest answer, by the candidate's own rating and the coach's
/// mark together; the first of equals. An empty answer is the weakest of all; an answer that
/// nobody rated does not count.
pub fn weakest(turns: &[TurnRecord]) -> Option<usize> {
    let strength = |turn: &TurnRecord| {
        let seen = turn.coach.as_ref().and_then(Assessment::mean_mark);
        let given: Vec<f64> = turn.own.map(f64::from).into_iter().chain(seen).collect();
        let count = u32::try_from(given.len()).map_or(1.0, f64::from);
        match (turn.answer.trim().is_empty(), turn.right, given.is_empty()) {
            (true, _, true) | (_, Some(false), _) => 0.0,
            (_, _, true) => f64::INFINITY,
            _ => given.iter().sum::<f64>() / count,
        }
    };
    let questions = turns.iter().enumerate();
    let questions = questions.filter(|(_, turn)| turn.probe.is_none());
    let weakest =
        questions.min_by(|(_, one), (_, other)| strength(one).total_cmp(&strength(other)));
    weakest.map(|(place, _)| place)
}
