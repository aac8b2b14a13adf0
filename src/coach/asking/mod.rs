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
    planned: &'a str,
    /// The questions asked so far.
    asked: Vec<&'a str>,
    answers: Vec<&'a str>,
    /// The words of each text.
    known: Vec<Vec<Token>>,
}

impl<'a> Grounds<'a> {
    /// Builds the grounds for a question that replaces `planned` after these exchanges.
    pub fn new(exchanges: &[(&'a str, &'a str)], planned: &'a str, language: Language) -> Self {
        let (asked, answers): (Vec<_>, Vec<_>) = exchanges.iter().copied().unzip();
        let texts = asked.iter().chain(&answers).chain([&planned]);
        Self {
            known: texts.map(|it| tokens(it, language)).collect(),
            language,
            planned,
            asked,
            answers,
        }
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
            && (!praises(words) || praises(self.planned))
    }

    /// Whether every name, figure and content word was said before.
    fn are_known(&self, asked: &[Token]) -> bool {
        let mut all = asked.iter().enumerate();
        all.all(|(at, token)| match token.kind {
            Kind::Joining | Kind::Asking => true,
            Kind::Content => self.known.iter().any(|it| has(it, token)),
            Kind::Number => self
                .known
                .iter()
                .any(|known| counts_the_same(known, asked, at)),
        })
    }

    /// Whether every character that is not plain punctuation is part of a word that was said.
    fn is_written_as_before(&self, words: &str) -> bool {
        let texts = || {
            self.asked
                .iter()
                .chain(&self.answers)
                .chain([&self.planned])
        };
        let is_plain = |c: char| c.is_alphanumeric() || MARKS.contains(c);
        let mut words = words.split_whitespace();
        words.all(|word| {
            let bare = word.trim_matches(|c: char| MARKS.contains(c));
            word.chars().all(is_plain) || texts().any(|it| it.contains(bare))
        })
    }

    /// Whether it is one sentence with one question.
    fn asks_once(&self, words: &str, asked: &[Token]) -> bool {
        let interviewer = self.interviewer();
        let lower = words.to_lowercase();
        let begins = |it: &Range<usize>| {
            let before = lower.get(..it.start).unwrap_or_default().trim_end();
            let last = before.split_whitespace().next_back().unwrap_or_default();
            let is_open = |c: char| !c.is_alphanumeric() && c != '\'';
            before.is_empty() || before.ends_with(is_open) || interviewer.joining.contains(&last)
        };
        let times = match interviewer.starters {
            "" => asked.iter().filter(|it| it.class.is_some()).count(),
            _ => STARTERS
                .find_all(&lower, 0..lower.len())
                .filter(begins)
                .count(),
        };
        times <= 1 && sentences(words).len() == 1
    }

    /// Whether it asks for what is planned, so that the stated reason stays true.
    fn asks_the_same(&self, asked: &[Token]) -> bool {
        let planned = tokens(self.planned, self.language);
        let of = |kind: Kind| planned.iter().filter(move |it| it.kind == kind);
        let kept = |it: &&Token| has(asked, it);
        let (wanted, found) = (classes(&planned), classes(asked));
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
        let planned = tokens(self.planned, self.language);
        let answers = || self.answers.iter().map(|it| tokens(it, self.language));
        let content: Vec<&Token> = asked.iter().filter(|it| it.kind == Kind::Content).collect();
        let is_elsewhere = |it: &&Token| has(&planned, it) || answers().any(|said| has(&said, it));
        let is_of_before = !content.is_empty() && !content.iter().any(is_elsewhere);
        let is_again = |earlier: &&str| {
            let earlier = tokens(earlier, self.language);
            let same = likeness(&earlier, asked) >= SAME;
            let planned = likeness(&earlier, &planned) >= SAME;
            !planned && (same || is_of_before && content.iter().all(|it| has(&earlier, it)))
        };
        self.asked.iter().any(is_again)
    }

    /// Whether it assumes that something was not done, although neither an answer nor the plan says
    /// so.
    fn presumes_a_denial(&self, words: &str, asked: &[Token]) -> bool {
        let negation = &lexicon::of(self.language).clause.negation;
        let denies = |text: &str| negation.any(&text.to_lowercase());
        let content: Vec<&Token> = asked.iter().filter(|it| it.kind == Kind::Content).collect();
        let says_so = |sentence: &str| {
            let said = tokens(sentence, self.language);
            let shared = content.iter().filter(|it| has(&said, it)).count();
            denies(sentence) && shared == content.len() && shared > 0
        };
        let said = self.answers.iter().any(|answer| {
            let sentences = sentences(answer).into_iter();
            sentences.filter_map(|it| answer.get(it)).any(says_so)
        });
        denies(words) && !denies(self.planned) && !said
    }

    /// Whether it has none of these cues, except those in the plan.
    fn is_free_of(&self, cues: &Cues, words: &str) -> bool {
        let [words, planned] = [words, self.planned].map(str::to_lowercase);
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
    let telling = |all: &[Token]| {
        all.iter()
            .filter(|it| it.kind != Kind::Joining)
            .cloned()
            .collect::<Vec<_>>()
    };
    let [one, other] = [telling(one), telling(other)];
    let shared = one.iter().filter(|it| has(&other, it)).count();
    shared * 200 / (one.len() + other.len()).max(1)
}
