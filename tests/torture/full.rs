//! Disks that are really full, really read-only, or gone, and files that may not grow.

use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use rehearsal::lang::say;
use rustix::process::Signal;

use super::image::{FileSystem, Image};
use super::not_done;
use super::play::{self, NOTICE, START};
use crate::driver::stages::opening;
use crate::driver::terminal::{Home, Terminal, ko};

/// Time within which the user must be told.
const SOON: Duration = Duration::from_secs(2);
/// Time after the end of a fault within which everything must be saved.
const SAVED_AGAIN: Duration = Duration::from_secs(3);

#[test]
fn a_full_disk_is_reported_and_saving_resumes_once_there_is_room() {
    for kind in [FileSystem::Tmpfs, FileSystem::Ext4, FileSystem::Xfs] {
        let Some(image) = made("full disks", kind) else {
            return;
        };
        let home = Home::within(&image.path());
        let mut terminal = home.run(100, 30, &START);
        let mut filler = None;
        play::play_with(&mut terminal, |terminal| {
            filler = Some(image.fill());
            let notified = type_until_reported(&home, terminal);
            eprintln!("a full {kind:?}: told within {notified:?}");
            let filler = filler.take().expect("a file");
            std::fs::remove_file(filler).expect("a file");
            let saved = wait_saved(terminal);
            eprintln!("a full {kind:?}: saved {saved:?} after there was room again");
        });
        terminal.signal(Signal::KILL);
        terminal.wait_exit();
        play::check(&home, &format!("a full {kind:?}"));
    }
}

#[test]
fn a_session_begins_on_a_full_disk() {
    for kind in [FileSystem::Tmpfs, FileSystem::Ext4] {
        let Some(image) = made("full disks", kind) else {
            return;
        };
        let home = Home::within(&image.path());
        std::fs::create_dir(home.transcripts()).expect("a folder");
        let filler = image.fill();
        let mut terminal = home.run(100, 30, &START);
        let begun = terminal.comes(SOON * 2, |screen| screen.contains(&opening()));
        let screen = terminal.screen();
        if !begun {
            eprintln!("a session on a full {kind:?} is refused, and the reason told");
            // However the window wraps its lines.
            let notified = ["시작하지 못했어요", "남은 공간"];
            let notified = notified.iter().all(|words| screen.contains(words));
            assert!(notified, "nothing was said:\n{screen}");
            std::fs::remove_file(filler).expect("a file");
            continue;
        }
        terminal.wait_for(ko(say::interview::UNSAVED));
        std::fs::remove_file(filler).expect("a file");
        play::play(&mut terminal);
        wait_saved(&mut terminal);
        eprintln!("a session begins on a full {kind:?}, and is saved once there is room");
        terminal.signal(Signal::KILL);
        terminal.wait_exit();
        play::check(&home, &format!("begun on a full {kind:?}"));
    }
}

#[test]
fn files_that_may_not_grow_are_reported_and_saving_resumes_once_they_may() {
    let home = Home::new();
    let mut terminal = home.run(100, 30, &START);
    let limit = |terminal: &Terminal, most: &str| {
        let pid = terminal.pid().as_raw_nonzero().to_string();
        let limit = format!("--fsize={most}:unlimited");
        let done = Command::new("prlimit")
            .args(["--pid", &pid, &limit])
            .status();
        assert!(done.expect("prlimit").success(), "no limit was set");
    };
    play::play_with(&mut terminal, |terminal| {
        limit(terminal, "0");
        let notified = type_until_reported(&home, terminal);
        limit(terminal, "unlimited");
        let saved = wait_saved(terminal);
        eprintln!(
            "files that may not grow: told within {notified:?}, saved {saved:?} after they may"
        );
    });
    terminal.signal(Signal::KILL);
    terminal.wait_exit();
    play::check(&home, "files that may not grow");
}

#[test]
fn a_disk_that_dies_or_turns_read_only_is_left_for_another() {
    for (kind, dies) in [
        (FileSystem::Ext4, false),
        (FileSystem::Ext4, true),
        (FileSystem::Xfs, true),
    ] {
        let Some(image) = made("dying disks", kind) else {
            return;
        };
        // Only the transcripts are on it.
        let home = Home::new();
        std::os::unix::fs::symlink(image.path(), home.transcripts()).expect("a link");
        let cutter = match image.cutter() {
            Ok(cutter) => cutter,
            Err(why) => return not_done("dying disks", &why),
        };
        let mut terminal = home.run(100, 30, &START);
        let mut began = SystemTime::now();
        terminal.look_out_for(NOTICE);
        let mut cutter = Some(cutter);
        play::play_with(&mut terminal, |_| {
            let cutter = cutter.take().expect("a cutter");
            match dies {
                true => drop(cutter.cut()),
                false => {
                    cutter.dismiss();
                    image.turn_read_only().expect("a read-only disk");
                }
            }
            began = SystemTime::now();
        });
        let what = if dies {
            "that dies"
        } else {
            "that turns read-only"
        };
        let notified = terminal.sighted().expect("the user is told");
        let notified = notified.duration_since(began).unwrap_or_default();
        eprintln!("an {kind:?} {what}: told within {notified:?}");
        assert!(notified <= SOON);
        terminal.signal(Signal::KILL);
        terminal.wait_exit();
        image.restart();
        play::check(&home, &format!("an {kind:?} {what}"));
    }
}

/// A disk, if one can be made here.
fn made(what: &str, kind: FileSystem) -> Option<Image> {
    let image = Image::make(kind);
    image.map_err(|why| not_done(what, &why)).ok()
}

/// Types and deletes until the screen says that saving fails. Returns how long that took from
/// the first key that could not be saved.
#[track_caller]
fn type_until_reported(home: &Home, terminal: &mut Terminal) -> Duration {
    terminal.look_out_for(NOTICE);
    let journal = play::session_folder(home).join("journal");
    let lines = || {
        let bytes = std::fs::read(&journal).expect("a journal");
        bytes.iter().filter(|it| **it == b'\n').count()
    };
    let saved_before = lines();
    let mut keys = Vec::new();
    // Room in the file's last block is used up first.
    while terminal.sighted().is_none() {
        assert!(keys.len() < 200, "never told:\n{}", terminal.screen());
        keys.push(SystemTime::now());
        let odd = keys.len() % 2 == 1;
        terminal.send(if odd { "!" } else { "\x7f" });
        let seen = terminal.comes(SOON, |screen| screen.contains("로그를!") == odd);
        assert!(seen, "the interview does not go on:\n{}", terminal.screen());
        terminal.watch(Duration::from_millis(20));
    }
    if keys.len() % 2 == 1 {
        terminal
            .send("\x7f")
            .wait_until("the text as it was", |screen| {
                !screen.contents().contains("로그를!")
            });
    }
    let first_unsaved = keys[lines() - saved_before];
    let notified = terminal.sighted().expect("told");
    let took = notified.duration_since(first_unsaved).unwrap_or_default();
    assert!(took <= SOON, "told only after {took:?}");
    took
}

/// Waits until everything is saved again.
#[track_caller]
fn wait_saved(terminal: &mut Terminal) -> Duration {
    let began = Instant::now();
    let saved = terminal.comes(SAVED_AGAIN, |screen| {
        screen.contains(ko(say::interview::SAVED)) && !NOTICE.iter().any(|it| screen.contains(it))
    });
    assert!(saved, "not saved again:\n{}", terminal.screen());
    began.elapsed()
}
