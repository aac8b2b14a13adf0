//! Reads the text of one tag.

/// The tags that are read; anything else in angle brackets is the writer's text.
const TAGS: [&str; 52] = [
    "details",
    "summary",
    "br",
    "p",
    "div",
    "span",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "del",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "a",
    "img",
    "font",
    "sup",
    "sub",
    "mark",
    "kbd",
    "small",
    "hr",
    "center",
    "html",
    "body",
    "head",
    "script",
    "style",
    "section",
    "article",
    "aside",
    "dl",
    "dt",
    "dd",
];

/// Attributes that have no value.
const WITHOUT_VALUE: [&str; 6] = ["open", "hidden", "reversed", "nowrap", "compact", "noshade"];

/// A tag as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TagText {
    pub name: &'static str,
    /// Whether it ends an element.
    pub closes: bool,
    pub has_attributes: bool,
    /// Its bytes after the `<`.
    pub length: usize,
}

/// Reads the tag after a `<`, if its name is known and the rest is written like one. Documents
/// may be written more loosely.
pub(super) fn read(behind: &str, is_page: bool) -> Option<TagText> {
    let closes = behind.starts_with('/');
    let from = usize::from(closes);
    let letters = behind.get(from..)?;
    let letters = letters.find(|c: char| !c.is_ascii_alphanumeric())?;
    let name = behind.get(from..from + letters)?;
    let name = TAGS.iter().find(|it| it.eq_ignore_ascii_case(name))?;
    let rest = behind.get(from + letters..)?;
    let (length, attributes) = attributes(rest).or_else(|| {
        let end = rest.find(['<', '>']).filter(|_| is_page)?;
        let ends = rest.get(end..)?.starts_with('>') && rest.starts_with([' ', '\t', '\n']);
        ends.then_some((end + 1, 1))
    })?;
    Some(TagText {
        name,
        closes,
        has_attributes: attributes > 0,
        length: from + letters + length,
    })
}

/// The length of a tag's attributes up to its `>`, and how many there are. None of the words
/// after a "less than" is followed by an equals sign.
fn attributes(text: &str) -> Option<(usize, usize)> {
    let mut rest = text;
    let mut count = 0;
    loop {
        let next = rest.trim_start();
        let gap = rest.get(..rest.len() - next.len())?;
        if gap.matches('\n').count() > 1 {
            return None;
        }
        if let Some(behind) = next.strip_prefix("/>").or_else(|| next.strip_prefix('>')) {
            return Some((text.len() - behind.len(), count));
        }
        if gap.is_empty() && count == 0 {
            return None;
        }
        rest = attribute(next)?;
        count += 1;
    }
}

/// What follows an attribute.
fn attribute(text: &str) -> Option<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.' | '@');
    let end = text.find(|c: char| !is_name(c)).filter(|end| *end > 0)?;
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.trim_start().strip_prefix('=') else {
        return WITHOUT_VALUE
            .iter()
            .any(|it| it.eq_ignore_ascii_case(name))
            .then_some(rest);
    };
    let value = value.trim_start();
    let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        let end = value.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>'))?;
        return value.get(end..).filter(|_| end > 0);
    };
    let inner = value.get(1..)?;
    let end = inner.find(quote)?;
    inner
        .get(end + 1..)
        .filter(|_| !inner.get(..end).is_some_and(|it| it.contains("\n\n")))
}
