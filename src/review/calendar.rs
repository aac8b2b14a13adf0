//! Maps moments to the candidate's days.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike};

/// A session that began more than this after now was held while a clock was wrong: travel and
/// time zones explain less. Our choice.
const AHEAD: TimeDelta = TimeDelta::days(1);
/// Long before the first version of the program. A clock without power begins again at 1970, 2000
/// or the year in which its board was made.
const EARLIEST_YEAR: i32 = 2019;

/// The current time, and when the candidate's day begins.
///
/// ```
/// use rehearsal::review::Calendar;
///
/// let now = "2026-11-21T01:30:00+09:00".parse().unwrap();
/// let calendar = Calendar::new(now, "04:00:00".parse().unwrap());
/// assert_eq!(calendar.today().to_string(), "2026-11-20");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    now: DateTime<FixedOffset>,
    day_starts: NaiveTime,
}

impl Calendar {
    /// The calendar at the wall-clock time `now`, for someone whose days begin at `day_starts`.
    pub fn new(now: DateTime<FixedOffset>, day_starts: NaiveTime) -> Self {
        Self { now, day_starts }
    }

    /// A calendar in which nothing is in the future, for use without a clock.
    pub fn timeless(day_starts: NaiveTime) -> Self {
        Self::new(DateTime::<chrono::Utc>::MAX_UTC.fixed_offset(), day_starts)
    }

    /// The current time.
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    /// The time at which a day begins.
    pub fn day_starts(&self) -> NaiveTime {
        self.day_starts
    }

    /// The current day.
    pub fn today(&self) -> NaiveDate {
        self.day_of(self.now)
    }

    /// The day that a moment belongs to, in its own UTC offset.
    pub fn day_of(&self, moment: DateTime<FixedOffset>) -> NaiveDate {
        let since_midnight = self.day_starts.num_seconds_from_midnight();
        let shifted = moment
            .naive_local()
            .checked_sub_signed(TimeDelta::seconds(since_midnight.into()));
        shifted.unwrap_or(moment.naive_local()).date()
    }

    /// Whether a session that began then was held with a wrong clock.
    pub fn is_misdated(&self, started: DateTime<FixedOffset>) -> bool {
        self.is_ahead(started) || Self::is_too_early(started)
    }

    /// Whether that was before there was such a program.
    pub fn is_too_early(started: DateTime<FixedOffset>) -> bool {
        started.year() < EARLIEST_YEAR
    }

    /// Whether that is more than a day in the future.
    pub fn is_ahead(&self, started: DateTime<FixedOffset>) -> bool {
        started.signed_duration_since(self.now) > AHEAD
    }

    /// Unix time in seconds from which a session that began then no longer counts as in the
    /// future.
    pub fn caught_up(started: DateTime<FixedOffset>) -> i64 {
        started.timestamp().saturating_sub(AHEAD.num_seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(now: &str, day_starts: &str) -> Calendar {
        Calendar::new(now.parse().unwrap(), day_starts.parse().unwrap())
    }

    #[test]
    fn a_day_begins_when_the_candidate_says() {
        let night = |hour: &str| {
            let moment = format!("2026-03-01T{hour}:00+09:00").parse().unwrap();
            let late = calendar("2026-03-05T00:00:00Z", "04:30:00");
            let usual = calendar("2026-03-05T00:00:00Z", "00:00:00");
            (
                late.day_of(moment).to_string(),
                usual.day_of(moment).to_string(),
            )
        };
        assert_eq!(night("04:29"), ("2026-02-28".into(), "2026-03-01".into()));
        assert_eq!(night("04:30"), ("2026-03-01".into(), "2026-03-01".into()));
        assert_eq!(night("00:00").0, "2026-02-28");
    }

    #[test]
    fn more_than_a_day_after_now_is_in_the_future() {
        let calendar = calendar("2026-11-20T10:00:00+09:00", "00:00:00");
        for (started, ahead) in [
            ("2026-11-20T10:00:00+09:00", false),
            ("2026-11-21T10:00:00+09:00", false),
            ("2026-11-21T10:00:01+09:00", true),
            // The same wall-clock time, 17 hours later.
            ("2026-11-21T02:00:00-08:00", true),
            ("2099-01-01T00:00:00Z", true),
        ] {
            assert_eq!(
                calendar.is_ahead(started.parse().unwrap()),
                ahead,
                "{started}"
            );
        }
        for (started, misdated) in [
            ("1970-01-01T00:03:00+09:00", true),
            ("2000-01-01T00:03:00+09:00", true),
            ("2020-01-01T00:00:00+09:00", false),
            ("2099-01-01T00:00:00Z", true),
        ] {
            let started = started.parse().unwrap();
            assert_eq!(calendar.is_misdated(started), misdated, "{started}");
        }
        let timeless = Calendar::timeless(NaiveTime::MIN);
        assert!(!timeless.is_ahead("2099-01-01T00:00:00Z".parse().unwrap()));
    }
}
