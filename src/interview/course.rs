//! The course of an interview: what follows what.

use std::time::Duration;

use crate::bank::QuestionKind;
use crate::coach::{self, Exchange, Follow, NextProbe};
use crate::lang::Language;
use crate::moment::Moment;

use super::{AnswerEnd, Ending, Event, FollowUp, Interview, Phase, QuestionIndex};

impl Interview {
    /// What follows at `now` without any action.
    pub(super) fn follows(&self, now: Moment) -> Option<Event> {
        match &self.phase {
            Phase::Answered { place } if self.stops_at(*place) => Some(Event::TimeUp),
            Phase::Answered { place } => Some(self.after_answer(*place, now)),
            Phase::Settled { place } => Some(self.next_after(*place)),
            _ => None,
        }
    }

    /// The first question of a round, or what comes after an empty round.
    pub(super) fn first_of(&self, round: usize) -> Event {
        let place = QuestionIndex { round, question: 0 };
        self.ask(place).unwrap_or_else(|| self.next_round(round))
    }

    /// The question after `place`, the next round, or the end.
    pub(super) fn next_after(&self, place: QuestionIndex) -> Event {
        let next = QuestionIndex {
            question: place.question + 1,
            ..place
        };
        self.ask(next)
            .unwrap_or_else(|| self.next_round(place.round))
    }

    /// The language of the question at `place`.
    pub fn language(&self, place: QuestionIndex) -> Language {
        let round = self.round(place);
        let question = round.zip(self.question(place));
        question.map_or_else(Default::default, |(round, question)| {
            round.language_of(question)
        })
    }

    fn next_round(&self, round: usize) -> Event {
        let next = round + 1;
        if next < self.setup.plan.rounds.len() {
            Event::RoundOpened { round: next }
        } else {
            Event::Ended {
                outcome: Ending::Completed,
            }
        }
    }

    fn ask(&self, place: QuestionIndex) -> Option<Event> {
        let question = self.question(place)?;
        let prompt = question.question.prompt.get(self.language(place));
        Some(Event::Asked {
            place,
            probe: None,
            prompt: prompt.to_owned(),
            reason: None,
            worded: false,
        })
    }

    /// Whether the limit has just ended an answer, so that the candidate may still be typing.
    fn stops_at(&self, place: QuestionIndex) -> bool {
        let last = self.turns.last();
        last.is_some_and(|turn| turn.place == place && turn.end == AnswerEnd::TimedOut)
    }

    pub(super) fn after_answer(&self, place: QuestionIndex, now: Moment) -> Event {
        if self.setup.warm_up {
            return self.next_after(place);
        }
        if let Some(right) = self.quiz_mark(place) {
            return Event::Marked { right };
        }
        let Some(probe) = self.next_probe(place, now) else {
            return Event::RatingBegan;
        };
        let follow_up = FollowUp {
            reason: probe.reason(),
            key: probe.key,
            prompt: probe.prompt,
        };
        // The words of a spoken answer are not known yet.
        let is_aloud = self.turns_at(place).any(|turn| turn.voiced);
        match self.setup.worded && !is_aloud {
            true => Event::WordingBegan { place, follow_up },
            false => follow_up.asked(place, None),
        }
    }

    /// The pending follow-up, with the received wording or else as chosen.
    pub(super) fn asked_in(&self, words: Option<String>) -> Option<Event> {
        match &self.phase {
            Phase::Wording {
                place, follow_up, ..
            } => Some(FollowUp::clone(follow_up).asked(*place, words)),
            _ => None,
        }
    }

    fn quiz_mark(&self, place: QuestionIndex) -> Option<bool> {
        let planned = self.question(place)?;
        let answer = &self.turns_at(place).next()?.answer;
        (planned.question.kind == QuestionKind::Quiz)
            .then(|| coach::quiz_is_right(&planned.question, answer))
    }

    fn next_probe(&self, place: QuestionIndex, now: Moment) -> Option<NextProbe> {
        let round = self.round(place)?;
        let turns: Vec<_> = self.turns_at(place).collect();
        if turns.last()?.end == AnswerEnd::Left {
            return None;
        }
        let exchanges: Vec<Exchange<'_>> = turns
            .iter()
            .map(|turn| Exchange {
                probe: turn.probe.as_ref(),
                prompt: &turn.prompt,
                answer: &turn.answer,
                aim: turn.aim,
                // Recordings are not assessed: only what is right whatever was said is asked.
                seen: turn.coach.as_ref(),
            })
            .collect();
        let said: Vec<&str> = self.turns.iter().map(|it| it.prompt.as_str()).collect();
        let mut range = round.probes;
        if !self.has_time_for_more(place, now) {
            range.max = range.min;
        }
        let planned = self.question(place)?;
        coach::next_probe(&Follow {
            question: &planned.question,
            examples: self.setup.examples.of(&planned.reference()),
            language: self.language(place),
            rate: self.setup.clock.rate,
            rules: &self.setup.rules,
            presses: self.interviewer(place).is_some_and(|it| it.presses),
            exchanges: &exchanges,
            range,
            said: &said,
            first_wording: self.first_wording(place),
        })
    }

    /// A number that differs between interviews, and between the questions of one.
    fn first_wording(&self, place: QuestionIndex) -> u64 {
        let question = u64::try_from(place.question).unwrap_or_default();
        self.setup.plan.seed.wrapping_add(question)
    }

    /// Whether a probe beyond the planned ones leaves enough time for the rest of the round.
    fn has_time_for_more(&self, place: QuestionIndex, now: Moment) -> bool {
        let Some(round) = self.round(place) else {
            return false;
        };
        let minutes = Duration::from_secs(u64::from(round.minutes) * 60);
        let later = round.questions.iter().skip(place.question + 1);
        let needed: Duration = later.map(|question| question.budget).sum();
        let probe = self.setup.clock.limit(self.setup.clock.probe);
        self.round_elapsed(now) + needed + probe <= minutes
    }
}

impl FollowUp {
    /// With these words, by a language model, or else with its own.
    fn asked(self, place: QuestionIndex, words: Option<String>) -> Event {
        Event::Asked {
            place,
            probe: Some(self.key),
            reason: Some(self.reason),
            worded: words.is_some(),
            prompt: words.unwrap_or(self.prompt),
        }
    }
}
