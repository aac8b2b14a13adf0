//! The display names of the rules and the marks; their words in files are English.

use crate::lang::say::Phrase;
use crate::lang::say::findings::marks;

use super::{Dimension, Rule};

impl Rule {
    /// Its name on screens and in exports.
    pub const fn name(self) -> Phrase {
        self.spec().name
    }
}

impl Dimension {
    /// Its name on screens and in exports.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Structure => marks::STRUCTURE,
            Self::Substance => marks::SUBSTANCE,
            Self::Relevance => marks::RELEVANCE,
            Self::Ownership => marks::OWNERSHIP,
            Self::Delivery => marks::DELIVERY,
        }
    }
}
