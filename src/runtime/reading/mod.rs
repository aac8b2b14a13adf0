//! Reads through all sessions for the screens, in separate threads: it may take long, arrives in
//! pieces, and never holds up a job of the file worker.
//!
//! There is one thread per [`Lane`], started on first use. In a lane only the newest request
//! counts: an older one is dropped, or abandoned if it has begun, and its late replies are
//! ignored.

mod request;
mod search;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::practice::Practice;
use crate::tui::Msg;

use super::failpoint;
use super::report::Reporter;

pub(super) use request::Request;

/// Kinds of reading that run in parallel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    /// The list of past interviews.
    List,
    /// Words in all past interviews.
    Search,
    /// Copies made by sync programs.
    Copies,
    /// What to do today.
    Today,
}

impl Lane {
    const ALL: [Self; 4] = [Self::List, Self::Search, Self::Copies, Self::Today];

    const fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Search => "search",
            Self::Copies => "copies",
            Self::Today => "today",
        }
    }
}

/// A result read for a screen.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) lane: Lane,
    /// The request it belongs to.
    pub(super) number: u64,
    pub(super) msg: Box<Msg>,
}

/// The owner's handle of the reading threads.
#[derive(Debug)]
pub(super) struct Readers {
    practice: Arc<Practice>,
    reporter: Reporter<Reading>,
    readers: [Reader; Lane::ALL.len()],
}

#[derive(Debug, Default)]
struct Reader {
    /// Number of the request that counts.
    wanted: Arc<AtomicU64>,
    requests: Option<Sender<(u64, Request)>>,
}

impl Readers {
    pub(super) fn new(practice: Arc<Practice>, reporter: Reporter<Reading>) -> Self {
        Self {
            practice,
            reporter,
            readers: Default::default(),
        }
    }

    /// Submits a request; its lane abandons earlier ones. Does nothing if no more threads can be
    /// started.
    pub(super) fn ask(&mut self, request: Request) {
        let lane = request.lane();
        let number = self.give_up(lane);
        let (practice, reporter) = (Arc::clone(&self.practice), self.reporter.clone());
        let Some(reader) = self.readers.get_mut(lane as usize) else {
            return;
        };
        let requests = reader.requests.take().or_else(|| {
            let (requests, asked) = mpsc::channel();
            let wanted = Arc::clone(&reader.wanted);
            let work = move || work(lane, &asked, &practice, &wanted, &reporter);
            let name = lane.name().to_owned();
            let spawned = thread::Builder::new().name(name).spawn(work);
            spawned.ok().map(|_| requests)
        });
        if let Some(requests) = requests {
            // The thread lives as long as there is a sender.
            let _ = requests.send((number, request));
            reader.requests = Some(requests);
        }
    }

    /// Abandons everything asked for in this lane.
    pub(super) fn stop(&self, lane: Lane) {
        self.give_up(lane);
    }

    /// Abandons everything asked for.
    pub(super) fn stop_all(&self) {
        for lane in Lane::ALL {
            self.give_up(lane);
        }
    }

    /// Whether a result still counts.
    pub(super) fn is_wanted(&self, reading: &Reading) -> bool {
        let reader = self.readers.get(reading.lane as usize);
        reader.is_some_and(|it| it.wanted.load(Ordering::SeqCst) == reading.number)
    }

    /// Abandons earlier requests and returns the number of the next.
    fn give_up(&self, lane: Lane) -> u64 {
        let reader = self.readers.get(lane as usize);
        reader.map_or(0, |it| it.wanted.fetch_add(1, Ordering::SeqCst) + 1)
    }
}

/// Handles requests, newest first, until every sender is gone.
fn work(
    lane: Lane,
    asked: &Receiver<(u64, Request)>,
    practice: &Practice,
    wanted: &AtomicU64,
    reporter: &Reporter<Reading>,
) {
    while let Ok(oldest) = asked.recv() {
        failpoint::reach(lane.name());
        let (number, request) = asked.try_iter().last().unwrap_or(oldest);
        let reply = Reply {
            lane,
            number,
            wanted,
            reporter,
        };
        if reply.is_wanted() {
            request::read(practice, request, &reply);
        }
    }
}

/// Sends the results of one request to the owner of the model.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reply<'a> {
    lane: Lane,
    number: u64,
    wanted: &'a AtomicU64,
    reporter: &'a Reporter<Reading>,
}

impl Reply<'_> {
    /// Whether anybody still waits for it.
    fn is_wanted(&self) -> bool {
        self.wanted.load(Ordering::SeqCst) == self.number
    }

    /// Sends a message; false if nobody wants it any more.
    fn send(&self, msg: Msg) -> bool {
        let reading = Reading {
            lane: self.lane,
            number: self.number,
            msg: Box::new(msg),
        };
        self.is_wanted() && self.reporter.send(reading)
    }
}
