//! Reads through every session for the screens, on threads of their own: it may take long,
//! arrives piece by piece, and never holds up a job of the file worker.
//!
//! There is one thread for each [`Lane`], begun when it is first needed. In a lane only the
//! newest request counts: an older one is dropped, or abandoned if it has begun, and its late
//! replies are ignored.

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

/// What is read at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    /// The list of past interviews.
    List,
    /// Words in every past interview.
    Search,
    /// Copies that programs which sync folders have made.
    Copies,
    /// What there is to do today.
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

/// Something was read for a screen.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) lane: Lane,
    /// The request it was read for.
    pub(super) number: u64,
    pub(super) msg: Box<Msg>,
}

/// The reading threads as the owner of the model sees them.
#[derive(Debug)]
pub(super) struct Readers {
    practice: Arc<Practice>,
    reporter: Reporter<Reading>,
    readers: [Reader; Lane::ALL.len()],
}

#[derive(Debug, Default)]
struct Reader {
    /// The number of the request that counts.
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

    /// Has something read; its lane gives up what was asked before. Where there can be no more
    /// threads, nothing is.
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
            // The thread lives as long as someone may ask.
            let _ = requests.send((number, request));
            reader.requests = Some(requests);
        }
    }

    /// Nothing that was asked in this lane counts any more.
    pub(super) fn stop(&self, lane: Lane) {
        self.give_up(lane);
    }

    /// Nothing that was asked counts any more.
    pub(super) fn stop_all(&self) {
        for lane in Lane::ALL {
            self.give_up(lane);
        }
    }

    /// Whether what was read still counts.
    pub(super) fn is_wanted(&self, reading: &Reading) -> bool {
        let reader = self.readers.get(reading.lane as usize);
        reader.is_some_and(|it| it.wanted.load(Ordering::SeqCst) == reading.number)
    }

    /// The number of the next request.
    fn give_up(&self, lane: Lane) -> u64 {
        let reader = self.readers.get(lane as usize);
        reader.map_or(0, |it| it.wanted.fetch_add(1, Ordering::SeqCst) + 1)
    }
}

/// Reads what is asked for, the newest request first, until every sender is gone.
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

/// Sends the owner of the model what was read for one request.
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

    /// Whether anybody still wanted it.
    fn send(&self, msg: Msg) -> bool {
        let reading = Reading {
            lane: self.lane,
            number: self.number,
            msg: Box::new(msg),
        };
        self.is_wanted() && self.reporter.send(reading)
    }
}
