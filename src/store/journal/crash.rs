//! Every state that a power cut can leave, chosen at random: each unsynced block may be present,
//! torn or zeroed, in any order, and each name may be present or not.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::segments::segment_number;
use super::*;
use crate::moment::Moment;
use crate::store::Cause;
use crate::store::disk::{Disk, DiskFile, Lease};
use crate::transcript::SessionId;
use crate::transcript::journal::{Encoder, Head, read};

/// Bytes written atomically; small, so that a line spans several blocks.
const BLOCK: usize = 16;

/// Reproducible randomness.
#[derive(Debug, Clone)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit.max(1)
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }
}

/// A bug in the protocol, planted to check that it would be noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mistake {
    None,
    /// A sync reports success and does nothing.
    SyncIsForgotten,
    /// A file is synced and its name is not.
    NameIsNotSynced,
    /// After a failed sync the same file is synced again, as if nothing had been dropped.
    FailedSyncIsRepeated,
    /// A new segment begins without the unsynced lines.
    SegmentBeginsEmpty,
    /// A segment is opened over an existing one.
    SegmentIsOverwritten,
}

#[derive(Default, Clone)]
struct Content {
    bytes: Vec<u8>,
    durable: usize,
    name_is_safe: bool,
    /// Ranges that a failed sync dropped: they will never reach the disk, though they can still
    /// be read.
    forgotten: Vec<std::ops::Range<usize>>,
}

#[derive(Clone)]
struct Volatile {
    path: PathBuf,
    mistake: Mistake,
    files: Arc<Mutex<BTreeMap<String, Arc<Mutex<Content>>>>>,
    chance: Arc<Mutex<Chance>>,
}

impl std::fmt::Debug for Volatile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Volatile").field(&self.path).finish()
    }
}

impl Volatile {
    fn fails(&self) -> io::Result<()> {
        match self.chance.lock().unwrap().one_in(12) {
            true => Err(io::Error::from_raw_os_error(5)),
            false => Ok(()),
        }
    }

    /// The segments that a power cut now might leave.
    fn cut(&self, chance: &mut Chance) -> Vec<(u32, Vec<u8>)> {
        let files = self.files.lock().unwrap();
        let mut left = Vec::new();
        for (name, content) in files.iter() {
            let content = content.lock().unwrap();
            if content.name_is_safe || chance.one_in(2) {
                let number = segment_number(name).expect("a segment");
                left.push((number, after_cut(&content, chance)));
            }
        }
        left
    }
}

/// What a power cut leaves of a file: the synced part, and any blocks of the rest.
fn after_cut(content: &Content, chance: &mut Chance) -> Vec<u8> {
    let grown = content.bytes.len() - content.durable;
    // The length may be any that the file has had, whatever blocks are there.
    let length = content.durable + chance.below(grown as u64 + 1) as usize;
    let mut bytes = content.bytes[..length].to_vec();
    let mut start = content.durable;
    while start < length {
        let end = (start / BLOCK * BLOCK + BLOCK).min(length);
        match chance.below(4) {
            0 => bytes[start..end].fill(0),
            1 => {
                let torn = start + chance.below((end - start) as u64) as usize;
                bytes[torn..end].fill(0);
            }
            _ => {}
        }
        start = end;
    }
    for range in &content.forgotten {
        let end = range.end.min(length);
        if range.start < end {
            bytes[range.start..end].fill(0);
        }
    }
    bytes
}

impl Disk for Volatile {
    fn path(&self) -> &Path {
        &self.path
    }

    fn create(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        self.fails()?;
        let name = match self.mistake {
            Mistake::SegmentIsOverwritten => "journal",
            _ => name,
        };
        let mut files = self.files.lock().unwrap();
        if files.contains_key(name) && self.mistake != Mistake::SegmentIsOverwritten {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let content = Arc::<Mutex<Content>>::default();
        files.insert(name.to_owned(), Arc::clone(&content));
        Ok(Arc::new(VolatileFile {
            disk: self.clone(),
            content,
        }))
    }

    fn lease(&self, _: &str) -> io::Result<Lease> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn read(&self, _: &str, _: u64) -> Result<Vec<u8>, Cause> {
        Err(Cause::Missing)
    }

    fn rename(&self, _: &str, _: &str) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.files.lock().unwrap().remove(name);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        Ok(())
    }
}

struct VolatileFile {
    disk: Volatile,
    content: Arc<Mutex<Content>>,
}

impl DiskFile for VolatileFile {
    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.fails()?;
        let whole = !self.disk.chance.lock().unwrap().one_in(6);
        let taken = if whole {
            bytes.len()
        } else {
            bytes.len().div_ceil(2)
        };
        let mut content = self.content.lock().unwrap();
        content.bytes.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn sync(&self) -> io::Result<()> {
        let failed = self.disk.fails();
        let mut content = self.content.lock().unwrap();
        let end = content.bytes.len();
        if failed.is_err() {
            let forgotten = content.durable..end;
            content.forgotten.push(forgotten);
            if self.disk.mistake == Mistake::FailedSyncIsRepeated {
                // The writer gets the result of a second try.
                content.durable = end;
                content.name_is_safe = true;
                return Ok(());
            }
            return failed;
        }
        match self.disk.mistake {
            Mistake::SyncIsForgotten => {}
            Mistake::NameIsNotSynced => content.durable = end,
            _ => {
                content.durable = end;
                content.name_is_safe = true;
            }
        }
        Ok(())
    }
}

fn session() -> SessionId {
    SessionId::parse("2026-11-21T100500-aws-cse-7f3a").unwrap()
}

/// Plays sessions and cuts the power at any point. Returns the first broken promise with the
/// number of the state in which it broke.
fn first_loss(mistake: Mistake, states: usize, seed: u64) -> Option<(usize, String)> {
    let mut chance = Chance(seed);
    let mut state = 0;
    while state < states {
        let disks = ["/session", "/rescue"].map(|path| Volatile {
            path: path.into(),
            mistake,
            files: Arc::default(),
            chance: Arc::new(Mutex::new(Chance(chance.below(u64::MAX)))),
        });
        let head = Head {
            session: session(),
            started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
            origin: None,
        };
        let as_disks = disks.iter().map(|it| Arc::new(it.clone()) as Arc<dyn Disk>);
        let (mut writer, _) = JournalWriter::begin(head, as_disks.collect(), 0, []);
        let mut encoder = Encoder::new(session());
        for number in 0..20_u64 {
            let at = Moment::at(Duration::from_millis(number));
            let said = writer.append(encoder.line(at, &number).unwrap());
            if mistake == Mistake::SegmentBeginsEmpty && said.is_some() {
                writer.forget_unsynced();
            }
            writer.retry();
            if chance.one_in(3) {
                writer.sync();
            }
            for _ in 0..3 {
                let promised = number + 1 - writer.unsynced().len() as u64;
                if let Some(wrong) = broken(&disks, promised, number + 1, &mut chance) {
                    return Some((state, wrong));
                }
                state += 1;
            }
        }
    }
    None
}

/// What is wrong with the state after a power cut now, if `promised` of the `written` lines are
/// safe.
fn broken(disks: &[Volatile], promised: u64, written: u64, chance: &mut Chance) -> Option<String> {
    let mut segments: Vec<_> = disks.iter().flat_map(|disk| disk.cut(chance)).collect();
    segments.sort();
    let bytes: Vec<&[u8]> = segments.iter().map(|(_, bytes)| bytes.as_slice()).collect();
    let journal = read::<u64>(&bytes, Some(&session())).expect("our own format");
    let found: Vec<u64> = journal.entries.iter().map(|it| it.event).collect();
    let lost = (0..promised).find(|number| !found.contains(number));
    let invented = found.iter().find(|number| **number >= written);
    let report = |what: &str, number: u64| format!("{what} {number}: {found:?} of {promised}");
    lost.map(|number| report("lost", number))
        .or_else(|| invented.map(|number| report("invented", *number)))
}

#[test]
fn no_power_cut_loses_what_was_promised() {
    // The long run is requested by name: see CONTRIBUTING.md.
    let states = std::env::var("REHEARSE_CRASH_STATES").ok();
    let states = states.and_then(|it| it.parse().ok()).unwrap_or(6_000);
    assert_eq!(first_loss(Mistake::None, states, 1), None);
}

#[test]
fn every_planted_bug_is_caught() {
    for mistake in [
        Mistake::SyncIsForgotten,
        Mistake::NameIsNotSynced,
        Mistake::FailedSyncIsRepeated,
        Mistake::SegmentBeginsEmpty,
        Mistake::SegmentIsOverwritten,
    ] {
        let caught = first_loss(mistake, 6_000, 1);
        assert!(caught.is_some(), "{mistake:?} went unnoticed");
    }
}
