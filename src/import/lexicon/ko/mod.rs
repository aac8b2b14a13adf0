//! Korean.

mod cv;
mod labels;
mod notes;
mod posting;
mod sections;

use super::Lexicon;

pub(super) const LEXICON: Lexicon = Lexicon {
    posting: posting::POSTING,
    sections: sections::SECTIONS,
    cv: cv::CV,
    labels: labels::LABELS,
    notes: notes::NOTES,
};
