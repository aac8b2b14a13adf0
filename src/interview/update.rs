//! Handles messages: what the candidate and the clock may do in each phase.

use std::time::Duration;

use crate::coach;
use crate::moment::Moment;
use crate::text::{EditCommand, TextBuffer};
use crate::voice::Analysis;

use super::{AnswerEnd, Ending, Event, Field, Interview, LiveTurn, Mode, Phase, Setup};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// Time has passed.
    Ticked,
    /// The candidate wants to continue: from the opening, the prompt, thinking, a quiz result, or
    /// when time is up.
    Continued,
    /// The candidate writes in the current field.
    Edited(EditCommand),
    /// The candidate requested the next STAR marker (practice only).
    MarkerWanted,
    /// The candidate requested the outline of the strong answer (practice only).
    OutlineWanted,
    /// The question is being read aloud: its time stands still.
    ReadingBegan,
    /// The reading is over.
    ReadingEnded {
        /// Whether it came to its end, so that the candidate knows the whole question.
        is_complete: bool,
    },
    /// The candidate wants to answer aloud and be recorded.
    VoiceBegan,
    /// The recording of an answer was analyzed.
    Heard {
        /// Index of the answer among the turns.
        turn: usize,
        /// The analysis.
        heard: Box<Analysis>,
    },
    /// The candidate submitted the answer.
    Submitted,
    /// The candidate paused or continued (practice only).
    PauseToggled,
    /// The candidate rated the answer 1 to 5, or skipped the rating.
    Rated(Option<u8>),
    /// The wording of a follow-up has arrived, or there is none.
    Worded {
        /// How many turns had ended when it was requested.
        after: usize,
        /// The words.
        words: Option<String>,
    },
    /// The candidate ended the interview early.
    Left,
    /// The program was not running for this long: the machine slept or the program was suspended.
    Suspended(Duration),
}

impl Msg {
    /// The message that there is no wording for the follow-up that this interview may be waiting
    /// for, for example after an interruption.
    pub fn nobody_words(interview: &Interview) -> Self {
        Self::Worded {
            after: interview.turns.len(),
            words: None,
        }
    }
}

/// An action for `runtime` to perform.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Append an event to the journal.
    Record {
        /// When it happened.
        at: Moment,
        /// What happened.
        event: Event,
    },
    /// Write the transcript of the interview so far: an answer, a rating or the interview has
    /// ended.
    SaveTranscript(Box<Interview>),
    /// Have the follow-up that this interview waits for reworded, and send the result as
    /// [`Msg::Worded`].
    WordFollowUp(Box<Interview>),
    /// Copy text to the system clipboard.
    Copy(String),
}

/// Time needed to notice a change on the screen. Enter right after the limit is still part of the
/// text, and a key that has just begun the answer does not submit it empty.
pub(super) const SETTLING: Duration = Duration::from_millis(1_500);

impl Interview {
    /// Begins an interview with the opening of its first round.
    pub fn begin(setup: Setup, now: Moment) -> (Self, Vec<Effect>) {
        let began = Event::Began {
            setup: Box::new(setup.clone()),
        };
        let mut interview = Self::set_up(setup, now);
        let mut effects = vec![Effect::Record {
            at: now,
            event: began,
        }];
        interview.commit(now, Event::RoundOpened { round: 0 }, &mut effects);
        (interview, effects)
    }

    /// Applies a message. What the clock had already decided by `now` comes first, so that a key
    /// pressed after the limit is not part of the answer.
    pub fn update(&mut self, now: Moment, msg: Msg) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Msg::Suspended(gap) = msg {
            let millis = u64::try_from(gap.as_millis()).unwrap_or(u64::MAX);
            self.commit(now, Event::Suspended { millis }, &mut effects);
        }
        self.settle(now, &mut effects);
        self.handle(now, msg, &mut effects);
        self.settle(now, &mut effects);
        effects
    }

    /// Wraps the text being written to this width, as needed by its widget.
    pub fn fold(&mut self, columns: u16) {
        match &mut self.phase {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => {
                turn.notes.set_width(columns);
                turn.draft.set_width(columns);
            }
            Phase::TimeUp { after_time, .. } => after_time.set_width(columns),
            _ => {}
        }
    }

    /// The field the candidate is writing in: the notes, the draft, or text after the limit.
    pub fn writing(&self) -> Option<&TextBuffer> {
        match &self.phase {
            Phase::Asking { turn, .. } | Phase::Preparing { turn, .. } => Some(&turn.notes),
            Phase::Answering { turn, .. } => Some(&turn.draft),
            Phase::TimeUp { after_time, .. } => Some(after_time),
            _ => None,
        }
    }

    /// Applies everything due by `now`, each at its own time.
    fn settle(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        loop {
            let follows = self.follows(now).map(|event| (now, event));
            let Some((at, event)) = follows.or_else(|| self.due(now)) else {
                return;
            };
            self.commit(at, event, effects);
            self.follow_at(at, effects);
        }
    }

    /// What follows an event happens at the same time, however late it is noticed.
    fn follow_at(&mut self, at: Moment, effects: &mut Vec<Effect>) {
        while let Some(event) = self.follows(at) {
            self.commit(at, event, effects);
        }
    }

    fn handle(&mut self, now: Moment, msg: Msg, effects: &mut Vec<Effect>) {
        match msg {
            Msg::Ticked | Msg::Suspended(_) => {}
            Msg::Continued if self.is_startled(now) => {
                self.edit(now, EditCommand::Newline, effects);
            }
            Msg::Continued => self.commit_some(now, self.continued(now), effects),
            Msg::ReadingBegan => self.is_read_aloud = matches!(self.phase, Phase::Asking { .. }),
            Msg::ReadingEnded { is_complete } => self.end_reading(now, is_complete, effects),
            Msg::VoiceBegan => self.begin_aloud(now, effects),
            Msg::Heard { turn, heard } => self.commit(now, Event::Heard { turn, heard }, effects),
            Msg::Submitted => self.commit_some(now, self.submitted(now), effects),
            Msg::PauseToggled => self.commit_some(now, self.pause_toggled(), effects),
            Msg::Rated(own) => self.commit_some(now, self.rated(own), effects),
            Msg::Edited(command) => self.write(now, command, effects),
            Msg::MarkerWanted => self.insert_marker(now, effects),
            Msg::OutlineWanted => self.commit_some(now, self.outline_wanted(), effects),
            Msg::Worded { after, words } => {
                self.commit_some(now, self.worded(after, words), effects)
            }
            Msg::Left => self.leave(now, effects),
        }
    }

    /// Whether the limit has only just come: a key on its way keeps its earlier meaning.
    fn is_startled(&self, now: Moment) -> bool {
        matches!(&self.phase, Phase::TimeUp { watch, .. } if watch.elapsed(now) < SETTLING)
    }

    fn continued(&self, now: Moment) -> Option<Event> {
        match &self.phase {
            _ if self.paused => None,
            Phase::Opening { round } => Some(self.first_of(*round)),
            Phase::Asking { .. } => Some(self.after_asking()),
            Phase::Preparing { .. } => Some(Event::AnsweringBegan),
            Phase::TimeUp { place, .. } => Some(self.after_answer(*place, now)),
            Phase::Wording { .. } => self.asked_in(None),
            Phase::Marked { place, .. } => Some(self.next_after(*place)),
            _ => None,
        }
    }

    fn submitted(&self, now: Moment) -> Option<Event> {
        match &self.phase {
            _ if self.paused => None,
            Phase::Preparing { .. } => Some(Event::AnsweringBegan),
            // The key that began the answer was pressed twice.
            Phase::Answering { turn, watch }
                if turn.draft.is_empty() && !turn.voiced && watch.elapsed(now) < SETTLING =>
            {
                None
            }
            Phase::Answering { .. } => Some(Event::Closed {
                end: AnswerEnd::Submitted,
            }),
            _ => None,
        }
    }

    /// Handles a wording that was requested when this many turns had ended.
    fn worded(&self, after: usize, words: Option<String>) -> Option<Event> {
        match after == self.turns.len() {
            true => self.asked_in(words),
            false => None,
        }
    }

    /// The recording key also begins the answer, from any stage of the question: whoever speaks
    /// is recorded.
    fn begin_aloud(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.paused || !self.setup.voiced {
            return;
        }
        if matches!(self.phase, Phase::Asking { .. } | Phase::Preparing { .. }) {
            self.commit(now, Event::AnsweringBegan, effects);
        }
        self.settle(now, effects);
        let is_new = |turn: &LiveTurn| !turn.voiced;
        if matches!(&self.phase, Phase::Answering { turn, .. } if is_new(turn)) {
            self.commit(now, Event::Voiced, effects);
        }
    }

    fn pause_toggled(&self) -> Option<Event> {
        let clock_runs = matches!(
            self.phase,
            Phase::Asking { .. } | Phase::Preparing { .. } | Phase::Answering { .. }
        );
        let allowed = self.setup.mode == Mode::Practice && clock_runs;
        let event = if self.paused {
            Event::Resumed
        } else {
            Event::Paused
        };
        allowed.then_some(event)
    }

    /// It counts once, and never in a real interview.
    fn outline_wanted(&self) -> Option<Event> {
        let allowed = self.setup.mode == Mode::Practice && !self.paused;
        let turn = match &self.phase {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => turn,
            _ => return None,
        };
        (allowed && !turn.outline_shown).then_some(Event::OutlineShown)
    }

    fn rated(&self, own: Option<u8>) -> Option<Event> {
        let valid = own.is_none_or(|own| (1..=5).contains(&own));
        (matches!(self.phase, Phase::Rating { .. }) && valid).then_some(Event::Rated { own })
    }

    /// Handles typing in any phase. Typing during a pause ends it, and typing while a question
    /// without thinking time is asked begins the answer.
    fn write(&mut self, now: Moment, command: EditCommand, effects: &mut Vec<Effect>) {
        let writes = matches!(
            command,
            EditCommand::Insert(_) | EditCommand::Paste(_) | EditCommand::Newline
        );
        if writes && self.paused {
            self.commit(now, Event::Resumed, effects);
        }
        if writes && self.has_nothing_to_note() {
            self.commit(now, self.after_asking(), effects);
            self.settle(now, effects);
        }
        self.edit(now, command, effects);
    }

    fn has_nothing_to_note(&self) -> bool {
        matches!(
            &self.phase,
            Phase::Asking { turn, .. } if turn.probe.is_some() || turn.think.is_zero()
        )
    }

    /// Performs an edit at once; the event records what it changed.
    fn edit(&mut self, now: Moment, command: EditCommand, effects: &mut Vec<Effect>) {
        let (field, buffer) = match &mut self.phase {
            _ if self.paused => return,
            Phase::Asking { turn, .. } | Phase::Preparing { turn, .. } => {
                (Field::Notes, &mut turn.notes)
            }
            Phase::Answering { turn, .. } => (Field::Draft, &mut turn.draft),
            Phase::TimeUp { after_time, .. } => (Field::AfterTime, after_time.as_mut()),
            _ => return,
        };
        let performed = buffer.perform(command);
        effects.extend(performed.copied.map(Effect::Copy));
        effects.extend(performed.change.map(|change| Effect::Record {
            at: now,
            event: Event::Edited { field, change },
        }));
    }

    fn insert_marker(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Phase::Answering { turn, .. } = &self.phase else {
            return;
        };
        if self.setup.mode == Mode::Real {
            return;
        }
        let language = self.language(turn.place);
        let marker = coach::next_marker(turn.draft.text(), turn.draft.cursor(), language);
        self.edit(now, EditCommand::Insert(marker), effects);
    }

    fn leave(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if matches!(self.phase, Phase::Finished { .. }) {
            return;
        }
        let written = match &self.phase {
            Phase::Asking { turn, .. } => !turn.notes.is_empty(),
            Phase::Preparing { .. } | Phase::Answering { .. } => true,
            _ => false,
        };
        if written {
            let end = AnswerEnd::Left;
            self.commit(now, Event::Closed { end }, effects);
        }
        let outcome = Ending::Left;
        self.commit(now, Event::Ended { outcome }, effects);
    }

    fn commit_some(&mut self, now: Moment, event: Option<Event>, effects: &mut Vec<Effect>) {
        if let Some(event) = event {
            self.commit(now, event, effects);
        }
    }

    pub(super) fn commit(&mut self, at: Moment, event: Event, effects: &mut Vec<Effect>) {
        let was_stopped = matches!(self.phase, Phase::TimeUp { .. });
        // The phases above only produce events that fit them.
        if self.apply(at, &event).is_err() {
            return;
        }
        let saves = matches!(
            event,
            Event::Closed { .. } | Event::Heard { .. } | Event::Rated { .. } | Event::Ended { .. }
        );
        let goes_on = was_stopped && !matches!(self.phase, Phase::TimeUp { .. });
        let is_worded = matches!(event, Event::WordingBegan { .. });
        effects.push(Effect::Record { at, event });
        if is_worded {
            effects.push(Effect::WordFollowUp(Box::new(self.clone())));
        }
        if saves || goes_on {
            effects.push(Effect::SaveTranscript(Box::new(self.clone())));
        }
    }
}
