use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text;

use super::{put, put_right, put_styled};

/// A text to read, paragraph by paragraph, folded to the width it is shown at.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    paragraphs: Vec<Paragraph>,
    /// The paragraphs with which items begin that can be selected.
    items: Vec<usize>,
    /// The paragraph behind the last item, where that does not go on to the end.
    end: Option<usize>,
}

#[derive(Debug, Clone)]
struct Paragraph {
    /// The text before the first row, within the indent.
    lead: String,
    lead_style: Style,
    text: String,
    style: Style,
    indent: u16,
    /// Bytes of the text that look different.
    marks: Vec<(Range<usize>, Style)>,
}

/// One folded line of a page.
#[derive(Debug, Clone, Copy)]
struct Row<'p> {
    /// The text before it, within the indent.
    lead: &'p str,
    text: &'p str,
    /// Where it begins in its paragraph.
    start: usize,
    indent: u16,
    paragraph: &'p Paragraph,
}

impl Page {
    /// Adds a text in `style`; its own line breaks are kept.
    pub(crate) fn add(&mut self, text: impl Into<String>, style: Style) -> &mut Self {
        self.add_indented(0, text, style)
    }

    /// Adds a text, all of whose lines begin `indent` cells from the left.
    pub(crate) fn add_indented(
        &mut self,
        indent: u16,
        text: impl Into<String>,
        style: Style,
    ) -> &mut Self {
        self.add_led("", indent, text, style)
    }

    /// Adds a text whose first line follows `lead`; all lines begin `indent` cells from the
    /// left, which `lead` fits into.
    pub(crate) fn add_led(
        &mut self,
        lead: impl Into<String>,
        indent: u16,
        text: impl Into<String>,
        style: Style,
    ) -> &mut Self {
        self.add_entry((&lead.into(), style), indent, text, style)
    }

    /// Adds a text whose first line follows a lead of another style.
    pub(crate) fn add_entry(
        &mut self,
        (lead, lead_style): (&str, Style),
        indent: u16,
        text: impl Into<String>,
        style: Style,
    ) -> &mut Self {
        self.paragraphs.push(Paragraph {
            lead: lead.to_owned(),
            lead_style,
            text: text.into(),
            style,
            indent,
            marks: Vec::new(),
        });
        self
    }

    /// Adds a text of which some bytes look different; of marks that overlap the last counts
    /// most.
    pub(crate) fn add_marked(
        &mut self,
        text: impl Into<String>,
        style: Style,
        marks: Vec<(Range<usize>, Style)>,
    ) -> &mut Self {
        self.paragraphs.push(Paragraph {
            lead: String::new(),
            lead_style: style,
            text: text.into(),
            style,
            indent: 0,
            marks,
        });
        self
    }

    /// Whether there is nothing to read.
    pub(crate) fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// Makes everything look different that `find` finds, in bytes of a text; over other marks.
    pub(crate) fn mark(&mut self, find: impl Fn(&str) -> Vec<Range<usize>>, style: Style) {
        for paragraph in &mut self.paragraphs {
            let found = find(&paragraph.text).into_iter();
            let whole = found.map(|range| text::whole_clusters(&paragraph.text, range));
            paragraph.marks.extend(whole.map(|range| (range, style)));
        }
    }

    /// The row in which the first text that holds `whole` shows its byte `at`, at this width.
    pub(crate) fn row_of(&self, whole: &str, at: usize, width: u16) -> Option<usize> {
        let mut above = 0;
        for paragraph in &self.paragraphs {
            let rows = paragraph.rows(width);
            if let Some(start) = paragraph.text.find(whole).filter(|_| !whole.is_empty()) {
                let behind = rows.partition_point(|row| row.start <= start + at);
                return Some(above + behind.saturating_sub(1));
            }
            above += rows.len();
        }
        None
    }

    /// Adds an empty line.
    pub(crate) fn space(&mut self) -> &mut Self {
        self.add("", Style::new())
    }

    /// Begins an item that can be selected.
    pub(crate) fn begin_item(&mut self) {
        self.items.push(self.paragraphs.len());
    }

    /// Ends the last item: what follows belongs to none.
    pub(crate) fn end_items(&mut self) {
        self.end = Some(self.paragraphs.len());
    }

    /// The rows of an item, counted from 0, at this width: up to the next, or to the end.
    pub(crate) fn item_rows(&self, item: usize, width: u16) -> Option<Range<usize>> {
        let first = *self.items.get(item)?;
        let next = self.items.get(item + 1).copied().or(self.end);
        let rows_of = |paragraphs: &[Paragraph]| -> usize {
            paragraphs.iter().map(|it| it.rows(width).len()).sum()
        };
        let start = rows_of(self.paragraphs.get(..first)?);
        let own = self
            .paragraphs
            .get(first..next.unwrap_or(self.paragraphs.len()))?;
        Some(start..start + rows_of(own))
    }

    /// The item that this row belongs to, counted from 0, at this width.
    pub(crate) fn item_at(&self, row: usize, width: u16) -> Option<usize> {
        let items = 0..self.items.len();
        let mut items = items.filter_map(|item| Some((item, self.item_rows(item, width)?)));
        let (item, _) = items.find(|(_, rows)| rows.contains(&row))?;
        Some(item)
    }

    /// Adds everything of another page.
    pub(crate) fn append(&mut self, other: Self) {
        let before = self.paragraphs.len();
        self.items.extend(other.items.iter().map(|it| it + before));
        self.end = other.end.map(|it| it + before);
        self.paragraphs.extend(other.paragraphs);
    }

    /// How many rows the page takes at this width.
    pub(crate) fn height(&self, width: u16) -> usize {
        self.rows(width).len()
    }

    fn rows(&self, width: u16) -> Vec<Row<'_>> {
        self.paragraphs
            .iter()
            .flat_map(|paragraph| paragraph.rows(width))
            .collect()
    }
}

impl Paragraph {
    fn rows(&self, width: u16) -> Vec<Row<'_>> {
        // A narrow screen gives up the indent before it gives up the text.
        let led = !self.lead.is_empty();
        let indent = match width < self.indent * 3 {
            true if !led => 0,
            _ => self.indent,
        };
        let room = usize::from(width.saturating_sub(indent));
        let mut start = 0;
        let mut rows = Vec::new();
        for line in self.text.split('\n') {
            rows.extend(text::wrap(line, room).into_iter().map(|range| Row {
                lead: "",
                start: start + range.start,
                text: line.get(range).unwrap_or_default().trim_end_matches(' '),
                indent,
                paragraph: self,
            }));
            start += line.len() + 1;
        }
        if let Some(first) = rows.first_mut() {
            first.lead = &self.lead;
        }
        rows
    }

    fn style_at(&self, byte: usize) -> Style {
        let marks = self.marks.iter().filter(|(range, _)| range.contains(&byte));
        marks.fold(self.style, |style, (_, mark)| style.patch(*mark))
    }
}

/// A page as it is shown: from the row `top` on.
#[derive(Debug)]
pub(crate) struct PageView<'p> {
    page: &'p Page,
    top: usize,
    /// The style of the marks that say there is more.
    marks: Style,
}

impl<'p> PageView<'p> {
    /// Shows `page` from the row `top` on, or from the last row that still fills the area.
    pub(crate) fn new(page: &'p Page, top: usize, marks: Style) -> Self {
        Self { page, top, marks }
    }

    /// The largest `top` that makes sense in an area of this size.
    pub(crate) fn last_top(page: &Page, width: u16, height: u16) -> usize {
        page.height(width).saturating_sub(usize::from(height))
    }

    /// Draws the page. Where something lies above or below, a mark at the right edge says so.
    pub(crate) fn render(&self, buf: &mut Buffer, area: Rect) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let rows = self.page.rows(area.width);
        let height = usize::from(area.height);
        let top = self.top.min(rows.len().saturating_sub(height));
        let shown = rows.iter().skip(top).take(height);
        let (above, below) = (top > 0, top + height < rows.len());
        for (line, row) in (0_u16..).zip(shown) {
            put(buf, area, line, 0, row.lead, row.paragraph.lead_style);
            let style = |byte| row.paragraph.style_at(row.start + byte);
            let is_marked = (above && line == 0) || (below && line + 1 == area.height);
            let room = usize::from(area.width.saturating_sub(row.indent + 2));
            let text = match is_marked {
                true => without_cut_word(row.text, room),
                false => row.text,
            };
            put_styled(buf, area, line, row.indent, text, style);
        }
        if above {
            put_right(buf, area, 0, " ▲", self.marks);
        }
        if below {
            put_right(buf, area, area.height - 1, " ▼", self.marks);
        }
    }
}

/// As many whole words of a row as `room` cells hold, where a mark takes the rest; everything where
/// that has no second word.
fn without_cut_word(row: &str, room: usize) -> &str {
    if text::width(row) <= room {
        return row;
    }
    let ends = row.match_indices(' ').map(|(at, _)| at);
    let starts = ends.filter_map(|end| row.get(..end));
    let mut fitting = starts.filter(|start| text::width(start) <= room);
    fitting.next_back().unwrap_or(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_cut_by_the_mark_that_there_is_more() {
        assert_eq!(
            without_cut_word("writing on after the time", 22),
            "writing on after the"
        );
        assert_eq!(without_cut_word("writing on", 10), "writing on");
        assert_eq!(without_cut_word("시간이 지나도 계속", 14), "시간이 지나도");
        assert_eq!(without_cut_word("가나다라마바사", 4), "가나다라마바사");
    }
}
