//! The text of every screen in both languages and five sizes, and of each theme at 80 by 24.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};
use rehearsal::lang::Language;
use rehearsal::settings::Look;
use rehearsal::tui::Size;

use super::player::{Player, rows};
use super::scenes::SCENES;
use super::{assert_held, hold};
use crate::support::root;

const USUAL: Size = size(80, 24);
const SIZES: [Size; 5] = [
    USUAL,
    size(120, 40),
    size(40, 12),
    size(80, 60),
    size(200, 50),
];
const FOLDER: &str = "tests/snapshots";

const fn size(columns: u16, rows: u16) -> Size {
    Size { columns, rows }
}

#[test]
fn every_screen_reads_as_it_did_in_korean_and_five_sizes() {
    read_as_they_did(Language::Ko);
}

#[test]
fn every_screen_reads_as_it_did_in_english_and_five_sizes() {
    read_as_they_did(Language::En);
}

#[track_caller]
fn read_as_they_did(language: Language) {
    let mut stale = Vec::new();
    for scene in SCENES {
        let mut drawn = String::new();
        let mut player = Player::new(language, Look::Terminal, false, USUAL);
        (scene.go)(&mut player, language);
        for size in SIZES {
            let Size {
                columns,
                rows: high,
            } = size;
            player.resize(size);
            drawn.push_str(&format!("==== {columns} x {high}\n"));
            for row in rows(&player.view()) {
                drawn.push_str(&row);
                drawn.push('\n');
            }
        }
        let file = format!("{FOLDER}/{}.{}.txt", scene.name, language.code());
        stale.extend(hold(&root(&file), &drawn).err());
    }
    assert_held(&stale);
}

/// The screens that together have every style.
const STYLED: [&str; 5] = ["home", "answering", "answer", "comparing", "hint"];

#[test]
fn every_theme_looks_as_it_did() {
    let mut stale = Vec::new();
    let themes = Look::ALL.map(|look| (look.word(), look, false));
    for (name, look, colourless) in themes.into_iter().chain([("none", Look::Terminal, true)]) {
        let mut drawn = String::new();
        for scene in SCENES.iter().filter(|it| STYLED.contains(&it.name)) {
            let mut player = Player::new(Language::Ko, look, colourless, USUAL);
            (scene.go)(&mut player, Language::Ko);
            drawn.push_str(&format!("==== {}\n{}", scene.name, styled(&player.view())));
        }
        let file = format!("{FOLDER}/theme-{name}.txt");
        stale.extend(hold(&root(&file), &drawn).err());
    }
    assert_held(&stale);
}

/// Each row, and below it the styles of its parts, with their starting columns.
fn styled(buffer: &Buffer) -> String {
    let mut text = String::new();
    for (y, row) in (0..).zip(rows(buffer)) {
        text.push_str(&row);
        text.push('\n');
        let mut before = None;
        let mut styles = Vec::new();
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            let style = named(cell.fg, cell.bg, cell.modifier);
            if before.as_ref() != Some(&style) {
                styles.push(format!("{x} {style}"));
            }
            before = Some(style);
        }
        text.push_str(&format!("    | {}\n", styles.join(", ")));
    }
    text
}

fn named(fg: Color, bg: Color, modifier: Modifier) -> String {
    let modifiers: Vec<String> = modifier
        .iter_names()
        .map(|(it, _)| it.to_lowercase())
        .collect();
    let color = |color: Color, name: &str| match color {
        Color::Reset => String::new(),
        color => format!("{name} {}", color.to_string().to_lowercase()),
    };
    let parts = [color(fg, "in"), color(bg, "on"), modifiers.join("+")];
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    match parts.is_empty() {
        true => "plain".to_owned(),
        false => parts.join(" "),
    }
}
