//! Passes lines to the interview as messages, and returns what to say.

use std::collections::VecDeque;
use std::time::Duration;

use crate::interview::{self, Interview, Mode, Msg, Phase, QuestionReading, Setup};
use crate::lang::Language;
use crate::lang::say::plain as say;
use crate::moment::Moment;
use crate::review::outline_now;
use crate::review::second::SecondReadings;
use crate::text::{EditCommand, Motion};

use super::aloud::Aloud;
use super::announce::Announced;
use super::command::{Command, Word};
use super::{Dialogue, Effect, said};

impl Dialogue {
    /// Begins an interview; `language` is that of the program.
    pub fn begin(setup: Setup, language: Language, now: Moment) -> (Self, Vec<Effect>) {
        let (interview, effects) = Interview::begin(setup, now);
        let mut dialogue = Self::of(interview, language);
        dialogue.outwards(effects);
        dialogue.say(said::title(&dialogue.interview, language));
        dialogue.say_intro();
        dialogue.announce(now);
        let effects = dialogue.taken();
        (dialogue, effects)
    }

    /// Resumes an interrupted interview. Its clock is stopped until the candidate writes or
    /// presses Enter.
    pub fn resume(interview: Interview, language: Language, now: Moment) -> (Self, Vec<Effect>) {
        let mut dialogue = Self::of(interview, language);
        // What immediately followed its last event may not have been saved.
        dialogue.send(now, Msg::Ticked);
        dialogue.send(now, Msg::nobody_words(&dialogue.interview));
        dialogue.say(said::title(&dialogue.interview, language));
        dialogue.say_intro();
        dialogue.recover_takes(now);
        let interview = &dialogue.interview;
        // A question that is read again has no clock until reading ends.
        let is_asked = matches!(interview.phase(), Phase::Asking { .. });
        let has_clock = is_asked || interview.countdown(now).is_some();
        let runs = !interview.is_paused() && has_clock;
        dialogue.waiting = runs.then_some(now);
        dialogue.announce(now);
        dialogue.say_written(false);
        if runs {
            dialogue.say(say::RESUMED.get(language));
        } else if dialogue.interview.is_paused() {
            dialogue.say(say::PAUSED.get(language));
        }
        let effects = dialogue.taken();
        (dialogue, effects)
    }

    fn of(interview: Interview, language: Language) -> Self {
        Self {
            interview,
            language,
            pending: VecDeque::new(),
            announced: Announced::default(),
            aloud: Aloud::default(),
            reading: QuestionReading::default(),
            second: SecondReadings::default(),
            waiting: None,
            confirms_empty: false,
            effects: Vec::new(),
        }
    }

    /// The interview in its current state.
    pub fn interview(&self) -> &Interview {
        &self.interview
    }

    /// Whether the interview is in progress.
    pub fn is_live(&self) -> bool {
        !matches!(self.interview.phase(), Phase::Finished { .. })
    }

    /// When something happens next by itself. `None` if everything waits for the candidate.
    pub fn wakes_at(&self, now: Moment) -> Option<Moment> {
        let takes = self.aloud.takes.wakes_at(now);
        if self.waiting.is_some() {
            return takes;
        }
        let held = self.held_until(now);
        let warned = self.next_warning(now);
        let due = self.interview.wakes_at();
        [held, warned, due, takes].into_iter().flatten().min()
    }

    /// Whether lines are waiting for their time.
    pub fn has_pending(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Handles a finished line, given without its line feed.
    pub fn line(&mut self, now: Moment, line: &str) -> Vec<Effect> {
        self.stop_reading(now);
        self.pending.push_back(Command::of(line));
        self.work(now);
        self.update_takes(now);
        self.taken()
    }

    /// Lets time pass; `unfinished` is the text of the line being typed. If a limit has been
    /// reached, it belongs to what the limit ends.
    pub fn tick(&mut self, now: Moment, unfinished: &str) -> Vec<Effect> {
        if self.waiting.is_none() {
            let due = self.interview.wakes_at().filter(|due| *due <= now);
            let limited = matches!(
                self.interview.phase(),
                Phase::Preparing { .. } | Phase::Answering { .. }
            );
            if let Some(due) = due.filter(|_| limited) {
                self.fetch(due - Duration::from_millis(1), unfinished);
            }
            self.send(now, Msg::Ticked);
            self.announce(now);
            self.warn(now);
        }
        self.work(now);
        self.update_takes(now);
        self.taken()
    }

    /// The program was not running for a while.
    pub fn suspended(&mut self, now: Moment, gap: Duration) -> Vec<Effect> {
        if self.waiting.is_none() {
            self.send(now, Msg::Suspended(gap));
        }
        self.taken()
    }

    /// The program exits: the unfinished line is kept.
    pub fn stop(&mut self, now: Moment, unfinished: &str) -> Vec<Effect> {
        if !Command::is_begun_by(unfinished) {
            self.go_on(now);
        }
        self.fetch(now, unfinished);
        self.taken()
    }

    /// Handles pending lines whose time has come.
    pub(super) fn work(&mut self, now: Moment) {
        while self.held_until(now).is_none()
            && let Some(command) = self.pending.pop_front()
        {
            let was_waiting = self.waiting.is_some();
            if !matches!(command, Command::Word(word) if word.only_tells()) {
                self.go_on(now);
            }
            if was_waiting && command == Command::Enter {
                self.say(say::GOES_ON.get(self.language));
                continue;
            }
            self.perform(now, command);
            self.announce(now);
        }
    }

    /// When the first pending line may be handled, if not yet: what was meant for the previous
    /// answer must not be taken for an answer to this question.
    fn held_until(&self, now: Moment) -> Option<Moment> {
        if let Phase::Wording { .. } = self.interview.phase() {
            return self.held_by_wording();
        }
        let settles = self.interview.settles_at().filter(|at| *at > now)?;
        let answers = matches!(self.interview.phase(), Phase::Answering { .. });
        let held = match self.pending.front()? {
            Command::Submit => !answers || self.confirms_empty,
            Command::Word(Word::Skip) => true,
            _ => false,
        };
        held.then_some(settles)
    }

    fn perform(&mut self, now: Moment, command: Command) {
        match command {
            Command::Word(word) => self.obey(now, word),
            Command::Enter => self.enter(now),
            Command::Submit => self.submit(now),
            Command::Text {
                text,
                looks_like_command,
            } => self.take(now, text, looks_like_command),
        }
    }

    /// Handles an empty line.
    fn enter(&mut self, now: Moment) {
        match self.interview.phase() {
            _ if self.interview.is_paused() => self.toggle_pause(now),
            Phase::Opening { .. }
            | Phase::Asking { .. }
            | Phase::Wording { .. }
            | Phase::Marked { .. }
            | Phase::TimeUp { .. } => self.send(now, Msg::Continued),
            Phase::Rating { .. } => self.say(say::RATE_HOW.get(self.language)),
            _ => self.write(now, ""),
        }
    }

    fn submit(&mut self, now: Moment) {
        if self.interview.is_paused() {
            self.toggle_pause(now);
        }
        match self.interview.phase() {
            Phase::Asking { turn, .. } => {
                let thinks_first = turn.probe().is_none();
                self.send(now, Msg::Continued);
                if thinks_first && matches!(self.interview.phase(), Phase::Preparing { .. }) {
                    self.send(now, Msg::Submitted);
                }
            }
            Phase::Preparing { .. } => self.send(now, Msg::Submitted),
            Phase::Answering { turn, .. } => {
                let is_empty = turn.draft().text().trim().is_empty() && !turn.voiced();
                if is_empty && !self.confirms_empty {
                    self.confirms_empty = true;
                    self.say(say::EMPTY_ANSWER.get(self.language));
                    return;
                }
                self.close_answer(now);
            }
            Phase::Rating { .. } => self.say(say::RATE_HOW.get(self.language)),
            _ => self.send(now, Msg::Continued),
        }
    }

    fn close_answer(&mut self, now: Moment) {
        let before = self.interview.turns().len();
        let measured = self.measured();
        let is_aloud = self.is_aloud();
        self.send(now, Msg::Submitted);
        if self.interview.turns().len() > before {
            self.confirms_empty = false;
            let language = self.language;
            match measured.filter(|_| !self.interview.setup().spoken) {
                Some((spoken, aim)) if is_aloud => {
                    self.say(say::submitted_aloud(language, spoken, aim));
                }
                Some((spoken, aim)) => self.say(say::submitted(language, spoken, aim)),
                None => self.say(say::SUBMITTED_ALOUD.get(language)),
            }
        }
    }

    /// Handles a line of text.
    fn take(&mut self, now: Moment, text: String, looks_like_command: bool) {
        match self.interview.phase() {
            Phase::Rating { .. } => match text.trim().parse() {
                Ok(0) => self.send(now, Msg::Rated(None)),
                Ok(own @ 1..=5) => self.send(now, Msg::Rated(Some(own))),
                _ => {
                    self.say(say::RATE_HOW.get(self.language));
                    self.say(say::NOT_KEPT.get(self.language));
                }
            },
            Phase::Opening { .. } | Phase::Marked { .. } => {
                self.say(say::ONLY_ENTER.get(self.language));
            }
            _ => {
                self.confirms_empty = false;
                self.write(now, &text);
                if looks_like_command {
                    self.say(say::unknown_command(self.language, &text));
                }
            }
        }
    }

    /// Appends a line to the current text, as one step that can be undone.
    fn write(&mut self, now: Moment, line: &str) {
        let begins = self.interview.writing().is_none_or(|it| it.is_empty());
        if begins && line.is_empty() {
            return;
        }
        self.interrupt_recording(now);
        // Answering a follow-up begins only with the first text: its draft is empty then.
        let phase_before = std::mem::discriminant(self.interview.phase());
        let at_end = self
            .interview
            .writing()
            .is_none_or(|it| it.cursor() == it.text().len());
        if !at_end {
            self.send(now, Msg::Edited(EditCommand::Move(Motion::End)));
        }
        let text = match begins {
            true => line.to_owned(),
            false => format!("\n{line}"),
        };
        self.send(now, Msg::Edited(EditCommand::Paste(text)));
        if std::mem::discriminant(self.interview.phase()) != phase_before {
            self.announce(now);
        }
    }

    /// Turns the unfinished line into text, as of a moment before a limit.
    fn fetch(&mut self, at: Moment, unfinished: &str) {
        if Command::is_begun_by(unfinished) || self.interview.is_paused() {
            return;
        }
        if self.interview.writing().is_some() {
            self.write(at, unfinished);
            self.effects.push(Effect::TookLine);
        }
    }

    fn obey(&mut self, now: Moment, word: Word) {
        let language = self.language;
        let real = self.interview.setup().mode == Mode::Real;
        match word {
            Word::Help => self.say(said::help(language)),
            Word::Time => self.say_time(now),
            Word::Show => self.say_written(true),
            Word::Undo => self.undo(now),
            Word::Record => self.toggle_recording(now),
            Word::Hint | Word::Outline | Word::Pause if real => {
                self.say(say::NOT_IN_REAL.get(language));
            }
            Word::Hint => self.say(said::hints(&self.interview, language)),
            Word::Outline => self.show_outline(now),
            Word::Pause => self.toggle_pause(now),
            Word::Skip => self.skip(now),
            Word::End => self.send(now, Msg::Left),
            Word::Quit => self.effects.push(Effect::Leave),
        }
    }

    /// Shows the outline of the strong answer, which is recorded.
    fn show_outline(&mut self, now: Moment) {
        let Some((_, steps)) = outline_now(&self.interview) else {
            self.say(say::NO_OUTLINE.get(self.language));
            return;
        };
        self.send(now, Msg::OutlineWanted);
        self.say(said::outline(&steps, self.language));
    }

    /// Skips to the end of this answer, submitting an empty one if needed.
    fn skip(&mut self, now: Moment) {
        if self.interview.is_paused() {
            self.toggle_pause(now);
        }
        match self.interview.phase() {
            Phase::Asking { .. } | Phase::Preparing { .. } => {
                self.submit(now);
                self.pending.push_front(Command::Word(Word::Skip));
            }
            Phase::Answering { .. } => self.close_answer(now),
            Phase::Rating { .. } => self.send(now, Msg::Rated(None)),
            _ => self.send(now, Msg::Continued),
        }
    }

    fn toggle_pause(&mut self, now: Moment) {
        self.interrupt_recording(now);
        let before = self.interview.is_paused();
        self.send(now, Msg::PauseToggled);
        let said = match (before, self.interview.is_paused()) {
            (false, true) => say::PAUSED,
            (true, false) => say::GOES_ON,
            _ => say::NOT_NOW,
        };
        self.say(said.get(self.language));
    }

    /// Restarts the clock if it has waited for the candidate since the interview was resumed:
    /// that time does not count.
    fn go_on(&mut self, now: Moment) {
        if let Some(since) = self.waiting.take() {
            self.send(now, Msg::Suspended(now.saturating_since(since)));
        }
    }

    pub(super) fn send(&mut self, now: Moment, msg: Msg) {
        let effects = self.interview.update(now, msg);
        self.outwards(effects);
        self.read_question(now);
    }

    fn outwards(&mut self, effects: Vec<interview::Effect>) {
        // There is no clipboard here.
        let effects = effects
            .into_iter()
            .filter(|it| !matches!(it, interview::Effect::Copy(_)));
        self.effects.extend(effects.map(Effect::Interview));
    }

    pub(super) fn say(&mut self, said: impl Into<String>) {
        self.effects.push(Effect::Say(said.into()));
    }

    pub(super) fn taken(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }
}
