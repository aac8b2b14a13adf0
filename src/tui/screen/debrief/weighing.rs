//! Goes through the coach's assessment of an answer item by item: the candidate has the last word
//! on each.

use crate::coach::{Rule, Verdict};
use crate::review::last_word::{Judge, PointPlace, QuestionPoint};
use crate::tui::keymap::{Action, Context};
use crate::tui::screen::frame::Frame;
use crate::tui::screen::walk;
use crate::tui::shared::Shared;

use super::choosing::Choosing;
use super::word::LastWord;
use super::{Debrief, Shown};

/// An item on an answer's page on which the candidate may know better.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui::screen) enum Item<'d> {
    /// A finding of this rule, possibly disputed by the candidate.
    Finding(Rule),
    /// A key point of the question.
    Point(&'d QuestionPoint),
}

/// The selected item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Selected {
    pub(super) item: usize,
    /// Whether it is kept visible: until the user scrolls.
    pub(super) followed: bool,
}

/// The result of a key on an item.
pub(in crate::tui::screen) enum Weighed {
    /// Nothing to report.
    Nothing,
    /// The candidate has decided something.
    Claimed(LastWord),
    /// It only applies to key points.
    NoPoint,
    /// The language model's reading of a point in this turn should be removed.
    Forgotten { turn: usize, point: String },
    /// There is no reading of it by the language model.
    NoReading,
    /// The point already counts as not heard.
    NotHeardAnyway,
    /// There is no text to mark.
    NoSentence,
    /// The key has another meaning.
    Other,
}

impl Debrief {
    /// The items on the answer's page, in order.
    pub(super) fn items(&self) -> Vec<Item<'_>> {
        let Some(place) = self.answer() else {
            return Vec::new();
        };
        let seen = self.turn().and_then(|turn| turn.coach.as_ref());
        let findings = seen.into_iter().flat_map(|seen| &seen.findings);
        let findings = findings.map(|it| Item::Finding(it.rule));
        let disputed = self.reviewed.disputed(place).iter();
        let disputed = disputed.map(|it| Item::Finding(it.rule));
        let points = self.reviewed.points(place).iter().map(Item::Point);
        findings.chain(disputed).chain(points).collect()
    }

    /// Index of the selected item.
    pub(super) fn selected_item(&self) -> Option<usize> {
        self.selected.map(|it| it.item)
    }

    /// The key context.
    pub(in crate::tui::screen) fn context(&self) -> Context {
        match (&self.choosing, &self.selected) {
            (Some(_), _) => Context::Sentences,
            (None, Some(_)) => Context::Points,
            (None, None) if self.context != Context::Review => self.context,
            (None, None) => match self.shown {
                Shown::Whole => Context::Overview,
                Shown::Answer(_) => Context::Review,
                Shown::Strong(_) => Context::Strong,
            },
        }
    }

    /// Selects the first item that the coach asks about, or else the first. Returns whether there
    /// is any.
    pub(in crate::tui::screen) fn begin_weighing(&mut self) -> bool {
        let items = self.items();
        let asked = |it: &Item<'_>| matches!(it, Item::Point(it) if it.verdict == Verdict::Unsure);
        let first = items.iter().position(asked).unwrap_or_default();
        let any = !items.is_empty();
        self.selected = any.then_some(Selected {
            item: first,
            followed: true,
        });
        any
    }

    /// Handles a key while an item is selected.
    pub(in crate::tui::screen) fn weigh(&mut self, action: &Action, shared: &Shared) -> Weighed {
        if let Some(choosing) = &mut self.choosing {
            match action {
                Action::Accept | Action::Said => {
                    let claim = choosing.claim();
                    self.choosing = None;
                    return claim.map_or(Weighed::Nothing, Weighed::Claimed);
                }
                Action::Back => self.choosing = None,
                Action::Tighten => return Weighed::Other,
                action => choosing.act(action, Frame::of(shared.area()).body.height),
            }
            return Weighed::Nothing;
        }
        let Some(selected) = self.selected else {
            return Weighed::Other;
        };
        match action {
            Action::Up => self.select(selected.item.saturating_sub(1)),
            Action::Down => self.select(selected.item + 1),
            Action::First => self.select(0),
            Action::Last => self.select(usize::MAX),
            Action::Back => self.selected = None,
            Action::Said => return self.say_said(selected.item),
            Action::NotSaid => return self.say_not_said(selected.item),
            Action::Agree => return self.agree(selected.item),
            Action::Forget => return self.forget(selected.item),
            _ => return Weighed::Other,
        }
        Weighed::Nothing
    }

    pub(super) fn select(&mut self, item: usize) {
        let last = self.items().len().saturating_sub(1);
        self.selected = Some(Selected {
            item: item.min(last),
            followed: true,
        });
    }

    /// Keeps the selection valid after the candidate's decision changed the items.
    pub(super) fn keep_selected(&mut self) {
        match (self.selected, self.items().len()) {
            (Some(_), 0) => self.selected = None,
            (Some(selected), _) => self.select(selected.item),
            (None, _) => {}
        }
    }

    fn say_said(&mut self, item: usize) -> Weighed {
        let items = self.items();
        let (Some(Item::Point(point)), Some(place)) = (items.get(item), self.answer()) else {
            return Weighed::NoPoint;
        };
        if point.heard() && point.by == Judge::Candidate {
            let point = point.id.clone();
            return Weighed::Claimed(LastWord::Unmark { point });
        }
        match Choosing::of(point, place, &self.reviewed) {
            Some(choosing) => self.choosing = Some(choosing),
            None => return Weighed::NoSentence,
        }
        Weighed::Nothing
    }

    /// Accepts the language model's reading of the item as the candidate's own.
    fn agree(&self, item: usize) -> Weighed {
        match self.reading(item) {
            Some((point, read)) => Weighed::Claimed(LastWord::Said {
                point,
                turn: read.turn,
                words: read.words,
            }),
            None => Weighed::NoReading,
        }
    }

    fn forget(&self, item: usize) -> Weighed {
        match self.reading(item) {
            Some((point, read)) => Weighed::Forgotten {
                turn: read.turn,
                point,
            },
            None => Weighed::NoReading,
        }
    }

    /// The id of the key point, and the language model's reading of it.
    fn reading(&self, item: usize) -> Option<(String, PointPlace)> {
        match self.items().get(item)? {
            Item::Point(point) => Some((point.id.clone(), point.second.clone()?)),
            Item::Finding(_) => None,
        }
    }

    fn say_not_said(&self, item: usize) -> Weighed {
        let claim = match self.items().get(item) {
            // Each denied point is a separate finding, and the others remain.
            Some(Item::Finding(rule)) => match self.denied(item) {
                Some(point) => LastWord::NotSaid { point },
                None => LastWord::Dispute { rule: *rule },
            },
            Some(Item::Point(it)) if it.by == Judge::Candidate => LastWord::Unmark {
                point: it.id.clone(),
            },
            Some(Item::Point(it)) if it.verdict == Verdict::NotHeard => {
                return Weighed::NotHeardAnyway;
            }
            Some(Item::Point(it)) => LastWord::NotSaid {
                point: it.id.clone(),
            },
            None => return Weighed::Nothing,
        };
        Weighed::Claimed(claim)
    }

    /// Id of the point that the finding at this index says is denied.
    fn denied(&self, item: usize) -> Option<String> {
        let seen = self.turn()?.coach.as_ref()?;
        let quote = seen.findings.get(item)?.quote.as_ref()?;
        let mut points = seen.key_points.iter();
        let denied = points
            .find(|it| it.verdict == Verdict::Contradicted && it.places.first() == Some(quote))?;
        Some(denied.id.clone())
    }

    /// Scrolls the selected item into view.
    pub(super) fn follow_selected(&mut self, shared: &Shared) {
        let body = Frame::of(shared.area()).body;
        if let Some(choosing) = &mut self.choosing {
            choosing.fit(body, shared, &self.reviewed);
            return;
        }
        let Some(selected) = self.selected.filter(|it| it.followed) else {
            return;
        };
        let columns = self.columns(shared, body);
        let rows = columns
            .iter()
            .find_map(|(page, area)| page.item_rows(selected.item, area.width));
        if let Some(rows) = rows {
            self.top = walk::in_sight(rows, self.top, body.height);
        }
    }
}
