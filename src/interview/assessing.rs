//! The coach's assessment of an answer that has ended.

use crate::coach::{self, Answer, Assessment};

use super::{Interview, LiveTurn, QuestionIndex};

impl Interview {
    /// The coach's view of what was just answered. An answer given aloud left only notes, and
    /// notes are not judged, nor is a warm-up; of one that was recorded there are no words yet.
    pub(super) fn assess(&self, turn: &LiveTurn) -> Option<Assessment> {
        let is_unread = turn.voiced && turn.draft.text().trim().is_empty();
        if self.setup.spoken || self.setup.warm_up || is_unread {
            return None;
        }
        let planned = self.question(turn.place)?;
        let question = &planned.question;
        let language = self.language(turn.place);
        let text = turn.draft.text();
        let answer = match turn.probe {
            None => Answer {
                prompt: &turn.prompt,
                aim: turn.aim,
                ..Answer::new(question, text, language)
            },
            Some(_) => Answer::to_probe(question, &turn.prompt, text, language, turn.aim),
        };
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
            ..answer
        };
        Some(coach::assess(&answer, &self.setup.rules))
    }

    /// The answers to the other questions, their probes left out.
    fn earlier(&self, place: QuestionIndex) -> Vec<&str> {
        let others = self
            .turns
            .iter()
            .filter(|it| it.place != place && it.probe.is_none());
        others.map(|it| it.answer.as_str()).collect()
    }
}
