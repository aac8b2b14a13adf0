//! `[[question]]` and what stands in it.

use std::str::FromStr;

use crate::diagnostic::toml::{Fields, Located, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::Language;
use crate::lang::say::check;

use super::super::{Condition, KeyPoint, Probe, Question, QuestionKind, Signal};
use super::{report_duplicates, suggestion};

/// How many levels of probes a question may have: one, and one about its answer.
const PROBE_LEVELS: usize = 2;

/// A question, with the places of what must fit the rest of the bank.
pub(super) struct Draft {
    pub(super) id: Located<String>,
    pub(super) competencies: Vec<Located<String>>,
    pub(super) question: Question,
}

pub(super) fn walk(
    fields: &mut Fields<'_, '_>,
    languages: &[Language],
    source: &SourceText,
) -> Option<Draft> {
    let id = fields.required_located("id", "id = \"hard-deadline\"", decode::id);
    let kind = fields.required("kind", "kind = \"behavioral\"", kind);
    let competencies = fields
        .optional("competencies", |key, value, problems| {
            decode::list(key, value, problems, decode::located(decode::text))
        })
        .unwrap_or_default();
    let difficulty = fields.optional("difficulty", decode::integer(1..=3));
    let localized = decode::localized(languages);
    let prompt = fields.required(
        "prompt",
        "prompt = { ko = \"...\", en = \"...\" }",
        &localized,
    );
    let intent = fields.optional("intent", &localized);
    let think = fields.optional("think", decode::duration);
    let answer = fields.optional("answer", decode::duration);
    let star = fields.optional("star", decode::boolean);
    let pitfalls = fields.optional("pitfalls", |key, value, problems| {
        decode::list(key, value, problems, &localized)
    });
    let model_answer = fields.optional("model_answer", &localized);
    let outline = fields.optional("outline", &localized);
    let accept = fields.optional("accept", decode::texts).unwrap_or_default();
    let source_note = fields.optional("source", decode::text);
    let signals = fields.tables("signals", |fields| signal(fields, languages));
    let key_points = fields.tables("key_points", |fields| key_point(fields, languages));
    let probes = fields.tables("probe", |fields| probe(fields, languages, &key_points, 1));

    report_duplicates(
        source,
        key_points.iter().map(|(id, _)| id),
        fields.problems(),
    );
    report_duplicates(source, signals.iter().map(|(id, _)| id), fields.problems());
    let kind = kind?;
    if kind == QuestionKind::Quiz && accept.is_empty() {
        let missing = Diagnostic::error(
            fields.span(),
            check::missing_key("accept"),
            check::add_key("accept = [\"S3\", \"Amazon S3\"]"),
        );
        fields.problems().push_missing(missing);
    }

    let id = id?;
    let question = Question {
        id: id.value.clone(),
        kind,
        competencies: competencies.iter().map(|it| it.value.clone()).collect(),
        difficulty: difficulty.map_or(2, |level| u8::try_from(level).unwrap_or(2)),
        prompt: prompt?,
        intent,
        think: think.unwrap_or(kind.default_think()),
        answer: answer.unwrap_or(kind.default_answer()),
        star: star.unwrap_or(kind.default_star()),
        key_points: key_points.into_iter().map(|(_, it)| it).collect(),
        pitfalls: pitfalls.unwrap_or_default(),
        model_answer,
        outline,
        accept,
        signals: signals.into_iter().map(|(_, it)| it).collect(),
        source: source_note,
        probes: probes.into_iter().flatten().collect(),
    };
    Some(Draft {
        id,
        competencies,
        question,
    })
}

/// One of the words for kinds.
fn kind(
    key: &str,
    value: &crate::diagnostic::toml::Value<'_>,
    problems: &mut Problems,
) -> Option<QuestionKind> {
    let words = QuestionKind::ALL.map(QuestionKind::word);
    decode::word(&words, |word| QuestionKind::from_str(word).ok())(key, value, problems)
}

fn key_point(
    fields: &mut Fields<'_, '_>,
    languages: &[Language],
) -> Option<(Located<String>, KeyPoint)> {
    let id = fields.required_located("id", "id = \"own-action\"", decode::id);
    let say = fields.required(
        "say",
        "say = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let any = fields.required("any", "any = [\"...\"]", words);
    let id = id?;
    let point = KeyPoint {
        id: id.value.clone(),
        say: say?,
        any: any?,
    };
    Some((id, point))
}

fn signal(
    fields: &mut Fields<'_, '_>,
    languages: &[Language],
) -> Option<(Located<String>, Signal)> {
    let id = fields.required_located("id", "id = \"asks-about-team\"", decode::id);
    let good = fields.required("good", "good = true", decode::boolean);
    let any = fields.required("any", "any = [\"...\"]", words);
    let shows = fields.required(
        "shows",
        "shows = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let id = id?;
    let signal = Signal {
        id: id.value.clone(),
        good: good?,
        any: any?,
        shows: shows?,
    };
    Some((id, signal))
}

/// A list of words of which at least one must be given.
fn words(
    key: &str,
    value: &crate::diagnostic::toml::Value<'_>,
    problems: &mut Problems,
) -> Option<Vec<String>> {
    let words = decode::texts(key, value, problems)?;
    if words.is_empty() {
        let what = check::empty_text(key);
        problems.push(Diagnostic::error(value.span(), what, check::FILL_IN.into()));
    }
    Some(words)
}

/// A probe whose problems are reported; `None` inside where it could not be made sense of.
fn probe(
    fields: &mut Fields<'_, '_>,
    languages: &[Language],
    key_points: &[(Located<String>, KeyPoint)],
    level: usize,
) -> Option<Option<Probe>> {
    let when = fields.required_located("when", "when = \"no-number\"", |key, value, problems| {
        decode::word(&Condition::WORDS, |word| Condition::from_str(word).ok())(key, value, problems)
    });
    if let Some(Located {
        value: Condition::Missed(id),
        span,
    }) = &when
    {
        let known = key_points.iter().map(|(known, _)| known.as_str());
        if !known.clone().any(|known| known == id) {
            let mend = suggestion(id, known);
            let unknown = Diagnostic::error(span.clone(), check::unknown_key_point(id), mend);
            fields.problems().push(unknown);
        }
    }
    let prompt = fields.required(
        "prompt",
        "prompt = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let probes = if level < PROBE_LEVELS {
        fields.tables("probe", |fields| {
            probe(fields, languages, key_points, level + 1)
        })
    } else {
        report_too_deep(fields);
        Vec::new()
    };
    let probe = when.zip(prompt).map(|(when, prompt)| Probe {
        when: when.value,
        prompt,
        probes: probes.into_iter().flatten().collect(),
    });
    Some(probe)
}

fn report_too_deep(fields: &mut Fields<'_, '_>) {
    if fields.has("probe") {
        let span = fields.span();
        fields.skip("probe");
        fields.problems().push(Diagnostic::error(
            span,
            check::PROBE_TOO_DEEP.into(),
            check::FLATTEN_PROBE.into(),
        ));
    }
}
