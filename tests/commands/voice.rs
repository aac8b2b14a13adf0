//! `rehearse voice FILE`: the analysis of a recording.

use super::run;
use crate::home::Home;

fn voice(home: &Home, arguments: &[&str]) -> super::Finished {
    let mut all = vec!["voice"];
    all.extend(arguments);
    run(home.command(&all))
}

/// A clip's samples as 16-bit little-endian.
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
    // As left by a killed recorder: the length is unknown.
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

/// How a sample is written in a file.
#[derive(Debug, Clone, Copy)]
enum Written {
    /// In WAV, with its tag and bits.
    Wav(u16, u16),
    /// In AU, with its encoding and bytes.
    Au(u32, usize),
}

/// A file of these samples, repeated for each channel.
fn written(how: Written, channels: u16, rate: u32, samples: &[i16]) -> Vec<u8> {
    let each = |encode: &dyn Fn(i16) -> Vec<u8>| -> Vec<u8> {
        let frames = samples.iter().map(|it| encode(*it).repeat(channels.into()));
        frames.flatten().collect()
    };
    match how {
        Written::Wav(tag, bits) => {
            let data = each(&|it| match (tag, bits) {
                (1, 8) => vec![u8::try_from((i32::from(it) + 32_768) >> 8).expect("a byte")],
                (1, bits) => {
                    let wide = (i32::from(it) << 16).to_le_bytes();
                    wide[4 - usize::from(bits / 8)..].to_vec()
                }
                (3, 32) => (f32::from(it) / 32_768.0).to_le_bytes().to_vec(),
                (3, 64) => (f64::from(it) / 32_768.0).to_le_bytes().to_vec(),
                _ => panic!("no such format: {how:?}"),
            });
            let size = u32::try_from(data.len()).expect("a short file");
            let mut file = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0".to_vec();
            file.extend(tag.to_le_bytes());
            file.extend(channels.to_le_bytes());
            file.extend(rate.to_le_bytes());
            file.extend([0; 6]);
            file.extend(bits.to_le_bytes());
            file.extend(b"data");
            file.extend(size.to_le_bytes());
            file.extend(data);
            file
        }
        Written::Au(encoding, bytes) => {
            let data = each(&|it| (i32::from(it) << 16).to_be_bytes()[..bytes].to_vec());
            let numbers = [24, u32::MAX, encoding, rate, channels.into()];
            let numbers = numbers.iter().flat_map(|it| it.to_be_bytes());
            b".snd".iter().copied().chain(numbers).chain(data).collect()
        }
    }
}

/// The same sound at `rate`, with straight lines between its samples at 16 kHz.
fn at_rate(samples: &[i16], rate: u32) -> Vec<i16> {
    let step = 16_000.0 / f64::from(rate);
    let at = |place: f64| {
        let (from, part) = (place.floor(), place.fract());
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place"
        )]
        let pair = samples.get(from as usize..from as usize + 2)?;
        let between = f64::from(pair[0]) * (1.0 - part) + f64::from(pair[1]) * part;
        #[allow(clippy::cast_possible_truncation, reason = "between two samples")]
        Some(between.round() as i16)
    };
    (0..).map_while(|it| at(f64::from(it) * step)).collect()
}

#[test]
fn however_a_file_is_written_the_same_pauses_are_heard() {
    let home = Home::new();
    let bytes = samples("ko-pauses");
    let pairs = bytes.chunks_exact(2).take(160_000);
    let spoken: Vec<i16> = pairs.map(|it| i16::from_le_bytes([it[0], it[1]])).collect();
    let formats = [(1, 8), (1, 16), (1, 24), (1, 32), (3, 32), (3, 64)];
    let formats = formats.map(|(tag, bits)| (Written::Wav(tag, bits), 1, 16_000));
    let streams = [(2, 1), (3, 2), (4, 3), (5, 4)];
    let streams = streams.map(|(encoding, bytes)| (Written::Au(encoding, bytes), 1, 16_000));
    let channels = [2, 6].map(|it| (Written::Wav(1, 16), it, 16_000));
    let rates = [8_000, 44_100, 192_000].map(|it| (Written::Wav(1, 16), 1, it));
    let all = formats
        .into_iter()
        .chain(streams)
        .chain(channels)
        .chain(rates);
    for (how, channels, rate) in all {
        let sound = written(how, channels, rate, &at_rate(&spoken, rate));
        let path = file(&home, "answer.sound", &sound);
        let heard = voice(&home, &[&path, "--json"]).json();
        let name = format!("{how:?}, {channels} channels, {rate}: {heard}");
        let seconds = heard["seconds"].as_f64().expect("a number");
        assert!((seconds - 10.0).abs() < 0.01, "{name}");
        let pauses = heard["pauses"].as_array().expect("a list");
        assert_eq!(pauses.len(), 2, "{name}");
        for (pause, [start, end]) in pauses.iter().zip([[2.965, 3.805], [7.519, 9.571]]) {
            for (edge, expected) in [("start", start), ("end", end)] {
                let at = pause[edge].as_f64().expect("a number");
                assert!((at - expected).abs() <= 0.1, "{edge} {name}");
            }
        }
    }
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
fn pauses_are_described_in_words() {
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
fn files_without_sound_are_refused_with_the_name_and_a_way_out() {
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

/// Creates a program in a separate folder, the only one in the path besides the system's.
fn program(home: &Home, name: &str, script: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let folder = home.path().join("bin");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join(name);
    std::fs::write(&file, format!("#!/bin/sh\n{script}\n")).expect("a file");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).expect("a program");
    file.to_str().expect("a plain path").to_owned()
}

/// `rehearse voice` without a file; only these programs can be found automatically.
fn probed(home: &Home, arguments: &[&str]) -> super::Finished {
    let mut command = home.command(&["voice"]);
    command.args(arguments).env("PATH", home.path().join("bin"));
    run(command)
}

/// Two seconds and more of a clip, as a recorder would write it.
fn recording(home: &Home) -> String {
    file(home, "clip.raw", &samples("ko-pauses"))
}

/// A recorder that sends a file no faster than a microphone would: its first second, then the rest.
fn slowly(file: &str) -> String {
    format!("/usr/bin/head -c 32000 {file}; /bin/sleep 1.1; exec /usr/bin/tail -c +32001 {file}")
}

#[test]
fn the_help_is_in_one_language() {
    let home = Home::new();
    let [ko, en] = ["ko", "en"].map(|it| voice(&home, &["--help", "--lang", it]).out);
    assert!(
        ko.contains("정하지 않으면 F4") && !ko.contains("F4 unless you bind"),
        "{ko}"
    );
    assert!(
        en.contains("F4 unless you bind") && !en.contains("정하지 않으면 F4"),
        "{en}"
    );
    // Both languages have every line, and the manual has both.
    assert_eq!(ko.lines().count(), en.lines().count());
    let manual = run(home.command(&["man"])).out;
    assert!(manual.contains("F4 unless you bind") && manual.contains("정하지 않으면 F4"));
}

#[test]
fn the_microphone_is_tried_with_the_first_recorder_that_is_there() {
    let home = Home::new();
    let clip = recording(&home);
    program(&home, "arecord", "exit 9");
    program(&home, "parec", &slowly(&clip));
    let found = probed(&home, &["--json"]).json();
    assert_eq!(found["tools"][0]["tool"], "recorder");
    assert_eq!(found["tools"][0]["command"][0], "parec");
    assert_eq!(found["tools"][0]["configured"], false);
    assert!(found["tools"][2]["command"].is_null());
    assert!(found["recording"]["trouble"].is_null() && found["trouble"].is_null());
    let printed = probed(&home, &["--lang", "en"]);
    assert_eq!(printed.code, 0, "{}", printed.err);
    assert!(
        printed.out.contains("Recorder: parec (found)"),
        "{}",
        printed.out
    );
    // The message about a missing tool says how to install it on every system.
    for system in ["Debian", "Fedora", "Arch", "macOS", "WSL"] {
        assert!(printed.out.contains(system), "{system}: {}", printed.out);
    }
    assert!(
        printed.out.contains("The microphone works."),
        "{}",
        printed.out
    );
    let printed = probed(&home, &["--lang", "ko"]);
    assert!(
        printed.out.contains("마이크가 잘 들려요."),
        "{}",
        printed.out
    );
}

#[test]
fn the_recorder_of_the_configuration_goes_first_and_its_home_is_known() {
    let home = Home::new();
    let clip = recording(&home);
    program(&home, "parec", "exit 9");
    program(&home, "mine", &slowly("\"$1\""));
    let configuration = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&configuration).expect("a folder");
    let clip = clip.rsplit('/').next().expect("a name");
    let text = format!("[voice]\nrecorder = ['~/bin/mine', '~/{clip}']\nplayer = ['nobody']\n");
    std::fs::write(configuration.join("config.toml"), text).expect("a file");
    let printed = probed(&home, &["--lang", "en"]);
    assert_eq!(printed.code, 0, "{}{}", printed.out, printed.err);
    assert!(
        printed.out.contains("~/bin/mine (from your configuration)"),
        "{}",
        printed.out
    );
    assert!(
        printed.out.contains("there is no program nobody"),
        "{}",
        printed.out
    );
}

#[test]
fn a_microphone_that_does_not_work_says_why() {
    let home = Home::new();
    let nothing = probed(&home, &["--lang", "en"]);
    assert_eq!(nothing.code, 1);
    assert!(
        nothing.out.contains("Recorder: none found"),
        "{}",
        nothing.out
    );
    // It says so once, with a similar line for each system.
    let line = "  Debian, Ubuntu: sudo apt install pulseaudio-utils\n";
    assert_eq!(nothing.out.matches(line).count(), 2, "{}", nothing.out);
    assert!(
        !nothing.out.contains("no program that records"),
        "{}",
        nothing.out
    );
    program(&home, "parec", "exec /bin/cat /dev/urandom");
    let flood = probed(&home, &["--lang", "en"]);
    assert_eq!(flood.code, 1);
    assert!(
        flood.out.contains("faster than time passes"),
        "{}",
        flood.out
    );
    program(&home, "parec", "echo 'Connection refused' >&2; exit 1");
    let refused = probed(&home, &["--lang", "en"]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.out.contains("parec ended: Connection refused"),
        "{}",
        refused.out
    );
    let silence = file(&home, "silence.raw", &[0; 80_000]);
    program(&home, "parec", &slowly(&silence));
    let muted = probed(&home, &["--json"]);
    assert_eq!(muted.code, 1);
    let said: serde_json::Value = serde_json::from_str(&muted.out).expect("JSON");
    assert_eq!(said["recording"]["trouble"], "muted");
}
