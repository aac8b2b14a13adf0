//! `rehearse voice FILE`: analyzes a recording. `rehearse voice`: checks whether sound can be
//! recorded, played, read aloud and recognized here.

mod tools;

use std::path::PathBuf;

use clap::Args;

use crate::lang::Language;
use crate::lang::say::{recording, voice as words};
use crate::store::{LARGEST_SOUND, read_bytes};
use crate::voice::{Analysis, CLIPPED_WARNING, Encoding, analyze, decode};

use crate::cli::Output;
use crate::cli::context::Context;
use crate::cli::failure::{Exit, Failure};
use crate::cli::help::in_both;

/// Arguments of `voice`.
#[derive(Debug, Args)]
#[command(after_long_help = documentation())]
pub(super) struct Arguments {
    /// 녹음 파일(WAV, AU). 없으면 마이크와 프로그램을 살펴봄 / The recording (WAV, AU); without one, microphone and programs are tried
    file: Option<PathBuf>,
    /// 머리글 없는 소리: 16비트, 16kHz, 한 채널 / Bare samples: signed 16 bits, 16 kHz, one channel
    #[arg(long, requires = "file")]
    raw: bool,
    /// JSON으로 / As JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let Some(file) = &arguments.file else {
        return tools::run(context, arguments.json, output);
    };
    let encoding = match arguments.raw {
        true => Encoding::Raw,
        false => Encoding::Sniffed,
    };
    let bytes = read_bytes(file, LARGEST_SOUND)?;
    let sound =
        decode(&bytes, encoding).map_err(|error| Failure::unreadable(file, &error.say()))?;
    // Samples take more room than the bytes of the file.
    drop(bytes);
    let analysis = analyze(sound);
    match arguments.json {
        true => output.json(&analysis)?,
        false => output.lines(&text(&analysis, context.language()))?,
    }
    Ok(Exit::Done)
}

/// How spoken answers work, for the help and the manual.
pub(super) fn documentation() -> String {
    in_both(recording::HOW)
}

fn text(analysis: &Analysis, language: Language) -> String {
    let mut lines = vec![words::length(language, analysis.seconds)];
    match analysis.first_word {
        None => lines.push(words::SILENT.get(language).to_owned()),
        Some(first) => {
            lines.push(words::speech(language, analysis.share, first));
            lines.push(words::pauses(
                language,
                analysis.pauses.len(),
                analysis.longest().map(|it| it.length()),
            ));
            let each = analysis.pauses.iter();
            lines.extend(each.map(|it| words::pause(language, it.start, it.length())));
        }
    }
    if analysis.clipped >= CLIPPED_WARNING {
        lines.push(words::clipped(language, analysis.clipped));
    }
    lines.join("\n")
}
