//! The characters of a line that are outside texts and comments.

/// A character outside texts, with how much is open before it.
pub(super) struct Outside {
    pub(super) at: usize,
    pub(super) c: char,
    /// The number of braces.
    pub(super) braces: usize,
    /// The number of braces and brackets.
    pub(super) open: usize,
}

/// The characters of a line that are outside texts and comments. A quotation mark that begins a
/// text is one of them.
pub(super) fn outside(line: &str) -> Vec<Outside> {
    let mut found = Vec::new();
    let (mut braces, mut open) = (0_usize, 0_usize);
    let mut quote: Option<char> = None;
    let mut chars = line.char_indices();
    while let Some((at, c)) = chars.next() {
        match (quote, c) {
            (Some('"'), '\\') => {
                chars.next();
            }
            (Some(mark), c) if c == mark => quote = None,
            (Some(_), _) => {}
            (None, '#') => break,
            (None, c) => {
                found.push(Outside {
                    at,
                    c,
                    braces,
                    open,
                });
                match c {
                    '"' | '\'' => quote = Some(c),
                    '{' => (braces, open) = (braces + 1, open + 1),
                    '[' => open += 1,
                    '}' => (braces, open) = (braces.saturating_sub(1), open.saturating_sub(1)),
                    ']' => open = open.saturating_sub(1),
                    _ => {}
                }
            }
        }
    }
    found
}
