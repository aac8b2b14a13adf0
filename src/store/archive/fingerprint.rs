use rustix::fs::Stat;

use crate::store::disk::Folder;
use crate::transcript::SessionId;

use super::index::{Packer, Unpacker};
use super::session::TRANSCRIPT;
use super::user_files::NOTES;

/// What tells that a file is the one it was: the system notes the time of every change, also
/// of one that keeps the size and sets back the time of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Stamp {
    inode: u64,
    size: u64,
    written: Time,
    changed: Time,
}

/// Seconds and nanoseconds by the clock of the file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Time {
    seconds: i64,
    nanos: i64,
}

/// The stamps of a session's transcript and of its notes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Fingerprint {
    transcript: Option<Stamp>,
    notes: Option<Stamp>,
}

/// A file that was changed twice within so many nanoseconds may bear the same time twice. The
/// clocks of kernels tick at least a hundred times a second.
const TICK: i64 = 50_000_000;
/// Where times have no fraction, the file system may count only in seconds; FAT in two.
const COARSE_TICK: i64 = 2;

impl Fingerprint {
    /// That of the session `id` in the folder of transcripts.
    pub(super) fn of(place: &Folder, id: &SessionId) -> Self {
        let stamp = |name| {
            let stat = place.stat_in(id.as_str(), name)?;
            Some(Stamp::of(&stat))
        };
        Self {
            transcript: stamp(TRANSCRIPT),
            notes: stamp(NOTES),
        }
    }

    /// That of a session whose files are these.
    pub(super) fn of_files(transcript: &Stat, notes: Option<&Stat>) -> Self {
        Self {
            transcript: Some(Stamp::of(transcript)),
            notes: notes.map(Stamp::of),
        }
    }

    /// Whether there is a transcript.
    pub(super) fn has_transcript(&self) -> bool {
        self.transcript.is_some()
    }

    /// Whether any later change of the files would show, had they been read at `now`.
    pub(super) fn is_settled(&self, now: Time) -> bool {
        let mut stamps = [self.transcript, self.notes].into_iter().flatten();
        stamps.all(|it| it.is_settled(now))
    }

    pub(super) fn pack(&self, packer: &mut Packer) {
        for stamp in [self.transcript, self.notes] {
            packer.flag(stamp.is_some());
            if let Some(stamp) = stamp {
                packer.number(stamp.inode);
                packer.number(stamp.size);
                for time in [stamp.written, stamp.changed] {
                    packer.signed(time.seconds);
                    packer.signed(time.nanos);
                }
            }
        }
    }

    pub(super) fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Some(Self {
            transcript: from.optional(unpack_stamp)?,
            notes: from.optional(unpack_stamp)?,
        })
    }
}

fn unpack_stamp(from: &mut Unpacker<'_>) -> Option<Stamp> {
    let time = |from: &mut Unpacker<'_>| {
        Some(Time {
            seconds: from.signed()?,
            nanos: from.signed()?,
        })
    };
    Some(Stamp {
        inode: from.number()?,
        size: from.number()?,
        written: time(from)?,
        changed: time(from)?,
    })
}

impl Stamp {
    /// Whether any later change would show, had the file been read at `now`.
    pub(super) fn is_settled(&self, now: Time) -> bool {
        self.changed.lies_before(now)
    }

    // The types of these fields differ from system to system.
    #[allow(clippy::unnecessary_cast, clippy::useless_conversion)]
    pub(super) fn of(stat: &Stat) -> Self {
        Self {
            inode: stat.st_ino as u64,
            size: stat.st_size as u64,
            written: Time {
                seconds: stat.st_mtime as i64,
                nanos: stat.st_mtime_nsec as i64,
            },
            changed: Time::of_change(stat),
        }
    }
}

impl Time {
    /// When a file was changed last.
    #[allow(clippy::unnecessary_cast, clippy::useless_conversion)]
    pub(super) fn of_change(stat: &Stat) -> Self {
        Self {
            seconds: stat.st_ctime as i64,
            nanos: stat.st_ctime_nsec as i64,
        }
    }

    /// Whether it lies at least one tick of the clock before `now`.
    fn lies_before(self, now: Self) -> bool {
        if self.nanos == 0 {
            return self.seconds + COARSE_TICK < now.seconds;
        }
        let after = Self {
            seconds: self.seconds,
            nanos: self.nanos + TICK,
        };
        let second = 1_000_000_000;
        let after = match after.nanos < second {
            true => after,
            false => Self {
                seconds: after.seconds + 1,
                nanos: after.nanos - second,
            },
        };
        after < now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(seconds: i64, nanos: i64) -> Time {
        Time { seconds, nanos }
    }

    #[test]
    fn a_file_changed_just_now_may_change_again_without_a_trace() {
        let changed = time(10, 980_000_000);
        assert!(!changed.lies_before(time(10, 990_000_000)));
        assert!(!changed.lies_before(time(11, 20_000_000)));
        assert!(changed.lies_before(time(11, 40_000_000)));
        // Whole seconds may be all that the file system counts.
        assert!(!time(10, 0).lies_before(time(12, 500_000_000)));
        assert!(time(10, 0).lies_before(time(13, 0)));
    }
}
