//! Bringing together what two machines made of the same file.
//!
//! Whatever does not contradict is joined without a question. What does is a [`Difference`], and
//! whoever asks for the merge has a [`Choice`]. Taking both gives the same result on either
//! machine, so that they do not differ again.

use crate::lang::Localized;

/// An entry of a file that another copy of it has, and that the file has not, or otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub name: Localized,
    /// What the file says; `None` where it says nothing.
    pub ours: Option<String>,
    /// What the copy says.
    pub theirs: String,
    /// What is kept where both are chosen, of something that can only be one.
    pub kept: Option<String>,
}

/// What becomes of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Both are kept; of two ratings, the lower.
    Both,
    /// The file stays as it is.
    Ours,
    /// The copy's is taken.
    Theirs,
}

/// Who decides.
pub type Chooser<'c> = dyn FnMut(&Difference) -> Choice + 'c;

/// An entry of a file that the candidate writes, known by its id.
pub trait Entry: Clone {
    /// Unique in the file.
    fn id(&self) -> &str;
    /// The same under another id.
    fn with_id(self, id: String) -> Self;
    /// What the candidate calls it.
    fn name(&self) -> String;
    /// What it says, to be read where two differ.
    fn words(&self) -> String;
    /// Whether both say the same, whatever their ids.
    fn says_the_same(&self, other: &Self) -> bool;
    /// Whether it has everything that the other says, as where that is an older state of it.
    fn has_all_of(&self, part: &Self) -> bool;
    /// Whether it keeps the id that both have: the same on either machine.
    fn goes_first(&self, other: &Self) -> bool;
    /// This one, with whatever the other has besides its words.
    fn joined(&self, other: &Self) -> Self;
}

/// The entries of a file with those of a copy of it. Where both have something else under one id,
/// the one keeps it and the other gets a new one.
pub fn entries<T: Entry>(ours: &[T], theirs: &[T], choose: &mut Chooser<'_>) -> Vec<T> {
    let mut merged = ours.to_vec();
    for their in theirs {
        if let Some(same) = merged.iter_mut().find(|it| it.says_the_same(their)) {
            *same = same.joined(their);
            continue;
        }
        let place = merged.iter().position(|it| it.id() == their.id());
        match place.and_then(|place| merged.get_mut(place)) {
            None => {
                if choose(&difference(None, their)) != Choice::Ours {
                    merged.push(their.clone());
                }
            }
            Some(our) if our.has_all_of(their) => *our = our.joined(their),
            Some(our) if their.has_all_of(our) => *our = their.joined(our),
            Some(our) => match choose(&difference(Some(our), their)) {
                Choice::Ours => {}
                Choice::Theirs => *our = their.joined(our),
                Choice::Both => {
                    let (first, second) = match our.goes_first(their) {
                        true => (our.clone(), their.clone()),
                        false => (their.clone(), our.clone()),
                    };
                    *our = first;
                    let id = free_id(second.id(), &merged);
                    merged.push(second.with_id(id));
                }
            },
        }
    }
    merged
}

/// Keeps what someone else wrote under the id of an entry of ours, as another entry, unless ours
/// has all of it.
pub fn keep_beside<T: Entry>(entries: &mut Vec<T>, ours: &T, theirs: T) {
    if !ours.has_all_of(&theirs) {
        let id = free_id(theirs.id(), entries);
        entries.push(theirs.with_id(id));
    }
}

/// The id, or with a number where it is taken.
pub(super) fn free_id<T: Entry>(id: &str, others: &[T]) -> String {
    let taken = |id: &str| others.iter().any(|it| it.id() == id);
    let numbered = (2_usize..).map(|number| format!("{id}-{number}"));
    let mut all = std::iter::once(id.to_owned()).chain(numbered);
    all.find(|id| !taken(id)).unwrap_or_default()
}

fn difference<T: Entry>(ours: Option<&T>, theirs: &T) -> Difference {
    Difference {
        name: Localized::same(theirs.name()),
        ours: ours.map(T::words),
        theirs: theirs.words(),
        kept: None,
    }
}

/// What both lists have, each once, in an order that does not depend on whose is whose.
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

/// Two texts on the same thing: the one that has all of the other, or what is chosen of both.
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
