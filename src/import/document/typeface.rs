//! The fonts of a page, and the positions of their letters.

use hayro_font::hayro_cmap::{BfString, load_embedded};
use hayro_font::hayro_syntax::object::Dict;
use hayro_font::kurbo::{Affine, Point};
use hayro_font::{
    CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, GlyphId, StandardFont,
    UNITS_PER_EM,
};

use super::lines::Letter;

/// Font units per font size.
pub(super) const UNITS: f64 = UNITS_PER_EM as f64;

/// A font in use.
#[derive(Clone)]
pub(super) struct Typeface<'p> {
    pub(super) font: Font<'p>,
    /// Whether it replaces a font that is not in the file.
    pub(super) is_substitute: bool,
}

/// The fonts of a page: a cache across pages would keep every font of the document in memory.
pub(super) struct Fonts<'p> {
    cache: FontCache<'p>,
    /// Finds the replacement for a font that is not in the file.
    substitutes: FontResolverFn,
    /// Finds the predefined code tables of PDF.
    tables: CMapResolverFn,
}

impl Default for Fonts<'_> {
    fn default() -> Self {
        let substitute = |query: &FontQuery| {
            let font = match query {
                FontQuery::Standard(font) => *font,
                FontQuery::Fallback(wanted) => wanted.pick_standard_font(),
            };
            Some(font.get_font_data())
        };
        Self {
            cache: FontCache::new(),
            substitutes: std::sync::Arc::new(substitute),
            tables: std::sync::Arc::new(load_embedded),
        }
    }
}

impl<'p> Fonts<'p> {
    pub(super) fn find(&self, described: Option<&Dict<'p>>) -> Option<Typeface<'p>> {
        let font = described.and_then(|it| self.cache.font(it, &self.substitutes, &self.tables));
        let is_substitute = font.is_none();
        let font = font.or_else(|| {
            self.cache
                .standard_font(StandardFont::Helvetica, &self.substitutes)
        });
        Some(Typeface {
            font: font?,
            is_substitute,
        })
    }
}

/// A letter of a font, positioned on the page.
pub(super) fn letter(font: &Font<'_>, glyph: GlyphId, code: u32, placed: Affine) -> Letter {
    let (name, advance) = match font.glyph(glyph, code) {
        FontGlyph::Outline(it) => (it.as_unicode(), it.advance_width()),
        FontGlyph::Type3(it) => (it.as_unicode(), Some(it.advance_width())),
    };
    let text = name.map(|it| match it {
        BfString::Char(c) => c.to_string(),
        BfString::String(text) => text,
    });
    let at = placed * Point::ZERO;
    let size = (placed * Point::new(0.0, UNITS) - at).hypot();
    // By the height: a substitute font's letters are stretched to the original width.
    let end = at.x + f64::from(advance.unwrap_or(500.0)) / UNITS * size;
    Letter {
        text,
        x: at.x,
        y: at.y,
        end: end.max(at.x),
        size,
    }
}
