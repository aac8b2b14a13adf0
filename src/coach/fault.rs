//! Words that blame others.

use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon;
use super::reading::Reading;
use super::reading::cue::Cues;

/// At least this many sentences must complain if none blames outright. A convention: one may be
/// part of the story.
const MIN_GRUMBLES: usize = 2;

static BLAME: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.blame));
static GRUMBLE: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.grumble));
static OWNED: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.owned));

/// The sentences that blame others; `None` if there are too few, or the speaker takes the blame.
pub(super) fn blame(reading: &Reading) -> Option<Vec<Range<usize>>> {
    let says = |cues: &'static Cues| -> Vec<Range<usize>> {
        let sentences = reading.sentences().iter().map(|it| it.range.clone());
        sentences.filter(|it| reading.says(cues, it)).collect()
    };
    let (blaming, grumbling) = (says(&BLAME), says(&GRUMBLE));
    let whole = 0..reading.text().len();
    let owned = reading.says(&OWNED, &whole);
    let enough = !blaming.is_empty() || grumbling.len() >= MIN_GRUMBLES;
    (enough && !owned).then(|| blaming.into_iter().chain(grumbling).collect())
}
