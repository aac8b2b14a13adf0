//! Reads the built-in banks and their examples, and packs them for the program. A mistake in one
//! fails the build, with the message of `rehearse check`.
//!
//! The reader is the program's own: its modules are compiled here a second time.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "most of the modules is not needed here, and a build reads files and prints"
)]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use bank::QuestionBank;
use bank::packed::Pack;
use diagnostic::{Diagnostic, SourceText, picture};
use lang::Language;

#[path = "src/bank/mod.rs"]
mod bank;
#[path = "src/diagnostic/mod.rs"]
mod diagnostic;
#[path = "src/lang/mod.rs"]
mod lang;
#[path = "src/text/mod.rs"]
mod text;

/// Relative to the root of the package.
const SCENARIOS: &str = "scenarios";
const BANKS: &str = "scenarios/banks";
const EXAMPLES: &str = "scenarios/banks/examples";
const SAMPLES: &str = "scenarios/banks/samples";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={SCENARIOS}");
    match pack_all() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{BANKS}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Packs every bank and its examples, and reads the sample answers; returns whether all are
/// valid.
fn pack_all() -> io::Result<bool> {
    let folder = env::var("OUT_DIR").map_err(io::Error::other)?;
    let folder = Path::new(&folder);
    let mut sound = true;
    let mut digest = DefaultHasher::new();
    let mut banks: Vec<QuestionBank> = Vec::new();
    let files = sources(BANKS)?;
    for source in &files {
        let (bank, problems) = bank::read(source);
        sound &= !told(source, &problems);
        source.text().hash(&mut digest);
        if let Some(bank) = bank {
            write(folder, &format!("{}.bank", bank.id), &Pack::of(&bank))?;
            banks.push(bank);
        }
    }
    let banks: Vec<&QuestionBank> = banks.iter().collect();
    for source in sources(EXAMPLES)? {
        let name = Path::new(source.name()).file_stem().unwrap_or_default();
        let name = name.to_string_lossy();
        source.text().hash(&mut digest);
        let (examples, problems) = bank::examples::read_for(&source, &name, &banks);
        sound &= !told(&source, &problems);
        if let Some(examples) = examples {
            let pack = bank::examples::pack(&examples);
            write(folder, &format!("{}.examples", examples.bank), &pack)?;
        }
    }
    for source in sources(SAMPLES)? {
        let (_, problems) = bank::samples::read_for(&source, &banks);
        sound &= !told(&source, &problems);
    }
    for source in sources(SCENARIOS)? {
        (source.name(), source.text()).hash(&mut digest);
    }
    println!(
        "cargo::rustc-env=REHEARSAL_SHIPPED_DIGEST={:016x}",
        digest.finish()
    );
    Ok(sound)
}

/// The files of a folder, sorted by name.
fn sources(folder: &str) -> io::Result<Vec<SourceText>> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "toml") {
            let text = fs::read_to_string(&path)?;
            sources.push(SourceText::new(path.to_string_lossy(), text));
        }
    }
    sources.sort_by(|one, other| one.name().cmp(other.name()));
    Ok(sources)
}

/// Reports what is wrong with a file; returns whether anything is.
fn told(source: &SourceText, problems: &[Diagnostic]) -> bool {
    for problem in problems {
        eprintln!("{}", picture(source, problem, Language::En));
    }
    !problems.is_empty()
}

fn write(folder: &Path, name: &str, pack: &Pack) -> io::Result<()> {
    fs::write(folder.join(format!("{name}.numbers")), &pack.numbers)?;
    fs::write(folder.join(format!("{name}.texts")), &pack.texts)
}
