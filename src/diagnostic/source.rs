use std::ops::Range;

/// A text file as read, with the name used in diagnostics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    name: String,
    text: String,
}

/// A position in a file, counting from 1 as editors do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl SourceText {
    /// A file called `name` with the content `text`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
        }
    }

    /// The name used in diagnostics.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte offset; an offset past the end counts as the end.
    pub fn position(&self, offset: usize) -> Position {
        let before = self.before(offset);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Position { line, column }
    }

    /// The name, with the line and column of the span's beginning if there is one.
    pub fn place(&self, span: Option<&Range<usize>>) -> String {
        match span.map(|it| self.position(it.start)) {
            None => self.name.clone(),
            Some(Position { line, column }) => format!("{}:{line}:{column}", self.name),
        }
    }

    /// The line that contains a byte offset, without its line ending, and its start offset.
    pub fn line_at(&self, offset: usize) -> (&str, usize) {
        let before = self.before(offset);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = self.text.get(start..).unwrap_or("");
        let line = rest.split('\n').next().unwrap_or("");
        (line.strip_suffix('\r').unwrap_or(line), start)
    }

    /// The text of a span; empty if the span does not fit the text.
    pub fn slice(&self, span: Range<usize>) -> &str {
        self.text.get(span).unwrap_or("")
    }

    fn before(&self, offset: usize) -> &str {
        let end = self.text.floor_char_boundary(offset);
        self.text.get(..end).unwrap_or("")
    }
}
