//! Recorded answers, with scripts as recorders.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::plain::piped;
use crate::commands::run;
use crate::driver::stages::{CTRL_C, CTRL_S, ENTER, F4, Stage};
use crate::driver::terminal::{Home, Terminal, ko};
use rehearsal::lang::say;
use rehearsal::voice::{Encoding, decode};

pub(super) const START: [&str; 5] = [
    "start",
    "aws-cse",
    "--questions=1",
    "--no-probes",
    "--voice",
];

pub(super) const F6: &str = "\x1b[17~";

/// A home whose recorder is this script.
pub(super) fn home(script: &str, more: &str) -> Home {
    let home = Home::new();
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    let text = format!("[voice]\nrecorder = ['/bin/sh', '-c', '''{script}''']\n{more}\n");
    std::fs::write(folder.join("config.toml"), text).expect("a file");
    home
}

/// The raw samples of a clip, in a file.
pub(super) fn clip(folder: &Path) -> (PathBuf, Vec<i16>) {
    let path = format!(
        "{}/tests/data/speech/ko-pauses.flac",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut reader = claxon::FlacReader::open(path).expect("a clip");
    let samples: Vec<i16> = reader
        .samples()
        .map(|it| i16::try_from(it.expect("a sample")).expect("16 bits"))
        .collect();
    let bytes: Vec<u8> = samples.iter().flat_map(|it| it.to_le_bytes()).collect();
    let file = folder.join("clip.raw");
    std::fs::write(&file, bytes).expect("a file");
    (file, samples)
}

/// In the answer to the only question, with the recorder running.
pub(super) fn recording(home: &Home) -> Terminal {
    let mut terminal = home.run(100, 30, &START);
    Stage::Preparing.go_to(&mut terminal);
    terminal.send(F4);
    terminal
}

pub(super) fn finish(terminal: &mut Terminal) {
    terminal
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF));
    // Its keys lead on once the session is in its folder.
    terminal
        .send("0")
        .wait_for(ko(say::debrief::TITLE))
        .wait_for("r 다시");
}

/// Turns to the answer that contains `text`. A key pressed while the disk is slow is dropped on
/// purpose, so it is pressed again.
#[track_caller]
pub(super) fn turn_to<'t>(terminal: &'t mut Terminal, text: &str) -> &'t mut Terminal {
    for _ in 0..4 {
        let stands = |screen: &vt100::Screen| screen.contents().contains(text);
        if terminal
            .send("l")
            .meets_within(Duration::from_secs(4), stands)
        {
            break;
        }
    }
    terminal.wait_for(text)
}

/// The sound files of the only session.
pub(super) fn sound(home: &Home) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![home.transcripts()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .and_then(|it| it.to_str())
                .unwrap_or_default();
            match path.is_dir() {
                true => folders.push(path),
                false if name.starts_with("answer-") => found.push(path),
                false => {}
            }
        }
    }
    found
}

#[track_caller]
pub(super) fn wait_until(what: &str, met: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !met() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Asserts that no process of the group whose number is in this file is left.
#[track_caller]
pub(super) fn assert_gone(file: &Path) {
    let group = std::fs::read_to_string(file).expect("a number");
    let group = rustix::process::Pid::from_raw(group.trim().parse().expect("a number"));
    let is_left = || rustix::process::test_kill_process_group(group.expect("a group")).is_ok();
    wait_until("the end of the recorder", || !is_left());
}

#[test]
fn what_is_kept_is_what_was_heard_sample_for_sample() {
    let place = tempfile::tempdir().expect("a folder");
    let (file, samples) = clip(place.path());
    let group = place.path().join("group");
    let script = format!(
        "echo $$ > {}; cat {}; sleep 1000",
        group.display(),
        file.display()
    );
    let home = home(&script, "keep_sound = true");
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    wait_until("what is kept", || {
        let found = sound(&home);
        found.len() == 1 && found[0].ends_with("answer-1.wav")
    });
    assert_gone(&group);
    let kept = std::fs::read(&sound(&home)[0]).expect("a file");
    let kept = decode(&kept, Encoding::Sniffed).expect("sound");
    let expected: Vec<f32> = samples.iter().map(|it| f32::from(*it) / 32_768.0).collect();
    assert_eq!((kept.rate, kept.samples == expected), (16_000, true));
    // The recording analysis is in the transcript, and shown.
    terminal.send("q").wait_for("AWS · Cloud Support Engineer");
    terminal.send("\x03");
    terminal.wait_exit();
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    let turn = &shown["turns"][0];
    assert_eq!(
        (&turn["voiced"], &turn["answer"]),
        (&true.into(), &"".into())
    );
    assert_eq!(turn["heard"]["pauses"].as_array().map(Vec::len), Some(3));
    assert_eq!(turn["heard"]["seconds"], 20.686);
    let text = run(home.command(&["show", "last"])).out;
    assert!(text.contains("0.7초 넘게 멈춘 곳 3군데"), "{text}");
    // Nobody is sent a voice by mistake, and what is deleted is gone.
    let archive = home.path().join("all.zip");
    run(home.command(&["export", "--all", archive.to_str().expect("a plain path")]));
    let packed = std::fs::read(&archive).expect("an archive");
    let holds = |name: &str| packed.windows(name.len()).any(|it| it == name.as_bytes());
    assert!(holds("transcript.toml") && !holds("answer-1"));
    // On request it is in the archive, and on the machine that unpacks it.
    let whole = home.path().join("whole.zip");
    let whole = whole.to_str().expect("a plain path");
    run(home.command(&["export", "--all", whole, "--with-sound"]));
    let other = Home::new();
    run(other.command(&["import", archive.to_str().expect("a plain path")]));
    assert_eq!(sound(&other), [] as [PathBuf; 0]);
    run(other.command(&["import", whole]));
    let taken = std::fs::read(&sound(&other)[0]).expect("a file");
    assert!(taken == std::fs::read(&sound(&home)[0]).expect("a file"));
    let refused = run(home.command(&["export", "last", "--with-sound"]));
    assert_eq!(refused.code, 2, "{}", refused.out);
    run(home.command(&["delete", "last"]));
    assert_eq!(sound(&home), [] as [PathBuf; 0]);
}

#[test]
fn what_is_not_to_be_kept_is_erased_once_it_was_listened_to() {
    let place = tempfile::tempdir().expect("a folder");
    let (file, _) = clip(place.path());
    let home = home(&format!("cat {}; sleep 1000", file.display()), "");
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    assert_eq!(sound(&home).len(), 1);
    finish(&mut terminal);
    wait_until("nothing to be kept", || sound(&home).is_empty());
    turn_to(&mut terminal, "가장 긴 멈춤 5.0초");
    // Playing it says that it was not kept, and plays nothing.
    terminal
        .send(F6)
        .wait_for(ko(say::recording::NOT_KEPT))
        .wait_until("that nothing plays", |screen| {
            !screen.contents().contains("재생 중")
        });
}

/// Writes at 32,000 bytes per second, and records how much it has written.
fn counting(place: &Path) -> String {
    let (log, group) = (place.join("written"), place.join("group"));
    let block = "0123456789abcde\\201".repeat(100);
    format!(
        "echo $$ > {}; n=0; while printf '{block}'; do n=$((n+1)); echo $n > {}; sleep 0.05; done",
        group.display(),
        log.display()
    )
}

#[test]
fn a_kill_in_the_middle_loses_a_quarter_of_a_second_at_most() {
    let place = tempfile::tempdir().expect("a folder");
    let home = home(&counting(place.path()), "");
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:01");
    terminal.signal(Signal::KILL);
    terminal.wait_exit();
    // Its pipe is gone, so it ends with us.
    assert_gone(&place.path().join("group"));
    let written = std::fs::read_to_string(place.path().join("written")).expect("a number");
    let written = written.trim().parse::<u64>().expect("a number") * 1_600;
    let found = sound(&home);
    let kept = found[0].metadata().expect("a file").len();
    assert!(
        kept + 8_000 >= written && kept > 30_000,
        "{kept} of {written}"
    );

    let mut terminal = home.run(100, 30, &["resume"]);
    terminal.wait_for("시계는 아직 멈춰");
    // What was recorded before is there, and the time left continues.
    terminal.wait_for("이어서 녹음");
    terminal.send(ENTER).wait_for("남은 시간");
    terminal.send(F4).wait_for("녹음 중 0:0");
    wait_until("another piece", || sound(&home).len() == 2);
    terminal.wait_for("녹음 중 0:02");
    finish(&mut terminal);
    wait_until("nothing to be kept", || sound(&home).is_empty());
    // Mere noise is nobody's voice.
    turn_to(&mut terminal, "말소리가 들리지 않아요");
    terminal.send("qq").wait_for("AWS · Cloud Support Engineer");
    terminal.send("\x03");
    terminal.wait_exit();
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    let seconds = shown["turns"][0]["heard"]["seconds"]
        .as_f64()
        .expect("a number");
    assert!(seconds >= 2.0, "{seconds}");
}

#[test]
fn a_recorder_that_fails_keeps_nobody_from_the_interview() {
    let home = home("echo 'no such device' >&2; exit 1", "");
    let mut terminal = recording(&home);
    terminal.wait_for("no such device");
    terminal.send("글로 답합니다").wait_for("글로 답합니다");
    finish(&mut terminal);
    assert_eq!(sound(&home), [] as [PathBuf; 0]);
}

#[test]
fn one_that_hangs_is_gone_when_the_program_is() {
    let place = tempfile::tempdir().expect("a folder");
    let group = place.path().join("group");
    let script = format!(
        "trap '' INT TERM HUP; echo $$ > {}; while :; do sleep 5; done",
        group.display()
    );
    let home = home(&script, "");
    let mut terminal = recording(&home);
    terminal.wait_for(ko(say::recording::NO_SOUND));
    terminal.signal(Signal::TERM);
    terminal.wait_exit();
    assert_gone(&group);
}

#[test]
fn without_a_recorder_it_says_so_at_once() {
    let home = Home::new();
    let mut command = home.command(&["start", "aws-cse", "--voice", "--lang", "en", "--plain"]);
    command.env("PATH", home.path());
    let refused = run(command);
    assert!(
        refused.code == 2 && refused.err.contains("no program that records"),
        "{}",
        refused.err
    );
}

/// A recorder that sends the clip, and a script as recognizer.
pub(super) fn recognizing(place: &Path, script: &str) -> Home {
    let (file, _) = clip(place);
    let recognizer =
        format!("recogniser = ['/bin/sh', '-c', \'\'\'{script}\'\'\', 'sh', '{{in}}', '{{out}}']");
    home(&format!("cat {}; sleep 1000", file.display()), &recognizer)
}

#[test]
fn what_was_said_is_recognized_corrected_and_coached() {
    let place = tempfile::tempdir().expect("a folder");
    let said = r#"{"transcription":[{"offsets":{"from":500,"to":9000},"text":" 저는 로그를 먼저 봤슴니다."}]}"#;
    let script = format!("printf \"%s\" \"$0\" >/dev/null; cat > $2.json <<'END'\n{said}\nEND");
    let home = recognizing(place.path(), &script);
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    turn_to(&mut terminal, "봤슴니다");
    // Until they are accepted the words do not count, and the sound is kept for them.
    assert_eq!(sound(&home).len(), 1);
    terminal
        .send("\x1b[15~")
        .wait_for(ko(say::recording::WORDS_TITLE));
    for _ in 0..4 {
        terminal.send("\x7f");
    }
    terminal.send("습니다.").wait_for("봤습니다.");
    terminal.send(CTRL_S);
    wait_until("the sound to be erased", || sound(&home).is_empty());
    terminal.wait_for(ko(say::findings::COACH));
    terminal.send("qq").wait_for("AWS · Cloud Support Engineer");
    terminal.send("\x03");
    terminal.wait_exit();
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    let turn = &shown["turns"][0];
    assert_eq!(turn["answer"], "저는 로그를 먼저 봤습니다.");
    // A spoken answer is as long as its recording: here, on the rating page and in progress.
    assert_eq!(turn["coach"]["spoken_seconds"], 20.7);
    let stats = run(home.command(&["stats", "--json"])).json();
    let speech = &stats["speech"];
    assert_eq!(
        (&speech["answers"], &speech["longest_pause"]),
        (&1.into(), &5.01.into())
    );
    assert!(
        speech["syllables_a_minute"].as_f64() > Some(0.0),
        "{speech}"
    );
    assert!(speech["estimated_fillers_a_minute"].is_number(), "{speech}");
    let text = run(home.command(&["stats"])).out;
    assert!(text.contains("소리 내어 한 답변 1개"), "{text}");
    // The pace, over sessions and of the answer.
    let shown = run(home.command(&["show", "last"])).out;
    for told in [text, shown] {
        assert!(told.contains("음절"), "{told}");
    }
    let found = run(home.command(&["search", "봤습니다"])).out;
    assert!(found.contains("봤습니다"), "{found}");
}

#[test]
fn a_recognizer_that_fails_leaves_the_pauses_and_a_place_for_the_gist() {
    let place = tempfile::tempdir().expect("a folder");
    let home = recognizing(place.path(), "echo no model >&2; exit 0");
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    turn_to(&mut terminal, "요지를 적으면").wait_for("가장 긴 멈춤 5.0초");
}

#[test]
fn an_answer_that_never_came_to_words_is_told_at_the_next_start_and_recognized_line_by_line() {
    let place = tempfile::tempdir().expect("a folder");
    let failed = place.path().join("failed");
    let said = r#"{"transcription":[{"offsets":{"from":500,"to":9000},"text":" 저는 로그를 먼저 봤습니다."}]}"#;
    let script = format!(
        "if [ -e {failed} ]; then cat > $2.json <<'END'\n{said}\nEND\nelse : > {failed}; exit 1; fi",
        failed = failed.display()
    );
    let home = recognizing(place.path(), &script);
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    wait_until("the recognizer", || failed.exists());
    terminal.send(CTRL_C).send(CTRL_C);
    terminal.wait_exit();
    let mut terminal = home.run::<&str>(100, 30, &[]);
    terminal.wait_for("아직 받아쓰지 않았어요").send(CTRL_C);
    terminal.wait_exit();
    let review = piped(&home, &["review", "last", "--plain"], "/받아쓰기\n");
    let told = String::from_utf8_lossy(&review.stdout).into_owned();
    assert!(told.contains("저는 로그를 먼저 봤습니다."), "{told}");
    let review = piped(&home, &["review", "last", "--plain"], ".\n");
    assert!(review.status.success());
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    assert_eq!(shown["turns"][0]["answer"], "저는 로그를 먼저 봤습니다.");
}
