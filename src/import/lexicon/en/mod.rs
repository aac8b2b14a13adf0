//! English.

mod asking;
mod cv;
mod keys;
mod kinds;
mod labels;
mod notes;
mod posting;
mod sections;
mod titles;

use super::Lexicon;

pub(super) const LEXICON: Lexicon = Lexicon {
    posting: posting::POSTING,
    sections: sections::SECTIONS,
    cv: cv::CV,
    labels: labels::LABELS,
    notes: notes::NOTES,
    asking: asking::ASKING,
    keys: keys::KEYS,
    titles: titles::TITLES,
    kinds: kinds::KINDS,
    parts: [&[]; 4],
};
