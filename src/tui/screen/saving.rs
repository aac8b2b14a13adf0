use std::fmt::Debug;
use std::time::Duration;

use crate::lang::Localized;
use crate::lang::say::Phrase;
use crate::lang::say::{keys, stories as say};
use crate::moment::Moment;
use crate::tui::message::Effect;

/// What was typed stands in the draft at once, which outlasts the program; after so long it is
/// saved for good, which outlasts a power cut. As long before what failed is tried again.
const SETTLE: Duration = Duration::from_secs(2);

/// What the candidate writes and the program saves, entry by entry.
pub(super) trait SavedEntry: Clone + Debug {
    /// Names the entry.
    fn id(&self) -> &str;
    /// Writes it down quickly.
    fn draft(self) -> Effect;
    /// Saves it for good.
    fn save(self) -> Effect;
    /// Deletes the one with this id.
    fn delete(id: String) -> Effect;
}

/// What is saved of the entries, and what is to be saved when.
#[derive(Debug)]
pub(super) struct Saving<T> {
    /// What was asked for and not answered yet, in order.
    asked: Vec<Ask<T>>,
    /// What could not be done, for another try.
    failed: Vec<Ask<T>>,
    /// Why it could not be done.
    why: Option<Localized>,
    /// When to save what was typed, or to try again.
    due: Option<Moment>,
    /// Whether the candidate was told on leaving that something is not saved.
    warned: bool,
    /// Whether anything was saved.
    done: bool,
    /// Whether throwing away what was written was asked for once.
    discarding: bool,
}

#[derive(Debug, Clone)]
enum Ask<T> {
    Save(T),
    Delete(String),
}

impl<T> Default for Saving<T> {
    fn default() -> Self {
        Self {
            asked: Vec::new(),
            failed: Vec::new(),
            why: None,
            due: None,
            warned: false,
            done: false,
            discarding: false,
        }
    }
}

impl<T: SavedEntry> Saving<T> {
    /// Writes down what was typed so far; it is saved for good a little later.
    pub(super) fn draft(&mut self, entry: T, now: Moment) -> Vec<Effect> {
        self.due.get_or_insert(now + SETTLE);
        vec![entry.draft()]
    }

    /// Saves an entry for good.
    pub(super) fn keep(&mut self, entry: T, now: Moment) -> Vec<Effect> {
        self.ask(Ask::Save(entry), now)
    }

    /// Takes an entry out.
    pub(super) fn drop(&mut self, id: String, now: Moment) -> Vec<Effect> {
        self.ask(Ask::Delete(id), now)
    }

    fn ask(&mut self, ask: Ask<T>, now: Moment) -> Vec<Effect> {
        self.failed.retain(|old| old.id() != ask.id());
        self.due = (!self.failed.is_empty()).then(|| now + SETTLE);
        self.asked.push(ask.clone());
        vec![ask.effect()]
    }

    pub(super) fn succeeded(&mut self, id: &str) {
        self.answered(id);
        self.done = true;
        if self.failed.is_empty() {
            self.why = None;
            self.warned = false;
        }
    }

    pub(super) fn failed(&mut self, id: &str, why: Localized, now: Moment) {
        let asked = self.answered(id);
        if !self.asked.iter().any(|newer| newer.id() == id) {
            self.failed.extend(asked);
        }
        self.why = Some(why);
        self.due.get_or_insert(now + SETTLE);
    }

    /// The oldest that was asked for about an entry has been answered.
    fn answered(&mut self, id: &str) -> Option<Ask<T>> {
        let place = self.asked.iter().position(|it| it.id() == id);
        place.map(|place| self.asked.remove(place))
    }

    /// When something is to be saved.
    pub(super) fn wakes_at(&self) -> Option<Moment> {
        self.due
    }

    /// Saves what is due: the entry that is open as it stands, and what failed before.
    pub(super) fn ticked(&mut self, open: Option<T>, now: Moment) -> Vec<Effect> {
        if self.due.is_none_or(|due| now < due) {
            return Vec::new();
        }
        let mut asks = std::mem::take(&mut self.failed);
        if let Some(open) = open {
            asks.retain(|old| old.id() != open.id());
            asks.push(Ask::Save(open));
        }
        self.due = None;
        self.asked.extend(asks.iter().cloned());
        asks.into_iter().map(Ask::effect).collect()
    }

    /// How saving stands, and whether that is bad; `None` where there is nothing to say.
    pub(super) fn state(&self) -> Option<(Phrase, bool)> {
        match &self.why {
            _ if self.discarding => Some((keys::ASK_DISCARD, true)),
            Some(_) => Some((say::NOT_SAVED, true)),
            None if !self.asked.is_empty() => Some((say::AT_WORK, false)),
            None if self.is_saved() => Some((say::SAVED, false)),
            None => None,
        }
    }

    /// Why something is not saved.
    pub(super) fn why(&self) -> Option<&Localized> {
        self.why.as_ref()
    }

    /// Whether everything that was typed is saved for good.
    fn is_saved(&self) -> bool {
        self.done && self.due.is_none() && self.asked.is_empty() && self.why.is_none()
    }

    /// Whether what was written is to be thrown away: it was asked for before, and nothing else
    /// since.
    pub(super) fn is_discarded(&mut self) -> bool {
        std::mem::replace(&mut self.discarding, true)
    }

    /// Something else was asked for.
    pub(super) const fn keep_on(&mut self) {
        self.discarding = false;
    }

    /// Puts an entry back as it was before it was opened; one that is new is taken out.
    pub(super) fn put_back(&mut self, before: T, is_new: bool, now: Moment) -> Vec<Effect> {
        self.keep_on();
        match is_new {
            true => self.drop(before.id().to_owned(), now),
            false => self.keep(before, now),
        }
    }

    /// Why something is not saved, once; whoever leaves then leaves without it.
    pub(super) fn warns(&mut self, now: Moment) -> Option<Localized> {
        if self.failed.is_empty() || std::mem::replace(&mut self.warned, true) {
            return None;
        }
        self.due = Some(now);
        self.why.clone()
    }
}

impl<T: SavedEntry> Ask<T> {
    fn id(&self) -> &str {
        match self {
            Self::Save(entry) => entry.id(),
            Self::Delete(id) => id,
        }
    }

    fn effect(self) -> Effect {
        match self {
            Self::Save(entry) => entry.save(),
            Self::Delete(id) => T::delete(id),
        }
    }
}
