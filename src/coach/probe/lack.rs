//! What an answer lacks: whether a bank condition holds, and what the interviewer's own questions
//! would ask for. Both are based on findings, so a rule that is off causes no probe.

use std::cell::OnceCell;

use super::general::General;
use super::{Exchange, Follow};
use crate::bank::{Condition, Probe};
use crate::coach::judge::{Verdict, judge_exchange};
use crate::coach::reading::Reading;
use crate::coach::rules::has_quantity;
use crate::coach::thresholds::{MIN_LENGTH, PROBE_BELOW};
use crate::coach::{Answer, AnswerKind, Assessment, Finding, Part, Rule, assess};
use crate::lang::Localized;

/// The answer that probes are about, and the coach's view of it.
pub(super) struct About<'a> {
    pub(super) exchange: &'a Exchange<'a>,
    pub(super) seen: Assessment,
    /// The answers given after it.
    pub(super) later: &'a [Exchange<'a>],
    /// The verdict on each key point over all answers so far, computed on demand.
    verdicts: OnceCell<Vec<Verdict>>,
}

impl<'a> About<'a> {
    /// The answer to the question; if that was empty, the one given when asked again. `None` if
    /// it was given aloud.
    pub(super) fn question(follow: &Follow<'a>) -> Option<Self> {
        let again = |exchange: &Exchange<'_>| {
            let asked = exchange.probe.and_then(|key| key.asked_for());
            matches!(asked, Some(General::Answer | General::Question))
        };
        let (first, later) = follow.exchanges.split_first()?;
        let seen = first.seen?.clone();
        match later.iter().position(again) {
            Some(place) if !seen.kind.is_answer() => Self::reply(follow, place + 1),
            _ => Some(Self {
                exchange: first,
                seen,
                later,
                verdicts: OnceCell::new(),
            }),
        }
    }

    /// The last answer, if it was to a probe: judged like an answer to the question, to learn
    /// what it contains.
    pub(super) fn last_reply(follow: &Follow<'a>) -> Option<Self> {
        let last = follow.exchanges.len().checked_sub(1)?;
        follow.exchanges.get(last)?.probe?;
        Self::reply(follow, last)
    }

    fn reply(follow: &Follow<'a>, place: usize) -> Option<Self> {
        let exchange = follow.exchanges.get(place)?;
        exchange.seen?;
        let answer = Answer {
            examples: follow.examples,
            prompt: exchange.prompt,
            aim: exchange.aim,
            rate: follow.rate,
            star_expected: true,
            ..Answer::new(follow.question, exchange.answer, follow.language)
        };
        Some(Self {
            exchange,
            seen: assess(&answer, follow.rules),
            later: follow.exchanges.get(place + 1..).unwrap_or_default(),
            verdicts: OnceCell::new(),
        })
    }

    /// Whether there is something to ask about.
    pub(super) fn is_sound(&self) -> bool {
        self.seen.kind.is_answer()
    }

    /// The wording of a bank's probe whose condition holds. If the coach is unsure whether a key
    /// point was made, only wording that fits either way is used.
    pub(super) fn asks<'p>(&self, probe: &'p Probe, follow: &Follow<'_>) -> Option<&'p Localized> {
        let verdict = match &probe.when {
            Condition::Missed(id) => self.verdict(id, follow)?,
            other if !self.lacks(other, follow) => return None,
            other if self.is_unsure(other) => return probe.unsure.as_ref(),
            _ => return Some(&probe.prompt),
        };
        match verdict {
            Verdict::NotHeard => Some(&probe.prompt),
            // A denial mentions the point: wording that fits either way is best.
            Verdict::Contradicted => Some(probe.unsure.as_ref().unwrap_or(&probe.prompt)),
            Verdict::Unsure => probe.unsure.as_ref(),
            Verdict::Heard => None,
        }
    }

    /// Whether the coach is unsure whether this condition's content is missing, and only asks.
    fn is_unsure(&self, condition: &Condition) -> bool {
        match condition {
            Condition::NoResult | Condition::NoAction => self.asks_by(Rule::StarMissing),
            Condition::NoNumber => self.asks_by(Rule::NoNumber),
            _ => false,
        }
    }

    /// The same for what one of the interviewer's own questions asks for.
    pub(super) fn doubts(&self, general: General) -> bool {
        match general {
            General::Situation => self.asks_by(Rule::StarMissing),
            other => other.condition().is_some_and(|it| self.is_unsure(&it)),
        }
    }

    fn asks_by(&self, rule: Rule) -> bool {
        self.seen.finding(rule).is_some_and(Finding::asks)
    }

    /// Whether a bank condition holds; `Always` asks for nothing and is not a lack.
    fn lacks(&self, condition: &Condition, follow: &Follow<'_>) -> bool {
        let found = |rule: Rule| self.seen.finding(rule).is_some();
        match condition {
            Condition::Always => false,
            Condition::NoResult => self.misses(Part::Result),
            Condition::NoAction => self.misses(Part::Action),
            Condition::WeNotI => found(Rule::OwnPart),
            Condition::NoNumber => self.measures_nothing(follow),
            Condition::TooShort => {
                follow.rules.on(Rule::Length)
                    && self.seen.spoken < self.exchange.aim.mul_f64(PROBE_BELOW)
            }
            Condition::Missed(id) => self.verdict(id, follow) == Some(Verdict::NotHeard),
            Condition::Heard(id) => self.verdict(id, follow) == Some(Verdict::Heard),
            Condition::Opinion => {
                use AnswerKind::{Opinion, PseudoStory, SelfDescription};
                let unfit = matches!(self.seen.kind, Opinion | PseudoStory | SelfDescription);
                follow.rules.on(Rule::StoryKind) && unfit
            }
        }
    }

    /// What the interviewer's own questions would ask for, in the order of asking.
    pub(super) fn general(&self, follow: &Follow<'_>) -> Vec<General> {
        let found = |rule: Rule| self.seen.finding(rule).is_some();
        let context = self.misses(Part::Situation) && self.misses(Part::Task);
        let brief = found(Rule::Length)
            && self.later.is_empty()
            && self.seen.spoken < self.exchange.aim.mul_f64(MIN_LENGTH);
        let lacks = [
            (General::Story, found(Rule::StoryKind)),
            (General::Action, self.misses(Part::Action)),
            (General::Result, self.misses(Part::Result)),
            (General::Situation, context),
            (
                General::Task,
                self.seen.star.marked && !context && self.misses(Part::Task),
            ),
            (General::OwnPart, found(Rule::OwnPart)),
            (
                General::Measured,
                found(Rule::NoNumber) && self.measures_nothing(follow),
            ),
            (General::OtherStory, found(Rule::StoryReuse)),
            (General::Longer, brief),
        ];
        let lacking = lacks.into_iter().filter(|(_, lacking)| *lacking);
        lacking.map(|(general, _)| general).collect()
    }

    fn misses(&self, part: Part) -> bool {
        self.seen.finding(Rule::StarMissing).is_some() && !self.seen.star.has(part)
    }

    /// Whether a Result has no figure, or, if no story was asked for, the whole answer. A figure
    /// in a later answer makes up for it.
    fn measures_nothing(&self, follow: &Follow<'_>) -> bool {
        let story = follow.question.star && self.exchange.probe.is_none();
        let nothing = if story {
            self.seen.finding(Rule::NoNumber).is_some()
        } else {
            follow.rules.on(Rule::NoNumber) && self.is_sound() && !measures(self.exchange.answer)
        };
        nothing && !self.later.iter().any(|it| measures(it.answer))
    }

    /// The coach's verdict on the key point with this ID over all answers; `None` if there is no
    /// such point or the rule is off.
    fn verdict(&self, id: &str, follow: &Follow<'_>) -> Option<Verdict> {
        let points = &follow.question.key_points;
        let place = points.iter().position(|point| point.id == id)?;
        let verdicts = self.verdicts.get_or_init(|| {
            let answers: Vec<&str> = follow.exchanges.iter().map(|it| it.answer).collect();
            let (question, examples) = (follow.question, follow.examples);
            judge_exchange(question, examples, &answers, follow.language)
        });
        let verdict = verdicts.get(place).copied();
        verdict.filter(|_| follow.rules.on(Rule::KeyPoints))
    }
}

fn measures(answer: &str) -> bool {
    let reading = Reading::of(answer);
    has_quantity(&reading, &(0..reading.text().len()))
}
