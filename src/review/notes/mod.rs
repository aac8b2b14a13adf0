//! What review adds to a transcript: changed ratings, comments, tags, stars.
//!
//! The transcript itself is never rewritten; [`Notes`] are in a separate file and applied when it
//! is read. [`read`] and [`write()`] handle that file, `notes.toml`:
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
//! With corrections of the coach, the format is 2. `said` names a key point of the question and
//! the sentence that makes it: its turn, counting from 1 (the question or a follow-up), its
//! characters, and its words. It has no effect if those words are no longer there.
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

//! If the strong answer to a question was shown, the turn says `strong_answer_shown = true`, and
//! the format is 3.
//!
//! `answer` in a note identifies the answer it was written for, and the format is 4: another
//! machine may continue the session as well. Notes on answers in versions other than the
//! transcript are under `[[elsewhere]]`.

mod assigning;
mod claim;
mod format;
mod meanwhile;
mod merge;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::bank::QuestionRef;
use crate::coach::Rule;
use crate::text;
use crate::transcript::{Transcript, TurnRecord};

use assigning::AnswerMark;

pub use claim::{MarkedSentence, OwnWord, exchange, question_of};
pub use format::{FORMAT, read, write};
pub(super) use format::{LONGEST, MAX_TURNS, question};

/// What review added to one transcript.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// About the session as a whole.
    pub session: Remarks,
    /// Notes on single turns, by index.
    turns: BTreeMap<usize, TurnNotes>,
    /// Notes on turns of other versions of the session, by index and answer.
    elsewhere: BTreeMap<(usize, AnswerMark), TurnNotes>,
}

/// A comment, tags and a star.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    star: bool,
    tags: Vec<String>,
    comment: Option<String>,
}

/// What review added to one turn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct TurnNotes {
    /// The question at that index when the note was added, to detect misplaced notes.
    question: Option<QuestionRef>,
    /// The answer it was added to.
    answer: Option<AnswerMark>,
    own: Option<u8>,
    remarks: Remarks,
    /// Sentences that make a key point of the question.
    said: Vec<MarkedSentence>,
    /// Ids of key points that the coach is wrong about.
    not_said: Vec<String>,
    /// Rules whose findings are disputed.
    disputed: Vec<Rule>,
    /// Whether the question's strong answer was shown.
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

    /// The remarks on the turn at `place`; `None` if there are none, or they belong to a
    /// different question.
    pub fn remarks(&self, transcript: &Transcript, place: usize) -> Option<&Remarks> {
        self.remarks_on(&transcript.turns, place)
    }

    /// The same from the turns alone.
    pub(super) fn remarks_on(&self, turns: &[TurnRecord], place: usize) -> Option<&Remarks> {
        let notes = self.turns.get(&place)?;
        let fits = fits(notes, turns.get(place)?);
        (fits && !notes.remarks.is_empty()).then_some(&notes.remarks)
    }

    /// The candidate's own rating of the turn at `place`, 1 to 5: as changed, or else as recorded
    /// in the transcript.
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

    /// Changes the rating of the turn at `place` to `own`, 1 to 5. Setting the recorded rating
    /// removes the change. Probes have no own rating, so nothing changes for them.
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

    /// Records that the strong answer to the question at `place` was shown. This cannot be
    /// undone.
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
    /// Whether there are no remarks.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it is starred.
    pub fn star(&self) -> bool {
        self.star
    }

    /// Adds or removes the star.
    pub fn set_star(&mut self, star: bool) {
        self.star = star;
    }

    /// The tags, in the order they were added.
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// Adds a tag unless it exists. Blank tags are ignored; line breaks become spaces.
    pub fn tag(&mut self, tag: &str) {
        let tag = tidy(tag);
        if !tag.is_empty() && !self.tags.contains(&tag) {
            self.tags.push(tag);
        }
    }

    /// Replaces the tags.
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

/// Whether the turn still has the question the note was made on.
fn fits(notes: &TurnNotes, turn: &TurnRecord) -> bool {
    let question = notes.question.as_ref();
    question.is_none_or(|question| *question == turn.reference())
}

/// A probe is rated as part of its question.
fn may_be_rated(turn: &TurnRecord) -> bool {
    turn.probe.is_none()
}

/// Puts a tag on one line and composes it, so that equal words are equal tags.
pub fn tidy(tag: &str) -> String {
    let words: Vec<&str> = tag.split_whitespace().collect();
    text::nfc(&words.join(" ")).into_owned()
}
