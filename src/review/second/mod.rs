//! Results of the second reader, the language model on the candidate's own machine, for key
//! points about which the coach was unsure.
//!
//! [`SecondReadings`] are stored next to the transcript in `second.toml`, which may be deleted at
//! any time. They are shown next to the coach's verdict and never count: they affect no verdict,
//! mark, follow-up, schedule or progress. Only the candidate can accept one, in the
//! [`Notes`](super::Notes).
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

/// All second readings of one session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SecondReadings(Vec<SecondReading>);

/// Words that may make a key point, according to the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondReading {
    /// Their turn, counting from 0.
    pub turn: usize,
    /// The question asked there, to detect misplaced readings.
    pub question: QuestionRef,
    /// The key point's id.
    pub point: String,
    /// The server's name for the model.
    pub model: String,
    /// Their range in the answer, in characters (Unicode scalar values).
    pub characters: Range<usize>,
    /// The words, which identify them if the answer was edited by hand since.
    pub quote: String,
}

impl SecondReadings {
    /// Whether there are no readings.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The readings that `other` does not have.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let rest = self.0.iter().filter(|it| !other.0.contains(it));
        Self(rest.cloned().collect())
    }

    /// Replaces the reading of the same point and turn, or appends it.
    pub fn add(&mut self, reading: SecondReading) {
        self.remove(reading.turn, &reading.point);
        self.0.push(reading);
    }

    /// Removes the reading of a point in a turn, counting from 0.
    pub fn remove(&mut self, turn: usize, point: &str) {
        self.0.retain(|it| !(it.turn == turn && it.point == point));
    }

    /// The byte range in the answer at `turn` that was read as making a point, and the model's
    /// name; `None` if there is none, or the words are no longer there.
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
    /// A reading of this byte range of `answer`.
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
