//! The program is killed, and run many times at once.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::resuming;
use super::scaled;
use crate::driver::crowd;
use crate::driver::killing;
use crate::driver::stages::Stage;
use crate::driver::terminal::Home;

#[test]
fn two_thousand_kills_lose_at_most_one_key_each() {
    let began = Instant::now();
    let worst = killing::kill_many(scaled(2_000), 25, 2026);
    eprintln!("{worst:?} in {:?}", began.elapsed());
    assert!(worst.lost_keys <= 1);
}

/// From the home screen, where it is the first line, and by `rehearse resume`.
#[test]
fn killed_on_any_screen_a_session_goes_on_with_its_text_cursor_clock_and_undo() {
    let live = Stage::ALL.into_iter().filter(|stage| stage.is_live());
    for stage in live {
        let home = Home::new();
        let mut terminal = stage.reach(&home, &[]);
        if stage == Stage::Answering {
            // A line, something deleted, and the cursor in the middle.
            terminal.send("\r둘째 줄").wait_for("둘째 줄");
            terminal.send("\x7f\x1b[D\x1b[D").wait_for_cursor(1 + 2);
        }
        // The clock is slightly below its starting time.
        terminal.watch(Duration::from_millis(1_200));
        for by_command in [false, true] {
            terminal.signal(Signal::KILL);
            terminal.wait_exit();
            (terminal, _) = match by_command {
                false => resuming::go_on(&home),
                true => resuming::resume(&home),
            };
        }
        eprintln!("killed on {stage:?}, resumed twice");
        terminal.signal(Signal::KILL);
        terminal.wait_exit();
    }
}

#[test]
fn forty_parallel_programs_do_not_interfere() {
    let began = Instant::now();
    crowd::check(scaled(40).max(2));
    eprintln!("{} programs in {:?}", scaled(40).max(2), began.elapsed());
}
