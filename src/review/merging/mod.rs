//! Merges two machines' versions of the same file.
//!
//! What does not conflict is merged without asking. Each conflict is a [`Difference`], and the
//! caller decides it with a [`Choice`]. Keeping both gives the same result on either machine, so
//! that they do not diverge again.

mod entries;
mod order;

use crate::lang::Localized;

pub use entries::entries;

/// An entry that a copy of the file has and the file itself lacks or has differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub name: Localized,
    /// What the file says; `None` if nothing.
    pub ours: Option<String>,
    /// What the copy says.
    pub theirs: String,
    /// The value kept when both are chosen but only one can be.
    pub kept: Option<String>,
}

/// How to resolve a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Keep both; of two ratings, the lower.
    Both,
    /// Keep the file's.
    Ours,
    /// Take the copy's.
    Theirs,
}

/// The callback that decides.
pub type Chooser<'c> = dyn FnMut(&Difference) -> Choice + 'c;

/// An entry of a file that the candidate writes, identified by its id.
pub trait Entry: Clone {
    /// Unique in the file.
    fn id(&self) -> &str;
    /// The same entry under another id.
    fn with_id(self, id: String) -> Self;
    /// The name the candidate gave it.
    fn name(&self) -> String;
    /// Its text, to read when two entries differ.
    fn words(&self) -> String;
    /// Whether both have the same content, ignoring ids.
    fn has_same_content(&self, other: &Self) -> bool;
    /// Whether it contains all of the other's content, for example because the other is an older
    /// state of it.
    fn contains(&self, part: &Self) -> bool;
    /// Whether it keeps the id that both have; the result is the same on either machine.
    fn goes_first(&self, other: &Self) -> bool;
    /// This entry, plus everything besides words that the other has.
    fn joined(&self, other: &Self) -> Self;
}

/// Keeps another's entry with the same id as a separate entry, unless ours contains all of it.
pub fn keep_beside<T: Entry>(entries: &mut Vec<T>, ours: &T, theirs: T) {
    if !ours.contains(&theirs) {
        let id = free_id(theirs.id(), entries);
        entries.push(theirs.with_id(id));
    }
}

/// The id, with a number appended if it is taken.
pub(super) fn free_id<T: Entry>(id: &str, others: &[T]) -> String {
    numbered(id, |id| others.iter().any(|it| it.id() == id))
}

fn numbered(id: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2_usize..).map(|number| format!("{id}-{number}"));
    let mut all = std::iter::once(id.to_owned()).chain(numbered);
    all.find(|id| !taken(id)).unwrap_or_default()
}

/// The union of both lists without duplicates, in an order that does not depend on which is
/// whose.
pub(super) fn union<T: Clone + Ord>(one: &[T], other: &[T]) -> Vec<T> {
    let (first, second) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    let mut all = first.to_vec();
    let new = second.iter().filter(|it| !first.contains(it));
    all.extend(new.cloned());
    all
}

/// Merges two texts on the same thing: the one that contains the other, or else as chosen.
pub(super) fn text(
    name: impl FnOnce() -> Localized,
    ours: Option<&str>,
    theirs: Option<&str>,
    choose: &mut Chooser<'_>,
) -> Option<String> {
    let (one, other) = (ours.unwrap_or_default(), theirs.unwrap_or_default());
    if one.contains(other) {
        return ours.map(str::to_owned);
    }
    if other.contains(one) && !one.is_empty() {
        return theirs.map(str::to_owned);
    }
    let difference = Difference {
        name: name(),
        ours: ours.map(str::to_owned),
        theirs: other.to_owned(),
        kept: None,
    };
    match choose(&difference) {
        Choice::Ours => ours.map(str::to_owned),
        Choice::Theirs => theirs.map(str::to_owned),
        Choice::Both if one.is_empty() => theirs.map(str::to_owned),
        Choice::Both => {
            let (first, second) = if one <= other {
                (one, other)
            } else {
                (other, one)
            };
            Some(format!("{first}\n{second}"))
        }
    }
}
