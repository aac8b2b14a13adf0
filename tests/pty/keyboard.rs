//! Keys as terminals, keyboards and people produce them.

use std::time::Duration;

use rehearsal::lang::say;

use crate::driver::stages::CTRL_C;
use crate::driver::terminal::{Home, Terminal, ko};

use super::journeys::answering;

const OTHER_KEYS_ON: &str = "\x1b[>4;2m";
const OTHER_KEYS_OFF: &str = "\x1b[>4m";
const MOUSE_ON: &str = "\x1b[?1000h";

/// How often the program wrote this.
pub(super) fn written(terminal: &Terminal, sequence: &str) -> usize {
    let raw = String::from_utf8_lossy(&terminal.raw);
    raw.matches(sequence).count()
}

/// Waits until the program has written this more than `before` times: a frame reaches the
/// terminal in pieces, so what is on the screen says nothing about what comes after it.
pub(super) fn wait_for_written(terminal: &mut Terminal, sequence: &str, before: usize) {
    for _ in 0..200 {
        if written(terminal, sequence) > before {
            return;
        }
        terminal.watch(Duration::from_millis(50));
    }
    panic!("{sequence:?} was not written after the first {before} times");
}

#[test]
fn keys_with_super_type_nothing_and_the_byte_8_deletes() {
    let home = Home::new();
    let mut terminal = answering(&home);
    terminal.send("AB\x1b[99;9u\x1b[115;9u\x1b[107;17uD");
    terminal
        .wait_for("ABD")
        .send("\x15가나\x08끝")
        .wait_for("끝");
    assert!(!terminal.screen().contains("가나"), "{}", terminal.screen());
}

#[test]
fn xterms_modified_keys_are_asked_for_where_kitty_is_not_answered_and_reset() {
    let home = Home::new();
    let mut terminal = answering(&home);
    wait_for_written(&mut terminal, OTHER_KEYS_ON, 0);
    terminal.send("첫줄\x1b[27;2;13~둘째").wait_for("둘째");
    let screen = terminal.screen();
    let lines: Vec<&str> = screen.lines().map(str::trim).collect();
    assert!(
        lines.contains(&"첫줄") && lines.contains(&"둘째"),
        "{screen}"
    );
    terminal
        .send("\x1b[27;5;13~")
        .wait_for(ko(say::interview::RATE_BRIEF));
    terminal
        .send(CTRL_C)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(CTRL_C);
    terminal.wait_exit();
    assert_eq!(written(&terminal, OTHER_KEYS_OFF), 1);
    terminal.assert_given_back("after modified keys");
}

#[test]
fn a_terminal_that_speaks_kitty_is_left_out_of_xterms_modified_keys() {
    let home = Home::new();
    let mut terminal = home.run::<&str>(80, 24, &[]);
    // However late the reply, it takes effect.
    terminal.wait_for("AWS").send("\x1b[?1u?");
    terminal
        .wait_for(ko(say::interview::HELP_TITLE))
        .send("q")
        .send("q");
    terminal.wait_exit();
    let [on, off] = [OTHER_KEYS_ON, OTHER_KEYS_OFF].map(|it| written(&terminal, it));
    assert_eq!(on, off);
}

#[test]
fn the_mouse_is_the_terminals_where_the_configuration_says_so() {
    for (configuration, asked) in [("", 1), ("mouse = false\n", 0)] {
        let home = Home::new();
        let folder = home.path().join(".config/rehearsal");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("config.toml"), configuration).expect("a file");
        let mut terminal = home.run::<&str>(80, 24, &[]);
        terminal.wait_for("AWS").send("q").wait_exit();
        assert_eq!(written(&terminal, MOUSE_ON), asked, "{configuration}");
    }
}

#[test]
fn the_first_screen_names_the_first_mistake_of_the_configuration() {
    let home = Home::new();
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    let broken = "mouse = true\ntranscripts = “~/practice”\n";
    std::fs::write(folder.join("config.toml"), broken).expect("a file");
    let mut terminal = home.run::<&str>(80, 24, &[]);
    terminal.wait_for("config.toml:2: 둥근따옴표(“)");
}

#[test]
fn an_interview_that_is_kept_elsewhere_than_set_says_so_before_it_begins() {
    let home = Home::new();
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    let broken = "mouse = true\ntranscripts = ~/practice\n";
    std::fs::write(folder.join("config.toml"), broken).expect("a file");
    for (columns, rows) in [(80, 24), (40, 12)] {
        let mut terminal = home.run_with(
            columns,
            rows,
            &["start", "aws-cse"],
            &[("REHEARSE_TRANSCRIPTS", "")],
        );
        terminal.wait_for("config.toml:2").wait_for("저장돼요");
    }
    // The first screen shows it too.
    let variable = [("REHEARSE_TRANSCRIPTS", "")];
    home.run_with::<&str>(80, 24, &[], &variable)
        .wait_for("저장돼요");
}

#[test]
fn ctrl_l_draws_the_whole_screen_again() {
    let home = Home::new();
    let mut terminal = home.run::<&str>(80, 24, &[]);
    terminal.wait_for("AWS · Cloud Support Engineer");
    let before = written(&terminal, "Rehearsal");
    terminal
        .send("\x0c?")
        .wait_for(ko(say::interview::HELP_TITLE));
    wait_for_written(&mut terminal, "Rehearsal", before);
}

#[test]
fn the_coach_at_a_terminal_says_what_it_waits_for() {
    let home = Home::new();
    let question = "--question=leadership-principles/dissatisfied-customer";
    let mut terminal = home.run(100, 40, &["coach", question]);
    terminal
        .wait_for("Ctrl-D를 누르세요")
        .send("고객에게 바로 알렸습니다.\n\x04");
    assert!(terminal.wait_exit().success());
}

/// Terminals and tmux disagree about the width of a flag, so half of it may remain when only our
/// cells are overwritten: the line is erased before it is redrawn.
#[test]
fn the_line_of_a_flag_is_erased_before_it_changes() {
    let erased = "\x1b[2K";
    let home = Home::new();
    let mut terminal = answering(&home);
    terminal.send("가나다라").wait_for("가나다라");
    assert_eq!(written(&terminal, erased), 0, "other lines are not");
    terminal
        .send("\x15")
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER));
    terminal.send("가나🇰🇷사");
    terminal.wait_until("the flag", |screen| screen.contents().contains('\u{1f1f0}'));
    // Text typed after it goes into a line with the flag.
    let before = written(&terminal, erased);
    terminal.send("!").wait_for("사!");
    wait_for_written(&mut terminal, erased, before);
    let before = written(&terminal, erased);
    terminal.send("\x7f\x7f\x7f");
    terminal.wait_until("the flag deleted", |screen| {
        !screen.contents().contains('\u{1f1f0}')
    });
    wait_for_written(&mut terminal, erased, before);
    assert!(terminal.screen().contains("가나"), "{}", terminal.screen());
}
