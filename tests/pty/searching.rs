//! Searching all past interviews, on the screen.

use crate::commands::archive::TestArchive;
use crate::commands::run;
use crate::driver::stages::{ENTER, ESC, Stage};
use crate::driver::terminal::{Home, ko};
use rehearsal::lang::say;

/// Background color of search hits.
const FOUND: vt100::Color = vt100::Color::Idx(3);

#[test]
fn a_word_of_two_syllables_leads_to_where_it_stands_and_back() {
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let archive = TestArchive::of_three();
        let mut terminal = archive.home.run::<&str>(columns, rows, &[]);
        terminal
            .wait_for("AWS")
            .send("f")
            .wait_for(ko(say::search::WORDS));
        // Letter by letter, as an input method sends them.
        terminal.send("팀").wait_for("팀과 함께");
        terminal.send("과").wait_for("찾을 말: 팀과");
        terminal.wait_for("면접 1개에서 1줄").wait_for("2026-11-02");
        assert_eq!(terminal.words_on(FOUND).len(), 1, "{}", terminal.screen());
        terminal
            .send(ENTER)
            .wait_for("답변 1/2")
            .wait_for("메모: 팀과 함께");
        assert_eq!(terminal.words_on(FOUND), ["팀과"], "{}", terminal.screen());
        terminal.send(ESC).wait_for("면접 1개에서 1줄");
        terminal.send(ESC).wait_for(ko(say::home::MOTTO)).send("q");
        assert!(terminal.wait_exit().success());
    }
}

#[test]
fn the_search_from_the_list_goes_back_to_the_list() {
    let archive = TestArchive::of_three();
    let mut terminal = archive.home.run(80, 24, &["review"]);
    terminal
        .wait_for("2026-11-03")
        .send("f")
        .wait_for(ko(say::search::WORDS));
    terminal.send("없는말").wait_for("나오는 기록이 없어요");
    terminal
        .send(ESC)
        .wait_for(ko(say::past::NEWEST))
        .send("qq");
    assert!(terminal.wait_exit().success());
}

#[test]
fn a_draft_that_was_never_submitted_is_found_and_shown() {
    let home = Home::new();
    let mut terminal = home.run(80, 24, &["start", "aws-cse", "--questions", "1"]);
    Stage::Answering.go_to(&mut terminal);
    terminal.send("제출하지못한말").wait_for("제출하지못한말");
    terminal.hang_up();
    for (arguments, mark) in [
        (&["search", "제출하지못한말"][..], ko(say::search::DRAFT)),
        (&["show", "last"], ko(say::search::DRAFT)),
        (
            &["show", "last", "--format", "markdown"],
            ko(say::search::DRAFT),
        ),
        (&["show", "last", "--json"], "draft"),
    ] {
        let told = run(home.command(arguments)).out;
        assert!(told.contains("제출하지못한말"), "{arguments:?}: {told}");
        assert!(told.contains(mark), "{arguments:?}: {told}");
    }
    let mut terminal = home.run(80, 24, &["review", "last"]);
    terminal
        .wait_for(ko(say::search::DRAFT))
        .wait_for("제출하지못한말");
}
