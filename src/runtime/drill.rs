//! Lets a test make any thread panic, or stand still. Builds without debug assertions, and so
//! every release, hold nothing of it.

/// A place in the thread of this name where a test may let it panic: once, as soon as the file
/// named in `REHEARSE_DRILL`, after the thread's name and a colon, exists; and where it stands
/// still as long as the file named so in `REHEARSE_HOLD` exists.
#[cfg(debug_assertions)]
pub(super) fn point(thread: &str) {
    use std::path::PathBuf;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    type Wanted = Option<(String, PathBuf)>;
    static PANIC: OnceLock<Wanted> = OnceLock::new();
    static HOLD: OnceLock<Wanted> = OnceLock::new();
    static DONE: AtomicBool = AtomicBool::new(false);

    let read = |variable| {
        let drill = std::env::var(variable).ok()?;
        let (thread, file) = drill.split_once(':')?;
        Some((thread.to_owned(), PathBuf::from(file)))
    };
    let now = |wanted: &Wanted| {
        let wanted = wanted.as_ref().filter(|(wanted, _)| wanted == thread);
        wanted.is_some_and(|(_, file)| file.exists())
    };
    while now(HOLD.get_or_init(|| read("REHEARSE_HOLD"))) {
        std::thread::sleep(Duration::from_millis(5));
    }
    if now(PANIC.get_or_init(|| read("REHEARSE_DRILL"))) && !DONE.swap(true, Ordering::SeqCst) {
        panic!("a drill: the thread '{thread}' panics");
    }
}

/// A release has no drills.
#[cfg(not(debug_assertions))]
pub(super) fn point(_: &str) {}
