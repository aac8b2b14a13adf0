use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text;

use super::{put, put_right, put_styled};

/// A text in paragraphs, wrapped to its width.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    paragraphs: Vec<Paragraph>,
    /// Indexes of the paragraphs that begin selectable items.
    items: Vec<usize>,
    /// Index of the paragraph after the last item, if that does not extend to the end.
    end: Option<usize>,
}

#[derive(Debug, Clone)]
struct Paragraph {
    /// Text before the first row, within the indent.
    lead: String,
    lead_style: Style,
    text: String,
    style: Style,
    indent: u16,
    /// Byte ranges of the text with other styles.
    marks: Vec<(Range<usize>, Style)>,
}

/// One wrapped line of a page.
#[derive(Debug, Clone, Copy)]
struct Row<'p> {
    /// Text before it, within the indent.
    lead: &'p str,
    text: &'p str,
    /// Its start in the paragraph.
    start: usize,
    indent: u16,
    paragraph: &'p Paragraph,
}

impl Page {
    /// Adds a text in `style`, keeping its line breaks.
    pub(crate) fn add(&mut self, text: impl Into<String>, style: Style) -> &mut Self {
        self.add_indented(0, text, style)
    }

    /// Adds a text, with all lines indented by `indent` cells.
    pub(crate) fn add_indented(
        &mut self,
        indent: u16,
        text: impl Into<String>,
        style: Style,
    ) -> &mut Self {
        self.add_led("", indent, text, style)
    }

    /// Adds a text whose first line follows `lead`; all lines are indented by `indent` cells,
    /// into which `lead` fits.
    pub(crate) fn add_led(
        &mut self,
        lead: impl Into<String>,
        indent: u16,
        text: impl Into<String>,
        style: Style,
    ) -> &mut Self {
        self.add_entry((&lead.into(), style), indent, text, style)
    }

    /// Adds a text whose first line follows a lead of a different style.
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

    /// Adds a text in which some bytes have other styles; of overlapping marks the last wins.
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

    /// Whether it has no text.
    pub(crate) fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// Applies `style` to the byte ranges that `find` returns for each text, over other marks.
    pub(crate) fn mark(&mut self, find: impl Fn(&str) -> Vec<Range<usize>>, style: Style) {
        for paragraph in &mut self.paragraphs {
            let found = find(&paragraph.text).into_iter();
            let whole = found.map(|range| text::whole_clusters(&paragraph.text, range));
            paragraph.marks.extend(whole.map(|range| (range, style)));
        }
    }

    /// The row that shows byte `at` of the first text that contains `whole`, at this width.
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

    /// Begins a selectable item.
    pub(crate) fn begin_item(&mut self) {
        self.items.push(self.paragraphs.len());
    }

    /// Ends the last item: the rest belongs to none.
    pub(crate) fn end_items(&mut self) {
        self.end = Some(self.paragraphs.len());
    }

    /// The rows of an item (counting from 0) at this width, up to the next item or the end.
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

    /// The item (counting from 0) of this row at this width.
    pub(crate) fn item_at(&self, row: usize, width: u16) -> Option<usize> {
        let items = 0..self.items.len();
        let mut items = items.filter_map(|item| Some((item, self.item_rows(item, width)?)));
        let (item, _) = items.find(|(_, rows)| rows.contains(&row))?;
        Some(item)
    }

    /// Appends another page.
    pub(crate) fn append(&mut self, other: Self) {
        let before = self.paragraphs.len();
        self.items.extend(other.items.iter().map(|it| it + before));
        self.end = other.end.map(|it| it + before);
        self.paragraphs.extend(other.paragraphs);
    }

    /// Number of rows at this width.
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
        // A narrow screen gives up the indent before the text.
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

/// A view of a page from row `top` on.
#[derive(Debug)]
pub(crate) struct PageView<'p> {
    page: &'p Page,
    top: usize,
    /// Style of the scroll marks.
    marks: Style,
}

impl<'p> PageView<'p> {
    /// Shows `page` from row `top` on, but at most from the last row that still fills the area.
    pub(crate) fn new(page: &'p Page, top: usize, marks: Style) -> Self {
        Self { page, top, marks }
    }

    /// The largest useful `top` for an area of this size.
    pub(crate) fn last_top(page: &Page, width: u16, height: u16) -> usize {
        page.height(width).saturating_sub(usize::from(height))
    }

    /// Draws the page, with marks at the right edge if there is more above or below.
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

/// The whole words of a row that fit in `room` cells, leaving the rest to a mark; everything if
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
