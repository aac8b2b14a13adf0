//! The packed form of the banks and examples built into the program: much faster to read than
//! their files, and known to be valid, because the build has read those.
//!
//! The form belongs to one build and is never stored: the program that reads it was built
//! together with what wrote it. Numbers and texts are separate, so that the texts are known to be
//! valid text.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::lang::{Language, Localized, LocalizedList};

use super::{
    Competency, Condition, KeyPoint, Pitfall, Probe, Question, QuestionKind, Role, Sees, Signal,
};

/// Packed data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pack {
    /// Lengths and everything else that is not text.
    pub numbers: Vec<u8>,
    /// All texts, concatenated.
    pub texts: String,
}

/// The part of the built-in data that is not yet unpacked.
#[derive(Debug, Clone, Copy)]
pub struct Unpacking {
    /// See [`Pack::numbers`].
    pub numbers: &'static [u8],
    /// See [`Pack::texts`].
    pub texts: &'static str,
}

/// A type that can be packed.
pub trait Packed: Sized {
    /// Appends this value to the packed data.
    fn pack(&self, to: &mut Pack);

    /// Unpacks the next value; `None` if the data does not fit.
    fn unpack(from: &mut Unpacking) -> Option<Self>;
}

impl Pack {
    /// Packs a single value.
    pub fn of(thing: &impl Packed) -> Self {
        let mut pack = Self::default();
        thing.pack(&mut pack);
        pack
    }

    /// The number of numbers and of bytes of text.
    pub fn size(&self) -> (usize, usize) {
        (self.numbers.len(), self.texts.len())
    }

    /// Appends another pack to this one.
    pub fn append(&mut self, more: &Self) {
        self.numbers.extend(&more.numbers);
        self.texts.push_str(&more.texts);
    }
}

impl Unpacking {
    /// The next text.
    pub fn text(&mut self) -> Option<&'static str> {
        let length = usize::unpack(self)?;
        let (text, rest) = self.texts.split_at_checked(length)?;
        self.texts = rest;
        Some(text)
    }

    /// Skips this many numbers and bytes of text. Reads none of them, so that their pages stay on
    /// the disk.
    pub fn skip(self, (numbers, texts): (usize, usize)) -> Option<Self> {
        Some(Self {
            numbers: self.numbers.get(numbers..)?,
            texts: self.texts.get(texts..)?,
        })
    }
}

/// Packs a struct as its fields, in order.
macro_rules! packed {
    ($($type:ident { $($field:ident),* $(,)? })*) => {$(
        impl $crate::bank::packed::Packed for $type {
            fn pack(&self, to: &mut $crate::bank::packed::Pack) {
                let Self { $($field),* } = self;
                $($field.pack(to);)*
            }

            fn unpack(from: &mut $crate::bank::packed::Unpacking) -> Option<Self> {
                Some(Self { $($field: $crate::bank::packed::Packed::unpack(from)?),* })
            }
        }
    )*};
}

pub(super) use packed;

packed! {
    Competency { id, name, looks_for, anchors }
    Question {
        id, kind, competencies, difficulty, prompt, brief, about, intent, think, answer,
        star, key_points, pitfalls, model_answer, outline, accept, signals, source, probes,
    }
    KeyPoint { id, say, any, optional, depends_on, role }
    Pitfall { text, sees }
    Probe { when, prompt, unsure, probes }
    Signal { id, good, any, shows }
}

/// Packs a value as its index among all values.
macro_rules! packed_by_place {
    ($($type:ident)*) => {$(
        impl Packed for $type {
            fn pack(&self, to: &mut Pack) {
                let place = Self::ALL.iter().position(|it| it == self);
                place.unwrap_or_default().pack(to);
            }

            fn unpack(from: &mut Unpacking) -> Option<Self> {
                Self::ALL.get(usize::unpack(from)?).copied()
            }
        }
    )*};
}

packed_by_place! { Language QuestionKind Role Sees }

impl Packed for Condition {
    fn pack(&self, to: &mut Pack) {
        self.to_string().pack(to);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        from.text()?.parse().ok()
    }
}

impl Packed for u8 {
    fn pack(&self, to: &mut Pack) {
        to.numbers.push(*self);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        let (first, rest) = from.numbers.split_first()?;
        from.numbers = rest;
        Some(*first)
    }
}

impl Packed for bool {
    fn pack(&self, to: &mut Pack) {
        u8::from(*self).pack(to);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        Some(u8::unpack(from)? == 1)
    }
}

/// Seven bits per byte, lowest first; the highest bit means that more follow.
impl Packed for usize {
    fn pack(&self, to: &mut Pack) {
        let mut left = *self;
        while left > 0x7f {
            to.numbers.push((left & 0x7f) as u8 | 0x80);
            left >>= 7;
        }
        to.numbers.push(left as u8);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        let mut number = 0;
        for shift in (0..Self::BITS).step_by(7) {
            let byte = u8::unpack(from)?;
            number |= Self::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}

/// Banks use whole seconds.
impl Packed for Duration {
    fn pack(&self, to: &mut Pack) {
        usize::try_from(self.as_secs()).unwrap_or_default().pack(to);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        let seconds = u64::try_from(usize::unpack(from)?).ok()?;
        Some(Self::from_secs(seconds))
    }
}

impl Packed for String {
    fn pack(&self, to: &mut Pack) {
        self.len().pack(to);
        to.texts.push_str(self);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        from.text().map(str::to_owned)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Pack) {
        self.is_some().pack(to);
        if let Some(some) = self {
            some.pack(to);
        }
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        match bool::unpack(from)? {
            true => T::unpack(from).map(Some),
            false => Some(None),
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, to: &mut Pack) {
        self.len().pack(to);
        self.iter().for_each(|item| item.pack(to));
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        let length = usize::unpack(from)?;
        (0..length).map(|_| T::unpack(from)).collect()
    }
}

impl<T: Packed> Packed for BTreeMap<String, T> {
    fn pack(&self, to: &mut Pack) {
        self.len().pack(to);
        for (key, value) in self {
            key.pack(to);
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        Some(Vec::<(String, T)>::unpack(from)?.into_iter().collect())
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Pack) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        Some((A::unpack(from)?, B::unpack(from)?))
    }
}

/// Packed as the languages given: the reader may know more of them, as in tests.
impl Packed for Localized {
    fn pack(&self, to: &mut Pack) {
        let given = self.languages().map(|it| (it, self.get(it).to_owned()));
        given.collect::<Vec<_>>().pack(to);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        Self::of(Vec::unpack(from)?)
    }
}

impl Packed for LocalizedList {
    fn pack(&self, to: &mut Pack) {
        let given = Language::ALL.map(|it| (it, self.exact(it).to_vec()));
        given.to_vec().pack(to);
    }

    fn unpack(from: &mut Unpacking) -> Option<Self> {
        Some(Self::of(Vec::<(Language, Vec<String>)>::unpack(from)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceText;

    /// Makes it static, like data built into the program.
    fn kept(pack: Pack) -> Unpacking {
        Unpacking {
            numbers: pack.numbers.leak(),
            texts: pack.texts.leak(),
        }
    }

    #[test]
    fn a_bank_is_unpacked_as_it_was_read() {
        let file = include_str!("../../tests/data/scenarios/banks/sample.toml");
        let bank = super::super::read(&SourceText::new("sample.toml", file)).0;
        let mut packed = kept(Pack::of(&bank));
        assert_eq!(Option::unpack(&mut packed), Some(bank));
        assert!(packed.numbers.is_empty() && packed.texts.is_empty());
    }

    #[test]
    fn what_is_cut_short_is_nothing() {
        let pack = Pack::of(&vec!["하나".to_owned(), "둘".to_owned()]);
        for end in 0..pack.numbers.len() {
            let mut cut = kept(pack.clone());
            cut.numbers = &cut.numbers[..end];
            assert_eq!(Vec::<String>::unpack(&mut cut), None);
        }
        for number in [0, 1, 127, 128, 300, usize::MAX] {
            let mut packed = kept(Pack::of(&number));
            assert_eq!(usize::unpack(&mut packed), Some(number));
        }
    }
}
