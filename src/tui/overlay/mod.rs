//! Overlays on a screen: help, notices, and the question whether to stop.

mod key_help;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang::say;
use crate::lang::{Localized, say::Phrase};

use super::keymap::{Action, Context};
use super::shared::Shared;
use super::widget::{Menu, Page, PageView, popup};

pub(super) use key_help::{KeyHelp, Pressed};

/// Maximum width of a box, in cells.
const WIDEST: u16 = 72;

/// An overlay on the screen.
#[derive(Debug)]
pub(super) enum Overlay {
    /// All keys.
    Keys(KeyHelp),
    /// A message to the user.
    Notice { text: Localized, top: usize },
    /// A request that takes long.
    Waiting,
    /// Whether to stop the interview.
    Stop { selected: usize },
    /// Whether to leave while speech is being recognized.
    Recognizing,
}

/// The result of a key pressed over an overlay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeyResult {
    /// It stays open.
    Stays,
    /// It closes, and nothing else happens.
    Closes,
    /// It closes, and the request is no longer waited for.
    StopsWaiting,
    /// The program exits; the interview can be resumed.
    LeavesForLater,
    /// The interview ends here.
    EndsInterview,
}

/// The choices when stopping, and their results.
const STOP_CHOICES: [(Phrase, KeyResult); 3] = [
    (say::interview::STOP_GO_ON, KeyResult::Closes),
    (say::interview::STOP_LATER, KeyResult::LeavesForLater),
    (say::interview::STOP_END, KeyResult::EndsInterview),
];

impl Overlay {
    /// Whether it is only a message.
    pub(super) fn is_notice(&self) -> bool {
        matches!(self, Self::Notice { .. })
    }

    pub(super) fn help(context: Context, practice: bool, dead: Vec<Action>) -> Self {
        Self::Keys(KeyHelp::new(context, practice, dead))
    }

    pub(super) fn notice(text: Localized) -> Self {
        Self::Notice { text, top: 0 }
    }

    pub(super) fn stop() -> Self {
        Self::Stop { selected: 0 }
    }

    pub(super) fn asks_to_stop(&self) -> bool {
        matches!(self, Self::Stop { .. })
    }

    /// Whether it asks about leaving, so that the same key again means it.
    pub(super) fn asks_to_leave(&self) -> bool {
        matches!(self, Self::Stop { .. } | Self::Recognizing)
    }

    /// The action that opens it, if a key does.
    pub(super) fn opened_by(&self) -> Option<Action> {
        match self {
            Self::Keys(_) => Some(Action::Help),
            _ => None,
        }
    }

    pub(super) fn waits(&self) -> bool {
        matches!(self, Self::Waiting)
    }

    pub(super) fn context(&self) -> Context {
        match self {
            Self::Stop { .. } => Context::Choice,
            _ => Context::Reading,
        }
    }

    pub(super) fn act(&mut self, action: &Action, shared: &Shared) -> KeyResult {
        if let Self::Stop { selected } = self {
            return choose(selected, action);
        }
        if self.waits() {
            return match action {
                Action::Back => KeyResult::StopsWaiting,
                _ => KeyResult::Stays,
            };
        }
        let page = i16::try_from(shared.size.rows / 2).unwrap_or(i16::MAX);
        match action {
            Action::Up => self.scroll(-1, shared),
            Action::Down => self.scroll(1, shared),
            Action::PageUp => self.scroll(-page, shared),
            Action::PageDown => self.scroll(page, shared),
            Action::First => self.scroll(i16::MIN, shared),
            Action::Last => self.scroll(i16::MAX, shared),
            _ => return KeyResult::Closes,
        }
        KeyResult::Stays
    }

    /// Scrolls by this many rows.
    pub(super) fn scroll(&mut self, rows: i16, shared: &Shared) {
        if let Self::Keys(help) = self {
            return help.walk(rows, shared);
        }
        let area = shared.area();
        let page = self.page(shared, inside_width(area));
        let last = PageView::last_top(&page, inside_width(area), inside_height(area));
        if let Self::Notice { top, .. } = self {
            *top = top.saturating_add_signed(isize::from(rows)).min(last);
        }
    }

    pub(super) fn render(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let title = self.title().get(shared.language);
        let width = inside_width(area);
        let page = self.page(shared, width);
        let text_rows = u16::try_from(page.height(width)).unwrap_or(u16::MAX);
        let choices = if self.asks_to_stop() { 4 } else { 0 };
        let rows = text_rows.saturating_add(choices).max(1);
        let closing = match self {
            Self::Stop { .. } => stop_keys(shared),
            Self::Keys(help) => help.closing(shared),
            _ => say::interview::close_key(shared.language, &shared.way_out(self.context())),
        };
        let inside = popup((title, &closing), width, rows, &shared.theme, buf, area);
        let top = match self {
            Self::Keys(help) => help.top(&page, inside.width, inside.height),
            Self::Notice { top, .. } => *top,
            Self::Waiting | Self::Recognizing | Self::Stop { .. } => 0,
        };
        let text_height = inside
            .height
            .saturating_sub(choices)
            .max(inside.height.min(1));
        let text = Rect {
            height: text_height.min(inside.height),
            ..inside
        };
        PageView::new(&page, top, shared.theme.quiet).render(buf, text);
        if let Self::Stop { selected } = self {
            let height = inside.height.min(3);
            let y = inside.bottom() - height;
            render_choices(
                *selected,
                shared,
                buf,
                Rect {
                    y,
                    height,
                    ..inside
                },
            );
        }
    }

    /// The area available to it: the help leaves the row of a running clock visible.
    pub(super) fn place(&self, area: Rect, is_live: bool) -> Rect {
        let above = u16::from(is_live && matches!(self, Self::Keys(_)) && area.height > 4);
        Rect {
            y: area.y + above,
            height: area.height - above,
            ..area
        }
    }

    fn title(&self) -> Phrase {
        match self {
            Self::Keys(_) => say::interview::HELP_TITLE,
            Self::Notice { .. } => say::interview::NOTICE_TITLE,
            Self::Waiting => say::files::WAITING_TITLE,
            Self::Stop { .. } | Self::Recognizing => say::interview::STOP_TITLE,
        }
    }

    fn page(&self, shared: &Shared, width: u16) -> Page {
        let mut page = Page::default();
        match self {
            Self::Keys(help) => return help.page(shared, width),
            Self::Notice { text, .. } => {
                page.add(shared.say(text), shared.theme.text);
            }
            Self::Waiting => {
                let stop = say::files::STOP_WAITING;
                add_ways_out(say::files::WAITING, stop, shared, &mut page);
            }
            Self::Recognizing => {
                let text = say::recording::LEAVES_WORDS;
                add_ways_out(text, say::recording::STAY, shared, &mut page);
            }
            Self::Stop { .. } => {
                page.add(
                    say::interview::STOP_TEXT.get(shared.language),
                    shared.theme.text,
                );
            }
        }
        page
    }
}

/// A text, and the keys that close it or leave the program.
fn add_ways_out(text: Phrase, back: Phrase, shared: &Shared, page: &mut Page) {
    page.add(text.get(shared.language), shared.theme.text);
    page.add("", shared.theme.text);
    for (action, label) in [(Action::Back, back), (Action::Leave, say::keys::LEAVE)] {
        if let Some(key) = shared.keymap.key_for(Context::Reading, &action) {
            let label = label.get(shared.language);
            page.add(format!("{key}  {label}"), shared.theme.text);
        }
    }
}

/// The keys in the question whether to stop.
fn stop_keys(shared: &Shared) -> String {
    let key = |action| shared.key(Context::Choice, &action);
    say::interview::stop_keys(
        shared.language,
        &key(Action::Accept),
        &key(Action::Up),
        &key(Action::Down),
        &shared.way_out(Context::Choice),
    )
}

fn choose(selected: &mut usize, action: &Action) -> KeyResult {
    let last = STOP_CHOICES.len() - 1;
    match action {
        Action::Up => *selected = selected.saturating_sub(1),
        Action::Down => *selected = (*selected + 1).min(last),
        Action::Accept => {
            return STOP_CHOICES
                .get(*selected)
                .map_or(KeyResult::Closes, |(_, verdict)| *verdict);
        }
        _ => return KeyResult::Closes,
    }
    KeyResult::Stays
}

fn render_choices(selected: usize, shared: &Shared, buf: &mut Buffer, area: Rect) {
    let items: Vec<(String, String)> = STOP_CHOICES
        .iter()
        .map(|(phrase, _)| (format!(" {}", phrase.get(shared.language)), String::new()))
        .collect();
    let menu = Menu {
        items: &items,
        selected,
    };
    menu.render(&shared.theme, buf, area);
}

/// If a box would leave only a few cells at its sides, whose letters would look like parts of
/// words, it covers them too.
fn inside_width(area: Rect) -> u16 {
    let room = area.width.saturating_sub(4).max(1);
    match room < WIDEST + 16 {
        true => room,
        false => WIDEST,
    }
}

fn inside_height(area: Rect) -> u16 {
    area.height.saturating_sub(2).max(1)
}
