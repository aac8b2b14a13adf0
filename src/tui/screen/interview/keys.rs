//! Handles keys, the wheel and clicks during an interview.

use ratatui::layout::Position;

use crate::interview::{Msg as Happening, Phase};
use crate::moment::Moment;
use crate::text::{EditCommand, Motion};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::overlay::Overlay;
use crate::tui::screen::debrief::Way;
use crate::tui::screen::{Screen, Step};
use crate::tui::shared::Shared;

use super::InterviewScreen;

impl InterviewScreen {
    /// Handles a key after reading aloud has stopped.
    pub(super) fn act_silently(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        if let Some(debrief) = &mut self.debrief {
            return match debrief.act(action, shared) {
                Way::Leaves => Step::close(),
                Way::Stays => Step::stay(),
            };
        }
        match action {
            Action::Back if self.docked.take().is_some() => Step::stay(),
            Action::Back => Step::Cover(Overlay::stop()),
            Action::Accept
            | Action::Submit
            | Action::Pause
            | Action::Edit(EditCommand::Newline)
                if self.waiting.is_some() =>
            {
                Step::Do(self.go_on(now))
            }
            Action::Hint => self.toggle_hint(),
            Action::Outline => Step::Do(self.toggle_outline(now)),
            Action::Record => {
                let mut effects = self.go_on(now);
                effects.extend(self.toggle_recording(now));
                Step::Do(effects)
            }
            Action::CancelWords => Step::Do(vec![Effect::CancelRecognition]),
            Action::PromptUp => self.scroll_prompt(-1),
            Action::PromptDown => self.scroll_prompt(1),
            action => {
                let mut effects = self.go_on(now);
                effects.extend(self.phase_action(now, action));
                Step::Do(effects)
            }
        }
    }

    /// The same for input without a binding.
    pub(super) fn input_silently(&mut self, now: Moment, input: &Input, shared: &Shared) -> Step {
        let command = match input {
            Input::Key(key) => key.typed().map(|c| EditCommand::Insert(c.to_string())),
            Input::Pasted(text) => Some(EditCommand::Paste(text.clone())),
            Input::Clicked { column, row } => self.place_cursor(*column, *row),
            Input::Scrolled(notches) => return Step::Do(self.scroll(*notches, now, shared)),
        };
        match command {
            Some(command) => {
                let mut effects = self.go_on(now);
                if matches!(command, EditCommand::Insert(_) | EditCommand::Paste(_)) {
                    effects.extend(self.interrupt_recording(now));
                }
                effects.extend(self.send(now, Happening::Edited(command)));
                Step::Do(effects)
            }
            None => Step::stay(),
        }
    }

    pub(super) fn phase_action(&mut self, now: Moment, action: &Action) -> Vec<Effect> {
        let mut effects = match action {
            Action::Pause => self.interrupt_recording(now),
            _ => Vec::new(),
        };
        let happening = match action {
            Action::Accept if self.context() == Context::Rating => match self.rating {
                Some(own) => Happening::Rated(Some(own)),
                None => return effects,
            },
            Action::Accept => Happening::Continued,
            Action::Submit => Happening::Submitted,
            Action::Marker => Happening::MarkerWanted,
            Action::Pause => Happening::PauseToggled,
            Action::Rate(own) => Happening::Rated(Some(*own)),
            Action::PassOver => Happening::Rated(None),
            Action::Edit(command) => Happening::Edited(command.clone()),
            Action::PageUp => self.page(Motion::PageUp),
            Action::PageDown => self.page(Motion::PageDown),
            Action::Up => return self.move_rating(-1),
            Action::Down => return self.move_rating(1),
            _ => return effects,
        };
        effects.extend(self.send(now, happening));
        effects
    }

    fn page(&self, motion: impl Fn(u16) -> Motion) -> Happening {
        let rows = self.areas.editor.height.saturating_sub(1).max(1);
        Happening::Edited(EditCommand::Move(motion(rows)))
    }

    /// The scale is drawn with the best rating at the top. The first step selects the end that it
    /// comes from.
    fn move_rating(&mut self, rows: i8) -> Vec<Effect> {
        let outside = if rows > 0 { 6 } else { 0 };
        let from = self.rating.unwrap_or(outside);
        self.rating = Some(from.saturating_add_signed(-rows).clamp(1, 5));
        Vec::new()
    }

    /// Actions that have no effect in the interview's current state.
    pub(super) fn dead(&self) -> Vec<Action> {
        let paused = self.interview.is_paused();
        let mut dead = Vec::new();
        if paused {
            dead.extend([Action::Submit, Action::Accept]);
        }
        if self.context() == Context::Rating && self.rating.is_none() {
            dead.push(Action::Accept);
        }
        if !self.interview.can_be_recorded() {
            dead.push(Action::Record);
        }
        if self.recognition.is_none() {
            dead.push(Action::CancelWords);
        }
        if paused || !self.shows_star() {
            dead.push(Action::Marker);
        }
        if paused || !self.has_hint() {
            dead.push(Action::Hint);
        }
        if paused || !self.has_outline() {
            dead.push(Action::Outline);
        }
        let is_wording = matches!(self.interview.phase(), Phase::Wording { .. });
        let stands = self.interview.countdown(Moment::ZERO).is_none() || is_wording;
        if self.waiting.is_some() || stands {
            dead.push(Action::Pause);
        }
        dead
    }

    pub(super) fn scroll_prompt(&mut self, rows: isize) -> Step {
        self.prompt_top = self.prompt_top.saturating_add_signed(rows);
        Step::stay()
    }

    pub(super) fn scroll(&mut self, notches: i16, now: Moment, shared: &Shared) -> Vec<Effect> {
        if let Some(debrief) = &mut self.debrief {
            debrief.scroll(isize::from(notches), shared);
            return Vec::new();
        }
        let rows = notches.unsigned_abs();
        let motion = if notches < 0 {
            Motion::PageUp(rows)
        } else {
            Motion::PageDown(rows)
        };
        self.send(now, Happening::Edited(EditCommand::Move(motion)))
    }

    pub(super) fn place_cursor(&self, column: u16, row: u16) -> Option<EditCommand> {
        let editor = self.areas.editor;
        let inside = editor.contains(Position { x: column, y: row });
        inside.then(|| EditCommand::PlaceCursor {
            row: self.editor_top + usize::from(row - editor.y),
            column: usize::from(column - editor.x),
        })
    }
}
