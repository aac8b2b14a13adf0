//! Tests that read as pictures: a text with the cursor drawn in it, keys, and the text afterward.
//!
//! `|` is the cursor, `[` and `]` enclose a selection. Keys are written as they are, named ones
//! in angle brackets: `<left>` moves, `<S-left>` selects.

mod editing;
mod folding;
mod model;
mod moving;
mod replaying;
mod undoing;

use super::*;

/// The buffer for a picture.
fn buffer(picture: &str) -> TextBuffer {
    let mut text = String::new();
    let (mut at, mut bounds) = (None, Vec::new());
    for c in picture.chars() {
        match c {
            '|' => at = Some(text.len()),
            '[' | ']' => bounds.push(text.len()),
            c => text.push(c),
        }
    }
    let at = at.expect("a cursor in the picture");
    let anchor = bounds.into_iter().find(|bound| *bound != at);
    let mut buffer = TextBuffer::from_text(&text);
    buffer.caret = Caret { at, anchor };
    buffer
}

/// The picture of a buffer.
fn picture(buffer: &TextBuffer) -> String {
    let mut marks = vec![(buffer.cursor(), '|')];
    if let Some(selected) = buffer.selection() {
        marks.insert(0, (selected.start, '['));
        marks.push((selected.end, ']'));
    }
    let mut picture = String::new();
    let mut marks = marks.into_iter().peekable();
    for (at, c) in buffer.text().char_indices() {
        while let Some((_, mark)) = marks.next_if(|(place, _)| *place <= at) {
            picture.push(mark);
        }
        picture.push(c);
    }
    picture.extend(marks.map(|(_, mark)| mark));
    picture
}

/// Presses keys, and returns the changes.
fn press(buffer: &mut TextBuffer, keys: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|keys| keys.split_once('>'));
        let command = match named {
            Some((name, _)) => key(name),
            None => EditCommand::Insert(c.to_string()),
        };
        changes.extend(buffer.perform(command).change);
        rest = named.map_or_else(|| rest.split_at(c.len_utf8()).1, |(_, rest)| rest);
    }
    changes
}

fn key(name: &str) -> EditCommand {
    let cell = |cell: &str| {
        let (row, column) = cell.split_once(',').expect("a row and a column");
        (
            row.parse().expect("a row"),
            column.parse().expect("a column"),
        )
    };
    match name.split_once(':') {
        Some(("paste", text)) => return EditCommand::Paste(text.to_owned()),
        Some(("type", text)) => return EditCommand::Insert(text.to_owned()),
        Some(("click", place)) => {
            let (row, column) = cell(place);
            return EditCommand::PlaceCursor { row, column };
        }
        Some(("drag", place)) => {
            let (row, column) = cell(place);
            return EditCommand::ExtendTo { row, column };
        }
        _ => {}
    }
    match name {
        "cr" => EditCommand::Newline,
        "bs" => EditCommand::Backspace,
        "del" => EditCommand::Delete,
        "word-bs" => EditCommand::DeleteWordLeft,
        "word-del" => EditCommand::DeleteWordRight,
        "kill-left" => EditCommand::DeleteToLineStart,
        "kill-right" => EditCommand::DeleteToLineEnd,
        "all" => EditCommand::SelectAll,
        "none" => EditCommand::ClearSelection,
        "cut" => EditCommand::Cut,
        "copy" => EditCommand::Copy,
        "undo" => EditCommand::Undo,
        "redo" => EditCommand::Redo,
        name => match name.strip_prefix("S-") {
            Some(name) => EditCommand::Select(motion(name)),
            None => EditCommand::Move(motion(name)),
        },
    }
}

fn motion(name: &str) -> Motion {
    match name {
        "left" => Motion::Left,
        "right" => Motion::Right,
        "word-left" => Motion::WordLeft,
        "word-right" => Motion::WordRight,
        "sentence-left" => Motion::SentenceLeft,
        "sentence-right" => Motion::SentenceRight,
        "up" => Motion::Up,
        "down" => Motion::Down,
        "home" => Motion::LineStart,
        "end" => Motion::LineEnd,
        "page-up" => Motion::PageUp(2),
        "page-down" => Motion::PageDown(2),
        "start" => Motion::Start,
        "finish" => Motion::End,
        _ => panic!("no key <{name}>"),
    }
}

/// Text before, keys, text after.
#[track_caller]
fn check(before: &str, keys: &str, after: &str) {
    let mut buffer = buffer(before);
    press(&mut buffer, keys);
    assert_eq!(picture(&buffer), after, "{before:?} after {keys}");
}

/// Like [`check`], in rows this many cells wide.
#[track_caller]
fn check_at(columns: u16, before: &str, keys: &str, after: &str) {
    let mut buffer = buffer(before);
    buffer.set_width(columns);
    press(&mut buffer, keys);
    assert_eq!(picture(&buffer), after, "{before:?} after {keys}");
}
