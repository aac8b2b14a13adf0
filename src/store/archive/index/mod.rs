//! Caches the summaries of sessions, so that a list of ten thousand does not have to read them
//! again.
//!
//! The index is a cache in a folder next to the sessions: deleting, damaging or copying it only
//! changes how long the next list takes. An entry counts only while the session's files match the
//! fingerprint stored with it. Only finished, undamaged sessions are in it; all others are read
//! each time.

mod shared;
mod summary;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::lang::Localized;
use crate::review::Summary;
use crate::store::unix::Folder;
use crate::transcript::SessionId;

use super::cache::Cache;
use super::fingerprint::Fingerprint;

use shared::Shared;
pub(super) use summary::pack;
use summary::{unpack, unpack_heading, unpack_started};
pub(super) use words::WordTable;

/// Increase the number with every change to the format: entries from another version are ignored.
/// So are those from another release, which may have counted differently.
const FILE: Cache = Cache {
    name: "index",
    format: concat!("rehearse index 9 ", env!("CARGO_PKG_VERSION"), "\n"),
    // Enough for two million sessions.
    largest: 1024 * 1024 * 1024,
};

/// The cached sessions.
#[derive(Debug, Default)]
pub(super) struct Index {
    bytes: Vec<u8>,
    /// Positions of the words that summaries share.
    words: Vec<Range<usize>>,
    /// Sorted by name.
    entries: Vec<Entry>,
    /// Decoded shared values, one set per thread that was ever active at once.
    shared: Mutex<Vec<Shared>>,
}

/// The file: the words that summaries share, and the sessions sorted by name.
#[derive(Serialize, Deserialize)]
struct Body<'b> {
    #[serde(borrow)]
    words: Vec<&'b str>,
    #[serde(borrow)]
    entries: Vec<(&'b str, Fingerprint, &'b [u8])>,
}

#[derive(Debug)]
struct Entry {
    name: Range<usize>,
    fingerprint: Fingerprint,
    summary: Range<usize>,
}

impl Index {
    /// Reads the index of a folder of transcripts; empty if it is missing, damaged or from
    /// another version.
    pub(super) fn read(place: &Folder) -> Self {
        FILE.read(place).and_then(Self::of).unwrap_or_default()
    }

    fn of(bytes: Vec<u8>) -> Option<Self> {
        let (body, rest) = postcard::take_from_bytes::<Body<'_>>(FILE.body(&bytes)?).ok()?;
        let place = |part: &[u8]| {
            let start = part.as_ptr().addr() - bytes.as_ptr().addr();
            start..start + part.len()
        };
        let words = body.words.iter().map(|word| place(word.as_bytes()));
        let entries = body
            .entries
            .iter()
            .map(|(name, fingerprint, summary)| Entry {
                name: place(name.as_bytes()),
                fingerprint: *fingerprint,
                summary: place(summary),
            });
        let (words, entries) = (words.collect(), entries.collect());
        rest.is_empty().then_some(Self {
            words,
            entries,
            shared: Mutex::default(),
            bytes,
        })
    }

    fn name(&self, entry: &Entry) -> &[u8] {
        self.bytes.get(entry.name.clone()).unwrap_or_default()
    }

    /// Position of a session's packed summary, if its files are unchanged.
    pub(super) fn find(&self, id: &SessionId, fingerprint: &Fingerprint) -> Option<Range<usize>> {
        let entry = self.entry(id)?;
        (entry.fingerprint == *fingerprint).then(|| entry.summary.clone())
    }

    /// When the session packed at this position began.
    pub(super) fn began(&self, place: Range<usize>) -> Option<DateTime<FixedOffset>> {
        unpack_started(self.bytes.get(place)?)
    }

    /// When a session began, as far as is known: its files may have changed since.
    pub(super) fn likely_began(&self, id: &SessionId) -> Option<DateTime<FixedOffset>> {
        self.began(self.entry(id)?.summary.clone())
    }

    fn entry(&self, id: &SessionId) -> Option<&Entry> {
        let name = id.as_str().as_bytes();
        let found = self
            .entries
            .binary_search_by(|entry| self.name(entry).cmp(name));
        self.entries.get(found.ok()?)
    }

    /// The summary of session `id`, packed at this position.
    pub(super) fn summary(&self, id: &SessionId, place: Range<usize>) -> Option<Summary> {
        let pools = || self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let pool = pools().pop();
        let mut shared = pool.unwrap_or_default();
        let packed = self.bytes.get(place)?;
        let summary = unpack(id, packed, &mut shared, |word| self.word(word));
        pools().push(shared);
        summary
    }

    /// The company and start of the session packed at this position.
    pub(super) fn heading(
        &self,
        place: Range<usize>,
    ) -> Option<(Localized, DateTime<FixedOffset>)> {
        unpack_heading(self.bytes.get(place)?, |word| self.word(word))
    }

    fn word(&self, place: usize) -> Option<&str> {
        std::str::from_utf8(self.bytes.get(self.words.get(place)?.clone())?).ok()
    }

    /// The words its summaries are written with, for writing more.
    pub(super) fn words(&self) -> WordTable {
        let mut words = WordTable::default();
        for place in 0..self.words.len() {
            words.place(self.word(place).unwrap_or_default());
        }
        words
    }

    /// Number of sessions.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Writes the entries that are still valid and the newly read ones; `words` is
    /// [`Index::words`] plus any added words.
    pub(super) fn write(
        &self,
        place: &Folder,
        words: &WordTable,
        right: &[(&SessionId, &Fingerprint, Range<usize>)],
        new: &[(SessionId, Fingerprint, Vec<u8>)],
    ) {
        let mut entries: BTreeMap<&str, (&Fingerprint, &[u8])> = BTreeMap::new();
        for (id, fingerprint, summary) in right {
            let packed = self.bytes.get(summary.clone()).unwrap_or_default();
            entries.insert(id.as_str(), (fingerprint, packed));
        }
        for (id, fingerprint, summary) in new {
            entries.insert(id.as_str(), (fingerprint, summary));
        }
        let entries = entries.into_iter();
        FILE.save(
            place,
            &Body {
                words: words.list().iter().map(AsRef::as_ref).collect(),
                entries: entries
                    .map(|(name, (fingerprint, summary))| (name, *fingerprint, summary))
                    .collect(),
            },
        );
    }
}
