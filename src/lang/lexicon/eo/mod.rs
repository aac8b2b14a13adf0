//! Esperanto, a language only for tests: whatever it does not define is English.

use super::{Lexicon, en};

pub(super) const LEXICON: Lexicon = Lexicon {
    yes: &["jes"],
    ..en::LEXICON
};
