use std::collections::btree_map::Entry;

use crate::lang::Localized;
use crate::lang::say::merge as say;
use crate::review::merging::{Choice, Chooser, Difference, text, union};

use super::{Notes, Remarks, TurnNotes};

impl Notes {
    /// Merges these notes with those in a copy of the file. The copy's notes on a different
    /// question at the same index are dropped.
    pub fn merge(&self, theirs: &Self, choose: &mut Chooser<'_>) -> Self {
        let about_all = || say::WHOLE_INTERVIEW.into();
        let session = remarks(about_all, &self.session, &theirs.session, choose);
        let mut merged = Self {
            session,
            ..self.clone()
        };
        for (place, their) in &theirs.turns {
            let ours = merged.turns.entry(*place);
            let is_same = |ours: &TurnNotes| ours.question == their.question;
            take(*place, ours, their, is_same, choose);
        }
        for (key, their) in &theirs.elsewhere {
            let ours = merged.elsewhere.entry(key.clone());
            take(key.0, ours, their, |_| true, choose);
        }
        merged
    }
}

/// Takes over a copy's notes on a turn, unless the existing ones are about something else.
fn take<K: Ord>(
    place: usize,
    ours: Entry<'_, K, TurnNotes>,
    theirs: &TurnNotes,
    is_same: impl FnOnce(&TurnNotes) -> bool,
    choose: &mut Chooser<'_>,
) {
    match ours {
        Entry::Vacant(free) => {
            if choose(&whole(place, theirs)) != Choice::Ours {
                free.insert(theirs.clone());
            }
        }
        Entry::Occupied(mut ours) if is_same(ours.get()) => {
            let merged = turn(place, ours.get(), theirs, choose);
            ours.insert(merged);
        }
        Entry::Occupied(_) => {}
    }
}

pub(super) fn turn(
    place: usize,
    ours: &TurnNotes,
    theirs: &TurnNotes,
    choose: &mut Chooser<'_>,
) -> TurnNotes {
    let said: Vec<_> = ours.said.iter().chain(&theirs.said).cloned().collect();
    let not_said = union(&ours.not_said, &theirs.not_said).into_iter();
    let is_said = |point: &String| said.iter().any(|it| it.point == *point);
    TurnNotes {
        question: ours.question.clone(),
        answer: ours.answer.clone().or_else(|| theirs.answer.clone()),
        own: own(place, ours.own, theirs.own, choose),
        remarks: remarks(
            || say::turn(place + 1),
            &ours.remarks,
            &theirs.remarks,
            choose,
        ),
        // If either marked it as said, it was said.
        not_said: not_said.filter(|point| !is_said(point)).collect(),
        disputed: merged(&ours.disputed, &theirs.disputed),
        strong_shown: ours.strong_shown || theirs.strong_shown,
        said: merged(&ours.said, &theirs.said),
    }
}

/// Both lists without duplicates, ours first.
fn merged<T: Clone + PartialEq>(ours: &[T], theirs: &[T]) -> Vec<T> {
    let new = theirs.iter().filter(|it| !ours.contains(it));
    ours.iter().chain(new).cloned().collect()
}

fn own(place: usize, ours: Option<u8>, theirs: Option<u8>, choose: &mut Chooser<'_>) -> Option<u8> {
    let (Some(our), Some(their)) = (ours, theirs) else {
        return ours.or(theirs);
    };
    if our == their {
        return ours;
    }
    let difference = Difference {
        name: say::rating(place + 1),
        ours: Some(our.to_string()),
        theirs: their.to_string(),
        kept: Some(our.min(their).to_string()),
    };
    Some(match choose(&difference) {
        Choice::Ours => our,
        Choice::Theirs => their,
        Choice::Both => our.min(their),
    })
}

fn remarks(
    name: impl FnOnce() -> Localized,
    ours: &Remarks,
    theirs: &Remarks,
    choose: &mut Chooser<'_>,
) -> Remarks {
    Remarks {
        star: ours.star || theirs.star,
        tags: union(&ours.tags, &theirs.tags),
        comment: text(name, ours.comment(), theirs.comment(), choose),
    }
}

/// Everything that a copy says about a turn on which the file says nothing.
fn whole(place: usize, theirs: &TurnNotes) -> Difference {
    let own = theirs.own.map(|own| own.to_string());
    let tags = theirs.remarks.tags.iter().map(|tag| format!("#{tag}"));
    let comment = theirs.remarks.comment.clone();
    let quotes = theirs.said.iter().map(|it| it.quote.clone());
    let parts = own.into_iter().chain(tags).chain(comment).chain(quotes);
    Difference {
        name: say::turn(place + 1),
        ours: None,
        theirs: parts.collect::<Vec<_>>().join(" · "),
        kept: None,
    }
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

    fn both(one: &Notes, other: &Notes) -> Notes {
        one.merge(other, &mut |_| Choice::Both)
    }

    #[test]
    fn both_machines_come_to_the_same_and_nothing_is_lost() {
        let here = notes(
            "format = 1\ntags = [\"a\"]\ncomment = \"여기\"\n[[turn]]\nnumber = 1\nown = 4\ncomment = \"길다\"\n",
        );
        let there = notes(
            "format = 1\nstar = true\ntags = [\"b\"]\ncomment = \"저기\"\n[[turn]]\nnumber = 1\nown = 2\ncomment = \"길다. 더\"\n[[turn]]\nnumber = 2\nown = 5\n",
        );
        let merged = both(&here, &there);
        assert_eq!(merged, both(&there, &here));
        let text = write(&merged);
        for kept in [
            "\"a\"",
            "\"b\"",
            "여기",
            "저기",
            "길다. 더",
            "own = 2",
            "own = 5",
        ] {
            assert!(text.contains(kept), "{kept}: {text}");
        }
        assert_eq!(both(&merged, &here), merged);
        assert_eq!(both(&merged, &there), merged);
    }

    #[test]
    fn each_entry_is_a_choice_of_its_own() {
        let here = notes("format = 1\ncomment = \"여기\"\n[[turn]]\nnumber = 1\nown = 4\n");
        let there = notes(
            "format = 1\ncomment = \"저기\"\n[[turn]]\nnumber = 1\nown = 2\n[[turn]]\nnumber = 2\nown = 5\n",
        );
        let mut asked = Vec::new();
        let ours = here.merge(&there, &mut |difference| {
            asked.push(difference.theirs.clone());
            Choice::Ours
        });
        assert_eq!(asked, ["저기", "2", "5"]);
        assert_eq!(ours, here);
        let theirs = here.merge(&there, &mut |_| Choice::Theirs);
        assert_eq!(theirs, there);
    }
}
