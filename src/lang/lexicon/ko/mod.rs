//! Korean.

use super::Lexicon;

pub(super) const LEXICON: Lexicon = Lexicon {
    // ㅛ is the y key in Hangul mode.
    yes: &["네", "ㅛ"],
    no: &["아니요", "ㅜ"],
    copies: &[" - 복사본", " 복사본", "의 복사본", "의 사본", " 사본"],
    copies_of: &["복사본 - ", "사본 - "],
};
