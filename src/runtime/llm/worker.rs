//! The thread that asks the model. It handles one request at a time, awaited ones first.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use crate::interview::{Interview, LONGEST_WORDING};
use crate::lang::{Language, Localized, say::llm as say};
use crate::llm::Trouble;
use crate::llm::follow_up::Worded;
use crate::llm::rewrite::{self, Tightened};
use crate::llm::second::{Doubt, Reading};
use crate::practice::Practice;
use crate::review::second::{SecondReading, SecondReadings};
use crate::runtime::report::Reporter;
use crate::transcript::SessionId;

use super::asked::{doubts_of, follow_up_of};
use super::client::{Client, Timeouts};
use super::request_control::{RequestControl, Urgency};
use super::task::{Answered, Awaited, ModelEvent, Task};

/// While the candidate waits. A server that is still loading its model is too slow.
const SHORT: Timeouts = Timeouts {
    reply: LONGEST_WORDING,
    loading: Duration::ZERO,
    again: LONGEST_WORDING,
};

/// The state of the thread.
pub(super) struct Worker {
    client: Client,
    practice: Arc<Practice>,
    reporter: Reporter<ModelEvent>,
    control: RequestControl,
    /// Why the last request that the user waited for failed.
    trouble: Option<Localized>,
    /// Why the last background request failed.
    unasked: Option<Localized>,
    /// The answers to read, each with what is still to be asked about it.
    answers: VecDeque<(Answered, VecDeque<Doubt>)>,
    /// How many answers were read, or never will be.
    finished: usize,
    /// What the candidate waits for.
    awaited: Option<Awaited>,
}

impl Worker {
    pub(super) fn new(
        client: Client,
        practice: Arc<Practice>,
        reporter: Reporter<ModelEvent>,
        control: RequestControl,
    ) -> Self {
        Self {
            client,
            practice,
            reporter,
            control,
            trouble: None,
            unasked: None,
            answers: VecDeque::new(),
            finished: 0,
            awaited: None,
        }
    }

    pub(super) fn run(mut self, given: &Receiver<Task>) {
        loop {
            self.take_all(given);
            if let Some(awaited) = self.awaited.take() {
                self.serve(awaited);
            } else if self.answers.is_empty() || self.control.is_held() {
                match given.recv() {
                    Ok(task) => self.take(task),
                    Err(_) => return,
                }
            } else {
                self.read_on(given);
            }
        }
    }

    fn take_all(&mut self, given: &Receiver<Task>) {
        while let Ok(task) = given.try_recv() {
            self.take(task);
        }
    }

    fn take(&mut self, task: Task) {
        match task {
            Task::Await(awaited) => self.awaited = Some(awaited),
            Task::Forget => {
                if self.trouble.take().is_some() {
                    self.report(self.left(), None);
                }
            }
            Task::GoOn => {}
            Task::Read(answered) if self.control.is_stopped(answered.number) => {
                self.finished += 1;
                self.report(self.left(), None);
            }
            Task::Read(answered) => {
                let doubts = doubts_of(&answered.interview, answered.turn);
                self.answers.push_back((answered, doubts.into()));
            }
        }
    }

    fn serve(&mut self, awaited: Awaited) {
        match awaited {
            Awaited::Word(interview) if self.control.is_held() => {
                self.reporter.send(ModelEvent::worded(&interview, None));
            }
            Awaited::Tighten { .. } if self.control.is_held() => {
                let busy = Err(say::BUSY.into());
                self.reporter.send(ModelEvent::Tightened(busy));
            }
            Awaited::Word(interview) => self.word(&interview),
            Awaited::Tighten {
                prompt,
                answer,
                language,
            } => {
                let tightened = self.tighten(&prompt, &answer, language);
                self.report(self.left(), None);
                if let Some(tightened) = tightened {
                    self.reporter.send(ModelEvent::Tightened(tightened));
                }
            }
        }
    }

    /// Tightens an answer; `None` if the user stopped it.
    fn tighten(
        &mut self,
        prompt: &str,
        answer: &str,
        language: Language,
    ) -> Option<Result<Tightened, Localized>> {
        let Some(ask) = rewrite::ask(prompt, answer) else {
            return Some(Err(say::NOTHING_TO_TIGHTEN.into()));
        };
        self.reporter.send(ModelEvent::Reading {
            left: self.left(),
            finished: self.finished,
            tightening: true,
            trouble: None,
            unasked: None,
            read: None,
        });
        let connection = self.control.begin(Urgency::Awaited);
        let reply = self
            .client
            .ask::<rewrite::Reply>(&ask, Timeouts::LONG, &connection);
        self.control.end();
        match reply {
            Ok(reply) => {
                self.trouble = None;
                let tightened = rewrite::checked(&reply, answer, language);
                Some(tightened.ok_or_else(|| say::NOT_TIGHTENED.into()))
            }
            Err(Trouble::Stopped) if self.control.is_held() => Some(Err(say::BUSY.into())),
            Err(Trouble::Stopped) => None,
            Err(trouble) => Some(Err(trouble.say())),
        }
    }

    /// Number of points of the first answer still to be read.
    fn left(&self) -> usize {
        self.answers.front().map_or(0, |(_, doubts)| doubts.len())
    }

    /// Rewords a follow-up.
    fn word(&mut self, interview: &Interview) {
        let connection = self.control.begin(Urgency::Awaited);
        let about = follow_up_of(interview, |about| about.ask());
        let reply = about.map(|ask| self.client.ask::<Worded>(&ask, SHORT, &connection));
        self.control.end();
        let words = match reply {
            Some(Ok(worded)) => {
                self.trouble = None;
                follow_up_of(interview, |about| about.checked(&worded)).flatten()
            }
            Some(Err(Trouble::Stopped)) | None => None,
            Some(Err(trouble)) => {
                self.trouble = Some(trouble.say());
                None
            }
        };
        self.report(self.left(), None);
        self.reporter.send(ModelEvent::worded(interview, words));
    }

    /// Asks about the next point of the first answer. The first error ends an answer.
    fn read_on(&mut self, given: &Receiver<Task>) {
        let Some((answered, mut doubts)) = self.answers.pop_front() else {
            return;
        };
        let Some(doubt) = doubts
            .front()
            .filter(|_| !self.control.is_stopped(answered.number))
        else {
            return self.finish();
        };
        self.report(doubts.len(), None);
        let connection = self.control.begin(Urgency::Background);
        // From here on, giving way ends this request.
        self.take_all(given);
        let reply = match self.awaited {
            Some(_) => Err(Trouble::Stopped),
            None => self
                .client
                .ask::<Reading>(&doubt.ask, Timeouts::LONG, &connection),
        };
        self.control.end();
        match reply {
            Ok(reading) => {
                self.unasked = None;
                self.keep(&answered, doubt, &reading, doubts.len() - 1);
                doubts.pop_front();
                self.answers.push_front((answered, doubts));
            }
            Err(Trouble::Stopped) if self.control.is_stopped(answered.number) => self.finish(),
            // Something else went first.
            Err(Trouble::Stopped) => self.answers.push_front((answered, doubts)),
            Err(trouble) => {
                self.unasked = Some(trouble.say());
                self.finish();
            }
        }
    }

    /// Finishes or abandons an answer, and drops whatever the user stopped.
    fn finish(&mut self) {
        let (control, before) = (&self.control, self.answers.len());
        self.answers
            .retain(|(it, _)| !control.is_stopped(it.number));
        self.finished += 1 + before - self.answers.len();
        self.report(0, None);
    }

    /// Keeps a reading if it counts.
    fn keep(&mut self, answered: &Answered, doubt: &Doubt, reading: &Reading, left: usize) {
        let Some(turn) = answered.interview.turns().get(answered.turn) else {
            return;
        };
        let (Some(bytes), Some(planned)) = (
            doubt.places.shown_by(reading, &turn.answer),
            answered.interview.question(turn.place),
        ) else {
            return;
        };
        let model = self.client.name().unwrap_or_default();
        let place = (answered.turn, planned.reference());
        let reading = SecondReading::new(place, &doubt.point, model, &turn.answer, &bytes);
        match self.practice.add_second_reading(&answered.session, reading) {
            Ok(readings) => self.report(left, Some((answered.session.clone(), readings))),
            Err(error) => self.unasked = Some(error.say()),
        }
    }

    fn report(&self, left: usize, read: Option<(SessionId, SecondReadings)>) {
        self.reporter.send(ModelEvent::Reading {
            left,
            finished: self.finished,
            tightening: false,
            trouble: self.trouble.clone(),
            unasked: self.unasked.clone(),
            read,
        });
    }
}
