//! Files that are not notes get an error message, or are read as what little they contain.

use rehearsal::import::{self, LARGEST_NOTES, Refusal};

use crate::commands::run;
use crate::home::Home;

#[test]
fn nesting_without_end_is_read_or_refused_and_never_takes_the_stack() {
    let deep = |piece: &str| piece.repeat(100_000);
    for (name, text) in [
        ("a.md", deep("<details><summary>a?</summary>")),
        ("a.md", deep(">")),
        ("a.md", deep("> ")),
        ("a.md", deep("- ")),
        ("a.md", deep("[")),
        ("a.md", deep("**")),
        ("a.md", deep("#\n")),
        ("a.md", deep("## a?\n")),
        ("a.md", deep("|a|b|\n|--|--|\n")),
        ("a.md", deep("```\n")),
        ("a.txt", deep("1. a\n")),
        ("a.txt", deep("Q: a\nA:\n")),
        ("a.txt", deep("\n")),
        ("a.txt", deep("(S)(T)")),
        ("a.org", deep("* a\n")),
        ("a.csv", deep("a,")),
        ("a.html", deep("<ul><li>")),
    ] {
        assert!(import::read(name, text.as_bytes()).is_ok(), "{name}");
    }
    for (name, text) in [
        ("a.json", deep("[")),
        ("a.json", deep("{\"a\":")),
        ("a.yml", deep("[")),
        ("a.yml", deep("- ")),
        ("a.yml", deep("{a: ")),
    ] {
        let refused = import::read(name, text.as_bytes());
        assert!(
            matches!(refused, Err(Refusal::Broken { .. })),
            "{name}: {refused:?}"
        );
    }
}

#[test]
fn what_is_too_large_or_no_text_gets_a_sentence() {
    let home = Home::new();
    let folder = home.path();
    let large = std::fs::File::create(folder.join("large.md")).expect("a file");
    large
        .set_len(100 * 1024 * 1024)
        .expect("room, in a sparse file");
    std::fs::write(
        folder.join("binary.txt"),
        [0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0xff],
    )
    .expect("a file");
    std::fs::write(folder.join("old.doc"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").expect("a file");
    std::fs::write(folder.join("broken.json"), b"{\"questions\": [\n}").expect("a file");
    for (name, said) in [
        ("large.md", "larger than 4 MiB"),
        ("binary.txt", "no text"),
        ("old.doc", "save it as PDF or DOCX"),
        ("broken.json", "line 2"),
        ("missing.md", "no such file"),
    ] {
        let path = folder.join(name).to_string_lossy().into_owned();
        let finished = run(home.command(&["--lang", "en", "import", &path, "--json"]));
        assert!(finished.code != 0 && finished.out.is_empty(), "{name}");
        assert!(
            finished.err.contains(said) && finished.err.lines().count() == 1,
            "{}",
            finished.err
        );
    }
    assert_eq!(LARGEST_NOTES, 4 * 1024 * 1024);
}

#[test]
fn import_prints_what_would_be_made_as_json() {
    let home = Home::new();
    let path = home.path().join("notes.md");
    let text =
        "# 면접 질문\n\n## 왜 배인가요?\nS: 눈\nT: 길\nA: 삽\nR: 배\n### 꼬리질문: 언제요?\n어제\n";
    std::fs::write(&path, text).expect("a file");
    let finished =
        run(home.command(&["--lang", "en", "import", &path.to_string_lossy(), "--json"]));
    let expected = serde_json::json!({
        "questions": [
            {"text": "왜 배인가요?", "answer": "S: 눈\nT: 길\nA: 삽\nR: 배", "parent": null,
             "star": {"situation": "눈", "task": "길", "action": "삽", "result": "배"}, "line": 3},
            {"text": "언제요?", "answer": "어제", "parent": 0, "star": null, "line": 8},
        ],
        "skipped": [{"line": 1, "text": "# 면접 질문", "why": "a heading"}],
    });
    assert_eq!(finished.json(), expected);
}
