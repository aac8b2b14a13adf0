//! Measures the cost of a keystroke in a paragraph of 100,000 characters, including the update of
//! its rows, and of drawing a screen of them. Run with `cargo bench --bench editor`.

use std::hint::black_box;

use divan::Bencher;
use rehearsal::text::{EditCommand, Motion, TextBuffer};
use unicode_normalization::UnicodeNormalization;

fn main() {
    divan::main();
}

/// Characters in the paragraph.
const CHARS: usize = 100_000;

/// Rows of a tall terminal.
const SCREEN: usize = 50;

/// The content of the paragraph.
#[derive(Debug, Clone, Copy)]
enum Prose {
    Korean,
    English,
    /// Hangul as some file systems and clipboards store it.
    Decomposed,
    /// Without any place to break a line: when the first row moves, all do.
    Unbroken,
    Families,
    Flags,
}

const PROSES: [Prose; 6] = [
    Prose::Korean,
    Prose::English,
    Prose::Decomposed,
    Prose::Unbroken,
    Prose::Families,
    Prose::Flags,
];

const KOREAN: &str = "저는 AWS에서 장애가 났을 때 로그를 먼저 확인했습니다. 원인은 3분 만에 찾았고, 팀에 \
    알린 다음 되돌렸습니다. 그 결과 \"복구 시간\"이 40%(약 12분) 줄었습니다. ";

const ENGLISH: &str = "When the service went down, I checked the logs first. I found the cause in 3 \
    minutes, told the team, and rolled back; our \"time to recover\" fell by 40% (12 minutes). ";

impl Prose {
    fn text(self) -> String {
        let words: Vec<String> = match self {
            Self::Korean => words(KOREAN),
            Self::English => words(ENGLISH),
            Self::Decomposed => words(&KOREAN.nfd().collect::<String>()),
            Self::Unbroken => vec!["가나다라마바사".to_owned()],
            Self::Families => vec!["👨‍👩‍👧".to_owned()],
            Self::Flags => vec!["🇰🇷".to_owned()],
        };
        // In a repetitive text, moved rows would never meet the old ones again. Real sentences do
        // not repeat, so the words are ordered by a small generator (Numerical Recipes' linear
        // congruential one).
        let order = std::iter::successors(Some(1_u32), |n| {
            Some(n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223))
        });
        order
            .flat_map(|n| words[(n >> 8) as usize % words.len()].chars())
            .take(CHARS)
            .collect()
    }

    /// A buffer with the cursor in the middle row of this many parts.
    fn buffer(self, place: Place) -> TextBuffer {
        let mut buffer = TextBuffer::from_text(&self.text());
        buffer.set_width(78);
        let row = match place {
            Place::Start => 0,
            Place::Middle => buffer.visual_line_count() / 2,
            Place::End => buffer.visual_line_count(),
        };
        let _ = buffer.perform(EditCommand::PlaceCursor { row, column: 20 });
        buffer
    }
}

#[derive(Debug, Clone, Copy)]
enum Place {
    Start,
    Middle,
    End,
}

fn words(text: &str) -> Vec<String> {
    text.split_inclusive(' ').map(str::to_owned).collect()
}

/// Draws the rows around the cursor.
fn draw(buffer: &TextBuffer) {
    let row = buffer.cursor_position().row;
    let top = row.saturating_sub(SCREEN / 2);
    for line in buffer.lines(top..top + SCREEN) {
        for cell in line.cells() {
            black_box(cell);
        }
    }
}

#[divan::bench(args = PROSES)]
fn type_at_the_start(bencher: Bencher, prose: Prose) {
    type_a_key(bencher, prose, Place::Start);
}

#[divan::bench(args = PROSES)]
fn type_in_the_middle(bencher: Bencher, prose: Prose) {
    type_a_key(bencher, prose, Place::Middle);
}

#[divan::bench(args = PROSES)]
fn type_at_the_end(bencher: Bencher, prose: Prose) {
    type_a_key(bencher, prose, Place::End);
}

/// Types and deletes, so that the text keeps its length.
fn type_a_key(bencher: Bencher, prose: Prose, place: Place) {
    let mut buffer = prose.buffer(place);
    let mut types = false;
    bencher.bench_local(|| {
        types = !types;
        buffer.perform(if types {
            EditCommand::Insert("값".to_owned())
        } else {
            EditCommand::Backspace
        })
    });
}

#[divan::bench(args = PROSES)]
fn draw_a_screen(bencher: Bencher, prose: Prose) {
    let buffer = prose.buffer(Place::Middle);
    bencher.bench_local(|| draw(&buffer));
}

#[divan::bench(args = PROSES)]
fn resize(bencher: Bencher, prose: Prose) {
    let mut buffer = prose.buffer(Place::Start);
    let mut width = 0;
    bencher.bench_local(|| {
        width = if width == 78 { 79 } else { 78 };
        buffer.set_width(width);
    });
}

#[divan::bench(args = PROSES)]
fn word_and_back(bencher: Bencher, prose: Prose) {
    there_and_back(bencher, prose, Motion::WordLeft, Motion::WordRight);
}

#[divan::bench(args = PROSES)]
fn sentence_and_back(bencher: Bencher, prose: Prose) {
    there_and_back(bencher, prose, Motion::SentenceLeft, Motion::SentenceRight);
}

#[divan::bench(args = PROSES)]
fn row_and_back(bencher: Bencher, prose: Prose) {
    there_and_back(bencher, prose, Motion::Up, Motion::Down);
}

fn there_and_back(bencher: Bencher, prose: Prose, there: Motion, back: Motion) {
    let mut buffer = prose.buffer(Place::Middle);
    bencher.bench_local(|| {
        let there = buffer.perform(EditCommand::Move(there));
        (there, buffer.perform(EditCommand::Move(back)))
    });
}

#[divan::bench]
fn type_among_a_hundred_thousand_lines(bencher: Bencher) {
    let mut buffer = TextBuffer::from_text(&"한 줄\n".repeat(100_000));
    let _ = buffer.perform(EditCommand::Move(Motion::Start));
    let mut types = false;
    bencher.bench_local(|| {
        types = !types;
        buffer.perform(if types {
            EditCommand::Newline
        } else {
            EditCommand::Backspace
        })
    });
}

#[divan::bench]
fn paste_a_megabyte(bencher: Bencher) {
    let paste = "저는 로그를 먼저 확인했습니다.\r\n".repeat(25_000);
    bencher
        .with_inputs(|| (TextBuffer::new(), paste.clone()))
        .bench_local_values(|(mut buffer, paste)| buffer.perform(EditCommand::Paste(paste)));
}
