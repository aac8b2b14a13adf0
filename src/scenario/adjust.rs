use crate::bank::Question;
use crate::lang::Language;

use super::{Amount, Pick, PickPosition, ProbeRange, Round, Scenario};

/// What the candidate changes about a scenario for one session.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Adjustment {
    /// Only this round, counted from 0.
    pub round: Option<usize>,
    /// Minutes for all rounds together.
    pub minutes: Option<u32>,
    /// The candidate's language: what the scenario does not bind to another is asked in it.
    pub language: Language,
    /// Answers are spoken aloud, so that typing takes no time.
    pub spoken: bool,
    /// No follow-up questions.
    pub no_probes: bool,
    /// How much longer than speech typing takes, as the candidate's own typing test found.
    pub typing_factor: Option<f64>,
}

impl Scenario {
    /// This scenario with the candidate's changes. A round that does not exist leaves no rounds.
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
        if change.no_probes {
            for round in &mut scenario.rounds {
                round.probes = ProbeRange { min: 0, max: 0 };
            }
        }
        scenario
    }

    /// This scenario with one question of `bank` only: in the first round whose blueprint may
    /// ask it, or else in the first round.
    pub fn asking(&self, bank: &str, question: &Question) -> Self {
        let may_ask = |round: &&Round| round.picks.iter().any(|it| it.admits(bank, question));
        let round = self.rounds.iter().find(may_ask).or(self.rounds.first());
        let round = round.map(|round| Round {
            picks: vec![Pick {
                banks: vec![bank.to_owned()],
                kinds: Vec::new(),
                competencies: Vec::new(),
                primary: false,
                questions: vec![question.id.clone()],
                except: Vec::new(),
                difficulty: u8::MIN..=u8::MAX,
                amount: Amount::Count(1),
                place: PickPosition::Middle,
                language: None,
            }],
            ..round.clone()
        });
        Self {
            rounds: round.into_iter().collect(),
            ..self.clone()
        }
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

#[cfg(test)]
mod tests {
    use crate::lang::Language;
    use crate::scenario::fixture::{one_hour, scenario, small_bank};
    use crate::scenario::{History, plan};

    #[test]
    fn one_question_can_be_practised_alone_whatever_the_blueprint_says() {
        let bank = small_bank();
        let scenario = scenario(&one_hour(&[]));
        for question in &bank.questions {
            let alone = scenario.asking(&bank.id, question);
            let plan = plan(&alone, &[&bank], Language::Ko, 7, &History::default());
            let asked: Vec<_> = plan.rounds.iter().flat_map(|it| &it.questions).collect();
            assert_eq!(asked.len(), 1, "{}", question.id);
            assert_eq!(asked[0].question.id, question.id);
        }
    }
}
