//! The interviewer's words, and the notes or the answer below them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::interview::{LiveTurn, Phase};
use crate::lang::say;
use crate::moment::Moment;
use crate::review::asked_alone;
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::{Screen, model_line};
use crate::tui::shared::Shared;
use crate::tui::widget::{Editor, Gauge, Page, PageView, blank, put, put_right, rule};

use super::layout::{Areas, indented};
use super::{InterviewScreen, Saving};

impl InterviewScreen {
    pub(super) fn render_turn(
        &self,
        shared: &Shared,
        now: Moment,
        buf: &mut Buffer,
        areas: &Areas,
    ) -> Option<Position> {
        let theme = &shared.theme;
        self.render_prompt(shared, buf, areas);
        rule(buf, areas.lower_rule, theme.rule);
        if self.interview.is_paused() {
            let key = shared.key(Context::Answering, &Action::Pause);
            let text = say::interview::paused(shared.language, &key);
            put_sentence(&text, theme.title, shared, buf, areas);
            return None;
        }
        if !self.is_helped_below(shared) {
            let lead = self.lead_page(shared);
            PageView::new(&lead, 0, theme.quiet).render(buf, areas.lead);
        }
        let cursor = match self.interview.phase() {
            Phase::Asking { turn, .. } => {
                if !turn.notes().is_empty() {
                    put_label(say::interview::NOTES, shared, buf, areas);
                }
                self.editor(turn.notes(), "")
                    .render(theme, buf, areas.editor)
            }
            Phase::Preparing { turn, .. } => {
                let key = shared.key(Context::Noting, &Action::Submit);
                let placeholder = say::interview::notes_placeholder(shared.language, &key);
                put_label(say::interview::NOTES, shared, buf, areas);
                let editor = self.editor(turn.notes(), &placeholder);
                editor.render(theme, buf, areas.editor)
            }
            Phase::TimeUp { after_time, .. } => {
                put_label(say::interview::AFTER_TIME, shared, buf, areas);
                self.editor(after_time, "").render(theme, buf, areas.editor)
            }
            Phase::Answering { turn, .. } => {
                if self.shows_star() {
                    self.render_star(shared, buf, areas);
                }
                self.render_answer(turn, shared, now, buf, areas)
            }
            _ => None,
        };
        self.render_saved(shared, now, buf, areas.status);
        cursor
    }

    /// What is above the text being written: what is going on, or the notes for the answer.
    pub(super) fn lead_page(&self, shared: &Shared) -> Page {
        let mut page = Page::default();
        let (theme, language) = (&shared.theme, shared.language);
        if self.interview.is_paused() {
            return page;
        }
        if self.waiting.is_some() {
            let key = shared.key(Context::Listening, &Action::Accept);
            page.add(say::interview::resumed(language, &key), theme.title);
            self.add_notes(shared, &mut page);
            return page;
        }
        if self.is_helped_below(shared) {
            return self.help_page(shared);
        }
        self.add_advice(shared, &mut page);
        match self.interview.phase() {
            // The header says how to see it.
            Phase::Asking { .. } if self.hides_question(shared) => {}
            Phase::Asking { .. } => {
                let key = shared.key(Context::Listening, &Action::Accept);
                page.add(say::interview::listening(language, &key), theme.quiet);
            }
            Phase::Wording { .. } => {
                let key = shared.key(Context::Listening, &Action::Accept);
                page.add(say::llm::wording(language, &key), theme.quiet);
            }
            Phase::TimeUp { .. } => {
                let key = shared.key(Context::TimeUp, &Action::Accept);
                page.add(say::interview::time_up(language, &key), theme.title);
            }
            _ => self.add_notes(shared, &mut page),
        }
        page
    }

    /// The notes made before the answer that is being written.
    fn add_notes(&self, shared: &Shared, page: &mut Page) {
        let Phase::Answering { turn, .. } = self.interview.phase() else {
            return;
        };
        let notes = turn.notes().text().trim();
        if !notes.is_empty() && shared.size.rows >= 10 && !self.has_brief() {
            let label = say::review::NOTES.get(shared.language);
            page.add(format!("{label}: {notes}"), shared.theme.quiet);
        }
    }

    /// The top advice on the last answer to this question, in practice mode; if there is little
    /// room, only until the answer has text.
    fn add_advice(&self, shared: &Shared, page: &mut Page) {
        let (phase, low) = (self.interview.phase(), shared.size.rows < 16);
        let is_seen = match phase {
            Phase::Preparing { .. } => true,
            Phase::Answering { .. } => !low,
            _ => false,
        };
        let place = asked_alone(&self.interview).filter(|_| is_seen && self.is_practice());
        let question = place.and_then(|place| self.interview.question(place));
        let advice = question.and_then(|it| self.interview.setup().advice.get(&it.reference()));
        if let Some(advice) = advice {
            let line = say::interview::last_time(shared.language, shared.say(advice));
            page.add(line, shared.theme.soon);
        }
    }

    fn render_answer(
        &self,
        turn: &LiveTurn,
        shared: &Shared,
        now: Moment,
        buf: &mut Buffer,
        areas: &Areas,
    ) -> Option<Position> {
        let key = shared.key(Context::Answering, &Action::Submit);
        let setup = self.interview.setup();
        let placeholder = if setup.voiced {
            let record = shared.key(Context::Answering, &Action::Record);
            say::recording::placeholder(shared.language, &record, &key)
        } else if setup.spoken {
            say::interview::spoken_placeholder(shared.language, &key)
        } else {
            let placeholder = say::interview::DRAFT_PLACEHOLDER;
            placeholder.get(shared.language).to_owned()
        };
        if self.shows_recording() {
            let (line, style) = self.recording_line(shared, now);
            put(buf, indented(areas.status), 0, 0, &line, style);
        } else if !setup.spoken {
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

    /// How long the answer would take to say, compared with its target.
    fn render_gauge(&self, turn: &LiveTurn, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let theme = &shared.theme;
        let rate = self.interview.setup().clock.rate;
        // What was spoken is measured; what is typed in addition is estimated.
        let said = self.recorded_length();
        let spoken = self.gauge().load().at(rate) + said;
        let line = match said.is_zero() {
            true => say::interview::spoken_of(shared.language, spoken, turn.aim()),
            false => say::recording::said_of(shared.language, spoken, turn.aim()),
        };
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

    fn render_saved(&self, shared: &Shared, now: Moment, buf: &mut Buffer, area: Rect) {
        if !matches!(self.saving, Saving::Fine) {
            return;
        }
        let busy = model_line::brief(shared, self.context());
        let saved = match (&self.recognition, &busy) {
            (Some(going), _) => going,
            (None, Some(busy)) => busy,
            (None, None) => say::interview::SAVED.get(shared.language),
        };
        let row = indented(area);
        let before = match self.shows_recording() {
            true => text::width(&self.recording_line(shared, now).0) + 2,
            false => 0,
        };
        if before + text::width(saved) <= usize::from(row.width) {
            put_right(buf, row, 0, saved, shared.theme.quiet);
        }
    }

    /// What is wrong with saving, in full: what to do about it, and where the text is. Then
    /// errors of the language model and the recording.
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
        let news = shared.model.news();
        let is_over = matches!(self.interview.phase(), Phase::Finished { .. });
        let unasked = news.unasked.iter().filter(|_| is_over);
        for trouble in news.trouble.iter().chain(unasked) {
            page.add(shared.say(trouble), theme.quiet);
        }
        self.add_voice_trouble(shared, &mut page);
        let has_row = matches!(
            self.interview.phase(),
            Phase::Opening { .. }
                | Phase::Rating { .. }
                | Phase::Marked { .. }
                | Phase::Finished { .. }
        );
        // While something is being written, it is next to the saving status.
        if let Some(busy) = model_line::busy(shared, self.context()).filter(|_| has_row) {
            page.add(busy, theme.quiet);
        }
        page
    }

    /// Errors in saving matter more than whatever they cover.
    pub(super) fn render_trouble(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let page = self.trouble_page(shared);
        if page.is_empty() {
            return;
        }
        let rows = indented(area);
        blank(buf, rows, Style::default());
        PageView::new(&page, 0, shared.theme.quiet).render(buf, rows);
    }
}

/// The label of what is being written, as much as fits next to the saving status.
fn put_label(label: say::Phrase, shared: &Shared, buf: &mut Buffer, areas: &Areas) {
    let row = indented(areas.status);
    let saved = text::width(say::interview::SAVED.get(shared.language)) + 2;
    let room = usize::from(row.width).saturating_sub(saved);
    let label = label.get(shared.language);
    // If it is cut, the part in parentheses is dropped as a whole.
    let brief = label.split(" (").next().unwrap_or_default();
    let label = if text::width(label) <= room {
        label
    } else {
        brief
    };
    put(
        buf,
        row,
        0,
        0,
        &text::truncate(label, room),
        shared.theme.quiet,
    );
}

/// A sentence in place of the text.
fn put_sentence(text: &str, style: Style, shared: &Shared, buf: &mut Buffer, areas: &Areas) {
    let mut page = Page::default();
    page.add(text, style);
    PageView::new(&page, 0, shared.theme.quiet).render(buf, areas.editor);
}
