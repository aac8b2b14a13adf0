//! Temporary files for sound programs, questions read aloud, and spoken answers line by line.

use std::path::{Path, PathBuf};

use rustix::process::Signal;

use super::recording::{
    F6, START, assert_gone, clip, finish, home, recognizing, recording, sound, turn_to, wait_until,
};
use crate::commands::run;
use crate::driver::stages::{ENTER, Stage};
use crate::driver::terminal::{Home, Terminal, ko};
use rehearsal::lang::say;

/// Files that programs left for others.
fn scratch(home: &Home) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(home.path()).expect("a folder");
    let paths = entries.map(|it| it.expect("an entry").path());
    let is_scratch = |path: &PathBuf| {
        let name = path.file_name().and_then(|it| it.to_str());
        name.is_some_and(|it| it.starts_with("rehearse-"))
    };
    paths.filter(is_scratch).collect()
}

/// Ctrl-C ends the program while it runs another, whose group is in this file, along with all
/// temporary files for it.
#[track_caller]
fn leaves_nothing(terminal: &mut Terminal, home: &Home, group: &Path) {
    wait_until("the other program", || {
        std::fs::read_to_string(group).is_ok_and(|it| !it.is_empty())
    });
    assert_eq!(scratch(home).len(), 1);
    terminal.send("\x03");
    terminal.wait_exit();
    assert_eq!(scratch(home), [] as [PathBuf; 0]);
    assert_gone(group);
}

#[test]
fn nothing_is_left_of_a_recording_where_the_program_leaves_while_it_plays() {
    let place = tempfile::tempdir().expect("a folder");
    let (file, _) = clip(place.path());
    let group = place.path().join("group");
    let player = format!(
        "player = ['/bin/sh', '-c', 'trap \"\" INT TERM; echo $$ > {}; while :; do sleep 5; done', 'sh', '{{in}}']\nkeep_sound = true",
        group.display()
    );
    let home = home(&format!("cat {}; sleep 1000", file.display()), &player);
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    wait_until("what is kept", || sound(&home)[0].ends_with("answer-1.wav"));
    turn_to(&mut terminal, "가장 긴 멈춤");
    terminal.send(F6);
    leaves_nothing(&mut terminal, &home, &group);
}

#[cfg(target_os = "linux")]
#[test]
fn a_kill_while_a_recording_plays_ends_the_player_and_the_next_command_removes_its_file() {
    let place = tempfile::tempdir().expect("a folder");
    let (file, _) = clip(place.path());
    let group = place.path().join("group");
    let player = format!(
        "player = ['/bin/sh', '-c', 'trap \"\" INT TERM; echo $$ > {}; while :; do sleep 1; done', 'sh', '{{in}}']\nkeep_sound = true",
        group.display()
    );
    let home = home(&format!("cat {}; sleep 1000", file.display()), &player);
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    wait_until("what is kept", || sound(&home)[0].ends_with("answer-1.wav"));
    turn_to(&mut terminal, "가장 긴 멈춤");
    terminal.send(F6);
    wait_until("the player", || {
        std::fs::read_to_string(&group).is_ok_and(|it| !it.is_empty())
    });
    // Another command leaves alone what is in use.
    let list = || assert_eq!(run(home.command(&["list", "transcripts"])).code, 0);
    list();
    assert_eq!(scratch(&home).len(), 1);
    terminal.signal(rustix::process::Signal::KILL);
    terminal.wait_exit();
    assert_gone(&group);
    // The system may take a moment to give back what a killed process held.
    wait_until("the file to be removed by another command", || {
        list();
        scratch(&home).is_empty()
    });
}

#[test]
fn nothing_is_left_of_a_recording_where_the_program_leaves_while_words_are_recognized() {
    let place = tempfile::tempdir().expect("a folder");
    let group = place.path().join("group");
    let script = format!(
        "trap \"\" INT TERM; echo $$ > {}; while :; do sleep 5; done",
        group.display()
    );
    let home = recognizing(place.path(), &script);
    let mut terminal = recording(&home);
    terminal.wait_for("녹음 중 0:20");
    finish(&mut terminal);
    wait_until("the recognizer", || group.exists());
    terminal.send("\x03");
    terminal.wait_for("지금 나가면");
    leaves_nothing(&mut terminal, &home, &group);
    // The words can still be requested: the recording is kept for them.
    assert_eq!(sound(&home).len(), 1);
}

#[test]
fn a_question_is_hidden_until_it_was_read_or_a_key_is_pressed() {
    let reader = "reader = ['/bin/sh', '-c', 'cat > /dev/null; sleep 1000', 'sh', '{out}']\nhide_questions = true";
    let home = home("sleep 1000", reader);
    let mut terminal = home.run(100, 30, &START);
    Stage::Opening.go_to(&mut terminal);
    terminal
        .send(ENTER)
        .wait_for(ko(say::recording::LISTEN_NOW));
    terminal.send("x");
    terminal.wait_until("the question", |screen| {
        !screen.contents().contains(ko(say::recording::LISTEN_NOW))
    });
}

/// A reader that never comes to an end.
const HANGS: &str = "reader = ['/bin/sh', '-c', 'cat > /dev/null; sleep 1000', 'sh', '{out}']\nhide_questions = true";

/// Suspends the program and continues it.
fn stop_and_go_on(terminal: &mut Terminal) {
    terminal.signal(Signal::TSTP);
    terminal.wait_for_state('T');
    terminal.signal(Signal::CONT);
}

#[test]
fn a_stopped_program_reads_no_more_and_shows_the_hidden_question() {
    let home = home("sleep 1000", HANGS);
    let mut terminal = home.run(100, 30, &START);
    Stage::Opening.go_to(&mut terminal);
    terminal
        .send(ENTER)
        .wait_for(ko(say::recording::LISTEN_NOW));
    stop_and_go_on(&mut terminal);
    terminal.wait_until("the question", |screen| {
        !screen.contents().contains(ko(say::recording::LISTEN_NOW))
    });
}

#[test]
fn line_by_line_a_stopped_program_reads_no_more_and_the_clock_goes_on() {
    let home = home("sleep 1000", HANGS);
    let question = "--question=aws-cse/hardest-time-at-work";
    let mut terminal = home.run(
        100,
        40,
        &[
            "start",
            "aws-cse",
            question,
            "--no-probes",
            "--voice",
            "--plain",
        ],
    );
    terminal.wait_for("준비되면 Enter");
    terminal.send("\r").wait_for("질문 1/1");
    stop_and_go_on(&mut terminal);
    terminal.wait_for("생각할 시간");
    terminal.send("\x03");
    terminal.wait_exit();
}

#[test]
fn line_by_line_an_answer_is_recorded_and_the_level_is_said() {
    let place = tempfile::tempdir().expect("a folder");
    let (file, samples) = clip(place.path());
    let home = home(
        &format!("cat {}; sleep 1000", file.display()),
        "keep_sound = true",
    );
    let mut arguments = START.to_vec();
    arguments.push("--plain");
    let mut terminal = home.run(100, 40, &arguments);
    terminal.wait_for(
        ko(say::plain::INTRO_ALOUD)
            .split('.')
            .next()
            .unwrap_or_default(),
    );
    terminal.send("\r").wait_for("질문 1/1");
    terminal.send("/녹음\r").wait_for(ko(say::plain::RECORDING));
    terminal.wait_for(ko(say::plain::HEARD_WELL));
    wait_until("all of it", || {
        let length = sound(&home)[0].metadata().map_or(0, |it| it.len());
        length >= samples.len() as u64 * 2
    });
    terminal.send("/녹음\r").wait_for("21초 녹음했어요");
    terminal.send(".\r").wait_for("답변을 냈어요");
    terminal.send("4\r").wait_for(ko(say::debrief::TITLE));
    terminal.wait_exit();
    let kept = sound(&home);
    assert!(
        kept.len() == 1 && kept[0].ends_with("answer-1.wav"),
        "{kept:?}"
    );
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    let turn = &shown["turns"][0];
    assert_eq!(
        (&turn["voiced"], &turn["heard"]["seconds"]),
        (&true.into(), &20.686.into())
    );
}

/// A spoken interview line by line, with what its recognizer heard read out.
fn recognized_line_by_line(home: &Home) -> Terminal {
    let mut arguments = START.to_vec();
    arguments.push("--plain");
    let mut terminal = home.run(100, 40, &arguments);
    terminal.wait_for(ko(say::plain::BEGIN));
    terminal.send("\r").wait_for("질문 1/1");
    terminal
        .send("/record\r")
        .wait_for(ko(say::plain::HEARD_WELL));
    terminal.send(".\r").wait_for("답변을 냈어요");
    terminal
        .send("0\r")
        .wait_for("받아쓴 말: 저는 로그를 봤습니다")
        .wait_for("고치려면 다시 쓰세요");
    terminal
}

#[test]
fn line_by_line_words_are_read_out_corrected_and_coached() {
    let place = tempfile::tempdir().expect("a folder");
    let home = recognizing(place.path(), "echo 저는 로그를 봤습니다");
    let mut terminal = recognized_line_by_line(&home);
    terminal
        .send("저는 로그를 고쳤습니다.\r")
        .wait_for("받아쓴 말을 대신해요");
    terminal
        .send(".\r")
        .wait_for(ko(say::plain::WORDS_ACCEPTED))
        .wait_for(ko(say::findings::COACH));
    terminal.wait_exit();
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    let turn = &shown["turns"][0];
    assert_eq!(turn["answer"], "저는 로그를 고쳤습니다.");
    assert!(turn["coach"].is_object());
}

#[test]
fn line_by_line_words_left_for_later_are_accepted_in_review() {
    let place = tempfile::tempdir().expect("a folder");
    let home = recognizing(place.path(), "echo 저는 로그를 봤습니다");
    let mut terminal = recognized_line_by_line(&home);
    terminal.send("/넘김\r");
    terminal.wait_exit();
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    let turn = &shown["turns"][0];
    assert_eq!(
        (&turn["answer"], &turn["recognized"]),
        (&"".into(), &"저는 로그를 봤습니다".into())
    );
    let text = run(home.command(&["show", "last"])).out;
    assert!(text.contains(ko(say::recording::WAITING)), "{text}");
    let mut terminal = home.run(100, 40, &["review", "last", "--plain"]);
    terminal
        .wait_for("받아쓴 말: 저는 로그를 봤습니다")
        .wait_for("고치려면 다시 쓰세요");
    terminal
        .send(".\r")
        .wait_for(ko(say::plain::WORDS_ACCEPTED));
    terminal.wait_exit();
    let shown = run(home.command(&["show", "last", "--format", "json"])).json();
    assert_eq!(shown["turns"][0]["answer"], "저는 로그를 봤습니다");
    // What needs a screen says so.
    for arguments in [["review", "--plain"], ["recall", "--plain"]] {
        let refused = run(home.command(&arguments));
        assert!(refused.err.contains("줄 단위"), "{}", refused.err);
    }
}

#[test]
fn line_by_line_a_question_is_read_aloud_by_the_reader_that_is_set() {
    let place = tempfile::tempdir().expect("a folder");
    let heard = place.path().join("heard");
    let reader = format!(
        "reader = ['/bin/sh', '-c', 'cat > {}; sleep 1000']",
        heard.display()
    );
    let home = home("sleep 1000", &reader);
    let mut arguments = START.to_vec();
    arguments.push("--plain");
    let mut terminal = home.run(100, 40, &arguments);
    terminal.wait_for(ko(say::plain::BEGIN));
    terminal.send("\r").wait_for("질문 1/1");
    wait_until("the question", || {
        std::fs::read_to_string(&heard).is_ok_and(|it| !it.trim().is_empty())
    });
    terminal.send("\r").wait_for(ko(say::interview::PREPARING));
    terminal.send("\x03");
    terminal.wait_exit();
}
