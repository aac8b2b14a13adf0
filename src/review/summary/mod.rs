//! What lists, statistics and the schedule need to know of a session. It leaves out all words
//! except those that the candidate marked as examples.
//!
//! A [`Summary`] is made once from a transcript and its notes. It is plain data that can be
//! cached, so that a list of ten thousand sessions does not read ten thousand files.

mod json;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::bank::{QuestionKind, QuestionRef};
use crate::coach;
use crate::interview::{AnswerEnd, Mode};
use crate::lang::{Language, Localized};
use crate::review::notes::Remarks;
use crate::review::speech::SpokenAnswer;
use crate::review::{Calendar, Notes, Reviewed};
use crate::scenario::SpeakingRate;
use crate::transcript::{Outcome, SessionId, Transcript, TurnRecord};

pub use json::SummaryJson;

/// One session in a list. Ratings are those after review.
///
/// Data common to thousands of sessions, such as the names of questions, can be shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The session's id.
    pub id: SessionId,
    /// The scenario's id.
    pub scenario: String,
    /// The company interviewed for.
    pub company: Arc<Localized>,
    /// The role interviewed for.
    pub role: Arc<Localized>,
    /// The rounds in which something was asked, in order.
    pub rounds: Arc<[Localized]>,
    /// When it began, in wall-clock time.
    pub started: DateTime<FixedOffset>,
    /// The day it counts for, by its wall-clock time and by when the candidate's day begins.
    pub day: NaiveDate,
    /// Whether its date is that of a wrong clock: more than a day in the future, or before there
    /// was such a program. What it holds is shown, but moves neither schedule nor figures.
    pub misdated: bool,
    /// The language of the first round.
    pub language: Language,
    /// Practice or real mode.
    pub mode: Mode,
    /// Whether the candidate answered aloud and typed only notes.
    pub spoken: bool,
    /// How it ended.
    pub outcome: Outcome,
    /// Whether it or one of its turns was starred.
    pub star: bool,
    /// The tags of the session, then of its turns, without duplicates.
    pub tags: Vec<String>,
    /// Whether it is left out of schedule and progress: the strong answer to its question had
    /// been shown before, or it was a warm-up.
    pub uncounted: bool,
    /// Whether only part of the scenario was to be asked; unknown for older sessions.
    pub part: bool,
    /// Version of the coach's judge that gave its marks.
    pub judge: u32,
    /// Sentences that the candidate marked as making a key point.
    pub own_examples: Vec<OwnExample>,
    /// The questions and answers, in order.
    pub turns: Vec<TurnSummary>,
    /// Number of turns before these, which count with another version of the session.
    pub left_out: usize,
}

/// A sentence of the candidate's that makes a key point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnExample {
    /// The question.
    pub question: Arc<QuestionRef>,
    /// The key point's id.
    pub point: String,
    /// The sentence.
    pub words: String,
}

/// One question or probe of a session, without its words.
#[derive(Debug, Clone, PartialEq)]
pub struct TurnSummary {
    /// The question's bank and id; for a probe, those of the question it follows up.
    pub question: Arc<QuestionRef>,
    /// Whether this is a probe.
    pub probe: bool,
    /// What kind of answer the question wants.
    pub kind: QuestionKind,
    /// Ids of the competencies it tests, main one first.
    pub competencies: Arc<[String]>,
    /// The candidate's own rating, 1 to 5; probes have none.
    pub own: Option<u8>,
    /// Whether a quiz answer was correct.
    pub right: Option<bool>,
    /// The coach's five marks, 1 to 5, in the order of [`coach::Dimension::ALL`], each `None` if
    /// not given; `None` altogether if no coach read the answer.
    pub marks: Option<[Option<u8>; 5]>,
    /// Share of each part of the story, 0 to 1, in the order of [`coach::Part::ALL`]; `None` if
    /// no part was told.
    pub parts: Option<[f64; 4]>,
    /// How it was spoken; `None` if no speech was detected.
    pub aloud: Option<SpokenAnswer>,
    /// How long the answer takes to say, at the usual speech rate if it was not measured.
    pub spoken: Duration,
    /// Time spent thinking.
    pub think: Duration,
    /// Time spent answering.
    pub used: Duration,
    /// Target length when spoken.
    pub aim: Duration,
    /// The wall-clock limit.
    pub limit: Duration,
    /// How the answer ended.
    pub end: AnswerEnd,
    /// Whether the outline of the strong answer was shown before it ended.
    pub outline_shown: bool,
}

impl Summary {
    /// Summarizes a session with what review added.
    pub fn of(transcript: &Transcript, notes: &Notes) -> Self {
        let reviewed = Reviewed::of(&transcript.turns, notes);
        let star = remarks(transcript, notes).any(|it| it.star());
        Self {
            id: transcript.id.clone(),
            scenario: transcript.scenario.clone(),
            company: Arc::new(transcript.company.clone()),
            role: Arc::new(transcript.role.clone()),
            rounds: rounds(&transcript.turns).into(),
            started: transcript.started,
            day: transcript.started.date_naive(),
            misdated: false,
            language: transcript.language,
            mode: transcript.mode,
            spoken: transcript.spoken,
            outcome: transcript.outcome,
            star,
            tags: tags(transcript, notes),
            uncounted: !transcript.counts(),
            part: transcript.part,
            judge: transcript.judge,
            own_examples: own_examples(transcript, notes),
            turns: reviewed.turns().iter().map(TurnSummary::of).collect(),
            left_out: 0,
        }
    }

    /// The part that counts in addition to another version of the session, which shares its first
    /// turns; `None` if it has nothing of its own.
    pub fn besides(mut self, common: usize) -> Option<Self> {
        let common = common.min(self.turns.len());
        self.turns.drain(..common);
        self.left_out += common;
        (common == 0 || !self.turns.is_empty()).then_some(self)
    }

    /// Whether nothing was asked before the interview was left; lists skip such sessions.
    pub fn is_blank(&self) -> bool {
        self.turns.is_empty() && self.left_out == 0 && self.outcome == Outcome::Left
    }

    /// The turn at `place` in the whole session, counting from 0.
    pub fn turn(&self, place: usize) -> Option<&TurnSummary> {
        self.turns.get(place.checked_sub(self.left_out)?)
    }

    /// The same, placed in a calendar.
    pub fn placed(self, calendar: &Calendar) -> Self {
        Self {
            day: calendar.day_of(self.started),
            misdated: calendar.is_misdated(self.started),
            ..self
        }
    }

    /// Time spent thinking and answering.
    pub fn practised(&self) -> Duration {
        self.turns.iter().map(TurnSummary::practised).sum()
    }

    /// The questions, without probes.
    pub fn questions(&self) -> impl Iterator<Item = &TurnSummary> {
        self.turns.iter().filter(|turn| !turn.probe)
    }

    /// The questions whose answers count for schedule and progress: not those answered with the
    /// outline of the strong answer shown.
    pub fn counted(&self) -> impl Iterator<Item = &TurnSummary> {
        self.questions().filter(|turn| !turn.outline_shown)
    }

    /// The mean of the candidate's own ratings, 1 to 5.
    pub fn own(&self) -> Option<f64> {
        mean(self.questions().filter_map(|turn| turn.own).map(f64::from))
    }

    /// The mean of the coach's marks on answers to questions, 1 to 5. Probes are left out, as
    /// they are from the candidate's own ratings.
    pub fn marks(&self) -> Option<f64> {
        mean(self.questions().filter_map(TurnSummary::mark))
    }

    /// The tested competencies, without duplicates, sorted by id.
    pub fn competencies(&self) -> BTreeSet<&str> {
        let ids = self.turns.iter().flat_map(|turn| &*turn.competencies);
        ids.map(String::as_str).collect()
    }
}

impl TurnSummary {
    fn of(turn: &TurnRecord) -> Self {
        let coach = turn.coach.as_ref();
        Self {
            question: Arc::new(turn.reference()),
            probe: turn.probe.is_some(),
            kind: turn.kind,
            competencies: turn.competencies.as_slice().into(),
            own: turn.own,
            right: turn.right,
            marks: coach.map(|it| it.marks.each_ref().map(|mark| mark.points)),
            parts: coach.and_then(|it| parts(&it.star)),
            aloud: SpokenAnswer::of(turn),
            spoken: spoken(turn),
            think: turn.think,
            used: turn.used,
            aim: turn.aim,
            limit: turn.limit,
            end: turn.end,
            outline_shown: turn.outline_shown,
        }
    }

    /// The mean of the coach's marks.
    pub fn mark(&self) -> Option<f64> {
        mean(self.marks?.into_iter().flatten().map(f64::from))
    }

    /// Time spent thinking and answering.
    pub fn practised(&self) -> Duration {
        self.think + self.used
    }
}

/// How long the answer takes to say: as recorded, as the coach estimates, or at the usual speech
/// rate.
pub(super) fn spoken(turn: &TurnRecord) -> Duration {
    match (turn.measured(), &turn.coach) {
        (Some(measured), _) => measured,
        (None, Some(coach)) => coach.spoken,
        (None, None) => coach::spoken(&turn.answer, SpeakingRate::default()),
    }
}

/// The mean; `None` without values.
pub(super) fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values
        .into_iter()
        .fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// Rounds a figure to hundredths for printing.
pub(super) fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn parts(star: &coach::Star) -> Option<[f64; 4]> {
    let has_parts = coach::Part::ALL.iter().any(|part| star.has(*part));
    has_parts.then(|| coach::Part::ALL.map(|part| star.share(part)))
}

fn own_examples(transcript: &Transcript, notes: &Notes) -> Vec<OwnExample> {
    let turns = transcript.turns.iter().enumerate();
    let marked = turns.flat_map(|(place, turn)| {
        let question = Arc::new(turn.reference());
        notes
            .said(&transcript.turns, place)
            .map(move |said| OwnExample {
                question: Arc::clone(&question),
                point: said.point.clone(),
                words: said.quote.clone(),
            })
    });
    marked.collect()
}

fn rounds(turns: &[TurnRecord]) -> Vec<Localized> {
    let mut seen = BTreeSet::new();
    let new = turns.iter().filter(|turn| seen.insert(turn.round.index));
    new.map(|turn| turn.round.name.clone()).collect()
}

fn tags(transcript: &Transcript, notes: &Notes) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in remarks(transcript, notes).flat_map(|it| it.tags()) {
        if !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    tags
}

/// The remarks on the session, then those on its turns.
fn remarks<'n>(transcript: &'n Transcript, notes: &'n Notes) -> impl Iterator<Item = &'n Remarks> {
    let of_turns = 0..transcript.turns.len();
    let of_turns = of_turns.filter_map(|place| notes.remarks(transcript, place));
    [&notes.session].into_iter().chain(of_turns)
}
