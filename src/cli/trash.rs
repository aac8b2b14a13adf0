//! `rehearse delete` and `rehearse restore`: moves sessions into the trash and back.

use clap::Args;

use crate::lang::say::review as say;

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// Arguments of `delete`.
#[derive(Debug, Args)]
pub(super) struct Delete {
    /// 기록: 이름, 앞부분, 또는 last / The transcript: its id, a unique prefix, or `last`
    transcript: String,
}

/// Arguments of `restore`.
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// 기록: 이름이나 앞부분. 없으면 휴지통의 목록 / The transcript: its id or a unique prefix; without it, what is in the trash
    transcript: Option<String>,
}

pub(super) fn delete(
    context: &Context,
    arguments: &Delete,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let deleted = context.practice()?.delete(&arguments.transcript)?;
    let language = context.language();
    output.lines(say::deleted(deleted.id.as_str()).get(language))?;
    if deleted.sound_erased {
        output.lines(say::SOUND_ERASED.get(language))?;
    }
    Ok(Exit::Done)
}

pub(super) fn restore(
    context: &Context,
    arguments: &Restore,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let practice = context.practice()?;
    let language = context.language();
    let Some(wanted) = &arguments.transcript else {
        let deleted = practice.deleted();
        let names: Vec<&str> = deleted.iter().map(|id| id.as_str()).collect();
        match names.is_empty() {
            true => output.lines(say::EMPTY_TRASH.get(language))?,
            false => output.lines(&names.join("\n"))?,
        }
        return Ok(Exit::Done);
    };
    let id = practice.restore(wanted)?;
    output.lines(say::restored(id.as_str()).get(language))?;
    let restored = practice.open(id.as_str());
    if restored.is_ok_and(|it| it.transcript.turns.iter().any(|turn| turn.voiced)) {
        output.lines(say::SOUND_STAYS_ERASED.get(language))?;
    }
    Ok(Exit::Done)
}
