//! A transcript's facts in words, for exports and screens alike.

use std::time::Duration;

use crate::interview::{AnswerEnd, Mode};
use crate::lang::Language;
use crate::lang::say::{debrief, home, review as say, sitting};
use crate::transcript::{Outcome, Transcript, TurnRecord};

/// "Company · Role"
pub fn title(transcript: &Transcript, language: Language) -> String {
    let company = transcript.company.get(language);
    let role = transcript.role.get(language);
    format!("{company} · {role}")
}

/// When it was, with or without help, and how it ended.
pub fn facts(transcript: &Transcript, language: Language) -> String {
    let started = transcript.started.format("%Y-%m-%d %H:%M");
    let mode = match transcript.mode {
        Mode::Practice => home::PRACTICE,
        Mode::Real => home::REAL,
    };
    let outcome = match transcript.outcome {
        Outcome::Completed => say::COMPLETED,
        Outcome::Left => say::LEFT,
        Outcome::Unfinished => say::UNFINISHED,
    };
    let time = sitting::clock(answered_for(transcript));
    let words = [mode, outcome].map(|phrase| phrase.get(language));
    format!("{started}, {}, {}, {time}", words[0], words[1])
}

/// Time spent answering.
pub fn answered_for(transcript: &Transcript) -> Duration {
    transcript.turns.iter().map(|turn| turn.used).sum()
}

/// Who asked.
pub fn who(turn: &TurnRecord, language: Language) -> String {
    let role = match &turn.interviewer {
        Some(role) => role.get(language),
        None => sitting::INTERVIEWER.get(language),
    };
    match turn.probe {
        Some(_) => format!("{role} ({})", sitting::FOLLOW_UP.get(language)),
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
            sitting::RIGHT
        } else {
            sitting::WRONG
        };
        parts.push(mark.get(language).to_owned());
    }
    parts.join(", ")
}
