use std::fs::{File, TryLockError};
use std::io;
use std::time::Duration;

/// How often a lock is tried while another program merely checks it, and the pause between tries.
/// The system may suspend the checking program.
const TRIES: usize = 500;
const BETWEEN: Duration = Duration::from_millis(1);

/// Marks a session as live while it exists, so that no other program takes it for an interrupted
/// one. The system releases it with the program, however that ends.
///
/// It is an advisory lock on the file. If the file system has no locks, as on some network
/// drives, the lease does nothing, and a live session looks like an interrupted one.
#[derive(Debug)]
pub struct Lease {
    _locked: Option<File>,
}

impl Lease {
    /// Takes the lease of an open file.
    pub(in crate::store) fn take(file: File) -> io::Result<Self> {
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => {
                    return Ok(Self {
                        _locked: Some(file),
                    });
                }
                Err(TryLockError::Error(_)) => return Ok(Self { _locked: None }),
                Err(TryLockError::WouldBlock) if is_held(&file) => break,
                // Another program was only checking the lock.
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN),
            }
        }
        Err(io::ErrorKind::WouldBlock.into())
    }

    /// A lease that does nothing, for file systems without locks.
    #[cfg(test)]
    pub(super) fn of_nothing() -> Self {
        Self { _locked: None }
    }
}

/// Whether a running program holds the lease of an open file. Checks without taking it.
pub(in crate::store) fn is_held(file: &File) -> bool {
    match file.try_lock_shared() {
        Ok(()) => {
            // Closing the file would unlock it as well.
            let _ = file.unlock();
            false
        }
        Err(TryLockError::WouldBlock) => true,
        Err(TryLockError::Error(_)) => false,
    }
}
