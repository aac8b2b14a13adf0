//! Help on the available keys, which can be searched and pressed with Enter.

use crate::lang::say::interview as words;
use crate::text;
use crate::tui::keymap::{Action, Context};
use crate::tui::shared::Shared;
use crate::tui::widget::{KeyRow, Page, key_rows};
use crate::tui::{Input, KeyCode};

/// Maximum width of the column of keys, in cells.
const WIDEST_KEYS: usize = 20;
/// Below this width, in cells, there is a single column.
const TWO_COLUMNS: u16 = 32;

/// The help.
#[derive(Debug)]
pub(in crate::tui) struct KeyHelp {
    /// The context of its keys.
    context: Context,
    practice: bool,
    /// Actions that had no effect in the state in which it was opened.
    dead: Vec<Action>,
    /// The search text, while the user is searching.
    query: Option<String>,
    selected: usize,
}

/// How the help handled an input.
#[derive(Debug, PartialEq)]
pub(in crate::tui) enum Pressed {
    /// It was used.
    Taken,
    /// The help closes and performs this action.
    Runs(Action),
    /// It is not for the help.
    Passed,
}

impl KeyHelp {
    pub(in crate::tui) fn new(context: Context, practice: bool, dead: Vec<Action>) -> Self {
        Self {
            context,
            practice,
            dead,
            query: None,
            selected: 0,
        }
    }

    /// The context of its keys.
    pub(in crate::tui) fn context(&self) -> Context {
        self.context
    }

    /// Whether the user is searching.
    pub(in crate::tui) fn is_searched(&self) -> bool {
        self.query.is_some()
    }

    /// Handles an input before the keys of the screen below.
    pub(in crate::tui) fn press(&mut self, input: &Input, shared: &Shared) -> Pressed {
        let pressed = match input {
            Input::Pasted(pasted) => return self.type_in(pasted),
            Input::Key(key) => key,
            Input::Clicked { .. } | Input::Scrolled(_) => return Pressed::Passed,
        };
        match (pressed.code, pressed.typed()) {
            (_, Some(c)) if self.is_searched() => self.type_in(&c.to_string()),
            (_, Some('/')) | (KeyCode::Tab, _) => {
                self.query.get_or_insert_default();
                Pressed::Taken
            }
            (KeyCode::Backspace, _) if self.is_searched() => {
                self.take_back();
                Pressed::Taken
            }
            (KeyCode::Esc, _) if self.is_searched() => {
                self.query = None;
                self.selected = 0;
                Pressed::Taken
            }
            (KeyCode::Enter, _) => {
                let rows = self.rows(shared);
                let row = rows.into_iter().nth(self.selected);
                row.and_then(|row| row.action)
                    .map_or(Pressed::Taken, Pressed::Runs)
            }
            _ => Pressed::Passed,
        }
    }

    fn type_in(&mut self, typed: &str) -> Pressed {
        let Some(query) = &mut self.query else {
            return Pressed::Passed;
        };
        query.push_str(typed);
        self.selected = 0;
        Pressed::Taken
    }

    /// Deletes the last character; if there is none, ends the search.
    fn take_back(&mut self) {
        let last = |query: &String| text::clusters(query).last().map(|(at, _)| at);
        match (self.query.as_ref().and_then(last), &mut self.query) {
            (Some(at), Some(query)) => query.truncate(at),
            (_, query) => *query = None,
        }
        self.selected = 0;
    }

    /// Moves the selection by this many lines.
    pub(in crate::tui) fn walk(&mut self, lines: i16, shared: &Shared) {
        let last = self.rows(shared).len().saturating_sub(1);
        let moved = self.selected.saturating_add_signed(isize::from(lines));
        self.selected = moved.min(last);
    }

    /// The first row to show if `height` rows fit, so that the selection is visible.
    pub(in crate::tui) fn top(&self, page: &Page, width: u16, height: u16) -> usize {
        let rows = page.item_rows(self.selected, width).unwrap_or(0..0);
        let top = rows.end.saturating_sub(usize::from(height));
        // The search line is shown together with the first key.
        if self.selected == 0 { 0 } else { top }
    }

    /// The search text and the matching keys.
    pub(in crate::tui) fn page(&self, shared: &Shared, width: u16) -> Page {
        let (theme, language) = (&shared.theme, shared.language);
        let mut page = Page::default();
        if let Some(query) = &self.query {
            page.add(words::help_sought(language, query), theme.title);
        }
        let rows = self.rows(shared);
        if rows.is_empty() {
            page.add(words::HELP_NOTHING.get(language), theme.text);
        }
        let widths = rows.iter().map(|row| text::width(&row.keys));
        let column = widths.filter(|it| *it <= WIDEST_KEYS).max().unwrap_or(0) + 2;
        for (number, row) in rows.iter().enumerate() {
            page.begin_item();
            let (mark, key, text) = match number == self.selected {
                true => ("> ", theme.selected, theme.selected),
                false => ("  ", theme.key, theme.text),
            };
            let keys = format!("{mark}{}", row.keys);
            let indent = u16::try_from(column + 2).unwrap_or(0);
            if width < TWO_COLUMNS {
                page.add(keys, key);
                page.add_indented(4, row.label, text);
            } else if text::width(&row.keys) < column {
                page.add_entry((&keys, key), indent, row.label, text);
            } else {
                page.add(keys, key);
                page.add_indented(indent, row.label, text);
            }
        }
        page.end_items();
        page
    }

    /// The frame's hints on its own keys.
    pub(in crate::tui) fn closing(&self, shared: &Shared) -> String {
        let language = shared.language;
        match self.is_searched() {
            true => words::HELP_SEARCH_KEYS.get(language).to_owned(),
            false => {
                let way_out = shared.way_out(Context::Reading);
                match self.context.is_text() {
                    true => words::help_keys_over_text(language, &way_out),
                    false => words::help_keys(language, &way_out),
                }
            }
        }
    }

    fn rows(&self, shared: &Shared) -> Vec<KeyRow> {
        let language = shared.language;
        let mut rows = key_rows(
            &shared.keymap,
            self.context,
            self.practice,
            &self.dead,
            language,
        );
        if let Some(query) = &self.query {
            let folded = |text: &str| text::nfc(text).to_lowercase();
            let query = folded(query.trim());
            rows.retain(|row| {
                folded(row.label).contains(&query) || folded(&row.keys).contains(&query)
            });
        }
        rows
    }
}
