//! The format of `recalled.toml`.
//!
//! ```toml
//! format = 1
//!
//! [[interview]]
//! id = "2026-11-30"
//! day = "2026-11-30"
//! company = "한마루"
//! round = "1차 실무"
//! decision = "passed"
//! reactions = "둘 다 고개를 끄덕였고 시간을 넘겼다."
//!
//! [[interview.question]]
//! id = "q1"
//! asked = "왜 지금 옮기려고 하세요?"
//! went = 4
//! reaction = "웃었다"
//! answer = """
//! 지금 팀에서 할 수 있는 일을 다 해 봤고…"""
//! ```

use std::fmt::{self, Write as _};

use crate::diagnostic::toml::{self, Fields, decode};
use crate::diagnostic::{Diagnostic, Problems, SourceText};
use crate::lang::say::{check, recalled as say};
use crate::transcript::{block, line};

use super::{Decision, RecalledInterview, RecalledQuestion};

/// The format this program writes. Older ones can always be read; newer ones are never changed.
pub const FORMAT: i64 = 1;

/// Parses real interviews, and reports everything wrong with them. Invalid parts are skipped and
/// the rest is used; but while any diagnostic is an error, writing the file would lose the
/// skipped parts, so it must not be overwritten.
pub fn read(source: &SourceText) -> (Vec<RecalledInterview>, Vec<Diagnostic>) {
    let mut problems = Problems::default();
    if source.text().trim().is_empty() {
        return (Vec::new(), Vec::new());
    }
    let interviews = toml::read(source, &mut problems, |fields| {
        toml::up_to(fields, FORMAT, walk).unwrap_or_default()
    });
    (interviews, problems.into_sorted())
}

fn walk(fields: &mut Fields<'_, '_>) -> Vec<RecalledInterview> {
    let mut interviews: Vec<RecalledInterview> = Vec::new();
    fields.tables("interview", |fields| {
        let span = fields.span();
        let one = interview(fields)?;
        if interviews.iter().any(|it| it.id == one.id) {
            let what = say::two_interviews(&one.id);
            let twice = Diagnostic::error(span, what, check::RENAME.into());
            fields.problems().push(twice);
        } else {
            interviews.push(one);
        }
        Some(())
    });
    interviews
}

fn interview(fields: &mut Fields<'_, '_>) -> Option<RecalledInterview> {
    let id = fields.required("id", "id = \"2026-11-30\"", decode::id);
    let day = fields.required("day", "day = \"2026-11-30\"", decode::day);
    let company = fields.optional("company", decode::text);
    let round = fields.optional("round", decode::text);
    let words = Decision::ALL.map(Decision::word);
    let decision = fields.optional("decision", decode::word(&words, Decision::parse));
    let reactions = fields.optional("reactions", decode::text);
    let questions = questions(fields);
    Some(RecalledInterview {
        id: id?,
        day: day?,
        company: company.unwrap_or_default(),
        round: round.unwrap_or_default(),
        decision,
        reactions: reactions.unwrap_or_default(),
        questions,
    })
}

fn questions(fields: &mut Fields<'_, '_>) -> Vec<RecalledQuestion> {
    let mut questions: Vec<RecalledQuestion> = Vec::new();
    fields.tables("question", |fields| {
        let span = fields.span();
        let one = question(fields)?;
        if questions.iter().any(|it| it.id == one.id) {
            let what = say::two_questions(&one.id);
            let twice = Diagnostic::error(span, what, check::RENAME.into());
            fields.problems().push(twice);
        } else {
            questions.push(one);
        }
        Some(())
    });
    questions
}

fn question(fields: &mut Fields<'_, '_>) -> Option<RecalledQuestion> {
    let id = fields.required("id", "id = \"q1\"", decode::id);
    let asked = fields.required("asked", "asked = \"...\"", decode::text);
    let went = fields.optional("went", decode::integer(1..=5));
    let reaction = fields.optional("reaction", decode::text);
    let answer = fields.optional("answer", decode::text);
    Some(RecalledQuestion {
        id: id?,
        asked: asked?,
        went: went.and_then(|it| u8::try_from(it).ok()),
        reaction: reaction.unwrap_or_default(),
        answer: answer.unwrap_or_default(),
    })
}

/// Formats the whole file. Reading it back gives the same interviews.
pub fn write(interviews: &[RecalledInterview]) -> String {
    let mut file = format!("format = {FORMAT}\n");
    for one in interviews {
        file.push_str("\n[[interview]]\n");
        push(&mut file, "id", line(&one.id));
        push(&mut file, "day", line(&one.day.to_string()));
        say_if_any(&mut file, "company", &one.company);
        say_if_any(&mut file, "round", &one.round);
        if let Some(decision) = one.decision {
            push(&mut file, "decision", line(decision.word()));
        }
        say_if_any(&mut file, "reactions", &one.reactions);
        for question in &one.questions {
            file.push_str("\n[[interview.question]]\n");
            push(&mut file, "id", line(&question.id));
            push(&mut file, "asked", line(&question.asked));
            if let Some(went) = question.went {
                push(&mut file, "went", went);
            }
            say_if_any(&mut file, "reaction", &question.reaction);
            if !question.answer.is_empty() {
                push(&mut file, "answer", block(&question.answer));
            }
        }
    }
    file
}

fn say_if_any(file: &mut String, key: &str, text: &str) {
    if !text.is_empty() {
        push(file, key, line(text));
    }
}

fn push(file: &mut String, key: &str, value: impl fmt::Display) {
    // Writing to a String cannot fail.
    let _ = writeln!(file, "{key} = {value}");
}
