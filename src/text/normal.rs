use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The composed form (NFC) of `text`, for comparing and searching; never for storing.
///
/// Most keyboards produce a Korean word composed; some file systems and clipboards decompose it.
/// Both mean the same, so a search must find both.
///
/// ```
/// use rehearsal::text::nfc;
///
/// assert_eq!(nfc("\u{1112}\u{1161}\u{11ab}"), "한");
/// ```
pub fn nfc(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_and_composed_hangul_compare_equal() {
        let decomposed: String = "면접관 Café".nfd().collect();
        assert_ne!(decomposed, "면접관 Café");
        assert_eq!(nfc(&decomposed), "면접관 Café");
    }

    #[test]
    fn composed_text_is_not_copied() {
        assert!(matches!(nfc("면접관 Café"), Cow::Borrowed(_)));
    }
}
