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
