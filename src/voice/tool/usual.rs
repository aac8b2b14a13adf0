//! The programs to look for if the user has configured none. The order was measured: programs
//! that end quickly and need no file come first.

use super::{CommandLine, Platform, Tool};

pub(super) fn of(tool: Tool, platform: Platform) -> Vec<CommandLine> {
    let lines: &[&[&str]] = match (tool, platform) {
        (Tool::Record, Platform::Linux) => &RECORD_ON_LINUX,
        (Tool::Record, Platform::Mac) => &RECORD_ON_MAC,
        (Tool::Play, Platform::Linux) => &PLAY_ON_LINUX,
        (Tool::Play, Platform::Mac) => &PLAY_ON_MAC,
        (Tool::ReadAloud, Platform::Linux) => &READ_ON_LINUX,
        (Tool::ReadAloud, Platform::Mac) => &READ_ON_MAC,
        (Tool::Recognize, _) => &RECOGNIZE,
    };
    lines
        .iter()
        .map(|words| CommandLine::usual(words))
        .collect()
}

/// Raw samples or, for `pw-record`, AU: 16-bit, 16 kHz, mono, on standard output.
const RECORD_ON_LINUX: [&[&str]; 5] = [
    &[
        "parec",
        "--rate=16000",
        "--channels=1",
        "--format=s16le",
        "--latency-msec=50",
        "--raw",
    ],
    &[
        "pw-record",
        "--rate=16000",
        "--channels=1",
        "--format=s16",
        "-",
    ],
    &[
        "arecord", "-q", "-t", "raw", "-f", "S16_LE", "-r", "16000", "-c", "1", "-",
    ],
    &[
        "ffmpeg",
        "-nostdin",
        "-loglevel",
        "error",
        "-f",
        "pulse",
        "-i",
        "default",
        "-ac",
        "1",
        "-ar",
        "16000",
        "-f",
        "s16le",
        "-",
    ],
    SOX,
];

const RECORD_ON_MAC: [&[&str]; 2] = [
    SOX,
    &[
        "ffmpeg",
        "-nostdin",
        "-loglevel",
        "error",
        "-f",
        "avfoundation",
        "-i",
        ":default",
        "-ac",
        "1",
        "-ar",
        "16000",
        "-f",
        "s16le",
        "-",
    ],
];

const SOX: &[&str] = &[
    "rec", "-q", "-r", "16000", "-c", "1", "-b", "16", "-e", "signed", "-t", "raw", "-",
];

/// Plays raw samples from standard input, so it ends with this program.
const SOX_PLAY: &[&str] = &[
    "play", "-q", "-r", "16000", "-c", "1", "-b", "16", "-e", "signed", "-t", "raw", "-",
];

/// Those without `{in}` take raw samples on standard input.
const PLAY_ON_LINUX: [&[&str]; 4] = [
    &[
        "pacat",
        "--rate=16000",
        "--channels=1",
        "--format=s16le",
        "--raw",
    ],
    &["pw-play", "{in}"],
    &[
        "aplay", "-q", "-t", "raw", "-f", "S16_LE", "-r", "16000", "-c", "1",
    ],
    SOX_PLAY,
];

const PLAY_ON_MAC: [&[&str]; 2] = [&["afplay", "{in}"], SOX_PLAY];

/// Those without `{out}` play the speech themselves.
const READ_ON_LINUX: [&[&str]; 1] = [ESPEAK];

const READ_ON_MAC: [&[&str]; 2] = [&["say"], ESPEAK];

const ESPEAK: &[&str] = &[
    "espeak-ng",
    "-v",
    "{lang}",
    "-s",
    "150",
    "-w",
    "{out}",
    "--stdin",
];

/// Those that find their models themselves; `whisper-cli` must be told where its model is.
const RECOGNIZE: [&[&str]; 2] = [&whisper("whisper-ctranslate2"), &whisper("whisper")];

const fn whisper(program: &'static str) -> [&'static str; 12] {
    [
        program,
        "--language",
        "{lang}",
        "--initial_prompt",
        "{prompt}",
        "--word_timestamps",
        "True",
        "--output_format",
        "json",
        "--output_dir",
        "{out}",
        "{in}",
    ]
}
