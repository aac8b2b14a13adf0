use serde::{Deserialize, Serialize};

use crate::store::unix::{Folder, Stamp, Time};
use crate::transcript::SessionId;

use super::session::{NOTES, TRANSCRIPT, WORDS};

/// Stamps of a session's transcript, notes and recognized words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Fingerprint {
    transcript: Option<Stamp>,
    notes: Option<Stamp>,
    words: Option<Stamp>,
}

/// A file changed twice within this many nanoseconds may have the same time twice. Kernel clocks
/// tick at least a hundred times a second.
const TICK: i64 = 50_000_000;
/// If times have no fraction, the file system may count only in seconds, FAT in steps of two.
const COARSE_TICK: i64 = 2;

impl Fingerprint {
    /// The fingerprint of session `id` in the folder of transcripts.
    pub(super) fn of(place: &Folder, id: &SessionId) -> Self {
        let stamp = |name| place.stamp_in(id.as_str(), name);
        Self {
            transcript: stamp(TRANSCRIPT),
            notes: stamp(NOTES),
            words: stamp(WORDS),
        }
    }

    /// The fingerprint made of these stamps.
    pub(super) fn of_files(transcript: Stamp, notes: Option<Stamp>, words: Option<Stamp>) -> Self {
        Self {
            transcript: Some(transcript),
            notes,
            words,
        }
    }

    /// Whether a transcript exists.
    pub(super) fn has_transcript(&self) -> bool {
        self.transcript.is_some()
    }

    /// Whether any later change to the files would be noticed, if they were read at `now`.
    pub(super) fn is_settled(&self, now: Time) -> bool {
        let mut stamps = [self.transcript, self.notes, self.words]
            .into_iter()
            .flatten();
        stamps.all(|it| it.is_settled(now))
    }
}

impl Stamp {
    /// Whether any later change would be noticed, if the file was read at `now`.
    pub(super) fn is_settled(&self, now: Time) -> bool {
        self.changed.lies_before(now)
    }
}

impl Time {
    /// Whether it is at least one clock tick before `now`.
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
        // The file system may count whole seconds only.
        assert!(!time(10, 0).lies_before(time(12, 500_000_000)));
        assert!(time(10, 0).lies_before(time(13, 0)));
    }
}
