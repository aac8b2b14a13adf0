//! What the candidate adds to a finished interview, and undoes.

use crate::lang::say::{last_word as words, past as say};
use crate::review::notes::{Notes, Remarks, question_of};
use crate::tui::message::Effect;
use crate::tui::screen::Step;
use crate::tui::screen::debrief::LastWord;

use super::Reading;

impl Reading {
    /// Saves the candidate's decision about the answer at `place`. A point belongs to its
    /// question, whichever of its answers is on the screen.
    pub(super) fn claim(&mut self, place: Option<usize>, claim: LastWord) -> Step {
        let Some(place) = place else {
            return Step::stay();
        };
        if let Some(why) = &self.interview.sealed {
            return Step::notice(say::sealed(why));
        }
        let turns = &self.interview.transcript.turns;
        let question = question_of(turns, place).unwrap_or(place);
        let before = self.interview.notes.clone();
        match claim {
            LastWord::Said { point, turn, words } => {
                self.interview
                    .notes
                    .mark_said(turns, question, &point, (turn, words));
            }
            LastWord::NotSaid { point } => {
                self.interview.notes.mark_not_said(turns, question, &point)
            }
            LastWord::Unmark { point } => self.interview.notes.unmark(turns, question, &point),
            LastWord::Dispute { rule } => self.interview.notes.dispute(turns, place, rule),
        }
        self.save(before)
    }

    /// Removes the language model's reading of a point in this turn.
    pub(super) fn forget(&self, turn: usize, point: String) -> Step {
        if let Some(why) = &self.interview.sealed {
            return Step::notice(say::sealed(why));
        }
        Step::Do(vec![Effect::ForgetSecond {
            session: self.interview.transcript.id.clone(),
            turn,
            point,
        }])
    }

    /// Undoes the last change made while this interview was open.
    pub(super) fn take_back(&mut self) -> Step {
        let Some(before) = self.before.pop() else {
            return Step::notice(words::NOTHING_TO_UNDO.into());
        };
        self.interview.notes = before;
        self.keep()
    }

    pub(super) fn rate(&mut self, place: Option<usize>, own: u8) -> Step {
        let Some(place) = place else {
            return Step::stay();
        };
        let turn = self.interview.transcript.turns.get(place);
        if turn.is_some_and(|turn| turn.probe.is_some()) {
            return Step::notice(say::RATED_WITH_QUESTION.into());
        }
        if let Some(why) = &self.interview.sealed {
            return Step::notice(say::sealed(why));
        }
        let before = self.interview.notes.clone();
        self.interview
            .notes
            .rate(&self.interview.transcript, place, own);
        self.save(before)
    }

    /// Changes the remarks on what is on the screen: the answer or the interview.
    pub(super) fn change(&mut self, edit: impl FnOnce(&mut Remarks)) -> Step {
        if let Some(why) = &self.interview.sealed {
            return Step::notice(say::sealed(why));
        }
        let before = self.interview.notes.clone();
        match self.debrief.answer() {
            Some(place) => self
                .interview
                .notes
                .remark(&self.interview.transcript, place, edit),
            None => edit(&mut self.interview.notes.session),
        }
        self.save(before)
    }

    /// Saves a change; `before` are the notes before it.
    fn save(&mut self, before: Notes) -> Step {
        self.before.push(before);
        self.keep()
    }

    fn keep(&mut self) -> Step {
        self.debrief.annotate(&self.interview);
        Step::Do(vec![Effect::SaveNotes {
            session: self.interview.transcript.id.clone(),
            notes: Box::new(self.interview.notes.clone()),
        }])
    }
}
