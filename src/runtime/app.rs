//! The owner of the model: receives the events of all threads and performs the effects.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use crate::interview;
use crate::interview::SessionRequest;
use crate::lang::Localized;
use crate::moment::Moment;
use crate::practice::Practice;
use crate::tui::{Effect, Input, Model, Msg, Shared};

use super::clock::Clock;
use super::command::{self, Command};
use super::file_worker::{JobResult, Jobs};
use super::reading::{Lane, Readers, Request};
use super::screen::Screen;
use super::session::{LiveSession, ResumedSession};
use super::suspension::SuspensionDetector;
use super::unix::signals;
use super::{failpoint, input, panics, shutdown, terminal};

/// The longest the event loop sleeps, even when the model waits for nothing.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// How long quitting or stopping waits for a terminal that blocks.
const TERMINAL_TIMEOUT: Duration = Duration::from_millis(150);
/// Asked to stop, the system stops a program at once; one that goes on after this was not
/// stopped.
const STOP_TIMEOUT: Duration = Duration::from_millis(500);
/// How long quitting waits for files being read or written, the live session included.
const FILES_TIMEOUT: Duration = Duration::from_millis(450);

/// An event from another thread.
#[derive(Debug)]
pub(super) enum AppEvent {
    /// The user did something.
    Input(Input),
    /// The terminal has another size.
    Resized,
    /// The program is asked to stop for a while (SIGTSTP).
    Stopped,
    /// The program goes on after a stop (SIGCONT).
    Continued,
    /// The program is asked to end.
    Terminated,
    /// The terminal is gone.
    HungUp,
    /// Something was read for a screen.
    Read {
        lane: Lane,
        /// The request it was read for.
        number: u64,
        msg: Box<Msg>,
    },
    /// A thread panicked.
    Panicked,
    /// Something could not be saved.
    SaveFailed(Localized),
    /// Everything is saved, in another place than usual.
    SaveMoved(Localized),
    /// Everything is saved again.
    SaveHealed,
    /// The job with this number is done.
    JobDone(u64, Box<JobResult>),
}

/// What the program opens with.
#[derive(Debug)]
pub enum Opening {
    /// The home screen.
    Home,
    /// An interview.
    Start {
        /// Which.
        request: SessionRequest,
    },
    /// An interrupted interview.
    Resume {
        /// The session's id.
        id: String,
    },
    /// Past interviews: one of them, or the list.
    Review {
        /// The session's id, or its path; none for the list.
        id: Option<String>,
    },
}

/// Why the program had to stop.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal cannot be put into our modes, or a thread cannot be started.
    #[error(transparent)]
    Terminal(#[from] io::Error),
    /// There is a mistake in the program. What was written is saved.
    #[error("{0}")]
    Panicked(String),
}

/// Runs the program on the terminal until the user leaves it.
///
/// # Errors
///
/// If the terminal cannot be put into our modes, a thread cannot be started, or one panics.
pub fn run(shared: Shared, practice: Practice, opening: Opening) -> Result<(), RunError> {
    let (sender, events) = mpsc::channel();
    signals::start(sender.clone())?;
    panics::watch(sender.clone());
    let ran = start(shared, practice, sender, events).map(|mut owner| {
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
    sender: Sender<AppEvent>,
    events: Receiver<AppEvent>,
) -> io::Result<Owner> {
    terminal::take()?;
    let screen = Screen::start()?;
    input::start(sender.clone());
    let clock = Clock::start();
    let jobs = Jobs::new(practice, sender.clone());
    Ok(Owner {
        model: Model::new(Shared {
            size: terminal::size(),
            ..shared
        }),
        clock,
        suspension: SuspensionDetector::begun(clock.now()),
        screen,
        readers: Readers::new(Arc::clone(jobs.practice()), sender),
        jobs,
        live: None,
        events,
        deferred: VecDeque::new(),
        held_input: VecDeque::new(),
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
    live: Option<LiveSession>,
    events: Receiver<AppEvent>,
    /// Events that arrived while another one had to be handled first.
    deferred: VecDeque<AppEvent>,
    /// Input that arrived during a job: it is meant for the screen that comes next.
    held_input: VecDeque<Input>,
    quitting: bool,
}

impl Owner {
    fn open(&mut self, opening: Opening) {
        self.jobs.send(Box::new(command::interrupted));
        match opening {
            Opening::Home => {}
            Opening::Start { request } => self.perform(Effect::StartSession(request)),
            Opening::Resume { id } => self.perform(Effect::ResumeSession { id }),
            Opening::Review { id } => {
                self.perform(Effect::ListTranscripts);
                if let Some(id) = id {
                    self.perform(Effect::OpenTranscript { id });
                }
            }
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
            match self.next(wait) {
                Ok(first) => {
                    self.handle(first);
                    while let Ok(more) = self.next(Duration::ZERO) {
                        self.handle(more);
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.send(Msg::Ticked),
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if self.jobs.hang_newly() {
                self.held_input.clear();
                self.send(Msg::Delayed);
            }
        }
    }

    fn timeout(&self, now: Moment) -> Duration {
        let due = self.model.wakes_at(now);
        let due = due.map(|due| due.saturating_since(now));
        let saving = self.live.as_ref().and_then(LiveSession::wakes_in);
        due.into_iter()
            .chain(saving)
            .chain(self.jobs.wakes_in())
            .min()
            .map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
    }

    fn next(&mut self, wait: Duration) -> Result<AppEvent, RecvTimeoutError> {
        match self.deferred.pop_front() {
            Some(event) => Ok(event),
            None => self.events.recv_timeout(wait),
        }
    }

    /// Reads the clock. If the program was suspended, the model hears of the gap before it sees
    /// the new time, so that suspended time never runs out a clock.
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
            AppEvent::Input(input) => self.handle_input(input),
            AppEvent::Resized => self.send(Msg::Resized(terminal::size())),
            AppEvent::Stopped => self.stop(),
            AppEvent::Continued => self.go_on(),
            AppEvent::Terminated | AppEvent::HungUp | AppEvent::Panicked => self.quitting = true,
            AppEvent::SaveFailed(why) => self.send(Msg::SaveFailed(why)),
            AppEvent::SaveMoved(why) => self.send(Msg::SaveMoved(why)),
            AppEvent::SaveHealed => self.send(Msg::SaveHealed),
            AppEvent::Read { lane, number, msg } => {
                if self.readers.is_wanted(lane, number) {
                    self.send(*msg);
                }
            }
            AppEvent::JobDone(number, result) => {
                let quiet = self.jobs.is_quiet(number);
                if let Some(result) = self.jobs.take(number, *result) {
                    if !quiet {
                        self.send(Msg::Arrived);
                    }
                    self.apply(result);
                    self.handle_held_input();
                }
            }
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
            JobResult::Message(msg) => self.send(msg),
            JobResult::Listed { newest, all } => {
                let listed = newest.iter().map(|it| it.id().to_owned()).collect();
                self.send(Msg::TranscriptsListed(newest));
                if !all {
                    self.readers.ask(Request::Older { listed });
                }
            }
            JobResult::Started(setup, live) => {
                self.readers.stop_all();
                self.live = Some(live);
                self.send(Msg::SessionStarted(setup));
            }
            JobResult::Resumed(resumed) => self.resume(*resumed),
        }
    }

    /// Restores the terminal and stops, as Ctrl-Z asks, until the program is continued. Other
    /// events are deferred, so that the suspended time is taken out first.
    fn stop(&mut self) {
        if let Some(live) = &mut self.live {
            live.settle();
        }
        self.screen.pause(TERMINAL_TIMEOUT);
        terminal::give_back();
        let stopped = self.look();
        signals::stop_process();
        loop {
            match self.events.recv_timeout(STOP_TIMEOUT) {
                Ok(AppEvent::Continued) | Err(_) => break,
                Ok(end @ (AppEvent::Terminated | AppEvent::HungUp | AppEvent::Panicked)) => {
                    self.deferred.push_back(end);
                    break;
                }
                Ok(other) => self.deferred.push_back(other),
            }
        }
        let now = self.clock.now();
        self.suspension.waits(now, Duration::ZERO);
        self.update(now, Msg::Suspended(now.saturating_since(stopped)));
        self.go_on();
    }

    fn go_on(&mut self) {
        self.screen.retake();
        self.send(Msg::Resized(terminal::size()));
    }

    /// Draws once everything on the frame is written: what the candidate has seen is saved.
    fn show(&mut self) {
        if let Some(live) = &mut self.live {
            live.wait_written();
        }
        let now = self.look();
        self.screen.show(self.model.view(now));
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

    fn perform(&mut self, effect: Effect) {
        match Command::from(effect) {
            Command::Job(job) => self.jobs.send(job),
            Command::BackgroundJob(job) => self.jobs.send_in_background(job),
            Command::Quit => self.quitting = true,
            Command::Read(request) => self.readers.ask(request),
            Command::StopSearch => self.readers.stop(Lane::Search),
            Command::StopWaiting => self.jobs.give_up(),
            Command::CloseSession => self.close_session(),
            Command::Interview(effect) => self.perform_interview(effect),
        }
    }

    fn resume(&mut self, resumed: ResumedSession) {
        self.readers.stop_all();
        // The clocks go on from where they stood, however long ago that was.
        self.clock = Clock::resumed(resumed.at);
        self.suspension = SuspensionDetector::begun(self.clock.now());
        self.live = Some(resumed.live);
        self.send(Msg::SessionResumed(Box::new(resumed.interview)));
        if let Some(notice) = resumed.notice {
            self.send(Msg::SessionRefused(notice));
        }
    }

    fn perform_interview(&mut self, effect: interview::Effect) {
        match effect {
            interview::Effect::Copy(text) => self.screen.copy(text),
            interview::Effect::Record { at, event } => {
                if let Some(live) = &mut self.live {
                    live.record(at, &event);
                }
            }
            interview::Effect::SaveTranscript => {
                if let (Some(live), Some(interview)) = (&mut self.live, self.model.interview()) {
                    live.save_transcript(interview);
                }
            }
        }
    }

    fn close_session(&mut self) {
        if let Some(live) = self.live.take() {
            let id = live.id().to_string();
            live.close();
            self.jobs.send_in_background(command::closed(id));
        }
        self.jobs.send(Box::new(command::interrupted));
    }

    /// Saves first, then restores the terminal: the disk matters more, and the terminal may be
    /// gone. A model that a panic left half changed is not used: the journal has everything.
    fn shut_down(&mut self, model_is_whole: bool) {
        shutdown::start_deadline();
        self.screen.stop();
        let began = Instant::now();
        if let Some(mut live) = self.live.take() {
            if let Some(interview) = self.model.interview().filter(|_| model_is_whole) {
                live.save_transcript(interview);
            }
            live.close();
        }
        let left = FILES_TIMEOUT.saturating_sub(began.elapsed());
        self.jobs.finish(&self.events, left);
        self.screen.wait_idle(TERMINAL_TIMEOUT);
        terminal::give_back();
    }
}
