//! A folder synced between two machines that both continued the same session.

use std::fs;
use std::path::Path;

use crate::interview::{Effect, Msg, Phase};
use crate::lang::Language;
use crate::store::Past;
use crate::text::EditCommand;
use crate::transcript::journal::Encoder;

use super::tests::{FIRST, TestArchive};
use super::{ExampleSource, ResumedJournal};

/// Copies the files that one machine has and the other lacks.
pub(super) fn copy_new(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy_new(&path, &target);
        } else if !target.exists() {
            fs::copy(&path, &target).unwrap();
        }
    }
}

pub(super) struct LiveSession {
    pub(super) resumed: ResumedJournal,
    encoder: Encoder,
    /// Whether each line is synced at once. A test with thousands of lines has no time for that.
    pub(super) syncs: bool,
}

impl LiveSession {
    pub(super) fn resume(place: &TestArchive, id: &str, writer: u64) -> Self {
        let folder = place.archive.find(id).unwrap();
        let resumed = folder.resume(&ExampleSource::default(), writer).unwrap();
        let encoder = resumed.encoder.clone();
        Self {
            resumed,
            encoder,
            syncs: true,
        }
    }

    pub(super) fn send(&mut self, msg: Msg) {
        self.resumed.at = self.resumed.at + std::time::Duration::from_millis(100);
        for effect in self.resumed.interview.update(self.resumed.at, msg) {
            if let Effect::Record { at, event } = effect {
                let line = self.encoder.line(at, &event).unwrap();
                assert!(self.resumed.writer.append(line).is_none());
            }
        }
        if self.syncs {
            assert!(self.resumed.writer.sync().is_none());
        }
    }

    /// Rates the answer and moves on to the next.
    pub(super) fn goes_on(&mut self) {
        self.send(Msg::Rated(Some(3)));
        for _ in 0..8 {
            let phase = self.resumed.interview.phase();
            if matches!(phase, Phase::Preparing { .. } | Phase::Answering { .. }) {
                break;
            }
            self.send(Msg::Continued);
        }
        if matches!(self.resumed.interview.phase(), Phase::Preparing { .. }) {
            self.send(Msg::Submitted);
        }
    }

    pub(super) fn types(&mut self, text: &str) {
        self.send(Msg::Edited(EditCommand::Insert(text.to_owned())));
    }
}

/// What each version contains, by id.
pub(super) fn written(place: &TestArchive) -> Vec<(String, String)> {
    let sessions = place.archive.sessions().unwrap().into_iter();
    let texts = sessions.map(|it| {
        let text = it.transcript().map(|transcript| {
            let answers = transcript.turns.iter().map(|turn| turn.answer.as_str());
            answers.collect::<Vec<_>>().join("|")
        });
        (it.id().to_string(), text.unwrap())
    });
    texts.collect()
}

/// Case 16: this machine continued the session while the other machine's part arrived.
pub(super) fn both() -> (TestArchive, TestArchive) {
    let (here, there) = (TestArchive::new(), TestArchive::new());
    let mut live = here.begin("2026-11-21T10:05:00+09:00");
    live.answer("함께 쓴 말");
    fs::create_dir_all(there.archive.path()).unwrap();
    copy_new(here.archive.path(), there.archive.path());
    let mut other = LiveSession::resume(&there, FIRST, 2);
    other.types(", 저쪽에서");
    other.send(Msg::Submitted);
    live.send(Msg::Edited(EditCommand::Insert(", 이쪽에서".to_owned())));
    live.send(Msg::Submitted);
    drop((live, other));
    (here, there)
}

#[test]
fn both_versions_are_kept_and_named() {
    let (here, there) = both();
    assert_eq!(written(&here).len(), 1);
    copy_new(there.archive.path(), here.archive.path());
    let second = format!("{FIRST}~2");
    let mut texts = written(&here);
    let ids: Vec<&str> = texts.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, [FIRST, &second]);
    texts.sort_by(|one, other| one.1.cmp(&other.1));
    let words: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(words, ["함께 쓴 말, 이쪽에서", "함께 쓴 말, 저쪽에서"]);
    // The other machine, once it has everything, says the same.
    copy_new(here.archive.path(), there.archive.path());
    // The longer journal is the newer state of the same file.
    for name in ["journal", "journal.1"] {
        let path = |place: &TestArchive| place.archive.path().join(FIRST).join(name);
        fs::copy(path(&here), path(&there)).unwrap();
    }
    assert_eq!(written(&there), written(&here));
    let found = here.archive.find(&second).unwrap();
    assert_eq!(found.id().as_str(), second);
    assert_eq!(found.other_versions().len(), 1);
    assert_eq!(
        here.archive.find("2026-11-21").unwrap().id().as_str(),
        FIRST
    );
    assert_eq!(here.interrupted(), [FIRST, &second]);
}

#[test]
fn each_version_is_resumed_separately() {
    let (here, there) = both();
    copy_new(there.archive.path(), here.archive.path());
    let before = written(&here);
    let second = format!("{FIRST}~2");
    for (id, writer) in [(second.as_str(), 5), (FIRST, 6), (second.as_str(), 7)] {
        let mut live = LiveSession::resume(&here, id, writer);
        assert_eq!(live.resumed.lost, 0, "{id}");
        live.goes_on();
        live.types(&format!("{writer}번째로 쓴 말"));
        live.send(Msg::Submitted);
    }
    let after = written(&here);
    assert_eq!(after.len(), 2, "{after:?}");
    for ((id, text), (_, begun)) in after.iter().zip(&before) {
        assert!(text.starts_with(begun.as_str()), "{id}: {text}");
    }
    let (first, second) = (&after[0].1, &after[1].1);
    assert!(
        first.contains("6번째") && !first.contains("5번째"),
        "{after:?}"
    );
    assert!(
        second.contains("5번째") && second.contains("7번째"),
        "{after:?}"
    );
}

#[test]
fn shared_turns_count_once() {
    let (here, there) = both();
    copy_new(there.archive.path(), here.archive.path());
    let second = format!("{FIRST}~2");
    let mut live = LiveSession::resume(&here, &second, 5);
    live.goes_on();
    drop(live);
    let all = here.archive.past().unwrap();
    let turns = |past: &Past| past.summary().unwrap().turns.len();
    assert_eq!(all.iter().map(turns).collect::<Vec<_>>(), [1, 1]);
    // They differ in their only answer, and both count.
    assert_eq!(here.archive.summaries().len(), 2);
    // A copy that differs only in an unanswered question adds nothing.
    let place = here.archive.path().join(FIRST);
    let copy = place.join("journal.1 (김지원의 충돌된 사본)");
    fs::copy(place.join("journal.1"), copy).unwrap();
    assert_eq!(here.archive.summaries().len(), 2);
}

#[test]
fn the_branch_of_the_folders_transcript_keeps_the_id_and_closed_transcripts_are_never_rewritten() {
    let (here, there) = both();
    // The session is left there, with its transcript.
    let mut other = LiveSession::resume(&there, FIRST, 4);
    other.send(Msg::Left);
    let folder = there.archive.find(FIRST).unwrap();
    let transcript = crate::transcript::write(&folder.transcript().unwrap());
    drop(other);
    fs::write(there.path(FIRST).join("transcript.toml"), &transcript).unwrap();
    copy_new(there.archive.path(), here.archive.path());
    let texts = written(&here);
    assert!(texts[0].1.contains("저쪽에서"), "{texts:?}");
    assert!(texts[1].1.contains("이쪽에서"), "{texts:?}");
    let second = format!("{FIRST}~2");
    assert_eq!(here.interrupted(), [second.as_str()]);
    let found = here.archive.find(&second).unwrap();
    assert!(!found.keeps_transcript());
    let refused = here.archive.delete(&second).unwrap_err();
    assert!(refused.say().get(Language::En).contains(FIRST));
    let file = fs::read_to_string(here.path(FIRST).join("transcript.toml"));
    assert_eq!(file.unwrap(), transcript);
}

#[test]
fn copies_of_a_transcript_without_a_journal_are_versions_too() {
    let (here, _) = both();
    let folder = here.archive.find(FIRST).unwrap();
    let text = crate::transcript::write(&folder.transcript().unwrap());
    let place = here.path(FIRST);
    fs::remove_file(place.join("journal")).unwrap();
    fs::write(place.join("transcript.toml"), &text).unwrap();
    let other = text.replace("이쪽에서", "저쪽에서");
    for name in [
        "transcript (충돌된 사본).toml",
        "transcript.sync-conflict-20261129-101010-ABCDEFG.toml",
    ] {
        fs::write(place.join(name), &other).unwrap();
    }
    let texts = written(&here);
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(texts[1].1.contains("저쪽에서"));
    // As git leaves it: neither side is lost.
    fs::remove_dir_all(&place).unwrap();
    fs::create_dir(&place).unwrap();
    let conflict = format!("<<<<<<< HEAD\n{text}=======\n{other}>>>>>>> laptop\n");
    fs::write(place.join("transcript.toml"), conflict).unwrap();
    let texts: String = written_or_not(&here);
    assert!(
        texts.contains("이쪽에서") && texts.contains("저쪽에서"),
        "{texts}"
    );
}

/// Everything readable in any version.
fn written_or_not(place: &TestArchive) -> String {
    let sessions = place.archive.sessions().unwrap().into_iter();
    let texts = sessions.filter_map(|it| it.transcript().ok());
    let answers = texts.flat_map(|it| it.turns).map(|turn| turn.answer);
    answers.collect()
}

#[test]
fn replacing_the_file_of_a_live_journal_loses_nothing() {
    let (here, _) = both();
    let mut live = LiveSession::resume(&here, FIRST, 8);
    live.goes_on();
    live.types("앞,");
    let journal = here.path(FIRST).join("journal.1");
    let theirs = here.path(FIRST).join("theirs");
    fs::write(&theirs, "of another machine\n").unwrap();
    fs::rename(&theirs, &journal).unwrap();
    live.types(" 뒤");
    drop(live);
    let again = LiveSession::resume(&here, FIRST, 9);
    let text = again.resumed.interview.writing().unwrap().text().to_owned();
    assert_eq!(text, "앞, 뒤");
}

#[test]
fn the_other_machines_lines_are_found_whatever_happens_to_the_first_file() {
    type Damage = fn(&Path);
    let emptied: Damage = |file| fs::write(file, "").unwrap();
    let cut: Damage = |file| {
        let bytes = fs::read(file).unwrap();
        fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
    };
    let beheaded: Damage = |file| {
        let bytes = fs::read(file).unwrap();
        fs::write(file, &bytes[..200]).unwrap();
    };
    let removed: Damage = |file| fs::remove_file(file).unwrap();
    for damage in [emptied, cut, beheaded, removed] {
        for with_transcript in [true, false] {
            let (here, there) = both();
            let place = here.path(FIRST);
            if with_transcript {
                let first = here.archive.find(FIRST).unwrap();
                let text = crate::transcript::write(&first.transcript().unwrap());
                fs::write(place.join("transcript.toml"), text).unwrap();
            }
            copy_new(there.archive.path(), here.archive.path());
            damage(&place.join("journal"));
            let texts = written(&here);
            let all: String = texts.iter().map(|(_, text)| text.as_str()).collect();
            assert!(all.contains("함께 쓴 말, 저쪽에서"), "{texts:?}");
            let listed = here.archive.list();
            let listed = listed.iter().filter_map(|it| it.state.transcript());
            let listed: String = listed
                .flat_map(|it| &it.turns)
                .map(|it| &*it.answer)
                .collect();
            assert_eq!(listed, all);
            // What a transcript says is kept, and each is listed once.
            assert_eq!(all.contains("이쪽에서"), with_transcript, "{texts:?}");
            assert_eq!(texts.len(), 1 + usize::from(with_transcript), "{texts:?}");
            let theirs = texts.iter().find(|(_, text)| text.contains("저쪽에서"));
            let live = LiveSession::resume(&here, &theirs.unwrap().0, 9);
            let turns = live.resumed.interview.turns();
            assert_eq!(turns[0].answer, "함께 쓴 말, 저쪽에서");
        }
    }
}

#[test]
fn every_line_is_in_two_files_however_often_a_session_is_resumed() {
    let here = TestArchive::new();
    let mut live = here.begin("2026-11-21T10:05:00+09:00");
    live.answer("처음");
    drop(live);
    for writer in 2..6 {
        let mut live = LiveSession::resume(&here, FIRST, writer);
        live.types(&format!(" {writer}"));
    }
    let entries = fs::read_dir(here.path(FIRST)).unwrap();
    let texts = entries.map(|it| fs::read_to_string(it.unwrap().path()).unwrap());
    let all: String = texts.collect();
    for line in [
        "\"event\":\"began\"",
        "asked",
        "\"처음\"",
        "\" 2\"",
        "\" 4\"",
    ] {
        let count = all.lines().filter(|it| it.contains(line)).count();
        assert_eq!(count, 2, "{line}");
    }
    let again = LiveSession::resume(&here, FIRST, 9);
    let text = again.resumed.interview.writing().unwrap().text().to_owned();
    assert_eq!((text.as_str(), again.resumed.lost), ("처음 2 3 4 5", 0));
}
