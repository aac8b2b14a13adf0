//! The owner of the model: takes the news of all threads, performs the effects.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use crate::interview;
use crate::lang::Localized;
use crate::moment::Moment;
use crate::tui::{Effect, Input, Model, Msg, SessionRequest, Shared};

use super::clock::Clock;
use super::screen::Screen;
use super::session::{Sessions, Sitting};
use super::{input, signals, terminal};

/// When the model has nothing to wait for, it is looked after all the same so often.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// Waking so much later than asked means that nobody could work in between: the machine slept
/// or the program was stopped. A busy machine is late by far less.
const SUSPENDED: Duration = Duration::from_secs(3);
/// How long leaving waits for a terminal that blocks.
const LONGEST_FAREWELL: Duration = Duration::from_millis(300);

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

/// Runs the program on the terminal until the user leaves it.
///
/// # Errors
///
/// If the terminal cannot be put into our modes, or a thread cannot be started.
pub fn run(shared: Shared, sessions: Sessions, opening: Opening) -> std::io::Result<()> {
    let (sender, news) = mpsc::channel();
    signals::start(sender.clone())?;
    terminal::give_back_on_panic();
    terminal::take()?;
    let screen = Screen::start()?;
    input::start(sender.clone());
    let mut owner = Owner {
        model: Model::new(Shared {
            size: terminal::size(),
            ..shared
        }),
        clock: Clock::start(),
        screen,
        sessions,
        sitting: None,
        sender,
        leaving: false,
    };
    owner.open(opening);
    owner.attend(&news);
    owner.say_farewell();
    Ok(())
}

struct Owner {
    model: Model,
    clock: Clock,
    screen: Screen,
    sessions: Sessions,
    sitting: Option<Sitting>,
    sender: Sender<News>,
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
    fn attend(&mut self, news: &Receiver<News>) {
        while !self.leaving {
            self.show();
            let now = self.clock.now();
            let due = self.model.wakes_at(now);
            let wait = due.map_or(LONGEST_WAIT, |due| due.saturating_since(now));
            let first = news.recv_timeout(wait.min(LONGEST_WAIT));
            self.notice_sleep(now + wait);
            match first {
                Ok(first) => {
                    self.hear(first);
                    while let Ok(more) = news.try_recv() {
                        self.hear(more);
                    }
                }
                Err(RecvTimeoutError::Timeout) => self.tell(Msg::Ticked),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn notice_sleep(&mut self, expected: Moment) {
        let late = self.clock.now().saturating_since(expected);
        if late > SUSPENDED {
            self.tell(Msg::Suspended(late));
        }
    }

    fn hear(&mut self, news: News) {
        match news {
            News::Input(input) => self.tell(Msg::Input(input)),
            News::Resized => self.tell(Msg::Resized(terminal::size())),
            News::Stopped => self.stop(),
            News::Continued => self.go_on(),
            News::Terminated | News::HungUp => self.leaving = true,
            News::SaveFailed(why) => self.tell(Msg::SaveFailed(why)),
            News::SaveMoved(why) => self.tell(Msg::SaveMoved(why)),
            News::SaveHealed => self.tell(Msg::SaveHealed),
        }
    }

    /// Gives the terminal back and stops, as Ctrl-Z would have it.
    fn stop(&mut self) {
        terminal::give_back();
        // Stopping ourselves for good needs the signal that cannot be caught.
        let _ =
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
    }

    fn go_on(&mut self) {
        if terminal::take().is_err() {
            self.leaving = true;
        }
        self.screen.forget();
        self.tell(Msg::Resized(terminal::size()));
    }

    /// Draws, once what is drawn is written: what the candidate has seen stays.
    fn show(&self) {
        if let Some(sitting) = &self.sitting {
            sitting.wait_written();
        }
        self.screen.show(self.model.view(self.clock.now()));
    }

    fn tell(&mut self, msg: Msg) {
        for effect in self.model.update(self.clock.now(), msg) {
            self.perform(effect);
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Quit => self.leaving = true,
            Effect::StartSession(request) => self.start_session(&request),
            Effect::ResumeSession { id } => self.resume_session(&id),
            Effect::ListTranscripts => {
                let past = self.sessions.list();
                self.tell(Msg::TranscriptsListed(past));
            }
            Effect::OpenTranscript { id } => match self.sessions.open(&id) {
                Ok(transcript) => self.tell(Msg::TranscriptOpened(Box::new(transcript))),
                Err(why) => self.tell(Msg::SessionRefused(why)),
            },
            Effect::CloseSession => self.close_session(),
            Effect::Interview(effect) => self.perform_interview(effect),
        }
    }

    fn start_session(&mut self, request: &SessionRequest) {
        match self.sessions.start(request, self.sender.clone()) {
            Ok((setup, sitting)) => {
                self.sitting = Some(sitting);
                self.tell(Msg::SessionStarted(Box::new(setup)));
            }
            Err(why) => self.tell(Msg::SessionRefused(why)),
        }
    }

    fn resume_session(&mut self, id: &str) {
        match self.sessions.resume(id, self.sender.clone()) {
            Ok(session) => {
                // The clocks go on from where they stood, however long ago that was.
                self.clock = Clock::resumed(session.at);
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
                if let Some(sitting) = &self.sitting {
                    sitting.record(at, event);
                }
            }
            interview::Effect::SaveTranscript => {
                if let (Some(sitting), Some(interview)) = (&self.sitting, self.model.interview()) {
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
    fn say_farewell(mut self) {
        if let Some(sitting) = self.sitting.take() {
            if let Some(interview) = self.model.interview() {
                sitting.save_transcript(interview);
            }
            sitting.close();
        }
        self.screen.stop(LONGEST_FAREWELL);
        terminal::give_back();
    }
}
