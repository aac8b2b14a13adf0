//! Banks and scenarios as named in commands, and warnings about unusable ones.

use std::collections::BTreeSet;

use crate::bank::{Question, QuestionBank, QuestionRef};
use crate::diagnostic::{self, headline};
use crate::lang::Localized;
use crate::lang::say::{cli as words, plan};
use crate::practice::Practice;
use crate::scenario::Scenario;
use crate::store::{Library, OpenError, Sort};
use crate::transcript::Unreadable;

use super::context::Context;
use super::failure::{Failure, warn};

/// Maximum number of ids suggested for an unknown one.
const MAX_OFFERED: usize = 3;

/// Maximum number of files whose first error is shown.
const MAX_BROKEN: usize = 5;

impl Context {
    /// Why the requested transcript cannot be opened. Adds its name if `last` or a prefix was
    /// given and the reason names no file.
    pub(super) fn unopened(&self, wanted: &str, error: OpenError) -> Failure {
        let names_its_file = match &error {
            OpenError::NotFound(_) | OpenError::Read(_) => true,
            OpenError::Unreadable { problem, .. } => !matches!(**problem, Unreadable::Newer { .. }),
            _ => false,
        };
        let failure = Failure::from(error);
        let archive = self.archive().ok().filter(|_| !names_its_file);
        match archive.and_then(|archive| archive.find(wanted).ok()) {
            Some(session) => failure.of(session.id().as_str()),
            None => failure,
        }
    }

    /// Every bank and scenario.
    pub(super) fn library(&self) -> Library {
        Practice::load_library(&self.scenario_folders())
    }

    /// Warns about banks and scenarios with errors, and where the first of each is.
    pub(super) fn warn_of_library(&self, library: &Library) {
        let lines = self.broken_files(library);
        for line in &lines {
            warn(line);
        }
        if !lines.is_empty() {
            warn(words::LIBRARY_PROBLEMS.get(self.language()));
        }
    }

    /// The first error of each of them, on one line.
    fn broken_files(&self, library: &Library) -> Vec<String> {
        let broken = library.broken().take(MAX_BROKEN);
        broken
            .map(|(source, problem)| headline(source, problem, self.language()))
            .collect()
    }

    /// The same as a text for the screen.
    pub(super) fn library_notice(&self, library: &Library) -> Option<Localized> {
        self.notice(self.broken_files(library))
    }

    /// The notice about the user's files that would be this scenario, or a bank it draws from,
    /// but are overridden by another.
    pub(super) fn unused_notice(
        &self,
        library: &Library,
        scenario: &Scenario,
    ) -> Option<Localized> {
        let picks = scenario.rounds.iter().flat_map(|round| &round.picks);
        let banks: BTreeSet<&String> = picks.flat_map(|pick| &pick.banks).collect();
        let banks = banks.into_iter().map(|id| (Sort::Bank, id));
        let unused = [(Sort::Scenario, &scenario.id)].into_iter().chain(banks);
        let unused = unused.filter_map(|(sort, id)| library.broken_file(sort, id));
        let lines = unused.map(|(source, problem)| headline(source, problem, self.language()));
        self.notice(lines.collect())
    }

    fn notice(&self, mut lines: Vec<String>) -> Option<Localized> {
        lines.truncate(MAX_BROKEN);
        (!lines.is_empty()).then(|| {
            lines.push(words::LIBRARY_PROBLEMS.get(self.language()).to_owned());
            Localized::same(lines.join("\n\n"))
        })
    }

    /// The scenario with this id.
    pub(super) fn scenario<'l>(
        &self,
        library: &'l Library,
        id: &str,
    ) -> Result<&'l Scenario, Failure> {
        library.scenario(id).ok_or_else(|| {
            if library.bank(id).is_some() {
                return Failure::usage(plan::bank_for_scenario(id));
            }
            for (sort, say) in [
                (Sort::Scenario, plan::broken_scenario as fn(&str, &str) -> _),
                (Sort::Bank, plan::broken_bank_for_scenario),
            ] {
                if let Some((source, problem)) = library.broken_file(sort, id) {
                    let why = headline(source, problem, self.language());
                    return Failure::usage(say(id, &why));
                }
            }
            let all = library.scenario_items().iter();
            let near = nearest(id, all.map(|it| it.item.id.as_str()));
            Failure::usage(plan::unknown_scenario(id, &near))
        })
    }

    /// The question with this reference.
    pub(super) fn question<'l>(
        &self,
        library: &'l Library,
        wanted: &QuestionRef,
    ) -> Result<&'l Question, Failure> {
        let bank = self.bank(library, &wanted.bank)?;
        bank.question(&wanted.id).ok_or_else(|| {
            let known: Vec<&str> = bank.questions.heads().map(|it| it.id.as_str()).collect();
            let near = nearest(&wanted.id, known.iter().copied());
            Failure::usage(plan::unknown_question(&wanted.to_string(), &near))
        })
    }

    /// The bank with this id.
    pub(super) fn bank<'l>(
        &self,
        library: &'l Library,
        id: &str,
    ) -> Result<&'l QuestionBank, Failure> {
        library.bank(id).ok_or_else(|| {
            if let Some((source, problem)) = library.broken_file(Sort::Bank, id) {
                let why = headline(source, problem, self.language());
                return Failure::usage(plan::broken_bank(id, &why));
            }
            let all = library.banks();
            let near = nearest(id, all.iter().map(|it| it.id.as_str()));
            Failure::usage(plan::unknown_bank(id, &near))
        })
    }
}

/// Parses a question reference from the command line.
pub(super) fn reference(text: &str) -> Result<QuestionRef, String> {
    let example = || "BANK/ID, leadership-principles/dissatisfied-customer".to_owned();
    text.parse().map_err(|()| example())
}

/// The known ids most similar to an unknown one; all of them if none is similar.
pub(super) fn nearest<'l>(id: &str, known: impl Iterator<Item = &'l str> + Clone) -> Vec<&'l str> {
    let mut near: Vec<&str> = Vec::new();
    while near.len() < MAX_OFFERED {
        let others = known.clone().filter(|it| !near.contains(it));
        let parts = |it: &&str| !id.is_empty() && (it.contains(id) || id.contains(*it));
        let next = diagnostic::nearest(id, others.clone()).or_else(|| others.clone().find(parts));
        match next {
            Some(next) => near.push(next),
            None => break,
        }
    }
    if near.is_empty() {
        known.collect()
    } else {
        near
    }
}
