//! An assessment as JSON: the stable format of `rehearse coach --json`, of transcripts, and of
//! everything that reads them.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::{Assessment, Finding, Part};
use crate::lang::Language;
use crate::text::Ruler;

/// The word for the coach as the author of a verdict.
const COACH: &str = "coach";

/// The result of [`report`]. `start` and `end` count characters (Unicode scalar values) of the
/// answer; `end` is exclusive.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The findings.
    pub findings: Vec<ReportedFinding>,
    /// The key points, in the question's order.
    pub key_points: Vec<ReportedKeyPoint>,
    /// The parts of the story.
    pub star: ReportedStar,
    /// The time needed to say the answer, to a tenth of a second.
    pub spoken_seconds: f64,
    /// `story`, `pseudo-story`, `opinion`, `self-description`, `empty` or `off-question`.
    pub kind: &'static str,
    /// The marks by the word of their dimension.
    pub marks: BTreeMap<&'static str, ReportedMark>,
}

/// A finding, with the quoted words; `quote`, `start`, and `end` are null if something is
/// missing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportedFinding {
    /// The rule's word.
    pub rule: &'static str,
    /// `note`, `advice` or `warning`.
    pub severity: &'static str,
    /// The candidate's words.
    pub quote: Option<String>,
    /// Where they begin.
    pub start: Option<usize>,
    /// Where they end.
    pub end: Option<usize>,
    /// Further words with the same finding.
    pub more: Vec<Quotation>,
    /// Why it matters and what to do.
    pub advice: String,
}

/// Words of the answer and their position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quotation {
    /// The words.
    pub quote: String,
    /// Where they begin.
    pub start: usize,
    /// Where they end.
    pub end: usize,
}

/// A key point.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportedKeyPoint {
    /// Its ID.
    pub id: String,
    /// Its text.
    pub say: String,
    /// `heard`, `unsure`, `not-heard` or `contradicted`.
    pub verdict: &'static str,
    /// Whether it was heard.
    pub covered: bool,
    /// The words with which it was heard or contradicted.
    pub words: Vec<String>,
    /// Their positions.
    pub ranges: Vec<ReportedRange>,
    /// The source of the verdict: `coach`, or `candidate`.
    pub by: &'static str,
    /// A second reader's result if the coach is unsure; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<ReportedReading>,
}

/// A second reader's result. It changes no verdict and no mark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportedReading {
    /// The reader: `model`.
    pub by: &'static str,
    /// The words of the answer that may make the point.
    pub words: String,
}

/// The parts of the story, by their words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportedStar {
    /// Whether markers in the answer named the parts; otherwise they are inferred.
    pub marked: bool,
    /// Each part's share of the spoken length, 0 to 1.
    pub shares: BTreeMap<&'static str, f64>,
    /// The position of each part.
    pub ranges: BTreeMap<&'static str, Vec<ReportedRange>>,
}

/// A position in the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ReportedRange {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Index of the turn whose answer it is in, if it may be another's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<usize>,
}

/// A mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportedMark {
    /// 1 to 5; null if nothing was measured.
    pub mark: Option<u8>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
    /// The words of the rules it is based on.
    pub findings: Vec<&'static str>,
}

/// The printed form of an assessment of `text`, with its advice in `language`.
pub fn report(assessment: &Assessment, text: &str, language: Language) -> Report {
    let ruler = Ruler::of(text);
    let finding = |finding: &Finding| {
        let quote = finding.quote.as_ref().map(|range| quotation(&ruler, range));
        ReportedFinding {
            rule: finding.rule.word(),
            severity: finding.severity.word(),
            start: quote.as_ref().map(|it| it.start),
            end: quote.as_ref().map(|it| it.end),
            quote: quote.map(|it| it.quote),
            more: finding
                .more
                .iter()
                .map(|range| quotation(&ruler, range))
                .collect(),
            advice: finding.advice.get(language).to_owned(),
        }
    };
    let key_points = assessment.key_points.iter().map(|point| ReportedKeyPoint {
        id: point.id.clone(),
        say: point.say.get(language).to_owned(),
        verdict: point.verdict.word(),
        covered: point.heard(),
        by: COACH,
        second: None,
        words: point
            .places
            .iter()
            .map(|range| ruler.words(range).to_owned())
            .collect(),
        ranges: point
            .places
            .iter()
            .map(|range| place(&ruler, range))
            .collect(),
    });
    let star = &assessment.star;
    let marks = assessment.marks.iter().map(|mark| {
        let findings = mark.findings.iter().map(|rule| rule.word()).collect();
        (
            mark.dimension.word(),
            ReportedMark {
                mark: mark.points,
                why: (mark.points.is_none()).then(|| assessment.why_unmarked().get(language)),
                findings,
            },
        )
    });
    Report {
        findings: assessment.findings.iter().map(finding).collect(),
        key_points: key_points.collect(),
        star: ReportedStar {
            marked: star.marked,
            shares: by_part(|part| rounded(star.share(part), 1000.0)),
            ranges: by_part(|part| {
                star.ranges(part)
                    .map(|range| place(&ruler, range))
                    .collect()
            }),
        },
        spoken_seconds: rounded(assessment.spoken.as_secs_f64(), 10.0),
        kind: assessment.kind.word(),
        marks: marks.collect(),
    }
}

fn by_part<T>(of: impl Fn(Part) -> T) -> BTreeMap<&'static str, T> {
    Part::ALL
        .into_iter()
        .map(|part| (part.word(), of(part)))
        .collect()
}

fn rounded(number: f64, steps: f64) -> f64 {
    (number * steps).round() / steps
}

fn place(ruler: &Ruler<'_>, bytes: &Range<usize>) -> ReportedRange {
    let Range { start, end } = ruler.characters(bytes);
    ReportedRange {
        start,
        end,
        turn: None,
    }
}

fn quotation(ruler: &Ruler<'_>, bytes: &Range<usize>) -> Quotation {
    let ReportedRange { start, end, .. } = place(ruler, bytes);
    Quotation {
        quote: ruler.words(bytes).to_owned(),
        start,
        end,
    }
}
