//! Lets a test make any thread panic or hang. Builds without debug assertions, and so every
//! release, contain none of it.

/// A point in the thread of this name where a test can make it panic once, as soon as a certain
/// file exists, or hang for as long as one exists. `REHEARSE_PANIC` or `REHEARSE_HOLD` names the
/// file, after the thread's name and a colon.
#[cfg(debug_assertions)]
pub(super) fn reach(thread: &str) {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    static DONE: AtomicBool = AtomicBool::new(false);

    let now = |wanted: Option<&Wanted>| {
        let wanted = wanted.filter(|wanted| wanted.thread == thread);
        wanted.is_some_and(|wanted| wanted.file.exists())
    };
    while now(hold()) {
        std::thread::sleep(Duration::from_millis(5));
    }
    if now(panic()) && !DONE.swap(true, Ordering::SeqCst) {
        panic!("a test makes the thread '{thread}' panic");
    }
}

/// Whether a test targets this thread; if so, no other may do its work.
#[cfg(debug_assertions)]
pub(super) fn is_set(thread: &str) -> bool {
    let mut wanted = [hold(), panic()].into_iter().flatten();
    wanted.any(|wanted| wanted.thread == thread)
}

/// What a test wants from a thread while a file exists.
#[cfg(debug_assertions)]
struct Wanted {
    thread: String,
    file: std::path::PathBuf,
}

#[cfg(debug_assertions)]
fn hold() -> Option<&'static Wanted> {
    static HOLD: std::sync::OnceLock<Option<Wanted>> = std::sync::OnceLock::new();
    HOLD.get_or_init(|| wanted("REHEARSE_HOLD")).as_ref()
}

#[cfg(debug_assertions)]
fn panic() -> Option<&'static Wanted> {
    static PANIC: std::sync::OnceLock<Option<Wanted>> = std::sync::OnceLock::new();
    PANIC.get_or_init(|| wanted("REHEARSE_PANIC")).as_ref()
}

#[cfg(debug_assertions)]
fn wanted(variable: &str) -> Option<Wanted> {
    let value = std::env::var(variable).ok()?;
    let (thread, file) = value.split_once(':')?;
    Some(Wanted {
        thread: thread.to_owned(),
        file: file.into(),
    })
}

/// A release has no fail points.
#[cfg(not(debug_assertions))]
pub(super) fn reach(_: &str) {}

/// A release has no fail points.
#[cfg(not(debug_assertions))]
pub(super) fn is_set(_: &str) -> bool {
    false
}
