//! Splits a text into words and classifies them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::coach::lexicon::{self, InterviewerWords};
use crate::coach::quiz::is_number;
use crate::coach::reading::hangul::is_syllable;
use crate::lang::{Language, Letters};
use crate::text;

/// The role of a word in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Occurs in any sentence.
    Joining,
    /// Used by interviewers on any subject.
    Asking,
    /// A number.
    Number,
    /// Anything else.
    Content,
}

/// A word: a lowercase run of one script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: String,
    pub(super) kind: Kind,
    pub(super) hangul: bool,
    /// Index among the kinds of interrogatives, if it is one.
    pub(super) class: Option<usize>,
    key: String,
}

/// Splits a text in `language` into words.
pub(super) fn tokens(text: &str, language: Language) -> Vec<Token> {
    let text = text::nfc(text).to_lowercase().replace('’', "'");
    let tokens = runs(&text).into_iter().map(|it| Token::of(it, language));
    let mut tokens: Vec<Token> = tokens.collect();
    let content: Vec<bool> = tokens.iter().map(|it| it.kind == Kind::Content).collect();
    for (token, is_before_content) in tokens.iter_mut().zip(content.into_iter().skip(1)) {
        let asking = &lexicon::of(written_in(token.hangul, language)).interviewer;
        if is_before_content && asking.may_count.contains(&token.word.as_str()) {
            token.kind = Kind::Number;
        }
    }
    tokens
}

/// Splits into runs of Hangul and runs of other letters and digits, apostrophes included: "EC2를" is two.
fn runs(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let mut found = Vec::new();
    for word in words {
        let mut start = 0;
        let mut before = None;
        for (at, c) in word.char_indices() {
            if before.is_some_and(|it| it != is_syllable(c)) {
                found.extend(word.get(start..at));
                start = at;
            }
            before = Some(is_syllable(c));
        }
        found.extend(word.get(start..));
    }
    let bare = found.into_iter().map(|it| it.trim_matches('\''));
    bare.filter(|it| !it.is_empty()).collect()
}

/// Returns the language for words in Hangul or other letters, `language` if it fits.
fn written_in(hangul: bool, language: Language) -> Language {
    let letters = if hangul {
        Letters::Hangul
    } else {
        Letters::Latin
    };
    match language.letters() == letters {
        true => language,
        false => Language::written_in(letters),
    }
}

/// Words that interviewers ask with: key and first letter of each.
type Known = BTreeSet<(String, Option<char>)>;

/// The same by language code.
static ASKING: LazyLock<BTreeMap<&str, Known>> = LazyLock::new(|| {
    let all = Language::ALL.into_iter().map(|language| {
        let asking = &lexicon::of(language).interviewer;
        (language.code(), known(asking.words, asking))
    });
    all.collect()
});

fn known(words: &str, asking: &InterviewerWords) -> Known {
    let words = words.split_whitespace();
    // A stem may be cut too short where no particle follows, so each word is also its own key.
    let named = words.flat_map(|it| {
        let keys = [(asking.key)(it), Some(it.to_owned())];
        keys.into_iter()
            .flatten()
            .map(|key| (key, it.chars().next()))
    });
    named.collect()
}

impl Token {
    fn of(word: &str, language: Language) -> Self {
        let hangul = word.contains(is_syllable);
        let language = written_in(hangul, language);
        let asking = &lexicon::of(language).interviewer;
        let has = |words: &str| words.split_whitespace().any(|it| it == word);
        let key = (asking.key)(word);
        let is_asking = |key: &str| {
            let known = ASKING.get(language.code());
            known.is_some_and(|it| it.contains(&(key.to_owned(), word.chars().next())))
        };
        let kind = match &key {
            _ if has(asking.numerals) || word.chars().all(|c| c.is_numeric()) => Kind::Number,
            None => Kind::Joining,
            Some(key) if is_asking(key) => Kind::Asking,
            Some(_) if word.chars().count() > 1 && is_number(word) => Kind::Number,
            Some(_) => Kind::Content,
        };
        let key = key.unwrap_or_else(|| word.to_owned());
        let is_of = |list: &str| list.split_whitespace().any(|it| it == key || it == word);
        Self {
            class: asking.interrogatives.iter().position(|it| is_of(it)),
            word: word.to_owned(),
            kind,
            hangul,
            key,
        }
    }

    /// Whether both are forms of the same word.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        let long = |key: &str| key.chars().count() >= 2;
        let first = |word: &str| word.chars().next();
        let same =
            self.key == other.key && (long(&self.key) || first(&self.word) == first(&other.word));
        let same_verb = lexicon::of(Language::written_in(Letters::Hangul))
            .interviewer
            .same_verb;
        let alike = match self.hangul && other.hangul {
            true => begins_with(&self.key, &other.key) || same_verb(&self.word, &other.word),
            false => !self.hangul && !other.hangul && begin_alike(&self.key, &other.key),
        };
        self.word == other.word || same || alike
    }
}

/// Whether one key begins with the other, which has at least two syllables.
fn begins_with(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    shorter >= 2 && (one.starts_with(other) || other.starts_with(one))
}

/// Latin words with this many initial letters in common belong together.
const FAMILY: usize = 5;

fn begin_alike(one: &str, other: &str) -> bool {
    let heads = [one, other].map(|it| it.chars().take(FAMILY).collect::<String>());
    let is_word =
        |it: &String| it.chars().all(|c| c.is_alphabetic()) && it.chars().count() >= FAMILY;
    heads.iter().all(is_word) && heads[0] == heads[1]
}
