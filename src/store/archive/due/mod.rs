//! Counts the questions due per day. Shell prompts ask for this every time, so the result is
//! cached separately.
//!
//! Comparing ten thousand sessions with the cache takes too long for a prompt, so there are two
//! scans. The *glance* checks whether sessions were added or removed (by the modification time of
//! the folder of transcripts), the files of the newest sessions, and the content of unfinished
//! ones. The *whole* scan checks the files of every session. A glance is enough when it covers
//! every session anyway, and otherwise for one minute. All it can miss is another program
//! changing an old session's file in place, and only for a minute. Our own writes clear the
//! cache.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::review::{Calendar, Summary};
use crate::store::FileError;
use crate::transcript::SessionId;

use super::cache::{Cache, file_time};
use super::fingerprint::Fingerprint;
use super::index::{WordTable, pack};
use super::indexed::{IndexedSession, read, summarize};
use super::past::Past;
use super::{Archive, SessionFolder};
use crate::store::unix::{Folder, Stamp, Time};

const FILE: Cache = Cache {
    name: "due",
    format: concat!("rehearse due 5 ", env!("CARGO_PKG_VERSION"), "\n"),
    largest: 16 * 1024 * 1024,
};
/// Maximum number of sessions that can be read each time without being slow.
const MAX_OPEN: usize = 16;
/// How many of the newest sessions are checked each time, at two calls of about a microsecond
/// each.
const NEWEST: usize = 512;
/// How long a glance is enough, in seconds.
const MINUTE: i64 = 60;

/// Number of questions due by day.
pub type DueDays = BTreeMap<NaiveDate, usize>;

/// The cached count, and the state it was computed from.
#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    /// Validity range in Unix seconds: whether a session is in the future changes as time passes
    /// or when a clock is set.
    since: i64,
    until: i64,
    /// Hash of the whole scan.
    whole: u64,
    /// Hash that a glance would have given at that time.
    glance: u64,
    /// When it was computed, in Unix seconds; `None` if a glance is not conclusive.
    at: Option<i64>,
    /// Whether a glance covers every session.
    all: bool,
    scans: Scans,
    days: DueDays,
}

/// Which sessions each scan checks.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Scans {
    /// The newest sessions.
    newest: Vec<SessionId>,
    /// Sessions whose file state is not conclusive, so their content is read.
    open: BTreeSet<SessionId>,
    /// Sessions with nothing whole and no journal yet; one may still appear.
    still: BTreeSet<SessionId>,
}

/// The folder of transcripts and the rescue folders.
#[derive(Debug, Hash)]
struct Folders {
    place: Option<Stamp>,
    rescues: Vec<Option<Stamp>>,
}

/// Hash of a session's state.
type StateHash = u64;

impl Archive {
    /// Returns what `count` computes from all sessions, or the cached result if neither the
    /// sessions nor `salt` have changed. `salt` represents all other inputs of `count`. With more
    /// than 512 sessions, changes that another program makes to an older session may go unnoticed
    /// for up to a minute. `now` is wall-clock time.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts exists and cannot be listed.
    pub fn due_days(
        &self,
        now: DateTime<FixedOffset>,
        salt: u64,
        count: impl FnOnce(&[Summary]) -> DueDays,
    ) -> Result<DueDays, FileError> {
        let calendar = Calendar::new(now, self.common.day_starts);
        let now = now.timestamp();
        let place = Folder::open(self.path()).ok();
        let remembered = place.as_ref().and_then(|it| FILE.load::<Remembered>(it));
        let remembered = remembered.filter(|it| (it.since..it.until).contains(&now));
        if let (Some(place), Some(it)) = (&place, &remembered)
            && it.counts_at(now)
            && it.glance == self.glance(place, salt, &it.scans)
        {
            return Ok(it.days.clone());
        }
        // Taken before anything is read: any change from here on must show in the file times.
        let before = place.as_ref().and_then(file_time);
        let folders = self.folders(place.as_ref());
        let (states, mut look) = match self.seen_again(salt, remembered)? {
            Ok(same) => same,
            Err(()) => self.counted(salt, before, calendar, count)?,
        };
        if let Some(place) = place.filter(|_| look.scans.open.len() <= MAX_OPEN) {
            let settled = before.is_some_and(|before| folders.is_settled(before));
            look.at = settled.then_some(now);
            look.all = states.len() <= NEWEST;
            let newest = states.iter().take(NEWEST);
            look.scans.newest = newest.map(|(id, _)| id.clone()).collect();
            look.glance = glance(salt, &folders, &look.scans, |wanted| {
                let found = states.iter().find(|(id, _)| id == wanted);
                found.map(|(_, state)| *state)
            });
            FILE.save(&place, &look);
        }
        Ok(look.days)
    }

    /// The hash of a glance now.
    fn glance(&self, place: &Folder, salt: u64, scans: &Scans) -> u64 {
        glance(salt, &self.folders(Some(place)), scans, |id| {
            let session = SessionFolder::within(id.clone(), place.clone(), &self.common);
            let fingerprint = Fingerprint::of(place, id);
            Some(state(Some(place), &session, &fingerprint, scans, || {
                content(&session)
            }))
        })
    }

    /// Returns the state of every session if it matches the cache.
    #[allow(clippy::type_complexity)]
    fn seen_again(
        &self,
        salt: u64,
        remembered: Option<Remembered>,
    ) -> Result<Result<(Vec<(SessionId, StateHash)>, Remembered), ()>, FileError> {
        let Some(remembered) = remembered else {
            return Ok(Err(()));
        };
        let (place, sessions) = self.stamped()?;
        let scans = &remembered.scans;
        let states = sessions.iter().map(|it| {
            let content = || content(&it.folder);
            let state = state(place.as_ref(), &it.folder, &it.fingerprint, scans, content);
            (it.folder.id().clone(), state)
        });
        let states: Vec<_> = states.collect();
        let same = remembered.whole == whole(salt, &states);
        Ok(same.then_some((states, remembered)).ok_or(()))
    }

    /// Returns the state of every session and the result of `count`.
    fn counted(
        &self,
        salt: u64,
        before: Option<Time>,
        calendar: Calendar,
        count: impl FnOnce(&[Summary]) -> DueDays,
    ) -> Result<(Vec<(SessionId, StateHash)>, Remembered), FileError> {
        let mut indexed = self.indexed()?;
        indexed.calendar = calendar;
        let place = indexed.place.as_ref();
        let looked = indexed.look(indexed.now(), || true, Past::into_summary);
        let mut scans = Scans::default();
        let mut states = Vec::with_capacity(looked.len());
        let mut summaries = Vec::with_capacity(looked.len());
        for (session, looked) in indexed.sessions.iter().zip(looked) {
            let id = session.folder.id();
            let known = looked.as_ref().is_some_and(|it| it.known);
            let summary = looked.and_then(|it| it.taken);
            match known {
                true => false,
                false if is_still(place, session, before) => scans.still.insert(id.clone()),
                false => scans.open.insert(id.clone()),
            };
            let content = || summary.as_ref().map(packed);
            let state = state(
                place,
                &session.folder,
                &session.fingerprint,
                &scans,
                content,
            );
            states.push((id.clone(), state));
            summaries.extend(summary);
        }
        let caught_up = |it: &&Summary| Calendar::caught_up(it.started);
        let (misdated, others): (Vec<_>, Vec<_>) = summaries.iter().partition(|it| it.misdated);
        let ahead = misdated
            .iter()
            .filter(|it| !Calendar::is_too_early(it.started));
        let remembered = Remembered {
            since: others.iter().map(caught_up).max().unwrap_or(i64::MIN),
            until: ahead.map(caught_up).min().unwrap_or(i64::MAX),
            whole: whole(salt, &states),
            glance: 0,
            at: None,
            all: false,
            scans,
            days: count(&summaries),
        };
        Ok((states, remembered))
    }

    fn folders(&self, place: Option<&Folder>) -> Folders {
        let stamp = |folder: &Folder| folder.own_stamp();
        let rescues = self.common.rescues.iter();
        let rescues = rescues.map(|rescue| stamp(&Folder::open(rescue).ok()?));
        Folders {
            place: place.and_then(stamp),
            rescues: rescues.collect(),
        }
    }
}

/// Clears the cache for a folder after one of its sessions was changed.
pub(super) fn forget(place: &Path) {
    if let Ok(place) = Folder::open(place) {
        FILE.forget(&place);
    }
}

fn whole(salt: u64, states: &[(SessionId, StateHash)]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (salt, states).hash(&mut hasher);
    hasher.finish()
}

fn glance(
    salt: u64,
    folders: &Folders,
    scans: &Scans,
    state: impl FnMut(&SessionId) -> Option<StateHash>,
) -> u64 {
    let older = scans.open.iter().filter(|id| !scans.newest.contains(id));
    let states: Vec<_> = scans.newest.iter().chain(older).map(state).collect();
    let mut hasher = DefaultHasher::new();
    (salt, folders, &scans.newest, states).hash(&mut hasher);
    hasher.finish()
}

fn state(
    place: Option<&Folder>,
    session: &SessionFolder,
    fingerprint: &Fingerprint,
    scans: &Scans,
    content: impl FnOnce() -> Option<Packed>,
) -> StateHash {
    let mut hasher = DefaultHasher::new();
    let id = session.id();
    if scans.open.contains(id) {
        content().hash(&mut hasher);
    } else {
        fingerprint.hash(&mut hasher);
        // It may have received files from another machine.
        folder_stamp(place, id).hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether there is no journal and a later one would be noticed.
fn is_still(place: Option<&Folder>, session: &IndexedSession, before: Option<Time>) -> bool {
    let stamp = folder_stamp(place, session.folder.id());
    let settled = |before: Time| {
        session.fingerprint.is_settled(before) && stamp.is_some_and(|it| it.is_settled(before))
    };
    before.is_some_and(settled) && !session.folder.has_journal()
}

fn folder_stamp(place: Option<&Folder>, id: &SessionId) -> Option<Stamp> {
    place?.stamp_of_entry(id.folder().as_str())
}

/// A packed summary and its words.
type Packed = (Vec<u8>, Vec<std::sync::Arc<str>>);

fn content(session: &SessionFolder) -> Option<Packed> {
    let (listed, whole) = read(session)?;
    let past = summarize(listed, whole).into_past();
    past.summary().map(packed)
}

fn packed(summary: &Summary) -> Packed {
    let mut words = WordTable::default();
    let bytes = pack(summary, &mut words);
    (bytes, words.list().to_vec())
}

impl Folders {
    /// Whether any change after `now` would be noticed.
    fn is_settled(&self, now: Time) -> bool {
        let mut there = self.place.iter().chain(self.rescues.iter().flatten());
        self.place.is_some() && there.all(|it| it.is_settled(now))
    }
}

impl Remembered {
    /// Whether a glance is enough.
    fn counts_at(&self, now: i64) -> bool {
        self.at
            .is_some_and(|at| self.all || (0..MINUTE).contains(&now.saturating_sub(at)))
    }
}
