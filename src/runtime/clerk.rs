//! The thread that fetches and keeps files for the owner of the model, so that a disk that
//! hangs keeps neither the screen nor the keys.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::interview::Setup;
use crate::tui::{Msg, PastSession};

use super::app::News;
use super::drill;
use super::session::{Sessions, Sitting, TakenOver};

/// A frame waits so long for what is being fetched: mostly it is there by then, and nothing
/// flickers.
const GRACE: Duration = Duration::from_millis(100);
/// What takes longer than this may hang. The user is told within 2 s.
const LONGEST: Duration = Duration::from_millis(1500);

/// What is to be done with files.
pub(super) type Errand = Box<dyn FnOnce(&Sessions, Sender<News>) -> Outcome + Send>;

/// What came of an errand.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It is done.
    Done,
    /// The newest past interviews are listed, or all of them.
    Listed { newest: Vec<PastSession>, all: bool },
    /// The model is to know so much.
    Told(Msg),
    /// A session was made.
    Started(Box<Setup>, Sitting),
    /// A session was taken over.
    Resumed(Box<TakenOver>),
}

/// The errands that are under way, done one after the other.
pub(super) struct Errands {
    sessions: Arc<Sessions>,
    news: Sender<News>,
    clerk: Option<Clerk>,
    /// The numbers of those under way, the oldest first.
    open: VecDeque<u64>,
    /// The numbers of those under way that nobody waits for, the oldest first.
    quiet: VecDeque<u64>,
    /// Since when the oldest of these may have been worked on.
    quiet_since: Instant,
    next: u64,
    /// Since when the oldest may have been worked on.
    since: Instant,
    /// The user knows that it takes long.
    told: bool,
}

/// The thread as the owner holds it.
struct Clerk {
    orders: Sender<(u64, Errand)>,
    /// Set once nobody waits for it any more.
    dismissed: Arc<AtomicBool>,
}

impl Errands {
    pub(super) fn new(sessions: Sessions, news: Sender<News>) -> Self {
        Self {
            sessions: Arc::new(sessions),
            news,
            clerk: None,
            open: VecDeque::new(),
            quiet: VecDeque::new(),
            quiet_since: Instant::now(),
            next: 0,
            since: Instant::now(),
            told: false,
        }
    }

    /// What the errands are done with.
    pub(super) fn sessions(&self) -> &Arc<Sessions> {
        &self.sessions
    }

    /// Has something done. What comes of it is [`News::ErrandDone`].
    pub(super) fn send(&mut self, errand: Errand) {
        let number = self.number();
        if self.open.is_empty() {
            self.since = Instant::now();
        }
        self.open.push_back(number);
        self.order(number, errand);
    }

    /// Has something done that the user need not wait for: a frame gives it a moment, so that
    /// what is seen is saved, and keys are heard all the while.
    pub(super) fn send_quietly(&mut self, errand: Errand) {
        let number = self.number();
        if self.quiet.is_empty() {
            self.quiet_since = Instant::now();
        }
        self.quiet.push_back(number);
        self.order(number, errand);
    }

    fn number(&mut self) -> u64 {
        let number = self.next;
        self.next += 1;
        number
    }

    fn order(&mut self, number: u64, errand: Errand) {
        let clerk = match self.clerk.take() {
            Some(clerk) => Some(clerk),
            None => Clerk::start(Arc::clone(&self.sessions), self.news.clone()),
        };
        match clerk {
            Some(clerk) => {
                // The thread ends only when nobody can give orders, or by a panic, which ends
                // the program.
                let _ = clerk.orders.send((number, errand));
                self.clerk = Some(clerk);
            }
            // Where there can be no more threads, it is done here.
            None => {
                let outcome = errand(&self.sessions, self.news.clone());
                let _ = self.news.send(News::ErrandDone(number, Box::new(outcome)));
            }
        }
    }

    /// Whether something is under way that the user may be waiting for.
    pub(super) fn are_awaited(&self) -> bool {
        !self.open.is_empty() && !self.told
    }

    /// Whether a frame should still wait for them.
    pub(super) fn are_quick(&self) -> bool {
        (!self.open.is_empty() && self.since.elapsed() < GRACE) || self.quiet_are_quick()
    }

    fn quiet_are_quick(&self) -> bool {
        !self.quiet.is_empty() && self.quiet_since.elapsed() < GRACE
    }

    /// Whether this is one that nobody waits for.
    pub(super) fn is_quiet(&self, number: u64) -> bool {
        self.quiet.contains(&number)
    }

    /// When to look again, though nothing else may happen.
    pub(super) fn wakes_in(&self) -> Option<Duration> {
        let open = !self.open.is_empty() && !self.told;
        let elapsed = self.since.elapsed();
        let limit = if elapsed < GRACE { GRACE } else { LONGEST };
        let open = open.then(|| limit.saturating_sub(elapsed));
        let quiet = self.quiet_are_quick();
        let quiet = quiet.then(|| GRACE.saturating_sub(self.quiet_since.elapsed()));
        open.into_iter().chain(quiet).min()
    }

    /// Whether one takes so long that the user should be told. True once.
    pub(super) fn hang_newly(&mut self) -> bool {
        let hang = self.are_awaited() && self.since.elapsed() >= LONGEST;
        self.told |= hang;
        hang
    }

    /// Takes what came of an errand; `None` if nobody waits for it any more.
    pub(super) fn take(&mut self, number: u64, outcome: Outcome) -> Option<Outcome> {
        if self.quiet.front() == Some(&number) {
            self.quiet.pop_front();
            self.quiet_since = Instant::now();
            return Some(outcome);
        }
        if self.open.front() != Some(&number) {
            // The disk may hang again.
            let sessions = Arc::clone(&self.sessions);
            let _ = thread::Builder::new().spawn(move || put_away(outcome, &sessions));
            return None;
        }
        self.open.pop_front();
        self.since = Instant::now();
        self.told = false;
        Some(outcome)
    }

    /// Waits for nothing any more. What is done all the same is put away.
    pub(super) fn give_up(&mut self) {
        if let Some(clerk) = self.clerk.take() {
            clerk.dismissed.store(true, Ordering::SeqCst);
        }
        self.open.clear();
        self.quiet.clear();
        self.told = false;
    }

    /// Waits for what is under way, no longer than `patience`, without telling anybody: what
    /// is to be kept shall be kept.
    pub(super) fn finish(&mut self, news: &Receiver<News>, patience: Duration) {
        let end = Instant::now() + patience;
        while !(self.open.is_empty() && self.quiet.is_empty()) {
            let left = end.saturating_duration_since(Instant::now());
            match news.recv_timeout(left) {
                Ok(News::ErrandDone(number, outcome)) => {
                    if let Some(outcome) = self.take(number, *outcome) {
                        put_away(outcome, &self.sessions);
                    }
                }
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }
}

impl Clerk {
    /// `None` if there can be no more threads.
    fn start(sessions: Arc<Sessions>, news: Sender<News>) -> Option<Self> {
        let (orders, inbox) = mpsc::channel::<(u64, Errand)>();
        let dismissed = Arc::<AtomicBool>::default();
        let work = {
            let dismissed = Arc::clone(&dismissed);
            move || {
                for (number, errand) in inbox {
                    drill::point("clerk");
                    if dismissed.load(Ordering::SeqCst) {
                        return;
                    }
                    let outcome = errand(&sessions, news.clone());
                    if dismissed.load(Ordering::SeqCst) {
                        return put_away(outcome, &sessions);
                    }
                    let done = News::ErrandDone(number, Box::new(outcome));
                    if news.send(done).is_err() {
                        return;
                    }
                }
            }
        };
        let spawned = thread::Builder::new().name("clerk".to_owned()).spawn(work);
        spawned.ok().map(|_| Self { orders, dismissed })
    }
}

/// Nobody waits for this any more: a session that nobody sits is none.
fn put_away(outcome: Outcome, sessions: &Sessions) {
    match outcome {
        Outcome::Started(_, sitting) => sessions.discard(sitting),
        Outcome::Resumed(taken) => taken.sitting.close(),
        Outcome::Done | Outcome::Listed { .. } | Outcome::Told(_) => {}
    }
}
