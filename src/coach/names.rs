//! What people call the rules and the marks; their words in files are in English.

use crate::lang::say::Phrase;
use crate::lang::say::findings::marks;

use super::{Dimension, Rule};

impl Rule {
    /// What it is called on screens and in exports.
    pub const fn name(self) -> Phrase {
        self.spec().name
    }
}

impl Dimension {
    /// What it is called on screens and in exports.
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
