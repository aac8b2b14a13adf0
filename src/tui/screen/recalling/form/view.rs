//! Draws the form: one line per item, and a prompt below.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::lang::say::recalled as say;
use crate::review::recalled::{Decision, RecalledInterview};
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::frame::Frame;
use crate::tui::screen::saving::Saving;
use crate::tui::screen::walk::in_sight;
use crate::tui::shared::Shared;
use crate::tui::widget::{put, put_right, rule};

use super::{Field, Form, Row, Written};

impl Form {
    pub(in crate::tui::screen::recalling) fn render(
        &self,
        saving: &Saving<RecalledInterview>,
        shared: &Shared,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let frame = Frame::of(area);
        let title = if self.is_new { say::NEW } else { say::EDIT };
        frame.render_without(&self.dead_keys(), title, self.context(), shared, buf);
        let state = saving.state();
        if let Some((state, is_bad)) = state {
            let style = if is_bad { theme.bad } else { theme.quiet };
            frame.put_status(title, (state.get(language), style), shared, buf);
        }
        if let Some((_, answer)) = &self.answering {
            return answer.render(shared, buf, frame.body);
        }
        let areas = areas(area);
        rule(buf, areas.rule, theme.rule);
        let (prompt, style) = match saving.why() {
            Some(why) => (shared.say(why).to_owned(), theme.bad),
            None => (self.prompt(shared), theme.quiet),
        };
        let prompt = text::truncate(&prompt, usize::from(areas.prompt.width));
        put(buf, areas.prompt, 0, 0, &prompt, style);
        let mut cursor = None;
        for (shown, line) in self.lines().into_iter().skip(self.top).enumerate() {
            let Ok(y) = u16::try_from(shown) else { break };
            if y >= areas.lines.height {
                break;
            }
            let row = Rect {
                y: areas.lines.y + y,
                height: 1,
                ..areas.lines
            };
            cursor = cursor.or(self.render_line(line, shared, buf, row));
        }
        cursor
    }

    /// The rows with a line of their own: a question's rating shares the question's line.
    fn lines(&self) -> Vec<Row> {
        let rows = self.rows().into_iter();
        rows.filter(|it| !matches!(it, Row::Went(_))).collect()
    }

    fn render_line(
        &self,
        line: Row,
        shared: &Shared,
        buf: &mut Buffer,
        row: Rect,
    ) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let here = self.row == line;
        let mut labeled = |name: &str, field: &Field, hint: &str| {
            let label = padded(name, shared);
            if field.text().is_empty() {
                let indent = u16::try_from(text::width(&label)).unwrap_or(u16::MAX);
                let room = usize::from(row.width.saturating_sub(indent));
                put(
                    buf,
                    row,
                    0,
                    indent,
                    &text::truncate(hint, room),
                    theme.quiet,
                );
            }
            field.render(&label, here, shared, buf, row)
        };
        match line {
            Row::Day => labeled(say::DAY.get(language), &self.day, ""),
            Row::Company => labeled(say::COMPANY.get(language), &self.company, ""),
            Row::Round => {
                let hint = say::ROUND_PLACEHOLDER.get(language);
                labeled(say::ROUND.get(language), &self.round, hint)
            }
            Row::Reactions => {
                let hint = say::REACTIONS_PLACEHOLDER.get(language);
                labeled(say::REACTIONS.get(language), &self.reactions, hint)
            }
            Row::Decision => {
                let label = padded(say::DECISION.get(language), shared);
                let used = put(buf, row, 0, 0, &label, theme.key);
                let style = if here { theme.selected } else { theme.text };
                let decision = Decision::say(self.decision).get(language);
                put(buf, row, 0, used, &format!("< {decision} >"), style);
                None
            }
            Row::Question(place) | Row::Went(place) => {
                let question = self.questions.get(place)?;
                self.render_question(place, question, shared, buf, row)
            }
        }
    }

    /// "1  왜 지금 옮기려고 하세요?  4": number, words, rating.
    fn render_question(
        &self,
        place: usize,
        question: &Written,
        shared: &Shared,
        buf: &mut Buffer,
        row: Rect,
    ) -> Option<Position> {
        let theme = &shared.theme;
        let is_rating = self.row == Row::Went(place);
        let went = match question.kept.went {
            Some(went) => format!(" {went} "),
            None if question.is_blank() => String::new(),
            None => " - ".to_owned(),
        };
        let style = if is_rating {
            theme.selected
        } else {
            theme.text
        };
        let used = put_right(buf, row, 0, &went, style);
        let words = Rect {
            width: row.width.saturating_sub(used + 1),
            ..row
        };
        let label = format!("{:>2}  ", place + 1);
        if question.asked.text().is_empty() {
            let hint = say::QUESTION_PLACEHOLDER.get(shared.language);
            let room = usize::from(words.width).saturating_sub(label.len());
            let indent = u16::try_from(label.len()).unwrap_or_default();
            put(
                buf,
                words,
                0,
                indent,
                &text::truncate(hint, room),
                theme.quiet,
            );
        }
        let here = self.row == Row::Question(place);
        question.asked.render(&label, here, shared, buf, words)
    }

    /// The prompt for the current row.
    fn prompt(&self, shared: &Shared) -> String {
        let language = shared.language;
        let phrase = match self.row {
            Row::Day if self.typed_day().is_none() => say::BAD_DAY,
            Row::Day => say::ABOUT_DAY,
            Row::Company => say::ABOUT_COMPANY,
            Row::Round => say::ABOUT_ROUND,
            Row::Question(_) => {
                return say::about_question(
                    language,
                    &shared.key(Context::RecalledLine, &Action::NextField),
                );
            }
            Row::Went(_) => {
                let key = |rating| shared.key(Context::RecalledChoice, &Action::Rate(rating));
                return say::about_went(language, &key(1), &key(5));
            }
            Row::Reactions => say::ABOUT_REACTIONS,
            Row::Decision => {
                let key = |action| shared.key(Context::RecalledChoice, &action);
                return say::about_decision(language, &key(Action::Less), &key(Action::More));
            }
        };
        phrase.get(language).to_owned()
    }

    pub(in crate::tui::screen::recalling) fn fit(&mut self, shared: &Shared) {
        if let Some((_, answer)) = &mut self.answering {
            answer.fit(shared);
            return;
        }
        let line = match self.row {
            Row::Went(place) => Row::Question(place),
            row => row,
        };
        let place = self.lines().iter().position(|it| *it == line).unwrap_or(0);
        let height = areas(shared.area()).lines.height;
        self.top = in_sight(place..place + 1, self.top, height);
    }

    /// Moves to the clicked line.
    pub(super) fn click(&mut self, row: u16, shared: &Shared) {
        let lines = areas(shared.area()).lines;
        let shown = row.checked_sub(lines.y).filter(|it| *it < lines.height);
        let line = shown.and_then(|it| {
            let all = self.lines();
            all.get(self.top + usize::from(it)).copied()
        });
        self.row = line.unwrap_or(self.row);
    }
}

/// Pads a label to the width of the widest, plus a gap.
fn padded(label: &str, shared: &Shared) -> String {
    let labels = [
        say::DAY,
        say::COMPANY,
        say::ROUND,
        say::REACTIONS,
        say::DECISION,
    ];
    let widths = labels.map(|it| text::width(it.get(shared.language)));
    let widest = widths.into_iter().max().unwrap_or_default();
    let gap = widest.saturating_sub(text::width(label)) + 2;
    format!("{label}{}", " ".repeat(gap))
}

struct Areas {
    lines: Rect,
    rule: Rect,
    prompt: Rect,
}

/// The area between the title and the keys.
pub(super) fn body(area: Rect) -> Rect {
    Frame::of(area).body
}

fn areas(area: Rect) -> Areas {
    let body = body(area);
    // On a low screen the lines are the last to shrink.
    let below = u16::from(body.height >= 5);
    let [lines, rule, prompt] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(below),
        Constraint::Length(below),
    ])
    .areas(body);
    Areas {
        lines,
        rule: Rect {
            x: area.x,
            width: area.width,
            ..rule
        },
        prompt,
    }
}
