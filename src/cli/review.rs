//! `rehearse review`: past interviews on the terminal.

use clap::Args;

use crate::lang::say;
use crate::runtime::Opening;

use super::context::Context;
use super::failure::{Exit, Failure};
use super::start::open_interview;

/// Arguments of `review`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 기록: 이름, 앞부분, 경로, 또는 last. 없으면 목록. --plain이면 받아쓴 말을 줄 단위로 확인 / Which; without it, the list; with --plain, its words are accepted line by line
    transcript: Option<String>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let id = arguments.transcript.clone();
    let practice = context.practice()?;
    if let Some(id) = &id {
        // Errors in opening it are printed, where they can be read and piped.
        let _slow = context.say_if_slow();
        let opened = practice.open(id);
        opened.map_err(|error| context.unopened(id, error))?;
    }
    match (&id, context.plain()) {
        (None, Some(_)) => Err(Failure::usage(say::plain::NAME_INTERVIEW)),
        _ => open_interview(context, practice, Opening::Review { id }),
    }
}
