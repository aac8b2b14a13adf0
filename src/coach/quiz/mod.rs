//! Marks an answer that has one right form.

mod number;

pub use number::is_number;
pub(super) use number::values;

use unicode_normalization::UnicodeNormalization;

use super::lexicon::{self, QuizWords};
use super::reading::hangul::is_hangul;
use super::reading::plain::Plain;
use crate::bank::Question;

/// Whether `answer` names what the question accepts, as people say it.
///
/// Both are compared composed (NFC), ignoring case, spaces, and punctuation. Words that turn an
/// answer into a sentence, and the prompt's own words, may accompany it: "정답은 S3입니다!" and "I
/// think it's Amazon S3" mean "S3". Two names for it are right, another name beside it is not. In
/// "not A but B" only B counts, in "A or B" both. A word of at least five letters or three
/// syllables may differ by one letter, unless that makes another word or number. A number may be
/// said digit by digit or as a numeral: 사이구, "four twenty-nine".
pub fn quiz_is_right(question: &Question, answer: &str) -> bool {
    let quiz = Quiz::of(question);
    let plain = Plain::of(answer).text;
    let lower: String = plain.nfc().flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = words(&lower).collect();
    quiz.accepted.contains(&bare(&lower)) || quiz.is_right(&words)
}

/// What a quiz accepts, prepared for comparison.
struct Quiz {
    accepted: Vec<String>,
    /// The same with numbers as words.
    spoken: Vec<String>,
    /// The words of the prompt and of the accepted names: harmless beside an answer.
    known: String,
}

impl Quiz {
    fn of(question: &Question) -> Self {
        use crate::lang::Language;
        let prompts = Language::ALL.map(|it| bare(question.prompt.get(it)));
        let accepted: Vec<String> = question.accept.iter().map(|it| bare(it)).collect();
        Self {
            spoken: accepted.iter().flat_map(|it| number::spoken(it)).collect(),
            accepted,
            known: prompts.join(" "),
        }
    }

    /// Whether the words name an accepted answer and nothing else.
    fn is_right(&self, words: &[&str]) -> bool {
        if let Some((wrong, right)) = contrast(words) {
            return self.is_right(right) && !self.is_right(wrong);
        }
        let either = |word: &&str| any(|it| it.either.contains(word));
        if words.iter().any(either) {
            let mut all = words
                .split(either)
                .filter(|it| !self.is_idle(it))
                .peekable();
            return all.peek().is_some() && all.all(|it| self.is_right(it));
        }
        let denies = |word: &&str| {
            any(|it| {
                let mut endings = it.denial_endings.iter();
                it.denials.contains(word) || endings.any(|no| word.ends_with(no))
            })
        };
        if words.iter().any(denies) {
            return false;
        }
        self.names_only_it(words)
    }

    fn names_only_it(&self, words: &[&str]) -> bool {
        let mut at = 0;
        let mut named = false;
        while at < words.len() {
            match self.name_at(words, at) {
                Some(end) => {
                    named = true;
                    at = end;
                }
                None if self.is_harmless(words[at]) => at += 1,
                None => return false,
            }
        }
        named
    }

    /// The end of the longest accepted name that begins with word `at`.
    fn name_at(&self, words: &[&str], at: usize) -> Option<usize> {
        const MAX: usize = 8;
        let last = words.len().min(at + MAX);
        (at + 1..=last).rev().find(|end| {
            let said = bare(&words.get(at..*end).unwrap_or_default().concat());
            tails(&said, 2).any(|it| self.accepts(it))
        })
    }

    fn accepts(&self, said: &str) -> bool {
        let aloud = || self.spoken.iter().any(|name| name == said);
        let written = |name: &String| name == said || nearly(name, said);
        self.accepted.iter().any(written) || aloud()
    }

    fn is_idle(&self, words: &[&str]) -> bool {
        words.iter().all(|it| self.is_harmless(it))
    }

    /// Whether a word is meaningless beside the answer: a filler, an ending, or one from the
    /// prompt.
    fn is_harmless(&self, word: &str) -> bool {
        let idle = |said: &str| any(|it| it.fillers.split_whitespace().any(|it| it == said));
        if idle(word) {
            return true;
        }
        let word = bare(word);
        let asked = |said: &str| said.chars().count() >= 2 && self.known.contains(said);
        word.is_empty() || tails(&word, 2).any(|it| it.is_empty() || idle(it) || asked(it))
    }
}

/// Whether it is true for the words of any language.
fn any(holds: impl Fn(&QuizWords) -> bool) -> bool {
    lexicon::all().any(|it| holds(&it.quiz))
}

/// The words of an answer. Apostrophes belong to them; other marks do not, except the signs that
/// distinguish names.
fn words(answer: &str) -> impl Iterator<Item = &str> {
    answer
        .split(|c: char| !(c.is_alphanumeric() || "'’+#&@%$.".contains(c)))
        .map(|it| it.trim_matches(|c| "'’.".contains(c)))
        .filter(|it| !it.is_empty())
}

/// "not A but B", "A 말고 B", "B, not A": the rejected part, and the actual answer.
fn contrast<'a, 'b>(words: &'a [&'b str]) -> Option<(&'a [&'b str], &'a [&'b str])> {
    if let Some(at) = words.iter().position(|it| any(|of| of.rather.contains(it))) {
        let (wrong, right) = (words.get(..at)?, words.get(at + 1..)?);
        return (!wrong.is_empty() && !right.is_empty()).then_some((wrong, right));
    }
    let not = words.iter().position(|it| any(|of| of.not.contains(it)))?;
    let behind = words.get(not + 1..)?;
    let turn = behind.iter().position(|it| any(|of| of.but.contains(it)));
    match turn {
        Some(turn) => Some((behind.get(..turn)?, behind.get(turn + 1..)?)),
        None if not > 0 => Some((behind, words.get(..not)?)),
        None => None,
    }
}

/// Whether `said` is the name except for one letter: at least five letters or three syllables, no
/// digits, and not another name.
fn nearly(name: &str, said: &str) -> bool {
    let hangul = name.chars().all(is_hangul);
    let long = if hangul { 3 } else { 5 };
    let fits = |it: &str| it.chars().count() >= long && !it.contains(|c: char| c.is_ascii_digit());
    let letters = |it: &str| -> String { it.nfd().collect() };
    fits(name)
        && fits(said)
        && !number::is_number(name)
        && hangul == said.chars().all(is_hangul)
        && !any(|of| of.known.iter().any(|it| bare(it) == said))
        && strsim::osa_distance(&letters(name), &letters(said)) <= 1
}

/// The text reduced to its letters and digits, composed and in lowercase. Signs that distinguish
/// names (C++, C#, but not the dot of .NET) are kept.
fn bare(text: &str) -> String {
    text.nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() || "+#&@%$".contains(*c))
        .collect()
}

/// `said` itself and without each matching ending, and those without theirs: for 라고요, only the
/// shorter one may lead to the word.
fn tails(said: &str, depth: u8) -> Box<dyn Iterator<Item = &str> + '_> {
    let languages = lexicon::all().filter(move |_| depth > 0);
    let endings = languages.flat_map(|it| it.quiz.endings.split_whitespace());
    let shorter = endings.filter_map(move |ending| said.strip_suffix(ending));
    Box::new(std::iter::once(said).chain(shorter.flat_map(move |it| tails(it, depth - 1))))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::bank::QuestionKind;
    use crate::lang::Localized;

    #[track_caller]
    fn check(answer: &str, right: bool) {
        let accept = [
            "S3",
            "Amazon S3",
            "Simple Storage Service",
            "심플 스토리지 서비스",
            "에스쓰리",
        ];
        assert_eq!(quiz_is_right(&quiz(&accept), answer), right, "{answer}");
    }

    fn quiz(accept: &[&str]) -> Question {
        Question {
            id: "object-store".to_owned(),
            kind: QuestionKind::Quiz,
            competencies: Vec::new(),
            difficulty: 1,
            prompt: Localized::same("?"),
            brief: None,
            about: None,
            intent: None,
            think: Duration::ZERO,
            answer: Duration::ZERO,
            star: false,
            key_points: Vec::new(),
            pitfalls: Vec::new(),
            model_answer: None,
            outline: None,
            accept: accept.iter().map(|word| (*word).to_owned()).collect(),
            signals: Vec::new(),
            source: None,
            probes: Vec::new(),
        }
    }

    #[test]
    fn every_accepted_spelling_is_right_however_it_is_typed() {
        for right in [
            "S3",
            "s3",
            " s3 ",
            "S3.",
            "S3!",
            "Amazon S3",
            "amazons3",
            "AMAZON-S3",
            "simple storage service",
            "심플스토리지서비스",
            "에스쓰리",
        ] {
            check(right, true);
        }
        let decomposed: String = "에스쓰리".nfd().collect();
        check(&decomposed, true);
    }

    #[test]
    fn a_sentence_around_the_answer_is_right() {
        for right in [
            "S3입니다",
            "S3입니다.",
            "S3 이에요",
            "에스쓰리예요",
            "S3요",
            "정답은 S3입니다!",
            "답은 s3 인 것 같습니다",
            "저는 Amazon S3라고 생각합니다",
            "It's S3.",
            "The answer is Amazon S3",
            "I think it's S3",
            "S3 (Simple Storage Service)",
            "Amazon S3(심플 스토리지 서비스)입니다",
            "'S3'",
        ] {
            check(right, true);
        }
    }

    #[test]
    fn another_answer_is_wrong() {
        for wrong in [
            "",
            "EC2",
            "S",
            "3",
            "S3, EC2",
            "S3 (EC2)",
            "S3가 아닙니다",
            "입니다",
            "S33",
            "몰라요",
            "()",
        ] {
            check(wrong, false);
        }
    }

    #[test]
    fn a_third_language_is_quizzed_by_its_own_words() {
        for right in [
            "La respondo estas S3",
            "Ĝi estas Amazon S3n",
            "Ne EC2 sed S3",
            "EC2 anstataŭ S3",
        ] {
            check(right, true);
        }
        for wrong in ["EC2 aŭ S3", "S3 neniam", "Ne S3 sed EC2"] {
            check(wrong, false);
        }
        assert!(quiz_is_right(&quiz(&["429"]), "Ĝi estas kvar du naŭ"));
        assert!(quiz_is_right(&quiz(&["stoki"]), "stokj"));
        assert!(!quiz_is_right(&quiz(&["stoki"]), "stoko"));
    }

    #[test]
    fn an_answer_that_ends_like_a_sentence_is_whole() {
        assert!(quiz_is_right(&quiz(&["수요"]), "수요"));
        assert!(quiz_is_right(&quiz(&["수요"]), "수요입니다"));
        assert!(quiz_is_right(&quiz(&["C++"]), "c++"));
        assert!(!quiz_is_right(&quiz(&["C++"]), "C"));
    }
}
