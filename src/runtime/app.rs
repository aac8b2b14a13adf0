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
use super::clerk::{Errands, Outcome};
use super::clock::Clock;
use super::errand::{self, Deed};
use super::reading::{Lane, Readers, Request};
use super::screen::Screen;
use super::session::{Sessions, Sitting, TakenOver};
use super::{drill, input, leaving, panics, signals, terminal};

/// When the model has nothing to wait for, it is looked after all the same so often.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// How long leaving or stopping waits for a terminal that blocks.
const LONGEST_BLOCK: Duration = Duration::from_millis(150);
/// Asked to stop, the system stops a program at once; one that goes on after this was not
/// stopped.
const LONGEST_STOPPING: Duration = Duration::from_millis(500);
/// How long leaving waits for files that are being fetched or kept, the live session included.
const LONGEST_FAREWELL: Duration = Duration::from_millis(450);

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
    /// A thread panicked.
    Panicked,
    /// Something could not be saved.
    SaveFailed(Localized),
    /// Everything is saved, in another place than usual.
    SaveMoved(Localized),
    /// Everything is saved again.
    SaveHealed,
    /// The errand of this number is done.
    ErrandDone(u64, Box<Outcome>),
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
    let errands = Errands::new(sessions, sender.clone());
    Ok(Owner {
        model: Model::new(Shared {
            size: terminal::size(),
            ..shared
        }),
        clock,
        attention: Attention::begun(clock.now()),
        screen,
        readers: Readers::new(Arc::clone(errands.sessions()), sender),
        errands,
        sitting: None,
        news,
        put_off: VecDeque::new(),
        held: VecDeque::new(),
        leaving: false,
    })
}

struct Owner {
    model: Model,
    clock: Clock,
    attention: Attention,
    screen: Screen,
    errands: Errands,
    readers: Readers,
    sitting: Option<Sitting>,
    news: Receiver<News>,
    /// News that came while something else had to be heard first.
    put_off: VecDeque<News>,
    /// What the user did while an errand was under way: it is meant for the screen to come.
    held: VecDeque<Input>,
    leaving: bool,
}

impl Owner {
    fn open(&mut self, opening: Opening) {
        self.errands.send(Box::new(errand::interrupted));
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
            if !self.errands.are_quick() {
                self.show();
            }
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
            if self.errands.hang_newly() {
                self.held.clear();
                self.tell(Msg::Delayed);
            }
        }
    }

    fn patience(&self, now: Moment) -> Duration {
        let due = self.model.wakes_at(now);
        let due = due.map(|due| due.saturating_since(now));
        let saving = self.sitting.as_ref().and_then(Sitting::wakes_in);
        due.into_iter()
            .chain(saving)
            .chain(self.errands.wakes_in())
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
            News::Input(input) => self.hear_input(input),
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
            News::ErrandDone(number, outcome) => {
                let quiet = self.errands.is_quiet(number);
                if let Some(outcome) = self.errands.take(number, *outcome) {
                    if !quiet {
                        self.tell(Msg::Arrived);
                    }
                    self.heed(outcome);
                    self.hear_held();
                }
            }
        }
    }

    /// While something is fetched, what the user does waits for it, except to leave.
    fn hear_input(&mut self, input: Input) {
        if self.errands.are_awaited() && !self.model.would_leave(&input) {
            self.held.push_back(input);
        } else {
            self.tell(Msg::Input(input));
        }
    }

    fn hear_held(&mut self) {
        while !self.errands.are_awaited() && !self.leaving {
            match self.held.pop_front() {
                Some(input) => self.tell(Msg::Input(input)),
                None => return,
            }
        }
    }

    fn heed(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Done => {}
            Outcome::Told(msg) => self.tell(msg),
            Outcome::Listed { newest, all } => {
                let listed = newest.iter().map(|it| it.id().to_owned()).collect();
                self.tell(Msg::TranscriptsListed(newest));
                if !all {
                    self.readers.ask(Request::Older { listed });
                }
            }
            Outcome::Started(setup, sitting) => {
                self.readers.stop_all();
                self.sitting = Some(sitting);
                self.tell(Msg::SessionStarted(setup));
            }
            Outcome::Resumed(taken) => self.resume(*taken),
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
        match Deed::from(effect) {
            Deed::Errand(errand) => self.errands.send(errand),
            Deed::QuietErrand(errand) => self.errands.send_quietly(errand),
            Deed::Quit => self.leaving = true,
            Deed::Read(request) => self.readers.ask(request),
            Deed::StopSearch => self.readers.stop(Lane::Search),
            Deed::StopWaiting => self.errands.give_up(),
            Deed::CloseSession => self.close_session(),
            Deed::Interview(effect) => self.perform_interview(effect),
        }
    }

    fn resume(&mut self, taken: TakenOver) {
        self.readers.stop_all();
        // The clocks go on from where they stood, however long ago that was.
        self.clock = Clock::resumed(taken.at);
        self.attention = Attention::begun(self.clock.now());
        self.sitting = Some(taken.sitting);
        self.tell(Msg::SessionResumed(Box::new(taken.interview)));
        if let Some(notice) = taken.notice {
            self.tell(Msg::SessionRefused(notice));
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
        self.errands.send(Box::new(errand::interrupted));
    }

    /// First the words, then the terminal: the disk matters more, and the terminal may be gone.
    /// A model that a panic left half changed is not asked: the journal has everything.
    fn say_farewell(&mut self, model_is_whole: bool) {
        leaving::insist();
        self.screen.stop();
        let began = Instant::now();
        if let Some(mut sitting) = self.sitting.take() {
            if let Some(interview) = self.model.interview().filter(|_| model_is_whole) {
                sitting.save_transcript(interview);
            }
            sitting.close();
        }
        let left = LONGEST_FAREWELL.saturating_sub(began.elapsed());
        self.errands.finish(&self.news, left);
        self.screen.wait_idle(LONGEST_BLOCK);
        terminal::give_back();
    }
}
