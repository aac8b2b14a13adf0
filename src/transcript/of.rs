//! Builds the record of a live interview.

use chrono::{DateTime, FixedOffset};

use crate::coach::{Assessment, Part, Star, judge};
use crate::interview::{Interview, Phase, Turn};
use crate::scenario::PlannedQuestion;

use super::time::{to_the_millisecond, to_the_second};
use super::{Draft, Outcome, RoundRecord, SessionId, Transcript, TurnRecord};

impl Transcript {
    /// The record of an interview in its current state. The answer in progress is not in it: the
    /// journal keeps that.
    ///
    /// `started` and `ended` are wall-clock times; `ended` is used only if the interview has
    /// ended.
    pub fn of(
        interview: &Interview,
        id: SessionId,
        started: DateTime<FixedOffset>,
        ended: Option<DateTime<FixedOffset>>,
    ) -> Self {
        let setup = interview.setup();
        let outcome = match interview.phase() {
            Phase::Finished { outcome } => (*outcome).into(),
            _ => Outcome::Unfinished,
        };
        Self {
            id,
            scenario: setup.plan.scenario.clone(),
            company: setup.company.clone(),
            role: setup.role.clone(),
            language: setup
                .plan
                .rounds
                .first()
                .map_or_else(Default::default, |round| round.language),
            mode: setup.mode,
            spoken: setup.spoken,
            seed: setup.plan.seed,
            started: to_the_second(started),
            ended: ended
                .filter(|_| outcome != Outcome::Unfinished)
                .map(to_the_second),
            outcome,
            judge: judge::VERSION,
            strictness: setup.strictness,
            part: setup.part,
            warm_up: setup.warm_up,
            retry: setup.retry.clone(),
            turns: records(interview),
            draft: None,
        }
    }
}

impl Draft {
    /// The answer being written, or `None` if it is empty.
    pub fn of(interview: &Interview) -> Option<Self> {
        let draft = match interview.phase() {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => Self {
                prompt: turn.prompt().to_owned(),
                notes: turn.notes().text().to_owned(),
                answer: turn.draft().text().to_owned(),
            },
            Phase::TimeUp { after_time, .. } => Self {
                prompt: interview.turns().last()?.prompt.clone(),
                notes: String::new(),
                answer: after_time.text().to_owned(),
            },
            _ => return None,
        };
        let is_empty = [&draft.notes, &draft.answer]
            .iter()
            .all(|it| it.trim().is_empty());
        (!is_empty).then_some(draft)
    }
}

/// The records of everything answered so far, in order.
pub fn records(interview: &Interview) -> Vec<TurnRecord> {
    let turns = interview.turns().iter();
    turns.filter_map(|turn| record(interview, turn)).collect()
}

/// The record of a turn; `None` if its question is not in the plan, which no interview has.
fn record(interview: &Interview, turn: &Turn) -> Option<TurnRecord> {
    let round = interview.round(turn.place)?;
    let PlannedQuestion {
        bank,
        question,
        competencies,
        ..
    } = interview.question(turn.place)?;
    Some(TurnRecord {
        round: RoundRecord {
            index: round.index,
            name: round.name.clone(),
            language: interview.language(turn.place),
        },
        bank: bank.clone(),
        question: question.id.clone(),
        kind: question.kind,
        competencies: competencies.iter().map(|it| it.id.clone()).collect(),
        interviewer: interview.interviewer(turn.place).map(|it| it.role.clone()),
        probe: turn.probe.as_ref().map(ToString::to_string),
        prompt: turn.prompt.clone(),
        brief: interview
            .brief(turn.place)
            .filter(|_| turn.probe.is_none())
            .map(str::to_owned),
        reason: turn.reason.clone(),
        worded: turn.worded,
        think: to_the_millisecond(turn.thought),
        used: to_the_millisecond(turn.used),
        aim: to_the_millisecond(turn.aim),
        limit: to_the_millisecond(turn.limit),
        end: turn.end,
        own: turn.own,
        right: turn.right,
        outline_shown: turn.outline_shown,
        voiced: turn.voiced,
        recognized: None,
        utterances: Vec::new(),
        verbatim: false,
        typed_before: None,
        heard: turn.heard.clone(),
        notes: turn.notes.clone(),
        answer: turn.answer.clone(),
        after_time: turn.after_time.clone(),
        coach: turn.coach.as_ref().map(as_kept),
    })
}

/// Rounds an assessment to the precision of the file: times to milliseconds, shares to
/// thousandths.
pub(super) fn as_kept(seen: &Assessment) -> Assessment {
    let star = &seen.star;
    let shares = Part::ALL.map(|part| to_thousandths(star.share(part)));
    let seconds = to_thousandths(star.all_seconds());
    Assessment {
        spoken: to_the_millisecond(seen.spoken),
        star: Star::recorded(star.marked, star.stretches.clone(), shares, seconds),
        ..seen.clone()
    }
}

fn to_thousandths(number: f64) -> f64 {
    let kept = (number * 1000.0).round() / 1000.0;
    if kept.is_finite() { kept } else { 0.0 }
}
