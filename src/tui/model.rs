use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::interview::Interview;
use crate::lang::Localized;
use crate::lang::say::recording;
use crate::moment::Moment;

use super::keymap::{Action, Context, begins_syllable, ends_syllable};
use super::overlay::{KeyResult, Overlay, Pressed};
use super::screen::{Stack, Step, opened_by};
use super::shared::Shared;
use super::widget::selected_mark;
use super::{Effect, Input, Key, Msg};

/// A rendered screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Screenful {
    /// The cells.
    pub buffer: Buffer,
    /// The terminal's title; `None` leaves its own.
    pub title: Option<String>,
    /// Position of the terminal's cursor: in the text being written, else on the selected line.
    pub cursor: Option<Position>,
}

/// The screens, and the overlay on top of the current one.
#[derive(Debug)]
pub struct Model {
    shared: Shared,
    screens: Stack,
    overlay: Option<Overlay>,
    /// Messages to show once only the home screen is shown.
    for_home: Vec<Localized>,
    /// Whether the last key was a consonant that begins a decomposed syllable.
    syllable_begun: bool,
}

impl Model {
    /// The initial state: at home.
    pub fn new(shared: Shared) -> Self {
        let size = shared.size.clamped();
        Self {
            shared: Shared { size, ..shared },
            screens: Stack::default(),
            overlay: None,
            for_home: Vec::new(),
            syllable_begun: false,
        }
    }

    /// The interview on the screen, if any.
    pub fn interview(&self) -> Option<&Interview> {
        self.screens.top().interview()
    }

    /// When the screen will change by itself; `None` if only the user can change it.
    pub fn wakes_at(&self, now: Moment) -> Option<Moment> {
        let screen = self.screens.top().wakes_at(now);
        screen.into_iter().chain(self.shared.model.wakes_at()).min()
    }

    /// Applies one message.
    pub fn update(&mut self, now: Moment, msg: Msg) -> Vec<Effect> {
        let mut effects = Vec::new();
        let was_home = self.screens.is_home();
        self.shared.model.look(now);
        match msg {
            Msg::Input(input) => effects = self.input(now, input),
            Msg::Resized(size) => self.shared.size = size.clamped(),
            Msg::Resumable(sessions) => self.shared.resumable = sessions,
            Msg::TodayCounted(mut today) => {
                if let Some((scenarios, broken)) = today.scenarios.take() {
                    (self.shared.scenarios, self.shared.broken) = (scenarios, broken);
                }
                self.shared.today = Some(*today);
            }
            Msg::ModelReads(news) => self.shared.model.take(news, now),
            Msg::CopiesFound(notice) => self.for_home.push(notice),
            Msg::Unrecognized { title, answers } => {
                let key = self.shared.key(Context::Review, &Action::CancelWords);
                let notice = |language| recording::unrecognized(language, &title, answers, &key);
                self.for_home.push(Localized::each(notice));
            }
            Msg::SessionRefused(why) => self.overlay = Some(Overlay::notice(why)),
            Msg::Delayed => self.overlay = Some(Overlay::Waiting),
            Msg::Arrived => {
                self.overlay.take_if(|overlay| overlay.waits());
            }
            Msg::Ticked
            | Msg::Suspended(_)
            | Msg::SaveFailed(_)
            | Msg::SaveMoved(_)
            | Msg::Tightened(_)
            | Msg::SaveHealed => effects = self.send_to_top(now, msg),
            msg => {
                match &msg {
                    Msg::SettingSaved(change) => self.shared.change(change),
                    Msg::RecognitionGoes(answers) => self.shared.recognizing.clone_from(answers),
                    _ => {}
                }
                let step = match self.screens.deliver(now, msg, &self.shared) {
                    ControlFlow::Break(step) => step,
                    ControlFlow::Continue(msg) => opened_by(now, msg, &self.shared),
                };
                effects = self.take(now, step);
            }
        }
        self.screens.top_mut().fit(&self.shared, now);
        if self.overlay.is_none() && self.screens.is_home() && effects.is_empty() {
            self.overlay = self.for_home.pop().map(Overlay::notice);
        }
        // After returning from a screen, what there is to do may have changed.
        if !was_home && self.screens.is_home() {
            effects.push(Effect::CountToday);
        }
        effects
    }

    /// Sends a message to the current screen only.
    fn send_to_top(&mut self, now: Moment, msg: Msg) -> Vec<Effect> {
        match self.screens.top_mut().receive(now, msg, &self.shared) {
            ControlFlow::Break(step) => self.take(now, step),
            ControlFlow::Continue(_) => Vec::new(),
        }
    }

    fn take(&mut self, now: Moment, step: Step) -> Vec<Effect> {
        match step {
            Step::Do(effects) => return effects,
            Step::Open(screen) => self.screens.open(screen),
            Step::Replace(screen) => self.screens.replace(screen),
            Step::Begin(screen, effects) => {
                self.screens = Stack::default();
                // A notice meant for the home screen would swallow the first keys of an answer.
                self.overlay.take_if(|overlay| overlay.is_notice());
                self.screens.open(screen);
                return effects;
            }
            Step::Close(effects) => {
                self.screens.close();
                return effects;
            }
            Step::CloseAndSend(msg) => {
                self.screens.close();
                return self.send_to_top(now, msg);
            }
            Step::Cover(overlay) => self.overlay = Some(overlay),
            Step::Then(one, next) => {
                let mut effects = self.take(now, *one);
                effects.extend(self.take(now, *next));
                return effects;
            }
        }
        Vec::new()
    }

    fn input(&mut self, now: Moment, input: Input) -> Vec<Effect> {
        if self.is_rest_of_key(&input) {
            return Vec::new();
        }
        if let Some(effects) = self.press_in_help(now, &input) {
            return effects;
        }
        if self.is_text_below(&input) {
            // A notice about a job stays until the job is done.
            self.overlay.take_if(|overlay| !overlay.waits());
            let step = self.screens.top_mut().input(now, &input, &self.shared);
            return self.take(now, step);
        }
        let Input::Key(key) = &input else {
            let action = self.clicked(&input);
            return self.act(now, action, &input);
        };
        if self.opened_overlay(*key) {
            self.overlay = None;
            return Vec::new();
        }
        let context = self.context();
        let composed = self.shared.keymap.composed(context, *key);
        if !composed.is_empty() {
            return self.act_on_each(now, &composed);
        }
        let action = self.action(*key);
        let begun = key.typed().is_some_and(begins_syllable);
        self.syllable_begun = begun && action.is_some() && !context.is_text();
        self.act(now, action, &input)
    }

    /// Whether this is the rest of a decomposed syllable whose first consonant was a key that led
    /// to a text field: it was not meant as text.
    fn is_rest_of_key(&mut self, input: &Input) -> bool {
        let Input::Key(key) = input else {
            return false;
        };
        let rest = key.typed().is_some_and(ends_syllable);
        self.syllable_begun &= rest && self.context().is_text();
        self.syllable_begun
    }

    /// Lets the help handle the input: a search, or a key to press. `None` if no help is open, or
    /// the input is not for it.
    fn press_in_help(&mut self, now: Moment, input: &Input) -> Option<Vec<Effect>> {
        let below = self.screens.top().context();
        let Some(Overlay::Keys(help)) = &mut self.overlay else {
            return None;
        };
        // While something is being written, letters belong to it, unless the help is being
        // searched.
        let typed = matches!(input, Input::Key(key) if key.typed().is_some());
        if typed && below.is_text() && !help.is_searched() {
            return None;
        }
        match help.press(input, &self.shared) {
            Pressed::Passed => None,
            Pressed::Taken => Some(Vec::new()),
            Pressed::Runs(action) => {
                let is_same = help.context() == below;
                self.overlay = None;
                // By the time, the key may mean something else.
                let action = Some(action).filter(|_| is_same);
                Some(action.map_or_else(Vec::new, |it| self.act(now, Some(it), input)))
            }
        }
    }

    /// Whether this is text for what is being written below an overlay. No overlay may swallow
    /// text, and while a clock runs nobody stops to close one.
    fn is_text_below(&self, input: &Input) -> bool {
        let typed = match input {
            Input::Key(key) => key.typed().is_some(),
            Input::Pasted(_) => true,
            _ => false,
        };
        typed && self.overlay.is_some() && self.screens.top().context().is_text()
    }

    /// The action of a click on the screen; `None` under an overlay.
    fn clicked(&mut self, input: &Input) -> Option<Action> {
        let Input::Clicked { column: x, row: y } = *input else {
            return None;
        };
        let screen = self.screens.top_mut();
        let at = Position { x, y };
        let is_free = self.overlay.is_none();
        is_free.then(|| screen.clicked(at, &self.shared)).flatten()
    }

    /// Whether `key` opened the overlay; if so, it also closes it.
    fn opened_overlay(&self, key: Key) -> bool {
        let screen = self.screens.top();
        let opened_by = self.overlay.as_ref().and_then(Overlay::opened_by);
        let keymap = &self.shared.keymap;
        let means = keymap.action(screen.context(), key, screen.is_practice());
        opened_by.is_some() && means == opened_by.as_ref()
    }

    /// Presses the keys that an input method combined into one character, up to the first that
    /// leaves, deletes or confirms, or that leads to a text field.
    fn act_on_each(&mut self, now: Moment, keys: &[Key]) -> Vec<Effect> {
        let mut effects = Vec::new();
        for key in keys {
            let action = self.action(*key);
            let ends = action.as_ref().is_some_and(Action::is_decisive);
            effects.extend(self.act(now, action, &Input::Key(*key)));
            if ends || self.context().is_text() {
                break;
            }
        }
        effects
    }

    fn action(&self, key: Key) -> Option<Action> {
        let practice = self.screens.top().is_practice();
        let keymap = &self.shared.keymap;
        keymap.action(self.context(), key, practice).cloned()
    }

    fn act(&mut self, now: Moment, action: Option<Action>, input: &Input) -> Vec<Effect> {
        let screen = self.screens.top_mut();
        let step = match action {
            Some(Action::Leave) => return self.leave(),
            Some(Action::Redraw) => return vec![Effect::Redraw],
            Some(Action::StopModel) => {
                self.shared.model.forget_trouble();
                return vec![Effect::StopModel];
            }
            Some(action) if self.overlay.is_some() => return self.answer_overlay(now, &action),
            Some(Action::Help) => {
                let mut dead = screen.dead_keys(&self.shared);
                if self.shared.model.is_idle() {
                    dead.push(Action::StopModel);
                }
                let help = Overlay::help(screen.context(), screen.is_practice(), dead);
                Step::Cover(help)
            }
            Some(action) => screen.act(now, &action, &self.shared),
            None if self.overlay.is_some() => {
                self.scroll_overlay(input);
                Step::stay()
            }
            None => screen.input(now, input, &self.shared),
        };
        self.take(now, step)
    }

    /// Whether this input asks to leave the program.
    pub fn would_leave(&self, input: &Input) -> bool {
        let Input::Key(key) = input else {
            return false;
        };
        self.action(*key) == Some(Action::Leave)
    }

    fn context(&self) -> Context {
        match &self.overlay {
            Some(overlay) => overlay.context(),
            None => self.screens.top().context(),
        }
    }

    /// Leaves at once if nothing is at stake, and asks for confirmation during a live interview and
    /// while speech is recognized.
    fn leave(&mut self) -> Vec<Effect> {
        let asked = self.overlay.as_ref().is_some_and(Overlay::asks_to_leave);
        let asks = match self.screens.top().is_live() {
            true => Some(Overlay::stop()),
            false => (!self.shared.recognizing.is_empty()).then_some(Overlay::Recognizing),
        };
        match asks.filter(|_| !asked) {
            Some(asks) => {
                self.overlay = Some(asks);
                Vec::new()
            }
            None => vec![Effect::Quit],
        }
    }

    fn answer_overlay(&mut self, now: Moment, action: &Action) -> Vec<Effect> {
        let Some(overlay) = &mut self.overlay else {
            return Vec::new();
        };
        let verdict = overlay.act(action, &self.shared);
        if !matches!(verdict, KeyResult::Stays | KeyResult::LeavesForLater) {
            self.overlay = None;
        }
        match verdict {
            KeyResult::Stays | KeyResult::Closes => Vec::new(),
            KeyResult::StopsWaiting => vec![Effect::StopWaiting],
            KeyResult::LeavesForLater => vec![Effect::Quit],
            KeyResult::EndsInterview => self.screens.top_mut().end(now),
        }
    }

    fn scroll_overlay(&mut self, input: &Input) {
        if let (Some(overlay), Input::Scrolled(notches)) = (&mut self.overlay, input) {
            overlay.scroll(*notches, &self.shared);
        }
    }

    /// Renders everything.
    pub fn view(&self, now: Moment) -> Screenful {
        self.view_in(Buffer::default(), now)
    }

    /// Renders everything in a buffer that was used before, which saves making one.
    pub fn view_in(&self, mut buffer: Buffer, now: Moment) -> Screenful {
        let area = self.shared.area();
        buffer.resize(area);
        buffer.reset();
        let screen = self.screens.top();
        let mut cursor = screen.render(&self.shared, now, &mut buffer);
        if let Some(overlay) = &self.overlay {
            overlay.render(
                &self.shared,
                &mut buffer,
                overlay.place(area, screen.is_live()),
            );
            cursor = None;
        }
        let cursor = cursor.or_else(|| selected_mark(&buffer));
        self.shared.theme.fill(&mut buffer);
        Screenful {
            title: screen.title(&self.shared, now),
            buffer,
            cursor,
        }
    }
}
