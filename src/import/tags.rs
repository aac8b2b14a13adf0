//! Prepares a text for the reader of HTML: code, and every angle bracket that is not markup, is
//! escaped.

use super::markup::Markup;

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

/// Writes a line, which begins at the byte `start` of the text, so that only its marks look like
/// tags; returns whether there are any tags or entities.
pub(super) fn prepare(
    line: &str,
    start: usize,
    is_fenced: bool,
    markup: &Markup,
    to: &mut String,
) -> bool {
    let is_row = line.trim_start().starts_with('|');
    let mut any = false;
    let mut in_code = false;
    let mut from = 0;
    for (at, c) in line.char_indices() {
        let rest = line.get(at + c.len_utf8()..).unwrap_or("");
        match c {
            '`' => in_code = !in_code && rest.contains('`'),
            '<' if markup.marks.contains(&(start + at)) => {
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

fn is_entity(rest: &str) -> bool {
    let Some((name, _)) = rest.split_once(';') else {
        return false;
    };
    let named = !name.is_empty() && name.len() <= 10;
    named && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
}
