use serde::Serialize;

use super::debrief::DebriefJson;
use super::{ExportFormat, Exported};
use crate::bank::QuestionKind;
use crate::coach;
use crate::coach::report::{Report, ReportedKeyPoint, ReportedRange, ReportedReading};
use crate::lang::Language;
use crate::lang::say::review as say;
use crate::review::last_word::QuestionPoint;
use crate::review::{Reviewed, words};
use crate::text::Ruler;
use crate::transcript::Transcript;
use crate::voice::Analysis;

/// JSON.
pub const FORMAT: ExportFormat = ExportFormat {
    word: "json",
    about: say::FORM_JSON,
    export: |transcript, turns, _| Exported::Json(Box::new(TranscriptJson::of(transcript, turns))),
};

/// A transcript as `show --json` prints it: a stable, documented format. Times are seconds with
/// millisecond precision; `started` and `ended` are RFC 3339.
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
    /// Version of the judge that gave the coach's verdicts and marks.
    judge: u32,
    /// The interviewers' strictness: `gentle`, `normal` or `tough`.
    strictness: &'static str,
    /// Whether only part of the scenario was to be asked.
    part: bool,
    /// Whether it was a warm-up, which is neither judged nor counted.
    warm_up: bool,
    /// The session this one retries, and whether the strong answer had been shown by then.
    retry_of: Option<&'t str>,
    after_strong_answer: bool,
    /// The comment on the whole session: the candidate's, and a mentor's remarks; null without.
    comment: Option<&'t str>,
    turns: Vec<TurnJson<'t>>,
    /// An answer that was typed and never submitted; null if there is none.
    draft: Option<DraftJson<'t>>,
    debrief: DebriefJson,
}

#[derive(Debug, Serialize)]
struct DraftJson<'t> {
    prompt: &'t str,
    notes: &'t str,
    answer: &'t str,
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
    /// Material given to prepare from; null for most questions.
    brief: Option<&'t str>,
    /// For a probe, the condition for asking it, such as `no-result`, `missed:POINT` or
    /// `unsure:POINT`, and its text; null in older records.
    when: Option<&'t str>,
    why: Option<String>,
    /// `model` for a probe worded by a language model; otherwise absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    asked_by: Option<&'static str>,
    think_seconds: f64,
    seconds: f64,
    aim_seconds: f64,
    limit_seconds: f64,
    end: crate::interview::AnswerEnd,
    notes: &'t str,
    answer: &'t str,
    /// Whether at least part of the answer was spoken and recorded.
    voiced: bool,
    /// The recognizer's text, until the candidate has reviewed it; then null.
    recognized: Option<&'t str>,
    /// The recording analysis, as printed by `rehearse voice FILE --json`; null without a
    /// recording.
    heard: Option<&'t Analysis>,
    /// Text typed after the time limit; never judged.
    after_time: &'t str,
    own: Option<u8>,
    right: Option<bool>,
    /// The assessment as `rehearse coach --json` prints it, with the candidate's corrections;
    /// null if the coach had nothing to read. A question's key points cover its answer and
    /// follow-ups, and each quoted place names its turn.
    coach: Option<Report>,
    /// Ids of the rules whose findings the candidate disputes.
    disputed: Vec<&'static str>,
    /// The comment on this turn; null without one.
    comment: Option<&'t str>,
}

impl<'t> TranscriptJson<'t> {
    /// The transcript in this format, with its turns after review; names are in its own language.
    pub fn of(transcript: &'t Transcript, turns: &'t Reviewed) -> Self {
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
            judge: transcript.judge,
            strictness: transcript.strictness.word(),
            part: transcript.part,
            warm_up: transcript.warm_up,
            retry_of: transcript.retry.as_ref().map(|it| it.of.as_str()),
            after_strong_answer: transcript.is_after_strong(),
            comment: turns.comment(),
            turns: (0..turns.turns().len())
                .filter_map(|place| TurnJson::of(turns, place))
                .collect(),
            draft: transcript.draft.as_ref().map(|draft| DraftJson {
                prompt: &draft.prompt,
                notes: &draft.notes,
                answer: &draft.answer,
            }),
            debrief: DebriefJson::of(turns.turns(), language),
        }
    }
}

impl<'t> TurnJson<'t> {
    fn of(turns: &'t Reviewed, place: usize) -> Option<Self> {
        let turn = turns.turns().get(place)?;
        let disputed = turns.disputed(place).iter();
        Some(Self {
            round: turn.round.name.get(turn.round.language),
            bank: &turn.bank,
            question: &turn.question,
            kind: turn.kind,
            competencies: &turn.competencies,
            probe_of: turn.probe_of(),
            prompt: &turn.prompt,
            brief: turn.brief.as_deref(),
            when: turn.reason.as_deref(),
            asked_by: turn.worded.then_some("model"),
            why: words::why_asked(turns.turns(), place, turn.round.language),
            think_seconds: turn.think.as_secs_f64(),
            seconds: turn.used.as_secs_f64(),
            aim_seconds: turn.aim.as_secs_f64(),
            limit_seconds: turn.limit.as_secs_f64(),
            end: turn.end,
            notes: &turn.notes,
            answer: &turn.answer,
            voiced: turn.voiced,
            recognized: turn.recognized.as_deref(),
            heard: turn.heard.as_deref(),
            after_time: &turn.after_time,
            own: turn.own,
            right: turn.right,
            coach: report(turns, place),
            disputed: disputed.map(|it| it.rule.word()).collect(),
            comment: turns.comment_on(place),
        })
    }
}

fn report(turns: &Reviewed, place: usize) -> Option<Report> {
    let turn = turns.turns().get(place)?;
    let (seen, language) = (turn.coach.as_ref()?, turn.round.language);
    let mut report = coach::report(seen, &turn.answer, language);
    let points = turns.points(place);
    if turns.question_of(place) == Some(place) {
        let points = points.iter().map(|it| key_point(it, turns, language));
        report.key_points = points.collect();
    }
    for reported in &mut report.key_points {
        if let Some(point) = points.iter().find(|it| it.id == reported.id) {
            reported.by = point.by.word();
        }
    }
    Some(report)
}

fn key_point(point: &QuestionPoint, turns: &Reviewed, language: Language) -> ReportedKeyPoint {
    let (mut words, mut ranges) = (Vec::new(), Vec::new());
    for it in &point.places {
        let answer = turns.turns().get(it.turn);
        let ruler = Ruler::of(answer.map_or("", |turn| &turn.answer));
        let characters = ruler.characters(&it.words);
        words.push(ruler.words(&it.words).to_owned());
        ranges.push(ReportedRange {
            start: characters.start,
            end: characters.end,
            turn: Some(it.turn),
        });
    }
    ReportedKeyPoint {
        id: point.id.clone(),
        say: point.say.get(language).to_owned(),
        verdict: point.verdict.word(),
        covered: point.heard(),
        words,
        ranges,
        by: point.by.word(),
        second: second(point, turns),
    }
}

fn second(point: &QuestionPoint, turns: &Reviewed) -> Option<ReportedReading> {
    let read = point.second.as_ref()?;
    let answer = &turns.turns().get(read.turn)?.answer;
    Some(ReportedReading {
        by: "model",
        words: answer.get(read.words.clone())?.to_owned(),
    })
}
