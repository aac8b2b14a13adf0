//! Turns the questions that a CV invites into a bank that can be matched with a posting.

use std::path::Path;

use crate::bank::{self, QuestionBank};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::diagnostic::SourceText;
use crate::import::own;
use crate::import::{Claim, Imported, ImportedEntry};
use crate::lang::say::import as say;
use crate::practice::{OwnImport, Practice};

use super::{failed, id_from};

/// A CV's claims, and a bank of the questions they invite.
pub(super) struct DefenceMap<'c> {
    /// The claims.
    pub(super) claims: &'c [Claim],
    /// The questions; `None` if there are none.
    pub(super) bank: Option<QuestionBank>,
    practice: Practice,
    prepared: OwnImport,
}

impl<'c> DefenceMap<'c> {
    /// The defense map of the CV in this file. Writes nothing.
    pub(super) fn of(context: &Context, path: &Path, claims: &'c [Claim]) -> Result<Self, Failure> {
        let practice = context.practice()?;
        let folder = context.own_folder();
        let folder = folder.ok_or_else(|| Failure::usage(say::NO_FOLDER))?;
        let asked = claims.iter().flat_map(|claim| {
            let entry = |text: &String| ImportedEntry {
                text: text.clone(),
                about: Some(claim.text.clone()),
                line: claim.line,
                ..ImportedEntry::default()
            };
            claim.questions.iter().map(entry)
        });
        let imported = Imported {
            questions: asked.collect(),
            skipped: Vec::new(),
        };
        let id = id_from(path);
        if practice.is_shipped_bank(&id) {
            return Err(Failure::usage(say::shipped_bank(&id)));
        }
        let prepared = practice.prepare_import(&folder, &id, &imported);
        let mut prepared = prepared.map_err(failed)?;
        prepared.title = say::OWN_CV_TITLE;
        let made = prepared.draft.kept(&prepared.merged);
        let language = own::language(&imported.questions);
        let title = prepared.title.into();
        let text = own::update_bank(None, &id, &title, language, &[], &made, "");
        let read = |text| bank::read(&SourceText::new(id.as_str(), text)).0;
        Ok(Self {
            claims,
            bank: text.and_then(read),
            practice,
            prepared,
        })
    }

    /// Writes the bank, so that a scenario can draw from it, and returns what to print.
    pub(super) fn make(&self, context: &Context) -> Result<Vec<String>, Failure> {
        if self.bank.is_none() {
            return Ok(Vec::new());
        }
        let made = self.practice.finish_import(&self.prepared);
        let made = made.map_err(failed)?;
        let said = made
            .banks
            .iter()
            .map(|it| it.say().get(context.language()).to_owned());
        Ok(said.collect())
    }
}
