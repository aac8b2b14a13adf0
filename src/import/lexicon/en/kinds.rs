//! English: the kinds of questions, in lowercase without spaces and marks.

use crate::import::lexicon::KindWords;

pub(super) const KINDS: KindWords = KindWords {
    introduction: &["introduceyourself", "tellmeaboutyourself"],
    motivation: &[
        "whythiscompany",
        "whyus",
        "whydoyouwant",
        "whydidyouapply",
        "whyareyouapplying",
    ],
    experience: &[
        "aboutatime",
        "atimewhen",
        "whendidyou",
        "haveyouever",
        "describeaconflict",
        "conflictwith",
        "describeasituation",
    ],
    fit: &["weakness", "strength", "hobby"],
};
