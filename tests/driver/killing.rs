//! kill -9 during typing: how much of what the program had read was lost?

use std::time::{Duration, Instant};

use rehearsal::lang::say;
use rustix::process::Signal;

use super::stages::{Stage, answers};
use super::terminal::{Home, Terminal, ko};

/// What is typed repeatedly: keys of one byte and of three.
const TYPED: &str = "가나다 abc 라마바 def 사아자 ghi 차카타 jkl 파하거 ";

/// The worst results of many kills.
#[derive(Debug, Default, Clone, Copy)]
pub struct Worst {
    pub kills: usize,
    pub lost_keys: usize,
    /// Kills that lost any keys.
    pub with_loss: usize,
    /// Total number of keys read.
    pub read_keys: usize,
}

/// A small random number generator, so that a run can be repeated.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// Kills this many programs, starting a new session after every `in_a_row` kills, and resumes
/// each.
pub fn kill_many(kills: usize, in_a_row: usize, seed: u64) -> Worst {
    let mut chance = Chance(seed);
    let mut worst = Worst::default();
    while worst.kills < kills {
        let home = Home::new();
        let mut before = String::new();
        for round in 0..in_a_row.min(kills - worst.kills) {
            let terminal = begin(&home, round == 0, &before);
            let (read, pid_gone) = type_and_kill(terminal, &mut chance);
            assert!(pid_gone);
            let answer = answers(&home).pop().unwrap_or_default();
            let new = answer.strip_prefix(&before);
            let new = new.unwrap_or_else(|| panic!("{answer:?} does not begin with {before:?}"));
            let typed: String = TYPED.chars().cycle().take(read).collect();
            assert!(typed.starts_with(new), "{new:?} was never typed");
            let lost = read - new.chars().count();
            worst.kills += 1;
            worst.read_keys += read;
            worst.lost_keys = worst.lost_keys.max(lost);
            worst.with_loss += usize::from(lost > 0);
            before = answer;
        }
    }
    worst
}

fn begin(home: &Home, first: bool, before: &str) -> Terminal {
    if first {
        let start = ["start", "aws-cse", "--questions", "1", "--no-probes"];
        let mut terminal = home.run_below_shell(80, 24, &start);
        Stage::Preparing.go_to(&mut terminal);
        terminal
            .send("\x13")
            .wait_for(ko(say::interview::DRAFT_PLACEHOLDER));
        return terminal;
    }
    let mut terminal = home.run_below_shell(80, 24, &["resume"]);
    // Its last line that is not only a space is on the screen.
    let words: Vec<&str> = before.split_whitespace().collect();
    terminal.wait_for(words.last().copied().unwrap_or("답변"));
    terminal
}

/// Types until a random instant. Returns how many keys the program had read.
fn type_and_kill(mut terminal: Terminal, chance: &mut Chance) -> (usize, bool) {
    let program = terminal.below_shell();
    let end = Instant::now() + Duration::from_millis(20 + chance.below(400));
    let spot = Duration::from_micros(chance.below(6_000));
    let mut sent = Vec::new();
    let mut keys = TYPED.chars().cycle();
    while Instant::now() < end {
        let key = keys.next().expect("keys without end").to_string();
        terminal.send(&key);
        sent.push(key.len());
        // From a fast typist's rhythm to a key held down.
        std::thread::sleep(Duration::from_millis(4 + chance.below(10)));
    }
    let key = keys.next().expect("keys without end").to_string();
    terminal.send(&key);
    sent.push(key.len());
    std::thread::sleep(spot);
    rustix::process::kill_process(program, Signal::KILL).expect("a process");
    let gone = terminal.wait_gone(program);
    // What is still in the terminal's queue was not read by the program.
    std::thread::sleep(Duration::from_millis(2));
    let unread = terminal.unread();
    let mut read = sent.iter().sum::<usize>() - unread;
    let whole = sent.iter().take_while(|length| {
        let fits = read >= **length;
        read = read.saturating_sub(**length);
        fits
    });
    (whole.count(), gone)
}
