//! The recorder on disks that fail or hang.

use std::path::Path;
use std::sync::mpsc::Receiver;

use super::*;
use crate::store::disk::memory::{
    Call, EDQUOT, EFBIG, EIO, ENOSPC, EROFS, Fault, Faults, MemoryDisk,
};
use crate::transcript::SessionId;
use crate::transcript::journal::{self, Head, Odd};

/// The user must be told within this time.
const NOTIFIED: Duration = Duration::from_secs(2);
const TRANSCRIPT: &[u8] = b"format = 1";

struct Rig {
    recorder: Recorder,
    events: Receiver<SaveEvent>,
    faults: Faults,
    own: MemoryDisk,
    rescue: MemoryDisk,
    recorded: u64,
}

fn session() -> SessionId {
    SessionId::parse("2026-11-21T100500-aws-cse-7f3a").unwrap()
}

fn on_the_own_disk(
    wanted: Call,
    fault: Fault,
) -> impl Fn(usize, &Path, Call) -> Option<Fault> + Send + Sync {
    move |_, path, call| (path == Path::new("/session") && call == wanted).then_some(fault)
}

impl Rig {
    fn new(faults: &Faults) -> Self {
        let own = MemoryDisk::new("/session", faults);
        let rescue = MemoryDisk::new("/rescue", faults);
        let head = Head {
            session: session(),
            started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
            origin: None,
        };
        let disks: Vec<Arc<dyn Disk>> = vec![Arc::new(own.clone()), Arc::new(rescue.clone())];
        let (writer, trouble) = JournalWriter::begin(head, disks, 0, []);
        let (sender, events) = mpsc::channel();
        let encoder = Encoder::new(session());
        let transcripts = Arc::new(own.clone());
        Self {
            recorder: Recorder::start(writer, trouble, encoder, transcripts, Reporter::to(&sender))
                .unwrap(),
            events,
            faults: faults.clone(),
            own,
            rescue,
            recorded: 0,
        }
    }

    /// Records an event as the owner does: its frame is drawn once it is written, soon whatever
    /// the disk does.
    #[track_caller]
    fn record(&mut self) {
        let began = Instant::now();
        let event = Event::Suspended {
            millis: self.recorded,
        };
        self.recorder
            .record(Moment::at(Duration::from_millis(self.recorded)), &event);
        self.recorded += 1;
        self.recorder.wait_written();
        let took = began.elapsed();
        assert!(took < Duration::from_millis(500), "a frame took {took:?}");
    }

    /// Runs the recorder as the owner does, until its saving status changes.
    #[track_caller]
    fn next_event(&mut self) -> SaveEvent {
        let end = Instant::now() + NOTIFIED;
        while Instant::now() < end {
            if let Ok(event) = self.events.recv_timeout(Duration::from_millis(10)) {
                return event;
            }
            self.recorder.wait_written();
        }
        panic!("the user was told nothing within {NOTIFIED:?}");
    }

    #[track_caller]
    fn close(self) -> (MemoryDisk, MemoryDisk, Vec<SaveEvent>) {
        let began = Instant::now();
        self.recorder.close();
        let took = began.elapsed();
        assert!(took < Duration::from_millis(800), "leaving took {took:?}");
        (self.own, self.rescue, self.events.try_iter().collect())
    }
}

/// After a power cut every event is there, and nothing else.
#[track_caller]
fn assert_all_safe(disks: &[&MemoryDisk], recorded: u64, at: &str) {
    let files = disks.iter().flat_map(|disk| disk.files_after_power_cut());
    let segments: Vec<Vec<u8>> = files
        .filter(|(name, _)| name.starts_with("journal"))
        .map(|(_, bytes)| bytes)
        .collect();
    let slices: Vec<&[u8]> = segments.iter().map(Vec::as_slice).collect();
    let journal = journal::read::<Event>(&slices, Some(&session())).unwrap();
    let read: Vec<u64> = journal.entries.iter().map(|it| it.seq).collect();
    let expected: Vec<u64> = (0..recorded).collect();
    assert_eq!(read, expected, "{at}");
    let wrong = |odd: &Odd| matches!(odd, Odd::Gap { .. });
    assert!(!journal.oddities.iter().any(|it| wrong(&it.what)), "{at}");
}

#[test]
fn a_write_that_hangs_stops_neither_the_screen_nor_saving() {
    let writes = on_the_own_disk(Call::Append, Fault::Hang);
    let faults = Faults::by(move |number, path, call| {
        (number > 8).then(|| writes(number, path, call)).flatten()
    });
    let mut rig = Rig::new(&faults);
    for _ in 0..20 {
        rig.record();
    }
    assert!(matches!(rig.next_event(), SaveEvent::Failed(_)));
    assert!(matches!(rig.next_event(), SaveEvent::Moved(_)));
    rig.record();
    let recorded = rig.recorded;
    let (own, rescue, _) = rig.close();
    assert_all_safe(&[&own, &rescue], recorded, "while the old disk hangs");
    faults.heal();
    assert_all_safe(&[&own, &rescue], recorded, "after it came back");
}

#[test]
fn a_sync_that_hangs_is_left_for_another_disk() {
    let faults = Faults::by(on_the_own_disk(Call::Sync, Fault::Hang));
    let mut rig = Rig::new(&faults);
    rig.record();
    assert!(matches!(rig.next_event(), SaveEvent::Moved(_)));
    rig.record();
    let (_, rescue, _) = rig.close();
    assert_all_safe(&[&rescue], 2, "a hanging sync");
}

#[test]
fn a_submitted_answer_is_safe_before_anything_more_is_drawn() {
    let submit = |rig: &mut Rig| {
        let end = crate::interview::AnswerEnd::Submitted;
        let began = Instant::now();
        rig.recorder.record(Moment::ZERO, &Event::Closed { end });
        rig.recorded += 1;
        rig.recorder.wait_written();
        began.elapsed()
    };
    let mut rig = Rig::new(&Faults::none());
    for _ in 0..20 {
        rig.record();
        submit(&mut rig);
        assert_all_safe(&[&rig.own], rig.recorded, "the power goes now");
    }
    let mut hanging = Rig::new(&Faults::by(on_the_own_disk(Call::Sync, Fault::Hang)));
    let took = submit(&mut hanging);
    assert!(took < Duration::from_millis(500), "a frame took {took:?}");
    hanging.record();
}

#[test]
fn leaving_a_disk_that_hangs_brings_everything_to_the_other() {
    let writes = on_the_own_disk(Call::Append, Fault::Hang);
    let faults = Faults::by(move |number, path, call| {
        (number > 8).then(|| writes(number, path, call)).flatten()
    });
    let mut rig = Rig::new(&faults);
    for _ in 0..12 {
        rig.record();
    }
    let (own, rescue, _) = rig.close();
    assert_all_safe(&[&own, &rescue], 12, "leaving at once");
}

#[test]
fn a_transcript_that_cannot_be_saved_is_retried_and_reported_once() {
    let faults = Faults::by(on_the_own_disk(Call::Rename, EIO));
    let mut rig = Rig::new(&faults);
    rig.record();
    rig.recorder.save_transcript(TRANSCRIPT.to_vec());
    assert!(matches!(rig.next_event(), SaveEvent::Failed(_)));
    let before = faults.calls();
    assert!(rig.events.recv_timeout(Duration::from_millis(900)).is_err());
    let calls = faults.calls() - before;
    assert!(calls < 10, "the disk was asked {calls} times in a second");
    faults.heal();
    assert!(matches!(rig.next_event(), SaveEvent::Healed));
    assert_eq!(rig.own.files()["transcript.toml"], TRANSCRIPT);
    rig.close();
}

#[test]
fn leaving_syncs_the_journal_though_the_transcript_fails() {
    let faults = Faults::by(on_the_own_disk(Call::Rename, ENOSPC));
    let mut rig = Rig::new(&faults);
    rig.record();
    rig.recorder.save_transcript(TRANSCRIPT.to_vec());
    assert!(matches!(rig.next_event(), SaveEvent::Failed(_)));
    rig.record();
    let (own, _, _) = rig.close();
    assert_all_safe(&[&own], 2, "the transcript fails");
}

#[test]
fn a_newer_transcript_takes_the_place_of_one_that_fails() {
    let faults = Faults::by(on_the_own_disk(Call::Rename, EIO));
    let mut rig = Rig::new(&faults);
    rig.recorder.save_transcript(b"old".to_vec());
    assert!(matches!(rig.next_event(), SaveEvent::Failed(_)));
    rig.faults.heal();
    rig.recorder.save_transcript(TRANSCRIPT.to_vec());
    let (own, _, _) = rig.close();
    assert_eq!(own.files_after_power_cut()["transcript.toml"], TRANSCRIPT);
}

/// Plays a session with one fault at call `call`, counted from its beginning.
fn play(fault: Fault, call: usize) {
    let begun = {
        let faults = Faults::none();
        drop(Rig::new(&faults));
        faults.calls()
    };
    let lasting = fault != Fault::Hang;
    let faults = Faults::by(move |number, path, _| {
        let struck = number == begun + call || lasting && number > begun + call;
        (struck && path == Path::new("/session")).then_some(fault)
    });
    let mut rig = Rig::new(&faults);
    for number in 0..8 {
        rig.record();
        if number % 4 == 3 {
            rig.recorder.save_transcript(TRANSCRIPT.to_vec());
            rig.recorder.settle();
        }
    }
    let at = format!("{fault:?} at call {call}");
    let recorded = rig.recorded;
    let (own, rescue, _) = rig.close();
    assert_all_safe(&[&own, &rescue], recorded, &at);
}

#[test]
fn whatever_call_of_a_session_fails_or_hangs_nothing_is_lost() {
    let faults = [
        EIO,
        ENOSPC,
        EROFS,
        EDQUOT,
        EFBIG,
        Fault::Short(7),
        Fault::Hang,
    ];
    std::thread::scope(|scope| {
        for fault in faults {
            for call in 0..26 {
                scope.spawn(move || play(fault, call));
            }
        }
    });
}
