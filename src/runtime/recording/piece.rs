//! A piece of an answer as it arrives.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::lang::Localized;
use crate::store::disk::DiskFile;
use crate::store::{LONGEST_TAKE, TakePiece};
use crate::voice::{Level, Meter, RATE, RecordingEvent, SoundStream, ToolTrouble};

use super::PieceEvent;

/// How often the model is told how loud it is.
const PERIOD: Duration = Duration::from_millis(100);
/// Also after at most this many samples, as they may arrive faster: a quarter of a second.
const STRETCH: u64 = RATE as u64 / 4;
/// How often the recording is synced. Everything received is passed to the system at once, and
/// survives this program; syncs are for power cuts.
const SYNC: Duration = Duration::from_millis(250);
/// How far a recorder may be ahead of the clock, in seconds: beyond that it is not a microphone.
const MAX_AHEAD: f32 = 60.0;

/// A piece of an answer as it arrives.
pub(super) struct Piece {
    file: TakePiece,
    program: String,
    stream: SoundStream,
    meter: Meter,
    began: Instant,
    /// When the model was last told, and the number of samples then.
    told: Option<(Instant, u64)>,
    trouble: Arc<Mutex<Option<Localized>>>,
    /// Dropping it stops the thread that syncs.
    sync: Option<Sender<()>>,
}

impl Piece {
    pub(super) fn new(file: TakePiece, program: String) -> Self {
        Self {
            sync: None,
            file,
            program,
            stream: SoundStream::default(),
            meter: Meter::default(),
            began: Instant::now(),
            told: None,
            trouble: Arc::default(),
        }
    }

    /// Where its error is stored.
    pub(super) fn trouble(&self) -> Arc<Mutex<Option<Localized>>> {
        Arc::clone(&self.trouble)
    }

    /// Takes what has arrived, and returns whether more is wanted.
    pub(super) fn take(&mut self, bytes: &[u8], report: &impl Fn(PieceEvent) -> bool) -> bool {
        let samples = match self.stream.take(bytes) {
            Ok(samples) => samples,
            Err(error) => {
                let program = self.program.clone();
                return self.breaks(ToolTrouble::NoSound { program, error }.say(), report);
            }
        };
        let room = LONGEST_TAKE.saturating_sub(self.taken());
        let fitting = samples.get(..room).unwrap_or(&samples);
        if let Err(error) = self.file.append(fitting) {
            return self.breaks(error.say(), report);
        }
        if self.sync.is_none() {
            self.sync = self.file.file().and_then(start_sync);
        }
        self.meter.take(fitting);
        if self.is_flooded() {
            // What does not come from a microphone is nobody's voice.
            self.file.discard();
            report(PieceEvent::Event(RecordingEvent::Kept(seconds_of(
                self.file.before(),
            ))));
            return self.breaks(ToolTrouble::Floods(self.program.clone()).say(), report);
        }
        if samples.len() >= room {
            self.report_level(report);
            report(PieceEvent::Event(RecordingEvent::Full));
            return false;
        }
        let is_time = self.told.is_none_or(|(at, samples)| {
            at.elapsed() >= PERIOD || self.meter.samples() >= samples + STRETCH
        });
        match is_time && !samples.is_empty() {
            true => self.report_level(report),
            false => true,
        }
    }

    /// Number of samples in the answer.
    fn taken(&self) -> usize {
        self.file.before() + usize::try_from(self.meter.samples()).unwrap_or(usize::MAX)
    }

    #[allow(clippy::cast_precision_loss, reason = "counts of samples")]
    fn is_flooded(&self) -> bool {
        let came = self.meter.samples() as f32 / RATE as f32;
        came > self.began.elapsed().as_secs_f32() + MAX_AHEAD
    }

    fn report_level(&mut self, report: &impl Fn(PieceEvent) -> bool) -> bool {
        self.told = Some((Instant::now(), self.meter.samples()));
        let level = Level {
            seconds: seconds_of(self.taken()),
            ..self.meter.look()
        };
        report(PieceEvent::Event(RecordingEvent::Heard(level)))
    }

    fn breaks(&self, why: Localized, report: &impl Fn(PieceEvent) -> bool) -> bool {
        if let Ok(mut trouble) = self.trouble.lock() {
            *trouble = Some(why);
        }
        report(PieceEvent::Broken);
        false
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of samples")]
fn seconds_of(samples: usize) -> f32 {
    samples as f32 / RATE as f32
}

/// Syncs repeatedly until the returned sender is dropped. A disk that hangs blocks only this
/// thread.
fn start_sync(file: Arc<dyn DiskFile>) -> Option<Sender<()>> {
    let (sender, over) = mpsc::channel::<()>();
    let work = move || {
        while over.recv_timeout(SYNC) == Err(RecvTimeoutError::Timeout) {
            let _ = file.sync();
        }
        let _ = file.sync();
    };
    let started = thread::Builder::new()
        .name("take-sync".to_owned())
        .spawn(work);
    started.ok().map(|_| sender)
}
