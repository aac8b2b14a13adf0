//! The text layer of a PDF: which character stands where.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};

use super::lines::{Letter, Page};
use super::{Document, MOST_TEXT, Unreadable};

/// The most pages that are read. A long portfolio has a hundred.
const MOST_PAGES: usize = 300;
/// Units of a font in its size.
const UNITS: f64 = 1000.0;

/// Reads the text layer, page by page.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unreadable::Locked,
        LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    let mut text = String::new();
    let mut unnamed = 0;
    for page in pdf.pages().iter().take(MOST_PAGES) {
        let (width, height) = page.render_dimensions();
        let size = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut letters = Letters {
            page: Page::default(),
            room: MOST_TEXT.saturating_sub(text.len()),
        };
        // A cache for all pages would keep every font of the document in memory.
        let cache = InterpreterCache::new();
        let mut context = Context::new(
            page.initial_transform(true).to_kurbo(),
            size,
            &cache,
            pdf.xref(),
            InterpreterSettings::default(),
        );
        interpret_page(page, &mut context, &mut letters);
        unnamed += letters.page.unnamed;
        text.push_str(&letters.page.into_text());
        text.push('\n');
        if text.len() >= MOST_TEXT {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(Document { text, unnamed })
}

/// Collects the letters of a page; nothing is drawn.
struct Letters {
    page: Page,
    /// How many more letters are taken.
    room: usize,
}

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            if self.room == 0 {
                return;
            }
            self.room -= 1;
            self.page
                .add(letter(glyph, props.transform * glyph.transform()));
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn pop_clip(&mut self) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_transparency_group(&mut self) {}
}

fn letter(glyph: &Glyph<'_>, placed: Affine) -> Letter {
    let text = match glyph.as_unicode() {
        Some(BfString::Char(c)) => Some(c.to_string()),
        Some(BfString::String(text)) => Some(text),
        None => None,
    };
    let advance = match glyph {
        Glyph::Outline(glyph) => glyph.advance_width(),
        Glyph::Type3(glyph) => glyph.advance_width(),
    };
    let at = placed * Point::ZERO;
    let size = (placed * Point::new(0.0, UNITS) - at).hypot();
    // By the height: a letter of a font that stands in for another is stretched to its width.
    let end = at.x + f64::from(advance.unwrap_or(500.0)) / UNITS * size;
    Letter {
        text,
        x: at.x,
        y: at.y,
        end: end.max(at.x),
        size,
    }
}
