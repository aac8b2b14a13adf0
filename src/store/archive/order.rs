//! Sorts sessions by the instant they began, newest first. Names only record wall-clock time,
//! which goes back in autumn and when traveling. Sessions without a time in their name come after
//! the others, and those with impossible dates last.

use std::cmp::Reverse;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};

use crate::interview::Event;
use crate::review::Calendar;
use crate::store::parallel;
use crate::transcript::journal;

use super::SessionFolder;
use super::session::HEADER;

/// The largest wall-clock offset ahead of UTC (Line Islands).
const EAST: TimeDelta = TimeDelta::hours(14);
/// The largest wall-clock offset behind UTC (Baker Island).
const WEST: TimeDelta = TimeDelta::hours(12);
/// Bytes read from a journal to find its first line.
const FIRST_LINE: u64 = 512;

/// Sort key of a session.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Begun(Reverse<DateTime<Utc>>, Name),
    WithoutTime,
    Misdated(Reverse<DateTime<Utc>>, Name),
}

/// Folder name and version number; the first version comes first.
type Name = (Reverse<String>, usize);

/// Sorts sessions. `known` returns the start time of those that need no lookup.
pub(super) fn newest_first<T: Sync>(
    sessions: Vec<T>,
    calendar: Calendar,
    folder: impl Fn(&T) -> &SessionFolder + Sync,
    known: impl Fn(&T) -> Option<DateTime<FixedOffset>> + Sync,
) -> Vec<T> {
    let ranks = parallel::each(&sessions, |session| {
        let of = folder(session);
        let began = known(session).or_else(|| of.began(calendar));
        rank(of, began, calendar)
    });
    let mut ranked: Vec<_> = ranks.into_iter().zip(sessions).collect();
    // Sessions without a time keep their order.
    ranked.sort_by(|(one, _), (other, _)| one.cmp(other));
    ranked.into_iter().map(|(_, session)| session).collect()
}

fn rank(session: &SessionFolder, began: Option<DateTime<FixedOffset>>, calendar: Calendar) -> Rank {
    let id = || {
        let name = session.name().to_string();
        (Reverse(name), session.id().version())
    };
    match began {
        Some(began) if calendar.is_misdated(began) => Rank::Misdated(Reverse(began.to_utc()), id()),
        Some(began) if session.id().started().is_some() => {
            Rank::Begun(Reverse(began.to_utc()), id())
        }
        _ => Rank::WithoutTime,
    }
}

/// The most recently begun session that is `wanted`, from all sessions sorted by name, newest
/// first. Never one with an impossible date.
pub(super) fn newest(
    sessions: Vec<SessionFolder>,
    calendar: Calendar,
    wanted: impl Fn(&SessionFolder) -> bool,
) -> Option<SessionFolder> {
    let mut newest: Option<(DateTime<Utc>, SessionFolder)> = None;
    let mut without_time = None;
    for session in sessions {
        let began_by = session.id().started().map(|wall| wall + WEST);
        let is_passed =
            |(at, _): &(DateTime<Utc>, _)| began_by.is_none_or(|by| by < at.naive_utc());
        if newest.as_ref().is_some_and(is_passed) {
            break;
        }
        if !wanted(&session) {
            continue;
        }
        match session.began(calendar) {
            Some(began) if calendar.is_misdated(began) => {}
            Some(began) if began_by.is_some() => {
                if newest.as_ref().is_none_or(|(at, _)| *at < began.to_utc()) {
                    newest = Some((began.to_utc(), session));
                }
            }
            _ => without_time = without_time.or(Some(session)),
        }
    }
    newest.map(|(_, session)| session).or(without_time)
}

/// A superset of the `count` newest sessions, from all sessions sorted by name, newest first:
/// names of one day do not tell which came first. Certainly future ones are included only if
/// there are no others.
pub(super) fn among_newest(
    sessions: Vec<SessionFolder>,
    count: usize,
    calendar: Calendar,
) -> Vec<SessionFolder> {
    let at_least = |it: &SessionFolder| it.id().started().map(|wall| (wall - EAST).and_utc());
    let surely_ahead =
        |it: &SessionFolder| at_least(it).is_some_and(|at| calendar.is_ahead(at.fixed_offset()));
    let (ahead, mut others): (Vec<_>, Vec<_>) = sessions.into_iter().partition(surely_ahead);
    let last: Option<NaiveDateTime> = count.checked_sub(1).and_then(|last| {
        let last: &SessionFolder = others.get(last)?;
        last.id().started()
    });
    let beyond = others.iter().skip(count);
    let near = beyond.take_while(|it| {
        let both = it.id().started().zip(last);
        both.is_some_and(|(it, last)| last - it <= EAST + WEST)
    });
    let kept = count.saturating_add(near.count());
    match others.len() < count {
        true => others.extend(ahead),
        false => others.truncate(kept),
    }
    others
}

impl SessionFolder {
    /// When the session began, by its transcript, else its journal, else its name in local
    /// wall-clock time.
    pub(super) fn began(&self, calendar: Calendar) -> Option<DateTime<FixedOffset>> {
        let by_name = || {
            let wall = self.id().started()?;
            wall.and_local_timezone(*calendar.now().offset()).earliest()
        };
        self.began_by_file()
            .or_else(|| self.began_by_journal())
            .or_else(by_name)
    }

    fn began_by_file(&self) -> Option<DateTime<FixedOffset>> {
        let start = self.file_start(HEADER);
        let start = String::from_utf8_lossy(&start);
        start.lines().find_map(|line| {
            let value = line.strip_prefix("started")?.trim_start();
            DateTime::parse_from_rfc3339(value.strip_prefix('=')?.trim()).ok()
        })
    }

    fn began_by_journal(&self) -> Option<DateTime<FixedOffset>> {
        let start = self.journal_start(FIRST_LINE)?;
        let end = start.iter().position(|byte| *byte == b'\n')? + 1;
        let line = start.get(..end)?;
        let journal = journal::read::<Event>(&[line], Some(self.name())).ok()?;
        Some(journal.head?.started)
    }
}
