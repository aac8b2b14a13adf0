//! The question selected on the page of the whole interview, and the pages around it.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::bank::QuestionRef;
use crate::lang::Language;
use crate::lang::say::debrief as words;
use crate::review::StrongAnswer;
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::frame::Frame;
use crate::tui::screen::walk;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::{Debrief, Shown};

impl Debrief {
    /// Indexes of the questions, without follow-ups.
    pub(super) fn questions(&self) -> Vec<usize> {
        let turns = self.reviewed.turns().iter().enumerate();
        let questions = turns.filter(|(_, turn)| turn.probe.is_none());
        questions.map(|(place, _)| place).collect()
    }

    /// The answer that keys refer to: the one on the screen, or else the selected question's.
    pub(in crate::tui::screen) fn chosen(&self) -> Option<usize> {
        self.answer().or(self.question)
    }

    /// Whether keys can act on the question selected on the page of the whole interview.
    pub(super) fn is_choosing(&self) -> bool {
        self.shown == Shown::Whole && self.context == Context::Review
    }

    /// Actions that have no effect: without a language model, or without a question.
    pub(in crate::tui::screen) fn dead_keys(&self, shared: &Shared) -> Vec<Action> {
        use Action::{Accept, Again, Compare, Down, Less, MakeStory, More, Replay, Strong, Up};
        let vain = (!shared.has_model).then_some(Action::Tighten);
        let of_questions = [
            Accept, Again, Strong, Compare, MakeStory, Replay, Less, More, Up, Down,
        ];
        let of_questions = of_questions.into_iter();
        let of_questions = of_questions.filter(|_| self.reviewed.turns().is_empty());
        let of_words = [Action::Words, Action::Listen].into_iter();
        let of_words = of_words.filter(|_| !self.shows_spoken());
        let dead = vain.into_iter().chain(of_questions);
        dead.chain(of_words).collect()
    }

    /// Moves from question to question, and by rows if the next one is out of view.
    pub(super) fn choose(&mut self, action: &Action, shared: &Shared) {
        let (down, rows) = match action {
            Action::Up => (false, -1),
            Action::Down => (true, 1),
            _ => return,
        };
        let columns = self.columns(shared, Frame::of(shared.area()).body);
        let Some((page, area)) = columns.first() else {
            return;
        };
        match self.next_in_sight(down, page, *area) {
            Some(next) => self.question = self.questions().get(next).copied(),
            None => self.scroll(rows, shared),
        }
    }

    /// The next question in this direction that is completely visible.
    fn next_in_sight(&self, down: bool, page: &Page, area: Rect) -> Option<usize> {
        let questions = self.questions();
        let here = questions.iter().position(|it| Some(*it) == self.question);
        let sight = self.top..self.top + usize::from(area.height);
        let seen = |item: &usize| {
            let rows = page.item_rows(*item, area.width);
            rows.is_some_and(|rows: Range<usize>| {
                sight.start <= rows.start && rows.end.min(rows.start + 2) <= sight.end
            })
        };
        let here = here.unwrap_or_default();
        match down {
            true => (here + 1..questions.len()).find(seen),
            false => (0..here).rev().find(seen),
        }
    }

    /// Scrolls the selected question into view on the page of the whole interview.
    pub(super) fn bring_question(&mut self, shared: &Shared) {
        if !std::mem::take(&mut self.brought) || self.shown != Shown::Whole {
            return;
        }
        let item = self
            .questions()
            .iter()
            .position(|it| Some(*it) == self.question);
        let columns = self.columns(shared, Frame::of(shared.area()).body);
        let rows = item.zip(columns.first());
        let rows = rows.and_then(|(item, (page, area))| {
            let rows = page.item_rows(item, area.width)?;
            Some((rows, area.height))
        });
        if let Some((rows, height)) = rows {
            self.top = walk::in_sight(rows, self.top, height);
        }
    }

    /// Shows the page of the whole interview, with the question of the answer shown before
    /// selected.
    pub(super) fn show_whole(&mut self) {
        if let Some(place) = self.answer() {
            self.question = self.reviewed.question_of(place);
            self.brought = true;
        }
        self.show(Shown::Whole);
    }

    /// Shows a strong answer on top.
    pub(in crate::tui::screen) fn show_strong(&mut self, answer: StrongAnswer) {
        let place = self.chosen().and_then(|it| self.reviewed.question_of(it));
        if let Some(place) = place {
            let below = self.shown;
            self.show(Shown::Strong(place));
            self.strong = Some((answer, below));
        }
    }

    /// The question whose strong answer is shown, if the candidate prepared an answer.
    pub(in crate::tui::screen) fn prepared(&self) -> Option<QuestionRef> {
        let (strong, _) = self.strong.as_ref()?;
        let is_shown = matches!(self.shown, Shown::Strong(_));
        (is_shown && strong.prepared.is_some()).then(|| strong.question.clone())
    }

    /// Closes the strong answer, and returns whether one was shown.
    pub(in crate::tui::screen) fn close_strong(&mut self) -> bool {
        let Shown::Strong(_) = self.shown else {
            return false;
        };
        match self.strong.take() {
            Some((_, Shown::Answer(place))) => self.show(Shown::Answer(place)),
            _ => self.show_whole(),
        }
        true
    }

    /// The next page.
    pub(super) fn after(&self) -> Shown {
        let next = match self.shown {
            Shown::Whole => 0,
            Shown::Answer(place) | Shown::Strong(place) => place + 1,
        };
        if next < self.reviewed.turns().len() {
            Shown::Answer(next)
        } else {
            self.shown
        }
    }

    /// The previous page.
    pub(super) const fn before(&self) -> Shown {
        match self.shown {
            Shown::Whole | Shown::Answer(0) => Shown::Whole,
            Shown::Answer(place) => Shown::Answer(place - 1),
            Shown::Strong(place) => Shown::Answer(place),
        }
    }

    /// The page number.
    pub(super) fn place(&self, language: Language) -> String {
        match self.shown {
            Shown::Whole => {
                let whole = words::OVERVIEW.get(language);
                let questions = self.questions();
                let chosen = self.question.filter(|_| self.is_choosing());
                let chosen = chosen.and_then(|it| questions.iter().position(|at| *at == it));
                match chosen {
                    Some(number) => {
                        let of = words::question_of(language, number + 1, questions.len());
                        format!(" {whole}: {of} ")
                    }
                    None => format!(" {whole} "),
                }
            }
            Shown::Answer(place) | Shown::Strong(place) => {
                format!(
                    " {} ",
                    words::page(language, place + 1, self.reviewed.turns().len())
                )
            }
        }
    }
}
