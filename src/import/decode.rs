//! Decodes a file to text, for every encoding that Korean or English computers write.

use encoding_rs::{EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::text::{is_unseen, nfc};

use super::document::is_document;
use super::model::Refusal;

/// The first bytes of HWP files, and of Word and Excel files before 2007.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How many bytes are examined to detect UTF-16 by its zeros.
const SAMPLE: usize = 4096;
/// One in so many characters of UTF-16 has a zero byte, at least: the spaces of a Korean text are
/// one in five.
const MIN_ZEROS_SHARE: usize = 30;

/// The text of a file: by its byte-order mark, as UTF-16 by its zero bytes, as strict UTF-8,
/// otherwise as CP949. Line ends become `\n`, Hangul is composed, no-break spaces become spaces.
///
/// # Errors
///
/// If the bytes are a packed document or not text.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if is_document(bytes) || bytes.starts_with(OLE) {
        return Err(Refusal::Document);
    }
    let text = by_mark(bytes)
        .or_else(|| by_zeros(bytes).and_then(|it| strict(it, bytes)))
        .or_else(|| std::str::from_utf8(bytes).ok().map(str::to_owned))
        .or_else(|| strict(EUC_KR, bytes))
        .ok_or(Refusal::Binary)?;
    let controls = text.chars().filter(|c| is_binary(*c)).count();
    if controls > text.len() / 100 {
        return Err(Refusal::Binary);
    }
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    let unseen = |c: char| is_unseen(c) && (!c.is_control() || is_binary(c));
    Ok(nfc(&text.replace(unseen, "")).into_owned())
}

fn is_binary(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t' | '\r' | '\u{c}' | '\u{b}')
}

fn by_mark(bytes: &[u8]) -> Option<String> {
    let (encoding, length) = Encoding::for_bom(bytes)?;
    strict(encoding, bytes.get(length..)?)
}

fn strict(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    match text {
        Some(text) => Some(text.into_owned()),
        // A file cut in the middle of a character is still text.
        None if encoding != UTF_8 && bytes.len() > 2 => {
            let cut = bytes.get(..bytes.len() - 1)?;
            let text = encoding.decode_without_bom_handling_and_without_replacement(cut)?;
            Some(text.into_owned())
        }
        None => None,
    }
}

/// UTF-16 without a byte-order mark: line feeds, spaces, and Latin letters have a zero as their
/// high byte in any language. A low byte of zero is rarer, but 가 (U+AC00) has one. No UTF-8 text
/// has zeros, and English in UTF-16 is also valid UTF-8, so this is looked at first.
fn by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = |at: usize| {
        sample
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let enough = even.max(odd) * MIN_ZEROS_SHARE >= sample.len() / 2;
    match () {
        () if enough && odd > even * 2 => Some(UTF_16LE),
        () if enough && even > odd * 2 => Some(UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes).as_deref(), Ok(expected));
    }

    #[test]
    fn a_text_is_the_same_in_every_encoding() {
        let text = "1. 왜 지원했나요?\n답: 그냥요. Q&A\n";
        check(text.as_bytes(), text);
        check(text.replace('\n', "\r\n").as_bytes(), text);
        check(format!("\u{feff}{text}").as_bytes(), text);
        check(&EUC_KR.encode(text).0, text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|it| it.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|it| it.to_be_bytes()).collect();
        check(&little, text);
        check(&big, text);
        check(&[b"\xff\xfe".as_slice(), &little].concat(), text);
        check(&[b"\xfe\xff".as_slice(), &big].concat(), text);
    }

    #[test]
    fn utf_16_without_a_mark_is_told_from_its_zeros_in_either_language() {
        for text in [
            "1. 가장 자랑스러운 일은?\n답: 가게를 세 번 옮긴 일이요. 관리도 제가 했고요.\n",
            "Q: Why this company?\nA: Because the boats leave at dawn.\n",
        ] {
            let units: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|it| it.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|it| it.to_be_bytes()).collect();
            check(&little, text);
            check(&big, text);
        }
    }

    #[test]
    fn decomposed_hangul_is_composed_and_no_break_spaces_are_spaces() {
        check("\u{1112}\u{1161}\u{11ab}\u{a0}a\rb".as_bytes(), "한 a\nb");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..4000u32).map(|it| (it * it % 251) as u8).collect();
        assert_eq!(decode(&noise), Err(Refusal::Binary));
        assert_eq!(decode(b"%PDF-1.7\n"), Err(Refusal::Document));
        assert_eq!(
            decode(b"PK\x03\x04word/document.xml"),
            Err(Refusal::Document)
        );
        assert_eq!(
            decode(b"\x7fELF\x02\x01\x01\0\0\0\0\0"),
            Err(Refusal::Binary)
        );
    }
}
