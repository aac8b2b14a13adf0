//! Words of a language belong in that language's folders: what we say in `lang/say`, what we
//! recognize in the folders `lexicon` of `coach`, `import` and `lang`.

use std::collections::BTreeMap;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprArray, Item, Lit, Macro, Pat, PatOr};

use super::source::modules;
use super::src;

/// Code about the script, not about words: the folder or file, and why.
const ABOUT_THE_SCRIPT: [(&str, &str); 8] = [
    ("text", "ranges and shapes of letters"),
    ("lang/josa.rs", "the particle that fits a final consonant"),
    ("lang/language.rs", "what each language calls itself"),
    ("lang/written.rs", "the range of Hangul syllables"),
    ("coach/pace.rs", "the range of Hangul syllables"),
    ("coach/reading/hangul.rs", "the range of Hangul syllables"),
    (
        "review/filter",
        "letters and their initials, for a search as one types",
    ),
    (
        "tui/keymap/jamo.rs",
        "the Latin key under each Hangul letter",
    ),
];

/// Lists of lower-case Latin words that belong to no language: the file, and what they are.
const NAMES: [(&str, &str); 11] = [
    ("coach/substance.rs", "words of programming languages"),
    ("coach/traits/mod.rs", "names of traits in what is fitted"),
    ("diagnostic/toml/syntax/keys.rs", "what a shell writes"),
    ("diagnostic/toml/syntax/messages.rs", "what a parser says"),
    ("diagnostic/toml/syntax/mod.rs", "what a parser says"),
    ("import/html.rs", "elements of HTML"),
    ("import/markup/mod.rs", "elements of HTML"),
    ("import/markup/tag.rs", "elements and attributes of HTML"),
    ("import/notes.rs", "kinds of callouts in Markdown"),
    ("import/table.rs", "columns of other programs' files"),
    ("settings/bindings.rs", "names of keys in other programs"),
];

#[test]
fn lists_of_words_stand_in_the_folders_of_their_language() {
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    for module in modules(&src()).values().filter(|it| !it.is_test) {
        let file = module.file.to_string_lossy().into_owned();
        let own = file.starts_with("lang/say/") || file.contains("/lexicon/");
        if own || NAMES.iter().any(|(it, _)| file == *it) {
            continue;
        }
        let text = std::fs::read_to_string(src().join(&module.file)).expect("a readable file");
        let count = word_lists(&text);
        if count > 0 {
            left.insert(file, count);
        }
    }
    assert_eq!(left, BTreeMap::new(), "lists of words outside a lexicon");
}

#[test]
fn planted_lists_are_seen() {
    for (text, count) in [
        ("const A: &[&str] = &[\"the\", \"a\", \"i'm\"];", 1),
        (
            "fn f() { g!([\"the\", \"a\", \"an\"]); h(&[\"of\", \"to\"]) }",
            1,
        ),
        (
            "fn f(a: &str) -> bool { matches!(a, \"was\" | \"were\" | \"is\") }",
            1,
        ),
        (
            "fn f(a: &str) { match a { \"was\" | \"were\" | \"is\" => {} _ => {} } }",
            1,
        ),
        ("#[arg(with = [\"the\", \"a\", \"an\"])] struct A;", 0),
        ("const A: &[&str] = &[\"The\", \"{\", \"x-1\"];", 0),
        (
            "#[cfg(test)] mod tests { const A: &[&str] = &[\"the\", \"a\", \"an\"]; }",
            0,
        ),
    ] {
        assert_eq!(word_lists(text), count, "{text}");
    }
    assert!(NAMES.iter().all(|(it, _)| src().join(it).exists()));
}

/// Number of lists of three or more lower-case Latin words outside tests.
fn word_lists(text: &str) -> usize {
    let mut lists = WordLists(0);
    lists.visit_file(&syn::parse_file(text).expect("a source file"));
    lists.0
}

struct WordLists(usize);

impl WordLists {
    fn count(&mut self, texts: &[Option<String>]) {
        let is_word = |text: &Option<String>| {
            let of_words = |text: &String| {
                let is_of_word = |c: char| c.is_ascii_lowercase() || "' .".contains(c);
                text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_of_word)
            };
            text.as_ref().is_some_and(of_words)
        };
        self.0 += usize::from(texts.len() >= 3 && texts.iter().all(is_word));
    }

    /// The same among tokens: literals separated by a comma or a bar.
    fn count_in(&mut self, tokens: TokenStream) {
        let mut list = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Literal(literal) => list.push(text_of(&Lit::new(literal))),
                TokenTree::Punct(mark) if ",|".contains(mark.as_char()) => {}
                other => {
                    self.count(&std::mem::take(&mut list));
                    if let TokenTree::Group(group) = other {
                        self.count_in(group.stream());
                    }
                }
            }
        }
        self.count(&list);
    }
}

fn text_of(lit: &Lit) -> Option<String> {
    match lit {
        Lit::Str(it) => Some(it.value()),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for WordLists {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_expr_array(&mut self, it: &'ast ExprArray) {
        let texts = it.elems.iter().map(|it| match it {
            Expr::Lit(it) => text_of(&it.lit),
            _ => None,
        });
        self.count(&texts.collect::<Vec<_>>());
        visit::visit_expr_array(self, it);
    }

    fn visit_pat_or(&mut self, it: &'ast PatOr) {
        let texts = it.cases.iter().map(|it| match it {
            Pat::Lit(it) => text_of(&it.lit),
            _ => None,
        });
        self.count(&texts.collect::<Vec<_>>());
        visit::visit_pat_or(self, it);
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        self.count_in(it.tokens.clone());
    }
}

#[test]
fn words_of_a_language_stand_in_its_folders() {
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    for module in modules(&src()).values().filter(|it| !it.is_test) {
        let file = module.file.to_string_lossy().into_owned();
        let own = file.starts_with("lang/say/") || file.contains("/lexicon/");
        if own || ABOUT_THE_SCRIPT.iter().any(|(it, _)| file.starts_with(it)) {
            continue;
        }
        let text = std::fs::read_to_string(src().join(&module.file)).expect("a readable file");
        let count = hangul_literals(&text);
        if count > 0 {
            left.insert(file, count);
        }
    }
    assert_eq!(
        left,
        BTreeMap::new(),
        "literals with Hangul outside the folders of a language"
    );
}

#[test]
fn planted_words_are_seen() {
    assert_eq!(hangul_literals("fn f() -> &'static str { \"면접\" }"), 1);
    assert_eq!(
        hangul_literals("fn f() { g!(\"면접\", '가', [\"나\"]) }"),
        3
    );
    assert_eq!(
        hangul_literals("/// 면접\n// 면접\nfn f() { g(\"interview\") }"),
        0
    );
    assert_eq!(
        hangul_literals("#[cfg(test)] mod tests { fn f() { g(\"면접\") } }"),
        0
    );
    assert!(
        ABOUT_THE_SCRIPT
            .iter()
            .all(|(it, _)| Path::new(&src()).join(it).exists())
    );
}

/// Number of strings and characters with Hangul outside tests.
fn hangul_literals(text: &str) -> usize {
    let mut literals = Literals(0);
    literals.visit_file(&syn::parse_file(text).expect("a source file"));
    literals.0
}

struct Literals(usize);

impl Literals {
    fn count(&mut self, lit: &Lit) {
        // ㆍ (U+318D) is a dot at the beginning of list items.
        let is_hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{3131}'..='\u{318c}');
        let has = match lit {
            Lit::Str(it) => it.value().contains(is_hangul),
            Lit::Char(it) => is_hangul(it.value()),
            _ => false,
        };
        self.0 += usize::from(has);
    }

    fn count_in(&mut self, tokens: TokenStream) {
        let mut before = None;
        for token in tokens {
            let is_attribute = before
                .replace(token.to_string())
                .is_some_and(|it| it == "#");
            match token {
                // Docs are string literals too at this point.
                TokenTree::Group(_) if is_attribute => {}
                TokenTree::Group(group) => self.count_in(group.stream()),
                TokenTree::Literal(literal) => self.count(&Lit::new(literal)),
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Literals {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_lit(&mut self, lit: &'ast Lit) {
        self.count(lit);
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        self.count_in(it.tokens.clone());
    }
}

fn is_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Const(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        _ => return false,
    };
    let mut lists = attributes
        .iter()
        .filter_map(|it| it.meta.require_list().ok());
    lists.any(|it| it.path.is_ident("cfg") && it.tokens.to_string().contains("test"))
}
