//! Runs a recognizer on one answer.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::lang::Localized;
use crate::lang::say::{recording as words, tools as say};
use crate::runtime::tools::{Captured, Toolbox, Unfinished, run_to_end};
use crate::store::{Scratch, read_bytes, wav};
use crate::voice::{Tool, Utterance, Values, WordsError};

use super::Spoken;

/// Maximum output of a recognizer, in bytes.
const MAX: u64 = 4 * 1024 * 1024;
/// Timeout: this long, plus a multiple of the length of the sound.
const MIN: Duration = Duration::from_secs(30);
const TIMES: f32 = 5.0;
/// Base name of a recognizer's output; it appends its own extension.
const OUTPUT: &str = "words";

/// The words of an answer; empty if none can have been said.
pub(super) fn recognize(
    tools: &Toolbox,
    spoken: &Spoken,
    cancelled: &AtomicBool,
) -> Result<Vec<Utterance>, Localized> {
    recognize_within(limit(spoken.heard.seconds), tools, spoken, cancelled)
}

/// Timeout for this many seconds of sound.
pub(super) fn limit(seconds: f32) -> Duration {
    MIN + Duration::try_from_secs_f32(TIMES * seconds.max(0.0)).unwrap_or_default()
}

/// The same, killed after `limit`.
pub(super) fn recognize_within(
    limit: Duration,
    tools: &Toolbox,
    spoken: &Spoken,
    cancelled: &AtomicBool,
) -> Result<Vec<Utterance>, Localized> {
    let scratch = Scratch::new(tools.temporary()).map_err(|error| error.say())?;
    let samples = spoken.takes.recorded(spoken.answer);
    let samples = samples.map_err(|error| error.say())?;
    if samples.is_empty() {
        return Err(words::NOT_KEPT.into());
    }
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
    let name = ready.name();
    let captured = match run_to_end(ready, limit, || cancelled.load(Ordering::SeqCst)) {
        Ok(captured) => captured,
        Err(Unfinished::Cancelled) => return Err(words::CANCELLED.into()),
        Err(Unfinished::TooLong) => return Err(say::takes_too_long(&name)),
        Err(Unfinished::Trouble(trouble)) => return Err(trouble.say()),
    };
    let Captured {
        output: printed,
        said,
        has_failed,
        is_cut_off,
    } = captured;
    if is_cut_off {
        return Err(say::too_many_words(&name));
    }
    if has_failed {
        return Err(say::failed_to_recognize(&name, &said));
    }
    let written = written(&output).unwrap_or(printed);
    crate::voice::words(&written, &spoken.heard).map_err(|error| match error {
        WordsError::Nothing => say::no_words(&name),
        WordsError::Page => say::page_for_words(&name),
        WordsError::Shape => say::unknown_words(&name),
        WordsError::TooMany => say::too_many_words(&name),
    })
}

/// What a recognizer wrote to a file, wherever it put that.
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
        with(".vtt"),
        with(".srt"),
        with(".tsv"),
        output.to_owned(),
    ];
    let read = places.iter().filter_map(|it| read_bytes(it, MAX).ok());
    read.into_iter().find(|it| !it.is_empty())
}
