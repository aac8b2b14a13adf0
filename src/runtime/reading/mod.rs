//! Files read for the screens, on threads of their own: a disk that is slow or hangs holds up
//! nothing but what was asked of it.
//!
//! There is one thread for each [`Lane`], begun when it is first needed. Of what is asked in a
//! lane the newest counts: an older request is dropped, or given up where it has begun, and
//! whatever it still says is not heard.

mod request;
mod search;
#[cfg(test)]
mod tests;

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::tui::Msg;

use super::app::News;
use super::drill;
use super::session::Sessions;

pub(super) use request::Request;

/// A reading that takes longer than this is shown to be under way. What takes less is there
/// before the next key, so that keys typed ahead reach the screen they were meant for.
pub(super) const SOON: Duration = Duration::from_millis(50);

/// What is read at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    /// The list of past interviews.
    List,
    /// What a screen opens with.
    Open,
    /// Words in every past interview.
    Search,
}

impl Lane {
    const ALL: [Self; 3] = [Self::List, Self::Open, Self::Search];

    const fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Open => "open",
            Self::Search => "search",
        }
    }
}

/// The reading threads as the owner of the model sees them.
#[derive(Debug)]
pub(super) struct Readers {
    sessions: Arc<Sessions>,
    news: Sender<News>,
    readers: [Reader; 3],
}

#[derive(Debug, Default)]
struct Reader {
    /// The number of the request that counts.
    wanted: Arc<AtomicU64>,
    /// When it was asked, while it is under way.
    since: Option<Instant>,
    requests: Option<Sender<(u64, Request)>>,
}

impl Readers {
    pub(super) fn new(sessions: Arc<Sessions>, news: Sender<News>) -> Self {
        Self {
            sessions,
            news,
            readers: Default::default(),
        }
    }

    /// Has something read; its lane gives up what was asked before.
    ///
    /// # Errors
    ///
    /// If there can be no more threads.
    pub(super) fn ask(&mut self, request: Request) -> io::Result<()> {
        let lane = request.lane();
        let number = self.give_up(lane);
        let (sessions, news) = (Arc::clone(&self.sessions), self.news.clone());
        let Some(reader) = self.reader(lane) else {
            return Ok(());
        };
        let requests = match &reader.requests {
            Some(requests) => requests,
            None => {
                let (requests, asked) = mpsc::channel();
                let wanted = Arc::clone(&reader.wanted);
                thread::Builder::new()
                    .name(lane.name().to_owned())
                    .spawn(move || work(lane, &asked, &sessions, &wanted, &news))?;
                reader.requests.insert(requests)
            }
        };
        // The thread lives as long as somebody may ask.
        let _ = requests.send((number, request));
        reader.since = Some(Instant::now());
        Ok(())
    }

    /// Nothing that was asked in this lane counts any more.
    pub(super) fn stop(&mut self, lane: Lane) {
        self.give_up(lane);
    }

    /// Nothing that was asked counts any more.
    pub(super) fn stop_all(&mut self) {
        for lane in Lane::ALL {
            self.give_up(lane);
        }
    }

    /// Whether what was read for this request still counts.
    pub(super) fn is_wanted(&self, lane: Lane, number: u64) -> bool {
        let reader = self.readers.get(lane as usize);
        reader.is_some_and(|it| it.wanted.load(Ordering::SeqCst) == number)
    }

    /// Everything that a request asked for was read.
    pub(super) fn finished(&mut self, lane: Lane, number: u64) {
        if self.is_wanted(lane, number)
            && let Some(reader) = self.reader(lane)
        {
            reader.since = None;
        }
    }

    /// How long it is until the user should see that something is being read, zero where that
    /// is so already. A search shows by itself how far it is.
    pub(super) fn shows_in(&self) -> Option<Duration> {
        let shown = Lane::ALL.iter().filter(|lane| **lane != Lane::Search);
        let since = shown.filter_map(|lane| self.readers.get(*lane as usize)?.since);
        let left = since.map(|since| SOON.saturating_sub(since.elapsed()));
        left.min()
    }

    fn reader(&mut self, lane: Lane) -> Option<&mut Reader> {
        self.readers.get_mut(lane as usize)
    }

    /// The number of the next request.
    fn give_up(&mut self, lane: Lane) -> u64 {
        let Some(reader) = self.reader(lane) else {
            return 0;
        };
        reader.since = None;
        reader.wanted.fetch_add(1, Ordering::SeqCst) + 1
    }
}

/// Reads what is asked for, the newest request first, until nobody can ask any more.
fn work(
    lane: Lane,
    asked: &Receiver<(u64, Request)>,
    sessions: &Sessions,
    wanted: &AtomicU64,
    news: &Sender<News>,
) {
    while let Ok(oldest) = asked.recv() {
        drill::point(lane.name());
        let (number, request) = asked.try_iter().last().unwrap_or(oldest);
        let teller = Teller {
            lane,
            number,
            wanted,
            news,
        };
        if teller.is_wanted() {
            sessions.read(request, &teller);
        }
        let _ = news.send(News::ReadAll { lane, number });
    }
}

/// Tells the owner of the model what was read for one request.
#[derive(Debug, Clone, Copy)]
pub(super) struct Teller<'a> {
    lane: Lane,
    number: u64,
    wanted: &'a AtomicU64,
    news: &'a Sender<News>,
}

impl Teller<'_> {
    /// Whether anybody still waits for it.
    fn is_wanted(&self) -> bool {
        self.wanted.load(Ordering::SeqCst) == self.number
    }

    /// Whether anybody still wanted it.
    fn tell(&self, msg: Msg) -> bool {
        let news = News::Read {
            lane: self.lane,
            number: self.number,
            msg: Box::new(msg),
        };
        self.is_wanted() && self.news.send(news).is_ok()
    }
}
