//! Two or three columns that a PDF merged into one line.

use crate::text::width;

use super::sections::{Section, named};

/// The gap between two cells.
const GAP: &str = "   ";

/// Where each column begins, in screen cells, and its section.
#[derive(Debug, Clone)]
pub(super) struct Columns(Vec<(usize, Section)>);

impl Columns {
    /// The columns of a header line: at least two section names, with a gap between them.
    pub(super) fn head(text: &str) -> Option<Self> {
        let cells = split(text);
        let found: Vec<(usize, Section)> = cells
            .iter()
            .map(|(at, cell)| (*at, named(cell).unwrap_or(Section::Other)))
            .collect();
        let tested = found
            .iter()
            .filter(|(_, it)| !matches!(it, Section::Other | Section::None));
        (cells.len() >= 2 && tested.count() >= 2).then_some(Self(found))
    }

    /// The cells of a line, each with the section of the nearest column.
    pub(super) fn cells(&self, text: &str) -> Vec<(Section, String)> {
        let near = |at: usize| {
            let mut columns = self.0.iter();
            columns
                .by_ref()
                .min_by_key(|(from, _)| from.abs_diff(at))
                .map_or(Section::Other, |it| it.1)
        };
        let cells = split(text).into_iter();
        cells
            .map(|(at, cell)| (near(at), clean(&cell)))
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    }
}

fn clean(cell: &str) -> String {
    cell.trim_start_matches(['•', '-', '·', 'ㆍ', '*', '▪', '◦', ' ', '○', '●', '■'])
        .trim()
        .to_owned()
}

/// The cells of a line with the position of each.
fn split(text: &str) -> Vec<(usize, String)> {
    let text = text.replace('\t', "    ");
    let mut cells: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    let mut rest = text.as_str();
    while !rest.trim().is_empty() {
        let blank = rest.len() - rest.trim_start().len();
        at += width(rest.get(..blank).unwrap_or(""));
        rest = rest.get(blank..).unwrap_or("");
        let end = rest.find(GAP).unwrap_or(rest.len());
        let cell = rest.get(..end).unwrap_or("");
        cells.push((at, cell.trim().to_owned()));
        at += width(cell);
        rest = rest.get(end..).unwrap_or("");
    }
    cells
}
