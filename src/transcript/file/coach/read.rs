use std::ops::Range;

use ::toml::de::DeValue;

use crate::coach::{
    AnswerKind, Assessment, Dimension, Finding, JudgedPoint, Mark, Marks, Part, Rule, Severity,
    Star, Stretch, Verdict,
};
use crate::diagnostic::Problems;
use crate::diagnostic::toml::{Fields, Value, decode};
use crate::text::Ruler;
use crate::transcript::file::values::{exact, localized, seconds};

/// More characters than any answer has.
const LONGEST: i64 = 1 << 40;

/// Parses the coach's assessment of `answer`.
///
/// A later program with the same format may have rules and kinds that we do not know: those are
/// skipped. So are positions of words that are no longer there, for example because someone
/// edited the answer by hand: nothing is ever shown as a quotation that is not one.
pub(in crate::transcript::file) fn assessment(
    answer: &str,
) -> impl FnOnce(&str, &Value<'_>, &mut Problems) -> Option<Assessment> {
    move |key, value, problems| {
        let ruler = Ruler::of(answer);
        let read = |fields: &mut Fields<'_, '_>| {
            fields.ignore_rest();
            let kind = fields.required(
                "kind",
                "kind = \"story\"",
                known(AnswerKind::ALL, AnswerKind::word),
            );
            let spoken = fields.required("spoken_seconds", "spoken_seconds = 90.0", seconds);
            let marks = fields.required("marks", "marks = { ... }", marks);
            let findings = fields.tables("findings", |fields| finding(fields, &ruler));
            let key_points = fields.tables("key_points", |fields| key_point(fields, &ruler));
            let star = fields.optional("star", |key, value, problems| {
                decode::table(key, value, problems, |fields| star(fields, &ruler))
            });
            Some(Assessment {
                kind: kind?,
                findings,
                key_points,
                star: star.unwrap_or_default(),
                spoken: spoken?,
                marks: marks?,
            })
        };
        decode::table(key, value, problems, read).flatten()
    }
}

fn marks(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Marks> {
    let mut marks = Vec::new();
    decode::table(key, value, problems, |fields| {
        fields.ignore_rest();
        for dimension in Dimension::ALL {
            let example = format!("{} = {{ mark = 3, findings = [] }}", dimension.word());
            marks.extend(fields.required(dimension.word(), &example, mark(dimension)));
        }
    })?;
    marks.try_into().ok()
}

fn mark(dimension: Dimension) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<Mark> {
    move |key, value, problems| {
        decode::table(key, value, problems, |fields| {
            fields.ignore_rest();
            let points = fields.optional("mark", decode::integer(1..=5));
            let findings = fields.optional("findings", |key, value, problems| {
                decode::list(key, value, problems, known(Rule::ALL, Rule::word))
            });
            Some(Mark {
                dimension,
                points: points.and_then(|it| u8::try_from(it).ok()),
                findings: findings.unwrap_or_default(),
            })
        })
        .flatten()
    }
}

fn finding(fields: &mut Fields<'_, '_>, ruler: &Ruler<'_>) -> Option<Finding> {
    fields.ignore_rest();
    let rule = fields.required("rule", "rule = \"length\"", known(Rule::ALL, Rule::word));
    let severity = known(Severity::ALL, Severity::word);
    let severity = fields.required("severity", "severity = \"advice\"", severity);
    let quote = quotation(fields, ruler);
    let more = fields.tables("more", |fields| quotation(fields, ruler));
    let advice = fields.required("advice", "advice = { ko = \"...\" }", localized);
    Some(Finding {
        rule: rule?,
        severity: severity?,
        quote,
        more,
        advice: advice?,
    })
}

/// The position of some words, if given and still there.
fn quotation(fields: &mut Fields<'_, '_>, ruler: &Ruler<'_>) -> Option<Range<usize>> {
    fields.ignore_rest();
    let words = fields.optional("quote", exact);
    let place = place(fields, ruler)?;
    (ruler.words(&place) == words?).then_some(place)
}

fn place(fields: &mut Fields<'_, '_>, ruler: &Ruler<'_>) -> Option<Range<usize>> {
    let start = fields.optional("start", decode::integer(0..=LONGEST));
    let end = fields.optional("end", decode::integer(0..=LONGEST));
    let start = usize::try_from(start?).ok()?;
    let end = usize::try_from(end?).ok()?;
    ruler.bytes(&(start..end))
}

fn key_point(fields: &mut Fields<'_, '_>, ruler: &Ruler<'_>) -> Option<JudgedPoint> {
    fields.ignore_rest();
    let id = fields.required("id", "id = \"own-action\"", exact);
    let say = fields.required("say", "say = \"...\"", localized);
    let verdict = fields.optional("verdict", known(Verdict::ALL, Verdict::word));
    let optional = fields.optional("optional", decode::boolean);
    let places = fields.tables("words", |fields| quotation(fields, ruler));
    // Before there were verdicts, points with words were covered and all others were not.
    let verdict = verdict.unwrap_or(match places.is_empty() {
        true => Verdict::NotHeard,
        false => Verdict::Heard,
    });
    Some(JudgedPoint {
        id: id?,
        say: say?,
        verdict,
        places,
        optional: optional.unwrap_or_default(),
    })
}

fn star(fields: &mut Fields<'_, '_>, ruler: &Ruler<'_>) -> Star {
    fields.ignore_rest();
    let marked = fields.optional("marked", decode::boolean);
    let seconds = fields.optional("seconds", decode::number(0.0..=1e9));
    let shares = fields.optional("shares", |key, value, problems| {
        decode::table(key, value, problems, |fields| {
            fields.ignore_rest();
            let share = |part: Part| fields.optional(part.word(), decode::number(0.0..=1.0));
            Part::ALL.map(share).map(Option::unwrap_or_default)
        })
    });
    let stretches = fields.tables("stretches", |fields| stretch(fields, ruler));
    Star::recorded(
        marked.unwrap_or(false),
        stretches,
        shares.unwrap_or_default(),
        seconds.unwrap_or_default(),
    )
}

fn stretch(fields: &mut Fields<'_, '_>, ruler: &Ruler<'_>) -> Option<Stretch> {
    fields.ignore_rest();
    let parts = fields.optional("parts", |key, value, problems| {
        decode::list(key, value, problems, known(Part::ALL, Part::word))
    });
    let range = place(fields, ruler)?;
    Some(Stretch {
        parts: parts?,
        range,
    })
}

/// One of `all` by its name; unknown names are skipped.
fn known<T: Copy, const N: usize>(
    all: [T; N],
    word: impl Fn(T) -> &'static str,
) -> impl Fn(&str, &Value<'_>, &mut Problems) -> Option<T> {
    move |key, value, problems| {
        let DeValue::String(written) = value.get_ref() else {
            return exact(key, value, problems).and(None);
        };
        all.into_iter().find(|it| word(*it) == written)
    }
}
