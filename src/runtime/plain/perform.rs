//! Performs the effects of the dialogue.

use std::io::Write;

use crate::interview::{self, SessionRequest};
use crate::lang::say;
use crate::lang::{Language, Localized};
use crate::moment::Moment;
use crate::plain::{Dialogue, Effect};
use crate::runtime::clock::Clock;
use crate::runtime::llm::ModelEvent;
use crate::runtime::recorder::SaveEvent;
use crate::runtime::report::Reporter;
use crate::runtime::session::{self, LiveSession};
use crate::runtime::suspension::SuspensionDetector;
use crate::runtime::{shutdown, terminal, tools};
use crate::text;
use crate::voice::RecordingEvent;

use super::{PlainEvent, PlainOwner, Talk};

impl PlainOwner {
    /// Starts an interview; if that fails, leaves.
    pub(super) fn begin(&mut self, request: &SessionRequest) {
        let saving = Reporter::to(&self.sender);
        match session::start(&self.practice, request, saving) {
            Ok(started) => {
                self.live = Some(started.live);
                self.notice(started.notice);
                let (setup, language, now) = (started.setup, self.front.language, self.clock.now());
                let (dialogue, effects) = Dialogue::begin(setup, language, now);
                self.talk_in(dialogue, effects);
            }
            Err(why) => self.refuse(why),
        }
    }

    /// Resumes an interrupted interview.
    pub(super) fn resume(&mut self, id: &str) {
        let saving = Reporter::to(&self.sender);
        match session::resume(&self.practice, id, saving) {
            Ok(resumed) => {
                // The clocks continue from where they stopped, however long ago.
                self.clock = Clock::resumed(resumed.at);
                let now = self.clock.now();
                self.suspension = SuspensionDetector::begun(now);
                self.live = Some(resumed.live);
                self.assistant.begin(resumed.interview.turns().len());
                self.notice(resumed.notice);
                let language = self.front.language;
                let (dialogue, effects) = Dialogue::resume(resumed.interview, language, now);
                self.talk_in(dialogue, effects);
                if let Some((answer, length)) = resumed.recorded {
                    self.report_recording(answer, RecordingEvent::Kept(length.as_secs_f32()));
                }
            }
            Err(why) => self.refuse(why),
        }
    }

    fn talk_in(&mut self, dialogue: Dialogue, effects: Vec<Effect>) {
        self.talk = Talk::Interview(Box::new(dialogue));
        self.perform(effects);
    }

    pub(super) fn refuse(&mut self, why: Localized) {
        self.refused = Some(why);
        self.quit();
    }

    pub(super) fn notice(&mut self, notice: Option<Localized>) {
        let language = self.front.language;
        self.unsaid
            .extend(notice.map(|it| it.get(language).to_owned()));
    }

    pub(super) fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Say(said) => self.unsaid.push(said),
                Effect::TookLine => {
                    self.lines.clear();
                    self.echo("\n");
                }
                Effect::Leave => self.leave(say::plain::left),
                Effect::Record { answer, what } => self.perform_recording(answer, what),
                Effect::ReadAloud { text, language } => self.read_aloud(text, language),
                Effect::StopReading => self.sound.speaker.stop(),
                Effect::Interview(effect) => self.perform_interview(effect),
            }
        }
        // Recordings are analyzed before the session is closed.
        let is_over =
            |talk: &Talk| matches!(talk, Talk::Interview(it) if !it.is_live() && it.is_settled());
        if is_over(&self.talk) {
            self.close();
        }
    }

    fn perform_interview(&mut self, effect: interview::Effect) {
        let Some(live) = &mut self.live else { return };
        match effect {
            interview::Effect::Record { at, event } => live.record(at, &event),
            interview::Effect::SaveTranscript(interview) => {
                live.save_transcript(&interview);
                self.assistant.look(live.id(), interview);
            }
            interview::Effect::WordFollowUp(interview) => match self.assistant.is_there() {
                true => self.assistant.word(interview),
                // It was begun with a model, and continues without one.
                false => self.model(ModelEvent::worded(&interview, None)),
            },
            interview::Effect::Copy(_) => {}
        }
    }

    /// Reports how saving goes.
    pub(super) fn saving(&mut self, event: SaveEvent) {
        let language = self.front.language;
        let said = match event {
            SaveEvent::Failed(why) => {
                let unsaved = say::interview::UNSAVED.get(language);
                format!("{unsaved}: {}", why.get(language))
            }
            SaveEvent::Moved(why) => why.get(language).to_owned(),
            SaveEvent::Healed => say::interview::SAVED.get(language).to_owned(),
        };
        self.unsaid.push(said);
    }

    /// Handles a result of the language model. Its errors are reported once.
    pub(super) fn model(&mut self, event: ModelEvent) {
        match event {
            ModelEvent::Worded { after, words } => {
                let now = self.look();
                self.update(|dialogue, _| dialogue.worded(now, after, words));
            }
            ModelEvent::Reading {
                trouble,
                unasked,
                read,
                finished,
                ..
            } => {
                self.take_reading(finished, read, unasked);
                if trouble.is_some() && trouble != self.trouble {
                    self.notice(trouble.clone());
                    self.trouble = trouble;
                }
            }
            ModelEvent::Tightened(_) => {}
        }
    }

    /// The interview is over.
    fn close(&mut self) {
        self.talk = Talk::Over;
        if let Some(live) = self.live.take() {
            let id = live.id().to_string();
            self.held = Some(live.id().clone());
            self.end_recording(live);
            self.unsaid
                .push(say::plain::read_again(self.front.language, &id));
        }
        if self.sound.recognition.is_going() {
            let language = self.front.language;
            self.unsaid
                .push(say::plain::STILL_RECOGNIZING.get(language).to_owned());
        }
        self.await_reading();
        self.leave_when_recognized();
    }

    /// Leaves an interview that can be resumed, and says how.
    pub(super) fn leave(&mut self, said: fn(Language, &str) -> String) {
        let now = self.clock.now();
        self.keep_unfinished(now);
        if let Talk::Interview(dialogue) = std::mem::replace(&mut self.talk, Talk::Over)
            && let Some(mut live) = self.live.take()
        {
            live.save_transcript(dialogue.interview());
            let id = live.id().to_string();
            self.end_recording(live);
            self.unsaid.push(said(self.front.language, &id));
        }
        self.quit();
    }

    /// Syncs a session for the last time, and reports how that went: where input ends at once,
    /// nobody looks at the writer's reports again.
    fn end_recording(&mut self, live: LiveSession) {
        live.close();
        let is_wanted = |event: &PlainEvent| matches!(event, PlainEvent::Saving(_));
        for event in self.inbox.take_each(is_wanted) {
            if let PlainEvent::Saving(report) = event {
                self.saving(report);
            }
        }
    }

    pub(super) fn quit(&mut self) {
        self.speak();
        self.quitting = true;
    }

    /// The unfinished line becomes text.
    fn keep_unfinished(&mut self, now: Moment) {
        let unfinished = self.lines.unfinished();
        if let Talk::Interview(dialogue) = &mut self.talk {
            let effects = dialogue.stop(now, &unfinished);
            for effect in effects {
                if let Effect::Interview(effect) = effect {
                    self.perform_interview(effect);
                }
            }
        }
        self.lines.clear();
    }

    /// Prints pending output once everything it mentions is written. Then shows the line being
    /// typed again.
    pub(super) fn speak(&mut self) {
        if let Some(live) = &mut self.live {
            live.wait_written();
        }
        if self.unsaid.is_empty() {
            return;
        }
        let mut said = String::new();
        let unfinished = self.lines.unfinished();
        let echoes = self.echoes();
        if echoes && !unfinished.is_empty() {
            said.push('\n');
        }
        for block in self.unsaid.drain(..) {
            said.push_str(&text::safe_block(&block));
            said.push_str("\n\n");
        }
        if echoes {
            said.push_str(&text::safe_line(&unfinished));
        }
        self.write(&said);
    }

    /// Echoes typed text, if the terminal does not do that itself.
    pub(super) fn echo(&mut self, text: &str) {
        if self.echoes() {
            self.write(text);
        }
    }

    fn echoes(&self) -> bool {
        self.front.typed && self.front.seen && terminal::echoes_lines()
    }

    /// Writes to standard output. If nobody reads it any more, the program ends.
    fn write(&mut self, said: &str) {
        if terminal::Output.write_all(said.as_bytes()).is_err() {
            self.quitting = true;
        }
    }

    /// Saves what there is, and restores the terminal. A dialogue that a panic left half updated
    /// is not used: the journal has everything.
    pub(super) fn shut_down(&mut self, is_whole: bool) {
        shutdown::start_deadline();
        tools::end_all();
        self.assistant.stop();
        if is_whole {
            self.keep_typed_words();
        }
        if is_whole && self.live.is_some() {
            self.leave(say::plain::left);
        } else if let Some(live) = self.live.take() {
            live.close();
        }
        terminal::give_back();
    }
}
