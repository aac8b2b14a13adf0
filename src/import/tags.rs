//! Decides which angle brackets are tags, before anything reads them: code, and anything that is
//! not a known tag, is the writer's text.

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

/// Which lines are in a code fence. An unclosed fence does not count.
pub(super) fn fences(text: &str) -> Vec<bool> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut fenced = vec![false; lines.len()];
    let mut open: Option<(usize, char, usize)> = None;
    for (at, line) in lines.iter().enumerate() {
        let line = line.trim_start_matches(['>', ' ', '\t']);
        let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = mark.map_or(0, |mark| line.chars().take_while(|c| *c == mark).count());
        let (Some(mark), true) = (mark, length >= 3) else {
            continue;
        };
        let rest = line.trim_start_matches(mark);
        match open {
            Some((from, its, least))
                if its == mark && length >= least && rest.trim().is_empty() =>
            {
                fenced
                    .iter_mut()
                    .take(at + 1)
                    .skip(from)
                    .for_each(|it| *it = true);
                open = None;
            }
            None if !rest.contains(mark) => open = Some((at, mark, length)),
            _ => {}
        }
    }
    fenced
}

/// Writes a line so that only known tags look like tags; returns whether there are any.
pub(super) fn prepare(line: &str, is_fenced: bool, to: &mut String) -> bool {
    let is_row = line.trim_start().starts_with('|');
    let mut any = false;
    let mut in_code = false;
    let mut from = 0;
    for (at, c) in line.char_indices() {
        let rest = line.get(at + c.len_utf8()..).unwrap_or("");
        match c {
            '`' => in_code = !in_code && rest.contains('`'),
            '<' if !(is_fenced || in_code) && (tag(rest).is_some() || rest.starts_with("!--")) => {
                any = true;
                if is_row {
                    to.push_str(line.get(from..at).unwrap_or(""));
                    to.push_str(" <span ");
                    from = at + 1;
                }
            }
            '<' => {
                to.push_str(line.get(from..at).unwrap_or(""));
                to.push_str("&lt;");
                from = at + 1;
            }
            '&' if is_fenced || in_code || !is_entity(rest) => {
                to.push_str(line.get(from..at).unwrap_or(""));
                to.push_str("&amp;");
                from = at + 1;
            }
            '&' => any = true,
            _ => {}
        }
    }
    to.push_str(line.get(from..).unwrap_or(""));
    any
}

/// The name of the tag that begins after a `<`, if it is known.
fn tag(rest: &str) -> Option<&'static str> {
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(rest.len());
    let name = rest.get(..end)?;
    let behind = rest.get(end..)?;
    let closes = behind.starts_with(['>', '/', ' ', '\t']) && behind.contains('>');
    // A tag may span several lines; a comparison is not followed by a known name.
    let goes_on = behind.is_empty() || (behind.starts_with(' ') && behind.contains('='));
    let known = TAGS.iter().find(|it| it.eq_ignore_ascii_case(name))?;
    (closes || goes_on).then_some(*known)
}

fn is_entity(rest: &str) -> bool {
    let Some((name, _)) = rest.split_once(';') else {
        return false;
    };
    let named = !name.is_empty() && name.len() <= 10;
    named && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
}
