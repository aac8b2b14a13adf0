//! In which order sessions come: by the instant at which they began, the newest first. Names
//! tell only what the clock on the wall showed, which goes back in autumn and when one travels.
//! What has no time in its name comes behind, and last of all what lies ahead of now.

use std::cmp::Reverse;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, Utc};

use crate::interview::Event;
use crate::review::Calendar;
use crate::store::parallel;
use crate::transcript::journal;

use super::SessionFolder;

/// The clock on the wall is at most this much ahead of UTC, on the Line Islands.
const EAST: TimeDelta = TimeDelta::hours(14);
/// And at most this much behind it, on Baker Island.
const WEST: TimeDelta = TimeDelta::hours(12);
/// How much of a journal is read to find its first line.
const FIRST_LINE: u64 = 512;
/// How much of a transcript's file holds everything before its turns, unless someone wrote a
/// novel for a company's name.
pub(super) const HEADER: u64 = 2_048;

/// What a session is put in order by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Begun(Reverse<DateTime<Utc>>, Name),
    WithoutTime,
    Ahead(Reverse<DateTime<Utc>>, Name),
}

/// The name of its folder, and which version it is: the first comes first.
type Name = (Reverse<String>, usize);

/// Puts sessions in order. `known` is when one began where that need not be looked up.
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
    // What has no time stays as it came.
    ranked.sort_by(|(one, _), (other, _)| one.cmp(other));
    ranked.into_iter().map(|(_, session)| session).collect()
}

fn rank(session: &SessionFolder, began: Option<DateTime<FixedOffset>>, calendar: Calendar) -> Rank {
    let id = || {
        let name = session.name().to_string();
        (Reverse(name), session.id().version())
    };
    match began {
        Some(began) if calendar.is_ahead(began) => Rank::Ahead(Reverse(began.to_utc()), id()),
        Some(began) if session.id().started().is_some() => {
            Rank::Begun(Reverse(began.to_utc()), id())
        }
        _ => Rank::WithoutTime,
    }
}

/// The session that began last of those that are `wanted`, out of all in the order of their
/// names, the newest first. What lies ahead of now is never it.
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
            Some(began) if calendar.is_ahead(began) => {}
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

/// Those among which the `count` newest are, out of all in the order of their names: the names
/// of sessions of one day do not tell which of them came first. What surely lies ahead of now
/// comes only where there are no others.
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
    /// When the session began: as its transcript's file says, or its journal, or its name, by
    /// the clock on the wall here.
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
