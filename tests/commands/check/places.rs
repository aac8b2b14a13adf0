//! Files in the wrong place, duplicated, or with a conflict inside.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;

use super::super::archive::{TestArchive, record};
use super::{BANK, SCENARIO, both, check, problem, run, scenarios};

#[test]
fn a_conflict_of_git_inside_a_long_text_is_found() {
    let text = "format = 1\n[[story]]\nid = \"a\"\ntitle = \"A\"\ntext = \"\"\"\n<<<<<<< HEAD\n상황: 가\n=======\n상황: 나\n>>>>>>> theirs\n\"\"\"\n";
    let finished = check("stories.toml", text);
    problem(&finished, "git left a conflict here, lines 6 to 10");
    assert!(finished.out.contains("1 error"), "{}", finished.out);
}

#[test]
fn whatever_stands_in_the_wrong_folder_is_to_be_moved_and_nothing_else_is_said() {
    let story = "format = 1\n[[story]]\nid = \"a\"\ntitle = \"A\"\ntext = \"상황: 가\"\n";
    for (place, text, to) in [
        (
            "banks/stories.toml",
            story,
            "move it into the folder of transcripts",
        ),
        (
            "stories.toml",
            story,
            "move it into the folder of transcripts",
        ),
        ("config.toml", "language = \"en\"\n", "~/.config/rehearsal"),
        (
            "banks/examples/my.toml",
            BANK,
            "move it into the folder 'banks'",
        ),
        ("my.toml", BANK, "move it into the folder 'banks'"),
        ("banks/my.toml", SCENARIO, "move it out of 'banks'"),
    ] {
        let home = scenarios(&[(place, text), ("banks/sample.toml", BANK)]);
        for finished in both(&home) {
            problem(&finished, to);
            assert!(
                finished.out.contains("1 error"),
                "{place}: {}",
                finished.out
            );
        }
    }
}

#[test]
fn a_bank_beside_the_configuration_or_the_sessions_is_to_be_moved() {
    let archive = TestArchive::of_three();
    archive.configure("language = \"en\"\n");
    let beside = [
        archive.home.path().join(".config/rehearsal/my.toml"),
        archive.home.transcripts().join("my.toml"),
    ];
    for file in beside {
        std::fs::write(&file, BANK).expect("a file");
        let finished = archive.run(&["check"]);
        problem(&finished, "this is a question bank");
        assert!(finished.out.contains("1 error"), "{}", finished.out);
        std::fs::remove_file(&file).expect("gone");
    }
    assert_eq!(archive.run(&["check"]).code, 0);
}

#[test]
fn two_scenarios_with_one_id_are_both_named() {
    let files = [
        ("a.toml", SCENARIO),
        ("b.toml", SCENARIO),
        ("banks/sample.toml", BANK),
    ];
    for finished in both(&scenarios(&files)) {
        problem(&finished, "a.toml:2:6: error: ");
        assert!(
            finished.out.contains("is also that of b.toml"),
            "{}",
            finished.out
        );
    }
}

#[test]
fn a_folder_of_banks_that_cannot_be_opened_is_named_wherever_banks_are_missed() {
    let home = scenarios(&[("banks/sample.toml", BANK), ("sample.toml", SCENARIO)]);
    let banks = home.path().join("s/banks");
    let set = |path: &Path, mode| {
        let permissions = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(path, permissions).expect("a folder of ours");
    };
    set(home.path(), 0o755);
    set(&banks, 0o000);
    for arguments in [
        &["check"][..],
        &["check", "s"],
        &["list", "banks"],
        &["plan", "sample"],
    ] {
        let mut command =
            home.command(&[&["--lang", "en", "--scenarios", "s"], arguments].concat());
        if rustix::process::geteuid().is_root() {
            command.uid(65_534).gid(65_534);
        }
        let finished = run(command);
        let printed = finished.out.clone() + &finished.err;
        assert!(printed.contains("s/banks"), "{arguments:?}: {printed}");
        assert!(printed.contains("ermi"), "{arguments:?}: {printed}");
    }
    set(&banks, 0o755);
}

/// What a sync program calls a file that two machines changed.
const COPY: &str = "(김지원의 충돌된 사본 2026-11-29)";

#[test]
fn a_damaged_copy_of_stories_notes_or_a_transcript_is_reported_without_merging() {
    let session = "2026-11-01T090000-aws-cse-0001";
    for (name, own, damaged, place) in [
        (
            "stories",
            "format = 1\n",
            "format = 1\n[[story]]\nid = 3\n",
            ":3:6: error: ",
        ),
        (
            "notes",
            "format = 1\n",
            "format = 1\nstar = 3\n",
            ":2:8: error: ",
        ),
        ("transcript", "", "format = \n", ":1:10: warning: "),
    ] {
        let archive = TestArchive::of_three();
        let is_loose = name == "stories";
        let folder = match is_loose {
            true => archive.home.transcripts(),
            false => archive.folder(session),
        };
        if !own.is_empty() {
            std::fs::write(folder.join(format!("{name}.toml")), own).expect("a file");
        }
        // Some append it after the extension.
        for copy in [format!("{name} {COPY}.toml"), format!("{name}.toml {COPY}")] {
            let file = folder.join(&copy);
            std::fs::write(&file, damaged).expect("a file");
            for paths in [&[][..], &["transcripts"]] {
                let finished = archive.run(&[&["--lang", "en", "check"], paths].concat());
                let printed = finished.out.contains(&format!("{copy}{place}"));
                assert!(printed, "{copy} {paths:?}: {}", finished.out);
            }
            std::fs::remove_file(&file).expect("gone");
        }
    }
}

#[test]
fn a_copy_with_something_new_is_a_warning_until_it_is_merged() {
    let archive = TestArchive::of_three();
    let session = "2026-11-01T090000-aws-cse-0001";
    let story = |id: &str| {
        format!("format = 1\n[[story]]\nid = \"{id}\"\ntitle = \"A\"\ntext = \"상황: {id}\"\n")
    };
    let stories = archive.home.transcripts();
    std::fs::write(stories.join("stories.toml"), story("a")).expect("a file");
    std::fs::write(stories.join(format!("stories {COPY}.toml")), story("b")).expect("a file");
    archive.write(session, "notes.toml", "format = 1\n");
    let copy = format!("notes {COPY}.toml");
    archive.write(session, &copy, "format = 1\nstar = true\n");
    let check = |more: &[&str]| archive.run(&[&["--lang", "en", "check"], more].concat());
    for paths in [&[][..], &["transcripts"]] {
        let finished = check(paths);
        assert_eq!(finished.code, 0, "{}", finished.out);
        let count = finished.out.matches("this copy has something that").count();
        assert_eq!(count, 2, "{}", finished.out);
        assert!(finished.out.contains("2 warnings"), "{}", finished.out);
    }
    problem(&check(&["--strict"]), ": error: this copy has something");
    assert_eq!(archive.run(&["merge", "--yes"]).code, 0);
    let finished = check(&["--strict"]);
    assert_eq!(finished.code, 0, "{}", finished.out);
}

#[test]
fn checking_a_folder_of_transcripts_reports_all_its_copies() {
    let archive = TestArchive::of_three();
    let session = "2026-11-01T090000-aws-cse-0001";
    let story = |id: &str| {
        format!("format = 1\n[[story]]\nid = \"{id}\"\ntitle = \"A\"\ntext = \"상황: {id}\"\n")
    };
    let beside = archive.home.transcripts();
    std::fs::write(beside.join("stories.toml"), story("a")).expect("a file");
    std::fs::write(beside.join(format!("stories {COPY}.toml")), story("b")).expect("a file");
    std::fs::write(beside.join("stories.toml~HEAD"), story("c")).expect("a file");
    archive.write(session, "notes.toml", "format = 1\n");
    let copy = "notes.sync-conflict-20261129-101010-ABCDEFG.toml";
    archive.write(session, copy, "format = 1\nstar = true\n");
    archive.put(&format!("{session} 2"), "사본");
    let version = "transcript.sync-conflict-20261129-101010-ABCDEFG.toml";
    archive.write(session, version, record(session, "저쪽에서 쓴 답"));
    // A copy with the same content is not worth mentioning.
    let same = format!("transcript {COPY}.toml");
    archive.write(session, &same, record(session, "제가 로그를 봤습니다"));
    std::fs::rename(&beside, archive.home.path().join("elsewhere")).expect("moved");
    let check = |arguments: &[&str]| archive.run(&[&["--lang", "en", "check"], arguments].concat());
    let whole = check(&["--transcripts", "elsewhere"]);
    assert!(whole.out.contains("5 warnings"), "{}", whole.out);
    let another =
        format!("{version}: warning: this copy has something that transcript.toml has not");
    assert!(whole.out.contains(&another), "{}", whole.out);
    assert!(
        whole.out.contains(&format!("listed as {session}~2")),
        "{}",
        whole.out
    );
    // Through a link as well.
    std::os::unix::fs::symlink("elsewhere", archive.home.path().join("link")).expect("a link");
    for named in ["elsewhere", "./elsewhere", "elsewhere/../elsewhere", "link"] {
        let finished = check(&[named]);
        assert_eq!(finished.code, 0, "{}", finished.out);
        assert!(
            finished.out.contains("5 warnings"),
            "{named}: {}",
            finished.out
        );
        let strict = check(&["--strict", named]);
        problem(&strict, "5 errors");
    }
    let alone = check(&[&format!("elsewhere/{session}")]);
    for copy in [copy, version] {
        let said = alone.out.lines().any(|line| {
            line.contains(&format!("{session}/{copy}")) && line.contains("this copy has something")
        });
        assert!(said, "{copy}: {}", alone.out);
    }
}

#[test]
fn a_copy_of_any_kind_of_file_is_reported() {
    let session = "2026-11-01T090000-aws-cse-0001";
    let archive = TestArchive::of_three();
    archive.configure("mouse = true\n");
    let configuration = archive.home.path().join(".config/rehearsal");
    let scenarios = configuration.join("scenarios");
    std::fs::create_dir_all(scenarios.join("banks")).expect("a folder");
    let transcripts = archive.home.transcripts();
    let answer = |text: &str| {
        format!("format = 1\n[[entry]]\nid = \"a\"\ntext = \"지원 동기\"\nanswer = \"{text}\"\n")
    };
    let story = |id: &str| {
        format!("format = 1\n[[story]]\nid = \"{id}\"\ntitle = \"A\"\ntext = \"상황: {id}\"\n")
    };
    let kinds = [
        (
            configuration,
            "config.toml",
            "mouse = true\n".into(),
            "mouse = false\n".into(),
        ),
        (
            scenarios.join("banks"),
            "sample.toml",
            BANK.to_owned(),
            BANK.to_owned(),
        ),
        (
            scenarios,
            "sample.toml",
            SCENARIO.to_owned(),
            SCENARIO.to_owned(),
        ),
        (
            transcripts.clone(),
            "own-sample.toml",
            answer("가"),
            answer("나"),
        ),
        (transcripts, "stories.toml", story("a"), story("b")),
        (
            archive.folder(session),
            "notes.toml",
            "format = 1\n".into(),
            "format = 1\nstar = true\n".into(),
        ),
        (
            archive.folder(session),
            "transcript.toml",
            record(session, "제가 로그를 봤습니다"),
            record(session, "저쪽에서 쓴 답"),
        ),
    ];
    for (folder, name, text, _) in &kinds {
        std::fs::write(folder.join(name), text).expect("a file");
    }
    let whole = archive.run(&["--lang", "en", "check", "--strict"]);
    assert_eq!(whole.code, 0, "{}", whole.out);
    for (folder, name, _, other) in &kinds {
        let stem = name.strip_suffix(".toml").expect("a TOML file");
        for copy in [
            format!("{stem}.sync-conflict-20261129-101010-ABCDEFG.toml"),
            format!("{stem} {COPY}.toml"),
        ] {
            std::fs::write(folder.join(&copy), other).expect("a file");
            let finished = archive.run(&["--lang", "en", "check", "--strict"]);
            let said = finished
                .out
                .lines()
                .any(|it| it.contains(&copy) && it.contains(": error: "));
            assert!(said, "{copy}: {}", finished.out);
            std::fs::remove_file(folder.join(&copy)).expect("gone");
        }
    }
}

#[test]
fn stories_in_a_file_that_is_not_read_are_reported() {
    let archive = TestArchive::of_three();
    let story = "format = 1\n[[story]]\nid = \"a\"\ntitle = \"A\"\ntext = \"상황: 가\"\n";
    std::fs::write(archive.home.transcripts().join("my-stories.toml"), story).expect("a file");
    let finished = archive.run(&["--lang", "en", "check"]);
    assert_eq!(finished.code, 0, "{}", finished.out);
    let said = "my-stories.toml: warning: stories in a file of this name are not read";
    assert!(finished.out.contains(said), "{}", finished.out);
}

#[test]
fn files_ignored_for_their_name_or_folder_are_reported() {
    let home = scenarios(&[
        ("banks/sample.toml", BANK),
        ("banks/deeper/mine.toml", BANK),
        ("banks/Mine.TOML", BANK),
        ("mine.toml.txt", SCENARIO),
        ("sample.toml", SCENARIO),
        ("banks/old/readme.md", ""),
    ]);
    for finished in both(&home) {
        assert_eq!(finished.code, 0, "{}", finished.out);
        for said in [
            "banks/deeper: warning: files in this folder are not read; move them",
            "banks/Mine.TOML: warning: this file is not read, as its name",
            "mine.toml.txt: warning: this file is not read, as its name",
            "3 warnings",
        ] {
            assert!(finished.out.contains(said), "{said}: {}", finished.out);
        }
    }
}

#[test]
fn a_folder_of_scenarios_with_ones_own_notes_in_it_is_no_session() {
    let home = scenarios(&[("banks/sample.toml", BANK), ("notes.toml", "format = 1\n")]);
    for finished in both(&home) {
        problem(&finished, "move it into the folder of its session");
        assert!(!finished.out.contains("2 errors"), "{}", finished.out);
    }
}

#[test]
fn a_missing_folder_on_the_command_line_is_reported() {
    let archive = TestArchive::of_three();
    for option in ["--transcripts", "--scenarios"] {
        let checked = archive.run(&["--lang", "en", "check", option, "/no/such"]);
        problem(&checked, "/no/such: error: there is no such file or folder");
    }
    // A configured folder is created when it is first needed.
    let mut command = archive.home.command(&["--lang", "en", "check"]);
    command.env("REHEARSE_TRANSCRIPTS", archive.home.path().join("new"));
    let checked = run(command);
    assert_eq!(checked.code, 0, "{}", checked.out);
    assert!(
        checked.out.contains("the first session makes it"),
        "{}",
        checked.out
    );
}
