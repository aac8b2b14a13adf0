//! Past interviews: the list, and one of them to read, rate and comment on.

mod line;
mod list;
mod reading;

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::lang::Language;
use crate::lang::say::{past as words, review as say};
use crate::moment::Moment;
use crate::review::filter::{Filter, Pattern, SortKey};
use crate::review::{PastSession, Summary};
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::{Effect, Msg};
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, Page, PageView, put, put_right, rule};

use super::details::Details;
use super::field::Field;
use super::frame::{SIDES, put_keys_but};
use super::walk::{walk, wheel};
use super::{Screen, Searching, Step};

pub use list::PastList;
pub(super) use reading::Reading;

use list::ListEntry;

/// The list of past interviews.
#[derive(Debug)]
pub(super) struct Transcripts {
    list: PastList,
    sort: SortKey,
    field: Field,
    typing: bool,
    /// The lines shown, in order.
    shown: Vec<ListEntry>,
    selected: usize,
    details: Details,
    /// Whether deleting the selected one was requested once.
    deleting: bool,
    /// The language for sorting names.
    language: Language,
}

impl Screen for Transcripts {
    fn context(&self) -> Context {
        match self.typing {
            true => Context::Typing,
            false => Context::Past,
        }
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let theme = &shared.theme;
        let areas = self.areas(shared, buf.area);
        self.render_title(shared, buf, areas.title);
        rule(buf, areas.rule, theme.rule);
        let cursor = self
            .field
            .render("/ ", self.typing, shared, buf, areas.field.inner(SIDES));
        if self.shown.is_empty() {
            let why = match self.list.len() == 0 {
                true => say::NONE_YET.get(shared.language).to_owned(),
                false => words::none_fit(shared.language, &shared.way_out(Context::Typing)),
            };
            let mut page = Page::default();
            page.add(why, theme.text);
            PageView::new(&page, 0, theme.quiet).render(buf, areas.list.inner(SIDES));
        } else {
            let items = self.items(shared, areas.list);
            let (menu, first) = (self.menu(&items), self.menu(&[]).top(areas.list.height));
            menu.render_part(first, self.shown.len(), theme, buf, areas.list);
            rule(buf, areas.lower_rule, theme.rule);
            let page = self.about_selected(shared);
            self.details
                .render(self.selected, &page, theme, buf, areas.about.inner(SIDES));
        }
        put_keys_but(&self.dead(), self.context(), shared, buf, areas.footer);
        cursor
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        let asked = std::mem::take(&mut self.deleting);
        self.selected = walk(self.selected, self.shown.len(), action, shared);
        match action {
            Action::Delete if asked => {
                let id = self.selected_id();
                return Step::Do(
                    id.map(|id| Effect::DeleteTranscript { id })
                        .into_iter()
                        .collect(),
                );
            }
            Action::Delete => self.deleting = !self.shown.is_empty(),
            Action::Less => self.scroll_details(-1, shared),
            Action::More => self.scroll_details(1, shared),
            Action::Search => return Step::open(Searching::default()),
            Action::Filter => self.typing = true,
            Action::Sort => {
                self.sort = self.sort.next();
                self.arrange();
            }
            Action::Edit(command) if self.field.edit(command.clone()) => self.arrange(),
            // While typing, the first Enter only leaves the field, so that the list's own keys
            // work on the results.
            Action::Accept if self.typing => self.typing = false,
            Action::Back if asked => {}
            Action::Accept if asked => {}
            Action::Accept => {
                let id = self.selected_id();
                return Step::Do(
                    id.map(|id| Effect::OpenTranscript { id })
                        .into_iter()
                        .collect(),
                );
            }
            Action::Back if self.typing || !self.field.text().is_empty() => self.show_all(),
            Action::Back => return Step::close(),
            _ => {}
        }
        Step::stay()
    }

    fn dead_keys(&self, _shared: &Shared) -> Vec<Action> {
        self.dead()
    }

    fn input(&mut self, _now: Moment, input: &Input, _shared: &Shared) -> Step {
        self.selected = wheel(self.selected, self.shown.len(), input);
        if self.typing && self.field.input(input) {
            self.arrange();
        }
        Step::stay()
    }

    fn clicked(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let list = self.areas(shared, shared.area()).list;
        self.selected = self.menu(&[]).line_at(at, list, self.shown.len())?;
        self.typing = false;
        self.deleting = false;
        Some(Action::Accept)
    }

    fn receive(&mut self, _now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        match msg {
            Msg::MoreTranscripts(others) => self.add(*others),
            Msg::TranscriptDeleted { id } => self.remove(&id),
            Msg::TranscriptReviewed(summary) => self.update(*summary),
            msg => return ControlFlow::Continue(msg),
        }
        ControlFlow::Break(Step::stay())
    }
}

impl Transcripts {
    pub(super) fn new(sessions: Vec<PastSession>, language: Language) -> Self {
        let mut list = Self {
            list: PastList::of(sessions),
            sort: SortKey::default(),
            field: Field::default(),
            typing: false,
            shown: Vec::new(),
            selected: 0,
            details: Details::default(),
            deleting: false,
            language,
        };
        list.arrange();
        list
    }

    /// Adds sessions; the selection stays on its session.
    fn add(&mut self, others: PastList) {
        self.list.append(others);
        self.arrange_again();
    }

    /// Removes a session; the next one gets the selection.
    fn remove(&mut self, id: &str) {
        let before = self.selected;
        self.list.remove(id);
        self.arrange();
        self.selected = before.min(self.shown.len().saturating_sub(1));
    }

    /// Updates a session changed since it was listed.
    fn update(&mut self, summary: Summary) {
        self.list.update(summary);
        self.arrange_again();
    }

    /// Like [`Self::arrange`], but a selection below the first line stays on its session.
    fn arrange_again(&mut self) {
        let selected = self.shown.get(self.selected).copied();
        let selected = selected.filter(|_| self.selected > 0);
        self.arrange();
        let again = self.shown.iter().position(|it| Some(*it) == selected);
        self.selected = again.unwrap_or_default();
    }

    /// Shows the sessions that match the filter; unreadable ones come last.
    fn arrange(&mut self) {
        let filter = Filter {
            typed: Pattern::of(self.field.text()),
            ..Filter::default()
        };
        self.shown = self.list.arrange(&filter, self.sort, self.language);
        self.selected = 0;
    }

    fn scroll_details(&mut self, rows: isize, shared: &Shared) {
        let page = self.about_selected(shared);
        let area = self.areas(shared, shared.area()).about.inner(SIDES);
        self.details.scroll(self.selected, rows, &page, area);
    }

    fn show_all(&mut self) {
        self.typing = false;
        self.field = Field::default();
        self.arrange();
    }

    /// Actions that need sessions, if there are none.
    fn dead(&self) -> Vec<Action> {
        let on_one = [Action::Accept, Action::Delete, Action::Up, Action::Down];
        let on_list = [Action::Filter, Action::Sort];
        let dead = on_one
            .into_iter()
            .filter(|_| self.shown.is_empty() && !self.typing);
        let idle = on_list.into_iter().filter(|_| self.list.len() == 0);
        dead.chain(idle).collect()
    }

    fn selected_id(&self) -> Option<String> {
        Some(match *self.shown.get(self.selected)? {
            ListEntry::Readable(place) => self.list.readable(place)?.id.to_string(),
            ListEntry::Unreadable(place) => self.list.unreadable(place)?.id().to_owned(),
        })
    }

    fn menu<'a>(&self, items: &'a [(String, String)]) -> Menu<'a> {
        Menu {
            items,
            selected: self.selected,
        }
    }

    fn render_title(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let (theme, language) = (&shared.theme, shared.language);
        put(buf, area, 0, 1, say::TITLE.get(language), theme.title);
        let all = self.list.len();
        let counted = words::counted(language, self.shown.len(), all);
        let sorted = line::sort_name(self.sort).get(language);
        put_right(
            buf,
            area,
            0,
            &format!("  {counted}, {sorted} "),
            theme.quiet,
        );
    }

    fn line(&self, place: ListEntry) -> Option<line::Line<'_>> {
        match place {
            ListEntry::Readable(place) => Some(line::Line::Readable(self.list.readable(place)?)),
            ListEntry::Unreadable(place) => match self.list.unreadable(place)? {
                PastSession::Unreadable { id, why } => Some(line::Line::Unreadable { id, why }),
                PastSession::Readable(summary) => Some(line::Line::Readable(summary)),
            },
        }
    }

    /// The visible lines.
    fn items(&self, shared: &Shared, list: Rect) -> Vec<(String, String)> {
        let top = self.menu(&[]).top(list.height);
        let seen = self.shown.iter().skip(top).take(list.height.into());
        let lines = seen.filter_map(|place| self.line(*place));
        lines
            .map(|line| line.in_list(shared.language, Menu::width(list, self.shown.len())))
            .collect()
    }

    fn about_selected(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let selected = self.shown.get(self.selected);
        if self.deleting {
            let key = shared.key(Context::Past, &Action::Delete);
            let ask = words::ask_delete(shared.language, &key);
            page.add(ask, shared.theme.bad);
        }
        shared.add_unread(&mut page);
        if let Some(line) = selected.and_then(|place| self.line(*place)) {
            line.write_about(shared, &mut page);
        }
        page
    }

    fn areas(&self, shared: &Shared, area: Rect) -> Areas {
        let field = u16::from(self.typing || !self.field.text().is_empty());
        let page = self.about_selected(shared);
        let about = u16::try_from(page.height(area.inner(SIDES).width)).unwrap_or(u16::MAX);
        // The list keeps three lines, whatever there is to say about the selected one.
        let about = about.min(area.height.saturating_sub(7 + field));
        let [title, rule, field, list, lower_rule, about, footer] = Layout::vertical([
            Constraint::Max(1),
            Constraint::Max(1),
            Constraint::Length(field),
            Constraint::Fill(1),
            Constraint::Max(1),
            Constraint::Length(about),
            Constraint::Length(1),
        ])
        .areas(area);
        Areas {
            title,
            rule,
            field,
            list,
            lower_rule,
            about,
            footer,
        }
    }
}

struct Areas {
    title: Rect,
    rule: Rect,
    field: Rect,
    list: Rect,
    lower_rule: Rect,
    about: Rect,
    footer: Rect,
}
