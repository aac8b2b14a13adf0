//! Words of a language stand in that language's folders: what we say in `lang/say`, what we look
//! for in the folders `lexicon` of `coach` and `import`.

use std::collections::BTreeMap;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, Lit, Macro};

use super::source::modules;
use super::src;

/// What is about the script, not about words: the folder or file, and why.
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

/// Files in which words of a language still stand, and how many literals at most: each is to be
/// moved to a lexicon, and none may be added.
const STILL_TO_MOVE: &[(&str, usize)] = &[
    ("bank/examples/format.rs", 1),
    ("cli/import.rs", 2),
    ("coach/actors.rs", 36),
    ("coach/probe/quote.rs", 1),
    ("coach/reading/ending.rs", 102),
    ("coach/reading/sentence.rs", 12),
    ("coach/rules/filler.rs", 45),
    ("coach/rules/own_part.rs", 5),
    ("coach/rules/quantity.rs", 57),
    ("coach/star/marker/mod.rs", 25),
    ("coach/star/marker/names.rs", 29),
    ("coach/star/next_marker.rs", 4),
    ("coach/star/segment.rs", 2),
    ("coach/star/stretch.rs", 11),
    ("coach/substance.rs", 9),
    ("coach/vocabulary.rs", 13),
    ("import/asking.rs", 88),
    ("import/data.rs", 11),
    ("import/draft.rs", 2),
    ("import/inline.rs", 2),
    ("import/label.rs", 11),
    ("import/line.rs", 3),
    ("import/notes.rs", 32),
    ("import/org.rs", 1),
    ("import/own/mod.rs", 13),
    ("import/cv/claims.rs", 11),
    ("import/cv/sort.rs", 27),
    ("import/part.rs", 6),
    ("import/plain.rs", 2),
    ("import/posting/columns.rs", 1),
    ("import/posting/matching.rs", 70),
    ("import/posting/mod.rs", 9),
    ("import/posting/sections.rs", 1),
    ("import/table.rs", 15),
    ("review/export/markdown.rs", 1),
    ("review/export/text.rs", 1),
    ("store/archive/copies.rs", 7),
];

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
    let most: BTreeMap<String, usize> = STILL_TO_MOVE
        .iter()
        .map(|(file, count)| ((*file).to_owned(), *count))
        .collect();
    assert_eq!(
        left, most,
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

/// How many texts and characters with Hangul stand in what is not only for tests.
fn hangul_literals(text: &str) -> usize {
    let mut literals = Literals(0);
    literals.visit_file(&syn::parse_file(text).expect("a source file"));
    literals.0
}

struct Literals(usize);

impl Literals {
    fn count(&mut self, lit: &Lit) {
        let is_hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{3131}'..='\u{318e}');
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
                // Docs are texts too, by then.
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
