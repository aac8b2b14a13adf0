use std::collections::BTreeSet;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Rule;
use crate::lang::Localized;
use crate::lang::say::Phrase;
use crate::text::{read_by_word, shown_as_word};

impl Rule {
    /// Its word in files and JSON.
    pub const fn word(self) -> &'static str {
        self.spec().word
    }

    /// Its name on screens and in exports.
    pub const fn name(self) -> Phrase {
        self.spec().name
    }
}

read_by_word!(Rule);
shown_as_word!(Rule);

/// The active rules: all except those the user switched off. A rule that is off finds nothing,
/// affects no mark, and causes no probe.
///
/// ```
/// use rehearsal::coach::{Rule, Rules};
///
/// let rules = Rules::without([Rule::Filler]);
/// assert!(rules.on(Rule::Hedging) && !rules.on(Rule::Filler));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rules {
    off: BTreeSet<Rule>,
}

impl Rules {
    /// All rules active.
    pub const ALL: Self = Self {
        off: BTreeSet::new(),
    };

    /// All rules except these.
    pub fn without(off: impl IntoIterator<Item = Rule>) -> Self {
        Self {
            off: off.into_iter().collect(),
        }
    }

    /// Whether `rule` is active.
    pub fn on(&self, rule: Rule) -> bool {
        !self.off.contains(&rule)
    }
}

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Would improve the answer.
    Advice,
    /// An interviewer would hold it against the answer.
    Warning,
}

impl Severity {
    /// All three, lowest first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Advice, Self::Warning];

    /// Its word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Advice => "advice",
            Self::Warning => "warning",
        }
    }
}

/// One finding about an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its rule.
    pub rule: Rule,
    /// Its severity.
    pub severity: Severity,
    /// The bytes of the answer that show it; `None` if something is missing.
    pub quote: Option<Range<usize>>,
    /// Further places with the same finding, after the quoted one.
    pub more: Vec<Range<usize>>,
    /// Why it matters and what to do, in one sentence.
    pub advice: Localized,
}

impl Finding {
    /// Whether it asks the candidate because the coach is unsure: such a finding claims nothing
    /// and does not affect marks.
    pub const fn asks(&self) -> bool {
        let may_ask = matches!(
            self.rule,
            Rule::StarMissing | Rule::NoNumber | Rule::Pitfall
        );
        may_ask && matches!(self.severity, Severity::Note)
    }

    /// A finding without a quotation.
    pub(super) fn new(rule: Rule, severity: Severity, advice: impl Into<Localized>) -> Self {
        Self {
            rule,
            severity,
            quote: None,
            more: Vec::new(),
            advice: advice.into(),
        }
    }

    /// The same finding with these places. Empty ranges are ignored.
    pub(super) fn at(mut self, places: impl IntoIterator<Item = Range<usize>>) -> Self {
        let mut places = places.into_iter().filter(|place| !place.is_empty());
        self.quote = places.next();
        self.more = places.collect();
        self
    }
}
