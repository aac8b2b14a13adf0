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
    /// their turns, the transcript's first. Notes that match no answer stay where they are.
    pub fn assigned(self, versions: &[Vec<TurnRecord>]) -> Self {
        let mut assigned = Self {
            session: self.session,
            ..Self::default()
        };
        for (place, notes) in self.turns {
            match version_of(&notes, place, versions).and_then(|turn| turn.elsewhere) {
                Some(mark) => assigned.put_elsewhere(place, mark, notes),
                None => assigned.put(place, notes),
            }
        }
        for ((place, mark), notes) in self.elsewhere {
            match version_of(&notes, place, versions) {
                Some(Owner { elsewhere: None }) => assigned.put(place, notes),
                _ => assigned.put_elsewhere(place, mark, notes),
            }
        }
        assigned
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
    /// The mark of its answer; `None` if it is the transcript's.
    elsewhere: Option<AnswerMark>,
}

fn version_of(notes: &TurnNotes, place: usize, versions: &[Vec<TurnRecord>]) -> Option<Owner> {
    let turns = versions.iter().enumerate().filter_map(|(version, turns)| {
        let turn = turns.get(place).filter(|turn| fits(notes, turn))?;
        Some((version, turns, turn))
    });
    let quotes_stand = |turns: &[TurnRecord]| {
        let mut said = notes.said.iter();
        said.all(|it| {
            turns
                .get(it.turn)
                .is_some_and(|turn| turn.answer.contains(&it.quote))
        })
    };
    let found = match &notes.answer {
        Some(mark) => turns
            .clone()
            .find(|(_, _, turn)| AnswerMark::of(turn) == *mark),
        // Older programs did not record the answer.
        None => turns.clone().find(|(_, turns, _)| quotes_stand(turns)),
    };
    found.map(|(version, _, turn)| Owner {
        elsewhere: (version > 0).then(|| AnswerMark::of(turn)),
    })
}
