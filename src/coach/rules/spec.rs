//! What a rule is made of, and what all of them find.

use super::Rule;
use crate::coach::seen::Seen;
use crate::coach::{Dimension, Finding, Rules};
use crate::lang::say::Phrase;

/// Everything about a rule but what it is for.
pub(in crate::coach) struct Spec {
    /// The word for it in files and JSON; never changed.
    pub(in crate::coach) word: &'static str,
    /// What it is called on screens.
    pub(in crate::coach) name: Phrase,
    /// The marks that rest on it.
    pub(in crate::coach) bears_on: &'static [Dimension],
}

/// What a rule finds in what was seen, in the order in which it is told.
pub(super) type Look = fn(&Seen<'_>) -> Vec<Finding>;

/// What every rule in force finds, in the order of [`Rule::ALL`].
pub(in crate::coach) fn findings(seen: &Seen<'_>, rules: &Rules) -> Vec<Finding> {
    Rule::ALL
        .into_iter()
        .filter(|rule| rules.on(*rule))
        .flat_map(|rule| (rule.look())(seen))
        .collect()
}
