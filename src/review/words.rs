//! A transcript's facts in words, for exports and screens alike.

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::coach::{Assessment, Finding, JudgedPoint, Verdict};
use crate::interview::{AnswerEnd, Mode};
use crate::lang::say::Phrase;
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
        match mark.points {
            Some(points) => format!("{name} {points}"),
            None => format!("{name} –"),
        }
    });
    marks.collect::<Vec<_>>().join(", ")
}

/// The words of the answer that a finding quotes, on one line.
pub fn quote<'a>(finding: &Finding, answer: &'a str) -> Option<&'a str> {
    answer.get(finding.quote.clone()?)
}

/// Each key point in the question's order: its verdict, and a line that says it, with the
/// candidate's words where there are any.
pub fn key_points(seen: &Assessment, answer: &str, language: Language) -> Vec<(Verdict, String)> {
    let line = |point: &JudgedPoint| {
        let say = point.say.get(language);
        let verdict = heading(point).get(language);
        let places = point.places.iter();
        let words = places.filter_map(|place| answer.get(place.clone()));
        let words: Vec<String> = words.map(|it| findings::quoted(language, it)).collect();
        let words = words.join(", ");
        let line = match words.is_empty() {
            true => format!("{verdict}: {say}"),
            false => format!("{verdict}: {say} ({words})"),
        };
        (point.verdict, line)
    };
    seen.key_points.iter().map(line).collect()
}

fn heading(point: &JudgedPoint) -> Phrase {
    match point.verdict {
        Verdict::Heard => debrief::HEARD,
        Verdict::Contradicted => debrief::CONTRADICTED,
        Verdict::Unsure => debrief::UNSURE,
        Verdict::NotHeard if point.optional => debrief::NICE_TO_ADD,
        Verdict::NotHeard => debrief::MISSING,
    }
}

/// How the clock was kept, the share of answers within their limit first; nothing where no
/// answer came to its end.
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
