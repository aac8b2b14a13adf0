use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store::disk::Disk;
use crate::store::replace::{create_temporary, replace_cache};
use crate::store::unix::{Folder, Time};

/// The folder of what can be had again, in the folder of transcripts. It is a folder of its own
/// so that writing into it does not change the time of the folder of transcripts, which tells
/// whether sessions came or went. No session's id begins so.
const CACHE: &str = ".cache";

/// A file that only saves time: whoever deletes, damages or copies it changes nothing else.
pub(super) struct Cache {
    /// Its name.
    pub(super) name: &'static str,
    /// Its first bytes. What begins otherwise was written by another version, and is not read.
    pub(super) format: &'static str,
    /// The most bytes that are read.
    pub(super) largest: u64,
}

impl Cache {
    /// The whole file; `None` where it is missing, damaged, or another version's.
    pub(super) fn read(&self, place: &Folder) -> Option<Vec<u8>> {
        let folder = place.folder(CACHE).ok()?;
        let bytes = folder.read(self.name, self.largest).ok()?;
        let body = self.body(&bytes)?;
        let checksum = bytes.get(self.format.len()..bytes.len() - body.len())?;
        (crc32fast::hash(body).to_le_bytes() == checksum).then_some(bytes)
    }

    /// What of the file was written by [`Cache::write`].
    pub(super) fn body<'b>(&self, file: &'b [u8]) -> Option<&'b [u8]> {
        let rest = file.strip_prefix(self.format.as_bytes())?;
        Some(rest.split_at_checked(4)?.1)
    }

    /// Writes the file whole. A disk that is full or read-only is no reason to complain: then
    /// the next program takes longer.
    pub(super) fn write(&self, place: &Folder, body: &[u8]) {
        let mut file = Vec::with_capacity(self.format.len() + 4 + body.len());
        file.extend(self.format.as_bytes());
        file.extend(crc32fast::hash(body).to_le_bytes());
        file.extend(body);
        if let Ok(folder) = place.folder_or_created(CACHE) {
            let _ = replace_cache(&folder, self.name, &file);
        }
    }

    /// What [`Cache::save`] wrote; `None` where the file is missing, damaged, or another version's.
    pub(super) fn load<T: DeserializeOwned>(&self, place: &Folder) -> Option<T> {
        let file = self.read(place)?;
        let (value, rest) = postcard::take_from_bytes(self.body(&file)?).ok()?;
        rest.is_empty().then_some(value)
    }

    /// Writes a value.
    pub(super) fn save(&self, place: &Folder, value: &impl Serialize) {
        if let Ok(body) = postcard::to_stdvec(value) {
            self.write(place, &body);
        }
    }

    /// Removes the file.
    pub(super) fn forget(&self, place: &Folder) {
        if let Ok(folder) = place.folder(CACHE) {
            let _ = folder.remove(self.name);
        }
    }
}

/// What time it is by the clock of the file system, which alone compares with the times of
/// files; `None` where nothing may be written.
pub(super) fn file_time(place: &Folder) -> Option<Time> {
    const CLOCK: &str = "clock";
    let folder = place.folder_or_created(CACHE).ok()?;
    let made = create_temporary(&folder, CLOCK).or_else(|_| {
        // Programs that were killed may have left every name behind.
        folder.remove(&format!(".{CLOCK}.0.tmp"))?;
        create_temporary(&folder, CLOCK)
    });
    let (name, _) = made.ok()?;
    let stamp = folder.stamp(&name);
    let _ = folder.remove(&name);
    Some(stamp?.changed)
}
