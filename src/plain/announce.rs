//! Automatic messages: the state of the interview, and the time left.

use std::time::Duration;

use crate::coach::{Gauge, LineTally};
use crate::interview::{Interview, Mode, Msg, Phase, QuestionIndex, Urgency};
use crate::lang::say::{llm, plain as say};
use crate::moment::Moment;
use crate::text::EditCommand;

use super::{Dialogue, said};

/// What was said last, so that nothing is repeated.
#[derive(Debug, Default)]
pub(super) struct Announced {
    stage: Option<Stage>,
    /// The question or follow-up whose words were said: its index and its number among the turns.
    prompt: Option<(QuestionIndex, usize)>,
    urgency: Option<Urgency>,
}

/// The state of an interview, as far as it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Opening(usize),
    Asking(usize),
    Thinking(usize),
    Answering(usize),
    TimeUp(usize),
    Wording(usize),
    Marked(QuestionIndex),
    Rating(QuestionIndex),
    Finished,
}

impl Dialogue {
    /// Reports the state of the interview, if not reported yet.
    pub(super) fn announce(&mut self, now: Moment) {
        let Some(stage) = self.stage() else { return };
        if self.announced.stage.replace(stage) == Some(stage) {
            return;
        }
        self.announced.urgency = None;
        self.say_prompt();
        let (interview, language) = (&self.interview, self.language);
        let left = interview.countdown(now).map(|it| it.left);
        let left = left.unwrap_or_default();
        let said = match (stage, interview.phase()) {
            (_, Phase::Opening { round }) => said::opening(interview, *round, language),
            (Stage::Asking(_), _) => say::LISTENING.get(language).to_owned(),
            (Stage::Thinking(_), _) => say::think(language, left),
            (Stage::Answering(_), _) if interview.setup().spoken => {
                say::answer_aloud(language, left)
            }
            (Stage::Answering(_), _) if interview.setup().voiced => {
                say::answer_voiced(language, left)
            }
            (Stage::Answering(_), _) => say::answer(language, left),
            (Stage::TimeUp(_), _) => say::TIME_UP.get(language).to_owned(),
            (Stage::Wording(_), _) => llm::WORDING_PLAIN.get(language).to_owned(),
            (_, Phase::Marked { place, right }) => said::mark(interview, *place, *right, language),
            (_, Phase::Rating { place }) => said::rating(interview, *place, language),
            (_, Phase::Finished { .. }) => said::debrief(interview, &self.second, language),
            _ => return,
        };
        self.say(said);
    }

    /// Says the words of the question, once.
    fn say_prompt(&mut self) {
        let number = self.interview.turns().len();
        let asked = match self.interview.phase() {
            Phase::Asking { turn, .. }
            | Phase::Preparing { turn, .. }
            | Phase::Answering { turn, .. } => turn,
            _ => return,
        };
        let this = Some((asked.place(), number));
        if self.announced.prompt != this {
            let said = said::question(&self.interview, asked, self.language);
            self.announced.prompt = this;
            self.say(said);
        }
    }

    fn stage(&self) -> Option<Stage> {
        let number = self.interview.turns().len();
        Some(match self.interview.phase() {
            Phase::Opening { round } => Stage::Opening(*round),
            Phase::Asking { .. } => Stage::Asking(number),
            Phase::Preparing { .. } => Stage::Thinking(number),
            Phase::Answering { .. } => Stage::Answering(number),
            Phase::TimeUp { .. } => Stage::TimeUp(number),
            Phase::Marked { place, .. } => Stage::Marked(*place),
            Phase::Rating { place } => Stage::Rating(*place),
            Phase::Finished { .. } => Stage::Finished,
            Phase::Wording { .. } => Stage::Wording(number),
            // Nothing is said here.
            Phase::Answered { .. } | Phase::Settled { .. } => return None,
        })
    }

    /// Says how much time is left when a warning time is reached.
    pub(super) fn warn(&mut self, now: Moment) {
        if !self.warns() {
            return;
        }
        let Some(countdown) = self.interview.countdown(now) else {
            return;
        };
        let before = self.announced.urgency.replace(countdown.urgency);
        if countdown.urgency <= before.unwrap_or(Urgency::Calm) {
            return;
        }
        match countdown.urgency {
            Urgency::Calm => {}
            Urgency::Soon | Urgency::Now => {
                self.say(say::time_left(self.language, countdown.left));
            }
            // In a real interview the limit has ended the answer, which is reported by itself.
            Urgency::Over if self.interview.setup().mode == Mode::Practice => {
                self.say(say::OVERTIME.get(self.language));
            }
            Urgency::Over => {}
        }
    }

    /// When the next warning is due.
    pub(super) fn next_warning(&self, now: Moment) -> Option<Moment> {
        if !self.warns() {
            return None;
        }
        let countdown = self.interview.countdown(now)?;
        let shares = self.interview.setup().clock.warn_at;
        let left_at = shares.map(|share| countdown.allowed.mul_f64(share));
        let left_at = left_at.into_iter().chain([Duration::ZERO]);
        let next = left_at.filter(|left| *left < countdown.left).max()?;
        Some(now + (countdown.left - next))
    }

    fn warns(&self) -> bool {
        let phase = self.interview.phase();
        let limited = matches!(phase, Phase::Preparing { .. } | Phase::Answering { .. });
        limited && self.waiting.is_none() && !self.interview.is_paused()
    }

    /// Says the time left, and how long the text would take to say.
    pub(super) fn say_time(&mut self, now: Moment) {
        let language = self.language;
        let countdown = self.interview.countdown(self.waiting.unwrap_or(now));
        let said = match countdown {
            None => say::NO_CLOCK.get(language).to_owned(),
            Some(it) if it.urgency == Urgency::Over => say::time_over(language, it.over),
            Some(it) => say::time_left(language, it.left),
        };
        self.say(said);
        self.say_recording();
        match self.measured() {
            Some((said, aim)) if self.is_aloud() => {
                self.say(say::said_so_far(language, said, aim));
            }
            Some((spoken, aim)) => self.say(say::spoken_so_far(language, spoken, aim)),
            None => {}
        }
    }

    /// How long the answer so far would take to say, including its recording, and its target.
    pub(super) fn measured(&self) -> Option<(Duration, Duration)> {
        let Phase::Answering { turn, .. } = self.interview.phase() else {
            return None;
        };
        let lines: Vec<LineTally> = turn.draft().text().lines().map(LineTally::of).collect();
        let rate = self.interview.setup().clock.rate;
        let typed = Gauge::of(&lines, rate).load().at(rate);
        Some((typed + self.aloud.takes.length(self.answer()), turn.aim()))
    }

    /// Explains the mode once at the start.
    pub(super) fn say_intro(&mut self) {
        self.say(say::INTRO.get(self.language));
        if self.interview.setup().voiced {
            self.say(say::INTRO_ALOUD.get(self.language));
        }
    }

    /// Says what was written so far, after the question if requested.
    pub(super) fn say_written(&mut self, with_question: bool) {
        let language = self.language;
        if with_question {
            let asked = match self.interview.phase() {
                Phase::Asking { turn, .. }
                | Phase::Preparing { turn, .. }
                | Phase::Answering { turn, .. } => {
                    Some(said::question(&self.interview, turn, language))
                }
                _ => None,
            };
            asked.into_iter().for_each(|it| self.say(it));
        }
        let notes = match self.interview.phase() {
            Phase::Answering { turn, .. } => turn.notes().text().trim(),
            _ => "",
        };
        let mut lines = Vec::new();
        if !notes.is_empty() {
            let label = crate::lang::say::review::NOTES.get(language);
            lines.push(format!("{label}:\n{notes}"));
        }
        match self.interview.writing().map(|it| it.text().trim()) {
            Some("") if with_question => lines.push(say::NOTHING_WRITTEN.get(language).to_owned()),
            Some("") => {}
            Some(text) => lines.push(format!("{}\n{text}", say::WRITTEN.get(language))),
            None if with_question => lines.push(say::NOT_NOW.get(language).to_owned()),
            None => {}
        }
        if !lines.is_empty() {
            self.say(lines.join("\n"));
        }
    }

    /// Undoes the last line, and says what is left.
    pub(super) fn undo(&mut self, now: Moment) {
        let language = self.language;
        let text = |it: &Interview| it.writing().map(|it| it.text().to_owned());
        let before = text(&self.interview);
        self.send(now, Msg::Edited(EditCommand::Undo));
        let said = match text(&self.interview).filter(|_| text(&self.interview) != before) {
            None => say::NOTHING_TO_UNDO.get(language).to_owned(),
            Some(left) => match left.lines().last() {
                None => say::UNDONE_ALL.get(language).to_owned(),
                Some(last) => say::undone(language, last),
            },
        };
        self.say(said);
    }
}
