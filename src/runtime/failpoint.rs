//! Lets a test make any thread panic or hang. Builds without debug assertions, and so every
//! release, contain none of it.

/// A point in the thread of this name where a test can make it panic: once, as soon as the file
/// named in `REHEARSE_PANIC`, after the thread's name and a colon, exists; or hang
/// for as long as the file named likewise in `REHEARSE_HOLD` exists.
#[cfg(debug_assertions)]
pub(super) fn reach(thread: &str) {
    use std::path::PathBuf;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    type Wanted = Option<(String, PathBuf)>;
    static PANIC: OnceLock<Wanted> = OnceLock::new();
    static HOLD: OnceLock<Wanted> = OnceLock::new();
    static DONE: AtomicBool = AtomicBool::new(false);

    let read = |variable| {
        let value = std::env::var(variable).ok()?;
        let (thread, file) = value.split_once(':')?;
        Some((thread.to_owned(), PathBuf::from(file)))
    };
    let now = |wanted: &Wanted| {
        let wanted = wanted.as_ref().filter(|(wanted, _)| wanted == thread);
        wanted.is_some_and(|(_, file)| file.exists())
    };
    while now(HOLD.get_or_init(|| read("REHEARSE_HOLD"))) {
        std::thread::sleep(Duration::from_millis(5));
    }
    if now(PANIC.get_or_init(|| read("REHEARSE_PANIC"))) && !DONE.swap(true, Ordering::SeqCst) {
        panic!("a test makes the thread '{thread}' panic");
    }
}

/// A release has no fail points.
#[cfg(not(debug_assertions))]
pub(super) fn reach(_: &str) {}
