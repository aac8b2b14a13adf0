//! The recording analysis of an answer on one line: times in seconds, with millisecond precision.

use crate::diagnostic::Problems;
use crate::diagnostic::toml::{Value, decode};
use crate::voice::{Analysis, Span};

/// Maximum length of a recording in a file, in seconds: six times that of an answer.
const LONGEST: f64 = 60.0 * 60.0;

/// Formats an analysis for the file.
pub(super) fn heard(it: &Analysis) -> String {
    let first = it
        .first_word
        .map(|first| format!(", first_word = {first:.3}"));
    format!(
        "{{ seconds = {:.3}, share = {:.3}{}, clipped = {:.6}, speech = {}, pauses = {} }}",
        it.seconds,
        it.share,
        first.unwrap_or_default(),
        it.clipped,
        spans(&it.speech),
        spans(&it.pauses),
    )
}

/// Formats spans for the file.
pub(super) fn spans(spans: &[Span]) -> String {
    let each = spans
        .iter()
        .map(|it| format!("[{:.3}, {:.3}]", it.start, it.end));
    format!("[{}]", each.collect::<Vec<_>>().join(", "))
}

/// Parses an analysis.
pub(super) fn read_heard(
    key: &str,
    value: &Value<'_>,
    problems: &mut Problems,
) -> Option<Analysis> {
    decode::table(key, value, problems, |fields| {
        fields.ignore_rest();
        let seconds = fields.required("seconds", "seconds = 90.0", seconds);
        let share = fields.required("share", "share = 0.8", share);
        let first_word = fields.optional("first_word", self::seconds);
        let clipped = fields.optional("clipped", number(1.0, 1_000_000.0));
        let speech = fields.optional("speech", read_spans).unwrap_or_default();
        let pauses = fields.optional("pauses", read_spans).unwrap_or_default();
        Some(Analysis {
            seconds: seconds?,
            share: share?,
            first_word,
            clipped: clipped.unwrap_or(0.0),
            silent: speech.is_empty(),
            speech,
            pauses,
        })
    })
    .flatten()
}

/// Parses spans.
pub(super) fn read_spans(
    key: &str,
    value: &Value<'_>,
    problems: &mut Problems,
) -> Option<Vec<Span>> {
    decode::list(key, value, problems, |key, value, problems| {
        let ends = decode::list(key, value, problems, seconds)?;
        match ends[..] {
            [start, end] if start <= end => Some(Span { start, end }),
            _ => decode::wrong(
                key,
                value,
                problems,
                crate::lang::say::check::types::LIST,
                &format!("{key} = [[0.5, 2.0]]"),
            ),
        }
    })
}

fn seconds(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<f32> {
    number(LONGEST, 1_000.0)(key, value, problems)
}

fn share(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<f32> {
    number(1.0, 1_000.0)(key, value, problems)
}

/// Rounds to the file's precision: a fraction with this denominator.
#[allow(
    clippy::cast_possible_truncation,
    reason = "what was measured is an f32"
)]
fn number(most: f64, parts: f64) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<f32> {
    move |key, value, problems| {
        let number = decode::number(0.0..=most)(key, value, problems)?;
        Some(((number * parts).round() / parts) as f32)
    }
}
