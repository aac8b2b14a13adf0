//! Sound from the bytes of a file: WAV, AU, or bare samples.
//!
//! Recorders that were killed leave headers that lie: a length of zero, of two gigabytes, or none.
//! So what counts is how long the file is, and never more than that is read.

mod channels;

pub(super) use channels::Channels;

use super::sample::{Format, Order};
use crate::lang::{Localized, say};

/// How the bytes are to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// What the first bytes say: WAV or AU.
    Sniffed,
    /// No header: signed 16 bits, little-endian, 16 kHz, one channel.
    Raw,
}

/// Sound of one channel.
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    /// Samples between -1 and 1; where there were several channels, their mean, or the
    /// loudest where they cancel each other out.
    pub samples: Vec<f32>,
    /// Samples a second, 1,000 to 384,000.
    pub rate: u32,
    /// How many samples of all channels were at the end of their scale, as a fraction.
    pub clipped: f32,
}

impl Sound {
    /// What was recorded: 16 bits at the rate that is listened to.
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts of samples, for a fraction"
    )]
    pub fn of_samples(samples: &[i16]) -> Self {
        let at_end = |it: &&i16| it.unsigned_abs() >= i16::MAX.unsigned_abs();
        let clipped = samples.iter().filter(at_end).count();
        Self {
            samples: samples.iter().map(|it| f32::from(*it) / 32_768.0).collect(),
            rate: super::RATE,
            clipped: clipped as f32 / samples.len().max(1) as f32,
        }
    }
}

/// Bytes that are no sound we can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SoundError {
    /// Neither WAV nor AU.
    #[error("neither WAV nor AU")]
    Unknown,
    /// The header ends too early or contradicts itself.
    #[error("a damaged header")]
    Damaged,
    /// Samples in a form that is not read: compressed sound.
    #[error("compressed sound")]
    Compressed,
}

impl SoundError {
    /// Why the file could not be read, and what to do next.
    pub fn say(self) -> Localized {
        let [why, mend] = self.parts();
        say::files::mended(&why, &mend)
    }

    /// What is wrong, and what to do next.
    pub(super) fn parts(self) -> [Localized; 2] {
        let parts = match self {
            Self::Unknown => say::voice::UNKNOWN,
            Self::Damaged => say::voice::DAMAGED,
            Self::Compressed => say::voice::COMPRESSED,
        };
        parts.map(Localized::from)
    }
}

/// How samples are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    format: Format,
    order: Order,
    channels: usize,
    /// Samples a second.
    pub(super) rate: u32,
}

/// What a header says.
pub(super) struct Header {
    pub(super) layout: Layout,
    /// Where the samples begin, which is not behind the end of the bytes.
    pub(super) start: usize,
    /// How many bytes of them there should be; `None` where the header was written before them.
    length: Option<usize>,
}

/// Reads sound from the bytes of a file.
///
/// # Errors
///
/// [`SoundError`] where the bytes are no WAV or AU, or hold compressed sound.
pub fn decode(bytes: &[u8], encoding: Encoding) -> Result<Sound, SoundError> {
    let (layout, samples) = match encoding {
        Encoding::Raw => (Layout::RAW, bytes),
        Encoding::Sniffed => {
            let header = header(bytes).unwrap_or(Err(SoundError::Unknown))?;
            let samples = bytes.get(header.start..).unwrap_or_default();
            let length = header.length.unwrap_or(samples.len()).min(samples.len());
            let samples = samples.get(..length).unwrap_or_default();
            (header.layout, samples)
        }
    };
    Ok(layout.read(samples, &mut Channels::default()))
}

/// What the first bytes say; `None` where they are neither of WAV nor of AU.
pub(super) fn header(bytes: &[u8]) -> Option<Result<Header, SoundError>> {
    let header = if starts(bytes, b"RIFF") || starts(bytes, b"RF64") {
        wav(bytes)
    } else if starts(bytes, b".snd") {
        au(bytes)
    } else {
        return None;
    };
    Some(header.and_then(|header| {
        let Layout { channels, rate, .. } = header.layout;
        match (1..=64).contains(&channels) && (1_000..=384_000).contains(&rate) {
            true => Ok(header),
            false => Err(SoundError::Damaged),
        }
    }))
}

fn starts(bytes: &[u8], with: &[u8]) -> bool {
    bytes.starts_with(with)
}

impl Layout {
    /// Signed 16 bits, little-endian, 16 kHz, one channel.
    pub(super) const RAW: Self = Self {
        format: Format::Signed(2),
        order: Order::Little,
        channels: 1,
        rate: super::RATE,
    };

    /// Bytes of one sample of all channels.
    pub(super) fn frame(&self) -> usize {
        self.format.width() * self.channels
    }

    /// Goes on reading, where `heard` is what came before. An unfinished frame at the end is left
    /// out.
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts of samples, for a fraction"
    )]
    pub(super) fn read(&self, bytes: &[u8], heard: &mut Channels) -> Sound {
        let full = self.format.full_scale();
        let values: Vec<f32> = bytes
            .chunks_exact(self.frame())
            .flat_map(|frame| frame.chunks_exact(self.format.width()))
            .map(|it| self.format.read(it, self.order))
            .collect();
        let clipped = values.iter().filter(|it| it.abs() >= full).count();
        Sound {
            samples: heard.mix(&values, self.channels),
            rate: self.rate,
            clipped: clipped as f32 / values.len().max(1) as f32,
        }
    }
}

/// The chunks of a RIFF file up to the samples.
fn wav(bytes: &[u8]) -> Result<Header, SoundError> {
    match bytes.get(8..12) {
        None => return Err(SoundError::Damaged),
        Some(b"WAVE") => {}
        Some(_) => return Err(SoundError::Unknown),
    }
    let mut layout = None;
    let mut rest = &bytes[12..];
    while let Some((head, body)) = rest.split_at_checked(8) {
        let size = little(head, 4, 4) as usize;
        match &head[..4] {
            b"fmt " => layout = Some(wav_layout(body.get(..size).ok_or(SoundError::Damaged)?)?),
            b"data" => {
                return Ok(Header {
                    layout: layout.ok_or(SoundError::Damaged)?,
                    start: bytes.len() - body.len(),
                    // Zero is what a recorder writes first and mends last.
                    length: (size != 0).then_some(size),
                });
            }
            _ => {}
        }
        // Chunks begin at even places.
        let Some(next) = body.get(size.saturating_add(size % 2)..) else {
            break;
        };
        rest = next;
    }
    Err(SoundError::Damaged)
}

fn wav_layout(fmt: &[u8]) -> Result<Layout, SoundError> {
    if fmt.len() < 16 {
        return Err(SoundError::Damaged);
    }
    let mut tag = little(fmt, 0, 2);
    // WAVE_FORMAT_EXTENSIBLE: the real tag begins the GUID at the end.
    if tag == 0xFFFE {
        if fmt.len() < 26 {
            return Err(SoundError::Damaged);
        }
        tag = little(fmt, 24, 2);
    }
    let format = match (tag, little(fmt, 14, 2)) {
        (1, 8) => Format::Unsigned8,
        (1, 16) => Format::Signed(2),
        (1, 24) => Format::Signed(3),
        (1, 32) => Format::Signed(4),
        (3, 32) => Format::Float32,
        (3, 64) => Format::Float64,
        (6, 8) => Format::ALaw,
        (7, 8) => Format::MuLaw,
        _ => return Err(SoundError::Compressed),
    };
    Ok(Layout {
        format,
        order: Order::Little,
        channels: little(fmt, 2, 2) as usize,
        rate: little(fmt, 4, 4),
    })
}

/// The header of Sun's and `NeXT`'s audio files: six numbers, big-endian.
fn au(bytes: &[u8]) -> Result<Header, SoundError> {
    let header = bytes.get(..24).ok_or(SoundError::Damaged)?;
    let number = |at: usize| big(header, at);
    let start = number(4) as usize;
    if start > bytes.len() {
        return Err(SoundError::Damaged);
    }
    // All ones: written as it came, the length was not known. Zero: a recorder that was killed.
    let length = match number(8) {
        0 | u32::MAX => None,
        size => Some(size as usize),
    };
    let format = match number(12) {
        1 => Format::MuLaw,
        it @ 2..=5 => Format::Signed(it as usize - 1),
        6 => Format::Float32,
        7 => Format::Float64,
        27 => Format::ALaw,
        _ => return Err(SoundError::Compressed),
    };
    let layout = Layout {
        format,
        order: Order::Big,
        channels: number(20) as usize,
        rate: number(16),
    };
    Ok(Header {
        layout,
        start,
        length,
    })
}

/// Up to four bytes from `at`, which is within `bytes`.
fn little(bytes: &[u8], at: usize, width: usize) -> u32 {
    bytes[at..at + width]
        .iter()
        .rev()
        .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

fn big(bytes: &[u8], at: usize) -> u32 {
    bytes[at..at + 4]
        .iter()
        .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests;
