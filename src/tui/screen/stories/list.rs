//! The list of stories, and the text about the selected one.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang::Language;
use crate::lang::say::stories as say;
use crate::moment::Moment;
use crate::review::stories::{Overused, Story, StoryUse};
use crate::text;
use crate::tui::Input;
use crate::tui::keymap::{Action, Context};
use crate::tui::message::Effect;
use crate::tui::screen::frame::{Frame, SIDES};
use crate::tui::screen::walk::{walk, wheel};
use crate::tui::screen::{Screen, Step};
use crate::tui::shared::Shared;
use crate::tui::widget::{Menu, Page, PageView, rule};

use super::form::Form;
use super::{Shown, Stories};

/// At this width or wider, each line shows how the story is used.
const WIDE: u16 = 60;

impl Stories {
    pub(super) fn act_on_list(
        &mut self,
        action: &Action,
        asked: bool,
        shared: &Shared,
        now: Moment,
    ) -> Step {
        self.selected = walk(self.selected, self.collection.stories.len(), action, shared);
        match action {
            Action::Delete if asked => return self.delete(now),
            Action::Delete => return self.ask_to_delete(),
            Action::Less => self.scroll_story(-1, shared),
            Action::More => self.scroll_story(1, shared),
            Action::Accept | Action::Back if asked => {}
            Action::Accept => {
                if let Some(story) = self.collection.stories.get(self.selected) {
                    return self.open_form(Form::of(story), false);
                }
            }
            Action::New => {
                let form = Form::new(&self.collection.stories, None, shared.language);
                return self.open_form(form, false);
            }
            Action::Matrix => self.page = Shown::Matrix,
            Action::Drill => return self.begin_drill(now),
            Action::OpenStoryUse => return self.open_last_use(),
            Action::Back => return self.leave(now),
            _ => {}
        }
        Step::stay()
    }

    fn ask_to_delete(&mut self) -> Step {
        if let Some(why) = &self.collection.sealed {
            return Step::notice(say::sealed(why));
        }
        self.deleting = !self.collection.stories.is_empty();
        Step::stay()
    }

    fn delete(&mut self, now: Moment) -> Step {
        if self.selected >= self.collection.stories.len() {
            return Step::stay();
        }
        let story = self.collection.stories.remove(self.selected);
        self.changed();
        Step::Do(self.saving.drop(story.id, now))
    }

    /// Opens the interview in which the selected story was last told.
    fn open_last_use(&self) -> Step {
        match self.last_use() {
            Some(story_use) => Step::Do(vec![Effect::OpenTranscript {
                id: story_use.transcript.to_string(),
            }]),
            None if self.collection.stories.is_empty() => Step::stay(),
            None => Step::notice(say::NEVER_USED.into()),
        }
    }

    fn last_use(&self) -> Option<&StoryUse> {
        self.collection.stories.get(self.selected)?.uses.last()
    }

    /// Index of the answer to show in an interview opened from here.
    pub(super) fn wanted_answer(&self) -> Option<usize> {
        self.last_use()?.turn.checked_sub(1)
    }

    pub(super) fn input_to_list(&mut self, input: &Input) {
        self.selected = wheel(self.selected, self.collection.stories.len(), input);
    }

    /// Selects and opens the line in this cell.
    pub(super) fn click_in_list(&mut self, at: Position, shared: &Shared) -> Option<Action> {
        let (_, [list, _, _]) = self.areas(shared.area());
        let menu = Menu {
            items: &[],
            selected: self.selected,
        };
        self.selected = menu.line_at(at, list, self.collection.stories.len())?;
        Some(Action::Accept)
    }

    pub(super) fn render_list(&self, shared: &Shared, buf: &mut Buffer, area: Rect) {
        let (theme, language) = (&shared.theme, shared.language);
        let (frame, [list, between, below]) = self.areas(area);
        frame.render(say::TITLE, self.context(), shared, buf);
        let rows = self.rows_that_count().count();
        let served = self.rows_that_count().filter(|it| !it.stories.is_empty());
        let served = served.count();
        let mut counted = say::counted(
            language,
            self.collection.stories.len(),
            self.is_chosen(),
            served,
            rows,
        );
        if !frame.has_room(say::TITLE, &counted, shared) {
            counted = say::counted_briefly(language, served, rows);
        }
        frame.put_status(say::TITLE, (&counted, theme.quiet), shared, buf);
        if self.collection.stories.is_empty() {
            let mut page = Page::default();
            self.write_troubles(shared, &mut page);
            let new = shared.key(Context::NoStories, &Action::New);
            let make = shared.key(Context::Review, &Action::MakeStory);
            page.add(say::none(language, &new, &make), theme.text);
            PageView::new(&page, 0, theme.quiet).render(buf, frame.body);
            return;
        }
        let stories = self.collection.stories.iter();
        let items: Vec<_> = stories
            .map(|story| {
                let overused = self.matrix.overuse(&story.id).is_some();
                let width = Menu::width(list, self.collection.stories.len());
                line(story, overused, language, width)
            })
            .collect();
        let menu = Menu {
            items: &items,
            selected: self.selected,
        };
        menu.render(theme, buf, list);
        rule(buf, between, theme.rule);
        let page = self.about(shared);
        self.details
            .render(self.selected, &page, theme, buf, below.inner(SIDES));
    }

    fn scroll_story(&mut self, rows: isize, shared: &Shared) {
        let (_, [.., below]) = self.areas(shared.area());
        let page = self.about(shared);
        let area = below.inner(SIDES);
        self.details.scroll(self.selected, rows, &page, area);
    }

    fn areas(&self, area: Rect) -> (Frame, [Rect; 3]) {
        Frame::over_list(area, self.collection.stories.len())
    }

    fn write_troubles(&self, shared: &Shared, page: &mut Page) {
        let sealed = self.collection.sealed.as_ref().map(say::sealed);
        self.saving
            .write_troubles(sealed, say::NOT_SAVED, shared, page);
    }

    fn about(&self, shared: &Shared) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        self.write_troubles(shared, &mut page);
        let Some(story) = self.collection.stories.get(self.selected) else {
            return page;
        };
        if self.deleting {
            let key = shared.key(Context::Stories, &Action::Delete);
            page.add(say::ask_delete(language, &story.name(), &key), theme.bad);
        }
        page.add(story.name(), theme.title);
        match self.collection.competencies(&story.competencies, language) {
            Some(names) => {
                let serves = say::SERVES.get(language);
                page.add(format!("{serves}: {names}"), theme.text);
            }
            None => {
                page.add(say::NO_COMPETENCY.get(language), theme.soon);
            }
        }
        if let Some(overused) = self.matrix.overuse(&story.id) {
            for line in too_much(overused, language) {
                page.add(line, theme.bad);
            }
        }
        self.write_uses(story, shared, &mut page);
        if !story.text.trim().is_empty() {
            page.space().add(say::TEXT.get(language), theme.title);
            page.add(story.text.trim(), theme.text);
        }
        page
    }

    fn write_uses(&self, story: &Story, shared: &Shared, page: &mut Page) {
        let (theme, language) = (&shared.theme, shared.language);
        if story.uses.is_empty() {
            page.add(say::NEVER_USED.get(language), theme.quiet);
            return;
        }
        page.add(format!("{}:", say::TOLD_IN.get(language)), theme.text);
        for story_use in story.uses.iter().rev() {
            let details = self.collection.uses.get(story_use);
            let session = match details {
                Some(details) => format!("{} {}", details.day, shared.say(&details.company)),
                None => story_use.transcript.to_string(),
            };
            page.add_indented(
                2,
                say::used_in(language, &session, story_use.turn),
                theme.text,
            );
            if let Some(prompt) = details.and_then(|it| it.prompt.as_ref()) {
                page.add_indented(4, shared.say(prompt), theme.quiet);
            }
        }
    }
}

/// "! 결제 장애를 되돌린 일", and how it is used.
fn line(story: &Story, overused: bool, language: Language, width: u16) -> (String, String) {
    let mark = if overused { "! " } else { "  " };
    let left = format!("{mark}{}", story.name());
    if width < WIDE {
        return (left, String::new());
    }
    let right = say::used(language, story.competencies.len(), story.uses.len());
    let room = usize::from(width).saturating_sub(text::width(&right) + 4);
    (text::truncate(&left, room).into_owned(), right)
}

/// How a story is overused.
pub(super) fn too_much(overused: &Overused, language: Language) -> Vec<String> {
    use crate::coach::thresholds::STORY_USES;
    let often = overused.uses >= STORY_USES;
    let alone = overused.alone.len();
    let mut lines = Vec::new();
    if often {
        lines.push(say::used_too_often(language, overused.uses));
    }
    if alone >= STORY_USES {
        lines.push(say::stretched(language, alone));
    }
    lines
}
