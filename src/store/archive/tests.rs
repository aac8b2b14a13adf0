//! Sessions in real folders: finished, interrupted, live, damaged, newer, foreign, renamed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::*;
use crate::interview::{Effect, Event, Interview, Msg, Phase};
use crate::lang::Language;
use crate::moment::Moment;
use crate::store::JournalWriter;
use crate::store::unix::testing::{self, PermissionsExt, symlink};
use crate::text::EditCommand;
use crate::transcript::journal::{Encoder, Head, Origin};
use crate::transcript::tests::setup;
use crate::transcript::{self, Transcript};

/// A folder of transcripts and a rescue folder.
pub(super) struct TestArchive {
    folder: tempfile::TempDir,
    pub(super) archive: Archive,
}

/// A live session in a folder.
pub(super) struct Live {
    folder: SessionFolder,
    writer: JournalWriter,
    encoder: Encoder,
    interview: Interview,
    now: Moment,
}

impl TestArchive {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("transcripts");
        let archive = Archive::new(place, vec![folder.path().join("rescue")]);
        Self { folder, archive }
    }

    /// Begins a session as earlier programs did, without saying who wrote a segment.
    pub(super) fn begin(&self, started: &str) -> Live {
        self.begin_as(started, None)
    }

    pub(super) fn begin_as(&self, started: &str, origin: Option<Origin>) -> Live {
        let started = started.parse().unwrap();
        let folder = self.archive.create(started, "sample", || 7).unwrap();
        let head = Head {
            session: folder.id().clone(),
            started,
            origin,
        };
        let (writer, trouble) = folder.begin(head);
        assert!(trouble.is_none());
        let encoder = Encoder::new(folder.id().clone());
        let (interview, effects) = Interview::begin(setup(), Moment::ZERO);
        let mut live = Live {
            folder,
            writer,
            encoder,
            interview,
            now: Moment::ZERO,
        };
        live.write_down(effects);
        live
    }

    pub(super) fn path(&self, id: &str) -> PathBuf {
        self.archive.path().join(id)
    }

    /// The listed sessions, in words.
    fn listed(&self) -> Vec<(String, &'static str)> {
        let listed = self.archive.list();
        let word = |state: &SessionState| match state {
            SessionState::Readable(_) => "readable",
            SessionState::Interrupted(_) => "interrupted",
            SessionState::Words(_) => "words",
            SessionState::Live => "live",
            SessionState::Unreadable(_) => "unreadable",
        };
        let listed = listed.iter();
        listed
            .map(|it| (it.folder.id().to_string(), word(&it.state)))
            .collect()
    }

    pub(super) fn interrupted(&self) -> Vec<String> {
        let found = self.archive.interrupted();
        found.iter().map(|(it, _)| it.id().to_string()).collect()
    }
}

impl Live {
    pub(super) fn send(&mut self, msg: Msg) {
        self.now = self.now + Duration::from_millis(100);
        let effects = self.interview.update(self.now, msg);
        self.write_down(effects);
    }

    fn write_down(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Record { at, event } = effect {
                let line = self.encoder.line(at, &event).unwrap();
                assert!(self.writer.append(line).is_none());
            }
        }
    }

    /// Moves on to the first answer and types this text.
    pub(super) fn answer(&mut self, text: &str) {
        for _ in 0..8 {
            let phase = self.interview.phase();
            if matches!(phase, Phase::Preparing { .. } | Phase::Answering { .. }) {
                break;
            }
            self.send(Msg::Continued);
        }
        self.send(Msg::Submitted);
        self.send(Msg::Edited(EditCommand::Insert(text.to_owned())));
    }

    pub(super) fn save_transcript(&self) {
        let id = self.folder.id().clone();
        let started = "2026-11-21T10:05:00+09:00".parse().unwrap();
        let transcript = Transcript::of(&self.interview, id, started, Some(started));
        let file = transcript::write(&transcript);
        crate::store::replace(&*self.folder.disk(), "transcript.toml", file.as_bytes()).unwrap();
    }

    pub(super) fn finish(mut self) {
        self.send(Msg::Left);
        self.save_transcript();
    }
}

pub(super) const FIRST: &str = "2026-11-21T100500-sample-0007";
const SECOND: &str = "2026-11-21T110500-sample-0007";
const THIRD: &str = "2026-11-22T100500-sample-0007";

/// A finished session, an interrupted one and a live one.
fn three() -> (TestArchive, Live) {
    let place = TestArchive::new();
    place.begin("2026-11-21T10:05:00+09:00").finish();
    let mut interrupted = place.begin("2026-11-21T11:05:00+09:00");
    interrupted.answer("쓰다 만 답");
    drop(interrupted);
    let live = place.begin("2026-11-22T10:05:00+09:00");
    (place, live)
}

fn listed(pairs: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    let pairs = pairs.iter();
    pairs
        .map(|(id, state)| ((*id).to_owned(), *state))
        .collect()
}

#[test]
fn finished_interrupted_and_live_sessions_are_distinguished() {
    let (place, live) = three();
    let expected = [
        (THIRD, "live"),
        (SECOND, "interrupted"),
        (FIRST, "readable"),
    ];
    assert_eq!(place.listed(), listed(&expected));
    assert_eq!(place.interrupted(), [SECOND]);
    drop(live);
    assert_eq!(place.interrupted(), [THIRD, SECOND]);
}

#[test]
fn the_last_session_is_the_newest_that_lists_show() {
    let (place, live) = three();
    let last = |place: &TestArchive| Some(place.archive.find("last").ok()?.id().to_string());
    assert_eq!(last(&place).as_deref(), Some(THIRD));
    // Left before its first question.
    live.finish();
    assert_eq!(last(&place).as_deref(), Some(SECOND));
    assert_eq!(place.archive.find(THIRD).unwrap().id().as_str(), THIRD);
}

#[test]
fn a_session_that_ended_without_its_transcript_is_read_from_its_journal() {
    let place = TestArchive::new();
    let mut ended = place.begin("2026-11-21T10:05:00+09:00");
    ended.answer("답");
    ended.send(Msg::Left);
    drop(ended);
    assert_eq!(place.listed(), listed(&[(FIRST, "readable")]));
    assert!(place.interrupted().is_empty());
    fs::write(
        place.path(FIRST).join("transcript.toml"),
        "format = 1\nid = ",
    )
    .unwrap();
    assert_eq!(place.listed(), listed(&[(FIRST, "readable")]));
}

#[test]
fn foreign_files_are_left_alone() {
    let (place, _live) = three();
    let before = place.listed();
    for name in [".git", "empty", "with spaces", "한글", "notes"] {
        fs::create_dir(place.path(name)).unwrap();
    }
    fs::write(place.path("README"), "mine").unwrap();
    fs::write(place.path("notes/mine.txt"), "mine").unwrap();
    symlink(place.path(FIRST), place.path("linked")).unwrap();
    fs::write(place.path("2026-11-23T100500-sample-0001.md"), "mine").unwrap();
    assert_eq!(place.listed(), before);
    assert!(place.archive.find("2026-11-23").is_err());
}

#[test]
fn a_damaged_session_is_listed_with_what_is_wrong() {
    let place = TestArchive::new();
    for (id, content) in [(FIRST, "garbage"), (SECOND, "")] {
        fs::create_dir_all(place.path(id)).unwrap();
        fs::write(place.path(id).join("journal"), content).unwrap();
    }
    let expected = [(SECOND, "unreadable"), (FIRST, "unreadable")];
    assert_eq!(place.listed(), listed(&expected));
    let refused = place
        .archive
        .find(FIRST)
        .unwrap()
        .resume(&ExampleSource::default(), 1)
        .unwrap_err();
    assert!(matches!(refused, OpenError::NoBeginning), "{refused}");
}

#[test]
fn what_a_newer_program_wrote_is_refused_and_left_as_it_is() {
    let (place, _live) = three();
    let newer_transcript = "format = 99\nwhatever = true\n";
    let transcript = place.path(SECOND).join("transcript.toml");
    fs::write(&transcript, newer_transcript).unwrap();
    let newer_journal = {
        let body = "rehearsal-journal 7 and more";
        format!("{body} {:08x}\n", crc32fast::hash(body.as_bytes()))
    };
    let journal = place.path("2026-11-20T100500-sample-0007");
    fs::create_dir(&journal).unwrap();
    fs::write(journal.join("journal"), &newer_journal).unwrap();

    assert!(place.interrupted().is_empty());
    for id in [SECOND, "2026-11-20T100500-sample-0007"] {
        let error = place.archive.open(id).unwrap_err();
        let said = error.say().get(Language::En).to_owned();
        assert!(said.contains("newer"), "{said}");
    }
    let folder = place.archive.find("2026-11-20").unwrap();
    assert!(matches!(
        folder.resume(&ExampleSource::default(), 1),
        Err(OpenError::Newer(_))
    ));
    assert_eq!(fs::read_to_string(&transcript).unwrap(), newer_transcript);
    assert_eq!(
        fs::read_to_string(journal.join("journal")).unwrap(),
        newer_journal
    );
    assert_eq!(fs::read_dir(&journal).unwrap().count(), 1);
}

#[test]
fn a_session_is_found_by_its_id_a_prefix_its_path_or_as_the_last() {
    let (place, _live) = three();
    let found = |wanted: &str| place.archive.find(wanted).map(|it| it.id().to_string());
    for wanted in [FIRST, "2026-11-21T10"] {
        assert_eq!(found(wanted).unwrap(), FIRST);
    }
    for path in [place.path(FIRST), place.path(FIRST).join("transcript.toml")] {
        assert_eq!(found(path.to_str().unwrap()).unwrap(), FIRST);
    }
    assert_eq!(found("last").unwrap(), THIRD);
    assert!(matches!(
        found("2026-11-21"),
        Err(NotFound::Ambiguous { newest, .. }) if newest == [SECOND, FIRST]
    ));
    for wanted in ["", "2027", "../transcripts", "/nowhere/at/all"] {
        let refused = found(wanted);
        assert!(matches!(refused, Err(NotFound::Unknown { .. })), "{wanted}");
    }
    let nothing = TestArchive::new();
    assert!(matches!(
        nothing.archive.find("last"),
        Err(NotFound::None(_))
    ));
}

#[test]
fn a_renamed_folder_stays_a_session() {
    let (place, _live) = three();
    fs::rename(place.path(SECOND), place.path("my-best")).unwrap();
    let expected = [
        (THIRD, "live"),
        (FIRST, "readable"),
        ("my-best", "interrupted"),
    ];
    assert_eq!(place.listed(), listed(&expected));
    let resumed = place
        .archive
        .find("my-best")
        .unwrap()
        .resume(&ExampleSource::default(), 1)
        .unwrap();
    assert_eq!(resumed.head.session.as_str(), SECOND);
    assert_eq!(resumed.interview.writing().unwrap().text(), "쓰다 만 답");
}

#[test]
fn a_session_is_resumed_by_one_program_in_a_new_segment() {
    let (place, live) = three();
    assert!(matches!(
        live.folder.resume(&ExampleSource::default(), 1),
        Err(OpenError::Live)
    ));
    let folder = place.archive.find(SECOND).unwrap();
    let mut resumed = folder.resume(&ExampleSource::default(), 1).unwrap();
    assert_eq!(resumed.lost, 0);
    assert_eq!(resumed.interview.writing().unwrap().text(), "쓰다 만 답");
    assert!(matches!(
        folder.resume(&ExampleSource::default(), 1),
        Err(OpenError::Live)
    ));
    assert!(place.interrupted().is_empty());

    let more = Msg::Edited(EditCommand::Insert(" 더".to_owned()));
    for effect in resumed.interview.update(resumed.at, more) {
        if let Effect::Record { at, event } = effect {
            let line = resumed.encoder.line(at, &event).unwrap();
            assert!(resumed.writer.append(line).is_none());
        }
    }
    drop(resumed);
    let again = folder.resume(&ExampleSource::default(), 1).unwrap();
    assert_eq!(again.interview.writing().unwrap().text(), "쓰다 만 답 더");
    assert_eq!(again.lost, 0);
}

#[test]
fn rescued_sessions_are_found_again() {
    let (place, live) = three();
    drop(live);
    let [rescue] = &*place.archive.common.rescues else {
        panic!("one rescue folder");
    };
    let rescue = rescue.join(SECOND);
    fs::create_dir_all(&rescue).unwrap();
    fs::rename(place.path(SECOND).join("journal"), rescue.join("journal.1")).unwrap();
    assert_eq!(place.interrupted(), [THIRD, SECOND]);
    for folder in ["with its folder", "without"] {
        let resumed = place
            .archive
            .find(SECOND)
            .unwrap()
            .resume(&ExampleSource::default(), 1)
            .unwrap();
        let text = resumed.interview.writing().unwrap().text().to_owned();
        assert_eq!(text, "쓰다 만 답", "{folder}");
        let _ = fs::remove_dir_all(place.path(SECOND));
    }
    let by_path = place.path(THIRD);
    assert!(place.archive.find(by_path.to_str().unwrap()).is_ok());
}

#[test]
fn an_empty_folder_among_the_rescued_is_no_session() {
    let (place, _live) = three();
    let before = place.archive.sessions().unwrap().len();
    let empty = place
        .folder
        .path()
        .join("rescue/2026-11-30T100500-sample-0007");
    fs::create_dir_all(empty).unwrap();
    assert_eq!(place.archive.sessions().unwrap().len(), before);
}

#[test]
fn links_in_place_of_our_files_are_refused() {
    let (place, _live) = three();
    let journal = place.path(SECOND).join("journal");
    let elsewhere = place.folder.path().join("elsewhere");
    fs::rename(&journal, &elsewhere).unwrap();
    symlink(&elsewhere, &journal).unwrap();
    let before = fs::read(&elsewhere).unwrap();
    assert!(place.interrupted().is_empty());
    assert!(
        place
            .archive
            .find(SECOND)
            .unwrap()
            .resume(&ExampleSource::default(), 1)
            .is_err()
    );

    let transcript = place.path(FIRST).join("transcript.toml");
    let content = fs::read(&transcript).unwrap();
    fs::remove_file(&transcript).unwrap();
    fs::write(place.folder.path().join("theirs"), &content).unwrap();
    symlink(place.folder.path().join("theirs"), &transcript).unwrap();
    // The journal has it all the same.
    let opened = place.archive.find(FIRST).unwrap().transcript().unwrap();
    assert_eq!(opened.id.as_str(), FIRST);
    assert_eq!(fs::read(&elsewhere).unwrap(), before);
}

#[test]
fn programs_that_begin_at_once_share_no_folder() {
    let place = TestArchive::new();
    let started = "2026-11-21T10:05:00+09:00".parse().unwrap();
    let ids: Vec<String> = std::thread::scope(|scope| {
        let begin = |_| {
            let archive = &place.archive;
            // Every random number is the same.
            let mut salt = 0;
            let salts = move || {
                salt += 1;
                salt
            };
            scope.spawn(move || {
                archive
                    .create(started, "sample", salts)
                    .unwrap()
                    .id()
                    .to_string()
            })
        };
        let threads: Vec<_> = (0..40).map(begin).collect();
        threads.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(different.len(), 40);
}

#[test]
fn folders_and_files_are_private_to_the_user() {
    let (place, _live) = three();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(place.archive.path()), 0o700);
    for id in [FIRST, SECOND, THIRD] {
        assert_eq!(mode(&place.path(id)), 0o700);
        for entry in fs::read_dir(place.path(id)).unwrap() {
            assert_eq!(mode(&entry.unwrap().path()), 0o600);
        }
    }
}

#[test]
fn a_folder_of_transcripts_is_not_offered_anothers_rescued_sessions() {
    let (place, live) = three();
    drop(live);
    let other = Archive::new(
        place.folder.path().join("other"),
        vec![place.folder.path().join("rescue")],
    );
    let rescue = place
        .archive
        .common
        .rescues
        .first()
        .expect("a rescue folder")
        .join(SECOND);
    fs::create_dir_all(&rescue).unwrap();
    fs::rename(place.path(SECOND).join("journal"), rescue.join("journal.1")).unwrap();
    assert!(other.interrupted().is_empty());
    assert!(other.sessions().unwrap().is_empty());
}

#[test]
fn only_a_session_in_which_nothing_happened_is_discarded() {
    let place = tempfile::tempdir().unwrap();
    let archive = Archive::new(place.path().to_owned(), Vec::new());
    let begun = |events: usize| {
        let started = "2026-11-21T10:05:00+09:00".parse().unwrap();
        let folder = archive.create(started, "aws-cse", || events as u16);
        let folder = folder.unwrap();
        let head = Head {
            session: folder.id().clone(),
            started,
            origin: None,
        };
        let (mut writer, status) = folder.begin(head);
        assert!(status.is_none());
        let mut encoder = Encoder::new(folder.id().clone());
        for millis in 0..events as u64 {
            let line = encoder.line(Moment::ZERO, &Event::Suspended { millis });
            writer.append(line.unwrap());
        }
        folder
    };
    for (events, stays) in [(0, false), (1, true)] {
        let folder = begun(events);
        archive.discard(folder.id());
        assert_eq!(folder.path().exists(), stays, "{events} events");
    }
    let with_notes = begun(0);
    std::fs::write(with_notes.path().join("notes.toml"), "format = 1").unwrap();
    archive.discard(with_notes.id());
    assert!(with_notes.path().join("notes.toml").exists());
}

#[test]
fn a_session_begins_in_the_rescue_folder_if_its_disk_is_full() {
    let place = TestArchive::new();
    let started = "2026-11-30T10:05:00+09:00".parse().unwrap();
    let id = || SessionId::new(started, "sample", 7);
    let refused_with =
        |cause: std::io::Error| FileError::new(place.archive.path(), Action::Create, cause);
    let full = refused_with(testing::no_space());
    let folder = place.archive.begun_elsewhere(id(), full).unwrap();
    let head = Head {
        session: id(),
        started,
        origin: None,
    };
    let (_writer, status) = folder.begin(head);
    let Some(status @ crate::store::JournalStatus::Moved { to, .. }) = &status else {
        panic!("{status:?}");
    };
    assert!(to.starts_with(&place.archive.common.rescues[0]), "{to:?}");
    let said = status.say();
    assert!(said.get(Language::Ko).contains("공간이 없어요"), "{said:?}");
    let found = place.archive.sessions().unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(*found[0].id(), id());

    // An error that the user can fix is reported instead.
    let denied = refused_with(testing::no_access());
    assert!(place.archive.begun_elsewhere(id(), denied).is_err());
}

#[test]
fn the_reason_why_the_newest_session_cannot_be_resumed_is_reported() {
    let place = TestArchive::new();
    assert!(place.archive.stuck().unwrap().is_none());
    let mut live = place.begin("2026-11-21T10:05:00+09:00");
    live.answer("먼저 로그를");
    drop(live);
    assert!(place.archive.stuck().unwrap().is_none());
    assert_eq!(place.interrupted(), [FIRST]);

    fs::write(place.path(FIRST).join("journal"), "nothing of ours\n").unwrap();
    assert!(place.interrupted().is_empty());
    let why = place.archive.stuck().unwrap();
    assert!(matches!(why, Some(OpenError::NoBeginning)), "{why:?}");
}
