//! The thread that reads and writes files for the owner of the model, so that a hanging disk
//! blocks neither the screen nor the keys.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::practice::Practice;
use crate::review::PastSession;
use crate::tui::Msg;

use super::failpoint;
use super::recorder::SaveEvent;
use super::report::Reporter;
use super::session::{ResumedSession, StartedSession, discard as discard_session};

/// How long a frame waits for a running job: it is usually done by then, and nothing flickers.
const GRACE: Duration = Duration::from_millis(100);
/// A job that takes longer may hang. That is reported within 2 s.
const LONGEST: Duration = Duration::from_millis(1500);

/// A piece of file work.
pub(super) type Job = Box<dyn FnOnce(&JobContext<'_>) -> JobResult + Send>;

/// What a job works with.
pub(super) struct JobContext<'a> {
    pub(super) practice: &'a Practice,
    /// Where a session that it creates reports its saving status.
    pub(super) saving: Reporter<SaveEvent>,
    dismissed: &'a AtomicBool,
}

impl JobContext<'_> {
    /// Returns a check whether anybody still waits for the result. Jobs that go through years of
    /// sessions stop if nobody does.
    pub(super) fn wanted(&self) -> impl Fn() -> bool + Sync + use<'_> {
        let dismissed = self.dismissed;
        move || !dismissed.load(Ordering::SeqCst)
    }
}

/// A job has finished.
#[derive(Debug)]
pub(super) struct JobDone {
    pub(super) number: u64,
    pub(super) result: Box<JobResult>,
}

/// The result of a job.
#[derive(Debug)]
pub(super) enum JobResult {
    /// It finished without a value.
    Done,
    /// The newest past interviews, or all of them, are listed.
    Listed { newest: Vec<PastSession>, all: bool },
    /// A message for the model.
    Message(Msg),
    /// The recording of an answer, to be played.
    Recording(Vec<i16>),
    /// A session was created.
    Started(Box<StartedSession>),
    /// A session was resumed.
    Resumed(Box<ResumedSession>),
}

/// The jobs in progress, run one after another.
pub(super) struct Jobs {
    practice: Arc<Practice>,
    done: Reporter<JobDone>,
    saving: Reporter<SaveEvent>,
    worker: Option<Worker>,
    /// Numbers of the running jobs, oldest first.
    open: VecDeque<u64>,
    /// Numbers of the running background jobs, oldest first.
    quiet: VecDeque<u64>,
    /// The earliest time at which the oldest of these may have started.
    quiet_since: Instant,
    next: u64,
    /// The earliest time at which the oldest may have started.
    since: Instant,
    /// Whether the user was told that it takes long.
    notified: bool,
}

/// The owner's handle of the thread.
struct Worker {
    requests: Sender<(u64, Job)>,
    /// Set once nobody waits for it any more.
    dismissed: Arc<AtomicBool>,
}

impl Jobs {
    pub(super) fn new(
        practice: Practice,
        done: Reporter<JobDone>,
        saving: Reporter<SaveEvent>,
    ) -> Self {
        Self {
            practice: Arc::new(practice),
            done,
            saving,
            worker: None,
            open: VecDeque::new(),
            quiet: VecDeque::new(),
            quiet_since: Instant::now(),
            next: 0,
            since: Instant::now(),
            notified: false,
        }
    }

    /// What the jobs work on.
    pub(super) fn practice(&self) -> &Arc<Practice> {
        &self.practice
    }

    /// Runs a job. Its result arrives as [`JobDone`].
    pub(super) fn send(&mut self, job: Job) {
        let number = self.number();
        if self.open.is_empty() {
            self.since = Instant::now();
        }
        self.open.push_back(number);
        self.submit(number, job);
    }

    /// Runs a job in the background: a frame waits for it briefly, so that what is shown is
    /// saved, but keys keep working.
    pub(super) fn send_in_background(&mut self, job: Job) {
        let number = self.number();
        if self.quiet.is_empty() {
            self.quiet_since = Instant::now();
        }
        self.quiet.push_back(number);
        self.submit(number, job);
    }

    fn number(&mut self) -> u64 {
        let number = self.next;
        self.next += 1;
        number
    }

    fn submit(&mut self, number: u64, job: Job) {
        let worker = match self.worker.take() {
            Some(worker) => Some(worker),
            None => Worker::start(
                Arc::clone(&self.practice),
                self.done.clone(),
                self.saving.clone(),
            ),
        };
        match worker {
            Some(worker) => {
                // The thread ends only when all senders are gone, or by a panic, which ends the
                // program.
                let _ = worker.requests.send((number, job));
                self.worker = Some(worker);
            }
            // If no more threads can be started, it is done here.
            None => {
                let result = Box::new(job(&JobContext {
                    practice: &self.practice,
                    saving: self.saving.clone(),
                    dismissed: &AtomicBool::new(false),
                }));
                self.done.send(JobDone { number, result });
            }
        }
    }

    /// Whether a job is running that the user may be waiting for.
    pub(super) fn are_awaited(&self) -> bool {
        !self.open.is_empty() && !self.notified
    }

    /// Whether a frame should still wait for them.
    pub(super) fn are_quick(&self) -> bool {
        (!self.open.is_empty() && self.since.elapsed() < GRACE) || self.quiet_are_quick()
    }

    fn quiet_are_quick(&self) -> bool {
        !self.quiet.is_empty() && self.quiet_since.elapsed() < GRACE
    }

    /// Whether this is a background job.
    pub(super) fn is_quiet(&self, number: u64) -> bool {
        self.quiet.contains(&number)
    }

    /// When to check again even if nothing else happens.
    pub(super) fn wakes_in(&self) -> Option<Duration> {
        let open = !self.open.is_empty() && !self.notified;
        let elapsed = self.since.elapsed();
        let limit = if elapsed < GRACE { GRACE } else { LONGEST };
        let open = open.then(|| limit.saturating_sub(elapsed));
        let quiet = self.quiet_are_quick();
        let quiet = quiet.then(|| GRACE.saturating_sub(self.quiet_since.elapsed()));
        open.into_iter().chain(quiet).min()
    }

    /// Whether a job has newly taken so long that the user should be told. True once.
    pub(super) fn are_newly_slow(&mut self) -> bool {
        let hang = self.are_awaited() && self.since.elapsed() >= LONGEST;
        self.notified |= hang;
        hang
    }

    /// Takes the result of a job; `None` if nobody waits for it any more.
    pub(super) fn take(&mut self, done: JobDone) -> Option<JobResult> {
        let JobDone { number, result } = done;
        let result = *result;
        if self.quiet.front() == Some(&number) {
            self.quiet.pop_front();
            self.quiet_since = Instant::now();
            return Some(result);
        }
        if self.open.front() != Some(&number) {
            // The disk may hang again.
            let practice = Arc::clone(&self.practice);
            let _ = thread::Builder::new().spawn(move || discard(result, &practice));
            return None;
        }
        self.open.pop_front();
        self.since = Instant::now();
        self.notified = false;
        Some(result)
    }

    /// Stops waiting. Results that still arrive are discarded.
    pub(super) fn give_up(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.dismissed.store(true, Ordering::SeqCst);
        }
        self.open.clear();
        self.quiet.clear();
        self.notified = false;
    }

    /// Whether any job is in progress.
    pub(super) fn are_open(&self) -> bool {
        !(self.open.is_empty() && self.quiet.is_empty())
    }

    /// Drops the result of a job that nobody waits for any more.
    pub(super) fn discard(&mut self, done: JobDone) {
        if let Some(result) = self.take(done) {
            discard(result, &self.practice);
        }
    }
}

impl Worker {
    /// `None` if no more threads can be started.
    fn start(
        practice: Arc<Practice>,
        done: Reporter<JobDone>,
        saving: Reporter<SaveEvent>,
    ) -> Option<Self> {
        let (requests, inbox) = mpsc::channel::<(u64, Job)>();
        let dismissed = Arc::<AtomicBool>::default();
        let work = {
            let dismissed = Arc::clone(&dismissed);
            move || {
                let context = JobContext {
                    practice: &practice,
                    saving,
                    dismissed: &dismissed,
                };
                let is_wanted = context.wanted();
                for (number, job) in inbox {
                    failpoint::reach("files");
                    if !is_wanted() {
                        return;
                    }
                    let result = job(&context);
                    if !is_wanted() {
                        return discard(result, &practice);
                    }
                    let result = Box::new(result);
                    if !done.send(JobDone { number, result }) {
                        return;
                    }
                }
            }
        };
        let spawned = thread::Builder::new().name("files".to_owned()).spawn(work);
        spawned.ok().map(|_| Self {
            requests,
            dismissed,
        })
    }
}

/// Drops a result that nobody waits for any more: a new session without an owner is removed.
fn discard(result: JobResult, practice: &Practice) {
    match result {
        JobResult::Started(started) => discard_session(practice, started.live),
        JobResult::Resumed(resumed) => resumed.live.close(),
        JobResult::Done
        | JobResult::Listed { .. }
        | JobResult::Recording(_)
        | JobResult::Message(_) => {}
    }
}
