//! Sound output: questions read aloud, and playback of recordings.

#[cfg(test)]
mod tests;
mod work;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crate::lang::{Language, Localized};
use crate::voice::{Tool, ToolTrouble};

use super::report::Reporter;
use super::tools::Toolbox;

/// Something to play.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Playback {
    /// A text, read aloud.
    Text { text: String, language: Language },
    /// 16-bit samples at 16 kHz.
    Samples(Vec<i16>),
}

/// Playback has ended.
#[derive(Debug)]
pub(super) struct PlaybackEnd {
    number: u64,
    /// Why it could not be played.
    pub(super) trouble: Option<Localized>,
}

/// Plays one thing at a time.
#[derive(Debug)]
pub(super) struct Speaker {
    tools: Arc<Toolbox>,
    reporter: Reporter<PlaybackEnd>,
    current: Option<(u64, Arc<AtomicBool>)>,
    next: u64,
}

impl Speaker {
    pub(super) fn new(tools: Toolbox, reporter: Reporter<PlaybackEnd>) -> Self {
        Self {
            tools: Arc::new(tools),
            reporter,
            current: None,
            next: 0,
        }
    }

    /// Whether the user has set a reader, which exists.
    pub(super) fn reader_is_set(&self) -> bool {
        let reader = self.tools.of(Tool::ReadAloud);
        reader.is_some_and(|it| it.is_set) && self.can_read()
    }

    /// Whether there is a program to read aloud.
    pub(super) fn can_read(&self) -> bool {
        self.tools.has(Tool::ReadAloud)
    }

    /// Starts playing, replacing what is playing now.
    pub(super) fn start(&mut self, playback: Playback) {
        self.stop();
        let number = self.next;
        self.next += 1;
        let cancelled = Arc::<AtomicBool>::default();
        self.current = Some((number, Arc::clone(&cancelled)));
        let (tools, reporter) = (Arc::clone(&self.tools), self.reporter.clone());
        let work = move || {
            let trouble = work::speak(&tools, playback, &cancelled).err().flatten();
            reporter.send(PlaybackEnd { number, trouble });
        };
        let started = thread::Builder::new()
            .name("speaker".to_owned())
            .spawn(work);
        if let Err(error) = started {
            let trouble = ToolTrouble::NotStarted {
                program: "rehearse".to_owned(),
                why: error.to_string(),
            };
            let trouble = Some(trouble.say());
            self.reporter.send(PlaybackEnd { number, trouble });
        }
    }

    /// Stops at once.
    pub(super) fn stop(&mut self) {
        if let Some((_, cancelled)) = self.current.take() {
            cancelled.store(true, Ordering::SeqCst);
        }
    }

    /// Whether this is the end of what is playing now.
    pub(super) fn is_over(&mut self, end: &PlaybackEnd) -> bool {
        let current = self.current.take_if(|(number, _)| *number == end.number);
        current.is_some()
    }
}
