//! Times, rounded to the precision of the files.

use std::time::Duration;

use chrono::{DateTime, Datelike, FixedOffset, TimeZone, Timelike};

/// The longest duration that a transcript can contain: about thirty years, as a suspended program
/// may have counted.
pub(super) const LONGEST: Duration = Duration::from_secs(1_000_000_000);

/// The duration in whole milliseconds.
pub(super) fn to_the_millisecond(length: Duration) -> Duration {
    let millis = u64::try_from(length.min(LONGEST).as_millis());
    millis.map_or(LONGEST, Duration::from_millis)
}

/// The moment in whole seconds, with its zone in whole minutes. If the wall clock shows a year
/// that no file can hold, the result is in 1970.
pub(super) fn to_the_second(time: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let minutes = time.offset().local_minus_utc() / 60;
    let zone = FixedOffset::east_opt(minutes * 60).unwrap_or(*time.offset());
    let time = zone.from_utc_datetime(&time.naive_utc());
    if (1..=9999).contains(&time.year()) {
        // A leap second counts as the second before it.
        time.with_nanosecond(0).unwrap_or(time)
    } else {
        DateTime::UNIX_EPOCH.fixed_offset()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_as_precise_as_the_files_hold_them() {
        let time = "1900-01-01T12:00:00.987+08:27".parse().unwrap();
        let shown = to_the_second(time).to_rfc3339();
        assert_eq!(shown, "1900-01-01T12:00:00+08:27");
        let seoul_before_1908 = FixedOffset::east_opt(8 * 3600 + 27 * 60 + 52).unwrap();
        let time = to_the_second(time.with_timezone(&seoul_before_1908));
        assert_eq!(time.to_rfc3339(), "1900-01-01T12:00:00+08:27");
        let length = to_the_millisecond(Duration::from_nanos(1_999_999));
        assert_eq!(length, Duration::from_millis(1));
    }

    #[test]
    fn a_mad_clock_on_the_wall_makes_no_file_unreadable() {
        let mad = DateTime::<chrono::Utc>::MAX_UTC.fixed_offset();
        assert_eq!(to_the_second(mad).to_rfc3339(), "1970-01-01T00:00:00+00:00");
        assert_eq!(to_the_millisecond(Duration::MAX), LONGEST);
    }
}
