//! Interviews played from scripts, with time as a value.
//!
//! A script is text to type, with other actions in angle brackets: `<59s>` lets time pass, `<go>`
//! continues, `<submit>`, `<pause>`, `<rate 4>`, `<skip>`, `<leave>`, `<sleep 60s>`. The
//! interview ticks once per second of time that passes.

mod assessing;
mod clock;
mod course;
mod probing;
mod replaying;
mod voicing;
mod wording;

use std::time::Duration;

use crate::bank::{Condition, KeyPoint, Probe, Question, QuestionKind};
use crate::coach::Rules;
use crate::lang::{Language, Localized};
use crate::moment::Moment;
use crate::scenario::{
    ClockRules, InterviewPlan, PlannedQuestion, PlannedRound, ProbeRange, Reason, Why,
};
use crate::text::EditCommand;

use super::{Effect, Event, Interview, Mode, Msg, Setup};

/// An interview being played, with everything it recorded.
pub(super) struct Play {
    pub(super) interview: Interview,
    pub(super) now: Moment,
    pub(super) effects: Vec<Effect>,
}

impl Play {
    pub(super) fn begin(setup: Setup) -> Self {
        let (interview, effects) = Interview::begin(setup, Moment::ZERO);
        Self {
            interview,
            now: Moment::ZERO,
            effects,
        }
    }

    #[track_caller]
    pub(super) fn play(mut self, script: &str) -> Self {
        let mut rest = script;
        while let Some((typed, after)) = rest.split_once('<') {
            self.write(typed);
            let (command, after) = after.split_once('>').expect("a closed bracket");
            self.perform(command);
            rest = after;
        }
        self.write(rest);
        self
    }

    fn write(&mut self, typed: &str) {
        for c in typed.chars() {
            self.send(Msg::Edited(EditCommand::Insert(c.to_string())));
        }
    }

    fn perform(&mut self, command: &str) {
        match command.split(' ').collect::<Vec<_>>().as_slice() {
            ["go"] => self.send(Msg::Continued),
            ["submit"] => self.send(Msg::Submitted),
            ["voice"] => self.send(Msg::VoiceBegan),
            ["pause"] => self.send(Msg::PauseToggled),
            ["undo"] => self.send(Msg::Edited(EditCommand::Undo)),
            ["star"] => self.send(Msg::MarkerWanted),
            ["outline"] => self.send(Msg::OutlineWanted),
            ["rate", own] => self.send(Msg::Rated(Some(own.parse().expect("a rating")))),
            ["skip"] => self.send(Msg::Rated(None)),
            ["leave"] => self.send(Msg::Left),
            ["sleep", time] => {
                let gap = seconds(time);
                self.now = self.now + gap;
                self.send(Msg::Suspended(gap));
            }
            ["late", time] => self.now = self.now + seconds(time),
            [time] => self.pass(seconds(time)),
            other => panic!("no such command: {other:?}"),
        }
    }

    fn pass(&mut self, time: Duration) {
        let second = Duration::from_secs(1);
        for _ in 0..time.as_secs() {
            self.now = self.now + second;
            self.send(Msg::Ticked);
        }
    }

    fn send(&mut self, msg: Msg) {
        let effects = self.interview.update(self.now, msg);
        self.effects.extend(effects);
    }

    /// The events in the journal.
    pub(super) fn events(&self) -> Vec<(Moment, Event)> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Record { at, event } => Some((*at, event.clone())),
                _ => None,
            })
            .collect()
    }

    /// The prompts of the probes that were asked.
    pub(super) fn probes(&self) -> Vec<&str> {
        let turns = self.interview.turns().iter();
        turns
            .filter(|turn| turn.probe.is_some())
            .map(|turn| turn.prompt.as_str())
            .collect()
    }
}

fn seconds(written: &str) -> Duration {
    let number = written.strip_suffix('s').expect("seconds");
    Duration::from_secs(number.parse().expect("a number"))
}

/// Thirty seconds to think, a minute to answer, no probes.
pub(crate) fn practice() -> Setup {
    setup(Mode::Practice, vec![question("first"), question("second")])
}

pub(crate) fn real() -> Setup {
    setup(Mode::Real, vec![question("first"), question("second")])
}

pub(crate) fn setup(mode: Mode, questions: Vec<Question>) -> Setup {
    let clock = ClockRules {
        typing_factor: 1.0,
        ..ClockRules::default()
    };
    Setup {
        company: Localized::same("Company"),
        role: Localized::same("Role"),
        plan: InterviewPlan {
            scenario: "test".to_owned(),
            seed: 7,
            rounds: vec![round(questions)],
        },
        clock,
        mode,
        spoken: false,
        voiced: false,
        rules: Rules::ALL,
        retry: None,
        strictness: Default::default(),
        part: false,
        worded: false,
        warm_up: false,
        examples: Default::default(),
        advice: Default::default(),
    }
}

/// Follow-ups only for questions that have their own.
pub(super) fn round(questions: Vec<Question>) -> PlannedRound {
    let max = if questions.iter().all(|it| it.probes.is_empty()) {
        0
    } else {
        2
    };
    PlannedRound {
        index: 0,
        name: Localized::same("Round"),
        minutes: 60,
        language: Language::Ko,
        interviewers: Vec::new(),
        probes: ProbeRange { min: 0, max },
        questions: questions.into_iter().map(planned).collect(),
    }
}

fn planned(question: Question) -> PlannedQuestion {
    let (think, aim) = (question.think, question.answer);
    PlannedQuestion {
        bank: "bank".to_owned(),
        competencies: Vec::new(),
        question,
        think,
        aim,
        limit: aim,
        budget: think + aim,
        reason: Reason {
            offered: 2,
            why: Why::Drawn,
        },
        language: None,
    }
}

pub(crate) fn question(id: &str) -> Question {
    Question {
        id: id.to_owned(),
        kind: QuestionKind::Technical,
        competencies: Vec::new(),
        difficulty: 1,
        prompt: Localized::same("질문입니다"),
        brief: None,
        about: None,
        intent: None,
        think: Duration::from_secs(30),
        answer: Duration::from_secs(60),
        star: false,
        key_points: Vec::new(),
        pitfalls: Vec::new(),
        model_answer: None,
        outline: None,
        accept: Vec::new(),
        signals: Vec::new(),
        source: None,
        probes: Vec::new(),
    }
}

pub(crate) fn probed(id: &str) -> Question {
    Question {
        key_points: vec![KeyPoint {
            id: "rollback".to_owned(),
            say: Localized::same("롤백"),
            any: vec!["롤백".to_owned()],
            optional: false,
            depends_on: None,
            role: None,
        }],
        probes: vec![
            Probe {
                unsure: Some(Localized::same("되돌릴 방법도 생각해 두셨나요?")),
                when: Condition::Missed("rollback".to_owned()),
                prompt: Localized::same("되돌릴 방법은요?"),
                probes: vec![Probe {
                    unsure: None,
                    when: Condition::Always,
                    prompt: Localized::same("그 방법은 누가 정했나요?"),
                    probes: Vec::new(),
                }],
            },
            Probe {
                unsure: None,
                when: Condition::Always,
                prompt: Localized::same("다시 한다면요?"),
                probes: Vec::new(),
            },
        ],
        ..question(id)
    }
}
