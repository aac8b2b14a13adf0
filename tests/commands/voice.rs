//! `rehearse voice FILE`: what is heard in a recording.

use super::run;
use crate::home::Home;

fn voice(home: &Home, arguments: &[&str]) -> super::Finished {
    let mut all = vec!["voice"];
    all.extend(arguments);
    run(home.command(&all))
}

/// Samples of a clip as 16 bits, little-endian.
fn samples(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/tests/data/speech/{name}.flac",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut reader = claxon::FlacReader::open(path).expect("a clip");
    let samples = reader
        .samples()
        .map(|it| i16::try_from(it.expect("a sample")).expect("16 bits"));
    samples.flat_map(i16::to_le_bytes).collect()
}

fn file(home: &Home, name: &str, bytes: &[u8]) -> String {
    let path = home.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    path.to_str().expect("a plain path").to_owned()
}

#[test]
fn bare_samples_and_a_wav_file_are_heard_alike() {
    let home = Home::new();
    let bytes = samples("ko-pauses");
    let raw = file(&home, "answer.raw", &bytes);
    // As a recorder leaves it that was killed: the length is not known.
    let head =
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data\0\0\0\0";
    let wav = file(&home, "answer.wav", &[&head[..], &bytes].concat());
    let heard = voice(&home, &[&raw, "--raw", "--json"]).json();
    assert_eq!(heard, voice(&home, &[&wav, "--json"]).json());
    assert_eq!(heard["seconds"], 20.686);
    assert_eq!(heard["pauses"].as_array().expect("a list").len(), 3);
    assert_eq!(
        (&heard["silent"], &heard["clipped"]),
        (&false.into(), &0.0.into())
    );
}

#[test]
fn in_silence_there_is_no_first_word() {
    let home = Home::new();
    let raw = file(&home, "silent.raw", &samples("silent"));
    let heard = voice(&home, &[&raw, "--raw", "--json"]).json();
    assert!(heard["first_word"].is_null());
    assert_eq!(
        (&heard["silent"], &heard["share"]),
        (&true.into(), &0.0.into())
    );
    let printed = voice(&home, &[&raw, "--raw", "--lang", "ko"]);
    assert!(
        printed.out.contains("말소리가 들리지 않아요"),
        "{}",
        printed.out
    );
}

#[test]
fn pauses_are_told_in_words() {
    let home = Home::new();
    let raw = file(&home, "answer.raw", &samples("ko-pauses"));
    let printed = voice(&home, &[&raw, "--raw", "--lang", "en"]);
    assert!(
        printed
            .out
            .contains("3 pauses of 0.7 s or more, the longest 5.0 s"),
        "{}",
        printed.out
    );
    assert!(
        printed.out.contains("at 0:03.0 for 0.8 s"),
        "{}",
        printed.out
    );
}

#[test]
fn what_is_no_sound_is_refused_with_the_file_and_a_way_out() {
    let home = Home::new();
    let text = file(&home, "answer.txt", "안녕하세요".as_bytes());
    let refused = voice(&home, &[&text, "--lang", "en"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(
        refused.err.contains("answer.txt") && refused.err.contains("--raw"),
        "{}",
        refused.err
    );
    let missing = voice(&home, &["no such file", "--lang", "en"]);
    assert!(
        missing.err.contains("there is no such file"),
        "{}",
        missing.err
    );
}
