//! The examples of how people phrase key points: complete, varied, and original.

use std::collections::{BTreeMap, HashSet};

use rehearsal::bank::examples::{self, BankExamples, PointExamples};
use rehearsal::bank::{KeyPoint, Question, QuestionKind};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;

use super::library;

/// Minimum number of clauses per point and language that make it, and that deny it.
const FEWEST: (usize, usize) = (6, 3);
/// Number of consecutive syllables or letters, or English words, that count as copied from the
/// model answer.
const RUN: (usize, usize) = (12, 5);

/// Every file of examples, with its text.
fn files() -> Vec<(BankExamples, String)> {
    library::toml_files("scenarios/banks/examples")
        .iter()
        .map(|file| {
            let text = library::text(file);
            let source = SourceText::new(file.display().to_string(), &text);
            let (examples, problems) = examples::read(&source);
            assert!(problems.is_empty(), "{}: {problems:?}", file.display());
            (examples.expect("sound examples"), text)
        })
        .collect()
}

/// Visits each point that has examples.
fn points(mut look: impl FnMut(&str, &Question, &KeyPoint, &PointExamples)) {
    for (file, _) in files() {
        let bank = library::bank(&file.bank);
        for question in bank
            .questions
            .iter()
            .filter(|it| it.kind != QuestionKind::Reverse)
        {
            let examples = file.questions.get(&question.id);
            for point in &question.key_points {
                let name = format!("{}/{}/{}", file.bank, question.id, point.id);
                let examples = examples.and_then(|it| it.points.get(&point.id));
                let examples = examples.unwrap_or_else(|| panic!("{name} has no examples"));
                look(&name, question, point, examples);
            }
        }
    }
}

fn lists(examples: &PointExamples, language: Language) -> (&[String], &[String]) {
    (
        examples.said.exact(language),
        examples.denied.exact(language),
    )
}

#[test]
fn every_point_is_said_and_denied_often_enough() {
    points(|name, _, _, examples| {
        for language in Language::ALL {
            let (said, denied) = lists(examples, language);
            assert!(said.len() >= FEWEST.0, "{name} {language}: {}", said.len());
            assert!(
                denied.len() >= FEWEST.1,
                "{name} {language}: {}",
                denied.len()
            );
            let all: HashSet<&String> = said.iter().chain(denied).collect();
            assert_eq!(
                all.len(),
                said.len() + denied.len(),
                "{name} {language} repeats"
            );
        }
    });
}

#[test]
fn no_file_has_examples_of_points_that_are_not_there() {
    for (file, _) in files() {
        let bank = library::bank(&file.bank);
        for (id, examples) in &file.questions {
            let question = bank
                .question(id)
                .unwrap_or_else(|| panic!("no question {id}"));
            for point in examples.points.keys() {
                let known = question.key_points.iter().any(|it| it.id == *point);
                assert!(known, "{}/{id} has no point {point}", file.bank);
            }
        }
    }
}

#[test]
fn no_example_is_a_piece_of_the_model_answer() {
    let mut copied = Vec::new();
    points(|name, question, _, examples| {
        let Some(model) = &question.model_answer else {
            return;
        };
        for language in Language::ALL {
            let model = runs(model.get(language), language);
            let (said, denied) = lists(examples, language);
            for text in said.iter().chain(denied) {
                if runs(text, language).iter().any(|run| model.contains(run)) {
                    copied.push(format!("{name} {language}: {text}"));
                }
            }
        }
    });
    assert!(copied.is_empty(), "{}", copied.join("\n"));
}

/// Every run of words, or of syllables and letters, long enough to count as copied.
fn runs(text: &str, language: Language) -> HashSet<String> {
    let lower = text.to_lowercase();
    match language {
        Language::En => {
            let words: Vec<&str> = lower
                .split(|c: char| !c.is_alphanumeric() && c != '\'')
                .filter(|word| !word.is_empty())
                .collect();
            words.windows(RUN.1).map(|run| run.join(" ")).collect()
        }
        Language::Ko => {
            let letters: Vec<char> = lower.chars().filter(|c| c.is_alphanumeric()).collect();
            let runs = letters.windows(RUN.0);
            // A name in Latin letters, such as a product's, is nobody's sentence.
            let spoken =
                runs.filter(|run| run.iter().filter(|c| !c.is_ascii()).count() * 2 > RUN.0);
            spoken.map(|run| run.iter().collect()).collect()
        }
    }
}

#[test]
fn one_question_read_alone_is_what_the_whole_file_says() {
    for (file, text) in files() {
        let some: BTreeMap<_, _> = file.questions.iter().step_by(7).collect();
        for (id, expected) in some {
            assert_eq!(examples::read_question(&text, id), *expected, "{id}");
        }
    }
}
