//! Packing and unpacking a history gives back the same history, whatever is in it.
#![allow(clippy::disallowed_methods, reason = "tests lay out files")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use crate::review::Notes;
use crate::review::notes;
use crate::review::recalled::RecalledQuestion;
use crate::review::stories;

use super::*;

const RECORD: &str = include_str!("../../../../tests/data/records/transcript-1-coach.toml");

/// A candidate's files by path.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Realistic text: Korean, composed and (as on macOS) decomposed, quotes, line breaks, and
/// characters that TOML escapes.
fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "결제",
        "\u{1100}\u{1167}\u{11af}\u{110c}\u{1166}",
        " ",
        "\n",
        "\"",
        "'''",
        "\\",
        "\t",
        "a",
        "\u{200b}",
        "#",
        "끝.",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|it| it.concat())
}

fn day() -> impl Strategy<Value = u32> {
    1..29_u32
}

/// A session's folder: its record and notes.
fn session() -> impl Strategy<Value = Files> {
    let comment = prop::option::of(text());
    (day(), 0..9999_u32, text(), comment).prop_map(|(day, salt, tag, comment)| {
        let id = format!("2026-11-{day:02}T100500-aws-cse-{salt:04}");
        let record = RECORD.replace("2026-11-21T100500-aws-cse-7f3a", &id);
        let mut files = Files::new();
        let folder = PathBuf::from("t").join(&id);
        files.insert(folder.join("transcript.toml"), record.into_bytes());
        if let Some(comment) = comment {
            let mut added = Notes::default();
            added.session.tag(&tag);
            added.session.set_comment(&comment);
            files.insert(folder.join("notes.toml"), notes::write(&added).into_bytes());
        }
        files
    })
}

fn story() -> impl Strategy<Value = Story> {
    (text(), text(), 0..99_u32).prop_map(|(title, text, id)| Story {
        id: format!("s-{id}"),
        title,
        text,
        ..Story::new(&[])
    })
}

fn interview() -> impl Strategy<Value = RecalledInterview> {
    let went = prop::option::of(1..6_u8);
    (day(), text(), text(), text(), went).prop_map(|(day, company, asked, answer, went)| {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        RecalledInterview {
            company,
            questions: vec![RecalledQuestion {
                asked,
                answer,
                went,
                ..RecalledQuestion::new("q1".to_owned())
            }],
            ..RecalledInterview::new(day, &[])
        }
    })
}

/// A user's bank with its answers, and a scenario.
fn bank() -> impl Strategy<Value = Files> {
    (0..99_u32, text()).prop_map(|(number, text)| {
        let own = PathBuf::from("own");
        let name = format!("mine-{number}.toml");
        let mut files = Files::new();
        files.insert(own.join(&name), format!("# {text:?}").into_bytes());
        files.insert(own.join("banks").join(&name), text.clone().into_bytes());
        let private = format!("own-{name}");
        files.insert(PathBuf::from("t").join(private), text.into_bytes());
        files
    })
}

fn history() -> impl Strategy<Value = Files> {
    let sessions = prop::collection::vec(session(), 0..4);
    let banks = prop::collection::vec(bank(), 0..4);
    let stories = prop::collection::vec(story(), 0..4);
    let interviews = prop::collection::vec(interview(), 0..4);
    let all = (sessions, stories, interviews, banks);
    all.prop_map(|(sessions, mut stories, mut interviews, banks)| {
        let mut files: Files = sessions.into_iter().chain(banks).flatten().collect();
        stories.sort_by(|one, other| one.id.cmp(&other.id));
        stories.dedup_by(|one, other| one.id == other.id);
        interviews.sort_by(|one, other| one.id.cmp(&other.id));
        interviews.dedup_by(|one, other| one.id == other.id);
        let place = PathBuf::from("t");
        if !stories.is_empty() {
            let text = stories::write(&stories);
            files.insert(place.join(STORIES), text.into_bytes());
        }
        if !interviews.is_empty() {
            let text = RecalledInterview::write(&interviews);
            files.insert(place.join(RECALLED), text.into_bytes());
        }
        files
    })
}

fn write(root: &Path, files: &Files) {
    for (path, bytes) in files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
}

/// Reads every file except caches.
fn read(root: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).expect("a file");
            let path = path.strip_prefix(root).expect("below it").to_owned();
            files.insert(path, bytes);
        }
    }
    files
}

fn archive(root: &Path) -> Archive {
    Archive::new(root.join("t"), Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn packing_and_unpacking_a_history_changes_nothing(files in history()) {
        let [here, there] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        write(here.path(), &files);
        std::fs::create_dir_all(here.path().join("t")).expect("a folder");
        let packed = here.path().join("all.zip");
        let own = here.path().join("own");
        let besides = PackedBesides {
            own_answers: true,
            sound: false,
        };
        archive(here.path()).pack(&packed, Some(&own), besides).expect("packed");
        let own = there.path().join("own");
        let first = archive(there.path()).unpack(&packed, Some(&own)).expect("unpacked");
        prop_assert_eq!(&first.different, &Vec::<String>::new());
        prop_assert_eq!(read(there.path()), files.clone());
        // A second time adds and changes nothing.
        let second = archive(there.path()).unpack(&packed, Some(&own)).expect("unpacked");
        prop_assert_eq!((second.new, second.stories, second.recalled), (0, 0, 0));
        prop_assert_eq!(&second.different, &Vec::<String>::new());
        prop_assert_eq!(read(there.path()), files);
    }
}
