//! A short session: two questions, one answered, submitted and rated, the other one begun, with
//! the cursor in the middle of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rehearsal::lang::{Language, say};

use super::resuming::{self, SessionState};
use crate::driver::stages::{CTRL_S, ENTER, opening};
use crate::driver::terminal::{Home, Terminal, ko};

pub const START: [&str; 6] = [
    "start",
    "aws-cse",
    "--questions",
    "2",
    "--no-probes",
    "--seed=7",
];
/// The message when something is not saved as it should be.
pub const NOTICE: &[&str] = &["저장하던 파일에 문제가", "저장 안 됨"];
/// The beginning of what a resumed session says.
const RESUMED: &str = "시계는 아직 멈춰";
pub const FIRST: &str = "먼저 로그를 봤습니다";
const ANSWERING: &str = "답변  남은 시간";
const SECOND: &str = "둘째 답변";
const LEFT: &str = "\x1b[D";

/// Whether a screen shows a session in one of its states.
pub fn is_session(screen: &str) -> bool {
    let states = [RESUMED, ANSWERING, ko(say::interview::PREPARING)];
    let asked = [opening(), asking(), ko(say::interview::RATE_BRIEF).into()];
    states.iter().any(|it| screen.contains(it)) || asked.iter().any(|it| screen.contains(it))
}

/// What stands under a question until it is read.
fn asking() -> String {
    say::interview::listening(Language::Ko, "Enter")
}

/// Goes from any state to where an answer is written.
#[track_caller]
pub fn begin_to_answer(terminal: &mut Terminal) {
    terminal.wait_until("a session", |screen| is_session(&screen.contents()));
    if terminal.screen().contains(RESUMED) {
        terminal.send(ENTER);
        terminal.wait_until("a running clock", |screen| {
            !screen.contents().contains(RESUMED)
        });
    }
    if terminal.screen().contains(ko(say::interview::RATE_BRIEF)) {
        terminal.send("3");
        terminal.wait_until("what follows a rating", |screen| {
            !screen.contents().contains(ko(say::interview::RATE_BRIEF))
        });
    }
    if terminal.screen().contains(&opening()) {
        terminal.send(ENTER).wait_for(&asking());
    }
    if terminal.screen().contains(&asking()) {
        terminal.send(ENTER).wait_for(ko(say::interview::PREPARING));
    }
    if terminal.screen().contains(ko(say::interview::PREPARING)) {
        terminal.send(CTRL_S);
    }
    terminal.wait_for(ANSWERING);
}

/// Types a text key by key, waiting for each to appear, with a pause for the disk in the middle.
#[track_caller]
pub fn type_slowly(terminal: &mut Terminal, text: &str) {
    let length = text.chars().count();
    for (number, key) in text.chars().enumerate() {
        terminal.send(key.to_string());
        if !key.is_whitespace() {
            let so_far: String = text.chars().take(number + 1).collect();
            terminal.wait_for(&so_far);
        }
        if number == length / 2 {
            terminal.watch(Duration::from_millis(350));
        }
    }
}

/// Plays the session from its current state.
#[track_caller]
pub fn play(terminal: &mut Terminal) {
    play_with(terminal, |_| ());
}

/// Like [`play`]; something happens in the middle of the first answer.
#[track_caller]
pub fn play_with(terminal: &mut Terminal, happens: impl FnOnce(&mut Terminal)) {
    begin_to_answer(terminal);
    let (begun, rest) = FIRST.split_at("먼저 로그를".len());
    type_slowly(terminal, begun);
    happens(terminal);
    type_slowly(terminal, rest);
    terminal
        .wait_for(FIRST)
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF));
    begin_to_answer(terminal);
    type_slowly(terminal, SECOND);
    terminal.send(LEFT).send(LEFT).wait_for_cursor(1 + 5);
}

/// Asserts that the journal has all of that, and that the session can be resumed from it.
#[track_caller]
pub fn check(home: &Home, at: &str) {
    let state = SessionState::by_journal(home);
    assert_eq!(state.phase(), "answering", "{at}");
    assert_eq!(state.answered(), [FIRST], "{at}");
    let cursor = "둘째 ".len();
    assert_eq!(state.writing(), Some((SECOND.to_owned(), cursor)), "{at}");
    let (mut terminal, _) = resuming::go_on(home);
    terminal.signal(rustix::process::Signal::TERM);
    terminal.wait_exit();
    let after = SessionState::by_journal(home);
    assert_eq!(after.answered(), [FIRST], "{at}: after resuming");
    let text = after.writing().map(|it| it.0);
    assert_eq!(text.as_deref(), Some(SECOND), "{at}: after resuming");
}

/// The folder of the only session.
#[track_caller]
pub fn session_folder(home: &Home) -> PathBuf {
    let entries = home.transcripts().read_dir().expect("transcripts");
    let folders = entries.map(|entry| entry.expect("a folder").path());
    let mut sessions = folders.filter(|path| path.is_dir() && path.join("journal").is_file());
    sessions.next().expect("a session")
}

/// The folders for sessions whose own folder fails: each folder of transcripts has its own,
/// marked with a checksum of its path.
pub fn rescues(home: &Home) -> [PathBuf; 2] {
    let mark = crc32fast::hash(home.transcripts().as_os_str().as_encoded_bytes());
    let user = rustix::process::geteuid().as_raw();
    [
        ".local/state/rehearsal/rescue",
        &format!("rehearsal-{user}"),
    ]
    .map(|name| home.path().join(format!("{name}-{mark:08x}")))
}

/// Copies a home with everything in it.
pub fn copy(from: &Path, to: &Path) {
    for entry in from.read_dir().expect("a folder") {
        let path = entry.expect("a file").path();
        let copied = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            std::fs::create_dir(&copied).expect("a folder");
            let mode = path.metadata().expect("a folder").permissions();
            std::fs::set_permissions(&copied, mode).expect("a folder");
            copy(&path, &copied);
        } else {
            std::fs::copy(&path, &copied).expect("a file");
        }
    }
}
