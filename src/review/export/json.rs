use serde::Serialize;

use super::debrief::DebriefJson;
use crate::bank::QuestionKind;
use crate::coach;
use crate::coach::report::Report;
use crate::lang::Language;
use crate::transcript::{Transcript, TurnRecord};

/// A transcript as `show --json` prints it: a stable, documented shape. Times are seconds
/// with milliseconds; `started` and `ended` are RFC 3339.
#[derive(Debug, Serialize)]
pub struct TranscriptJson<'t> {
    id: String,
    scenario: &'t str,
    company: &'t str,
    role: &'t str,
    started: String,
    ended: Option<String>,
    outcome: &'static str,
    mode: &'static str,
    spoken: bool,
    language: Language,
    seed: u64,
    turns: Vec<TurnJson<'t>>,
    debrief: DebriefJson,
}

#[derive(Debug, Serialize)]
struct TurnJson<'t> {
    round: &'t str,
    bank: &'t str,
    question: &'t str,
    kind: QuestionKind,
    competencies: &'t [String],
    /// For a probe, the id of the question it follows up.
    probe_of: Option<&'t str>,
    prompt: &'t str,
    think_seconds: f64,
    seconds: f64,
    aim_seconds: f64,
    limit_seconds: f64,
    end: crate::interview::AnswerEnd,
    notes: &'t str,
    answer: &'t str,
    own: Option<u8>,
    right: Option<bool>,
    /// As `rehearse coach --json` prints it; null where the coach saw nothing to read.
    coach: Option<Report>,
}

impl<'t> TranscriptJson<'t> {
    /// The transcript in this shape, names in its own language.
    pub fn of(transcript: &'t Transcript) -> Self {
        let language = transcript.language;
        Self {
            id: transcript.id.to_string(),
            scenario: &transcript.scenario,
            company: transcript.company.get(language),
            role: transcript.role.get(language),
            started: transcript.started.to_rfc3339(),
            ended: transcript.ended.map(|ended| ended.to_rfc3339()),
            outcome: transcript.outcome.word(),
            mode: transcript.mode.word(),
            spoken: transcript.spoken,
            language,
            seed: transcript.seed,
            turns: transcript.turns.iter().map(TurnJson::of).collect(),
            debrief: DebriefJson::of(transcript),
        }
    }
}

impl<'t> TurnJson<'t> {
    fn of(turn: &'t TurnRecord) -> Self {
        Self {
            round: turn.round.name.get(turn.round.language),
            bank: &turn.bank,
            question: &turn.question,
            kind: turn.kind,
            competencies: &turn.competencies,
            probe_of: turn.probe_of(),
            prompt: &turn.prompt,
            think_seconds: turn.think.as_secs_f64(),
            seconds: turn.used.as_secs_f64(),
            aim_seconds: turn.aim.as_secs_f64(),
            limit_seconds: turn.limit.as_secs_f64(),
            end: turn.end,
            notes: &turn.notes,
            answer: &turn.answer,
            own: turn.own,
            right: turn.right,
            coach: turn
                .coach
                .as_ref()
                .map(|seen| coach::report(seen, &turn.answer, turn.round.language)),
        }
    }
}
