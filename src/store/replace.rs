//! Writes a file whole, so that either the old or the new one always exists.

use std::io;
use std::sync::Arc;

use super::disk::{Disk, DiskFile, append_all};
use super::{Action, Cause, FileError};

/// How many temporary files of interrupted programs are tolerated.
const TRIES: u32 = 100;

/// Replaces the file `name` with `bytes`: writes a temporary file in the same folder, syncs it,
/// renames it, syncs the folder, reads the file back and compares.
///
/// After an error either the old or the new file is there, whole; the caller should keep the data
/// and try again.
pub fn replace(disk: &dyn Disk, name: &str, bytes: &[u8]) -> Result<(), FileError> {
    put(disk, name, bytes)
        .map_err(|cause| FileError::new(&disk.path().join(name), Action::Save, cause))
}

/// Like [`replace`], for data that can be recomputed: nothing is synced or read back.
pub(super) fn replace_cache(disk: &dyn Disk, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (temporary, file) = create_temporary(disk, name)?;
    let written = append_all(&*file, bytes).and_then(|()| disk.rename(&temporary, name));
    if written.is_err() {
        let _ = disk.remove(&temporary);
    }
    written
}

fn put(disk: &dyn Disk, name: &str, bytes: &[u8]) -> Result<(), Cause> {
    let (temporary, file) = create_temporary(disk, name)?;
    let written = append_all(&*file, bytes)
        .and_then(|()| file.sync())
        .and_then(|()| disk.rename(&temporary, name));
    drop(file);
    if let Err(error) = written {
        // It holds nothing that the caller does not have.
        let _ = disk.remove(&temporary);
        return Err(error.into());
    }
    disk.sync()?;
    let limit = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    match disk.read(name, limit) {
        Ok(read) if read == bytes => Ok(()),
        Ok(_) | Err(Cause::TooLarge { .. }) => Err(Cause::Changed),
        Err(cause) => Err(cause),
    }
}

pub(super) fn create_temporary(
    disk: &dyn Disk,
    name: &str,
) -> io::Result<(String, Arc<dyn DiskFile>)> {
    for number in 0..TRIES {
        let temporary = format!(".{name}.{number}.tmp");
        match disk.create(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::memory::{EIO, ENOSPC, Fault, Faults, MemoryDisk};

    const NAME: &str = "transcript.toml";
    const OLD: &[u8] = b"the old file";
    const NEW: &[u8] = b"the new one, which is longer";

    fn disk(faults: &Faults) -> MemoryDisk {
        let disk = MemoryDisk::new("/session", faults);
        let file = disk.create(NAME).unwrap();
        file.append(OLD).unwrap();
        file.sync().unwrap();
        disk
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let faults = Faults::none();
        let disk = disk(&faults);
        replace(&disk, NAME, NEW).unwrap();
        let new = [(NAME.to_owned(), NEW.to_vec())].into();
        assert_eq!(disk.files(), new);
        assert_eq!(disk.files_after_power_cut(), new);
    }

    #[test]
    fn whatever_fails_the_old_file_or_the_new_one_is_there_whole() {
        let usual = Faults::none();
        let before = {
            disk(&usual);
            usual.calls()
        };
        replace(&disk(&usual), NAME, NEW).unwrap();
        let after = usual.calls() - before;
        for fault in [EIO, ENOSPC, Fault::Short(3)] {
            for call in before..after {
                let faults = Faults::by(move |number, _, _| (number == call).then_some(fault));
                let disk = disk(&faults);
                let result = replace(&disk, NAME, NEW);
                let at = format!("{fault:?} at call {call}");
                for files in [
                    disk.files(),
                    disk.files_after_power_cut(),
                    disk.files_after_late_power_cut(),
                ] {
                    let content = files.get(NAME).map(Vec::as_slice);
                    assert!(
                        content == Some(OLD) || content == Some(NEW),
                        "{at}: {files:?}"
                    );
                }
                if result.is_ok() {
                    let saved = disk.files_after_power_cut();
                    assert_eq!(saved.get(NAME).map(Vec::as_slice), Some(NEW), "{at}");
                }
                assert_eq!(disk.files().len(), 1, "{at}: no rubbish stays behind");
                replace(&disk, NAME, NEW).expect("the fault has passed");
            }
        }
    }

    #[test]
    fn leftovers_of_an_interrupted_program_do_not_matter() {
        let disk = disk(&Faults::none());
        disk.create(".transcript.toml.0.tmp").unwrap();
        replace(&disk, NAME, NEW).unwrap();
        assert_eq!(disk.read(NAME, 100).unwrap(), NEW);
    }
}
