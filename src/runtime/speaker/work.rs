//! Plays one text or recording with external programs.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::lang::Localized;
use crate::lang::say::tools as say;
use crate::runtime::tools::{Ready, Toolbox, Unfinished, run_to_end};
use crate::store::{LARGEST_SOUND, Scratch, read_bytes, wav};
use crate::voice::{Encoding, Placeholder, Tool, ToolTrouble, Values, decode};

use super::Playback;

/// No question takes longer to read; a reader that hangs without a sound card is killed then.
const LONGEST_READING: Duration = Duration::from_secs(120);
/// No recording is longer, with some reserve.
const LONGEST_PLAYING: Duration = Duration::from_secs(15 * 60);

/// Plays it. Being canceled is not an error.
pub(super) fn speak(
    tools: &Toolbox,
    playback: Playback,
    cancelled: &AtomicBool,
) -> Result<(), Option<Localized>> {
    let scratch = Scratch::new(tools.temporary()).map_err(|error| Some(error.say()))?;
    match playback {
        Playback::Samples(samples) => play(tools, &scratch, &samples, cancelled),
        Playback::Text { text, language } => {
            let output = scratch.path().join("question.wav");
            let values = Values {
                output: &output,
                language: language.code(),
                ..Values::default()
            };
            let ready = tools.ready(Tool::ReadAloud, &values, Some(text.into_bytes()));
            let ready = ready.map_err(|trouble| Some(trouble.say()))?;
            let read = run(ready, LONGEST_READING, cancelled)?;
            if !tools.takes(Tool::ReadAloud, Placeholder::Output) {
                return read.succeeded();
            }
            // The exit code does not show success; a file with sound in it does.
            let samples = sound_in(&output).ok_or_else(|| Some(read.trouble()))?;
            play_file(tools, &output, &samples, cancelled)
        }
    }
}

fn play(
    tools: &Toolbox,
    scratch: &Scratch,
    samples: &[i16],
    cancelled: &AtomicBool,
) -> Result<(), Option<Localized>> {
    let file = scratch.write("answer.wav", &wav(samples));
    let file = file.map_err(|error| Some(error.say()))?;
    play_file(tools, &file, samples, cancelled)
}

/// Plays a WAV file; a player that takes no file gets the samples on standard input.
fn play_file(
    tools: &Toolbox,
    file: &Path,
    samples: &[i16],
    cancelled: &AtomicBool,
) -> Result<(), Option<Localized>> {
    let values = Values {
        input: file,
        ..Values::default()
    };
    let bytes = samples.iter().flat_map(|it| it.to_le_bytes()).collect();
    let ready = tools.ready(Tool::Play, &values, Some(bytes));
    let ready = ready.map_err(|trouble| Some(trouble.say()))?;
    run(ready, LONGEST_PLAYING, cancelled)?.succeeded()
}

/// A program that came to its end.
struct Run {
    program: String,
    said: String,
    has_failed: bool,
}

impl Run {
    fn succeeded(&self) -> Result<(), Option<Localized>> {
        match self.has_failed {
            true => Err(Some(self.trouble())),
            false => Ok(()),
        }
    }

    /// Its last message, as its failure.
    fn trouble(&self) -> Localized {
        let trouble = ToolTrouble::Ended {
            program: self.program.clone(),
            said: self.said.clone(),
        };
        trouble.say()
    }
}

/// Runs a program to its end.
fn run(ready: Ready, limit: Duration, cancelled: &AtomicBool) -> Result<Run, Option<Localized>> {
    let program = ready.name();
    match run_to_end(ready, limit, || cancelled.load(Ordering::SeqCst)) {
        Ok(captured) => Ok(Run {
            program,
            said: captured.said,
            has_failed: captured.has_failed,
        }),
        Err(Unfinished::Cancelled) => Err(None),
        Err(Unfinished::TooLong) => Err(Some(say::hangs(&program))),
        Err(Unfinished::Trouble(trouble)) => Err(Some(trouble.say())),
    }
}

/// The samples of a WAV file, at the playback rate; `None` if it has no sound.
fn sound_in(file: &Path) -> Option<Vec<i16>> {
    let bytes = read_bytes(file, LARGEST_SOUND).ok()?;
    let sound = decode(&bytes, Encoding::Sniffed).ok()?;
    let samples = sound.into_samples();
    (!samples.is_empty()).then_some(samples)
}
