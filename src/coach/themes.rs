//! The subjects of interview questions, and the words that show them: a prompt about a 상사 is
//! answered with a story about a 팀장님.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::reading::cue::Cues;
use crate::coach::lexicon;

/// The themes in `text`, by their index in the list.
pub(crate) fn themes(text: &str) -> BTreeSet<usize> {
    let text = text.to_lowercase();
    let touched = THEMES
        .iter()
        .enumerate()
        .filter(|(_, theme)| theme.any(&text));
    touched.map(|(place, _)| place).collect()
}

/// Whether `text` is about work, study, or service: where interview stories take place.
pub(crate) fn is_of_work(text: &str) -> bool {
    WORK.any(&text.to_lowercase())
}

static WORK: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.work));

static THEMES: LazyLock<Vec<Cues>> = LazyLock::new(|| lexicon::cue_lists(|it| it.themes));
