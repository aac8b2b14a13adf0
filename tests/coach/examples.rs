//! The labeled answers, read from their files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rehearsal::bank::{self, Question, QuestionBank};
use rehearsal::coach::{Answer, Assessment, Rule, Rules, assess};
use rehearsal::diagnostic::SourceText;
use rehearsal::lang::Language;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The examples of one rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// The question they answer, unless they name a different one.
    pub question: String,
    /// Answers that the rule should find something in.
    pub seen: Vec<Example>,
    /// Answers that it should leave alone.
    pub fine: Vec<Example>,
}

/// One answer with its label.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Example {
    /// The answer.
    pub text: String,
    /// The language of the interview.
    #[serde(default)]
    pub lang: Language,
    /// The question, if different from the file's.
    pub question: Option<String>,
    /// Whether it answers a probe.
    #[serde(default)]
    pub probe: bool,
    /// The words asked, if different from the question's.
    pub prompt: Option<String>,
    /// Words that the finding's quotation must overlap.
    pub quote: Option<String>,
    /// The kind of answer.
    pub kind: Option<String>,
    /// Earlier answers, for the rule that remembers them.
    #[serde(default)]
    pub earlier: Vec<String>,
    /// Every finding a good coach would make, in files that label whole answers.
    pub findings: Option<Vec<Rule>>,
    /// The key points it makes, in files that label whole answers.
    pub covers: Option<Vec<String>>,
}

/// The folder of the labeled answers.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coach")
}

fn text(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The rules that have a file of examples: all except that of pitfalls, which applies only if a
/// question names one.
pub fn with_examples() -> impl Iterator<Item = Rule> {
    Rule::ALL.into_iter().filter(|it| *it != Rule::Pitfall)
}

/// A file's examples.
pub fn examples(name: &str) -> Examples {
    parsed(name)
}

/// A file of examples, parsed as any type.
pub fn parsed<T: DeserializeOwned>(name: &str) -> T {
    let file = text(&format!("{name}.toml"));
    toml::from_str(&file).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The questions that the examples answer.
pub fn questions() -> QuestionBank {
    let source = SourceText::new("questions.toml", text("questions.toml"));
    let (bank, problems) = bank::read(&source);
    bank.unwrap_or_else(|| panic!("questions.toml: {problems:?}"))
}

impl Example {
    /// Assesses the example as an answer to its question.
    pub fn assess(&self, bank: &QuestionBank, question: &str, rules: &Rules) -> Assessment {
        let id = self.question.as_deref().unwrap_or(question);
        let question = bank
            .question(id)
            .unwrap_or_else(|| panic!("no question {id}"));
        let earlier: Vec<&str> = self.earlier.iter().map(String::as_str).collect();
        let answer = Answer {
            earlier: &earlier,
            ..self.answer(question)
        };
        assess(&answer, rules)
    }

    fn answer<'a>(&'a self, question: &'a Question) -> Answer<'a> {
        let prompt = self.prompt.as_deref();
        match (self.probe, prompt) {
            (true, Some(prompt)) => {
                // The default target for a probe.
                let aim = Duration::from_secs(45);
                Answer::to_probe(question, prompt, &self.text, self.lang, aim)
            }
            _ => Answer::new(question, &self.text, self.lang),
        }
    }
}
