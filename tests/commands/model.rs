//! The language model on the user's machine, as used by commands.

use super::archive::TestArchive;
use super::rehearse;
use crate::stub::{Reply, Stub, models, said};

const ID: &str = "2026-11-21T100500-aws-cse-7f3a";
const RECORD: &str = include_str!("../data/records/transcript-1-judge.toml");

fn configured(url: &str) -> TestArchive {
    let archive = TestArchive::new();
    archive.configure(&format!("[model]\nurl = \"{url}\"\n"));
    archive
}

#[test]
fn without_a_model_the_command_says_how_to_name_one() {
    for (language, said) in [
        ("ko", "없어도 모든 기능"),
        ("en", "Everything works without"),
    ] {
        let finished = rehearse(&["model", "--lang", language]);
        assert_eq!((finished.code, finished.out.as_str()), (2, ""));
        assert!(finished.err.contains(said), "{}", finished.err);
    }
}

#[test]
fn an_address_elsewhere_is_refused_with_the_reason_and_nothing_is_asked() {
    for (url, said) in [
        ("http://192.168.0.7:11434", "no answer of yours is sent"),
        ("https://localhost:11434", "does not begin with http://"),
        ("http://localhost:99999", "cannot be read as an address"),
    ] {
        let archive = configured(url);
        let finished = archive.run(&["model", "--lang", "en"]);
        assert_eq!(finished.code, 2, "{}", finished.out);
        assert!(finished.err.contains(said), "{}", finished.err);
        let checked = archive.run(&["check", "--lang", "en"]);
        assert_eq!(checked.code, 1);
        assert!(checked.out.contains("config.toml:2:7"), "{}", checked.out);
    }
}

#[test]
fn a_model_is_tried_past_any_proxy() {
    let proxy = Stub::start(|_| said("{}"));
    let stub = Stub::start(|asked| match (asked.is_list(), asked.material()) {
        (true, _) => models(&["small", "large"]),
        (_, material) if material.ends_with("Listens to the other side first") => {
            said(r#"{"said": true, "words": "I let him explain all of his worries"}"#)
        }
        (_, material) if material.contains("PLANNED") => {
            said(r#"{"question": "What did the incident records tell you?"}"#)
        }
        _ => said(r#"{"said": false, "words": ""}"#),
    });
    let archive = configured(&stub.url);
    let mut command = archive.home.command(&["model", "--lang", "en", "--json"]);
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env(name, &proxy.url);
    }
    let tried = super::run(command).json();
    assert_eq!(tried["models"], serde_json::json!(["small", "large"]));
    assert_eq!(tried["name"], "small");
    assert_eq!(tried["json"], "json_schema");
    assert_eq!((&tried["right"], &tried["example"]), (&2.into(), &2.into()));
    assert!(tried["seconds"].is_number() && tried["failed"].is_null());
    assert_eq!(proxy.asked(), 0);
    let text = archive.run(&["model", "--lang", "ko"]).out;
    assert!(text.contains("쓰는 모델: small"), "{text}");
}

#[test]
fn an_unreachable_server_is_reported_in_one_line() {
    let stub = Stub::start(|_| Reply::Status(200, "<html>hello</html>".to_owned()));
    let finished = configured(&stub.url).run(&["model", "--lang", "en"]);
    assert_eq!(finished.code, 1);
    assert!(
        finished.out.contains("Failed: What the model's server"),
        "{}",
        finished.out
    );
}

#[test]
fn a_second_reading_is_labeled_as_such_and_affects_nothing() {
    let archive = TestArchive::new();
    archive.write(ID, "transcript.toml", RECORD);
    let shown = || archive.json(&["show", ID, "--json"]);
    let (before, listed) = (shown(), archive.list());
    let stats = archive.run(&["stats", "--json"]).out;
    let drill = archive.run(&["drill", "--json"]).out;
    archive.write(
        ID,
        "second.toml",
        "format = 1\n\n[[reading]]\nturn = 1\nquestion = \"aws-cse/angry-customer\"\n\
         point = \"daily\"\nby = \"model\"\nmodel = \"m\"\nstart = 36\nend = 45\n\
         quote = \"많이 좋아졌습니다\"\n",
    );
    let mut after = shown();
    let point = &mut after["turns"][0]["coach"]["key_points"][2];
    let second = point.as_object_mut().and_then(|it| it.remove("second"));
    let read = serde_json::json!({ "by": "model", "words": "많이 좋아졌습니다" });
    assert_eq!(second, Some(read));
    assert_eq!(point["verdict"], "unsure");
    assert_eq!(after, before, "nothing else is different");
    assert_eq!(archive.list(), listed);
    assert_eq!(archive.run(&["stats", "--json"]).out, stats);
    assert_eq!(archive.run(&["drill", "--json"]).out, drill);
    for format in ["text", "markdown", "html"] {
        let text = archive
            .run(&["show", ID, "--format", format, "--lang", "ko"])
            .out;
        assert!(
            text.contains("언어 모델은 이렇게 읽었어요"),
            "{format}: {text}"
        );
    }
    // The candidate's own decision takes precedence.
    archive.write(
        ID,
        "notes.toml",
        "format = 2\n\n[[turn]]\nnumber = 1\nquestion = \"aws-cse/angry-customer\"\n\
         not_said = [\"daily\"]\n",
    );
    let point = &shown()["turns"][0]["coach"]["key_points"][2];
    assert_eq!(
        (&point["by"], &point["second"]),
        (&"candidate".into(), &serde_json::Value::Null)
    );
}

#[test]
fn follow_ups_in_the_words_of_a_model_need_one() {
    let archive = TestArchive::new();
    let start = ["start", "aws-cse", "--interviewer", "model"];
    let finished = archive.run(&[&start[..], &["--plain", "--lang", "en"]].concat());
    assert_eq!(finished.code, 2, "{}", finished.out);
    let said = "No language model is configured";
    assert!(finished.err.contains(said), "{}", finished.err);
}

#[test]
fn trying_a_model_says_what_is_waited_for_and_what_follow_ups_come_to() {
    let stub = Stub::start(|asked| match (asked.is_list(), asked.material()) {
        (true, _) => models(&["small"]),
        (_, material) if material.contains("PLANNED") => {
            said(r#"{"question": "What did the incident records tell you?"}"#)
        }
        _ => said(r#"{"said": false, "words": ""}"#),
    });
    let finished = configured(&stub.url).run(&["model", "--lang", "en"]);
    assert_eq!(finished.code, 0, "{}", finished.err);
    for waited in [
        "Asking for its models",
        "point 2 of 2",
        "It makes a follow-up",
    ] {
        assert!(finished.err.contains(waited), "{waited}: {}", finished.err);
    }
    for said in [
        "A follow-up of its own: What did the incident records tell you?",
        "--interviewer model",
        "hard to trust",
    ] {
        assert!(finished.out.contains(said), "{said}: {}", finished.out);
    }
    let stub = Stub::start(|asked| match asked.is_list() {
        true => models(&["small"]),
        false => said(r#"{"question": "Great! And then? And why?"}"#),
    });
    let finished = configured(&stub.url).run(&["model", "--lang", "en", "--json"]);
    assert_eq!(finished.code, 1, "{}", finished.out);
    assert_eq!(finished.err, "");
}

#[test]
fn the_help_says_how_a_model_is_named_in_one_language_and_the_manual_in_both() {
    for (language, own, other) in [
        ("ko", "모델은 설정에서 정해요", "A model is named"),
        ("en", "A model is named", "모델은 설정에서 정해요"),
    ] {
        let help = rehearse(&["model", "--help", "--lang", language]).out;
        assert!(help.contains(own) && !help.contains(other), "{help}");
    }
    let manual = rehearse(&["man"]).out;
    assert!(manual.contains("모델은 설정에서 정해요") && manual.contains("A model is named"));
}
