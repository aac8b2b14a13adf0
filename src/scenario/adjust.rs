use crate::bank::QuestionHead;
use crate::lang::Language;
use crate::settings::Strictness;

use super::{Amount, Pick, PickPosition, ProbeRange, Round, Scenario};

/// What the candidate changes about a scenario for one session.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Adjustment {
    /// Only this round, counted from 0.
    pub round: Option<usize>,
    /// Minutes for all rounds together.
    pub minutes: Option<u32>,
    /// The candidate's language, used for everything that the scenario does not bind to another
    /// one.
    pub language: Language,
    /// Answers are spoken aloud, so no time is needed for typing.
    pub spoken: bool,
    /// Answers are spoken aloud and recorded; their time limits are the same.
    pub voiced: bool,
    /// No follow-up questions.
    pub no_probes: bool,
    /// Follow-ups are worded by the language model on the candidate's machine.
    pub worded: bool,
    /// How strict the interviewers are.
    pub strictness: Strictness,
    /// How many times longer typing takes than speech, measured by the candidate's typing test.
    pub typing_factor: Option<f64>,
}

impl Scenario {
    /// This scenario with the candidate's changes. If the round does not exist, no rounds remain.
    pub fn adjusted(&self, change: &Adjustment) -> Self {
        let mut scenario = self.clone();
        if let Some(wanted) = change.round {
            scenario.rounds = self.rounds.get(wanted).cloned().into_iter().collect();
        }
        if let Some(minutes) = change.minutes {
            scenario.scale_to(minutes);
        }
        scenario.clock = scenario.clock.typed_by(change.typing_factor);
        if change.spoken || change.voiced {
            scenario.clock.typing_factor = 1.0;
        }
        scenario.make(change.strictness);
        if change.no_probes {
            for round in &mut scenario.rounds {
                round.probes = ProbeRange { min: 0, max: 0 };
            }
        }
        scenario
    }

    /// This scenario with only one question of `bank`: in the first round whose blueprint may ask
    /// it, otherwise in the first round.
    pub fn asking(&self, bank: &str, question: &QuestionHead) -> Self {
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

    /// Asks more or fewer follow-ups, and makes interviewers press more or less. A round without
    /// follow-ups stays without them at any strictness.
    fn make(&mut self, strictness: Strictness) {
        for round in &mut self.rounds {
            let ProbeRange { min, max } = round.probes;
            round.probes = match strictness {
                Strictness::Gentle => ProbeRange {
                    min: 0,
                    max: max.min(1),
                },
                Strictness::Tough if max > 0 => ProbeRange {
                    min: min.saturating_add(1),
                    max: max.saturating_add(1),
                },
                Strictness::Normal | Strictness::Tough => round.probes,
            };
        }
        for interviewer in &mut self.interviewers {
            interviewer.presses = match strictness {
                Strictness::Gentle => false,
                Strictness::Normal => interviewer.presses,
                Strictness::Tough => true,
            };
        }
    }

    /// Distributes `minutes` over the rounds in proportion to their own minutes.
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
    use std::time::Duration;

    use super::*;
    use crate::scenario::fixture::{one_hour, scenario, small_bank};
    use crate::scenario::{History, InterviewPlan, plan};

    fn presses(scenario: &Scenario) -> Vec<bool> {
        scenario.interviewers.iter().map(|it| it.presses).collect()
    }

    #[test]
    fn strictness_changes_how_many_follow_ups_there_are_and_who_presses() {
        let usual = scenario(&one_hour(&[]));
        let made = |strictness| {
            usual.adjusted(&Adjustment {
                strictness,
                ..Adjustment::default()
            })
        };
        assert_eq!(made(Strictness::Normal), usual);
        let probes = |scenario: &Scenario| scenario.rounds[0].probes;
        let ProbeRange { min, max } = probes(&usual);
        assert!(max > 1, "{max}");
        let gentle = made(Strictness::Gentle);
        assert_eq!(probes(&gentle), ProbeRange { min: 0, max: 1 });
        assert!(presses(&gentle).iter().all(|it| !it));
        let tough = made(Strictness::Tough);
        let more = ProbeRange {
            min: min + 1,
            max: max + 1,
        };
        assert_eq!(probes(&tough), more);
        assert!(presses(&tough).iter().all(|it| *it));
    }

    #[test]
    fn a_round_without_follow_ups_has_none_however_strict() {
        let mut usual = scenario(&one_hour(&[]));
        usual.rounds[0].probes = ProbeRange { min: 0, max: 0 };
        for strictness in Strictness::ALL {
            let change = Adjustment {
                strictness,
                ..Adjustment::default()
            };
            let made = usual.adjusted(&change);
            assert_eq!(made.rounds[0].probes, ProbeRange { min: 0, max: 0 });
        }
    }

    #[test]
    fn what_fits_into_a_quarter_of_an_hour_is_asked_first_and_one_question_at_least() {
        let bank = small_bank();
        let scenario = scenario(&one_hour(&["kind = \"behavioral\", count = 3"]));
        let whole = plan(&scenario, &[&bank], Language::Ko, 7, &History::default());
        let budget =
            |plan: &InterviewPlan| -> Duration { plan.questions().map(|it| it.budget).sum() };
        for minutes in [0, 1, 8, 15, 30, 600] {
            let time = Duration::from_secs(minutes * 60);
            let short = whole.clone().within(time);
            let count = short.question_count();
            assert!(count >= 1);
            assert!(short.questions().eq(whole.questions().take(count)));
            assert!(budget(&short) <= time || count == 1, "{minutes}");
            let more = whole.clone().limited_to(count + 1);
            assert!(
                count == whole.question_count() || budget(&more) > time,
                "{minutes}"
            );
        }
    }

    #[test]
    fn one_question_can_be_practised_alone_whatever_the_blueprint_says() {
        let bank = small_bank();
        let scenario = scenario(&one_hour(&[]));
        for question in bank.questions.heads() {
            let alone = scenario.asking(&bank.id, question);
            let plan = plan(&alone, &[&bank], Language::Ko, 7, &History::default());
            let asked: Vec<_> = plan.rounds.iter().flat_map(|it| &it.questions).collect();
            assert_eq!(asked.len(), 1, "{}", question.id);
            assert_eq!(asked[0].question.id, question.id);
        }
    }
}
