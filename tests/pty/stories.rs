//! Stories, from a past answer to the drill, in the real program.

use crate::driver::terminal::{Home, Terminal, ko};
use rehearsal::lang::say;

const EXAMPLE: &str =
    include_str!("../../transcripts/2026-11-22T015947-aws-cse-c230/transcript.toml");
const ID: &str = "2026-11-22T015947-aws-cse-c230";
/// The beginning of the first answer.
const NAME: &str = "작년 하반기에 결제 팀 회의에서";

/// A home with one past interview.
fn home() -> Home {
    let home = Home::new();
    let session = home.transcripts().join(ID);
    std::fs::create_dir_all(&session).expect("a folder");
    std::fs::write(session.join("transcript.toml"), EXAMPLE).expect("a file");
    home
}

fn json(home: &Home, arguments: &[&str]) -> serde_json::Value {
    let output = home.command(arguments).output().expect("the program");
    assert!(output.status.success(), "{arguments:?}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The stories screen, opened from home.
fn stories(home: &Home) -> Terminal {
    let mut terminal = home.run::<&str>(80, 24, &[]);
    terminal
        .go_down_to(ko(say::stories::TITLE))
        .send("\r")
        .wait_for("면접의 역량");
    terminal
}

#[test]
fn an_answer_becomes_a_story_is_found_in_the_matrix_and_drilled() {
    let home = home();
    let mut terminal = home.run(80, 24, &["review", ID]);
    terminal
        .wait_for(ko(say::debrief::ONE_THING))
        .send("l")
        .wait_for("답변 1/10")
        .send("m")
        .wait_for(ko(say::stories::FIELD_TITLE))
        .send("\x13")
        .wait_for("면접의 역량")
        // Not Escape: with the next key right after it, it would be Alt and that key.
        .send("q")
        .wait_for("답변 1/10")
        .send("#")
        .wait_for(ko(say::past::TAGS_OF_ANSWER))
        .send("다시 보기\r")
        .wait_for("태그: 다시 보기")
        .send("qqq")
        .wait_for(ko(say::home::MOTTO));
    terminal
        .go_down_to(ko(say::stories::TITLE))
        .send("\r")
        .wait_for(NAME)
        .wait_for("답변 1")
        .send("v")
        .wait_for(ko(say::stories::MATRIX))
        .wait_for("여럿 0")
        .wait_for(NAME)
        .send("t")
        .wait_for(ko(say::stories::WHICH))
        .wait_for("1/8")
        .send("1")
        .wait_for("이 질문이 보는 역량")
        .send("q")
        .wait_for("면접의 역량")
        .send("qq");
    assert!(terminal.wait_exit().success());

    let stories = json(&home, &["list", "stories", "--json"]);
    assert_eq!(stories[0]["told"][0]["transcript"], ID);
    assert_eq!(stories[0]["told"][0]["turn"], 1);
    assert!(stories[0]["overused"].is_null());
    let text = stories[0]["text"].as_str().expect("a text");
    assert!(
        text.starts_with("상황: ") && text.contains("\n결과: "),
        "{text}"
    );
    let matrix = &json(&home, &["stats", "--json"])["stories"];
    let rows = matrix["rows"].as_array().expect("rows");
    let trust = rows.iter().find(|it| it["competency"] == "earn-trust");
    assert_eq!(trust.expect("a row")["stories"][0], stories[0]["id"]);
    let tagged = json(
        &home,
        &["list", "transcripts", "--tag", "다시 보기", "--json"],
    );
    assert_eq!(tagged[0]["id"], ID);
}

#[test]
fn what_is_typed_of_a_story_outlives_a_kill() {
    let home = home();
    let mut terminal = stories(&home);
    terminal
        .send("n")
        .wait_for(ko(say::stories::NEW))
        .send("전원이 나가도")
        .wait_for("전원이 나가도")
        .send("\t")
        .wait_for(ko(say::star::ASK_SITUATION))
        .send("남는 글")
        .wait_for("상황: 남는 글");
    terminal.signal(rustix::process::Signal::KILL);
    terminal.wait_exit();

    let mut again = stories(&home);
    again
        .wait_for("전원이 나가도")
        .wait_for("상황: 남는 글")
        .send("dd")
        .wait_for("아직 이야기가 없어요")
        .send("qq");
    assert!(again.wait_exit().success());
    let stories = json(&home, &["list", "stories", "--json"]);
    assert_eq!(stories, serde_json::json!([]));
}

#[test]
fn a_rating_that_was_changed_is_the_one_that_show_prints() {
    let home = home();
    let own = |home: &Home| json(home, &["show", ID, "--json"])["turns"][0]["own"].clone();
    assert_eq!(own(&home), 4);
    let mut terminal = home.run(80, 24, &["review", ID]);
    terminal
        .wait_for(ko(say::debrief::ONE_THING))
        .send("l")
        .wait_for("내 평가: 4점")
        .send("2")
        .wait_for("내 평가: 2점")
        .send("qqq")
        .wait_for(ko(say::home::MOTTO))
        .send("q");
    assert!(terminal.wait_exit().success());
    assert_eq!(own(&home), 2);
    let mut terminal = home.run(80, 24, &["review", ID]);
    terminal
        .wait_for(ko(say::debrief::ONE_THING))
        .send("l")
        .wait_for("내 평가: 2점")
        .send("qqqq");
    assert!(terminal.wait_exit().success());
}
