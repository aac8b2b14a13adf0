use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use super::*;
use crate::lang::Language;
use crate::runtime::tools::testing::script;
use crate::store::Folder;

/// A recorder that is this script, in a folder.
struct Fake {
    folder: tempfile::TempDir,
    takes: Takes,
    running: Option<Running>,
    events: Receiver<TakeHappening>,
}

fn fake(text: &str) -> Fake {
    let folder = tempfile::tempdir().unwrap();
    let disk = Folder::open(folder.path()).unwrap();
    let takes = Takes::new(Arc::new(disk));
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
    /// What is wrong at the end, if anything. It is asked to end as the owner would.
    fn end(&self) -> Option<Localized> {
        loop {
            match self.events.recv_timeout(Duration::from_secs(20)).unwrap() {
                TakeHappening::Broken | TakeHappening::Event(RecordingEvent::Full) => {
                    self.running.as_ref().unwrap().stop();
                }
                TakeHappening::Event(RecordingEvent::Ended { trouble }) => return trouble,
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
        matches!(heard, TakeHappening::Event(RecordingEvent::Heard(_))),
        "{heard:?}"
    );
    let began = Instant::now();
    while size(&file) < 32_000 && began.elapsed() < Duration::from_secs(20) {
        thread::yield_now();
    }
    assert_eq!(size(&file), 32_000);
    fake.running.as_ref().unwrap().kill();
    // It was told to end.
    assert_eq!(fake.end(), None);
}

#[test]
fn a_flood_is_no_microphone_and_ends_soon() {
    let fake = fake("cat /dev/zero");
    fake.fails_with("faster than time passes");
    let most = 32_000 * 90;
    assert!(size(&fake.folder.path().join("answer-1-1.part")) < most);
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
