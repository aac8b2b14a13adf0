//! The questions that a CV invites, as a bank that a posting can be matched with.

use std::path::Path;

use crate::bank::{self, QuestionBank};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::diagnostic::SourceText;
use crate::import::own;
use crate::import::{Claim, Entry, Imported};
use crate::lang::say::import as say;
use crate::practice::{OwnImport, Practice};

use super::{failed, id_from};

/// What a CV claims, with the bank of the questions that its claims invite.
pub(super) struct DefenceMap<'c> {
    /// The claims.
    pub(super) claims: &'c [Claim],
    /// The questions, as they would be asked; `None` where there are none.
    pub(super) bank: Option<QuestionBank>,
    practice: Practice,
    prepared: OwnImport,
}

impl<'c> DefenceMap<'c> {
    /// That of the CV in this file. Nothing is written.
    pub(super) fn of(context: &Context, path: &Path, claims: &'c [Claim]) -> Result<Self, Failure> {
        let practice = context.practice()?;
        let folder = context.own_folder();
        let folder = folder.ok_or_else(|| Failure::usage(say::NO_FOLDER))?;
        let asked = claims.iter().flat_map(|claim| {
            let entry = |text: &String| Entry {
                text: text.clone(),
                about: Some(claim.text.clone()),
                line: claim.line,
                ..Entry::default()
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
        let prepared = prepared.map_err(failed)?;
        let made = prepared.draft.kept(&prepared.merged);
        let language = own::language(&imported.questions);
        let title = say::OWN_TITLE.into();
        let text = own::update_bank(None, &id, &title, language, &[], &made, "");
        let read = |text| bank::read(&SourceText::new(id.as_str(), text)).0;
        Ok(Self {
            claims,
            bank: text.and_then(read),
            practice,
            prepared,
        })
    }

    /// Writes the bank, so that a scenario can ask from it; what is said of it.
    pub(super) fn make(&self, context: &Context) -> Result<Vec<String>, Failure> {
        if self.bank.is_none() {
            return Ok(Vec::new());
        }
        let banks = self
            .practice
            .finish_import(&self.prepared)
            .map_err(failed)?;
        let said = banks
            .iter()
            .map(|it| it.say().get(context.language()).to_owned());
        Ok(said.collect())
    }
}
