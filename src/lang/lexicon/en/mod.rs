//! English.

use super::Lexicon;

pub(super) const LEXICON: Lexicon = Lexicon {
    yes: &["y", "Y", "yes"],
    copies: &[" - Copy", " copy"],
    copies_of: &["Copy of "],
};
