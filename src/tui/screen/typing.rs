//! The typing test: a minute of writing, which shows how much longer it takes than speech.

use std::ops::ControlFlow;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};

use crate::coach::typing_factor;
use crate::lang::say;
use crate::moment::{Deadline, Moment};
use crate::scenario::SpeakingRate;
use crate::settings::Change;
use crate::text::{EditCommand, Motion, TextBuffer};
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Editor, Footer, Menu, Page, PageView, put, put_right, rule};
use crate::tui::{Effect, Input, Msg};

use super::{Screen, Step};

/// Duration of the test.
const TIME: Duration = Duration::from_secs(60);

/// It has no sound.
const DEAD: [Action; 2] = [Action::Record, Action::CancelWords];

/// The typing test.
#[derive(Debug, Default)]
pub(super) struct Typing {
    buffer: TextBuffer,
    top: usize,
    stage: Stage,
}

#[derive(Debug, Default, Clone, Copy, PartialEq)]
enum Stage {
    /// Nothing is typed yet; the clock waits for the first key.
    #[default]
    Waiting,
    /// The minute is running.
    Writing { since: Moment, until: Deadline },
    /// It is over.
    Measured { factor: Option<f64>, keep: bool },
}

impl Screen for Typing {
    fn context(&self) -> Context {
        match self.stage {
            Stage::Waiting | Stage::Writing { .. } => Context::Answering,
            Stage::Measured { .. } => Context::Choice,
        }
    }

    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        DEAD.to_vec()
    }

    /// No STAR markers or hints where nothing is asked.
    fn is_practice(&self) -> bool {
        false
    }

    fn render(&self, shared: &Shared, now: Moment, buf: &mut Buffer) -> Option<Position> {
        let theme = &shared.theme;
        let areas = areas(buf.area);
        let title = say::typing::TITLE.get(shared.language);
        put(buf, areas.title, 0, 1, title, theme.title);
        rule(buf, areas.rule, theme.rule);
        let footer = Footer {
            dead: &DEAD,
            keymap: &shared.keymap,
            context: self.context(),
            practice: self.is_practice(),
            language: shared.language,
            closes: None,
        };
        footer.render(theme, buf, areas.footer);
        match self.stage {
            Stage::Waiting => self.render_text(shared, buf, &areas),
            Stage::Writing { until, .. } => {
                let left = say::interview::left(shared.language, until.remaining(now));
                put_right(buf, areas.title, 0, &format!("{left} "), theme.calm);
                self.render_text(shared, buf, &areas)
            }
            Stage::Measured { factor, keep } => {
                render_measured(factor, keep, shared, buf, &areas);
                None
            }
        }
    }

    fn act(&mut self, now: Moment, action: &Action, shared: &Shared) -> Step {
        match (action, self.stage) {
            (Action::Back, _) => return Step::close(),
            (Action::Submit, Stage::Writing { since, .. }) => self.measure(since, now),
            (Action::Edit(command), _) => self.edit(now, command.clone()),
            (Action::PageUp, Stage::Writing { .. }) => self.page(now, shared, Motion::PageUp),
            (Action::PageDown, Stage::Writing { .. }) => self.page(now, shared, Motion::PageDown),
            (Action::Up | Action::Down, Stage::Measured { factor, keep }) => {
                let keep = if factor.is_some() { !keep } else { keep };
                self.stage = Stage::Measured { factor, keep };
            }
            (Action::Accept, Stage::Measured { factor, keep }) => return accept(factor, keep),
            _ => {}
        }
        Step::stay()
    }

    /// Typed text counts; pasted text would measure nothing.
    fn input(&mut self, now: Moment, input: &Input, _shared: &Shared) -> Step {
        if let Input::Key(key) = input
            && let Some(typed) = key.typed()
        {
            self.edit(now, EditCommand::Insert(typed.to_string()));
        }
        Step::stay()
    }

    fn receive(&mut self, now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        match msg {
            Msg::SettingSaved(_) => ControlFlow::Break(Step::close()),
            Msg::Ticked => {
                self.tick(now);
                ControlFlow::Break(Step::stay())
            }
            msg => ControlFlow::Continue(msg),
        }
    }

    fn fit(&mut self, shared: &Shared, _now: Moment) {
        let text = areas(shared.area()).text;
        self.buffer.set_width(Editor::columns(text.width));
        self.top = Editor::follow(&self.buffer, self.top, text.height);
    }

    /// When the screen changes by itself: every second of the minute.
    fn wakes_at(&self, now: Moment) -> Option<Moment> {
        let Stage::Writing { until, .. } = self.stage else {
            return None;
        };
        let left = until.remaining(now);
        let to_the_second = Duration::from_nanos(u64::from(left.subsec_nanos()).max(1));
        Some(now + to_the_second)
    }
}

impl Typing {
    fn page(&mut self, now: Moment, shared: &Shared, motion: fn(u16) -> Motion) {
        let height = areas(shared.area()).text.height;
        self.edit(now, EditCommand::Move(motion(height.max(1))));
    }

    fn edit(&mut self, now: Moment, command: EditCommand) {
        if let Stage::Measured { .. } = self.stage {
            return;
        }
        // It is not recorded, and the clipboard is the field's own.
        let _ = self.buffer.perform(command);
        if self.stage == Stage::Waiting && !self.buffer.is_empty() {
            self.stage = Stage::Writing {
                since: now,
                until: Deadline::after(TIME, now),
            };
        }
        self.tick(now);
    }

    /// Ends the minute when it is up.
    fn tick(&mut self, now: Moment) {
        if let Stage::Writing { since, until } = self.stage
            && until.has_passed(now)
        {
            self.measure(since, until.moment());
        }
    }

    fn measure(&mut self, since: Moment, end: Moment) {
        let elapsed = end.saturating_since(since);
        let factor = typing_factor(self.buffer.text(), elapsed, SpeakingRate::default());
        self.stage = Stage::Measured {
            factor,
            keep: factor.is_none(),
        };
    }

    fn render_text(&self, shared: &Shared, buf: &mut Buffer, areas: &Areas) -> Option<Position> {
        let mut page = Page::default();
        page.add(say::typing::ABOUT.get(shared.language), shared.theme.quiet);
        PageView::new(&page, 0, shared.theme.quiet).render(buf, areas.about);
        let editor = Editor {
            buffer: &self.buffer,
            top: self.top,
            placeholder: say::typing::PLACEHOLDER.get(shared.language),
        };
        editor.render(&shared.theme, buf, areas.text)
    }
}

fn accept(factor: Option<f64>, keep: bool) -> Step {
    match factor.filter(|_| !keep) {
        Some(factor) => {
            let change = Change::TypingFactor(Some(factor));
            Step::Do(vec![Effect::SaveSetting(change)])
        }
        None => Step::close(),
    }
}

fn render_measured(
    factor: Option<f64>,
    keep: bool,
    shared: &Shared,
    buf: &mut Buffer,
    areas: &Areas,
) {
    let language = shared.language;
    let theme = &shared.theme;
    let mut page = Page::default();
    let kept = say::typing::keep(language, shared.typing_factor);
    let items = match factor {
        Some(factor) => {
            page.add(say::typing::measured(language, factor), theme.text);
            vec![say::typing::take(language, factor), kept]
        }
        None => {
            page.add(say::typing::TOO_SHORT.get(language), theme.text);
            vec![kept]
        }
    };
    let items: Vec<_> = items.into_iter().map(|it| (it, String::new())).collect();
    PageView::new(&page, 0, theme.quiet).render(buf, areas.about);
    let menu = Menu {
        items: &items,
        selected: usize::from(keep && items.len() > 1),
    };
    menu.render(theme, buf, areas.text);
}

struct Areas {
    title: Rect,
    rule: Rect,
    about: Rect,
    text: Rect,
    footer: Rect,
}

fn areas(area: Rect) -> Areas {
    // The explanation needs four rows on a narrow screen, but never the last row for the text.
    let about = (area.height / 3).min(5);
    let [title, rule, about, _, text, footer] = Layout::vertical([
        Constraint::Max(1),
        Constraint::Max(1),
        Constraint::Length(about),
        Constraint::Max(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    Areas {
        title,
        rule,
        about: about.inner(Margin::new(1, 0)),
        text: text.inner(Margin::new(1, 0)),
        footer,
    }
}
