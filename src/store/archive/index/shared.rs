use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::bank::QuestionRef;
use crate::lang::{Language, Localized};

/// Values that summaries share, each stored once, keyed by the positions of their words.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) questions: Pool<[usize; 2], QuestionRef>,
    pub(super) competencies: Pool<Vec<usize>, [String]>,
    pub(super) names: Pool<Name, Localized>,
    pub(super) rounds: Pool<Vec<Name>, [Localized]>,
}

/// Word positions of a name, by language.
pub(super) type Name = [Option<usize>; Language::ALL.len()];

#[derive(Debug)]
pub(super) struct Pool<K, V: ?Sized>(HashMap<K, Arc<V>>);

impl<K, V: ?Sized> Default for Pool<K, V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash, V: ?Sized> Pool<K, V> {
    /// Returns the value for this key, making it on first use.
    pub(super) fn get<M: Into<Arc<V>>>(
        &mut self,
        key: K,
        make: impl FnOnce(&K) -> Option<M>,
    ) -> Option<Arc<V>> {
        if let Some(made) = self.0.get(&key) {
            return Some(Arc::clone(made));
        }
        let made: Arc<V> = make(&key)?.into();
        self.0.insert(key, Arc::clone(&made));
        Some(made)
    }
}
