//! Display width, grapheme clusters, safe text, and the editing buffer.
