use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::review::Summary;

/// How much was practiced, and when.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PracticeTotals {
    /// Number of sessions.
    pub sessions: usize,
    /// Number of questions answered, without probes.
    pub questions: usize,
    /// Number of probes answered.
    pub probes: usize,
    /// Minutes spent thinking and answering, rounded to tenths.
    pub minutes: f64,
    /// The mean of the candidate's own ratings, 1 to 5.
    pub own: Option<f64>,
    /// The mean of the coach's marks, 1 to 5.
    pub marks: Option<f64>,
    /// Days in a row.
    pub streak: Streak,
    /// Every day on which something was answered, oldest first.
    pub days: Vec<Day>,
}

/// Consecutive days on which something was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Streak {
    /// Up to today, or to yesterday if nothing was answered today.
    pub current: u32,
    /// The longest ever.
    pub longest: u32,
}

/// A day on which something was answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Day {
    /// The date.
    pub day: NaiveDate,
    /// Minutes spent thinking and answering, rounded to tenths.
    pub minutes: f64,
    /// Number of sessions.
    pub sessions: usize,
}

impl PracticeTotals {
    pub(super) fn of(sessions: &[&Summary], today: NaiveDate) -> Self {
        let turns = || sessions.iter().flat_map(|session| &session.turns);
        let questions = || turns().filter(|turn| !turn.probe);
        let by_skill = sessions.iter().filter(|it| !it.uncounted);
        let by_skill = || by_skill.clone().flat_map(|it| it.counted());
        let own = by_skill().filter_map(|turn| turn.own.map(f64::from));
        let marks = by_skill().filter_map(|turn| turn.mark());
        let mean = |values: Vec<f64>| {
            crate::review::summary::mean(values).map(crate::review::summary::hundredths)
        };
        let days = days(sessions);
        Self {
            sessions: sessions.iter().filter(|it| counts(it)).count(),
            questions: questions().count(),
            probes: turns().filter(|turn| turn.probe).count(),
            minutes: minutes(sessions.iter().map(|it| it.practised()).sum()),
            own: mean(own.collect()),
            marks: mean(marks.collect()),
            streak: Streak::of(days.iter().map(|it| it.day), today),
            days,
        }
    }
}

impl Streak {
    /// Computes the streak from distinct `days`, oldest first.
    fn of(days: impl Iterator<Item = NaiveDate>, today: NaiveDate) -> Self {
        let mut streak = Self::default();
        let mut run = 0;
        let mut before: Option<NaiveDate> = None;
        for day in days {
            let next = before.and_then(|before| before.succ_opt());
            run = if next == Some(day) { run + 1 } else { 1 };
            streak.longest = streak.longest.max(run);
            before = Some(day);
        }
        let yesterday = today.checked_sub_days(Days::new(1));
        // A session held further east may already be dated tomorrow.
        let goes_on = before.is_some_and(|last| last >= today || Some(last) == yesterday);
        streak.current = if goes_on { run } else { 0 };
        streak
    }
}

/// Another version of a session does not count as a session.
fn counts(session: &Summary) -> bool {
    session.id.version() == 1
}

fn days(sessions: &[&Summary]) -> Vec<Day> {
    let mut by_day: BTreeMap<NaiveDate, (Duration, usize)> = BTreeMap::new();
    for session in sessions.iter().filter(|it| !it.turns.is_empty()) {
        let (practised, count) = by_day.entry(session.day).or_default();
        *practised += session.practised();
        *count += usize::from(counts(session));
    }
    let days = by_day.into_iter().map(|(day, (practised, sessions))| Day {
        day,
        minutes: minutes(practised),
        sessions,
    });
    days.collect()
}

/// Minutes for display: rounded, but at least one for any practice.
pub fn whole_minutes(minutes: f64) -> u64 {
    // No practice takes more minutes than fit in a u64.
    let whole = minutes.round() as u64;
    whole.max(u64::from(minutes > 0.0))
}

/// Minutes rounded to tenths.
pub fn minutes(practised: Duration) -> f64 {
    (practised.as_secs_f64() / 6.0).round() / 10.0
}
