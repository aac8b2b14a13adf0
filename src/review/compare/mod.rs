//! All attempts at one question, and what changed between them.

mod diff;
mod points;
#[cfg(test)]
mod tests;

use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::bank::QuestionRef;
use crate::coach::Dimension;
use crate::interview::{AnswerEnd, Mode};
use crate::review::speech::SpokenAnswer;
use crate::review::summary::{hundredths, mean, spoken};
use crate::text;
use crate::transcript::{SessionId, Transcript, TurnRecord};
use crate::voice::Analysis;

pub use diff::{Piece, diff};
pub use points::PointChanges;

/// One answer to the question.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'t> {
    /// The session it was given in.
    pub transcript: &'t Transcript,
    /// Index among the session's turns, counting from 0.
    pub place: usize,
    /// The answer itself.
    pub turn: &'t TurnRecord,
    /// The candidate's own rating, 1 to 5, as changed in review.
    pub own: Option<u8>,
}

impl<'t> Attempt<'t> {
    /// The answer's follow-ups, in order.
    pub fn probes(&self) -> impl Iterator<Item = &'t TurnRecord> {
        let after = self.transcript.turns.iter().skip(self.place + 1);
        after.take_while(|turn| turn.probe.is_some())
    }

    /// Its measurements.
    pub fn measures(&self) -> Measures {
        let answer = &self.turn.answer;
        let marks = self.turn.coach.as_ref().map(|it| it.marks.each_ref());
        Measures {
            own: self.own,
            marks: marks.map(|marks| marks.map(|mark| mark.points)),
            letters: text::clusters(answer).count(),
            words: answer.split_whitespace().count(),
            spoken: spoken(self.turn),
            aloud: SpokenAnswer::of(self.turn),
            used: self.turn.used,
            think: self.turn.think,
            probes: self.probes().count(),
        }
    }
}

/// Every attempt at `question` in the sessions after review, oldest first. Probes are not
/// attempts.
pub fn attempts<'t>(
    question: &QuestionRef,
    sessions: impl IntoIterator<Item = &'t Transcript>,
) -> Vec<Attempt<'t>> {
    let mut attempts: Vec<Attempt<'t>> = Vec::new();
    for transcript in sessions {
        let turns = transcript.turns.iter().enumerate();
        let asked = turns.filter(|(_, turn)| turn.probe.is_none() && turn.reference() == *question);
        attempts.extend(asked.map(|(place, turn)| Attempt {
            transcript,
            place,
            turn,
            own: turn.own,
        }));
    }
    attempts.sort_by_key(|it| (it.transcript.started, &it.transcript.id, it.place));
    attempts
}

/// Measurements of an attempt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    /// The candidate's own rating, 1 to 5.
    pub own: Option<u8>,
    /// The coach's marks of 1 to 5, in the order of [`Dimension::ALL`].
    pub marks: Option<[Option<u8>; 5]>,
    /// Length in letters as readers count them (grapheme clusters).
    pub letters: usize,
    /// Length in words separated by spaces (in Korean, 어절).
    pub words: usize,
    /// How long it takes to say.
    pub spoken: Duration,
    /// How it was spoken; `None` if it was typed or no speech was detected.
    pub aloud: Option<SpokenAnswer>,
    /// Time spent answering.
    pub used: Duration,
    /// Time spent thinking.
    pub think: Duration,
    /// Number of probes that followed.
    pub probes: usize,
}

/// Changes from an earlier attempt to a later one: later minus earlier, `None` if either is
/// missing. Times are in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Changes {
    /// The candidate's own rating.
    pub own: Option<f64>,
    /// The mean of the coach's marks.
    pub mark: Option<f64>,
    /// Each of the coach's marks, in the order of [`Dimension::ALL`].
    pub marks: [Option<f64>; 5],
    /// Length in letters.
    pub letters: f64,
    /// Length in words.
    pub words: f64,
    /// How long it takes to say.
    pub spoken: f64,
    /// Time spent answering.
    pub used: f64,
    /// Time spent thinking.
    pub think: f64,
    /// Number of probes that followed.
    pub probes: f64,
}

impl Measures {
    /// The mean of the marks given.
    pub fn mark(&self) -> Option<f64> {
        mean(self.marks?.into_iter().flatten().map(f64::from))
    }
}

impl Changes {
    /// The changes from `old` to `new`.
    pub fn between(old: &Measures, new: &Measures) -> Self {
        let points = |own: Option<u8>| own.map(f64::from);
        let mark = Measures::mark;
        let seconds = |old: Duration, new: Duration| {
            // To the millisecond, the precision of the files.
            let change = new.as_secs_f64() - old.as_secs_f64();
            (change * 1000.0).round() / 1000.0
        };
        let marks = std::array::from_fn(|place| {
            let of = |it: &Measures| it.marks.and_then(|marks| marks.get(place).copied()?);
            less(points(of(new)), points(of(old)))
        });
        Self {
            own: less(points(new.own), points(old.own)),
            mark: less(mark(new), mark(old)).map(hundredths),
            marks,
            letters: count(new.letters) - count(old.letters),
            words: count(new.words) - count(old.words),
            spoken: seconds(old.spoken, new.spoken),
            used: seconds(old.used, new.used),
            think: seconds(old.think, new.think),
            probes: count(new.probes) - count(old.probes),
        }
    }

    /// The change of one of the coach's marks.
    pub fn of(&self, dimension: Dimension) -> Option<f64> {
        let place = Dimension::ALL.iter().position(|it| *it == dimension)?;
        self.marks.get(place).copied().flatten()
    }
}

fn less(new: Option<f64>, old: Option<f64>) -> Option<f64> {
    Some(new? - old?)
}

/// No answer is too long for a `u32`.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The attempts as JSON: a stable, documented format. Times are in seconds; `change` is the
/// change since the previous attempt, null for the first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttemptJson<'t> {
    transcript: &'t SessionId,
    /// The turn, counted from 1.
    turn: usize,
    started: String,
    mode: &'static str,
    prompt: &'t str,
    answer: &'t str,
    end: AnswerEnd,
    own: Option<u8>,
    marks: Option<std::collections::BTreeMap<&'static str, Option<u8>>>,
    letters: usize,
    words: usize,
    spoken: f64,
    /// Whether at least part of it was spoken and recorded; then `spoken` was measured.
    voiced: bool,
    /// The recording analysis, as printed by `rehearse voice FILE --json`; null without a
    /// recording.
    heard: Option<&'t Analysis>,
    /// Pauses per minute, and syllables (Korean) or words per minute; null if unknown.
    pauses_a_minute: Option<f64>,
    pace: Option<f64>,
    used: f64,
    think: f64,
    probes: usize,
    change: Option<Changes>,
}

/// The attempts in that format.
pub fn attempts_json<'t>(attempts: &[Attempt<'t>]) -> Vec<AttemptJson<'t>> {
    let mut before: Option<Measures> = None;
    let one = |attempt: &Attempt<'t>| {
        let measures = attempt.measures();
        let change = before.map(|before| Changes::between(&before, &measures));
        before = Some(measures);
        attempt_json(attempt, &measures, change)
    };
    attempts.iter().map(one).collect()
}

fn attempt_json<'t>(
    attempt: &Attempt<'t>,
    measures: &Measures,
    change: Option<Changes>,
) -> AttemptJson<'t> {
    let started: DateTime<FixedOffset> = attempt.transcript.started;
    let mode: Mode = attempt.transcript.mode;
    let words = Dimension::ALL.map(Dimension::word);
    AttemptJson {
        transcript: &attempt.transcript.id,
        turn: attempt.place + 1,
        started: started.to_rfc3339(),
        mode: mode.word(),
        prompt: &attempt.turn.prompt,
        answer: &attempt.turn.answer,
        end: attempt.turn.end,
        own: measures.own,
        marks: measures
            .marks
            .map(|marks| words.into_iter().zip(marks).collect()),
        letters: measures.letters,
        words: measures.words,
        spoken: measures.spoken.as_secs_f64(),
        voiced: attempt.turn.voiced,
        heard: attempt.turn.heard.as_deref(),
        pauses_a_minute: measures
            .aloud
            .and_then(|it| it.pauses_a_minute())
            .map(hundredths),
        pace: measures
            .aloud
            .and_then(|it| it.said)
            .map(|it| hundredths(f64::from(it.pace))),
        used: measures.used.as_secs_f64(),
        think: measures.think.as_secs_f64(),
        probes: measures.probes,
        change,
    }
}
