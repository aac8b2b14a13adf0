use std::ops::Range;

use crate::bank::QuestionKind;
use crate::coach::{Assessment, Correction, JudgedPoint, Verdict};
use crate::review::notes::{Notes, OwnWord, question_of};
use crate::transcript::TurnRecord;

use super::point::taken_back;

/// Returns the turns with changed ratings and corrected assessments.
pub(super) fn over(turns: &[TurnRecord], notes: &Notes) -> Vec<TurnRecord> {
    let mut changed = turns.to_vec();
    for (place, turn) in changed.iter_mut().enumerate() {
        turn.own = notes.own_of(turns, place);
        let one = One {
            turns,
            notes,
            place,
        };
        one.correct(turn);
    }
    changed
}

/// One turn to be corrected.
struct One<'t> {
    turns: &'t [TurnRecord],
    notes: &'t Notes,
    place: usize,
}

impl One<'_> {
    fn correct(&self, turn: &mut TurnRecord) {
        let (Some(seen), Some(question)) = (&turn.coach, question_of(self.turns, self.place))
        else {
            return;
        };
        let is_probe = question != self.place;
        let key_points = match is_probe {
            true => self.of_probe(seen, question),
            false => seen
                .key_points
                .iter()
                .map(|it| self.of_answer(it))
                .collect(),
        };
        let disputed = self.notes.disputed(self.turns, self.place);
        let made_later = match is_probe {
            true => Vec::new(),
            false => self.made_later(seen),
        };
        if key_points == seen.key_points && disputed.is_empty() && made_later.is_empty() {
            return;
        }
        let quiz = turn.kind == QuestionKind::Quiz && !is_probe;
        if quiz && key_points != seen.key_points {
            turn.right = Some(key_points.iter().all(JudgedPoint::heard));
        }
        let aim = turn.aim.as_secs_f64();
        let corrected = seen.corrected(Correction {
            key_points,
            made_later,
            disputed,
            quiz,
            probe: is_probe,
            length_share: match aim > 0.0 {
                true => seen.spoken.as_secs_f64() / aim,
                false => 1.0,
            },
        });
        turn.coach = Some(corrected);
    }

    fn word(&self, question: usize, point: &str) -> Option<OwnWord> {
        self.notes.word(self.turns, question, point)
    }

    /// A point as judged in the answer to the question itself.
    fn of_answer(&self, point: &JudgedPoint) -> JudgedPoint {
        let (verdict, places) = match self.word(self.place, &point.id) {
            Some(OwnWord::Said(said)) => match here(said, self.place) {
                places if places.is_empty() => return point.clone(),
                places => (Verdict::Heard, places),
            },
            Some(OwnWord::NotSaid) => (taken_back(point.verdict), Vec::new()),
            None => return point.clone(),
        };
        JudgedPoint {
            verdict,
            places,
            ..point.clone()
        }
    }

    /// The points that the answer to a follow-up makes or denies.
    fn of_probe(&self, seen: &Assessment, question: usize) -> Vec<JudgedPoint> {
        let known = self.turns.get(question);
        let known = known.and_then(|it| it.coach.as_ref());
        let Some(known) = known else {
            return seen.key_points.clone();
        };
        let mut points = seen.key_points.clone();
        for point in &known.key_points {
            let old = points.iter().position(|it| it.id == point.id);
            match (self.word(question, &point.id), old) {
                (Some(OwnWord::NotSaid), Some(old)) => {
                    points.remove(old);
                }
                (Some(OwnWord::Said(said)), old) => {
                    let places = here(said, self.place);
                    if places.is_empty() {
                        continue;
                    }
                    let said = JudgedPoint {
                        verdict: Verdict::Heard,
                        places,
                        ..point.clone()
                    };
                    match old.and_then(|old| points.get_mut(old)) {
                        Some(old) => *old = said,
                        None => points.push(said),
                    }
                }
                _ => {}
            }
        }
        points
    }

    /// The points that the candidate made only in follow-ups.
    fn made_later<'s>(&self, seen: &'s Assessment) -> Vec<&'s str> {
        let ids = seen.key_points.iter().map(|it| it.id.as_str());
        let later = |id: &&str| match self.word(self.place, id) {
            Some(OwnWord::Said(said)) => here(said, self.place).is_empty(),
            _ => false,
        };
        ids.filter(later).collect()
    }
}

fn here(said: Vec<(usize, Range<usize>)>, place: usize) -> Vec<Range<usize>> {
    let here = said.into_iter().filter(|(turn, _)| *turn == place);
    here.map(|(_, words)| words).collect()
}
