//! After an interruption: does the screen show the session as recorded in its journal, and can it
//! continue from there?

use std::time::Duration;

use rehearsal::interview::{Interview, Msg, Phase};
use rehearsal::lang::say;
use rehearsal::moment::Moment;
use rehearsal::store::Archive;
use rehearsal::text::EditCommand;
use rehearsal::transcript::journal::{Odd, Oddity};

use crate::driver::stages::{CTRL_P, ENTER, Stage};
use crate::driver::terminal::{Home, Terminal, ko};

const UNDO: &str = "\x1a";
const REDO: &str = "\x19";
/// The columns of the terminal, and of the editor in it: one cell is free on either side, and one
/// is reserved for the cursor.
const COLUMNS: u16 = 80;
const ROWS: u16 = 24;
const EDITOR: u16 = COLUMNS - 3;

/// The state of a session when it was interrupted.
#[derive(Debug, Clone)]
pub struct SessionState {
    pub interview: Interview,
    pub at: Moment,
}

impl SessionState {
    /// The state of the newest session according to its journal.
    #[track_caller]
    pub fn by_journal(home: &Home) -> Self {
        let rescue = home.path().join(".local/state/rehearsal/rescue");
        let rescue_too = home
            .path()
            .join(format!("rehearsal-{}", rustix::process::geteuid().as_raw()));
        let archive = Archive::new(home.transcripts(), vec![rescue, rescue_too]);
        let session = archive.find("last").expect("a session");
        let (journal, oddities) = session.journal().expect("a journal");
        // A line may be torn, or zeros where it was never written; none may be missing.
        let is_tail = |odd: &Oddity| !matches!(odd.what, Odd::Gap { .. });
        assert!(oddities.iter().all(is_tail), "{oddities:?}");
        let at = journal.entries.last().expect("events").at;
        let events = journal.entries.into_iter().map(|it| (it.at, it.event));
        let (interview, refused) = Interview::replay(events);
        assert!(refused.is_empty(), "{refused:?}");
        let mut interview = interview.expect("an interview");
        // What follows an event at the same moment may not have been written.
        interview.update(at, Msg::Ticked);
        Self { interview, at }
    }

    /// The text being written, and the cursor position in it.
    pub fn writing(&self) -> Option<(String, usize)> {
        let writing = self.interview.writing()?;
        Some((writing.text().to_owned(), writing.cursor()))
    }

    /// The answers.
    pub fn answered(&self) -> Vec<String> {
        let turns = self.interview.turns().iter();
        turns.map(|turn| turn.answer.clone()).collect()
    }

    /// The name of the phase.
    pub fn phase(&self) -> &'static str {
        match self.interview.phase() {
            Phase::Opening { .. } => "opening",
            Phase::Asking { .. } => "asking",
            Phase::Preparing { .. } => "preparing",
            Phase::Answering { .. } => "answering",
            Phase::Rating { .. } => "rating",
            Phase::Finished { .. } => "finished",
            _ => "in between",
        }
    }

    fn left(&self) -> Option<Duration> {
        Some(self.interview.countdown(self.at)?.left)
    }

    /// The state after an editor key.
    fn after(&self, command: EditCommand) -> Self {
        let mut interview = self.interview.clone();
        interview.update(self.at, Msg::Edited(command));
        Self {
            interview,
            at: self.at,
        }
    }
}

/// Resumes the newest session from the home screen, where it must be the first line: the phase,
/// the text, the cursor and the clock are those of the journal, and undo and redo work. The
/// program is left running there.
#[track_caller]
pub fn go_on(home: &Home) -> (Terminal, SessionState) {
    let state = SessionState::by_journal(home);
    let mut terminal = home.run::<&str>(COLUMNS, ROWS, &[]);
    terminal
        .wait_for(ko(say::home::MOTTO))
        .wait_for("이어서 하기");
    terminal.go_down_to("이어서 하기").send(ENTER);
    goes_on(&mut terminal, &state);
    (terminal, state)
}

/// Like [`go_on`], by `rehearse resume`.
#[track_caller]
pub fn resume(home: &Home) -> (Terminal, SessionState) {
    let state = SessionState::by_journal(home);
    let mut terminal = home.run(COLUMNS, ROWS, &["resume"]);
    goes_on(&mut terminal, &state);
    (terminal, state)
}

/// A paused session is still paused: the text being written is hidden, and its clock is stopped.
/// Then all continues as it was.
#[track_caller]
fn goes_on(terminal: &mut Terminal, state: &SessionState) {
    let mut state = state.clone();
    if state.interview.is_paused() {
        terminal.wait_for("멈춰 있어요").send(CTRL_P);
        state.interview.update(state.at, Msg::PauseToggled);
    }
    shows_state(terminal, &state);
    undoes(terminal, &state);
}

/// Waits for the screen that matches the session's state.
#[track_caller]
fn shows_state(terminal: &mut Terminal, state: &SessionState) {
    match state.phase() {
        "opening" => Stage::Opening.go_to(terminal),
        "asking" => {
            terminal.wait_for("멈춰 있어요");
        }
        "preparing" => {
            terminal.wait_for(ko(say::interview::PREPARING));
        }
        "answering" => {
            terminal.wait_for("답변  남은 시간");
        }
        "rating" => {
            terminal.wait_for(ko(say::interview::RATE_BRIEF));
        }
        other => panic!("nothing to resume: {other}"),
    }
    if let (Some(left), Some(shown)) = (state.left(), shown_clock(&terminal.screen())) {
        let lost = left.as_secs().abs_diff(shown.as_secs());
        assert!(lost <= 2, "the clock stood at {left:?}, shows {shown:?}");
    }
    shows_writing(terminal, state);
}

/// Waits until the text and the cursor are as expected.
#[track_caller]
fn shows_writing(terminal: &mut Terminal, state: &SessionState) {
    let mut interview = state.interview.clone();
    interview.fold(EDITOR);
    let Some(writing) = interview.writing() else {
        return;
    };
    // A long text has scrolled: the part before the cursor is visible.
    let (before, after) = writing.text().split_at(writing.cursor());
    let before: Vec<char> = before.chars().filter(|it| !it.is_whitespace()).collect();
    let shown_before = before.iter().skip(before.len().saturating_sub(60));
    let shown_after = after.chars().filter(|it| !it.is_whitespace()).take(60);
    let text: String = shown_before.copied().chain(shown_after).collect();
    let column = 1 + u16::try_from(writing.cursor_position().column).expect("a column");
    let what = format!("{:?} with the cursor at {column}", writing.text());
    terminal.wait_until(&what, |screen| {
        let shown: String = screen.contents().split_whitespace().collect();
        shown.contains(&text) && screen.cursor_position().1 == column
    });
}

/// Undoes the last step, and redoes it.
#[track_caller]
fn undoes(terminal: &mut Terminal, state: &SessionState) {
    if !state.interview.writing().is_some_and(|it| it.can_undo()) {
        return;
    }
    let undone = state.after(EditCommand::Undo);
    assert_ne!(undone.writing(), state.writing(), "undo does something");
    terminal.send(UNDO);
    shows_writing(terminal, &undone);
    let redone = undone.after(EditCommand::Redo);
    terminal.send(REDO);
    shows_writing(terminal, &redone);
    assert_eq!(
        redone.writing().map(|it| it.0),
        state.writing().map(|it| it.0)
    );
}

/// The time left, as shown on the screen.
fn shown_clock(screen: &str) -> Option<Duration> {
    let clock = screen.split("남은 시간 ").nth(1)?;
    let (minutes, rest) = clock.split_once(':')?;
    let seconds: String = rest.chars().take(2).collect();
    let minutes: u64 = minutes.parse().ok()?;
    Some(Duration::from_secs(
        minutes * 60 + seconds.parse::<u64>().ok()?,
    ))
}
