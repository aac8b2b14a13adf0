use crate::lang::say::{past, recording as say};
use crate::transcript::TurnRecord;
use crate::tui::message::Effect;
use crate::tui::screen::Step;

use super::Reading;
use super::comment::Comment;

/// The words of a spoken answer, reviewed over the lower part of the screen.
#[derive(Debug)]
pub(super) struct SpokenWords {
    pub(super) place: usize,
    pub(super) editor: Comment,
}

impl SpokenWords {
    /// The words of the answer at `place`: typed or accepted, plus recognized.
    fn new(place: usize, turn: &TurnRecord) -> Self {
        let typed = turn.answer.trim();
        let recognized = turn.recognized.as_deref().unwrap_or_default();
        let text = match (typed, recognized) {
            ("", recognized) => recognized.to_owned(),
            (typed, "") => typed.to_owned(),
            (typed, recognized) => format!("{recognized}\n\n{typed}"),
        };
        Self {
            place,
            editor: Comment::saying(say::WORDS_TITLE, say::WORDS_PLACEHOLDER, &text),
        }
    }
}

impl Reading {
    /// Opens the words of the spoken answer at `place`, to be corrected and accepted.
    pub(super) fn begin_words(&mut self, place: Option<usize>) -> Step {
        if let Some(why) = &self.interview.sealed {
            return Step::notice(past::sealed(why));
        }
        match self.turn_at(place).filter(|(_, turn)| turn.voiced) {
            Some((place, turn)) => {
                self.words = Some(SpokenWords::new(place, turn));
                Step::stay()
            }
            None => Step::notice(say::NOT_ALOUD.into()),
        }
    }

    pub(super) fn accept_words(&mut self) -> Step {
        let Some(words) = self.words.take() else {
            return Step::stay();
        };
        Step::Do(vec![Effect::AcceptWords {
            session: self.interview.transcript.id.clone(),
            place: words.place,
            text: words.editor.text().to_owned(),
        }])
    }
}
