//! The thread that asks the model: after an answer it has read again what the coach could not
//! tell, and it has follow-ups put in other words. One request at a time, the awaited ones first.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use crate::coach::Verdict;
use crate::interview::{Interview, LONGEST_WORDING};
use crate::lang::{Language, Localized, say::llm as say};
use crate::llm::Trouble;
use crate::llm::follow_up::Worded;
use crate::llm::rewrite::{self, Tightened};
use crate::llm::second::{Doubt, Reading};
use crate::practice::Practice;
use crate::review::second::{SecondReading, SecondReadings};
use crate::runtime::report::Reporter;
use crate::settings::LocalModel;
use crate::transcript::SessionId;

use super::asked::{doubts_of, follow_up_of};
use super::client::{Client, Patience};
use super::desk::{Desk, Urgency};

/// While the candidate waits. A server that still loads its model is too slow.
const SHORT: Patience = Patience {
    reply: LONGEST_WORDING,
    loading: Duration::ZERO,
    again: LONGEST_WORDING,
};

/// What came of asking the model.
#[derive(Debug)]
pub(in crate::runtime) enum ModelEvent {
    /// How the reading goes.
    Reading {
        /// How many points of the answer are still to be read.
        left: usize,
        /// Whether an answer is being tightened.
        tightening: bool,
        /// Why the last request came to nothing.
        trouble: Option<Localized>,
        /// All that was read in a session, where that has just changed.
        read: Option<(SessionId, SecondReadings)>,
    },
    /// An answer was tightened, or why there is nothing to show.
    Tightened(Result<Tightened, Localized>),
    /// A follow-up was put in other words, or was not.
    Worded {
        /// How many turns had ended when it was asked for.
        after: usize,
        /// The words.
        words: Option<String>,
    },
}

/// The thread as the owner of the interview sees it.
#[derive(Debug)]
pub(in crate::runtime) struct Assistant {
    server: LocalModel,
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

/// What the thread is to do.
enum Task {
    /// Read an answer again.
    Read(Answered),
    /// Do what the candidate waits for.
    Await(Awaited),
    /// Nothing else goes first any more.
    GoOn,
}

/// What the candidate waits for.
enum Awaited {
    /// To have the follow-up that this interview waits for put in other words.
    Word(Box<Interview>),
    /// To have an answer tightened.
    Tighten {
        prompt: String,
        answer: String,
        language: Language,
    },
}

/// An answer that is to be read again.
struct Answered {
    number: u64,
    session: SessionId,
    interview: Arc<Interview>,
    /// Its place among the turns.
    turn: usize,
}

impl Assistant {
    pub(in crate::runtime) fn new(
        server: LocalModel,
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

    /// While something else needs the machine, such as the recognizer of a spoken answer, nothing
    /// is asked.
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

    /// Where there can be no more threads, nothing is asked; a follow-up is waited for in vain.
    fn submit(&mut self, task: Task) {
        let tasks = self.tasks.take().or_else(|| {
            let (tasks, given) = mpsc::channel();
            let worker = Worker {
                client: Client::new(self.server.clone()),
                practice: Arc::clone(&self.practice),
                reporter: self.reporter.clone(),
                desk: self.desk.clone(),
                trouble: None,
                answers: VecDeque::new(),
                awaited: None,
            };
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

struct Worker {
    client: Client,
    practice: Arc<Practice>,
    reporter: Reporter<ModelEvent>,
    desk: Desk,
    /// Why the last request came to nothing.
    trouble: Option<Localized>,
    /// The answers to be read, each with what is still to be asked about it.
    answers: VecDeque<(Answered, VecDeque<Doubt>)>,
    /// What the candidate waits for.
    awaited: Option<Awaited>,
}

impl Worker {
    fn run(mut self, given: &Receiver<Task>) {
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
                self.reporter.send(ModelEvent::Worded {
                    after: interview.turns().len(),
                    words: None,
                });
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
        self.reporter.send(ModelEvent::Worded {
            after: interview.turns().len(),
            words,
        });
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
                self.trouble = None;
                self.keep(&answered, doubt, &reading, doubts.len() - 1);
                doubts.pop_front();
                self.answers.push_front((answered, doubts));
            }
            Err(Trouble::Stopped) if self.desk.is_stopped(answered.number) => self.finish(),
            // Something else went first.
            Err(Trouble::Stopped) => self.answers.push_front((answered, doubts)),
            Err(trouble) => {
                self.trouble = Some(trouble.say());
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
            doubt.place.shown_by(reading, &turn.answer),
            answered.interview.question(turn.place),
        ) else {
            return;
        };
        let model = self.client.name().unwrap_or_default();
        let place = (answered.turn, planned.reference());
        let reading = SecondReading::new(place, &doubt.point, model, &turn.answer, &bytes);
        match self.practice.add_second_reading(&answered.session, reading) {
            Ok(readings) => self.report(left, Some((answered.session.clone(), readings))),
            Err(error) => self.trouble = Some(error.say()),
        }
    }

    fn report(&self, left: usize, read: Option<(SessionId, SecondReadings)>) {
        self.reporter.send(ModelEvent::Reading {
            left,
            tightening: false,
            trouble: self.trouble.clone(),
            read,
        });
    }
}
