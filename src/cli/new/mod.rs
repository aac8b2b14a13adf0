//! `rehearse new`: a commented file to start from.

use clap::{Args, ValueEnum};

use super::Output;
use super::context::Context;
use super::failure::{Exit, Failure};

/// What `new` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// 무엇을 / What
    #[arg(value_enum)]
    what: What,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    /// 문제은행
    Bank,
    /// 시나리오
    Scenario,
}

/// Prints the file: where it goes is for the user's `>` to say.
pub(super) fn run(
    _context: &Context,
    arguments: &Arguments,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let file = match arguments.what {
        What::Bank => include_str!("bank.toml"),
        What::Scenario => include_str!("scenario.toml"),
    };
    output.raw(file)?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::SourceText;
    use crate::{bank, scenario};

    #[test]
    fn what_we_hand_out_to_start_from_has_no_problem() {
        let source = SourceText::new("bank.toml", include_str!("bank.toml"));
        let (bank, problems) = bank::read(&source);
        assert_eq!(problems, []);
        let bank = bank.expect("a bank");
        let source = SourceText::new("scenario.toml", include_str!("scenario.toml"));
        let (scenario, problems) = scenario::read(&source, &[&bank]);
        assert_eq!(problems, []);
        assert!(scenario.is_some());
    }
}
