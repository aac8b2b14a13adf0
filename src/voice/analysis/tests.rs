use super::*;

/// The clips are synthetic speech (Kokoro-82M, Apache-2.0) of texts from this project. The
/// positions of the voice in them are known to the sample.
fn clip(name: &str) -> Sound {
    let path = format!(
        "{}/tests/data/speech/{name}.flac",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut reader = claxon::FlacReader::open(path).unwrap();
    let rate = reader.streaminfo().sample_rate;
    #[allow(clippy::cast_precision_loss, reason = "16 bits")]
    let samples = reader
        .samples()
        .map(|it| it.unwrap() as f32 / 32_768.0)
        .collect();
    Sound {
        samples,
        rate,
        clipped: 0.0,
    }
}

/// Checks pauses, given as the samples where one sentence's voice ends and the next begins.
#[track_caller]
fn check(name: &str, analysis: &Analysis, pauses: &[(u32, u32)]) {
    let near =
        |time: f32, sample: u32| (f64::from(time) - f64::from(sample) / 16_000.0).abs() <= 0.1;
    assert_eq!(analysis.pauses.len(), pauses.len(), "{name}: {analysis:?}");
    for (span, (start, end)) in analysis.pauses.iter().zip(pauses) {
        assert!(
            near(span.start, *start) && near(span.end, *end),
            "{name}: {span:?}"
        );
    }
}

const PAUSES: [(u32, u32); 3] = [(47_445, 60_879), (120_306, 153_141), (195_554, 276_099)];

#[test]
fn pauses_are_found_to_a_tenth_of_a_second() {
    check("ko-pauses", &analyze(clip("ko-pauses")), &PAUSES);
    check(
        "ko-keys",
        &analyze(clip("ko-keys")),
        &[(65_639, 98_579), (161_648, 175_388)],
    );
    check("en-noise", &analyze(clip("en-noise")), &[(56_993, 89_852)]);
}

#[test]
fn the_first_word_the_longest_pause_and_the_share_of_speech_are_told() {
    let analysis = analyze(clip("ko-pauses"));
    assert!((analysis.first_word.unwrap() - 0.32).abs() < 0.1);
    assert!((analysis.longest().unwrap().length() - 5.03).abs() < 0.1);
    assert!((analysis.share - 0.576).abs() < 0.05);
    assert!(!analysis.silent);
}

#[test]
fn in_silence_nothing_is_invented() {
    let analysis = analyze(clip("silent"));
    assert_eq!((analysis.speech.len(), analysis.pauses.len()), (0, 0));
    assert_eq!(
        (analysis.share, analysis.first_word, analysis.silent),
        (0.0, None, true)
    );
}

#[test]
fn an_empty_recording_is_silent() {
    let analysis = analyze(Sound {
        samples: Vec::new(),
        rate: 44_100,
        clipped: 0.0,
    });
    assert_eq!(
        (analysis.seconds, analysis.share, analysis.silent),
        (0.0, 0.0, true)
    );
}

#[test]
fn the_rate_of_the_recording_changes_nothing() {
    // Every sample three times: the same sound at 48 kHz.
    let slow = clip("ko-pauses");
    let samples = slow.samples.iter().flat_map(|it| [*it; 3]).collect();
    let fast = Sound {
        samples,
        rate: 48_000,
        clipped: 0.0,
    };
    check("ko-pauses at 48 kHz", &analyze(fast), &PAUSES);
}

/// Noise, the same each time, with this root mean square, in 16-bit samples: sums of twelve
/// numbers are distributed almost like noise.
fn noise(deviation: f32) -> impl Iterator<Item = f32> {
    let mut state = 88_172_645_463_325_252u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        #[allow(clippy::cast_precision_loss, reason = "noise")]
        let number = (state >> 40) as f32 / (1u64 << 24) as f32;
        number
    };
    let twelve = move || (0..12).map(|_| random()).sum::<f32>() - 6.0;
    std::iter::repeat_with(twelve).map(move |it| it * deviation)
}

/// A sound as recorded with the microphone turned down: with this gain, noise, and an offset, in
/// 16-bit samples.
fn turned_down(samples: &[f32], gain: f32, deviation: f32, offset: f32) -> Sound {
    let samples = samples.iter().zip(noise(deviation));
    let samples = samples.map(|(it, noise)| (it * gain * 32_768.0 + noise + offset).round());
    Sound {
        samples: samples
            .map(|it| it.clamp(-32_768.0, 32_767.0) / 32_768.0)
            .collect(),
        rate: 16_000,
        clipped: 0.0,
    }
}

/// The sentences of a clip with digital silence between them, and its positions.
fn with_zeros_between(name: &str, sentences: &[(usize, usize)]) -> (Vec<f32>, Vec<(u32, u32)>) {
    let spoken = clip(name).samples;
    let mut samples = vec![0.0; 8_000];
    let mut pauses = Vec::new();
    for (sentence, pause) in sentences
        .iter()
        .zip([12_160, 20_800, 14_400].iter().cycle())
    {
        samples.extend(&spoken[sentence.0..sentence.1]);
        let place = u32::try_from(samples.len()).unwrap();
        pauses.push((place, place + pause));
        samples.resize(samples.len() + *pause as usize, 0.0);
    }
    // The silence after the last sentence is not a pause.
    pauses.pop();
    (samples, pauses)
}

#[test]
fn pauses_are_found_however_quiet_noisy_or_off_center_the_microphone_is() {
    let sentences = [
        (5_158, 47_445),
        (60_879, 120_306),
        (153_141, 195_554),
        (276_099, 322_700),
    ];
    let recorded = (clip("ko-pauses").samples, PAUSES.to_vec());
    let digital = with_zeros_between("ko-pauses", &sentences);
    let (mut edges, mut within, mut worst) = (0, 0, 0f64);
    for (samples, pauses) in [&recorded, &digital] {
        for (gain, deviation, offset) in [
            (1.0, 0.0, -4_000.0),
            (1.0, 40.0, 0.0),
            (0.3, 40.0, 1_000.0),
            (0.2, 0.0, 0.0),
            (0.15, 0.0, 4_000.0),
            (0.1, 0.0, 0.0),
            (0.1, 10.0, -1_000.0),
            (0.1, 40.0, 0.0),
            (0.05, 0.0, 0.0),
            (0.05, 10.0, 0.0),
            (0.05, 40.0, 4_000.0),
        ] {
            let analysis = analyze(turned_down(samples, gain, deviation, offset));
            let setting = format!("gain {gain}, noise {deviation}, offset {offset}: {analysis:?}");
            assert_eq!(analysis.pauses.len(), pauses.len(), "{setting}");
            for (span, (start, end)) in analysis.pauses.iter().zip(pauses) {
                for (time, sample) in [(span.start, start), (span.end, end)] {
                    let error = (f64::from(time) - f64::from(*sample) / 16_000.0).abs();
                    edges += 1;
                    within += usize::from(error <= 0.1);
                    worst = worst.max(error);
                }
            }
        }
    }
    assert!(within * 100 >= edges * 95, "{within} of {edges}");
    assert!(worst < 0.15, "off by {worst} s");
}

/// Keys typed all along: noise that dies away within 10 ms, up to this loud, every 0.15 s.
fn with_clicks(samples: &[f32], loudness: f32) -> Vec<f32> {
    let typed = (0..samples.len()).map(|place| place % 2_400);
    let clicks = typed.zip(noise(loudness / 3.0)).map(|(into, noise)| {
        #[allow(clippy::cast_precision_loss, reason = "under 160")]
        let dying = (into < 160).then(|| (-(into as f32) / 40.0).exp());
        dying.unwrap_or_default() * noise
    });
    samples
        .iter()
        .zip(clicks)
        .map(|(it, click)| it + click)
        .collect()
}

#[test]
fn keys_that_are_typed_are_neither_speech_nor_in_the_way_of_pauses() {
    let spoken = clip("ko-pauses").samples;
    for (gain, loudness) in [(1.0, 0.1), (0.3, 0.1), (0.1, 0.1), (0.1, 0.3)] {
        let quiet: Vec<f32> = spoken.iter().map(|it| it * gain).collect();
        let typed = turned_down(&with_clicks(&quiet, loudness), 1.0, 10.0, 0.0);
        check(
            &format!("gain {gain}, clicks {loudness}"),
            &analyze(typed),
            &PAUSES,
        );
    }
    let alone = turned_down(&with_clicks(&vec![0.0; 128_000], 0.3), 1.0, 10.0, 0.0);
    assert!(analyze(alone).silent);
}

#[test]
fn noise_and_hum_alone_are_nobody() {
    let silent = vec![0.0; 128_000];
    for deviation in [10.0, 40.0, 300.0, 1_000.0] {
        let analysis = analyze(turned_down(&silent, 1.0, deviation, 100.0));
        assert!(analysis.silent, "noise {deviation}: {analysis:?}");
    }
    #[allow(clippy::cast_precision_loss, reason = "a place")]
    let hum = |place: usize| (place as f32 * std::f32::consts::TAU * 60.0 / 16_000.0).sin() * 0.05;
    let hum: Vec<f32> = (0..128_000).map(hum).collect();
    assert!(analyze(turned_down(&hum, 1.0, 0.0, 0.0)).silent);
}

#[test]
fn spans_stand_in_order_within_the_recording() {
    for name in ["ko-pauses", "ko-keys", "en-noise", "silent"] {
        let analysis = analyze(clip(name));
        let mut before = 0.0;
        for span in &analysis.speech {
            assert!(
                before <= span.start && span.start <= span.end,
                "{name}: {span:?}"
            );
            before = span.end;
        }
        assert!(before <= analysis.seconds);
    }
}
