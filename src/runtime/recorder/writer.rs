use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use crate::lang::Localized;
use crate::runtime::app::News;
use crate::runtime::drill;
use crate::store::disk::Disk;
use crate::store::{self, FileError, JournalWriter};
use crate::transcript::journal::Line;

use super::scribe::{self, Job, Report};
use super::written::Progress;
use super::{Dismissed, LONGEST_FAREWELL, LONGEST_WRITE, UnsafeLines};

/// At most so much typing is lost when the power goes: what was written since the last sync.
const SYNC_EVERY: Duration = Duration::from_millis(250);
/// How often a folder is looked for that works again, where none did.
const RETRY_EVERY: Duration = Duration::from_secs(1);
/// A transcript that cannot be saved is tried again after this, then after twice as long, and
/// so on: the journal holds everything that is in it.
const FIRST_RETRY: Duration = Duration::from_secs(1);
const LAST_RETRY: Duration = Duration::from_secs(32);
/// Where nothing is to be done, the thread still looks so often whether it was dismissed.
const IDLE: Duration = Duration::from_secs(60);

/// What the writer is told.
pub(super) enum Order {
    Append { line: Line, urgent: bool },
    SaveTranscript(Arc<[u8]>),
    Done { scribe: u64, report: Report },
    Settle { done: Sender<()> },
    Close { done: Sender<()> },
}

/// The thread that appends to the journal.
pub(super) struct Writer {
    journal: JournalWriter,
    disk: Arc<dyn Disk>,
    news: Sender<News>,
    own: Sender<Order>,
    lines: UnsafeLines,
    progress: Progress,
    dismissed: Dismissed,
    /// The number after the last line appended.
    next_seq: u64,
    scribe: Option<Sender<Job>>,
    /// Tells the present scribe from those that were given up.
    scribes: u64,
    busy_since: Option<Instant>,
    unsynced_since: Option<Instant>,
    /// An answer was submitted: the sync must not wait its time.
    urgent: bool,
    transcript: Transcript,
    journal_trouble: Trouble,
    retry_at: Option<Instant>,
}

/// The transcript that is to be saved.
#[derive(Default)]
struct Transcript {
    /// The newest that is not known to be saved.
    newest: Option<Arc<[u8]>>,
    /// A scribe has it.
    in_hand: bool,
    /// After a failure: when to try again, and how long to wait after the next one.
    again: Option<(Instant, Duration)>,
}

/// What is wrong with the journal, as the user was told.
enum Trouble {
    None,
    Elsewhere(Localized),
    Held,
}

impl Writer {
    pub(super) fn new(
        journal: JournalWriter,
        disk: Arc<dyn Disk>,
        news: Sender<News>,
        own: Sender<Order>,
        lines: UnsafeLines,
        progress: Progress,
        dismissed: Dismissed,
    ) -> Self {
        let next_seq = journal.unsynced().last().map_or(0, |line| line.seq() + 1);
        Self {
            journal,
            disk,
            news,
            own,
            lines,
            progress,
            dismissed,
            next_seq,
            scribe: None,
            scribes: 0,
            busy_since: None,
            unsynced_since: None,
            urgent: false,
            transcript: Transcript::default(),
            journal_trouble: Trouble::None,
            retry_at: None,
        }
    }

    /// The journal was begun, and said so much.
    pub(super) fn begun(&mut self, said: Option<store::News>) {
        self.unsynced_since = Some(Instant::now());
        self.tell(said);
        self.progress.advance();
    }

    /// Carries out orders until it is closed or dismissed.
    pub(super) fn run(&mut self, inbox: &Receiver<Order>) {
        while !self.dismissed.is_set() {
            match inbox.recv_timeout(self.patience()) {
                Ok(Order::Settle { done }) => {
                    self.finish(inbox);
                    let _ = done.send(());
                }
                Ok(Order::Close { done }) => {
                    self.finish(inbox);
                    let _ = done.send(());
                    return;
                }
                Ok(order) => self.carry_out(order),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.tend();
        }
    }

    fn carry_out(&mut self, order: Order) {
        match order {
            Order::Append { line, urgent } => {
                drill::point("writer");
                self.append(line, urgent);
                self.progress.advance();
            }
            Order::SaveTranscript(bytes) => {
                self.transcript.newest = Some(bytes);
                self.transcript.in_hand = false;
                self.transcript.again = None;
                self.progress.advance();
            }
            Order::Done { scribe, report } if scribe == self.scribes => {
                self.busy_since = None;
                self.heed(report);
            }
            // A scribe that was given up has come back; its work was done again elsewhere.
            Order::Done { .. } | Order::Settle { .. } | Order::Close { .. } => {}
        }
    }

    fn append(&mut self, line: Line, urgent: bool) {
        self.urgent |= urgent;
        self.next_seq = line.seq() + 1;
        self.unsynced_since.get_or_insert_with(Instant::now);
        let said = self.journal.append(line);
        self.tell(said);
    }

    fn heed(&mut self, report: Report) {
        match report {
            Report::Synced(synced) => {
                let said = self.journal.settle(synced);
                let open = self.journal.unsynced().next().map(Line::seq);
                self.lines.forget_before(open.unwrap_or(self.next_seq));
                self.tell(said);
            }
            Report::Replaced(result) => self.heed_transcript(result),
        }
    }

    fn heed_transcript(&mut self, result: Result<(), FileError>) {
        let newer_came = !std::mem::take(&mut self.transcript.in_hand);
        match result {
            Ok(()) => {
                let failed_before = self.transcript.again.take().is_some();
                if !newer_came {
                    self.transcript.newest = None;
                }
                if failed_before {
                    self.tell_healed();
                }
            }
            Err(error) => {
                let wait = self.transcript.again.map_or(FIRST_RETRY, |(_, wait)| wait);
                let first = self.transcript.again.is_none();
                let next = (wait * 2).min(LAST_RETRY);
                self.transcript.again = Some((Instant::now() + wait, next));
                // Where the journal is in trouble too, the user was told what matters more.
                if first && matches!(self.journal_trouble, Trouble::None) {
                    self.send(News::SaveFailed(error.say()));
                }
            }
        }
    }

    /// Starts what is due, and gives up what hangs.
    fn tend(&mut self) {
        if self.retry_at.is_some_and(|at| at <= Instant::now()) {
            self.retry();
        }
        if let Some(since) = self.busy_since {
            if since.elapsed() < LONGEST_WRITE {
                return;
            }
            self.give_up_scribe();
        }
        if let Some(job) = self.next_job() {
            self.hand_over(job);
        }
    }

    fn retry(&mut self) {
        if !matches!(self.journal_trouble, Trouble::Held) {
            return;
        }
        self.retry_at = Some(Instant::now() + RETRY_EVERY);
        let said = self.journal.retry();
        self.tell(said);
    }

    /// What hung in its hands was a sync, or the transcript in the same folder: neither that
    /// file nor that scribe is waited for any longer.
    fn give_up_scribe(&mut self) {
        self.busy_since = None;
        self.scribe = None;
        if std::mem::take(&mut self.transcript.in_hand) {
            let wait = self.transcript.again.map_or(FIRST_RETRY, |(_, wait)| wait);
            let next = (wait * 2).min(LAST_RETRY);
            self.transcript.again = Some((Instant::now() + wait, next));
        }
        let said = self.journal.give_up_file();
        self.tell(said);
    }

    fn next_job(&mut self) -> Option<Job> {
        let due = |since: Instant| since.elapsed() >= SYNC_EVERY;
        if self.urgent || self.unsynced_since.is_some_and(due) {
            self.unsynced_since = None;
            self.urgent = false;
            if let Some(ticket) = self.journal.ticket() {
                return Some(Job::Sync(ticket));
            }
        }
        self.transcript_job()
    }

    fn transcript_job(&mut self) -> Option<Job> {
        let waits = |(at, _): (Instant, Duration)| at > Instant::now();
        if self.transcript.again.is_some_and(waits) {
            return None;
        }
        let newest = self.transcript.newest.clone()?;
        self.transcript.in_hand = true;
        Some(Job::Replace(newest))
    }

    fn hand_over(&mut self, job: Job) {
        if self.scribe.is_none() {
            self.scribes += 1;
            self.scribe = scribe::start(self.scribes, Arc::clone(&self.disk), self.own.clone());
        }
        let sent = self.scribe.as_ref().map(|scribe| scribe.send(job));
        match sent {
            Some(Ok(())) => self.busy_since = Some(Instant::now()),
            _ => {
                // Without a thread to wait in, it is tried again a little later.
                self.scribe = None;
                self.unsynced_since = Some(Instant::now());
                self.transcript.in_hand = false;
            }
        }
    }

    fn tell(&mut self, said: Option<store::News>) {
        let Some(said) = said else {
            return;
        };
        self.unsynced_since.get_or_insert_with(Instant::now);
        self.retry_at = None;
        match &said {
            store::News::Held { .. } => {
                self.journal_trouble = Trouble::Held;
                self.retry_at = Some(Instant::now() + RETRY_EVERY);
                self.send(News::SaveFailed(said.say()));
            }
            store::News::Moved { .. } => {
                self.journal_trouble = Trouble::Elsewhere(said.say());
                self.send(News::SaveMoved(said.say()));
            }
            store::News::Healed { .. } => {
                self.journal_trouble = Trouble::None;
                self.send(News::SaveHealed);
            }
        }
    }

    /// The transcript can be saved again; the journal is where it was.
    fn tell_healed(&self) {
        match &self.journal_trouble {
            Trouble::None => self.send(News::SaveHealed),
            Trouble::Elsewhere(place) => self.send(News::SaveMoved(place.clone())),
            Trouble::Held => {}
        }
    }

    fn send(&self, news: News) {
        if !self.dismissed.is_set() {
            let _ = self.news.send(news);
        }
    }

    /// How long to wait for an order before looking after the disk.
    fn patience(&self) -> Duration {
        let until = |at: Instant| at.saturating_duration_since(Instant::now());
        let retry = self.retry_at.map(until);
        let due = match self.busy_since {
            Some(since) => Some(LONGEST_WRITE.saturating_sub(since.elapsed())),
            None => {
                let sync = |since: Instant| SYNC_EVERY.saturating_sub(since.elapsed());
                let again = self
                    .transcript
                    .again
                    .map_or(Duration::ZERO, |it| until(it.0));
                let transcript = self.transcript.newest.as_ref().map(|_| again);
                self.unsynced_since
                    .map(sync)
                    .into_iter()
                    .chain(transcript)
                    .min()
            }
        };
        due.into_iter().chain(retry).min().unwrap_or(IDLE)
    }

    /// Brings everything to the disk, as far as the disk answers in time: what failed before
    /// is tried once more, and what hangs is left for another disk.
    fn finish(&mut self, inbox: &Receiver<Order>) {
        let end = Instant::now() + LONGEST_FAREWELL;
        self.retry();
        self.transcript.again = None;
        self.unsynced_since = Some(Instant::now());
        self.urgent = true;
        loop {
            if self.busy_since.is_none() {
                match self.next_job() {
                    Some(job) => self.hand_over(job),
                    None => return,
                }
            }
            let left = end.saturating_duration_since(Instant::now());
            match inbox.recv_timeout(left.min(LONGEST_FAREWELL / 3)) {
                Ok(order) => self.carry_out(order),
                Err(_) if left.is_zero() => return,
                Err(_) => {
                    self.give_up_scribe();
                    self.urgent = true;
                }
            }
        }
    }
}
