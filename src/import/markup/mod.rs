//! Decides which angle brackets of a text are markup. In an HTML document every known tag is.
//! Notes in other formats use some tags too, but a tag may also be a word in them ("`<script>` goes
//! last"), and words stay.

use std::collections::{HashMap, HashSet};

mod tag;

use tag::{TagText, read};

/// Tags that only documents have: in notes they are words.
const OF_DOCUMENTS: [&str; 5] = ["html", "body", "head", "script", "style"];
/// Tags within a sentence, which are closed in the same paragraph.
const INLINE: [&str; 16] = [
    "span", "b", "strong", "i", "em", "u", "s", "del", "code", "a", "font", "sup", "sub", "mark",
    "kbd", "small",
];
/// Tags of lists and tables, whose parts need no end.
const CONTAINERS: [&str; 4] = ["ul", "ol", "dl", "table"];
/// Their parts.
const PARTS: [&str; 8] = ["li", "dt", "dd", "tr", "td", "th", "thead", "tbody"];

/// Where the markup of a text is.
#[derive(Debug, Default)]
pub(super) struct Markup {
    /// The byte of the `<` of each tag and comment.
    pub marks: HashSet<usize>,
    /// The comments: the line of each, from 1, and its text.
    pub comments: Vec<(usize, String)>,
}

/// Whether a text is an HTML document.
pub(super) fn is_page(text: &str) -> bool {
    let start = text.trim_start();
    let begins = |with: &str| {
        let start = start.get(..with.len());
        start.is_some_and(|it| it.eq_ignore_ascii_case(with))
    };
    begins("<!doctype html") || begins("<html")
}

impl Markup {
    /// Finds the markup of a text. In a page, all known tags are markup.
    pub(super) fn of(text: &str, fenced: &[bool], is_page: bool) -> Self {
        if !text.contains('<') {
            return Self::default();
        }
        let mut found = scan(text, fenced, is_page);
        found.pair();
        found.mark_parts();
        let marked = |it: &&Candidate| match is_page && !hides(it.tag.name) {
            true => true,
            false => it.is_mark,
        };
        let marks = found.candidates.iter().filter(marked).map(|it| it.at);
        Self {
            marks: marks.chain(found.comments_at).collect(),
            comments: found.comments,
        }
    }
}

/// Whether a tag hides what is in it: only if it is closed.
fn hides(name: &str) -> bool {
    matches!(name, "head" | "script" | "style")
}

/// A known tag that may be a word.
#[derive(Debug)]
struct Candidate {
    /// The byte of its `<`.
    at: usize,
    tag: TagText,
    line: usize,
    paragraph: usize,
    /// Whether a word is before it on its line.
    after_words: bool,
    is_mark: bool,
}

#[derive(Debug, Default)]
struct Scan {
    candidates: Vec<Candidate>,
    comments: Vec<(usize, String)>,
    comments_at: Vec<usize>,
    /// The lines with words outside of tags.
    worded: HashSet<usize>,
    is_page: bool,
}

/// Finds the known tags and the closed comments outside of code.
fn scan(text: &str, fenced: &[bool], is_page: bool) -> Scan {
    let mut found = Scan {
        is_page,
        ..Scan::default()
    };
    let (mut start, mut until, mut paragraph) = (0, 0, 0);
    for (number, (line, is_fenced)) in text.split('\n').zip(fenced).enumerate() {
        if line.trim().is_empty() {
            paragraph += 1;
        }
        let (mut in_code, mut after_words) = (false, false);
        let unfenced = if *is_fenced { "" } else { line };
        for (at, c) in unfenced.char_indices() {
            let rest = unfenced.get(at + c.len_utf8()..).unwrap_or("");
            let at = start + at;
            match c {
                _ if at < until => {}
                '`' => in_code = !in_code && rest.contains('`'),
                '<' if !in_code => {
                    let behind = text.get(at + 1..).unwrap_or("");
                    if let Some(comment) = comment(behind) {
                        found.comments.push((number + 1, comment.trim().to_owned()));
                        found.comments_at.push(at);
                        until = at + "<!--".len() + comment.len() + "-->".len();
                    } else if let Some(tag) = read(behind, is_page) {
                        until = at + 1 + tag.length;
                        found.candidates.push(Candidate {
                            at,
                            tag,
                            line: number,
                            paragraph,
                            after_words,
                            is_mark: false,
                        });
                    }
                }
                _ if c.is_alphabetic() => {
                    after_words = true;
                    found.worded.insert(number);
                }
                _ => {}
            }
        }
        start += line.len() + 1;
    }
    found
}

/// The text of a comment, after its `<`: one that is closed before another begins.
fn comment(behind: &str) -> Option<&str> {
    let inner = behind.strip_prefix("!--")?;
    let mut from = 0;
    while let Some(found) = inner.get(from..)?.find("--") {
        let at = from + found;
        if inner.get(at + 2..)?.starts_with('>') {
            return inner.get(..at);
        }
        if inner.get(..at)?.ends_with("<!") {
            return None;
        }
        from = at + 1;
    }
    None
}

impl Scan {
    /// Marks the tags that are closed, and those that cannot be words.
    fn pair(&mut self) {
        let mut open: HashMap<&'static str, Vec<usize>> = HashMap::new();
        let mut blocks = 0_usize;
        for index in 0..self.candidates.len() {
            let Some(it) = self.candidates.get(index) else {
                continue;
            };
            let name = it.tag.name;
            let is_word = !self.is_page && OF_DOCUMENTS.contains(&name);
            if is_word || is_alone(name) {
                let marked = !is_word && self.stands_alone(it);
                self.mark(index, marked);
                continue;
            }
            let is_inline = INLINE.contains(&name);
            if !it.tag.closes {
                let has_attributes = it.tag.has_attributes;
                let can_open =
                    self.is_page || is_inline || has_attributes || !it.after_words || blocks > 0;
                if can_open {
                    open.entry(name).or_default().push(index);
                    blocks += usize::from(!is_inline);
                }
                let folds = name == "details" && !it.after_words;
                self.mark(index, (has_attributes || folds) && !hides(name));
                continue;
            }
            let paragraph = it.paragraph;
            let of_name = open.entry(name).or_default();
            if is_inline {
                let opener = of_name.last().and_then(|at| self.candidates.get(*at));
                if opener.is_some_and(|it| it.paragraph != paragraph) {
                    of_name.clear();
                }
            }
            match of_name.pop() {
                Some(opener) => {
                    self.mark(opener, true);
                    self.mark(index, true);
                    blocks = blocks.saturating_sub(usize::from(!is_inline));
                }
                None => {
                    let alone = !self.worded.contains(&it.line);
                    self.mark(index, alone && !hides(name));
                }
            }
        }
    }

    /// Whether a tag without an end is one: a break is, an image has a source, a rule has a line
    /// of its own.
    fn stands_alone(&self, it: &Candidate) -> bool {
        match it.tag.name {
            "img" => it.tag.has_attributes,
            "hr" => !self.worded.contains(&it.line),
            _ => true,
        }
    }

    /// Marks the parts of lists and tables, and summaries: they are tags within their container.
    fn mark_parts(&mut self) {
        let (mut containers, mut folds) = (0_usize, false);
        for it in &mut self.candidates {
            let name = it.tag.name;
            if CONTAINERS.contains(&name) && it.is_mark {
                containers = match it.tag.closes {
                    true => containers.saturating_sub(1),
                    false => containers + 1,
                };
            }
            folds |= name == "details" && it.is_mark;
            let is_part = PARTS.contains(&name) && containers > 0;
            it.is_mark |= is_part || (name == "summary" && folds && !it.after_words);
        }
    }

    fn mark(&mut self, index: usize, is_mark: bool) {
        if let Some(it) = self.candidates.get_mut(index) {
            it.is_mark |= is_mark;
        }
    }
}

/// Tags that have no end.
fn is_alone(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected` has a `^` under the `<` of each mark.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let fenced = vec![false; text.split('\n').count()];
        let found = Markup::of(text, &fenced, is_page(text));
        let mut marks: Vec<usize> = found.marks.into_iter().collect();
        marks.sort_unstable();
        let expected: Vec<usize> = expected.match_indices('^').map(|(at, _)| at).collect();
        assert_eq!(marks, expected, "{text}");
    }

    #[test]
    fn a_tag_that_is_closed_is_markup_and_one_alone_is_a_word() {
        check("<b>so</b> <i> and <div> here", "^    ^");
        check("x<b and c>d", "");
        check("a <br> b <img> <img src=\"a>b\"> <hr>", "  ^            ^");
        check("the <script> goes </script> last", "");
        check("<p>one</p>\n<p> alone", "^     ^");
        check("<ul><li>one<li>two</ul> <li>", "^   ^      ^      ^");
        check(
            "<details open>\n<summary>why</summary>",
            "^              ^           ^",
        );
        check("so <details> and <summary> fold", "");
        check("<b>so\n\nand</b> so", "");
    }

    #[test]
    fn only_a_closed_comment_is_one() {
        check("<!-- a --> <!-- b", "^");
        check("<!-- a <!-- b -->", "       ^");
    }

    #[test]
    fn in_a_document_every_known_tag_is_markup() {
        check(
            "<html><p>a<script>b</script><style>c",
            "^     ^   ^        ^",
        );
    }
}
