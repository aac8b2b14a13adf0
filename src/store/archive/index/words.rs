use std::collections::HashMap;
use std::sync::Arc;

/// Words that many sessions share, such as question ids, each stored once.
#[derive(Debug, Default)]
pub(in crate::store::archive) struct WordTable {
    list: Vec<Arc<str>>,
    places: HashMap<Arc<str>, usize>,
}

impl WordTable {
    /// Returns the word's position, which never changes.
    pub(in crate::store::archive) fn place(&mut self, word: &str) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = self.list.len();
        let word: Arc<str> = word.into();
        self.list.push(Arc::clone(&word));
        self.places.insert(word, place);
        place
    }

    /// All words by position.
    pub(in crate::store::archive) fn list(&self) -> &[Arc<str>] {
        &self.list
    }
}
