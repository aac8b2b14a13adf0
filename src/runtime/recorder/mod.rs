//! The threads that keep a live session on the disk.
//!
//! The owner of the model numbers every line and hands it to the *writer*, a thread that
//! appends it at once and never waits for a sync. What waits (syncs, the transcript) is done
//! by a *sync worker* beside it. A sync worker that hangs is abandoned by the writer, which goes
//! on in another file; a writer that hangs is abandoned by the owner, which starts another one on
//! another disk with every line that is not known to be safe.

mod sync_worker;
#[cfg(test)]
mod tests;
mod writer;
mod written;

use std::collections::VecDeque;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::interview::Event;
use crate::lang::{Localized, say};
use crate::moment::Moment;
use crate::store::disk::Disk;
use crate::store::{self, Fallback, JournalWriter};
use crate::transcript::journal::{Encoder, Line};

use super::panics;
use super::report::Reporter;
use writer::{Writer, WriterCommand};
use written::Given;

/// A write or a sync that takes longer than this hangs. It is reported within 2 s.
const LONGEST_WRITE: Duration = Duration::from_millis(1500);
/// The longest timeout of a writer, however many before it hung.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(60);
/// How long the screen waits for a submitted answer to be on the disk, before it says that it
/// was submitted. A sync takes some milliseconds; this is enough for one more in another file.
const SUBMIT_TIMEOUT: Duration = Duration::from_millis(300);
/// How long quitting waits for a writer to catch up before it is given up.
const CATCH_UP_TIMEOUT: Duration = Duration::from_millis(150);
/// How long quitting waits for the disk.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_millis(450);

/// How long a session that nobody waits for any more may take to close. A disk that hung
/// for seconds may do so again.
const ABANDON_TIMEOUT: Duration = Duration::from_secs(60);

/// How saving goes, each time it changes.
#[derive(Debug)]
pub(super) enum SaveEvent {
    /// Something could not be saved.
    Failed(Localized),
    /// Everything is saved, in another place than usual.
    Moved(Localized),
    /// Everything is saved again.
    Healed,
}

/// The recorder as the owner of the model sees it.
#[derive(Debug)]
pub(super) struct Recorder {
    encoder: Encoder,
    fallback: Fallback,
    disk: Arc<dyn Disk>,
    reporter: Reporter<SaveEvent>,
    unsafe_lines: UnsafeLines,
    /// The newest line that must be on the disk before anything more is drawn.
    awaited: Option<u64>,
    handle: WriterHandle,
    /// How long the present writer may be behind before it counts as hung.
    timeout: Duration,
    /// How many writers were given up.
    given_up: usize,
}

/// The lines that a power cut might take, oldest first: what a new writer begins with.
#[derive(Debug, Clone, Default)]
struct UnsafeLines(Arc<(Mutex<VecDeque<Line>>, Condvar)>);

/// A writer's thread as the owner holds it.
#[derive(Debug)]
struct WriterHandle {
    commands: Sender<WriterCommand>,
    given: Given,
    dismissed: Dismissed,
    behind_since: Option<Instant>,
}

/// Set once a writer was given up: should it ever come back, it must say and do nothing more.
#[derive(Debug, Clone, Default)]
struct Dismissed(Arc<AtomicBool>);

impl Recorder {
    /// Starts to record with `writer`, which may be in `trouble` from the start; transcripts go
    /// into `disk`.
    ///
    /// # Errors
    ///
    /// If there can be no more threads.
    pub(super) fn start(
        writer: JournalWriter,
        trouble: Option<store::JournalStatus>,
        encoder: Encoder,
        disk: Arc<dyn Disk>,
        reporter: Reporter<SaveEvent>,
    ) -> io::Result<Self> {
        let fallback = writer.fallback();
        let unsafe_lines = UnsafeLines::default();
        unsafe_lines.lock().extend(writer.unsynced().cloned());
        let handle = WriterHandle::start(&disk, &reporter, &unsafe_lines, || (writer, trouble))?;
        Ok(Self {
            encoder,
            fallback,
            disk,
            reporter,
            unsafe_lines,
            awaited: None,
            handle,
            timeout: LONGEST_WRITE,
            given_up: 0,
        })
    }

    /// Appends an event to the journal.
    pub(super) fn record(&mut self, at: Moment, event: &Event) {
        let urgent = matches!(event, Event::Closed { .. } | Event::Ended { .. });
        match self.encoder.line(at, event) {
            Ok(line) => {
                if urgent {
                    self.awaited = Some(line.seq());
                }
                self.unsafe_lines.lock().push_back(line.clone());
                self.handle.give(WriterCommand::Append { line, urgent });
            }
            Err(error) => {
                let why = say::files::unwritable(&error.to_string());
                self.reporter.send(SaveEvent::Failed(why));
            }
        }
    }

    /// Waits until every event so far is written, and every submitted answer on the disk,
    /// unless the disk hangs.
    pub(super) fn wait_written(&mut self) {
        self.handle.wait_written();
        if let Some(seq) = self.awaited.take()
            && self.handle.behind_since.is_none()
        {
            self.unsafe_lines.wait_safe(seq, SUBMIT_TIMEOUT);
        }
        self.look_after();
    }

    /// When the owner must look again, though nothing else may happen: a writer is behind.
    pub(super) fn wakes_in(&self) -> Option<Duration> {
        let behind = self.handle.behind_since?;
        Some(self.timeout.saturating_sub(behind.elapsed()))
    }

    /// Writes the transcript whole.
    pub(super) fn save_transcript(&mut self, bytes: Vec<u8>) {
        self.handle
            .give(WriterCommand::SaveTranscript(bytes.into()));
    }

    /// Brings everything to the disk, within the timeout. The recorder
    /// goes on.
    pub(super) fn settle(&mut self) {
        self.finish(|done| WriterCommand::Settle { done });
    }

    /// Brings everything to the disk and ends the thread, waiting no longer than the disk
    /// deserves.
    pub(super) fn close(mut self) {
        self.finish(|done| WriterCommand::Close { done });
    }

    /// Ends the thread of a session that nobody takes part in, and waits until its file is closed
    /// and can be removed.
    pub(super) fn abandon(self) {
        let (done, closed) = mpsc::channel();
        if self
            .handle
            .commands
            .send(WriterCommand::Close { done })
            .is_ok()
        {
            let _ = closed.recv_timeout(ABANDON_TIMEOUT);
        }
    }

    fn finish(&mut self, command: impl Fn(Sender<()>) -> WriterCommand) {
        if !self.handle.given.reaches_all(CATCH_UP_TIMEOUT) {
            self.start_another();
        }
        let (done, finished) = mpsc::channel();
        if self.handle.commands.send(command(done)).is_ok() {
            let _ = finished.recv_timeout(SHUTDOWN_TIMEOUT);
        }
    }

    /// Gives up a writer that hangs.
    fn look_after(&mut self) {
        let hangs = |since: Instant| since.elapsed() >= self.timeout;
        if self.handle.behind_since.is_some_and(hangs) {
            self.start_another();
        }
    }

    /// Starts another writer, on another disk first. The old one may come back whenever it
    /// likes: what it has written by then is the same lines once more.
    fn start_another(&mut self) {
        let why = Fallback::hung().say();
        self.reporter.send(SaveEvent::Failed(why));
        self.given_up += 1;
        self.timeout = (self.timeout * 2).min(LONGEST_TIMEOUT);
        let begin = {
            let fallback = self.fallback.clone();
            let lines = self.unsafe_lines.lock().clone();
            let (first, chain) = (self.given_up, self.encoder.chain());
            move || {
                let (writer, status) = fallback.begin(first, lines, chain);
                (writer, Some(status))
            }
        };
        // Where there can be no more threads, the old one may still come back.
        if let Ok(handle) =
            WriterHandle::start(&self.disk, &self.reporter, &self.unsafe_lines, begin)
        {
            self.handle.dismissed.set();
            self.handle = handle;
        }
    }
}

impl WriterHandle {
    fn start(
        disk: &Arc<dyn Disk>,
        reporter: &Reporter<SaveEvent>,
        unsafe_lines: &UnsafeLines,
        begin: impl FnOnce() -> (JournalWriter, Option<store::JournalStatus>) + Send + 'static,
    ) -> io::Result<Self> {
        let (commands, inbox) = mpsc::channel();
        let given = Given::default();
        // Beginning, which may hang as well, counts as the first command.
        given.count();
        let dismissed = Dismissed::default();
        let start = {
            let (disk, reporter, own) = (Arc::clone(disk), reporter.clone(), commands.clone());
            let (lines, progress) = (unsafe_lines.clone(), given.progress());
            let dismissed = dismissed.clone();
            move || {
                let (writer, trouble) = begin();
                let mut work = Writer::new(writer, disk, reporter, own, lines, progress, dismissed);
                work.begun(trouble);
                // The one who writes goes on after a panic: its hook has asked the owner to
                // leave, and what is open is to be brought to the disk before.
                let mut done = None;
                while panics::caught(|| done = work.run(&inbox)) {}
                // Its file is closed before anyone is notified: others see by its lock whether
                // the session is live.
                drop(work);
                if let Some(done) = done {
                    let _ = done.send(());
                }
            }
        };
        thread::Builder::new()
            .name("writer".to_owned())
            .spawn(start)?;
        Ok(Self {
            commands,
            given,
            dismissed,
            behind_since: None,
        })
    }

    fn give(&mut self, command: WriterCommand) {
        // The thread ends only after `close`.
        let _ = self.commands.send(command);
        self.given.count();
    }

    fn wait_written(&mut self) {
        if self.given.wait() {
            self.behind_since = None;
        } else {
            self.behind_since.get_or_insert_with(Instant::now);
        }
    }
}

impl UnsafeLines {
    fn lock(&self) -> MutexGuard<'_, VecDeque<Line>> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the line with this number is on the disk, at most for `timeout`.
    fn wait_safe(&self, seq: u64, timeout: Duration) {
        let is_open = |lines: &mut VecDeque<Line>| lines.front().is_some_and(|it| it.seq() <= seq);
        drop(self.0.1.wait_timeout_while(self.lock(), timeout, is_open));
    }

    /// Everything before the line with this number is on the disk.
    fn forget_before(&self, seq: u64) {
        let mut lines = self.lock();
        let open = lines.iter().position(|line| line.seq() >= seq);
        let safe = open.unwrap_or(lines.len());
        lines.drain(..safe);
        drop(lines);
        self.0.1.notify_all();
    }
}

impl Dismissed {
    fn set(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}
