//! Files where they do not belong, twice, or with a conflict inside.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;

use super::super::archive::TestArchive;
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
        problem(&finished, "b.toml: error: ");
        assert!(
            finished.out.contains("is also that of a.toml"),
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
        let told = finished.out.clone() + &finished.err;
        assert!(told.contains("s/banks"), "{arguments:?}: {told}");
        assert!(told.contains("ermi"), "{arguments:?}: {told}");
    }
    set(&banks, 0o755);
}
