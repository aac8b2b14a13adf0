//! The interviewer's words, and the notes or the answer below them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::interview::{LiveTurn, Phase};
use crate::lang::say;
use crate::moment::Moment;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{Editor, Gauge, Page, PageView, blank, put, put_right, rule};

use super::layout::{Areas, indented};
use super::{InterviewScreen, Saving};

impl InterviewScreen {
    pub(super) fn render_turn(
        &self,
        shared: &Shared,
        _now: Moment,
        buf: &mut Buffer,
        areas: &Areas,
    ) -> Option<Position> {
        let theme = &shared.theme;
        self.render_prompt(shared, buf, areas);
        rule(buf, areas.lower_rule, theme.rule);
        if self.interview.is_paused() {
            let key = self.key(shared, Context::Answering, &Action::Pause);
            let text = say::interview::paused(shared.language, &key);
            put_sentence(&text, theme.title, shared, buf, areas);
            return None;
        }
        let lead = self.lead_page(shared);
        PageView::new(&lead, 0, theme.quiet).render(buf, areas.lead);
        let cursor = match self.interview.phase() {
            Phase::Asking { turn, .. } => {
                if !turn.notes().is_empty() {
                    let label = say::interview::NOTES.get(shared.language);
                    put(buf, indented(areas.status), 0, 0, label, theme.quiet);
                }
                self.editor(turn.notes(), "")
                    .render(theme, buf, areas.editor)
            }
            Phase::Preparing { turn, .. } => {
                let key = self.key(shared, Context::Noting, &Action::Submit);
                let placeholder = say::interview::notes_placeholder(shared.language, &key);
                let label = say::interview::NOTES.get(shared.language);
                put(buf, indented(areas.status), 0, 0, label, theme.quiet);
                let editor = self.editor(turn.notes(), &placeholder);
                editor.render(theme, buf, areas.editor)
            }
            Phase::TimeUp { after_time, .. } => {
                let label = say::interview::AFTER_TIME.get(shared.language);
                put(buf, indented(areas.status), 0, 0, label, theme.quiet);
                self.editor(after_time, "").render(theme, buf, areas.editor)
            }
            Phase::Answering { turn, .. } => {
                if self.shows_star() {
                    self.render_star(shared, buf, areas);
                }
                self.render_answer(turn, shared, buf, areas)
            }
            _ => None,
        };
        self.render_saved(shared, buf, areas.status);
        cursor
    }

    /// What stands above the text being written: what is going on, or the notes for the answer.
    pub(super) fn lead_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let (theme, language) = (&shared.theme, shared.language);
        if self.interview.is_paused() {
            return page;
        }
        if self.waiting.is_some() {
            page.add(say::interview::RESUMED.get(language), theme.title);
            return page;
        }
        match self.interview.phase() {
            Phase::Asking { .. } => {
                let key = self.key(shared, Context::Listening, &Action::Accept);
                page.add(say::interview::listening(language, &key), theme.quiet);
            }
            Phase::Wording { .. } => {
                let key = self.key(shared, Context::Listening, &Action::Accept);
                page.add(say::llm::wording(language, &key), theme.quiet);
            }
            Phase::TimeUp { .. } => {
                let key = self.key(shared, Context::TimeUp, &Action::Accept);
                page.add(say::interview::time_up(language, &key), theme.title);
            }
            Phase::Answering { turn, .. } if shared.size.rows >= 10 && !self.reads_brief() => {
                let notes = turn.notes().text().trim();
                if !notes.is_empty() {
                    let label = say::review::NOTES.get(language);
                    page.add(format!("{label}: {notes}"), theme.quiet);
                }
            }
            _ => {}
        }
        page
    }

    fn render_answer(
        &self,
        turn: &LiveTurn,
        shared: &Shared,
        buf: &mut Buffer,
        areas: &Areas,
    ) -> Option<Position> {
        let key = self.key(shared, Context::Answering, &Action::Submit);
        let placeholder = match self.interview.setup().spoken {
            true => say::interview::spoken_placeholder(shared.language, &key),
            false => say::interview::DRAFT_PLACEHOLDER
                .get(shared.language)
                .to_owned(),
        };
        if !self.interview.setup().spoken {
            self.render_gauge(turn, shared, buf, areas.status);
        }
        let editor = self.editor(turn.draft(), &placeholder);
        editor.render(&shared.theme, buf, areas.editor)
    }

    fn editor<'a>(&self, buffer: &'a crate::text::TextBuffer, placeholder: &'a str) -> Editor<'a> {
        Editor {
            buffer,
            top: self.editor_top,
            placeholder,
        }
    }

    /// How long the answer would take to say, against its aim.
    fn render_gauge(&self, turn: &LiveTurn, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let rate = self.interview.setup().clock.rate;
        let spoken = self.gauge().load().at(rate);
        let line = say::interview::spoken_of(shared.language, spoken, turn.aim());
        let row = indented(area);
        let used = put(buf, row, 0, 0, &line, theme.quiet);
        let room = row.width.saturating_sub(used + 16).min(20);
        if room >= 6 {
            let bar = Rect {
                x: row.x + used + 2,
                width: room,
                ..row
            };
            let gauge = Gauge {
                value: spoken,
                aim: turn.aim(),
                filled: theme.calm,
                empty: theme.rule,
            };
            gauge.render(buf, bar);
        }
    }

    fn render_saved(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        if matches!(self.saving, Saving::Fine) {
            let saved = say::interview::SAVED.get(shared.language);
            put_right(buf, indented(area), 0, saved, shared.theme.quiet);
        }
    }

    /// What is wrong with saving, if anything, to its last word: it says what to do about it, and
    /// where the words are. Then, in a line, what is wrong with the language model.
    pub(super) fn trouble_page(&self, shared: &Shared) -> Page {
        let theme = &shared.theme;
        let mut page = Page::default();
        match &self.saving {
            Saving::Fine => {}
            Saving::Elsewhere(why) => {
                page.add(shared.say(why), theme.soon);
            }
            Saving::Failing(why) => {
                let unsaved = say::interview::UNSAVED.get(shared.language);
                page.add(format!("{unsaved}: {}", shared.say(why)), theme.bad);
            }
        }
        if let Some(trouble) = &shared.model.trouble {
            page.add(shared.say(trouble), theme.quiet);
        }
        page
    }

    /// What is wrong with saving matters more than whatever it covers.
    pub(super) fn render_trouble(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let page = self.trouble_page(shared);
        if page.is_empty() {
            return;
        }
        let rows = indented(area);
        blank(buf, rows, Style::default());
        PageView::new(&page, 0, shared.theme.quiet).render(buf, rows);
    }

    fn key(&self, shared: &Shared, context: Context, action: &Action) -> String {
        let key = shared.keymap.key_for(context, action);
        key.map(|key| key.to_string()).unwrap_or_default()
    }
}

/// A sentence in place of the text.
fn put_sentence(text: &str, style: Style, shared: &Shared, buf: &mut Buffer, areas: &Areas) {
    let mut page = Page::default();
    page.add(text, style);
    PageView::new(&page, 0, shared.theme.quiet).render(buf, areas.editor);
}
