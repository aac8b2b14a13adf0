//! A session that cannot be read is named on every screen that counts sessions, as it is found on
//! the disk.

use rehearsal::lang::Language;
use rehearsal::settings::Look;
use rehearsal::tui::Size;

use super::player::{Player, rows};
use super::scenes::SCENES;

/// A session whose transcript is damaged and that has no journal.
const DAMAGED: &str = "2026-11-22T090000-aws-cse-0bad";
/// Screens that count sessions, or search all of them.
const COUNTING: [&str; 11] = [
    "home",
    "warm-up",
    "transcripts",
    "comparing",
    "agenda",
    "day-card",
    "progress",
    "figures",
    "due",
    "searching",
    "stories",
];
/// All others: those that are the same whatever sessions there are, that show one interview, one
/// story or all of them, drills on what others wrote, and a list filtered so that it is left out.
const COUNTING_NONE: [&str; 32] = [
    "follow-up",
    "guessing",
    "guessed",
    "sample",
    "sample-read",
    "matrix",
    "home-help",
    "prepare",
    "typing-test",
    "settings",
    "opening",
    "asking",
    "preparing",
    "answering",
    "time-running-out",
    "paused",
    "hint",
    "help",
    "stop",
    "rating",
    "time-up",
    "debrief",
    "filter",
    "reading",
    "answer",
    "comment",
    "points",
    "strong",
    "replay",
    "outline",
    "story",
    "story-drill",
];

/// The usual size, and the smallest that has room for a list and the text about it.
const SIZES: &[(u16, u16)] = &[(80, 24), (40, 12)];

#[track_caller]
fn is_named(name: &str, others: &[(&str, &str)], of: &[&str], sizes: &[(u16, u16)]) {
    let scene = SCENES.iter().find(|it| it.name == name).expect("a scene");
    for language in [Language::Ko, Language::En] {
        for (columns, rows_) in sizes {
            let size = Size {
                columns: *columns,
                rows: *rows_,
            };
            let mut player = Player::among(language, Look::Dark, false, size, others);
            (scene.go)(&mut player, language);
            let shown = rows(&player.view());
            // A name may continue on the next row.
            let all: String = shown.iter().flat_map(|it| it.split_whitespace()).collect();
            let counted = rehearsal::lang::say::search::unsearched(language, 1);
            let counted: String = counted.split_whitespace().collect();
            let is_named = of.iter().any(|it| all.contains(it)) || all.contains(&counted);
            let shown = shown.join("\n");
            assert!(
                is_named,
                "{name} ({language:?}, {columns}x{rows_}):\n{shown}"
            );
        }
    }
}

#[test]
fn sessions_that_cannot_be_read_are_named_on_every_screen_that_counts_them() {
    let file = format!("{DAMAGED}/transcript.toml");
    let others = [(file.as_str(), "format = \n")];
    for scene in SCENES {
        let counts = COUNTING.contains(&scene.name);
        let is_known = counts != COUNTING_NONE.contains(&scene.name);
        assert!(is_known, "{}: does it count sessions?", scene.name);
        if counts {
            is_named(scene.name, &others, &[DAMAGED], SIZES);
        }
    }
}

#[test]
fn an_interview_in_a_folder_that_was_renamed_is_named_on_screens_that_count() {
    let record = include_str!("../data/records/transcript-1-coach.toml");
    let others = [("네이버 면접/transcript.toml", record)];
    for name in ["home", "transcripts", "progress", "due", "searching"] {
        is_named(name, &others, &["네이버면접"], SIZES);
    }
}

#[test]
fn files_of_ones_own_that_cannot_be_read_are_named_on_every_screen_that_counts() {
    let conflict = "<<<<<<< HEAD\nformat = 1\n=======\nformat = 1\n>>>>>>> x\n";
    let notes = "2026-11-22T015947-aws-cse-c230/notes.toml";
    for file in ["stories.toml", "recalled.toml", notes] {
        let others = [(file, conflict)];
        for name in COUNTING {
            // These show sessions and their words, and nothing from the files next to them.
            let shows_sessions = ["transcripts", "searching"].contains(&name);
            if !shows_sessions || file == notes {
                is_named(name, &others, &[file], SIZES);
            }
        }
    }
}
