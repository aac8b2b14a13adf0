//! Decodes a recorder's output, a few bytes at a time.

use super::decode::{Channels, Layout, header};
use super::sample::sixteen_bits;
use super::{RATE, SoundError};

/// Maximum length of a header, in bytes.
const LONGEST_HEADER: usize = 64 * 1024;
/// Number of bytes that distinguish text from sound.
const TEXT: usize = 64;

/// Decodes a recorder's output: raw samples (signed 16-bit, little-endian, mono), WAV or AU, all
/// at [`RATE`].
#[derive(Debug, Default)]
pub struct SoundStream {
    layout: Option<Layout>,
    channels: Channels,
    /// Bytes that are not a complete header or frame yet.
    rest: Vec<u8>,
}

/// Why the output is not usable sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StreamError {
    /// It is text: an error message, or a page.
    #[error("text")]
    Text,
    /// A rate other than [`RATE`].
    #[error("{0} samples a second")]
    Rate(u32),
    /// An invalid header.
    #[error(transparent)]
    Header(#[from] SoundError),
}

impl SoundStream {
    /// The samples completed by `bytes`.
    ///
    /// # Errors
    ///
    /// If the output is not usable sound. Nothing more should be passed in then.
    pub fn take(&mut self, bytes: &[u8]) -> Result<Vec<i16>, StreamError> {
        self.rest.extend_from_slice(bytes);
        let layout = match &self.layout {
            Some(layout) => layout,
            None => match self.begun()? {
                Some(layout) => self.layout.insert(layout),
                None => return Ok(Vec::new()),
            },
        };
        let whole = self.rest.len() - self.rest.len() % layout.frame();
        let samples = layout.read(
            self.rest.get(..whole).unwrap_or_default(),
            &mut self.channels,
        );
        self.rest.drain(..whole);
        Ok(samples.samples.into_iter().map(sixteen_bits).collect())
    }

    /// The layout, once enough has arrived to tell.
    fn begun(&mut self) -> Result<Option<Layout>, StreamError> {
        if self.rest.len() < TEXT {
            return Ok(None);
        }
        let head = self.rest.get(..TEXT).unwrap_or_default();
        match header(&self.rest) {
            None if head.iter().all(|it| is_text(*it)) => Err(StreamError::Text),
            None => Ok(Some(Layout::RAW)),
            Some(Ok(header)) => {
                if header.layout.rate != RATE {
                    return Err(StreamError::Rate(header.layout.rate));
                }
                // Lengths in a header that is written first are meaningless.
                self.rest.drain(..header.start);
                Ok(Some(header.layout))
            }
            Some(Err(SoundError::Damaged)) if self.rest.len() < LONGEST_HEADER => Ok(None),
            Some(Err(error)) => Err(error.into()),
        }
    }
}

fn is_text(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bytes(samples: &[i16]) -> Vec<u8> {
        samples.iter().flat_map(|it| it.to_le_bytes()).collect()
    }

    fn taken(file: &[u8], pieces: usize) -> Result<Vec<i16>, StreamError> {
        let mut stream = SoundStream::default();
        let mut samples = Vec::new();
        for piece in file.chunks(pieces.max(1)) {
            samples.extend(stream.take(piece)?);
        }
        Ok(samples)
    }

    fn au(rate: u32, samples: &[i16]) -> Vec<u8> {
        let numbers = [24, u32::MAX, 3, rate, 1].map(u32::to_be_bytes).concat();
        let samples = samples.iter().flat_map(|it| it.to_be_bytes());
        b".snd"
            .iter()
            .copied()
            .chain(numbers)
            .chain(samples)
            .collect()
    }

    fn wav(samples: &[i16]) -> Vec<u8> {
        let head = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0LIST\x04\0\0\0abcddata\0\0\0\0";
        [&head[..], &bytes(samples)].concat()
    }

    proptest! {
        #[test]
        fn samples_come_out_as_they_went_in(
            samples in proptest::collection::vec(any::<i16>(), 40..200),
            pieces in 1..90usize,
        ) {
            prop_assert_eq!(taken(&wav(&samples), pieces), Ok(samples.clone()));
            prop_assert_eq!(taken(&au(16_000, &samples), pieces), Ok(samples.clone()));
            let raw = [vec![0; 32], samples].concat();
            prop_assert_eq!(taken(&bytes(&raw), pieces), Ok(raw));
        }

        #[test]
        fn whatever_comes_is_taken_or_refused(
            file in proptest::collection::vec(any::<u8>(), 0..300),
            magic in 0..3usize,
        ) {
            let file = [[&b"RIFF\0\0\0\0WAVE"[..], b".snd", b""][magic], &file].concat();
            let _ = taken(&file, 17);
        }
    }

    #[test]
    fn pages_and_other_rates_are_refused() {
        let page = "<!DOCTYPE html>\n<html><body><h1>502 Bad Gateway</h1></body></html>\n";
        assert_eq!(taken(page.as_bytes(), 9), Err(StreamError::Text));
        assert_eq!(taken(&b"y\n".repeat(40), 9), Err(StreamError::Text));
        assert_eq!(
            taken(&au(48_000, &[0; 40]), 9),
            Err(StreamError::Rate(48_000))
        );
    }

    #[test]
    fn half_a_sample_waits_for_the_other_half() {
        let mut stream = SoundStream::default();
        assert_eq!(stream.take(&[0; 65]).unwrap().len(), 32);
        assert_eq!(stream.take(&[1]).unwrap(), [256]);
    }
}
