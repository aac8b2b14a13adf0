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

#[test]
fn half_as_loud_is_heard_the_same() {
    let mut quiet = clip("ko-pauses");
    quiet.samples.iter_mut().for_each(|it| *it *= 0.5);
    check("ko-pauses, quiet", &analyze(quiet), &PAUSES);
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
