//! Writes a session while the disks fail in every way at every call; after each step the journal
//! is read as a killed program and as a power cut would leave it.

use std::path::Path;
use std::time::Duration;

use super::segments::segment_number;
use super::*;
use crate::moment::Moment;
use crate::store::disk::Disk;
use crate::store::disk::memory::{
    Call, EDQUOT, EFBIG, EIO, ENOSPC, EROFS, Fault, Faults, MemoryDisk,
};
use crate::transcript::SessionId;
use crate::transcript::journal::{Encoder, Head, Journal, Odd, read};

const LINES: u64 = 12;

fn session() -> SessionId {
    SessionId::parse("2026-11-21T100500-aws-cse-7f3a").unwrap()
}

fn head() -> Head {
    Head {
        session: session(),
        started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
        origin: None,
    }
}

/// A session on up to two disks, and the saving statuses it reported.
struct Rig {
    disks: Vec<MemoryDisk>,
    writer: JournalWriter,
    encoder: Encoder,
    status: Vec<JournalStatus>,
}

impl Rig {
    fn new(faults: &Faults, disks: usize) -> Self {
        let paths = ["/session", "/rescue"];
        let disks: Vec<_> = paths[..disks]
            .iter()
            .map(|path| MemoryDisk::new(path, faults))
            .collect();
        let (writer, status) = JournalWriter::begin(head(), as_disks(&disks), 0, []);
        Self {
            disks,
            writer,
            encoder: Encoder::new(session()),
            status: status.into_iter().collect(),
        }
    }

    fn append(&mut self, number: u64) {
        let at = Moment::at(Duration::from_millis(number));
        let line = self.encoder.line(at, &number).unwrap();
        self.status.extend(self.writer.append(line));
    }

    fn sync(&mut self) {
        self.status.extend(self.writer.sync());
    }

    fn retry(&mut self) {
        self.status.extend(self.writer.retry());
    }

    fn after_kill(&self) -> Journal<u64> {
        read_all(self.disks.iter().map(MemoryDisk::files))
    }

    fn after_power_cut(&self) -> Journal<u64> {
        read_all(self.disks.iter().map(MemoryDisk::files_after_power_cut))
    }

    /// What must hold after every step, `appended` lines into the session.
    #[track_caller]
    fn check(&self, appended: u64, at: &str) {
        let unsynced = self.writer.unsynced().len() as u64;
        let safe = self.after_power_cut();
        assert_begins(&safe, appended - unsynced, at);
        let seen = self.after_kill();
        let written = if self.writer.path().is_some() {
            appended
        } else {
            appended - unsynced
        };
        assert_begins(&seen, written, at);
    }
}

fn as_disks(disks: &[MemoryDisk]) -> Vec<std::sync::Arc<dyn Disk>> {
    let disks = disks.iter().cloned();
    disks.map(|disk| std::sync::Arc::new(disk) as _).collect()
}

type Files = std::collections::BTreeMap<String, Vec<u8>>;

fn read_all(disks: impl Iterator<Item = Files>) -> Journal<u64> {
    let mut segments: Vec<_> = disks
        .flatten()
        .filter_map(|(name, bytes)| Some((segment_number(&name)?, bytes)))
        .collect();
    segments.sort();
    let bytes: Vec<&[u8]> = segments.iter().map(|(_, bytes)| bytes.as_slice()).collect();
    read(&bytes, Some(&session())).unwrap()
}

/// At least the first `count` lines are there, as they were written.
#[track_caller]
fn assert_begins(journal: &Journal<u64>, count: u64, at: &str) {
    let events: Vec<u64> = journal.entries.iter().map(|entry| entry.event).collect();
    let expected: Vec<u64> = (0..count).collect();
    let begins = events.get(..expected.len()) == Some(expected.as_slice());
    assert!(begins, "{at}: {events:?} should begin with 0..{count}");
    let fine = |odd: &Odd| matches!(odd, Odd::Damaged { .. } | Odd::LostEnd { .. } | Odd::NoHead);
    let odd = journal.oddities.iter().find(|it| !fine(&it.what));
    assert_eq!(odd, None, "{at}");
}

/// Plays a whole session, checking after every step, and returns it.
#[track_caller]
fn play(faults: &Faults, disks: usize, at: &str) -> Rig {
    let mut rig = Rig::new(faults, disks);
    rig.check(0, at);
    for number in 0..LINES {
        rig.append(number);
        rig.check(number + 1, at);
        if number % 3 == 2 {
            rig.sync();
            rig.retry();
            rig.check(number + 1, at);
        }
    }
    faults.heal();
    rig.retry();
    rig.sync();
    assert_eq!(
        rig.writer.unsynced().len(),
        0,
        "{at}: all is safe once the fault ends"
    );
    rig.check(LINES, at);
    rig
}

const FAULTS: [Fault; 7] = [
    EIO,
    ENOSPC,
    EROFS,
    EDQUOT,
    EFBIG,
    Fault::Short(1),
    Fault::Short(30),
];

fn calls(disks: usize) -> usize {
    let faults = Faults::none();
    play(&faults, disks, "without faults");
    faults.calls()
}

#[test]
fn a_session_without_faults_is_one_file() {
    let rig = play(&Faults::none(), 2, "without faults");
    assert!(rig.status.is_empty());
    assert_eq!(rig.disks[0].files().len(), 1);
    assert_eq!(rig.disks[1].files().len(), 0);
    assert_eq!(rig.after_kill().oddities, []);
}

#[test]
fn a_single_fault_at_any_call_loses_nothing() {
    for disks in [1, 2] {
        for fault in FAULTS {
            for call in 0..calls(disks) {
                let faults = Faults::by(move |number, _, _| (number == call).then_some(fault));
                play(
                    &faults,
                    disks,
                    &format!("{fault:?} at call {call}, {disks} disks"),
                );
            }
        }
    }
}

#[test]
fn a_disk_that_fails_for_good_at_any_call_is_left_for_the_other() {
    for fault in FAULTS {
        for call in 0..calls(2) {
            let faults = Faults::by(move |number, path, _| {
                (number >= call && path == Path::new("/session")).then_some(fault)
            });
            play(
                &faults,
                2,
                &format!("{fault:?} on the first disk from call {call}"),
            );
        }
    }
}

#[test]
fn lines_are_kept_while_no_disk_works_and_saved_when_one_does() {
    for fault in FAULTS {
        for call in 0..calls(2) {
            let faults = Faults::by(move |number, _, _| (number >= call).then_some(fault));
            let at = format!("{fault:?} everywhere from call {call}");
            let rig = play(&faults, 2, &at);
            if let Some(JournalStatus::Held { .. }) = rig.status.first() {
                let last = rig.status.last();
                assert!(
                    matches!(last, Some(JournalStatus::Healed { .. })),
                    "{at}: {last:?}"
                );
            }
        }
    }
}

#[test]
fn a_full_disk_on_which_files_can_be_made_counts_as_full() {
    // As in real file systems, a name needs no new block but data does.
    let full = |_, path: &Path, call| {
        (path == Path::new("/session") && call == Call::Append).then_some(ENOSPC)
    };
    let mut rig = Rig::new(&Faults::by(full), 2);
    for number in 0..LINES {
        rig.append(number);
    }
    rig.sync();
    assert_eq!(rig.after_power_cut().entries.len() as u64, LINES);
    assert!(
        rig.disks[0].files().is_empty(),
        "nothing empty is left behind"
    );
}

#[test]
fn the_user_is_told_once_about_each_change() {
    let failing = |number, _: &Path, call| (number > 6 && call == Call::Append).then_some(ENOSPC);
    let faults = Faults::by(failing);
    let mut rig = Rig::new(&faults, 2);
    for number in 0..LINES {
        rig.append(number);
        rig.retry();
    }
    faults.heal();
    rig.retry();
    rig.retry();
    let messages: Vec<_> = rig.status.iter().map(JournalStatus::say).collect();
    assert!(matches!(
        &rig.status[..],
        [JournalStatus::Held { .. }, JournalStatus::Healed { .. }]
    ));
    assert!(
        messages[0]
            .get(crate::lang::Language::En)
            .contains("disk is full")
    );
}

#[test]
fn a_failed_sync_is_never_asked_again() {
    // The disk drops what it could not sync, and from then on reports success.
    let faults = Faults::by(|_, _, call| (call == Call::Sync).then_some(EIO));
    let mut rig = Rig::new(&faults, 1);
    rig.append(0);
    rig.sync();
    faults.heal();
    rig.sync();
    assert_eq!(rig.after_power_cut().entries.len(), 1);
    assert_eq!(rig.writer.unsynced().len(), 0);
}

#[test]
fn syncs_that_fail_everywhere_are_reported_and_fill_no_disk() {
    for error in [1, 5, 22, 30, 95] {
        let refuse = move |_, _: &Path, call| (call == Call::Sync).then_some(Fault::Error(error));
        let faults = Faults::by(refuse);
        let mut rig = Rig::new(&faults, 2);
        for number in 0..200 {
            rig.append(number);
            rig.sync();
            rig.retry();
            rig.check(number + 1, &format!("error {error}"));
        }
        let files: usize = rig.disks.iter().map(|disk| disk.files().len()).sum();
        assert!(files < 16, "{files} files");
        assert!(matches!(
            rig.status.last(),
            Some(JournalStatus::Held { .. })
        ));
        faults.heal();
        for _ in 0..400 {
            rig.retry();
            rig.sync();
        }
        assert_eq!(rig.writer.unsynced().len(), 0);
        assert!(matches!(
            rig.status.last(),
            Some(JournalStatus::Healed { .. })
        ));
        rig.check(200, "healed");
    }
}

#[test]
fn a_sync_that_returns_after_its_file_was_given_up_counts_for_nothing() {
    let faults = Faults::none();
    let mut rig = Rig::new(&faults, 2);
    rig.append(0);
    let hanging = rig.writer.ticket().unwrap();
    assert!(matches!(
        rig.writer.give_up_file(),
        Some(JournalStatus::Moved { .. })
    ));
    rig.append(1);
    assert!(rig.writer.settle(hanging.perform()).is_none());
    assert_eq!(rig.writer.unsynced().len(), 2);
    rig.sync();
    assert_eq!(rig.disks[1].files_after_power_cut().len(), 1);
    assert_eq!(rig.after_power_cut().oddities, []);
}

#[test]
fn lines_written_during_a_sync_do_not_count_as_synced() {
    let mut rig = Rig::new(&Faults::none(), 1);
    rig.append(0);
    let ticket = rig.writer.ticket().unwrap();
    rig.append(1);
    assert!(rig.writer.settle(ticket.perform()).is_none());
    let left: Vec<u64> = rig.writer.unsynced().map(|line| line.seq()).collect();
    assert_eq!(left, [1]);
}

#[test]
fn a_segment_never_replaces_another() {
    let disk = MemoryDisk::new("/session", &Faults::none());
    disk.create("journal").unwrap();
    disk.create("journal.1").unwrap();
    let disks = as_disks(std::slice::from_ref(&disk));
    let (writer, _) = JournalWriter::begin(head(), disks, 0, []);
    assert_eq!(writer.path().unwrap(), Path::new("/session/journal.2"));
    assert_eq!(disk.files()["journal"], b"");
}
