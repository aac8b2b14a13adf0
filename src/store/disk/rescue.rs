use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::{Disk, DiskFile, Lease};
use crate::store::Cause;
use crate::store::unix::Folder;

/// A rescue folder for one session, created only when something must be saved in it.
///
/// Others may be able to create folders next to it, so a folder that is not ours alone is
/// refused.
#[derive(Debug)]
pub struct Rescue {
    /// The folder that holds the rescued sessions.
    parent: PathBuf,
    name: String,
    path: PathBuf,
    folder: OnceLock<Folder>,
}

impl Rescue {
    /// The folder `name` in `parent`; neither needs to exist.
    pub fn new(parent: PathBuf, name: &str) -> Self {
        Self {
            path: parent.join(name),
            parent,
            name: name.to_owned(),
            folder: OnceLock::new(),
        }
    }

    /// Returns the folder, creating it if it is missing.
    fn made(&self) -> io::Result<&Folder> {
        if let Some(folder) = self.folder.get() {
            return Ok(folder);
        }
        let parent = Folder::open_or_create_own(&self.parent).map_err(|error| error.cause);
        let folder = parent
            .and_then(|parent| parent.folder_or_created(&self.name))
            .map_err(io::Error::from)?;
        Ok(self.folder.get_or_init(|| folder))
    }
}

impl Disk for Rescue {
    fn path(&self) -> &Path {
        &self.path
    }

    fn create(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        self.made()?.create(name)
    }

    fn lease(&self, name: &str) -> io::Result<Lease> {
        self.made()?.lease(name)
    }

    fn read(&self, name: &str, limit: u64) -> Result<Vec<u8>, Cause> {
        self.made()?.read(name, limit)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.made()?.rename(from, to)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.made()?.remove(name)
    }

    fn sync(&self) -> io::Result<()> {
        self.made()?.sync()
    }
}

#[cfg(test)]
mod tests {
    use crate::store::unix::testing::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn it_is_created_only_when_needed_and_private() {
        let place = tempfile::tempdir().unwrap();
        let rescue = Rescue::new(place.path().join("rehearsal/rescue"), "session");
        assert!(!place.path().join("rehearsal").exists());
        rescue.create("journal.1").unwrap();
        let made = place.path().join("rehearsal/rescue/session");
        let mode = made.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        assert!(made.join("journal.1").is_file());
    }

    #[test]
    fn a_folder_that_others_may_write_in_is_refused() {
        let place = tempfile::tempdir().unwrap();
        let shared = place.path().join("shared");
        std::fs::create_dir(&shared).unwrap();
        std::fs::set_permissions(&shared, PermissionsExt::from_mode(0o777)).unwrap();
        assert!(Rescue::new(shared.clone(), "s").create("journal").is_err());
        symlink(place.path(), place.path().join("link")).unwrap();
        let linked = Rescue::new(place.path().join("link"), "s");
        assert!(linked.create("journal").is_err());
    }
}
