//! The draft of an import, to be corrected before it is carried out.

use std::ops::ControlFlow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use crate::import::Skipped;
use crate::import::own::{DraftRow, ImportDraft};
use crate::lang::say::{import as say, keys};
use crate::moment::Moment;
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, Page, rule};
use crate::tui::{Input, Msg};

use super::bottom_panel::BottomPanel;
use super::details::Details;
use super::discarding::DiscardRequest;
use super::field::Field;
use super::frame::Frame;
use super::text_area::TextArea;
use super::walk::{point, walk};
use super::{Screen, Step};

/// The draft of an import.
#[derive(Debug)]
pub(super) struct Importing {
    draft: ImportDraft,
    /// The draft before any correction.
    before: ImportDraft,
    discarding: DiscardRequest,
    /// Lines that are not used.
    skipped: Vec<Skipped>,
    /// The selected entry, or unused line after the entries.
    selected: usize,
    details: Details,
    /// The text of the selected entry, while it is edited.
    writing: Option<Field>,
    /// Its answer, while that is edited.
    answering: Option<TextArea>,
}

impl Screen for Importing {
    fn context(&self) -> Context {
        match (&self.answering, &self.writing) {
            (Some(_), _) => Context::ImportAnswer,
            (None, Some(_)) => Context::ImportText,
            (None, None) => Context::Importing,
        }
    }

    fn render(&self, shared: &Shared, _now: Moment, buf: &mut Buffer) -> Option<Position> {
        let (theme, language) = (&shared.theme, shared.language);
        let Areas {
            frame,
            list,
            between,
            below,
        } = areas(buf.area);
        frame.render(say::PREVIEW, self.context(), shared, buf);
        let mut counted = say::to_make(language, self.draft.count(), self.skipped.len());
        if !frame.has_room(say::PREVIEW, &counted, shared) {
            counted = self.draft.count().to_string();
        }
        let status = match self.discarding.is_open() {
            true => (keys::ASK_DISCARD.get(language), theme.bad),
            false => (counted.as_str(), theme.quiet),
        };
        frame.put_status(say::PREVIEW, status, shared, buf);
        let rows = self.draft.rows().iter().map(|row| line(row, shared));
        let skipped = self.skipped.iter().map(|it| {
            let why = shared.say(&it.why.say()).to_owned();
            (format!("  {}", it.text.trim()), why)
        });
        let items = rows.chain(skipped).map(|(left, right)| {
            let room = usize::from(list.width).saturating_sub(text::width(&right) + 4);
            (text::truncate(&left, room).into_owned(), right)
        });
        let items: Vec<_> = items.collect();
        let menu = Menu {
            items: &items,
            selected: self.selected,
        };
        menu.render(theme, buf, list);
        rule(buf, between, theme.rule);
        if let Some(answer) = &self.answering {
            let panel = BottomPanel::half(buf.area);
            panel.render(say::EDIT_ANSWER, self.context(), shared, buf);
            let placeholder = say::ANSWER_PLACEHOLDER.get(language);
            return answer.render(placeholder, theme, buf, panel.inner());
        }
        if let Some(field) = &self.writing {
            return field.render("", true, shared, buf, below);
        }
        let page = self.about(shared);
        self.details.render(self.selected, &page, theme, buf, below);
        None
    }

    fn act(&mut self, _now: Moment, action: &Action, shared: &Shared) -> Step {
        if self.answering.is_some() || self.writing.is_some() {
            self.write(action, shared);
            return Step::stay();
        }
        if *action == Action::Back {
            return self.leave();
        }
        self.discarding.take_back();
        let count = self.draft.rows().len() + self.skipped.len();
        self.selected = walk(self.selected, count, action, shared);
        let selected = self.selected;
        match action {
            Action::Accept => {
                self.ask();
                let row = self.draft.rows().get(self.selected);
                self.writing = row.filter(|it| it.is_new).map(|it| Field::of(&it.text));
            }
            Action::Comment => {
                let row = self.draft.rows().get(selected);
                let answer = row.map(|it| it.answer.as_deref().unwrap_or_default());
                let mut answer = answer.map(TextArea::of);
                if let Some(answer) = &mut answer {
                    answer.fit(BottomPanel::half(shared.area()).inner());
                }
                self.answering = answer;
            }
            Action::Delete => self.draft.toggle(selected),
            Action::Less => self.draft.stand_alone(selected),
            Action::More => self.draft.follow_up(selected),
            Action::MakeStory => {
                let row = self.draft.rows().get(selected);
                if row.is_some_and(|it| !it.is_answered()) {
                    return Step::notice(say::NO_ANSWER_NO_STORY.into());
                }
                self.draft.toggle_story(selected);
            }
            Action::Submit if self.draft.count() == 0 => {
                return Step::notice(say::NO_QUESTIONS.into());
            }
            Action::Submit => {
                let draft = Box::new(self.draft.clone());
                return Step::Do(vec![Effect::MakeImport(draft)]);
            }
            _ => {}
        }
        Step::stay()
    }

    fn input(&mut self, _now: Moment, input: &Input, shared: &Shared) -> Step {
        self.discarding.take_back();
        if let Some(answer) = &mut self.answering {
            answer.input(input, BottomPanel::half(shared.area()).inner());
            return Step::stay();
        }
        if let Some(field) = &mut self.writing {
            field.input(input);
            return Step::stay();
        }
        let count = self.draft.rows().len() + self.skipped.len();
        let list = areas(shared.area()).list;
        self.selected = point(self.selected, count, input, list);
        Step::stay()
    }

    fn receive(&mut self, _now: Moment, msg: Msg, _shared: &Shared) -> ControlFlow<Step, Msg> {
        match msg {
            Msg::ImportMade(said) => ControlFlow::Break(Step::close().then(Step::notice(said))),
            msg => ControlFlow::Continue(msg),
        }
    }
}

impl Importing {
    pub(super) fn new(draft: ImportDraft, skipped: Vec<Skipped>) -> Self {
        Self {
            before: draft.clone(),
            discarding: DiscardRequest::default(),
            draft,
            skipped,
            selected: 0,
            details: Details::default(),
            writing: None,
            answering: None,
        }
    }

    /// Leaves without making anything; corrections are discarded on the second request.
    fn leave(&mut self) -> Step {
        let is_corrected = self.draft != self.before;
        match is_corrected && !self.discarding.confirms() {
            true => Step::stay(),
            false => Step::Do(vec![Effect::Quit]),
        }
    }

    /// Handles a key while an answer or the text of an entry is edited.
    fn write(&mut self, action: &Action, shared: &Shared) {
        if let Some(answer) = &mut self.answering {
            match action {
                Action::Submit => {
                    self.draft.answer(self.selected, answer.text());
                    self.answering = None;
                }
                action => _ = answer.act(action, BottomPanel::half(shared.area()).inner()),
            }
        } else if let Some(field) = &mut self.writing {
            match action {
                Action::Edit(command) => _ = field.edit(command.clone()),
                Action::Accept => {
                    self.draft.rewrite(self.selected, field.text());
                    self.writing = None;
                }
                Action::Back => self.writing = None,
                _ => {}
            }
        }
    }

    /// Makes a question from the selected unused line.
    fn ask(&mut self) {
        let place = self.selected.checked_sub(self.draft.rows().len());
        if let Some(place) = place.filter(|it| *it < self.skipped.len()) {
            let line = self.skipped.remove(place);
            self.selected = self.draft.ask(line.line, &line.text);
        }
    }

    /// The text about the selection.
    fn about(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        let rows = self.draft.rows();
        if let Some(row) = rows.get(self.selected) {
            page.add(&*row.text, theme.question);
            let above = row.parent.and_then(|it| rows.get(it));
            if let Some(above) = above {
                page.add(say::follows(language, &above.text), theme.text);
            }
            let state = match (row.is_new, row.is_left_out) {
                (false, _) => Some(say::IN_BANK.get(language).to_owned()),
                (true, true) => {
                    let key = shared.key(Context::Importing, &Action::Delete);
                    Some(say::left_out(language, &key))
                }
                (true, false) => None,
            };
            if let Some(state) = state {
                page.add(state, theme.soon);
            }
            if let Some(answer) = &row.answer {
                page.add(&**answer, theme.text);
            }
            page.add(say::at_line(language, row.line), theme.quiet);
        } else if let Some(skipped) = self.skipped.get(self.selected - rows.len()) {
            page.add(say::at_line(language, skipped.line), theme.quiet);
            page.add(skipped.text.trim(), theme.text);
            page.add(shared.say(&skipped.why.say()), theme.soon);
            let key = shared.key(Context::Importing, &Action::Accept);
            page.add(say::make_question(language, &key), theme.quiet);
        }
        page
    }
}

/// "+ 왜 배인가요?": what becomes of an entry on the left, and of its answer on the right.
fn line(row: &DraftRow, shared: &Shared) -> (String, String) {
    let language = shared.language;
    let mark = match (row.is_left_out, row.is_new) {
        (true, _) => "x",
        (false, true) => "+",
        (false, false) => "=",
    };
    let indent = if row.parent.is_some() { "  " } else { "" };
    let right = match (row.is_story, row.is_answered()) {
        (true, _) => say::A_STORY.get(language),
        (false, true) => say::ANSWERED.get(language),
        (false, false) => "",
    };
    (format!("{mark} {indent}{}", row.text), right.to_owned())
}

struct Areas {
    frame: Frame,
    list: Rect,
    between: Rect,
    /// The area of the page.
    below: Rect,
}

/// The list above, and the text about the selection below it.
fn areas(area: Rect) -> Areas {
    let frame = Frame::of(area);
    let [list, between, below] =
        Layout::vertical([Constraint::Fill(2), Constraint::Max(1), Constraint::Fill(1)])
            .areas(frame.body);
    let whole = |part: Rect| Rect {
        x: area.x,
        width: area.width,
        ..part
    };
    Areas {
        list: whole(list),
        between: whole(between),
        below,
        frame,
    }
}
