//! Esperanto, a language that only the tests have: what it does not name is English.

use super::{Lexicon, en};

pub(super) const LEXICON: Lexicon = Lexicon {
    yes: &["jes"],
    ..en::LEXICON
};
