//! English.

use super::Lexicon;

pub(super) const LEXICON: Lexicon = Lexicon {
    yes: &["y", "Y", "yes"],
    no: &["n", "N", "no"],
    copies: &[" - Copy", " copy"],
    copies_of: &["Copy of "],
};
