//! Recording through a real sound server: PulseAudio, with a pipe as the microphone, and `parec`.
//!
//! If either is missing, prints NOT DONE and how to install it.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::recording::{clip, finish, sound, wait_until};
use crate::commands::run;
use crate::driver::stages::{F4, Stage};
use crate::driver::terminal::{Home, ko};
use rehearsal::lang::say;
use rehearsal::voice::{Encoding, decode};

/// A separate sound server, which ends when this is dropped.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether a program is installed.
fn is_there(program: &str) -> bool {
    let tried = Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    tried.is_ok()
}

/// A server whose only microphone is the pipe `mic`, with the socket `pulse`.
fn serve(place: &Path) -> Server {
    let at = |name: &str| place.join(name).to_str().expect("a plain path").to_owned();
    let protocol = format!(
        "module-native-protocol-unix auth-anonymous=1 socket={}",
        at("pulse")
    );
    let microphone = format!(
        "module-pipe-source source_name=vmic file={} format=s16le rate=16000 channels=1",
        at("mic")
    );
    let mut command = Command::new("pulseaudio");
    command
        .args([
            "-n",
            "--daemonize=no",
            "--use-pid-file=no",
            "--exit-idle-time=-1",
        ])
        .args(["--log-level=error", "-L", &protocol, "-L", &microphone])
        .env("HOME", place)
        .env("XDG_RUNTIME_DIR", place)
        .env("PULSE_RUNTIME_PATH", at("runtime"))
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let server = Server(command.spawn().expect("pulseaudio"));
    let begun = || place.join("pulse").exists() && place.join("mic").exists();
    wait_until("the sound server", begun);
    server
}

#[test]
fn what_a_microphone_hears_is_kept_sample_for_sample_and_has_its_words() {
    let missing = ["pulseaudio", "parec"]
        .into_iter()
        .filter(|it| !is_there(it));
    let missing: Vec<_> = missing.collect();
    if !missing.is_empty() {
        eprintln!(
            "NOT DONE: {} missing; tests/sound-server.sh installs them",
            missing.join(", ")
        );
        return;
    }
    let place = tempfile::tempdir().expect("a folder");
    let (file, samples) = clip(place.path());
    let _server = serve(place.path());
    let home = Home::new();
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    let socket = place.path().join("pulse");
    let words = place.path().join("words.json");
    let said = r#"{"transcription":[{"offsets":{"from":500,"to":9000},"text":" 저는 로그를 먼저 봤습니다."}]}"#;
    std::fs::write(&words, said).expect("a file");
    let text = format!(
        "[voice]\nrecorder = ['parec', '--server=unix:{}', '--device=vmic', '--rate=16000', '--channels=1', \
         '--format=s16le', '--latency-msec=50', '--raw']\n\
         recogniser = ['/bin/sh', '-c', 'cp {} $1.json', 'sh', '{{out}}', '{{in}}']\nkeep_sound = true\n",
        socket.display(),
        words.display()
    );
    std::fs::write(folder.join("config.toml"), text).expect("a file");
    let arguments = [
        "start",
        "aws-cse",
        "--questions=1",
        "--no-probes",
        "--voice",
    ];
    let mut terminal = home.run(100, 30, &arguments);
    Stage::Preparing.go_to(&mut terminal);
    terminal.send(F4).wait_for(ko(say::recording::STARTING));
    let bytes = std::fs::read(&file).expect("a file");
    let microphone = place.path().join("mic");
    let fed = std::thread::spawn(move || {
        let mut microphone = OpenOptions::new()
            .write(true)
            .open(microphone)
            .expect("a pipe");
        microphone.write_all(&bytes).expect("a listening server");
    });
    terminal.wait_for("녹음 중 0:20");
    fed.join().expect("all samples");
    // The last quarter of a second is on its way.
    let heard = samples.len() as u64 * 2;
    wait_until("the last sample", || {
        let found = sound(&home);
        found
            .iter()
            .any(|it| it.metadata().is_ok_and(|it| it.len() >= heard))
    });
    finish(&mut terminal);
    super::recording::turn_to(&mut terminal, "저는 로그를 먼저 봤습니다.");
    terminal
        .send("\x1b[15~")
        .wait_for(ko(say::recording::WORDS_TITLE));
    terminal.send("\x13");
    wait_until("what is kept", || {
        let found = sound(&home);
        found.len() == 1 && found[0].ends_with("answer-1.wav")
    });
    let kept = std::fs::read(&sound(&home)[0]).expect("a file");
    let kept = decode(&kept, Encoding::Sniffed)
        .expect("sound")
        .into_samples();
    assert!(
        kept == samples,
        "{} samples of {}",
        kept.len(),
        samples.len()
    );
    terminal.send("qq").wait_for("AWS · Cloud Support Engineer");
    terminal.send("\x03");
    terminal.wait_exit();
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    let turn = &shown["turns"][0];
    assert_eq!(turn["answer"], "저는 로그를 먼저 봤습니다.");
    assert_eq!(turn["heard"]["pauses"].as_array().map(Vec::len), Some(3));
}
