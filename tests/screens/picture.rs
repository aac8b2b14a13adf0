//! A screen as a picture (SVG).

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// Size of a cell in pixels.
const CELL: (u16, u16) = (9, 20);
/// Margin around the screen, in pixels.
const EDGE: u16 = 12;

/// Some cells of a row with the same style.
struct Run {
    x: u16,
    cells: u16,
    text: String,
    ink: String,
    paper: String,
    modifier: Modifier,
}

/// Draws the cells; their text is also the picture's title, for those who cannot see it.
pub fn picture(buffer: &Buffer, title: &str) -> String {
    let area = buffer.area;
    let (width, height) = (
        area.width * CELL.0 + 2 * EDGE,
        area.height * CELL.1 + 2 * EDGE,
    );
    let paper = hex(buffer[(0, 0)].bg);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"'D2Coding','Noto Sans Mono CJK KR','DejaVu Sans Mono',Menlo,Consolas,monospace\" \
         font-size=\"15\">\n<title>{}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{paper}\"/>\n",
        escaped(title)
    );
    for y in 0..area.height {
        for run in runs(buffer, y) {
            svg.push_str(&drawn(&run, y, &paper));
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let cells = u16::try_from(rehearsal::text::width(cell.symbol()))
            .unwrap_or(1)
            .max(1);
        let reversed = cell.modifier.contains(Modifier::REVERSED);
        let (ink, paper) = match reversed {
            true => (hex(cell.bg), hex(cell.fg)),
            false => (hex(cell.fg), hex(cell.bg)),
        };
        match runs.last_mut() {
            Some(run)
                if run.ink == ink
                    && run.paper == paper
                    && run.modifier == cell.modifier
                    // Fonts differ in the width of wide letters.
                    && (run.cells == u16::try_from(run.text.chars().count()).unwrap_or(0))
                        == (cells == 1) =>
            {
                run.cells += cells;
                run.text.push_str(cell.symbol());
            }
            _ => runs.push(Run {
                x,
                cells,
                text: cell.symbol().to_owned(),
                ink,
                paper,
                modifier: cell.modifier,
            }),
        }
        x += cells;
    }
    runs
}

fn drawn(run: &Run, y: u16, behind: &str) -> String {
    let (left, top) = (EDGE + run.x * CELL.0, EDGE + y * CELL.1);
    let width = run.cells * CELL.0;
    let mut svg = String::new();
    if run.paper != behind {
        let (fill, height) = (&run.paper, CELL.1);
        svg.push_str(&format!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" shape-rendering=\"crispEdges\"/>\n"
        ));
    }
    let lead = run.text.chars().take_while(|c| *c == ' ').count();
    let lead = u16::try_from(lead).unwrap_or(0);
    let text = run.text.trim();
    if text.is_empty() {
        return svg;
    }
    let trailing = run.text.chars().rev().take_while(|c| *c == ' ').count();
    let trailing = u16::try_from(trailing).unwrap_or(0);
    let (x, baseline) = (left + lead * CELL.0, top + CELL.1 - 5);
    let length = (run.cells - lead - trailing) * CELL.0;
    let mut style = String::new();
    if run.modifier.contains(Modifier::BOLD) {
        style.push_str(" font-weight=\"bold\"");
    }
    if run.modifier.contains(Modifier::UNDERLINED) {
        style.push_str(" text-decoration=\"underline\"");
    }
    if run.modifier.contains(Modifier::CROSSED_OUT) {
        style.push_str(" text-decoration=\"line-through\"");
    }
    svg.push_str(&format!(
        "<text x=\"{x}\" y=\"{baseline}\" fill=\"{}\" textLength=\"{length}\" \
         lengthAdjust=\"spacingAndGlyphs\"{style} xml:space=\"preserve\">{}</text>\n",
        run.ink,
        escaped(text)
    ));
    svg
}

/// A color in xterm's table, from 16 on.
fn hex(color: Color) -> String {
    let Color::Indexed(number @ 16..) = color else {
        panic!("{color:?} is the terminal's own: a picture has none");
    };
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let [red, green, blue] = match number {
        232.. => [8 + 10 * (number - 232); 3],
        _ => {
            let number = number - 16;
            [number / 36, number / 6 % 6, number % 6].map(level)
        }
    };
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
