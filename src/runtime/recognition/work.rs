//! One answer and one run of a recognizer.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::lang::Localized;
use crate::lang::say::{recording as words, tools as say};
use crate::runtime::tools::{Ready, Running, Toolbox};
use crate::store::{Scratch, read_bytes, wav};
use crate::voice::{Tool, Values, WordsError};

use super::Spoken;

/// The most that a recognizer may write, in bytes.
const MOST: usize = 4 * 1024 * 1024;
/// How long it may take: so long, and so much longer for each second of sound.
const LEAST: Duration = Duration::from_secs(30);
const TIMES: f32 = 5.0;
/// How soon a cancellation is noticed.
const NOTICE: Duration = Duration::from_millis(100);
/// What a recognizer calls its output is this, with an ending of its own.
const OUTPUT: &str = "words";

/// The words of an answer; empty where none can have been said.
pub(super) fn recognize(
    tools: &Toolbox,
    spoken: &Spoken,
    cancelled: &AtomicBool,
) -> Result<String, Localized> {
    let scratch = Scratch::new(tools.temporary()).map_err(|error| error.say())?;
    let samples = spoken.takes.samples(spoken.answer);
    let samples = samples.map_err(|error| error.say())?;
    let input = scratch.write("answer.wav", &wav(&samples));
    let input = input.map_err(|error| error.say())?;
    let output = scratch.path().join(OUTPUT);
    let values = Values {
        input: &input,
        output: &output,
        language: spoken.language.code(),
        prompt: words::FILLERS.get(spoken.language),
    };
    let ready = tools.ready(Tool::Recognize, &values, None);
    let ready = ready.map_err(|trouble| trouble.say())?.in_background();
    let limit = LEAST + Duration::from_secs_f32(TIMES * spoken.heard.seconds.max(0.0));
    let name = ready.name();
    let printed = run(ready, limit, cancelled)?;
    let written = written(&output).unwrap_or(printed);
    crate::voice::words(&written, &spoken.heard).map_err(|error| match error {
        WordsError::Nothing => say::no_words(&name),
        WordsError::Page => say::page_for_words(&name),
        WordsError::Shape => say::unknown_words(&name),
    })
}

/// Runs a recognizer to its end, and returns what it printed. Its exit code is no sign of
/// anything.
fn run(ready: Ready, limit: Duration, cancelled: &AtomicBool) -> Result<Vec<u8>, Localized> {
    let name = ready.name();
    let printed: Arc<Mutex<Vec<u8>>> = Arc::default();
    let (sender, ended) = mpsc::channel();
    let collected = Arc::clone(&printed);
    let take = move |bytes: &[u8]| {
        let Ok(mut collected) = collected.lock() else {
            return false;
        };
        collected.extend_from_slice(bytes);
        collected.len() < MOST
    };
    let at_end = move |end| drop(sender.send(end));
    let running = Running::begin(ready, take, at_end).map_err(|trouble| trouble.say())?;
    let began = Instant::now();
    loop {
        match ended.recv_timeout(NOTICE) {
            Ok(_) | Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) if cancelled.load(Ordering::SeqCst) => {
                running.kill();
                return Err(words::CANCELLED.into());
            }
            Err(RecvTimeoutError::Timeout) if began.elapsed() >= limit => {
                running.kill();
                return Err(say::takes_too_long(&name));
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
    let printed = printed.lock().map(|it| it.clone()).unwrap_or_default();
    Ok(printed)
}

/// What a recognizer wrote into a file, wherever it understood that to be.
fn written(output: &Path) -> Option<Vec<u8>> {
    let with = |ending: &str| {
        let mut name = output.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let places = [
        with(".json"),
        output.join("answer.json"),
        with(".txt"),
        output.join("answer.txt"),
        output.to_owned(),
    ];
    let read = places
        .iter()
        .filter_map(|it| read_bytes(it, MOST as u64).ok());
    read.into_iter().find(|it| !it.is_empty())
}
