//! The file format, and its conversion to [`BankExamples`].

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::bank::{QuestionBank, format_version};
use crate::diagnostic::toml::{self, Fields, Value, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText, nearest};
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

/// Like [`read`], for a file beside these banks: a bank, question, or key point that none of them
/// has is a problem. `name` is the bank named by the file name.
pub fn read_for(
    source: &SourceText,
    name: &str,
    banks: &[&QuestionBank],
) -> (Option<BankExamples>, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    let examples = toml::read(source, &mut problems, |fields| {
        let ids = places(fields);
        let examples = walk(fields)?;
        check_ids(&examples, name, &ids, banks, fields.problems());
        Some(examples)
    });
    let usable = examples.filter(|_| !problems.any_error());
    (usable, problems.into_sorted())
}

/// A message with more IDs than this is no help.
const MAX_NAMED: usize = 8;

/// Source positions of the IDs in a file.
#[derive(Default)]
struct Places {
    bank: Range<usize>,
    /// By question, and by point; the question's own position is under an empty point.
    points: BTreeMap<(String, String), Range<usize>>,
}

fn places(fields: &mut Fields<'_, '_>) -> Places {
    let mut places = Places::default();
    let table = fields.table();
    if let Some(bank) = table.get("bank") {
        places.bank = bank.span();
    }
    let questions = table.get("point").and_then(|it| it.get_ref().as_table());
    for (question, points) in questions.into_iter().flatten() {
        let id: &str = question.get_ref();
        let own = (id.to_owned(), String::new());
        places.points.insert(own, question.span());
        for (point, _) in points.get_ref().as_table().into_iter().flatten() {
            let key = (id.to_owned(), point.get_ref().clone().into_owned());
            places.points.insert(key, point.span());
        }
    }
    places
}

fn check_ids(
    examples: &BankExamples,
    name: &str,
    places: &Places,
    banks: &[&QuestionBank],
    problems: &mut Problems,
) {
    let mut unknown = |span: Range<usize>, what, id: &str, known: Vec<&str>| {
        let mend = match nearest(id, known.iter().copied()) {
            Some(near) => check::did_you_mean(near),
            None if known.len() <= MAX_NAMED => check::one_of(&known),
            None => check::ID_OF_THE_BANK.into(),
        };
        problems.push(Diagnostic::error(span, what, mend));
    };
    let bank = banks.iter().find(|bank| bank.id == examples.bank);
    let Some(bank) = bank.filter(|bank| bank.id == name) else {
        let known = banks.iter().map(|bank| bank.id.as_str()).collect();
        let what = match bank {
            Some(_) => check::examples_of_another_bank(&examples.bank, name),
            None => check::unknown_bank(&examples.bank),
        };
        return unknown(places.bank.clone(), what, name, known);
    };
    for ((question, point), span) in &places.points {
        let found = bank.question(question);
        match (found, point.as_str()) {
            (None, "") => {
                let known = bank.questions.heads().map(|it| it.id.as_str()).collect();
                unknown(
                    span.clone(),
                    check::unknown_question_in(&bank.id, question),
                    question,
                    known,
                );
            }
            (Some(found), point) if !point.is_empty() => {
                let known: Vec<&str> = found.key_points.iter().map(|it| it.id.as_str()).collect();
                if !known.contains(&point) {
                    unknown(
                        span.clone(),
                        check::unknown_point(question, point),
                        point,
                        known,
                    );
                }
            }
            _ => {}
        }
    }
}

/// The examples of one question in a file that is known to be valid, without reading the rest:
/// the lines before the first `[point.…]`, and the question's own tables. Mistakes are left out.
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

/// Calls a function for every table of a table whose keys are IDs.
fn each_table<'t, T>(
    key: &str,
    value: &'t Value<'t>,
    problems: &mut Problems,
    walk: impl Fn(&str, &'t Value<'t>, &mut Problems) -> Option<T>,
) -> Option<Vec<(String, T)>> {
    decode::table(key, value, problems, |fields| fields.each(walk))
}

fn alias(fields: &mut Fields<'_, '_>) -> Option<Vec<String>> {
    fields.required("words", "words = [\"...\", \"...\"]", clauses)
}

fn point(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<PointExamples> {
    decode::table(key, value, problems, |fields| PointExamples {
        said: said(fields),
        needs: fields.tables("needs", |part| Some(said(part))),
        denied: fields.optional("denied", lists).unwrap_or_default(),
        own_only: false,
    })
}

fn lists(key: &str, value: &Value<'_>, problems: &mut Problems) -> Option<LocalizedList> {
    decode::table(key, value, problems, said)
}

fn said(fields: &mut Fields<'_, '_>) -> LocalizedList {
    LocalizedList::of(decode::each_language(fields, clauses))
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
