//! The modules depend on one another as ARCHITECTURE.md says: an arrow points down, never up or
//! across, no files of a module form a circle, and only two folders name the system.

mod circles;
mod source;

use std::path::Path;

use source::{Module, modules, read};

/// The layers from top to bottom. Those that share a row may not name each other.
const LAYERS: [&[&str]; 16] = [
    &["main"],
    &["cli"],
    &["runtime"],
    &["practice"],
    &["tui", "store"],
    &["review"],
    &["transcript"],
    &["interview"],
    &["import"],
    &["coach"],
    &["scenario"],
    &["bank"],
    &["settings"],
    &["diagnostic"],
    &["voice"],
    &["lang", "text", "moment"],
];

/// What lies below and may not be named all the same: what one can do knows no screen.
const APART: (&str, &str) = ("practice", "tui");

/// The crates that name the system, and the only folders that may name them.
const SYSTEM: [&str; 3] = ["rustix", "signal_hook", "libc"];
const SYSTEM_FOLDERS: [&[&str]; 2] = [&["runtime", "unix"], &["store", "unix"]];

#[test]
fn every_arrow_points_down() {
    let modules = modules(&src());
    assert!(modules.len() > 20, "src holds {} files", modules.len());
    let wrong: Vec<String> = modules.values().flat_map(violations).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_unix_folders_name_the_system() {
    let mut wrong = Vec::new();
    for (path, module) in modules(&src()) {
        let inside = SYSTEM_FOLDERS.map(|folder| folder.iter().eq(path.iter().take(2)));
        if inside.contains(&true) {
            continue;
        }
        for named in &module.names {
            let foreign = named.foreign.as_deref().unwrap_or_default();
            if SYSTEM.contains(&foreign) || named.is_std_os {
                let file = module.file.display();
                wrong.push(format!("{file} names {foreign} (line {})", named.line));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_files_of_a_module_form_a_circle() {
    let circles = circles::find(&modules(&src()));
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn every_module_has_its_layer() {
    for entry in std::fs::read_dir(src()).expect("src is there") {
        let path = entry.expect("a readable folder").path();
        let name = path.file_stem().and_then(|it| it.to_str()).unwrap_or("");
        assert!(
            name == "lib" || row(name).is_some(),
            "'{name}' has no layer: place it in tests/layers"
        );
    }
}

#[test]
fn a_planted_arrow_upwards_is_seen() {
    check("bank/model.rs", "use crate::lang::Localized;", &[]);
    check(
        "bank/model.rs",
        "use crate::scenario::Scenario;",
        &["bank names scenario (line 1)"],
    );
    check(
        "coach/mod.rs",
        "//! crate::tui\n/* crate::cli */ fn f() { let x = \"crate::store\"; }",
        &[],
    );
    check(
        "coach/mod.rs",
        "fn f() { let c = '\"'; crate::tui::draw() }",
        &["coach names tui (line 1)"],
    );
    check(
        "coach/mod.rs",
        "use crate::{bank, tui::Theme,\n interview};",
        &["coach names tui (line 1)", "coach names interview (line 2)"],
    );
    check("main.rs", "use rehearsal::cli;", &[]);
    check(
        "text/mod.rs",
        "use rehearsal::cli;",
        &["text names cli (line 1)"],
    );
}

#[test]
fn neighbours_do_not_meet() {
    check(
        "tui/mod.rs",
        "use crate::store::Folder;",
        &["tui names store (line 1)"],
    );
    check(
        "store/mod.rs",
        "fn f() { crate::tui::draw() }",
        &["store names tui (line 1)"],
    );
    check(
        "practice/mod.rs",
        "use crate::{store, tui};",
        &["practice names tui (line 1)"],
    );
    check("runtime/mod.rs", "use crate::{store, tui};", &[]);
}

#[test]
fn a_path_that_climbs_to_the_root_is_seen_too() {
    check(
        "bank/model.rs",
        "use super::super::scenario::Pick;",
        &["bank names scenario (line 1)"],
    );
    check(
        "bank/mod.rs",
        "use super::{lang, scenario};",
        &["bank names scenario (line 1)"],
    );
    // One level lower, the same words name a neighbor in the same module.
    check(
        "bank/model.rs",
        "mod tests { use super::super::scenario::Pick; }",
        &[],
    );
    check("store/disk/mod.rs", "use super::transcript::File;", &[]);
    check(
        "bank/mod.rs",
        "fn f() { assert_eq!(1, crate::tui::draw()) }",
        &["bank names tui (line 1)"],
    );
}

fn src() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[track_caller]
fn check(file: &str, text: &str, expected: &[&str]) {
    let known: Vec<Vec<String>> = [file].map(|it| source::module_path(Path::new(it))).into();
    let found: Vec<String> = violations(&read(Path::new(file), text, &known))
        .into_iter()
        .map(|line| {
            line.split_once(": ")
                .map_or(line.clone(), |(_, what)| what.to_owned())
        })
        .collect();
    assert_eq!(found, expected, "{file}: {text}");
}

/// The layers that a file names and may not.
fn violations(module: &Module) -> Vec<String> {
    let path = source::module_path(&module.file);
    let Some((from, above)) = path.first().and_then(|from| Some((from, row(from)?))) else {
        return Vec::new();
    };
    let mut found: Vec<String> = Vec::new();
    for named in &module.names {
        let Some(to) = named.path.first().filter(|to| *to != from) else {
            continue;
        };
        let apart = (from.as_str(), to.as_str()) == APART;
        if apart || row(to).is_some_and(|below| below <= above) {
            let line = named.line;
            let said = format!("{}: {from} names {to} (line {line})", module.file.display());
            if !found.contains(&said) {
                found.push(said);
            }
        }
    }
    found
}

fn row(module: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&module))
}
