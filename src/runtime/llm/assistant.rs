//! What the owner of an interview has of the thread that asks the model: after an answer it reads
//! again what the coach could not tell, and it puts follow-ups in words of its own.

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
use super::desk::Desk;
use super::task::{Answered, Awaited, ModelEvent, Task};
use super::worker::Worker;

/// The thread as the owner of the interview sees it.
#[derive(Debug)]
pub(in crate::runtime) struct Assistant {
    server: Option<LocalModel>,
    practice: Arc<Practice>,
    reporter: Reporter<ModelEvent>,
    tasks: Option<Sender<Task>>,
    desk: Desk,
    /// The number of the next answer to be read.
    next: u64,
    /// How many turns of the live interview were looked at.
    seen: usize,
    /// Whether something else goes first.
    held: bool,
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
            desk: Desk::default(),
            next: 0,
            seen: 0,
            held: false,
        }
    }

    /// Whether there is a model. Where there is none, nothing is asked.
    pub(in crate::runtime) fn is_there(&self) -> bool {
        self.server.is_some()
    }

    /// Another interview goes on, in which so many turns were answered before.
    pub(in crate::runtime) fn begin(&mut self, turns: usize) {
        self.seen = turns;
    }

    /// Has the answers read that were given since the last look, as far as the coach is unsure of
    /// them.
    pub(in crate::runtime) fn look(&mut self, session: &SessionId, interview: Box<Interview>) {
        let interview: Arc<Interview> = Arc::from(interview);
        let turns = self.seen..interview.turns().len();
        self.seen = turns.end;
        for turn in turns.filter(|it| is_doubtful(&interview, *it)) {
            let answered = Answered {
                number: self.next,
                session: session.clone(),
                interview: Arc::clone(&interview),
                turn,
            };
            self.next += 1;
            self.submit(Task::Read(answered));
        }
    }

    /// Has the follow-up that the interview waits for put in other words. What is being read
    /// waits.
    pub(in crate::runtime) fn word(&mut self, interview: Box<Interview>) {
        self.submit(Task::Await(Awaited::Word(interview)));
        self.desk.give_way();
    }

    /// Has an answer tightened. What is being read waits.
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
        self.desk.give_way();
    }

    /// While something else needs the machine, nothing is asked. The recognizer of a spoken answer
    /// goes first: either would take all of it.
    pub(in crate::runtime) fn hold(&mut self, held: bool) {
        if self.held == held {
            return;
        }
        self.held = held;
        self.desk.hold(held);
        if let Some(tasks) = self.tasks.as_ref().filter(|_| !held) {
            // The thread lives as long as someone may send.
            let _ = tasks.send(Task::GoOn);
        }
    }

    /// Asks nothing more of what was asked for so far.
    pub(in crate::runtime) fn stop(&mut self) {
        self.desk.stop(self.next);
    }

    /// Where there is no model or there can be no more threads, nothing is asked; a follow-up is
    /// waited for in vain.
    fn submit(&mut self, task: Task) {
        let tasks = self.tasks.take().or_else(|| {
            let client = Client::new(self.server.clone()?);
            let (tasks, given) = mpsc::channel();
            let worker = Worker::new(
                client,
                Arc::clone(&self.practice),
                self.reporter.clone(),
                self.desk.clone(),
            );
            let spawned = thread::Builder::new()
                .name("model".to_owned())
                .spawn(move || worker.run(&given));
            spawned.ok().map(|_| tasks)
        });
        if let Some(tasks) = tasks {
            // The thread lives as long as someone may send.
            let _ = tasks.send(task);
            self.tasks = Some(tasks);
        }
    }
}

/// Whether it answers a question itself, and the coach cannot tell all of it.
fn is_doubtful(interview: &Interview, turn: usize) -> bool {
    let turn = interview.turns().get(turn);
    let turn = turn.filter(|turn| turn.probe.is_none());
    let seen = turn.and_then(|turn| turn.coach.as_ref());
    seen.is_some_and(|seen| {
        let mut points = seen.key_points.iter();
        points.any(|it| it.verdict == Verdict::Unsure)
    })
}
