//! The owner of the model: receives the events of all threads and performs the effects.

mod event;
mod language_model;
mod opening;
mod perform;

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use crate::lang::Localized;
use crate::moment::Moment;
use crate::practice::Practice;
use crate::tui::{Effect, Input, Model, Msg, Shared};

use crate::runtime::clock::Clock;
use crate::runtime::file_worker::{JobResult, Jobs};
use crate::runtime::inbox::{Inbox, shortest};
use crate::runtime::input::{self, TerminalEvent};
use crate::runtime::jobs::{self};
use crate::runtime::llm::Assistant;
use crate::runtime::panics::{self};
use crate::runtime::reading::{Readers, Request};
use crate::runtime::recognition::Recognition;
use crate::runtime::recorder::SaveEvent;
use crate::runtime::recording::Recorders;
use crate::runtime::report::Reporter;
use crate::runtime::screen::Screen;
use crate::runtime::session::LiveSession;
use crate::runtime::speaker::{Playback, Speaker};
use crate::runtime::suspension::SuspensionDetector;
use crate::runtime::unix::signals::{self, SignalEvent};
use crate::runtime::{failpoint, terminal};

use event::AppEvent;
pub use opening::{Companions, Opening, RunError};

/// How long quitting or suspending waits for a blocked terminal.
const TERMINAL_TIMEOUT: Duration = Duration::from_millis(150);
/// How long quitting waits for file operations, including those of the live session.
const FILES_TIMEOUT: Duration = Duration::from_millis(450);

/// Runs the program on the terminal until the user leaves. Without `with_mouse`, the mouse
/// remains the terminal's, for selecting and copying.
///
/// # Errors
///
/// If the terminal cannot be set up, a thread cannot be started, or one panics.
pub fn run(
    shared: Shared,
    practice: Practice,
    opening: Opening,
    with_mouse: bool,
    companions: Companions,
) -> Result<(), RunError> {
    let (sender, events) = mpsc::channel();
    signals::start(Reporter::to(&sender))?;
    panics::watch(Reporter::to(&sender));
    let ran = start(shared, practice, with_mouse, companions, &sender, events).map(|mut owner| {
        let panicked = panics::caught(|| {
            owner.open(opening);
            owner.run_loop();
        });
        let model_is_whole = !panicked;
        panics::caught(|| owner.shut_down(model_is_whole));
    });
    terminal::give_back();
    match panics::first() {
        Some(said) => Err(RunError::Panicked(said)),
        None => Ok(ran?),
    }
}

fn start(
    shared: Shared,
    practice: Practice,
    with_mouse: bool,
    companions: Companions,
    sender: &Sender<AppEvent>,
    events: Receiver<AppEvent>,
) -> io::Result<Owner> {
    terminal::take(with_mouse)?;
    let screen = Screen::start(with_mouse)?;
    input::start(Reporter::to(sender));
    let clock = Clock::start();
    let jobs = Jobs::new(practice, Reporter::to(sender), Reporter::to(sender));
    Ok(Owner {
        model: Model::new(Shared {
            size: terminal::size(),
            ..shared
        }),
        clock,
        suspension: SuspensionDetector::begun(clock.now()),
        screen,
        readers: Readers::new(Arc::clone(jobs.practice()), Reporter::to(sender)),
        assistant: Assistant::new(
            companions.model,
            Arc::clone(jobs.practice()),
            Reporter::to(sender),
        ),
        jobs,
        live: None,
        recognition: Recognition::new(companions.tools.clone(), Reporter::to(sender)),
        speaker: Speaker::new(companions.tools.clone(), Reporter::to(sender)),
        recorders: Recorders::new(companions.tools, Reporter::to(sender)),
        keeps_sound: companions.keeps_sound,
        inbox: Inbox::new(events),
        held_input: VecDeque::new(),
        first_notice: None,
        quitting: false,
    })
}

struct Owner {
    model: Model,
    clock: Clock,
    suspension: SuspensionDetector,
    screen: Screen,
    jobs: Jobs,
    readers: Readers,
    /// Asks the language model, if there is one.
    assistant: Assistant,
    live: Option<LiveSession>,
    recorders: Recorders,
    recognition: Recognition,
    speaker: Speaker,
    /// Whether recordings are kept after they were listened to.
    keeps_sound: bool,
    inbox: Inbox<AppEvent>,
    /// Input received during a job: it is meant for the next screen.
    held_input: VecDeque<Input>,
    /// Notice to show once the interview that the program opens with is open.
    first_notice: Option<Localized>,
    quitting: bool,
}

impl Owner {
    fn open(&mut self, opening: Opening) {
        self.jobs.send(Box::new(jobs::interrupted));
        match opening {
            Opening::Home { notice } => {
                self.notify(notice);
                let recognizes = self.recognition.is_there();
                self.readers.ask(Request::Copies { recognizes });
                self.readers.ask(Request::Today);
            }
            Opening::Start { request, notice } => {
                self.first_notice = notice;
                self.perform(Effect::StartSession(request));
            }
            Opening::Resume { id, notice } => {
                self.first_notice = notice;
                self.perform(Effect::ResumeSession { id });
            }
            Opening::Import { draft, skipped } => {
                self.readers.ask(Request::Today);
                self.send(Msg::ImportPrepared(draft, skipped));
            }
            Opening::Recall => {
                self.readers.ask(Request::Today);
                self.perform(Effect::ListRecalled);
            }
            Opening::Review { id } => {
                self.readers.ask(Request::Today);
                self.perform(Effect::ListTranscripts);
                if let Some(id) = id {
                    self.perform(Effect::OpenTranscript { id });
                }
            }
        }
    }

    /// Shows messages to the user in one notice.
    fn notify(&mut self, notices: impl IntoIterator<Item = Localized>) {
        let notices: Vec<Localized> = notices.into_iter().collect();
        if !notices.is_empty() {
            let notice = Localized::each(|language| {
                let notices = notices.iter().map(|it| it.get(language));
                notices.collect::<Vec<_>>().join("\n\n")
            });
            self.send(Msg::SessionRefused(notice));
        }
    }

    /// Handles events as they arrive and draws once per batch.
    fn run_loop(&mut self) {
        while !self.quitting {
            if !self.jobs.are_quick() {
                self.show();
            }
            let now = self.look();
            let wait = self.timeout(now);
            self.suspension.waits(now, wait);
            match self.inbox.next(wait) {
                Ok(first) => {
                    self.handle(first);
                    while let Ok(more) = self.inbox.next(Duration::ZERO) {
                        self.handle(more);
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.send(Msg::Ticked),
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if self.jobs.are_newly_slow() {
                self.held_input.clear();
                self.send(Msg::Delayed);
            }
        }
    }

    fn timeout(&self, now: Moment) -> Duration {
        let due = self.model.wakes_at(now);
        let due = due.map(|due| due.saturating_since(now));
        let saving = self.live.as_ref().and_then(LiveSession::wakes_in);
        shortest(due.into_iter().chain(saving).chain(self.jobs.wakes_in()))
    }

    /// Reads the clock. If the program was suspended, tells the model of the gap before the new
    /// time, so that suspended time never uses up a limit.
    fn look(&mut self) -> Moment {
        let now = self.clock.now();
        if let Some(gap) = self.suspension.look(now) {
            self.update(now, Msg::Suspended(gap));
        }
        now
    }

    fn handle(&mut self, event: AppEvent) {
        failpoint::reach("owner");
        match event {
            AppEvent::Terminal(TerminalEvent::Input(input)) => self.handle_input(input),
            AppEvent::Terminal(TerminalEvent::SpeaksKitty) => self.screen.speaks_kitty(),
            AppEvent::Signal(SignalEvent::Resized) => self.send(Msg::Resized(terminal::size())),
            AppEvent::Signal(SignalEvent::Stopped) => self.stop(),
            AppEvent::Signal(SignalEvent::Continued) => self.go_on(),
            AppEvent::Saving(SaveEvent::Failed(why)) => self.send(Msg::SaveFailed(why)),
            AppEvent::Saving(SaveEvent::Moved(why)) => self.send(Msg::SaveMoved(why)),
            AppEvent::Saving(SaveEvent::Healed) => self.send(Msg::SaveHealed),
            AppEvent::Take(event) => {
                if let Some((answer, event)) = self.recorders.take(event) {
                    self.send(Msg::Recording { answer, event });
                }
            }
            AppEvent::Recognized(recognized) => self.take_words(recognized),
            AppEvent::PlaybackEnd(end) => {
                if self.speaker.is_over(&end) {
                    self.send(Msg::PlaybackEnded(end.trouble));
                }
            }
            AppEvent::Reading(reading) => {
                if self.readers.is_wanted(&reading) {
                    self.send(*reading.msg);
                }
            }
            AppEvent::Model(event) => self.handle_model(event),
            AppEvent::Job(done) => {
                let quiet = self.jobs.is_quiet(done.number);
                if let Some(result) = self.jobs.take(done) {
                    if !quiet {
                        self.send(Msg::Arrived);
                    }
                    self.apply(result);
                    self.handle_held_input();
                }
            }
            AppEvent::Terminal(TerminalEvent::HungUp)
            | AppEvent::Signal(SignalEvent::Terminated)
            | AppEvent::Panicked => self.quitting = true,
        }
    }

    /// While a job is running, input waits for it, except a request to leave.
    fn handle_input(&mut self, input: Input) {
        if self.jobs.are_awaited() && !self.model.would_leave(&input) {
            self.held_input.push_back(input);
        } else {
            self.send(Msg::Input(input));
        }
    }

    fn handle_held_input(&mut self) {
        while !self.jobs.are_awaited() && !self.quitting {
            match self.held_input.pop_front() {
                Some(input) => self.send(Msg::Input(input)),
                None => return,
            }
        }
    }

    fn apply(&mut self, result: JobResult) {
        match result {
            JobResult::Done => {}
            JobResult::Message(msg) => {
                self.recognize(&msg);
                self.send(msg);
            }
            JobResult::Listed { newest, all } => {
                let listed = newest.iter().map(|it| it.id().to_owned()).collect();
                self.send(Msg::TranscriptsListed(newest));
                if !all {
                    self.readers.ask(Request::Older { listed });
                }
            }
            JobResult::Recording(samples) => self.speaker.start(Playback::Samples(samples)),
            JobResult::Started(started) => self.start(*started),
            JobResult::Resumed(resumed) => self.resume(*resumed),
        }
    }

    /// Restores the terminal and suspends, as Ctrl-Z asks, until continued. Other events are
    /// deferred, so that suspended time is subtracted first.
    fn stop(&mut self) {
        if let Some(live) = &mut self.live {
            live.settle();
        }
        self.recorders.stop_all();
        self.speaker.stop();
        // The end of what was stopped is reported by nobody.
        self.send(Msg::NothingPlays);
        self.screen.pause(TERMINAL_TIMEOUT);
        terminal::give_back();
        let stopped = self.look();
        self.inbox.stop_until_continued();
        let now = self.clock.now();
        self.suspension.waits(now, Duration::ZERO);
        self.update(now, Msg::Suspended(now.saturating_since(stopped)));
        self.go_on();
    }

    fn go_on(&mut self) {
        self.screen.retake();
        self.send(Msg::Resized(terminal::size()));
    }

    /// Draws once everything in the frame is written: what the candidate sees is saved.
    fn show(&mut self) {
        let now = self.look();
        // The writer works in parallel.
        let frame = self.model.view_in(self.screen.take_spare(), now);
        if let Some(live) = &mut self.live {
            live.wait_written();
        }
        self.screen.show(frame);
    }

    fn send(&mut self, msg: Msg) {
        let now = self.look();
        self.update(now, msg);
    }

    fn update(&mut self, now: Moment, msg: Msg) {
        for effect in self.model.update(now, msg) {
            self.perform(effect);
        }
    }
}
