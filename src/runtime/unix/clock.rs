use std::time::Duration;

/// Time since the machine was booted, including sleep.
///
/// Linux has a separate clock for that. Elsewhere the standard library's must do; if it stops
/// during sleep, sleep takes no time and needs no subtraction.
#[cfg(target_os = "linux")]
pub(in crate::runtime) fn since_start() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::try_from(now).unwrap_or_default()
}

/// Time since the first call.
#[cfg(not(target_os = "linux"))]
pub(in crate::runtime) fn since_start() -> Duration {
    use std::sync::LazyLock;
    use std::time::Instant;
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}
