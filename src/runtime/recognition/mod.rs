//! Recognizes speech in the background: one answer at a time, with the user's own recognizer.

#[cfg(test)]
mod tests;
mod work;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::interview::Interview;
use crate::lang::{Language, Localized, say};
use crate::store::Takes;
use crate::transcript::SessionId;
use crate::tui::AnswerPlace;
use crate::voice::{Analysis, Tool, ToolTrouble, Utterance, is_worth_recognizing};

use super::report::Reporter;
use super::session::LiveSession;
use super::tools::Toolbox;

/// An answer to recognize.
#[derive(Debug, Clone)]
pub(super) struct Spoken {
    pub(super) session: SessionId,
    /// Index of the answer, counting from 0.
    pub(super) answer: usize,
    pub(super) takes: Takes,
    pub(super) language: Language,
    pub(super) heard: Analysis,
}

/// A recognizer's result for an answer.
#[derive(Debug)]
pub(super) struct Recognized {
    number: u64,
    /// The words; empty if none can have been said.
    result: Result<Vec<Utterance>, Localized>,
}

/// The answers that are being or will be recognized.
#[derive(Debug)]
pub(super) struct Recognition {
    tools: Arc<Toolbox>,
    reporter: Reporter<Recognized>,
    queue: VecDeque<Spoken>,
    current: Option<Current>,
    next: u64,
}

#[derive(Debug)]
struct Current {
    number: u64,
    spoken: Spoken,
    cancelled: Arc<AtomicBool>,
}

impl Recognition {
    pub(super) fn new(tools: Toolbox, reporter: Reporter<Recognized>) -> Self {
        Self {
            tools: Arc::new(tools),
            reporter,
            queue: VecDeque::new(),
            current: None,
            next: 0,
        }
    }

    /// Whether there is a recognizer.
    pub(super) fn is_there(&self) -> bool {
        self.tools.has(Tool::Recognize)
    }

    /// What to recognize of an analyzed answer; `None` if nobody speaks in it, or there is no
    /// recognizer.
    pub(super) fn spoken(
        &self,
        live: &LiveSession,
        interview: &Interview,
        answer: usize,
        heard: &Analysis,
    ) -> Option<Spoken> {
        let turn = interview.turns().get(answer)?;
        (self.is_there() && is_worth_recognizing(heard)).then(|| Spoken {
            session: live.id().clone(),
            answer,
            takes: live.takes().clone(),
            language: interview.language(turn.place),
            heard: heard.clone(),
        })
    }

    /// Why an answer that was just analyzed is not recognized although somebody speaks in it.
    pub(super) fn refusal(&self, heard: &Analysis) -> Option<Localized> {
        let is_too_short = !heard.silent && !is_worth_recognizing(heard);
        (self.is_there() && is_too_short).then(|| say::recording::TOO_SHORT.into())
    }

    /// Queues an answer.
    pub(super) fn add(&mut self, spoken: Spoken) {
        self.queue.push_back(spoken);
        self.go_on();
    }

    /// The answers being recognized: the first is in progress, the others wait.
    pub(super) fn going(&self) -> Vec<AnswerPlace> {
        let current = self.current.iter().map(|it| &it.spoken);
        let place = |it: &Spoken| AnswerPlace {
            session: it.session.clone(),
            place: it.answer,
        };
        current.chain(&self.queue).map(place).collect()
    }

    /// Whether an answer is being recognized.
    pub(super) fn is_going(&self) -> bool {
        self.current.is_some()
    }

    /// Stops, and clears the queue.
    pub(super) fn cancel(&mut self) {
        self.queue.clear();
        if let Some(current) = self.current.take() {
            current.cancelled.store(true, Ordering::SeqCst);
        }
    }

    /// The words of an answer, or why there are none; `None` if nobody waits for them any more.
    /// Starts the next.
    pub(super) fn take(
        &mut self,
        recognized: Recognized,
    ) -> Option<(Spoken, Result<Vec<Utterance>, Localized>)> {
        let current = self.current.take_if(|it| it.number == recognized.number)?;
        self.go_on();
        let result = recognized.result.and_then(|heard| match heard.is_empty() {
            true => Err(say::recording::NO_WORDS.into()),
            false => Ok(heard),
        });
        Some((current.spoken, result))
    }

    fn go_on(&mut self) {
        if self.current.is_some() {
            return;
        }
        let Some(spoken) = self.queue.pop_front() else {
            return;
        };
        let number = self.next;
        self.next += 1;
        let cancelled = Arc::<AtomicBool>::default();
        let work = {
            let (tools, reporter) = (Arc::clone(&self.tools), self.reporter.clone());
            let (spoken, cancelled) = (spoken.clone(), Arc::clone(&cancelled));
            move || {
                let result = work::recognize(&tools, &spoken, &cancelled);
                reporter.send(Recognized { number, result });
            }
        };
        self.current = Some(Current {
            number,
            spoken,
            cancelled,
        });
        let started = thread::Builder::new()
            .name("recognize".to_owned())
            .spawn(work);
        if let Err(error) = started {
            let trouble = ToolTrouble::NotStarted {
                program: "rehearse".to_owned(),
                why: error.to_string(),
            };
            let result = Err(trouble.say());
            self.reporter.send(Recognized { number, result });
        }
    }
}
