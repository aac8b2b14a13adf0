use crate::driver::stages::{CTRL_C, CTRL_S, DOWN, ENTER, ESC, opening};
use crate::driver::terminal::{Home, Terminal, ko};
use rehearsal::lang::say;

/// The transcript of the only session, as printed by `show --json`.
fn shown(home: &Home) -> serde_json::Value {
    let output = home
        .command(&["show", "last", "--json"])
        .output()
        .expect("the program");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// An interview of one question, at the point of writing its answer.
pub(super) fn answering(home: &Home) -> Terminal {
    answering_in(
        home,
        &["start", "aws-cse", "--questions", "1", "--no-probes"],
    )
}

/// The same in the interview that these arguments start.
fn answering_in(home: &Home, arguments: &[&str]) -> Terminal {
    let mut terminal = home.run(80, 24, arguments);
    terminal
        .wait_for("Enter")
        .send(ENTER)
        .wait_for("질문 1/")
        .send(ENTER)
        .wait_for("메모")
        .send(CTRL_S)
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER));
    terminal
}

fn answers(home: &Home) -> Vec<String> {
    let transcript = shown(home);
    let turns = transcript["turns"].as_array().expect("turns");
    let answer = |turn: &serde_json::Value| turn["answer"].as_str().expect("an answer").to_owned();
    turns.iter().map(answer).collect()
}

#[test]
fn a_newcomer_sits_an_interview_from_the_home_screen() {
    let home = Home::new();
    let mut terminal = home.run::<&str>(80, 24, &[]);
    terminal
        .go_down_to("AWS · Cloud Support Engineer")
        .send(ENTER)
        .wait_for("방식:")
        .send(ENTER)
        .wait_for(&opening())
        .send(ENTER)
        .wait_for("질문 1/")
        .send(ENTER)
        .wait_for(ko(say::interview::PREPARING))
        .send(CTRL_S)
        .wait_for(ko(say::interview::DRAFT_PLACEHOLDER))
        .send("안녕하세요, 김지원입니다.")
        .wait_for("김지원입니다.")
        .send(ESC)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(DOWN)
        .send(DOWN)
        .send(ENTER)
        .wait_for(ko(say::debrief::ENDED_EARLY))
        .send("q")
        .wait_for(ko(say::home::MOTTO))
        .send("q");
    assert!(terminal.wait_exit().success());
    assert!(!terminal.is_alternate(), "the terminal was not given back");
    assert_eq!(answers(&home), ["안녕하세요, 김지원입니다."]);
}

#[test]
fn a_whole_interview_of_two_questions_ends_in_a_debrief() {
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let home = Home::new();
        let arguments = [
            "start",
            "aws-cse",
            "--seed",
            "7",
            "--questions",
            "2",
            "--no-probes",
        ];
        let mut terminal = home.run(columns, rows, &arguments);
        terminal.wait_for("1차 기술 면접").send(ENTER);
        for (number, answer) in [(1, "첫째 답변입니다"), (2, "둘째 답변입니다")] {
            terminal
                .wait_for(&format!("질문 {number}/2"))
                .send(ENTER)
                .wait_for("메모")
                .send(CTRL_S)
                .wait_for(ko(say::interview::DRAFT_PLACEHOLDER))
                .send(answer)
                .wait_for(answer)
                .send(CTRL_S)
                .wait_for(ko(say::interview::RATE_BRIEF))
                .send("4");
        }
        terminal
            .wait_for(ko(say::debrief::TITLE))
            .send("q")
            .wait_for("Rehearsal")
            .send("q");
        assert!(terminal.wait_exit().success());
        assert_eq!(answers(&home), ["첫째 답변입니다", "둘째 답변입니다"]);
        assert_eq!(shown(&home)["outcome"], "completed");
    }
}

#[test]
fn korean_arrives_exactly_as_typed_composed_or_not() {
    let home = Home::new();
    let composed = "각 갂 한글";
    let decomposed = "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}";
    let mut terminal = answering(&home);
    terminal.send(composed).wait_for("각 갂 한글");
    // One free cell, then three wide and two narrow characters, then two wide ones.
    terminal
        .wait_for_cursor(1 + 2 + 1 + 2 + 1 + 4)
        .send(decomposed)
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF))
        .send("0")
        .wait_for(ko(say::debrief::TITLE));
    terminal.send("qq");
    assert!(terminal.wait_exit().success());
    assert_eq!(answers(&home), [format!("{composed}{decomposed}")]);
}

#[test]
fn an_interview_is_resumed_at_the_same_character() {
    let home = Home::new();
    let mut terminal = answering_in(&home, &["start", "aws-cse", "--seed", "3", "--no-probes"]);
    terminal.send("쓰다 만 글").wait_for("쓰다 만 글");
    terminal
        .send(CTRL_C)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(CTRL_C);
    assert!(terminal.wait_exit().success());

    let mut again = home.run(80, 24, &["resume"]);
    again
        .wait_for("쓰다 만 글")
        .send("을 잇는다")
        .wait_for("쓰다 만 글을 잇는다");
    again
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF))
        .send(ESC)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send("jj\r");
    again.wait_for("끝냈어요").send("qq");
    assert!(again.wait_exit().success());
    assert_eq!(answers(&home), ["쓰다 만 글을 잇는다"]);
}

#[test]
fn a_killed_program_loses_nothing_it_had_shown() {
    let home = Home::new();
    let mut terminal = answering_in(&home, &["start", "aws-cse", "--no-probes"]);
    terminal.send("전원이 나가도").wait_for("전원이 나가도");
    terminal.signal(rustix::process::Signal::KILL);
    terminal.wait_exit();

    let mut again = home.run(80, 24, &["resume"]);
    again
        .wait_for("전원이 나가도")
        .send(CTRL_C)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(CTRL_C);
    assert!(again.wait_exit().success());
}

#[test]
fn a_terminal_that_is_resized_keeps_the_text() {
    let home = Home::new();
    let mut terminal = answering(&home);
    terminal.send("가나다라");
    for (columns, rows) in [(20, 5), (1, 1), (200, 60), (40, 12)] {
        terminal.resize(columns, rows);
    }
    terminal
        .wait_for("가나다라")
        .send("마")
        .wait_for("가나다라마")
        .send(CTRL_S)
        .wait_for(ko(say::interview::RATE_BRIEF));
    terminal.send("0").wait_for("끝났어요").send("qq");
    assert!(terminal.wait_exit().success());
    assert_eq!(answers(&home), ["가나다라마"]);
}

#[test]
fn a_terminal_that_goes_away_takes_the_program_with_it_and_not_the_text() {
    let home = Home::new();
    let mut terminal = answering_in(&home, &["start", "aws-cse", "--no-probes"]);
    terminal.send("남아라").wait_for("남아라");
    terminal.hang_up();

    let mut again = home.run(80, 24, &["resume"]);
    again
        .wait_for("남아라")
        .send(CTRL_C)
        .wait_for(ko(say::interview::STOP_TITLE))
        .send(CTRL_C);
    assert!(again.wait_exit().success());
}

#[test]
fn no_color_leaves_colours_out_and_keeps_the_selection_visible() {
    let home = Home::new();
    let mut terminal = home.run_with::<&str>(80, 24, &[], &[("NO_COLOR", "1")]);
    terminal.wait_for("AWS · Cloud Support Engineer").send("q");
    terminal.wait_exit();
    let raw = String::from_utf8_lossy(&terminal.raw);
    for colour in 30..=37 {
        assert!(!raw.contains(&format!("\x1b[{colour}m")), "colour {colour}");
    }
    assert!(raw.contains("\x1b[7m"), "nothing is reversed");
}

#[test]
fn home_says_which_file_has_a_mistake() {
    let home = Home::new();
    let banks = home.path().join("s/banks");
    std::fs::create_dir_all(&banks).expect("a folder");
    std::fs::write(banks.join("my.toml"), "format = 1\nid = 3\n").expect("a file");
    let mut terminal = home.run(100, 30, &["--scenarios", "s"]);
    terminal.wait_for("my.toml").wait_for("rehearse check");
    terminal.send("qq").wait_exit();
}

#[test]
fn an_interview_whose_bank_the_user_wanted_to_replace_says_that_it_did_not() {
    let home = Home::new();
    let banks = home.path().join("s/banks");
    std::fs::create_dir_all(&banks).expect("a folder");
    let bank = include_str!("../data/scenarios/banks/sample.toml");
    let taken = bank.replacen("id = \"sample\"", "id = \"aws-cse\"", 1);
    std::fs::write(banks.join("mine.toml"), taken).expect("a file");
    let arguments = ["start", "aws-cse", "--questions", "1", "--scenarios", "s"];
    let mut terminal = home.run(100, 30, &arguments);
    terminal
        .wait_for("mine.toml:2:6")
        .wait_for("rehearse check");
    terminal.send(ESC).wait_for("준비되면");
}
