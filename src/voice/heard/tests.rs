use super::*;

/// The clips are synthetic speech (Kokoro-82M, Apache-2.0) with texts of this project. Where the
/// voice starts and stops in them is known to the sample.
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

/// Pauses as samples between the end of one sentence's voice and the beginning of the next.
#[track_caller]
fn check(name: &str, heard: &Heard, pauses: &[(u32, u32)]) {
    let near =
        |time: f32, sample: u32| (f64::from(time) - f64::from(sample) / 16_000.0).abs() <= 0.1;
    assert_eq!(heard.pauses.len(), pauses.len(), "{name}: {heard:?}");
    for (span, (start, end)) in heard.pauses.iter().zip(pauses) {
        assert!(
            near(span.start, *start) && near(span.end, *end),
            "{name}: {span:?}"
        );
    }
}

const PAUSES: [(u32, u32); 3] = [(47_445, 60_879), (120_306, 153_141), (195_554, 276_099)];

#[test]
fn pauses_are_found_to_a_tenth_of_a_second() {
    check("ko-pauses", &hear(clip("ko-pauses")), &PAUSES);
    check(
        "ko-keys",
        &hear(clip("ko-keys")),
        &[(65_639, 98_579), (161_648, 175_388)],
    );
    check("en-noise", &hear(clip("en-noise")), &[(56_993, 89_852)]);
}

#[test]
fn the_first_word_the_longest_pause_and_the_share_of_speech_are_told() {
    let heard = hear(clip("ko-pauses"));
    assert!((heard.first_word.unwrap() - 0.32).abs() < 0.1);
    assert!((heard.longest().unwrap().length() - 5.03).abs() < 0.1);
    assert!((heard.share - 0.576).abs() < 0.05);
    assert!(!heard.silent);
}

#[test]
fn in_silence_nothing_is_invented() {
    let heard = hear(clip("silent"));
    assert_eq!((heard.speech.len(), heard.pauses.len()), (0, 0));
    assert_eq!(
        (heard.share, heard.first_word, heard.silent),
        (0.0, None, true)
    );
}

#[test]
fn an_empty_recording_is_silent() {
    let heard = hear(Sound {
        samples: Vec::new(),
        rate: 44_100,
        clipped: 0.0,
    });
    assert_eq!((heard.seconds, heard.share, heard.silent), (0.0, 0.0, true));
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
    check("ko-pauses at 48 kHz", &hear(fast), &PAUSES);
}

#[test]
fn half_as_loud_is_heard_the_same() {
    let mut quiet = clip("ko-pauses");
    quiet.samples.iter_mut().for_each(|it| *it *= 0.5);
    check("ko-pauses, quiet", &hear(quiet), &PAUSES);
}

#[test]
fn spans_stand_in_order_within_the_recording() {
    for name in ["ko-pauses", "ko-keys", "en-noise", "silent"] {
        let heard = hear(clip(name));
        let mut before = 0.0;
        for span in &heard.speech {
            assert!(
                before <= span.start && span.start <= span.end,
                "{name}: {span:?}"
            );
            before = span.end;
        }
        assert!(before <= heard.seconds);
    }
}
