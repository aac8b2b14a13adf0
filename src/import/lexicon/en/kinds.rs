//! English: the kinds of questions, in lowercase without spaces and marks.

use crate::import::lexicon::KindWords;

pub(super) const KINDS: KindWords = KindWords {
    introduction: &["introduceyourself", "tellmeaboutyourself"],
    motivation: &["whythiscompany", "whyus", "whydoyouwant"],
    experience: &["aboutatime", "whendidyou", "haveyouever"],
    fit: &["weakness", "strength", "hobby"],
};
