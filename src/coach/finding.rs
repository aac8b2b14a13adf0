use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Rule;
use crate::lang::Localized;

impl Rule {
    /// The word for it in files and JSON.
    pub const fn word(self) -> &'static str {
        self.spec().word
    }
}

impl FromStr for Rule {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|rule| rule.word() == word)
            .ok_or(())
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Which rules are in force: all, but for those a user switched off. A rule that is off
/// finds nothing, moves no mark and draws no probe.
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
    /// Every rule in force.
    pub const ALL: Self = Self {
        off: BTreeSet::new(),
    };

    /// All rules but these.
    pub fn without(off: impl IntoIterator<Item = Rule>) -> Self {
        Self {
            off: off.into_iter().collect(),
        }
    }

    /// Whether `rule` is in force.
    pub fn on(&self, rule: Rule) -> bool {
        !self.off.contains(&rule)
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Note,
    /// Would make the answer better.
    Advice,
    /// An interviewer would hold it against the answer.
    Warning,
}

impl Severity {
    /// The three, the lightest first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Advice, Self::Warning];

    /// The word for it in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Advice => "advice",
            Self::Warning => "warning",
        }
    }
}

/// One thing the coach saw in an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// By which rule.
    pub rule: Rule,
    /// How much it matters.
    pub severity: Severity,
    /// The bytes of the answer that show it; `None` where something is absent.
    pub quote: Option<Range<usize>>,
    /// Further places that show the same, after the quoted one.
    pub more: Vec<Range<usize>>,
    /// Why it matters and what to do, in one sentence.
    pub advice: Localized,
}

impl Finding {
    /// Whether it asks the candidate, as the coach cannot tell: it then claims nothing and
    /// takes nothing off a mark.
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

    /// The same, shown by these places. Empty ones show nothing.
    pub(super) fn at(mut self, places: impl IntoIterator<Item = Range<usize>>) -> Self {
        let mut places = places.into_iter().filter(|place| !place.is_empty());
        self.quote = places.next();
        self.more = places.collect();
        self
    }
}
