//! Text that is safe for a terminal: whatever controls it or hides text is shown instead of
//! obeyed.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

use super::cluster::clusters;
use super::hangul;
use super::scalar::{self, ScalarKind};

/// `text` as one line that is safe for a terminal. Every control character, including line feeds,
/// every directional control, and everything invisible becomes a visible placeholder: `␛` for an
/// escape, `<U+202E>` for what has no picture. A conjoining Hangul letter outside a syllable
/// becomes the standalone letter, `ㅏ` for U+1161.
///
/// Joiners and variation selectors stay if they shape the character before them, as within an
/// emoji. Borrows if there is nothing to replace. The result is as wide as the
/// [`width`](super::width) of the original.
///
/// ```
/// use rehearsal::text::safe_line;
///
/// assert_eq!(safe_line("면접\u{1b}[2J\n"), "면접␛[2J␊");
/// assert_eq!(safe_line("admin\u{202e}txt"), "admin<U+202E>txt");
/// ```
pub fn safe_line(text: &str) -> Cow<'_, str> {
    // Nearly all text: each of these characters is its own cluster.
    if text.chars().all(|c| matches!(c, ' '..='~' | '가'..='힣')) {
        return Cow::Borrowed(text);
    }
    let first_unfit = clusters(text).find(|(_, cluster)| !is_safe(cluster));
    let Some((good, bad)) = first_unfit.and_then(|(at, _)| text.split_at_checked(at)) else {
        return Cow::Borrowed(text);
    };
    let mut safe = good.to_owned();
    for (_, cluster) in clusters(bad) {
        push_shown(cluster, &mut safe);
    }
    Cow::Owned(safe)
}

/// `text` as lines that are safe for a terminal: like [`safe_line`], but line feeds are kept.
///
/// ```
/// use rehearsal::text::safe_block;
///
/// assert_eq!(safe_block("하나\r\n둘"), "하나␍\n둘");
/// ```
pub fn safe_block(text: &str) -> Cow<'_, str> {
    let lines = || text.split('\n').map(safe_line);
    if lines().all(|line| matches!(line, Cow::Borrowed(_))) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(lines().collect::<Vec<_>>().join("\n"))
}

/// Whether a cluster is safe for a terminal as it is.
pub(super) fn is_safe(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    match (chars.next(), chars.next()) {
        (Some(alone), None) => scalar::kind(alone) == ScalarKind::Drawn && alone.width() != Some(0),
        _ => verdicts(cluster).all(|(_, is_shown)| !is_shown),
    }
}

/// Writes a cluster with a placeholder for each character that needs one.
pub(super) fn push_shown(cluster: &str, out: &mut String) {
    for (c, is_shown) in verdicts(cluster) {
        if is_shown {
            push_placeholder(c, out);
        } else {
            out.push(c);
        }
    }
}

/// Each character of a cluster, and whether it needs a placeholder.
fn verdicts(cluster: &str) -> impl Iterator<Item = (char, bool)> {
    let is_visible = cluster.chars().any(is_seen);
    let mut base = None;
    let mut after_emoji = false;
    let mut after_placeholder = false;
    cluster.char_indices().map(move |(at, c)| {
        let next = cluster
            .get(at + c.len_utf8()..)
            .and_then(|rest| rest.chars().next());
        let is_unfit = match (scalar::kind(c), base) {
            (ScalarKind::Hidden, _) | (ScalarKind::Shaping, None) => true,
            (ScalarKind::Shaping, Some(base)) => !scalar::has_use(c, base, after_emoji, next),
            (ScalarKind::Drawn, _) => hangul::is_loose_lead(c, next),
        };
        // A mark without a base. One that followed a replaced character would be drawn on its
        // placeholder.
        let has_place = || base.is_some() || is_visible && is_prepended(c);
        let is_loose = !is_seen(c) && (after_placeholder || !has_place());
        let is_shown = is_unfit || is_loose;
        after_placeholder = is_shown;
        if !is_shown && is_seen(c) {
            base = Some(c);
        }
        // A selector between an emoji and its joiner changes nothing.
        let is_selector = matches!(c, '\u{fe00}'..='\u{fe0f}');
        after_emoji = scalar::is_emoji_like(c) || after_emoji && is_selector;
        (c, is_shown)
    })
}

/// Whether a character has its own width and is not blank.
fn is_seen(c: char) -> bool {
    scalar::kind(c) == ScalarKind::Drawn && c.width() != Some(0)
}

/// Whether a mark belongs to the character after it, as some Indic and Arabic ones do.
fn is_prepended(mark: char) -> bool {
    clusters(&String::from_iter([mark, 'a'])).count() == 1
}

fn push_placeholder(c: char, out: &mut String) {
    match c {
        '\u{0}'..='\u{1f}' => out.extend(char::from_u32(0x2400 + c as u32)),
        '\u{7f}' => out.push('␡'),
        // The full-width marks have the same meaning and are two cells wide everywhere.
        '\u{ff9e}' => out.push('゛'),
        '\u{ff9f}' => out.push('゜'),
        _ => match hangul::letter(c) {
            Some(letter) => out.push(letter),
            // Writing to a string cannot fail.
            None => drop(write!(out, "<U+{:04X}>", c as u32)),
        },
    }
}

#[cfg(test)]
mod tests;
