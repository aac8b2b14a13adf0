//! Tries a model: what it has, how it replies, and how it reads an example.

use std::time::Instant;

use crate::lang::{Language, say::llm as say};
use crate::llm::{self, Form, Trouble, second};
use crate::settings::LocalModel;

use super::client::{Client, Patience};
use super::line::Line;

/// What came of trying a model.
#[derive(Debug, Clone, PartialEq)]
pub struct ModelReport {
    /// The names of the models that the server has.
    pub models: Vec<String>,
    /// What the server calls the model that is asked.
    pub name: Option<String>,
    /// How it was made to reply in JSON, if that worked.
    pub form: Option<Form>,
    /// How many points of the example were read as they should be, and how many there are.
    pub right: (usize, usize),
    /// The longest that reading one of them took, in seconds.
    pub seconds: Option<f32>,
    /// What went wrong in the end.
    pub trouble: Option<Trouble>,
}

/// Tries the model, with an example in `language`.
pub fn probe_model(server: &LocalModel, language: Language) -> ModelReport {
    probe(server, language, Patience::LONG)
}

pub(super) fn probe(server: &LocalModel, language: Language, patience: Patience) -> ModelReport {
    let (mut client, line) = (Client::new(server.clone()), Line::default());
    let mut report = ModelReport {
        models: Vec::new(),
        name: server.name.clone(),
        form: None,
        right: (0, 0),
        seconds: None,
        trouble: None,
    };
    match client.models(patience, &line) {
        Ok(models) => report.models = models,
        Err(trouble) => {
            report.trouble = Some(trouble);
            return report;
        }
    }
    let prompt = say::EXAMPLE_QUESTION.get(language);
    let answer = say::EXAMPLE_ANSWER.get(language);
    for (point, made) in [(say::EXAMPLE_MADE, true), (say::EXAMPLE_LEFT_OUT, false)] {
        let ask = second::ask(prompt, answer, point.get(language));
        let began = Instant::now();
        let reading: Result<second::Reading, Trouble> = client.ask(&ask, patience, &line);
        let seconds = began.elapsed().as_secs_f32();
        report.name = client.name().map(str::to_owned);
        report.form = client.form();
        match reading {
            Ok(reading) => {
                let quoted = !llm::find(&reading.words, answer).is_empty();
                let right = reading.said == made && (quoted || !made);
                report.right.0 += usize::from(right);
                report.right.1 += 1;
                report.seconds = Some(report.seconds.unwrap_or(0.0).max(seconds));
            }
            Err(trouble) => {
                report.trouble = Some(trouble);
                return report;
            }
        }
    }
    report
}
