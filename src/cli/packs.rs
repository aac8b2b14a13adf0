//! `rehearse add`, `rehearse remove`: scenarios and banks that somebody shared.

use std::path::PathBuf;

use clap::Args;

use crate::diagnostic::Severity;
use crate::diagnostic::toml::decode;
use crate::lang::say::packs as say;
use crate::store::{self, PackError, Packs, Sort};
use crate::{bank, scenario};

use super::Output;
use super::check;
use super::context::Context;
use super::failure::{Exit, Failure};

/// Arguments of `add`.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// 시나리오와 문제은행이 든 폴더나 zip / A folder or a zip archive of scenarios and banks
    #[arg(value_name = "PACK")]
    path: PathBuf,
    /// 묶음의 이름 / The name of the pack
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// Arguments of `remove`.
#[derive(Debug, Args)]
pub(super) struct Remove {
    /// 묶음의 이름 / The name of the pack
    name: String,
}

/// Adds a whole pack, or nothing.
pub(super) fn add(
    context: &Context,
    arguments: &Add,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let language = context.language();
    let path = context.named(Some(&arguments.path))?.unwrap_or_default();
    let name = name_of(arguments)?;
    let packs = packs(context)?;
    let files = store::read_pack(&path);
    let files = files.map_err(|error| Failure::zipped(&path, error))?;
    if files.is_empty() {
        return Err(Failure::unreadable(&path, &say::EMPTY.into()));
    }
    let sources: Vec<_> = files.iter().map(|it| store::source_of(&path, it)).collect();
    let checked = check::check_sources(context, sources.clone());
    let errors = check::count(&checked, Severity::Error);
    if errors > 0 {
        for (source, found) in &checked {
            check::report(source, found, language, output)?;
        }
        return Err(Failure::new(Exit::Problems, say::mistaken(errors)));
    }
    let ids = |sort: Sort| {
        let of_sort = sources.iter().filter(move |it| Sort::of(it) == sort);
        of_sort.filter_map(move |source| match sort {
            Sort::Bank => bank::read(source).0.map(|it| it.id),
            _ => scenario::read_sound(source).map(|it| it.id),
        })
    };
    let (banks, scenarios): (Vec<String>, Vec<String>) =
        (ids(Sort::Bank).collect(), ids(Sort::Scenario).collect());
    refuse_clashes(context, &banks, &scenarios)?;
    let from = store::whole(&path).to_string_lossy().into_owned();
    packs
        .add(&name, &from, &files)
        .map_err(|error| match error {
            PackError::There => Failure::usage(say::added_before(&name)),
            PackError::Missing => Failure::usage(say::no_pack(&name)),
            PackError::File(error) => error.into(),
        })?;
    output.lines(say::added(&name, scenarios.len(), banks.len()).get(language))?;
    Ok(Exit::Done)
}

/// Refuses a pack with the id of an existing bank or scenario, whoever owns it: one would hide
/// the other.
fn refuse_clashes(
    context: &Context,
    banks: &[String],
    scenarios: &[String],
) -> Result<(), Failure> {
    let library = context.library();
    let known_banks = library.bank_items().map(|it| (&it.item.id, &it.origin));
    let known = library
        .scenario_items()
        .iter()
        .map(|it| (&it.item.id, &it.origin));
    let bank = known_banks.into_iter().find(|(id, _)| banks.contains(id));
    let clash = bank.or_else(|| known.into_iter().find(|(id, _)| scenarios.contains(id)));
    match clash {
        Some((id, origin)) => Err(Failure::usage(say::clash(id, &origin.to_string()))),
        None => Ok(()),
    }
}

/// Removes a pack.
pub(super) fn remove(
    context: &Context,
    arguments: &Remove,
    output: &mut Output,
) -> Result<Exit, Failure> {
    let name = &arguments.name;
    let place = packs(context)?.remove(name).map_err(|error| match error {
        PackError::File(error) => error.into(),
        _ => Failure::usage(say::no_pack(name)),
    })?;
    let place = place.to_string_lossy();
    output.lines(say::removed(name, &place).get(context.language()))?;
    Ok(Exit::Done)
}

fn packs(context: &Context) -> Result<Packs, Failure> {
    let none = || Failure::usage(crate::lang::say::import::NO_FOLDER);
    Ok(Packs::beside(&context.own_folder().ok_or_else(none)?))
}

/// The pack's name: the requested one, or made from its file name.
fn name_of(arguments: &Add) -> Result<String, Failure> {
    let name = arguments.name.clone().unwrap_or_else(|| {
        let stem = store::stem(&arguments.path).to_lowercase();
        let letters = stem
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
        let name: String = letters.collect();
        let parts: Vec<&str> = name.split('-').filter(|it| !it.is_empty()).collect();
        parts.join("-")
    });
    match decode::is_id(&name) {
        true => Ok(name),
        false => Err(Failure::usage(say::bad_name(&name))),
    }
}
