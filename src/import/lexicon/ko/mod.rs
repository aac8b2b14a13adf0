//! Korean.

mod labels;
mod notes;
mod paper;
mod posting;
mod sections;

use super::Lexicon;

pub(super) const LEXICON: Lexicon = Lexicon {
    posting: posting::POSTING,
    sections: sections::SECTIONS,
    paper: paper::PAPER,
    labels: labels::LABELS,
    notes: notes::NOTES,
};
