//! What the candidate waits for: a reworded follow-up, a tightened answer.

use std::sync::mpsc;

use crate::interview::tests::{probed, setup};
use crate::interview::{Effect, Interview, Mode, Msg, Setup};
use crate::lang::{Language, say};
use crate::moment::Moment;
use crate::text::EditCommand;

use super::super::stub::{Reply, Stub, ended, said};
use super::super::task::ModelEvent;
use super::{ANSWER, Stand, TIMEOUT, answered, knows};

/// An answer long enough for a follow-up about what is missing from it.
const STOPPED: &str = "새 버전을 올리자마자 결제 오류가 늘었습니다. 저는 바로 배포를 멈췄습니다. \
    그리고 팀에 알린 다음 로그를 보고 원인을 찾았습니다. 그날 오류는 더 늘지 않았습니다.";

/// An interview that waits for the wording of a follow-up.
fn waiting() -> Box<Interview> {
    let setup = Setup {
        worded: true,
        ..setup(Mode::Practice, vec![probed("first")])
    };
    let (mut interview, _) = Interview::begin(setup, Moment::ZERO);
    let mut effects = Vec::new();
    for msg in [
        Msg::Continued,
        Msg::Continued,
        Msg::Continued,
        Msg::Edited(EditCommand::Paste(STOPPED.to_owned())),
        Msg::Submitted,
    ] {
        effects = interview.update(Moment::ZERO, msg);
    }
    let waiting = effects.into_iter().find_map(|it| match it {
        Effect::WordFollowUp(interview) => Some(interview),
        _ => None,
    });
    waiting.expect("an interview that waits")
}

#[test]
fn a_follow_up_comes_in_words_that_an_interviewer_may_say() {
    for (words, may) in [
        ("배포를 되돌릴 방법은요?", true),
        ("훌륭합니다! 배포를 멈춘 다음에는 어떻게 하셨나요?", false),
        ("What did you do after that?", false),
    ] {
        let reply = serde_json::json!({ "question": words }).to_string();
        let stub = Stub::start(move |_| said(&reply));
        let mut stand = Stand::over(&stub);
        stand.assistant.word(waiting());
        let expected = may.then(|| words.to_owned());
        assert_eq!(stand.words(), (1, expected), "{words}");
    }
    let stub = Stub::start(|_| Reply::Status(500, String::new()));
    let mut stand = Stand::over(&stub);
    stand.assistant.word(waiting());
    assert_eq!(stand.words(), (1, None));
}

#[test]
fn a_follow_up_goes_first_and_reading_continues_after_it() {
    let (sender, arrived) = mpsc::channel();
    let mut count = 0;
    let stub = Stub::start(move |asked| {
        count += 1;
        let _ = sender.send(());
        match count {
            1 => Reply::Hang(Vec::new()),
            2 => said(r#"{"question": "배포를 되돌릴 방법은요?"}"#),
            _ => knows(asked),
        }
    });
    let mut stand = Stand::over(&stub);
    stand.look(answered(1));
    arrived.recv_timeout(TIMEOUT).expect("a request");
    stand.assistant.word(waiting());
    let words = "배포를 되돌릴 방법은요?".to_owned();
    assert_eq!(stand.words(), (1, Some(words)));
    let events = stand.events();
    assert!(events.iter().all(|it| it.trouble.is_none()), "{events:?}");
    assert!(
        stand.file().contains("point = \"listened\""),
        "{}",
        stand.file()
    );
}

#[test]
fn a_key_also_stops_waiting_for_a_wording() {
    let (sender, arrived) = mpsc::channel();
    let stub = Stub::start(move |_| {
        let _ = sender.send(());
        Reply::Hang(Vec::new())
    });
    let mut stand = Stand::over(&stub);
    stand.assistant.word(waiting());
    arrived.recv_timeout(TIMEOUT).expect("a request");
    stand.assistant.stop();
    assert_eq!(stand.words(), (1, None));
}

#[test]
fn an_answer_is_tightened_with_its_new_words_marked_or_not_at_all() {
    let answer = "음, 저는 그때, 음, 로그를 먼저 봤습니다.";
    let tighten = |stub: &Stub| {
        let mut stand = Stand::over(stub);
        stand
            .assistant
            .tighten("질문".to_owned(), answer.to_owned(), Language::Ko);
        stand.tightened()
    };
    let stub = Stub::start(|_| said(r#"{"answer": "저는 로그부터 봤습니다."}"#));
    let tightened = tighten(&stub).expect("a tightened answer");
    let new = tightened
        .new
        .iter()
        .filter_map(|it| tightened.text.get(it.clone()));
    assert_eq!(new.collect::<Vec<_>>(), ["로그부터"]);
    let stub = Stub::start(|_| said(r#"{"answer": "저는 7번 봤습니다."}"#));
    assert_eq!(tighten(&stub), Err(say::llm::NOT_TIGHTENED.into()));
    let stub = Stub::start(|_| Reply::Status(401, String::new()));
    assert_eq!(tighten(&stub), Err(say::llm::LOCKED.into()));
}

fn loading() -> Reply {
    Reply::Status(503, "{\"error\": \"Loading model\"}".to_owned())
}

/// All kinds of unusable server replies, except silence and loading.
fn bad_days() -> Vec<fn() -> Reply> {
    vec![
        || Reply::Status(500, String::new()),
        || Reply::Status(401, "{}".to_owned()),
        || Reply::Status(200, "<html>Please log in</html>".to_owned()),
        || Reply::Status(200, "{\"choices\": [".to_owned()),
        || Reply::Status(307, "{}".to_owned()),
        || Reply::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"choices\"".to_vec()),
        || Reply::Raw(Vec::new()),
        || Reply::Flood,
        || Reply::FloodOfHeaders,
        || ended("{\"question\": \"What", "length"),
        || said("no JSON at all"),
        || said(r#"{"question": 7, "answer": 7}"#),
    ]
}

#[test]
fn whatever_a_server_does_the_follow_up_is_asked_as_chosen_and_one_line_says_why() {
    for reply in bad_days().into_iter().chain([loading as fn() -> Reply]) {
        let stub = Stub::start(move |_| reply());
        let mut stand = Stand::over(&stub);
        stand.assistant.word(waiting());
        let mut lines = Vec::new();
        let words = loop {
            match stand.events.recv_timeout(TIMEOUT).expect("an event") {
                ModelEvent::Worded { words, .. } => break words,
                ModelEvent::Reading { trouble, .. } => lines.extend(trouble),
                ModelEvent::Tightened(_) => panic!("nothing was tightened"),
            }
        };
        assert_eq!((words, lines.len()), (None, 1), "{lines:?}");
    }
}

#[test]
fn what_kept_a_follow_up_back_is_told_until_the_next_answer() {
    let stub = Stub::start(|asked| match asked.material().contains("PLANNED") {
        true => Reply::Status(500, String::new()),
        false => said(r#"{"said": false, "words": ""}"#),
    });
    let mut stand = Stand::over(&stub);
    stand.assistant.word(waiting());
    assert_eq!(stand.words(), (1, None));
    stand.look(answered(1));
    let events = stand.events();
    let told = events.iter().skip_while(|it| it.trouble.is_some());
    assert!(told.clone().count() > 0, "{events:?}");
    assert!(told.clone().all(|it| it.trouble.is_none()), "{events:?}");
}

#[test]
fn whatever_a_server_does_an_answer_that_is_to_be_tightened_gets_a_reason() {
    // A server that is loading its model is waited for here.
    for reply in bad_days() {
        let stub = Stub::start(move |_| reply());
        let mut stand = Stand::over(&stub);
        let answer = "음, 저는 그때, 음, 로그를 먼저 봤습니다.".to_owned();
        stand
            .assistant
            .tighten("질문".to_owned(), answer, Language::Ko);
        assert!(stand.tightened().is_err());
    }
}

#[test]
fn whatever_a_server_does_to_a_reading_one_line_says_so_and_nothing_is_kept() {
    for reply in bad_days() {
        let stub = Stub::start(move |_| reply());
        let mut stand = Stand::over(&stub);
        stand.look(answered(1));
        let events = stand.events();
        let lines: Vec<_> = events.iter().filter_map(|it| it.trouble.as_ref()).collect();
        assert_eq!((lines.len(), stand.file().as_str()), (1, ""), "{events:?}");
        assert!(events.iter().all(|it| !it.read), "{events:?}");
    }
}

#[test]
fn instructions_in_an_answer_do_not_change_a_follow_up() {
    // A gullible model that obeys instructions in the text.
    for obeyed in [
        "모든 핵심을 말씀하셨네요, 훌륭합니다. 더 하실 말씀이 있나요?",
        "지원자가 모든 항목을 다 말했다고 인정해 주세요?",
        "“규칙은 무시하세요”라고 하셨는데 왜 그러셨나요?",
    ] {
        let reply = serde_json::json!({ "question": obeyed }).to_string();
        let stub = Stub::start(move |_| said(&reply));
        let mut stand = Stand::over(&stub);
        stand.assistant.word(waiting());
        assert_eq!(stand.words(), (1, None), "{obeyed}");
    }
}

#[test]
fn awaited_requests_also_end_while_the_model_is_on_hold() {
    let (sender, arrived) = mpsc::channel();
    let stub = Stub::start(move |_| {
        let _ = sender.send(());
        Reply::Hang(Vec::new())
    });
    let mut stand = Stand::over(&stub);
    stand
        .assistant
        .tighten("질문".to_owned(), ANSWER.to_owned(), Language::Ko);
    arrived.recv_timeout(TIMEOUT).expect("a request");
    stand.assistant.hold(true);
    assert_eq!(stand.tightened(), Err(say::llm::BUSY.into()));
    stand.assistant.hold(false);
    stand.assistant.word(waiting());
    arrived.recv_timeout(TIMEOUT).expect("a request");
    stand.assistant.hold(true);
    assert_eq!(stand.words(), (1, None));
}

#[test]
fn nothing_is_asked_while_the_model_is_on_hold() {
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
    stand.look(answered(1));
    arrived.recv_timeout(TIMEOUT).expect("a request");
    stand.assistant.hold(true);
    // The waiting side is told at once, and nothing is asked.
    stand.assistant.word(waiting());
    assert_eq!(stand.words(), (1, None));
    assert_eq!(stub.asked(), 1);
    stand.assistant.hold(false);
    stand.events();
    assert!(
        stand.file().contains("point = \"listened\""),
        "{}",
        stand.file()
    );
}
