use std::fmt;

use serde::{Deserialize, Serialize};

use super::seen::{Coverage, Seen};
use super::thresholds::{LENGTH_LEAST, LENGTH_THIN, LENGTH_UNHEARD, PROBE_BELOW};
use super::{Finding, Part, Rule, Rules, Severity};

/// What a mark is given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dimension {
    /// Whether the answer is built so that one can follow.
    Structure,
    /// Whether it holds what a good answer holds.
    Substance,
    /// Whether it answers the question.
    Relevance,
    /// Whether it shows what the candidate did and decided.
    Ownership,
    /// How it is said.
    Delivery,
}

impl Dimension {
    /// All five, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Structure,
        Self::Substance,
        Self::Relevance,
        Self::Ownership,
        Self::Delivery,
    ];

    /// The word for it in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Substance => "substance",
            Self::Relevance => "relevance",
            Self::Ownership => "ownership",
            Self::Delivery => "delivery",
        }
    }

    /// The rules whose findings bear on it.
    pub(super) const fn rules(self) -> &'static [Rule] {
        use Rule::{
            AskedBack, Filler, Hedging, KeyPoints, Length, NoNumber, OffQuestion, OwnPart,
            Register, StarBalance, StarMissing, StoryKind, StoryReuse,
        };
        match self {
            Self::Structure => &[OffQuestion, StarMissing, StarBalance, StoryKind, Length],
            Self::Substance => &[OffQuestion, NoNumber, KeyPoints, StarMissing, StoryKind],
            Self::Relevance => &[OffQuestion, StoryKind, KeyPoints, StoryReuse, AskedBack],
            Self::Ownership => &[OffQuestion, OwnPart, StoryKind],
            Self::Delivery => &[OffQuestion, Hedging, Filler, Register, Length],
        }
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// One mark and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What it is given for.
    pub dimension: Dimension,
    /// 1 to 5.
    pub points: u8,
    /// The rules whose findings it rests on; none where nothing spoke against it.
    pub findings: Vec<Rule>,
}

/// The five marks of an answer, in the order of [`Dimension::ALL`].
pub type Marks = [Mark; 5];

/// Marks an answer. An empty or unrelated one is 1 in everything, whatever its length; a
/// finding takes off two points or one by its severity; and a mark is never better than what
/// the answer shows: key points covered, parts told, time filled.
pub(super) fn marks(seen: &Seen<'_>, findings: &[Finding], rules: &Rules) -> Marks {
    Dimension::ALL.map(|dimension| {
        let bearing: Vec<&Finding> = findings
            .iter()
            .filter(|finding| dimension.rules().contains(&finding.rule))
            .collect();
        let lost: u8 = bearing.iter().map(|finding| cost(finding.severity)).sum();
        let points = if seen.is_answer() {
            5_u8.saturating_sub(lost)
                .min(ceiling(dimension, seen, rules))
                .max(1)
        } else {
            1
        };
        Mark {
            dimension,
            points,
            findings: bearing.into_iter().map(|finding| finding.rule).collect(),
        }
    })
}

const fn cost(severity: Severity) -> u8 {
    match severity {
        Severity::Note => 0,
        Severity::Advice => 1,
        Severity::Warning => 2,
    }
}

/// The best mark that what the answer shows can carry.
fn ceiling(dimension: Dimension, seen: &Seen<'_>, rules: &Rules) -> u8 {
    let brief = match seen.length_share() {
        _ if !rules.on(Rule::Length) || seen.answer.probe => 5,
        share if share < LENGTH_LEAST => 2,
        share if share < LENGTH_THIN => 3,
        share if share < PROBE_BELOW => 4,
        share if share > LENGTH_UNHEARD => 3,
        _ => 5,
    };
    let unheard = rules.on(Rule::Length) && seen.length_share() > LENGTH_UNHEARD;
    let heard = if unheard { 4 } else { 5 };
    let covered = if rules.on(Rule::KeyPoints) {
        by_coverage(&seen.key_points)
    } else {
        5
    };
    match dimension {
        Dimension::Structure => brief,
        Dimension::Substance => brief.min(covered),
        // One key point shows that the question was understood.
        Dimension::Relevance => covered.saturating_add(2).min(heard),
        Dimension::Ownership => brief.min(ownership(seen)).min(heard),
        Dimension::Delivery => brief.saturating_add(2).min(heard),
    }
}

/// None covered carries 2, all of them 5.
fn by_coverage(points: &[Coverage]) -> u8 {
    if points.is_empty() {
        return 5;
    }
    let covered = points.iter().filter(|point| point.covered()).count();
    2 + u8::try_from(covered * 3 / points.len()).unwrap_or(3)
}

/// Where deeds were asked for, they must be told; elsewhere nobody can show the most.
fn ownership(seen: &Seen<'_>) -> u8 {
    if !seen.wants_deeds() {
        return 4;
    }
    let acted = seen.star.has(Part::Action) || seen.tellings.iter().any(|it| it.acted);
    if acted { 5 } else { 2 }
}
