//! The source as the compiler sees it: the module of each file, and the paths it names.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, Macro, UseTree};

/// A path that a file names, from the crate's root, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The segments after the root: modules, then an item in them.
    pub path: Vec<String>,
    /// The first crate of a path that leads out of ours; `None` for our own.
    pub foreign: Option<String>,
    /// Counting from 1.
    pub line: usize,
    /// Whether it leads into `std::os`.
    pub is_std_os: bool,
    /// Whether it is only named in tests.
    pub in_tests: bool,
}

/// A source file that is a module.
#[derive(Debug)]
pub struct Module {
    /// Relative to `src`.
    pub file: PathBuf,
    /// Every path it names.
    pub names: Vec<Named>,
    /// Its re-exports: the name here, and the path it leads to.
    pub exports: BTreeMap<String, Vec<String>>,
    /// Whether the whole file is only compiled for tests.
    pub is_test: bool,
}

/// Every module of a source folder, by its path from the root.
pub fn modules(src: &Path) -> BTreeMap<Vec<String>, Module> {
    let files = rust_files(src);
    let inside = |file: &PathBuf| file.strip_prefix(src).expect("below src").to_owned();
    let paths: Vec<Vec<String>> = files
        .iter()
        .map(|file| module_path(&inside(file)))
        .collect();
    let mut modules = BTreeMap::new();
    for (file, path) in files.iter().zip(&paths) {
        let text = std::fs::read_to_string(file).expect("a readable source file");
        modules.insert(path.clone(), read(&inside(file), &text, &paths));
    }
    mark_tests(&mut modules);
    modules
}

/// Parses one file; `inside` is its path relative to `src`, and `known` are the existing modules.
pub fn read(inside: &Path, text: &str, known: &[Vec<String>]) -> Module {
    let path = module_path(inside);
    let parsed = syn::parse_file(text).unwrap_or_else(|why| panic!("{}: {why}", inside.display()));
    let mut reader = Reader {
        here: path,
        known,
        in_tests: false,
        names: Vec::new(),
        exports: BTreeMap::new(),
    };
    reader.visit_file(&parsed);
    Module {
        file: inside.to_owned(),
        names: reader.names,
        exports: reader.exports,
        is_test: false,
    }
}

/// The module path of a file: `bank/format/mod.rs` is `bank` and `format`.
pub fn module_path(inside: &Path) -> Vec<String> {
    let stem = inside.with_extension("");
    let mut names: Vec<String> = stem
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if names.last().is_some_and(|last| last == "mod") || names == ["lib"] {
        names.pop();
    }
    names
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A module declared under `#[cfg(test)]` is a test, and so is everything below it. Such modules
/// are conventionally called `tests`, `fixture`, `samples`, `memory` and `crash`, but are
/// recognized by their declarations, not by name.
fn mark_tests(modules: &mut BTreeMap<Vec<String>, Module>) {
    let declared: Vec<Vec<String>> = modules
        .values()
        .flat_map(|module| &module.names)
        .filter(|named| named.in_tests && named.path.last().is_some_and(|it| it == DECLARED))
        .map(|named| named.path[..named.path.len() - 1].to_vec())
        .collect();
    for (path, module) in modules {
        module.is_test = declared.iter().any(|test| path.starts_with(test));
    }
}

/// Appended to the path of a declared module.
const DECLARED: &str = "(mod)";

struct Reader<'k> {
    here: Vec<String>,
    known: &'k [Vec<String>],
    in_tests: bool,
    names: Vec<Named>,
    exports: BTreeMap<String, Vec<String>>,
}

impl Reader<'_> {
    /// Records a path as written.
    fn note(&mut self, segments: &[String], line: usize) -> Option<Vec<String>> {
        let resolved = self.resolve(segments);
        let named = Named {
            foreign: resolved.is_none().then(|| segments[0].clone()),
            path: resolved.clone().unwrap_or_default(),
            is_std_os: segments.starts_with(&["std".to_owned(), "os".to_owned()]),
            line,
            in_tests: self.in_tests,
        };
        self.names.push(named);
        resolved
    }

    /// Resolves a path from the root, if it is one of ours.
    fn resolve(&self, segments: &[String]) -> Option<Vec<String>> {
        let mut rest = segments;
        let mut base = match rest.first()?.as_str() {
            "crate" | "rehearsal" => Vec::new(),
            "self" => self.here.clone(),
            "super" => {
                let mut base = self.here.clone();
                while rest.first().is_some_and(|it| it == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
                base.extend_from_slice(rest);
                return Some(base);
            }
            first => {
                let mut child = self.here.clone();
                child.push(first.to_owned());
                self.known.contains(&child).then_some(())?;
                child.extend_from_slice(&rest[1..]);
                return Some(child);
            }
        };
        base.extend_from_slice(&rest[1..]);
        Some(base)
    }

    fn note_use(&mut self, tree: &UseTree, before: &mut Vec<String>, public: bool) {
        match tree {
            UseTree::Path(it) => {
                before.push(it.ident.to_string());
                self.note_use(&it.tree, before, public);
                before.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.note_use(tree, before, public);
                }
            }
            UseTree::Name(it) => self.note_leaf(&it.ident, &it.ident, before, public),
            UseTree::Rename(it) => self.note_leaf(&it.ident, &it.rename, before, public),
            UseTree::Glob(it) => {
                let line = it.star_token.spans[0].start().line;
                self.note(before, line);
            }
        }
    }

    fn note_leaf(&mut self, name: &syn::Ident, new: &syn::Ident, before: &[String], public: bool) {
        let mut path = before.to_vec();
        if name != "self" {
            path.push(name.to_string());
        }
        let resolved = self.note(&path, name.span().start().line);
        if let Some(resolved) = resolved.filter(|_| public) {
            self.exports.insert(new.to_string(), resolved);
        }
    }

    /// Records paths in the arguments of a macro, which are only tokens.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            if let TokenTree::Group(group) = &tokens[at] {
                self.note_tokens(group.stream());
            }
            let (path, line, next) = path_at(&tokens, at);
            if path.len() > 1 {
                self.note(&path, line);
            }
            at = next;
        }
    }
}

/// The path that begins at a token, its line, and where to continue.
fn path_at(tokens: &[TokenTree], start: usize) -> (Vec<String>, usize, usize) {
    let mut path = Vec::new();
    let mut at = start;
    let is_colon =
        |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(it)) if it.as_char() == ':');
    while let Some(TokenTree::Ident(ident)) = tokens.get(at) {
        path.push(ident.to_string());
        at += 1;
        if !(is_colon(at) && is_colon(at + 1)) {
            break;
        }
        at += 2;
    }
    (path, tokens[start].span().start().line, at.max(start + 1))
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let list = attribute.meta.require_list();
        attribute.path().is_ident("cfg")
            && list.is_ok_and(|list| list.tokens.to_string().contains("test"))
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        Item::Const(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        _ => &[],
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let before = self.in_tests;
        self.in_tests |= is_for_tests(attributes(item));
        visit::visit_item(self, item);
        self.in_tests = before;
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.here.push(item.ident.to_string());
        match &item.content {
            Some(_) => visit::visit_item_mod(self, item),
            None => {
                let mut path = self.here.clone();
                path.push(DECLARED.to_owned());
                let line = item.ident.span().start().line;
                self.names.push(Named {
                    path,
                    foreign: None,
                    is_std_os: false,
                    line,
                    in_tests: self.in_tests,
                });
            }
        }
        self.here.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let public = !matches!(item.vis, syn::Visibility::Inherited);
        self.note_use(&item.tree, &mut Vec::new(), public);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path
            .segments
            .iter()
            .map(|it| it.ident.to_string())
            .collect();
        if segments.len() > 1 {
            let line = path.segments[0].ident.span().start().line;
            self.note(&segments, line);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.note_tokens(item.tokens.clone());
        visit::visit_macro(self, item);
    }
}
