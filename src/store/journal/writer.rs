use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::store::disk::{Disk, DiskFile, Lease, append_all};
use crate::transcript::journal::{Head, Line};

use super::segments::segment_name;
use super::{JournalStatus, SaveFault, SyncTicket, Synced};

/// How many taken segment names make a folder count as unusable.
const MAX_TAKEN: u32 = 1_000;

/// Writes the journal of one live session.
///
/// Every line goes to the system at once, in one write, and is kept in memory until a later sync
/// has succeeded. When a write or sync fails, the file is dropped for good: after a failed sync
/// the system may have discarded data, and a second sync would falsely report success. A new
/// segment is opened, in the next folder first, and all unsynced lines are written to it at once.
/// Files can still be created on a full disk, so a folder counts as working only once that write
/// has succeeded.
///
/// If syncs fail on every disk in turn, another file would do no better: lines are appended to
/// the last file and also kept in memory, and [`retry`](Self::retry) tries again at growing
/// intervals, since each try writes everything again.
///
/// A sync program may replace our file. Then everything this writer has written goes to a new
/// one.
///
/// If no folder works, lines are kept until [`retry`](Self::retry) finds one that does. No method
/// waits for a sync except [`sync`](Self::sync); a thread that may wait performs the
/// [`ticket`](Self::ticket) and passes back the result.
pub struct JournalWriter {
    pub(super) head: Head,
    pub(super) disks: Vec<Arc<dyn Disk>>,
    current: Option<Segment>,
    next_number: u32,
    unsynced: VecDeque<Line>,
    /// All of this writer's lines, in case its file is replaced.
    all: Vec<Line>,
    /// Number of files in a row whose sync failed, with none succeeding since.
    failed_syncs: usize,
    /// Whether syncs failed on every disk, including the current file: it is still written, but
    /// never synced again.
    distrusted: bool,
    /// Number of retries since then.
    retries: u32,
    /// One for each segment created, so that the session counts as live whatever happens to it.
    leases: Vec<Lease>,
}

/// The file now being written.
struct Segment {
    disk: usize,
    number: u32,
    path: PathBuf,
    file: Arc<dyn DiskFile>,
}

impl JournalWriter {
    /// Begins writing on the first of `disks` that works, in new segments from `first_segment` on
    /// (0 for a new session). `lines` go first and count as unsynced. The origin in the head is
    /// what the lines after those continue from. The disks are the session's own folder, then the
    /// fallbacks.
    pub fn begin(
        head: Head,
        disks: Vec<Arc<dyn Disk>>,
        first_segment: u32,
        lines: impl IntoIterator<Item = Line>,
    ) -> (Self, Option<JournalStatus>) {
        let all: Vec<Line> = lines.into_iter().collect();
        let mut writer = Self {
            head,
            disks,
            current: None,
            next_number: first_segment,
            unsynced: all.iter().cloned().collect(),
            all,
            failed_syncs: 0,
            distrusted: false,
            retries: 0,
            leases: Vec::new(),
        };
        let status = match writer.open_some(0) {
            Ok(()) => None,
            Err(fault) => Some(JournalStatus::Held { fault }),
        };
        (writer, status)
    }

    /// Appends a line.
    pub fn append(&mut self, line: Line) -> Option<JournalStatus> {
        self.head = self.head.going_on(line.after());
        let written = match &self.current {
            Some(segment) => append_all(&*segment.file, line.bytes()),
            None => Ok(()),
        };
        self.all.push(line.clone());
        self.unsynced.push_back(line);
        self.written(written)
    }

    /// What there is to sync now; performing it also tells whether the file is still in place.
    /// `None` if nothing was written or nothing can be synced.
    pub fn ticket(&self) -> Option<SyncTicket> {
        // After a failed sync, a reported success may be false.
        let segment = self.current.as_ref().filter(|_| !self.distrusted)?;
        Some(SyncTicket {
            file: Arc::clone(&segment.file),
            segment: segment.number,
            upto: self.all.last()?.seq(),
        })
    }

    /// Takes the result of a sync. Results for a file that was given up since are ignored: its
    /// lines are in another.
    pub fn settle(&mut self, synced: Synced) -> Option<JournalStatus> {
        let current = self.current.as_ref().map(|segment| segment.number);
        if current != Some(synced.segment) {
            return None;
        }
        match synced.result {
            Ok(()) => {
                let open = self.unsynced.iter().position(|it| it.seq() > synced.upto);
                self.unsynced.drain(..open.unwrap_or(self.unsynced.len()));
                let failed = std::mem::take(&mut self.failed_syncs);
                self.retries = 0;
                let to = self.path().filter(|_| failed > self.disks.len())?;
                Some(JournalStatus::Healed { to })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.taken_away(),
            Err(error) => self.sync_failed(error),
        }
    }

    /// Continues in a new file next to the one that replaced ours.
    fn taken_away(&mut self) -> Option<JournalStatus> {
        let disk = self.current.take()?.disk;
        self.unsynced = self.all.iter().cloned().collect();
        let fault = self.open_some(disk).err()?;
        Some(JournalStatus::Held { fault })
    }

    /// Continues in another file after a failed sync, unless that was tried on every disk.
    fn sync_failed(&mut self, error: io::Error) -> Option<JournalStatus> {
        self.failed_syncs += 1;
        if self.failed_syncs <= self.disks.len() {
            return self.written(Err(error));
        }
        self.distrusted = true;
        let fault = SaveFault::new(&self.path()?, error);
        Some(JournalStatus::Held { fault })
    }

    /// Syncs, and waits for it.
    pub fn sync(&mut self) -> Option<JournalStatus> {
        let synced = self.ticket()?.perform();
        self.settle(synced)
    }

    /// Gives up a file whose sync hangs, and continues in another. The sync may return at any
    /// time.
    pub fn give_up_file(&mut self) -> Option<JournalStatus> {
        self.written(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Tries to find a folder that works again, after none did.
    pub fn retry(&mut self) -> Option<JournalStatus> {
        if let Some(failed) = &self.current {
            let next = failed.disk + 1;
            self.retries += u32::from(self.distrusted);
            if self.distrusted && self.retries.is_power_of_two() {
                // The next sync tells whether it works.
                let _ = self.open_some(next);
            }
            return None;
        }
        self.open_some(0).ok()?;
        let to = self.path()?;
        Some(JournalStatus::Healed { to })
    }

    /// Keeps leases for the life of the session, such as those of resumed segments.
    pub fn hold(&mut self, leases: impl IntoIterator<Item = Lease>) {
        self.leases.extend(leases);
    }

    /// The file now being written, if any.
    pub fn path(&self) -> Option<PathBuf> {
        self.current.as_ref().map(|segment| segment.path.clone())
    }

    /// The lines that a power cut now might lose, oldest first.
    pub fn unsynced(&self) -> impl ExactSizeIterator<Item = &Line> {
        self.unsynced.iter()
    }

    /// A bug that tests plant.
    #[cfg(test)]
    pub(super) fn forget_unsynced(&mut self) {
        self.unsynced.clear();
    }

    /// After a failure, drops the file and continues in another.
    fn written(&mut self, result: io::Result<()>) -> Option<JournalStatus> {
        let error = result.err()?;
        let failed = self.current.take()?;
        let fault = SaveFault::new(&failed.path, error);
        Some(match self.open_some(failed.disk + 1) {
            Ok(()) => JournalStatus::Moved {
                fault,
                to: self.path().unwrap_or_default(),
            },
            Err(fault) => JournalStatus::Held { fault },
        })
    }

    /// Opens a segment on the first disk that works, starting with the one at `first`.
    fn open_some(&mut self, first: usize) -> Result<(), SaveFault> {
        let count = self.disks.len().max(1);
        let mut last = None;
        for place in (first..first + count).map(|place| place % count) {
            match self.open_in(place) {
                Ok(segment) => {
                    self.current = Some(segment);
                    self.distrusted = false;
                    return Ok(());
                }
                Err(fault) => last = Some(fault),
            }
        }
        Err(last.unwrap_or_else(|| SaveFault::new(&PathBuf::new(), io::ErrorKind::NotFound.into())))
    }

    /// Opens a segment on one disk and writes all unsynced lines to it.
    fn open_in(&mut self, place: usize) -> Result<Segment, SaveFault> {
        let Some(disk) = self.disks.get(place).map(Arc::clone) else {
            return Err(SaveFault::new(
                &PathBuf::new(),
                io::ErrorKind::NotFound.into(),
            ));
        };
        let name = segment_name(self.next_number);
        let fault = |error| SaveFault::new(&disk.path().join(&name), error);
        let (number, file) = self.create(&*disk).map_err(fault)?;
        let name = segment_name(number);
        let path = disk.path().join(&name);
        // The session is saved even without a lease.
        let lease = disk.lease(&name).ok();
        if let Err(error) = append_all(&*file, &self.opening()) {
            drop(lease);
            // Everything in it is in memory. A gap in the numbers would look like a missing file.
            if disk.remove(&name).is_ok() {
                self.next_number = number;
            }
            return Err(SaveFault::new(&path, error));
        }
        self.leases.extend(lease);
        Ok(Segment {
            disk: place,
            number,
            path,
            file,
        })
    }

    /// Creates a segment file under the next free number.
    fn create(&mut self, disk: &dyn Disk) -> io::Result<(u32, Arc<dyn DiskFile>)> {
        for _ in 0..MAX_TAKEN {
            let number = self.next_number;
            match disk.create(&segment_name(number)) {
                Ok(file) => {
                    self.next_number += 1;
                    return Ok((number, file));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    self.next_number += 1;
                }
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// The first bytes of a new segment.
    fn opening(&self) -> Vec<u8> {
        let head = self
            .unsynced
            .front()
            .map(|line| self.head.going_on(line.before()));
        let mut bytes = head.as_ref().unwrap_or(&self.head).line().into_bytes();
        for line in &self.unsynced {
            bytes.extend_from_slice(line.bytes());
        }
        bytes
    }
}

impl fmt::Debug for JournalWriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JournalWriter")
            .field("head", &self.head)
            .field("path", &self.path())
            .field("unsynced", &self.unsynced.len())
            .finish_non_exhaustive()
    }
}
