use std::time::Duration;

/// The time since the machine was started, its sleep included.
///
/// Linux has a clock of its own for that. Elsewhere the standard library's has to do; where it
/// stands still during sleep, sleep takes no time and needs no taking back.
#[cfg(target_os = "linux")]
pub(in crate::runtime) fn since_start() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::try_from(now).unwrap_or_default()
}

/// The time since the program first asked.
#[cfg(not(target_os = "linux"))]
pub(in crate::runtime) fn since_start() -> Duration {
    use std::sync::LazyLock;
    use std::time::Instant;
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}
