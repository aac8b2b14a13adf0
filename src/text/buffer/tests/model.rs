//! Checks the buffer against a model that is too simple to be wrong: a list of clusters.

use std::collections::HashMap;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::super::super::samples;
use super::super::layout::Layout;
use super::*;

/// A text as a list of clusters, with positions counted in clusters.
#[derive(Debug, Clone, Default, PartialEq)]
struct Model {
    clusters: Vec<String>,
    cursor: usize,
    anchor: Option<usize>,
}

impl Model {
    fn text(&self) -> String {
        self.clusters.concat()
    }

    fn bytes(&self, place: usize) -> usize {
        self.clusters[..place].iter().map(String::len).sum()
    }

    /// The first boundary at or after a byte.
    fn place(&self, byte: usize) -> usize {
        (0..=self.clusters.len())
            .find(|place| self.bytes(*place) >= byte)
            .expect("the end at least")
    }

    fn selected(&self) -> Option<Range<usize>> {
        let anchor = self.anchor?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    fn replace(&mut self, places: Range<usize>, inserted: &str) {
        let before = self.clusters[..places.start].concat() + inserted;
        let text = before.clone() + &self.clusters[places.end..].concat();
        self.clusters = text.graphemes(true).map(str::to_owned).collect();
        self.cursor = self.place(before.len());
        self.anchor = None;
    }

    fn go(&mut self, place: usize, selects: bool) {
        let anchor = self.anchor.unwrap_or(self.cursor);
        self.anchor = Some(anchor).filter(|anchor| selects && *anchor != place);
        self.cursor = place;
    }
}

/// The events so far, seen from outside.
#[derive(Default)]
struct Session {
    buffer: TextBuffer,
    model: Model,
    undo: Vec<(Model, Model)>,
    redo: Vec<(Model, Model)>,
    journal: Vec<Change>,
    /// Each paragraph's text by its revision.
    seen: HashMap<u64, String>,
}

impl Session {
    fn perform(&mut self, command: EditCommand) {
        let before = self.model.clone();
        self.predict(&command);
        let change = self.buffer.perform(command).change;
        match &change {
            Some(Change::Edit { joins, .. }) => {
                self.redo.clear();
                let first = if *joins {
                    self.undo.pop().map(|step| step.0)
                } else {
                    None
                };
                self.undo
                    .push((first.unwrap_or(before), self.model.clone()));
            }
            Some(Change::Undo) => {
                let step = self.undo.pop().expect("something to undo");
                self.model = step.0.clone();
                self.redo.push(step);
            }
            Some(Change::Redo) => {
                let step = self.redo.pop().expect("something to redo");
                self.model = step.1.clone();
                self.undo.push(step);
            }
            Some(Change::Cursor { .. }) => assert_ne!(before, self.model),
            None => assert_eq!(before, self.model),
        }
        self.journal.extend(change);
    }

    /// Applies to the model what the command should do to the buffer.
    fn predict(&mut self, command: &EditCommand) {
        let unix = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
        let (cursor, end) = (self.model.cursor, self.model.clusters.len());
        let selected = self.model.selected();
        let typed = |model: &mut Model, text: &str| {
            if !text.is_empty() || model.anchor.is_some() {
                model.replace(selected.clone().unwrap_or(cursor..cursor), text);
            }
        };
        match command {
            EditCommand::Insert(text) | EditCommand::Paste(text) => {
                typed(&mut self.model, &unix(text))
            }
            EditCommand::Newline => typed(&mut self.model, "\n"),
            EditCommand::Cut => typed(&mut self.model, ""),
            EditCommand::Backspace => self.delete(cursor.saturating_sub(1)),
            EditCommand::Delete => self.delete((cursor + 1).min(end)),
            EditCommand::DeleteWordLeft => self.delete(self.led_to(Motion::WordLeft)),
            EditCommand::DeleteWordRight => self.delete(self.led_to(Motion::WordRight)),
            EditCommand::DeleteToLineStart => match self.led_to(Motion::LineStart) {
                place if place == cursor => self.delete(cursor.saturating_sub(1)),
                place => self.delete(place),
            },
            EditCommand::DeleteToLineEnd => match self.led_to(Motion::LineEnd) {
                place if place == cursor => self.delete((cursor + 1).min(end)),
                place => self.delete(place),
            },
            EditCommand::Move(Motion::Left) => {
                let place = selected.map_or(cursor.saturating_sub(1), |selected| selected.start);
                self.model.go(place, false);
            }
            EditCommand::Move(Motion::Right) => {
                let place = selected.map_or((cursor + 1).min(end), |selected| selected.end);
                self.model.go(place, false);
            }
            EditCommand::Move(motion) => self.model.go(self.led_to(*motion), false),
            EditCommand::Select(motion) => self.model.go(self.led_to(*motion), true),
            EditCommand::PlaceCursor { row, column } => {
                self.model.go(self.hit(*row, *column), false)
            }
            EditCommand::ExtendTo { row, column } => self.model.go(self.hit(*row, *column), true),
            EditCommand::SelectAll => {
                self.model.go(0, false);
                self.model.go(end, true);
            }
            EditCommand::ClearSelection => self.model.go(cursor, false),
            EditCommand::Copy | EditCommand::Undo | EditCommand::Redo => {}
        }
    }

    fn delete(&mut self, place: usize) {
        let cursor = self.model.cursor;
        let range = self.model.selected();
        let range = range.unwrap_or(place.min(cursor)..place.max(cursor));
        if !range.is_empty() {
            self.model.replace(range, "");
        }
    }

    /// The target of a motion, as far as a list of clusters can tell; the pictures in the other
    /// tests check whether it is right.
    fn led_to(&self, motion: Motion) -> usize {
        let (cursor, end) = (self.model.cursor, self.model.clusters.len());
        match motion {
            Motion::Left => cursor.saturating_sub(1),
            Motion::Right => (cursor + 1).min(end),
            Motion::Start => 0,
            Motion::End => end,
            _ => {
                let target = self.buffer.target(motion).at;
                let place = self.model.place(target);
                assert_eq!(self.model.bytes(place), target, "a border");
                match motion {
                    Motion::WordLeft | Motion::SentenceLeft => {
                        assert!(place < cursor || cursor == 0)
                    }
                    Motion::WordRight | Motion::SentenceRight => {
                        assert!(place > cursor || cursor == end);
                    }
                    Motion::LineStart | Motion::Up | Motion::PageUp(_) => assert!(place <= cursor),
                    _ => assert!(place >= cursor),
                }
                place
            }
        }
    }

    fn hit(&self, row: usize, column: usize) -> usize {
        let target = self.buffer.target_at(row, column).at;
        let place = self.model.place(target);
        assert_eq!(self.model.bytes(place), target, "a border");
        place
    }

    fn check(&mut self) {
        let buffer = &self.buffer;
        assert_eq!(buffer.text(), self.model.text());
        assert_eq!(buffer.cursor(), self.model.bytes(self.model.cursor));
        let selected = self.model.selected();
        let selected =
            selected.map(|places| self.model.bytes(places.start)..self.model.bytes(places.end));
        assert_eq!(buffer.selection(), selected);
        assert_eq!(buffer.char_count(), buffer.text().chars().count());
        let paragraphs: Vec<&str> = buffer.paragraphs().collect();
        assert_eq!(paragraphs, buffer.text().split('\n').collect::<Vec<_>>());
        for paragraph in buffer.revised_paragraphs() {
            let RevisedParagraph {
                revision,
                text,
                former,
            } = paragraph;
            assert!(revision <= buffer.revision());
            // A paragraph changed twice at once was never visible in between.
            if let Some((former, was)) =
                former.and_then(|it| Some((it, self.seen.get(&it.revision)?)))
            {
                let prefix = was.get(..former.prefix).expect("a prefix");
                let suffix = was.get(was.len() - former.suffix..).expect("a suffix");
                assert!(text.starts_with(prefix) && text.ends_with(suffix));
                let kept = former.prefix + former.suffix;
                assert!(kept <= was.len() && kept <= text.len());
            }
            let seen = self.seen.entry(revision).or_insert_with(|| text.to_owned());
            assert_eq!(seen, text, "revision {revision}");
        }
        self.check_rows();
    }

    fn check_rows(&self) {
        let buffer = &self.buffer;
        let columns = buffer.layout.columns();
        let fresh = Layout::new(buffer.text(), u16::try_from(columns).expect("a width"));
        assert_eq!(
            buffer.layout,
            fresh,
            "the repaired rows of {:?}",
            buffer.text()
        );
        let mut whole = String::new();
        for line in buffer.lines(0..usize::MAX) {
            assert_eq!(line.start, whole.len());
            whole.push_str(line.text);
            let cells: Vec<_> = line.cells().collect();
            let width: usize = cells.iter().map(|cell| cell.width).sum();
            let hangs = line.text.ends_with([' ', '\t']);
            assert!(
                width <= columns + usize::from(hangs) || cells.len() == 1,
                "{line:?}"
            );
            if line.ends_paragraph && whole.len() < buffer.len() {
                whole.push('\n');
            }
        }
        assert_eq!(whole, buffer.text());
        let cursor = buffer.cursor_position();
        assert!(cursor.row < buffer.visual_line_count() && cursor.column <= columns);
    }

    /// Undoes everything and redoes it.
    fn check_history(&mut self) {
        let end = self.buffer.clone();
        while self.buffer.perform(EditCommand::Undo).change.is_some() {}
        assert_eq!(self.buffer.text(), "");
        for _ in &self.undo {
            let _ = self.buffer.perform(EditCommand::Redo);
        }
        assert_eq!(self.buffer.text(), end.text());
        assert_eq!(self.buffer.history, end.history);
    }

    fn check_replay(&self) {
        let mut again = TextBuffer::new();
        again.set_width(7);
        for change in &self.journal {
            again.replay(change).expect("what happened");
        }
        assert_eq!(again, self.buffer);
    }
}

#[derive(Debug, Clone)]
enum Action {
    Perform(EditCommand),
    Resize(u16),
}

fn action() -> impl Strategy<Value = Action> {
    use EditCommand as E;
    let command = prop_oneof![
        12 => samples::piece().prop_map(E::Insert),
        3 => samples::text().prop_map(|text| E::Paste(text.replace('!', "\r\n").replace('?', "\r"))),
        2 => Just(E::Newline),
        5 => Just(E::Backspace),
        3 => Just(E::Delete),
        1 => Just(E::DeleteWordLeft),
        1 => Just(E::DeleteWordRight),
        1 => Just(E::DeleteToLineStart),
        1 => Just(E::DeleteToLineEnd),
        8 => motion().prop_map(E::Move),
        6 => motion().prop_map(E::Select),
        1 => Just(E::SelectAll),
        1 => Just(E::ClearSelection),
        1 => Just(E::Cut),
        1 => Just(E::Copy),
        4 => Just(E::Undo),
        2 => Just(E::Redo),
        2 => (0usize..9, 0usize..40).prop_map(|(row, column)| E::PlaceCursor { row, column }),
        1 => (0usize..9, 0usize..40).prop_map(|(row, column)| E::ExtendTo { row, column }),
    ];
    prop_oneof![
        20 => command.prop_map(Action::Perform),
        1 => prop_oneof![0u16..12, 0u16..=200].prop_map(Action::Resize),
    ]
}

fn motion() -> impl Strategy<Value = Motion> {
    prop_oneof![
        proptest::sample::select(vec![
            Motion::Left,
            Motion::Right,
            Motion::WordLeft,
            Motion::WordRight,
            Motion::SentenceLeft,
            Motion::SentenceRight,
            Motion::Up,
            Motion::Down,
            Motion::LineStart,
            Motion::LineEnd,
            Motion::Start,
            Motion::End,
        ]),
        (0u16..5).prop_map(Motion::PageUp),
        (0u16..5).prop_map(Motion::PageDown),
    ]
}

proptest! {
    #![proptest_config(samples::config(1500))]

    #[test]
    fn any_session_leads_where_the_model_says(
        width in prop_oneof![0u16..12, 0u16..=200],
        actions in proptest::collection::vec(action(), 1..60),
    ) {
        let mut session = Session::default();
        session.buffer.set_width(width);
        for action in actions {
            match action {
                Action::Perform(command) => session.perform(command),
                Action::Resize(columns) => session.buffer.set_width(columns),
            }
            session.check();
        }
        session.check_replay();
        session.check_history();
    }

    #[test]
    fn any_change_at_all_is_applied_or_refused(
        text in samples::text(),
        changes in proptest::collection::vec(any_change(), 1..20),
    ) {
        let mut buffer = TextBuffer::from_text(&text);
        buffer.set_width(9);
        for change in changes {
            let before = buffer.clone();
            if buffer.replay(&change).is_err() {
                prop_assert_eq!(&buffer, &before);
            }
            prop_assert_eq!(&buffer.layout, &Layout::new(buffer.text(), 9));
            prop_assert_eq!(buffer.char_count(), buffer.text().chars().count());
        }
    }
}

fn any_change() -> impl Strategy<Value = Change> {
    let place = || prop_oneof![0usize..60, Just(usize::MAX)];
    prop_oneof![
        6 => (place(), prop_oneof![0usize..9, Just(usize::MAX)], samples::text(), any::<bool>()).prop_map(
            |(at, removed, inserted, joins)| Change::Edit { at, removed, inserted, joins }
        ),
        2 => Just(Change::Undo),
        1 => Just(Change::Redo),
        1 => (place(), proptest::option::of(place())).prop_map(|(at, anchor)| Change::Cursor { at, anchor }),
    ]
}
