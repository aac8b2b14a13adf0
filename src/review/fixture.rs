//! Transcripts for tests.

use std::time::Duration;

use crate::bank::{self, QuestionKind};
use crate::coach;
use crate::diagnostic::SourceText;
use crate::interview::{AnswerEnd, Mode};
use crate::lang::{Language, Localized};
use crate::transcript::{Outcome, RoundRecord, SessionId, Transcript, TurnRecord};
use crate::voice::{Analysis, Span};

/// A session over `aws-cse` that began at `started` and asked `turns`.
pub(super) fn session(started: &str, turns: Vec<TurnRecord>) -> Transcript {
    let started = started.parse().unwrap();
    Transcript {
        draft: None,
        id: SessionId::new(started, "aws-cse", 0x7f3a),
        scenario: "aws-cse".into(),
        company: Localized::new("아마존 웹 서비스", "Amazon Web Services"),
        role: Localized::new("클라우드 지원 엔지니어", "Cloud Support Engineer"),
        language: Language::Ko,
        mode: Mode::Practice,
        spoken: false,
        seed: 7,
        started,
        ended: Some(started),
        outcome: Outcome::Completed,
        judge: coach::judge::VERSION,
        strictness: Default::default(),
        part: false,
        warm_up: false,
        retry: None,
        turns,
    }
}

/// The answer to `question` of the bank `aws-cse`, given in one minute of three, rated `own`.
pub(super) fn turn(question: &str, own: Option<u8>) -> TurnRecord {
    TurnRecord {
        round: RoundRecord {
            index: 0,
            name: Localized::new("인성 면접", "Behavioural"),
            language: Language::Ko,
        },
        bank: "aws-cse".into(),
        question: question.into(),
        kind: QuestionKind::Behavioral,
        competencies: vec!["ownership".into()],
        interviewer: Some(Localized::new("채용 매니저", "Hiring manager")),
        probe: None,
        brief: None,
        reason: None,
        worded: false,
        prompt: "책임지고 끝까지 해낸 경험을 말씀해 주세요.".into(),
        think: Duration::from_secs(30),
        used: Duration::from_secs(60),
        aim: Duration::from_secs(60),
        limit: Duration::from_secs(180),
        end: AnswerEnd::Submitted,
        own,
        right: None,
        outline_shown: false,
        voiced: false,
        recognized: None,
        utterances: Vec::new(),
        verbatim: false,
        typed_before: None,
        heard: None,
        notes: String::new(),
        answer: "제가 로그를 먼저 봤습니다.".into(),
        after_time: String::new(),
        coach: None,
    }
}

/// The same turn, spoken in this many seconds with these pauses, with its words recognized and
/// accepted.
pub(super) fn aloud(
    turn: TurnRecord,
    words: &str,
    seconds: f32,
    pauses: &[(f32, f32)],
) -> TurnRecord {
    let span = |(start, end): &(f32, f32)| Span {
        start: *start,
        end: *end,
    };
    TurnRecord {
        voiced: true,
        verbatim: true,
        typed_before: Some(String::new()),
        answer: words.to_owned(),
        heard: Some(Box::new(Analysis {
            seconds,
            speech: vec![span(&(0.5, seconds))],
            pauses: pauses.iter().map(span).collect(),
            share: 0.8,
            first_word: Some(0.5),
            clipped: 0.0,
            silent: false,
        })),
        ..turn
    }
}

/// The answer to the first probe of `question`.
pub(super) fn probe(question: &str) -> TurnRecord {
    TurnRecord {
        probe: Some("0".into()),
        prompt: "수치로 말씀해 주실 수 있나요?".into(),
        think: Duration::ZERO,
        aim: Duration::from_secs(45),
        limit: Duration::from_secs(135),
        ..turn(question, None)
    }
}

const BANK: &str = include_str!("../../tests/data/scenarios/banks/sample.toml");

/// The same turn with this answer and these marks by the coach, in the order of
/// [`coach::Dimension::ALL`].
pub(super) fn seen(turn: TurnRecord, answer: &str, marks: [u8; 5]) -> TurnRecord {
    let (bank, problems) = bank::read(&SourceText::new("banks/sample.toml", BANK));
    let bank = bank.unwrap_or_else(|| panic!("{problems:?}"));
    let given = coach::Answer::new(bank.questions.first().unwrap(), answer, Language::Ko);
    let mut assessment = coach::assess(&given, &coach::Rules::default());
    for (mark, points) in assessment.marks.iter_mut().zip(marks) {
        mark.points = Some(points);
    }
    TurnRecord {
        answer: answer.to_owned(),
        coach: Some(assessment),
        ..turn
    }
}
