use crate::lang::Language;

use super::{ProbeRange, Scenario};

/// What the candidate changes about a scenario for one sitting.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Adjustment {
    /// Only this round, counted from 0.
    pub round: Option<usize>,
    /// So many minutes for all rounds together.
    pub minutes: Option<u32>,
    /// Every round in this language.
    pub language: Option<Language>,
    /// Answers are spoken aloud, so that typing takes no time.
    pub spoken: bool,
    /// No follow-up questions.
    pub no_probes: bool,
    /// How much longer than speech typing takes, as the candidate's own typing test found.
    pub typing_factor: Option<f64>,
}

impl Scenario {
    /// This scenario as the candidate wants to sit it. A round that does not exist leaves none.
    pub fn adjusted(&self, change: &Adjustment) -> Self {
        let mut scenario = self.clone();
        if let Some(wanted) = change.round {
            scenario.rounds = self.rounds.get(wanted).cloned().into_iter().collect();
        }
        if let Some(minutes) = change.minutes {
            scenario.scale_to(minutes);
        }
        if let Some(factor) = change.typing_factor {
            scenario.clock.typing_factor = factor;
        }
        if change.spoken {
            scenario.clock.typing_factor = 1.0;
        }
        if let Some(language) = change.language {
            scenario.language = language;
        }
        for round in &mut scenario.rounds {
            if change.language.is_some() {
                round.language = None;
            }
            if change.no_probes {
                round.probes = ProbeRange { min: 0, max: 0 };
            }
        }
        scenario
    }

    /// Shares `minutes` out among the rounds as their own minutes stand to one another.
    fn scale_to(&mut self, minutes: u32) {
        let mut of_all = self.minutes();
        let mut left = minutes;
        for round in &mut self.rounds {
            let share = u64::from(left) * u64::from(round.minutes) / u64::from(of_all.max(1));
            of_all -= round.minutes;
            round.minutes = u32::try_from(share).unwrap_or(left);
            left -= round.minutes;
        }
    }
}
