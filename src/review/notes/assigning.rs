//! Assigns notes to versions of a session that two machines continued.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use crate::review::merging::Choice;
use crate::transcript::TurnRecord;

use super::merge::turn as merged;
use super::{Notes, TurnNotes, fits};

/// Hash of a question as asked and its answer, in eight hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AnswerMark(String);

impl AnswerMark {
    /// The mark of a turn. Later additions to the answer do not change it.
    pub(super) fn of(turn: &TurnRecord) -> Self {
        // The words of a spoken answer are recognized and corrected later.
        let answer = if turn.voiced { "" } else { &turn.answer };
        let probe = turn.probe.as_deref().unwrap_or_default();
        let parts = [
            &turn.bank,
            &turn.question,
            probe,
            &turn.prompt,
            &turn.notes,
            answer,
        ];
        let mut hasher = crc32fast::Hasher::new();
        for part in parts {
            hasher.update(part.as_bytes());
            hasher.update(&[0]);
        }
        Self(format!("{:08x}", hasher.finalize()))
    }

    /// Parses a written mark.
    pub(super) fn read(written: &str) -> Option<Self> {
        let fits = written.len() == 8 && written.chars().all(|c| c.is_ascii_hexdigit());
        fits.then(|| Self(written.to_ascii_lowercase()))
    }
}

impl fmt::Display for AnswerMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Notes {
    /// Moves each note to the version whose answer it was written for. Versions are given by
    /// their turns, the transcript's first. Notes that match no answer stay where they are. Notes
    /// without a mark, as older programs write them, belong to the version `unmarked`; if that is
    /// unknown, to each version they could be about, unless `known` already contains all of them.
    pub fn assigned(
        self,
        versions: &[Vec<TurnRecord>],
        unmarked: Option<usize>,
        known: Option<&Self>,
    ) -> Self {
        let mut assigned = Self {
            session: self.session,
            ..Self::default()
        };
        for (place, notes) in self.turns {
            let owners = owners_of(&notes, place, versions, unmarked);
            match owners.as_slice() {
                [] => assigned.put(place, notes),
                [owner] => assigned.put_at(place, owner, notes),
                _ if known.is_some_and(|known| known.has_all_of(place, &notes)) => {}
                all => all
                    .iter()
                    .for_each(|owner| assigned.put_at(place, owner, notes.clone())),
            }
        }
        for ((place, mark), notes) in self.elsewhere {
            match owners_of(&notes, place, versions, unmarked).first() {
                Some(owner) if owner.is_first => assigned.put_at(place, owner, notes),
                _ => assigned.put_elsewhere(place, mark, notes),
            }
        }
        assigned
    }

    /// Whether any note was written for an answer other than the one it is attached to.
    pub fn is_astray(&self, turns: &[TurnRecord]) -> bool {
        let mark = |place: usize| turns.get(place).map(AnswerMark::of);
        let mut here = self.turns.iter();
        let mut elsewhere = self.elsewhere.keys();
        here.any(|(place, notes)| notes.answer.is_some() && notes.answer != mark(*place))
            || elsewhere.any(|(place, its)| mark(*place).as_ref() == Some(its))
    }

    /// Whether everything noted on a turn is here, on any version.
    fn has_all_of(&self, place: usize, notes: &TurnNotes) -> bool {
        let elsewhere = self.elsewhere.iter().filter(|((at, _), _)| *at == place);
        let mut there = self
            .turns
            .get(&place)
            .into_iter()
            .chain(elsewhere.map(|(_, it)| it));
        there.any(|it| {
            let question = it.question == notes.question || notes.question.is_none();
            question && merged(place, it, notes, &mut |_| Choice::Both) == *it
        })
    }

    fn put_at(&mut self, place: usize, owner: &Owner, notes: TurnNotes) {
        match owner.is_first {
            true => {
                let notes = TurnNotes {
                    answer: Some(owner.mark.clone()),
                    ..notes
                };
                self.put(place, notes);
            }
            false => self.put_elsewhere(place, owner.mark.clone(), notes),
        }
    }

    fn put(&mut self, place: usize, notes: TurnNotes) {
        lay(place, self.turns.entry(place), notes);
    }

    fn put_elsewhere(&mut self, place: usize, mark: AnswerMark, notes: TurnNotes) {
        let notes = TurnNotes {
            answer: Some(mark.clone()),
            ..notes
        };
        lay(place, self.elsewhere.entry((place, mark)), notes);
    }

    /// The notes on a version other than the transcript's. Its turns are given; the first
    /// `shared` of them belong to an earlier version.
    pub fn of_version(&self, turns: &[TurnRecord], shared: usize) -> Self {
        let own = turns.iter().enumerate().filter_map(|(place, turn)| {
            let notes = match place < shared {
                true => self.turns.get(&place).filter(|notes| fits(notes, turn)),
                false => self.elsewhere.get(&(place, AnswerMark::of(turn))),
            };
            Some((place, notes?.clone()))
        });
        Self {
            session: self.session.clone(),
            turns: own.collect(),
            elsewhere: BTreeMap::new(),
        }
    }

    /// Replaces the notes on such a version with `notes`.
    pub fn with_version(mut self, turns: &[TurnRecord], shared: usize, notes: &Self) -> Self {
        self.session.clone_from(&notes.session);
        for (place, turn) in turns.iter().enumerate() {
            let its = notes.turns.get(&place);
            let key = (place, AnswerMark::of(turn));
            match its {
                Some(its) if place < shared => {
                    self.turns.insert(place, its.clone());
                }
                Some(its) => {
                    self.elsewhere.insert(key, its.clone());
                }
                // A note on another question belongs to another version.
                None if place < shared => {
                    self.turns.retain(|at, it| *at != place || !fits(it, turn))
                }
                None => {
                    self.elsewhere.remove(&key);
                }
            }
        }
        self
    }
}

/// Merges notes into existing ones.
fn lay<K: Ord>(place: usize, there: Entry<'_, K, TurnNotes>, notes: TurnNotes) {
    match there {
        Entry::Vacant(free) => {
            free.insert(notes);
        }
        Entry::Occupied(mut there) => {
            let both = merged(place, there.get(), &notes, &mut |_| Choice::Both);
            there.insert(both);
        }
    }
}

/// The version that notes belong to.
struct Owner {
    /// Whether it belongs to the transcript.
    is_first: bool,
    /// The mark of its answer.
    mark: AnswerMark,
}

/// The versions that notes may have been written for, each answer once.
fn owners_of(
    notes: &TurnNotes,
    place: usize,
    versions: &[Vec<TurnRecord>],
    unmarked: Option<usize>,
) -> Vec<Owner> {
    let fitting = versions.iter().enumerate().filter_map(|(version, turns)| {
        let turn = turns.get(place).filter(|turn| fits(notes, turn))?;
        Some((version, turns, AnswerMark::of(turn)))
    });
    let mut fitting: Vec<_> = fitting.collect();
    if let Some(mark) = &notes.answer {
        fitting.retain(|(_, _, its)| its == mark);
    } else {
        let stands = |turns: &[TurnRecord]| quotes_stand(notes, turns);
        if fitting.iter().any(|(_, turns, _)| stands(turns)) {
            fitting.retain(|(_, turns, _)| stands(turns));
        }
        let its = fitting
            .iter()
            .find(|(version, ..)| Some(*version) == unmarked);
        if let Some(mark) = its.map(|(_, _, mark)| mark.clone()) {
            fitting.retain(|(_, _, its)| *its == mark);
        }
    }
    let mut owners: Vec<Owner> = Vec::new();
    for (version, _, mark) in fitting {
        if owners.iter().all(|it| it.mark != mark) {
            let is_first = version == 0;
            owners.push(Owner { is_first, mark });
        }
    }
    owners
}

/// Whether every sentence quoted in the notes is in these turns.
fn quotes_stand(notes: &TurnNotes, turns: &[TurnRecord]) -> bool {
    let mut said = notes.said.iter();
    said.all(|it| {
        let turn = turns.get(it.turn);
        turn.is_some_and(|turn| turn.answer.contains(&it.quote))
    })
}
