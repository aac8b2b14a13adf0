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
    /// How far it can be told from words that only begin like one.
    pub(crate) sure: Sure,
}

/// How far a marker can be told from words that only begin like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sure {
    /// Spoken: "결과는요,", "The task was". Three in the order of a story make markers of them.
    Spoken,
    /// It also begins lists or sentences: `S.`, `(A)`, `Situation`. Two in the order of a story
    /// make markers of them.
    Listed,
    /// Nothing else at the beginning of a line.
    Sole,
    /// A colon ends it.
    Colon,
}

/// The name of a part inside a marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// What it names; nothing for what was learned.
    pub(crate) parts: &'static [Part],
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
    /// The parts that the marker opens, each once; none where it opens what was learned.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = self
            .names
            .iter()
            .flat_map(|name| name.parts.iter().copied())
            .collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// Whether it is more than a letter.
    pub(crate) fn is_spelled_out(&self) -> bool {
        self.names
            .iter()
            .all(|name| name.spelling != Spelling::Letter)
    }
}

const SITUATION: &[Part] = &[Part::Situation];
const TASK: &[Part] = &[Part::Task];
const ACTION: &[Part] = &[Part::Action];
const RESULT: &[Part] = &[Part::Result];
/// CAR tells both in one.
const CHALLENGE: &[Part] = &[Part::Situation, Part::Task];
const LEARNED: &[Part] = &[];

/// The names people give the parts, those of CAR, SOAR and what was learned included. Where
/// several begin alike the longest stands first.
const NAMES: &[(&str, &[Part], Spelling)] = &[
    ("situations", SITUATION, Spelling::Word),
    ("situation", SITUATION, Spelling::Word),
    ("background", SITUATION, Spelling::Word),
    ("context", SITUATION, Spelling::Word),
    ("problem", SITUATION, Spelling::Word),
    ("challenge", CHALLENGE, Spelling::Word),
    ("tasks", TASK, Spelling::Word),
    ("task", TASK, Spelling::Word),
    ("goal", TASK, Spelling::Word),
    ("objective", TASK, Spelling::Word),
    ("obstacles", TASK, Spelling::Word),
    ("obstacle", TASK, Spelling::Word),
    ("actions", ACTION, Spelling::Word),
    ("action", ACTION, Spelling::Word),
    ("approach", ACTION, Spelling::Word),
    ("results", RESULT, Spelling::Word),
    ("result", RESULT, Spelling::Word),
    ("outcome", RESULT, Spelling::Word),
    ("lessons learned", LEARNED, Spelling::Word),
    ("lesson learned", LEARNED, Spelling::Word),
    ("lessons", LEARNED, Spelling::Word),
    ("lesson", LEARNED, Spelling::Word),
    ("learned", LEARNED, Spelling::Word),
    ("learnt", LEARNED, Spelling::Word),
    ("learning", LEARNED, Spelling::Word),
    ("what i learned", LEARNED, Spelling::Word),
    ("what i learnt", LEARNED, Spelling::Word),
    ("takeaways", LEARNED, Spelling::Word),
    ("takeaway", LEARNED, Spelling::Word),
    ("reflection", LEARNED, Spelling::Word),
    ("since then", LEARNED, Spelling::Word),
    ("상황", SITUATION, Spelling::Korean),
    ("배경", SITUATION, Spelling::Korean),
    ("문제 상황", SITUATION, Spelling::Korean),
    ("과제", TASK, Spelling::Korean),
    ("과업", TASK, Spelling::Korean),
    ("목표", TASK, Spelling::Korean),
    ("임무", TASK, Spelling::Korean),
    ("해야 할 일", TASK, Spelling::Korean),
    ("맡은 일", TASK, Spelling::Korean),
    ("난관", TASK, Spelling::Korean),
    ("행동", ACTION, Spelling::Korean),
    ("액션", ACTION, Spelling::Korean),
    ("실행", ACTION, Spelling::Korean),
    ("조치", ACTION, Spelling::Korean),
    ("제가 한 거", ACTION, Spelling::Korean),
    ("제가 한 건", ACTION, Spelling::Korean),
    ("한 거", ACTION, Spelling::Korean),
    ("what i did", ACTION, Spelling::Word),
    ("내가 한 일", ACTION, Spelling::Korean),
    ("제가 한 일", ACTION, Spelling::Korean),
    ("한 일", ACTION, Spelling::Korean),
    ("해결 과정", ACTION, Spelling::Korean),
    ("결과", RESULT, Spelling::Korean),
    ("성과", RESULT, Spelling::Korean),
    ("배운 점", LEARNED, Spelling::Korean),
    ("배운점", LEARNED, Spelling::Korean),
    ("느낀 점", LEARNED, Spelling::Korean),
    ("느낀점", LEARNED, Spelling::Korean),
    ("배움", LEARNED, Spelling::Korean),
    ("교훈", LEARNED, Spelling::Korean),
    ("s", SITUATION, Spelling::Letter),
    ("t", TASK, Spelling::Letter),
    ("o", TASK, Spelling::Letter),
    ("a", ACTION, Spelling::Letter),
    ("r", RESULT, Spelling::Letter),
    ("c", CHALLENGE, Spelling::Letter),
    ("l", LEARNED, Spelling::Letter),
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
    let last = names.last().map(|name| name.parts);
    names.extend(
        scan.gloss()
            .flatten()
            .filter(|name| Some(name.parts) == last),
    );
    scan.emphasis();
    let closed = bracketed && scan.brackets_close();
    scan.emphasis();
    let letter = names.iter().all(|name| name.spelling == Spelling::Letter);
    let sure = scan.terminator(closed, letter)?;
    scan.emphasis();
    scan.spaces();
    Some(Marker {
        len: scan.at,
        names,
        sure,
    })
}

/// A name that heads its line without a mark behind it, as where it was bold: "Action I called".
pub(crate) fn heading(line: &str) -> Option<Marker> {
    let head = line.get(..line.floor_char_boundary(LONGEST))?;
    let mut scan = Scan { head, at: 0 };
    scan.ornaments();
    let name = scan.name()?;
    let written = head.get(name.range.clone())?;
    let capital = written.starts_with(|c: char| !c.is_lowercase());
    let fits = name.spelling != Spelling::Letter && capital && scan.spaces();
    fits.then(|| Marker {
        len: scan.at,
        names: vec![name],
        sure: Sure::Listed,
    })
}

/// Whether a line begins with a marker that hardly begins anything else.
pub(crate) fn begins_with_marker(line: &str) -> bool {
    marker(line).is_some()
}

/// The marker that begins a sentence as it is spoken: "결과는요,", "So the task was", "A, 제가".
pub(crate) fn spoken(sentence: &str) -> Option<Marker> {
    let head = sentence.get(..sentence.floor_char_boundary(LONGEST))?;
    let mut scan = Scan { head, at: 0 };
    scan.ornaments();
    while scan.word(LEADS) {}
    let mut names =
        vec![scan.name_before(&|after| after.is_whitespace() || PARTICLE_HEADS.contains(after))?];
    let joined = scan.at;
    if scan.word(&["and", "랑", "하고", "와", "과"]) {
        match scan.name_before(&|_| true) {
            Some(name) => names.push(name),
            None => scan.at = joined,
        }
    }
    let capital = |name: &Name| {
        let written = head.get(name.range.clone()).unwrap_or_default();
        name.spelling != Spelling::Letter || written.chars().all(char::is_uppercase)
    };
    let shouted = names.iter().all(|name| {
        let written = head.get(name.range.clone()).unwrap_or_default();
        name.spelling == Spelling::Word && written.chars().all(|c| c.is_uppercase() || c == ' ')
    });
    let ended = scan.skip(|c| ",.…".contains(c))
        || scan.word(&[
            "라고 하면",
            "이라고 하면",
            "은요",
            "는요",
            "은",
            "는",
            "으로는",
            "으로",
            "로는",
            "로",
            "이라면",
            "라면",
        ])
        || scan.word(&["was", "were", "is", "i", "이라고", "라고"]);
    if !names.iter().all(capital) || !(ended || shouted) {
        return None;
    }
    scan.skip(|c| ",.… ".contains(c));
    Some(Marker {
        len: scan.at,
        names,
        sure: if shouted { Sure::Listed } else { Sure::Spoken },
    })
}

/// What may stand before a spoken marker.
const LEADS: &[&str] = &[
    "so",
    "okay",
    "ok",
    "um",
    "uh",
    "well",
    "and",
    "the",
    "then",
    "first",
    "음",
    "어",
    "자",
    "그래서",
    "우선",
    "먼저",
];
/// What particles of a name begin with.
const PARTICLE_HEADS: &str = "은는으로이라랑하와과,.…";

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
        self.skip(|c| c.is_whitespace() || "-*#>+•·▪■□◆◇●○▶–—_①②③④⑤".contains(c));
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
        self.name_before(&|after| !after.is_alphanumeric())
    }

    /// A name before the end of the text or a character that `fits`.
    fn name_before(&mut self, fits: &dyn Fn(char) -> bool) -> Option<Name> {
        let (parts, spelling, len) = NAMES.iter().find_map(|(name, parts, spelling)| {
            let len = prefix(self.rest(), name)?;
            let after = self.rest().get(len..)?.chars().next();
            after.is_none_or(fits).then_some((*parts, *spelling, len))
        })?;
        let range = self.at..self.at + len;
        self.at = range.end;
        Some(Name {
            parts,
            range,
            spelling,
        })
    }

    /// One of `words`, with the marks and spaces behind it.
    fn word(&mut self, words: &[&str]) -> bool {
        let start = self.at;
        self.spaces();
        let found = words.iter().find_map(|word| {
            let len = prefix(self.rest(), word)?;
            let after = self.rest().get(len..)?.chars().next();
            after.is_none_or(|c| !c.is_alphanumeric()).then_some(len)
        });
        match found {
            Some(len) => {
                self.at += len;
                self.skip(|c| c == ',' || c == ' ');
                true
            }
            None => {
                self.at = start;
                false
            }
        }
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

    /// A colon; for a name in brackets or alone on its line nothing; for a capital letter also
    /// `S.` or `S)`, for a word `Situation.`; for any name a dash set off by a space.
    fn terminator(&mut self, closed: bool, letter: bool) -> Option<Sure> {
        let start = self.at;
        let spaced = self.spaces();
        if self.skip(|c| ":：".contains(c)) {
            return Some(Sure::Colon);
        }
        let written = self.head.get(..start)?;
        let capital = letter && written.ends_with(char::is_uppercase);
        let stop = !spaced && self.skip(|c| ".)".contains(c)) && self.at_border();
        let dotted = (capital || !letter) && stop;
        let dashed = spaced && self.skip(|c| "-–—".contains(c)) && self.at_border();
        let headed = !letter && self.rest().trim().is_empty();
        match (closed, dotted, dashed, headed) {
            (true, ..) if letter => Some(Sure::Listed),
            (true, ..) | (_, _, true, _) | (.., true) => Some(Sure::Sole),
            (_, true, ..) => Some(Sure::Listed),
            _ => None,
        }
    }

    fn at_border(&self) -> bool {
        self.rest().chars().next().is_none_or(char::is_whitespace)
    }
}

/// The bytes of `text` that spell `name`, composed or decomposed, in either case.
fn prefix(text: &str, name: &str) -> Option<usize> {
    // Nearly every name differs in its first letter. Only a decomposed syllable must be composed
    // to see that.
    let (first, wanted) = (text.chars().next()?, name.chars().next()?);
    let decomposed = matches!(first, '\u{1100}'..='\u{11FF}');
    if !decomposed && !first.to_lowercase().eq([wanted]) {
        return None;
    }
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
