use std::collections::BTreeMap;

use crate::bank::QuestionRef;

/// Questions given to the places of a blueprint, none twice, so that every place can still be
/// filled: a bipartite matching grown and mended by augmenting paths.
#[derive(Debug, Clone, Default)]
pub(super) struct Seats {
    /// What each seat may hold.
    choices: Vec<Vec<QuestionRef>>,
    /// Which seat each question has been given to.
    taken: BTreeMap<QuestionRef, usize>,
    /// The seats whose question is settled.
    settled: Vec<usize>,
}

impl Seats {
    /// Adds a seat for any one of `choices`, moving earlier seats' questions where that makes
    /// room. `None`, and nothing changed, if there is no way.
    pub(super) fn add(&mut self, choices: Vec<QuestionRef>) -> Option<usize> {
        let seat = self.choices.len();
        self.choices.push(choices);
        if self.augment(seat, &mut Vec::new()) {
            return Some(seat);
        }
        self.choices.pop();
        None
    }

    /// Gives `question` to `seat` for good, if all other seats can still be filled.
    pub(super) fn settle(&mut self, seat: usize, question: &QuestionRef) -> bool {
        let holder = self.taken.get(question).copied();
        if holder.is_some_and(|holder| holder != seat && self.settled.contains(&holder)) {
            return false;
        }
        let before = self.taken.clone();
        self.taken.retain(|_, taker| *taker != seat);
        self.taken.insert(question.clone(), seat);
        self.settled.push(seat);
        let displaced = holder.filter(|holder| *holder != seat);
        if displaced.is_none_or(|other| self.augment(other, &mut vec![question.clone()])) {
            return true;
        }
        self.settled.pop();
        self.taken = before;
        false
    }

    /// Whether any seat holds `question`.
    pub(super) fn holds(&self, question: &QuestionRef) -> bool {
        self.taken.contains_key(question)
    }

    fn augment(&mut self, seat: usize, visited: &mut Vec<QuestionRef>) -> bool {
        let choices = self.choices.get(seat).cloned().unwrap_or_default();
        for question in choices {
            if visited.contains(&question) {
                continue;
            }
            visited.push(question.clone());
            let free = match self.taken.get(&question).copied() {
                None => true,
                Some(other) if self.settled.contains(&other) => false,
                Some(other) => self.augment(other, visited),
            };
            if free {
                self.taken.insert(question, seat);
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
    fn an_earlier_seat_makes_room_where_it_can() {
        let mut seats = Seats::default();
        assert_eq!(seats.add(of(&["a", "b"])), Some(0));
        assert_eq!(seats.add(of(&["a"])), Some(1));
        assert_eq!(seats.add(of(&["a", "b"])), None);
    }

    #[test]
    fn a_settled_question_never_starves_another_seat() {
        let mut seats = Seats::default();
        seats.add(of(&["a", "b"]));
        seats.add(of(&["a"]));
        let [a, b] = [QuestionRef::new("bank", "a"), QuestionRef::new("bank", "b")];
        assert!(!seats.settle(0, &a));
        assert!(seats.settle(0, &b));
        assert!(seats.settle(1, &a));
        assert!(!seats.settle(0, &a));
    }
}
