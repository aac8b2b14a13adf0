//! Esperanto, a language that only the tests have: what it does not name is English.

use super::{Lexicon, en};

pub(super) const LEXICON: Lexicon = Lexicon {
    called: &["esperanto"],
    little: &["mi", "vi", "la", "kaj", "en", "de", "al", "estas", "ne"],
    parts: ["Situacio", "Tasko", "Ago", "Rezulto"],
    filler: "^nu$, ^do$, ^ĉu ne$",
    ..en::LEXICON
};
