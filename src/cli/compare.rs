//! `rehearse compare`: every attempt at one question, and what changed.

use clap::Args;
use serde::Serialize;

use crate::bank::QuestionRef;
use crate::lang::Language;
use crate::lang::say::{recording, stats as say};
use crate::review::compare::{Attempt, AttemptJson, Changes, Piece, attempts, attempts_json, diff};
use crate::review::words;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// Arguments of `compare`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 질문: 문제은행/이름 / The question
    #[arg(value_name = "BANK/ID", value_parser = question)]
    question: QuestionRef,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

fn question(written: &str) -> Result<QuestionRef, &'static str> {
    let example = "aws-cse/angry-customer";
    written.parse().map_err(|()| example)
}

/// An attempt with its word diff from the previous one: a stable, documented format.
#[derive(Debug, Serialize)]
struct ComparedJson<'t> {
    #[serde(flatten)]
    attempt: AttemptJson<'t>,
    /// The pieces in order; null for the first attempt.
    diff: Option<Vec<PieceJson<'t>>>,
}

/// A piece of two answers: the same in both, or replaced words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase", tag = "is")]
enum PieceJson<'t> {
    Same { text: &'t str },
    Changed { old: &'t str, new: &'t str },
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let practice = context.practice()?;
    let sessions = practice.attempts(&arguments.question, || true)?;
    let attempts = attempts(&arguments.question, &sessions);
    if arguments.json {
        output.json(&compared(&attempts))?;
    } else if attempts.is_empty() {
        let never = say::never_asked(&arguments.question.to_string());
        output.lines(never.get(language))?;
    } else {
        output.lines(&text(&attempts, language))?;
    }
    Ok(Exit::Done)
}

fn compared<'t>(attempts: &[Attempt<'t>]) -> Vec<ComparedJson<'t>> {
    let before = [None].into_iter().chain(attempts.iter().map(Some));
    let pairs = attempts.iter().zip(before);
    let diffs = pairs.map(|(new, old)| {
        let (old, new) = (&old?.turn.answer, &new.turn.answer);
        let pieces = diff(old, new).into_iter().map(|piece| {
            let before = old.get(piece.in_old()).unwrap_or_default();
            let after = new.get(piece.in_new()).unwrap_or_default();
            match piece {
                Piece::Same { .. } => PieceJson::Same { text: after },
                Piece::Changed { .. } => PieceJson::Changed {
                    old: before,
                    new: after,
                },
            }
        });
        Some(pieces.collect())
    });
    attempts_json(attempts)
        .into_iter()
        .zip(diffs)
        .map(|(attempt, diff)| ComparedJson { attempt, diff })
        .collect()
}

/// The first attempt as it is, each later one as a word diff from the previous one.
fn text(attempts: &[Attempt<'_>], language: Language) -> String {
    let mut before: Option<&Attempt<'_>> = None;
    let mut parts = Vec::new();
    for attempt in attempts {
        let started = attempt.transcript.started.format("%Y-%m-%d %H:%M");
        let id = &attempt.transcript.id;
        let measures = words::measures(attempt.turn, language);
        let mut part = format!("{started}  {id}  {measures}\n");
        if let Some(seen) = &attempt.turn.coach {
            part.push_str(&format!("{}\n", words::marks(seen, language)));
        }
        if attempt.turn.voiced {
            part.push_str(&format!("{}\n", recording::ALOUD.get(language)));
        }
        let heard = words::heard(attempt.turn, language);
        part.extend(heard.iter().map(|line| format!("{line}\n")));
        let answer = match before {
            None if attempt.turn.answer.trim().is_empty() => {
                words::wordless(attempt.turn).get(language).to_owned()
            }
            None => attempt.turn.answer.clone(),
            Some(before) => {
                let changes = Changes::between(&before.measures(), &attempt.measures());
                let (own, mark) = (changes.own, changes.mark);
                let line = say::changes(language, own, mark, changes.letters, changes.used);
                part.push_str(&format!("{line}\n"));
                word_diff(&before.turn.answer, &attempt.turn.answer)
            }
        };
        part.push_str(&format!("\n{}\n", answer.trim_end()));
        parts.push(part);
        before = Some(attempt);
    }
    parts.join("\n").trim_end().to_owned()
}

/// `[-removed-]{+added+}`, as in git.
fn word_diff(old: &str, new: &str) -> String {
    let mut shown = String::new();
    for piece in diff(old, new) {
        let before = old.get(piece.in_old()).unwrap_or_default();
        let after = new.get(piece.in_new()).unwrap_or_default();
        match piece {
            Piece::Same { .. } => shown.push_str(after),
            Piece::Changed { .. } => {
                if !before.is_empty() {
                    shown.push_str(&format!("[-{before}-]"));
                }
                if !after.is_empty() {
                    shown.push_str(&format!("{{+{after}+}}"));
                }
            }
        }
    }
    shown
}
