//! `rehearse completions` and `rehearse man`.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Output;
use super::failure::{Exit, Failure};

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 셸 / The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, output: &mut Output) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut super::Cli::command(),
        "rehearse",
        &mut script,
    );
    output.raw(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}

pub(super) fn manual(output: &mut Output) -> Result<Exit, Failure> {
    let mut page = Vec::new();
    let long = [super::voice::documentation(), super::model::documentation()];
    let command = super::Cli::command().after_long_help(long.join("\n\n"));
    let manual = clap_mangen::Man::new(command);
    manual
        .render(&mut page)
        .map_err(|error| Failure::output(&error))?;
    output.raw(&String::from_utf8_lossy(&page))?;
    Ok(Exit::Done)
}
