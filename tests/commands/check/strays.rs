//! Whatever cannot be read properly in a folder of transcripts is reported wherever it is missed,
//! with advice; nobody is told to delete what may be the only copy.

use std::fs;
use std::path::Path;

use super::super::archive::TestArchive;
use super::super::sharing::zip;

const ID: &str = "2026-11-04T090000-aws-cse-0004";
const JOURNAL: &[u8] = include_bytes!("../../data/records/journal-1");
const JOURNAL_ID: &str = "2026-11-21T162746-sample-808d";
/// Words typed in the journal.
const TYPED: &str = "측정";
/// Commands that count sessions or search all of them.
const COUNTING: [&[&str]; 8] = [
    &["list", "transcripts"],
    &["list", "transcripts", "--json"],
    &["search", "로그"],
    &["stats"],
    &["drill"],
    &["card"],
    &["export"],
    &["check"],
];

/// Runs a command in a language, and returns everything it prints.
fn printed(archive: &TestArchive, language: &str, command: &[&str]) -> String {
    let finished = archive.run(&[&["--lang", language], command].concat());
    finished.out + &finished.err
}

/// Checks that nothing advises deleting anything.
#[track_caller]
fn keeps_all(printed: &str) {
    for word in ["delete", "remove it", "지우", "지워"] {
        assert!(!printed.contains(word), "{printed}");
    }
}

/// The journal without part of its second line, as after a power cut, an editor, or a bad sector.
fn without_beginning() -> Vec<(&'static str, Vec<u8>)> {
    let ends: Vec<usize> = (0..JOURNAL.len())
        .filter(|it| JOURNAL[*it] == b'\n')
        .collect();
    let (first, second) = (ends[0] + 1, ends[1]);
    let mut zeroed = JOURNAL.to_vec();
    zeroed[first + 20..first + 400].fill(0);
    let mut digit = JOURNAL.to_vec();
    digit[first] ^= 1;
    let mut both = JOURNAL.to_vec();
    both[..second - 5].fill(0);
    let removed = [&JOURNAL[..first], &JOURNAL[second + 1..]].concat();
    vec![
        ("zeroed", zeroed),
        ("one digit", digit),
        ("removed", removed),
        ("both lines", both),
    ]
}

#[test]
fn a_session_whose_beginning_is_lost_has_its_line_and_its_words_are_shown() {
    for (how, bytes) in without_beginning() {
        let archive = TestArchive::of_three();
        archive.write(JOURNAL_ID, "journal", &bytes);
        for (language, said) in [
            ("ko", "첫머리가 없어서"),
            ("en", "the beginning of the record"),
        ] {
            for command in COUNTING {
                let printed = printed(&archive, language, command);
                let is_named = printed.contains(JOURNAL_ID) && printed.contains(said);
                assert!(is_named, "{how}, {command:?}: {printed}");
            }
        }
        let shown = archive.run(&["--lang", "en", "show", JOURNAL_ID]);
        assert!(shown.out.contains(TYPED), "{how}: {}", shown.out);
        assert!(!shown.out.contains("not submitted"), "{how}: {}", shown.out);
        let found = archive.run(&["search", TYPED]);
        assert!(found.out.contains(JOURNAL_ID), "{how}: {}", found.out);
        // It is not counted, because the interview is unknown.
        let stats = archive.json(&["stats", "--json"]);
        assert_eq!(stats["practice"]["sessions"], 3, "{how}: {stats}");
    }
}

#[test]
fn a_session_that_was_over_and_has_lost_its_questions_has_its_line() {
    // The third to the second-to-last line: everything that was asked.
    let lines: Vec<&[u8]> = JOURNAL.split_inclusive(|it| *it == b'\n').collect();
    let asked = |line: &&&[u8]| !String::from_utf8_lossy(line).contains("\"asked\"");
    let kept: Vec<u8> = lines
        .iter()
        .filter(asked)
        .flat_map(|it| it.to_vec())
        .collect();
    let archive = TestArchive::of_three();
    archive.write(JOURNAL_ID, "journal", kept);
    let listed = printed(&archive, "en", &["list", "transcripts"]);
    assert!(listed.contains(JOURNAL_ID), "{listed}");
    let shown = archive.run(&["show", JOURNAL_ID]);
    assert!(shown.out.contains(TYPED), "{}", shown.out);
}

/// The contents of a session's folder, and the message about it.
type Left = (&'static [&'static str], &'static str, &'static str);

const LEFT: &[Left] = &[
    (&["journal.txt"], "journal로 바꿔", "rename it to journal"),
    (
        &["journal.bak", "notes.toml"],
        "journal로 바꿔",
        "rename it to journal",
    ),
    (
        &["transcript.toml.txt"],
        "transcript.toml로 바꿔",
        "rename it to transcript.toml",
    ),
    (
        &["transcript (1).toml"],
        "transcript.toml로 바꿔",
        "rename it to transcript.toml",
    ),
    (&["journal.gz"], "압축을 풀어서", "unpack it"),
    (
        &["notes.toml", "1.wav"],
        "1.wav, notes.toml",
        "1.wav, notes.toml",
    ),
    (
        &["interview/journal"],
        "interview",
        "one folder deeper, in interview",
    ),
];

#[test]
fn what_is_left_in_a_folder_without_a_record_is_named_and_nobody_is_told_to_delete_it() {
    for (files, ko, en) in LEFT {
        let archive = TestArchive::of_three();
        for file in *files {
            let path = archive.folder(ID).join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            let text = match file.ends_with("/journal") {
                true => JOURNAL,
                false => b"format = 1\n",
            };
            fs::write(path, text).expect("a file");
        }
        for (language, said) in [("ko", ko), ("en", en)] {
            for command in COUNTING {
                let printed = printed(&archive, language, command);
                let is_named = printed.contains(ID) && printed.contains(said);
                assert!(is_named, "{files:?}, {command:?}: {printed}");
                keeps_all(&printed);
            }
        }
    }
    let archive = TestArchive::of_three();
    fs::create_dir(archive.folder(ID)).expect("a folder");
    fs::write(archive.folder(ID).join(".DS_Store"), "x").expect("a file");
    let printed = printed(&archive, "en", &["list", "transcripts"]);
    assert!(printed.contains("delete the folder"), "{printed}");
}

/// The path of a session's folder in the folder of transcripts, and the advice.
const MOVED: &[(&str, &str)] = &[
    ("네이버 면접", "rename it to 2026-11-03"),
    ("naver interview", "rename it to 2026-11-03"),
    ("2026-11-30 AWS", "rename it to 2026-11-03"),
    (
        "2026-11-03T090000-warm-up-0003 backup",
        "rename it to 2026-11-03",
    ),
    ("2026-11-03T090000-warm-up-0003~", "rename it to 2026-11-03"),
    (
        "2026-11-03T090000-warm-up-0003 - 복사본",
        "rename it to 2026-11-03",
    ),
    ("old/2026-11-03T090000-warm-up-0003", "move it to"),
    ("지난 면접/2026-11-03T090000-warm-up-0003", "move it to"),
    ("2026/2026-11-03T090000-warm-up-0003", "move it to"),
    ("2026/11/2026-11-03T090000-warm-up-0003", "move it to"),
    ("정리/2026/11/네이버 면접", "move it to"),
    // Dropped on another session by mistake.
    (
        "2026-11-01T090000-aws-cse-0001/2026-11-03T090000-warm-up-0003",
        "move it to",
    ),
];

fn move_session(archive: &TestArchive, to: &str) {
    let new = archive.folder(to);
    fs::create_dir_all(new.parent().expect("a folder")).expect("a folder");
    fs::rename(archive.folder("2026-11-03T090000-warm-up-0003"), new).expect("moved");
}

#[test]
fn a_session_in_a_folder_that_was_renamed_or_moved_is_named_with_what_to_do() {
    for (to, mend) in MOVED {
        let archive = TestArchive::of_three();
        move_session(&archive, to);
        for command in COUNTING {
            let printed = printed(&archive, "en", command);
            let is_named = printed.contains(to) && printed.contains(mend);
            assert!(is_named, "{command:?}: {printed}");
            keeps_all(&printed);
        }
        // Both names lead to its location.
        for wanted in [to, "2026-11-03T090000-warm-up-0003"] {
            let shown = archive.run(&["--lang", "en", "show", wanted]);
            assert_ne!(shown.code, 0, "{to}: {}", shown.out);
            assert!(shown.err.contains(mend), "{to}, {wanted}: {}", shown.err);
        }
        assert_eq!(archive.run(&["check", "--strict"]).code, 1, "{to}");
        let ko = printed(&archive, "ko", &["list", "transcripts"]);
        assert!(ko.contains(to) && ko.contains("읽지 않아요"), "{ko}");
    }
}

#[test]
fn the_advice_for_a_renamed_session_brings_it_back() {
    let archive = TestArchive::of_three();
    move_session(&archive, "네이버 면접");
    let why = archive.json(&["--lang", "en", "list", "transcripts", "--json"]);
    let row = why.as_array().expect("rows").last().expect("a row").clone();
    assert_eq!(row["id"], "네이버 면접");
    let problem = row["problem"].as_str().expect("a reason").to_owned();
    let name = problem.rsplit(' ').next().expect("a name");
    fs::rename(archive.folder("네이버 면접"), archive.folder(name)).expect("renamed");
    assert_eq!(archive.ids().len(), 3);
    assert_eq!(archive.run(&["check", "--strict"]).code, 0);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder") {
        let file = file.expect("a file");
        fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
    }
}

#[test]
fn a_copy_with_nothing_else_in_it_is_told_by_check_alone_and_another_by_all() {
    let archive = TestArchive::of_three();
    let id = "2026-11-03T090000-warm-up-0003";
    let name = format!("{id} copy");
    copy(&archive.folder(id), &archive.folder(&name));
    let listed = printed(&archive, "en", &["list", "transcripts"]);
    assert!(!listed.contains(&name), "{listed}");
    let checked = printed(&archive, "en", &["check", "--strict"]);
    assert!(checked.contains("has nothing else in it"), "{checked}");
    assert!(checked.contains("no problems"), "{checked}");
    archive.write(
        &name,
        "notes.toml",
        "format = 1\ncomment = \"따로 쓴 메모\"\n",
    );
    for command in COUNTING {
        let printed = printed(&archive, "en", command);
        let advice = format!("rename this one to {id}-copy");
        assert!(
            printed.contains(&name) && printed.contains(&advice),
            "{command:?}: {printed}"
        );
        keeps_all(&printed);
    }
    fs::rename(archive.folder(&name), archive.folder(&format!("{id}-copy"))).expect("renamed");
    assert_eq!(archive.ids().len(), 4);
}

#[test]
fn a_backup_below_is_told_where_it_has_something_that_nothing_else_has() {
    let archive = TestArchive::of_three();
    let id = "2026-11-03T090000-warm-up-0003";
    fs::create_dir(archive.folder("백업")).expect("a folder");
    copy(&archive.folder(id), &archive.folder(&format!("백업/{id}")));
    let listed = printed(&archive, "en", &["list", "transcripts"]);
    assert!(!listed.contains("백업"), "{listed}");
    archive.write(
        &format!("백업/{id}"),
        "notes.toml",
        "format = 1\nstar = true\n",
    );
    let listed = printed(&archive, "en", &["list", "transcripts"]);
    let place = archive.folder(&format!("{id}-copy"));
    let advice = format!("move it to {}", place.display());
    assert!(listed.contains(&advice), "{listed}");
}

#[test]
fn a_copy_of_a_session_in_its_own_folder_is_moved_beside_it_and_not_onto_itself() {
    let archive = TestArchive::of_three();
    let id = "2026-11-03T090000-warm-up-0003";
    copy(&archive.folder(id), &archive.folder("copy"));
    fs::rename(archive.folder("copy"), archive.folder(id).join(id)).expect("moved");
    let checked = printed(&archive, "en", &["check", "--strict"]);
    assert!(checked.contains("has nothing else in it"), "{checked}");
    archive.write(
        &format!("{id}/{id}"),
        "notes.toml",
        "format = 1\nstar = true\n",
    );
    let place = archive.folder(&format!("{id}-copy"));
    let advice = format!("move it to {}", place.display());
    let one = archive.folder(id).to_string_lossy().into_owned();
    for command in [&["list", "transcripts"][..], &["check"], &["check", &one]] {
        let printed = printed(&archive, "en", command);
        assert!(printed.contains(&advice), "{command:?}: {printed}");
    }
}

#[test]
fn a_compressed_session_is_named_and_comes_back_as_it_is_said() {
    let id = "2026-11-03T090000-warm-up-0003";
    for (file, inside) in [
        (format!("{id}.zip"), format!("{id}/")),
        (format!("{id} 2.zip"), String::new()),
        ("Archive.ZIP".to_owned(), format!("transcripts/{id}/")),
        ("면접.zip".to_owned(), "네이버 면접/".to_owned()),
    ] {
        let archive = TestArchive::of_three();
        let record = fs::read_to_string(archive.file(id)).expect("a file");
        let named = [
            format!("{inside}transcript.toml"),
            format!("__MACOSX/{inside}._a"),
        ];
        let path = archive.home.transcripts().join(&file);
        zip(&path, &[(&named[0], &record), (&named[1], "x")]);
        fs::remove_dir_all(archive.folder(id)).expect("removed");
        let path = path.to_string_lossy().into_owned();
        for command in COUNTING {
            let printed = printed(&archive, "en", command);
            let is_named = printed.contains(&file) && printed.contains("rehearse import");
            assert!(is_named, "{file}, {command:?}: {printed}");
        }
        let shown = archive.run(&["--lang", "en", "show", id]);
        assert!(
            shown.err.contains("rehearse import"),
            "{file}: {}",
            shown.err
        );
        let imported = archive.run(&["--lang", "en", "import", &path]);
        assert_eq!(imported.code, 0, "{file}: {}", imported.err);
        assert_eq!(
            fs::read_to_string(archive.file(id)).expect("a file"),
            record
        );
        assert_eq!(archive.ids().len(), 3, "{file}");
        assert_eq!(archive.run(&["check", "--strict"]).code, 0, "{file}");
    }
    let archive = TestArchive::of_three();
    let file = format!("{id}.7z");
    fs::remove_dir_all(archive.folder(id)).expect("removed");
    fs::write(archive.home.transcripts().join(&file), "7z").expect("a file");
    let listed = printed(&archive, "en", &["list", "transcripts"]);
    let is_told = listed.contains(&file) && listed.contains("unpack it, so that");
    assert!(is_told, "{listed}");
}

#[test]
fn files_of_a_session_without_a_folder_and_links_are_named() {
    let archive = TestArchive::of_three();
    let place = archive.home.transcripts();
    fs::write(place.join("journal"), JOURNAL).expect("a file");
    let elsewhere = archive.home.path().join("elsewhere");
    fs::rename(archive.folder("2026-11-03T090000-warm-up-0003"), &elsewhere).expect("moved");
    std::os::unix::fs::symlink(&elsewhere, place.join("면접 링크")).expect("a link");
    let listed = printed(&archive, "en", &["list", "transcripts"]);
    assert!(
        listed.contains(&format!("make a folder called {JOURNAL_ID}")),
        "{listed}"
    );
    assert!(
        listed.contains("면접 링크") && listed.contains("it is a link"),
        "{listed}"
    );
}

#[test]
fn what_holds_no_session_is_nobodys_business() {
    let archive = TestArchive::of_three();
    let place = archive.home.transcripts();
    for (folder, file) in [
        ("내 메모", "메모.txt"),
        ("일기", "journal"),
        ("자료 모음", "journal.md"),
        ("scenarios", "notes.toml"),
    ] {
        fs::create_dir_all(place.join(folder)).expect("a folder");
        fs::write(place.join(folder).join(file), "오늘은 면접 준비를 했다.\n").expect("a file");
    }
    let listed = printed(&archive, "en", &["list", "transcripts"]);
    assert_eq!(listed.lines().count(), 3, "{listed}");
}

#[test]
fn changed_line_endings_are_told_once_as_nothing_is_lost() {
    for (from, to) in [("\n", "\r\n"), ("\n", "\r"), ("\n", " ")] {
        let archive = TestArchive::of_three();
        let journal = String::from_utf8_lossy(JOURNAL).replace(from, to);
        archive.write(JOURNAL_ID, "journal", journal);
        let checked = printed(&archive, "en", &["check"]);
        assert!(checked.contains("1 warning"), "{to:?}: {checked}");
        assert!(
            checked.contains("nothing in it is lost"),
            "{to:?}: {checked}"
        );
        let shown = archive.run(&["show", JOURNAL_ID]);
        assert!(shown.out.contains(TYPED), "{}", shown.out);
    }
}

#[test]
fn an_empty_transcript_and_files_that_nobody_reads_are_told() {
    let archive = TestArchive::of_three();
    archive.write(JOURNAL_ID, "journal", JOURNAL);
    archive.write(JOURNAL_ID, "transcript.toml", "");
    for copy in [
        "notes~HEAD.toml",
        "notes.orig.toml",
        "notes_conf(Kim.PC).toml",
    ] {
        archive.write(JOURNAL_ID, copy, "format = 1\ncomment = \"따로\"\n");
    }
    archive.write(JOURNAL_ID, "notes-old.toml", "format = 1\n");
    archive.write(JOURNAL_ID, "Notes.toml", "format = 1\n");
    let checked = printed(&archive, "en", &["check"]);
    for said in [
        "this file is empty",
        "notes~HEAD.toml",
        "notes.orig.toml",
        "notes_conf(Kim.PC).toml",
        "notes-old.toml: warning: a file of this name is not read",
    ] {
        assert!(checked.contains(said), "{said}: {checked}");
    }
    assert_eq!(checked.matches("/Notes.toml: ").count(), 1, "{checked}");
}

#[test]
fn a_folder_of_scenarios_that_is_named_and_used_anyway_is_told_once() {
    let archive = TestArchive::of_three();
    let banks = archive
        .home
        .path()
        .join(".config/rehearsal/scenarios/banks");
    fs::create_dir_all(&banks).expect("a folder");
    fs::write(banks.join("my.toml"), "format = 1\nid = \"my\"\nx = 1\n").expect("a file");
    let once = printed(&archive, "en", &["check"]);
    let named = ["check", "--scenarios", ".config/rehearsal/scenarios"];
    assert_eq!(printed(&archive, "en", &named), once);
}
