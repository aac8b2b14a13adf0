use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::store::disk::{Disk, DiskFile, Lease, append_all};
use crate::transcript::journal::{Head, Line};

use super::segments::segment_name;
use super::{JournalStatus, SaveFault, SyncTicket, Synced};

/// How many names of segments may be taken already before a folder counts as unusable.
const MOST_TAKEN: u32 = 1_000;

/// Writes the journal of one live session.
///
/// Every line is given to the system at once, in one write, and kept in memory until a sync
/// has succeeded behind it. When a write or a sync fails, the file is dropped for good, as
/// after a failed sync the system may have forgotten what it held, and asking again would only
/// be told that all is well. A new segment is opened, in the next folder first, and everything
/// that was not synced goes into it in one write. A folder on a full disk still lets files be
/// made, so a folder counts as working only once that write has succeeded.
///
/// Where syncs fail on every disk in turn, another file would fare no better: lines are appended
/// to the last one and kept in memory as well, and [`retry`](Self::retry) tries again, ever more
/// seldom, as each try writes everything once more.
///
/// A program that syncs folders may put another file in the place of ours. Then everything this
/// writer has written goes into a new one.
///
/// Where no folder works, lines are kept until [`retry`](Self::retry) finds one that does. No
/// method waits for a sync except [`sync`](Self::sync); a thread that may wait performs the
/// [`ticket`](Self::ticket) and hands back the result.
pub struct JournalWriter {
    pub(super) head: Head,
    pub(super) disks: Vec<Arc<dyn Disk>>,
    current: Option<Segment>,
    next_number: u32,
    unsynced: VecDeque<Line>,
    /// Every line of this writer's, for where its file is taken away.
    all: Vec<Line>,
    /// In how many files one after the other a sync has failed, and none has succeeded since.
    failed_syncs: usize,
    /// Whether they failed on every disk, and the present file with them: it is still written,
    /// and never asked to sync again.
    distrusted: bool,
    /// How often it was asked since then whether anything is better.
    retries: u32,
    /// One for each segment made, so that the session counts as live whatever became of it.
    leases: Vec<Lease>,
}

/// The file that is written now.
struct Segment {
    disk: usize,
    number: u32,
    path: PathBuf,
    file: Arc<dyn DiskFile>,
}

impl JournalWriter {
    /// Begins to write in the first of `disks` that works, in segments that nobody has written
    /// yet, from `first_segment` on: 0 in a new session. `lines` go first; they count as not
    /// synced. What the head says of its origin is what the line after those goes on from. The disks are the session's own folder and then those to fall back on.
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

    /// What there is to sync now, which also tells whether the file is still in its place. `None`
    /// where nothing was written, or nothing can be synced.
    pub fn ticket(&self) -> Option<SyncTicket> {
        // After a failed sync the system may say that all is well, and be wrong.
        let segment = self.current.as_ref().filter(|_| !self.distrusted)?;
        Some(SyncTicket {
            file: Arc::clone(&segment.file),
            segment: segment.number,
            upto: self.all.last()?.seq(),
        })
    }

    /// Takes the result of a sync. The result for a file that was given up since counts for
    /// nothing: its lines are in another.
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

    /// Goes on in a new file beside the one that is in the place of ours.
    fn taken_away(&mut self) -> Option<JournalStatus> {
        let disk = self.current.take()?.disk;
        self.unsynced = self.all.iter().cloned().collect();
        let fault = self.open_some(disk).err()?;
        Some(JournalStatus::Held { fault })
    }

    /// Goes on in another file after a failed sync, unless that was tried on every disk.
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

    /// Gives up a file on which a sync hangs, and goes on in another. The sync may return
    /// whenever it likes.
    pub fn give_up_file(&mut self) -> Option<JournalStatus> {
        self.written(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Looks for a folder that works again, where none did.
    pub fn retry(&mut self) -> Option<JournalStatus> {
        if let Some(failed) = &self.current {
            let next = failed.disk + 1;
            self.retries += u32::from(self.distrusted);
            if self.distrusted && self.retries.is_power_of_two() {
                // Whether it is any better, the next sync tells.
                let _ = self.open_some(next);
            }
            return None;
        }
        self.open_some(0).ok()?;
        let to = self.path()?;
        Some(JournalStatus::Healed { to })
    }

    /// Keeps a lease as long as the session lives, as that of the segments it resumes.
    pub fn hold(&mut self, leases: impl IntoIterator<Item = Lease>) {
        self.leases.extend(leases);
    }

    /// The file that is written now. `None` if there is none.
    pub fn path(&self) -> Option<PathBuf> {
        self.current.as_ref().map(|segment| segment.path.clone())
    }

    /// The lines that a power cut now might take, oldest first.
    pub fn unsynced(&self) -> impl ExactSizeIterator<Item = &Line> {
        self.unsynced.iter()
    }

    /// A mistake that tests plant.
    #[cfg(test)]
    pub(super) fn forget_unsynced(&mut self) {
        self.unsynced.clear();
    }

    /// Drops the file after a failure, and goes on in another.
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

    /// Opens a segment in the first disk that works, beginning with the one at `first`.
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

    /// Opens a segment in one disk, with everything in it that is not synced.
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
        // Without a lease the session is saved all the same.
        let lease = disk.lease(&name).ok();
        if let Err(error) = append_all(&*file, &self.opening()) {
            drop(lease);
            // Everything in it is in memory. A number that no file has looks like a file that is
            // missing.
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

    /// Makes the file of a segment under the next number that is not taken.
    fn create(&mut self, disk: &dyn Disk) -> io::Result<(u32, Arc<dyn DiskFile>)> {
        for _ in 0..MOST_TAKEN {
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

    /// What a new segment begins with.
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
