//! Unreadable user files: named wherever their content is missed.

use super::super::archive::TestArchive;

const SESSION: &str = "2026-11-01T090000-aws-cse-0001";
const CONFLICT: &str = "<<<<<<< HEAD\nformat = 1\n=======\nformat = 1\nstar = 1\n>>>>>>> x\n";
/// Placeholder for the day of an interview.
const TO_COME: &str = "DAY";

/// Ways to break a file: its name, its content, and the message about it.
enum Broken {
    Text(&'static str),
    Folder,
    /// Only in the cloud.
    InCloud,
    /// Its name in capital letters.
    Capital,
}

const KINDS: [(Broken, &str, &str); 5] = [
    (
        Broken::Text(CONFLICT),
        "git이 남긴 충돌",
        "git left a conflict",
    ),
    (Broken::Text("format = \n"), "값이 없어요", "has no value"),
    (Broken::Folder, "폴더예요", "it is a folder"),
    (Broken::InCloud, "내려받", "not downloaded"),
    (
        Broken::Capital,
        "되어 있어서 읽지 않았어요",
        "not read by that name",
    ),
];

/// The commands that show or count a file's content.
const STORIES: &[&[&str]] = &[
    &["agenda", "aws-cse", "--on", TO_COME],
    &["agenda", "aws-cse", "--on", TO_COME, "--json"],
    &["card"],
    &["card", "--json"],
    &["card", "--format", "html"],
    &["list", "stories"],
    &["list", "stories", "--json"],
    &["stats", "--json"],
    &["check"],
];
const RECALLED: &[&[&str]] = &[
    &["recall", "--list"],
    &["recall", "--json"],
    &["drill"],
    &["agenda", "aws-cse", "--on", TO_COME],
    &["check"],
];
const NOTES: &[&[&str]] = &[
    &["agenda", "aws-cse", "--on", TO_COME],
    &["card"],
    &["drill"],
    &["list", "transcripts"],
    &["show", SESSION],
    &["search", "로그"],
    &["compare", "aws-cse/container-isolation"],
    &["stats"],
    &["stats", "--json"],
    &["export", SESSION],
    &["check"],
];

impl TestArchive {
    fn break_file(&self, path: &str, how: &Broken) {
        let path = self.home.transcripts().join(path);
        let name = path.file_name().expect("a name").to_string_lossy();
        let beside = |name: String| path.with_file_name(name);
        let written = match how {
            Broken::Text(text) => std::fs::write(&path, text),
            Broken::Folder => std::fs::create_dir(&path),
            Broken::InCloud => std::fs::write(beside(format!(".{name}.icloud")), "bplist00"),
            Broken::Capital => {
                let (first, rest) = name.split_at_checked(1).expect("a name");
                let capital = first.to_uppercase() + rest;
                std::fs::write(beside(capital), "format = 1\n")
            }
        };
        written.expect("a file");
    }
}

#[test]
fn a_file_of_ones_own_that_cannot_be_read_is_named_by_every_command_that_shows_it() {
    let to_come = chrono::Local::now().date_naive() + chrono::Days::new(10);
    let to_come = to_come.to_string();
    let notes = format!("{SESSION}/notes.toml");
    let files = [
        ("stories.toml", STORIES),
        ("recalled.toml", RECALLED),
        (notes.as_str(), NOTES),
    ];
    for (file, commands) in files {
        for (how, ko, en) in &KINDS {
            let archive = TestArchive::of_three();
            archive.break_file(file, how);
            for (language, said) in [("ko", ko), ("en", en)] {
                for command in commands {
                    let command = command.iter().map(|it| match *it {
                        TO_COME => to_come.as_str(),
                        other => other,
                    });
                    let all: Vec<&str> = ["--lang", language].into_iter().chain(command).collect();
                    let finished = archive.run(&all);
                    let printed = finished.out + &finished.err;
                    let name = file.rsplit('/').next().expect("a name");
                    let is_named = printed.to_lowercase().contains(name);
                    // For a misnamed file, the message is that nobody reads it.
                    let is_check = all.contains(&"check") && matches!(how, Broken::Capital);
                    let is_told = is_check || printed.contains(said);
                    assert!(is_named && is_told, "{all:?}: {printed}");
                    for none in [
                        "no stories yet",
                        "이야기가 아직",
                        "아직 이야기",
                        "적어 둔 면접이 없",
                    ] {
                        let claims = file != notes && printed.contains(none);
                        assert!(!claims, "{all:?}: {printed}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_is_not_said_to_have_mistakes() {
    let archive = TestArchive::of_three();
    archive.break_file(&format!("{SESSION}/notes.toml"), &Broken::InCloud);
    let listed = archive.run(&["--lang", "en", "list", "transcripts"]);
    assert!(!listed.out.contains("mistake"), "{}", listed.out);
}

#[test]
fn a_bank_that_is_in_the_cloud_alone_is_named_where_it_is_missed() {
    let archive = TestArchive::of_three();
    let banks = archive
        .home
        .path()
        .join(".config/rehearsal/scenarios/banks");
    std::fs::create_dir_all(&banks).expect("a folder");
    std::fs::write(banks.join(".mine.toml.icloud"), "bplist00").expect("a file");
    for command in [&["check"][..], &["list", "banks"], &["plan", "aws-cse"]] {
        let finished = archive.run(&[&["--lang", "en"], command].concat());
        let printed = finished.out + &finished.err;
        let is_named = printed.contains("mine.toml") && printed.contains("not downloaded");
        assert!(is_named, "{command:?}: {printed}");
    }
}

#[test]
fn a_misnamed_configuration_is_reported() {
    let archive = TestArchive::of_three();
    let folder = archive.home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("Config.toml"), "mouse = false\n").expect("a file");
    for command in [
        &["check"][..],
        &["list", "stories"],
        &["config"],
        &["stats"],
    ] {
        let finished = archive.run(&[&["--lang", "en"], command].concat());
        let printed = finished.out + &finished.err;
        let is_named =
            printed.contains("Config.toml") && printed.contains("rename it to config.toml");
        assert!(is_named, "{command:?}: {printed}");
    }
}

#[test]
fn a_draft_that_was_torn_is_named_as_its_words_are_in_no_list() {
    let home = crate::home::Home::new();
    let folder = home.transcripts();
    std::fs::create_dir_all(&folder).expect("a folder");
    let draft = folder.join("stories.draft.toml");
    let check = || super::run(home.command(&["--lang", "en", "check"]));
    std::fs::write(
        &draft,
        "format = 1\n[[story]]\nid = \"a\"\ntext = \"\"\"\n쓰다 만",
    )
    .expect("a file");
    let told = check().out;
    assert!(told.contains("stories.draft.toml"), "{told}");
    assert!(told.contains("is in no list"), "{told}");
    std::fs::write(&draft, "").expect("a file");
    assert!(!check().out.contains("draft"), "{}", check().out);
}

#[test]
fn links_in_a_circle_are_said_to_be_that() {
    let home = crate::home::Home::new();
    std::os::unix::fs::symlink("b.toml", home.path().join("a.toml")).expect("a link");
    std::os::unix::fs::symlink("a.toml", home.path().join("b.toml")).expect("a link");
    let told = super::run(home.command(&["--lang", "en", "check", "a.toml"]));
    let told = format!("{}{}", told.out, told.err);
    assert!(told.contains("lead to each other in a circle"), "{told}");
    assert!(!told.contains("os error"), "{told}");
}
