//! Folders as people write them: `~`, `$HOME`, relative to the configuration.

use std::path::Path;

use super::archive::TestArchive;
use super::{Finished, run};
use crate::home::Home;

const ID: &str = "2026-11-01T090000-aws-cse-0001";

/// A home with one session in a folder below it, and a configuration.
fn home_with(folder: &str, configuration: &str) -> TestArchive {
    let archive = TestArchive::new();
    archive.put(ID, "제가 로그를 봤습니다");
    let home = archive.home.path();
    let to = home.join(folder);
    std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
    std::fs::rename(archive.home.transcripts(), to).expect("a move");
    let config = home.join(".config/rehearsal");
    std::fs::create_dir_all(&config).expect("a folder");
    std::fs::write(config.join("config.toml"), configuration).expect("a file");
    archive
}

/// Lists the transcripts with this value of `REHEARSE_TRANSCRIPTS`, from a separate working
/// folder.
fn list(archive: &TestArchive, variable: &str, arguments: &[&str]) -> Finished {
    let working = archive.home.path().join("elsewhere");
    std::fs::create_dir_all(&working).expect("a folder");
    let mut command = archive
        .home
        .command(&["--lang", "en", "list", "transcripts"]);
    command
        .args(arguments)
        .env("REHEARSE_TRANSCRIPTS", variable);
    command.current_dir(&working);
    let finished = run(command);
    assert!(
        is_empty(&working),
        "something was made in the working folder"
    );
    finished
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder)
        .expect("a folder")
        .next()
        .is_none()
}

#[test]
fn the_home_is_found_by_each_of_its_names_wherever_it_is_written() {
    for written in ["~/practice", "$HOME/practice", "${HOME}/practice"] {
        let configured = home_with("practice", &format!("transcripts = \"{written}\"\n"));
        let plain = home_with("practice", "");
        for finished in [
            list(&configured, "", &[]),
            list(&plain, written, &[]),
            list(&plain, "", &[&format!("--transcripts={written}")]),
        ] {
            assert!(
                finished.out.contains("2026-11-01"),
                "{written}: {}",
                finished.err
            );
            assert_eq!(finished.err, "", "{written}");
        }
    }
    let archive = home_with("practice", "");
    std::fs::write(archive.home.path().join("paper.txt"), "Led a team of 4.\n").expect("a file");
    for option in ["--cv", "--posting"] {
        let finished = archive.run(&["import", &format!("{option}=~/paper.txt")]);
        assert_eq!(finished.code, 0, "{}", finished.err);
    }
    let banks = archive.home.path().join("mine/banks");
    std::fs::create_dir_all(&banks).expect("a folder");
    let bank = include_str!("../data/scenarios/banks/sample.toml");
    std::fs::write(banks.join("sample.toml"), bank).expect("a file");
    let listed = archive.run(&["list", "banks", "--scenarios=~/mine", "--lang", "en"]);
    assert!(
        listed.out.contains("mine/banks/sample.toml"),
        "{}",
        listed.out
    );
}

#[test]
fn the_home_of_another_user_is_refused_with_the_reason() {
    let configured = home_with("practice", "transcripts = \"~lee/practice\"\n");
    let plain = home_with("practice", "");
    for finished in [
        list(&configured, "", &[]),
        list(&plain, "~lee/practice", &[]),
        list(&plain, "", &["--transcripts=~lee/practice"]),
        list(&plain, "", &["--scenarios=~lee/practice"]),
    ] {
        assert_eq!(finished.code, 2, "{}{}", finished.out, finished.err);
        let said = "'~lee/practice' is in the home of another user";
        assert!(finished.err.contains(said), "{}", finished.err);
    }
    for written in ["$USER/practice", "${XDG_DATA_HOME}/practice"] {
        for finished in [
            list(
                &home_with("practice", &format!("transcripts = \"{written}\"\n")),
                "",
                &[],
            ),
            list(&plain, written, &[]),
            list(&plain, "", &[&format!("--transcripts={written}")]),
        ] {
            assert_eq!(finished.code, 2, "{}{}", finished.out, finished.err);
            assert!(finished.err.contains("only $HOME"), "{}", finished.err);
        }
    }
    let mut check = configured.home.command(&["--lang", "en", "check"]);
    check.env("REHEARSE_TRANSCRIPTS", "~/practice");
    let checked = run(check);
    assert_eq!(checked.code, 1, "{}", checked.err);
    assert!(checked.out.contains("config.toml:1:15"), "{}", checked.out);
}

#[test]
fn a_relative_folder_counts_from_the_configuration_and_the_former_place_is_named() {
    let archive = home_with(".config/rehearsal/mine", "transcripts = \"mine\"\n");
    let finished = list(&archive, "", &[]);
    assert!(finished.out.contains("2026-11-01"), "{}", finished.err);
    assert_eq!(finished.err, "");

    let archive = home_with("mine", "transcripts = \"mine\"\n");
    let mut command = archive
        .home
        .command(&["--lang", "en", "list", "transcripts"]);
    command.env("REHEARSE_TRANSCRIPTS", "");
    let finished = run(command);
    assert!(!finished.out.contains("2026-11-01"), "{}", finished.out);
    let former = archive.home.path().join("mine");
    let said = format!("there are sessions in {}", former.display());
    assert!(finished.err.contains(&said), "{}", finished.err);
    assert_eq!(finished.err.lines().count(), 1, "{}", finished.err);
}

/// Paths that cannot be meant as written, and what was most likely meant.
const ODD: &[(&str, &str)] = &[
    (" ~/practice", "~/practice"),
    ("~/practice\u{a0}", "~/practice"),
    ("\"~/practice\"", "~/practice"),
    ("'~/practice'", "~/practice"),
    ("“~/practice”", "~/practice"),
    ("C:/Users/kim", "/mnt/c/Users/kim"),
    ("C:\\Users\\kim", "/mnt/c/Users/kim"),
    ("%USERPROFILE%\\practice", "~/practice"),
    ("file:///home/kim/practice", "/home/kim/practice"),
    ("~\\practice", "~/practice"),
    ("～/practice", "~/practice"),
];

#[test]
fn a_path_that_nobody_can_mean_is_refused_with_the_way_to_write_it() {
    for (written, meant) in ODD {
        let escaped = written.replace('\\', "\\\\").replace('"', "\\\"");
        let configured = home_with("practice", &format!("transcripts = \"{escaped}\"\n"));
        let plain = home_with("practice", "");
        for finished in [
            list(&configured, "", &[]),
            list(&plain, written, &[]),
            list(&plain, "", &[&format!("--transcripts={written}")]),
            list(&plain, "", &[&format!("--scenarios={written}")]),
        ] {
            assert_eq!(
                finished.code, 2,
                "{written}: {}{}",
                finished.out, finished.err
            );
            assert!(finished.err.contains(meant), "{written}: {}", finished.err);
        }
        let config = configured.home.path().join(".config/rehearsal");
        let left: Vec<_> = std::fs::read_dir(&config).expect("a folder").collect();
        assert_eq!(left.len(), 1, "{written}: {left:?}");
        // Following the advice fixes the file.
        let checked = configured.run(&["--lang", "en", "check", ".config/rehearsal/config.toml"]);
        assert_eq!(checked.code, 1, "{written}: {}", checked.out);
        let advice = format!("transcripts = '{meant}'");
        assert!(checked.out.contains(&advice), "{written}: {}", checked.out);
    }
}

#[test]
fn a_file_with_an_odd_name_that_is_there_is_read() {
    let archive = home_with("practice", "");
    let name = "“이력서” ";
    std::fs::write(archive.home.path().join(name), "Led a team of 4.\n").expect("a file");
    let finished = archive.run(&["import", "--cv", name]);
    assert_eq!(finished.code, 0, "{}", finished.err);
}

#[test]
fn interviews_in_the_folder_that_is_used_where_none_is_set_are_named() {
    let default = ".local/share/rehearsal/transcripts";
    let archive = home_with(default, "transcripts = \"~/practice\"\n");
    for (language, said) in [
        ("ko", "에도 면접 기록이 있어요"),
        ("en", "there are interviews in"),
    ] {
        for command in [
            &["list", "transcripts"][..],
            &["check"],
            &["search", "로그"],
        ] {
            let mut command = archive
                .home
                .command(&[&["--lang", language], command].concat());
            command.env("REHEARSE_TRANSCRIPTS", "");
            let finished = run(command);
            let printed = finished.out + &finished.err;
            let is_named = printed.contains(default) && printed.contains(said);
            assert!(is_named, "{printed}");
        }
    }
}

#[test]
fn a_conflict_that_git_left_takes_away_nothing_else() {
    let conflict = "<<<<<<< HEAD\nmouse = true\n=======\nmouse = false\n>>>>>>> laptop\n";
    for text in [
        format!("{conflict}transcripts = \"~/practice\"\n"),
        format!("transcripts = \"~/practice\"\n{conflict}"),
        format!("transcripts = \"~/practice\"\n[keys]\n{conflict}"),
    ] {
        let archive = home_with("practice", &text);
        let finished = list(&archive, "", &[]);
        assert!(
            finished.out.contains("2026-11-01"),
            "{text}: {}",
            finished.err
        );
        let said = "git left a conflict here";
        assert_eq!(finished.err.matches(said).count(), 1, "{}", finished.err);
    }
}

#[test]
fn a_path_in_quotation_marks_is_expanded_by_check_and_import_too() {
    let home = Home::new();
    std::fs::write(home.path().join("mine.toml"), "format = 9\n").expect("a file");
    let checked = run(home.command(&["--lang", "en", "check", "~/mine.toml"]));
    assert!(checked.out.contains("mine.toml:1:"), "{}", checked.out);
    std::fs::write(home.path().join("notes.txt"), "Q. Why us?\nA. I like it.\n").expect("a file");
    let imported = run(home.command(&["import", "--json", "~/notes.txt"]));
    assert_eq!(imported.code, 0, "{}", imported.err);
    let refused = run(home.command(&["--lang", "en", "check", "~kim/mine.toml"]));
    assert_eq!(refused.code, 2, "{}", refused.out);
    assert!(refused.err.contains("~kim"), "{}", refused.err);
}
