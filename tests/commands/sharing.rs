//! Sharing: pages, cards, archives, packs, remarks, in both directions.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{rehearse, run};
use crate::home::Home;

const ID: &str = "2026-01-02T030405-aws-cse-0001";
const RECORD: &str = include_str!("../data/records/transcript-1-coach.toml");

/// A home with one session, whose answer contains markup.
fn practised() -> Home {
    let home = Home::new();
    let session = home.transcripts().join(ID);
    std::fs::create_dir_all(&session).expect("a folder");
    let record = RECORD.replace("많이 좋아졌습니다", "<b>많이 & 좋아졌습니다");
    std::fs::write(session.join("transcript.toml"), record).expect("a file");
    home
}

/// Every file below a folder, by relative path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut rest = vec![folder.to_owned()];
    while let Some(folder_now) = rest.pop() {
        for entry in std::fs::read_dir(&folder_now).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path
                .strip_prefix(folder)
                .expect("below")
                .to_string_lossy()
                .into_owned();
            // Caches are rebuilt wherever sessions are read.
            if name.starts_with('.') {
                continue;
            }
            match path.is_dir() {
                true => rest.push(path),
                false => drop(files.insert(name, std::fs::read(&path).expect("a file"))),
            }
        }
    }
    files
}

#[test]
fn a_session_is_one_page_that_loads_nothing_and_runs_nothing_of_the_candidates() {
    let home = practised();
    let shown = run(home.command(&["show", "last", "--format", "html"]));
    assert_eq!(shown.code, 0, "{}", shown.err);
    let page = shown.out;
    assert!(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"ko\">"),
        "{page}"
    );
    assert!(
        page.contains("&lt;b&gt;많이 &amp; 좋아졌습니다") && !page.contains("<b>"),
        "{page}"
    );
    for loads in [" src=", "url(", "@import", "<link", "https://"] {
        assert!(!page.contains(loads), "{loads}");
    }
    assert!(page.contains("<svg role=\"img\"") && page.contains("prefers-color-scheme: dark"));
    let all = run(home.command(&["export", "--format", "html"]));
    assert_eq!(all.out, page, "of one session the page of all is its own");
}

#[test]
fn a_mentors_remarks_come_back_as_notes_and_only_once() {
    let home = practised();
    let shown = run(home.command(&["show", "last", "--json"])).json();
    let turn = &shown["turns"][0];
    let text = format!(
        "Hello,\r\n> rehearse-remarks 1\r\n> from: Kim\r\n> session: {ID}\r\n> [1] {}/{}\r\n> Numbers first.\r\n> [9] a/b\r\n> Lost.\r\n",
        turn["bank"].as_str().expect("a bank"),
        turn["question"].as_str().expect("a question"),
    );
    let path = home.path().join("mail.txt");
    std::fs::write(&path, text).expect("a file");
    let path = path.to_string_lossy().into_owned();
    let added = run(home.command(&["--lang", "en", "import", "--remarks", &path]));
    assert!(
        added.out.contains("1 remark added"),
        "{}{}",
        added.out,
        added.err
    );
    assert!(
        added.code == 1 && added.err.contains("[9] a/b"),
        "{}",
        added.err
    );
    let notes = home.transcripts().join(ID).join("notes.toml");
    let noted = std::fs::read_to_string(&notes).expect("notes");
    assert!(noted.contains("Kim: Numbers first."), "{noted}");
    run(home.command(&["import", "--remarks", &path]));
    assert_eq!(std::fs::read_to_string(&notes).expect("notes"), noted);
    // Whatever shows the session shows them.
    for format in ["text", "markdown", "json", "html"] {
        let shown = run(home.command(&["export", "--format", format]));
        assert!(shown.out.contains("Kim: Numbers first."), "{format}");
        assert_eq!(shown.out.matches("Numbers first").count(), 1, "{format}");
    }

    std::fs::write(&path, "nothing of the sort").expect("a file");
    let refused = run(home.command(&["--lang", "en", "import", "--remarks", &path]));
    assert!(
        refused.code == 2 && refused.err.contains("no remarks"),
        "{}",
        refused.err
    );
}

#[test]
fn a_history_goes_into_one_archive_and_comes_out_the_same() {
    let home = practised();
    let own = home.transcripts().join("own-notes.toml");
    std::fs::write(&own, "format = 1\n").expect("a file");
    let story = "format = 1\n\n[[story]]\nid = \"late\"\ntitle = \"늦은 배\"\ntext = \"배가 늦었습니다.\"\n";
    std::fs::write(home.transcripts().join("stories.toml"), story).expect("a file");
    let before = tree(&home.transcripts());
    let [plain, private] = ["plain.zip", "private.zip"]
        .map(|name| home.path().join(name).to_string_lossy().into_owned());
    let packed = run(home.command(&["--lang", "en", "export", "--all", &plain]));
    assert!(
        packed.out.contains("1 session packed"),
        "{}{}",
        packed.out,
        packed.err
    );
    run(home.command(&["export", "--all", &private, "--own-answers"]));

    let other = Home::new();
    let unpacked = run(other.command(&["--lang", "en", "import", &plain]));
    assert!(
        unpacked.code == 0 && unpacked.out.contains("1 new session"),
        "{}",
        unpacked.err
    );
    let mut expected = before.clone();
    expected.remove("own-notes.toml");
    assert_eq!(
        tree(&other.transcripts()),
        expected,
        "own answers are private"
    );
    run(other.command(&["import", &private]));
    assert_eq!(tree(&other.transcripts()), before);
    let again = run(other.command(&["--lang", "en", "import", &private]));
    assert!(
        again.code == 0 && again.out.contains("0 new sessions"),
        "{}",
        again.out
    );

    // Existing different content stays.
    let changed = other.transcripts().join(ID).join("transcript.toml");
    std::fs::write(&changed, "format = 1\n").expect("a file");
    let kept = run(other.command(&["--lang", "en", "import", &plain]));
    assert!(kept.code == 1 && kept.err.contains(ID), "{}", kept.err);
    assert_eq!(std::fs::read(&changed).expect("the file"), b"format = 1\n");
}

const SCENARIO: &str = include_str!("../data/scenarios/sample.toml");
const BANK: &str = include_str!("../data/scenarios/banks/sample.toml");

/// Writes an archive with these files.
pub fn zip(path: &Path, files: &[(&str, &str)]) {
    let mut writer = ZipWriter::new(std::fs::File::create(path).expect("a file"));
    for (name, text) in files {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("a name");
        writer.write_all(text.as_bytes()).expect("a file");
    }
    writer.finish().expect("an archive");
}

#[test]
fn a_pack_is_added_whole_shown_with_its_origin_and_removed() {
    let home = Home::new();
    let path = home.path().join("Shared Pack.zip");
    zip(
        &path,
        &[
            ("p/sample.toml", SCENARIO),
            ("p/banks/sample.toml", BANK),
            ("p/README.md", "hi"),
        ],
    );
    let path = path.to_string_lossy().into_owned();
    let checked = run(home.command(&["--lang", "en", "check", &path]));
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let added = run(home.command(&["--lang", "en", "add", &path]));
    assert!(
        added
            .out
            .contains("shared-pack: 1 scenario and 1 bank added"),
        "{}{}",
        added.out,
        added.err
    );
    let listed = run(home.command(&["list", "packs", "--json"])).json();
    assert_eq!(listed[0]["name"], "shared-pack");
    assert_eq!(listed[0]["from"], path.as_str());
    let plan = run(home.command(&["plan", "sample", "--json"]));
    assert_eq!(plan.code, 0, "{}", plan.err);
    let again = run(home.command(&["--lang", "en", "add", &path, "--name", "other"]));
    assert!(
        again.code == 2 && again.err.contains("one of that name already"),
        "{}",
        again.err
    );
    let removed = run(home.command(&["--lang", "en", "remove", "shared-pack"]));
    assert_eq!(removed.code, 0, "{}", removed.err);
    assert_ne!(run(home.command(&["plan", "sample"])).code, 0);
}

#[test]
fn a_pack_that_is_not_there_is_named_once() {
    let home = Home::new();
    let refused = run(home.command(&["--lang", "en", "add", "nothere"]));
    assert_ne!(refused.code, 0);
    assert_eq!(refused.err.matches("nothere").count(), 1, "{}", refused.err);
}

#[test]
fn nothing_of_a_refused_pack_is_unpacked() {
    let home = Home::new();
    let own = home.path().join("own");
    std::fs::create_dir(&own).expect("a folder");
    let own = own.to_string_lossy().into_owned();
    let broken = BANK.replace("[[question]]", "[[questoin]]");
    for (name, files, said) in [
        (
            "leaves.zip",
            vec![("sample.toml", SCENARIO), ("../banks/sample.toml", BANK)],
            "nothing was unpacked",
        ),
        (
            "mistaken.zip",
            vec![
                ("sample.toml", SCENARIO),
                ("banks/sample.toml", broken.as_str()),
            ],
            "nothing was added",
        ),
        (
            "empty.zip",
            vec![("README.md", "hi")],
            "neither scenarios nor banks",
        ),
    ] {
        let path = home.path().join(name);
        zip(&path, &files);
        let path = path.to_string_lossy().into_owned();
        let refused = run(home.command(&["--lang", "en", "--scenarios", &own, "add", &path]));
        assert!(
            refused.code != 0 && refused.err.contains(said),
            "{name}: {}",
            refused.err
        );
        assert!(tree(Path::new(&own)).is_empty(), "{name}");
    }
}

#[test]
fn a_bank_is_made_of_questions_in_a_file_and_goes_to_anki() {
    let home = Home::new();
    let path = home.path().join("questions.txt");
    std::fs::write(
        &path,
        "1. Why ships?\n2. How deep is the sea?\n3. Who sails?\n",
    )
    .expect("a file");
    let path = path.to_string_lossy().into_owned();
    let made = run(home.command(&["--lang", "en", "new", "bank", "--from", &path]));
    assert_eq!(made.code, 0, "{}", made.err);
    let own = home.path().join("own/banks");
    std::fs::create_dir_all(&own).expect("a folder");
    std::fs::write(own.join("questions.toml"), &made.out).expect("a file");
    let own = home.path().join("own").to_string_lossy().into_owned();
    let checked = run(home.command(&["--scenarios", &own, "check", &own]));
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let deck = run(home.command(&[
        "--scenarios",
        &own,
        "export",
        "--bank",
        "questions",
        "--format",
        "anki",
    ]));
    assert!(
        deck.out.starts_with("#separator:Comma\n") && deck.out.contains("Why ships?"),
        "{}",
        deck.out
    );
}

/// Cards that we export say that they are not HTML, and come back with every word, follow-ups
/// included.
#[test]
fn own_answers_go_to_anki_and_come_back_with_every_word() {
    let home = Home::new();
    let path = home.path().join("web.txt");
    let notes = "Q: 어디에 두나요?\nA: 네, <script>alert(1)</script> 는 & 끝에, <img src=x> 도.\n\
        꼬리질문: 왜 <head> 가 아니죠?\nA: *args 와 **kwargs 처럼 a<b 니까요.\n";
    std::fs::write(&path, notes).expect("a file");
    let path = path.to_string_lossy().into_owned();
    let json = |path: &str| {
        let read = run(home.command(&["import", path, "--json"])).json();
        let entries = read["questions"].as_array().expect("questions").clone();
        let texts = entries
            .iter()
            .map(|it| (it["text"].clone(), it["answer"].clone()));
        texts.collect::<Vec<_>>()
    };
    let before = json(&path);
    assert_eq!(before.len(), 2, "{before:?}");
    let made = run(home.command(&["import", &path, "--yes"]));
    assert_eq!(made.code, 0, "{}", made.err);
    let deck = run(home.command(&[
        "export",
        "--bank",
        "web",
        "--format",
        "anki",
        "--own-answers",
    ]));
    let back = home.path().join("web_anki.txt");
    std::fs::write(&back, &deck.out).expect("a file");
    assert_eq!(json(&back.to_string_lossy()), before, "{}", deck.out);
    // An archive says that it leaves them out.
    let pack = |more: &[&str]| {
        let all = [&["--lang", "en", "export", "--all", "all.zip"], more].concat();
        run(home.command(&all)).out
    };
    assert!(pack(&[]).contains("--own-answers"));
    assert!(!pack(&["--own-answers"]).contains("--own-answers"));
    // What a setting says of other decks holds too.
    std::fs::write(
        &back,
        "#separator:Pipe\n#html:true\n#tags:a\n왜 &lt;b&gt; 인가요?|<b>굵게</b><br>둘\n",
    )
    .expect("a file");
    assert_eq!(
        json(&back.to_string_lossy()),
        [("왜 <b> 인가요?".into(), "굵게\n둘".into())]
    );
}

#[test]
fn schemas_are_printed_as_json() {
    for what in ["bank", "scenario"] {
        let schema = rehearse(&["schema", what]).json();
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
    }
}
