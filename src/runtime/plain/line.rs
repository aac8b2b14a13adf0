//! The line being typed and its echo. It can only grow and shrink at its end, which even the
//! simplest terminal can show.

use crate::text;
use crate::tui::{Input, Key, KeyCode};

/// The line being typed.
#[derive(Debug, Default)]
pub(super) struct TypedLine {
    text: String,
}

/// The result of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// Print this at the end of the line.
    Echo(String),
    /// The line is complete.
    Finished(String),
    /// There are no more lines.
    End,
}

impl TypedLine {
    /// The text of the line.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Begins a new line.
    pub(super) fn clear(&mut self) {
        self.text.clear();
    }

    /// Handles terminal input.
    pub(super) fn take(&mut self, input: &Input) -> Vec<Typed> {
        match input {
            Input::Key(key) => self.press(*key).into_iter().collect(),
            Input::Pasted(pasted) => self.paste(pasted),
            Input::Clicked { .. } | Input::Scrolled(_) => Vec::new(),
        }
    }

    fn press(&mut self, key: Key) -> Option<Typed> {
        if let Some(c) = key.typed() {
            return Some(self.add(&c.to_string()));
        }
        match key.code {
            KeyCode::Enter => Some(self.finished()),
            // A line feed, sent when a program writes to the terminal, as editors' shells do.
            KeyCode::Char('j') if key.ctrl => Some(self.finished()),
            KeyCode::Char('d') if key.ctrl && self.text.is_empty() => Some(Typed::End),
            KeyCode::Tab => Some(self.add("\t")),
            KeyCode::Backspace if !key.ctrl && !key.alt => self.shorten(last_cluster),
            KeyCode::Backspace => self.shorten(last_word),
            KeyCode::Char('h') if key.ctrl => self.shorten(last_cluster),
            KeyCode::Char('w') if key.ctrl => self.shorten(last_word),
            KeyCode::Char('u') if key.ctrl => self.shorten(|_| 0),
            _ => None,
        }
    }

    fn paste(&mut self, pasted: &str) -> Vec<Typed> {
        let pasted = pasted.replace("\r\n", "\n").replace('\r', "\n");
        let mut typed = Vec::new();
        let mut lines = pasted.split('\n').peekable();
        while let Some(line) = lines.next() {
            typed.push(self.add(line));
            if lines.peek().is_some() {
                typed.push(self.finished());
            }
        }
        typed
    }

    fn add(&mut self, text: &str) -> Typed {
        self.text.push_str(text);
        Typed::Echo(text::safe_line(text).into_owned())
    }

    fn finished(&mut self) -> Typed {
        Typed::Finished(std::mem::take(&mut self.text))
    }

    /// Shortens the line to the length returned by `kept`, on the terminal too.
    fn shorten(&mut self, kept: impl Fn(&str) -> usize) -> Option<Typed> {
        let gone = self.text.split_off(kept(&self.text));
        let width = text::width(&gone);
        let back = "\u{8}".repeat(width);
        let blank = " ".repeat(width);
        (!gone.is_empty()).then(|| Typed::Echo(format!("{back}{blank}{back}")))
    }
}

fn last_cluster(line: &str) -> usize {
    text::clusters(line).last().map_or(0, |(at, _)| at)
}

fn last_word(line: &str) -> usize {
    let trimmed = line.trim_end();
    let space = trimmed.char_indices().rfind(|(_, c)| c.is_whitespace());
    space.map_or(0, |(at, c)| at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> (TypedLine, String, Vec<String>) {
        let mut line = TypedLine::default();
        let (mut echo, mut finished) = (String::new(), Vec::new());
        for key in keys.split(' ') {
            let input = match key.parse() {
                Ok(key) => Input::Key(key),
                Err(()) => Input::Pasted(key.to_owned()),
            };
            for typed in line.take(&input) {
                match typed {
                    Typed::Echo(text) => echo.push_str(&text),
                    Typed::Finished(line) => finished.push(line),
                    Typed::End => finished.push("(end)".to_owned()),
                }
            }
        }
        (line, echo, finished)
    }

    #[test]
    fn a_syllable_is_deleted_as_a_whole_with_both_of_its_cells() {
        let (line, echo, _) = typed("한 글 backspace");
        assert_eq!(line.text(), "한");
        assert_eq!(echo, "한글\u{8}\u{8}  \u{8}\u{8}");
        let (line, ..) = typed("한글 space 두 backspace backspace ctrl-w a ctrl-u 끝");
        assert_eq!(line.text(), "끝");
    }

    #[test]
    fn lines_end_with_enter_and_a_paste_may_hold_several() {
        let (line, _, finished) = typed("첫째 enter 둘째\r\n셋째\n넷");
        assert_eq!(finished, ["첫째", "둘째", "셋째"]);
        assert_eq!(line.text(), "넷");
        assert_eq!(typed("a ctrl-j").2, ["a"]);
    }

    #[test]
    fn end_of_input_counts_only_on_an_empty_line() {
        assert_eq!(typed("ctrl-d").2, ["(end)"]);
        assert!(typed("a ctrl-d").2.is_empty());
    }

    #[test]
    fn nothing_that_steers_a_terminal_is_echoed() {
        let (line, echo, _) = typed("a\u{1b}[2Jb left up f1 esc tab");
        assert_eq!(line.text(), "a\u{1b}[2Jb\t");
        assert!(!echo.contains(|c: char| c.is_control()), "{echo:?}");
    }
}
