//! Lets a test make any thread panic. Builds without debug assertions, and so every release,
//! hold nothing of it.

/// A place in the thread of this name where a test may let it panic: once, as soon as the file
/// named in `REHEARSE_DRILL`, after the thread's name and a colon, exists.
#[cfg(debug_assertions)]
pub(super) fn point(thread: &str) {
    use std::path::PathBuf;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, Ordering};

    static WANTED: OnceLock<Option<(String, PathBuf)>> = OnceLock::new();
    static DONE: AtomicBool = AtomicBool::new(false);

    let wanted = WANTED.get_or_init(|| {
        let drill = std::env::var("REHEARSE_DRILL").ok()?;
        let (thread, file) = drill.split_once(':')?;
        Some((thread.to_owned(), PathBuf::from(file)))
    });
    let now = |(wanted, file): &(String, PathBuf)| wanted == thread && file.exists();
    if wanted.as_ref().is_some_and(now) && !DONE.swap(true, Ordering::SeqCst) {
        panic!("a drill: the thread '{thread}' panics");
    }
}

/// A release has no drills.
#[cfg(not(debug_assertions))]
pub(super) fn point(_: &str) {}
