//! Handles spoken answers: recording, analysis, recognition.

use std::thread;

use crate::lang::{Language, Localized, say};
use crate::runtime::jobs::{self, End};
use crate::runtime::recognition::{Recognition, Recognized};
use crate::runtime::recording::{Recorders, TakeEvent};
use crate::runtime::report::Reporter;
use crate::runtime::speaker::{Playback, PlaybackEnd, Speaker};
use crate::store::Takes;
use crate::voice::{Analysis, RecordingEffect, RecordingEvent, text_of};

use super::{PlainOwner, Talk};

/// Sound tools and their state.
pub(super) struct Sound {
    pub(super) recorders: Recorders,
    pub(super) recognition: Recognition,
    pub(super) speaker: Speaker,
    /// Whether recordings are kept after their analysis.
    pub(super) keeps: bool,
    pub(super) listened: Reporter<Listened>,
}

/// An answer's recording was analyzed.
#[derive(Debug)]
pub(super) struct Listened {
    answer: usize,
    result: Result<Box<Analysis>, Localized>,
}

impl Sound {
    /// Asks all recorders to stop.
    pub(super) fn stop(&mut self) {
        self.recorders.stop_all();
        self.speaker.stop();
    }

    fn perform(&mut self, takes: &Takes, answer: usize, what: RecordingEffect) {
        match what {
            RecordingEffect::Start => self.recorders.start(answer, takes),
            RecordingEffect::Stop => self.recorders.stop(answer),
            RecordingEffect::Analyze => self.listen(takes, answer),
        }
    }

    /// Analyzes in a separate thread, as the disk may hang.
    fn listen(&self, takes: &Takes, answer: usize) {
        let end = End::of(self.recognition.is_there(), self.keeps);
        let (takes, reporter) = (takes.clone(), self.listened.clone());
        let work = move || {
            let result = jobs::listen(&takes, answer, end).map(Box::new);
            reporter.send(Listened { answer, result });
        };
        let thread = thread::Builder::new().name("listen".to_owned()).spawn(work);
        if thread.is_err() {
            let result = Err(say::recording::NOTHING.into());
            self.listened.send(Listened { answer, result });
        }
    }
}

impl PlainOwner {
    /// Reads a question aloud where the user has set a reader: one that was only found would talk
    /// over the screen reader that many use here.
    pub(super) fn read_aloud(&mut self, text: String, language: Language) {
        if self.sound.speaker.reader_is_set() {
            self.sound.speaker.start(Playback::Text { text, language });
            return;
        }
        self.nobody_reads();
    }

    /// No question is being read aloud any more, so its time counts.
    pub(super) fn nobody_reads(&mut self) {
        let now = self.look();
        self.update(|dialogue, _| dialogue.nobody_reads(now));
    }

    pub(super) fn take_playback_end(&mut self, end: PlaybackEnd) {
        if self.sound.speaker.is_over(&end) {
            let now = self.look();
            self.update(|dialogue, _| dialogue.was_read(now, end.trouble));
        }
    }

    pub(super) fn perform_recording(&mut self, answer: usize, what: RecordingEffect) {
        if let Some(live) = &self.live {
            self.sound.perform(live.takes(), answer, what);
        }
    }

    pub(super) fn take_recording(&mut self, event: TakeEvent) {
        if let Some((answer, event)) = self.sound.recorders.take(event) {
            self.report_recording(answer, event);
        }
    }

    pub(super) fn report_recording(&mut self, answer: usize, event: RecordingEvent) {
        let now = self.look();
        self.update(|dialogue, _| dialogue.recorded(now, answer, event));
    }

    pub(super) fn take_listened(&mut self, listened: Listened) {
        self.recognize(&listened);
        let event = RecordingEvent::Analyzed(listened.result);
        self.report_recording(listened.answer, event);
    }

    /// Recognizes an answer that was just analyzed, if it has speech in it.
    fn recognize(&mut self, listened: &Listened) {
        let Ok(heard) = &listened.result else { return };
        let (Some(live), Talk::Interview(dialogue)) = (&self.live, &self.talk) else {
            return;
        };
        let recognition = &self.sound.recognition;
        let refusal = recognition.refusal(heard);
        self.unsaid
            .extend(refusal.map(|it| it.get(self.front.language).to_owned()));
        let spoken = recognition.spoken(live, dialogue.interview(), listened.answer, heard);
        if let Some(spoken) = spoken {
            self.assistant.hold(true);
            self.sound.recognition.add(spoken);
        }
    }

    /// Saves what a recognizer made of an answer next to the transcript, and reports it. After
    /// the last one, the program ends if the interview is over.
    pub(super) fn take_words(&mut self, recognized: Recognized) {
        let Some((spoken, result)) = self.sound.recognition.take(recognized) else {
            return;
        };
        self.assistant.hold(self.sound.recognition.is_going());
        let language = self.front.language;
        let kept = result.and_then(|heard| {
            let text = text_of(&heard);
            let practice = &self.practice;
            practice.recognized(&spoken.session, spoken.answer, heard)?;
            Ok(text)
        });
        match kept {
            Ok(text) if matches!(self.talk, Talk::Words(_)) => {
                self.words_came(spoken.answer, &text);
            }
            Ok(text) => {
                let said = say::plain::recognized(language, spoken.answer + 1, &text);
                self.unsaid.push(said);
            }
            Err(why) => self.unsaid.push(why.get(language).to_owned()),
        }
        if self.ended && matches!(self.talk, Talk::Words(_)) {
            self.leave_words();
        }
        self.leave_when_recognized();
    }

    /// Once the interview is over, the program waits only for recognition and for the language model;
    /// then the words are looked through.
    pub(super) fn leave_when_recognized(&mut self) {
        let is_over = matches!(self.talk, Talk::Over) && self.live.is_none();
        if is_over && !self.sound.recognition.is_going() && !self.second.is_awaited {
            self.review_words();
        }
    }
}
