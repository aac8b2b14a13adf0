//! Notes in the formats people use, with the entries that a person counts in each.

mod documents;
mod hostile;
mod making;
mod measured;
mod pdf_and_docx;
mod seeds;
mod small;

use std::path::PathBuf;

use rehearsal::import::{self, Imported, ImportedEntry};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/import")
}

fn read(name: &str) -> (String, Imported) {
    let bytes = std::fs::read(folder().join(name)).expect(name);
    let imported = import::read(name, &bytes).expect(name);
    let words = imported
        .questions
        .iter()
        .flat_map(|it| [Some(&it.text), it.answer.as_ref()]);
    let skipped = imported.skipped.iter().map(|it| it.text.as_str());
    let all: Vec<&str> = words.flatten().map(String::as_str).chain(skipped).collect();
    (squeezed(&all.join(" ")), imported)
}

/// Formats an entry as in `counted.txt`.
fn written(imported: &Imported, entry: &ImportedEntry) -> String {
    let mut text = entry.line.to_string();
    text.push_str(if entry.is_story { "S" } else { "" });
    text.push_str(if entry.answer.is_some() { "+" } else { "-" });
    if let Some(star) = &entry.star {
        let parts = [
            ("S", &star.situation),
            ("T", &star.task),
            ("A", &star.action),
            ("R", &star.result),
        ];
        let others = parts
            .iter()
            .filter(|(_, others)| others.is_some())
            .map(|(letter, _)| *letter);
        text.push_str(&format!("({})", others.collect::<String>()));
    }
    if let Some(parent) = entry.parent {
        text.push_str(&format!("<{}", imported.questions[parent].line));
    }
    text
}

#[test]
fn in_every_shape_what_a_person_counts_is_found() {
    let counted = std::fs::read_to_string(folder().join("counted.txt")).expect("counted.txt");
    let rows = counted.lines().filter(|it| !it.starts_with('#'));
    let mut wrong = Vec::new();
    let mut files = 0;
    for (name, expected) in rows.filter_map(|it| it.split_once(": ")) {
        files += 1;
        let (_, imported) = read(name);
        let found: Vec<String> = imported
            .questions
            .iter()
            .map(|it| written(&imported, it))
            .collect();
        let found = found.join(" ");
        if found != expected {
            wrong.push(format!("{name}\n  counted {expected}\n  found   {found}"));
        }
    }
    assert!(
        wrong.is_empty() && files >= 44,
        "{files} files\n{}",
        wrong.join("\n")
    );
}

/// Nothing is dropped silently: each line's letters are in a question, an answer or the list of
/// unused lines, except for labels, numbers and the syntax of tags and links.
#[test]
fn every_line_is_accounted_for() {
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let name = entry
            .expect("a file")
            .file_name()
            .into_string()
            .expect("a name");
        if !(name.ends_with(".md") || name.ends_with(".txt"))
            || name == "counted.txt"
            || name.contains("anki")
        {
            continue;
        }
        let bytes = std::fs::read(folder().join(&name)).expect("a file");
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        let (all, _) = read(&name);
        for line in text.lines() {
            let marks = ['>', '<', ':', '|', '(', ')', '"', '&', ';'];
            let pieces = line.split(marks).map(squeezed);
            for piece in pieces.filter(|it| !it.is_ascii()) {
                // The end of a line is never a label; a limit such as `700자` is.
                let end: Vec<char> = piece.chars().rev().take(6).collect();
                let end: String = end.into_iter().rev().collect();
                let label = ["꼬리질문", "답변", "질문"]
                    .iter()
                    .any(|it| piece.starts_with(it));
                let whole = end.chars().count() == 6 && !end.contains(|c: char| c.is_ascii_digit());
                assert!(
                    !whole || label || all.contains(&end),
                    "{name}: '{piece}' is nowhere"
                );
            }
        }
    }
}

/// A heading that is a question, with one labeled question below, counts as a question too.
#[test]
fn a_heading_that_asks_above_a_labelled_question_is_no_title() {
    let texts = |notes: &str| {
        let imported = import::read("notes.md", notes.as_bytes()).expect("text");
        let entries = imported.questions.into_iter();
        entries.map(|it| (it.text, it.answer)).collect::<Vec<_>>()
    };
    let said = |text: &str, answer: Option<&str>| (text.to_owned(), answer.map(str::to_owned));
    let notes = "# 면접\n\n## 왜 배인가요?\n바다가 넓어서요.\n\nQ. 왜 지금인가요?\nA. 겨울이라서요.\n\n\
        ## 언제 오나요?\nQ. 누구와 오나요?\nA. 혼자요.\n";
    let expected = [
        said("왜 배인가요?", Some("바다가 넓어서요.")),
        said("왜 지금인가요?", Some("겨울이라서요.")),
        said("언제 오나요?", None),
        said("누구와 오나요?", Some("혼자요.")),
    ];
    assert_eq!(texts(notes), expected);
    // Above several it is a title, like a heading that is not a question.
    let notes = "# 면접\n\n## 무엇을 물을까?\nQ. 왜 지금인가요?\nA. 겨울이라서요.\nQ. 누구와 오나요?\nA. 혼자요.\n";
    assert_eq!(texts(notes).len(), 2);
}

#[test]
fn answers_keep_their_lists_code_and_blank_lines() {
    let (_, imported) = read("07-contents.md");
    let answer = imported.questions[0].answer.as_deref();
    let expected = "줄을 묶어 쉽게 풀리게 하는 것.\n\n### 왜 쉽게 풀려야 하나?\n급할 때가 있다.\n\n```js\n// 왜 두 번 감을까?\n```";
    assert_eq!(answer, Some(expected));
    let (_, imported) = read("17-q-and-a.txt");
    assert_eq!(
        imported.questions[3].answer.as_deref(),
        Some("세 개.\n하나는 책이었습니다.")
    );
    let (_, imported) = read("03-tip-and-answer.md");
    assert_eq!(
        imported.questions[0].answer.as_deref(),
        Some("네, 스키로 출근합니다.\n작년에도 그랬습니다.")
    );
    let (_, imported) = read("23-quiz.txt");
    assert!(
        imported.questions[0].text.ends_with("③ 오동나무"),
        "{}",
        imported.questions[0].text
    );
    assert_eq!(imported.questions[0].answer.as_deref(), Some("2"));
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
