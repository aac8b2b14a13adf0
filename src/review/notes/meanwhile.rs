//! Handles notes changed here while their file was changed by another window or a sync program.

use std::collections::BTreeSet;

use crate::lang::say::merge as say;
use crate::review::merging::{self, Choice};

use super::{Notes, Remarks, TurnNotes};

impl Notes {
    /// Merges these notes, which started as `before`, with the changes in `file` since then. If
    /// both changed a comment, both are kept; of two ratings, ours.
    pub fn with_changes_of(&self, file: &Self, before: &Self) -> Self {
        let nothing = TurnNotes::default();
        let places: BTreeSet<usize> = self
            .turns
            .keys()
            .chain(file.turns.keys())
            .copied()
            .collect();
        let turns = places.into_iter().filter_map(|place| {
            let [ours, theirs, was] =
                [self, file, before].map(|it| it.turns.get(&place).unwrap_or(&nothing));
            let turn = turn(ours, theirs, was);
            (!turn.is_empty()).then_some((place, turn))
        });
        Self {
            session: remarks(&self.session, &file.session, &before.session),
            turns: turns.collect(),
            // Never changed here.
            elsewhere: file.elsewhere.clone(),
        }
    }
}

fn turn(ours: &TurnNotes, theirs: &TurnNotes, was: &TurnNotes) -> TurnNotes {
    if ours == was || theirs == was {
        return changed(ours, theirs, was);
    }
    TurnNotes {
        question: ours.question.clone().or_else(|| theirs.question.clone()),
        answer: ours.answer.clone().or_else(|| theirs.answer.clone()),
        own: changed(&ours.own, &theirs.own, &was.own),
        remarks: remarks(&ours.remarks, &theirs.remarks, &was.remarks),
        said: list(&ours.said, &theirs.said, &was.said),
        not_said: list(&ours.not_said, &theirs.not_said, &was.not_said),
        disputed: list(&ours.disputed, &theirs.disputed, &was.disputed),
        strong_shown: ours.strong_shown || theirs.strong_shown,
    }
}

fn remarks(ours: &Remarks, theirs: &Remarks, was: &Remarks) -> Remarks {
    Remarks {
        star: changed(&ours.star, &theirs.star, &was.star),
        tags: list(&ours.tags, &theirs.tags, &was.tags),
        comment: comment(ours, theirs, was),
    }
}

fn comment(ours: &Remarks, theirs: &Remarks, was: &Remarks) -> Option<String> {
    if ours.comment == was.comment || theirs.comment == was.comment {
        return changed(&ours.comment, &theirs.comment, &was.comment);
    }
    let [our, their, old] = [ours, theirs, was].map(|it| it.comment().unwrap_or_default());
    // If they only added text around the old words, ours replace those words.
    if !old.is_empty() && their.contains(old) {
        return Some(their.replacen(old, our, 1));
    }
    let name = || say::WHOLE_INTERVIEW.into();
    let both = &mut |_: &_| Choice::Both;
    merging::text(name, ours.comment(), theirs.comment(), both)
}

/// The changed one of the two; ours, if both changed.
fn changed<T: Clone + PartialEq>(ours: &T, theirs: &T, was: &T) -> T {
    match ours == was {
        true => theirs.clone(),
        false => ours.clone(),
    }
}

/// Ours, minus what they removed, plus what they added.
fn list<T: Clone + PartialEq>(ours: &[T], theirs: &[T], was: &[T]) -> Vec<T> {
    let kept = ours
        .iter()
        .filter(|it| theirs.contains(it) || !was.contains(it));
    let new = theirs
        .iter()
        .filter(|it| !was.contains(it) && !ours.contains(it));
    kept.chain(new).cloned().collect()
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::SourceText;
    use crate::review::notes::{read, write};

    use super::*;

    fn notes(text: &str) -> Notes {
        let (notes, problems) = read(&SourceText::new("notes.toml", text));
        assert!(problems.is_empty(), "{problems:?}");
        notes
    }

    #[test]
    fn what_both_changed_is_kept_and_what_one_took_out_is_gone() {
        let before = notes(
            "format = 1\ntags = [\"a\", \"b\", \"c\"]\ncomment = \"처음\"\n[[turn]]\nnumber = 1\nown = 4\ncomment = \"하나\"\n",
        );
        let ours = notes(
            "format = 1\ntags = [\"b\", \"c\", \"여기\"]\ncomment = \"처음, 여기\"\n[[turn]]\nnumber = 1\nown = 2\ncomment = \"하나\"\n",
        );
        let file = notes(
            "format = 1\nstar = true\ntags = [\"a\", \"b\", \"저기\"]\ncomment = \"처음, 저기\"\n[[turn]]\nnumber = 1\nown = 4\ncomment = \"하나 더\"\n[[turn]]\nnumber = 2\nown = 5\n",
        );
        let text = write(&ours.with_changes_of(&file, &before));
        for kept in [
            "star = true",
            "tags = [\"b\", \"여기\", \"저기\"]",
            "처음, 여기, 저기",
            "own = 2",
            "하나 더",
            "own = 5",
        ] {
            assert!(text.contains(kept), "{kept}: {text}");
        }
        // If only one side changed, its version wins.
        assert_eq!(ours.with_changes_of(&before, &before), ours);
        assert_eq!(before.with_changes_of(&file, &before), file);
        let nothing = Notes::default();
        assert_eq!(nothing.with_changes_of(&before, &before), nothing);
    }
}
