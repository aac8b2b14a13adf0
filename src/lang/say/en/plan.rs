//! Why each question was drawn.

use crate::lang::say::plan::Messages;
use crate::lang::{Josa, with_josa};

pub(super) const MESSAGES: Messages = Messages {
    asked_nowhere: |question| format!("no scenario asks '{question}'; name a scenario as well"),
    required: |offered| match offered {
        1 => "the one question that fits this place".to_owned(),
        offered => format!("all {offered} questions that fit this place are asked"),
    },
    never_asked: |offered| format!("one of {offered}, and you have never been asked it"),
    weak_last_time: |offered, own| {
        format!("one of {offered}, and you gave your last answer {own} of 5")
    },
    last_asked: |offered, days| match days {
        0 => format!("one of {offered}, asked already today"),
        1 => format!("one of {offered}, last asked yesterday"),
        days => format!("one of {offered}, last asked {days} days ago"),
    },
    drawn: |offered| format!("drawn from {offered} that fit this place"),
    no_room: |minutes| format!("{minutes} minutes hold no question; give it more time"),
    unknown_scenario: |id, near| {
        let list = near.join(", ");
        let _subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("there is no scenario '{id}'. Did you mean one of these? {list}")
    },
    bank_for_scenario: |id| {
        let _subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!(
            "'{id}' is a question bank, not a scenario; see its questions with 'rehearse list questions --bank {id}', and the scenarios with 'rehearse list scenarios'"
        )
    },
    broken_scenario: |id, why| {
        let _subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("the scenario '{id}' cannot be used: {why}; 'rehearse check' tells more")
    },
    broken_bank_for_scenario: |id, why| {
        format!("'{id}' is a question bank, not a scenario, and has mistakes: {why}")
    },
    broken_bank: |id, why| {
        let _subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("the question bank '{id}' cannot be used: {why}; 'rehearse check' tells more")
    },
    unknown_bank: |id, near| {
        let list = near.join(", ");
        let _subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("there is no question bank '{id}'. Did you mean one of these? {list}")
    },
    unknown_question: |id, near| {
        // A whole bank is no help: `list questions` shows it better.
        let list = near.iter().take(5).copied().collect::<Vec<_>>().join(", ");
        let _subject = with_josa(&format!("'{id}'"), Josa::EunNeun);
        format!("there is no question '{id}'. Did you mean one of these? {list}")
    },
    unknown_round: |number, rounds| {
        format!("there is no round {number}; choose from 1 to {rounds}")
    },
    gone_scenario: |id| {
        format!("the scenario '{id}' is not there any more; check whether its file has changed")
    },
};
