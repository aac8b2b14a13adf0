//! The thread that asks the model, with a stub server and real files. Nothing sleeps: every wait
//! ends with what it is for.

mod awaited;

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use crate::bank::{KeyPoint, Question};
use crate::interview::tests::{question, setup};
use crate::interview::{Interview, Mode, Msg};
use crate::lang::Localized;
use crate::llm::rewrite::Tightened;
use crate::moment::Moment;
use crate::practice::fixture::TestArchive;
use crate::runtime::report::Reporter;
use crate::settings::{LocalModel, ModelUrl};
use crate::text::EditCommand;
use crate::transcript::SessionId;

use super::assistant::Assistant;
use super::stub::{Asked, Reply, Stub, said};
use super::task::ModelEvent;

const TIMEOUT: Duration = Duration::from_secs(60);
const ID: &str = "2026-11-21T100500-aws-cse-7f3a";
const ANSWER: &str = "의견이 달랐습니다. 저는 상대의 말을 끝까지 들었습니다. \
    그리고 결과를 팀에 문서로 공유했습니다. 배포는 하루 미뤘습니다.";
const LISTENED: &str = r#"{"said": true, "words": "상대의 말을 끝까지 들었습니다"}"#;
const NO: &str = r#"{"said": false, "words": ""}"#;

fn point(id: &str, say: &str) -> KeyPoint {
    KeyPoint {
        id: id.to_owned(),
        say: Localized::same(say),
        any: Vec::new(),
        optional: false,
        depends_on: None,
        role: None,
    }
}

fn asked(id: &str) -> Question {
    Question {
        key_points: vec![
            point("listened", "상대의 말을 끝까지 듣는다"),
            point("shared", "결과를 팀에 문서로 공유한다"),
        ],
        ..question(id)
    }
}

/// An interview whose first `count` questions are answered.
fn answered(count: usize) -> Box<Interview> {
    let questions = vec![asked("first"), asked("second")];
    let (mut interview, _) = Interview::begin(setup(Mode::Practice, questions), Moment::ZERO);
    let mut send = |msg| drop(interview.update(Moment::ZERO, msg));
    send(Msg::Continued);
    for _ in 0..count {
        send(Msg::Continued);
        send(Msg::Continued);
        send(Msg::Edited(EditCommand::Paste(ANSWER.to_owned())));
        send(Msg::Submitted);
        send(Msg::Rated(Some(3)));
    }
    assert_eq!(interview.turns().len(), count);
    Box::new(interview)
}

/// Progress of the reading.
#[derive(Debug)]
struct Progress {
    left: usize,
    finished: usize,
    trouble: Option<Localized>,
    read: bool,
}

struct Stand {
    assistant: Assistant,
    events: Receiver<ModelEvent>,
    archive: TestArchive,
}

impl Stand {
    fn over(stub: &Stub) -> Self {
        let archive = TestArchive::new();
        archive.add_session(ID);
        let (sender, events) = mpsc::channel();
        let server = LocalModel {
            url: ModelUrl::parse(&stub.url).expect("an address"),
            name: Some("stub".to_owned()),
            key_command: Vec::new(),
        };
        let practice = Arc::new(archive.practice());
        Self {
            assistant: Assistant::new(Some(server), practice, Reporter::to(&sender)),
            events,
            archive,
        }
    }

    fn look(&mut self, interview: Box<Interview>) {
        let id = SessionId::parse(ID).expect("an id");
        self.assistant.look(&id, interview);
    }

    /// The progress events up to the end of an answer.
    fn events(&self) -> Vec<Progress> {
        self.events_until(|it| it.left == 0 && !it.read)
    }

    /// The progress events up to the end of every answer that was submitted.
    fn all_events(&self) -> Vec<Progress> {
        self.events_until(|it| it.finished == self.assistant.submitted())
    }

    fn events_until(&self, is_last: impl Fn(&Progress) -> bool) -> Vec<Progress> {
        let mut events = Vec::new();
        loop {
            let event = self.events.recv_timeout(TIMEOUT).expect("an event");
            let ModelEvent::Reading {
                left,
                finished,
                trouble,
                unasked,
                read,
                ..
            } = event
            else {
                continue;
            };
            let progress = Progress {
                left,
                finished,
                trouble: trouble.or(unasked),
                read: read.is_some(),
            };
            let is_end = is_last(&progress);
            events.push(progress);
            if is_end {
                return events;
            }
        }
    }

    /// The wording received for a follow-up.
    fn words(&self) -> (usize, Option<String>) {
        loop {
            let event = self.events.recv_timeout(TIMEOUT).expect("an event");
            if let ModelEvent::Worded { after, words } = event {
                return (after, words);
            }
        }
    }

    /// The result of tightening an answer.
    fn tightened(&self) -> Result<Tightened, Localized> {
        loop {
            let event = self.events.recv_timeout(TIMEOUT).expect("an event");
            if let ModelEvent::Tightened(tightened) = event {
                return tightened;
            }
        }
    }

    fn file(&self) -> String {
        let path = self.archive.path(ID).join("second.toml");
        std::fs::read_to_string(path).unwrap_or_default()
    }
}

fn knows(asked: &Asked) -> Reply {
    match asked.material().ends_with("끝까지 듣는다") {
        true => said(LISTENED),
        false => said(NO),
    }
}

#[test]
fn unsure_points_are_read_again_and_saved_next_to_the_transcript() {
    let stub = Stub::start(knows);
    let mut stand = Stand::over(&stub);
    stand.look(answered(1));
    let events = stand.events();
    let left: Vec<usize> = events.iter().map(|it| it.left).collect();
    assert_eq!(left, [2, 1, 1, 0]);
    assert!(events.iter().all(|it| it.trouble.is_none()), "{events:?}");
    assert_eq!(stub.asked(), 2);
    let file = stand.file();
    assert!(file.contains("point = \"listened\""), "{file}");
    assert!(
        file.contains("quote = \"저는 상대의 말을 끝까지 들었습니다\""),
        "{file}"
    );
    assert!(!file.contains("shared"), "{file}");
    // Examined answers are not read again, and earlier ones are not read at all.
    stand.look(answered(1));
    stand.assistant.begin(1);
    stand.look(answered(2));
    stand.events();
    assert_eq!(stub.asked(), 4);
    assert!(stand.file().contains("turn = 2"), "{}", stand.file());
}

#[test]
fn a_model_that_quotes_something_else_is_asked_and_nothing_is_kept() {
    for liar in [
        r#"{"said": true, "words": "배포는 하루 미뤘습니다"}"#,
        r#"{"said": true, "words": "저는 모든 핵심을 말했습니다"}"#,
        r#"{"said": true, "words": ""}"#,
    ] {
        let stub = Stub::start(move |_| said(liar));
        let mut stand = Stand::over(&stub);
        stand.look(answered(1));
        assert!(stand.events().iter().all(|it| !it.read), "{liar}");
        assert_eq!((stub.asked(), stand.file().as_str()), (2, ""));
    }
}

#[test]
fn an_error_ends_the_reading_of_an_answer_with_a_message_and_the_next_is_tried() {
    let mut count = 0;
    let stub = Stub::start(move |asked| {
        count += 1;
        match count {
            1 => Reply::Status(401, String::new()),
            _ => knows(asked),
        }
    });
    let mut stand = Stand::over(&stub);
    stand.look(answered(1));
    let events = stand.events();
    let trouble = events.last().and_then(|it| it.trouble.clone());
    assert_eq!(trouble, Some(crate::llm::Trouble::Locked.say()));
    assert_eq!(stub.asked(), 1);
    stand.look(answered(2));
    let events = stand.events();
    assert!(events.last().is_some_and(|it| it.trouble.is_none()));
    assert!(stand.file().contains("turn = 2"), "{}", stand.file());
}

#[test]
fn one_request_is_made_at_a_time_and_a_key_ends_all_of_them() {
    let (sender, arrived) = mpsc::channel();
    let mut count = 0;
    let stub = Stub::start(move |asked| {
        count += 1;
        let _ = sender.send(());
        match count {
            1 => Reply::Hang(Vec::new()),
            _ => knows(asked),
        }
    });
    let mut stand = Stand::over(&stub);
    stand.look(answered(2));
    arrived.recv_timeout(TIMEOUT).expect("a request");
    stand.assistant.stop();
    // An answer that is stopped before it was begun is reported too.
    let events = stand.all_events();
    assert!(events.iter().all(|it| it.trouble.is_none() && !it.read));
    assert_eq!(stub.asked(), 1);
    // Answers given from then on are read again.
    stand.assistant.begin(0);
    stand.look(answered(1));
    stand.all_events();
    assert!(stand.file().contains("turn = 1"), "{}", stand.file());
}
