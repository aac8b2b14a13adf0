//! Esperanto, a language only for tests: whatever it does not define is English.

use super::{CvWords, Labels, Lexicon, SectionNames, en};

pub(super) const LEXICON: Lexicon = Lexicon {
    labels: Labels {
        question: &["demando"],
        answer: &["respondo"],
        ..en::LEXICON.labels
    },
    sections: SectionNames {
        duty: &["devoj"],
        ..en::LEXICON.sections
    },
    cv: CvWords {
        result: &["malpliigis"],
        ..en::LEXICON.cv
    },
    ..en::LEXICON
};
