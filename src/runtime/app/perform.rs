//! Performs the effects of the model and of the interview.

use std::time::{Duration, Instant};

use crate::interview;
use crate::lang::{Language, say};
use crate::runtime::clock::Clock;
use crate::runtime::jobs::{self, End, Waiting};
use crate::runtime::llm::ModelEvent;
use crate::runtime::reading::{Lane, Request};
use crate::runtime::recognition::{Recognized, Spoken};
use crate::runtime::session::{ResumedSession, StartedSession};
use crate::runtime::speaker::Playback;
use crate::runtime::suspension::SuspensionDetector;
use crate::runtime::{shutdown, terminal, tools};
use crate::tui::{AnswerPlace, Effect, Msg};
use crate::voice::{Analysis, RecordingEffect, RecordingEvent, is_worth_recognizing};

use super::{AppEvent, FILES_TIMEOUT, Owner, TERMINAL_TIMEOUT};

impl Owner {
    pub(super) fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Quit => self.quitting = true,
            Effect::Redraw => self.screen.redraw(),
            Effect::Alert(words) => self.screen.alert(words),
            Effect::StopWaiting => self.jobs.give_up(),
            Effect::CloseSession => self.close_session(),
            Effect::Interview(effect) => self.perform_interview(effect),
            Effect::Record { answer, what } => self.perform_recording(answer, what),
            Effect::CancelRecognition => self.cancel_recognition(),
            Effect::Recognize {
                answer,
                language,
                heard,
            } => self.recognize_again(answer, language, *heard),
            Effect::ReadAloud { text, language } => self.read_aloud(text, language),
            Effect::StopPlayback => self.speaker.stop(),
            Effect::AcceptWords {
                session,
                place,
                text,
            } => {
                let job = jobs::accepted(session, place, text, self.keeps_sound);
                self.jobs.send_in_background(job);
            }
            Effect::Search { words } => self.readers.ask(Request::Words { words }),
            Effect::CountToday => self.readers.ask(Request::Today),
            Effect::Tighten {
                prompt,
                answer,
                language,
            } => self.assistant.tighten(prompt, answer, language),
            Effect::StopModel => self.assistant.stop(),
            Effect::StopSearch => self.readers.stop(Lane::Search),
            other => match jobs::job_of(other) {
                Some((job, Waiting::Foreground)) => self.jobs.send(job),
                Some((job, Waiting::Background)) => self.jobs.send_in_background(job),
                None => {}
            },
        }
    }

    pub(super) fn start(&mut self, started: StartedSession) {
        self.readers.stop_all();
        self.assistant.begin(0);
        self.live = Some(started.live);
        self.send(Msg::SessionStarted(Box::new(started.setup)));
        let first = self.first_notice.take();
        self.notify(first.into_iter().chain(started.notice));
    }

    pub(super) fn resume(&mut self, resumed: ResumedSession) {
        self.readers.stop_all();
        // The clocks continue from where they stopped, however long ago.
        self.clock = Clock::resumed(resumed.at);
        self.suspension = SuspensionDetector::begun(self.clock.now());
        self.assistant.begin(resumed.interview.turns().len());
        self.live = Some(resumed.live);
        self.send(Msg::SessionResumed(Box::new(resumed.interview)));
        if let Some((answer, length)) = resumed.recorded {
            let event = RecordingEvent::Kept(length.as_secs_f32());
            self.send(Msg::Recording { answer, event });
        }
        let first = self.first_notice.take();
        self.notify(first.into_iter().chain(resumed.notice));
    }

    fn perform_interview(&mut self, effect: interview::Effect) {
        match effect {
            interview::Effect::Copy(text) => self.screen.copy(text),
            interview::Effect::Record { at, event } => {
                if let Some(live) = &mut self.live {
                    live.record(at, &event);
                }
            }
            interview::Effect::WordFollowUp(interview) => match self.assistant.is_there() {
                true => self.assistant.word(interview),
                // It was begun with a model, and continues without one.
                false => self.handle_model(ModelEvent::worded(&interview, None)),
            },
            interview::Effect::SaveTranscript(interview) => {
                if let Some(live) = &mut self.live {
                    live.save_transcript(&interview);
                    self.assistant.look(live.id(), interview);
                }
            }
        }
    }

    fn perform_recording(&mut self, answer: usize, what: RecordingEffect) {
        let Some(takes) = self.live.as_ref().map(|it| it.takes().clone()) else {
            return;
        };
        match what {
            RecordingEffect::Start => self.recorders.start(answer, &takes),
            RecordingEffect::Stop => self.recorders.stop(answer),
            RecordingEffect::Analyze => {
                let end = End::of(self.recognition.is_there(), self.keeps_sound);
                let job = jobs::listened(takes, answer, end);
                self.jobs.send_in_background(job);
            }
        }
    }

    /// Recognizes an answer that was just analyzed, if it has speech in it.
    pub(super) fn recognize(&mut self, msg: &Msg) {
        let Msg::Recording {
            answer,
            event: RecordingEvent::Analyzed(Ok(heard)),
        } = msg
        else {
            return;
        };
        let (Some(live), Some(interview)) = (&self.live, self.model.interview()) else {
            return;
        };
        let spoken = self.recognition.spoken(live, interview, *answer, heard);
        let refusal = self.recognition.refusal(heard);
        if let Some(spoken) = spoken {
            self.assistant.hold(true);
            self.recognition.add(spoken);
            self.report_recognition();
        }
        if let Some(why) = refusal {
            self.send(Msg::RecognitionFailed(why));
        }
    }

    /// Saves what a recognizer made of an answer next to the transcript.
    pub(super) fn take_words(&mut self, recognized: Recognized) {
        let Some((spoken, result)) = self.recognition.take(recognized) else {
            return;
        };
        self.report_recognition();
        match result {
            Ok(heard) => {
                let job = jobs::recognized(spoken.session, spoken.answer, heard);
                self.jobs.send_in_background(job);
            }
            Err(why) => self.send(Msg::RecognitionFailed(why)),
        }
    }

    fn read_aloud(&mut self, text: String, language: Language) {
        match self.speaker.can_read() {
            true => self.speaker.start(Playback::Text { text, language }),
            false => self.send(Msg::NothingPlays),
        }
    }

    fn cancel_recognition(&mut self) {
        if self.recognition.is_going() {
            self.recognition.cancel();
            self.report_recognition();
            self.send(Msg::RecognitionFailed(say::recording::CANCELLED.into()));
        }
    }

    /// Recognizes an answer of a past interview, if there can be words in it.
    fn recognize_again(&mut self, answer: AnswerPlace, language: Language, heard: Analysis) {
        if !self.recognition.is_there() {
            return self.send(Msg::RecognitionFailed(say::tools::NO_RECOGNISER.into()));
        }
        if !is_worth_recognizing(&heard) {
            return self.send(Msg::RecognitionFailed(say::recording::TOO_SHORT.into()));
        }
        self.recognition.add(Spoken {
            takes: self.jobs.practice().sound(&answer.session),
            session: answer.session,
            answer: answer.place,
            language,
            heard,
        });
        self.report_recognition();
    }

    fn report_recognition(&mut self) {
        self.assistant.hold(self.recognition.is_going());
        let going = self.recognition.going();
        self.send(Msg::RecognitionGoes(going));
    }

    fn close_session(&mut self) {
        if let Some(live) = self.live.take() {
            let id = live.id().to_string();
            live.close();
            self.jobs.send_in_background(jobs::closed(id));
        }
        self.jobs.send(Box::new(jobs::interrupted));
    }

    /// Saves first, then restores the terminal: the disk matters more, and the terminal may be
    /// gone. A model that a panic left half updated is not used: the journal has everything.
    pub(super) fn shut_down(&mut self, model_is_whole: bool) {
        shutdown::start_deadline();
        tools::end_all();
        self.assistant.stop();
        self.screen.stop();
        let began = Instant::now();
        if let Some(mut live) = self.live.take() {
            if let Some(interview) = self.model.interview().filter(|_| model_is_whole) {
                live.save_transcript(interview);
            }
            live.close();
        }
        let left = FILES_TIMEOUT.saturating_sub(began.elapsed());
        self.finish_jobs(left);
        self.screen.wait_idle(TERMINAL_TIMEOUT);
        terminal::give_back();
    }

    /// Waits up to `timeout` for the jobs in progress, without reporting, so that pending saves
    /// finish.
    fn finish_jobs(&mut self, timeout: Duration) {
        let end = Instant::now() + timeout;
        while self.jobs.are_open() {
            let left = end.saturating_duration_since(Instant::now());
            match self.inbox.next(left) {
                Ok(AppEvent::Job(done)) => self.jobs.discard(done),
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }
}
