//! `rehearse export`: writes out sessions and banks, for sending, printing or learning.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::lang::say::{export as say, packs};
use crate::practice::{Exportable, Practice};
use crate::review::export::{self, ExportFormat, Exported};
use crate::store::PackedBesides;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure, warn};
use super::show::forms;

/// Arguments of `export`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 기록. 없으면 모두 / Transcripts; without them, all there are
    #[arg(value_name = "TRANSCRIPT")]
    ids: Vec<String>,
    /// 형식 / The form
    #[arg(long, value_parser = forms(), default_value = "markdown")]
    format: ExportFormat,
    /// 기록 대신 문제은행 / A bank instead of transcripts
    #[arg(long, value_name = "ID", conflicts_with = "ids")]
    bank: Option<String>,
    /// 모든 기록과 이야기를 zip 하나에 담기 / Every session and story, into one archive
    #[arg(long, value_name = "FILE.zip", conflicts_with_all = ["ids", "bank", "format"])]
    all: Option<PathBuf>,
    /// 내 답변도 넣기. 없으면 빠져요 / With your own answers, which are left out otherwise
    #[arg(long)]
    own_answers: bool,
    /// --all에 남겨 둔 녹음도 담기. 없으면 빠져요 / With the recordings that were kept, in --all; they are left out otherwise
    #[arg(long, requires = "all", conflicts_with_all = ["ids", "bank", "format"])]
    with_sound: bool,
}

pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    if let Some(path) = context.named(arguments.all.as_deref())? {
        let besides = PackedBesides {
            own_answers: arguments.own_answers,
            sound: arguments.with_sound,
        };
        return pack(context, &practice, &path, besides, output);
    }
    if let Some(id) = &arguments.bank {
        if arguments.format.word != export::ANKI.word {
            return Err(Failure::usage(say::ONLY_ANKI));
        }
        let cards = practice.bank_for_anki(id, arguments.own_answers);
        let cards = cards.ok_or_else(|| Failure::usage(say::no_bank(id)))?;
        output.lines(&cards)?;
        return Ok(Exit::Done);
    }
    let mut all = Exportable::default();
    if arguments.ids.is_empty() {
        all = practice.exportable()?;
    }
    for wanted in &arguments.ids {
        let reviewed = practice.reviewed(wanted);
        let session = reviewed.map_err(|error| context.unopened(wanted, error))?;
        all.sessions.push(session);
    }
    context.warn_of_sessions(&all.unread);
    if all.sessions.is_empty() {
        return Err(Failure::new(Exit::Problems, say::NO_SESSIONS.into()));
    }
    write(context, arguments.format, &all, output)
}

/// Packs the whole history.
fn pack(
    context: &Context,
    practice: &Practice,
    path: &Path,
    besides: PackedBesides,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let own = context.own_folder();
    let packed = practice.archive().pack(path, own.as_deref(), besides)?;
    context.warn_of_sessions(&practice.strays());
    for id in &packed.live {
        warn(packs::live(id.as_str()).get(language));
    }
    for path in &packed.left {
        warn(packs::no_file(&path.to_string_lossy()).get(language));
    }
    let unmerged = practice.copies_notice();
    if let Some(unmerged) = &unmerged {
        warn(unmerged.get(language));
    }
    let path = path.to_string_lossy();
    output.lines(packs::packed(&path, packed.sessions).get(language))?;
    if packed.has_private {
        output.lines(packs::PRIVATE_LEFT.get(language))?;
    }
    Ok(match packed.left.is_empty() && unmerged.is_none() {
        true => Exit::Done,
        false => Exit::Problems,
    })
}

fn write(
    context: &Context,
    form: ExportFormat,
    all: &Exportable,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let sessions = all.sessions.iter().map(|(it, turns)| (it, turns));
    match form.word {
        word if word == export::HTML.word => output.raw(&export::page(sessions, language))?,
        word if word == export::ANKI.word => {
            let cards = sessions.flat_map(|(it, turns)| export::answers(it, turns));
            output.lines(&export::anki(cards))?;
        }
        word if word == export::JSON.word => {
            let all: Vec<_> = sessions
                .map(|(it, turns)| export::TranscriptJson::of(it, turns))
                .collect();
            output.json(&all)?;
        }
        _ => {
            for (number, (transcript, turns)) in sessions.enumerate() {
                if number > 0 {
                    output.lines("")?;
                }
                if let Exported::Lines(lines) = form.export(transcript, turns, language) {
                    output.lines(&lines)?;
                }
            }
        }
    }
    Ok(if all.unread.is_empty() {
        Exit::Done
    } else {
        Exit::Problems
    })
}
