use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use super::*;
use crate::lang::Language;
use crate::runtime::tools::testing::script;
use crate::store::Folder;
use crate::store::disk::memory::{Call, ENOSPC, Faults, MemoryDisk};

/// A script as a recorder, in a folder.
struct Fake {
    folder: tempfile::TempDir,
    takes: Takes,
    running: Option<Running>,
    events: Receiver<PieceEvent>,
}

fn fake(text: &str) -> Fake {
    fake_after(&[], text)
}

/// The same in an answer that already has these samples.
fn fake_after(before: &[i16], text: &str) -> Fake {
    let folder = tempfile::tempdir().unwrap();
    let disk = Folder::open(folder.path()).unwrap();
    let takes = Takes::new(Arc::new(disk));
    takes.begin(0).unwrap().append(before).unwrap();
    let (sender, events) = mpsc::channel();
    let report = move |what| sender.send(what).is_ok();
    let running = record(script(text), &takes, 0, &report).unwrap();
    Fake {
        folder,
        takes,
        running: Some(running),
        events,
    }
}

impl Fake {
    /// The error at the end, if any. Asks the recorder to stop as the owner would.
    fn end(&self) -> Option<Localized> {
        loop {
            match self.events.recv_timeout(Duration::from_secs(20)).unwrap() {
                PieceEvent::Broken | PieceEvent::Event(RecordingEvent::Full) => {
                    self.running.as_ref().unwrap().stop();
                }
                PieceEvent::Event(RecordingEvent::Ended { trouble }) => return trouble,
                _ => {}
            }
        }
    }

    #[track_caller]
    fn fails_with(&self, said: &str) {
        let trouble = self.end().expect("trouble");
        assert!(trouble.get(Language::En).contains(said), "{trouble:?}");
        assert!(!trouble.get(Language::Ko).contains('\n'));
    }
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |it| it.len())
}

#[test]
fn what_a_recorder_sends_is_kept_sample_for_sample() {
    let fake = fake(
        "i=0; while [ $i -lt 2000 ]; do printf '%04d' $i; i=$((i+1)); done | tr '0-9' '\\200-\\211'",
    );
    assert_eq!(fake.end().unwrap().get(Language::En), "sh ended by itself");
    let samples = fake.takes.samples(0).unwrap();
    assert_eq!(samples.len(), 4_000);
    assert_eq!(
        samples[2..4],
        [
            i16::from_le_bytes([0x80; 2]),
            i16::from_le_bytes([0x80, 0x81])
        ]
    );
}

#[test]
fn what_has_come_is_in_the_file_while_the_recorder_goes_on() {
    let fake = fake("head -c 32000 /dev/zero; while :; do sleep 5; done");
    let file = fake.folder.path().join("answer-1-1.part");
    let heard = fake.events.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(
        matches!(heard, PieceEvent::Event(RecordingEvent::Heard(_))),
        "{heard:?}"
    );
    let began = Instant::now();
    while size(&file) < 32_000 && began.elapsed() < Duration::from_secs(20) {
        thread::yield_now();
    }
    assert_eq!(size(&file), 32_000);
    fake.running.as_ref().unwrap().kill();
    // It was asked to stop.
    assert_eq!(fake.end(), None);
}

#[test]
fn a_flood_is_not_a_microphone_and_soon_ends() {
    let fake = fake("cat /dev/zero");
    fake.fails_with("faster than time passes");
    // It is nobody's voice, and does not count.
    assert!(!fake.takes.has(0));
}

#[test]
fn a_disk_that_is_full_keeps_what_it_has_and_the_candidate_is_told() {
    // The file accepts two chunks, then nothing.
    let appended = AtomicUsize::new(0);
    let faults = Faults::by(move |_, _, call| {
        let is_full = call == Call::Append && appended.fetch_add(1, Ordering::SeqCst) >= 2;
        is_full.then_some(ENOSPC)
    });
    let takes = Takes::new(Arc::new(MemoryDisk::new("/disk", &faults)));
    let (sender, events) = mpsc::channel();
    let report = move |what| sender.send(what).is_ok();
    let script =
        script("i=0; while [ $i -lt 50 ]; do head -c 3200 /dev/zero; i=$((i+1)); done; sleep 1000");
    let running = record(script, &takes, 0, &report).unwrap();
    let trouble = loop {
        match events.recv_timeout(Duration::from_secs(20)).unwrap() {
            PieceEvent::Broken => running.stop(),
            PieceEvent::Event(RecordingEvent::Ended { trouble }) => break trouble,
            _ => {}
        }
    };
    let trouble = trouble.expect("trouble");
    assert!(trouble.get(Language::En).contains("full"), "{trouble:?}");
    assert!(takes.samples(0).unwrap().len() >= 3_200);
}

#[test]
fn what_was_said_before_a_flood_stays() {
    let fake = fake_after(&[7; 16_000], "cat /dev/zero");
    let kept = loop {
        let event = fake.events.recv_timeout(Duration::from_secs(20));
        if let PieceEvent::Event(RecordingEvent::Kept(seconds)) = event.unwrap() {
            break seconds;
        }
    };
    assert!((kept - 1.0).abs() < 1e-6);
    assert_eq!(fake.takes.samples(0).unwrap(), [7; 16_000]);
}

#[test]
fn each_way_to_fail_has_a_sentence() {
    fake("yes").fails_with("text instead of sound");
    fake("printf '\\377\\376\\n' >&2; exit 0").fails_with("ended");
    fake("exit 0").fails_with("ended by itself");
    fake("head -c 8000 /dev/zero; echo 'device lost' >&2; exit 0").fails_with("device lost");
}

#[test]
fn a_piece_that_is_over_says_nothing_more() {
    let (sender, _events) = mpsc::channel::<TakeEvent>();
    let environment = crate::runtime::Environment::default();
    let tools = Toolbox::find(&crate::settings::VoiceSettings::default(), &environment);
    let mut recorders = Recorders::new(tools, Reporter::to(&sender));
    let folder = tempfile::tempdir().unwrap();
    let takes = Takes::new(Arc::new(Folder::open(folder.path()).unwrap()));
    recorders.start(0, &takes);
    recorders.start(0, &takes);
    let event = |number| TakeEvent {
        answer: 0,
        number,
        what: ended(None),
    };
    assert!(recorders.take(event(0)).is_none());
    assert!(recorders.take(event(1)).is_some());
    assert!(recorders.take(event(1)).is_none());
}
