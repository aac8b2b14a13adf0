//! What people call the rules and the marks; their words in files are in English.

use crate::lang::say::Phrase;
use crate::lang::say::findings::{marks, rules};

use super::{Dimension, Rule};

impl Rule {
    /// What it is called on screens and in exports.
    pub const fn name(self) -> Phrase {
        match self {
            Self::StarMissing => rules::STAR_MISSING,
            Self::StarBalance => rules::STAR_BALANCE,
            Self::StoryKind => rules::STORY_KIND,
            Self::OwnPart => rules::OWN_PART,
            Self::NoNumber => rules::NO_NUMBER,
            Self::KeyPoints => rules::KEY_POINTS,
            Self::Length => rules::LENGTH,
            Self::Hedging => rules::HEDGING,
            Self::Filler => rules::FILLER,
            Self::Register => rules::REGISTER,
            Self::OffQuestion => rules::OFF_QUESTION,
            Self::StoryReuse => rules::STORY_REUSE,
            Self::AskedBack => rules::ASKED_BACK,
        }
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
