//! Tries a model: what it has, how it replies, how it reads an example, and how it asks on.

use std::time::{Duration, Instant};

use crate::lang::{Language, say::llm as say};
use crate::llm::follow_up::{Exchanged, Worded};
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
    /// What it would ask in the example, if it made anything of that.
    pub follow_up: Option<TriedFollowUp>,
    /// What went wrong in the end.
    pub trouble: Option<Trouble>,
}

/// A follow-up that was made to try the model.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedFollowUp {
    /// The words, if an interviewer may say them.
    pub words: Option<String>,
    /// How long it took, in seconds.
    pub seconds: f32,
}

/// What a model is asked next while it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProbeStep {
    /// For the names of its models.
    Models,
    /// To read a point of the example, counted from 1, of so many.
    Point(usize, usize),
    /// For a follow-up.
    FollowUp,
}

/// So long each request may take while somebody sits before it: a server that has to load its
/// model first needs some seconds. A convention of ours.
const PROBING: Patience = Patience {
    reply: Duration::from_secs(20),
    loading: Duration::from_secs(20),
    again: Duration::from_secs(1),
};

/// How many points of the example are read.
pub const EXAMPLE_POINTS: usize = 2;
/// The longest that one request takes while a model is tried, in seconds.
pub const LONGEST_PROBE: u64 = PROBING.reply.as_secs();
/// The same of a reading after an answer.
pub const LONGEST_READING: u64 = Patience::LONG.reply.as_secs();

/// Tries the model, with an example in `language`. `tell` hears of each request before it is made.
pub fn probe_model(
    server: &LocalModel,
    language: Language,
    tell: impl FnMut(ProbeStep),
) -> ModelReport {
    probe(server, language, PROBING, tell)
}

pub(super) fn probe(
    server: &LocalModel,
    language: Language,
    patience: Patience,
    tell: impl FnMut(ProbeStep),
) -> ModelReport {
    let mut probe = Probe {
        client: Client::new(server.clone()),
        language,
        patience,
        tell,
        report: ModelReport {
            models: Vec::new(),
            name: server.name.clone(),
            form: None,
            right: (0, 0),
            seconds: None,
            follow_up: None,
            trouble: None,
        },
    };
    probe.report.trouble = probe.run().err();
    probe.report
}

struct Probe<T> {
    client: Client,
    language: Language,
    patience: Patience,
    tell: T,
    report: ModelReport,
}

impl<T: FnMut(ProbeStep)> Probe<T> {
    fn run(&mut self) -> Result<(), Trouble> {
        (self.tell)(ProbeStep::Models);
        let line = Line::default();
        self.report.models = self.client.models(self.patience, &line)?;
        let points: [_; EXAMPLE_POINTS] =
            [(say::EXAMPLE_MADE, true), (say::EXAMPLE_LEFT_OUT, false)];
        for (place, (point, made)) in points.into_iter().enumerate() {
            (self.tell)(ProbeStep::Point(place + 1, points.len()));
            self.read(point.get(self.language), made)?;
        }
        (self.tell)(ProbeStep::FollowUp);
        self.follow_up()
    }

    fn read(&mut self, point: &str, made: bool) -> Result<(), Trouble> {
        let answer = say::EXAMPLE_ANSWER.get(self.language);
        let ask = second::ask(say::EXAMPLE_QUESTION.get(self.language), answer, point);
        let (reading, seconds) = self.timed::<second::Reading>(&ask);
        let reading = reading?;
        let quoted = !llm::find(&reading.words, answer).is_empty();
        let right = reading.said == made && (quoted || !made);
        let report = &mut self.report;
        report.right.0 += usize::from(right);
        report.right.1 += 1;
        report.seconds = Some(report.seconds.unwrap_or(0.0).max(seconds));
        Ok(())
    }

    fn follow_up(&mut self) -> Result<(), Trouble> {
        let said = [say::EXAMPLE_QUESTION, say::EXAMPLE_ANSWER].map(|it| it.get(self.language));
        let exchange = Exchanged {
            exchanges: &[said.into()],
            manner: None,
            language: self.language,
        };
        let chosen = say::EXAMPLE_FOLLOW_UP.get(self.language);
        let ask = exchange.ask(chosen);
        let (worded, seconds) = self.timed::<Worded>(&ask);
        self.report.follow_up = Some(TriedFollowUp {
            words: exchange.sound(chosen, &worded?),
            seconds,
        });
        Ok(())
    }

    /// Asks, and how many seconds it took.
    fn timed<R: serde::de::DeserializeOwned>(
        &mut self,
        ask: &llm::Ask,
    ) -> (Result<R, Trouble>, f32) {
        let began = Instant::now();
        let reply = self.client.ask(ask, self.patience, &Line::default());
        self.report.name = self.client.name().map(str::to_owned);
        self.report.form = self.client.form();
        (reply, began.elapsed().as_secs_f32())
    }
}
