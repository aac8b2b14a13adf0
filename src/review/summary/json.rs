use serde::Serialize;

use crate::lang::Language;
use crate::review::Calendar;

use super::{Summary, hundredths};

/// A session as `list transcripts --json` prints it: a stable, documented format. `minutes` is
/// time spent thinking and answering, rounded to tenths; `own` and `marks` are means from 1 to 5,
/// rounded to hundredths, null if nothing was rated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SummaryJson<'s> {
    id: &'s str,
    scenario: &'s str,
    company: &'s str,
    role: &'s str,
    rounds: Vec<&'s str>,
    started: String,
    /// Only present if it began more than a day in the future, by a wrong clock.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    future: bool,
    minutes: f64,
    mode: &'static str,
    spoken: bool,
    language: Language,
    /// Number of questions and probes answered.
    turns: usize,
    /// Number of them that were questions.
    questions: usize,
    outcome: &'static str,
    own: Option<f64>,
    marks: Option<f64>,
    star: bool,
    tags: &'s [String],
}

impl<'s> SummaryJson<'s> {
    /// The session in this format, with names in `language`.
    pub fn of(summary: &'s Summary, language: Language) -> Self {
        let minutes = summary.practised().as_secs_f64() / 60.0;
        Self {
            id: summary.id.as_str(),
            scenario: &summary.scenario,
            company: summary.company.get(language),
            role: summary.role.get(language),
            rounds: summary.rounds.iter().map(|it| it.get(language)).collect(),
            started: summary.started.to_rfc3339(),
            future: summary.misdated && !Calendar::is_too_early(summary.started),
            minutes: (minutes * 10.0).round() / 10.0,
            mode: summary.mode.word(),
            spoken: summary.spoken,
            language: summary.language,
            turns: summary.turns.len(),
            questions: summary.questions().count(),
            outcome: summary.outcome.word(),
            own: summary.own().map(hundredths),
            marks: summary.marks().map(hundredths),
            star: summary.star,
            tags: &summary.tags,
        }
    }
}
