//! The parts of a rule, and the findings of all rules.

use super::Rule;
use crate::coach::seen::Seen;
use crate::coach::{Dimension, Finding, Rules};
use crate::lang::say::Phrase;

/// The data of a rule.
pub(in crate::coach) struct Spec {
    /// Its word in files and JSON; permanent.
    pub(in crate::coach) word: &'static str,
    /// Its name on screens.
    pub(in crate::coach) name: Phrase,
    /// The marks it affects.
    pub(in crate::coach) bears_on: &'static [Dimension],
}

/// The findings of a rule, in display order.
pub(super) type Look = fn(&Seen<'_>) -> Vec<Finding>;

/// The findings of every active rule, in the order of [`Rule::ALL`].
pub(in crate::coach) fn findings(seen: &Seen<'_>, rules: &Rules) -> Vec<Finding> {
    Rule::ALL
        .into_iter()
        .filter(|rule| rules.on(*rule))
        .flat_map(|rule| (rule.look())(seen))
        .collect()
}
