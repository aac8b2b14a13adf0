use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::*;
use crate::runtime::tools::testing::{SHORT, assert_gone, toolbox};
use crate::store::Folder;
use crate::voice::{Span, text_of};

/// A recognizer made from a script; `$1` is the sound, `$2` the output, `$3` the language.
fn tools(script: &str) -> Toolbox {
    let text = format!(
        "[voice]\nrecogniser = ['/bin/sh', '-c', '''{script}''', 'sh', '{{in}}', '{{out}}', '{{lang}}', '{{prompt}}']"
    );
    toolbox(text)
}

fn spoken(folder: &tempfile::TempDir, answer: usize) -> Spoken {
    let takes = Takes::new(Arc::new(Folder::open(folder.path()).unwrap()));
    takes.begin(answer).unwrap().append(&[7; 16_000]).unwrap();
    Spoken {
        session: SessionId::parse("2026-11-01T090000-aws-cse-0001").unwrap(),
        answer,
        takes,
        language: Language::Ko,
        heard: Analysis {
            seconds: 1.0,
            speech: vec![Span {
                start: 0.0,
                end: 1.0,
            }],
            pauses: Vec::new(),
            share: 1.0,
            first_word: Some(0.0),
            clipped: 0.0,
            silent: false,
        },
    }
}

fn recognized(script: &str) -> Result<String, Localized> {
    let folder = tempfile::tempdir().unwrap();
    let never = AtomicBool::new(false);
    let heard = work::recognize(&tools(script), &spoken(&folder, 0), &never);
    heard.map(|it| text_of(&it))
}

#[track_caller]
fn says(script: &str, words: &str) {
    assert_eq!(recognized(script).as_deref().ok(), Some(words), "{script}");
}

#[track_caller]
fn fails(script: &str, said: &str) {
    let why = recognized(script).unwrap_err();
    assert!(why.get(Language::En).contains(said), "{why:?}");
    assert!(!why.get(Language::Ko).contains('\n'));
}

#[test]
fn words_are_found_wherever_a_recognizer_writes_them() {
    says("echo '제가 했습니다'", "제가 했습니다");
    says(
        "printf '{\"text\":\"%s %s\"}' $3 > $2.json; echo noise",
        "ko",
    );
    says("mkdir $2; echo '파일에서' > $2/answer.txt", "파일에서");
    // The sound is a WAV file with the whole recording.
    says("wc -c < $1 | tr -d ' '", "32044");
}

#[test]
fn noise_does_no_harm_and_success_is_not_believed() {
    says("yes noise | head -n 50000 >&2; echo 말", "말");
    fails("echo 'unknown language' >&2; exit 0", "wrote no words");
}

#[test]
fn whoever_says_that_it_failed_has_recognized_nothing() {
    fails("echo lying words; exit 7", "failed");
    fails(
        "echo lying > $2.txt; echo 'no model' >&2; exit 1",
        "no model",
    );
    fails("echo lying; kill -9 $$", "failed");
}

#[test]
fn each_way_to_fail_has_a_sentence() {
    fails("exit 0", "wrote no words");
    fails("echo '<html>502</html>'", "a web page");
    fails("echo '{\"error\":1}'", "another way");
}

#[test]
fn a_flood_is_nobodys_words_and_bytes_that_are_no_text_are_left_out() {
    fails("yes word word word", "more than anybody can say");
    fails(
        "yes 'word word' | head -n 300 | tr '\\n' ' '",
        "more than anybody can say",
    );
    says("printf '\\377\\376말'", "말");
}

#[test]
fn a_cancelled_one_ends_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let cancelled = AtomicBool::new(true);
    let hanging = tools("trap '' INT TERM; while :; do sleep 5; done");
    let why = work::recognize(&hanging, &spoken(&folder, 0), &cancelled).unwrap_err();
    assert!(why.get(Language::En).contains("cancelled"), "{why:?}");
}

fn next(events: &Receiver<Recognized>) -> Recognized {
    events
        .recv_timeout(Duration::from_secs(20))
        .expect("an end")
}

#[test]
fn answers_are_recognized_one_after_the_other_and_forgotten_when_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let (sender, events) = mpsc::channel();
    let mut recognition = Recognition::new(tools("echo 말"), Reporter::to(&sender));
    assert!(recognition.is_there());
    for answer in 0..3 {
        recognition.add(spoken(&folder, answer));
    }
    let going = |it: &Recognition| it.going().iter().map(|it| it.place).collect::<Vec<_>>();
    assert_eq!(going(&recognition), [0, 1, 2]);
    let (first, words) = recognition.take(next(&events)).unwrap();
    let words = words.map(|it| text_of(&it)).ok();
    assert_eq!((first.answer, words.as_deref()), (0, Some("말")));
    assert_eq!(going(&recognition), [1, 2]);
    recognition.cancel();
    assert!(!recognition.is_going());
    assert!(recognition.take(next(&events)).is_none());
}

#[test]
fn a_hanging_recognizer_is_killed_on_timeout_with_its_children() {
    let folder = tempfile::tempdir().unwrap();
    let group = folder.path().join("group");
    let script = format!(
        "trap \"\" INT TERM; echo $$ > {}; sleep 1000 & while :; do sleep 5; done",
        group.display()
    );
    let never = AtomicBool::new(false);
    let (tools, spoken) = (tools(&script), spoken(&folder, 0));
    let why = work::recognize_within(SHORT, &tools, &spoken, &never).unwrap_err();
    assert!(why.get(Language::En).contains("took too long"), "{why:?}");
    let group = std::fs::read_to_string(group).unwrap();
    assert_gone(group.trim().parse().unwrap());
    // Half a minute, plus five times the length of the sound.
    assert_eq!(work::limit(120.0), Duration::from_secs(630));
    assert_eq!(work::limit(-1.0), Duration::from_secs(30));
}
