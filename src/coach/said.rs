//! What was said aloud, as transcribed: the amount, and how much of it was filler.

use crate::lang::Language;

use super::lexicon;
use super::pace::Load;
use super::quiz::values;
use super::rules::fillers_in;

/// The load of a text that was said in `language`. Numbers count as read out: recognizers write
/// digits, and 12,500 is five syllables.
///
/// ```
/// use rehearsal::{coach, lang::Language};
///
/// let said = coach::load_as_said("12,500명의 30%", Language::Ko);
/// assert_eq!(said, coach::Load::of("만이천오백 명의 삼십 퍼센트"));
/// ```
pub fn load_as_said(text: &str, language: Language) -> Load {
    Load::of(&read_out(text, language))
}

/// The number of filler words in a text; an estimate, because recognizers omit many and some have
/// a meaning.
///
/// ```
/// assert_eq!(rehearsal::coach::fillers("음, 저는 어, 로그를 봤습니다."), 2);
/// ```
pub fn fillers(text: &str) -> usize {
    fillers_in(text)
}

/// The text with its numbers as words. A number attached to a letter is a name: EC2, p99.
fn read_out(text: &str, language: Language) -> String {
    let words = &lexicon::of(language).number;
    let mut read = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        read.push_str(before);
        let (whole, fraction, behind) = number_in(number);
        rest = number.get(behind..).unwrap_or_default();
        let named = |c: char| c.is_ascii_alphabetic();
        if before.ends_with(named) || rest.starts_with(named) {
            read.push_str(number.get(..behind).unwrap_or_default());
            continue;
        }
        read.push(' ');
        read.push_str(&(words.read)(&whole, &fraction));
        read.push(' ');
        if let Some(after) = rest.strip_prefix('%') {
            read.push_str(words.percent);
            rest = after;
        }
    }
    read + rest
}

/// The digits before and after the decimal point of the number that a text begins with, and where
/// it ends.
fn number_in(text: &str) -> (Vec<usize>, Vec<usize>, usize) {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(text);
    let mut whole = values(text.get(..end).unwrap_or_default());
    // Commas separate thousands.
    while let Some(group) = text.get(end..).and_then(|it| it.strip_prefix(',')) {
        if whole.len() > 12 || digits(group) != 3 {
            break;
        }
        whole.extend(values(group.get(..3).unwrap_or_default()));
        end += 4;
    }
    let behind = text.get(end..).and_then(|it| it.strip_prefix('.'));
    let fraction = behind.map_or("", |it| it.get(..digits(it)).unwrap_or_default());
    if !fraction.is_empty() {
        end += 1 + fraction.len();
    }
    (whole, values(fraction), end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, read: &str) {
        let words = read_out(text, language);
        let words: Vec<&str> = words.split_whitespace().collect();
        assert_eq!(words.join(" "), read);
    }

    #[test]
    fn numbers_are_read_out_as_koreans_do() {
        for (text, read) in [
            ("3개", "삼 개"),
            ("10명", "십 명"),
            ("1,204건", "천이백사 건"),
            ("2026년 11월", "이천이십육 년 십일 월"),
            ("10000", "만"),
            ("1,000,000원", "백만 원"),
            ("99.95%", "구십구 점 구오 퍼센트"),
            ("010", "공일공"),
            ("0", "영"),
            ("EC2와 p99, 3xx", "EC2와 p99, 3xx"),
        ] {
            check(Language::Ko, text, read);
        }
    }

    #[test]
    fn numbers_are_read_out_as_english_speakers_do() {
        for (text, read) in [
            ("3 logs", "three logs"),
            ("in 2026.", "in twenty twenty six ."),
            ("2,000", "two thousand"),
            ("1,250 users", "one thousand two hundred fifty users"),
            ("99.5%", "ninety nine point five percent"),
            ("1,000,000", "one million"),
            ("007", "zero zero seven"),
        ] {
            check(Language::En, text, read);
        }
    }

    #[test]
    fn no_number_is_too_long() {
        let long = "9".repeat(400);
        for language in [Language::Ko, Language::En] {
            assert!(!load_as_said(&long, language).is_empty());
            assert!(!load_as_said(&format!("1{}", ",000".repeat(90)), language).is_empty());
        }
    }
}
