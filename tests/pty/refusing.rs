//! A disk that rejects one system call for the whole session, like a Windows drive in WSL, a
//! network folder or a user-space file system. The kernel's system call filter (seccomp) plays
//! the disk; it needs neither root nor another program.

use std::collections::BTreeMap;
use std::time::Duration;

use libc::{EINVAL, EIO, ENOTSUP, EPERM, EROFS, O_CREAT};
use rehearsal::lang::say;
use rustix::process::Signal;
use seccompiler::{
    SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};

use crate::driver::stages::{ANSWER, CTRL_S, ENTER, Stage, answers, opening};
use crate::driver::terminal::{Home, Terminal, ko};

const REFUSALS: [i32; 5] = [EPERM, ENOTSUP, EINVAL, EIO, EROFS];
const START: [&str; 5] = ["start", "aws-cse", "--questions", "1", "--no-probes"];
/// Time within which the user must be told.
const SOON: Duration = Duration::from_secs(2);
const NOTICE: [&str; 2] = ["저장하던 파일에 문제가", "저장 안 됨"];
/// `fchmodat2`, which has the same number everywhere and no name in `libc` yet.
const FCHMODAT2: i64 = 452;

/// The program on a disk that fails these calls with this error; 0 reports success and does
/// nothing. `None` if there is no such filter.
fn refused(home: &Home, calls: &[i64], error: i32, arguments: &[&str]) -> Option<Terminal> {
    let rules = calls.iter().map(|call| (*call, Vec::new()));
    filtered(home, rules.collect(), error, arguments)
}

/// The program with these filter rules; matching calls fail with this error.
pub(super) fn filtered(
    home: &Home,
    rules: BTreeMap<i64, Vec<SeccompRule>>,
    error: i32,
    arguments: &[&str],
) -> Option<Terminal> {
    let error = SeccompAction::Errno(error.try_into().expect("an error"));
    filtered_by(home, rules, error, arguments)
}

/// The same with another end of matching calls.
pub(super) fn filtered_by(
    home: &Home,
    rules: BTreeMap<i64, Vec<SeccompRule>>,
    action: SeccompAction,
    arguments: &[&str],
) -> Option<Terminal> {
    let machine = std::env::consts::ARCH.try_into().expect("a machine");
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, action, machine);
    let program: seccompiler::BpfProgram = filter.expect("a filter").try_into().expect("a program");
    // The filter applies to a thread and what it starts.
    let start = || match seccompiler::apply_filter(&program) {
        Ok(()) => Some(home.run(100, 30, arguments)),
        Err(error) => {
            crate::not_done("a disk that refuses", &error.to_string());
            None
        }
    };
    std::thread::scope(|scope| scope.spawn(start).join().expect("no panic"))
}

/// Answers the only question, and submits it.
fn answer_only_question(terminal: &mut Terminal) {
    Stage::Answering.go_to(terminal);
    terminal
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF));
}

#[test]
fn a_disk_without_permissions_blocks_nobody() {
    let chmod = [libc::SYS_fchmod, libc::SYS_fchmodat, FCHMODAT2];
    // Some report success, and do nothing.
    for error in REFUSALS.into_iter().chain([0]) {
        let home = Home::new();
        let Some(mut terminal) = refused(&home, &chmod, error, &START) else {
            return;
        };
        answer_only_question(&mut terminal);
        let screen = terminal.screen();
        assert!(
            !NOTICE.iter().any(|it| screen.contains(it)),
            "{error}: {screen}"
        );
        terminal.signal(Signal::TERM);
        terminal.wait_exit();
        assert_eq!(answers(&home), [ANSWER], "{error}");
    }
}

/// Calls that a session can be saved without.
const WISHES: [(&str, i64); 3] = [
    ("flock", libc::SYS_flock),
    ("getdents64", libc::SYS_getdents64),
    ("unlinkat", libc::SYS_unlinkat),
];

#[test]
fn locks_listing_and_removing_may_be_refused_for_a_whole_session() {
    for (name, call) in WISHES {
        for error in REFUSALS {
            let home = Home::new();
            let Some(mut terminal) = refused(&home, &[call], error, &START) else {
                return;
            };
            answer_only_question(&mut terminal);
            terminal.signal(Signal::TERM);
            terminal.wait_exit();
            assert_eq!(answers(&home), [ANSWER], "{name}, error {error}");
        }
    }
}

#[test]
fn locks_listing_and_removing_may_be_refused_to_a_resumed_session() {
    for (name, call) in WISHES {
        for error in REFUSALS {
            let home = Home::new();
            let mut begun = home.run(100, 30, &START);
            Stage::Answering.go_to(&mut begun);
            begun.signal(Signal::TERM);
            begun.wait_exit();
            let Some(mut terminal) = refused(&home, &[call], error, &["resume"]) else {
                return;
            };
            let at = format!("{name}, error {error}");
            let stands = ["시계는 아직 멈춰", "못했어요"];
            let stands = |screen: &str| stands.iter().any(|it| screen.contains(it));
            assert!(terminal.comes(SOON, stands), "{at}: {}", terminal.screen());
            // Without listing the folder nobody knows which sessions there are, and a message
            // says so.
            let is_found = terminal.screen().contains("시계는 아직 멈춰");
            assert_eq!(
                is_found,
                name != "getdents64",
                "{at}: {}",
                terminal.screen()
            );
            if is_found {
                terminal
                    .send(ENTER)
                    .wait_until("a running clock", |screen| {
                        !screen.contents().contains("시계는 아직 멈춰")
                    });
                terminal
                    .send(CTRL_S)
                    .wait_for(ko(say::interview::RATE_BRIEF));
            }
            terminal.signal(Signal::TERM);
            terminal.wait_exit();
            let mut again = home.run(100, 30, &["resume"]);
            again.wait_until("the session", |screen| {
                let shown = screen.contents();
                shown.contains("시계는 아직 멈춰") || shown.contains("평가")
            });
            assert!(again.screen().contains(ANSWER), "{at}: {}", again.screen());
            again.signal(Signal::TERM);
            again.wait_exit();
        }
    }
}

#[test]
fn before_the_first_question_a_refusal_is_one_message_and_leaves_no_folder() {
    for error in REFUSALS {
        let making = [SeccompCondition::new(
            2,
            SeccompCmpArgLen::Dword,
            SeccompCmpOp::MaskedEq(O_CREAT as u64),
            O_CREAT as u64,
        )
        .expect("a condition")];
        let making = vec![SeccompRule::new(making.to_vec()).expect("a rule")];
        for rules in [
            [(libc::SYS_mkdirat, Vec::new())].into(),
            [(libc::SYS_openat, making)].into(),
        ] {
            let home = Home::new();
            std::fs::create_dir(home.transcripts()).expect("a folder");
            let Some(mut terminal) = filtered(&home, rules, error, &START) else {
                return;
            };
            terminal.wait_for("못했어요");
            terminal.signal(Signal::TERM);
            terminal.wait_exit();
            let left = home.transcripts().read_dir().expect("a folder");
            let left: Vec<_> = left.map(|it| it.expect("an entry").file_name()).collect();
            let is_ours = |name: &std::ffi::OsString| !name.to_string_lossy().starts_with('.');
            assert!(!left.iter().any(is_ours), "{error}: {left:?}");
        }
    }
}

#[test]
fn after_the_first_question_a_refusal_is_reported_soon_and_the_text_is_kept() {
    let syncs = [libc::SYS_fdatasync];
    let renames = [libc::SYS_renameat, libc::SYS_renameat2];
    for error in REFUSALS {
        let home = Home::new();
        let Some(mut terminal) = refused(&home, &syncs, error, &START) else {
            return;
        };
        let notified = |screen: &str| NOTICE.iter().any(|it| screen.contains(it));
        terminal.wait_for(&opening());
        assert!(
            terminal.comes(SOON, notified),
            "{error}: {}",
            terminal.screen()
        );
        answer_only_question(&mut terminal);
        terminal.signal(Signal::KILL);
        terminal.wait_exit();
        assert_eq!(answers(&home), [ANSWER], "syncs, {error}");
    }
    for error in REFUSALS {
        let home = Home::new();
        let Some(mut terminal) = refused(&home, &renames, error, &START) else {
            return;
        };
        answer_only_question(&mut terminal);
        assert!(
            terminal.comes(SOON, |screen| screen.contains(ko(say::interview::UNSAVED))),
            "{error}: {}",
            terminal.screen()
        );
        terminal.signal(Signal::KILL);
        terminal.wait_exit();
        assert_eq!(answers(&home), [ANSWER], "renames, {error}");
    }
}
