use std::ops::Range;

/// Converts byte offsets to character offsets (Unicode scalar values) and back, without walking
/// the whole text each time. Files and JSON count characters, as their readers do; we count
/// bytes.
///
/// ```
/// use rehearsal::text::Ruler;
///
/// let ruler = Ruler::of("가나 ok");
/// assert_eq!(ruler.characters(&(3..7)), 1..3);
/// assert_eq!(ruler.bytes(&(1..3)), Some(3..7));
/// assert_eq!(ruler.bytes(&(1..9)), None);
/// ```
#[derive(Debug, Clone)]
pub struct Ruler<'a> {
    text: &'a str,
    /// The byte offset of each character.
    starts: Vec<usize>,
}

impl<'a> Ruler<'a> {
    /// Measures a text once.
    pub fn of(text: &'a str) -> Self {
        let starts = text.char_indices().map(|(start, _)| start).collect();
        Self { text, starts }
    }

    /// The characters of a byte range.
    pub fn characters(&self, bytes: &Range<usize>) -> Range<usize> {
        let count = |byte: usize| self.starts.partition_point(|start| *start < byte);
        count(bytes.start)..count(bytes.end)
    }

    /// The bytes of a character range; `None` if the text is shorter.
    pub fn bytes(&self, characters: &Range<usize>) -> Option<Range<usize>> {
        let byte = |character: usize| match self.starts.get(character) {
            None if character == self.starts.len() => Some(self.text.len()),
            start => start.copied(),
        };
        let bytes = byte(characters.start)?..byte(characters.end)?;
        (bytes.start <= bytes.end).then_some(bytes)
    }

    /// The words in a byte range.
    pub fn words(&self, bytes: &Range<usize>) -> &'a str {
        self.text.get(bytes.clone()).unwrap_or_default()
    }
}
