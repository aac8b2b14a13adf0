//! TOML values that only transcripts have, or that they need exactly as written.

use std::time::Duration;

use ::toml::de::DeValue;
use chrono::{DateTime, FixedOffset};

use crate::diagnostic::toml::{Value, decode};
use crate::diagnostic::{Diagnostic, Problems};
use crate::lang::say::check;
use crate::lang::{Language, Localized};
use crate::transcript::time::LONGEST;

/// A string preserved exactly, possibly empty.
pub(super) fn exact(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.clone().into_owned()),
        _ => decode::wrong(
            key,
            value,
            problems,
            check::types::TEXT,
            &format!("{key} = \"...\""),
        ),
    }
}

/// A single text for all languages, or a text in each given one.
pub(super) fn localized(
    key: &str,
    value: &Value<'_>,
    problems: &mut Problems,
) -> Option<Localized> {
    if let DeValue::String(_) = value.get_ref() {
        return exact(key, value, problems).map(Localized::same);
    }
    decode::table(key, value, problems, |fields| {
        fields.ignore_rest();
        let given = decode::each_language(fields, exact);
        let text = Localized::of(given);
        if text.is_none() {
            fields.problems().push(Diagnostic::error(
                value.span(),
                check::missing_translation(key, Language::default()),
                check::for_example(&format!("{key} = {{ ko = \"...\" }}")),
            ));
        }
        text
    })
    .flatten()
}

/// A duration in seconds, with millisecond precision.
pub(super) fn seconds(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Duration> {
    let seconds = decode::number(0.0..=LONGEST.as_secs_f64())(key, value, problems)?;
    // Milliseconds up to 1e12 are integers that a float represents exactly.
    let millis = (seconds * 1000.0).round();
    Some(Duration::from_millis(format!("{millis}").parse().ok()?))
}

/// A wall-clock time with its UTC offset.
pub(super) fn time(
    key: &str,
    value: &Value<'_>,
    problems: &mut Problems,
) -> Option<DateTime<FixedOffset>> {
    let example = format!("{key} = 2026-11-21T10:05:00+09:00");
    let parsed = match value.get_ref() {
        DeValue::Datetime(written) => DateTime::parse_from_rfc3339(&written.to_string()).ok(),
        _ => None,
    };
    parsed.or_else(|| decode::wrong(key, value, problems, check::types::TIME, &example))
}

/// An integer from 0; beyond TOML's integers it is a string.
pub(super) fn seed(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<u64> {
    let parsed = match value.get_ref() {
        DeValue::Integer(written) => u64::from_str_radix(written.as_str(), written.radix()).ok(),
        DeValue::String(written) => written.parse().ok(),
        _ => None,
    };
    parsed.or_else(|| {
        let example = format!("{key} = 7");
        if let DeValue::Integer(_) | DeValue::String(_) = value.get_ref() {
            problems.push(Diagnostic::error(
                value.span(),
                check::out_of_range(key, 0, i64::MAX),
                check::for_example(&example),
            ));
            return None;
        }
        decode::wrong(key, value, problems, check::types::INTEGER, &example)
    })
}
