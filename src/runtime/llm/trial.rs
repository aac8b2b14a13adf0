//! Tries a model: lists its models, checks its reply format, has it read an example and ask a
//! follow-up.

use std::time::{Duration, Instant};

use crate::lang::{Language, say::llm as say};
use crate::llm::follow_up::{Exchanged, Worded};
use crate::llm::{self, ReplyFormat, Trouble, second};
use crate::settings::LocalModel;

use super::client::{Client, Timeouts};
use super::connection::Connection;

/// The results of trying a model.
#[derive(Debug, Clone, PartialEq)]
pub struct ModelReport {
    /// The names of the server's models.
    pub models: Vec<String>,
    /// The server's name for the model.
    pub name: Option<String>,
    /// How it was made to reply in JSON, if that worked.
    pub form: Option<ReplyFormat>,
    /// Number of points of the example read correctly, and their total.
    pub right: (usize, usize),
    /// The longest time for reading a point, in seconds.
    pub seconds: Option<f32>,
    /// Its follow-up to the example, if it produced one.
    pub follow_up: Option<TriedFollowUp>,
    /// The final error.
    pub trouble: Option<Trouble>,
}

/// A follow-up produced by the model on trial.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedFollowUp {
    /// The words, if an interviewer may say them.
    pub words: Option<String>,
    /// Time taken, in seconds.
    pub seconds: f32,
}

/// The next request to a model on trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrialStep {
    /// List the models.
    Models,
    /// Read a point of the example: its number from 1, and the total.
    Point(usize, usize),
    /// Produce a follow-up.
    FollowUp,
}

/// Timeouts while somebody waits: a server that has to load its model first takes some seconds.
/// Our choice.
const TRYING: Timeouts = Timeouts {
    reply: Duration::from_secs(20),
    loading: Duration::from_secs(20),
    again: Duration::from_secs(1),
};

/// Number of points of the example that are read.
pub const EXAMPLE_POINTS: usize = 2;
/// Timeout of a request while a model is tried, in seconds.
pub const LONGEST_TRIAL: u64 = TRYING.reply.as_secs();
/// Timeout of a reading after an answer, in seconds.
pub const LONGEST_READING: u64 = Timeouts::LONG.reply.as_secs();

/// Tries the model with an example in `language`. Calls `tell` before each request.
pub fn try_model(
    server: &LocalModel,
    language: Language,
    tell: impl FnMut(TrialStep),
) -> ModelReport {
    try_out(server, language, TRYING, tell)
}

pub(super) fn try_out(
    server: &LocalModel,
    language: Language,
    timeouts: Timeouts,
    tell: impl FnMut(TrialStep),
) -> ModelReport {
    let mut trial = Trial {
        client: Client::new(server.clone()),
        language,
        timeouts,
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
    trial.report.trouble = trial.run().err();
    trial.report
}

struct Trial<T> {
    client: Client,
    language: Language,
    timeouts: Timeouts,
    tell: T,
    report: ModelReport,
}

impl<T: FnMut(TrialStep)> Trial<T> {
    fn run(&mut self) -> Result<(), Trouble> {
        (self.tell)(TrialStep::Models);
        let connection = Connection::default();
        self.report.models = self.client.models(self.timeouts, &connection)?;
        let points: [_; EXAMPLE_POINTS] =
            [(say::EXAMPLE_MADE, true), (say::EXAMPLE_LEFT_OUT, false)];
        for (place, (point, made)) in points.into_iter().enumerate() {
            (self.tell)(TrialStep::Point(place + 1, points.len()));
            self.read(point.get(self.language), made)?;
        }
        (self.tell)(TrialStep::FollowUp);
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

    /// Makes a request and measures it in seconds.
    fn timed<R: serde::de::DeserializeOwned>(
        &mut self,
        ask: &llm::Ask,
    ) -> (Result<R, Trouble>, f32) {
        let began = Instant::now();
        let reply = self.client.ask(ask, self.timeouts, &Connection::default());
        self.report.name = self.client.name().map(str::to_owned);
        self.report.form = self.client.form();
        (reply, began.elapsed().as_secs_f32())
    }
}
