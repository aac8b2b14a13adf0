//! The owner's side of the thread that asks the model. After an answer it has what the coach was
//! unsure about read again, and it has follow-ups reworded.

use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread;

use crate::coach::Verdict;
use crate::interview::Interview;
use crate::lang::Language;
use crate::practice::Practice;
use crate::runtime::report::Reporter;
use crate::settings::LocalModel;
use crate::transcript::SessionId;

use super::client::Client;
use super::request_control::RequestControl;
use super::task::{Answered, Awaited, ModelEvent, Task};
use super::worker::Worker;

/// The owner's handle of the thread.
#[derive(Debug)]
pub(in crate::runtime) struct Assistant {
    server: Option<LocalModel>,
    practice: Arc<Practice>,
    reporter: Reporter<ModelEvent>,
    tasks: Option<Sender<Task>>,
    control: RequestControl,
    /// Number of the next answer to read.
    next: u64,
    /// Number of turns of the live interview already examined.
    seen: usize,
    /// Whether the model must wait for something else.
    held: bool,
    /// How many answers were submitted for reading.
    submitted: usize,
}

impl Assistant {
    pub(in crate::runtime) fn new(
        server: Option<LocalModel>,
        practice: Arc<Practice>,
        reporter: Reporter<ModelEvent>,
    ) -> Self {
        Self {
            server,
            practice,
            reporter,
            tasks: None,
            control: RequestControl::default(),
            next: 0,
            seen: 0,
            held: false,
            submitted: 0,
        }
    }

    /// Whether there is a model. Without one, nothing is asked.
    pub(in crate::runtime) fn is_there(&self) -> bool {
        self.server.is_some()
    }

    /// Switches to another interview, which already has this many answered turns.
    pub(in crate::runtime) fn begin(&mut self, turns: usize) {
        self.seen = turns;
    }

    /// Requests second readings of the answers given since the last call, for points the coach is
    /// unsure about.
    pub(in crate::runtime) fn look(&mut self, session: &SessionId, interview: Box<Interview>) {
        let interview: Arc<Interview> = Arc::from(interview);
        let turns = self.seen..interview.turns().len();
        self.seen = turns.end;
        if let Some(tasks) = self.tasks.as_ref().filter(|_| !turns.is_empty()) {
            // The thread lives as long as there is a sender.
            let _ = tasks.send(Task::Forget);
        }
        for turn in turns.filter(|it| is_doubtful(&interview, *it)) {
            let answered = Answered {
                number: self.next,
                session: session.clone(),
                interview: Arc::clone(&interview),
                turn,
            };
            self.next += 1;
            let is_submitted = self.submit(Task::Read(answered));
            self.submitted += usize::from(is_submitted);
        }
    }

    /// Requests rewording of the follow-up that the interview waits for. Pauses other readings.
    pub(in crate::runtime) fn word(&mut self, interview: Box<Interview>) {
        self.submit(Task::Await(Awaited::Word(interview)));
        self.control.give_way();
    }

    /// Requests tightening of an answer. Pauses other readings.
    pub(in crate::runtime) fn tighten(
        &mut self,
        prompt: String,
        answer: String,
        language: Language,
    ) {
        self.submit(Task::Await(Awaited::Tighten {
            prompt,
            answer,
            language,
        }));
        self.control.give_way();
    }

    /// Pauses all requests while something else needs the machine. The recognizer of a spoken
    /// answer goes first: either one would take all of it.
    pub(in crate::runtime) fn hold(&mut self, held: bool) {
        if self.held == held {
            return;
        }
        self.held = held;
        self.control.hold(held);
        if let Some(tasks) = self.tasks.as_ref().filter(|_| !held) {
            // The thread lives as long as there is a sender.
            let _ = tasks.send(Task::GoOn);
        }
    }

    /// How many answers it was asked to read.
    pub(in crate::runtime) fn submitted(&self) -> usize {
        self.submitted
    }

    /// Cancels everything asked for so far.
    pub(in crate::runtime) fn stop(&mut self) {
        self.control.stop(self.next);
    }

    /// Submits a task, and returns whether it could. If there is no model, or no thread can be
    /// started, nothing is asked, and a follow-up is waited for in vain.
    fn submit(&mut self, task: Task) -> bool {
        let tasks = self.tasks.take().or_else(|| {
            let client = Client::new(self.server.clone()?);
            let (tasks, given) = mpsc::channel();
            let worker = Worker::new(
                client,
                Arc::clone(&self.practice),
                self.reporter.clone(),
                self.control.clone(),
            );
            let spawned = thread::Builder::new()
                .name("model".to_owned())
                .spawn(move || worker.run(&given));
            spawned.ok().map(|_| tasks)
        });
        // The thread lives as long as there is a sender.
        let is_sent = tasks.as_ref().is_some_and(|it| it.send(task).is_ok());
        self.tasks = tasks;
        is_sent
    }
}

/// Whether it answers a question itself, and the coach is unsure about some of it.
fn is_doubtful(interview: &Interview, turn: usize) -> bool {
    let turn = interview.turns().get(turn);
    let turn = turn.filter(|turn| turn.probe.is_none());
    let seen = turn.and_then(|turn| turn.coach.as_ref());
    seen.is_some_and(|seen| {
        let mut points = seen.key_points.iter();
        points.any(|it| it.verdict == Verdict::Unsure)
    })
}
