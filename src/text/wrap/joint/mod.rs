//! Between which characters a line may be broken: the Unicode Line Breaking Algorithm (UAX #14,
//! revision 50 for Unicode 15.0), one character at a time.
//!
//! The classes come from the crate `unicode-linebreak`. The rules are implemented here because
//! Korean needs slight changes, the editor needs them without building a list, and a line too
//! long for its words needs to know *why* a position is unsuitable. The tests compare these rules
//! with the crate's own.

use unicode_linebreak::{BreakClass as Class, break_property};
use unicode_width::UnicodeWidthChar;

use super::super::hangul;

/// What prevents a line break between two characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing.
    Break,
    /// They belong to one word, which may be cut if it is longer than a line.
    Word,
    /// A line would begin with closing punctuation, end with an opening bracket, or the like.
    Never,
}

/// The state of the rules within a line: what they need to know about the previous characters.
#[derive(Debug, Default)]
pub(super) struct Joints {
    left: Option<Left>,
    /// Whether spaces are between `left` and the next character.
    spaces: bool,
    /// Whether a zero width joiner is directly before the next character.
    joiner: bool,
}

/// The last character that was neither a space nor a mark on another one.
#[derive(Debug, Clone, Copy)]
struct Left {
    class: Class,
    /// Whether it is an East Asian bracket, which includes its own space.
    is_wide: bool,
    /// Whether it is a hyphen after a Hebrew letter.
    is_hebrew_hyphen: bool,
    /// Whether it is the second half of a flag.
    closes_flag: bool,
}

impl Joints {
    /// Whether the last character was a letter, so that another one would continue its word.
    pub(super) fn are_within_word(&self) -> bool {
        let is_letter = |left: Left| left.class == Class::Alphabetic;
        !self.spaces && !self.joiner && self.left.is_some_and(is_letter)
    }

    /// Advances over a cluster, and returns whether a line may end before it.
    pub(super) fn pass(&mut self, cluster: &str) -> Joint {
        let mut chars = cluster.chars();
        let joint = chars.next().map_or(Joint::Never, |c| self.step(c));
        for c in chars {
            self.step(c);
        }
        joint
    }

    /// Advances over one character, and returns whether a line may end before it.
    pub(super) fn step(&mut self, c: char) -> Joint {
        if c == ' ' {
            // LB7
            self.spaces = true;
            self.joiner = false;
            return Joint::Never;
        }
        let class = class(c);
        // LB9: a mark belongs to the character before it.
        let is_mark = matches!(class, Class::CombiningMark | Class::ZeroWidthJoiner);
        let after_joiner = std::mem::replace(&mut self.joiner, class == Class::ZeroWidthJoiner);
        if is_mark && !self.spaces && self.left.is_some_and(takes_marks) {
            return Joint::Never;
        }
        if class == Class::Space {
            self.spaces = true;
            // LB7
            return Joint::Never;
        }
        // LB10: a mark without a base counts as a letter.
        let class = if is_mark { Class::Alphabetic } else { class };
        let is_wide = matches!(class, Class::OpenPunctuation | Class::CloseParenthesis)
            && c.width() == Some(2);
        let joint = if after_joiner && !self.spaces {
            // LB8a
            Joint::Never
        } else {
            self.joint(class, is_wide)
        };
        self.left = Some(self.left_from(class, is_wide));
        self.spaces = false;
        joint
    }

    fn left_from(&self, class: Class, is_wide: bool) -> Left {
        let adjoining = self.left.filter(|_| !self.spaces);
        Left {
            class,
            is_wide,
            is_hebrew_hyphen: matches!(class, Class::Hyphen | Class::After)
                && adjoining.is_some_and(|left| left.class == Class::HebrewLetter),
            closes_flag: class == Class::RegionalIndicator
                && adjoining.is_some_and(|left| {
                    left.class == Class::RegionalIndicator && !left.closes_flag
                }),
        }
    }

    /// The rules LB7 to LB31 in order, for what comes before a character of class `right`.
    fn joint(&self, right: Class, right_is_wide: bool) -> Joint {
        use Class::{
            Alphabetic as AL, BeforeAndAfter as B2, CloseParenthesis as CP, ClosePunctuation as CL,
            Exclamation as EX, InfixSeparator as IS, NonStarter as NS, OpenPunctuation as OP,
            Quotation as QU, Symbol as SY, WordJoiner as WJ, ZeroWidthSpace as ZW,
        };
        let Some(left) = self.left else {
            // LB2 at the start of a line, where only spaces may precede a word.
            return match right {
                _ if !self.spaces => Joint::Never,
                ZW | WJ | CL | CP | EX | IS | SY => Joint::Never,
                _ => Joint::Break,
            };
        };
        match (left.class, right) {
            (AL, AL) if !self.spaces => Joint::Word,
            // LB7, LB8
            (_, ZW) => Joint::Never,
            (ZW, _) => Joint::Break,
            // LB11, LB13
            (_, WJ | CL | CP | EX | IS | SY) => Joint::Never,
            // LB14 to LB17
            (OP, _) | (QU, OP) | (CL | CP, NS) | (B2, B2) => Joint::Never,
            // LB18
            _ if self.spaces => Joint::Break,
            _ => adjoining(left, right, right_is_wide),
        }
    }
}

/// The rules LB11 to LB31 for characters with nothing between them.
fn adjoining(left: Left, right: Class, right_is_wide: bool) -> Joint {
    use Class::{
        After as BA, Before as BB, Contingent as CB, HebrewLetter as HL, Hyphen as HY,
        Inseparable as IN, NonBreakingGlue as GL, NonStarter as NS, Quotation as QU, Symbol as SY,
        WordJoiner as WJ,
    };
    match (left.class, right) {
        // LB11, LB12, LB12a
        (WJ | GL, _) => Joint::Never,
        (class, GL) if !matches!(class, BA | HY) => Joint::Never,
        // LB19, LB20, LB21
        (QU, _) | (_, QU) => Joint::Never,
        (CB, _) | (_, CB) => Joint::Break,
        (_, BA | HY | NS) | (BB, _) => Joint::Never,
        // LB21a, LB21b
        _ if left.is_hebrew_hyphen => Joint::Word,
        (SY, HL) => Joint::Word,
        // LB22
        (_, IN) => Joint::Never,
        _ if is_one_word(left, right, right_is_wide) => Joint::Word,
        // LB31
        _ => Joint::Break,
    }
}

/// The rules LB23 to LB30b: letters, numbers with their signs, and emoji.
fn is_one_word(left: Left, right: Class, right_is_wide: bool) -> bool {
    use Class::{
        Alphabetic as AL, CloseParenthesis as CP, ClosePunctuation as CL, EmojiBase as EB,
        EmojiModifier as EM, HebrewLetter as HL, Hyphen as HY, Ideographic as ID,
        InfixSeparator as IS, Numeric as NU, OpenPunctuation as OP, Postfix as PO, Prefix as PR,
        RegionalIndicator as RI, Symbol as SY,
    };
    match (left.class, right) {
        // LB23, LB23a, LB24
        (AL | HL, NU) | (NU, AL | HL) => true,
        (PR, ID | EB | EM) | (ID | EB | EM, PO) => true,
        (PR | PO, AL | HL) | (AL | HL, PR | PO) => true,
        // LB25
        (CL | CP | NU, PO | PR) | (PO | PR, OP | NU) => true,
        (HY | IS | NU | SY, NU) => true,
        // LB28, LB29
        (AL | HL | IS, AL | HL) => true,
        // LB30
        (AL | HL | NU, OP) => !right_is_wide,
        (CP, AL | HL | NU) => !left.is_wide,
        // LB30a, LB30b
        (RI, RI) => !left.closes_flag,
        (EB, EM) => true,
        _ => false,
    }
}

/// LB9: what a mark can be attached to.
fn takes_marks(left: Left) -> bool {
    left.class != Class::ZeroWidthSpace
}

/// The line breaking class of a character, resolved according to LB1, with two changes.
///
/// Hangul, including the single letters used in chat (ㅋㅋ), is alphabetic: UAX #14 section 8
/// suggests this for Korean with spaces between words. A tab acts like a zero width space: a line
/// may always break after it, whatever follows, and never before it. Line separators other than
/// the line feed do not end a line here, but allow a break.
fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' | '가'..='힣' => return Class::Alphabetic,
        '\t' => return Class::ZeroWidthSpace,
        '\u{3131}'..='\u{318e}' | '\u{ffa1}'..='\u{ffdc}' => return Class::Alphabetic,
        c if hangul::is_conjoining(c) => return Class::Alphabetic,
        _ => {}
    }
    match break_property(c as u32) {
        Class::Ambiguous | Class::Surrogate | Class::Unknown | Class::ComplexContext => {
            Class::Alphabetic
        }
        Class::ConditionalJapaneseStarter => Class::NonStarter,
        Class::Mandatory | Class::CarriageReturn | Class::LineFeed | Class::NextLine => {
            Class::After
        }
        class => class,
    }
}

#[cfg(test)]
mod tests;
