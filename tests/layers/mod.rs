//! Modules depend on one another as ARCHITECTURE.md says: dependencies point down, never up or
//! sideways, no files of a module form a circle, and only two folders name the system.

mod circles;
mod keys;
mod source;
mod words;

use std::collections::BTreeMap;
use std::path::Path;

use source::{Module, modules, read};

/// The layers from top to bottom. Those in the same row may not name each other.
const LAYERS: [&[&str]; 17] = [
    &["main"],
    &["cli"],
    &["runtime"],
    &["practice"],
    &["tui", "plain", "store"],
    &["review"],
    &["transcript"],
    &["interview"],
    &["import"],
    &["llm"],
    &["coach"],
    &["scenario"],
    &["bank"],
    &["settings"],
    &["diagnostic"],
    &["voice"],
    &["lang", "text", "moment"],
];

/// Modules below that still may not be named: use cases know no screens.
const APART: [(&str, &str); 2] = [("practice", "tui"), ("practice", "plain")];

/// The crates that name the system; only two folders may use them.
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
    let modules = modules(&src());
    let wrong: Vec<String> = modules.iter().flat_map(system_named).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_planted_call_of_the_system_is_seen() {
    let named = |file: &str, text: &str| {
        let planted = planted(&[(file, text)]);
        planted.iter().flat_map(system_named).collect::<Vec<_>>()
    };
    for text in [
        "use rustix::fs::fsync;",
        "fn f() { rustix::process::getpid(); }",
        "use std::os::unix::fs::OpenOptionsExt;",
        "fn f() { std::os::fd::AsFd::as_fd(&0); }",
        "use {signal_hook::consts::SIGTERM, std::fs};",
        "mod inner { use libc::c_int; }",
    ] {
        assert_eq!(named("store/disk.rs", text).len(), 1, "{text}");
        assert_eq!(named("runtime/clock.rs", text).len(), 1, "{text}");
        assert!(named("store/unix/mod.rs", text).is_empty(), "{text}");
        assert!(named("runtime/unix/clock.rs", text).is_empty(), "{text}");
    }
    assert!(named("store/disk.rs", "use std::fs; // rustix::fs").is_empty());
}

#[test]
fn no_files_of_a_module_form_a_circle() {
    let circles = circles::find(&modules(&src()));
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn a_planted_circle_is_seen() {
    let circles = |files: &[(&str, &str)]| circles::find(&planted(files));
    let two = [
        ("bank/mod.rs", "mod one; mod two;"),
        ("bank/one.rs", "use super::two::Two;"),
        ("bank/two.rs", "fn f() { crate::bank::one::f() }"),
    ];
    assert_eq!(circles(&two), ["bank::one, bank::two"]);
    // One that goes through a third, and through a parent's re-exports.
    let three = [
        (
            "bank/mod.rs",
            "mod one; mod two; mod three; pub use three::Three;",
        ),
        ("bank/one.rs", "use super::two::Two;"),
        ("bank/two.rs", "use super::Three;"),
        ("bank/three.rs", "use super::one::One;"),
    ];
    assert_eq!(circles(&three), ["bank::one, bank::three, bank::two"]);
    // A parent and its child, and names used only in tests, are none.
    let none = [
        ("bank/mod.rs", "mod one; mod two; use one::One;"),
        ("bank/one.rs", "use super::two::Two; use super::Bank;"),
        (
            "bank/two.rs",
            "#[cfg(test)] mod tests { use crate::bank::one::One; }",
        ),
    ];
    assert_eq!(circles(&none), [""; 0]);
}

#[test]
fn a_module_with_children_is_the_mod_file_of_their_folder() {
    let modules = modules(&src());
    let beside = modules.values().filter(|module| {
        let is_mod = module.file.ends_with("mod.rs");
        !is_mod && src().join(module.file.with_extension("")).is_dir()
    });
    let beside: Vec<_> = beside.map(|module| &module.file).collect();
    assert!(
        beside.is_empty(),
        "move each to mod.rs in its folder: {beside:?}"
    );
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

/// Files that exist only here, parsed as if they were all of the source.
fn planted(files: &[(&str, &str)]) -> BTreeMap<Vec<String>, Module> {
    let path = |(file, _): &(&str, &str)| source::module_path(Path::new(file));
    let known: Vec<Vec<String>> = files.iter().map(path).collect();
    let read = |(file, text): &(&str, &str)| read(Path::new(file), text, &known);
    known.iter().cloned().zip(files.iter().map(read)).collect()
}

/// Where a module outside the two folders names the system.
fn system_named((path, module): (&Vec<String>, &Module)) -> Vec<String> {
    let inside = SYSTEM_FOLDERS.map(|folder| folder.iter().eq(path.iter().take(2)));
    let names = module.names.iter().filter(|_| !inside.contains(&true));
    let system = names.filter_map(|named| {
        let foreign = named.foreign.as_deref().unwrap_or_default();
        let file = module.file.display();
        (SYSTEM.contains(&foreign) || named.is_std_os)
            .then(|| format!("{file} names {foreign} (line {})", named.line))
    });
    system.collect()
}

/// The layers that a file names but may not.
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
        let apart = APART.contains(&(from.as_str(), to.as_str()));
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
