//! `check` reports everything that resuming, listing or searching a session notices, and
//! everything that is missing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::diagnostic::Severity;
use crate::interview::{Event, Msg};
use crate::text::EditCommand;
use crate::transcript::journal::{Chain, Origin};
use crate::transcript::{SessionId, Transcript};

use super::ExampleSource;
use super::tests::{FIRST, Live, TestArchive};
use super::two_machines::{LiveSession, copy_new};

type Files = BTreeMap<String, Vec<u8>>;

/// What is typed in every session here; no letter appears twice.
const WORDS: [&str; 6] = ["가나다", "라마바", "사아자", "차카타", "파하거", "너더러"];

fn begin(place: &TestArchive) -> Live {
    let origin = Origin {
        writer: 1,
        after: Chain::default(),
    };
    place.begin_as("2026-11-21T10:05:00+09:00", Some(origin))
}

fn files(place: &TestArchive) -> Files {
    let entries = fs::read_dir(place.path(FIRST)).unwrap();
    let file = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read(path).unwrap())
    };
    entries.map(|it| file(it.unwrap().path())).collect()
}

fn with(files: &Files) -> TestArchive {
    let place = TestArchive::new();
    fs::create_dir_all(place.path(FIRST)).unwrap();
    for (name, bytes) in files {
        fs::write(place.path(FIRST).join(name), bytes).unwrap();
    }
    place
}

/// Sessions of every kind, by name.
fn sessions() -> Vec<(&'static str, Files)> {
    let typed = |live: &mut Live, text: &str| {
        live.send(Msg::Edited(EditCommand::Insert(text.to_owned())));
    };
    let place = TestArchive::new();
    let mut live = begin(&place);
    live.answer(WORDS[0]);
    typed(&mut live, WORDS[1]);
    let killed = files(&place);
    live.send(Msg::Submitted);
    live.save_transcript();
    live.send(Msg::Rated(Some(3)));
    live.answer(WORDS[2]);
    let with_transcript = files(&place);
    drop(live);
    let mut again = LiveSession::resume(&place, FIRST, 2);
    again.types(WORDS[3]);
    let resumed = files(&place);
    drop(again);

    let there = with(&killed);
    let mut other = LiveSession::resume(&there, FIRST, 3);
    other.types(WORDS[4]);
    other.send(Msg::Submitted);
    drop(other);
    copy_new(&there.path(FIRST), &place.path(FIRST));
    let mut forked = files(&place);
    let theirs = fs::read(there.path(FIRST).join("journal.1")).unwrap();
    forked.insert("journal.1".into(), theirs);

    let over = TestArchive::new();
    let mut live = begin(&over);
    live.answer(WORDS[0]);
    live.send(Msg::Submitted);
    live.finish();
    vec![
        ("killed", killed),
        ("killed after a transcript", with_transcript),
        ("resumed", resumed),
        ("forked", forked),
        ("over", files(&over)),
    ]
}

/// Every word readable in any version.
fn words(place: &TestArchive) -> String {
    let sessions = place.archive.sessions().unwrap().into_iter();
    let transcripts = sessions.filter_map(|it| it.transcript().ok());
    let texts = transcripts.flat_map(|it| {
        let draft = it.draft.map(|draft| draft.answer);
        it.turns.into_iter().map(|turn| turn.answer).chain(draft)
    });
    texts.collect()
}

/// Every typed letter in the intact lines of a journal.
fn intact(place: &TestArchive) -> String {
    let session = place.archive.session(&SessionId::parse(FIRST).unwrap());
    let journals = session.journals().unwrap();
    let entries = journals.iter().flat_map(|it| &it.entries);
    let typed = entries.filter_map(|it| match &it.event {
        Event::Edited { change, .. } => Some(format!("{change:?}")),
        _ => None,
    });
    let typed: String = typed.collect();
    let ours = WORDS.concat();
    ours.chars().filter(|c| typed.contains(*c)).collect()
}

/// Whether a list shows any version of the session.
fn is_listed(place: &TestArchive) -> bool {
    let past = place.archive.past().unwrap();
    past.iter()
        .any(|it| it.summary().is_none_or(|summary| !summary.is_blank()))
}

/// What `check` reports about a session.
fn reported(place: &TestArchive) -> Vec<String> {
    let examined = place.archive.examine().unwrap();
    let found = examined.into_iter().flat_map(|(source, found)| {
        let name = source.name().to_owned();
        let found = found.into_iter().filter(|it| it.severity != Severity::Note);
        found.map(move |it| format!("{name}: {}", it.what.get(crate::lang::Language::En)))
    });
    found.collect()
}

/// What any reader of the session reports. Resumes the session.
fn noticed(place: &TestArchive) -> Vec<String> {
    let mut noticed = Vec::new();
    let sessions = place.archive.sessions().unwrap();
    for past in place.archive.past().unwrap() {
        noticed.extend(past.problem().map(|it| format!("list: {it:?}")));
    }
    for (folder, _) in place.archive.interrupted() {
        match folder.resume(&ExampleSource::default(), 99) {
            Ok(resumed) if resumed.lost > 0 => {
                noticed.push(format!("resume: {} places", resumed.lost));
            }
            Ok(_) => {}
            Err(error) => noticed.push(format!("resume: {error}")),
        }
    }
    for session in sessions {
        let error = session.transcript().err();
        noticed.extend(error.map(|error| format!("show: {error}")));
    }
    noticed
}

/// A file truncated, zeroed, emptied or garbled in every way, each with a description and whether
/// it can be noticed: a cut at the end of a line looks as if nothing had followed.
fn damages(bytes: &[u8]) -> Vec<(String, Vec<u8>, bool)> {
    let ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    // Every third line is sample enough.
    let at_lines = ends
        .iter()
        .step_by(3)
        .flat_map(|end| [*end, end + 1, end.saturating_sub(9)]);
    let mut cuts: Vec<usize> = (0..bytes.len()).step_by(bytes.len() / 8 + 1).collect();
    cuts.extend(at_lines.filter(|at| *at < bytes.len()));
    let mut all: Vec<_> = cuts
        .iter()
        .map(|cut| {
            let shows = *cut == 0 || !(ends.contains(cut) || bytes[cut - 1] == b'\n');
            (format!("cut at {cut}"), bytes[..*cut].to_vec(), shows)
        })
        .collect();
    for cut in cuts.iter().skip(1).step_by(4) {
        let mut zeroed = bytes.to_vec();
        zeroed[*cut..].fill(0);
        all.push((format!("zeros from {cut}"), zeroed, true));
        let mut garbled = bytes.to_vec();
        garbled[*cut] ^= 4;
        all.push((format!("byte {cut}"), garbled, true));
    }
    all
}

#[test]
fn check_reports_everything_that_readers_of_a_damaged_session_notice() {
    for (what, files) in sessions() {
        let whole = with(&files);
        assert_eq!(reported(&whole), [] as [&str; 0], "{what}");
        let all = words(&whole);
        let journals = files.keys().filter(|name| name.starts_with("journal"));
        for name in journals {
            let mut damaged: Vec<(String, Files, bool)> = damages(&files[name])
                .into_iter()
                .map(|(how, bytes, shows)| {
                    let mut files = files.clone();
                    files.insert(name.clone(), bytes);
                    (how, files, shows)
                })
                .collect();
            let mut removed = files.clone();
            removed.remove(name);
            let is_last = !removed
                .keys()
                .any(|it| it > name && it.starts_with("journal"));
            // An empty folder is no session.
            if !removed.is_empty() {
                damaged.push(("removed".into(), removed, !is_last));
            }
            for (how, files, shows) in damaged {
                let at = format!("{what}, {name}: {how}");
                let place = with(&files);
                let reported = reported(&place);
                let left = words(&place);
                let lost = all.chars().any(|c| !left.contains(c));
                assert!(
                    !lost || !shows || !reported.is_empty(),
                    "{at}: {left} of {all}"
                );
                let readable = intact(&place);
                let hidden: Vec<char> = readable.chars().filter(|c| !left.contains(*c)).collect();
                assert!(hidden.is_empty(), "{at}: {hidden:?} of {readable}, {left}");
                assert!(is_listed(&place), "{at}: in no list");
                let noticed = noticed(&place);
                assert!(
                    noticed.is_empty() || !reported.is_empty(),
                    "{at}: {noticed:?}"
                );
            }
        }
    }
}

#[test]
fn a_session_open_in_another_window_is_not_damaged() {
    let place = TestArchive::new();
    let mut live = begin(&place);
    live.answer(WORDS[0]);
    assert_eq!(reported(&place), [] as [&str; 0]);
    let journal = place.path(FIRST).join("journal");
    append(&journal, b"8c0de");
    assert_eq!(reported(&place), [] as [&str; 0]);
    drop(live);
    assert_eq!(reported(&place).len(), 1, "{:?}", reported(&place));
}

#[test]
fn words_found_only_in_the_transcript_are_listed_and_survive_resuming() {
    let place = TestArchive::new();
    let mut live = begin(&place);
    live.answer(WORDS[0]);
    live.send(Msg::Submitted);
    live.send(Msg::Rated(Some(3)));
    let journal = place.path(FIRST).join("journal");
    let early = fs::read(&journal).unwrap();
    live.answer(WORDS[1]);
    live.send(Msg::Submitted);
    live.save_transcript();
    drop(live);
    fs::write(&journal, early).unwrap();
    let behind = reported(&place);
    assert!(
        behind[0].contains("1 answer is only in transcript.toml"),
        "{behind:?}"
    );
    let listed = place.archive.list();
    let listed = listed.iter().filter_map(|it| it.state.transcript());
    assert_eq!(listed.map(|it| it.turns.len()).collect::<Vec<_>>(), [2]);
    let mut live = LiveSession::resume(&place, FIRST, 7);
    live.goes_on();
    live.types(WORDS[2]);
    live.send(Msg::Submitted);
    let id = SessionId::parse(FIRST).unwrap();
    let started = live.resumed.head.started;
    let transcript = Transcript::of(&live.resumed.interview, id, started, None);
    drop(live);
    let file = place.path(FIRST).join("transcript.toml");
    fs::write(file, crate::transcript::write(&transcript)).unwrap();
    let left = words(&place);
    for text in &WORDS[..3] {
        assert!(left.contains(text), "{text}: {left}");
    }
}

fn append(path: &Path, bytes: &[u8]) {
    let mut file = fs::read(path).unwrap();
    file.extend_from_slice(bytes);
    fs::write(path, file).unwrap();
}
