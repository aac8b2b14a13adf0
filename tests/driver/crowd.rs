//! Many programs at once in one folder of transcripts.

use std::collections::BTreeSet;

use rehearsal::interview::Interview;
use rehearsal::lang::say;
use rehearsal::store::Archive;
use rustix::process::Signal;

use super::stages::Stage;
use super::terminal::{Home, Terminal, ko};

/// Starts this many programs at once, types something different in each, kills every second one
/// and ends the others. Each session must hold what its own program received, and only the killed
/// ones count as interrupted while the others are live.
pub fn check(programs: usize) {
    let home = Home::new();
    let mut terminals: Vec<(String, Terminal)> = std::thread::scope(|scope| {
        let home = &home;
        let start = |number: usize| {
            scope.spawn(move || {
                let text = format!("program {number:03}");
                let start = ["start", "aws-cse", "--questions", "1", "--no-probes"];
                let mut terminal = home.run(80, 24, &start);
                Stage::Preparing.go_to(&mut terminal);
                terminal
                    .send("\x13")
                    .wait_for(ko(say::interview::DRAFT_PLACEHOLDER));
                terminal.send(&text).wait_for(&text);
                (text, terminal)
            })
        };
        let threads: Vec<_> = (0..programs).map(start).collect();
        threads
            .into_iter()
            .map(|it| it.join().expect("a program"))
            .collect()
    });
    let archive = Archive::new(home.transcripts(), vec![]);
    assert_eq!(
        archive.interrupted().len(),
        0,
        "a live one was taken for dead"
    );
    assert_eq!(archive.list().len(), programs);

    let mut killed = BTreeSet::new();
    for (number, (text, terminal)) in terminals.iter_mut().enumerate() {
        if number % 2 == 0 {
            terminal.signal(Signal::KILL);
            terminal.wait_exit();
            killed.insert(text.clone());
        }
    }
    assert_eq!(
        texts(&archive, true),
        killed,
        "the killed ones, and no live one"
    );
    for (_, terminal) in &mut terminals {
        if terminal.is_running() {
            terminal.signal(Signal::TERM);
            terminal.wait_exit();
        }
    }
    let all: BTreeSet<String> = terminals.iter().map(|(text, _)| text.clone()).collect();
    assert_eq!(texts(&archive, false), all, "each has its own words");
}

/// The drafts in the sessions: in the interrupted ones, or in all.
fn texts(archive: &Archive, interrupted: bool) -> BTreeSet<String> {
    let folders: Vec<_> = match interrupted {
        true => archive.interrupted().into_iter().map(|it| it.0).collect(),
        false => archive.sessions().expect("sessions"),
    };
    let text = |folder: rehearsal::store::SessionFolder| {
        let (journal, oddities) = folder.journal().expect("a journal");
        assert!(oddities.is_empty(), "{oddities:?}");
        let events = journal.entries.into_iter().map(|it| (it.at, it.event));
        let interview = Interview::replay(events).0.expect("an interview");
        interview.writing().expect("an answer").text().to_owned()
    };
    folders.into_iter().map(text).collect()
}
