//! Probes ask for what was left out, and not for what was just said.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rehearsal::bank::Condition;
use rehearsal::bank::examples::{self, BankExamples};
use rehearsal::coach::{Answer, Rules, Verdict, assess};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;
use serde::Deserialize;

use super::labelled::{hash, question};
use super::models::banks;

/// An answer with what it says of each key point; `null` where two labelers differed.
#[derive(Debug, Deserialize)]
struct Labelled {
    question: String,
    lang: Language,
    text: String,
    labels: BTreeMap<String, Option<String>>,
}

fn answers(bank: &str) -> Vec<Labelled> {
    let text = read(&format!("tests/coach/answers/{bank}.jsonl"));
    let lines = text.lines().map(serde_json::from_str);
    lines.map(|it| it.expect("a labelled answer")).collect()
}

fn examples_of(bank: &str) -> BankExamples {
    let path = format!("scenarios/banks/examples/{bank}.toml");
    let source = SourceText::new(&path, read(&path));
    examples::read(&source).0.expect("sound examples")
}

fn read(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(file).expect("a file of the repository")
}

/// Of the follow-ups that take a point for left out, so many at the most may ask for one that was
/// made. The gate.
const SAID_MOST: f64 = 0.05;

#[test]
fn hardly_a_follow_up_asks_for_what_was_just_said() {
    let banks = banks();
    let (mut asked, mut said) = (0, Vec::new());
    for bank in &banks {
        let known = examples_of(&bank.id);
        let answers = answers(&bank.id);
        let aside = answers
            .iter()
            .filter(|it| hash(&it.question).is_multiple_of(3));
        for it in aside {
            let question = question(&banks, &it.question);
            let Some(examples) = known.questions.get(&question.id) else {
                continue;
            };
            let answer = Answer {
                examples,
                ..Answer::new(question, &it.text, it.lang)
            };
            let seen = assess(&answer, &Rules::ALL);
            for probe in &question.probes {
                let Condition::Missed(id) = &probe.when else {
                    continue;
                };
                let mut points = seen.key_points.iter();
                let left_out = points.any(|it| it.id == *id && it.verdict == Verdict::NotHeard);
                let Some(Some(label)) = it.labels.get(id).filter(|_| left_out) else {
                    continue;
                };
                asked += 1;
                if label == "said" {
                    said.push(format!("{} {id}: {}", it.question, it.text));
                }
            }
        }
    }
    eprintln!(
        "{asked} follow-ups take a point for left out, {} of them wrongly",
        said.len()
    );
    assert!(asked >= 60, "{asked}");
    assert!(
        said.len() as f64 <= f64::from(asked) * SAID_MOST,
        "{} of {asked}\n{}",
        said.len(),
        said.join("\n\n")
    );
}
