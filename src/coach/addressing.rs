use std::sync::LazyLock;

use super::lexicon;
use super::reading::cue::Cues;

/// Whether a sentence speaks of the answer that it stands in, or to whoever reads that, in any
/// language: whatever else it says, it makes no point.
pub fn speaks_to_readers(sentence: &str) -> bool {
    static CUES: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.to_readers));
    CUES.any(&sentence.to_lowercase())
}
