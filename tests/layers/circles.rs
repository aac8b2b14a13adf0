//! Circles of files: each names the next, and the last the first.
//!
//! A module and its own children may name each other. A name that a parent re-exports leads to
//! the child it comes from. Names used only in tests do not count.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Module;

type Path = Vec<String>;
type Modules = BTreeMap<Path, Module>;

/// Every circle inside a top-level module, one line each.
pub fn find(modules: &Modules) -> Vec<String> {
    let arrows: BTreeMap<&Path, BTreeSet<&Path>> = modules
        .iter()
        .filter(|(_, module)| !module.is_test)
        .map(|(from, module)| (from, targets(from, module, modules)))
        .collect();
    let mut seen: BTreeSet<&Path> = BTreeSet::new();
    let mut circles = Vec::new();
    for from in arrows.keys() {
        let circle = circle_of(from, &arrows);
        if circle.len() > 1 && seen.insert(from) {
            seen.extend(circle.iter().copied());
            let names: Vec<String> = circle.iter().map(|it| it.join("::")).collect();
            circles.push(names.join(", "));
        }
    }
    circles
}

/// The files that reach `from` and are reached from it, itself included.
fn circle_of<'m>(
    from: &'m Path,
    arrows: &BTreeMap<&'m Path, BTreeSet<&'m Path>>,
) -> BTreeSet<&'m Path> {
    let ahead = reached(from, arrows);
    let back = ahead.iter().filter(|it| reached(it, arrows).contains(from));
    back.copied().collect()
}

fn reached<'m>(
    from: &'m Path,
    arrows: &BTreeMap<&'m Path, BTreeSet<&'m Path>>,
) -> BTreeSet<&'m Path> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        for to in arrows.get(next).into_iter().flatten() {
            if reached.insert(*to) {
                open.push(to);
            }
        }
    }
    reached
}

/// The files in the same top-level module that `from` names, except its parents and children.
fn targets<'m>(from: &Path, module: &Module, modules: &'m Modules) -> BTreeSet<&'m Path> {
    let named = module.names.iter().filter(|it| !it.in_tests);
    let files = named.filter_map(|named| file_of(&named.path, modules, 0));
    let family = |to: &Path| to.starts_with(from) || from.starts_with(to);
    files
        .filter(|to| to.first() == from.first() && !family(to))
        .collect()
}

/// The file that a path leads to, through re-exports.
fn file_of<'m>(path: &[String], modules: &'m Modules, hops: usize) -> Option<&'m Path> {
    let longest = (1..=path.len()).rev().find_map(|length| {
        let (found, module) = modules.get_key_value(&path[..length])?;
        Some((found, module, length))
    });
    let (found, module, length) = longest?;
    let through = path.get(length).and_then(|name| module.exports.get(name));
    match through.filter(|_| hops < 8) {
        Some(to) => {
            let mut whole = to.clone();
            whole.extend_from_slice(&path[length + 1..]);
            file_of(&whole, modules, hops + 1)
        }
        None => Some(found),
    }
}
