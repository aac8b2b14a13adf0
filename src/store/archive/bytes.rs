/// Writes values one behind the other, without their names.
#[derive(Debug, Default)]
pub(in crate::store::archive) struct Packer(Vec<u8>);

/// Reads them again, in the same order; `None` where the bytes are none of a [`Packer`]'s.
#[derive(Debug, Clone, Copy)]
pub(in crate::store::archive) struct Unpacker<'b>(&'b [u8]);

impl Packer {
    pub(in crate::store::archive) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub(in crate::store::archive) fn flag(&mut self, yes: bool) {
        self.0.push(u8::from(yes));
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
    pub(in crate::store::archive) fn number(&mut self, number: u64) {
        let mut rest = number;
        loop {
            let low = u8::try_from(rest & 0x7f).unwrap_or_default();
            rest >>= 7;
            if rest == 0 {
                self.0.push(low);
                return;
            }
            self.0.push(low | 0x80);
        }
    }

    pub(in crate::store::archive) fn count(&mut self, count: usize) {
        // No machine counts further.
        self.number(u64::try_from(count).unwrap_or(u64::MAX));
    }

    /// Small numbers on either side of zero are short.
    pub(in crate::store::archive) fn signed(&mut self, number: i64) {
        self.number(((number << 1) ^ (number >> 63)).cast_unsigned());
    }

    pub(in crate::store::archive) fn float(&mut self, number: f64) {
        self.0.extend(number.to_le_bytes());
    }

    pub(in crate::store::archive) fn bytes(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.0.extend(bytes);
    }

    pub(in crate::store::archive) fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }
}

impl<'b> Unpacker<'b> {
    pub(in crate::store::archive) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(in crate::store::archive) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub(in crate::store::archive) fn flag(&mut self) -> Option<bool> {
        match self.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    pub(in crate::store::archive) fn optional<T>(
        &mut self,
        unpack: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.flag()? {
            true => Some(Some(unpack(self)?)),
            false => Some(None),
        }
    }

    pub(in crate::store::archive) fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for place in 0..10_u32 {
            let byte = self.byte()?;
            let low = u64::from(byte & 0x7f);
            let shifted = low.checked_shl(place * 7)?;
            if shifted >> (place * 7) != low {
                return None;
            }
            number |= shifted;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    pub(in crate::store::archive) fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    pub(in crate::store::archive) fn signed(&mut self) -> Option<i64> {
        let number = self.number()?.cast_signed();
        Some((number.cast_unsigned() >> 1).cast_signed() ^ -(number & 1))
    }

    pub(in crate::store::archive) fn float(&mut self) -> Option<f64> {
        let bytes = self.take(8)?;
        Some(f64::from_le_bytes(bytes.try_into().ok()?))
    }

    pub(in crate::store::archive) fn bytes(&mut self) -> Option<&'b [u8]> {
        let count = self.count()?;
        self.take(count)
    }

    pub(in crate::store::archive) fn text(&mut self) -> Option<&'b str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    /// A list, its length first. Never reserves more memory than
    /// the bytes that are left could fill.
    pub(in crate::store::archive) fn several<T>(
        &mut self,
        mut unpack: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.count()?;
        let mut several = Vec::with_capacity(count.min(self.0.len()));
        for _ in 0..count {
            several.push(unpack(self)?);
        }
        Some(several)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back() {
        let signed = [0, 1, -1, 63, -64, i64::MAX, i64::MIN];
        let plain = [0, 1, 127, 128, 16_384, u64::MAX];
        let mut packer = Packer::default();
        signed.into_iter().for_each(|it| packer.signed(it));
        plain.into_iter().for_each(|it| packer.number(it));
        packer.float(0.1);
        let bytes = packer.into_bytes();
        let mut from = Unpacker::new(&bytes);
        for number in signed {
            assert_eq!(from.signed(), Some(number));
        }
        for number in plain {
            assert_eq!(from.number(), Some(number));
        }
        assert_eq!(from.float(), Some(0.1));
        assert!(from.is_empty() && from.number().is_none());
        assert_eq!(Unpacker::new(&[0xff; 11]).number(), None);
    }
}
