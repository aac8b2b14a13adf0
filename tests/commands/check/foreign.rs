//! What other programs, systems and people make of files: links to nowhere, copies under names of
//! their own, extensions too many. Each is named where it is missed.

use std::fs;
use std::os::unix::fs::symlink;

use super::super::archive::TestArchive;

const ID: &str = "2026-11-03T090000-warm-up-0003";
const JOURNAL: &str = include_str!("../../data/records/journal-1");
const JOURNAL_ID: &str = "2026-11-21T162746-sample-808d";
const BANK: &str = include_str!("../../data/scenarios/banks/sample.toml");

/// Everything that a command prints, in English.
fn printed(archive: &TestArchive, command: &[&str]) -> String {
    let finished = archive.run(&[&["--lang", "en"], command].concat());
    finished.out + &finished.err
}

#[test]
fn a_copy_of_a_transcript_under_any_name_is_a_version_of_its_own() {
    for name in [
        "transcript-김지원의 MacBook Pro.toml",
        "transcript-kim-pc.toml",
        "transcript_충돌_2026-11-30.toml",
        "transcript.toml.bak",
        "from the other laptop",
    ] {
        let archive = TestArchive::of_three();
        let text = fs::read_to_string(archive.file(ID)).expect("a file");
        let other = text.replace("기록부터 봤습니다", "지표부터 봤습니다");
        archive.write(ID, name, other);
        let second = format!("{ID}~2");
        assert!(
            archive.ids().contains(&second),
            "{name}: {:?}",
            archive.ids()
        );
        let found = printed(&archive, &["search", "지표부터"]);
        assert!(found.contains(&second), "{name}: {found}");
        let checked = printed(&archive, &["check"]);
        assert!(checked.contains(name), "{name}: {checked}");
    }
}

#[test]
fn a_copy_of_a_journal_under_any_name_is_read() {
    for name in [
        "journal-김지원의 MacBook Pro",
        "journal-김지원의 MacBook Pro.1",
        "journal-Jiwon’s MacBook Pro",
        "journal-kim-pc",
        "journal_충돌_2026-11-30",
        "journal.1.bak",
        "journal.1.mine",
        "journal..path2",
    ] {
        let archive = TestArchive::new();
        // What is on this machine ends early; the copy has the rest.
        let cut: Vec<&str> = JOURNAL.split_inclusive('\n').take(3).collect();
        archive.write(JOURNAL_ID, "journal", cut.concat());
        let before = archive.run(&["show", JOURNAL_ID]).out;
        assert!(!before.contains("측정"), "{before}");
        archive.write(JOURNAL_ID, name, JOURNAL);
        let shown = archive.run(&["show", JOURNAL_ID]).out;
        assert!(shown.contains("측정"), "{name}: {shown}");
        assert!(
            !printed(&archive, &["check"]).contains("is missing"),
            "{name}"
        );
    }
}

#[test]
fn a_link_to_nowhere_is_told_wherever_it_hides_something() {
    let archive = TestArchive::of_three();
    let place = archive.home.transcripts();
    fs::remove_dir_all(&place).expect("removed");
    symlink("/no/such/disk/transcripts", &place).expect("a link");
    for command in [
        &["list", "transcripts"][..],
        &["stats"],
        &["show", "last"],
        &["search", "로그"],
        &["drill"],
        &["check"],
    ] {
        let printed = printed(&archive, command);
        assert!(
            printed.contains("/no/such/disk/transcripts"),
            "{command:?}: {printed}"
        );
    }
    assert_eq!(archive.run(&["check"]).code, 1);

    let archive = TestArchive::of_three();
    archive.configure("mouse = true\n");
    let folder = archive.home.path().join(".config/rehearsal");
    fs::remove_file(folder.join("config.toml")).expect("removed");
    symlink("/no/such/config.toml", folder.join("config.toml")).expect("a link");
    fs::create_dir_all(folder.join("scenarios")).expect("a folder");
    symlink("/no/such/banks", folder.join("scenarios/banks")).expect("a link");
    let checked = printed(&archive, &["check"]);
    for target in ["/no/such/config.toml", "/no/such/banks"] {
        assert!(checked.contains(target), "{checked}");
    }
    let set = printed(&archive, &["config", "set", "mouse", "false"]);
    assert!(set.contains("/no/such/config.toml"), "{set}");
    assert!(folder.join("config.toml").is_symlink());
    let listed = printed(&archive, &["list", "banks"]);
    assert!(listed.contains("/no/such/banks"), "{listed}");
}

#[test]
fn stories_behind_a_link_are_told_by_check_as_by_every_other_command() {
    let archive = TestArchive::of_three();
    let elsewhere = archive.home.path().join("stories.toml");
    fs::write(&elsewhere, "format = 1\n").expect("a file");
    symlink(&elsewhere, archive.home.transcripts().join("stories.toml")).expect("a link");
    for command in [&["list", "stories"][..], &["check"]] {
        let printed = printed(&archive, command);
        assert!(
            printed.contains("there is a link"),
            "{command:?}: {printed}"
        );
    }
    let packed = archive.run(&["--lang", "en", "export", "--all", "history.zip"]);
    assert!(
        packed.code == 1 && packed.err.contains("left out"),
        "{}",
        packed.err
    );
}

#[test]
fn an_unmerged_copy_is_told_when_everything_is_packed() {
    let archive = TestArchive::of_three();
    let place = archive.home.transcripts();
    fs::create_dir(place.join("2026")).expect("a folder");
    let story = "format = 1\n\n[[story]]\nid = \"a\"\ntitle = \"가\"\ntext = \"나\"\n";
    fs::write(place.join("stories (충돌된 사본).toml"), story).expect("a file");
    let packed = archive.run(&["--lang", "en", "export", "--all", "history.zip"]);
    assert!(packed.out.contains("3 sessions packed"), "{}", packed.out);
    assert!(
        packed.code == 1 && packed.err.contains("rehearse merge"),
        "{}",
        packed.err
    );
}

#[test]
fn a_date_of_another_century_is_none_and_one_that_is_over_is_told() {
    let archive = TestArchive::of_three();
    for day in ["26-12-05", "+202026-12-05"] {
        archive.configure(&format!("[interviews]\naws-cse = \"{day}\"\n"));
        let checked = archive.run(&["--lang", "en", "check"]);
        assert!(
            checked.code == 1 && checked.out.contains("four digits"),
            "{}",
            checked.out
        );
    }
    archive.configure("[interviews]\naws-cse = \"2020-12-05\"\n");
    let checked = archive.run(&["--lang", "en", "check"]);
    assert!(
        checked.code == 0 && checked.out.contains("this day is over"),
        "{}",
        checked.out
    );
}

#[test]
fn a_setting_below_a_table_is_told_where_it_belongs() {
    let archive = TestArchive::of_three();
    for (table, setting) in [
        ("interviews", "transcripts = \"~/mine\""),
        ("interviews", "day_starts = \"04:00\""),
        ("keys", "language = \"en\""),
        ("voice", "mouse = false"),
        ("model", "theme = \"dark\""),
    ] {
        archive.configure(&format!("[{table}]\n{setting}\n"));
        let checked = archive.run(&["--lang", "en", "check"]);
        assert!(
            checked.out.contains("above the first [ ]"),
            "{table}: {}",
            checked.out
        );
    }
}

#[test]
fn the_common_ancestor_of_a_conflict_is_nobodys_story() {
    let archive = TestArchive::of_three();
    let story = |text: &str| format!("[[story]]\nid = \"a\"\ntitle = \"가\"\ntext = \"{text}\"\n");
    let file = archive.home.transcripts().join("stories.toml");
    let conflict = format!(
        "format = 1\n<<<<<<< HEAD\n{}||||||| base\n{}=======\n{}>>>>>>> laptop\n",
        story("여기 새로"),
        story("옛 글"),
        story("저기 새로")
    );
    fs::write(&file, conflict).expect("a file");
    assert_eq!(archive.run(&["merge", "--yes"]).code, 0);
    let merged = fs::read_to_string(&file).expect("a file");
    assert!(!merged.contains("옛 글"), "{merged}");
    assert_eq!(merged.matches("[[story]]").count(), 2, "{merged}");
}

#[test]
fn a_file_of_ours_that_is_called_a_text_is_named() {
    let archive = TestArchive::of_three();
    archive.configure("");
    let folder = archive.home.path().join(".config/rehearsal");
    fs::remove_file(folder.join("config.toml")).expect("removed");
    for name in ["config.toml.txt", "config.txt", "config (1).toml"] {
        fs::write(folder.join(name), "mouse = false\n").expect("a file");
        let checked = printed(&archive, &["check"]);
        assert!(
            checked.contains(name) && checked.contains("config.toml"),
            "{checked}"
        );
        fs::remove_file(folder.join(name)).expect("removed");
    }
    let place = archive.home.transcripts();
    let story = "format = 1\n\n[[story]]\nid = \"a\"\ntitle = \"가\"\ntext = \"나\"\n";
    for name in ["stories.toml.txt", "stories.txt"] {
        fs::write(place.join(name), story).expect("a file");
        for command in [&["check"][..], &["list", "stories"]] {
            let printed = printed(&archive, command);
            assert!(printed.contains(name), "{command:?}: {printed}");
        }
        fs::remove_file(place.join(name)).expect("removed");
    }
    // Someone's own text is theirs.
    fs::write(place.join("stories.txt"), "오늘 있었던 일\n").expect("a file");
    assert!(!printed(&archive, &["check"]).contains("stories.txt"));
    let banks = folder.join("scenarios/banks");
    fs::create_dir_all(&banks).expect("a folder");
    fs::write(banks.join("my-bank.txt"), BANK).expect("a file");
    assert!(printed(&archive, &["check"]).contains("my-bank.txt"));
}

#[test]
fn banks_in_a_folder_that_is_almost_called_banks_are_told_where_they_belong() {
    let archive = TestArchive::of_three();
    let scenarios = archive.home.path().join(".config/rehearsal/scenarios");
    fs::create_dir_all(scenarios.join("bank")).expect("a folder");
    fs::write(scenarios.join("bank/sample.toml"), BANK).expect("a file");
    let checked = printed(&archive, &["check"]);
    assert!(checked.contains("rename it to banks"), "{checked}");
    fs::create_dir_all(scenarios.join("banks")).expect("a folder");
    let checked = printed(&archive, &["check"]);
    assert!(checked.contains("move it into"), "{checked}");
    // An empty file is what its folder says.
    fs::write(scenarios.join("mine.toml"), "").expect("a file");
    let planned = printed(&archive, &["plan", "mine"]);
    assert!(!planned.contains("is a bank"), "{planned}");
}

#[test]
fn a_bank_beside_the_folders_of_a_workspace_is_to_be_moved() {
    let archive = TestArchive::of_three();
    let work = archive.home.path().join("work");
    for folder in ["scenarios", "transcripts"] {
        fs::create_dir_all(work.join(folder)).expect("a folder");
    }
    fs::write(work.join("my-bank.toml"), BANK).expect("a file");
    for command in [&["check"][..], &["check", "."]] {
        let mut command = archive.home.command(command);
        command.current_dir(&work);
        let checked = super::super::run(command);
        assert!(
            checked.code == 1 && checked.out.contains("my-bank.toml"),
            "{}",
            checked.out
        );
    }
}

#[test]
fn a_file_of_a_session_is_judged_as_what_it_is_when_it_is_named() {
    let archive = TestArchive::of_three();
    archive.write(ID, "words.toml", "format = 1\n");
    let path = archive.folder(ID).join("words.toml");
    let path = path.to_string_lossy().into_owned();
    let checked = printed(&archive, &["check", &path]);
    assert!(!checked.contains("my-bank"), "{checked}");
}
