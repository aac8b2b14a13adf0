//! Which characters are unsafe for a terminal.

use super::hangul;

/// How a character may be displayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScalarKind {
    /// It is drawn.
    Drawn,
    /// It is never drawn: it controls the terminal, changes the reading direction, or is
    /// invisible.
    Hidden,
    /// It is invisible, but changes the look of the character before it, if that one has such
    /// forms.
    Shaping,
}

/// Classifies `c` by Unicode 17's general categories `Cc Cf Zl Zp Co` and its property
/// `Default_Ignorable_Code_Point`. Prepended marks such as U+0600 are `Cf`, but drawn.
pub(super) fn kind(c: char) -> ScalarKind {
    match c {
        ' '..='~' | '가'..='힣' => ScalarKind::Drawn,
        // The joiners, the variation selectors, the letters of emoji tags, and the filler for a
        // missing vowel in a decomposed syllable.
        '\u{034f}'
        | '\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180d}'
        | '\u{180f}'
        | '\u{200c}'..='\u{200d}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0020}'..='\u{e007f}'
        | '\u{e0100}'..='\u{e01ef}' => ScalarKind::Shaping,
        c if is_ignorable(c) || is_private(c) || is_noncharacter(c) => ScalarKind::Hidden,
        // Annotation marks, the joiners of hieroglyphs.
        '\u{fff9}'..='\u{fffb}' | '\u{13430}'..='\u{1343f}' => ScalarKind::Hidden,
        // Deprecated, and three cells wide by some tables, two by others.
        '\u{17d8}' => ScalarKind::Hidden,
        // Half-width sound marks: one cell on most terminals, none on some, and two according to
        // the screen library.
        '\u{ff9e}'..='\u{ff9f}' => ScalarKind::Hidden,
        _ => ScalarKind::Drawn,
    }
}

/// Whether a character must be escaped in files and JSON for people: controls, unusual line ends,
/// directional controls, and characters without width. A terminal or an editor would act on it,
/// and nobody would see it.
///
/// Tabs and line feeds count too; callers that write lines let them pass. All are in the basic
/// plane, so four hexadecimal digits are enough for each.
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{00ad}'
                | '\u{061c}'
                | '\u{200b}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}

/// Those, and the rest of `Default_Ignorable_Code_Point`: soft hyphen, directional controls, zero-width
/// space, word joiner, Hangul fillers, shorthand and musical controls, unassigned tags.
fn is_ignorable(c: char) -> bool {
    is_unseen(c)
        || matches!(
            c,
                '\u{115f}'
                | '\u{180e}'
                | '\u{3164}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fff8}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Whether a character is invisible on its own: all of those, and the joiners.
pub fn is_invisible(c: char) -> bool {
    is_ignorable(c) || matches!(c, '\u{200c}'..='\u{200d}')
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || c as u32 & 0xfffe == 0xfffe
}

/// Whether `shaping` changes anything after `base`, the last visible character.
///
/// `after_emoji` means that an emoji is directly before it; `next` is the character that follows
/// in the cluster.
pub(super) fn has_use(shaping: char, base: char, after_emoji: bool, next: Option<char>) -> bool {
    match shaping {
        // The flags of England, Scotland, and Wales are a black flag and tags.
        '\u{e0020}'..='\u{e007f}' => base == '\u{1f3f4}',
        // A syllable without its vowel.
        '\u{1160}' => hangul::is_lead(base),
        // Keycaps: a digit, a selector, a ring.
        '\u{fe00}'..='\u{fe0f}' if matches!(base, '0'..='9' | '#' | '*') => true,
        '\u{200d}' if after_emoji => next.is_some_and(is_emoji_like),
        // Latin letters and Hangul have only one form.
        _ => !matches!(base, ' '..='~' | '가'..='힣') && !hangul::is_conjoining(base),
    }
}

/// Whether `c` is in the Unicode ranges of emoji. Coarse, and meant for their joiners.
pub(super) fn is_emoji_like(c: char) -> bool {
    matches!(
        c,
        '©' | '®' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2bff}'
            | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_and_direction_character_is_hidden() {
        let hidden = "\u{0}\t\n\r\u{1b}\u{7f}\u{80}\u{85}\u{9b}\u{61c}\u{200e}\u{200f}\u{202a}\
                      \u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{200b}\
                      \u{2060}\u{feff}\u{3164}\u{ad}\u{2028}\u{fffe}\u{1ffff}\u{e000}\u{e0001}";
        for c in hidden.chars() {
            assert_eq!(kind(c), ScalarKind::Hidden, "{}", c.escape_unicode());
        }
    }

    #[test]
    fn no_assigned_letter_is_hidden() {
        let letters = ('\0'..=char::MAX).filter(|c| c.is_alphanumeric());
        // Four fillers count as letters, and the half-width sound marks have a replacement.
        let hidden: Vec<char> = letters.filter(|&c| kind(c) == ScalarKind::Hidden).collect();
        assert_eq!(
            hidden,
            ['\u{115f}', '\u{3164}', '\u{ff9e}', '\u{ff9f}', '\u{ffa0}']
        );
    }
}
