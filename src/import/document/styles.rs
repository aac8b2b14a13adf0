//! Detects which styles of a DOCX are headings.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::Unreadable;

/// Heading levels by style ID.
pub(super) type Headings = BTreeMap<String, u8>;

/// The maximum number of styles kept. Word itself has about 300.
const MAX_STYLES: usize = 5_000;

/// Reads the headings among the styles: by their outline level, or by their name.
pub(super) fn headings(xml: &str) -> Result<Headings, Unreadable> {
    let mut reader = Reader::from_str(xml);
    let mut headings = Headings::new();
    let mut style: Option<String> = None;
    loop {
        let event = reader.read_event().map_err(|_| Unreadable::Damaged)?;
        match event {
            Event::Eof => return Ok(headings),
            Event::Start(tag) | Event::Empty(tag) => {
                let level = match tag.local_name().as_ref() {
                    "style" => {
                        style = attribute(&tag, "styleId");
                        None
                    }
                    "name" => attribute(&tag, "val").as_deref().and_then(named),
                    // Levels are counted from 0, and 9 is body text.
                    "outlineLvl" => outline(&tag),
                    _ => None,
                };
                if let (Some(level), Some(style)) = (level, &style)
                    && headings.len() < MAX_STYLES
                {
                    headings.insert(style.clone(), level);
                }
            }
            _ => {}
        }
    }
}

/// The outline level, from 1.
pub(super) fn outline(tag: &BytesStart<'_>) -> Option<u8> {
    let level: u8 = attribute(tag, "val")?.parse().ok()?;
    (level < 6).then_some(level + 1)
}

/// Word writes `heading 2` in every language for level 2; a title is level 1.
fn named(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    match name.strip_prefix("heading ") {
        Some(level) => level.parse().ok().filter(|it| (1..=6).contains(it)),
        None => (name == "title").then_some(1),
    }
}

/// An attribute's value, whatever prefix its name has.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut all = attributes.with_checks(false).flatten();
    let found = all.find(|it| it.key.local_name().as_ref() == name)?;
    Some(
        found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()?
            .into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_told_by_name_and_by_outline() {
        let xml = r#"<w:styles xmlns:w="w"><w:style w:styleId="a1"><w:name w:val="heading 2"/></w:style>
            <w:style w:styleId="b"><w:name w:val="질문"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:styleId="c"><w:name w:val="Normal"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style></w:styles>"#;
        let found = headings(xml).expect("styles");
        let expected = [("a1".to_owned(), 2), ("b".to_owned(), 1)];
        assert_eq!(found, expected.into_iter().collect());
    }
}
