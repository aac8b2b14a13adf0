//! The power goes during typing: a real file system on a separate disk is shut down, losing
//! everything it still held in memory, including its log.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use rehearsal::lang::say;
use rustix::process::Signal;

use super::image::{FileSystem, Image};
use super::play::begin_to_answer;
use super::resuming::{self, SessionState};
use super::{chance, not_done, scaled};
use crate::driver::stages::{CTRL_S, opening};
use crate::driver::terminal::{Home, Terminal, ko};

/// What is typed repeatedly.
const TYPED: &str = "가나다 abc 라마바 def 사아자 ghi 차카타 jkl 파하거 ";
/// Number of cuts on one disk, one after another, in one session.
const IN_A_ROW: usize = 20;
/// Maximum time of typing that may be lost.
const MAX_LOST: Duration = Duration::from_millis(300);

/// The losses through cuts.
#[derive(Debug, Default)]
struct Tally {
    cuts: usize,
    /// For each cut during an answer, the age of the oldest lost key; zero if none was lost.
    lost: Vec<Duration>,
    /// Number of answers submitted when the power went.
    submitted: usize,
    /// Number of cuts right after an answer was submitted.
    right_after_submitting: usize,
    /// How often other unsynced data was lost too, as it has to be.
    unsynced_lost: usize,
    /// The phases in which the session was found.
    phases: BTreeMap<&'static str, usize>,
}

/// What the candidate has done.
struct Done {
    /// The submitted answers, as far as confirmed on the screen.
    submitted: Vec<String>,
    /// The earlier text of the answer, and what was typed since, with times.
    before: String,
    typed: Vec<(char, Instant)>,
}

#[test]
fn a_power_cut_takes_at_most_300_ms_of_typing_and_no_submitted_answer() {
    let began = Instant::now();
    let mut tally = Tally::default();
    let wanted = scaled(200);
    let mut below = chance(31);
    for kind in [FileSystem::Ext4, FileSystem::Xfs].into_iter().cycle() {
        let left = wanted - tally.cuts;
        if left == 0 {
            break;
        }
        if let Err(why) = cut_in_a_row(kind, left.min(IN_A_ROW), &mut below, &mut tally) {
            return not_done("power cuts", &why);
        }
    }
    tally.lost.sort();
    let quantile = |part: usize| {
        let place = (tally.lost.len() * part / 100).min(tally.lost.len() - 1);
        tally.lost.get(place).copied().unwrap_or_default()
    };
    eprintln!(
        "{} power cuts on ext4 and xfs in {:?}: typing lost p50 {:?}, p95 {:?}, worst {:?}; \
         {} submitted answers, {} cuts right after submitting, none lost; \
         what was never synced was lost in {} cuts; phases {:?}",
        tally.cuts,
        began.elapsed(),
        quantile(50),
        quantile(95),
        quantile(100),
        tally.submitted,
        tally.right_after_submitting,
        tally.unsynced_lost,
        tally.phases,
    );
    assert!(quantile(100) <= MAX_LOST);
    assert!(
        tally.unsynced_lost > tally.cuts * 9 / 10,
        "the cuts were none"
    );
}

/// Cuts the power this many times, and resumes the same session after each cut.
fn cut_in_a_row(
    kind: FileSystem,
    cuts: usize,
    below: &mut impl FnMut(u64) -> u64,
    tally: &mut Tally,
) -> Result<(), String> {
    let image = Image::make(kind)?;
    // All fallback folders of the program are on the same disk.
    let home = Home::within(&image.path());
    let mut terminal = home.run(80, 24, &["start", "aws-cse", "--no-probes"]);
    terminal.wait_for(&opening());
    let mut state = None;
    image.sync();
    for round in 0..cuts {
        let mut done = Done::since(state.as_ref());
        let cutter = image.cutter()?;
        done.go_on(&mut terminal, below, tally);
        let control = home.path().join("control");
        std::fs::write(&control, "never synced").expect("a file");
        let at = cutter.cut();
        terminal.signal(Signal::KILL);
        terminal.wait_exit();
        image.restart();
        tally.cuts += 1;
        let control = std::fs::read(&control).unwrap_or_default();
        tally.unsynced_lost += usize::from(control != b"never synced");
        done.count(&SessionState::by_journal(&home), at, tally);
        let (resumed, found) = match round % 2 {
            0 => resuming::go_on(&home),
            _ => resuming::resume(&home),
        };
        *tally.phases.entry(found.phase()).or_default() += 1;
        (terminal, state) = (resumed, Some(found));
    }
    terminal.signal(Signal::KILL);
    terminal.wait_exit();
    Ok(())
}

impl Done {
    fn since(state: Option<&SessionState>) -> Self {
        let answering = state.filter(|it| it.phase() == "answering");
        let before = answering.and_then(SessionState::writing).map(|it| it.0);
        Self {
            submitted: state.map(SessionState::answered).unwrap_or_default(),
            before: before.unwrap_or_default(),
            typed: Vec::new(),
        }
    }

    /// Types for a while, and sometimes submits at the end.
    fn go_on(
        &mut self,
        terminal: &mut Terminal,
        below: &mut impl FnMut(u64) -> u64,
        tally: &mut Tally,
    ) {
        begin_to_answer(terminal);
        self.type_for(Duration::from_millis(100 + below(900)), terminal, below);
        if below(3) > 0 {
            return;
        }
        terminal
            .send(CTRL_S)
            .wait_for(ko(say::interview::RATE_BRIEF));
        let typed = self.typed.drain(..).map(|it| it.0);
        let answer: String = self
            .before
            .drain(..)
            .collect::<String>()
            .chars()
            .chain(typed)
            .collect();
        self.submitted.push(answer);
        tally.submitted += 1;
        if below(2) > 0 {
            tally.right_after_submitting += 1;
            return;
        }
        terminal.send("3");
        begin_to_answer(terminal);
        self.type_for(Duration::from_millis(below(500)), terminal, below);
    }

    fn type_for(
        &mut self,
        time: Duration,
        terminal: &mut Terminal,
        below: &mut impl FnMut(u64) -> u64,
    ) {
        let end = Instant::now() + time;
        let mut keys = TYPED.chars().cycle().skip(self.typed.len());
        while Instant::now() < end {
            let key = keys.next().expect("keys without end");
            terminal.send(key.to_string());
            self.typed.push((key, Instant::now()));
            terminal.watch(Duration::from_millis(4 + below(30)));
        }
    }

    /// Compares what was done with what is on the disk.
    fn count(&self, found: &SessionState, cut: Instant, tally: &mut Tally) {
        let answered = found.answered();
        assert_eq!(answered, self.submitted, "every submitted answer, whole");
        let writing = match found.phase() {
            "answering" => found.writing().expect("a draft").0,
            _ => String::new(),
        };
        let new = writing.strip_prefix(&self.before);
        let new =
            new.unwrap_or_else(|| panic!("{writing:?} does not begin with {:?}", self.before));
        let mut typed = self.typed.iter();
        for key in new.chars() {
            assert_eq!(
                typed.next().map(|it| it.0),
                Some(key),
                "{new:?} was never typed"
            );
        }
        // The key was on its way from when it was sent; the power was gone by `cut`.
        let oldest_lost = typed.next().map(|it| cut - it.1);
        tally.lost.push(oldest_lost.unwrap_or_default());
    }
}
