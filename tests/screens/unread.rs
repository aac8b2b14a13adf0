//! A session that cannot be read is named on every screen that counts sessions, as it is found on
//! the disk.

use rehearsal::lang::Language;
use rehearsal::settings::Look;
use rehearsal::tui::Size;

use super::player::{Player, rows};
use super::scenes::SCENES;

/// A session whose transcript is damaged and that has no journal.
const DAMAGED: &str = "2026-11-22T090000-aws-cse-0bad";
/// Screens that count sessions, or look for something in all of them.
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
/// All others: what is the same whatever sessions there are, one interview that is held or read,
/// one story or all of them, what is guessed or marked by what others wrote, and a list of which
/// what was typed leaves out what does not fit.
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

#[test]
fn sessions_that_cannot_be_read_are_named_on_every_screen_that_counts_them() {
    for scene in SCENES {
        let counts = COUNTING.contains(&scene.name);
        let is_known = counts != COUNTING_NONE.contains(&scene.name);
        assert!(is_known, "{}: does it count sessions?", scene.name);
        if !counts {
            continue;
        }
        for language in [Language::Ko, Language::En] {
            let size = Size {
                columns: 160,
                rows: 90,
            };
            let file = format!("{DAMAGED}/transcript.toml");
            let others = [(file.as_str(), "format = \n")];
            let mut player = Player::among(language, Look::Dark, false, size, &others);
            (scene.go)(&mut player, language);
            let shown = rows(&player.view()).join("\n");
            let counted = rehearsal::lang::say::search::unsearched(language, 1);
            let is_named = shown.contains(DAMAGED) || shown.contains(&counted);
            assert!(is_named, "{} ({language:?}):\n{shown}", scene.name);
        }
    }
}
