//! What a second reader read in an answer: the language model on the candidate's own machine, where
//! the coach could not tell whether a key point was made.
//!
//! [`SecondReadings`] stand in a file of their own beside the transcript, `second.toml`, which may
//! be deleted at any time. They are shown beside the coach's word and count nowhere: no verdict, no
//! mark, no follow-up, no schedule and no progress comes of them. Only the candidate can make one
//! their own, in the [`Notes`](super::Notes).
//!
//! ```toml
//! format = 1
//!
//! [[reading]]
//! turn = 3
//! question = "aws-cse/angry-customer"
//! point = "logs"
//! by = "model"
//! model = "qwen3:8b"
//! start = 12
//! end = 27
//! quote = "로그부터 같이 봤습니다."
//! ```

mod format;

use std::ops::Range;

use crate::bank::QuestionRef;
use crate::text::Ruler;
use crate::transcript::TurnRecord;

pub use format::{FORMAT, read, write};

/// Everything that was read in one session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SecondReadings(Vec<SecondReading>);

/// Words that may make a key point, as the model read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondReading {
    /// The turn they stand in, from 0.
    pub turn: usize,
    /// The question that was asked there, to notice a reading gone astray.
    pub question: QuestionRef,
    /// The key point's id.
    pub point: String,
    /// What the server calls the model.
    pub model: String,
    /// Their characters (Unicode scalar values) in the answer.
    pub characters: Range<usize>,
    /// The words, by which they are known where the answer was mended by hand since.
    pub quote: String,
}

impl SecondReadings {
    /// Whether nothing was read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a reading in place of the one of the same point in the same turn, or behind the others.
    pub fn add(&mut self, reading: SecondReading) {
        self.remove(reading.turn, &reading.point);
        self.0.push(reading);
    }

    /// Takes out what was read of a point in the turn at this place, from 0.
    pub fn remove(&mut self, turn: usize, point: &str) {
        self.0.retain(|it| !(it.turn == turn && it.point == point));
    }

    /// The bytes of the answer at `turn`, from 0, that were read as making a point, and what the
    /// model is called; `None` where nothing was, or the words do not stand there any more.
    pub fn of(
        &self,
        turns: &[TurnRecord],
        turn: usize,
        point: &str,
    ) -> Option<(Range<usize>, &str)> {
        let record = turns.get(turn)?;
        let mut here = self
            .0
            .iter()
            .filter(|it| it.turn == turn && it.point == point);
        let reading = here.find(|it| it.question == record.reference())?;
        let ruler = Ruler::of(&record.answer);
        let bytes = ruler.bytes(&reading.characters)?;
        (ruler.words(&bytes) == reading.quote).then_some((bytes, reading.model.as_str()))
    }
}

impl SecondReading {
    /// Of these bytes of `answer`.
    pub fn new(
        (turn, question): (usize, QuestionRef),
        point: &str,
        model: &str,
        answer: &str,
        bytes: &Range<usize>,
    ) -> Self {
        let ruler = Ruler::of(answer);
        Self {
            turn,
            question,
            point: point.to_owned(),
            model: model.to_owned(),
            characters: ruler.characters(bytes),
            quote: ruler.words(bytes).to_owned(),
        }
    }
}
