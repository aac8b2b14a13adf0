use std::fs::{File, TryLockError};
use std::io;
use std::time::Duration;

/// How often a lock is tried while another program only checks it, and how long is
/// waited in between. A program that looks may be put aside by the system while it does.
const TRIES: usize = 500;
const BETWEEN: Duration = Duration::from_millis(1);

/// Marks a session as live for as long as it exists, so that no other program takes it for an
/// interrupted one. The system gives it up with the program, however that ends.
///
/// It is an advisory lock on the file. Where a file system has no locks, as some network ones,
/// the lease holds nothing, and a live session there looks like an interrupted one.
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
                // Another program had only looked whether it was held.
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN),
            }
        }
        Err(io::ErrorKind::WouldBlock.into())
    }

    /// A lease that holds nothing, where there are no locks.
    #[cfg(test)]
    pub(super) fn of_nothing() -> Self {
        Self { _locked: None }
    }
}

/// Whether a living program holds the lease of an open file. Looks without taking it.
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
