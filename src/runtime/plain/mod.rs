//! Runs the interview line by line: lines from a terminal or a pipe, text to standard output.
//! Uses the same journal, transcript and interview as the screens.

mod event;
mod line;
mod lines;
mod perform;
mod pipe;
mod second;
mod sound;
mod words;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use crate::interview::SessionRequest;
use crate::lang::{Language, Localized, say};
use crate::moment::Moment;
use crate::plain::{Choice, Dialogue, Effect, Menu, WordReview};
use crate::practice::Practice;
use crate::scenario::Adjustment;
use crate::settings::{SessionLength, Strictness};
use crate::transcript::SessionId;

use super::app::{Companions, Opening, RunError};
use super::clock::Clock;
use super::inbox::{Inbox, shortest};
use super::input::{self, TerminalEvent};
use super::llm::Assistant;
use super::recognition::Recognition;
use super::recording::Recorders;
use super::report::Reporter;
use super::session::LiveSession;
use super::speaker::Speaker;
use super::suspension::SuspensionDetector;
use super::unix::signals::{self, SignalEvent};
use super::{failpoint, panics, terminal};

use event::PlainEvent;
use line::{Typed, TypedLine};
use lines::Lines;
use pipe::{Pipe, Piped};
use second::Second;
use sound::Sound;

/// Settings for interviews held line by line.
#[derive(Debug, Clone, Copy)]
pub struct PlainFront {
    /// The language of the program.
    pub language: Language,
    /// The candidate's own typing factor.
    pub typing_factor: Option<f64>,
    /// The interviewers' strictness.
    pub strictness: Strictness,
    /// How much of an interview is held.
    pub length: SessionLength,
    /// Whether lines are typed at a terminal.
    pub typed: bool,
    /// Whether output goes to a terminal, so that typing is echoed there.
    pub seen: bool,
}

/// Runs the program line by line until the user leaves or the input ends.
///
/// # Errors
///
/// If the terminal cannot be set up, a thread cannot be started or panics, or the interview
/// cannot be held.
pub fn run_plain(
    front: PlainFront,
    practice: Practice,
    opening: Opening,
    companions: Companions,
) -> Result<(), RunError> {
    let (sender, events) = mpsc::channel();
    signals::start(Reporter::to(&sender))?;
    panics::watch(Reporter::to(&sender));
    let mut refused = None;
    let ran = PlainOwner::start(front, practice, companions, sender, events).map(|mut owner| {
        let panicked = panics::caught(|| {
            owner.open(opening);
            owner.run_loop();
        });
        panics::caught(|| owner.shut_down(!panicked));
        refused = owner.refused.take();
    });
    terminal::give_back();
    match (panics::first(), refused) {
        (Some(said), _) => Err(RunError::Panicked(said)),
        (None, Some(why)) => Err(RunError::Refused(why)),
        (None, None) => Ok(ran?),
    }
}

/// What lines are used for.
enum Talk {
    /// Choosing an interview.
    Choosing(Menu),
    /// The interview.
    Interview(Box<Dialogue>),
    /// The words of spoken answers.
    Words(Box<WordReview>),
    /// Nothing more.
    Over,
}

struct PlainOwner {
    front: PlainFront,
    practice: Arc<Practice>,
    clock: Clock,
    suspension: SuspensionDetector,
    talk: Talk,
    lines: Lines,
    live: Option<LiveSession>,
    /// The session that was completed.
    held: Option<SessionId>,
    sound: Sound,
    /// Asks the language model, if there is one.
    assistant: Assistant,
    /// The last error reported about it.
    trouble: Option<Localized>,
    /// What it read in the background, and why it did not: said when the interview is over.
    second: Second,
    sender: Sender<PlainEvent>,
    inbox: Inbox<PlainEvent>,
    /// Output to print once everything so far is written.
    unsaid: Vec<String>,
    /// Why no interview is held.
    refused: Option<Localized>,
    /// Whether standard input has ended.
    ended: bool,
    quitting: bool,
}

impl PlainOwner {
    fn start(
        front: PlainFront,
        practice: Practice,
        companions: Companions,
        sender: Sender<PlainEvent>,
        events: Receiver<PlainEvent>,
    ) -> io::Result<Self> {
        let lines = match front.typed {
            true => {
                terminal::take_lines(front.seen)?;
                input::start(Reporter::to(&sender));
                Lines::Typed(TypedLine::default())
            }
            false => Lines::Piped(Pipe::start(Reporter::to(&sender))?),
        };
        let clock = Clock::start();
        let practice = Arc::new(practice);
        Ok(Self {
            front,
            assistant: Assistant::new(
                companions.model,
                Arc::clone(&practice),
                Reporter::to(&sender),
            ),
            practice,
            trouble: None,
            second: Second::default(),
            clock,
            suspension: SuspensionDetector::begun(clock.now()),
            talk: Talk::Over,
            lines,
            live: None,
            held: None,
            sound: Sound {
                recognition: Recognition::new(companions.tools.clone(), Reporter::to(&sender)),
                speaker: Speaker::new(companions.tools.clone(), Reporter::to(&sender)),
                recorders: Recorders::new(companions.tools, Reporter::to(&sender)),
                keeps: companions.keeps_sound,
                listened: Reporter::to(&sender),
            },
            sender,
            inbox: Inbox::new(events),
            unsaid: Vec::new(),
            refused: None,
            ended: false,
            quitting: false,
        })
    }

    fn open(&mut self, opening: Opening) {
        match opening {
            // Notices were printed to standard error before, where they stay visible.
            Opening::Start { request, .. } => self.begin(&request),
            Opening::Resume { id, .. } => self.resume(&id),
            Opening::Review { id: Some(id) } => self.review(&id),
            Opening::Home { .. }
            | Opening::Review { id: None }
            | Opening::Recall
            | Opening::Import { .. } => {
                let resumable = self.practice.interrupted();
                let scenarios = self.practice.scenarios();
                let menu = Menu::new(self.front.language, &resumable, &scenarios);
                self.unsaid.push(menu.text());
                self.talk = Talk::Choosing(menu);
            }
        }
    }

    fn run_loop(&mut self) {
        while !self.quitting {
            self.tick();
            self.speak();
            if self.quitting {
                return;
            }
            self.ask_for_lines();
            let now = self.look();
            let wait = self.timeout(now);
            self.suspension.waits(now, wait);
            match self.inbox.next(wait) {
                Ok(event) => self.handle(event),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn timeout(&self, now: Moment) -> Duration {
        let due = match &self.talk {
            Talk::Interview(dialogue) => dialogue.wakes_at(now),
            _ => None,
        };
        let due = due.map(|due| due.saturating_since(now));
        let saving = self.live.as_ref().and_then(LiveSession::wakes_in);
        shortest(due.into_iter().chain(saving))
    }

    /// Reads the clock; time while the program was suspended does not count.
    fn look(&mut self) -> Moment {
        let now = self.clock.now();
        if let Some(gap) = self.suspension.look(now) {
            self.update(|dialogue, _| dialogue.suspended(now, gap));
        }
        now
    }

    fn handle(&mut self, event: PlainEvent) {
        failpoint::reach("owner");
        match event {
            PlainEvent::Terminal(TerminalEvent::Input(input)) => {
                let typed = self.lines.typed(&input);
                typed.into_iter().for_each(|it| self.typed(it));
            }
            PlainEvent::Terminal(TerminalEvent::SpeaksKitty) => {}
            PlainEvent::Piped(Piped::Piece(piece)) => {
                let lines = self.lines.finished(&piece);
                lines.iter().for_each(|line| self.line(line));
            }
            PlainEvent::Piped(Piped::End) => self.end_input(),
            PlainEvent::Signal(SignalEvent::Stopped) => self.stop(),
            PlainEvent::Signal(SignalEvent::Continued) => self.retake(),
            PlainEvent::Signal(SignalEvent::Resized) => {}
            PlainEvent::Saving(event) => self.saving(event),
            PlainEvent::Take(event) => self.take_recording(event),
            PlainEvent::Listened(listened) => self.take_listened(listened),
            PlainEvent::Recognized(recognized) => self.take_words(recognized),
            PlainEvent::PlaybackEnd(end) => self.take_playback_end(end),
            PlainEvent::Model(event) => self.model(event),
            PlainEvent::Terminal(TerminalEvent::HungUp)
            | PlainEvent::Signal(SignalEvent::Terminated)
            | PlainEvent::Panicked => self.quitting = true,
        }
    }

    fn typed(&mut self, typed: Typed) {
        match typed {
            Typed::Echo(text) => self.echo(&text),
            Typed::Finished(line) => {
                self.echo("\n");
                self.line(&line);
            }
            Typed::End => {
                self.echo("\n");
                self.end_input();
            }
        }
    }

    /// Handles a complete line.
    fn line(&mut self, line: &str) {
        match &self.talk {
            Talk::Choosing(menu) => match menu.choose(line) {
                Ok(Choice::Start(scenario)) => self.begin(&self.request(scenario)),
                Ok(Choice::Resume(id)) => self.resume(&id),
                Ok(Choice::Leave) => self.quitting = true,
                Err(why) => self.unsaid.push(why),
            },
            Talk::Interview(_) => {
                let now = self.look();
                self.update(|dialogue, _| dialogue.line(now, line));
            }
            Talk::Words(_) => self.word_line(line),
            Talk::Over => self.stop_reading(line),
        }
    }

    fn request(&self, scenario: String) -> SessionRequest {
        SessionRequest {
            scenario,
            adjustment: Adjustment {
                language: self.front.language,
                typing_factor: self.front.typing_factor,
                strictness: self.front.strictness,
                ..Adjustment::default()
            },
            mode: crate::interview::Mode::Practice,
            seed: None,
            questions: None,
            within: None,
            only: None,
            retry_of: None,
            warm_up: false,
        }
        .lasting(self.front.length)
    }

    /// Handles the end of input. A last line without a line feed counts.
    fn end_input(&mut self) {
        self.ended = true;
        let last = self.lines.unfinished();
        if !last.is_empty() {
            self.lines.clear();
            self.line(&last);
        }
        match &self.talk {
            Talk::Choosing(_) => self.quitting = true,
            Talk::Words(_) if !self.quitting => self.leave_words(),
            _ => {}
        }
    }

    /// Lets time pass, and leaves once the input has ended and every line was used.
    fn tick(&mut self) {
        let now = self.look();
        self.update(|dialogue, unfinished| dialogue.tick(now, unfinished));
        let Talk::Interview(dialogue) = &self.talk else {
            return;
        };
        // A finished interview is closed once everything is analyzed.
        if self.ended && !self.quitting && dialogue.is_live() && !dialogue.has_pending() {
            self.leave(say::plain::input_ended);
        }
    }

    /// Asks a pipe for more once everything received was used.
    fn ask_for_lines(&mut self) {
        let busy = matches!(&self.talk, Talk::Interview(dialogue) if dialogue.has_pending());
        if !busy && !self.ended {
            self.lines.ask();
        }
    }

    /// Suspends until continued, as Ctrl-Z asks.
    fn stop(&mut self) {
        if let Some(live) = &mut self.live {
            live.settle();
        }
        self.sound.stop();
        // The end of a stopped reading is reported by nobody.
        self.nobody_reads();
        terminal::give_back();
        let stopped = self.look();
        self.inbox.stop_until_continued();
        let now = self.clock.now();
        self.suspension.waits(now, Duration::ZERO);
        let gap = now.saturating_since(stopped);
        self.update(|dialogue, _| dialogue.suspended(now, gap));
        self.retake();
    }

    /// Sets the terminal's modes again, and shows the line being typed.
    fn retake(&mut self) {
        if self.front.typed {
            // A shell may have set its own modes meanwhile; if this fails, whole lines still
            // arrive.
            let _ = terminal::take_lines(self.front.seen);
            let unfinished = self.lines.unfinished();
            self.echo(&crate::text::safe_line(&unfinished));
        }
    }

    /// Passes something to the interview, and performs the effects.
    fn update(&mut self, change: impl FnOnce(&mut Dialogue, &str) -> Vec<Effect>) {
        let unfinished = self.lines.unfinished();
        if let Talk::Interview(dialogue) = &mut self.talk {
            let effects = change(dialogue, &unfinished);
            self.perform(effects);
        }
    }
}
