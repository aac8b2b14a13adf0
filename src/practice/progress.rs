use chrono::NaiveDate;

use crate::review::Unread;
use crate::review::progress::Progress;
use crate::store::FileError;

use super::Practice;

impl Practice {
    /// How practice goes, as of `today`. Sessions that are not read by the time nobody has
    /// `wanted` it any more do not count.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
    pub fn progress(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<Progress, FileError> {
        Ok(self.progress_and_unread(today, wanted)?.0)
    }

    /// The same, and the sessions that cannot be read and so do not count.
    ///
    /// # Errors
    ///
    /// As for [`Practice::progress`].
    pub fn progress_and_unread(
        &self,
        today: NaiveDate,
        wanted: impl Fn() -> bool + Sync,
    ) -> Result<(Progress, Vec<Unread>), FileError> {
        let banks = self.library().banks();
        let (sessions, unread) = self.sessions(wanted)?;
        Ok((Progress::of(&sessions, &banks, today), unread))
    }
}
