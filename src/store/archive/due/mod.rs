//! How many questions are due on which day: asked for by every new shell prompt, and so
//! remembered by itself.
//!
//! To compare ten thousand sessions with what is remembered takes longer than a prompt should.
//! So there are two looks. The *glance* sees whether sessions came or went (by the time of the
//! folder of transcripts), the files of the newest sessions, and what is in those that are not
//! over. The *whole* look sees the files of every session. A glance is enough where it sees
//! every session anyway, and otherwise for a minute. So all that it can miss is that another
//! program changed a file of an old session, in place, and it misses that for a minute.
//! Whatever we change ourselves makes us forget.

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
/// How many sessions can be read each time and still be quick.
const MOST_OPEN: usize = 16;
/// How many of the newest sessions are checked each time: two calls of a microsecond each.
const NEWEST: usize = 512;
/// How long a glance is enough, in seconds.
const MINUTE: i64 = 60;

/// How many questions fall due on which day.
pub type DueDays = BTreeMap<NaiveDate, usize>;

/// What was counted, and what it was counted from.
#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    /// From and up to which moments it holds, in seconds of Unix time: whether a session lies
    /// ahead of now changes with time, or when a clock is set.
    since: i64,
    until: i64,
    /// What the whole look saw.
    whole: u64,
    /// What a glance would have seen then.
    glance: u64,
    /// When that was, in seconds of Unix time; `None` where a glance tells nothing.
    at: Option<i64>,
    /// Whether a glance sees every session.
    all: bool,
    looks: Looks,
    days: DueDays,
}

/// Which sessions are looked at in which way.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Looks {
    /// The newest.
    newest: Vec<SessionId>,
    /// Those that the state of their files does not tell everything about: they are read.
    open: BTreeSet<SessionId>,
    /// Those of which there is nothing whole, but no journal either; one may still come.
    still: BTreeSet<SessionId>,
}

/// The folder of transcripts and those of what was rescued.
#[derive(Debug, Hash)]
struct Around {
    place: Option<Stamp>,
    rescues: Vec<Option<Stamp>>,
}

/// Stands for what a session is.
type State = u64;

impl Archive {
    /// What `count` makes of all sessions, or made of them the last time, if since then
    /// neither they have changed nor `salt`, which stands for everything else that it counts
    /// from. With more than 512 sessions, what another program changes in the files of one that
    /// is not among the newest may be seen up to a minute late. `now` is by the clock on the
    /// wall.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
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
            && it.glance == self.glance(place, salt, &it.looks)
        {
            return Ok(it.days.clone());
        }
        // Before anything is looked at: what changes from here on must show in the times.
        let before = place.as_ref().and_then(file_time);
        let around = self.around(place.as_ref());
        let (states, mut look) = match self.seen_again(salt, remembered)? {
            Ok(same) => same,
            Err(()) => self.counted(salt, before, calendar, count)?,
        };
        if let Some(place) = place.filter(|_| look.looks.open.len() <= MOST_OPEN) {
            let settled = before.is_some_and(|before| around.is_settled(before));
            look.at = settled.then_some(now);
            look.all = states.len() <= NEWEST;
            let newest = states.iter().take(NEWEST);
            look.looks.newest = newest.map(|(id, _)| id.clone()).collect();
            look.glance = glance(salt, &around, &look.looks, |wanted| {
                let found = states.iter().find(|(id, _)| id == wanted);
                found.map(|(_, state)| *state)
            });
            FILE.save(&place, &look);
        }
        Ok(look.days)
    }

    /// What a glance sees now.
    fn glance(&self, place: &Folder, salt: u64, looks: &Looks) -> u64 {
        glance(salt, &self.around(Some(place)), looks, |id| {
            let session = SessionFolder::within(id.clone(), place.clone(), &self.common);
            let fingerprint = Fingerprint::of(place, id);
            Some(state(Some(place), &session, &fingerprint, looks, || {
                content(&session)
            }))
        })
    }

    /// The state of every session, if it is what is remembered.
    #[allow(clippy::type_complexity)]
    fn seen_again(
        &self,
        salt: u64,
        remembered: Option<Remembered>,
    ) -> Result<Result<(Vec<(SessionId, State)>, Remembered), ()>, FileError> {
        let Some(remembered) = remembered else {
            return Ok(Err(()));
        };
        let (place, sessions) = self.stamped()?;
        let looks = &remembered.looks;
        let states = sessions.iter().map(|it| {
            let content = || content(&it.folder);
            let state = state(place.as_ref(), &it.folder, &it.fingerprint, looks, content);
            (it.folder.id().clone(), state)
        });
        let states: Vec<_> = states.collect();
        let same = remembered.whole == whole(salt, &states);
        Ok(same.then_some((states, remembered)).ok_or(()))
    }

    /// The state of every session, and what `count` makes of them.
    fn counted(
        &self,
        salt: u64,
        before: Option<Time>,
        calendar: Calendar,
        count: impl FnOnce(&[Summary]) -> DueDays,
    ) -> Result<(Vec<(SessionId, State)>, Remembered), FileError> {
        let mut indexed = self.indexed()?;
        indexed.calendar = calendar;
        let place = indexed.place.as_ref();
        let looked = indexed.look(indexed.now(), || true, Past::into_summary);
        let mut looks = Looks::default();
        let mut states = Vec::with_capacity(looked.len());
        let mut summaries = Vec::with_capacity(looked.len());
        for (session, looked) in indexed.sessions.iter().zip(looked) {
            let id = session.folder.id();
            let known = looked.as_ref().is_some_and(|it| it.known);
            let summary = looked.and_then(|it| it.taken);
            match known {
                true => false,
                false if is_still(place, session, before) => looks.still.insert(id.clone()),
                false => looks.open.insert(id.clone()),
            };
            let content = || summary.as_ref().map(packed);
            let state = state(
                place,
                &session.folder,
                &session.fingerprint,
                &looks,
                content,
            );
            states.push((id.clone(), state));
            summaries.extend(summary);
        }
        let caught_up = |it: &&Summary| Calendar::caught_up(it.started);
        let (ahead, others): (Vec<_>, Vec<_>) = summaries.iter().partition(|it| it.ahead);
        let remembered = Remembered {
            since: others.iter().map(caught_up).max().unwrap_or(i64::MIN),
            until: ahead.iter().map(caught_up).min().unwrap_or(i64::MAX),
            whole: whole(salt, &states),
            glance: 0,
            at: None,
            all: false,
            looks,
            days: count(&summaries),
        };
        Ok((states, remembered))
    }

    fn around(&self, place: Option<&Folder>) -> Around {
        let stamp = |folder: &Folder| folder.own_stamp();
        let rescues = self.common.rescues.iter();
        let rescues = rescues.map(|rescue| stamp(&Folder::open(rescue).ok()?));
        Around {
            place: place.and_then(stamp),
            rescues: rescues.collect(),
        }
    }
}

/// Forgets what is remembered of the sessions in a folder, one of which was changed.
pub(super) fn forget(place: &Path) {
    if let Ok(place) = Folder::open(place) {
        FILE.forget(&place);
    }
}

fn whole(salt: u64, states: &[(SessionId, State)]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (salt, states).hash(&mut hasher);
    hasher.finish()
}

fn glance(
    salt: u64,
    around: &Around,
    looks: &Looks,
    state: impl FnMut(&SessionId) -> Option<State>,
) -> u64 {
    let older = looks.open.iter().filter(|id| !looks.newest.contains(id));
    let states: Vec<_> = looks.newest.iter().chain(older).map(state).collect();
    let mut hasher = DefaultHasher::new();
    (salt, around, &looks.newest, states).hash(&mut hasher);
    hasher.finish()
}

fn state(
    place: Option<&Folder>,
    session: &SessionFolder,
    fingerprint: &Fingerprint,
    looks: &Looks,
    content: impl FnOnce() -> Option<Packed>,
) -> State {
    let mut hasher = DefaultHasher::new();
    let id = session.id();
    if looks.open.contains(id) {
        content().hash(&mut hasher);
    } else {
        fingerprint.hash(&mut hasher);
        // What another machine wrote may have come into it.
        folder_stamp(place, id).hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether there is no journal, and any that comes later will show.
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

/// A summary in bytes and its words.
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

impl Around {
    /// Whether any later change would show, had they been looked at at `now`.
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
