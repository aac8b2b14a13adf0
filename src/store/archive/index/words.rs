use std::collections::HashMap;
use std::sync::Arc;

/// Words that many sessions share, such as the ids of questions, each once.
#[derive(Debug, Default)]
pub(in crate::store::archive) struct WordTable {
    list: Vec<Arc<str>>,
    places: HashMap<Arc<str>, usize>,
}

impl WordTable {
    /// The place of a word, which it keeps from now on.
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

    /// All of them by their places.
    pub(in crate::store::archive) fn list(&self) -> &[Arc<str>] {
        &self.list
    }
}
