//! `scenarios/SOURCES.md`: which question covers what in the documents.

use std::collections::BTreeSet;

use rehearsal::bank::QuestionRef;

use super::{library, originality};

/// A row of the table.
struct Row {
    document: String,
    item: String,
    questions: Vec<QuestionRef>,
}

fn rows() -> Vec<Row> {
    let text = library::text("scenarios/SOURCES.md");
    let (_, table) = text.split_once("\n|---").expect("the file holds a table");
    table
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(row)
        .collect()
}

fn row(line: &str) -> Row {
    let cells = library::cells(line);
    let [document, item, questions] = cells.as_slice() else {
        panic!("three cells in: {line}");
    };
    Row {
        document: (*document).to_owned(),
        item: (*item).to_owned(),
        questions: references(questions),
    }
}

/// The questions named in a list; a dash means none.
fn references(list: &str) -> Vec<QuestionRef> {
    list.split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty() && *name != "-")
        .map(|name| {
            name.parse()
                .unwrap_or_else(|()| panic!("no question is called '{name}'"))
        })
        .collect()
}

/// The questions that come from no document: a list under its own heading.
fn beyond() -> Vec<QuestionRef> {
    let text = library::text("scenarios/SOURCES.md");
    let (_, rest) = text
        .split_once("(beyond the documents)")
        .expect("a heading for what goes beyond the documents");
    rest.lines()
        .filter_map(|line| line.strip_prefix("- "))
        .flat_map(references)
        .collect()
}

#[test]
fn every_question_named_exists() {
    let rows = rows();
    assert!(rows.len() > 100, "{} rows", rows.len());
    for row in rows {
        for question in &row.questions {
            assert!(
                library::has(question),
                "{} {}: {question}",
                row.document,
                row.item
            );
        }
    }
    for question in beyond() {
        assert!(library::has(&question), "{question}");
    }
}

#[test]
fn every_question_is_named() {
    let from_documents = rows().into_iter().flat_map(|row| row.questions);
    let named: BTreeSet<QuestionRef> = from_documents.chain(beyond()).collect();
    let missing: Vec<String> = library::questions()
        .map(|(bank, question)| QuestionRef::new(&bank.id, &question.id))
        .filter(|question| !named.contains(question))
        .map(|question| question.to_string())
        .collect();
    assert!(
        missing.is_empty(),
        "not in SOURCES.md: {}",
        missing.join(", ")
    );
}

#[test]
fn what_goes_beyond_the_documents_is_not_in_the_table_too() {
    let table: BTreeSet<QuestionRef> = rows().into_iter().flat_map(|row| row.questions).collect();
    let both: Vec<String> = beyond()
        .into_iter()
        .filter(|question| table.contains(question))
        .map(|question| question.to_string())
        .collect();
    assert!(both.is_empty(), "named twice: {}", both.join(", "));
}

#[test]
fn every_document_has_its_rows_in_order() {
    let documents: Vec<String> = rows().into_iter().map(|row| row.document).collect();
    assert!(documents.is_sorted());
    let all: BTreeSet<&str> = documents.iter().map(String::as_str).collect();
    assert_eq!(
        all.into_iter().collect::<Vec<_>>(),
        ["000", "001", "002", "003", "004"]
    );
}

#[test]
fn every_numbered_item_of_the_documents_has_its_row() {
    let rows = rows();
    let has = |document: &str, item: &str| {
        let mut of_document = rows.iter().filter(|row| row.document == document);
        // "질문 1" is not "질문 12", and "2-1" is not "2-10".
        of_document.any(|row| {
            row.item
                .match_indices(item)
                .any(|(at, _)| !followed_by_digit(&row.item, at + item.len()))
        })
    };
    let audience = (1..=12).map(|number| ("001", format!("질문 {number}")));
    let advantages = (1..=4).map(|number| ("001", format!("장점 {number}")));
    let introduction = (1..=7).map(|number| ("002", format!("파생 {number}")));
    let motives = (1..=5).map(|number| ("002", format!("지원동기 {number}")));
    let leaving = ["1", "2", "2-1", "3", "3-1"].map(|it| ("002", format!("이직 사유 {it}")));
    let career = (1..=4).map(|number| ("002", format!("자기 PR {number}")));
    let principles = (1..=16).map(|number| ("003", format!("{number}번 원칙")));
    // Number 7 repeats 6, and is listed with it.
    let expected = (0..=12)
        .filter(|number| *number != 7)
        .map(|number| ("003", format!("예상 질문 {number}")));
    let missing: Vec<String> = audience
        .chain(advantages)
        .chain(introduction)
        .chain(motives)
        .chain(leaving)
        .chain(career)
        .chain(principles)
        .chain(expected)
        .filter(|(document, item)| !has(document, item))
        .map(|(document, item)| format!("{document} {item}"))
        .collect();
    assert!(missing.is_empty(), "no row for {}", missing.join(", "));
}

fn followed_by_digit(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    rest.starts_with(|c: char| c.is_ascii_digit())
}

#[test]
fn every_time_in_the_record_of_the_event_has_its_row() {
    let Some(documents) = originality::documents() else {
        return;
    };
    let record = documents
        .iter()
        .find(|it| it.contains("## 16:19"))
        .expect("the record of the event is among the documents");
    let times: Vec<&str> = record
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .filter_map(|heading| heading.split_whitespace().next())
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    assert!(times.len() > 15, "{times:?}");
    let rows = rows();
    for time in times {
        let explained = rows
            .iter()
            .any(|row| row.document == "000" && row.item.contains(time));
        assert!(explained, "000 {time}");
    }
}

#[test]
fn each_topic_of_the_technical_interview_has_three_questions() {
    let topics: Vec<Row> = rows()
        .into_iter()
        .filter(|row| row.document == "003" && row.item.starts_with("1차 면접"))
        .collect();
    assert!(topics.len() >= 14, "{} topics", topics.len());
    for topic in topics {
        let count = topic.questions.len();
        assert!(count >= 3, "{}: {count} questions", topic.item);
    }
}

#[test]
fn a_question_knows_the_document_it_comes_from() {
    for row in rows() {
        for question in &row.questions {
            let bank = library::bank(&question.bank);
            let found = bank.question(&question.id).expect("it exists");
            let source = found.source.as_deref().unwrap_or("");
            assert_eq!(source, row.document, "{question}: {}", row.item);
        }
    }
}
