//! The markers that open a part of a STAR answer, as people write them in their notes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::Part;

/// No marker is longer, in bytes: `- **Situation and Task (상황과 과제)**: ` is 45.
const LONGEST: usize = 96;
/// A remark in brackets after a name, as in `A (내가 한 일):`, in characters.
const LONGEST_GLOSS: usize = 20;

/// A marker at the beginning of a line: `S:`, `행동:`, `[결과]`, `- **Action**:`, `S/T:` …
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marker {
    /// Where the words of the part begin, in bytes from the beginning of the line.
    pub(crate) len: usize,
    /// The names in it, in the order written; at least one.
    pub(crate) names: Vec<Name>,
    /// Whether a colon ends it. Only such a marker can stand inside a line.
    pub(crate) colon: bool,
}

/// The name of a part inside a marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) part: Part,
    /// The bytes of the line that spell it.
    pub(crate) range: Range<usize>,
    pub(crate) spelling: Spelling,
}

/// How the name of a part is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// 상황, 과제, 행동, 결과
    Korean,
    /// S, T, A, R
    Letter,
    /// Situation, Task, Action, Result
    Word,
}

impl Marker {
    /// The parts that the marker opens, each once.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = self.names.iter().map(|name| name.part).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }
}

/// The names people give the parts. Where several begin alike the longest stands first.
const NAMES: &[(&str, Part, Spelling)] = &[
    ("situations", Part::Situation, Spelling::Word),
    ("situation", Part::Situation, Spelling::Word),
    ("background", Part::Situation, Spelling::Word),
    ("context", Part::Situation, Spelling::Word),
    ("tasks", Part::Task, Spelling::Word),
    ("task", Part::Task, Spelling::Word),
    ("goal", Part::Task, Spelling::Word),
    ("actions", Part::Action, Spelling::Word),
    ("action", Part::Action, Spelling::Word),
    ("results", Part::Result, Spelling::Word),
    ("result", Part::Result, Spelling::Word),
    ("outcome", Part::Result, Spelling::Word),
    ("상황", Part::Situation, Spelling::Korean),
    ("배경", Part::Situation, Spelling::Korean),
    ("과제", Part::Task, Spelling::Korean),
    ("과업", Part::Task, Spelling::Korean),
    ("목표", Part::Task, Spelling::Korean),
    ("임무", Part::Task, Spelling::Korean),
    ("행동", Part::Action, Spelling::Korean),
    ("액션", Part::Action, Spelling::Korean),
    ("실행", Part::Action, Spelling::Korean),
    ("조치", Part::Action, Spelling::Korean),
    ("결과", Part::Result, Spelling::Korean),
    ("성과", Part::Result, Spelling::Korean),
    ("s", Part::Situation, Spelling::Letter),
    ("t", Part::Task, Spelling::Letter),
    ("a", Part::Action, Spelling::Letter),
    ("r", Part::Result, Spelling::Letter),
];

/// The marker that `line` begins with.
pub(crate) fn marker(line: &str) -> Option<Marker> {
    let head = line.get(..line.floor_char_boundary(LONGEST))?;
    let mut scan = Scan { head, at: 0 };
    scan.ornaments();
    let bracketed = scan.brackets_open();
    let mut names = vec![scan.name()?];
    while let Some(name) = scan.another(Scan::name) {
        names.push(name);
    }
    let last = names.last().map(|name| name.part);
    names.extend(
        scan.gloss()
            .flatten()
            .filter(|name| Some(name.part) == last),
    );
    scan.emphasis();
    let closed = bracketed && scan.brackets_close();
    scan.emphasis();
    let letter = names.iter().all(|name| name.spelling == Spelling::Letter);
    let end = scan.terminator(closed, letter)?;
    scan.emphasis();
    scan.spaces();
    Some(Marker {
        len: scan.at,
        names,
        colon: end == Terminator::Colon,
    })
}

/// What ends a marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Terminator {
    Colon,
    Other,
}

/// Reads a marker from left to right.
struct Scan<'a> {
    head: &'a str,
    at: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        self.head.get(self.at..).unwrap_or_default()
    }

    /// Passes every leading character that `wanted` wants; whether there was one.
    fn skip(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let rest = self.rest();
        let passed = rest.len() - rest.trim_start_matches(wanted).len();
        self.at += passed;
        passed > 0
    }

    fn spaces(&mut self) -> bool {
        self.skip(|c| c.is_whitespace() && c != '\n')
    }

    /// Indentation, bullets, heading signs, `1.` and `1)`.
    fn ornaments(&mut self) {
        self.skip(|c| c.is_whitespace() || "-*#>+•·▪■□◆◇●○▶–—_".contains(c));
        let number = self.at;
        if self.skip(|c| c.is_ascii_digit()) && !(self.skip(|c| ".)".contains(c)) && self.spaces())
        {
            self.at = number;
        }
        self.emphasis();
    }

    fn emphasis(&mut self) {
        self.skip(|c| "*_".contains(c));
    }

    fn brackets_open(&mut self) -> bool {
        self.skip(|c| "[(【<〈《「『".contains(c)) && !self.spaces()
    }

    fn brackets_close(&mut self) -> bool {
        self.skip(|c| "])】>〉》」』".contains(c))
    }

    /// A name with no letter joined to it.
    fn name(&mut self) -> Option<Name> {
        let (part, spelling, len) = NAMES.iter().find_map(|(name, part, spelling)| {
            let len = prefix(self.rest(), name)?;
            let after = self.rest().get(len..)?.chars().next();
            let alone = !after.is_some_and(char::is_alphanumeric);
            alone.then_some((*part, *spelling, len))
        })?;
        let range = self.at..self.at + len;
        self.at = range.end;
        Some(Name {
            part,
            range,
            spelling,
        })
    }

    /// A further name after a separator, as in `S/T`.
    fn another(&mut self, read: impl Fn(&mut Self) -> Option<Name>) -> Option<Name> {
        let start = self.at;
        self.spaces();
        let separated = self.skip(|c| "/,&+·・".contains(c));
        self.spaces();
        let found = separated.then(|| read(self)).flatten();
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// A remark in brackets: `(행동)` names the part again, `(내가 한 일)` does not.
    fn gloss(&mut self) -> Option<Option<Name>> {
        let start = self.at;
        self.spaces();
        if !self.skip(|c| c == '(') {
            self.at = start;
            return None;
        }
        let name = self.name();
        let inside = self
            .rest()
            .chars()
            .take(LONGEST_GLOSS)
            .position(|c| c == ')');
        let Some(inside) = inside else {
            self.at = start;
            return None;
        };
        let skipped: usize = self
            .rest()
            .chars()
            .take(inside + 1)
            .map(char::len_utf8)
            .sum();
        self.at += skipped;
        Some(name)
    }

    /// A colon; for a name in brackets or alone on its line nothing; for a letter also `S.`
    /// or `S)`; for any name a dash set off by a space.
    fn terminator(&mut self, closed: bool, letter: bool) -> Option<Terminator> {
        let start = self.at;
        let spaced = self.spaces();
        if self.skip(|c| ":：".contains(c)) {
            return Some(Terminator::Colon);
        }
        let capital = letter && self.head.get(..start)?.ends_with(char::is_uppercase);
        let dotted = capital && !spaced && self.skip(|c| ".)".contains(c)) && self.at_border();
        let dashed = spaced && self.skip(|c| "-–—".contains(c)) && self.at_border();
        let headed = !letter && self.rest().trim().is_empty();
        (closed || dotted || dashed || headed).then_some(Terminator::Other)
    }

    fn at_border(&self) -> bool {
        self.rest().chars().next().is_none_or(char::is_whitespace)
    }
}

/// The bytes of `text` that spell `name`, composed or decomposed, in either case.
fn prefix(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars();
    let mut len = 0;
    for cluster in text.graphemes(true) {
        if wanted.as_str().is_empty() {
            break;
        }
        for c in cluster.nfc().flat_map(char::to_lowercase) {
            (wanted.next() == Some(c)).then_some(())?;
        }
        len += cluster.len();
    }
    wanted.as_str().is_empty().then_some(len)
}
