//! `rehearse coach`: assesses an answer from a file or standard input.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::bank::{Question, QuestionRef};
use crate::coach::report::Report;
use crate::coach::{self, Answer, Assessment, Exchange, Follow, NextProbe, Rules};
use crate::lang::say::cli as words;
use crate::lang::say::probe::why;
use crate::lang::{Language, language_of};
use crate::review::export;
use crate::scenario::ProbeRange;
use crate::store::{LARGEST_SOURCE, read_text};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};
use super::lookup::reference;

/// Arguments of `coach`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 답변이 든 파일. 없거나 -이면 표준 입력 / The answer; without it, or with -, standard input
    file: Option<PathBuf>,
    /// 어느 질문의 답변인지 / The question that it answers
    #[arg(long, value_name = "BANK/ID", value_parser = reference)]
    question: QuestionRef,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

/// Assumes the requested language, or else the one the answer is written in.
pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let question = context.question(practice.library(), &arguments.question)?;
    let text = match arguments.file.as_deref() {
        Some(path) if path != Path::new("-") => read_text(path, LARGEST_SOURCE)?.text().to_owned(),
        _ => {
            context.say_what_is_read(words::WAITING_FOR_ANSWER);
            standard_input()?
        }
    };
    let language = context
        .asked_language()
        .unwrap_or_else(|| language_of(&text));
    let examples = practice.examples([arguments.question.clone()]);
    let answer = Answer {
        examples: examples.of(&arguments.question),
        ..Answer::new(question, &text, language)
    };
    let assessment = coach::assess(&answer, &context.rules());
    if arguments.json {
        let report = coach::report(&assessment, &text, context.language());
        let next = next(&answer, &assessment, &context.rules());
        let next = next.map(|it| NextJson::of(it, question, context.language()));
        output.json(&CoachJson { report, next })?;
    } else {
        let lines = export::assessment(&assessment, &text, context.language());
        output.lines(&lines.join("\n"))?;
    }
    Ok(Exit::Done)
}

/// The output: the report, and the follow-up that would be asked.
#[derive(Serialize)]
struct CoachJson {
    #[serde(flatten)]
    report: Report,
    next: Option<NextJson>,
}

/// A follow-up: `when` is the condition that held, `why` describes it.
#[derive(Serialize)]
struct NextJson {
    key: String,
    when: String,
    prompt: String,
    why: String,
}

impl NextJson {
    fn of(probe: NextProbe, question: &Question, language: Language) -> Self {
        let point = probe.when.split_once(':').map(|(_, id)| id);
        let mut points = question.key_points.iter();
        let point = point.and_then(|id| points.find(|it| it.id == id));
        Self {
            key: probe.key.to_string(),
            why: why(
                language,
                &probe.reason(),
                point.map(|point| point.say.get(language)),
            ),
            when: probe.when,
            prompt: probe.prompt,
        }
    }
}

/// The follow-up that a gentle interviewer would ask first.
fn next(answer: &Answer<'_>, seen: &Assessment, rules: &Rules) -> Option<NextProbe> {
    let exchange = Exchange {
        probe: None,
        prompt: answer.prompt,
        answer: answer.text,
        aim: answer.aim,
        seen: Some(seen),
    };
    coach::next_probe(&Follow {
        question: answer.question,
        examples: answer.examples,
        language: answer.language,
        rate: answer.rate,
        rules,
        presses: false,
        exchanges: &[exchange],
        range: ProbeRange::default(),
        said: &[answer.prompt],
        first_wording: 0,
    })
}

fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let mut limited = std::io::stdin().lock().take(LARGEST_SOURCE + 1);
    let failed =
        |error: std::io::Error| Failure::new(Exit::Io, words::input_failed(&error.to_string()));
    limited.read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST_SOURCE) {
        return Err(Failure::new(Exit::Io, words::INPUT_TOO_LARGE.into()));
    }
    String::from_utf8(bytes).map_err(|_| Failure::new(Exit::Io, words::INPUT_NO_TEXT.into()))
}
