//! The list of transcripts, whatever state they and their index are in.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};

use super::archive::{TestArchive, record};

const FIRST: &str = "2026-11-01T090000-aws-cse-0001";
const SECOND: &str = "2026-11-02T090000-aws-cse-0002";
const THIRD: &str = "2026-11-03T090000-warm-up-0003";

fn ids(list: &[serde_json::Value]) -> Vec<&str> {
    list.iter()
        .map(|it| it["id"].as_str().expect("an id"))
        .collect()
}

#[test]
fn transcripts_are_listed_with_their_details() {
    let archive = TestArchive::of_three();
    let list = archive.list();
    assert_eq!(ids(&list), [THIRD, SECOND, FIRST]);
    let newest = &list[0];
    assert_eq!(newest["scenario"], "warm-up");
    assert_eq!(newest["company"], "Amazon Web Services");
    assert_eq!(newest["started"], "2026-11-03T09:00:00+09:00");
    // 12.25 + 301.5 + 9.007 seconds.
    assert_eq!(newest["minutes"], 5.4);
    assert_eq!(newest["mode"], "real");
    assert_eq!(newest["turns"], 2);
    assert_eq!(newest["outcome"], "left");
    assert_eq!(newest["own"], 4.0);
    assert_eq!(newest["marks"], 4.4);
    assert!(newest["problem"].is_null());
    let path = newest["path"].as_str().expect("a path");
    assert!(path.ends_with(THIRD), "{path}");
}

#[test]
fn the_list_can_be_narrowed() {
    let archive = TestArchive::of_three();
    archive.write(SECOND, "notes.toml", "format = 1\ntags = [\"다시 보기\"]\n");
    archive.write(
        "2026-11-04T090000-aws-cse-0004",
        "transcript.toml",
        "format = ",
    );
    let check = |options: &[&str], expected: &[&str]| {
        let arguments = [&["list", "transcripts", "--json"], options].concat();
        let list = archive.json(&arguments);
        assert_eq!(
            ids(list.as_array().expect("a list")),
            expected,
            "{options:?}"
        );
    };
    check(&["--scenario", "aws-cse"], &[SECOND, FIRST]);
    check(&["--tag", "다시 보기"], &[SECOND]);
    check(&["--from", "2026-11-02"], &[THIRD, SECOND]);
    check(&["--to", "2026-11-02"], &[SECOND, FIRST]);
    check(&["--from", "2026-11-02", "--to", "2026-11-02"], &[SECOND]);
    check(&["--competency", "earn-trust"], &[THIRD, SECOND, FIRST]);
    check(&["--competency", "frugality"], &[]);
    let wrong = archive.run(&["list", "transcripts", "--from", "yesterday"]);
    assert_eq!(wrong.code, 2);
}

#[test]
fn what_cannot_be_read_is_listed_as_such_and_spoils_nothing() {
    let archive = TestArchive::of_three();
    let whole = record("2026-11-04T090000-aws-cse-0004", "답");
    let half = &whole.as_bytes()[..whole.len() / 2];
    archive.write("2026-11-04T090000-aws-cse-0004", "transcript.toml", half);
    archive.write(
        "2026-11-05T090000-aws-cse-0005",
        "transcript.toml",
        "format = 99\n",
    );
    archive.write(
        "2026-11-06T090000-aws-cse-0006",
        "transcript.toml",
        b"\xff\x00\x1b[2J",
    );
    archive.write("2026-11-07T090000-aws-cse-0007", "transcript.toml", "");
    let foreign = "name = \"somebody else's\"\n";
    archive.write("2026-11-08T090000-aws-cse-0008", "transcript.toml", foreign);
    archive.write("2026-11-09T090000-aws-cse-0009", "photo.jpg", "mine");
    fs::write(archive.home.transcripts().join("README"), "mine").expect("a file");
    symlink(
        archive.folder(FIRST),
        archive.folder("2026-11-10T090000-aws-cse-0010"),
    )
    .expect("a link");
    // Twice: the second time with an index.
    for _ in 0..2 {
        let list = archive.list();
        let problem = |it: &serde_json::Value| it["problem"].is_string();
        let (damaged, readable): (Vec<_>, Vec<_>) = list.iter().cloned().partition(problem);
        assert_eq!(ids(&readable), [THIRD, SECOND, FIRST]);
        let ids = ids(&damaged).into_iter();
        let ends: Vec<&str> = ids.filter_map(|id| id.rsplit('-').next()).collect();
        assert_eq!(
            ends,
            ["0010", "0009", "0008", "0007", "0006", "0005", "0004"]
        );
        for it in &damaged {
            assert!(it["turns"].is_null() && it["outcome"].is_null(), "{it}");
        }
        let stats = archive.json(&["stats", "--json"]);
        assert_eq!(stats["practice"]["sessions"], 3);
    }
    let text = archive.run(&["--lang", "en", "list", "transcripts"]);
    assert!(text.out.contains("rehearse check"), "{}", text.out);
}

#[test]
fn a_session_left_before_its_first_question_is_in_no_list() {
    let archive = TestArchive::of_three();
    let blank = |id: &str, outcome: &str| {
        let record = super::archive::record(id, "답");
        let head = record.split("\n[[turn]]").next().expect("a head");
        let head = head
            .replace("turns = 2", "turns = 0")
            .replace("outcome = \"left\"", &format!("outcome = \"{outcome}\""));
        archive.write(id, "transcript.toml", format!("{head}\n"));
    };
    blank("2026-11-04T090000-aws-cse-0004", "left");
    // A session that can be resumed does not count as blank.
    blank("2026-11-05T090000-aws-cse-0005", "unfinished");
    let listed = archive.ids();
    assert_eq!(listed.len(), 4, "{listed:?}");
    assert!(!listed.iter().any(|id| id.ends_with("0004")), "{listed:?}");
    let text = archive.run(&["--lang", "en", "list", "transcripts"]).out;
    assert!(!text.contains("-0004") && text.contains("-0005"), "{text}");
}

#[test]
fn whatever_happens_to_the_index_the_list_is_right() {
    let archive = TestArchive::of_three();
    let right = archive.list();
    archive.indexed();
    let index = archive.home.transcripts().join(".cache/index");
    let whole = fs::read(&index).expect("an index");
    assert_eq!(
        fs::metadata(&index).expect("an index").mode() & 0o777,
        0o600
    );
    let damages = (0..whole.len()).step_by(whole.len() / 23);
    for place in damages {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x41;
        fs::write(&index, &damaged).expect("a file");
        assert_eq!(archive.list(), right, "byte {place}");
        fs::write(&index, &whole[..place]).expect("a file");
        assert_eq!(archive.list(), right, "cut at {place}");
    }
    fs::remove_file(&index).expect("gone");
    assert_eq!(archive.list(), right);
    let _ = fs::remove_file(&index);
    fs::create_dir(&index).expect("a folder");
    assert_eq!(archive.list(), right);
    fs::remove_dir(&index).expect("gone");
    symlink("/dev/zero", &index).expect("a link");
    assert_eq!(archive.list(), right);
}

#[test]
fn an_index_of_older_files_is_noticed() {
    let archive = TestArchive::of_three();
    archive.indexed();
    // Changed in place, with the same size and the modification time reset.
    let file = archive.file(FIRST);
    let modified = fs::metadata(&file)
        .and_then(|it| it.modified())
        .expect("a time");
    let text = fs::read_to_string(&file)
        .expect("a file")
        .replace("own = 4", "own = 2");
    fs::write(&file, text).expect("a file");
    let handle = fs::File::options().write(true).open(&file).expect("a file");
    handle.set_modified(modified).expect("a time");
    assert_eq!(archive.list()[2]["own"], 2.0);
    // Notes appear, change and disappear.
    let notes = |own| format!("format = 1\n[[turn]]\nnumber = 1\nown = {own}\n");
    archive.indexed();
    archive.write(SECOND, "notes.toml", notes(1));
    assert_eq!(archive.list()[1]["own"], 1.0);
    archive.indexed();
    archive.write(SECOND, "notes.toml", notes(5));
    assert_eq!(archive.list()[1]["own"], 5.0);
    archive.indexed();
    fs::remove_file(archive.folder(SECOND).join("notes.toml")).expect("gone");
    assert_eq!(archive.list()[1]["own"], 4.0);
    // A session is removed, and another takes its name.
    archive.indexed();
    fs::remove_dir_all(archive.folder(THIRD)).expect("gone");
    assert_eq!(ids(&archive.list()), [SECOND, FIRST]);
    archive.put(THIRD, "다른 답");
    archive.write(THIRD, "notes.toml", notes(3));
    assert_eq!(archive.list()[0]["own"], 3.0);
}

#[test]
fn folders_of_two_machines_are_merged_by_copying() {
    let (here, there) = (TestArchive::of_three(), TestArchive::new());
    there.put("2026-11-01T090000-aws-cse-1001", "다른 컴퓨터");
    here.indexed();
    there.indexed();
    for entry in fs::read_dir(there.home.transcripts()).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = here.home.transcripts().join(entry.file_name());
        // The other's cache comes along and replaces the one here.
        fs::create_dir_all(&to).expect("a folder");
        for file in fs::read_dir(entry.path()).expect("a folder") {
            let file = file.expect("an entry");
            fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
        }
    }
    let list = here.list();
    let expected = [THIRD, SECOND, "2026-11-01T090000-aws-cse-1001", FIRST];
    assert_eq!(ids(&list), expected);
    assert!(list.iter().all(|it| it["problem"].is_null()));
}

#[test]
fn notes_with_mistakes_count_as_far_as_they_can_be_read() {
    let archive = TestArchive::of_three();
    let notes = "format = 1\ntags = [\"좋음\"]\n[[turn]]\nnumber = 0\n";
    archive.write(FIRST, "notes.toml", notes);
    for _ in 0..2 {
        let first = &archive.list()[2];
        assert_eq!(first["tags"][0], "좋음");
        let problem = first["problem"].as_str().expect("a problem");
        assert!(problem.contains("notes.toml"), "{problem}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_listed_all_the_same() {
    use std::os::unix::fs::PermissionsExt;

    let archive = TestArchive::of_three();
    let right = archive.list();
    let folder = archive.home.transcripts();
    let _ = fs::remove_file(folder.join(".cache/index"));
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).expect("permissions");
    assert_eq!(archive.list(), right);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("permissions");
}

#[test]
fn a_foreign_cache_is_left_alone() {
    let archive = TestArchive::of_three();
    let right = archive.list();
    let cache = archive.home.transcripts().join(".cache");
    fs::remove_dir_all(&cache).expect("gone");
    fs::write(&cache, "mine").expect("a file");
    assert_eq!(archive.list(), right);
    assert_eq!(archive.run(&["drill", "--due"]).code, 0);
    assert_eq!(fs::read(&cache).expect("a file"), b"mine");
    fs::remove_file(&cache).expect("gone");
    // We must not write through a link.
    let elsewhere = archive.home.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    symlink(&elsewhere, &cache).expect("a link");
    assert_eq!(archive.list(), right);
    assert_eq!(archive.run(&["drill", "--due"]).code, 0);
    assert_eq!(fs::read_dir(&elsewhere).expect("a folder").count(), 0);
}

#[test]
fn an_index_of_another_version_is_not_read() {
    let archive = TestArchive::of_three();
    let right = archive.list();
    archive.indexed();
    let index = archive.home.transcripts().join(".cache/index");
    let whole = fs::read(&index).expect("an index");
    for version in ["1", "3", "20"] {
        let mut other = format!("rehearse index {version} ").into_bytes();
        other.extend(whole.iter().skip("rehearse index 2 ".len()));
        fs::write(&index, &other).expect("a file");
        assert_eq!(archive.list(), right, "version {version}");
    }
}

/// Every bit of the index flipped, one at a time, and truncated everywhere.
#[test]
fn no_damage_to_the_index_changes_a_search() {
    let archive = TestArchive::of_three();
    archive.indexed();
    let index = archive.home.transcripts().join(".cache/index");
    let whole = fs::read(&index).expect("an index");
    let right = archive.run(&["search", "--json", "로그"]).out;
    assert!(right.lines().count() > 3);
    for place in (0..whole.len()).step_by(whole.len() / 40) {
        let mut damaged = whole.clone();
        damaged[place] ^= 1 << (place % 8);
        for bytes in [&damaged[..], &whole[..place]] {
            fs::write(&index, bytes).expect("a file");
            let found = archive.run(&["search", "--json", "로그"]).out;
            assert_eq!(found, right, "byte {place}");
        }
    }
}

/// Each of many programs finds unknown files and writes its own index.
#[test]
fn programs_that_write_the_index_in_parallel_do_no_harm() {
    let archive = TestArchive::of_three();
    let right = archive.json(&["list", "transcripts", "--json"]);
    let cache = archive.home.transcripts().join(".cache");
    for _ in 0..3 {
        let _ = fs::remove_dir_all(&cache);
        let started = (0..40).map(|number| {
            let arguments: &[&str] = match number % 4 {
                0 => &["drill", "--due"],
                1 => &["search", "--json", "로그"],
                _ => &["list", "transcripts", "--json"],
            };
            let mut command = archive.home.command(arguments);
            let command = command.stdout(std::process::Stdio::piped());
            (number, command.spawn().expect("a program"))
        });
        let started: Vec<_> = started.collect();
        for (number, program) in started {
            let output = program.wait_with_output().expect("its end");
            assert!(output.status.success());
            if number % 4 > 1 {
                let list: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
                assert_eq!(list, right);
            }
        }
        let left = fs::read_dir(&cache)
            .expect("a folder")
            .map(|it| it.expect("an entry"));
        let left: Vec<_> = left.map(|it| it.file_name()).collect();
        let ours = ["index", "due", "forks"];
        assert!(
            left.iter().all(|it| ours.iter().any(|name| it == name)),
            "{left:?}"
        );
    }
}
