//! Commands and screens agree in the same home, use case by use case: what a command prints as
//! JSON is on the screen of the program running next to it.

use serde_json::Value;

use crate::driver::stages::{Stage, lay_example};
use crate::driver::terminal::{Home, Terminal};

const FIRST: &str = "2026-11-22T015947-aws-cse-c230";
const SECOND: &str = "2026-11-23T015947-aws-cse-c231";
/// The first question of both.
const QUESTION: &str = "leadership-principles/voice-left-out";
const STORIES: &str = "format = 1\n\n[[story]]\nid = \"outage\"\ntitle = \"장애를 되돌린 날\"\n\
    competencies = [\"leadership-principles/ownership\"]\ntext = \"제가 배포를 되돌렸습니다.\"\n\n\
    [[story]]\nid = \"review\"\ntitle = \"검토를 바꾼 일\"\ncompetencies = []\n\
    text = \"검토 순서를 바꾸자고 했습니다.\"\n";

/// A home with the example, the same interview held again a day later, and two stories.
fn home() -> Home {
    let home = Home::new();
    lay_example(&home);
    let example = home.transcripts().join(FIRST).join("transcript.toml");
    let again = std::fs::read_to_string(example).expect("a file");
    let again = again
        .replace(FIRST, SECOND)
        .replace("2026-11-22T", "2026-11-23T");
    let folder = home.transcripts().join(SECOND);
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("transcript.toml"), again).expect("a file");
    std::fs::write(home.transcripts().join("stories.toml"), STORIES).expect("a file");
    home
}

fn json(home: &Home, arguments: &[&str]) -> Value {
    let output = home.command(arguments).output().expect("the program");
    assert!(output.status.success(), "{arguments:?}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn rows(home: &Home, arguments: &[&str]) -> Vec<Value> {
    let rows = json(home, arguments);
    rows.as_array().expect("a list").clone()
}

/// The screen, large enough for all that is compared.
fn open(home: &Home, stage: Stage) -> Terminal {
    let mut terminal = home.run(140, 50, stage.arguments());
    stage.go_to(&mut terminal);
    terminal
}

/// The first letters of a text, which fit on one row.
fn head(text: &Value) -> String {
    let text = text.as_str().expect("a text");
    text.chars().take(20).collect()
}

/// Waits for each of the texts, and checks that they are in order from top to bottom.
#[track_caller]
fn in_order(terminal: &mut Terminal, texts: &[String]) {
    for text in texts {
        terminal.wait_for(text);
    }
    let screen = terminal.screen();
    let places: Vec<_> = texts.iter().map(|text| screen.find(text)).collect();
    assert!(places.is_sorted(), "{texts:?}\n{screen}");
}

#[test]
fn the_list_on_the_screen_is_that_of_the_command() {
    let home = home();
    let listed = rows(&home, &["list", "transcripts", "--json"]);
    assert_eq!(listed.len(), 2);
    let mut terminal = open(&home, Stage::Transcripts);
    terminal.wait_for(&format!("{}개, 최신순", listed.len()));
    let row = |it: &Value| {
        let day = head(&it["started"]).chars().take(10).collect::<String>();
        let (company, round) = (it["company"].as_str(), it["rounds"][0].as_str());
        let [company, round] = [company, round].map(|it| it.expect("a name"));
        format!("{day}  {company} · {round}")
    };
    in_order(&mut terminal, &listed.iter().map(row).collect::<Vec<_>>());
}

#[test]
fn the_attempts_on_the_screen_are_those_of_the_command() {
    let home = home();
    let attempts = rows(&home, &["compare", QUESTION, "--json"]);
    let mut terminal = open(&home, Stage::Comparing);
    terminal
        .wait_for(&format!("{0}/{0}번째", attempts.len()))
        .wait_for(&head(&attempts[1]["prompt"]));
    let [before, after] = [0, 1].map(|at| attempts[at]["own"].clone());
    terminal.wait_for(&format!("내 평가: {before}점 → {after}점"));
    let [before, after] = [0, 1].map(|at| attempts[at]["letters"].clone());
    terminal.wait_for(&format!("글자 수: {before} → {after}"));
}

#[test]
fn what_is_due_on_the_screen_is_what_the_command_says() {
    let home = home();
    let due = rows(&home, &["drill", "--json"]);
    let mut terminal = open(&home, Stage::Due);
    terminal.wait_for(&format!("다시 {}개", due.len()));
    let prompts: Vec<String> = due.iter().map(|it| head(&it["prompt"])).collect();
    in_order(&mut terminal, &prompts);
    for card in &due {
        terminal.wait_for(&format!("{}번 해 봄", card["times"]));
    }
}

#[test]
fn progress_on_the_screen_is_what_the_command_counts() {
    let home = home();
    let stats = json(&home, &["stats", "--json"]);
    let banks = stats["banks"].as_array().expect("banks");
    let mut terminal = home.run::<&str>(140, 120, &[]);
    Stage::Progress.go_to(&mut terminal);
    terminal.send("G\r");
    // The screen has those of the interview being prepared for.
    let asked = banks.iter().filter(|it| it["asked"] != 0);
    assert_ne!(asked.clone().count(), 0);
    for bank in asked {
        let weak = bank["weak"].as_array().expect("a list").len();
        let (asked, questions) = (&bank["asked"], &bank["questions"]);
        terminal.wait_for(&format!(
            "{questions}개 중 {asked}개 해 봄, 약한 질문 {weak}개"
        ));
    }
}

#[test]
fn the_stories_on_the_screen_are_those_of_the_command() {
    let home = home();
    let stories = rows(&home, &["list", "stories", "--json"]);
    assert_eq!(stories.len(), 2);
    let mut terminal = open(&home, Stage::Stories);
    terminal.wait_for(&format!("이야기 {}개", stories.len()));
    let titles: Vec<String> = stories.iter().map(|it| head(&it["title"])).collect();
    in_order(&mut terminal, &titles[1..]);
    for story in &stories {
        let competencies = story["competencies"].as_array().expect("a list").len();
        terminal.wait_for(&format!("역량 {competencies}개"));
    }
    terminal.wait_for(&head(&stories[0]["text"]));
}

#[test]
fn an_opened_session_on_the_screen_is_the_one_the_command_shows() {
    let home = home();
    let shown = json(&home, &["show", SECOND, "--json"]);
    let turns = shown["turns"].as_array().expect("turns");
    let (probes, asked): (Vec<&Value>, Vec<&Value>) =
        turns.iter().partition(|it| it["probe_of"].is_string());
    let mut terminal = open(&home, Stage::Reading);
    terminal.wait_for(&format!("전체: 질문 {0}/{0}", asked.len()));
    let prompts: Vec<String> = asked.iter().map(|it| head(&it["prompt"])).collect();
    in_order(&mut terminal, &prompts);
    terminal.send("l");
    terminal.wait_for(&format!("답변 1/{}", asked.len() + probes.len()));
    terminal.wait_for(&head(&asked[0]["prompt"]));
}

#[test]
fn an_interview_that_was_left_is_the_newest_in_the_command_and_can_be_resumed_on_the_screen() {
    let home = home();
    open(&home, Stage::Answering).hang_up();
    let listed = rows(&home, &["list", "transcripts", "--json"]);
    assert_eq!(listed.len(), 3);
    let newest = &listed[0];
    assert!(newest["id"] != FIRST && newest["id"] != SECOND, "{newest}");
    let mut terminal = home.run::<&str>(140, 50, &[]);
    terminal.wait_for(&format!(
        "이어서 하기: {}",
        newest["company"].as_str().expect("a name")
    ));
}
