//! Words of a language stand in that language's folders: what we say in `lang/say`, what we look
//! for in the folders `lexicon` of `coach`, `import` and `lang`.

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

/// How many texts and characters with Hangul stand in what is not only for tests.
fn hangul_literals(text: &str) -> usize {
    let mut literals = Literals(0);
    literals.visit_file(&syn::parse_file(text).expect("a source file"));
    literals.0
}

struct Literals(usize);

impl Literals {
    fn count(&mut self, lit: &Lit) {
        // ㆍ (U+318D) is a dot before the lines of a list.
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
