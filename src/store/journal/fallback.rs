use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::store::disk::Disk;
use crate::transcript::journal::{Chain, Head, Line};

use super::{JournalStatus, JournalWriter, SaveFault};

/// What a new writer needs when the old one hangs in a write and cannot be asked.
#[derive(Debug, Clone)]
pub struct Fallback {
    head: Head,
    disks: Vec<Arc<dyn Disk>>,
}

impl Fallback {
    /// Begins writing on a different disk than before: the one at `first`, modulo the number of
    /// disks. `lines` are all lines not known to be on a disk, and `chain` stands for all lines.
    ///
    /// The hanging writer's own segments may still grow, with the same lines again.
    pub fn begin(
        self,
        first: usize,
        lines: impl IntoIterator<Item = Line>,
        chain: Chain,
    ) -> (JournalWriter, JournalStatus) {
        let mut disks = self.disks;
        let count = disks.len().max(1);
        disks.rotate_left(first % count);
        // The number only orders the segments; each folder assigns its own names.
        let (writer, trouble) = JournalWriter::begin(self.head.going_on(chain), disks, 1, lines);
        let status = trouble.unwrap_or_else(|| JournalStatus::Moved {
            fault: timed_out(),
            to: writer.path().unwrap_or_default(),
        });
        (writer, status)
    }

    /// The status of a hanging writer until another one has begun.
    pub fn hung() -> JournalStatus {
        JournalStatus::Held { fault: timed_out() }
    }
}

impl JournalWriter {
    /// What a new writer needs should this one hang.
    pub fn fallback(&self) -> Fallback {
        Fallback {
            head: self.head.clone(),
            disks: self.disks.clone(),
        }
    }
}

fn timed_out() -> SaveFault {
    SaveFault::new(&PathBuf::new(), io::ErrorKind::TimedOut.into())
}
