use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store::disk::Disk;
use crate::store::replace::{create_temporary, replace_cache};
use crate::store::unix::{Folder, Time};

/// Name of the cache folder inside the folder of transcripts. It is a separate folder so that
/// writing to it does not change the modification time of the folder of transcripts, which shows
/// whether sessions were added or removed. No session id starts with a dot.
const CACHE: &str = ".cache";

/// A file that only saves time. Deleting, damaging or copying it changes no result.
pub(super) struct Cache {
    /// Its file name.
    pub(super) name: &'static str,
    /// Its first bytes. A file that starts differently was written by another version and is
    /// ignored.
    pub(super) format: &'static str,
    /// Maximum size read, in bytes.
    pub(super) largest: u64,
}

impl Cache {
    /// Reads the whole file; `None` if it is missing, damaged or from another version.
    pub(super) fn read(&self, place: &Folder) -> Option<Vec<u8>> {
        let folder = place.folder(CACHE).ok()?;
        let bytes = folder.read(self.name, self.largest).ok()?;
        let body = self.body(&bytes)?;
        let checksum = bytes.get(self.format.len()..bytes.len() - body.len())?;
        (crc32fast::hash(body).to_le_bytes() == checksum).then_some(bytes)
    }

    /// The part of the file that [`Cache::write`] was given.
    pub(super) fn body<'b>(&self, file: &'b [u8]) -> Option<&'b [u8]> {
        let rest = file.strip_prefix(self.format.as_bytes())?;
        Some(rest.split_at_checked(4)?.1)
    }

    /// Writes the whole file. A full or read-only disk is not reported: the next run is only
    /// slower.
    pub(super) fn write(&self, place: &Folder, body: &[u8]) {
        let mut file = Vec::with_capacity(self.format.len() + 4 + body.len());
        file.extend(self.format.as_bytes());
        file.extend(crc32fast::hash(body).to_le_bytes());
        file.extend(body);
        if let Ok(folder) = place.folder_or_created(CACHE) {
            let _ = replace_cache(&folder, self.name, &file);
        }
    }

    /// Reads what [`Cache::save`] wrote; `None` if the file is missing, damaged or from another
    /// version.
    pub(super) fn load<T: DeserializeOwned>(&self, place: &Folder) -> Option<T> {
        let file = self.read(place)?;
        let (value, rest) = postcard::take_from_bytes(self.body(&file)?).ok()?;
        rest.is_empty().then_some(value)
    }

    /// Serializes and writes a value.
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

/// The current time by the file system's clock, the only one that file times can be compared
/// with; `None` if nothing can be written.
pub(super) fn file_time(place: &Folder) -> Option<Time> {
    const CLOCK: &str = "clock";
    let folder = place.folder_or_created(CACHE).ok()?;
    let made = create_temporary(&folder, CLOCK).or_else(|_| {
        // Programs that were killed may have left every other name behind.
        folder.remove(&format!(".{CLOCK}.0.tmp"))?;
        create_temporary(&folder, CLOCK)
    });
    let (name, _) = made.ok()?;
    let stamp = folder.stamp(&name);
    let _ = folder.remove(&name);
    Some(stamp?.changed)
}
