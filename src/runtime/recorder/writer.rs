use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use crate::lang::Localized;
use crate::runtime::failpoint;
use crate::runtime::report::Reporter;
use crate::store::disk::Disk;
use crate::store::{self, FileError, JournalWriter};
use crate::transcript::journal::Line;

use super::sync_worker::{self, Task, TaskResult};
use super::written::Progress;
use super::{Dismissed, LONGEST_WRITE, SHUTDOWN_TIMEOUT, SaveEvent, UnsafeLines};

/// The most typing that a power cut can lose: what was written since the last sync.
const SYNC_EVERY: Duration = Duration::from_millis(250);
/// How often to check for a folder that works again, while none does.
const RETRY_EVERY: Duration = Duration::from_secs(1);
/// A transcript that cannot be saved is tried again after this, then after twice as long, and so
/// on: the journal holds everything in it.
const FIRST_RETRY: Duration = Duration::from_secs(1);
const LAST_RETRY: Duration = Duration::from_secs(32);
/// How often an idle thread checks whether it was abandoned, and whether its file is still in
/// place.
const IDLE: Duration = Duration::from_secs(60);

/// A command to the writer.
pub(super) enum WriterCommand {
    Append { line: Line, urgent: bool },
    SaveTranscript(Arc<[u8]>),
    Done { worker: u64, result: TaskResult },
    Settle { done: Sender<()> },
    Close { done: Sender<()> },
}

/// The thread that appends to the journal.
pub(super) struct Writer {
    journal: JournalWriter,
    disk: Arc<dyn Disk>,
    reporter: Reporter<SaveEvent>,
    own: Sender<WriterCommand>,
    lines: UnsafeLines,
    progress: Progress,
    dismissed: Dismissed,
    /// The number after that of the last line appended.
    next_seq: u64,
    worker: Option<Sender<Task>>,
    /// Number of the current sync worker, to distinguish it from abandoned ones.
    workers: u64,
    busy_since: Option<Instant>,
    unsynced_since: Option<Instant>,
    /// Whether an answer was submitted, so that the sync must not wait.
    urgent: bool,
    transcript: Transcript,
    journal_state: JournalState,
    retry_at: Option<Instant>,
}

/// The transcript to save.
#[derive(Default)]
struct Transcript {
    /// The newest that is not known to be saved.
    newest: Option<Arc<[u8]>>,
    /// Whether a sync worker is saving it.
    in_progress: bool,
    /// After a failure: when to try again, and the delay after the next one.
    again: Option<(Instant, Duration)>,
}

/// What the user was told about the journal.
enum JournalState {
    None,
    Elsewhere(Localized),
    Held,
}

impl Writer {
    pub(super) fn new(
        journal: JournalWriter,
        disk: Arc<dyn Disk>,
        reporter: Reporter<SaveEvent>,
        own: Sender<WriterCommand>,
        lines: UnsafeLines,
        progress: Progress,
        dismissed: Dismissed,
    ) -> Self {
        let next_seq = journal.unsynced().last().map_or(0, |line| line.seq() + 1);
        Self {
            journal,
            disk,
            reporter,
            own,
            lines,
            progress,
            dismissed,
            next_seq,
            worker: None,
            workers: 0,
            busy_since: None,
            unsynced_since: None,
            urgent: false,
            transcript: Transcript::default(),
            journal_state: JournalState::None,
            retry_at: None,
        }
    }

    /// Takes the journal's initial status.
    pub(super) fn begun(&mut self, said: Option<store::JournalStatus>) {
        self.unsynced_since = Some(Instant::now());
        self.report(said);
        self.progress.advance();
    }

    /// Carries out commands until closed or abandoned. Returns whom to tell that it is closed,
    /// after it is dropped.
    pub(super) fn run(&mut self, inbox: &Receiver<WriterCommand>) -> Option<Sender<()>> {
        while !self.dismissed.is_set() {
            let timeout = self.timeout();
            match inbox.recv_timeout(timeout) {
                Ok(WriterCommand::Settle { done }) => {
                    self.finish(inbox);
                    let _ = done.send(());
                }
                Ok(WriterCommand::Close { done }) => {
                    self.finish(inbox);
                    return Some(done);
                }
                Ok(command) => self.carry_out(command),
                // Nothing happens, but the file may have been replaced.
                Err(RecvTimeoutError::Timeout) if timeout == IDLE => {
                    self.unsynced_since = Some(Instant::now());
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
            self.start_due_work();
        }
        None
    }

    fn carry_out(&mut self, command: WriterCommand) {
        match command {
            WriterCommand::Append { line, urgent } => {
                failpoint::reach("writer");
                self.append(line, urgent);
                self.progress.advance();
            }
            WriterCommand::SaveTranscript(bytes) => {
                self.transcript.newest = Some(bytes);
                self.transcript.in_progress = false;
                self.transcript.again = None;
                self.progress.advance();
            }
            WriterCommand::Done { worker, result } if worker == self.workers => {
                self.busy_since = None;
                self.task_done(result);
            }
            // An abandoned worker has returned; its work was done again elsewhere.
            WriterCommand::Done { .. }
            | WriterCommand::Settle { .. }
            | WriterCommand::Close { .. } => {}
        }
    }

    fn append(&mut self, line: Line, urgent: bool) {
        self.urgent |= urgent;
        self.next_seq = line.seq() + 1;
        self.unsynced_since.get_or_insert_with(Instant::now);
        let said = self.journal.append(line);
        self.report(said);
    }

    fn task_done(&mut self, result: TaskResult) {
        match result {
            TaskResult::Synced(synced) => {
                let said = self.journal.settle(synced);
                let open = self.journal.unsynced().next().map(Line::seq);
                self.lines.forget_before(open.unwrap_or(self.next_seq));
                if open.is_some() {
                    self.unsynced_since.get_or_insert_with(Instant::now);
                }
                self.report(said);
            }
            TaskResult::Replaced(result) => self.transcript_saved(result),
        }
    }

    fn transcript_saved(&mut self, result: Result<(), FileError>) {
        let newer_came = !std::mem::take(&mut self.transcript.in_progress);
        match result {
            Ok(()) => {
                let failed_before = self.transcript.again.take().is_some();
                if !newer_came {
                    self.transcript.newest = None;
                }
                if failed_before {
                    self.report_healed();
                }
            }
            Err(error) => {
                let wait = self.transcript.again.map_or(FIRST_RETRY, |(_, wait)| wait);
                let first = self.transcript.again.is_none();
                let next = (wait * 2).min(LAST_RETRY);
                self.transcript.again = Some((Instant::now() + wait, next));
                // If the journal has a problem too, the user was told of that, which matters
                // more.
                if first && matches!(self.journal_state, JournalState::None) {
                    self.send(SaveEvent::Failed(error.say()));
                }
            }
        }
    }

    /// Starts pending work, and abandons what hangs.
    fn start_due_work(&mut self) {
        if self.retry_at.is_some_and(|at| at <= Instant::now()) {
            self.retry();
        }
        if let Some(since) = self.busy_since {
            if since.elapsed() < LONGEST_WRITE {
                return;
            }
            self.give_up_worker();
        }
        if let Some(task) = self.next_task() {
            self.hand_over(task);
        }
    }

    fn retry(&mut self) {
        if !matches!(self.journal_state, JournalState::Held) {
            return;
        }
        self.retry_at = Some(Instant::now() + RETRY_EVERY);
        let said = self.journal.retry();
        if said.is_none() && self.journal.ticket().is_some() {
            self.unsynced_since.get_or_insert_with(Instant::now);
        }
        self.report(said);
    }

    /// The worker hung in a sync, or in writing the transcript in the same folder: neither that
    /// file nor that worker is used any longer.
    fn give_up_worker(&mut self) {
        self.busy_since = None;
        self.worker = None;
        if std::mem::take(&mut self.transcript.in_progress) {
            let wait = self.transcript.again.map_or(FIRST_RETRY, |(_, wait)| wait);
            let next = (wait * 2).min(LAST_RETRY);
            self.transcript.again = Some((Instant::now() + wait, next));
        }
        let said = self.journal.give_up_file();
        self.report(said);
    }

    fn next_task(&mut self) -> Option<Task> {
        let due = |since: Instant| since.elapsed() >= SYNC_EVERY;
        if self.urgent || self.unsynced_since.is_some_and(due) {
            self.unsynced_since = None;
            self.urgent = false;
            if let Some(ticket) = self.journal.ticket() {
                return Some(Task::Sync(ticket));
            }
        }
        self.transcript_task()
    }

    fn transcript_task(&mut self) -> Option<Task> {
        let waits = |(at, _): (Instant, Duration)| at > Instant::now();
        if self.transcript.again.is_some_and(waits) {
            return None;
        }
        let newest = self.transcript.newest.clone()?;
        self.transcript.in_progress = true;
        Some(Task::Replace(newest))
    }

    fn hand_over(&mut self, task: Task) {
        if self.worker.is_none() {
            self.workers += 1;
            let (own, worker) = (self.own.clone(), self.workers);
            let report = move |result| own.send(WriterCommand::Done { worker, result }).is_ok();
            self.worker = sync_worker::start(Arc::clone(&self.disk), report);
        }
        let sent = self.worker.as_ref().map(|worker| worker.send(task));
        match sent {
            Some(Ok(())) => self.busy_since = Some(Instant::now()),
            _ => {
                // Without a thread it is tried again a little later.
                self.worker = None;
                self.unsynced_since = Some(Instant::now());
                self.transcript.in_progress = false;
            }
        }
    }

    fn report(&mut self, said: Option<store::JournalStatus>) {
        let Some(said) = said else {
            return;
        };
        self.unsynced_since.get_or_insert_with(Instant::now);
        self.retry_at = None;
        match &said {
            store::JournalStatus::Held { .. } => {
                self.journal_state = JournalState::Held;
                self.retry_at = Some(Instant::now() + RETRY_EVERY);
                self.send(SaveEvent::Failed(said.say()));
            }
            store::JournalStatus::Moved { .. } => {
                self.journal_state = JournalState::Elsewhere(said.say());
                self.send(SaveEvent::Moved(said.say()));
            }
            store::JournalStatus::Healed { .. } => {
                self.journal_state = JournalState::None;
                self.send(SaveEvent::Healed);
            }
        }
    }

    /// The transcript can be saved again; the journal's status is unchanged.
    fn report_healed(&self) {
        match &self.journal_state {
            JournalState::None => self.send(SaveEvent::Healed),
            JournalState::Elsewhere(place) => self.send(SaveEvent::Moved(place.clone())),
            JournalState::Held => {}
        }
    }

    fn send(&self, event: SaveEvent) {
        if !self.dismissed.is_set() {
            self.reporter.send(event);
        }
    }

    /// How long to wait for a command before checking the disk.
    fn timeout(&self) -> Duration {
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

    /// Syncs everything, if the disk responds in time: what failed before is tried once more, and
    /// what hangs goes to another disk.
    fn finish(&mut self, inbox: &Receiver<WriterCommand>) {
        let end = Instant::now() + SHUTDOWN_TIMEOUT;
        self.retry();
        self.transcript.again = None;
        self.unsynced_since = Some(Instant::now());
        self.urgent = true;
        loop {
            if self.busy_since.is_none() {
                match self.next_task() {
                    Some(task) => self.hand_over(task),
                    None => return,
                }
            }
            let left = end.saturating_duration_since(Instant::now());
            match inbox.recv_timeout(left.min(SHUTDOWN_TIMEOUT / 3)) {
                Ok(command) => self.carry_out(command),
                Err(_) if left.is_zero() => return,
                Err(_) => {
                    self.give_up_worker();
                    self.urgent = true;
                }
            }
        }
    }
}
