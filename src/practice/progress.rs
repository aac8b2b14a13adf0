use chrono::NaiveDate;

use crate::review::progress::Progress;
use crate::store::FileError;

use super::Practice;

impl Practice {
    /// How practice goes, as of `today`.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
    pub fn progress(&self, today: NaiveDate) -> Result<Progress, FileError> {
        let banks = self.library().banks();
        Ok(Progress::of(&self.summaries()?, &banks, today))
    }
}
