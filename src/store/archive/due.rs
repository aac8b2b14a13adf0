//! How many questions are due on which day: asked for by every new shell prompt, and so
//! remembered by itself.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{Datelike, NaiveDate};

use crate::review::Summary;
use crate::store::FileError;
use crate::store::disk::{Disk, Folder};
use crate::store::replace::replace_cache;

use super::Archive;
use super::index::{Packer, Unpacker, pack};
use super::past::{Found, Past, Shelved, read, summarize};

/// The name of the file in the folder of transcripts.
const FILE: &str = ".due";
/// What another version wrote is not read.
const FORMAT: &str = concat!("rehearse due 1 ", env!("CARGO_PKG_VERSION"), "\n");
/// The most bytes that are read.
const LARGEST: u64 = 16 * 1024 * 1024;
/// So many sessions that must be read each time are still quick to read.
const MOST_OPEN: usize = 16;

/// How many questions fall due on which day.
pub type DueDays = BTreeMap<NaiveDate, usize>;

/// What was counted, and what it was counted from.
struct Remembered {
    digest: u64,
    /// The sessions that the state of their files does not tell everything about.
    open: Vec<String>,
    days: DueDays,
}

impl Archive {
    /// What `count` makes of all sessions, or made of them the last time, if since then
    /// neither they have changed nor `salt`, which stands for everything else that it counts
    /// from.
    ///
    /// # Errors
    ///
    /// If the folder of transcripts is there and cannot be listed.
    pub fn due_days(
        &self,
        salt: u64,
        count: impl FnOnce(&[Summary]) -> DueDays,
    ) -> Result<DueDays, FileError> {
        let (place, sessions) = self.stamped()?;
        let remembered = place.as_ref().and_then(Remembered::read);
        if let Some(remembered) = remembered
            && remembered.digest == digest(salt, &sessions, &remembered.open)
        {
            return Ok(remembered.days);
        }
        let shelf = self.shelf()?;
        let now = shelf.now();
        let mut open = Vec::new();
        let mut summaries = Vec::new();
        for (session, found) in shelf.sessions.iter().zip(shelf.look(now)) {
            let settled = match &found {
                Some(Found::Known(_)) => true,
                Some(Found::Whole(..)) => {
                    now.is_some_and(|now| session.fingerprint.is_settled(now))
                }
                _ => false,
            };
            if !settled {
                open.push(session.folder.id().to_string());
            }
            summaries.extend(found.map(Found::into_past).and_then(Past::into_summary));
        }
        let days = count(&summaries);
        if let Some(place) = shelf.place.as_ref().filter(|_| open.len() <= MOST_OPEN) {
            let digest = digest(salt, &shelf.sessions, &open);
            let remembered = Remembered { digest, open, days };
            remembered.write(place);
            return Ok(remembered.days);
        }
        Ok(days)
    }
}

/// Stands for all sessions: for the state of their files, and of those in `open` for what is in
/// them.
fn digest(salt: u64, sessions: &[Shelved], open: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    salt.hash(&mut hasher);
    for session in sessions {
        let id = session.folder.id();
        id.hash(&mut hasher);
        match open.iter().any(|name| name == id.as_str()) {
            true => content(session).hash(&mut hasher),
            false => session.fingerprint.hash(&mut hasher),
        }
    }
    hasher.finish()
}

fn content(session: &Shelved) -> Option<Vec<u8>> {
    let (listed, whole) = read(&session.folder)?;
    let past = summarize(listed, whole).into_past();
    past.summary().map(pack)
}

impl Remembered {
    fn read(place: &Folder) -> Option<Self> {
        let bytes = place.read(FILE, LARGEST).ok()?;
        let rest = bytes.strip_prefix(FORMAT.as_bytes())?;
        let (checksum, body) = rest.split_at_checked(4)?;
        if crc32fast::hash(body).to_le_bytes() != checksum {
            return None;
        }
        let mut from = Unpacker::new(body);
        let remembered = Self {
            digest: from.number()?,
            open: from.several(|from| Some(from.text()?.to_owned()))?,
            days: from
                .several(|from| {
                    let day = i32::try_from(from.signed()?).ok()?;
                    Some((NaiveDate::from_num_days_from_ce_opt(day)?, from.count()?))
                })?
                .into_iter()
                .collect(),
        };
        from.is_empty().then_some(remembered)
    }

    fn write(&self, place: &Folder) {
        let mut body = Packer::default();
        body.number(self.digest);
        body.count(self.open.len());
        self.open.iter().for_each(|name| body.text(name));
        body.count(self.days.len());
        for (day, count) in &self.days {
            body.signed(day.num_days_from_ce().into());
            body.count(*count);
        }
        let body = body.into_bytes();
        let mut file = FORMAT.as_bytes().to_vec();
        file.extend(crc32fast::hash(&body).to_le_bytes());
        file.extend(body);
        // It is only a cache: a disk that is full or read-only is no reason to complain.
        let _ = replace_cache(place, FILE, &file);
    }
}
