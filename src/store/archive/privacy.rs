//! Detects disks that keep no permissions, such as a Windows drive in WSL or a network folder.

use crate::store::unix::Folder;

use super::cache::Cache;
use super::{Archive, SessionFolder};

/// Records that the user was warned.
const WARNED: Cache = Cache {
    name: "open-to-others",
    format: "rehearse told 1\n",
    largest: 1024,
};

impl Archive {
    /// Whether others can read this session's files, although created for its user alone, and the
    /// user has not yet been warned about this folder of transcripts. Records the warning as
    /// given.
    pub fn is_newly_open_to_others(&self, session: &SessionFolder) -> bool {
        let is_open = session.folder().is_some_and(|it| !it.is_private());
        let place = Folder::open(self.path()).ok().filter(|_| is_open);
        let Some(place) = place else { return false };
        let warned = WARNED.read(&place).is_some();
        if !warned {
            // If that cannot be recorded, the warning appears again next time.
            WARNED.write(&place, &[]);
        }
        !warned
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::unix::testing::PermissionsExt;

    #[test]
    fn the_warning_that_others_can_read_appears_once_per_folder() {
        let place = tempfile::tempdir().unwrap();
        let archive = Archive::new(place.path().to_owned(), Vec::new());
        let started = "2026-11-21T10:05:00+09:00".parse().unwrap();
        let session = archive.create(started, "aws-cse", || 7).unwrap();
        assert!(!archive.is_newly_open_to_others(&session));
        // As on a disk that keeps no permissions.
        let mode = PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(session.path(), mode).unwrap();
        assert!(archive.is_newly_open_to_others(&session));
        assert!(!archive.is_newly_open_to_others(&session));
        let again = Archive::new(place.path().to_owned(), Vec::new());
        assert!(!again.is_newly_open_to_others(&session));
        let other = tempfile::tempdir().unwrap();
        let other = Archive::new(other.path().to_owned(), Vec::new());
        assert!(other.is_newly_open_to_others(&session));
        assert!(!other.is_newly_open_to_others(&session));
    }
}
