//! Reads the letters of a page's content: the text operators, and those that move the text.
//!
//! Images, colors, and paths are skipped, so that nothing without text is decompressed.

use hayro_font::hayro_syntax::content::TypedIter;
use hayro_font::hayro_syntax::content::ops::TypedInstruction as Operator;
use hayro_font::hayro_syntax::object::{Array, Dict, Name, Number, Object, Rect, Stream};
use hayro_font::hayro_syntax::page::{Page as PdfPage, Resources};
use hayro_font::kurbo::{Affine, Point};

use super::layers::Layers;
use super::lines::Page;
use super::typeface::{Fonts, Typeface, UNITS, letter};

/// The maximum nesting of drawings.
const DEEPEST: usize = 16;
/// How many states a drawing may save at once.
const MAX_SAVED: usize = 512;
/// How many nested drawings are read per page, so that two that contain each other end soon.
const MAX_DRAWINGS: usize = 10_000;

/// Reads the letters of a page, at most `room`.
pub(super) fn read(page: &PdfPage<'_>, layers: &Layers, room: usize) -> Page {
    let mut reader = Reader {
        fonts: Fonts::default(),
        layers,
        hidden: Vec::new(),
        depth: 0,
        drawings: MAX_DRAWINGS,
        page: Page::default(),
        room,
    };
    let state = State::at(Affine::new(page.initial_transform(true).as_coeffs()));
    reader.run(page.typed_operations(), page.resources(), state.clone());
    let notes = page.raw().get::<Array<'_>>(b"Annots");
    for note in notes.iter().flat_map(|it| it.iter::<Dict<'_>>()) {
        reader.note(&note, page.resources(), state.clone());
    }
    reader.page
}

struct Reader<'p, 'l> {
    fonts: Fonts<'p>,
    layers: &'l Layers,
    /// For each open marked part, whether it belongs to a layer that is off.
    hidden: Vec<bool>,
    depth: usize,
    drawings: usize,
    page: Page,
    /// How many more letters are accepted.
    room: usize,
}

/// The state set by operators.
#[derive(Clone)]
struct State<'p> {
    /// From the drawing's coordinates to the page's.
    placed: Affine,
    font: Option<Typeface<'p>>,
    size: f64,
    letter_gap: f64,
    word_gap: f64,
    /// The horizontal scaling of letters.
    stretch: f64,
    leading: f64,
    rise: f64,
    /// The position of the next letter.
    text: Affine,
    /// The start of its line.
    line: Affine,
}

impl<'p> Reader<'p, '_> {
    /// Executes the operators of one drawing.
    fn run(&mut self, mut operators: TypedIter<'_>, resources: &Resources<'p>, begun: State<'p>) {
        let open = self.hidden.len();
        let mut state = begun;
        let mut saved: Vec<State<'p>> = Vec::new();
        while let Some(operator) = operators.next() {
            if self.room == 0 {
                break;
            }
            match operator {
                Operator::SaveState(_) if saved.len() < MAX_SAVED => saved.push(state.clone()),
                Operator::RestoreState(_) => state = saved.pop().unwrap_or(state),
                Operator::XObject(it) => {
                    if let Some(drawing) = resources.get_x_object(it.0) {
                        self.draw(&drawing, resources, state.clone());
                    }
                }
                Operator::BeginMarkedContent(_) => self.hidden.push(false),
                Operator::BeginMarkedContentWithProperties(it) => {
                    let is_hidden = self.layers.hide(it.1, resources);
                    self.hidden.push(is_hidden);
                }
                Operator::EndMarkedContent(_) if self.hidden.len() > open => {
                    self.hidden.pop();
                }
                operator => self.write(operator, resources, &mut state),
            }
        }
        self.hidden.truncate(open);
    }

    /// Executes the operators that set or show text.
    fn write(
        &mut self,
        operator: Operator<'_, '_>,
        resources: &Resources<'p>,
        state: &mut State<'p>,
    ) {
        match operator {
            Operator::Transform(it) => {
                state.placed *= affine([it.0, it.1, it.2, it.3, it.4, it.5]);
            }
            Operator::SetGraphicsState(it) => {
                self.take_font(resources.get_ext_g_state(it.0), state)
            }
            Operator::BeginText(_) => state.stand(Affine::IDENTITY),
            Operator::SetTextMatrix(it) => {
                state.stand(affine([it.0, it.1, it.2, it.3, it.4, it.5]));
            }
            Operator::TextFont(it) => {
                state.font = self.fonts.find(resources.get_font(it.0).as_ref());
                state.size = it.1.as_f64();
            }
            Operator::CharacterSpacing(it) => state.letter_gap = it.0.as_f64(),
            Operator::WordSpacing(it) => state.word_gap = it.0.as_f64(),
            Operator::HorizontalScaling(it) => state.stretch = it.0.as_f64() / 100.0,
            Operator::TextLeading(it) => state.leading = it.0.as_f64(),
            Operator::TextRise(it) => state.rise = it.0.as_f64(),
            Operator::NextLine(it) => state.next_line(it.0.as_f64(), it.1.as_f64()),
            Operator::NextLineAndSetLeading(it) => {
                state.leading = -it.1.as_f64();
                state.next_line(it.0.as_f64(), it.1.as_f64());
            }
            Operator::NextLineUsingLeading(_) => state.next_line(0.0, -state.leading),
            Operator::ShowText(it) => self.show(it.0.as_bytes(), state),
            Operator::NextLineAndShowText(it) => {
                state.next_line(0.0, -state.leading);
                self.show(it.0.as_bytes(), state);
            }
            Operator::ShowTextWithParameters(it) => {
                state.word_gap = it.0.as_f64();
                state.letter_gap = it.1.as_f64();
                state.next_line(0.0, -state.leading);
                self.show(it.2.as_bytes(), state);
            }
            Operator::ShowTexts(it) => {
                for part in it.0.iter::<Object<'_>>() {
                    match part {
                        Object::Number(back) => state.advance(-back.as_f64() / UNITS * state.size),
                        Object::String(text) => self.show(text.as_bytes(), state),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn take_font(&self, set: Option<Dict<'p>>, state: &mut State<'p>) {
        let Some(font) = set.and_then(|it| it.get::<Array<'p>>(b"Font")) else {
            return;
        };
        state.font = self.fonts.find(font.iter::<Dict<'p>>().next().as_ref());
        if let Some(size) = font.iter::<Number>().next() {
            state.size = size.as_f64();
        }
    }

    /// Adds the letters of a string, and moves to the position of the next one.
    fn show(&mut self, bytes: &[u8], state: &mut State<'p>) {
        if state.font.is_none() {
            state.font = self.fonts.find(None);
        }
        let Some(Typeface {
            font,
            is_substitute,
        }) = state.font.clone()
        else {
            return;
        };
        // Codes that are not letters of the substitute would be read as letters that nobody
        // wrote.
        let is_shown = !self.hidden.contains(&true) && (!is_substitute || bytes.is_ascii());
        let mut at = 0;
        while at < bytes.len() && self.room > 0 {
            let (code, length) = font.read_code(bytes, at);
            at += length.max(1);
            let glyph = font.map_code(code);
            if is_shown {
                self.room -= 1;
                let origin = font.origin_displacement(code);
                let placed = state.placed * state.letter() * Affine::translate(origin);
                self.page.add(letter(&font, glyph, code, placed));
            }
            let gap = match code == 32 && length == 1 {
                true => state.letter_gap + state.word_gap,
                false => state.letter_gap,
            };
            let advance = font.code_advance(code);
            let advance = if font.is_horizontal() {
                advance.x
            } else {
                advance.y
            };
            state.advance(advance / UNITS * state.size + gap);
        }
    }

    /// Reads a drawing inside another; images are skipped.
    fn draw(&mut self, drawing: &Stream<'p>, resources: &Resources<'p>, mut state: State<'p>) {
        let described = drawing.dict();
        let is_drawing = described
            .get::<Name<'_>>(b"Subtype")
            .is_some_and(|it| it.as_str() == "Form");
        let is_hidden = self.hidden.contains(&true) || self.layers.hides_drawing(described);
        if !is_drawing || is_hidden || self.depth >= DEEPEST || self.drawings == 0 {
            return;
        }
        let Ok(operators) = drawing.decoded_data() else {
            return;
        };
        self.depth += 1;
        self.drawings -= 1;
        state.placed *= matrix_of(described);
        let own = described.get::<Dict<'p>>(b"Resources").map(Resources::new);
        self.run(
            TypedIter::new(operators.as_ref()),
            own.as_ref().unwrap_or(resources),
            state,
        );
        self.depth -= 1;
    }

    /// Reads the appearance of an annotation or a form field at its position on the page.
    fn note(&mut self, note: &Dict<'p>, resources: &Resources<'p>, mut state: State<'p>) {
        // Bits 2 and 6: hidden, and not visible on screen.
        const UNSEEN: u32 = 1 << 1 | 1 << 5;
        let flags = note.get::<u32>(b"F").unwrap_or(0);
        let looks = (flags & UNSEEN == 0).then(|| look_of(note)).flatten();
        if let (Some(drawing), Some(place)) = (looks, note.get::<Rect>(b"Rect")) {
            state.placed *= into_place(drawing.dict(), place);
            self.draw(&drawing, resources, state);
        }
    }
}

/// The normal appearance of an annotation; for a button, that of its state.
fn look_of<'p>(note: &Dict<'p>) -> Option<Stream<'p>> {
    match note.get::<Dict<'p>>(b"AP")?.get::<Object<'p>>(b"N")? {
        Object::Stream(look) => Some(look),
        Object::Dict(states) => states.get::<Stream<'p>>(note.get::<Name<'p>>(b"AS")?),
        _ => None,
    }
}

/// The transformation from the box of an appearance to the rectangle of its annotation.
fn into_place(drawing: &Dict<'_>, place: Rect) -> Affine {
    let Some(own) = drawing.get::<Rect>(b"BBox") else {
        return Affine::IDENTITY;
    };
    let corners = [
        (own.x0, own.y0),
        (own.x1, own.y0),
        (own.x0, own.y1),
        (own.x1, own.y1),
    ];
    let corners = corners.map(|corner| matrix_of(drawing) * Point::from(corner));
    let least = |of: fn(&Point) -> f64| corners.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Point) -> f64| corners.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (left, bottom) = (least(|it| it.x), least(|it| it.y));
    let scale = |wanted: f64, own: f64| if own > 0.0 { wanted / own } else { 1.0 };
    let x = scale(place.width(), most(|it| it.x) - left);
    let y = scale(place.height(), most(|it| it.y) - bottom);
    Affine::new([x, 0.0, 0.0, y, place.x0 - x * left, place.y0 - y * bottom])
}

fn matrix_of(drawing: &Dict<'_>) -> Affine {
    let matrix = drawing.get::<[f64; 6]>(b"Matrix");
    matrix.map_or(Affine::IDENTITY, Affine::new)
}

fn affine(numbers: [Number; 6]) -> Affine {
    Affine::new(numbers.map(|it| it.as_f64()))
}

impl State<'_> {
    fn at(placed: Affine) -> Self {
        Self {
            placed,
            font: None,
            size: 1.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            text: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }

    /// Starts a line here.
    fn stand(&mut self, at: Affine) {
        self.line = at;
        self.text = at;
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.stand(self.line * Affine::translate((x, y)));
    }

    /// Advances along the line by this much, before scaling.
    fn advance(&mut self, by: f64) {
        let is_horizontal = self.font.as_ref().is_none_or(|it| it.font.is_horizontal());
        let way = match is_horizontal {
            true => (by * self.stretch, 0.0),
            false => (0.0, by),
        };
        self.text *= Affine::translate(way);
    }

    /// From font units to the drawing's coordinates.
    fn letter(&self) -> Affine {
        let (size, stretch) = (self.size / UNITS, self.size / UNITS * self.stretch);
        self.text * Affine::new([stretch, 0.0, 0.0, size, 0.0, self.rise])
    }
}
