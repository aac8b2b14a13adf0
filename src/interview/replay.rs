//! Applies events, both as they happen and from a journal.

use std::time::Duration;

use crate::coach;
use crate::moment::{Moment, Stopwatch};
use crate::text::TextBuffer;
use crate::voice::Analysis;

use super::{
    AnswerEnd, Event, Field, FollowUp, Interview, LiveTurn, Mode, Phase, QuestionIndex, Setup, Turn,
};

/// An event that does not fit the state, as in a damaged journal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The interview has no such round or question.
    #[error("the plan has no such round or question")]
    NotInPlan,
    /// The event belongs to another phase.
    #[error("the event does not belong to this phase of the interview")]
    WrongPhase,
    /// The edit does not fit the text.
    #[error("the edit does not fit the text: {0}")]
    Edit(#[from] crate::text::ReplayError),
}

impl Interview {
    /// Replays events. Those that do not fit, as after a gap, are skipped and returned with their
    /// indexes. `None` if the interview's beginning is not among the events.
    ///
    /// The clocks continue from the time of the last event.
    pub fn replay(
        events: impl IntoIterator<Item = (Moment, Event)>,
    ) -> (Option<Self>, Vec<(usize, ReplayError)>) {
        let mut interview: Option<Self> = None;
        let mut refused = Vec::new();
        for (place, (at, event)) in events.into_iter().enumerate() {
            match (&mut interview, event) {
                (None, Event::Began { setup }) => interview = Some(Self::set_up(*setup, at)),
                (None, _) => refused.push((place, ReplayError::WrongPhase)),
                (Some(live), event) => {
                    refused.extend(live.redo(at, &event).err().map(|error| (place, error)));
                }
            }
        }
        (interview, refused)
    }

    pub(super) fn set_up(setup: Setup, now: Moment) -> Self {
        Self {
            setup,
            phase: Phase::Opening { round: 0 },
            turns: Vec::new(),
            round_watch: Stopwatch::started(now),
            paused: false,
            is_read_aloud: false,
        }
    }

    /// Applies a recorded event. Edits, which the live interview performs at once, are redone.
    fn redo(&mut self, at: Moment, event: &Event) -> Result<(), ReplayError> {
        let Event::Edited { field, change } = event else {
            return self.apply(at, event);
        };
        match &mut self.phase {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => {
                let buffer = turn.field(*field).ok_or(ReplayError::WrongPhase)?;
                Ok(buffer.replay(change)?)
            }
            Phase::TimeUp { after_time, .. } if *field == Field::AfterTime => {
                Ok(after_time.replay(change)?)
            }
            _ => Err(ReplayError::WrongPhase),
        }
    }

    /// Changes the state according to an event.
    pub(super) fn apply(&mut self, at: Moment, event: &Event) -> Result<(), ReplayError> {
        let goes_on = matches!(
            event,
            Event::Asked { .. }
                | Event::WordingBegan { .. }
                | Event::Marked { .. }
                | Event::RatingBegan
                | Event::Ended { .. }
        );
        if goes_on {
            self.keep_after_time();
        }
        match event {
            Event::Began { .. } | Event::Edited { .. } => Err(ReplayError::WrongPhase),
            Event::RoundOpened { round } => self.open_round(*round, at),
            Event::Asked {
                place,
                probe,
                prompt,
                reason,
                worded,
            } => {
                let mut turn = self.live_turn(*place, probe.clone(), prompt.clone())?;
                turn.reason.clone_from(reason);
                turn.worded = *worded;
                self.round_watch.resume(at);
                let watch = Stopwatch::started(at);
                self.phase = Phase::Asking { turn, watch };
                Ok(())
            }
            Event::WordingBegan { place, follow_up } => self.wait_for_words(*place, follow_up, at),
            Event::ThinkingBegan => self.think(at),
            Event::AnsweringBegan => self.answer(at),
            Event::OutlineShown => self.show_outline(),
            Event::Voiced => self.give_aloud(),
            Event::Heard { turn, heard } => self.hear(*turn, heard),
            Event::Paused => self.pause(at),
            Event::Resumed => self.resume(at),
            Event::Suspended { millis } => {
                let gap = Duration::from_millis(*millis);
                self.watches().for_each(|watch| watch.forgive(gap));
                Ok(())
            }
            Event::Closed { end } => self.close(*end, at),
            Event::TimeUp => self.stop(at),
            Event::Marked { right } => self.mark(*right),
            Event::RatingBegan => self.begin_rating(at),
            Event::Rated { own } => self.rate(*own),
            Event::Ended { outcome } => {
                self.round_watch.pause(at);
                self.phase = Phase::Finished { outcome: *outcome };
                Ok(())
            }
        }
    }

    fn open_round(&mut self, round: usize, at: Moment) -> Result<(), ReplayError> {
        if round >= self.setup.plan.rounds.len() && round > 0 {
            return Err(ReplayError::NotInPlan);
        }
        // The round begins with its first question.
        self.round_watch = Stopwatch::started(at);
        self.round_watch.pause(at);
        self.phase = Phase::Opening { round };
        Ok(())
    }

    fn live_turn(
        &self,
        place: QuestionIndex,
        probe: Option<coach::ProbeKey>,
        prompt: String,
    ) -> Result<Box<LiveTurn>, ReplayError> {
        let planned = self.question(place).ok_or(ReplayError::NotInPlan)?;
        let clock = &self.setup.clock;
        let (think, aim, limit) = match probe {
            None => (planned.think, planned.aim, planned.limit),
            Some(_) => (Duration::ZERO, clock.probe, clock.limit(clock.probe)),
        };
        Ok(Box::new(LiveTurn {
            place,
            probe,
            speech: coach::spoken(&prompt, clock.rate).max(SHORTEST_SPEECH),
            prompt,
            reason: None,
            worded: false,
            think,
            aim,
            limit,
            thought: Duration::ZERO,
            outline_shown: false,
            voiced: false,
            notes: TextBuffer::new(),
            draft: TextBuffer::new(),
        }))
    }

    fn think(&mut self, at: Moment) -> Result<(), ReplayError> {
        let turn = self.take_turn(|phase| matches!(phase, Phase::Asking { .. }))?;
        let watch = Stopwatch::started(at);
        self.phase = Phase::Preparing { turn, watch };
        Ok(())
    }

    fn answer(&mut self, at: Moment) -> Result<(), ReplayError> {
        let thought = match &self.phase {
            Phase::Preparing { watch, .. } => watch.elapsed(at),
            _ => Duration::ZERO,
        };
        let mut turn = self
            .take_turn(|phase| matches!(phase, Phase::Asking { .. } | Phase::Preparing { .. }))?;
        turn.thought = thought;
        let watch = Stopwatch::started(at);
        self.phase = Phase::Answering { turn, watch };
        Ok(())
    }

    fn close(&mut self, end: AnswerEnd, at: Moment) -> Result<(), ReplayError> {
        let (used, thought) = match &self.phase {
            Phase::Answering { watch, turn } => (watch.elapsed(at), turn.thought),
            Phase::Preparing { watch, .. } => (Duration::ZERO, watch.elapsed(at)),
            Phase::Asking { .. } => (Duration::ZERO, Duration::ZERO),
            _ => return Err(ReplayError::WrongPhase),
        };
        let turn = self.take_turn(|_| true)?;
        let place = turn.place;
        let coach = self.assess(&turn);
        self.turns.push(Turn {
            place,
            probe: turn.probe,
            prompt: turn.prompt,
            reason: turn.reason,
            worded: turn.worded,
            thought,
            used,
            aim: turn.aim,
            limit: turn.limit,
            end,
            outline_shown: turn.outline_shown,
            voiced: turn.voiced,
            heard: None,
            notes: turn.notes.text().to_owned(),
            answer: turn.draft.text().to_owned(),
            after_time: String::new(),
            own: None,
            right: None,
            coach,
        });
        self.paused = false;
        self.phase = Phase::Answered { place };
        Ok(())
    }

    fn show_outline(&mut self) -> Result<(), ReplayError> {
        match &mut self.phase {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. }
                if self.setup.mode == Mode::Practice =>
            {
                turn.outline_shown = true;
                Ok(())
            }
            _ => Err(ReplayError::WrongPhase),
        }
    }

    fn give_aloud(&mut self) -> Result<(), ReplayError> {
        match &mut self.phase {
            Phase::Answering { turn, .. } if self.setup.voiced => {
                turn.voiced = true;
                Ok(())
            }
            _ => Err(ReplayError::WrongPhase),
        }
    }

    fn hear(&mut self, turn: usize, heard: &Analysis) -> Result<(), ReplayError> {
        let turn = self.turns.get_mut(turn).ok_or(ReplayError::NotInPlan)?;
        turn.heard = Some(Box::new(heard.clone()));
        Ok(())
    }

    fn stop(&mut self, at: Moment) -> Result<(), ReplayError> {
        let Phase::Answered { place } = self.phase else {
            return Err(ReplayError::WrongPhase);
        };
        self.round_watch.pause(at);
        self.phase = Phase::TimeUp {
            place,
            after_time: Box::new(TextBuffer::new()),
            watch: Stopwatch::started(at),
        };
        Ok(())
    }

    fn wait_for_words(
        &mut self,
        place: QuestionIndex,
        follow_up: &FollowUp,
        at: Moment,
    ) -> Result<(), ReplayError> {
        let Phase::Answered { .. } = self.phase else {
            return Err(ReplayError::WrongPhase);
        };
        self.round_watch.pause(at);
        self.phase = Phase::Wording {
            place,
            follow_up: Box::new(follow_up.clone()),
            watch: Stopwatch::started(at),
        };
        Ok(())
    }

    /// Moves text typed after the limit to the turn once the candidate continues.
    fn keep_after_time(&mut self) {
        let Phase::TimeUp {
            place, after_time, ..
        } = &self.phase
        else {
            return;
        };
        let place = *place;
        if let Some(turn) = self.turns.last_mut() {
            after_time.text().clone_into(&mut turn.after_time);
        }
        self.phase = Phase::Answered { place };
    }

    fn mark(&mut self, right: bool) -> Result<(), ReplayError> {
        let Phase::Answered { place } = self.phase else {
            return Err(ReplayError::WrongPhase);
        };
        self.first_turn(place)?.right = Some(right);
        self.phase = Phase::Marked { place, right };
        Ok(())
    }

    fn begin_rating(&mut self, at: Moment) -> Result<(), ReplayError> {
        let Phase::Answered { place } = self.phase else {
            return Err(ReplayError::WrongPhase);
        };
        self.round_watch.pause(at);
        self.phase = Phase::Rating { place };
        Ok(())
    }

    fn rate(&mut self, own: Option<u8>) -> Result<(), ReplayError> {
        let Phase::Rating { place } = self.phase else {
            return Err(ReplayError::WrongPhase);
        };
        self.first_turn(place)?.own = own;
        self.phase = Phase::Settled { place };
        Ok(())
    }

    fn pause(&mut self, at: Moment) -> Result<(), ReplayError> {
        if self.setup.mode == Mode::Real {
            return Err(ReplayError::WrongPhase);
        }
        self.paused = true;
        self.watches().for_each(|watch| watch.pause(at));
        Ok(())
    }

    fn resume(&mut self, at: Moment) -> Result<(), ReplayError> {
        self.paused = false;
        self.watches().for_each(|watch| watch.resume(at));
        Ok(())
    }

    fn first_turn(&mut self, place: QuestionIndex) -> Result<&mut Turn, ReplayError> {
        self.turns
            .iter_mut()
            .find(|turn| turn.place == place)
            .ok_or(ReplayError::NotInPlan)
    }

    /// Takes the live turn out of a phase that `fits`; the caller sets the next phase.
    fn take_turn(&mut self, fits: impl Fn(&Phase) -> bool) -> Result<Box<LiveTurn>, ReplayError> {
        if !fits(&self.phase) {
            return Err(ReplayError::WrongPhase);
        }
        match std::mem::replace(&mut self.phase, Phase::Opening { round: 0 }) {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => Ok(turn),
            other => {
                self.phase = other;
                Err(ReplayError::WrongPhase)
            }
        }
    }
}

/// Minimum speaking time of a prompt.
const SHORTEST_SPEECH: Duration = Duration::from_secs(2);
