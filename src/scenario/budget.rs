//! How many of a round's minutes a question takes.

use std::time::Duration;

use crate::bank::{QuestionHead, QuestionKind};

use super::{ClockRules, ProbeRange};

/// The wall-clock time reserved for one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Budget {
    pub(super) think: Duration,
    pub(super) aim: Duration,
    pub(super) limit: Duration,
    /// For the minimum number of follow-ups in the round.
    pub(super) probes: Duration,
}

impl Budget {
    pub(super) fn total(self) -> Duration {
        self.think + self.limit + self.probes
    }
}

/// The time for `question` under these rules. A quiz is marked at once and not probed. Quizzes
/// and presentations from a brief keep their own times, whatever the scenario sets for others.
pub(super) fn of(question: &QuestionHead, clock: &ClockRules, probes: ProbeRange) -> Budget {
    let quiz = question.kind == QuestionKind::Quiz;
    let keeps_own = quiz || question.has_brief;
    let overridden = |own: Duration, rule: Option<Duration>| match rule {
        Some(rule) if !keeps_own => rule,
        _ => own,
    };
    let aim = overridden(question.answer, clock.answer);
    let probed = if quiz {
        0
    } else {
        probes.min.min(question.probes)
    };
    Budget {
        think: overridden(question.think, clock.think),
        aim,
        limit: clock.limit(aim),
        probes: clock.limit(clock.probe) * u32::from(probed),
    }
}
