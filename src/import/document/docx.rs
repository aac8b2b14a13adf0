//! The text of a DOCX as Markdown: headings, list items, and tables keep their marks.

use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::styles::{Headings, attribute, headings, outline};
use super::{Document, MAX_TEXT, Unreadable};

/// The maximum uncompressed size of a part, in bytes: 32 MiB. A novel has 5.
const LARGEST_PART: u64 = 32 * 1024 * 1024;
/// The maximum nesting of text boxes.
const DEEPEST: usize = 32;
/// The maximum number of paragraphs in a cell of a data table; with more, the table is a layout.
const MAX_IN_CELL: usize = 3;

/// Reads the main part of the document.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let styles = part(&mut archive, "word/styles.xml").unwrap_or_default();
    let body = part(&mut archive, "word/document.xml")?;
    let mut writer = Writer::new(headings(&styles)?);
    let mut reader = Reader::from_str(&body);
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Eof => break,
            Event::Start(tag) => writer.open(&tag)?,
            Event::Empty(tag) => {
                writer.open(&tag)?;
                writer.close(tag.local_name().as_ref());
            }
            Event::End(tag) => writer.close(tag.local_name().as_ref()),
            Event::Text(text) => writer.say(&text.xml10_content()),
            Event::CData(text) => writer.say(&text.xml10_content()),
            Event::GeneralRef(name) => writer.say(&named(&name)),
            _ => {}
        }
    }
    Ok(Document {
        text: writer.lines.join("\n"),
        unnamed: 0,
    })
}

/// The text for `&amp;` or `&#44032;`; other names are not looked up.
fn named(name: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(c)) = name.resolve_char_ref() {
        return c.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(name)
        .unwrap_or_default()
        .to_owned()
}

/// A part of the archive, decompressed up to the limit.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, Unreadable> {
    let file = archive.by_name(name).map_err(|error| match error {
        zip::result::ZipError::UnsupportedArchive(_) | zip::result::ZipError::InvalidPassword => {
            Unreadable::Locked
        }
        _ => Unreadable::Damaged,
    })?;
    let mut bytes = Vec::new();
    let read = file.take(LARGEST_PART + 1).read_to_end(&mut bytes);
    read.map_err(|_| Unreadable::Damaged)?;
    if u64::try_from(bytes.len()).is_ok_and(|it| it > LARGEST_PART) {
        return Err(Unreadable::TooLarge);
    }
    String::from_utf8(bytes).map_err(|_| Unreadable::Damaged)
}

/// A paragraph being read.
#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    heading: Option<u8>,
    is_item: bool,
}

/// A table being read: rows of cells of paragraphs.
#[derive(Debug, Default)]
struct Table {
    rows: Vec<Vec<Vec<String>>>,
}

/// Writes lines as tags open and close.
struct Writer {
    headings: Headings,
    lines: Vec<String>,
    length: usize,
    /// Text boxes inside paragraphs have paragraphs of their own.
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    /// Nesting depth in skipped content: deleted text and duplicates.
    unread: usize,
    /// Whether the current text is text of the document.
    is_text: bool,
}

impl Writer {
    fn new(headings: Headings) -> Self {
        Self {
            headings,
            lines: Vec::new(),
            length: 0,
            paragraphs: Vec::new(),
            tables: Vec::new(),
            unread: 0,
            is_text: false,
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Unreadable> {
        let name = tag.local_name();
        if self.unread > 0 || matches!(name.as_ref(), "Fallback" | "del" | "moveFrom") {
            self.unread += 1;
            return Ok(());
        }
        match name.as_ref() {
            "p" => {
                if self.paragraphs.len() >= DEEPEST {
                    return Err(Unreadable::TooLarge);
                }
                self.paragraphs.push(Paragraph::default());
            }
            "tbl" => {
                if self.tables.len() >= DEEPEST {
                    return Err(Unreadable::TooLarge);
                }
                self.tables.push(Table::default());
            }
            "tr" => self.within(|table| table.rows.push(Vec::new())),
            "tc" => self.within(|table| {
                if let Some(row) = table.rows.last_mut() {
                    row.push(Vec::new());
                }
            }),
            "t" => self.is_text = true,
            "tab" => self.mark('\t'),
            "br" | "cr" => self.mark('\n'),
            "noBreakHyphen" => self.mark('-'),
            "pStyle" => {
                let style = attribute(tag, "val").unwrap_or_default();
                let level = self.headings.get(&style).copied();
                self.now(|paragraph| paragraph.heading = paragraph.heading.or(level));
            }
            "outlineLvl" => {
                let level = outline(tag);
                self.now(|paragraph| paragraph.heading = level.or(paragraph.heading));
            }
            "numPr" => self.now(|paragraph| paragraph.is_item = true),
            _ => {}
        }
        match self.length > MAX_TEXT {
            true => Err(Unreadable::TooLarge),
            false => Ok(()),
        }
    }

    fn close(&mut self, name: &str) {
        if self.unread > 0 {
            self.unread -= 1;
            return;
        }
        match name {
            "t" => self.is_text = false,
            "p" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.write(paragraph.lines());
                }
            }
            "tbl" => {
                if let Some(table) = self.tables.pop() {
                    self.write(table.lines());
                }
            }
            _ => {}
        }
    }

    /// Handles the text between two tags.
    fn say(&mut self, text: &str) {
        if self.is_text && self.unread == 0 {
            self.length += text.len();
            self.now(|paragraph| paragraph.text.push_str(text));
        }
    }

    fn mark(&mut self, mark: char) {
        self.length += 1;
        self.now(|paragraph| paragraph.text.push(mark));
    }

    fn now(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            change(paragraph);
        }
    }

    fn within(&mut self, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            change(table);
        }
    }

    /// Adds lines to the open cell, or to the document.
    fn write(&mut self, lines: Vec<String>) {
        let cell = self.tables.last_mut();
        let cell = cell
            .and_then(|it| it.rows.last_mut())
            .and_then(|it| it.last_mut());
        cell.unwrap_or(&mut self.lines).extend(lines);
    }
}

impl Paragraph {
    fn lines(self) -> Vec<String> {
        let mark = match (self.heading, self.is_item) {
            (Some(level), _) => format!("{} ", "#".repeat(level.into())),
            (None, true) => "- ".to_owned(),
            (None, false) => String::new(),
        };
        let text = self.text.trim_end();
        let mark = if text.trim().is_empty() { "" } else { &mark };
        format!("{mark}{text}")
            .lines()
            .map(str::to_owned)
            .chain(
                // An empty paragraph separates what is above it from what is below.
                text.is_empty().then(String::new),
            )
            .collect()
    }
}

impl Table {
    /// A data table as Markdown; a layout table cell by cell.
    fn lines(self) -> Vec<String> {
        let mut rows = self.rows;
        for cell in rows.iter_mut().flatten() {
            cell.retain(|line| !line.trim().is_empty());
        }
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let is_layout = |cell: &Vec<String>| {
            cell.len() > MAX_IN_CELL || cell.iter().any(|line| line.starts_with(['#', '|']))
        };
        if columns < 2 || rows.len() < 2 || rows.iter().flatten().any(is_layout) {
            return rows.into_iter().flatten().flatten().collect();
        }
        let row = |cells: &Vec<Vec<String>>| {
            let cells = cells.iter().map(|it| it.join("<br>").replace('|', "/"));
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<String> = rows.iter().map(row).collect();
        lines.insert(1, format!("|{}", "---|".repeat(columns)));
        lines.insert(0, String::new());
        lines.push(String::new());
        lines
    }
}
