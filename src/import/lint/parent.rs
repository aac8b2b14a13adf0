//! Follow-ups about things that their parent does not mention.

use crate::import::label::squeeze;
use crate::import::lexicon::words;
use crate::import::model::ImportedEntry;

/// What a follow-up takes from its parent but is not there: quoted words, or those after "you
/// said".
pub(super) fn missing(follow_up: &str, parent: &ImportedEntry) -> Option<String> {
    let answer = parent
        .answer
        .as_deref()
        .filter(|it| !it.trim().is_empty())?;
    let said = squeeze(&format!("{} {answer}", parent.text));
    let taken = quoted(follow_up).chain(named(follow_up));
    let mut stray = taken.filter(|it| {
        let word = squeeze(it);
        word.chars().count() >= 2 && !said.contains(&word)
    });
    stray.next()
}

/// The quoted texts.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    let pairs = [('‘', '’'), ('“', '”'), ('"', '"'), ('「', '」')];
    pairs.into_iter().filter_map(move |(open, close)| {
        let behind = text.split_once(open)?.1;
        let inside = behind.split_once(close)?.0.trim();
        (!inside.is_empty() && inside.chars().count() <= 40).then(|| inside.to_owned())
    })
}

/// The word after "you said", without its particle in Korean.
fn named(text: &str) -> impl Iterator<Item = String> {
    words(|it| it.notes.you_said).filter_map(move |opener| {
        let lower = text.to_lowercase();
        let behind = lower.split_once(opener)?.1.trim_start();
        let word = behind.split([' ', ',', '?', '.', ';']).next()?;
        let bare = words(|it| it.notes.particles)
            .filter_map(|particle| word.strip_suffix(particle))
            .min_by_key(|it| it.len())
            .unwrap_or(word);
        let is_term =
            bare.chars().count() >= 2 && !words(|it| it.notes.no_terms).any(|it| it == bare);
        is_term.then(|| bare.to_owned())
    })
}
