//! The drills with the shipped content.

use rehearsal::lang::{Language, say};

use crate::driver::stages::{ENTER, lay_example};
use crate::driver::terminal::Home;

#[test]
fn three_sample_answers_are_rated_as_an_interviewer_would_and_then_ones_own() {
    for (columns, rows) in [(80, 24), (40, 12)] {
        for (language, locale) in [(Language::Ko, "ko_KR.UTF-8"), (Language::En, "en_US.UTF-8")] {
            let home = Home::new();
            lay_example(&home);
            let mut terminal = home.run_with::<&str>(columns, rows, &[], &[("LANG", locale)]);
            terminal
                .go_down_to(say::interviewer::TITLE.get(language))
                .send(ENTER);
            for number in 1..=3 {
                let asked = say::interviewer::answer(language, number, 3);
                terminal.wait_for(&asked).send("3");
                // Two people who did not write it have marked it.
                terminal.wait_for(&say::interviewer::yours(language, 3));
                terminal.send(ENTER);
            }
            let day = "2026-11-22".parse().expect("a day");
            terminal
                .wait_for(&say::interviewer::own(language, day))
                .send("2");
            terminal.wait_for(say::interviewer::SUMMED.get(language));
            terminal
                .send("G")
                .wait_for(&say::interviewer::then_and_now(language, Some(4), 2));
            terminal
                .send("q")
                .wait_for(say::home::MOTTO.get(language))
                .send("q");
            assert!(terminal.wait_exit().success());
        }
    }
}
