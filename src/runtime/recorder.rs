//! The threads that keep a live session on the disk.
//!
//! The recorder writes every event at once and never waits for the disk. What waits (syncs,
//! the transcript) is done by a scribe beside it; one that hangs is given up and replaced, and
//! the recorder goes on in another file.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::interview::Event;
use crate::lang::say;
use crate::moment::Moment;
use crate::store::disk::Disk;
use crate::store::{self, FileError, JournalWriter, SyncTicket, Synced};
use crate::transcript::journal::Encoder;

use super::app::News;
use super::written::{Given, Progress};

/// At most so much typing is lost when the power goes: what was written since the last sync.
const SYNC_EVERY: Duration = Duration::from_millis(250);
/// A sync that takes longer than this hangs; its file is given up.
const LONGEST_SYNC: Duration = Duration::from_millis(1500);
/// How often a folder is looked for that works again, where none did.
const RETRY_EVERY: Duration = Duration::from_secs(1);
/// How long leaving waits for the disk.
const LONGEST_FAREWELL: Duration = Duration::from_millis(600);

/// The recorder as the owner of the model sees it.
#[derive(Debug)]
pub(super) struct Recorder {
    orders: Sender<Order>,
    given: Given,
}

enum Order {
    Record { at: Moment, event: Box<Event> },
    SaveTranscript(Vec<u8>),
    Done { scribe: u64, report: Report },
    Close { closed: Sender<()> },
}

/// What a scribe is to do.
enum Job {
    Sync(SyncTicket),
    Replace(Vec<u8>),
}

/// What came of a job.
enum Report {
    Synced(Synced),
    Replaced(Result<(), FileError>, Vec<u8>),
}

impl Recorder {
    /// Starts to record with `writer`, which may be in `trouble` from the start; transcripts go
    /// into `disk`.
    ///
    /// # Errors
    ///
    /// If there can be no more threads.
    pub(super) fn start(
        writer: JournalWriter,
        trouble: Option<store::News>,
        encoder: Encoder,
        disk: Arc<dyn Disk>,
        news: Sender<News>,
    ) -> io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let given = Given::default();
        let mut work = Work {
            progress: given.progress(),
            writer,
            encoder,
            disk,
            news,
            own: orders.clone(),
            scribe: None,
            scribes: 0,
            unsynced_since: None,
            urgent: false,
            transcript: None,
            held: false,
            busy_since: None,
        };
        thread::Builder::new()
            .name("recorder".to_owned())
            .spawn(move || {
                work.tell(trouble);
                work.run(&inbox);
            })?;
        Ok(Self { orders, given })
    }

    /// Appends an event to the journal.
    pub(super) fn record(&self, at: Moment, event: Event) {
        let event = Box::new(event);
        // The thread ends only after `close`.
        let _ = self.orders.send(Order::Record { at, event });
        self.given.count();
    }

    /// Waits until every event so far is written, unless the disk hangs.
    pub(super) fn wait_written(&self) {
        self.given.wait();
    }

    /// Writes the transcript whole.
    pub(super) fn save_transcript(&self, bytes: Vec<u8>) {
        let _ = self.orders.send(Order::SaveTranscript(bytes));
    }

    /// Brings everything to the disk and ends the thread, waiting no longer than the disk
    /// deserves.
    pub(super) fn close(self) {
        let (closed, done) = mpsc::channel();
        if self.orders.send(Order::Close { closed }).is_ok() {
            let _ = done.recv_timeout(LONGEST_FAREWELL + LONGEST_FAREWELL);
        }
    }
}

struct Work {
    progress: Progress,
    writer: JournalWriter,
    encoder: Encoder,
    disk: Arc<dyn Disk>,
    news: Sender<News>,
    own: Sender<Order>,
    scribe: Option<Sender<Job>>,
    /// Tells the present scribe from those that were given up.
    scribes: u64,
    unsynced_since: Option<Instant>,
    /// An answer was submitted: the sync must not wait its time.
    urgent: bool,
    transcript: Option<Vec<u8>>,
    /// No file could be written.
    held: bool,
    busy_since: Option<Instant>,
}

impl Work {
    fn run(mut self, inbox: &Receiver<Order>) {
        loop {
            let order = match inbox.recv_timeout(self.patience()) {
                Ok(order) => Some(order),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            match order {
                Some(Order::Close { closed }) => {
                    self.farewell(inbox);
                    let _ = closed.send(());
                    return;
                }
                Some(order) => self.carry_out(order),
                None => {}
            }
            self.tend();
        }
    }

    fn carry_out(&mut self, order: Order) {
        match order {
            Order::Record { at, event } => {
                self.record(at, &event);
                self.progress.advance();
            }
            Order::SaveTranscript(bytes) => self.transcript = Some(bytes),
            Order::Done { scribe, report } if scribe == self.scribes => {
                self.busy_since = None;
                self.heed(report);
            }
            // A scribe that was given up has come back; its work was done again elsewhere.
            Order::Done { .. } | Order::Close { .. } => {}
        }
    }

    fn record(&mut self, at: Moment, event: &Event) {
        self.urgent |= matches!(event, Event::Closed { .. } | Event::Ended { .. });
        match self.encoder.line(at, event) {
            Ok(line) => {
                self.unsynced_since.get_or_insert_with(Instant::now);
                let said = self.writer.append(line);
                self.tell(said);
            }
            Err(error) => {
                let _ = self
                    .news
                    .send(News::SaveFailed(say::files::unwritable(&error.to_string())));
            }
        }
    }

    fn heed(&mut self, report: Report) {
        match report {
            Report::Synced(synced) => {
                let said = self.writer.settle(synced);
                self.tell(said);
            }
            Report::Replaced(Ok(()), _) => {}
            Report::Replaced(Err(error), bytes) => {
                // The newest transcript is tried again, unless a newer one has come meanwhile.
                self.transcript.get_or_insert(bytes);
                self.held = true;
                let _ = self.news.send(News::SaveFailed(error.say()));
            }
        }
    }

    /// Starts what is due, and gives up what hangs.
    fn tend(&mut self) {
        if self.held {
            let said = self.writer.retry();
            self.tell(said);
        }
        if let Some(since) = self.busy_since {
            if since.elapsed() < LONGEST_SYNC {
                return;
            }
            self.busy_since = None;
            self.scribe = None;
            let said = self.writer.give_up_file();
            self.tell(said);
        }
        if let Some(job) = self.next_job() {
            self.hand_over(job);
        }
    }

    fn next_job(&mut self) -> Option<Job> {
        let waited = self.unsynced_since?.elapsed() >= SYNC_EVERY || self.urgent;
        if waited {
            self.unsynced_since = None;
            self.urgent = false;
            if let Some(ticket) = self.writer.ticket() {
                return Some(Job::Sync(ticket));
            }
        }
        self.transcript.take().map(Job::Replace)
    }

    fn hand_over(&mut self, job: Job) {
        if self.scribe.is_none() {
            self.scribes += 1;
            self.scribe = start_scribe(self.scribes, Arc::clone(&self.disk), self.own.clone());
        }
        let sent = self.scribe.as_ref().map(|scribe| scribe.send(job));
        match sent {
            Some(Ok(())) => self.busy_since = Some(Instant::now()),
            _ => self.scribe = None,
        }
    }

    fn tell(&mut self, said: Option<store::News>) {
        let Some(said) = said else {
            return;
        };
        self.held = matches!(said, store::News::Held { .. });
        self.unsynced_since.get_or_insert_with(Instant::now);
        let news = match &said {
            store::News::Held { .. } => News::SaveFailed(said.say()),
            store::News::Moved { .. } => News::SaveMoved(said.say()),
            store::News::Healed { .. } => News::SaveHealed,
        };
        let _ = self.news.send(news);
    }

    /// How long to wait for an order before looking after the disk.
    fn patience(&self) -> Duration {
        let busy = self
            .busy_since
            .map(|since| LONGEST_SYNC.saturating_sub(since.elapsed()));
        let sync = self
            .unsynced_since
            .map(|since| SYNC_EVERY.saturating_sub(since.elapsed()));
        let transcript = self.transcript.as_ref().map(|_| Duration::ZERO);
        let due = if busy.is_some() {
            busy
        } else {
            sync.into_iter().chain(transcript).min()
        };
        due.unwrap_or(RETRY_EVERY)
    }

    /// Brings everything to the disk, as far as the disk answers in time.
    fn farewell(&mut self, inbox: &Receiver<Order>) {
        let end = Instant::now() + LONGEST_FAREWELL;
        self.unsynced_since.get_or_insert_with(Instant::now);
        self.urgent = true;
        loop {
            if self.busy_since.is_none() {
                match self.next_job() {
                    Some(job) => self.hand_over(job),
                    None => match self.transcript.take() {
                        Some(bytes) => self.hand_over(Job::Replace(bytes)),
                        None => return,
                    },
                }
            }
            let left = end.saturating_duration_since(Instant::now());
            match inbox.recv_timeout(left) {
                Ok(order) => self.carry_out(order),
                Err(_) => return,
            }
            if self.held {
                return;
            }
        }
    }
}

/// A thread that may wait for the disk. `None` if there can be no more threads.
fn start_scribe(number: u64, disk: Arc<dyn Disk>, reports: Sender<Order>) -> Option<Sender<Job>> {
    let (jobs, inbox) = mpsc::channel::<Job>();
    let work = move || {
        for job in inbox {
            let report = match job {
                Job::Sync(ticket) => Report::Synced(ticket.perform()),
                Job::Replace(bytes) => {
                    let result = store::replace(&*disk, TRANSCRIPT, &bytes);
                    Report::Replaced(result, bytes)
                }
            };
            let done = Order::Done {
                scribe: number,
                report,
            };
            if reports.send(done).is_err() {
                return;
            }
        }
    };
    let spawned = thread::Builder::new().name("scribe".to_owned()).spawn(work);
    spawned.ok().map(|_| jobs)
}

/// The transcript's name in its session's folder.
const TRANSCRIPT: &str = "transcript.toml";
