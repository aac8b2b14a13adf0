use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::bank::QuestionKind;
use crate::diagnostic::{SourceText, headline};
use crate::interview::{AnswerEnd, Mode, Retry};
use crate::lang::{Language, Localized};
use crate::settings::Strictness;
use crate::transcript::{Outcome, RoundRecord, SessionId, Transcript, TurnRecord};

/// A file of format 1, preserved forever: it must always be readable, and while we write format
/// 1, we write exactly this.
const FORMAT_1: &str = include_str!("../../../tests/data/records/transcript-1.toml");

/// The same with the coach's assessment, also preserved forever.
pub(super) const FORMAT_1_COACH: &str =
    include_str!("../../../tests/data/records/transcript-1-coach.toml");

fn round() -> RoundRecord {
    RoundRecord {
        index: 1,
        name: Localized::new("인성 면접", "Behavioural"),
        language: Language::Ko,
    }
}

fn turn() -> TurnRecord {
    TurnRecord {
        round: round(),
        bank: "aws-cse".into(),
        question: "angry-customer".into(),
        kind: QuestionKind::Behavioral,
        competencies: vec!["customer-obsession".into(), "earn-trust".into()],
        interviewer: Some(Localized::new("채용 매니저", "Hiring manager")),
        probe: None,
        brief: None,
        reason: None,
        worded: false,
        prompt: "화난 고객을 상대한 경험을 말씀해 주세요.".into(),
        think: Duration::from_millis(12_250),
        used: Duration::from_millis(301_500),
        aim: Duration::from_secs(120),
        limit: Duration::from_secs(360),
        end: AnswerEnd::Submitted,
        own: Some(4),
        right: None,
        notes: "로그 먼저".into(),
        answer: "S: \"다 망가졌다\"는 전화였습니다.\n\nA: 제가\t먼저 \u{1b}[1m로그\u{1b}[0m를 \
                 봤습니다.\n경로는 C:\\logs 였고,\r\n마지막 줄은 \"\"였습니다: \"\""
            .into(),
        outline_shown: false,
        voiced: false,
        recognized: None,
        utterances: Vec::new(),
        verbatim: false,
        typed_before: None,
        heard: None,
        after_time: String::new(),
        coach: None,
    }
}

pub(super) fn transcript() -> Transcript {
    let probe = TurnRecord {
        probe: Some("0".into()),
        prompt: "수치로 말씀해 주실 수 있나요?".into(),
        think: Duration::ZERO,
        used: Duration::from_millis(9_007),
        aim: Duration::from_secs(45),
        limit: Duration::from_secs(135),
        end: AnswerEnd::Left,
        own: None,
        notes: String::new(),
        answer: String::new(),
        ..turn()
    };
    Transcript {
        draft: None,
        id: SessionId::parse("2026-11-21T100500-aws-cse-7f3a").unwrap(),
        scenario: "aws-cse".into(),
        company: Localized::same("Amazon Web Services"),
        role: Localized::new("클라우드 지원 엔지니어", "Cloud Support Engineer"),
        language: Language::Ko,
        mode: Mode::Real,
        spoken: false,
        seed: 7,
        started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
        ended: Some("2026-11-21T10:41:12+09:00".parse().unwrap()),
        outcome: Outcome::Left,
        judge: 1,
        strictness: Default::default(),
        part: false,
        warm_up: false,
        retry: None,
        turns: vec![turn(), probe],
    }
}

fn read_text(text: &str) -> Result<Transcript, Unreadable> {
    read(&SourceText::new("transcript.toml", text))
}

/// The errors for a refused file.
#[track_caller]
fn refused(text: &str) -> Vec<String> {
    let source = SourceText::new("transcript.toml", text);
    let unreadable = read(&source).unwrap_err();
    let said: Vec<String> = unreadable
        .diagnostics()
        .iter()
        .map(|it| headline(&source, it, Language::En))
        .collect();
    assert!(!said.is_empty(), "a refusal has a reason");
    said
}

#[test]
fn a_transcript_is_written_for_people() {
    assert_eq!(write(&transcript()), FORMAT_1);
}

#[test]
fn the_first_format_is_always_read() {
    assert_eq!(read_text(FORMAT_1), Ok(transcript()));
}

#[test]
fn why_a_follow_up_was_asked_is_kept_and_may_be_missing() {
    let mut with_reason = transcript();
    assert!(!write(&with_reason).contains("asked_because"));
    with_reason.turns[1].reason = Some("unsure:own-action".into());
    let text = write(&with_reason);
    assert!(text.contains("asked_because = \"unsure:own-action\""));
    assert_eq!(read_text(&text), Ok(with_reason));
}

#[test]
fn a_newer_format_is_refused_without_a_word_on_its_contents() {
    let newer = FORMAT_1.replace("format = 1", "format = 2\nmood = \"good\"");
    let newer = newer.replace("kind = \"behavioral\"", "kind = \"sung\"");
    let unreadable = read_text(&newer).unwrap_err();
    assert!(matches!(unreadable, Unreadable::Newer { format: 2, .. }));
    let said = refused(&newer);
    assert_eq!(said.len(), 1);
    assert!(
        said[0].starts_with("transcript.toml:1:10: error: this file has format 2"),
        "{said:?}"
    );
}

#[test]
fn what_a_later_program_adds_to_the_format_is_passed_over() {
    let more = FORMAT_1
        .replace("scenario =", "weather = \"fair\"\nscenario =")
        .replace("own = 4", "own = 4\nweather = { moods = [1, 2, 3] }")
        .replace("index = 1,", "index = 1, mood = 3,");
    assert_eq!(read_text(&more), Ok(transcript()));
}

#[test]
fn everything_wrong_is_reported_with_its_place() {
    let broken = FORMAT_1
        .replace("seed = 7", "seed = -7")
        .replace("own = 4", "own = 9")
        .replace("turns = 2", "turns = 3")
        .replace("end = \"left\"", "end = \"lefd\"")
        .replace(
            "started = 2026-11-21T10:05:00+09:00",
            "started = 2026-11-21",
        );
    let said = refused(&broken);
    let places: Vec<&str> = said
        .iter()
        .map(|it| it.split(": ").next().unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "transcript.toml:9:8",
            "transcript.toml:10:11",
            "transcript.toml:13:9",
            "transcript.toml:27:7",
            "transcript.toml:52:7"
        ]
    );
    assert!(said[4].contains("did you mean 'left'?"));
    assert!(refused("")[0].contains("empty"));
    assert!(refused("format = 1")[0].contains("'id' is missing"));
    let said = refused("format = \"1\"");
    assert!(
        said.iter().any(|it| it.contains("whole number")),
        "{said:?}"
    );
}

#[test]
fn a_transcript_that_lost_its_end_is_refused() {
    for file in [FORMAT_1, FORMAT_1_COACH] {
        for (cut, _) in file.char_indices() {
            let part = file.get(..cut).unwrap();
            let lost = file.trim_end() != part.trim_end();
            assert_eq!(read_text(part).is_err(), lost, "cut at {cut}");
        }
    }
}

#[test]
fn a_seed_beyond_the_integers_of_toml_comes_back() {
    for seed in [0, i64::MAX as u64, i64::MAX as u64 + 1, u64::MAX] {
        let written = Transcript {
            seed,
            ..transcript()
        };
        assert_eq!(read_text(&write(&written)), Ok(written));
    }
}

pub(super) fn any_text() -> impl Strategy<Value = String> {
    let nasty = proptest::sample::select(vec![
        '\0', '\t', '\n', '\n', '\r', '\u{1b}', '\u{7f}', '\u{85}', '\u{2028}', '\u{202e}',
        '\u{feff}', '"', '"', '\\', '\'', ' ', '한', '\u{1112}', '\u{1161}', '👩', '\u{200d}',
    ]);
    proptest::collection::vec(prop_oneof![1 => any::<char>(), 3 => nasty], 0..40)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

    #[test]
    fn every_byte_of_every_text_comes_back(
        answer in any_text(),
        notes in any_text(),
        after_time in any_text(),
        prompt in any_text(),
        brief in proptest::option::of(any_text()),
        company in any_text(),
        role in any_text(),
    ) {
        let mut written = transcript();
        written.company = Localized::only(Language::En, company);
        written.role = Localized::new(role.clone(), role + "x");
        written.turns = vec![TurnRecord { answer, after_time, notes, prompt, brief, ..turn() }];
        let text = write(&written);
        prop_assert_eq!(read_text(&text), Ok(written.clone()));
        // Nothing in the file acts on a terminal.
        prop_assert!(!text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')));
        // Any TOML parser reads the same.
        let table: ::toml::Table = text.parse().unwrap();
        let read = table["turn"][0]["answer"].as_str();
        prop_assert_eq!(read, Some(written.turns[0].answer.as_str()));
    }

    #[test]
    fn lengths_of_time_come_back_to_the_millisecond(millis in 0..=1_000_000_000_000_u64) {
        let mut written = transcript();
        written.turns[0].used = Duration::from_millis(millis);
        prop_assert_eq!(read_text(&write(&written)), Ok(written));
    }

    #[test]
    fn damage_of_any_kind_is_reported_and_never_panics(
        at in any::<proptest::sample::Index>(),
        removed in 0_usize..60,
        inserted in any_text(),
    ) {
        let mut chars: Vec<char> = FORMAT_1.chars().collect();
        let start = at.index(chars.len());
        let end = (start + removed).min(chars.len());
        chars.splice(start..end, inserted.chars());
        let damaged: String = chars.into_iter().collect();
        if let Err(unreadable) = read_text(&damaged) {
            prop_assert!(!unreadable.diagnostics().is_empty());
        }
    }
}

#[test]
fn the_judge_of_a_transcript_is_named_and_older_files_have_the_first() {
    let judged = Transcript {
        judge: 7,
        ..transcript()
    };
    let file = write(&judged);
    assert!(file.contains("\njudge = 7\n"), "{file}");
    assert_eq!(read(&SourceText::new("transcript.toml", file)), Ok(judged));
    assert!(!write(&transcript()).contains("judge"));
}

#[test]
fn a_session_that_does_a_question_again_names_the_one_it_repeats() {
    for after_strong in [false, true] {
        let again = Transcript {
            strictness: Strictness::Tough,
            part: true,
            warm_up: after_strong,
            retry: Some(Retry {
                of: "2026-11-20T100500-aws-cse-0001".into(),
                after_strong,
            }),
            ..transcript()
        };
        let file = write(&again);
        assert_eq!(read(&SourceText::new("transcript.toml", file)), Ok(again));
    }
    let file = write(&transcript());
    assert!(
        !file.contains("retry") && !file.contains("strong"),
        "{file}"
    );
}

#[test]
fn a_follow_up_in_the_words_of_a_model_says_so() {
    let mut written = transcript();
    assert!(!write(&written).contains("asked_by"));
    written.turns[1].worded = true;
    let text = write(&written);
    assert!(text.contains("asked_by = \"model\""), "{text}");
    assert_eq!(read_text(&text), Ok(written));
}

#[test]
fn what_was_heard_of_an_answer_is_read_back_exactly() {
    let span = |start, end| crate::voice::Span { start, end };
    let heard = crate::voice::Analysis {
        seconds: 20.686,
        speech: vec![span(0.512, 3.0), span(3.8, 20.125)],
        pauses: vec![span(3.0, 3.8)],
        share: 0.911,
        first_word: Some(0.512),
        clipped: 0.001_25,
        silent: false,
    };
    let silent = crate::voice::Analysis {
        seconds: 2.0,
        speech: Vec::new(),
        pauses: Vec::new(),
        share: 0.0,
        first_word: None,
        clipped: 0.0,
        silent: true,
    };
    for heard in [heard, silent] {
        let mut written = transcript();
        written.turns[0].voiced = true;
        written.turns[0].heard = Some(Box::new(heard));
        let source = SourceText::new("transcript.toml", write(&written));
        assert_eq!(read(&source).unwrap(), written);
    }
}
