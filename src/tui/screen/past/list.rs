use crate::lang::Language;
use crate::review::filter::{Catalog, Filter, Haystack, SortKey};
use crate::review::{PastSession, Summary};

/// Past interviews, prepared for searching; if there are very many, on a different thread than
/// the one that handles keys.
#[derive(Debug, Default)]
pub struct PastList {
    readable: Catalog,
    /// Unreadable ones, with ids prepared for filtering.
    unreadable: Vec<(PastSession, Haystack)>,
}

/// Where a line's session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListEntry {
    Readable(usize),
    Unreadable(usize),
}

impl PastList {
    /// Prepares sessions, newest first; leaves out those in which nothing was asked.
    pub fn of(sessions: Vec<PastSession>) -> Self {
        let mut list = Self::default();
        for session in sessions.into_iter().filter(|it| !it.is_blank()) {
            match session {
                PastSession::Readable(summary) => list.readable.add(*summary),
                PastSession::Unreadable { ref id, .. } => {
                    let named = Haystack::of(id);
                    list.unreadable.push((session, named));
                }
            }
        }
        list
    }

    /// Ids of the readable ones.
    pub fn ids(&self) -> Vec<&str> {
        let places = (0..self.readable.len()).filter_map(|place| self.readable.get(place));
        places.map(|it| it.id.as_str()).collect()
    }

    pub(super) fn append(&mut self, others: Self) {
        self.readable.append(others.readable);
        self.unreadable.extend(others.unreadable);
    }

    pub(super) fn update(&mut self, summary: Summary) {
        self.readable.update(summary);
    }

    pub(super) fn remove(&mut self, id: &str) {
        self.readable.remove(id);
        self.unreadable.retain(|(it, _)| it.id() != id);
    }

    pub(super) fn len(&self) -> usize {
        self.readable.len() + self.unreadable.len()
    }

    pub(super) fn readable(&self, place: usize) -> Option<&Summary> {
        self.readable.get(place)
    }

    pub(super) fn unreadable(&self, place: usize) -> Option<&PastSession> {
        Some(&self.unreadable.get(place)?.0)
    }

    /// The matching sessions in display order; unreadable ones come last.
    pub(super) fn arrange(
        &mut self,
        filter: &Filter,
        sort: SortKey,
        language: Language,
    ) -> Vec<ListEntry> {
        let fitting = self.readable.arrange(filter, sort, language);
        let unreadable = self.unreadable.iter().enumerate();
        let unreadable = unreadable.filter(|(_, (_, named))| filter.typed.score(named).is_some());
        fitting
            .into_iter()
            .map(ListEntry::Readable)
            .chain(unreadable.map(|(place, _)| ListEntry::Unreadable(place)))
            .collect()
    }
}
