//! The markers that open a part of a STAR answer, as people write them in their notes.

mod names;
mod scan;

use std::ops::Range;

pub(crate) use names::part_names;

use super::Part;
use crate::coach::lexicon::markers;
use crate::lang::Language;
use scan::Scan;

/// The longest marker, in bytes: `- **Situation and Task (상황과 과제)**: ` is 45.
pub(super) const LONGEST: usize = 96;

/// A marker at the beginning of a line: `S:`, `행동:`, `[결과]`, `- **Action**:`, `S/T:` …
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marker {
    /// Where the words of the part begin, in bytes from the beginning of the line.
    pub(crate) len: usize,
    /// The names in it, in writing order; at least one.
    pub(crate) names: Vec<Name>,
    /// How certain it is that this is a marker.
    pub(crate) sure: Sure,
}

/// How certain it is that a marker is one, rather than words that look like it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sure {
    /// Spoken: "결과는요,", "The task was". Counts if there are three in the order of a story.
    Spoken,
    /// Could also begin lists or sentences: `S.`, `(A)`, `Situation`. Counts if there are two in
    /// the order of a story.
    Listed,
    /// Alone at the beginning of a line.
    Sole,
    /// A colon ends it.
    Colon,
}

/// The name of a part in a marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// What it names; empty for lessons learned.
    pub(crate) parts: &'static [Part],
    /// The bytes of the line that spell it.
    pub(crate) range: Range<usize>,
    pub(crate) spelling: Spelling,
}

/// How the name of a part is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// S, T, A, R
    Letter,
    /// A word of a language: Situation, 상황
    Word(Language),
}

impl Marker {
    /// A circled number for these parts.
    pub(super) fn of_number(number: char, parts: &'static [Part]) -> Self {
        let range = 0..number.len_utf8();
        let name = Name {
            parts,
            range: range.clone(),
            spelling: Spelling::Letter,
        };
        Self {
            len: range.end,
            names: vec![name],
            sure: Sure::Listed,
        }
    }

    /// The parts that the marker opens, without duplicates; empty if it opens lessons learned.
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

/// The marker at the beginning of `line`.
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

/// A name that heads its line without a mark after it, for example because it was bold: "Action I
/// called".
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

/// Whether these words are only the name of a part, like a heading: spelled out, and in English
/// with a capital.
pub(crate) fn is_part_name(words: &str) -> bool {
    let mut scan = Scan { head: words, at: 0 };
    let name = scan.name();
    name.is_some_and(|name| {
        name.spelling != Spelling::Letter
            && name.range == (0..words.len())
            && words.starts_with(|c: char| !c.is_lowercase())
    })
}

/// Whether a line begins with a marker that hardly begins anything else.
pub(crate) fn begins_with_marker(line: &str) -> bool {
    marker(line).is_some()
}

/// The marker at the beginning of a spoken sentence: "결과는요,", "So the task was", "A, 제가".
pub(crate) fn spoken(sentence: &str) -> Option<Marker> {
    let head = sentence.get(..sentence.floor_char_boundary(LONGEST))?;
    let mut scan = Scan { head, at: 0 };
    scan.ornaments();
    while scan.word(|it| it.leads) {}
    let mut names =
        vec![scan.name_before(&|after| after.is_whitespace() || begins_particle(after))?];
    let joined = scan.at;
    if scan.word(|it| it.joins) {
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
        matches!(name.spelling, Spelling::Word(_))
            && written.chars().all(|c| c.is_uppercase() || c == ' ')
    });
    let ended =
        scan.skip(|c| ",.…".contains(c)) || scan.word(|it| it.topics) || scan.word(|it| it.verbs);
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

/// Whether a particle of a name may begin with this, or the name is over.
fn begins_particle(c: char) -> bool {
    ",.…".contains(c) || markers::all().any(|it| it.particles.contains(c))
}

/// Whether a name can begin with this character; avoids scanning long paragraphs.
pub(super) fn may_begin(c: char) -> bool {
    c.is_ascii_uppercase()
        || names::BEGINNINGS.contains(c)
        || "\u{1109}\u{1107}\u{1100}\u{1106}\u{110b}\u{1112}\u{110c}\u{1102}".contains(c)
        || "0123456789①②③④⑤-*#•■□".contains(c)
}

/// Whether a spelled-out name can begin with this character, anywhere.
pub(super) fn may_name(c: char) -> bool {
    markers::all().any(|it| it.anywhere.contains(c))
}
