//! A panic in any thread ends the program in order: the owner of the model is notified, saves
//! what there is and restores the terminal; only then is the panic's message printed.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::{Mutex, PoisonError};

use super::report::Reporter;
use super::shutdown;

/// The message of the first panic. Later ones may only be consequences.
static FIRST: Mutex<Option<String>> = Mutex::new(None);

/// A thread panicked.
#[derive(Debug)]
pub(super) struct Panicked;

/// Installs the hook: from now on the first panic is recorded and reported to the owner.
pub(super) fn watch(reporter: Reporter<Panicked>) {
    set_hook(Box::new(move |panic| {
        FIRST
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get_or_insert_with(|| panic.to_string());
        shutdown::start_deadline();
        reporter.send(Panicked);
    }));
}

/// The message of the first panic, if there was one.
pub(super) fn first() -> Option<String> {
    FIRST.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Whether `work` panicked. The caller must judge what it left half done.
pub(super) fn caught(work: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(work)).is_err()
}
