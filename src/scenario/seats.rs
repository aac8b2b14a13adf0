use std::collections::BTreeMap;

use crate::bank::QuestionRef;

/// Questions given to the lines of a blueprint, none twice, so that each line can still be
/// filled: a bipartite matching grown by augmenting paths.
#[derive(Debug, Clone, Default)]
pub(super) struct Seats {
    /// What each seat may hold.
    choices: Vec<Vec<QuestionRef>>,
    /// Which seat a question has been given to.
    taken: BTreeMap<QuestionRef, usize>,
}

impl Seats {
    /// Adds a seat for any one of `choices`, moving earlier seats' questions where that makes
    /// room. `false`, and nothing changed, if there is no way.
    pub(super) fn take(&mut self, choices: Vec<QuestionRef>) -> bool {
        let seat = self.choices.len();
        self.choices.push(choices);
        let mut visited = Vec::new();
        let seated = self.augment(seat, &mut visited);
        if !seated {
            self.choices.pop();
        }
        seated
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
