//! The screens, played: keys go in, and the screen is read.

mod agenda;
mod calling;
mod clicking;
mod comparing;
mod day_card;
mod debrief;
mod due;
mod footers;
mod guessing;
mod hearing;
mod home;
mod importing;
mod interview;
mod interviewer;
mod keys;
mod last_word;
mod live_keys;
mod outline;
mod past;
mod progress;
mod question;
mod recalling;
mod recording;
mod replaying;
mod searching;
mod second;
mod settings;
mod sizes;
mod stories;
mod story_link;
mod third_language;
mod typing;
mod waiting;
mod warm_up;

use std::time::Duration;

use crate::bank::{Competency, Question, QuestionKind};
use crate::coach::Rules;
use crate::interview::{Mode, Setup};
use crate::lang::say::Phrase;
use crate::lang::{Language, Localized, LocalizedList};
use crate::moment::Moment;
use crate::scenario::{
    BrokenScenario, ClockRules, InterviewPlan, Interviewer, PlannedQuestion, PlannedRound,
    ProbeRange, Reason, Round, Scenario, Why,
};
use crate::settings::{SessionLength, Strictness};

use crate::settings::{Alert, Look};

use super::{
    Effect, Input, Key, KeyCode, Keymap, Model, ModelStatus, Msg, Preferences, Shared, Size, Theme,
};

/// The program on a screen, at a point in time.
pub(super) struct Stage {
    pub(super) model: Model,
    pub(super) now: Moment,
    pub(super) effects: Vec<Effect>,
    language: Language,
}

/// Text expected on a screen: a string, or a phrase of the catalog.
pub(super) trait Words {
    fn in_language(&self, language: Language) -> &str;
}

impl Words for &str {
    fn in_language(&self, _: Language) -> &str {
        self
    }
}

impl Words for &String {
    fn in_language(&self, _: Language) -> &str {
        self
    }
}

impl Words for Phrase {
    fn in_language(&self, language: Language) -> &str {
        self.get(language)
    }
}

/// The first words of a phrase: the rest may be on the next row.
pub(super) struct First(pub(super) Phrase, pub(super) usize);

impl Words for First {
    fn in_language(&self, language: Language) -> &str {
        first(self.0.get(language), self.1)
    }
}

/// The first `words` words of a text.
pub(super) fn first(text: &str, words: usize) -> &str {
    let mut ends = text.match_indices(' ').map(|(at, _)| at);
    let end = ends.nth(words - 1).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

impl Stage {
    /// At home, in Korean, on a screen of this size.
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        Self::in_language(Language::Ko, columns, rows)
    }

    pub(super) fn in_language(language: Language, columns: u16, rows: u16) -> Self {
        Self::themed(Theme::coloured(), language, columns, rows)
    }

    pub(super) fn themed(theme: Theme, language: Language, columns: u16, rows: u16) -> Self {
        Self::with_broken(theme, language, Size { columns, rows }, Vec::new())
    }

    /// The same with unusable scenarios.
    pub(super) fn with_broken(
        theme: Theme,
        language: Language,
        size: Size,
        broken: Vec<BrokenScenario>,
    ) -> Self {
        Self::of(Shared {
            theme,
            broken,
            size,
            ..Self::shared(language)
        })
    }

    /// The shared state, on a screen of 80 columns.
    pub(super) fn shared(language: Language) -> Shared {
        Shared {
            language,
            theme: Theme::coloured(),
            keymap: Keymap::default(),
            scenarios: vec![scenario("aws-cse", "AWS"), scenario("other", "다른 회사")],
            broken: Vec::new(),
            resumable: Vec::new(),
            typing_factor: None,
            strictness: Strictness::default(),
            length: SessionLength::default(),
            can_record: false,
            can_recognize: false,
            recognizing: Vec::new(),
            hides_questions: false,
            has_samples: false,
            days_to: Vec::new(),
            preferences: Preferences {
                look: Look::Terminal,
                colourless: false,
                mouse: true,
                alert: Alert::Off,
                titled: false,
                minutes_per_day: None,
                day: "2026-11-22".parse().unwrap(),
            },
            today: None,
            trouble: None,
            has_model: false,
            model: ModelStatus::default(),
            size: Size {
                columns: 80,
                rows: 24,
            },
        }
    }

    pub(super) fn of(shared: Shared) -> Self {
        let language = shared.language;
        Self {
            model: Model::new(shared),
            now: Moment::ZERO,
            effects: Vec::new(),
            language,
        }
    }

    /// In an interview of one story and one technical question.
    pub(super) fn interview(mode: Mode, columns: u16, rows: u16) -> Self {
        let mut stage = Self::new(columns, rows);
        stage.send(Msg::SessionStarted(Box::new(setup(mode))));
        stage
    }

    /// The same, with spoken and recorded answers.
    pub(super) fn voiced(mode: Mode) -> Self {
        Self::voiced_of(mode, 80, 24)
    }

    /// The same on a screen of this size.
    pub(super) fn voiced_of(mode: Mode, columns: u16, rows: u16) -> Self {
        let mut stage = Self::new(columns, rows);
        let setup = Setup {
            voiced: true,
            ..setup(mode)
        };
        stage.send(Msg::SessionStarted(Box::new(setup)));
        stage
    }

    /// Presses keys, written as in the configuration and separated by single spaces.
    pub(super) fn press(mut self, keys: &str) -> Self {
        for key in keys.split(' ') {
            let key: Key = key.parse().unwrap_or_else(|()| panic!("no key {key}"));
            self.send(Msg::Input(Input::Key(key)));
        }
        self
    }

    /// Types text.
    pub(super) fn write(mut self, text: &str) -> Self {
        for c in text.chars() {
            self.send(Msg::Input(Input::Key(Key::plain(KeyCode::Char(c)))));
        }
        self
    }

    pub(super) fn paste(mut self, text: &str) -> Self {
        self.send(Msg::Input(Input::Pasted(text.to_owned())));
        self
    }

    pub(super) fn wait(mut self, seconds: u64) -> Self {
        for _ in 0..seconds {
            self.now = self.now + Duration::from_secs(1);
            self.send(Msg::Ticked);
        }
        self
    }

    pub(super) fn resize(mut self, columns: u16, rows: u16) -> Self {
        self.send(Msg::Resized(Size { columns, rows }));
        self
    }

    pub(super) fn send(&mut self, msg: Msg) {
        let effects = self.model.update(self.now, msg);
        self.effects.extend(effects);
    }

    /// Moves down a list to the line with these words.
    #[track_caller]
    pub(super) fn go_to(mut self, words: &str) -> Self {
        let here = |row: &String| row.starts_with('>') && row.contains(words);
        while !self.rows().iter().any(here) {
            let before = self.screen();
            self = self.press("down");
            assert_ne!(self.screen(), before, "no line '{words}'");
        }
        self
    }

    /// The screen's rows, without trailing blanks.
    pub(super) fn rows(&self) -> Vec<String> {
        let buffer = self.model.view(self.now).buffer;
        let width = buffer.area.width;
        (0..buffer.area.height)
            .map(|y| {
                let mut row = String::new();
                let mut behind = 0;
                for x in 0..width {
                    let symbol = buffer[(x, y)].symbol();
                    if behind == 0 {
                        row.push_str(symbol);
                        behind = crate::text::width(symbol);
                    }
                    behind = behind.saturating_sub(1);
                }
                row.trim_end().to_owned()
            })
            .collect()
    }

    pub(super) fn screen(&self) -> String {
        self.rows().join("\n")
    }

    #[track_caller]
    pub(super) fn shows(self, words: impl Words) -> Self {
        let text = words.in_language(self.language);
        let screen = self.screen();
        assert!(screen.contains(text), "no '{text}' on\n{screen}");
        self
    }

    /// Expects the key with one of these labels, the shorter one on narrow rows.
    #[track_caller]
    pub(super) fn shows_key(self, key: &str, labels: [Phrase; 2]) -> Self {
        let screen = self.screen();
        let shown = labels.map(|it| format!("{key} {}", it.get(self.language)));
        assert!(
            shown.iter().any(|it| screen.contains(it)),
            "no {shown:?} on\n{screen}"
        );
        self
    }

    #[track_caller]
    pub(super) fn hides(self, words: impl Words) -> Self {
        let text = words.in_language(self.language);
        let screen = self.screen();
        assert!(!screen.contains(text), "'{text}' on\n{screen}");
        self
    }
}

fn scenario(id: &str, company: &str) -> Scenario {
    Scenario {
        id: id.to_owned(),
        company: Localized::same(company),
        role: Localized::same("Cloud Support Engineer"),
        language: None,
        summary: Localized::new("세 번의 면접으로 이루어져 있어요.", "Three rounds."),
        clock: ClockRules::default(),
        interviewers: vec![interviewer()],
        rounds: vec![Round {
            name: Localized::new("기술 면접", "Technical"),
            minutes: 60,
            language: None,
            interviewers: vec!["engineer".to_owned()],
            probes: ProbeRange::default(),
            picks: Vec::new(),
        }],
    }
}

fn interviewer() -> Interviewer {
    Interviewer {
        id: "engineer".to_owned(),
        role: Localized::new("기술 면접관", "Technical interviewer"),
        manner: Localized::new("차분하게 근거를 물어요.", "Calm, asks for reasons."),
        presses: false,
    }
}

pub(super) fn setup(mode: Mode) -> Setup {
    Setup {
        company: Localized::same("AWS"),
        role: Localized::same("Cloud Support Engineer"),
        plan: InterviewPlan {
            scenario: "aws-cse".to_owned(),
            seed: 7,
            rounds: vec![PlannedRound {
                index: 0,
                name: Localized::new("기술 면접", "Technical"),
                minutes: 60,
                language: Language::Ko,
                interviewers: vec![interviewer()],
                probes: ProbeRange { min: 0, max: 0 },
                questions: vec![planned("story", true), planned("tech", false)],
            }],
        },
        clock: ClockRules::default(),
        mode,
        spoken: false,
        voiced: false,
        rules: Rules::ALL,
        retry: None,
        strictness: Strictness::default(),
        part: false,
        worded: false,
        warm_up: false,
        examples: Default::default(),
        advice: Default::default(),
    }
}

fn planned(id: &str, star: bool) -> PlannedQuestion {
    let think = Duration::from_secs(30);
    let aim = Duration::from_secs(120);
    let limit = Duration::from_secs(360);
    PlannedQuestion {
        bank: "bank".to_owned(),
        competencies: vec![competency()],
        question: Question {
            id: id.to_owned(),
            kind: if star {
                QuestionKind::Behavioral
            } else {
                QuestionKind::Technical
            },
            competencies: vec!["ownership".to_owned()],
            difficulty: 1,
            prompt: Localized::new(
                "불만이 큰 고객을 만난 경험을 말씀해 주세요.",
                "Tell me about an unhappy customer.",
            ),
            brief: None,
            about: None,
            intent: Some(Localized::new(
                "고객을 대하는 태도를 보려고 해요.",
                "How you treat people.",
            )),
            think,
            answer: aim,
            star,
            key_points: Vec::new(),
            pitfalls: Vec::new(),
            model_answer: None,
            outline: None,
            accept: Vec::new(),
            signals: Vec::new(),
            source: None,
            probes: Vec::new(),
        },
        think,
        aim,
        limit,
        budget: think + limit,
        reason: Reason {
            offered: 1,
            why: Why::Drawn,
        },
        language: None,
    }
}

fn competency() -> Competency {
    let anchors = |points: [&str; 5]| points.map(str::to_owned).to_vec();
    Competency {
        id: "ownership".to_owned(),
        name: Localized::new("주인의식", "Ownership"),
        looks_for: Localized::new("끝까지 책임지는지 봐요.", "Sees it through."),
        anchors: LocalizedList::of([
            (
                Language::Ko,
                anchors([
                    "남 탓을 해요",
                    "시킨 일만 해요",
                    "맡은 일을 끝내요",
                    "빈틈을 찾아 메워요",
                    "남긴 것까지 챙겨요",
                ]),
            ),
            (
                Language::En,
                anchors([
                    "Blames",
                    "Does as told",
                    "Finishes",
                    "Finds gaps",
                    "Leaves it better",
                ]),
            ),
        ]),
    }
}
