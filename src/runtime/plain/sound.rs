//! Answers that are given aloud: recorded, listened to, recognized.

use std::sync::mpsc::Sender;
use std::thread;

use crate::interview::Interview;
use crate::lang::{Localized, say};
use crate::runtime::app::Companions;
use crate::runtime::jobs::{self, End};
use crate::runtime::recognition::{Recognition, Recognized, Spoken};
use crate::runtime::recording::{Recorders, TakeEvent};
use crate::runtime::report::Reporter;
use crate::store::Takes;
use crate::transcript::SessionId;
use crate::voice::{Analysis, RecordingEffect, RecordingEvent, is_worth_recognizing, text_of};

use super::event::PlainEvent;
use super::{PlainOwner, Talk};

/// What sound goes through.
pub(super) struct Sound {
    recorders: Recorders,
    pub(super) recognition: Recognition,
    keeps: bool,
    sender: Sender<PlainEvent>,
}

/// What was recorded of an answer has been listened to.
#[derive(Debug)]
pub(super) struct Listened {
    session: SessionId,
    takes: Takes,
    answer: usize,
    result: Result<Box<Analysis>, Localized>,
}

impl Sound {
    pub(super) fn new(companions: Companions, sender: &Sender<PlainEvent>) -> Self {
        let Companions {
            tools, keeps_sound, ..
        } = companions;
        Self {
            recognition: Recognition::new(tools.clone(), Reporter::to(sender)),
            recorders: Recorders::new(tools, Reporter::to(sender)),
            keeps: keeps_sound,
            sender: sender.clone(),
        }
    }

    /// Asks all recorders to end.
    pub(super) fn stop(&mut self) {
        self.recorders.stop_all();
    }

    fn perform(
        &mut self,
        session: &SessionId,
        takes: &Takes,
        answer: usize,
        what: RecordingEffect,
    ) {
        match what {
            RecordingEffect::Start => self.recorders.start(answer, takes),
            RecordingEffect::Stop => self.recorders.stop(answer),
            RecordingEffect::Analyze => self.listen(session, takes, answer),
        }
    }

    /// Listens in a thread of its own: the disk may hang.
    fn listen(&self, session: &SessionId, takes: &Takes, answer: usize) {
        let end = End::of(self.recognition.is_there(), self.keeps);
        let reporter = Reporter::to(&self.sender);
        let (session, takes) = (session.clone(), takes.clone());
        let failed = reporter.clone();
        let listened = |result| Listened {
            session: session.clone(),
            takes: takes.clone(),
            answer,
            result,
        };
        let unheard = listened(Err(say::recording::NOTHING.into()));
        let work = {
            let (session, takes) = (session.clone(), takes.clone());
            move || {
                let result = jobs::listen(&takes, answer, end).map(Box::new);
                reporter.send(Listened {
                    session,
                    takes,
                    answer,
                    result,
                });
            }
        };
        let thread = thread::Builder::new().name("listen".to_owned()).spawn(work);
        if thread.is_err() {
            failed.send(unheard);
        }
    }

    /// Has an answer recognized in which somebody speaks.
    fn recognize(&mut self, listened: &Listened, interview: &Interview) {
        let Ok(heard) = &listened.result else { return };
        let turn = interview.turns().get(listened.answer);
        let Some(turn) = turn.filter(|_| is_worth_recognizing(heard)) else {
            return;
        };
        if self.recognition.is_there() {
            self.recognition.add(Spoken {
                session: listened.session.clone(),
                answer: listened.answer,
                takes: listened.takes.clone(),
                language: interview.language(turn.place),
                heard: (**heard).clone(),
            });
        }
    }
}

impl PlainOwner {
    pub(super) fn perform_recording(&mut self, answer: usize, what: RecordingEffect) {
        if let Some(live) = &self.live {
            self.sound.perform(live.id(), live.takes(), answer, what);
        }
    }

    pub(super) fn take_recording(&mut self, event: TakeEvent) {
        if let Some((answer, event)) = self.sound.recorders.take(event) {
            self.tell_recording(answer, event);
        }
    }

    pub(super) fn tell_recording(&mut self, answer: usize, event: RecordingEvent) {
        let now = self.look();
        self.tell(|dialogue, _| dialogue.recorded(now, answer, event));
    }

    pub(super) fn take_listened(&mut self, listened: Listened) {
        if let Talk::Interview(dialogue) = &self.talk {
            self.sound.recognize(&listened, dialogue.interview());
        }
        let event = RecordingEvent::Analyzed(listened.result);
        self.tell_recording(listened.answer, event);
    }

    /// What a recognizer made of an answer is kept beside the transcript, and said. The program
    /// ends with the last one where the interview is over.
    pub(super) fn take_words(&mut self, recognized: Recognized) {
        let Some((spoken, result)) = self.sound.recognition.take(recognized) else {
            return;
        };
        let language = self.front.language;
        let kept = result.and_then(|heard| match heard.is_empty() {
            true => Err(say::recording::NO_WORDS.into()),
            false => {
                let text = text_of(&heard);
                let practice = &self.practice;
                practice.recognized(&spoken.session, spoken.answer, heard)?;
                Ok(text)
            }
        });
        self.unsaid.push(match kept {
            Ok(text) => say::plain::recognized(language, spoken.answer + 1, &text),
            Err(why) => why.get(language).to_owned(),
        });
        self.leave_when_recognized();
    }

    /// Once the interview is over, the program waits for nothing but words.
    pub(super) fn leave_when_recognized(&mut self) {
        let is_over = matches!(self.talk, Talk::Over) && self.live.is_none();
        if is_over && self.sound.recognition.going().is_none() {
            self.quit();
        }
    }
}
