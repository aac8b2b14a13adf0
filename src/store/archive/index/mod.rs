//! What the sessions said when they were last read, so that a list of ten thousand need not
//! read them again.
//!
//! The index is a cache in the folder of transcripts: whoever deletes, damages or copies it
//! changes nothing but how long the next list takes. What it says of a session counts only
//! while the session's files have the fingerprint that is written beside it, and only sessions
//! that are over and whole are in it: everything else is looked at each time.

mod bytes;
mod summary;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::store::disk::{Disk, Folder};
use crate::store::replace::{create_temporary, replace_cache};
use crate::transcript::SessionId;

use super::fingerprint::{Fingerprint, Time};

pub(super) use bytes::{Packer, Unpacker};
pub(super) use summary::{pack, unpack};

/// The name of the file in the folder of transcripts.
const FILE: &str = ".index";
/// Raised with every change of what is written: what another version wrote is not read. So is
/// what another release wrote, since it may have counted otherwise.
const FORMAT: &str = concat!("rehearse index 1 ", env!("CARGO_PKG_VERSION"), "\n");
/// The most bytes that are read: those of a million sessions.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// What is known of the sessions.
#[derive(Debug, Default)]
pub(super) struct Index {
    bytes: Vec<u8>,
    /// In the order of their names.
    entries: Vec<Entry>,
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
        let bytes = place.read(FILE, LARGEST).unwrap_or_default();
        Self::of(bytes).unwrap_or_default()
    }

    fn of(bytes: Vec<u8>) -> Option<Self> {
        let rest = bytes.strip_prefix(FORMAT.as_bytes())?;
        let (checksum, body) = rest.split_at_checked(4)?;
        if crc32fast::hash(body).to_le_bytes() != checksum {
            return None;
        }
        let mut from = Unpacker::new(body);
        let place = |part: &[u8]| {
            let start = part.as_ptr().addr() - bytes.as_ptr().addr();
            start..start + part.len()
        };
        let entries = from.several(|from| {
            Some(Entry {
                name: place(from.text()?.as_bytes()),
                fingerprint: Fingerprint::unpack(from)?,
                summary: place(from.bytes()?),
            })
        })?;
        from.is_empty().then_some(Self { entries, bytes })
    }

    fn name(&self, entry: &Entry) -> &[u8] {
        self.bytes.get(entry.name.clone()).unwrap_or_default()
    }

    /// Where the packed summary of a session is, if its files still are what they were.
    pub(super) fn find(&self, id: &SessionId, fingerprint: &Fingerprint) -> Option<Range<usize>> {
        let name = id.as_str().as_bytes();
        let found = self
            .entries
            .binary_search_by(|entry| self.name(entry).cmp(name));
        let entry = self.entries.get(found.ok()?)?;
        (entry.fingerprint == *fingerprint).then(|| entry.summary.clone())
    }

    /// The packed summary at a place.
    pub(super) fn get(&self, place: Range<usize>) -> &[u8] {
        self.bytes.get(place).unwrap_or_default()
    }

    /// How many sessions are in it.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Writes what is right of it, with what was read anew. It may fail: then the next list
    /// takes longer.
    pub(super) fn write(
        &self,
        place: &Folder,
        right: &[(&SessionId, &Fingerprint, Range<usize>)],
        new: &[(&SessionId, Fingerprint, Vec<u8>)],
    ) -> std::io::Result<()> {
        let mut entries: BTreeMap<&str, (&Fingerprint, &[u8])> = BTreeMap::new();
        for (id, fingerprint, summary) in right {
            entries.insert(id.as_str(), (fingerprint, self.get(summary.clone())));
        }
        for (id, fingerprint, summary) in new {
            entries.insert(id.as_str(), (fingerprint, summary));
        }
        let mut body = Packer::default();
        body.count(entries.len());
        for (name, (fingerprint, summary)) in entries {
            body.text(name);
            fingerprint.pack(&mut body);
            body.bytes(summary);
        }
        let body = body.into_bytes();
        let mut file = FORMAT.as_bytes().to_vec();
        file.extend(crc32fast::hash(&body).to_le_bytes());
        file.extend(body);
        replace_cache(place, FILE, &file)
    }
}

/// What time it is by the clock of the file system, which alone compares with the times of
/// files; `None` where nothing may be written.
pub(super) fn file_time(place: &Folder) -> Option<Time> {
    let made = create_temporary(place, FILE).or_else(|_| {
        // Programs that were killed may have left every name behind.
        place.remove(&format!(".{FILE}.0.tmp"))?;
        create_temporary(place, FILE)
    });
    let (name, _) = made.ok()?;
    let stat = place.stat(&name);
    let _ = place.remove(&name);
    Some(Time::of_change(&stat?))
}
