//! Decodes sound files: WAV, AU, or raw samples.
//!
//! Killed recorders leave wrong headers: a length of zero, of two gigabytes, or none. So the
//! length of the file counts, and no more than that is read.

mod channels;

pub(super) use channels::Channels;

use super::sample::{Format, Order};
use crate::lang::{Localized, say};

/// How to interpret the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// By the first bytes: WAV or AU.
    Sniffed,
    /// No header: signed 16-bit, little-endian, 16 kHz, mono.
    Raw,
}

/// Mono sound.
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    /// Samples between -1 and 1; the mean of several channels, or the loudest if they cancel
    /// each other out.
    pub samples: Vec<f32>,
    /// Samples per second, 1,000 to 384,000.
    pub rate: u32,
    /// Share of samples, over all channels, that were at full scale.
    pub clipped: f32,
}

impl Sound {
    /// A recording: 16-bit samples at the rate used for analysis.
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

/// Bytes that are not readable sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SoundError {
    /// Neither WAV nor AU.
    #[error("neither WAV nor AU")]
    Unknown,
    /// The header is truncated or inconsistent.
    #[error("a damaged header")]
    Damaged,
    /// Samples in an unsupported format, compressed or unusual.
    #[error("compressed or unusual sound")]
    Compressed,
}

impl SoundError {
    /// Says why the file could not be read, and what to do next.
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

/// The layout of samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    format: Format,
    order: Order,
    channels: usize,
    /// Samples per second.
    pub(super) rate: u32,
}

/// The contents of a header.
pub(super) struct Header {
    pub(super) layout: Layout,
    /// Offset of the samples, not beyond the end of the bytes.
    pub(super) start: usize,
    /// Number of bytes of samples; `None` if the header was written before them.
    length: Option<usize>,
}

/// Decodes a sound file.
///
/// # Errors
///
/// [`SoundError`] if the bytes are neither WAV nor AU, or hold compressed sound.
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

/// Parses the header in the first bytes; `None` if they are neither WAV nor AU.
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
    /// Signed 16-bit, little-endian, 16 kHz, mono.
    pub(super) const RAW: Self = Self {
        format: Format::Signed(2),
        order: Order::Little,
        channels: 1,
        rate: super::RATE,
    };

    /// Bytes per sample of all channels.
    pub(super) fn frame(&self) -> usize {
        self.format.width() * self.channels
    }

    /// Continues reading after `heard`. An incomplete frame at the end is dropped.
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
        let clipped = clipped as f32 / values.len().max(1) as f32;
        Sound {
            samples: heard.mix(values, self.channels),
            rate: self.rate,
            clipped,
        }
    }
}

/// Walks the chunks of a RIFF file up to the samples.
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
                    // Zero is what a recorder writes first and corrects last.
                    length: (size != 0).then_some(size),
                });
            }
            _ => {}
        }
        // Chunks begin at even offsets.
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
    // WAVE_FORMAT_EXTENSIBLE: the real tag is at the beginning of the GUID at the end.
    if tag == 0xFFFE {
        if fmt.len() < 26 {
            return Err(SoundError::Damaged);
        }
        tag = little(fmt, 24, 2);
    }
    let format = match (tag, little(fmt, 14, 2)) {
        // Of 12 or 20 bits, the highest fill a sample of whole bytes.
        (1, 1..=8) => Format::Unsigned8,
        (1, bits @ 9..=32) => Format::Signed(bits.div_ceil(8) as usize),
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

/// The header of Sun's and `NeXT`'s audio files: six big-endian numbers.
fn au(bytes: &[u8]) -> Result<Header, SoundError> {
    let header = bytes.get(..24).ok_or(SoundError::Damaged)?;
    let number = |at: usize| big(header, at);
    let start = number(4) as usize;
    // The samples are behind the header, and within the file.
    if !(header.len()..=bytes.len()).contains(&start) {
        return Err(SoundError::Damaged);
    }
    // All ones: streamed, so the length was unknown. Zero: a killed recorder.
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

/// Up to four little-endian bytes from `at`, which is within `bytes`.
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
