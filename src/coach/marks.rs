use serde::{Deserialize, Serialize};

use crate::bank::QuestionKind;
use crate::lang::say::Phrase;
use crate::lang::say::findings::marks as names;
use crate::text::shown_as_word;

use super::seen::Seen;
use super::thresholds::{LENGTH_THIN, LENGTH_UNHEARD, MIN_LENGTH, PROBE_BELOW};
use super::{Finding, JudgedPoint, Part, Rule, Rules, Severity, Verdict};

/// What a mark is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dimension {
    /// Whether the structure of the answer is easy to follow.
    Structure,
    /// Whether it contains what a good answer contains.
    Substance,
    /// Whether it answers the question.
    Relevance,
    /// Whether it shows the candidate's own actions and decisions.
    Ownership,
    /// Its delivery.
    Delivery,
}

impl Dimension {
    /// All five, in display order.
    pub const ALL: [Self; 5] = [
        Self::Structure,
        Self::Substance,
        Self::Relevance,
        Self::Ownership,
        Self::Delivery,
    ];

    /// Its word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Substance => "substance",
            Self::Relevance => "relevance",
            Self::Ownership => "ownership",
            Self::Delivery => "delivery",
        }
    }

    /// Its name on screens and in exports.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Structure => names::STRUCTURE,
            Self::Substance => names::SUBSTANCE,
            Self::Relevance => names::RELEVANCE,
            Self::Ownership => names::OWNERSHIP,
            Self::Delivery => names::DELIVERY,
        }
    }
}

shown_as_word!(Dimension);

/// One mark and its basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What it is for.
    pub dimension: Dimension,
    /// 1 to 5; `None` if nothing relevant was measured.
    pub points: Option<u8>,
    /// The rules with findings that affect it.
    pub findings: Vec<Rule>,
}

/// The five marks of an answer, in the order of [`Dimension::ALL`].
pub type Marks = [Mark; 5];

/// Marks an answer. A finding costs two points or one by its severity, and a mark is never better
/// than what the answer shows: key points heard, parts told, time filled. If nothing was
/// measured, and for answers to follow-ups, there is no mark. An empty or unrelated answer gets 1
/// in Relevance and, if the points it leaves out are known, in Substance; nothing else can be
/// said about it.
pub(super) fn marks(seen: &Seen<'_>, findings: &[Finding], rules: &Rules) -> Marks {
    Dimension::ALL.map(|dimension| {
        let points = match (seen.answer.probe, seen.is_answer()) {
            (true, _) => None,
            (false, false) => unanswered(dimension, seen, rules),
            (false, true) => ceiling(dimension, seen, findings, rules).map(|ceiling| {
                let lost = lost(findings, dimension);
                5_u8.saturating_sub(lost).min(ceiling).max(1)
            }),
        };
        Mark {
            dimension,
            points,
            findings: rules_bearing_on(findings, dimension),
        }
    })
}

/// The mark of an empty answer, or one unrelated to this question.
fn unanswered(dimension: Dimension, seen: &Seen<'_>, rules: &Rules) -> Option<u8> {
    match dimension {
        Dimension::Relevance => Some(1),
        Dimension::Substance => ceiling(dimension, seen, &[], rules).map(|_| 1),
        Dimension::Structure | Dimension::Ownership | Dimension::Delivery => None,
    }
}

/// The rules with findings that affect a mark, without duplicates.
pub(super) fn rules_bearing_on(findings: &[Finding], dimension: Dimension) -> Vec<Rule> {
    let bears = |it: &&Finding| it.rule.spec().bears_on.contains(&dimension) && !it.asks();
    let mut rules: Vec<Rule> = findings.iter().filter(bears).map(|it| it.rule).collect();
    rules.dedup();
    rules
}

/// How many points the findings cost a mark: each rule once, however many findings it has.
pub(super) fn lost(findings: &[Finding], dimension: Dimension) -> u8 {
    let rules = rules_bearing_on(findings, dimension).into_iter();
    let dearest = |rule: Rule| {
        let same = findings.iter().filter(|it| it.rule == rule);
        same.map(|it| cost(it, dimension)).max().unwrap_or(0)
    };
    rules.map(dearest).sum()
}

/// How many points a finding costs. Missing key points are already part of Substance.
const fn cost(finding: &Finding, dimension: Dimension) -> u8 {
    if matches!(
        (finding.rule, dimension),
        (Rule::KeyPoints, Dimension::Substance)
    ) {
        return 0;
    }
    match finding.severity {
        Severity::Note => 0,
        Severity::Advice => 1,
        Severity::Warning => 2,
    }
}

/// The best mark that the answer's content allows; `None` if it shows nothing relevant.
fn ceiling(
    dimension: Dimension,
    seen: &Seen<'_>,
    findings: &[Finding],
    rules: &Rules,
) -> Option<u8> {
    // A right answer to a quiz is a word or two.
    let quiz = seen.answer.question.kind == QuestionKind::Quiz;
    let timed = rules.on(Rule::Length) && !quiz;
    let brief = match timed {
        true => by_length(seen.length_share()),
        false => 5,
    };
    let unheard = timed && seen.length_share() > LENGTH_UNHEARD;
    let heard: u8 = if unheard { 4 } else { 5 };
    match dimension {
        Dimension::Structure => (seen.answer.star_expected || timed).then_some(brief),
        Dimension::Substance if !rules.on(Rule::KeyPoints) => None,
        Dimension::Substance => by_points(&seen.key_points).map(|points| points.min(brief)),
        Dimension::Relevance => related(seen).map(|points| points.min(heard)),
        Dimension::Ownership => {
            ownership(seen, findings).map(|points| points.min(brief).min(heard))
        }
        Dimension::Delivery => {
            let spoken = seen.reading.sentences().len() >= DELIVERY_SENTENCES;
            spoken.then_some(brief.saturating_add(2).min(heard))
        }
    }
}

/// The best mark for an answer whose spoken length is this share of the target.
pub(super) fn by_length(share: f64) -> u8 {
    match share {
        share if share < MIN_LENGTH => 2,
        share if share < LENGTH_THIN => 3,
        share if share < PROBE_BELOW => 4,
        share if share > LENGTH_UNHEARD => 3,
        _ => 5,
    }
}

/// Delivery cannot be judged with fewer sentences.
const DELIVERY_SENTENCES: usize = 2;

/// The share of heard points among those that were decided and are required, from 1 (none) to 5
/// (all), if at least half are decided. A contradiction counts as not heard and limits the mark:
/// whoever says the opposite of one point has not understood the others.
pub(super) fn by_points(points: &[JudgedPoint]) -> Option<u8> {
    let counted: Vec<&JudgedPoint> = points.iter().filter(|it| !it.optional).collect();
    let decided = counted.iter().filter(|it| it.decided()).count();
    let heard = counted.iter().filter(|it| it.heard()).count();
    let denied = counted.iter().any(|it| it.verdict == Verdict::Contradicted);
    let enough = decided > 0 && decided * 2 >= counted.len();
    let share = 1 + (heard * 8 + decided) / (decided * 2).max(1);
    let cap = if denied { MAX_CONTRADICTED } else { 5 };
    enough.then(|| u8::try_from(share).unwrap_or(5).min(cap))
}

/// The best Substance for an answer that denies a key point.
const MAX_CONTRADICTED: u8 = 3;

/// A key point heard or denied shows that the question was understood; so do its words or themes,
/// less certainly.
fn related(seen: &Seen<'_>) -> Option<u8> {
    if touches(&seen.key_points) {
        return Some(5);
    }
    seen.relevance.is_tied().then_some(4)
}

/// Whether a key point is made or denied.
pub(super) fn touches(points: &[JudgedPoint]) -> bool {
    let touched = |it: &JudgedPoint| matches!(it.verdict, Verdict::Heard | Verdict::Contradicted);
    points.iter().any(touched)
}

/// If actions were asked for, they must be told. If none is seen and no related claim is made,
/// the coach asks whether there was one: a mark would be a claim in disguise.
fn ownership(seen: &Seen<'_>, findings: &[Finding]) -> Option<u8> {
    let acted = seen.star.has(Part::Action) || seen.all_traits.iter().any(|it| it.acted);
    let lacks_one = |it: &Finding| it.rule == Rule::StarMissing && !it.asks();
    let claimed = findings.iter().any(lacks_one)
        || !rules_bearing_on(findings, Dimension::Ownership).is_empty();
    match (seen.wants_actions(), acted) {
        (true, true) => Some(5),
        (true, false) if claimed => Some(2),
        _ => None,
    }
}
