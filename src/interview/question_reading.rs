use crate::lang::Language;
use crate::moment::Moment;

use super::{Interview, Msg, Phase};

/// The question being read aloud to the candidate. No time counts until that ends.
#[derive(Debug, Default)]
pub struct QuestionReading {
    /// The answer whose question is being read, or was last.
    answer: Option<usize>,
    is_going: bool,
}

impl QuestionReading {
    /// Begins with the question that is being asked, once each, if answers are spoken. Returns its
    /// words and their language.
    pub fn begin(&mut self, interview: &mut Interview, now: Moment) -> Option<(String, Language)> {
        let answer = interview.turns().len();
        let Phase::Asking { turn, .. } = interview.phase() else {
            return None;
        };
        if !interview.setup().voiced || self.answer == Some(answer) {
            return None;
        }
        let words = turn.prompt().to_owned();
        let language = interview.language(turn.place());
        (self.answer, self.is_going) = (Some(answer), true);
        interview.update(now, Msg::ReadingBegan);
        Some((words, language))
    }

    /// Whether a question is being read.
    pub fn is_going(&self) -> bool {
        self.is_going
    }

    /// Ends it, completely read or not. Returns what happened; `None` if nothing was being read. A
    /// resumed interview that was `waiting` for the candidate starts to wait only now.
    pub fn end(
        &mut self,
        now: Moment,
        is_complete: bool,
        waiting: &mut Option<Moment>,
    ) -> Option<Msg> {
        if !std::mem::take(&mut self.is_going) {
            return None;
        }
        *waiting = waiting.map(|_| now);
        Some(Msg::ReadingEnded { is_complete })
    }
}
