//! Checks a generated question: every word must have been said before, or be a word that interviewers
//! ask with.
//!
//! Nothing here understands a question. A question that adds no words of its own cannot give away an
//! answer, assume what was not said, or pry.

mod token;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::lexicon::{self, InterviewerWords};
use super::praise::praises;
use super::reading::cue::Cues;
use super::sentences;
use crate::lang::Language;
use token::{Kind, Token, tokens};

/// The texts that the words of a question may come from.
#[derive(Debug)]
pub struct Grounds<'a> {
    language: Language,
    /// The planned question.
    planned: Said<'a>,
    /// The questions asked so far.
    asked: Vec<Said<'a>>,
    answers: Vec<Said<'a>>,
}

/// A text and its words.
#[derive(Debug)]
struct Said<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Grounds<'a> {
    /// Builds the grounds for a question that replaces `planned` after these exchanges.
    pub fn new(exchanges: &[(&'a str, &'a str)], planned: &'a str, language: Language) -> Self {
        let said = |text: &'a str| Said {
            text,
            tokens: tokens(text, language),
        };
        let exchanges = exchanges.iter();
        let (asked, answers) = exchanges
            .map(|(asked, answer)| (said(asked), said(answer)))
            .unzip();
        Self {
            language,
            planned: said(planned),
            asked,
            answers,
        }
    }

    /// Everything that was said or is planned.
    fn known(&self) -> impl Iterator<Item = &Said<'a>> {
        self.asked
            .iter()
            .chain(&self.answers)
            .chain([&self.planned])
    }

    /// Whether an interviewer may ask `words` instead of the planned question: all words are known,
    /// and it asks for the same thing, once, politely, without praise or prying.
    pub fn carry(&self, words: &str) -> bool {
        let asked = tokens(words, self.language);
        self.are_known(&asked)
            && self.is_written_as_before(words)
            && is_in_its_words(&asked)
            && self.asks_once(words, &asked)
            && self.asks_the_same(&asked)
            && !self.was_asked(&asked)
            && !self.presumes_a_denial(words, &asked)
            && (self.interviewer().asks_politely)(words)
            && [&FLATTERS, &IMPROPER]
                .iter()
                .all(|it| self.is_free_of(it, words))
            && (!praises(words) || praises(self.planned.text))
    }

    /// Whether every name, figure and content word was said before.
    fn are_known(&self, asked: &[Token]) -> bool {
        let mut all = asked.iter().enumerate();
        all.all(|(at, token)| match token.kind {
            Kind::Joining | Kind::Asking => true,
            Kind::Content => self.known().any(|it| has(&it.tokens, token)),
            Kind::Number => self
                .known()
                .any(|it| counts_the_same(&it.tokens, asked, at)),
        })
    }

    /// Whether every character that is not plain punctuation is part of a word that was said.
    fn is_written_as_before(&self, words: &str) -> bool {
        let is_plain = |c: char| c.is_alphanumeric() || MARKS.contains(c);
        let mut words = words.split_whitespace();
        words.all(|word| {
            let bare = word.trim_matches(|c: char| MARKS.contains(c));
            word.chars().all(is_plain) || self.known().any(|it| it.text.contains(bare))
        })
    }

    /// Whether it is one sentence that asks once, or as often as planned: "what did you do, and
    /// why?"
    fn asks_once(&self, words: &str, asked: &[Token]) -> bool {
        let planned = self.times_asked(self.planned.text, &self.planned.tokens);
        self.times_asked(words, asked) <= planned.max(1) && sentences(words).len() == 1
    }

    /// How often a text asks for something.
    fn times_asked(&self, words: &str, asked: &[Token]) -> usize {
        let interviewer = self.interviewer();
        if interviewer.starters.is_empty() {
            return asked.iter().filter(|it| it.class.is_some()).count();
        }
        let lower = words.to_lowercase();
        let begins = |it: &Range<usize>| {
            let before = lower.get(..it.start).unwrap_or_default().trim_end();
            let last = before.split_whitespace().next_back().unwrap_or_default();
            let is_open = |c: char| !c.is_alphanumeric() && c != '\'';
            before.is_empty() || before.ends_with(is_open) || interviewer.joining.contains(&last)
        };
        let starters = STARTERS.find_all(&lower, 0..lower.len());
        starters.filter(begins).count()
    }

    /// Whether it asks for what is planned, so that the stated reason stays true.
    fn asks_the_same(&self, asked: &[Token]) -> bool {
        let planned = &self.planned.tokens;
        let of = |kind: Kind| planned.iter().filter(move |it| it.kind == kind);
        let kept = |it: &&Token| has(asked, it);
        let (wanted, found) = (classes(planned), classes(asked));
        let content = of(Kind::Content).count();
        let is_about_it = match content {
            // The plan names no subject.
            0 => !wanted.is_empty() || of(Kind::Asking).any(|it| kept(&it)),
            _ => of(Kind::Content).filter(kept).count() * 2 >= content,
        };
        is_about_it && (wanted.is_empty() || !wanted.is_disjoint(&found))
    }

    /// Whether it repeats an earlier question that is not the planned one: in nearly the same words,
    /// or with all content words from that question.
    fn was_asked(&self, asked: &[Token]) -> bool {
        let planned = &self.planned.tokens;
        let content: Vec<&Token> = asked.iter().filter(|it| it.kind == Kind::Content).collect();
        let is_said = |token: &Token| self.answers.iter().any(|it| has(&it.tokens, token));
        let is_elsewhere = |it: &&Token| has(planned, it) || is_said(it);
        let is_of_before = !content.is_empty() && !content.iter().any(is_elsewhere);
        let is_again = |earlier: &[Token]| {
            let same = likeness(earlier, asked) >= SAME;
            let planned = likeness(earlier, planned) >= SAME;
            !planned && (same || is_of_before && content.iter().all(|it| has(earlier, it)))
        };
        self.asked.iter().any(|it| is_again(&it.tokens))
    }

    /// Whether it assumes that something was not done, although neither an answer nor the plan says
    /// so.
    fn presumes_a_denial(&self, words: &str, asked: &[Token]) -> bool {
        let negation = &lexicon::of(self.language).clause.negation;
        let denies = |text: &str| negation.any(&text.to_lowercase());
        if !denies(words) || denies(self.planned.text) {
            return false;
        }
        let content: Vec<&Token> = asked.iter().filter(|it| it.kind == Kind::Content).collect();
        let says_so = |sentence: &str| {
            let said = tokens(sentence, self.language);
            denies(sentence) && !content.is_empty() && content.iter().all(|it| has(&said, it))
        };
        let answers = self.answers.iter().map(|it| it.text);
        let mut sentences = answers.flat_map(|answer| {
            let all = sentences(answer).into_iter();
            all.filter_map(|it| answer.get(it))
        });
        !sentences.any(says_so)
    }

    /// Whether it has none of these cues, except those in the plan.
    fn is_free_of(&self, cues: &Cues, words: &str) -> bool {
        let [words, planned] = [words, self.planned.text].map(str::to_lowercase);
        let mut found = cues.find_all(&words, 0..words.len());
        found.all(|it| words.get(it).is_some_and(|it| planned.contains(it)))
    }

    fn interviewer(&self) -> &'static InterviewerWords {
        &lexicon::of(self.language).interviewer
    }
}

/// Punctuation that a sentence may have.
const MARKS: &str = "?.,:;'\"’‘“”()-–—%「」『』·…";

/// Two questions with at least this share of words in common, in hundredths, are the same.
const SAME: usize = 75;

static FLATTERS: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.interviewer.flatters));
static IMPROPER: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.interviewer.improper));
static STARTERS: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.interviewer.starters));

/// Returns what is asked for: what or how, why, who, when, where. Beside one of the first two, the
/// others only introduce a clause: "what did you do when …".
fn classes(all: &[Token]) -> BTreeSet<usize> {
    const MAIN: usize = 2;
    let mut classes: BTreeSet<usize> = all.iter().filter_map(|it| it.class).collect();
    if classes.iter().any(|it| *it < MAIN) {
        classes.retain(|it| *it < MAIN);
    }
    classes
}

/// Whether `known` contains `token`, however inflected.
fn has(known: &[Token], token: &Token) -> bool {
    known.iter().any(|it| it.is_same_as(token))
}

/// Whether the number at `at` counts the same thing in `known`: the word after it, or the one before,
/// is the same.
fn counts_the_same(known: &[Token], asked: &[Token], at: usize) -> bool {
    let same = |one: Option<&Token>, other: Option<&Token>| {
        one.zip(other)
            .is_some_and(|(one, other)| one.is_same_as(other))
    };
    let number = asked.get(at);
    let [before, behind] = [at.checked_sub(1), at.checked_add(1)];
    let beside = |place: Option<usize>| place.and_then(|it| asked.get(it));
    let places = known
        .iter()
        .enumerate()
        .filter(|(_, it)| Some(&it.word) == number.map(|it| &it.word));
    let mut places = places.map(|(place, _)| place);
    places.any(|place| {
        same(known.get(place + 1), beside(behind))
            || same(
                place.checked_sub(1).and_then(|it| known.get(it)),
                beside(before),
            )
    })
}

/// Whether enough words belong to its language, rather than being names that were said. Hangul shows
/// its language by its letters.
fn is_in_its_words(asked: &[Token]) -> bool {
    let mut latin = asked.iter().filter(|it| !it.hangul);
    let all = latin.clone().count();
    let own = latin
        .by_ref()
        .filter(|it| matches!(it.kind, Kind::Joining | Kind::Asking))
        .count();
    all < asked.len() || own * 3 >= all
}

/// Returns the share of words that two questions have in common, in hundredths.
fn likeness(one: &[Token], other: &[Token]) -> usize {
    let telling = |it: &&Token| it.kind != Kind::Joining;
    let [one, other] = [one, other].map(|it| it.iter().filter(telling).collect::<Vec<_>>());
    let is_shared = |token: &&&Token| other.iter().any(|it| it.is_same_as(token));
    let shared = one.iter().filter(is_shared).count();
    shared * 200 / (one.len() + other.len()).max(1)
}
