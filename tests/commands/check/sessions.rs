//! Past sessions: damage to them, and what cannot be opened.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::super::archive::TestArchive;
use super::{problem, run};

const SESSION: &str = "2026-11-01T090000-aws-cse-0001";
const JOURNAL: &[u8] = include_bytes!("../../data/records/journal-1");

/// The journal among the records, and the files next to it.
fn with_journal(bytes: &[u8]) -> TestArchive {
    let archive = TestArchive::of_three();
    let head = bytes.split(|byte| *byte == b'\n').next().expect("a line");
    let head = String::from_utf8_lossy(head).into_owned();
    let id = head.split(' ').nth(2).expect("an id").to_owned();
    archive.write(&id, "journal", bytes);
    archive
}

#[test]
fn what_is_lost_of_a_past_session_is_a_warning_and_an_error_when_strict() {
    let archive = TestArchive::of_three();
    archive.write(SESSION, "transcript.toml", "format = \n");
    let check = |more: &[&str]| archive.run(&[&["--lang", "en", "check"], more].concat());
    let finished = check(&[]);
    assert_eq!(finished.code, 0, "{}", finished.out);
    assert!(
        finished.out.contains("transcript.toml:1:"),
        "{}",
        finished.out
    );
    assert!(finished.out.contains(": warning: "), "{}", finished.out);
    assert!(finished.out.contains("no errors, "), "{}", finished.out);
    problem(&check(&["--strict"]), ": error: ");
    let json = archive.json(&["check", "--json"]);
    assert_eq!(json[0]["severity"], "warning");
    // In a named folder it is a warning; named by itself it is an error.
    assert_eq!(check(&["transcripts"]).code, 0);
    problem(&check(&[&format!("transcripts/{SESSION}")]), ": error: ");
    problem(
        &check(&[&format!("transcripts/{SESSION}/transcript.toml")]),
        ": error: ",
    );
}

#[test]
fn a_damaged_journal_is_reported_with_its_position() {
    let whole = with_journal(JOURNAL);
    let finished = whole.run(&["--lang", "en", "check"]);
    assert_eq!(finished.code, 0, "{}", finished.out);
    assert!(finished.out.contains("no problems"), "{}", finished.out);
    let mut damaged = JOURNAL.to_vec();
    let third = damaged
        .split(|byte| *byte == b'\n')
        .take(2)
        .map(|line| line.len() + 1)
        .sum::<usize>();
    damaged[third + 12] ^= 0x01;
    let archive = with_journal(&damaged);
    let finished = archive.run(&["--lang", "en", "check"]);
    assert_eq!(finished.code, 0, "{}", finished.out);
    assert!(
        finished.out.contains("journal:3:1: warning: "),
        "{}",
        finished.out
    );
    problem(
        &archive.run(&["--lang", "en", "check", "--strict"]),
        "journal:3:1: error: ",
    );
    // However many foreign lines a file has, they are reported once.
    let archive = with_journal(&[JOURNAL, &b"nothing of ours\n".repeat(100)].concat());
    let finished = archive.run(&["--lang", "en", "check"]);
    assert!(
        finished.out.contains("1599 bytes are damaged"),
        "{}",
        finished.out
    );
    assert!(finished.out.contains("1 warning"), "{}", finished.out);
    let conflict = b"<<<<<<< HEAD\n=======\n>>>>>>> theirs\n";
    let archive = with_journal(&[JOURNAL, conflict].concat());
    let finished = archive.run(&["--lang", "en", "check"]);
    assert!(
        finished.out.contains("git left a conflict here, lines"),
        "{}",
        finished.out
    );
    assert!(finished.out.contains("1 warning"), "{}", finished.out);
}

fn set_mode(path: &Path, mode: u32) {
    let permissions = std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(path, permissions).expect("a folder of ours");
}

/// Adds a session, the newest, whose folder cannot be opened; returns its id.
fn put_closed(archive: &TestArchive) -> &'static str {
    let id = "2026-11-04T090000-aws-cse-0004";
    archive.put(id, "못 여는 답변");
    set_mode(archive.home.path(), 0o755);
    set_mode(&archive.folder(id), 0o000);
    id
}

/// Root can open everything; the user nobody cannot.
fn run_as_nobody(command: &mut Command) {
    if rustix::process::geteuid().is_root() {
        command.uid(65_534).gid(65_534);
    }
}

/// Every command, and how it is run to test that it names a session that cannot be opened: each
/// that counts or searches sessions must.
const COMMANDS: &[(&str, &[&str])] = &[
    ("agenda", &["agenda", "aws-cse", "--on", TO_COME]),
    ("agenda", &["agenda", "aws-cse", "--on", TO_COME, "--json"]),
    ("drill", &["drill"]),
    ("drill", &["drill", "--json"]),
    ("card", &["card"]),
    ("card", &["card", "--format", "html"]),
    ("list", &["list", "transcripts"]),
    ("show", &["show", "last"]),
    ("merge", &["merge", "--yes"]),
    ("search", &["search", "로그"]),
    ("compare", &["compare", "aws-cse/container-isolation"]),
    (
        "compare",
        &["compare", "aws-cse/container-isolation", "--json"],
    ),
    ("stats", &["stats"]),
    ("stats", &["stats", "--json"]),
    ("check", &["check"]),
    ("export", &["export"]),
    ("export", &["export", "--all", "history.zip"]),
    ("resume", &["resume"]),
    ("recall", &["recall", "--list"]),
    ("delete", &["delete", "last"]),
];
/// Placeholder for the day of an interview.
const TO_COME: &str = "DAY";
/// Commands that open the screens, which name it; that plan as if there were no sessions; that
/// look at one thing, or in the trash; and that do not use sessions.
const OTHERS: &[&str] = &[
    "start",
    "review",
    "plan",
    "restore",
    "coach",
    "voice",
    "model",
    "import",
    "add",
    "remove",
    "new",
    "schema",
    "config",
    "help",
    "completions",
    "man",
];

#[test]
fn a_session_that_cannot_be_opened_is_named_by_every_command_that_counts_sessions() {
    let archive = TestArchive::of_three();
    let id = put_closed(&archive);
    set_mode(&archive.home.transcripts(), 0o777);
    let home = archive.home.path();
    let to_come = chrono::Local::now().date_naive() + chrono::Days::new(10);
    for (_, arguments) in COMMANDS {
        let arguments = arguments.iter().map(|it| match *it {
            TO_COME => to_come.to_string(),
            other => other.to_owned(),
        });
        let arguments: Vec<String> = ["--lang".into(), "en".into()]
            .into_iter()
            .chain(arguments)
            .collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        set_mode(home, 0o777);
        let mut command = archive.home.command(&arguments);
        run_as_nobody(&mut command);
        let finished = run(command);
        let printed = finished.out.clone() + &finished.err;
        let is_named = printed.contains(id) && printed.contains("ermi");
        assert!(is_named, "{arguments:?}: {printed}");
    }
    let help = archive.run(&["--lang", "en", "help"]).out;
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    let names: Vec<&str> = listed
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() > 20, "{help}");
    for name in names {
        let counts = COMMANDS.iter().any(|(command, _)| *command == name);
        assert_ne!(
            counts,
            OTHERS.contains(&name),
            "does {name} count sessions?"
        );
    }
    set_mode(&archive.folder(id), 0o755);
}

#[test]
fn a_session_folder_that_cannot_be_opened_is_named_wherever_it_is_missed() {
    let archive = TestArchive::of_three();
    let id = put_closed(&archive);
    for (arguments, code) in [(&["check"][..], 1), (&["list", "transcripts"], 0)] {
        let arguments = [&["--lang", "en"], arguments].concat();
        let mut command = archive.home.command(&arguments);
        run_as_nobody(&mut command);
        let finished = run(command);
        let printed = finished.out.clone() + &finished.err;
        assert_eq!(finished.code, code, "{printed}");
        assert!(
            printed.contains(id) && printed.contains("ermi"),
            "{printed}"
        );
    }
    set_mode(&archive.folder(id), 0o755);
}

#[test]
fn broken_stories_and_notes_are_found_without_being_named() {
    let archive = TestArchive::of_three();
    let folder = archive.home.transcripts();
    std::fs::write(folder.join("stories.toml"), "format = 1\nx = 1\n").expect("a file");
    archive.write("2026-11-02T090000-aws-cse-0002", "notes.toml", "star = 1\n");
    let finished = archive.run(&["--lang", "en", "check"]);
    problem(&finished, "stories.toml:2:1: error: unknown key 'x'");
    problem(&finished, "notes.toml:1:8: error:");
}

#[test]
fn a_newest_session_without_content_is_named() {
    let archive = TestArchive::of_three();
    let id = "2026-11-04T090000-aws-cse-0004";
    archive.write(id, "journal", [0; 4096]);
    for command in ["show", "review"] {
        let printed = archive.run(&["--lang", "en", command, "last"]);
        assert_ne!(printed.code, 0, "{}", printed.out);
        let said = format!("{id}: the beginning of the record is lost");
        assert!(printed.err.contains(&said), "{}", printed.err);
    }
}

#[test]
fn a_session_that_cannot_be_opened_makes_no_other_row_wider() {
    let archive = TestArchive::of_three();
    let rows = |archive: &TestArchive| {
        let mut command = archive.home.command(&["list", "transcripts"]);
        run_as_nobody(&mut command);
        let rows: Vec<String> = run(command).out.lines().map(str::to_owned).collect();
        rows
    };
    set_mode(archive.home.path(), 0o755);
    let before = rows(&archive);
    let id = put_closed(&archive);
    let after = rows(&archive);
    let (closed, others): (Vec<_>, Vec<_>) = after.into_iter().partition(|row| row.contains(id));
    assert_eq!((closed.len(), others), (1, before));
    set_mode(&archive.folder(id), 0o755);
}

#[test]
fn deleting_a_session_that_cannot_be_moved_says_so() {
    let archive = TestArchive::of_three();
    let id = put_closed(&archive);
    for (language, said) in [("ko", "옮기지 못했어요"), ("en", "could not move")] {
        let mut command = archive
            .home
            .command(&["--lang", language, "delete", "last"]);
        set_mode(&archive.home.transcripts(), 0o777);
        run_as_nobody(&mut command);
        let finished = run(command);
        assert_eq!(finished.code, 3, "{}", finished.err);
        let told = &finished.err;
        assert!(told.contains(said) && told.contains(id), "{told}");
    }
    set_mode(&archive.folder(id), 0o755);
}

/// What is in the place of a session's folder, and the message about it.
type Odd = (fn(&TestArchive, &Path), &'static str, &'static str);

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

const ODD_SESSIONS: &[Odd] = &[
    (
        |archive, path| {
            let whole = archive.home.path().join("elsewhere");
            std::fs::rename(archive.folder(SESSION), &whole).expect("moved");
            std::os::unix::fs::symlink(whole, path).expect("a link");
        },
        "링크예요",
        "it is a link",
    ),
    (
        |_, path| std::os::unix::fs::symlink("nowhere", path).expect("a link"),
        "링크예요",
        "it is a link",
    ),
    (
        |_, path| std::fs::create_dir(path).expect("a folder"),
        "기록이 하나도 없어요",
        "neither a transcript nor a journal",
    ),
    (|_, path| write(path, ""), "폴더가 아니라", "not a folder"),
    (
        |_, path| {
            write(&path.join(".journal.icloud"), "bplist00");
            write(&path.join(".transcript.toml.icloud"), "bplist00");
        },
        "내려받",
        "not downloaded",
    ),
    (
        // The first file exists, but not the one that continues it.
        |_, path| {
            std::fs::create_dir(path).expect("a folder");
            std::fs::write(path.join("journal"), JOURNAL).expect("a file");
            write(&path.join(".journal.2.icloud"), "bplist00");
        },
        "내려받",
        "not downloaded",
    ),
    (
        |_, path| {
            let name = path.file_name().expect("a name").to_string_lossy();
            write(&path.with_file_name(format!(".{name}.icloud")), "bplist00");
        },
        "내려받",
        "not downloaded",
    ),
    (
        |_, path| write(&path.join("Transcript.toml"), "format = 1\n"),
        "되어 있어서 읽지",
        "not read by that name",
    ),
    (
        |_, path| write(&path.join("JOURNAL.1"), "format = 1\n"),
        "되어 있어서 읽지",
        "not read by that name",
    ),
];

#[test]
fn whatever_stands_in_the_place_of_a_session_is_named_wherever_that_is_missed() {
    let id = "2026-11-04T090000-aws-cse-0004";
    for (make, ko, en) in ODD_SESSIONS {
        let archive = TestArchive::of_three();
        make(&archive, &archive.folder(id));
        for (language, said) in [("ko", ko), ("en", en)] {
            for command in [
                &["list", "transcripts"][..],
                &["search", "로그"],
                &["stats"],
                &["drill"],
                &["card"],
                &["show", id],
                &["check"],
            ] {
                let finished = archive.run(&[&["--lang", language], command].concat());
                let printed = finished.out + &finished.err;
                let is_told = printed.contains(id) && printed.contains(said);
                assert!(is_told, "{command:?}: {printed}");
            }
        }
        let strict = archive.run(&["check", "--strict"]);
        assert_eq!(strict.code, 1, "{}", strict.out);
    }
}

#[test]
fn exports_next_to_a_session_are_not_sessions() {
    let archive = TestArchive::of_three();
    let beside = archive.home.transcripts();
    std::fs::write(beside.join(format!("{SESSION}.md")), "# 면접").expect("a file");
    std::fs::create_dir(beside.join("notes")).expect("a folder");
    assert_eq!(archive.ids().len(), 3);
    assert_eq!(archive.run(&["check", "--strict"]).code, 0);
}

#[test]
fn nothing_in_a_journal_without_a_beginning_is_reported_as_used() {
    let later: Vec<u8> = JOURNAL
        .split_inclusive(|byte| *byte == b'\n')
        .skip(3)
        .flatten()
        .copied()
        .collect();
    let archive = with_journal(&later);
    for (language, rest) in [("ko", "나머지는 그대로"), ("en", "the rest is used")] {
        let finished = archive.run(&["--lang", language, "check"]);
        assert!(!finished.out.contains(rest), "{}", finished.out);
    }
}
