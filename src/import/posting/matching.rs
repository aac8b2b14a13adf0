//! Finds the questions in the banks that test a line of a posting: those that are about what it
//! names. Plain words that a line and a question happen to share say nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::bank::{Question, QuestionBank, QuestionKind, QuestionRef};

use super::line::pieces;
use super::{LineKind, PostingLine};
use crate::import::lexicon;

/// The maximum number of questions per line.
const MAX: usize = 3;
/// A word in more than this share of all questions counts only if it is a name, in percent.
const COMMON: usize = 4;
/// A word in more than this share is ignored, even a name such as `Kubernetes`, which may be
/// frequent in a bank.
const COMMON_NAME: usize = 15;
/// Each of two neighboring words that are a term, such as `isolation level`, is in at most this
/// share.
const COMMON_IN_TERM: usize = 3;
/// A line with at most this many words is about each of them.
const SHORT: usize = 4;
/// How many rarer words of the line a question must ask with if it shares no name.
const ASKED_ALIKE: usize = 3;
/// The weight of what is enough to match.
const SURE: usize = 2;
/// A frequent name counts where the question has at most this many others.
const FEW_NAMES: usize = 1;

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
    /// Those of them that are names.
    names: BTreeSet<String>,
    /// Neighboring words of the question.
    pairs: BTreeSet<(String, String)>,
    /// The subjects of the question.
    subjects: BTreeSet<&'static str>,
}

impl Indexed {
    fn of(bank: &QuestionBank, question: &Question) -> Self {
        let prompt = &question.prompt;
        let prompts = prompt.languages().map(|it| prompt.get(it));
        let prompts: Vec<&str> = prompts.chain(question.about.as_deref()).collect();
        let asked = prompts.iter().flat_map(|it| words_of(it)).collect();
        Self {
            place: QuestionRef::new(&bank.id, &question.id),
            words: words_of(&said(bank, question)),
            names: prompts.iter().flat_map(|it| names_of(it)).collect(),
            pairs: prompts.iter().flat_map(|it| pairs_of(it)).collect(),
            subjects: subjects_of(bank, question, &asked),
            asked,
        }
    }
}

/// A line of a posting, with what its words tell.
struct Wanted<'l> {
    words: &'l BTreeSet<String>,
    /// Its rarer words, and whether each is a name.
    rarer: Vec<(&'l str, bool)>,
    /// Its terms of two words.
    terms: Vec<(String, String)>,
    subjects: BTreeSet<&'static str>,
    is_short: bool,
}

impl Index {
    fn new(banks: &[&QuestionBank]) -> Self {
        let mut counts = BTreeMap::new();
        let all = banks
            .iter()
            .flat_map(|bank| bank.questions.iter().map(|it| Indexed::of(bank, it)));
        let questions: Vec<Indexed> = all.collect();
        for word in questions.iter().flat_map(|it| &it.words) {
            *counts.entry(word.clone()).or_insert(0) += 1;
        }
        Self { questions, counts }
    }

    fn count(&self, word: &str) -> usize {
        self.counts.get(word).copied().unwrap_or_default()
    }

    /// Whether a word is in a question, and in no larger share than this.
    fn is_within(&self, word: &str, hundredths: usize) -> bool {
        let most = (self.questions.len() * hundredths / 100).max(3);
        (1..=most).contains(&self.count(word))
    }

    fn find(&self, text: &str) -> Vec<QuestionRef> {
        let words = words_of(text);
        let is_short = words.len() <= SHORT;
        let known = words.iter().filter(|it| self.is_within(it, COMMON_NAME));
        let known = known.map(|it| (it.as_str(), is_name(it, text)));
        let rarer = known.filter(|(word, is_name)| *is_name || self.is_within(word, COMMON));
        let is_term = |word: &str| words.contains(word) && self.is_within(word, COMMON_IN_TERM);
        let terms = pairs_of(text).filter(|(one, other)| is_term(one) && is_term(other));
        let wanted = Wanted {
            rarer: rarer.collect(),
            terms: terms.collect(),
            subjects: match is_short {
                true => subjects(&words).collect(),
                false => BTreeSet::new(),
            },
            is_short,
            words: &words,
        };
        let found = self.questions.iter();
        let found = found.filter_map(|it| Some((self.weight(&wanted, it)?, &it.place)));
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|it| std::cmp::Reverse(it.0));
        let best = found.into_iter().take(MAX);
        best.map(|(.., place)| place.clone()).collect()
    }

    /// How well a question fits a line: the weight of what they share, then how few other names
    /// it has, then how rare what they share is. `None` if it does not.
    fn weight(&self, line: &Wanted<'_>, question: &Indexed) -> Option<(usize, isize, usize)> {
        let others = question.names.difference(line.words).count();
        let is_telling = |word: &str| {
            let is_subject = line.is_short && others <= FEW_NAMES;
            is_known(word) || is_subject || self.is_within(word, COMMON)
        };
        let is_named = |(word, is_name): &&(&str, bool)| {
            *is_name && question.names.contains(*word) && is_telling(word)
        };
        let names = line.rarer.iter().filter(is_named).count();
        let plain = line.rarer.iter().filter(|it| !is_named(it));
        let plain = plain
            .filter(|(word, _)| question.asked.contains(*word) && self.is_within(word, COMMON));
        let plain = plain.count();
        let subjects = line.subjects.intersection(&question.subjects).count();
        let terms = line.terms.iter().filter(|it| question.pairs.contains(it));
        let sure = names
            + subjects
            + terms.count()
            + usize::from(plain >= ASKED_ALIKE)
            + usize::from(is_whole(line, question));
        if sure == 0 {
            return None;
        }
        let shared = line.rarer.iter().map(|(word, _)| *word);
        let shared = shared.filter(|it| question.words.contains(*it));
        let rarity: usize = shared.map(|it| 1000 / self.count(it).max(1)).sum();
        let others = isize::try_from(others).unwrap_or(isize::MAX);
        Some((sure * SURE + plain, -others, rarity))
    }
}

/// Whether a question has every word of a short line.
fn is_whole(line: &Wanted<'_>, question: &Indexed) -> bool {
    let asked = line.words.intersection(&question.asked).count();
    line.is_short
        && line.words.len() >= ASKED_ALIKE
        && line.words.is_subset(&question.words)
        && asked > 1
}

/// The subjects of a question: of its words; for one about the person also of the names of its
/// competencies, and only then what is asked of persons.
fn subjects_of(
    bank: &QuestionBank,
    question: &Question,
    asked: &BTreeSet<String>,
) -> BTreeSet<&'static str> {
    let is_about_matter = matches!(
        question.kind,
        QuestionKind::Technical | QuestionKind::Design | QuestionKind::Quiz
    );
    if is_about_matter {
        let of_persons: Vec<&str> = first_words(|it| it.posting.of_persons).collect();
        return subjects(asked)
            .filter(|it| !of_persons.contains(it))
            .collect();
    }
    let mut words = asked.clone();
    let competencies = question.competencies.iter();
    for competency in competencies.filter_map(|id| bank.competency(id)) {
        let names = competency.name.languages();
        words.extend(names.flat_map(|it| words_of(competency.name.get(it))));
    }
    subjects(&words).collect()
}

/// The first word of each group.
fn first_words(
    pick: fn(&lexicon::Lexicon) -> &'static [&'static [&'static str]],
) -> impl Iterator<Item = &'static str> {
    lexicon::groups(pick).filter_map(|it| it.first().copied())
}

/// The subjects of these words, among those with different words in postings and banks.
fn subjects(all: &BTreeSet<String>) -> impl Iterator<Item = &'static str> {
    let groups = lexicon::groups(|it| it.posting.subjects);
    let groups = groups.chain(lexicon::groups(|it| it.posting.of_persons));
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

/// The names in a text. The first word of a sentence has its capital anyway.
fn names_of(text: &str) -> Vec<String> {
    let sentences = text.split(['.', '?', '!']);
    let names = sentences.flat_map(|sentence| {
        let words = words_of(sentence).into_iter();
        words.filter(move |it| is_name(it, sentence))
    });
    names.collect()
}

/// The neighboring words of a text.
fn pairs_of(text: &str) -> impl Iterator<Item = (String, String)> {
    let lower = lowered(text);
    let words: Vec<String> = pieces(&lower).map(|it| spelled(it).to_owned()).collect();
    let others = words.clone().into_iter().skip(1);
    words.into_iter().zip(others)
}

/// Whether a word is a name that we know.
fn is_known(word: &str) -> bool {
    lexicon::groups(|it| it.posting.names).any(|it| it.first() == Some(&word))
}

/// The words of a text that say something, without endings.
fn words_of(text: &str) -> BTreeSet<String> {
    let lower = lowered(text);
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

fn lowered(text: &str) -> String {
    text.to_lowercase().replace("on-call", "oncall")
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
