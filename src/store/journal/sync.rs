use std::fmt;
use std::io;
use std::sync::Arc;

use crate::store::disk::DiskFile;

/// A pending sync, to be performed on any thread that may wait for the disk.
///
/// It holds the file open, so it can outlive a writer that has given up the file.
pub struct SyncTicket {
    pub(super) file: Arc<dyn DiskFile>,
    pub(super) segment: u32,
    pub(super) upto: u64,
}

/// The result of a sync, for [`JournalWriter::settle`](super::JournalWriter::settle).
#[derive(Debug)]
#[must_use = "the writer keeps lines in memory until it knows that they are on the disk"]
pub struct Synced {
    pub(super) segment: u32,
    pub(super) upto: u64,
    pub(super) result: io::Result<()>,
}

impl SyncTicket {
    /// Waits until everything written before the ticket was issued is on the disk.
    pub fn perform(self) -> Synced {
        Synced {
            segment: self.segment,
            upto: self.upto,
            result: self.file.sync(),
        }
    }
}

impl fmt::Debug for SyncTicket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SyncTicket")
            .field("segment", &self.segment)
            .field("upto", &self.upto)
            .finish_non_exhaustive()
    }
}
