//! A transcript's facts in words, for exports and screens alike.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::coach::{Assessment, Coverage, Finding};
use crate::interview::{AnswerEnd, Mode};
use crate::lang::say::{
    debrief, findings, home, interview as interview_say, progress as progress_say, review as say,
};
use crate::lang::{Language, Localized};
use crate::review::Summary;
use crate::review::progress::Timing;
use crate::transcript::{Outcome, Transcript, TurnRecord};

/// "Company · Role"
pub fn title(transcript: &Transcript, language: Language) -> String {
    named(&transcript.company, &transcript.role, language)
}

/// The same of a session in a list.
pub fn title_of(session: &Summary, language: Language) -> String {
    named(&session.company, &session.role, language)
}

fn named(company: &Localized, role: &Localized, language: Language) -> String {
    format!("{} · {}", company.get(language), role.get(language))
}

/// When it was, with or without help, and how it ended.
pub fn facts(transcript: &Transcript, language: Language) -> String {
    let started = transcript.started;
    let end = how(transcript.mode, transcript.outcome, language);
    in_short(started, &end, answered_for(transcript))
}

/// The same of a session in a list.
pub fn facts_of(session: &Summary, language: Language) -> String {
    let answered = session.turns.iter().map(|turn| turn.used).sum();
    let end = how(session.mode, session.outcome, language);
    in_short(session.started, &end, answered)
}

fn how(mode: Mode, outcome: Outcome, language: Language) -> String {
    let mode = match mode {
        Mode::Practice => home::PRACTICE,
        Mode::Real => home::REAL,
    };
    let outcome = match outcome {
        Outcome::Completed => say::COMPLETED,
        Outcome::Left => say::LEFT,
        Outcome::Unfinished => say::UNFINISHED,
    };
    format!("{}, {}", mode.get(language), outcome.get(language))
}

fn in_short(started: DateTime<FixedOffset>, how: &str, answered: Duration) -> String {
    let started = started.format("%Y-%m-%d %H:%M");
    format!("{started}, {how}, {}", interview_say::clock(answered))
}

/// Time spent answering.
pub fn answered_for(transcript: &Transcript) -> Duration {
    transcript.turns.iter().map(|turn| turn.used).sum()
}

/// Who asked.
pub fn who(turn: &TurnRecord, language: Language) -> String {
    let role = match &turn.interviewer {
        Some(role) => role.get(language),
        None => interview_say::INTERVIEWER.get(language),
    };
    match turn.probe {
        Some(_) => format!("{role} ({})", interview_say::FOLLOW_UP.get(language)),
        None => role.to_owned(),
    }
}

/// Time used, how the answer ended, and the candidate's own rating.
pub fn measures(turn: &TurnRecord, language: Language) -> String {
    let mut parts = vec![say::time(language, turn.used, turn.limit)];
    match turn.end {
        AnswerEnd::Submitted => {}
        AnswerEnd::TimedOut => parts.push(debrief::TIMED_OUT.get(language).to_owned()),
        AnswerEnd::Left => parts.push(debrief::LEFT.get(language).to_owned()),
    }
    if let Some(own) = turn.own {
        let points = debrief::points(language, own);
        parts.push(format!("{} {points}", debrief::OWN.get(language)));
    }
    if let Some(right) = turn.right {
        let mark = if right {
            interview_say::RIGHT
        } else {
            interview_say::WRONG
        };
        parts.push(mark.get(language).to_owned());
    }
    parts.join(", ")
}

/// "Structure 4, Substance 3, ..."
pub fn marks(seen: &Assessment, language: Language) -> String {
    let marks = seen.marks.iter().map(|mark| {
        let name = mark.dimension.name().get(language);
        format!("{name} {}", mark.points)
    });
    marks.collect::<Vec<_>>().join(", ")
}

/// The words of the answer that a finding quotes, on one line.
pub fn quote<'a>(finding: &Finding, answer: &'a str) -> Option<&'a str> {
    answer.get(finding.quote.clone()?)
}

/// Whether an answer has a key point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPoint {
    /// It does.
    Covered,
    /// It does not.
    Missed,
}

/// Each key point in the question's order, covered by which words, or missing.
pub fn key_points(seen: &Assessment, answer: &str, language: Language) -> Vec<(KeyPoint, String)> {
    let line = |point: &Coverage| {
        let say = point.say.get(language);
        if !point.covered() {
            let missed = format!("{}: {say}", debrief::MISSED.get(language));
            return (KeyPoint::Missed, missed);
        }
        let places = point.places.iter();
        let words = places.filter_map(|place| answer.get(place.clone()));
        let words: Vec<String> = words.map(|it| findings::quoted(language, it)).collect();
        let words = words.join(", ");
        let covered = format!("{}: {say} ({words})", debrief::COVERED.get(language));
        (KeyPoint::Covered, covered)
    };
    seen.key_points.iter().map(line).collect()
}

/// How the clock was kept, the share of answers within their limit first; nothing where no
/// answer ended.
pub fn times(timing: &Timing, language: Language) -> Vec<String> {
    if timing.within_share.is_none() {
        return Vec::new();
    }
    let mut lines = vec![
        progress_say::within(language, timing.within, timing.answers),
        progress_say::late(language, timing.over, timing.timed_out),
    ];
    lines.extend(
        timing
            .length_share
            .map(|share| progress_say::length(language, share, timing.too_short, timing.too_long)),
    );
    lines.extend(
        timing
            .think_seconds
            .map(|seconds| progress_say::think(language, seconds)),
    );
    lines
}
