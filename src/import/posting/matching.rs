//! Finds the questions in the banks that test a line of a posting: those that share its rarer
//! words.

use std::collections::{BTreeMap, BTreeSet};

use crate::bank::{Question, QuestionBank, QuestionRef};

use super::line::pieces;
use super::{LineKind, PostingLine};
use crate::import::lexicon;

/// The maximum number of questions per line.
const MAX: usize = 3;
/// A word in more than this share of all questions counts only together with others, in percent.
const COMMON: usize = 4;
/// A word in more than this share is ignored, even a name such as `Kubernetes`, which may be
/// frequent in a bank.
const COMMON_NAME: usize = 15;
/// A line with at most this many words is about each of them.
const SHORT: usize = 4;
/// How many words must be shared. A name such as `Kubernetes` counts as two if the question asks
/// about it, or if it is rare in questions: a passing `API` means as little as any word.
const MIN: usize = 2;
/// The maximum number of questions with a name that counts as rare.
const RARE: usize = 3;
/// A question that itself contains this many words of the line matches, however frequent each is.
const ASKED_ALIKE: usize = 3;
/// How many words must be shared with the expected answer if the question itself contains none of
/// them.
const NOT_IN_PASSING: usize = 3;

/// The questions for each line; empty for a line that nothing tests.
pub fn questions_for(lines: &[PostingLine], banks: &[&QuestionBank]) -> Vec<Vec<QuestionRef>> {
    let index = Index::new(banks);
    lines
        .iter()
        .map(|line| match line.kind {
            LineKind::Other => Vec::new(),
            _ => index.find(&line.text),
        })
        .collect()
}

struct Index {
    questions: Vec<Indexed>,
    counts: BTreeMap<String, usize>,
}

/// A question with its words.
struct Indexed {
    place: QuestionRef,
    /// Words of the question and its expected answer.
    words: BTreeSet<String>,
    /// Words of the question.
    asked: BTreeSet<String>,
    /// The subjects of the question.
    subjects: Vec<&'static str>,
}

impl Index {
    fn new(banks: &[&QuestionBank]) -> Self {
        let mut questions = Vec::new();
        let mut counts = BTreeMap::new();
        for bank in banks {
            for question in &bank.questions {
                let place = QuestionRef::new(&bank.id, &question.id);
                let words = words_of(&said(bank, question));
                for word in &words {
                    *counts.entry(word.clone()).or_insert(0) += 1;
                }
                let prompt = &question.prompt;
                let asked = prompt.languages().map(|it| words_of(prompt.get(it)));
                let about = question.about.as_deref().map(words_of);
                let asked: BTreeSet<String> = asked.chain(about).flatten().collect();
                questions.push(Indexed {
                    place,
                    words,
                    subjects: subjects(&asked).collect(),
                    asked,
                });
            }
        }
        Self { questions, counts }
    }

    fn find(&self, text: &str) -> Vec<QuestionRef> {
        let share = |hundredths: usize| (self.questions.len() * hundredths / 100).max(3);
        let all = words_of(text);
        let is_short = all.len() <= SHORT;
        let subjects: BTreeSet<&str> = match is_short {
            true => subjects(&all).collect(),
            false => BTreeSet::new(),
        };
        let count = |word: &str| self.counts.get(word).copied().unwrap_or_default();
        let known = all.iter();
        let known = known.filter(|it| (1..=share(COMMON_NAME)).contains(&count(it)));
        let known: Vec<(&String, bool)> = known.map(|it| (it, is_name(it, text))).collect();
        let rarer = known.iter().copied();
        let rarer = rarer.filter(|(word, is_name)| *is_name || count(word) <= share(COMMON));
        let wanted: Vec<(&String, bool)> = rarer.collect();
        let mut found: Vec<(usize, usize, &QuestionRef)> = Vec::new();
        for it in &self.questions {
            let shared = wanted.iter().filter(|(word, _)| it.words.contains(*word));
            let shared: Vec<&(&String, bool)> = shared.collect();
            // A shared subject of the whole line is enough.
            let subject = it.subjects.iter().any(|it| subjects.contains(it));
            let is_telling =
                |word: &str| is_short || count(word) <= share(COMMON) || is_known(word);
            let says_much =
                |word: &str| count(word) <= RARE || (it.asked.contains(word) && is_telling(word));
            let names = shared
                .iter()
                .filter(|(word, is_name)| *is_name && says_much(word))
                .count();
            let alike = known.iter().filter(|(word, _)| it.asked.contains(*word));
            let is_alike = alike.count() >= ASKED_ALIKE;
            let sure = usize::from(subject) + usize::from(is_alike);
            let weight = shared.len() + names + sure * MIN;
            let asked = shared.iter().filter(|(word, _)| it.asked.contains(*word));
            let asked = asked.count();
            let in_passing = asked + names + sure == 0 && shared.len() < NOT_IN_PASSING;
            if weight < MIN || in_passing {
                continue;
            }
            let rarity = |word: &String| 1000 / self.counts.get(word).copied().unwrap_or(1);
            let rarity: usize = shared.iter().map(|(word, _)| rarity(word)).sum();
            found.push((weight + asked, rarity, &it.place));
        }
        found.sort_by_key(|it| std::cmp::Reverse((it.0, it.1)));
        let best = found.into_iter().take(MAX);
        best.map(|(.., place)| place.clone()).collect()
    }
}

/// The subjects of these words, among those with different words in postings and banks.
fn subjects(all: &BTreeSet<String>) -> impl Iterator<Item = &'static str> {
    let groups = lexicon::groups(|it| it.posting.subjects);
    let met = groups.filter(|group| group.iter().any(|word| all.contains(*word)));
    met.filter_map(|group| group.first().copied())
}

/// The question and its expected answer, in each of its languages, and the words of a CV that it
/// is about.
fn said(bank: &QuestionBank, question: &Question) -> String {
    let mut text = question.about.clone().unwrap_or_default();
    text.push('\n');
    for language in question.prompt.languages() {
        text.push_str(question.prompt.get(language));
        text.push('\n');
        for point in &question.key_points {
            text.push_str(point.say.get(language));
            text.push('\n');
        }
        for id in &question.competencies {
            if let Some(competency) = bank.competency(id) {
                text.push_str(competency.name.get(language));
                text.push('\n');
            }
        }
    }
    text
}

/// Whether a word is a name in this line: a known name; a Latin word in a Korean line; in a Latin
/// line, one with a capital or a digit, except the initial capital of the line.
fn is_name(word: &str, line: &str) -> bool {
    if is_known(word) {
        return true;
    }
    if !word.is_ascii() {
        return false;
    }
    if !line.is_ascii() && line.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
        return true;
    }
    let mut pieces = pieces(line).enumerate();
    pieces.any(|(at, piece)| {
        let mut letters = piece.chars();
        let first = letters.next().is_some_and(char::is_uppercase) && at > 0;
        let marked = |c: char| c.is_uppercase() || c.is_ascii_digit();
        stem(&piece.to_lowercase()) == word && (first || letters.any(marked))
    })
}

/// Whether a word is a name that we know.
fn is_known(word: &str) -> bool {
    lexicon::groups(|it| it.posting.names).any(|it| it.first() == Some(&word))
}

/// The words of a text that say something, without endings.
fn words_of(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase().replace("on-call", "oncall");
    let mut found = BTreeSet::new();
    for piece in pieces(&lower) {
        let word = spelled(piece);
        let length = word.chars().count();
        let long = if word.is_ascii() {
            length >= 3
        } else {
            length >= 2
        };
        let number = word.chars().all(|c| c.is_ascii_digit());
        if long && !number && !lexicon::has(|it| it.posting.empty, word) {
            found.insert(word.to_owned());
        }
    }
    found
}

/// A word without its ending; for a name with several spellings, the first.
fn spelled(piece: &str) -> &str {
    let word = stem(piece);
    let names = lexicon::groups(|it| it.posting.names);
    let mut all = names.chain(lexicon::groups(|it| it.posting.spellings));
    let group = all.find(|it| it.contains(&piece) || it.contains(&word));
    group.and_then(|it| it.first()).copied().unwrap_or(word)
}

fn stem(word: &str) -> &str {
    if word.is_ascii() {
        // `payments` and `payment` are the same word, and `kubernetes` is the same in both
        // places.
        let single = word.strip_suffix('s').filter(|it| it.len() >= 4);
        return single
            .filter(|it| !it.ends_with(['s', 'u', 'i']))
            .unwrap_or(word);
    }
    let stems = lexicon::words(|it| it.posting.endings).filter_map(|it| word.strip_suffix(it));
    let stem = { stems }.find(|it| it.chars().count() >= 2).unwrap_or(word);
    // `aws를` is the English word.
    let latin = stem.trim_end_matches(|c: char| !c.is_ascii());
    if latin.len() >= 2 { latin } else { stem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_from_a_word_by_its_capitals_where_all_letters_are_latin() {
        for (word, line, expected) in [
            ("vpc", "Explain VPC subnets", true),
            ("kubernetes", "Run k8s in production", true),
            ("kubernetes", "쿠버네티스 운영", true),
            ("office", "Feed the office cat", false),
            ("feed", "Feed the office cat", false),
            ("s3", "Keep S3 buckets tidy", true),
            ("office", "office 365 운영", true),
            ("운영", "office 365 운영", false),
        ] {
            assert_eq!(is_name(word, line), expected, "{word}: {line}");
        }
    }
}
