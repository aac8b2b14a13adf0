//! The file as written, and the step from it to [`BankExamples`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bank::format_version;
use crate::diagnostic::toml::{self, Fields, Value, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::LocalizedList;
use crate::lang::say::check;

use super::{BankExamples, PointExamples, QuestionExamples};

/// Reads a file of examples and everything that is wrong with it. The examples are `None` if
/// there is an error.
pub fn read(source: &SourceText) -> (Option<BankExamples>, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let examples = toml::read(source, &mut problems, walk);
    let usable = examples.filter(|_| !problems.any_error());
    (usable, problems.into_sorted())
}

/// The examples of one question of a file that is known to be sound, without reading the rest:
/// the lines before the first `[point.…]`, and the question's own tables. What is wrong there
/// is left out.
pub fn read_question(text: &str, question: &str) -> QuestionExamples {
    let own = format!("[point.{question}.");
    let mut picked = String::new();
    let mut keep = true;
    for line in text.split_inclusive('\n') {
        if line.starts_with("[point.") {
            keep = line.starts_with(&own);
        }
        if keep {
            picked.push_str(line);
        }
    }
    let (examples, _) = read(&SourceText::new("examples", &picked));
    let mut examples = examples.unwrap_or_default();
    examples.questions.remove(question).unwrap_or_default()
}

fn walk(fields: &mut Fields<'_, '_>) -> Option<BankExamples> {
    format_version(fields)?;
    let bank = fields.required("bank", "bank = \"my-bank\"", decode::id);
    let aliases: Arc<[Vec<String>]> = fields.tables("alias", alias).into();
    let questions = fields
        .optional("point", |key, value, problems| {
            each_table(key, value, problems, |key, value, problems| {
                each_table(key, value, problems, point)
            })
        })
        .unwrap_or_default();
    let with_aliases = |(id, points): (String, Vec<(String, PointExamples)>)| {
        let examples = QuestionExamples {
            points: points.into_iter().collect(),
            aliases: Arc::clone(&aliases),
        };
        (id, examples)
    };
    let questions: BTreeMap<_, _> = questions.into_iter().map(with_aliases).collect();
    Some(BankExamples {
        bank: bank?,
        questions,
    })
}

/// Every table of a table whose keys are ids.
fn each_table<'t, T>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    walk: impl Fn(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
) -> Option<Vec<(String, T)>> {
    decode::table(key, value, problems, |fields| fields.each(walk))
}

fn alias(fields: &mut Fields<'_, '_>) -> Option<Vec<String>> {
    fields.required(
        "words",
        "words = [\"네임스페이스\", \"namespace\"]",
        clauses,
    )
}

fn point(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<PointExamples> {
    decode::table(key, value, problems, |fields| PointExamples {
        said: said(fields),
        also: fields.optional("also", lists).unwrap_or_default(),
        denied: fields.optional("denied", lists).unwrap_or_default(),
    })
}

fn lists(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<LocalizedList> {
    decode::table(key, value, problems, said)
}

fn said(fields: &mut Fields<'_, '_>) -> LocalizedList {
    LocalizedList {
        ko: fields.optional("ko", clauses).unwrap_or_default(),
        en: fields.optional("en", clauses).unwrap_or_default(),
    }
}

/// Texts, at least one.
fn clauses(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    let texts = decode::texts(key, value, problems)?;
    if texts.is_empty() {
        let what = check::empty_text(key);
        problems.push(Diagnostic::error(value.span(), what, check::FILL_IN.into()));
    }
    Some(texts)
}
