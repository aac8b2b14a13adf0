//! The coach's assessment of a finished answer.

use crate::coach::{self, Answer, Assessment};

use super::{Interview, LiveTurn, QuestionIndex};

impl Interview {
    /// Assesses the answer just given. A spoken answer leaves only notes, and neither notes nor
    /// warm-ups are judged; the words of a recorded one are not known yet, whatever was typed in
    /// addition.
    pub(super) fn assess(&self, turn: &LiveTurn) -> Option<Assessment> {
        if self.setup.spoken || self.setup.warm_up || turn.voiced {
            return None;
        }
        let planned = self.question(turn.place)?;
        let question = &planned.question;
        let language = self.language(turn.place);
        let text = turn.draft.text();
        let asked = (turn.prompt.as_str(), turn.probe.is_some());
        let before: Vec<&str> = self
            .turns_at(turn.place)
            .map(|it| it.answer.as_str())
            .collect();
        let answer = Answer {
            examples: self.setup.examples.of(&planned.reference()),
            rate: self.setup.clock.rate,
            earlier: &self.earlier(turn.place),
            before: match turn.probe {
                Some(_) => &before,
                None => &[],
            },
            ..Answer::put(question, asked, text, language, turn.aim)
        };
        Some(coach::assess(&answer, &self.setup.rules))
    }

    /// The answers to the other questions, without probes.
    fn earlier(&self, place: QuestionIndex) -> Vec<&str> {
        let others = self
            .turns
            .iter()
            .filter(|it| it.place != place && it.probe.is_none());
        others.map(|it| it.answer.as_str()).collect()
    }
}
