//! Due questions, as counted by the command and shown on the screen.

use chrono::{Days, Local};
use rehearsal::lang::say;

use crate::driver::terminal::{Home, ko};

/// The example session, as if held yesterday with top ratings.
fn hold_yesterday(home: &Home) {
    let example = include_str!("../../transcripts/2026-11-22T015947-aws-cse-c230/transcript.toml");
    let yesterday = Local::now() - Days::new(1);
    let started = yesterday.format("%Y-%m-%dT10:00:00%:z").to_string();
    let changed = |line: &str| match line.split_once(" = ") {
        Some((key @ ("started" | "ended"), _)) => format!("{key} = {started}"),
        Some(("own", _)) => "own = 5".to_owned(),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = example.lines().map(changed).collect();
    let session = home.transcripts().join("2026-11-22T015947-aws-cse-c230");
    std::fs::create_dir_all(&session).expect("a folder");
    std::fs::write(session.join("transcript.toml"), lines.join("\n") + "\n").expect("a file");
}

/// Questions due according to the command.
fn due(home: &Home) -> String {
    let output = home
        .command(&["drill", "--due"])
        .output()
        .expect("the program");
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .expect("UTF-8")
        .trim()
        .to_owned()
}

#[test]
fn an_interview_tomorrow_brings_its_questions_back_on_the_screen_too() {
    let home = Home::new();
    hold_yesterday(&home);
    assert_eq!(due(&home), "0");

    let tomorrow = (Local::now() + Days::new(1)).date_naive();
    let folder = home.path().join(".config/rehearsal");
    std::fs::create_dir_all(&folder).expect("a folder");
    let config = format!("[interviews]\naws-cse = \"{tomorrow}\"\n");
    std::fs::write(folder.join("config.toml"), config).expect("a file");
    assert_eq!(due(&home), "2");
    let mut terminal = home.run::<&str>(80, 24, &[]);
    terminal.go_down_to(ko(say::due::TITLE)).send("\r");
    terminal.wait_for("다시 2개").send("qq");
    assert!(terminal.wait_exit().success());
}
