use crate::coach::Verdict;
use crate::review::last_word::QuestionPoint;
use crate::review::{Notes, Reviewed};

use super::Attempt;

/// Which key points an attempt makes that the previous one did not, and vice versa. A question
/// includes its follow-ups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PointChanges {
    /// Made now but not before.
    pub won: Vec<QuestionPoint>,
    /// Made before, and certainly not now.
    pub lost: Vec<QuestionPoint>,
    /// Made before; unsure now.
    pub unsure: Vec<QuestionPoint>,
}

impl Attempt<'_> {
    /// The key points of the question in its answer and follow-ups; turns are counted from the
    /// question itself, as 0.
    pub fn points(&self) -> Vec<QuestionPoint> {
        let end = self.place + 1 + self.probes().count();
        let turns = self.transcript.turns.get(self.place..end);
        let reviewed = Reviewed::of(turns.unwrap_or_default(), &Notes::default());
        reviewed.points(0).to_vec()
    }
}

impl PointChanges {
    /// The changes from `old` to `new`.
    pub fn between(old: &Attempt<'_>, new: &Attempt<'_>) -> Self {
        let before = old.points();
        let was_heard = |id: &str| before.iter().any(|it| it.id == id && it.heard());
        let mut changes = Self::default();
        for point in new.points() {
            match (was_heard(&point.id), point.verdict) {
                (false, Verdict::Heard) => changes.won.push(point),
                (true, Verdict::Unsure) => changes.unsure.push(point),
                (true, Verdict::NotHeard | Verdict::Contradicted) => changes.lost.push(point),
                _ => {}
            }
        }
        changes
    }
}
