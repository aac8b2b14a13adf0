//! Whether words that somebody else made up are words that an interviewer may ask: they rest on what
//! was said, or are words that interviewers ask with.
//!
//! Nothing here understands a question. It is enough to know which words it is made of: one that says
//! nothing of its own cannot give away an answer, presume what was not said, or pry.

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

/// What was said and planned before something is asked, which its words may come from.
#[derive(Debug)]
pub struct Grounds<'a> {
    language: Language,
    /// What is to be asked.
    planned: &'a str,
    /// What was asked before.
    asked: Vec<&'a str>,
    answers: Vec<&'a str>,
    /// The words of all of these, text by text.
    known: Vec<Vec<Token>>,
}

impl<'a> Grounds<'a> {
    /// For a question in `language` in place of `planned`, after these questions with their answers.
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

    /// Whether an interviewer may ask `words` in place of what is planned: all of their words are
    /// known, they ask for the same, once, politely, and neither praise nor pry.
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

    /// Whether every name, figure and word that says something was said.
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

    /// Whether every sign that is no mark of a sentence is in a word that was said so.
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

    /// Whether it asks for one thing, in one sentence.
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

    /// Whether it asks for what is planned: the reason that is given for that stays true.
    fn asks_the_same(&self, asked: &[Token]) -> bool {
        let planned = tokens(self.planned, self.language);
        let of = |kind: Kind| planned.iter().filter(move |it| it.kind == kind);
        let kept = |it: &&Token| has(asked, it);
        let (wanted, found) = (classes(&planned), classes(asked));
        let content = of(Kind::Content).count();
        let is_about_it = match content {
            // Nothing of it tells what it is about.
            0 => !wanted.is_empty() || of(Kind::Asking).any(|it| kept(&it)),
            _ => of(Kind::Content).filter(kept).count() * 2 >= content,
        };
        is_about_it && (wanted.is_empty() || !wanted.is_disjoint(&found))
    }

    /// Whether it puts a question again that was asked before, where that is not what is planned:
    /// in nearly the same words, or with no word from anywhere else.
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
        self.asked.iter().any(|it| is_again(&it))
    }

    /// Whether it takes for granted that something was not done, where neither an answer says so nor
    /// the plan.
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

    /// Whether it has none of these cues that the plan does not have.
    fn is_free_of(&self, cues: &Cues, words: &str) -> bool {
        let [words, planned] = [words, self.planned].map(str::to_lowercase);
        let mut found = cues.find_all(&words, 0..words.len());
        found.all(|it| words.get(it).is_some_and(|it| planned.contains(it)))
    }

    fn interviewer(&self) -> &'static InterviewerWords {
        &lexicon::of(self.language).interviewer
    }
}

/// The marks that a sentence may have.
const MARKS: &str = "?.,:;'\"’‘“”()-–—%「」『』·…";

/// From this share of words in common on, in hundredths, two questions are the same.
const SAME: usize = 75;

static FLATTERS: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.interviewer.flatters));
static IMPROPER: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.interviewer.improper));
static STARTERS: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.interviewer.starters));

/// What is asked for: what or how, why, who, when, where. Where it is one of the first two, the others
/// only say of what: "what did you do when …".
fn classes(all: &[Token]) -> BTreeSet<usize> {
    const MAIN: usize = 2;
    let mut classes: BTreeSet<usize> = all.iter().filter_map(|it| it.class).collect();
    if classes.iter().any(|it| *it < MAIN) {
        classes.retain(|it| *it < MAIN);
    }
    classes
}

/// Whether one of these words is the same as `token`.
fn has(known: &[Token], token: &Token) -> bool {
    known.iter().any(|it| it.is_same_as(token))
}

/// Whether the number at this place counts what it counts in a text: the word behind it, or the one
/// before, stands beside it there, too.
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

/// Whether it is written in words of its language, and not only in names that were said. In
/// Hangul every word tells that by its letters.
fn is_in_its_words(asked: &[Token]) -> bool {
    let mut latin = asked.iter().filter(|it| !it.hangul);
    let all = latin.clone().count();
    let own = latin
        .by_ref()
        .filter(|it| matches!(it.kind, Kind::Joining | Kind::Asking))
        .count();
    all < asked.len() || own * 3 >= all
}

/// The share, in hundredths, of the words of two questions that both have.
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
