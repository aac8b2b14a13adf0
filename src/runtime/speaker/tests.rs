use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::*;
use crate::runtime::tools::testing::toolbox;

/// Tools made from scripts. The reader's `$1` is the output, `$2` the language; the player's `$1`
/// is the sound.
fn tools(reader: &str, player: &str) -> Toolbox {
    let text = format!(
        "[voice]\nreader = ['/bin/sh', '-c', '''{reader}''', 'sh', '{{out}}', '{{lang}}']\n\
         player = ['/bin/sh', '-c', '''{player}''', 'sh', '{{in}}']"
    );
    toolbox(text)
}

struct Fake {
    speaker: Speaker,
    events: Receiver<PlaybackEnd>,
    place: tempfile::TempDir,
}

/// A reader that makes WAV files of its input, and a player that copies what it plays.
fn fake(reader: &str, player: &str) -> Fake {
    let place = tempfile::tempdir().unwrap();
    let copy = place.path().join("played");
    let player = player.replace("COPY", copy.to_str().unwrap());
    let (sender, events) = mpsc::channel();
    Fake {
        speaker: Speaker::new(tools(reader, &player), Reporter::to(&sender)),
        events,
        place,
    }
}

impl Fake {
    fn played(&self) -> PathBuf {
        self.place.path().join("played")
    }

    /// The end of what is playing now.
    fn end(&mut self) -> Option<Localized> {
        loop {
            let end = self.events.recv_timeout(Duration::from_secs(20)).unwrap();
            if self.speaker.is_over(&end) {
                return end.trouble;
            }
        }
    }

    fn reads(&mut self, text: &str) -> Option<Localized> {
        self.speaker.start(Playback::Text {
            text: text.to_owned(),
            language: Language::Ko,
        });
        self.end()
    }
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_default()
}

const HEAD: &str = "printf \"RIFF\\\\0\\\\0\\\\0\\\\0WAVEfmt \\\\020\\\\0\\\\0\\\\0\\\\001\\\\0\\\\001\\\\0\\\\200\\\\076\\\\0\\\\0\\\\0\\\\175\\\\0\\\\0\\\\002\\\\0\\\\020\\\\0data\\\\0\\\\0\\\\0\\\\0\" > $1; cat >> $1";

#[test]
fn a_question_is_read_by_the_one_and_played_by_the_other() {
    let mut fake = fake(HEAD, "cp $1 COPY");
    assert_eq!(fake.reads("- 왜 그 일을 하셨나요?"), None);
    let played = bytes(&fake.played());
    assert!(
        played.ends_with("- 왜 그 일을 하셨나요?".as_bytes()),
        "{played:?}"
    );
}

#[test]
fn a_recording_is_played() {
    let mut fake = fake("exit 1", "cp $1 COPY");
    fake.speaker.start(Playback::Samples(vec![1, 2, 3]));
    assert_eq!(fake.end(), None);
    assert!(bytes(&fake.played()).ends_with(&[1, 0, 2, 0, 3, 0]));
}

#[test]
fn a_reader_that_fails_says_so_in_one_sentence() {
    for (reader, said) in [
        ("exit 0", "ended by itself"),
        ("echo no voice ko >&2; exit 0", "no voice ko"),
        ("echo '<html>' > $1", "ended by itself"),
        (
            "yes noise | head -n 9999 >&2; printf '\\377\\376' > $1",
            "noise",
        ),
    ] {
        let trouble = fake(reader, "exit 0").reads("질문").expect(reader);
        assert!(
            trouble.get(Language::En).contains(said),
            "{reader}: {trouble:?}"
        );
        assert!(!trouble.get(Language::Ko).contains('\n'));
    }
}

#[test]
fn a_player_or_a_reader_without_a_file_that_fails_says_so() {
    let trouble = fake(HEAD, "echo no device >&2; exit 1").reads("질문");
    let trouble = trouble.expect("the player's trouble");
    assert!(
        trouble.get(Language::En).contains("no device"),
        "{trouble:?}"
    );
    let mut silent = fake(HEAD, "exit 127");
    silent.speaker.start(Playback::Samples(vec![1, 2, 3]));
    let trouble = silent.end().expect("the player's trouble");
    assert!(
        trouble.get(Language::En).contains("ended by itself"),
        "{trouble:?}"
    );
    let reader = "[voice]\nreader = ['/bin/sh', '-c', 'echo no voice >&2; exit 1']";
    let (sender, events) = mpsc::channel();
    let mut direct = Fake {
        speaker: Speaker::new(toolbox(reader.to_owned()), Reporter::to(&sender)),
        events,
        place: tempfile::tempdir().unwrap(),
    };
    let trouble = direct.reads("질문").expect("the reader's trouble");
    assert!(
        trouble.get(Language::En).contains("no voice"),
        "{trouble:?}"
    );
}

#[test]
fn any_playback_stops_at_once() {
    let mut fake = fake("trap '' INT TERM; while :; do sleep 5; done", "exit 0");
    fake.speaker.start(Playback::Text {
        text: "질문".to_owned(),
        language: Language::En,
    });
    fake.speaker.stop();
    let end = fake.events.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(!fake.speaker.is_over(&end) && end.trouble.is_none());
}
