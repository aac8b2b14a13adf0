//! A job posting, line by line: duties, requirements, preferences, and everything else, which no
//! question tests. Whatever a posting says to its reader or to a program is treated as text.

mod columns;
mod line;
mod matching;
mod sections;

use serde::Serialize;

use super::decode::decode;
use super::html::flatten;
use super::inline::plain;
use super::lexicon::words;
use super::line::Line;
use super::model::Refusal;
use columns::Columns;
use line::{asks_document, is_preferred, is_required, is_work, speaks_of_firm, unscored};
pub use matching::questions_for;
use sections::{Section, inline, named, section};

/// The kinds of lines in a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LineKind {
    /// Work to be done.
    Duty,
    /// A necessary skill or experience.
    Requirement,
    /// Welcome but not required.
    Preference,
    /// Not tested by any question: headings, benefits, dates, eligibility, slogans.
    Other,
}

/// A line of a posting, or one of several items on the same line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostingLine {
    /// Its line, from 1.
    pub line: usize,
    /// Its text, without the list mark.
    pub text: String,
    /// Its kind.
    pub kind: LineKind,
}

/// Reads a posting.
///
/// # Errors
///
/// If the bytes are not text.
pub fn read_posting(bytes: &[u8]) -> Result<Vec<PostingLine>, Refusal> {
    let text = decode(bytes)?;
    let lines: Vec<Line> = flatten(&text).into_iter().map(Line::read).collect();
    let mut reader = Reader::new(&lines);
    for at in 0..lines.len() {
        reader.line(at);
    }
    Ok(reader.found)
}

struct Reader<'l> {
    lines: &'l [Line],
    found: Vec<PostingLine>,
    section: Section,
    /// Columns that a PDF put side by side.
    columns: Option<Columns>,
    /// Whether any line names a section; otherwise sentences are judged on their own.
    named: bool,
    in_matter: bool,
    /// The sections of a table's columns, and the next column.
    head: Vec<Section>,
    cell: usize,
}

impl<'l> Reader<'l> {
    fn new(lines: &'l [Line]) -> Self {
        let named = lines.iter().any(|it| {
            matches!(
                section(it),
                Some(Section::Duty | Section::Requirement | Section::Preference)
            ) || matches!(
                inline(&it.content),
                Some((Section::Duty | Section::Requirement, _))
            )
        });
        Self {
            lines,
            found: Vec::new(),
            section: Section::None,
            columns: None,
            named,
            in_matter: false,
            head: Vec::new(),
            cell: 0,
        }
    }

    fn line(&mut self, at: usize) {
        let Some(line) = self.lines.get(at) else {
            return;
        };
        if line.is_blank() {
            return;
        }
        let text = words_of(line);
        let rule = line.flat.text.trim();
        if rule == "---" && (at == 0 || self.in_matter) {
            self.in_matter = !self.in_matter;
            return self.say(line, rule, LineKind::Other);
        }
        if self.in_matter || line.is_rule() || text.is_empty() {
            return self.say(line, rule, LineKind::Other);
        }
        if let Some(columns) = Columns::head(&line.flat.text) {
            self.columns = Some(columns);
            return self.say(line, &text, LineKind::Other);
        }
        if line.flat.text.contains('|') {
            return self.row(line, &text);
        }
        if let Some(found) = section(line) {
            self.section = found;
            self.columns = None;
            return self.say(line, &text, LineKind::Other);
        }
        if let Some(columns) = self.columns.clone() {
            for (section, cell) in columns.cells(&line.flat.text) {
                self.section = section;
                self.item(line, &cell);
            }
            return;
        }
        if let Some((found, rest)) = inline(&text) {
            let rest = rest.to_owned();
            self.section = found;
            return match rest.is_empty() {
                true => self.say(line, &text, LineKind::Other),
                false => {
                    let kind = self.kind(line, &rest);
                    self.say(line, &text, kind);
                }
            };
        }
        self.item(line, &text);
    }

    /// Reads a row of a table: a cell with a section name decides about the next cells, and the
    /// names in a header row about the columns below.
    fn row(&mut self, line: &Line, text: &str) {
        let cells: Vec<&str> = text
            .trim_matches(['|', ' '])
            .split('|')
            .map(str::trim)
            .collect();
        let names: Vec<Option<Section>> = cells
            .iter()
            .map(|it| named(it).filter(|_| it.chars().count() <= 14))
            .collect();
        if names.iter().flatten().count() >= 2 {
            self.head = names
                .into_iter()
                .map(|it| it.unwrap_or(Section::Other))
                .collect();
            self.cell = 0;
            return self.say(line, text, LineKind::Other);
        }
        // Markdown closes its rows on both sides; in converted HTML, each cell begins with its
        // bar.
        let closed = text.starts_with('|') && text.ends_with('|');
        let inner = if closed {
            text.trim_matches(['|', ' '])
        } else {
            text
        };
        let pieces: Vec<&str> = inner.split('|').collect();
        if closed {
            self.cell = 0;
        }
        let last = pieces.len() - 1;
        for (at, piece) in pieces.into_iter().enumerate() {
            let piece = unmarked(piece);
            if let Some(section) = self.head.get(self.cell) {
                self.section = *section;
            } else if let Some(section) = named(piece).filter(|_| piece.chars().count() <= 14) {
                self.section = section;
                self.say(line, piece, LineKind::Other);
                continue;
            }
            if !piece.is_empty() {
                self.item(line, piece);
            }
            if at < last {
                self.cell = (self.cell + 1) % self.head.len().max(1);
                if let Some(section) = self.head.get(self.cell) {
                    self.section = *section;
                }
            }
        }
    }

    fn item(&mut self, line: &Line, text: &str) {
        let is_prose = text.chars().count() > 110 && line.bullet.is_none();
        let free = self.section == Section::None && !self.named;
        if is_prose && (free || self.section == Section::None) {
            for sentence in sentences(text) {
                let kind = self.kind(line, sentence);
                self.say(line, sentence, kind);
            }
            return;
        }
        let kind = self.kind(line, text);
        self.say(line, text, kind);
    }

    fn kind(&self, line: &Line, text: &str) -> LineKind {
        if unscored(text) || (self.columns.is_none() && is_button(line, text)) {
            return LineKind::Other;
        }
        // Text above the sections may also describe the person wanted, by the names of things.
        if matches!(self.section, Section::None | Section::Other) && line::looks_for(text) {
            return LineKind::Requirement;
        }
        if self.section == Section::Other {
            return LineKind::Other;
        }
        let inside = !matches!(self.section, Section::None);
        if is_preferred(text) && (inside || self.named || text.chars().count() < 80) {
            return match asks_document(text) && speaks_of_person(text) {
                true => LineKind::Other,
                false => LineKind::Preference,
            };
        }
        if asks_document(text) {
            return LineKind::Other;
        }
        if is_required(text) && inside {
            return LineKind::Requirement;
        }
        match self.section {
            Section::Duty if speaks_of_firm(text) => LineKind::Other,
            Section::Duty if line::names_person(text) => LineKind::Requirement,
            Section::Requirement if line::states_work(text) => LineKind::Duty,
            Section::Duty => LineKind::Duty,
            Section::Requirement => LineKind::Requirement,
            Section::Preference => LineKind::Preference,
            Section::Other => LineKind::Other,
            Section::None => self.free(text),
        }
    }

    /// Classifies a sentence outside every section.
    fn free(&self, text: &str) -> LineKind {
        match () {
            () if self.named => LineKind::Other,
            () if line::needs(text) => LineKind::Requirement,
            () if is_work(text) => LineKind::Duty,
            () => LineKind::Other,
        }
    }

    fn say(&mut self, line: &Line, text: &str, kind: LineKind) {
        let text = text.trim();
        if !text.is_empty() {
            self.found.push(PostingLine {
                line: line.flat.number,
                text: text.to_owned(),
                kind,
            });
        }
    }
}

/// The words of a line, without the marks before them.
fn words_of(line: &Line) -> String {
    unmarked(&plain(&line.content)).to_owned()
}

/// A text without a list mark, circled number, or letter before it.
fn unmarked(text: &str) -> &str {
    let is_mark = |c: char| {
        matches!(
            c,
            '-' | '•' | '·' | 'ㆍ' | '*' | '◦' | '○' | '●' | '■' | '▪' | '※'
        ) || ('①'..='⑳').contains(&c)
    };
    let text = text.trim().trim_start_matches(is_mark).trim_start();
    let mut behind = words(|it| it.labels.ordinals).filter_map(|it| text.strip_prefix(it));
    match behind.find_map(|it| it.strip_prefix(['.', ')'])) {
        Some(behind) => behind.trim_start(),
        None => text,
    }
}

/// Whether a preference is about the person rather than their skills.
fn speaks_of_person(text: &str) -> bool {
    line::personal(text)
}

/// Whether a line is a button or an address.
fn is_button(line: &Line, text: &str) -> bool {
    let short = text.chars().count() <= 4 && line.bullet.is_none() && line.number.is_none();
    short || line.is_only_links() || text.starts_with("http")
}

/// The sentences of a paragraph.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let behind = text.get(end..).unwrap_or("");
        if matches!(c, '.' | '!' | '?') && behind.starts_with(' ') {
            found.push(text.get(from..end).unwrap_or("").trim());
            from = end;
        }
    }
    found.push(text.get(from..).unwrap_or("").trim());
    found.retain(|it| !it.is_empty());
    found
}
