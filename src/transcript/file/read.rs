use std::time::Duration;

use crate::bank::QuestionKind;
use crate::diagnostic::toml::{self, Fields, Located, Value, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::interview::{AnswerEnd, Mode, Retry};
use crate::lang::Language;
use crate::lang::say::{check, files};
use crate::settings::Strictness;
use crate::transcript::model::FIRST_JUDGE;
use crate::transcript::{Outcome, RoundRecord, SessionId, Transcript, TurnRecord};

use super::heard::read_heard;
use super::values::{exact, localized, seconds, seed, time};
use super::write::{BY_MODEL, end};
use super::{FORMAT, coach};

/// A file that cannot be read as a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Its format is newer than ours. It must be left unchanged.
    Newer {
        /// Its format.
        format: i64,
        /// What to tell the user.
        diagnostics: Vec<Diagnostic>,
    },
    /// It is damaged.
    Damaged {
        /// Everything that is wrong, sorted by position.
        diagnostics: Vec<Diagnostic>,
    },
}

impl Unreadable {
    /// Everything that is wrong, sorted by position.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        match self {
            Self::Newer { diagnostics, .. } | Self::Damaged { diagnostics } => diagnostics,
        }
    }
}

/// Parses a transcript of our format or an older one. Unknown keys are skipped: a later program
/// with the same format may add some.
pub fn read(source: &SourceText) -> Result<Transcript, Unreadable> {
    let mut problems = Problems::default();
    if source.text().trim().is_empty() {
        let mend = check::BEGIN_WITH_FORMAT.into();
        problems.push(Diagnostic::error(0..0, check::EMPTY_FILE.into(), mend));
        let diagnostics = problems.into_sorted();
        return Err(Unreadable::Damaged { diagnostics });
    }
    let read = toml::read(source, &mut problems, |fields| {
        fields.ignore_rest();
        toml::up_to(fields, FORMAT, session)
    });
    match read {
        Ok(Some(transcript)) if !problems.any_error() => Ok(transcript),
        Err(format) => Err(Unreadable::Newer {
            format,
            diagnostics: problems.into_sorted(),
        }),
        _ => Err(Unreadable::Damaged {
            diagnostics: problems.into_sorted(),
        }),
    }
}

fn session(fields: &mut Fields<'_, '_>) -> Option<Transcript> {
    let id = fields.required("id", "id = \"2026-11-21T100500-aws-cse-7f3a\"", id);
    let scenario = fields.required("scenario", "scenario = \"aws-cse\"", exact);
    let company = fields.required("company", "company = \"...\"", localized);
    let role = fields.required("role", "role = \"...\"", localized);
    let language = fields.required("language", "language = \"ko\"", language);
    let mode = fields.required("mode", "mode = \"practice\"", mode);
    let spoken = fields.optional("spoken", decode::boolean);
    let seed = fields.required("seed", "seed = 7", seed);
    let started = fields.required("started", "started = 2026-11-21T10:05:00+09:00", time);
    let ended = fields.optional("ended", time);
    let outcome = fields.required("outcome", "outcome = \"completed\"", outcome);
    let judge = fields.optional("judge", decode::integer(1..=u32::MAX.into()));
    let strictness = fields.optional("strictness", strictness);
    let part = fields.optional("part", decode::boolean);
    let warm_up = fields.optional("warm_up", decode::boolean);
    let retry_of = fields.optional("retry_of", exact);
    let after_strong = fields.optional("after_strong_answer", decode::boolean);
    let count = fields.required_located("turns", "turns = 2", decode::integer(0..=i64::MAX));
    let turns = fields.tables("turn", turn);
    if let Some(count) = count {
        check_count(&count, turns.len(), fields.problems());
    }
    Some(Transcript {
        draft: None,
        id: id?,
        scenario: scenario?,
        company: company?,
        role: role?,
        language: language?,
        mode: mode?,
        spoken: spoken.unwrap_or(false),
        seed: seed?,
        started: started?,
        ended,
        outcome: outcome?,
        judge: judge.map_or(Some(FIRST_JUDGE), |judge| u32::try_from(judge).ok())?,
        strictness: strictness.unwrap_or_default(),
        part: part.unwrap_or(false),
        warm_up: warm_up.unwrap_or(false),
        retry: retry_of.map(|of| Retry {
            of,
            after_strong: after_strong.unwrap_or(false),
        }),
        turns,
    })
}

/// Reports missing turns, unless they are there but cannot be read.
fn check_count(count: &Located<i64>, found: usize, problems: &mut Problems) {
    if usize::try_from(count.value) != Ok(found) {
        problems.push_missing(Diagnostic::error(
            count.span.clone(),
            files::wrong_turns(count.value, found),
            files::RESTORE.into(),
        ));
    }
}

fn turn(fields: &mut Fields<'_, '_>) -> Option<TurnRecord> {
    fields.ignore_rest();
    let round = fields.required("round", "round = { index = 0, name = \"...\" }", round);
    let interviewer = fields.optional("interviewer", localized);
    let bank = fields.required("bank", "bank = \"aws-cse\"", exact);
    let question = fields.required("question", "question = \"angry-customer\"", exact);
    let kind = fields.required("kind", "kind = \"behavioral\"", kind);
    let competencies = fields.optional("competencies", all_exact);
    let probe = fields.optional("probe", exact);
    let prompt = fields.required("prompt", "prompt = \"...\"", exact);
    let brief = fields.optional("brief", exact);
    let reason = fields.optional("asked_because", exact);
    let asked_by = fields.optional("asked_by", exact);
    let think = fields.optional("think_seconds", seconds);
    let used = fields.required("seconds", "seconds = 90.0", seconds);
    let aim = fields.required("aim_seconds", "aim_seconds = 120.0", seconds);
    let limit = fields.required("limit_seconds", "limit_seconds = 360.0", seconds);
    let own = fields.optional("own", decode::integer(1..=5));
    let right = fields.optional("right", decode::boolean);
    let outline_shown = fields.optional("outline_shown", decode::boolean);
    let voiced = fields.optional("voiced", decode::boolean);
    let heard = fields.optional("heard", read_heard);
    let notes = fields.optional("notes", exact);
    let answer = fields.required("answer", "answer = \"...\"", exact);
    let after_time = fields.optional("after_time", exact);
    let seen = coach::assessment(answer.as_deref().unwrap_or_default());
    let coach = fields.optional("coach", seen);
    let end = fields.required("end", "end = \"submitted\"", answer_end);
    Some(TurnRecord {
        round: round?,
        bank: bank?,
        question: question?,
        kind: kind?,
        competencies: competencies.unwrap_or_default(),
        interviewer,
        probe,
        prompt: prompt?,
        brief,
        reason,
        worded: asked_by.as_deref() == Some(BY_MODEL),
        think: think.unwrap_or(Duration::ZERO),
        used: used?,
        aim: aim?,
        limit: limit?,
        end: end?,
        own: own.and_then(|own| u8::try_from(own).ok()),
        right,
        outline_shown: outline_shown.unwrap_or(false),
        voiced: voiced.unwrap_or(false),
        recognized: None,
        utterances: Vec::new(),
        verbatim: false,
        typed_before: None,
        heard: heard.map(Box::new),
        notes: notes.unwrap_or_default(),
        coach,
        answer: answer?,
        after_time: after_time.unwrap_or_default(),
    })
}

fn round(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<RoundRecord> {
    decode::table(key, value, problems, |fields| {
        fields.ignore_rest();
        let index = fields.required("index", "index = 0", decode::integer(0..=1_000));
        let name = fields.required("name", "name = \"...\"", localized);
        let language = fields.optional("language", language);
        Some(RoundRecord {
            index: usize::try_from(index?).ok()?,
            name: name?,
            language: language.unwrap_or_default(),
        })
    })
    .flatten()
}

fn all_exact(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    decode::list(key, value, problems, exact)
}

fn id(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<SessionId> {
    let written = exact(key, value, problems)?;
    let id = SessionId::parse(&written);
    if id.is_none() {
        problems.push(Diagnostic::error(
            value.span(),
            check::bad_id(&written),
            check::for_example("id = \"2026-11-21T100500-aws-cse-7f3a\""),
        ));
    }
    id
}

fn language(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Language> {
    one_of(Language::ALL, Language::code)(key, value, problems)
}

fn mode(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Mode> {
    one_of([Mode::Practice, Mode::Real], Mode::word)(key, value, problems)
}

fn strictness(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Strictness> {
    one_of(Strictness::ALL, Strictness::word)(key, value, problems)
}

fn outcome(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Outcome> {
    one_of(Outcome::ALL, Outcome::word)(key, value, problems)
}

fn kind(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<QuestionKind> {
    one_of(QuestionKind::ALL, QuestionKind::word)(key, value, problems)
}

fn answer_end(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<AnswerEnd> {
    let all = [AnswerEnd::Submitted, AnswerEnd::TimedOut, AnswerEnd::Left];
    one_of(all, end)(key, value, problems)
}

/// One of `all` by its name.
fn one_of<T: Copy, const N: usize>(
    all: [T; N],
    word: impl Fn(T) -> &'static str,
) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<T> {
    move |key, value, problems| {
        let words = all.map(&word);
        let parse = |written: &str| all.into_iter().find(|it| word(*it) == written);
        decode::word(&words, parse)(key, value, problems)
    }
}
