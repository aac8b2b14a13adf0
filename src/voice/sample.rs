//! Encodings of one sample: integer, float, or companded as in telephony.

/// An encoding of one sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Unsigned 8-bit with silence at 128; only in WAV.
    Unsigned8,
    /// Signed integers of this many bytes, 1 to 4.
    Signed(usize),
    /// IEEE floats of 4 bytes.
    Float32,
    /// IEEE floats of 8 bytes.
    Float64,
    /// ITU-T G.711 µ-law.
    MuLaw,
    /// ITU-T G.711 A-law.
    ALaw,
}

/// Byte order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Little,
    Big,
}

impl Format {
    /// Bytes per sample.
    pub(super) fn width(self) -> usize {
        match self {
            Self::Unsigned8 | Self::MuLaw | Self::ALaw => 1,
            Self::Signed(bytes) => bytes,
            Self::Float32 => 4,
            Self::Float64 => 8,
        }
    }

    /// Decodes one sample of exactly [`width`](Self::width) bytes to a value between -1 and 1.
    /// NaN is silence.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "no ear needs more than 24 bits"
    )]
    pub(super) fn read(self, bytes: &[u8], order: Order) -> f32 {
        let value = match self {
            Self::Unsigned8 => (f64::from(bytes[0]) - 128.0) / 128.0,
            Self::MuLaw => f64::from(mu_law(bytes[0])) / 32_768.0,
            Self::ALaw => f64::from(a_law(bytes[0])) / 32_768.0,
            Self::Signed(width) => {
                let shift = 64 - 8 * u32::try_from(width).unwrap_or(8);
                let raw = wide(bytes, order) << shift;
                #[allow(
                    clippy::cast_possible_wrap,
                    clippy::cast_precision_loss,
                    reason = "the sign bit is moved to the top on purpose"
                )]
                let signed = (raw as i64) as f64;
                signed / 2f64.powi(63)
            }
            Self::Float32 => {
                let raw = u32::try_from(wide(bytes, order)).unwrap_or(0);
                f64::from(f32::from_bits(raw))
            }
            Self::Float64 => f64::from_bits(wide(bytes, order)),
        };
        if value.is_finite() {
            value.clamp(-1.0, 1.0) as f32
        } else {
            0.0
        }
    }

    /// The absolute value from which a sample is at full scale.
    pub(super) fn full_scale(self) -> f32 {
        match self {
            Self::Unsigned8 | Self::Signed(1) => 127.0 / 128.0,
            Self::MuLaw => 32_124.0 / 32_768.0,
            Self::ALaw => 32_256.0 / 32_768.0,
            _ => 32_767.0 / 32_768.0,
        }
    }
}

/// Converts a sample between -1 and 1 to 16 bits; 16-bit input is preserved exactly.
#[allow(clippy::cast_possible_truncation, reason = "clamped to 16 bits")]
pub(super) fn sixteen_bits(value: f32) -> i16 {
    (value * 32_768.0).round().clamp(-32_768.0, 32_767.0) as i16
}

/// Up to eight bytes as one number.
fn wide(bytes: &[u8], order: Order) -> u64 {
    let push = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
    match order {
        Order::Little => bytes.iter().rev().fold(0, push),
        Order::Big => bytes.iter().fold(0, push),
    }
}

/// ITU-T G.711, table 2a.
fn mu_law(byte: u8) -> i16 {
    let byte = !byte;
    let exponent = (byte >> 4) & 7;
    let mantissa = i16::from(byte & 15);
    let value = (((mantissa << 3) + 0x84) << exponent) - 0x84;
    if byte & 0x80 == 0 { value } else { -value }
}

/// ITU-T G.711, table 1a.
fn a_law(byte: u8) -> i16 {
    let byte = byte ^ 0x55;
    let exponent = (byte >> 4) & 7;
    let mantissa = i16::from(byte & 15) << 4;
    let value = match exponent {
        0 => mantissa + 8,
        _ => (mantissa + 0x108) << (exponent - 1),
    };
    if byte & 0x80 == 0 { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(format: Format, order: Order, bytes: &[u8], expected: f32) {
        assert_eq!(bytes.len(), format.width());
        let read = format.read(bytes, order);
        assert!(
            (read - expected).abs() < 1e-4,
            "{format:?} {bytes:?}: {read}"
        );
    }

    #[test]
    fn every_way_to_write_a_sample_is_read() {
        check(Format::Unsigned8, Order::Little, &[128], 0.0);
        check(Format::Unsigned8, Order::Little, &[0], -1.0);
        check(Format::Signed(1), Order::Big, &[0xC0], -0.5);
        check(Format::Signed(2), Order::Little, &[0x00, 0x40], 0.5);
        check(Format::Signed(2), Order::Big, &[0x80, 0x00], -1.0);
        check(Format::Signed(3), Order::Little, &[0, 0, 0x40], 0.5);
        check(Format::Signed(4), Order::Big, &[0xC0, 0, 0, 0], -0.5);
        check(Format::Float32, Order::Little, &0.25f32.to_le_bytes(), 0.25);
        check(
            Format::Float64,
            Order::Big,
            &(-0.25f64).to_be_bytes(),
            -0.25,
        );
        check(Format::MuLaw, Order::Little, &[0xFF], 0.0);
        check(Format::MuLaw, Order::Little, &[0x80], 32_124.0 / 32_768.0);
        check(Format::ALaw, Order::Little, &[0xAA], 32_256.0 / 32_768.0);
        check(Format::ALaw, Order::Little, &[0x55], -8.0 / 32_768.0);
    }

    #[test]
    fn what_is_no_number_is_silence_and_what_is_too_loud_is_full_scale() {
        check(Format::Float32, Order::Little, &f32::NAN.to_le_bytes(), 0.0);
        check(
            Format::Float32,
            Order::Little,
            &f32::INFINITY.to_le_bytes(),
            0.0,
        );
        check(Format::Float32, Order::Little, &7f32.to_le_bytes(), 1.0);
    }
}
