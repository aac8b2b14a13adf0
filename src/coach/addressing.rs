use std::sync::LazyLock;

use super::lexicon;
use super::reading::cue::Cues;

/// Whether a sentence is about the answer itself, or addresses its reader, in any language:
/// whatever else it says, it makes no point.
pub fn speaks_to_readers(sentence: &str) -> bool {
    static CUES: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.to_readers));
    CUES.any(&sentence.to_lowercase())
}
