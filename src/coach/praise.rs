use std::sync::LazyLock;

use super::lexicon;
use super::reading::cue::Cues;

/// Whether these words praise an answer, or thank for it, in any language: no interviewer of ours
/// does.
pub(super) fn praises(words: &str) -> bool {
    static PRAISE: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.praise));
    PRAISE.any(&words.to_lowercase())
}
