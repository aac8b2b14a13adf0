//! What is added to a transcript in review: changed ratings, comments, tags, stars.
//!
//! The transcript itself is never rewritten; [`Notes`] stand in a file beside it and are laid
//! over it when it is read. [`read`] and [`write()`] are that file, `notes.toml`:
//!
//! ```toml
//! format = 1
//! star = true
//! tags = ["다시 보기"]
//! comment = "두 번째 질문부터 말이 빨라졌다."
//!
//! [[turn]]
//! number = 3
//! question = "aws-cse/angry-customer"
//! own = 2
//! comment = "결과에 수치가 없었다."
//! ```
//!
//! Where the candidate has the last word over the coach, the format is 2. `said` names a key
//! point of the question, and the sentence that makes it: its turn, counted from 1 (the question
//! or a follow-up of it), its characters, and its words. A place where those words do not stand
//! any more has no effect.
//!
//! ```toml
//! format = 2
//!
//! [[turn]]
//! number = 3
//! question = "aws-cse/angry-customer"
//! said = [
//!     { point = "logs", turn = 4, start = 12, end = 27, quote = "로그부터 같이 봤습니다." },
//! ]
//! not_said = ["apology"]
//! disputed = ["no-number"]
//! ```

//!
//! Where the strong answer to a question was shown, the turn says `strong_answer_shown = true`,
//! and the format is 3.
//!
//! A note says by `answer` which answer it was written to, and the format is 4: another machine may
//! go on with the session as well. Those that were written to answers of another version than the
//! transcript's stand under `[[elsewhere]]`.

mod claim;
mod format;
mod home;
mod meanwhile;
mod merge;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::bank::QuestionRef;
use crate::coach::Rule;
use crate::text;
use crate::transcript::{Transcript, TurnRecord};

use home::AnswerMark;

pub use claim::{Said, Word, exchange, question_of};
pub use format::{FORMAT, read, write, write_marked};
pub(super) use format::{LONGEST, MOST_TURNS, question};

/// What was added to one transcript.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// About the session as a whole.
    pub session: Remarks,
    /// About single turns, by their place among the transcript's turns, from 0.
    turns: BTreeMap<usize, TurnNotes>,
    /// About turns of other versions of the session: by their places and their answers.
    elsewhere: BTreeMap<(usize, AnswerMark), TurnNotes>,
}

/// A comment, tags and a star.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    star: bool,
    tags: Vec<String>,
    comment: Option<String>,
}

/// What was added to one turn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct TurnNotes {
    /// The question that stood there when it was added, to notice a note gone astray.
    question: Option<QuestionRef>,
    /// The answer that it was added to.
    answer: Option<AnswerMark>,
    own: Option<u8>,
    remarks: Remarks,
    /// The sentences that make a key point of the question.
    said: Vec<Said>,
    /// The ids of key points that the coach is wrong about.
    not_said: Vec<String>,
    /// The rules whose findings are wrong.
    disputed: Vec<Rule>,
    /// Whether the strong answer to the question was shown.
    strong_shown: bool,
}

impl TurnNotes {
    fn is_empty(&self) -> bool {
        let nothing = Self {
            question: self.question.clone(),
            answer: self.answer.clone(),
            ..Self::default()
        };
        *self == nothing
    }
}

impl Notes {
    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The remarks on the turn at `place`, from 0; `None` where there are none, or where they
    /// belong to another question than the one that stands there.
    pub fn remarks(&self, transcript: &Transcript, place: usize) -> Option<&Remarks> {
        let notes = self.turns.get(&place)?;
        let fits = fits(notes, transcript.turns.get(place)?);
        (fits && !notes.remarks.is_empty()).then_some(&notes.remarks)
    }

    /// The candidate's own rating of the turn at `place`, 1 to 5: as changed, or else as the
    /// transcript records it.
    pub fn own(&self, transcript: &Transcript, place: usize) -> Option<u8> {
        self.own_of(&transcript.turns, place)
    }

    /// The same from the turns alone.
    pub(super) fn own_of(&self, turns: &[TurnRecord], place: usize) -> Option<u8> {
        let turn = turns.get(place)?;
        let changed = self.turns.get(&place).filter(|notes| fits(notes, turn));
        changed
            .and_then(|notes| notes.own)
            .filter(|_| may_be_rated(turn))
            .or(turn.own)
    }

    /// Changes the rating of the turn at `place` to `own`, 1 to 5. The recorded rating takes
    /// the change back. Probes have no rating of their own, so theirs stays as it is.
    pub fn rate(&mut self, transcript: &Transcript, place: usize, own: u8) {
        let Some(turn) = transcript
            .turns
            .get(place)
            .filter(|turn| may_be_rated(turn))
        else {
            return;
        };
        let changed = (1..=5).contains(&own) && turn.own != Some(own);
        self.change(turn, place, |notes| notes.own = changed.then_some(own));
    }

    /// Lets `edit` change the remarks on the turn at `place`.
    pub fn remark(
        &mut self,
        transcript: &Transcript,
        place: usize,
        edit: impl FnOnce(&mut Remarks),
    ) {
        if let Some(turn) = transcript.turns.get(place) {
            self.change(turn, place, |notes| edit(&mut notes.remarks));
        }
    }

    /// Notes down that the strong answer to the question of the turn at `place` was shown.
    /// Nothing takes that back.
    pub fn show_strong(&mut self, turns: &[TurnRecord], place: usize) {
        let question = question_of(turns, place);
        let turn = question.and_then(|at| Some((at, turns.get(at)?)));
        if let Some((at, turn)) = turn {
            self.change(turn, at, |notes| notes.strong_shown = true);
        }
    }

    /// Whether the strong answer to `question` was shown.
    pub fn strong_shown(&self, turns: &[TurnRecord], question: &QuestionRef) -> bool {
        self.turns.iter().any(|(place, notes)| {
            let turn = turns.get(*place).filter(|turn| fits(notes, turn));
            notes.strong_shown && turn.is_some_and(|turn| turn.reference() == *question)
        })
    }

    fn change(&mut self, turn: &TurnRecord, place: usize, edit: impl FnOnce(&mut TurnNotes)) {
        let notes = self.turns.entry(place).or_default();
        if !fits(notes, turn) {
            *notes = TurnNotes::default();
        }
        notes.question = Some(turn.reference());
        edit(notes);
        notes.answer = Some(AnswerMark::of(turn));
        if notes.is_empty() {
            self.turns.remove(&place);
        }
    }
}

impl Remarks {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it was starred.
    pub fn star(&self) -> bool {
        self.star
    }

    /// Stars it, or takes the star off.
    pub fn set_star(&mut self, star: bool) {
        self.star = star;
    }

    /// The tags, in the order they were given.
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// Adds a tag, once. Blank ones are no tags; line breaks become spaces.
    pub fn tag(&mut self, tag: &str) {
        let tag = tidy(tag);
        if !tag.is_empty() && !self.tags.contains(&tag) {
            self.tags.push(tag);
        }
    }

    /// Gives these tags in place of the old ones.
    pub fn set_tags<'t>(&mut self, tags: impl IntoIterator<Item = &'t str>) {
        self.tags.clear();
        tags.into_iter().for_each(|tag| self.tag(tag));
    }

    /// The comment.
    pub fn comment(&self) -> Option<&str> {
        self.comment.as_deref()
    }

    /// Replaces the comment. Blank removes it.
    pub fn set_comment(&mut self, comment: &str) {
        self.comment = (!comment.trim().is_empty()).then(|| comment.to_owned());
    }
}

/// The question a note was made on stands there still.
fn fits(notes: &TurnNotes, turn: &TurnRecord) -> bool {
    let question = notes.question.as_ref();
    question.is_none_or(|question| *question == turn.reference())
}

/// A question is rated together with its probes.
fn may_be_rated(turn: &TurnRecord) -> bool {
    turn.probe.is_none()
}

/// A tag on one line, composed, so that the same word is the same tag.
pub fn tidy(tag: &str) -> String {
    let words: Vec<&str> = tag.split_whitespace().collect();
    text::nfc(&words.join(" ")).into_owned()
}
