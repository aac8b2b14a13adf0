use chrono::NaiveDate;

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
        let sessions = self.summaries(wanted)?;
        Ok(Progress::of(&sessions, &self.library().banks(), today))
    }
}
