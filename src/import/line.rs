//! A line and the marks before its words: quotation, heading, bullet, number, label.

use super::html::Flat;
use super::inline::question_text;
use super::label::{Label, label};
use super::lexicon::words;

/// The maximum number of marks before the words of a line.
const MAX_MARKS: usize = 10;
/// The number of spaces for a tab.
const TAB: usize = 4;

/// A line and the meaning of its marks.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub flat: Flat,
    /// Columns before the first mark, inside the quotation.
    pub indent: usize,
    /// Its quotation depth.
    pub quote: usize,
    pub heading: Option<u8>,
    pub bullet: Option<char>,
    pub number: Option<u32>,
    /// The character after the number.
    pub number_mark: Option<char>,
    /// `(3-1)` gives 3: the number of the question it follows up on.
    pub of_number: Option<u32>,
    pub is_struck: bool,
    pub is_bold: bool,
    /// Whether it begins with an arrow.
    pub is_arrow: bool,
    /// Whether it begins with `ㄴ` or `└`.
    pub is_reply: bool,
    pub has_emoji: bool,
    pub label: Option<Label>,
    /// The words after all marks, still as Markdown.
    pub content: String,
}

impl Line {
    pub(super) fn read(flat: Flat) -> Self {
        let mut line = Self {
            flat,
            ..Self::default()
        };
        let text = line.flat.text.clone();
        let unquoted = line.unquote(&text);
        line.indent = columns(unquoted);
        if line.flat.is_fenced {
            line.content = unquoted.trim().to_owned();
            return line;
        }
        let mut rest = unquoted.trim();
        if line.flat.is_summary {
            let bare = rest.trim_start_matches('#');
            // `#3` numbers a summary, and `## ` is a heading in it.
            if bare.starts_with(' ') {
                rest = bare.trim();
            }
        }
        for _ in 0..MAX_MARKS {
            match line.peel(rest) {
                Some(next) => rest = next.trim_start(),
                None => break,
            }
        }
        line.content = rest.to_owned();
        line
    }

    fn unquote<'t>(&mut self, text: &'t str) -> &'t str {
        let mut rest = text;
        while let Some(inner) = rest.trim_start().strip_prefix('>') {
            // `> 5 items` is a comparison only in code, and code is fenced.
            self.quote += 1;
            rest = inner.strip_prefix(' ').unwrap_or(inner);
        }
        rest
    }

    /// Removes one mark.
    fn peel<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        self.heading_mark(rest)
            .or_else(|| self.bullet_mark(rest))
            .or_else(|| self.strong_mark(rest))
            .or_else(|| self.number_mark(rest))
            .or_else(|| self.label_mark(rest))
            .or_else(|| self.sign_mark(rest))
    }

    fn is_bare(&self) -> bool {
        self.label.is_none() && self.number.is_none()
    }

    fn heading_mark<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        let behind = rest.trim_start_matches('#');
        let level = rest.len() - behind.len();
        let spaced = behind.starts_with([' ', '\t']) || behind.is_empty() || level > 1;
        let fits = (1..=6).contains(&level) && spaced && self.heading.is_none() && self.is_bare();
        if !fits {
            return None;
        }
        self.heading = u8::try_from(level).ok();
        let words = behind.trim();
        let closed = words
            .rsplit_once(' ')
            .filter(|(_, end)| end.chars().all(|c| c == '#'));
        Some(closed.map_or(words, |(words, _)| words))
    }

    fn bullet_mark<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        let mark = rest.chars().next()?;
        let behind = rest.get(mark.len_utf8()..)?;
        let is_list = matches!(mark, '-' | '*' | '+' | '–' | '—' | '·' | 'ㆍ');
        let is_sign = matches!(
            mark,
            '•' | '●'
                | '○'
                | '◦'
                | '▪'
                | '■'
                | '□'
                | '◆'
                | '◇'
                | '▶'
                | '▷'
                | '▸'
                | '►'
                | '‣'
                | '※'
                | '☞'
                | '◼'
                | '🔹'
                | '🔸'
                | '📌'
        );
        let spaced = behind.starts_with([' ', '\t']) || behind.is_empty();
        let tight = matches!(mark, '-' | '·' | 'ㆍ') && !behind.starts_with([mark, '>']);
        if !((is_list && (spaced || tight)) || is_sign) || !self.is_bare() {
            return None;
        }
        self.bullet.get_or_insert(mark);
        let behind = behind.trim_start();
        for ticked in ["[ ]", "[x]", "[X]"] {
            if let Some(rest) = behind.strip_prefix(ticked) {
                return Some(rest);
            }
        }
        Some(behind)
    }

    fn strong_mark<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        if let Some(behind) = rest.strip_prefix("~~") {
            self.is_struck = true;
            return Some(behind);
        }
        let behind = rest
            .strip_prefix("**")
            .or_else(|| rest.strip_prefix("__"))?;
        let mark = rest.get(..2)?;
        let end = behind.find(mark)?;
        let after = behind.get(end + 2..)?.trim();
        // Emphasis of one word in a sentence means nothing for the line.
        let is_whole = squeezed_len(after) <= 4 || after.starts_with(['(', '<', '{', ':', '：']);
        let opens_label =
            label(behind).is_some() || behind.starts_with(|c: char| c.is_ascii_digit());
        if !(is_whole || opens_label) {
            return None;
        }
        self.is_bold = is_whole || opens_label;
        Some(behind)
    }

    fn number_mark<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        if let Some(behind) = time_of_day(rest) {
            return Some(behind);
        }
        let (inner, closed) = match rest.strip_prefix(['(', '<', '[', '#']) {
            Some(inner) => (inner, true),
            None => (rest, false),
        };
        let (number, behind) = digits(inner)?;
        let (sub, behind) = match behind.strip_prefix(['-', '.', '_']).and_then(digits) {
            Some((sub, behind)) => (Some(sub), behind),
            None => (None, behind),
        };
        let mark = behind.chars().next();
        let hash = rest.starts_with('#');
        let ends = match mark {
            Some('.' | ')' | '．' | '、' | ']' | '>' | ':') => true,
            Some(' ' | '\t') => hash || sub.is_some_and(|_| inner.contains('-')),
            _ => false,
        };
        if !ends || (closed && !hash && !matches!(mark, Some(')' | ']' | '>'))) {
            return None;
        }
        let behind = behind.trim_start_matches(['.', ')', '．', '、', ']', '>', ':']);
        // A period between digits is a decimal point, and `10:30` is a time.
        if behind.starts_with(|c: char| c.is_ascii_digit()) && sub.is_none() && !closed {
            return None;
        }
        if sub.is_some() {
            self.of_number = Some(number);
        }
        if self.number.is_some() && sub.is_none() {
            return None;
        }
        self.number = self.number.or(Some(number));
        self.number_mark = self.number_mark.or(mark);
        Some(behind)
    }

    fn label_mark<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        if self.label.is_some() && !self.is_bold {
            return None;
        }
        let (found, behind) = label(rest)?;
        if self.label == Some(found) {
            return None;
        }
        self.label = Some(found);
        let consumed = rest.len().saturating_sub(behind.len());
        let head = rest.get(..consumed).unwrap_or("");
        if let Some((of, true)) = sub_number(head) {
            self.of_number = Some(of);
        }
        Some(behind)
    }

    fn sign_mark<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        for arrow in ["->", "=>", "→", "⇒", "➡️", "➜", "↳", "-&gt;"] {
            if let Some(behind) = rest.strip_prefix(arrow) {
                self.is_arrow = true;
                self.is_reply |= arrow == "↳";
                return Some(behind);
            }
        }
        let first = rest.chars().next()?;
        let behind = rest.get(first.len_utf8()..)?;
        let is_branch = matches!(first, '└' | '┗')
            || words(|it| it.labels.branches).any(|it| rest.starts_with(it));
        if is_branch && !behind.starts_with(['.', ')', '、']) {
            self.is_reply = true;
            return Some(behind.trim_start_matches(['─', '-', '>']));
        }
        let is_sign = first >= '\u{2190}' && !first.is_alphanumeric() && !is_quotation(first);
        if !is_sign {
            return None;
        }
        self.has_emoji = true;
        Some(behind)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.flat.text.trim().is_empty()
    }

    /// Whether it is a horizontal rule, such as `---` or `=====`.
    pub(super) fn is_rule(&self) -> bool {
        let text = self.flat.text.trim();
        let mark = text
            .chars()
            .next()
            .filter(|c| matches!(c, '-' | '=' | '*' | '_' | '─' | '━' | '~' | '#'));
        let Some(mark) = mark else {
            return false;
        };
        let only = text.chars().all(|c| c == mark || c == ' ');
        !self.flat.is_fenced
            && only
            && text.chars().filter(|c| *c == mark).count() >= 3
            && !(mark == '#' && text.len() <= 6)
    }

    /// Whether it has no letters or digits after its marks.
    pub(super) fn is_empty(&self) -> bool {
        !self.content.chars().any(char::is_alphanumeric)
    }

    /// Whether it consists only of links or images.
    pub(super) fn is_only_links(&self) -> bool {
        let content = self.content.trim();
        if content.starts_with("http") && !content.contains(' ') {
            return true;
        }
        if !(content.starts_with('[') || content.starts_with('!')) {
            return false;
        }
        let mut rest = content;
        while let Some(at) = rest.find("](") {
            let Some((_, behind)) = rest.get(at..).and_then(|it| it.split_once(')')) else {
                return false;
            };
            let before = rest.get(..at).unwrap_or("");
            if !before
                .trim_start_matches(['!', ' ', '|', ',', '-', '/'])
                .starts_with('[')
            {
                return false;
            }
            rest = behind.trim_start();
        }
        squeezed_len(rest) == 0
    }

    /// Whether it is an entry in a table of contents.
    pub(super) fn is_contents(&self) -> bool {
        (self.content.starts_with('[') && self.content.contains("](#")) && self.is_only_links()
    }

    /// The question, without marks around it and status remarks after it.
    pub(super) fn asked(&self) -> String {
        question_text(&self.content)
    }
}

/// How many columns of whitespace a text begins with.
pub(super) fn columns(text: &str) -> usize {
    let mut columns = 0;
    for c in text.chars() {
        match c {
            ' ' => columns += 1,
            '\t' => columns += TAB - columns % TAB,
            '\u{3000}' => columns += 2,
            _ => break,
        }
    }
    columns
}

fn squeezed_len(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn digits(text: &str) -> Option<(u32, &str)> {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let length = text.len() - behind.len();
    if !(1..=3).contains(&length) {
        return None;
    }
    Some((text.get(..length)?.parse().ok()?, behind))
}

/// Removes a time as in a recording, `1:01:38 `, from the beginning.
fn time_of_day(text: &str) -> Option<&str> {
    let (time, behind) = text.split_once(' ')?;
    let parts: Vec<&str> = time.split(':').collect();
    let two =
        |part: &&str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    ((2..=3).contains(&parts.len()) && parts.iter().all(two)).then_some(behind)
}

/// `Q2-1` in a label: the number it belongs to, and that it has one.
fn sub_number(head: &str) -> Option<(u32, bool)> {
    let at = head.find(|c: char| c.is_ascii_digit())?;
    let (number, behind) = digits(head.get(at..)?)?;
    let sub = behind.strip_prefix('-').and_then(digits);
    Some((number, sub.is_some()))
}

fn is_quotation(c: char) -> bool {
    matches!(
        c,
        '“' | '”'
            | '‘'
            | '’'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '【'
            | '】'
            | '〔'
            | '〕'
    )
}
