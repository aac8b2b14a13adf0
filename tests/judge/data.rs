//! The labelled answers, and the banks they belong to.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rehearsal::bank::examples::{self, BankExamples, QuestionExamples};
use rehearsal::bank::{self, Question, QuestionBank, QuestionKind};
use rehearsal::coach::judge::{COUNT, Features, Group, evidence};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;
use serde::Deserialize;

use super::root;

/// What a labeler says of one point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    Said,
    Denied,
    Absent,
}

/// An answer with its labels; `null` where two labelers differed.
#[derive(Debug, Deserialize)]
pub struct Answer {
    pub question: String,
    pub lang: String,
    pub strength: String,
    pub text: String,
    pub labels: BTreeMap<String, Option<Label>>,
}

impl Answer {
    pub fn language(&self) -> Language {
        match self.lang.as_str() {
            "ko" => Language::Ko,
            _ => Language::En,
        }
    }

    /// Whether it belongs to the third that was set aside before anything was fitted: by a
    /// hash of the question's name alone.
    pub fn set_aside(&self) -> bool {
        hash(&self.question).is_multiple_of(3)
    }

    /// One of five parts of the others, for cross-validation.
    pub fn fold(&self) -> usize {
        usize::try_from(hash(&self.question) / 3 % 5).expect("five folds")
    }
}

/// FNV-1a.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Every labelled answer, in the order of the files' names.
pub static ANSWERS: LazyLock<Vec<Answer>> = LazyLock::new(|| answers("tests/coach/answers"));

/// Answers that nothing was fitted to or chosen by: written and labeled after the fit. Whoever
/// fits to them moves them to the others.
pub static UNSEEN: LazyLock<Vec<Answer>> = LazyLock::new(|| answers("tests/coach/answers-unseen"));

fn answers(folder: &str) -> Vec<Answer> {
    let mut answers = Vec::new();
    for file in files(folder, "jsonl") {
        for (number, line) in read(&file).lines().enumerate() {
            let answer = serde_json::from_str(line);
            answers.push(answer.unwrap_or_else(|error| panic!("{file}:{}: {error}", number + 1)));
        }
    }
    answers
}

/// The shipped banks by id.
pub static BANKS: LazyLock<BTreeMap<String, QuestionBank>> = LazyLock::new(|| {
    let banks = files("scenarios/banks", "toml").into_iter().map(|file| {
        let source = SourceText::new(&file, read(&file));
        let bank = bank::read(&source).0.expect("a sound bank");
        (bank.id.clone(), bank)
    });
    banks.collect()
});

/// The shipped examples by the bank's id.
pub static EXAMPLES: LazyLock<BTreeMap<String, BankExamples>> = LazyLock::new(|| {
    let all = files("scenarios/banks/examples", "toml")
        .into_iter()
        .map(|file| {
            let source = SourceText::new(&file, read(&file));
            let examples = examples::read(&source).0.expect("sound examples");
            (examples.bank.clone(), examples)
        });
    all.collect()
});

/// One point in one answer.
pub struct Row {
    pub answer: &'static Answer,
    pub point: String,
    pub group: Group,
    /// Whether a story was asked for.
    pub story: bool,
    pub features: Features,
    pub words: [Option<String>; 2],
    pub label: Label,
}

/// Every labelled point of a filled bank with what ties it to its answer.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| ANSWERS.iter().flat_map(rows).collect());

fn rows(answer: &'static Answer) -> Vec<Row> {
    let (question, examples) = question(&answer.question);
    if examples.points.is_empty() {
        return Vec::new();
    }
    let found = evidence(question, examples, &answer.text, answer.language());
    let labelled = question.key_points.iter().zip(found);
    labelled
        .filter_map(|(point, found)| {
            let label = (*answer.labels.get(&point.id)?)?;
            found.known.then(|| Row {
                answer,
                point: point.id.clone(),
                group: Group::of(question.kind),
                story: matches!(
                    question.kind,
                    QuestionKind::Behavioral | QuestionKind::Experience
                ),
                features: found.features,
                words: found.words,
                label,
            })
        })
        .collect()
}

/// A question and its examples by the name `BANK/ID`.
pub fn question(name: &str) -> (&'static Question, &'static QuestionExamples) {
    static NONE: LazyLock<QuestionExamples> = LazyLock::new(QuestionExamples::default);
    let (bank, id) = name.split_once('/').expect("BANK/ID");
    let question = BANKS[bank]
        .question(id)
        .unwrap_or_else(|| panic!("no question {name}"));
    let examples = EXAMPLES.get(bank).and_then(|it| it.questions.get(id));
    (question, examples.unwrap_or(&NONE))
}

fn files(folder: &str, ending: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(root(folder)) else {
        return Vec::new();
    };
    let mut files: Vec<String> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == ending))
        .map(|path| path.display().to_string())
        .collect();
    files.sort();
    files
}

fn read(file: &str) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn every_label_names_a_point_of_its_question() {
    assert!(ANSWERS.len() >= 600, "{} answers", ANSWERS.len());
    for answer in ANSWERS.iter() {
        let (question, _) = question(&answer.question);
        for id in answer.labels.keys() {
            let known = question.key_points.iter().any(|it| it.id == *id);
            assert!(known, "{} has no point {id}", answer.question);
        }
    }
}

#[test]
fn dump() {
    if !super::asked("dump") {
        return;
    }
    let mut out = String::new();
    for row in ROWS.iter() {
        let numbers: Vec<String> = row.features.iter().map(i32::to_string).collect();
        let aside = u8::from(row.answer.set_aside());
        out += &format!(
            "{aside}\t{}\t{:?}\t{:?}\t{}\t{}\t{}\t{}\t{}\t{}\n",
            row.answer.fold(),
            row.label,
            row.group,
            row.answer.lang,
            row.answer.strength,
            row.answer.question,
            row.point,
            numbers.join("\t"),
            row.words
                .each_ref()
                .map(|it| it.as_deref().unwrap_or_default().replace(['\n', '\t'], " "))
                .join("\t"),
        );
    }
    std::fs::write(root("target/judge-rows.tsv"), out).expect("a dump");
    assert_eq!(ROWS.first().map(|it| it.features.len()), Some(COUNT));
}
