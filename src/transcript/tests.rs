//! A whole session: interview, journal, replay, record.

use std::time::Duration;

use super::journal::{Encoder, Head};
use super::*;
use crate::bank;
use crate::coach::Rules;
use crate::diagnostic::SourceText;
use crate::interview::{AnswerEnd, Effect, Event, Interview, Mode, Msg, Setup};
use crate::lang::Language;
use crate::moment::Moment;
use crate::scenario::{self, History};
use crate::text::EditCommand;

const BANK: &str = include_str!("../../tests/data/scenarios/banks/sample.toml");
const SCENARIO: &str = include_str!("../../tests/data/scenarios/sample.toml");

/// An interview over the sample bank and scenario, in practice mode.
pub(crate) fn setup() -> Setup {
    let (bank, problems) = bank::read(&SourceText::new("banks/sample.toml", BANK));
    let bank = bank.unwrap_or_else(|| panic!("{problems:?}"));
    let (scenario, problems) = scenario::read(&SourceText::new("sample.toml", SCENARIO), &[&bank]);
    let scenario = scenario.unwrap_or_else(|| panic!("{problems:?}"));
    let plan = scenario::plan(&scenario, &[&bank], Language::Ko, 7, &History::default());
    Setup {
        company: scenario.company,
        role: scenario.role,
        plan,
        clock: scenario.clock,
        mode: Mode::Practice,
        spoken: false,
        voiced: false,
        rules: Rules::ALL,
        strictness: Default::default(),
        part: false,
        worded: false,
        warm_up: false,
        retry: None,
        examples: Default::default(),
        advice: Default::default(),
    }
}

fn id() -> SessionId {
    SessionId::parse("2026-11-21T100500-sample-7f3a").unwrap()
}

/// An interview that is played and journaled as it goes.
struct Session {
    interview: Interview,
    now: Moment,
    encoder: Encoder,
    journal: Vec<u8>,
}

impl Session {
    fn begin() -> Self {
        let (interview, effects) = Interview::begin(setup(), Moment::ZERO);
        let head = Head {
            session: id(),
            started: "2026-11-21T10:05:00+09:00".parse().unwrap(),
            origin: None,
        };
        let mut session = Self {
            interview,
            now: Moment::ZERO,
            encoder: Encoder::new(id()),
            journal: head.line().into_bytes(),
        };
        session.write_down(effects);
        session
    }

    /// Sends a message, a quarter of a second after the one before.
    fn send(&mut self, msg: Msg) {
        self.now = self.now + Duration::from_millis(250);
        let effects = self.interview.update(self.now, msg);
        self.write_down(effects);
    }

    fn type_in(&mut self, text: &str) {
        for c in text.chars() {
            self.send(Msg::Edited(EditCommand::Insert(c.to_string())));
        }
    }

    fn write_down(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Record { at, event } = effect {
                let line = self.encoder.line(at, &event).unwrap();
                self.journal.extend_from_slice(line.bytes());
            }
        }
    }

    fn replayed(&self) -> Interview {
        let journal = journal::read::<Event>(&[&self.journal], Some(&id())).unwrap();
        assert_eq!(journal.oddities, []);
        let events = journal.entries.into_iter();
        let (interview, refused) = Interview::replay(events.map(|it| (it.at, it.event)));
        assert_eq!(refused, []);
        interview.unwrap()
    }
}

fn play_to_the_end(mut after_each: impl FnMut(&Session)) -> Session {
    let mut session = Session::begin();
    let mut send = |session: &mut Session, msg| {
        session.send(msg);
        after_each(session);
    };
    send(&mut session, Msg::Continued);
    send(&mut session, Msg::Continued);
    session.type_in("로그?");
    send(&mut session, Msg::Continued);
    session.type_in("먼저 측정합니다\n\u{1112}\u{1161}\u{11ab}글");
    send(&mut session, Msg::PauseToggled);
    send(&mut session, Msg::PauseToggled);
    send(&mut session, Msg::Suspended(Duration::from_secs(60)));
    send(&mut session, Msg::Edited(EditCommand::Undo));
    send(&mut session, Msg::Submitted);
    send(&mut session, Msg::Continued);
    session.type_in("느린 곳부터 \u{1b}[31m 봅니다");
    send(&mut session, Msg::Submitted);
    send(&mut session, Msg::Rated(Some(4)));
    send(&mut session, Msg::Continued);
    send(&mut session, Msg::Continued);
    session.type_in("443");
    send(&mut session, Msg::Submitted);
    send(&mut session, Msg::Continued);
    session
}

#[test]
fn at_every_step_the_journal_gives_back_the_interview() {
    play_to_the_end(|session| {
        assert_eq!(session.replayed(), session.interview);
    });
}

#[test]
fn the_record_of_an_interview_stands_alone() {
    let session = play_to_the_end(|_| {});
    let started = "2026-11-21T10:05:00.5+09:00".parse().unwrap();
    let ended = "2026-11-21T10:09:00+09:00".parse().unwrap();
    let record = Transcript::of(&session.interview, id(), started, Some(ended));
    assert_eq!(record.outcome, Outcome::Completed);
    assert_eq!(record.started.to_rfc3339(), "2026-11-21T10:05:00+09:00");
    assert_eq!(record.ended, Some(ended));
    let [question, probe, quiz] = record.turns.as_slice() else {
        panic!("{:?}", record.turns);
    };
    assert_eq!(question.reference().to_string(), "sample/slow-page");
    assert_eq!(question.probe_of(), None);
    assert_eq!(question.notes, "로그?");
    assert_eq!(question.competencies, ["depth"]);
    assert_eq!(question.own, Some(4));
    assert_eq!(question.end, AnswerEnd::Submitted);
    assert_eq!(question.think, Duration::from_millis(4 * 250));
    let role = question.interviewer.as_ref().unwrap();
    assert_eq!(role.get(question.round.language), "팀장");
    assert_eq!(probe.probe_of(), Some("slow-page"));
    assert_eq!(probe.probe.as_deref(), Some("0"));
    assert_eq!(probe.answer, "느린 곳부터 \u{1b}[31m 봅니다");
    assert_eq!((quiz.right, quiz.own), (Some(true), None));

    let file = write(&record);
    let source = SourceText::new("transcript.toml", file);
    assert_eq!(read(&source), Ok(record));
}

#[test]
fn an_interview_that_goes_on_has_no_end() {
    let mut session = Session::begin();
    session.send(Msg::Continued);
    let started = "2026-11-21T10:05:00+09:00".parse().unwrap();
    let record = Transcript::of(&session.interview, id(), started, Some(started));
    assert_eq!((record.outcome, record.ended), (Outcome::Unfinished, None));
    assert_eq!(record.turns, []);
}

/// Permanent: every later version must be able to continue what a program of this format wrote.
const JOURNAL_1: &[u8] = include_bytes!("../../tests/data/records/journal-1");

fn replayed(bytes: &[u8]) -> Option<Interview> {
    let journal = super::journal::read::<Event>(&[bytes], None).expect("our own format");
    Interview::replay(journal.entries.into_iter().map(|it| (it.at, it.event))).0
}

#[test]
fn a_journal_of_the_first_format_always_opens() {
    let journal = super::journal::read::<Event>(&[JOURNAL_1], None).unwrap();
    assert_eq!(journal.oddities, []);
    let events = journal.entries.into_iter().map(|it| (it.at, it.event));
    let (interview, refused) = Interview::replay(events);
    assert!(refused.is_empty(), "{refused:?}");
    let interview = interview.unwrap();
    let first = &interview.turns()[0];
    assert_eq!(first.answer, "측정부터 합니다붙인 \u{202e}글\n둘째 줄");
    assert_eq!(first.notes, "메모 하나");
    let draft = interview.writing().unwrap();
    assert_eq!(draft.text(), "먼저 재야 그니다");
}

#[test]
fn a_real_journal_damaged_anywhere_is_replayed_without_a_panic() {
    for cut in (0..JOURNAL_1.len()).step_by(13) {
        replayed(&JOURNAL_1[..cut]);
    }
    for bit in (0..JOURNAL_1.len() * 8).step_by(97) {
        let mut flipped = JOURNAL_1.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        replayed(&flipped);
    }
}

#[test]
fn a_wall_clock_that_jumps_changes_no_duration() {
    let interview = replayed(JOURNAL_1).unwrap();
    let started: chrono::DateTime<chrono::FixedOffset> =
        "2026-11-21T10:05:00+09:00".parse().unwrap();
    let record = |ended| Transcript::of(&interview, id(), started, Some(ended));
    let hour = chrono::TimeDelta::hours(1);
    let years = chrono::TimeDelta::days(3_650);
    let usual = record(started);
    for jumped in [
        started + hour,
        started - hour,
        started + years,
        started - years,
    ] {
        assert_eq!(record(jumped).turns, usual.turns);
    }
}
