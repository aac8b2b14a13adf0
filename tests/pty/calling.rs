//! Alerts to a candidate who looks elsewhere: the bell, a notification, the terminal's title.

use rehearsal::lang::say;
use rustix::process::Signal;

use crate::driver::stages::{ENTER, opening};
use crate::driver::terminal::{Home, Terminal, ko};

use super::keyboard::{wait_for_written, written};

const KEEP: &str = "\x1b[22;2t";
const RESTORE: &str = "\x1b[23;2t";
const TITLE: &str = "\x1b]2;";
const NOTIFICATION: &str = "\x1b]9;";

/// A home with this configuration, in which thinking time is five seconds.
fn home(configuration: &str) -> Home {
    let home = Home::new();
    let banks = home.path().join("s/banks");
    std::fs::create_dir_all(&banks).expect("a folder");
    let bank = include_str!("../data/scenarios/banks/sample.toml");
    std::fs::write(banks.join("sample.toml"), bank).expect("a file");
    let scenario = "format = 1\nid = \"quick\"\ncompany = { ko = \"빠른 회사\", en = \"Quick\" }\n\
        role = { ko = \"개발자\", en = \"Developer\" }\nsummary = { ko = \"짧아요.\", en = \"Short.\" }\n\
        [clock]\nthink = \"5s\"\n[[interviewer]]\nid = \"one\"\n\
        role = { ko = \"면접관\", en = \"Interviewer\" }\nmanner = { ko = \"차분해요.\", en = \"Calm.\" }\n\
        [[round]]\nname = { ko = \"면접\", en = \"Interview\" }\nminutes = 30\ninterviewers = [\"one\"]\n\
        probes = { min = 0, max = 0 }\n[[round.pick]]\nbank = \"sample\"\ncount = 1\n";
    std::fs::write(home.path().join("s/quick.toml"), scenario).expect("a file");
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("config.toml"), configuration).expect("a file");
    home
}

/// The interview, with five seconds of thinking time.
fn thinking(home: &Home) -> Terminal {
    let mut terminal = home.run(80, 24, &["start", "quick", "--scenarios", "s"]);
    terminal.wait_for(&opening()).send(ENTER);
    terminal.wait_for("질문 1/1").send(ENTER).wait_for("메모");
    terminal
}

#[test]
fn a_warning_rings_and_notifies_and_the_title_counts_down_and_is_given_back() {
    let home = home("alert = \"notification\"\ntitle = true\n");
    let mut terminal = thinking(&home);
    wait_for_written(&mut terminal, NOTIFICATION, 0);
    assert!(written(&terminal, "\x07") > 0, "no bell");
    let raw = String::from_utf8_lossy(&terminal.raw).into_owned();
    let title = raw.rsplit(TITLE).next().unwrap_or_default();
    assert!(title.contains("빠른 회사"), "{title:?}");
    terminal.signal(Signal::TERM);
    terminal.wait_exit();
    assert_eq!(
        (written(&terminal, KEEP), written(&terminal, RESTORE)),
        (1, 1)
    );
    let raw = String::from_utf8_lossy(&terminal.raw);
    let after = raw.split(RESTORE).nth(1).unwrap_or_default();
    assert!(!after.contains(TITLE), "{after:?}");
    terminal.assert_given_back("after a title");
}

#[test]
fn nothing_rings_and_no_title_is_touched_unless_it_is_asked_for() {
    let home = home("");
    let mut terminal = thinking(&home);
    // Thinking time ends by itself, after every warning.
    terminal.wait_for(ko(say::interview::DRAFT_PLACEHOLDER));
    for sequence in ["\x07", NOTIFICATION, TITLE, KEEP, RESTORE] {
        assert_eq!(written(&terminal, sequence), 0, "{sequence:?}");
    }
}
