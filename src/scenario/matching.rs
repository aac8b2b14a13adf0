use std::collections::BTreeMap;

use crate::bank::QuestionRef;

/// Assigns questions to the slots of a blueprint, none twice, so that every slot can still be
/// filled: a bipartite matching, extended and repaired along augmenting paths.
#[derive(Debug, Clone, Default)]
pub(super) struct Matching {
    /// What each slot may hold.
    choices: Vec<Vec<QuestionRef>>,
    /// Which slot each question has been given to.
    holders: BTreeMap<QuestionRef, usize>,
    /// The slots whose question is fixed.
    settled: Vec<usize>,
}

impl Matching {
    /// Adds a slot for any one of `choices`, moving earlier slots' questions if that makes room.
    /// Returns `None` and changes nothing if that is impossible.
    pub(super) fn add(&mut self, choices: Vec<QuestionRef>) -> Option<usize> {
        let slot = self.choices.len();
        self.choices.push(choices);
        if self.augment(slot, &mut Vec::new()) {
            return Some(slot);
        }
        self.choices.pop();
        None
    }

    /// Assigns `question` to `slot` permanently, if all other slots can still be filled.
    pub(super) fn settle(&mut self, slot: usize, question: &QuestionRef) -> bool {
        let holder = self.holders.get(question).copied();
        if holder.is_some_and(|holder| holder != slot && self.settled.contains(&holder)) {
            return false;
        }
        let before = self.holders.clone();
        self.holders.retain(|_, holder| *holder != slot);
        self.holders.insert(question.clone(), slot);
        self.settled.push(slot);
        let displaced = holder.filter(|holder| *holder != slot);
        if displaced.is_none_or(|other| self.augment(other, &mut vec![question.clone()])) {
            return true;
        }
        self.settled.pop();
        self.holders = before;
        false
    }

    /// Whether any slot holds `question`.
    pub(super) fn holds(&self, question: &QuestionRef) -> bool {
        self.holders.contains_key(question)
    }

    fn augment(&mut self, slot: usize, visited: &mut Vec<QuestionRef>) -> bool {
        let choices = self.choices.get(slot).cloned().unwrap_or_default();
        for question in choices {
            if visited.contains(&question) {
                continue;
            }
            visited.push(question.clone());
            let free = match self.holders.get(&question).copied() {
                None => true,
                Some(other) if self.settled.contains(&other) => false,
                Some(other) => self.augment(other, visited),
            };
            if free {
                self.holders.insert(question, slot);
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(ids: &[&str]) -> Vec<QuestionRef> {
        ids.iter().map(|id| QuestionRef::new("bank", *id)).collect()
    }

    #[test]
    fn an_earlier_slot_makes_room_where_it_can() {
        let mut matching = Matching::default();
        assert_eq!(matching.add(of(&["a", "b"])), Some(0));
        assert_eq!(matching.add(of(&["a"])), Some(1));
        assert_eq!(matching.add(of(&["a", "b"])), None);
    }

    #[test]
    fn a_settled_question_never_starves_another_slot() {
        let mut matching = Matching::default();
        matching.add(of(&["a", "b"]));
        matching.add(of(&["a"]));
        let [a, b] = [QuestionRef::new("bank", "a"), QuestionRef::new("bank", "b")];
        assert!(!matching.settle(0, &a));
        assert!(matching.settle(0, &b));
        assert!(matching.settle(1, &a));
        assert!(!matching.settle(0, &a));
    }
}
