use proptest::prelude::*;

use super::*;

/// A WAV file as a recorder writes it; `size` is the length claimed in the header of the samples.
fn wav_file(tag: u16, bits: u16, channels: u16, rate: u32, size: u32, samples: &[u8]) -> Vec<u8> {
    let mut file = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0".to_vec();
    file.extend(tag.to_le_bytes());
    file.extend(channels.to_le_bytes());
    file.extend(rate.to_le_bytes());
    file.extend([0; 6]);
    file.extend(bits.to_le_bytes());
    // A chunk of odd length that is not needed.
    file.extend(b"LIST\x03\0\0\0abc\0data");
    file.extend(size.to_le_bytes());
    file.extend(samples);
    file
}

fn au_file(encoding: u32, size: u32, samples: &[u8]) -> Vec<u8> {
    let numbers = [28, size, encoding, 8_000, 1];
    let numbers = numbers.iter().flat_map(|it: &u32| it.to_be_bytes());
    let head = b".snd".iter().copied().chain(numbers).chain([0; 4]);
    head.chain(samples.iter().copied()).collect()
}

#[track_caller]
fn samples(file: &[u8]) -> Vec<f32> {
    decode(file, Encoding::Sniffed).unwrap().samples
}

#[test]
fn a_wav_file_is_read_and_channels_are_mixed() {
    let file = wav_file(1, 16, 2, 44_100, 8, &[0, 0x40, 0, 0, 0, 0xC0, 0, 0xC0]);
    let sound = decode(&file, Encoding::Sniffed).unwrap();
    assert_eq!((sound.samples, sound.rate), (vec![0.25, -0.5], 44_100));
}

#[test]
fn samples_of_twelve_or_twenty_bits_fill_whole_bytes() {
    let twelve = wav_file(1, 12, 1, 16_000, 4, &[0, 0x40, 0, 0xC0]);
    assert_eq!(samples(&twelve), [0.5, -0.5]);
    let twenty = wav_file(1, 20, 1, 16_000, 6, &[0, 0, 0x40, 0, 0, 0xC0]);
    assert_eq!(samples(&twenty), [0.5, -0.5]);
    let none = decode(&wav_file(1, 0, 1, 16_000, 2, &[0, 0]), Encoding::Sniffed);
    assert_eq!(none, Err(SoundError::Compressed));
}

#[test]
fn channels_that_cancel_each_other_out_or_of_which_one_is_dead_are_heard() {
    let heard = |left: [i16; 4], right: [i16; 4]| {
        let frames = left.into_iter().zip(right);
        let bytes = frames.flat_map(|(left, right)| [left.to_le_bytes(), right.to_le_bytes()]);
        let bytes: Vec<u8> = bytes.flatten().collect();
        samples(&wav_file(1, 16, 2, 16_000, 16, &bytes))
    };
    let voice = [8_192, -8_192, 16_384, -16_384];
    let expected = [0.25, -0.25, 0.5, -0.5];
    let upside_down = voice.map(|it: i16| -it);
    assert_eq!(heard(upside_down, voice), expected);
    assert_eq!(heard([0; 4], voice), expected);
    // A channel with only an offset is dead too.
    assert_eq!(heard([20_000; 4], voice), expected);
}

#[test]
fn what_counts_is_how_long_the_file_is() {
    let bytes = [0, 0x40, 0, 0x40];
    for claimed in [0, 0x8000_0000, 0x7FFF_F000, u32::MAX] {
        assert_eq!(
            samples(&wav_file(1, 16, 1, 16_000, claimed, &bytes)),
            [0.5, 0.5]
        );
    }
    // Bytes after the samples are not sound, and half a sample is ignored.
    assert_eq!(samples(&wav_file(1, 16, 1, 16_000, 2, &bytes)), [0.5]);
    assert_eq!(samples(&wav_file(1, 16, 1, 16_000, 9, &bytes[..3])), [0.5]);
    assert_eq!(
        samples(&wav_file(1, 16, 1, 16_000, 0x8000_0000, &[])),
        Vec::<f32>::new()
    );
}

#[test]
fn an_au_file_is_read_with_and_without_its_length() {
    for claimed in [0, 4, u32::MAX, 400] {
        assert_eq!(
            samples(&au_file(3, claimed, &[0x40, 0, 0xC0, 0])),
            [0.5, -0.5]
        );
    }
    assert_eq!(samples(&au_file(1, u32::MAX, &[0xFF])), [0.0]);
}

#[test]
fn bare_samples_are_16_bits_at_16_khz() {
    let sound = decode(&[0, 0x40, 0, 0xC0, 7], Encoding::Raw).unwrap();
    assert_eq!((sound.samples, sound.rate), (vec![0.5, -0.5], 16_000));
}

#[test]
fn samples_at_the_end_of_their_scale_are_counted() {
    let bytes = [0xFF, 0x7F, 0, 0x80, 0, 0, 0xFE, 0x7F];
    let sound = decode(&bytes, Encoding::Raw).unwrap();
    assert!((sound.clipped - 0.5).abs() < 1e-6);
}

#[test]
fn what_is_no_sound_is_refused_with_the_reason() {
    let refused = |bytes: &[u8]| decode(bytes, Encoding::Sniffed).unwrap_err();
    assert_eq!(refused(b""), SoundError::Unknown);
    assert_eq!(refused(b"ID3\x03 an MP3"), SoundError::Unknown);
    assert_eq!(refused(b"RIFF\0\0\0\0AVI fmt "), SoundError::Unknown);
    assert_eq!(
        refused(b"RIFF\0\0\0\0WAVEfmt \x10\0\0"),
        SoundError::Damaged
    );
    assert_eq!(refused(b".snd\0\0"), SoundError::Damaged);
    // The samples of an AU file cannot lie in its header.
    let mut inside = au_file(3, 4, &[0x40, 0, 0xC0, 0]);
    inside[4..8].copy_from_slice(&8u32.to_be_bytes());
    assert_eq!(refused(&inside), SoundError::Damaged);
    assert_eq!(
        refused(&wav_file(1, 16, 0, 16_000, 0, &[])),
        SoundError::Damaged
    );
    assert_eq!(refused(&wav_file(1, 16, 1, 0, 0, &[])), SoundError::Damaged);
    assert_eq!(
        refused(&wav_file(0x55, 16, 1, 16_000, 0, &[])),
        SoundError::Compressed
    );
    assert_eq!(refused(&au_file(23, 0, &[])), SoundError::Compressed);
}

proptest! {
    #[test]
    fn no_bytes_do_harm(bytes: Vec<u8>, at in 0usize..60, cut in 0usize..80) {
        let mut file = wav_file(1, 16, 1, 16_000, 4, &[1, 2, 3, 4]);
        let end = (at + bytes.len()).min(file.len());
        let at = at.min(end);
        file[at..end].copy_from_slice(&bytes[..end - at]);
        file.truncate(cut);
        for bytes in [&file[..], &bytes[..]] {
            for encoding in [Encoding::Sniffed, Encoding::Raw] {
                if let Ok(sound) = decode(bytes, encoding) {
                    prop_assert!(sound.samples.iter().all(|it| (-1.0..=1.0).contains(it)));
                }
            }
        }
    }
}
