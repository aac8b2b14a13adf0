//! Merges the entries of two machines' files. Where both are kept, either machine ends with the
//! same entries, under the same ids and in the same order.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::order::woven;
use super::{Choice, Chooser, Difference, Entry, numbered};
use crate::lang::Localized;

/// An entry of the merged file.
struct Merged<T> {
    entry: T,
    /// The ids it has in the files, one or two.
    ids: BTreeSet<String>,
    /// Its places in the file and in the copy.
    places: [Option<usize>; 2],
}

/// Merges a file's entries with those of a copy. If both have different entries under one id, one
/// keeps it and the other gets a new id.
pub fn entries<T: Entry>(ours: &[T], theirs: &[T], choose: &mut Chooser<'_>) -> Vec<T> {
    let mut merged = together(ours, theirs, choose);
    let all = ours.iter().chain(theirs).map(|it| it.id().to_owned());
    give_ids(&mut merged, &all.collect());
    in_order(merged)
}

/// The entries of both files, each once.
fn together<T: Entry>(ours: &[T], theirs: &[T], choose: &mut Chooser<'_>) -> Vec<Merged<T>> {
    let pairs = pairs(ours, theirs);
    let mut merged = Vec::new();
    for (place, our) in ours.iter().enumerate() {
        if !pairs.contains(&Some(place)) {
            merged.push(Merged::new(our.clone(), &[our], [Some(place), None]));
        }
    }
    for (there, their) in theirs.iter().enumerate() {
        let pair = pairs.get(there).copied().flatten();
        let Some((here, our)) = pair.and_then(|here| Some((here, ours.get(here)?))) else {
            if choose(&difference(None, their)) != Choice::Ours {
                merged.push(Merged::new(their.clone(), &[their], [None, Some(there)]));
            }
            continue;
        };
        let of_both = |entry| Merged::new(entry, &[our, their], [Some(here), Some(there)]);
        if our.has_same_content(their) || our.contains(their) {
            merged.push(of_both(our.joined(their)));
        } else if their.contains(our) {
            merged.push(of_both(their.joined(our)));
        } else {
            match choose(&difference(Some(our), their)) {
                Choice::Ours => merged.push(of_both(our.clone())),
                Choice::Theirs => merged.push(of_both(their.joined(our))),
                Choice::Both => merged.extend([
                    Merged::new(our.clone(), &[our], [Some(here), None]),
                    Merged::new(their.clone(), &[their], [None, Some(there)]),
                ]),
            }
        }
    }
    merged
}

/// For each of their entries the place of ours that it is a state of: one with the same content,
/// or else with the same id.
fn pairs<T: Entry>(ours: &[T], theirs: &[T]) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; theirs.len()];
    let mut is_free = vec![true; ours.len()];
    let by_id = |entries: &[T]| {
        let mut places: Vec<usize> = (0..entries.len()).collect();
        places.sort_by_key(|place| entries.get(*place).map(|it| it.id().to_owned()));
        places
    };
    let (here, there) = (by_id(ours), by_id(theirs));
    let rules: [fn(&T, &T) -> bool; 3] = [
        |our, their| our.has_same_content(their) && our.id() == their.id(),
        |our, their| our.has_same_content(their),
        |our, their| our.id() == their.id(),
    ];
    for are_one in rules {
        for place in &there {
            let (Some(their), Some(pair @ None)) = (theirs.get(*place), pairs.get_mut(*place))
            else {
                continue;
            };
            let mut free = here
                .iter()
                .copied()
                .filter(|it| is_free.get(*it) == Some(&true));
            *pair = free.find(|it| ours.get(*it).is_some_and(|our| are_one(our, their)));
            let taken = pair.and_then(|it| is_free.get_mut(it));
            taken.into_iter().for_each(|it| *it = false);
        }
    }
    pairs
}

/// Gives each entry one of its ids, or a new one if another entry has that. Entries choose in an
/// order that is the same on either machine.
fn give_ids<T: Entry>(merged: &mut [Merged<T>], all: &BTreeSet<String>) {
    merged.sort_by(|one, other| {
        let first = |it: &Merged<T>, than: &Merged<T>| it.entry.goes_first(&than.entry);
        match (first(one, other), first(other, one)) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            _ => one.ids.cmp(&other.ids),
        }
    });
    let wanted: Vec<BTreeSet<String>> = merged.iter().map(|it| it.ids.clone()).collect();
    let mut given: BTreeSet<String> = BTreeSet::new();
    for (place, it) in merged.iter_mut().enumerate() {
        let is_contested = |id: &String| {
            let mut others = wanted.iter().enumerate();
            others.any(|(other, ids)| other != place && ids.contains(id))
        };
        // One that nobody else wants leaves the other to those who have no choice.
        let (contested, own): (Vec<_>, Vec<_>) = it.ids.iter().partition(|id| is_contested(id));
        let mut free = own
            .into_iter()
            .chain(contested)
            .filter(|id| !given.contains(*id));
        let id = free.next().cloned().unwrap_or_else(|| {
            let first = it.ids.first().map(String::as_str).unwrap_or_default();
            numbered(first, |id| all.contains(id) || given.contains(id))
        });
        given.insert(id.clone());
        it.entry = it.entry.clone().with_id(id);
    }
}

/// The entries in an order that both machines come to.
fn in_order<T: Entry>(merged: Vec<Merged<T>>) -> Vec<T> {
    let of = |file: usize| {
        let place = |it: &Merged<T>| it.places.get(file).copied().flatten();
        let mut placed: Vec<(usize, &str)> = merged
            .iter()
            .filter_map(|it| Some((place(it)?, it.entry.id())))
            .collect();
        placed.sort_unstable();
        placed.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
    };
    let order: Vec<String> = woven(&of(0), &of(1))
        .into_iter()
        .map(str::to_owned)
        .collect();
    let mut merged = merged;
    merged.sort_by_key(|it| order.iter().position(|id| id == it.entry.id()));
    merged.into_iter().map(|it| it.entry).collect()
}

impl<T: Entry> Merged<T> {
    fn new(entry: T, from: &[&T], places: [Option<usize>; 2]) -> Self {
        Self {
            entry,
            ids: from.iter().map(|it| it.id().to_owned()).collect(),
            places,
        }
    }
}

fn difference<T: Entry>(ours: Option<&T>, theirs: &T) -> Difference {
    Difference {
        name: Localized::same(theirs.name()),
        ours: ours.map(T::words),
        theirs: theirs.words(),
        kept: None,
    }
}
