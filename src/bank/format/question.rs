//! Reads `[[question]]` and its contents.

use std::str::FromStr;
use std::time::Duration;

use ::toml::de::DeValue;

use crate::diagnostic::toml::{Fields, Located, Value, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::Language;
use crate::lang::say::check;

use super::super::{
    Condition, KeyPoint, Pitfall, Probe, Question, QuestionKind, Role, Sees, Signal,
};
use super::{Entry, ids, report_duplicates, suggestion, values};

/// How many levels of probes a question may have, each about the answer to the previous one:
/// "Why?", "Why not the other way?", "And if you were wrong?" is as deep as panels go.
const PROBE_LEVELS: usize = 3;

/// Default preparation time for a brief: the 20 minutes that Korean presentation interviews (PT
/// 면접) usually give.
const BRIEF_THINK: Duration = Duration::from_secs(20 * 60);

/// Default spoken length of a presentation from a brief.
const BRIEF_ANSWER: Duration = Duration::from_secs(5 * 60);

/// Reads a question, and the competencies it names with their positions.
pub(super) fn walk(
    fields: &mut Fields<'_, '_>,
    languages: &[Language],
    source: &SourceText,
) -> (Entry<Question>, Vec<Located<String>>) {
    let id = fields.required_located("id", "id = \"hard-deadline\"", decode::id);
    let kind = fields.required("kind", "kind = \"behavioral\"", kind);
    let competencies = competencies(fields);
    let difficulty = fields.optional("difficulty", decode::integer(1..=3));
    let localized = decode::localized(languages);
    let example = "prompt = { ko = \"...\", en = \"...\" }";
    let prompt = fields.required("prompt", example, &localized);
    let brief = fields.optional("brief", &localized);
    let about = fields.optional("about", decode::text);
    let intent = fields.optional("intent", &localized);
    let think = fields.optional("think", decode::duration);
    let answer = fields.optional("answer", decode::duration);
    let star = fields.optional("star", decode::boolean);
    let pitfalls = fields.optional("pitfalls", |key, value, problems| {
        let example = format!("{key} = [{{ ko = \"...\", en = \"...\" }}]");
        decode::list_or(key, value, problems, &example, pitfall(languages))
    });
    let model_answer = fields.optional("model_answer", &localized);
    let outline = fields.optional("outline", &localized);
    let accept = fields.optional("accept", words).unwrap_or_default();
    let source_note = fields.optional("source", decode::text);
    let signals = fields.tables("signals", |fields| Some(signal(fields, languages)));
    let key_points = key_points(fields, languages);
    let known: Vec<&str> = ids(&key_points).collect();
    let probes = fields.tables("probe", |fields| probe(fields, languages, &known, 1));

    report_duplicates(source, &key_points, fields.problems());
    report_duplicates(source, &signals, fields.problems());
    if kind == Some(QuestionKind::Quiz) {
        report_nothing_accepted(fields);
    }

    let (usual_think, usual_answer) = match (&brief, kind) {
        (Some(_), _) => (BRIEF_THINK, BRIEF_ANSWER),
        (None, Some(kind)) => (kind.default_think(), kind.default_answer()),
        (None, None) => Default::default(),
    };
    let tested = competencies.iter().map(|it| it.value.clone()).collect();
    let value = || {
        let kind = kind?;
        Some(Question {
            id: id.as_ref()?.value.clone(),
            kind,
            competencies: tested,
            difficulty: difficulty.map_or(2, |level| u8::try_from(level).unwrap_or(2)),
            prompt: prompt?,
            brief,
            about,
            intent,
            think: think.unwrap_or(usual_think),
            answer: answer.unwrap_or(usual_answer),
            star: star.unwrap_or(kind.default_star()),
            key_points: values(key_points),
            pitfalls: pitfalls.unwrap_or_default(),
            model_answer,
            outline,
            accept,
            signals: values(signals),
            source: source_note,
            probes,
        })
    };
    let question = Entry { value: value(), id };
    (question, competencies)
}

/// Reads the word for a kind.
fn kind(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<QuestionKind> {
    let words = QuestionKind::ALL.map(QuestionKind::word);
    decode::word(&words, |word| QuestionKind::from_str(word).ok())(key, value, problems)
}

/// Reads the IDs of its competencies.
fn competencies(fields: &mut Fields<'_, '_>) -> Vec<Located<String>> {
    let named = fields.optional("competencies", |key, value, problems| {
        decode::list(key, value, problems, decode::located(decode::text))
    });
    named.unwrap_or_default()
}

/// Reports a quiz without accepted answers.
fn report_nothing_accepted(fields: &mut Fields<'_, '_>) {
    if !fields.has("accept") {
        let missing = Diagnostic::error(
            fields.span(),
            check::missing_key("accept"),
            check::add_key("accept = [\"S3\", \"Amazon S3\"]"),
        );
        fields.problems().push_missing(missing);
    }
}

/// Reads the key points; each may depend only on an existing one.
fn key_points(fields: &mut Fields<'_, '_>, languages: &[Language]) -> Vec<Entry<KeyPoint>> {
    let points = fields.tables("key_points", |fields| Some(key_point(fields, languages)));
    let (points, needed): (Vec<_>, Vec<_>) = points.into_iter().unzip();
    let known: Vec<&str> = ids(&points).collect();
    for id in needed.iter().flatten() {
        report_unknown_key_point(id, &id.value, &known, fields.problems());
    }
    points
}

/// Reads a key point, and the one it depends on with its position.
fn key_point(
    fields: &mut Fields<'_, '_>,
    languages: &[Language],
) -> (Entry<KeyPoint>, Option<Located<String>>) {
    let id = fields.required_located("id", "id = \"own-action\"", decode::id);
    let say = fields.required(
        "say",
        "say = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let any = fields.optional("any", words);
    let optional = fields.optional("optional", decode::boolean);
    let depends_on = fields.optional("depends_on", decode::located(decode::id));
    let role = fields.optional("role", role);
    let value = || {
        Some(KeyPoint {
            id: id.as_ref()?.value.clone(),
            say: say?,
            any: any.unwrap_or_default(),
            optional: optional.unwrap_or_default(),
            depends_on: depends_on.as_ref().map(|it| it.value.clone()),
            role,
        })
    };
    let point = Entry { value: value(), id };
    (point, depends_on)
}

/// Reads the word for a role.
fn role(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Role> {
    let words = Role::ALL.map(Role::word);
    decode::word(&words, |word| Role::from_str(word).ok())(key, value, problems)
}

fn signal(fields: &mut Fields<'_, '_>, languages: &[Language]) -> Entry<Signal> {
    let id = fields.required_located("id", "id = \"asks-about-team\"", decode::id);
    let good = fields.required("good", "good = true", decode::boolean);
    let any = fields.required("any", "any = [\"...\"]", words);
    let shows = fields.required(
        "shows",
        "shows = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let value = || {
        Some(Signal {
            id: id.as_ref()?.value.clone(),
            good: good?,
            any: any?,
            shows: shows?,
        })
    };
    Entry { value: value(), id }
}

/// Reads how answers go wrong, in each language, and what the coach can detect of it.
fn pitfall(languages: &[Language]) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<Pitfall> {
    move |key, value, problems| {
        let mut sees = None;
        let text = decode::localized_with(key, value, problems, languages, |fields| {
            let seen = decode::word(&Sees::WORDS, |it| it.parse::<Sees>().ok());
            sees = fields.optional("sees", seen);
        })?;
        Some(Pitfall { text, sees })
    }
}

/// Reads a list of words with at least one entry.
fn words(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    let words = decode::texts(key, value, problems)?;
    let is_empty = matches!(value.get_ref(), DeValue::Array(all) if all.is_empty());
    if is_empty {
        let what = check::empty_text(key);
        problems.push(Diagnostic::error(value.span(), what, check::FILL_IN.into()));
    }
    Some(words)
}

/// Reads a probe, and the probes about its answer. `known` are the question's key points.
fn probe(
    fields: &mut Fields<'_, '_>,
    languages: &[Language],
    known: &[&str],
    level: usize,
) -> Option<Probe> {
    let when = fields.required_located("when", "when = \"no-number\"", |key, value, problems| {
        decode::word(&Condition::WORDS, |word| Condition::from_str(word).ok())(key, value, problems)
    });
    if let Some(when) = &when
        && let Condition::Missed(id) | Condition::Heard(id) = &when.value
    {
        report_unknown_key_point(when, id, known, fields.problems());
    }
    let prompt = fields.required(
        "prompt",
        "prompt = { ko = \"...\", en = \"...\" }",
        decode::localized(languages),
    );
    let unsure = fields.optional("unsure", decode::localized(languages));
    let probes = if level < PROBE_LEVELS {
        fields.tables("probe", |fields| probe(fields, languages, known, level + 1))
    } else {
        report_too_deep(fields);
        Vec::new()
    };
    Some(Probe {
        when: when?.value,
        prompt: prompt?,
        unsure,
        probes,
    })
}

fn report_unknown_key_point<T>(
    named: &Located<T>,
    id: &str,
    known: &[&str],
    problems: &mut Problems,
) {
    if !known.contains(&id) {
        let unknown = Diagnostic::error(
            named.span.clone(),
            check::unknown_key_point(id),
            suggestion(id, known.iter().copied()),
        );
        problems.push_reference("key_points", unknown);
    }
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
