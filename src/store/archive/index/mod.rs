//! What the sessions said when they were last read, so that a list of ten thousand need not
//! read them again.
//!
//! The index is a cache in a folder beside the sessions: whoever deletes, damages or copies it
//! changes nothing but how long the next list takes. What it says of a session counts only
//! while the session's files have the fingerprint that is written beside it, and only sessions
//! that are over and whole are in it: everything else is looked at each time.

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

/// The number is raised with every change of what is written: what another version wrote is not
/// read. So is what another release wrote, since it may have counted otherwise.
const FILE: Cache = Cache {
    name: "index",
    format: concat!("rehearse index 9 ", env!("CARGO_PKG_VERSION"), "\n"),
    // That of two million sessions.
    largest: 1024 * 1024 * 1024,
};

/// What is known of the sessions.
#[derive(Debug, Default)]
pub(super) struct Index {
    bytes: Vec<u8>,
    /// The words that the summaries share, by their places.
    words: Vec<Range<usize>>,
    /// In the order of their names.
    entries: Vec<Entry>,
    /// What was made of the words, for as many threads as there ever were at once.
    shared: Mutex<Vec<Shared>>,
}

/// The file: the words that summaries share, and the sessions in the order of their names.
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
    /// The index of a folder of transcripts; where it is missing, damaged or another
    /// version's, an empty one.
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

    /// Where the packed summary of a session is, if its files still are what they were.
    pub(super) fn find(&self, id: &SessionId, fingerprint: &Fingerprint) -> Option<Range<usize>> {
        let entry = self.entry(id)?;
        (entry.fingerprint == *fingerprint).then(|| entry.summary.clone())
    }

    /// When the session began that is packed at this place.
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

    /// The summary of the session `id`, packed at this place.
    pub(super) fn summary(&self, id: &SessionId, place: Range<usize>) -> Option<Summary> {
        let pools = || self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let pool = pools().pop();
        let mut shared = pool.unwrap_or_default();
        let packed = self.bytes.get(place)?;
        let summary = unpack(id, packed, &mut shared, |word| self.word(word));
        pools().push(shared);
        summary
    }

    /// The company and the beginning of the session that is packed at this place.
    pub(super) fn heading(
        &self,
        place: Range<usize>,
    ) -> Option<(Localized, DateTime<FixedOffset>)> {
        unpack_heading(self.bytes.get(place)?, |word| self.word(word))
    }

    fn word(&self, place: usize) -> Option<&str> {
        std::str::from_utf8(self.bytes.get(self.words.get(place)?.clone())?).ok()
    }

    /// The words that its summaries are written with, to write more.
    pub(super) fn words(&self) -> WordTable {
        let mut words = WordTable::default();
        for place in 0..self.words.len() {
            words.place(self.word(place).unwrap_or_default());
        }
        words
    }

    /// How many sessions are in it.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Writes what is right of it, with what was read again; `words` are [`Index::words`] and
    /// those that were added.
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
