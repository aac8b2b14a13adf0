use std::time::{Duration, Instant};

use rehearsal::lang::say;
use rustix::process::Signal;

#[cfg(debug_assertions)]
use crate::driver::ending::THREADS;
use crate::driver::ending::{Ending, LONGEST, all_at_once, side_by_side};
use crate::driver::stages::{ANSWER, CTRL_C, CTRL_S, CTRL_Z, Stage, answers};
use crate::driver::terminal::{Home, ko};

#[test]
fn every_end_in_the_middle_of_an_answer_keeps_it_and_gives_the_terminal_back() {
    all_at_once(Ending::POLITE.map(|ending| (ending, Stage::Answering)));
}

#[test]
fn on_every_screen_a_signal_ends_the_program_in_order() {
    let term = Ending::Signalled(Signal::TERM);
    all_at_once(Stage::ALL.map(|stage| (term, stage)));
}

#[test]
fn on_every_screen_closing_the_terminal_ends_the_program() {
    all_at_once(Stage::ALL.map(|stage| (Ending::TerminalClosed, stage)));
}

#[test]
fn on_every_screen_ctrl_c_ends_the_program_asking_once_where_an_interview_is_live() {
    all_at_once(Stage::ALL.map(|stage| (Ending::Interrupted, stage)));
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_in_any_thread_keeps_the_answer_and_gives_the_terminal_back() {
    let here = [Stage::Answering, Stage::Rating, Stage::Reading];
    let busy = THREADS.iter().flat_map(|thread| {
        let stirred = here.iter().filter(|stage| stage.stir(thread).is_some());
        stirred.map(|stage| (Ending::Panicked(thread), *stage))
    });
    all_at_once(busy);
}

#[test]
#[cfg(debug_assertions)]
fn on_every_screen_a_panic_gives_the_terminal_back() {
    all_at_once(Stage::ALL.map(|stage| (Ending::Panicked("owner"), stage)));
}

#[test]
fn on_every_screen_a_terminal_that_takes_nothing_does_not_keep_the_program() {
    let ways = [Ending::Blocked, Ending::BlockedAndClosed];
    let place = |stage: Stage| Stage::ALL.iter().position(|it| *it == stage);
    // One of the two ways for every other screen; the torture tests try both on all.
    let way = |stage| ways[place(stage).unwrap_or_default() % 2];
    all_at_once(Stage::ALL.map(|stage| (way(stage), stage)));
}

#[test]
fn on_every_screen_a_terminal_that_vanishes_without_a_signal_ends_the_program() {
    side_by_side(&Stage::ALL, |stage| vanish(*stage));
}

/// The terminal is nobody's controlling terminal and hang-ups are ignored, so that no signal
/// reports that it is gone.
#[track_caller]
fn vanish(stage: Stage) -> Duration {
    let home = Home::new();
    stage.prepare(&home);
    let alone = "trap '' HUP; setsid --wait \"$@\"";
    let mut terminal = home.run_limited_to(alone, stage.arguments());
    stage.go_to(&mut terminal);
    let took = terminal.hang_up();
    assert!(took < LONGEST, "{stage:?}: {took:?}");
    if stage.has_answer() {
        assert_eq!(answers(&home).pop().as_deref(), Some(ANSWER), "{stage:?}");
    }
    took
}

#[test]
fn a_terminal_that_takes_nothing_does_not_keep_the_program() {
    let home = Home::new();
    let mut terminal = Stage::Answering.reach(&home, &[]);
    terminal.block(true);
    for round in 0..60 {
        terminal.resize(90 + round % 2, 40);
        std::thread::sleep(Duration::from_millis(4));
    }
    terminal.send(" 봤습니다");
    std::thread::sleep(Duration::from_millis(300));
    let began = Instant::now();
    terminal.signal(Signal::TERM);
    while terminal.is_running() {
        assert!(began.elapsed() < LONGEST, "still running");
        std::thread::sleep(Duration::from_millis(5));
    }
    terminal.assert_modes_given_back("a terminal that blocks");
    assert_eq!(answers(&home), ["먼저 로그를 봤습니다"]);
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_goes_on_where_it_was() {
    let home = Home::new();
    let mut terminal = Stage::Answering.reach(&home, &[]);
    for _ in 0..2 {
        terminal.signal(Signal::TSTP);
        terminal.wait_for_state('T');
        terminal.watch(Duration::from_millis(50));
        terminal.assert_given_back("stopped");
        terminal.signal(Signal::CONT);
        terminal.wait_for(ANSWER);
        assert!(terminal.is_alternate());
    }
    terminal.send(" 봤다").wait_for("먼저 로그를 봤다");
    terminal.signal(Signal::STOP);
    terminal.wait_for_state('T');
    terminal.signal(Signal::CONT);
    terminal
        .send("!")
        .wait_for("먼저 로그를 봤다!")
        .send(CTRL_C);
    terminal
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(CTRL_C);
    assert!(terminal.wait_exit().success());
    terminal.assert_given_back("after all");
}

#[test]
fn on_every_screen_a_stopped_program_gives_the_terminal_back_and_shows_the_screen_again() {
    for stages in Stage::ALL.chunks(6) {
        std::thread::scope(|scope| {
            for stage in stages {
                scope.spawn(move || stop_and_go_on(*stage));
            }
        });
    }
}

#[track_caller]
fn stop_and_go_on(stage: Stage) {
    let home = Home::new();
    let mut terminal = stage.reach(&home, &[]);
    // Reads the frame to its end. The clock above keeps running; the keys below distinguish the
    // screens.
    terminal.watch(Duration::from_millis(150));
    let keys = |screen: &str| screen.trim_end().lines().last().map(str::to_owned);
    let before = keys(&terminal.screen());
    terminal.signal(Signal::TSTP);
    terminal.wait_for_state('T');
    terminal.watch(Duration::from_millis(50));
    terminal.assert_given_back("stopped");
    terminal.signal(Signal::CONT);
    terminal.wait_until(&format!("{stage:?} again"), |screen| {
        screen.alternate_screen() && keys(&screen.contents()) == before
    });
    terminal.signal(Signal::TERM);
    terminal.wait_exit();
    terminal.assert_given_back("after all");
}

#[test]
fn a_program_killed_at_any_instant_of_typing_loses_at_most_one_key() {
    let worst = crate::driver::killing::kill_many(20, 10, 1);
    assert!(worst.lost_keys <= 1, "{worst:?}");
}

#[test]
fn a_killed_program_is_offered_at_home_and_its_last_edit_can_be_undone() {
    let home = Home::new();
    let mut terminal = Stage::Answering.reach(&home, &[]);
    terminal.send(" 봤").wait_for("먼저 로그를 봤");
    terminal.send("\x1b[D").wait_for_cursor(1 + 12);
    terminal.signal(Signal::KILL);
    terminal.wait_exit();

    let mut again = home.run::<&str>(80, 24, &[]);
    again
        .wait_for("이어서 하기")
        .go_down_to("이어서 하기")
        .send("\r")
        .wait_for("먼저 로그를 봤");
    again.wait_for_cursor(1 + 12);
    again.send("꼭 ").wait_for("먼저 로그를 꼭 봤");
    again.send(CTRL_Z).wait_until("the edits undone", |screen| {
        !screen.contents().contains("꼭")
    });
    again
        .send(CTRL_Z)
        .wait_until("older edits undone", |screen| {
            !screen.contents().contains("봤")
        });
    again
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF))
        .send(CTRL_C);
    again.wait_for(ko(say::interview::STOP_TITLE)).send(CTRL_C);
    assert!(again.wait_exit().success());
}
