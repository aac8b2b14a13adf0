//! The thread that asks the model. One request at a time, the awaited ones first.

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
use super::client::{Client, Patience};
use super::desk::{Desk, Urgency};
use super::task::{Answered, Awaited, ModelEvent, Task};

/// While the candidate waits. A server that still loads its model is too slow.
const SHORT: Patience = Patience {
    reply: LONGEST_WORDING,
    loading: Duration::ZERO,
    again: LONGEST_WORDING,
};

/// Who asks.
pub(super) struct Worker {
    client: Client,
    practice: Arc<Practice>,
    reporter: Reporter<ModelEvent>,
    desk: Desk,
    /// Why the last request came to nothing that the candidate waited for.
    trouble: Option<Localized>,
    /// Why the last one did that goes on in the background.
    unasked: Option<Localized>,
    /// The answers to be read, each with what is still to be asked about it.
    answers: VecDeque<(Answered, VecDeque<Doubt>)>,
    /// What the candidate waits for.
    awaited: Option<Awaited>,
}

impl Worker {
    pub(super) fn new(
        client: Client,
        practice: Arc<Practice>,
        reporter: Reporter<ModelEvent>,
        desk: Desk,
    ) -> Self {
        Self {
            client,
            practice,
            reporter,
            desk,
            trouble: None,
            unasked: None,
            answers: VecDeque::new(),
            awaited: None,
        }
    }

    pub(super) fn run(mut self, given: &Receiver<Task>) {
        loop {
            self.take_all(given);
            if let Some(awaited) = self.awaited.take() {
                self.serve(awaited);
            } else if self.answers.is_empty() || self.desk.is_held() {
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
            Task::GoOn => {}
            Task::Read(answered) if self.desk.is_stopped(answered.number) => {}
            Task::Read(answered) => {
                let doubts = doubts_of(&answered.interview, answered.turn);
                self.answers.push_back((answered, doubts.into()));
            }
        }
    }

    fn serve(&mut self, awaited: Awaited) {
        match awaited {
            Awaited::Word(interview) if self.desk.is_held() => {
                self.reporter.send(ModelEvent::worded(&interview, None));
            }
            Awaited::Tighten { .. } if self.desk.is_held() => {
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

    /// What came of tightening an answer; `None` where the user stopped it.
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
            tightening: true,
            trouble: None,
            unasked: None,
            read: None,
        });
        let line = self.desk.begin(Urgency::Awaited);
        let reply = self
            .client
            .ask::<rewrite::Reply>(&ask, Patience::LONG, &line);
        self.desk.end();
        match reply {
            Ok(reply) => {
                self.trouble = None;
                let tightened = rewrite::checked(&reply, answer, language);
                Some(tightened.ok_or_else(|| say::NOT_TIGHTENED.into()))
            }
            Err(Trouble::Stopped) if self.desk.is_held() => Some(Err(say::BUSY.into())),
            Err(Trouble::Stopped) => None,
            Err(trouble) => Some(Err(trouble.say())),
        }
    }

    /// How many points of the first answer are still to be read.
    fn left(&self) -> usize {
        self.answers.front().map_or(0, |(_, doubts)| doubts.len())
    }

    /// Puts a follow-up in other words.
    fn word(&mut self, interview: &Interview) {
        let line = self.desk.begin(Urgency::Awaited);
        let about = follow_up_of(interview, |about| about.ask());
        let reply = about.map(|ask| self.client.ask::<Worded>(&ask, SHORT, &line));
        self.desk.end();
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

    /// Asks about the next point of the first answer. The first trouble ends an answer.
    fn read_on(&mut self, given: &Receiver<Task>) {
        let Some((answered, mut doubts)) = self.answers.pop_front() else {
            return;
        };
        let Some(doubt) = doubts
            .front()
            .filter(|_| !self.desk.is_stopped(answered.number))
        else {
            return self.finish();
        };
        self.report(doubts.len(), None);
        let line = self.desk.begin(Urgency::Background);
        // Whoever gives way from here on ends this request.
        self.take_all(given);
        let reply = match self.awaited {
            Some(_) => Err(Trouble::Stopped),
            None => self
                .client
                .ask::<Reading>(&doubt.ask, Patience::LONG, &line),
        };
        self.desk.end();
        match reply {
            Ok(reading) => {
                self.unasked = None;
                self.keep(&answered, doubt, &reading, doubts.len() - 1);
                doubts.pop_front();
                self.answers.push_front((answered, doubts));
            }
            Err(Trouble::Stopped) if self.desk.is_stopped(answered.number) => self.finish(),
            // Something else went first.
            Err(Trouble::Stopped) => self.answers.push_front((answered, doubts)),
            Err(trouble) => {
                self.unasked = Some(trouble.say());
                self.finish();
            }
        }
    }

    /// An answer was read, or is given up; so is whatever the user stopped with it.
    fn finish(&mut self) {
        let desk = &self.desk;
        self.answers.retain(|(it, _)| !desk.is_stopped(it.number));
        self.report(0, None);
    }

    /// Keeps what was read, if it counts.
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
            tightening: false,
            trouble: self.trouble.clone(),
            unasked: self.unasked.clone(),
            read,
        });
    }
}
