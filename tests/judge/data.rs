//! The labeled answers, and the banks they belong to.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rehearsal::bank::examples::{self, BankExamples, QuestionExamples};
use rehearsal::bank::{self, Question, QuestionBank};
use rehearsal::coach::judge::{COUNT, Features, Group, evidence};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::{Language, LocalizedList};
use serde::Deserialize;

use crate::support::{asked, fnv1a, root};

/// A labeler's judgment of one point.
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

    /// Whether it belongs to the third that was set aside before anything was fitted, chosen by a
    /// hash of the question's name alone.
    pub fn set_aside(&self) -> bool {
        fnv1a(&self.question).is_multiple_of(3)
    }

    /// The fold of the others, out of five, for cross-validation.
    pub fn fold(&self) -> usize {
        usize::try_from(fnv1a(&self.question) / 3 % 5).expect("five folds")
    }
}

/// Every labeled answer, sorted by file name.
pub static ANSWERS: LazyLock<Vec<Answer>> = LazyLock::new(|| answers("tests/coach/answers"));

/// Answers that nothing was fitted to or chosen by: written and labeled after the fit, in the
/// same format. Empty if the last fit moved them to the others.
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

/// The shipped examples by bank id.
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
    pub features: Features,
    pub words: [Option<String>; 2],
    pub label: Label,
}

/// Every labeled point of a complete bank, with its features.
pub static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| ANSWERS.iter().flat_map(rows).collect());

fn rows(answer: &'static Answer) -> Vec<Row> {
    let (_, examples) = question(&answer.question);
    rows_with(answer, examples)
}

fn rows_with(answer: &'static Answer, examples: &QuestionExamples) -> Vec<Row> {
    let (question, _) = question(&answer.question);
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
                features: found.features,
                words: found.words,
                label,
            })
        })
        .collect()
}

/// Examples of questions that were not set aside, each used as an answer by itself and removed
/// from the list it is compared with: the labeled answers are long, but people also answer in a
/// single sentence.
pub static ALONE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let answers: &'static [Answer] = Vec::leak(said_alone());
    answers
        .iter()
        .flat_map(|answer| {
            let (_, examples) = question(&answer.question);
            let mut others = examples.clone();
            for point in others.points.values_mut() {
                for list in [&mut point.said, &mut point.denied] {
                    *list = LocalizedList::of(Language::ALL.map(|language| {
                        let texts = list.exact(language).iter();
                        let others = texts.filter(|it| **it != answer.text);
                        (language, others.cloned().collect())
                    }));
                }
            }
            rows_with(answer, &others)
        })
        .collect()
});

/// Some claims and denials of each question, labeled for their own point and for another one.
fn said_alone() -> Vec<Answer> {
    let questions = EXAMPLES.iter().flat_map(|(bank, it)| {
        let questions = it.questions.iter();
        questions.map(move |(id, examples)| (format!("{bank}/{id}"), examples))
    });
    let mut answers: Vec<Answer> = questions
        .flat_map(|(id, it)| of_question(&id, it))
        .collect();
    answers.retain(|it| !it.set_aside());
    answers.into_iter().step_by(EVERY).collect()
}

/// This makes about a third as many as there are labeled answers.
const EVERY: usize = 6;

fn of_question(question: &str, examples: &QuestionExamples) -> Vec<Answer> {
    let mut answers = Vec::new();
    let ids = examples.points.keys();
    let others = ids.clone().cycle().skip(1);
    for ((point, own), other) in examples.points.iter().zip(others) {
        for (list, label) in [(&own.said, Label::Said), (&own.denied, Label::Denied)] {
            for language in Language::ALL {
                let texts = list.exact(language);
                let absent = (other.clone(), Some(Label::Absent));
                let said = (point.clone(), Some(label));
                answers.extend(texts.get(texts.len() / 2).map(|text| Answer {
                    question: question.to_owned(),
                    lang: language.code().to_owned(),
                    strength: "alone".to_owned(),
                    text: text.clone(),
                    labels: BTreeMap::from([absent, said]),
                }));
            }
        }
    }
    answers
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
    if !asked("dump") {
        return;
    }
    let mut out = String::new();
    for row in ROWS.iter().chain(ALONE.iter()) {
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
