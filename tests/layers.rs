//! The house stands as its map says: an arrow of dependency points down, never up or across.
//!
//! Every path in `src` that starts at the crate's root (`crate::`, or enough `super::`) names
//! a module; the module that names it must lie above.

use std::path::{Path, PathBuf};

/// The layers from the roof to the ground. Those that share a row may not meet.
const LAYERS: [&[&str]; 14] = [
    &["main"],
    &["cli"],
    &["runtime"],
    &["practice"],
    &["tui", "store"],
    &["review"],
    &["transcript"],
    &["interview"],
    &["coach"],
    &["scenario"],
    &["bank"],
    &["settings"],
    &["diagnostic"],
    &["lang", "text", "moment"],
];

/// What lies below and may not be named all the same: what one can do knows no screen.
const APART: (&str, &str) = ("practice", "tui");

/// The file that maps the house and so names every layer.
const MAP: &str = "lib.rs";

#[test]
fn every_arrow_points_down() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&src);
    assert!(files.len() > 20, "src holds {} files", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&src).expect("a file below src");
        let text = std::fs::read_to_string(&file).expect("a readable source file");
        wrong.extend(violations(inside, &text));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_layer() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in std::fs::read_dir(src).expect("src is there") {
        let path = entry.expect("a readable folder").path();
        let name = path.file_stem().and_then(|it| it.to_str()).unwrap_or("");
        assert!(
            name == "lib" || row(name).is_some(),
            "'{name}' has no layer: place it in tests/layers.rs"
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
        "//! crate::tui\n/* crate::cli */ let x = \"crate::store\";",
        &[],
    );
    check(
        "coach/mod.rs",
        "let c = '\"'; crate::tui::draw()",
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
    // One level lower, the same words name a neighbour in the same module.
    check(
        "bank/model.rs",
        "mod tests { use super::super::scenario::Pick; }",
        &[],
    );
    check("store/disk/mod.rs", "use super::transcript::File;", &[]);
}

#[track_caller]
fn check(file: &str, text: &str, expected: &[&str]) {
    let found: Vec<String> = violations(Path::new(file), text)
        .into_iter()
        .map(|line| {
            line.split_once(": ")
                .map_or(line.clone(), |(_, what)| what.to_owned())
        })
        .collect();
    assert_eq!(found, expected, "{file}: {text}");
}

/// What is wrong with one file, `inside` being its path below `src`.
fn violations(inside: &Path, text: &str) -> Vec<String> {
    let modules = module_path(inside);
    let Some(from) = modules.first() else {
        return Vec::new();
    };
    let Some(above) = row(from) else {
        return Vec::new();
    };
    Reader::new(text, modules.len())
        .arrows()
        .into_iter()
        .filter(|(to, _)| to != from)
        .filter(|(to, _)| {
            row(to).is_some_and(|below| below <= above) || (from.as_str(), to.as_str()) == APART
        })
        .map(|(to, line)| format!("{}: {from} names {to} (line {line})", inside.display()))
        .collect()
}

fn row(module: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&module))
}

/// The modules a file stands in: `bank/format/mod.rs` is in `bank` and `format`.
fn module_path(inside: &Path) -> Vec<String> {
    if inside == Path::new(MAP) {
        return Vec::new();
    }
    let mut names: Vec<String> = inside
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if names.last().is_some_and(|last| last == "mod") {
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

/// Reads a source file as far as paths need it: words, `::`, braces and commas.
struct Reader {
    tokens: Vec<(Token, usize)>,
    depth: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    PathSep,
    Open,
    Close,
    Other(char),
}

impl Reader {
    /// A reader of a file whose items stand `depth` modules below the root.
    fn new(text: &str, depth: usize) -> Self {
        let tokens = tokens(&without_comments_and_literals(text));
        Self { tokens, depth }
    }

    /// The modules at the root that the file names, each with its line.
    fn arrows(&self) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        let mut inline = Vec::new();
        for at in 0..self.tokens.len() {
            match self.token(at) {
                Some(Token::Open) => inline.push(self.opens_module(at)),
                Some(Token::Close) => {
                    inline.pop();
                }
                Some(Token::Word(word)) if !self.follows_path(at) => {
                    let below = self.depth + inline.iter().filter(|is| **is).count();
                    if let Some(after) = self.root(at, word, below) {
                        self.first_names(after, &mut found);
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// Where a path goes on after the root, if the one that starts at `at` climbs there.
    fn root(&self, at: usize, word: &str, below: usize) -> Option<usize> {
        if word == "crate" || word == "rehearsal" {
            return self.separator(at + 1);
        }
        let mut place = at;
        let mut climbed = 0;
        while self.word(place) == Some("super") {
            climbed += 1;
            place = self.separator(place + 1)?;
        }
        (climbed == below && climbed > 0).then_some(place)
    }

    /// The place after a `::` that stands at `at`.
    fn separator(&self, at: usize) -> Option<usize> {
        (self.token(at) == Some(&Token::PathSep)).then_some(at + 1)
    }

    /// The first words of the path, or of each path of the group, that starts at `at`.
    fn first_names(&self, at: usize, found: &mut Vec<(String, usize)>) {
        let mut push = |place: usize| {
            if let Some((Token::Word(word), line)) = self.tokens.get(place) {
                found.push((word.clone(), *line));
            }
        };
        if self.token(at) != Some(&Token::Open) {
            return push(at);
        }
        let mut nesting = 0;
        for place in at.. {
            match self.token(place) {
                Some(Token::Open) => nesting += 1,
                Some(Token::Close) => nesting -= 1,
                Some(_) => {}
                None => return,
            }
            if nesting == 0 {
                return;
            }
            let begins = matches!(self.token(place), Some(Token::Open | Token::Other(',')));
            if nesting == 1 && begins {
                push(place + 1);
            }
        }
    }

    /// Whether the brace at `at` opens an inline module: `mod name {`.
    fn opens_module(&self, at: usize) -> bool {
        at >= 2 && self.word(at - 2) == Some("mod")
    }

    fn follows_path(&self, at: usize) -> bool {
        at > 0 && self.token(at - 1) == Some(&Token::PathSep)
    }

    fn word(&self, at: usize) -> Option<&str> {
        match self.token(at) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).map(|(token, _)| token)
    }
}

fn tokens(code: &str) -> Vec<(Token, usize)> {
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut rest = code.chars().peekable();
    while let Some(c) = rest.next() {
        let token = match c {
            '\n' => {
                line += 1;
                continue;
            }
            c if c.is_whitespace() => continue,
            '{' => Token::Open,
            '}' => Token::Close,
            ':' if rest.next_if_eq(&':').is_some() => Token::PathSep,
            c if c == '_' || c.is_alphanumeric() => {
                let mut word = String::from(c);
                while let Some(c) = rest.next_if(|c| *c == '_' || c.is_alphanumeric()) {
                    word.push(c);
                }
                Token::Word(word)
            }
            other => Token::Other(other),
        };
        tokens.push((token, line));
    }
    tokens
}

/// The code with comments and the insides of literals blanked, line by line as it was.
fn without_comments_and_literals(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = comment(rest).or_else(|| literal(rest)).unwrap_or(0);
        if skipped == 0 {
            code.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or("");
            continue;
        }
        let (gone, after) = rest.split_at(skipped);
        code.push(' ');
        code.extend(gone.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    code
}

/// The length of the comment that `text` starts with.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let inner = text.strip_prefix("/*")?;
    Some(inner.find("*/").map_or(text.len(), |end| end + 4))
}

/// The length of the string or character literal that `text` starts with.
fn literal(text: &str) -> Option<usize> {
    let raw = text.strip_prefix('r').map(|it| it.trim_start_matches('#'));
    if let Some(inner) = raw.and_then(|it| it.strip_prefix('"')) {
        let hashes = text.len() - inner.len() - 2;
        let close = format!("\"{}", "#".repeat(hashes));
        let start = text.len() - inner.len();
        return Some(
            inner
                .find(&close)
                .map_or(text.len(), |end| start + end + close.len()),
        );
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + 1),
            // A lifetime: a quote with no second one close by.
            _ if quote == '\'' && at > 1 && !text.starts_with("'\\") => return None,
            _ => {}
        }
    }
    None
}
