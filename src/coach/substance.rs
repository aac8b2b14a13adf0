//! Whether an answer has any content.

use std::sync::LazyLock;

use super::Load;
use super::reading::Reading;
use super::reading::cue::Cues;
use super::reading::hangul::{is_hangul, is_jamo, is_syllable};
use crate::coach::lexicon::{self, foreign};

/// The content of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Substance {
    /// No words: blank, marks, emoji.
    Blank,
    /// Random keystrokes, or one sound repeated.
    Mashed,
    /// The question's own words.
    Copied,
    /// A word or two.
    OneWord,
    /// "I don't know", and nothing else.
    Declined,
    /// Program code without a sentence.
    Code,
    /// In an unsupported language.
    Foreign,
    /// Something to judge.
    Said,
}

/// An answer of at most this many words hardly counts as one.
const FEW_WORDS: usize = 2;
/// A refusal with more words than this may contain an answer too.
const DECLINING_WORDS: usize = 12;
/// The share of an answer's words that must be random, or copied, for the whole answer to count
/// as such.
const MOSTLY: f64 = 0.7;

impl Substance {
    pub(crate) fn of(reading: &Reading, prompt: &str) -> Self {
        let said: String = reading
            .segments()
            .iter()
            .filter_map(|segment| reading.lower().get(segment.body.clone()))
            .flat_map(|body| [body, "\n"])
            .collect();
        let words: Vec<&str> = said
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .collect();
        if words.is_empty() {
            Self::Blank
        } else if is_mashed(&words) {
            Self::Mashed
        } else if is_foreign(&said) {
            Self::Foreign
        } else if is_copied(&said, prompt) {
            Self::Copied
        } else if words.len() <= DECLINING_WORDS && declines(&said, words.len()) {
            Self::Declined
        } else if words.len() <= FEW_WORDS && Load::of(&said).syllables < 10 {
            Self::OneWord
        } else if is_code(reading.text()) {
            Self::Code
        } else {
            Self::Said
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

fn is_mashed(words: &[&str]) -> bool {
    let letters = |word: &&str| word.chars().filter(|c| c.is_alphanumeric()).count();
    let whole: usize = words.iter().map(letters).sum();
    let mashed: usize = words
        .iter()
        .filter(|word| mashed_word(word))
        .map(letters)
        .sum();
    let mut different = words.to_vec();
    different.sort_unstable();
    different.dedup();
    let monotonous = words.len() >= 6 && different.len() <= 1;
    monotonous || share(mashed, whole) >= MOSTLY
}

/// ㅁㄴㅇㄹ, ㅋㅋㅋ, asdf, qwerqwer, aaaa, 아아아아, 12345: not a word of either language.
fn mashed_word(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let Some(first) = letters.first() else {
        return false;
    };
    let jamo = letters.iter().filter(|c| is_jamo(**c)).count();
    if share(jamo, letters.len()) >= 0.4 {
        return true;
    }
    if letters.len() >= 3 && letters.iter().all(|c| c == first) {
        return true;
    }
    letters.len() >= 4
        && letters.iter().all(char::is_ascii_alphanumeric)
        && runs_along_keyboard(&letters)
}

/// Whether the word follows a row of keys: asdf in one direction, or back and forth without a
/// vowel. "were" and "tree" follow a row too, but turn or stop.
fn runs_along_keyboard(letters: &[char]) -> bool {
    const ROWS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |c: char| {
        let on = |keys: &str| keys.chars().position(|key| key == c);
        ROWS.iter()
            .enumerate()
            .find_map(|(row, keys)| Some((row, on(keys)?)))
    };
    let steps: Vec<Option<isize>> = letters
        .windows(2)
        .map(|pair| {
            let ((row, column), (next, other)) = (place(pair[0])?, place(pair[1])?);
            (row == next).then_some(other.cast_signed() - column.cast_signed())
        })
        .collect();
    let one_way = [1, -1]
        .iter()
        .any(|way| steps.iter().all(|step| *step == Some(*way)));
    let near = steps
        .iter()
        .filter(|step| step.is_some_and(|step| step.abs() <= 2))
        .count();
    let vowel = letters.iter().any(|c| "aeiouy".contains(*c));
    one_way
        || share(near, steps.len()) >= if vowel { 0.8 } else { 0.6 } && (!vowel || steps.len() >= 6)
}

/// Whether most letters are neither Hangul nor English Latin letters.
fn is_foreign(said: &str) -> bool {
    let letters = said.chars().filter(|c| c.is_alphabetic());
    let (known, other): (Vec<char>, Vec<char>) =
        letters.partition(|c| is_hangul(*c) || c.is_ascii());
    if other.len() > known.len() {
        return true;
    }
    let korean = known.iter().any(|c| is_syllable(*c));
    !korean && has_foreign_words(said)
}

/// Whether it has Latin letters with short words of unsupported languages, and fewer of supported
/// ones.
fn has_foreign_words(said: &str) -> bool {
    let words: Vec<&str> = said
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let known = words.iter().filter(|word| lexicon::is_little(word)).count();
    let others = words
        .iter()
        .filter(|word| foreign::LITTLE.contains(word))
        .count();
    words.len() >= 5 && others >= 2 && others > known
}

/// Whether little of the answer remains without the words of the prompt.
fn is_copied(said: &str, prompt: &str) -> bool {
    let bare = |text: &str| -> String {
        let letters = Reading::of(text);
        letters
            .lower()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect()
    };
    let (said, prompt) = (bare(said), bare(prompt));
    let whole = prompt.chars().count();
    if whole < 6 || said.chars().count() < 6 {
        return false;
    }
    if prompt.contains(&said) && share(said.chars().count(), whole) >= 0.5 {
        return true;
    }
    let left = said.replace(&prompt, "");
    left.len() < said.len() && share(left.chars().count(), said.chars().count()) < 1.0 - MOSTLY
}

static DECLINING: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.declining));

fn declines(said: &str, words: usize) -> bool {
    let mut plain = lexicon::all().flat_map(|it| it.declining_briefly);
    let mut still = lexicon::all().flat_map(|it| it.declining_still);
    let plain = plain.any(|word| said.contains(word));
    // "문제는 없습니다" in a longer answer is not a refusal.
    DECLINING.any(said) && (!plain || words <= 4 || still.any(|it| said.contains(it)))
}

/// Whether it consists of lines of code with hardly a sentence.
fn is_code(text: &str) -> bool {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let code = lines.iter().filter(|line| is_code_line(line)).count();
    lines.len() >= 2 && share(code, lines.len()) >= MOSTLY
}

fn is_code_line(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "```",
        "//",
        "#include",
        "#!",
        "import ",
        "from ",
        "def ",
        "fn ",
        "let ",
        "const ",
        "var ",
        "return",
        "public ",
        "private ",
        "class ",
        "if (",
        "for (",
        "while (",
        "}",
        "{",
        "SELECT ",
        "apiVersion:",
    ];
    let signs = line
        .chars()
        .filter(|c| "{}();=<>[]|&$".contains(*c))
        .count();
    let sentence = lexicon::all().any(|it| it.ends_line.iter().any(|end| line.ends_with(end)));
    !sentence
        && (STARTS.iter().any(|start| line.starts_with(start))
            || is_setting(line)
            || is_statement(line)
            || line.ends_with([';', '{', '}'])
            || signs >= 4)
}

/// A call without a sentence around it, or the head of a Python block.
fn is_statement(line: &str) -> bool {
    const HEADS: &[&str] = &["for ", "while ", "if ", "elif ", "with ", "except "];
    let head = HEADS.iter().any(|it| line.starts_with(it)) && line.ends_with(':');
    let name = line.split('(').next().unwrap_or_default();
    let call = line.ends_with(')') && !name.is_empty() && !name.contains(char::is_whitespace);
    (head || call || line == "else:" || line == "try:") && !line.contains(is_hangul)
}

/// A line of YAML or of a configuration: a Latin key, and hardly a value.
fn is_setting(line: &str) -> bool {
    let Some((key, value)) = line.trim_start_matches("- ").split_once(':') else {
        return false;
    };
    let named = key.len() > 1
        && key.starts_with(|c: char| c.is_ascii_lowercase())
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    named && value.split_whitespace().count() <= 2 && !value.contains(is_hangul)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(answer: &str, expected: Substance) {
        let prompt = "화가 난 고객을 어떻게 대하셨나요?";
        assert_eq!(
            Substance::of(&Reading::of(answer), prompt),
            expected,
            "{answer}"
        );
    }

    #[test]
    fn what_says_nothing_is_known_for_what_it_is() {
        for blank in ["", "  \n", "...", "S:\nT:\nA:\nR:", "😀😀👍", "---"] {
            check(blank, Substance::Blank);
        }
        for mashed in [
            "ㅁㄴㅇㄹ",
            "ㅁㄴㅇㄹ ㅁㄴㅇㄹㅁㄴㅇㄹ",
            "asdf",
            "asdfasdf qwer",
            "ㅋㅋㅋㅋ",
            "아아아아아",
            "aaaaaa",
            "ㅁ니아ㅓㄹ마ㅣㄴ어ㅏㅣㄹ",
            "dlrjs sdfsdf xcvxcv zxcv",
        ] {
            check(mashed, Substance::Mashed);
        }
        for copied in [
            "화가 난 고객을 어떻게 대하셨나요?",
            "화가난 고객을 어떻게 대하셨나요? 네",
            "화가 난 고객을 어떻게",
        ] {
            check(copied, Substance::Copied);
        }
        for declined in [
            "잘 모르겠습니다.",
            "그런 경험은 없습니다",
            "죄송합니다 지금은 기억이 안 납니다",
            "I don't know.",
            "pass",
            "없습니다",
        ] {
            check(declined, Substance::Declined);
        }
        for word in ["네", "소통", "고객 만족", "Yes."] {
            check(word, Substance::OneWord);
        }
        check(
            "fn main() {\n    let x = 1;\n    println!(\"{x}\");\n}",
            Substance::Code,
        );
        check(
            "昨年、お客様がとても怒っていました。すぐに謝りました。",
            Substance::Foreign,
        );
        check(
            "Je suis allé chez le client et nous avons parlé avec les équipes.",
            Substance::Foreign,
        );
    }

    #[test]
    fn an_answer_is_something_said() {
        for said in [
            "작년에 고객이 크게 화를 냈습니다. 제가 먼저 사과했습니다.",
            "화가 난 고객을 어떻게 대했는지 말씀드리겠습니다. 작년에 결제 장애가 있었고 제가 바로 전화를 드려 사과했습니다.",
            "I was there when we were were we power",
            "Kubernetes Deployment rollout undo",
            "고객은 요금이 왜 늘었는지 모르겠다고 하셨고 저는 내역을 하나씩 짚어 드렸습니다. 다음 날 감사하다는 메일을 받았습니다.",
            "네ㅋㅋ 제가 그때 전화를 드렸어요 바로 사과도 했고요",
        ] {
            check(said, Substance::Said);
        }
    }
}
