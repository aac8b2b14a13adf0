//! The owner of the model: takes the news of all threads, performs the effects.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use crate::interview;
use crate::lang::Localized;
use crate::moment::Moment;
use crate::tui::{Effect, Input, Model, Msg, SessionRequest, Shared};

use super::attention::Attention;
use super::clock::Clock;
use super::reading::{Lane, Readers, Request, SOON};
use super::screen::Screen;
use super::session::{Sessions, Sitting, no_thread};
use super::{drill, input, leaving, panics, signals, terminal};

/// When the model has nothing to wait for, it is looked after all the same so often.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// How long leaving or stopping waits for a terminal that blocks.
const LONGEST_BLOCK: Duration = Duration::from_millis(150);
/// Asked to stop, the system stops a program at once; one that goes on after this was not
/// stopped.
const LONGEST_STOPPING: Duration = Duration::from_millis(500);

/// News from the other threads.
#[derive(Debug)]
pub(super) enum News {
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
    /// Everything that a request asked for was read.
    ReadAll { lane: Lane, number: u64 },
    /// A thread panicked.
    Panicked,
    /// Something could not be saved.
    SaveFailed(Localized),
    /// Everything is saved, in another place than usual.
    SaveMoved(Localized),
    /// Everything is saved again.
    SaveHealed,
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

/// What keeps the program from going on.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
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
pub fn run(shared: Shared, sessions: Sessions, opening: Opening) -> Result<(), Trouble> {
    let (sender, news) = mpsc::channel();
    signals::start(sender.clone())?;
    panics::watch(sender.clone());
    let ran = start(shared, sessions, sender, news).map(|mut owner| {
        let panicked = panics::caught(|| {
            owner.open(opening);
            owner.attend();
        });
        let model_is_whole = !panicked;
        panics::caught(|| owner.say_farewell(model_is_whole));
    });
    terminal::give_back();
    match panics::first() {
        Some(said) => Err(Trouble::Panicked(said)),
        None => Ok(ran?),
    }
}

fn start(
    shared: Shared,
    sessions: Sessions,
    sender: Sender<News>,
    news: Receiver<News>,
) -> io::Result<Owner> {
    terminal::take()?;
    let screen = Screen::start()?;
    input::start(sender.clone());
    let clock = Clock::start();
    let sessions = Arc::new(sessions);
    Ok(Owner {
        model: Model::new(Shared {
            size: terminal::size(),
            ..shared
        }),
        clock,
        attention: Attention::begun(clock.now()),
        screen,
        readers: Readers::new(Arc::clone(&sessions), sender.clone()),
        waiting: false,
        sessions,
        sitting: None,
        sender,
        news,
        put_off: VecDeque::new(),
        leaving: false,
    })
}

struct Owner {
    model: Model,
    clock: Clock,
    attention: Attention,
    screen: Screen,
    readers: Readers,
    /// Whether the user was told that something is being read.
    waiting: bool,
    sessions: Arc<Sessions>,
    sitting: Option<Sitting>,
    sender: Sender<News>,
    news: Receiver<News>,
    /// News that came while something else had to be heard first.
    put_off: VecDeque<News>,
    leaving: bool,
}

impl Owner {
    fn open(&mut self, opening: Opening) {
        let interrupted = self.sessions.interrupted();
        self.tell(Msg::Resumable(interrupted));
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

    /// Takes news as it comes, everything there is at once, and draws after each helping.
    fn attend(&mut self) {
        while !self.leaving {
            self.show_waiting();
            self.show();
            let now = self.look();
            let wait = self.patience(now);
            self.attention.waits(now, wait);
            match self.next(wait) {
                Ok(first) => {
                    self.hear(first);
                    while let Ok(more) = self.next(Duration::ZERO) {
                        self.hear(more);
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.tell(Msg::Ticked),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn patience(&self, now: Moment) -> Duration {
        let due = self.model.wakes_at(now);
        let due = due.map(|due| due.saturating_since(now));
        let saving = self.sitting.as_ref().and_then(Sitting::wakes_in);
        let reading = self.readers.shows_in().filter(|_| !self.waiting);
        due.into_iter()
            .chain(saving)
            .chain(reading)
            .min()
            .map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
    }

    fn next(&mut self, wait: Duration) -> Result<News, RecvTimeoutError> {
        match self.put_off.pop_front() {
            Some(news) => Ok(news),
            None => self.news.recv_timeout(wait),
        }
    }

    /// What time it is. If nobody could work for a while, the model is told before it learns
    /// that, so that nothing is decided by time that was nobody's.
    fn look(&mut self) -> Moment {
        let now = self.clock.now();
        if let Some(gap) = self.attention.look(now) {
            self.update(now, Msg::Suspended(gap));
        }
        now
    }

    fn hear(&mut self, news: News) {
        drill::point("owner");
        match news {
            News::Input(input) => self.tell(Msg::Input(input)),
            News::Resized => self.tell(Msg::Resized(terminal::size())),
            News::Stopped => self.stop(),
            News::Continued => self.go_on(),
            News::Terminated | News::HungUp | News::Panicked => self.leaving = true,
            News::SaveFailed(why) => self.tell(Msg::SaveFailed(why)),
            News::SaveMoved(why) => self.tell(Msg::SaveMoved(why)),
            News::SaveHealed => self.tell(Msg::SaveHealed),
            News::Read { lane, number, msg } => {
                if self.readers.is_wanted(lane, number) {
                    self.tell(*msg);
                }
            }
            News::ReadAll { lane, number } => self.readers.finished(lane, number),
        }
    }

    /// Lets the user see whether something is being read that takes a while.
    fn show_waiting(&mut self) {
        let waiting = self.readers.shows_in().is_some_and(|left| left.is_zero());
        if waiting != self.waiting {
            self.waiting = waiting;
            self.tell(Msg::Waiting(waiting));
        }
    }

    /// Gives the terminal back and stops, as Ctrl-Z would have it, until the program is
    /// continued. Nothing else is heard in between, so that the time can be taken back first.
    fn stop(&mut self) {
        if let Some(sitting) = &mut self.sitting {
            sitting.settle();
        }
        self.screen.pause(LONGEST_BLOCK);
        terminal::give_back();
        let stopped = self.look();
        // Stopping ourselves for good needs the signal that cannot be caught.
        let _ =
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
        loop {
            match self.news.recv_timeout(LONGEST_STOPPING) {
                Ok(News::Continued) | Err(_) => break,
                Ok(end @ (News::Terminated | News::HungUp | News::Panicked)) => {
                    self.put_off.push_back(end);
                    break;
                }
                Ok(other) => self.put_off.push_back(other),
            }
        }
        let now = self.clock.now();
        self.attention.waits(now, Duration::ZERO);
        self.update(now, Msg::Suspended(now.saturating_since(stopped)));
        self.go_on();
    }

    fn go_on(&mut self) {
        self.screen.retake();
        self.tell(Msg::Resized(terminal::size()));
    }

    /// Draws, once what is drawn is written: what the candidate has seen stays.
    fn show(&mut self) {
        if let Some(sitting) = &mut self.sitting {
            sitting.wait_written();
        }
        let now = self.look();
        self.screen.show(self.model.view(now));
    }

    fn tell(&mut self, msg: Msg) {
        let now = self.look();
        self.update(now, msg);
    }

    fn update(&mut self, now: Moment, msg: Msg) {
        for effect in self.model.update(now, msg) {
            self.perform(effect);
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Quit => self.leaving = true,
            Effect::StartSession(request) => self.start_session(&request),
            Effect::ResumeSession { id } => self.resume_session(&id),
            Effect::ListTranscripts => self.read(Request::List),
            Effect::DeleteTranscript { id } => match self.sessions.delete(&id) {
                Ok(()) => self.tell(Msg::TranscriptDeleted { id }),
                Err(why) => self.tell(Msg::SessionRefused(why)),
            },
            Effect::SaveTypingFactor { factor } => match self.sessions.save_typing_factor(factor) {
                Ok(()) => self.tell(Msg::TypingFactorSaved(factor)),
                Err(why) => self.tell(Msg::SessionRefused(why)),
            },
            Effect::OpenTranscript { id } => self.read(Request::Transcript { id }),
            Effect::ListAttempts { question, session } => {
                self.read(Request::Attempts { question, session });
            }
            Effect::CountProgress => self.read(Request::Progress),
            Effect::ListDue => self.read(Request::Due),
            Effect::ReadWriting { session, place } => {
                self.read(Request::Writing { session, place });
            }
            Effect::Search { words } => self.read(Request::Words { words }),
            Effect::StopSearch => self.readers.stop(Lane::Search),
            Effect::StopOpening => self.readers.stop(Lane::Open),
            Effect::SaveNotes { session, notes } => {
                if let Err(why) = self.sessions.save_notes(&session, &notes) {
                    self.tell(Msg::SessionRefused(why));
                }
            }
            Effect::CloseSession => self.close_session(),
            Effect::Interview(effect) => self.perform_interview(effect),
        }
    }

    /// Has something read. What is there soon is heard before anything that comes after it, so
    /// that keys typed ahead reach the screen they were meant for.
    fn read(&mut self, request: Request) {
        let lane = request.lane();
        if let Err(error) = self.readers.ask(request) {
            self.tell(Msg::SessionRefused(no_thread(&error)));
            return;
        }
        if lane == Lane::Search {
            return;
        }
        let end = Instant::now() + SOON;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.news.recv_timeout(left) {
                Ok(read) if self.answers(&read, lane) => return self.hear(read),
                Ok(end @ (News::Terminated | News::HungUp | News::Panicked)) => {
                    return self.put_off.push_front(end);
                }
                Ok(other) => self.put_off.push_back(other),
                Err(_) => return,
            }
        }
    }

    /// Whether this is what was asked for last in `lane`.
    fn answers(&self, news: &News, lane: Lane) -> bool {
        match news {
            News::Read {
                lane: of, number, ..
            }
            | News::ReadAll { lane: of, number } => {
                *of == lane && self.readers.is_wanted(lane, *number)
            }
            _ => false,
        }
    }

    fn start_session(&mut self, request: &SessionRequest) {
        self.readers.stop_all();
        match self.sessions.start(request, self.sender.clone()) {
            Ok((setup, sitting)) => {
                self.sitting = Some(sitting);
                self.tell(Msg::SessionStarted(Box::new(setup)));
            }
            Err(why) => self.tell(Msg::SessionRefused(why)),
        }
    }

    fn resume_session(&mut self, id: &str) {
        self.readers.stop_all();
        match self.sessions.resume(id, self.sender.clone()) {
            Ok(session) => {
                // The clocks go on from where they stood, however long ago that was.
                self.clock = Clock::resumed(session.at);
                self.attention = Attention::begun(self.clock.now());
                self.sitting = Some(session.sitting);
                self.tell(Msg::SessionResumed(Box::new(session.interview)));
                if let Some(notice) = session.notice {
                    self.tell(Msg::SessionRefused(notice));
                }
            }
            Err(why) => self.tell(Msg::SessionRefused(why)),
        }
    }

    fn perform_interview(&mut self, effect: interview::Effect) {
        match effect {
            interview::Effect::Copy(text) => self.screen.copy(text),
            interview::Effect::Record { at, event } => {
                if let Some(sitting) = &mut self.sitting {
                    sitting.record(at, &event);
                }
            }
            interview::Effect::SaveTranscript => {
                if let (Some(sitting), Some(interview)) =
                    (&mut self.sitting, self.model.interview())
                {
                    sitting.save_transcript(interview);
                }
            }
        }
    }

    fn close_session(&mut self) {
        if let Some(sitting) = self.sitting.take() {
            sitting.close();
        }
        let interrupted = self.sessions.interrupted();
        self.tell(Msg::Resumable(interrupted));
    }

    /// First the words, then the terminal: the disk matters more, and the terminal may be gone.
    /// A model that a panic left half changed is not asked: the journal has everything.
    fn say_farewell(&mut self, model_is_whole: bool) {
        leaving::insist();
        self.screen.stop();
        if let Some(mut sitting) = self.sitting.take() {
            if let Some(interview) = self.model.interview().filter(|_| model_is_whole) {
                sitting.save_transcript(interview);
            }
            sitting.close();
        }
        self.screen.wait_idle(LONGEST_BLOCK);
        terminal::give_back();
    }
}
