//! Servers on a bad day. A hanging server hangs as long as the test lasts; nothing sleeps.

use std::net::TcpListener;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::lang::Language;
use crate::llm::{ReplyFormat, Trouble, second};
use crate::settings::{LocalModel, ModelUrl};

use super::client::{Client, Timeouts};
use super::connection::Connection;
use super::stub::{Asked, Reply, Stub, ended, models, said};
use super::trial::try_out;

const QUICK: Timeouts = Timeouts {
    reply: Duration::from_millis(300),
    loading: Duration::ZERO,
    again: Duration::from_millis(1),
};
/// Timeouts for tests that wait for a reply in any case.
const GENEROUS: Timeouts = Timeouts {
    reply: Duration::from_secs(60),
    loading: Duration::from_secs(60),
    again: Duration::from_millis(1),
};
const YES: &str = r#"{"said": true, "words": "I called"}"#;

fn server(url: &str) -> LocalModel {
    LocalModel {
        url: ModelUrl::parse(url).expect("an address"),
        name: None,
        key_command: Vec::new(),
    }
}

/// Requests a reading.
fn reading(client: &mut Client, timeouts: Timeouts) -> Result<second::Reading, Trouble> {
    let ask = second::ask("What did you do?", "I called Kim.", "Tells others");
    client.ask(&ask, timeouts, &Connection::default())
}

/// A server that lists a model, and replies to everything else like this.
fn replying(mut reply: impl FnMut(&Asked) -> Reply + Send + 'static) -> Stub {
    Stub::start(move |asked| match asked.is_list() {
        true => models(&["first", "second"]),
        false => reply(asked),
    })
}

#[test]
fn a_reading_is_asked_for_in_json_that_is_held_to_a_schema() {
    let (sender, seen) = mpsc::channel();
    let stub = replying(move |asked| {
        sender.send(asked.clone()).expect("someone listens");
        said(YES)
    });
    let mut client = Client::new(server(&stub.url));
    let found = reading(&mut client, GENEROUS).expect("a reading");
    assert!(found.said && found.words == "I called");
    assert_eq!(client.name(), Some("first"));
    let asked = seen.recv().expect("a request");
    assert!(
        asked.line.starts_with("POST /v1/chat/completions"),
        "{}",
        asked.line
    );
    assert_eq!(asked.form(), Some("json_schema"));
    assert_eq!(asked.body["model"], "first");
    assert_eq!(asked.body["temperature"], 0);
    assert_eq!(asked.body["seed"], 1);
    assert_eq!(asked.body["stream"], false);
    let headers = asked.headers.to_ascii_lowercase();
    assert!(!headers.contains("authorization"), "{headers}");
    // It contains the whole answer.
    assert!(asked.material().contains("I called Kim."));
}

#[test]
fn a_server_with_less_json_support_is_asked_differently_from_then_on() {
    for (known, form) in [
        (&["json_object"][..], ReplyFormat::Object),
        (&[], ReplyFormat::Prompt),
    ] {
        let stub = replying(move |asked| match asked.form() {
            Some(form) if !known.contains(&form) => Reply::Status(400, "{}".to_owned()),
            Some(_) => said(YES),
            None => said(&format!("Sure! ```json\n{YES}\n```")),
        });
        let mut client = Client::new(server(&stub.url));
        assert!(reading(&mut client, GENEROUS).is_ok());
        assert_eq!(client.form(), Some(form));
        let before = stub.asked();
        assert!(reading(&mut client, GENEROUS).is_ok());
        assert_eq!(stub.asked(), before + 1, "{form:?}");
    }
    // A server that accepts any format and keeps to none.
    let stub = replying(|asked| match asked.form() {
        Some(_) => said("Well, yes."),
        None => said(YES),
    });
    let mut client = Client::new(server(&stub.url));
    assert!(reading(&mut client, GENEROUS).is_ok());
    assert_eq!(client.form(), Some(ReplyFormat::Prompt));
}

#[test]
fn once_a_server_is_known_a_bad_reply_is_asked_for_once_more() {
    let mut count = 0;
    let stub = replying(move |_| {
        count += 1;
        match count {
            1 | 3 => said(YES),
            _ => said("{\"said\": "),
        }
    });
    let mut client = Client::new(server(&stub.url));
    assert!(reading(&mut client, GENEROUS).is_ok());
    assert!(reading(&mut client, GENEROUS).is_ok());
    assert_eq!(reading(&mut client, GENEROUS), Err(Trouble::NotAsAsked));
    // The list of models, then one, two and two requests.
    assert_eq!(stub.asked(), 6);
}

#[track_caller]
fn fails(reply: impl Fn() -> Reply + Send + 'static, expected: Trouble) -> usize {
    let stub = replying(move |_| reply());
    let mut client = Client::new(server(&stub.url));
    let found = reading(&mut client, QUICK);
    assert_eq!(found, Err(expected.clone()), "{expected:?}");
    stub.asked()
}

#[test]
fn whatever_a_server_does_comes_to_one_trouble() {
    let http = |text: &'static str| move || Reply::Raw(text.as_bytes().to_vec());
    let status = |status, body: &'static str| move || Reply::Status(status, body.to_owned());
    fails(
        status(503, "{\"error\": \"Loading model\"}"),
        Trouble::Loading,
    );
    fails(status(401, "{}"), Trouble::Locked);
    let long = "{\"error\":{\"type\":\"exceed_context_size_error\"}}";
    fails(status(400, long), Trouble::TooLong);
    fails(status(500, "{}"), Trouble::Refused(500));
    fails(status(200, "<html>Please log in</html>"), Trouble::NotJson);
    fails(status(200, "{\"choices\": ["), Trouble::Cut);
    fails(status(200, "{\"choices\": []}"), Trouble::NotAsAsked);
    fails(|| ended("{\"said\": tr", "length"), Trouble::Unfinished);
    fails(|| said("yes"), Trouble::NotAsAsked);
    fails(|| Reply::Hang(Vec::new()), Trouble::Slow);
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"choices\"";
    fails(move || Reply::Hang(half.into()), Trouble::Slow);
    fails(http(half), Trouble::Cut);
    fails(http("HTTP/1.1 200 OK\r\nConte"), Trouble::Cut);
    fails(http(""), Trouble::Cut);
    fails(http("SSH-2.0-OpenSSH_9.2\r\n"), Trouble::NotJson);
    fails(|| Reply::Flood, Trouble::Flood);
    fails(|| Reply::FloodOfHeaders, Trouble::NotJson);
    // Bytes that come without end, but too slowly.
    fails(move || Reply::Drip(half.into()), Trouble::Slow);
    let slow = format!(
        "HTTP/1.1 200 OK\r\n\r\n{{\"choices\": [{}",
        " ".repeat(9_999)
    );
    fails(move || Reply::Drip(slow.clone().into()), Trouble::Slow);
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}";
    fails(http(chunked), Trouble::NotJson);
}

#[test]
fn every_status_and_every_broken_body_comes_to_one_trouble() {
    for status in [400, 404, 429, 500, 502] {
        let expected = Trouble::Refused(status);
        fails(move || Reply::Status(status, "{}".to_owned()), expected);
    }
    for status in [401, 403] {
        fails(
            move || Reply::Status(status, "{}".to_owned()),
            Trouble::Locked,
        );
    }
    for body in [
        "{\"choices\": }",
        "data: {\"choices\": []}\n\n",
        "\u{feff}{}",
        "ok",
    ] {
        fails(
            move || Reply::Status(200, body.to_owned()),
            Trouble::NotJson,
        );
    }
    fails(|| Reply::Status(200, "[".repeat(99_999)), Trouble::NotJson);
    let bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\xff\xfe{}";
    fails(|| Reply::Raw(bytes.to_vec()), Trouble::NotJson);
    let null = r#"{"choices": [{"finish_reason": "stop", "message": {"content": null}}]}"#;
    fails(
        move || Reply::Status(200, null.to_owned()),
        Trouble::NotAsAsked,
    );
    fails(
        || said(r#"{"said": "yes", "words": 7}"#),
        Trouble::NotAsAsked,
    );
    fails(
        || said(r#"{"said": true, "words": "x", "mark": 5}"#),
        Trouble::NotAsAsked,
    );
}

#[test]
fn a_redirect_is_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let reply = move || Reply::Status(status, "{}".to_owned());
        assert_eq!(fails(reply, Trouble::Redirected), 2, "{status}");
    }
}

#[test]
fn a_server_that_is_not_running_is_reported_at_once() {
    let url = {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        format!("http://{}", listener.local_addr().expect("an address"))
    };
    let found = reading(&mut Client::new(server(&url)), GENEROUS);
    assert_eq!(found, Err(Trouble::Unreachable));
}

#[test]
fn a_server_without_a_model_is_not_asked() {
    let stub = Stub::start(|_| models(&[]));
    let found = reading(&mut Client::new(server(&stub.url)), GENEROUS);
    assert_eq!(found, Err(Trouble::NoModel));
}

#[test]
fn a_model_that_is_being_loaded_is_waited_for() {
    let mut count = 0;
    let stub = replying(move |_| {
        count += 1;
        match count {
            1..=3 => Reply::Status(503, "{}".to_owned()),
            _ => said(YES),
        }
    });
    assert!(reading(&mut Client::new(server(&stub.url)), GENEROUS).is_ok());
}

#[test]
fn hanging_up_ends_what_is_waited_for_at_once() {
    for loading in [false, true] {
        let (sender, arrived) = mpsc::channel();
        let stub = replying(move |_| {
            let _ = sender.send(());
            match loading {
                true => Reply::Status(503, "{}".to_owned()),
                false => Reply::Hang(b"HTTP/1.1 200 OK\r\n".to_vec()),
            }
        });
        let connection = Connection::default();
        let mut client = Client::new(server(&stub.url));
        let timeouts = Timeouts {
            again: Duration::from_secs(60),
            ..GENEROUS
        };
        let found = thread::scope(|scope| {
            let asking = scope.spawn(|| {
                let ask = second::ask("What?", "I called Kim.", "Tells others");
                client.ask::<second::Reading>(&ask, timeouts, &connection)
            });
            arrived.recv().expect("a request");
            connection.hang_up();
            asking.join().expect("no panic")
        });
        assert_eq!(found, Err(Trouble::Stopped), "loading: {loading}");
        // Nothing follows on a connection that was hung up.
        let before = stub.asked();
        let ask = second::ask("What?", "I called Kim.", "Tells others");
        let found = client.ask::<second::Reading>(&ask, timeouts, &connection);
        assert_eq!(found, Err(Trouble::Stopped));
        assert_eq!(stub.asked(), before);
    }
}

#[test]
fn a_key_is_sent_where_a_command_prints_one() {
    let stub = replying(|asked| match asked.headers.contains("Bearer sk-1") {
        true => said(YES),
        false => Reply::Status(401, "{}".to_owned()),
    });
    let keyed = |script: &str| LocalModel {
        key_command: ["sh", "-c", script].map(str::to_owned).into(),
        ..server(&stub.url)
    };
    assert!(reading(&mut Client::new(keyed("echo sk-1")), GENEROUS).is_ok());
    let found = reading(&mut Client::new(keyed("echo sk-2")), GENEROUS);
    assert_eq!(found, Err(Trouble::Locked));
    let found = reading(&mut Client::new(keyed("exit 1")), GENEROUS);
    assert_eq!(found, Err(Trouble::NoKey));
}

#[test]
fn trying_a_model_tells_a_good_reader_from_a_bad_one() {
    for language in Language::ALL {
        let made = crate::lang::say::llm::EXAMPLE_MADE.get(language);
        let answer = crate::lang::say::llm::EXAMPLE_ANSWER.get(language);
        let words: String = answer.chars().take(12).collect();
        let follow_up = crate::lang::say::llm::EXAMPLE_FOLLOW_UP.get(language);
        let stub = replying(move |asked| match asked.material() {
            it if it.ends_with(made) => {
                said(&serde_json::json!({ "said": true, "words": words }).to_string())
            }
            it if it.ends_with(follow_up) => {
                said(&serde_json::json!({ "question": follow_up }).to_string())
            }
            _ => said(r#"{"said": false, "words": ""}"#),
        });
        let report = try_out(&server(&stub.url), language, GENEROUS, |_| {});
        assert_eq!((report.right, report.trouble), ((2, 2), None));
        assert_eq!(report.models, ["first", "second"]);
        assert!(
            report
                .follow_up
                .is_some_and(|it| it.words.as_deref() == Some(follow_up))
        );
        // A model that says yes to everything, in words of its own.
        let stub = replying(|_| said(YES));
        let report = try_out(&server(&stub.url), language, GENEROUS, |_| {});
        assert_eq!(report.right, (0, 2));
        assert_eq!(report.trouble, Some(Trouble::NotAsAsked));
        let stub = replying(|_| Reply::Status(500, String::new()));
        let report = try_out(&server(&stub.url), language, GENEROUS, |_| {});
        assert_eq!(report.trouble, Some(Trouble::Refused(500)));
    }
}
