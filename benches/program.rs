//! Measures the cost of a start, a keystroke, and reading past sessions, and how it grows. Run
//! with `cargo bench --bench program`; BENCHMARKS.md has the figures.
#![allow(
    clippy::disallowed_methods,
    reason = "transcripts to read are laid out"
)]

use std::fs;
use std::hint::black_box;
use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use divan::Bencher;
use rehearsal::bank;
use rehearsal::coach::Rules;
use rehearsal::diagnostic::SourceText;
use rehearsal::interview::{Mode, Setup};
use rehearsal::lang::Language;
use rehearsal::moment::Moment;
use rehearsal::practice::Practice;
use rehearsal::runtime::inputs_of;
use rehearsal::scenario::{self, History, InterviewPlan};
use rehearsal::settings::{Alert, Look, SessionLength, Strictness};
use rehearsal::store::{Archive, Library};
use rehearsal::text;
use rehearsal::tui::{
    Input, Key, KeyCode, Keymap, Model, ModelStatus, Msg, Preferences, Shared, Size, Theme,
};

fn main() {
    divan::main();
}

const SCENARIO: &str = "aws-cse";

const PROSE: &str = "저는 먼저 로그를 확인하고 원인을 찾아 팀에 알린 다음 바로 되돌렸습니다. ";

fn plan(library: &Library) -> InterviewPlan {
    let scenario = library.scenario(SCENARIO).expect("a shipped scenario");
    let banks = library.banks_of(scenario);
    scenario::plan(scenario, &banks, Language::Ko, 7, &History::default())
}

/// Everything that is read and drawn before an interview can begin.
#[divan::bench]
fn start() -> InterviewPlan {
    plan(&Library::load(&[]))
}

/// The questions of an interview, drawn from banks that are already read.
#[divan::bench]
fn planner(bencher: Bencher) {
    let library = Library::load(&[]);
    plan(&library);
    bencher.bench_local(|| plan(black_box(&library)));
}

/// A bank of the user's own with this many questions.
#[divan::bench(args = [10, 100, 1_000])]
fn bank_of(bencher: Bencher, questions: usize) {
    let mut file = "format = 1\nid = 'mine'\nlanguages = ['ko']\ntitle = '내 문제'\n".to_owned();
    for number in 0..questions {
        let question = format!(
            "[[question]]\nid = 'q{number}'\nkind = 'technical'\nprompt = {{ ko = '{PROSE}' }}\n\
             outline = {{ ko = '{PROSE}{PROSE}' }}\n[[question.key_points]]\nid = 'logs'\n\
             say = {{ ko = '로그 확인' }}\nany = ['로그']\n"
        );
        file.push_str(&question);
    }
    let source = SourceText::new("mine.toml", file);
    assert_eq!(bank::read(&source).1, []);
    bencher.bench_local(|| bank::read(black_box(&source)));
}

/// A keystroke from decoding to the frame that shows it, in an answer of one paragraph with this
/// many characters.
#[divan::bench(args = [0, 3_000, 100_000])]
fn key(bencher: Bencher, chars: usize) {
    let library = Library::load(&[]);
    let mut model = answering(&library);
    let written: String = PROSE.chars().cycle().take(chars).collect();
    model.update(at(10), Msg::Input(Input::Pasted(written)));
    let codes = [KeyCode::Char('값'), KeyCode::Backspace];
    let mut presses = codes.into_iter().cycle().map(Key::plain);
    bencher.bench_local(|| {
        let press = presses.next().map(|key| Msg::Input(Input::Key(key)));
        let effects = press.map(|press| model.update(at(11), press));
        (effects, model.view(at(11)))
    });
}

/// The screens at the answer to the first question.
fn answering(library: &Library) -> Model {
    let scenario = library.scenario(SCENARIO).expect("a shipped scenario");
    let mut model = Model::new(Shared {
        language: Language::Ko,
        theme: Theme::new(Look::Terminal, false),
        keymap: Keymap::default(),
        scenarios: vec![scenario.clone()],
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
        preferences: Preferences {
            look: Look::Terminal,
            colourless: false,
            mouse: true,
            alert: Alert::Off,
            titled: false,
            minutes_per_day: None,
            day: NaiveDate::default(),
        },
        days_to: Vec::new(),
        today: None,
        trouble: None,
        has_model: false,
        model: ModelStatus::default(),
        size: Size {
            columns: 100,
            rows: 30,
        },
    });
    let setup = Setup {
        company: scenario.company.clone(),
        role: scenario.role.clone(),
        plan: plan(library),
        clock: scenario.clock,
        mode: Mode::Practice,
        spoken: false,
        voiced: false,
        part: false,
        worded: false,
        strictness: Strictness::default(),
        rules: Rules::ALL,
        retry: None,
        warm_up: false,
        advice: Default::default(),
        examples: Default::default(),
    };
    model.update(at(0), Msg::SessionStarted(Box::new(setup)));
    for second in 1..4 {
        let enter = Key::plain(KeyCode::Enter);
        model.update(at(second), Msg::Input(Input::Key(enter)));
    }
    model
}

fn at(seconds: u64) -> Moment {
    Moment::at(Duration::from_secs(seconds))
}

/// An interviewer's words, wrapped to the screen.
#[divan::bench(args = [100, 1_000, 10_000])]
fn wrap(bencher: Bencher, chars: usize) {
    let prompt: String = PROSE.chars().cycle().take(chars).collect();
    bencher.bench_local(|| text::wrap(black_box(&prompt), 98));
}

/// A thousand keys, as sent by a terminal.
#[divan::bench]
fn decode_a_thousand_keys(bencher: Bencher) {
    let bytes: String = PROSE.chars().cycle().take(1_000).collect();
    bencher.bench_local(|| inputs_of(black_box(bytes.as_bytes())));
}

/// Progress over this many past sessions, with an index.
#[divan::bench(args = [0, 1_000])]
fn scan(bencher: Bencher, sessions: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
    for number in 0..sessions {
        let started = first.and_hms_opt(9, 0, 0).expect("a time");
        let started = started + TimeDelta::hours(number as i64);
        let id = started.format("%Y-%m-%dT%H%M%S-aws-cse-0000").to_string();
        let record = include_str!("../tests/data/records/transcript-1-coach.toml")
            .replace("2026-11-21T100500-aws-cse-7f3a", &id)
            .replace(
                "2026-11-21T10:05:00",
                &started.format("%Y-%m-%dT%H:%M:%S").to_string(),
            );
        let session = folder.path().join(id);
        fs::create_dir_all(&session).expect("a folder");
        fs::write(session.join("transcript.toml"), record).expect("a file");
    }
    let today = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day");
    let place = folder.path().to_owned();
    let progress = || {
        let archive = Archive::new(place.clone(), Vec::new());
        let practice = Practice::new(archive, Vec::new(), Rules::ALL, Language::Ko);
        practice.progress(today, || true)
    };
    // The first call writes the index.
    assert!(progress().is_ok());
    bencher.bench_local(progress);
}
