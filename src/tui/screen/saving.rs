use std::fmt::Debug;
use std::time::Duration;

use crate::lang::Localized;
use crate::lang::say::Phrase;
use crate::lang::say::{keys, stories as say};
use crate::moment::Moment;
use crate::tui::message::Effect;
use crate::tui::shared::Shared;
use crate::tui::widget::Page;

use super::discarding::DiscardRequest;

/// Typed text goes into the draft at once, which survives the program; after this time it is
/// saved, which survives a power cut. Failures are retried after the same time.
const SETTLE: Duration = Duration::from_secs(2);

/// Entries that the candidate writes and the program saves one by one.
pub(super) trait SavedEntry: Clone + Debug {
    /// The entry's id.
    fn id(&self) -> &str;
    /// Saves it quickly as a draft.
    fn draft(self) -> Effect;
    /// Saves it.
    fn save(self) -> Effect;
    /// Deletes the entry with this id.
    fn delete(id: String) -> Effect;
}

/// The saving state of the entries.
#[derive(Debug)]
pub(super) struct Saving<T> {
    /// Pending requests, in order.
    asked: Vec<Ask<T>>,
    /// Failed requests, to be retried.
    failed: Vec<Ask<T>>,
    /// The reason for the failure.
    why: Option<Localized>,
    /// When to save typed text, or to retry.
    due: Option<Moment>,
    /// Whether the candidate was warned on leaving that something is not saved.
    warned: bool,
    /// Whether anything was saved.
    done: bool,
    discarding: DiscardRequest,
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
            discarding: DiscardRequest::default(),
        }
    }
}

impl<T: SavedEntry> Saving<T> {
    /// Saves the current text as a draft; the entry is saved a little later.
    pub(super) fn draft(&mut self, entry: T, now: Moment) -> Vec<Effect> {
        self.due.get_or_insert(now + SETTLE);
        vec![entry.draft()]
    }

    /// Saves an entry.
    pub(super) fn keep(&mut self, entry: T, now: Moment) -> Vec<Effect> {
        self.ask(Ask::Save(entry), now)
    }

    /// Removes an entry.
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

    /// Takes the oldest pending request for an entry, which has been answered.
    fn answered(&mut self, id: &str) -> Option<Ask<T>> {
        let place = self.asked.iter().position(|it| it.id() == id);
        place.map(|place| self.asked.remove(place))
    }

    /// When something is due to be saved.
    pub(super) fn wakes_at(&self) -> Option<Moment> {
        self.due
    }

    /// Saves what is due: the open entry in its current state, and earlier failures.
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

    /// Writes what stands above a list: which sessions were not read, why nothing can be changed,
    /// and why something is not saved.
    pub(super) fn write_troubles(
        &self,
        sealed: Option<Localized>,
        not_saved: Phrase,
        shared: &Shared,
        page: &mut Page,
    ) {
        shared.add_unread(page);
        if let Some(sealed) = sealed {
            page.add(shared.say(&sealed), shared.theme.bad);
        }
        if let Some(why) = &self.why {
            let not = not_saved.get(shared.language);
            page.add(format!("{not}: {}", shared.say(why)), shared.theme.bad);
        }
    }

    /// The saving status, and whether it is bad; `None` if there is nothing to report.
    pub(super) fn state(&self) -> Option<(Phrase, bool)> {
        match &self.why {
            _ if self.discarding.is_open() => Some((keys::ASK_DISCARD, true)),
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

    /// Whether everything typed is saved.
    fn is_saved(&self) -> bool {
        self.done && self.due.is_none() && self.asked.is_empty() && self.why.is_none()
    }

    /// Whether to discard the edits: true on the second request in a row.
    pub(super) fn is_discarded(&mut self) -> bool {
        self.discarding.confirms()
    }

    /// Forgets a request to discard, after any other action.
    pub(super) const fn keep_on(&mut self) {
        self.discarding.take_back();
    }

    /// Restores an entry to its state before it was opened; removes a new one.
    pub(super) fn put_back(&mut self, before: T, is_new: bool, now: Moment) -> Vec<Effect> {
        self.keep_on();
        match is_new {
            true => self.drop(before.id().to_owned(), now),
            false => self.keep(before, now),
        }
    }

    /// Why something is not saved, returned once; leaving again then gives it up.
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
