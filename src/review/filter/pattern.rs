//! Fuzzy search in names, letter by letter.

use std::ops::Range;

use super::Haystack;
use super::hangul::{compound, initial, keys};

/// Text typed into a filter: words that must all match.
///
/// Letters may be left out, as in other fuzzy filters. A lone consonant matches any syllable that
/// begins with it (초성), but only right after the previous match: there are so few initials that
/// skipping letters would match nearly everything. The last syllable may be incomplete: typing
/// 아마존 goes through 아, 암 and 아마, and all of them match. Case and Unicode normal form are ignored.
///
/// ```
/// use rehearsal::review::filter::{Haystack, Pattern};
///
/// let amazon = Haystack::of("아마존 웹 서비스");
/// for typed in ["ㅇㅁㅈ", "아ㅁ", "암", "아존", "ㅇㅁㅈㅇ", "서빗"] {
///     assert!(Pattern::of(typed).score(&amazon).is_some(), "{typed}");
/// }
/// assert!(Pattern::of("ㅈㅁㅇ").score(&amazon).is_none());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pattern {
    words: Vec<Vec<Atom>>,
}

/// What one typed letter can match.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Atom {
    /// Itself.
    Letter(char),
    /// Any syllable that begins with this consonant.
    Initial(char),
    /// A possibly incomplete syllable, as its keys.
    Unfinished(Vec<char>),
}

/// Score components. Our choice, so that contiguous matches rank above scattered ones and word
/// beginnings above middles.
const FOUND: i32 = 16;
const NEXT_TO: i32 = 8;
const BEGINS_WORD: i32 = 6;
const BEGINS_ALL: i32 = 4;
const SKIPPED: i32 = -3;

impl Pattern {
    /// Parses typed text.
    pub fn of(typed: &str) -> Self {
        let words = typed
            .split_whitespace()
            .map(|word| atoms(&Haystack::of(word)));
        Self {
            words: words.filter(|word| !word.is_empty()).collect(),
        }
    }

    /// Whether nothing was typed; then everything matches.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well all words match one text; `None` if one does not.
    pub fn score(&self, haystack: &Haystack) -> Option<u32> {
        self.score_in(std::slice::from_ref(haystack))
    }

    /// How well all words match, each in the text that suits it best.
    pub fn score_in(&self, haystacks: &[Haystack]) -> Option<u32> {
        let scores = self.scores(haystacks);
        let best = |word: &Vec<Option<u32>>| word.iter().flatten().max().copied();
        scores.iter().map(best).sum()
    }

    /// How well each word matches each text.
    pub(super) fn scores(&self, haystacks: &[Haystack]) -> Vec<Vec<Option<u32>>> {
        let score = |word: &Vec<Atom>| {
            let finds = haystacks.iter().map(|text| find(word, text.letters()));
            finds.map(|found| Some(found?.0)).collect()
        };
        self.words.iter().map(score).collect()
    }

    /// Byte ranges of the matched words in `text`, in order, for highlighting.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let (haystack, places) = Haystack::with_places(text);
        let finds = self
            .words
            .iter()
            .filter_map(|word| find(word, haystack.letters()));
        let mut found: Vec<usize> = finds.flat_map(|(_, found)| found).collect();
        found.sort_unstable();
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for range in found.into_iter().filter_map(|place| places.get(place)) {
            match ranges.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => ranges.push(range.clone()),
            }
        }
        ranges
    }
}

fn atoms(typed: &Haystack) -> Vec<Atom> {
    let letters = typed.letters();
    let mut atoms = Vec::with_capacity(letters.len());
    for (place, letter) in letters.iter().copied().enumerate() {
        let last = place + 1 == letters.len();
        match letter {
            '가'..='힣' if last => atoms.push(Atom::Unfinished(keys(letter))),
            // Keyboards combine ㄱ and ㅅ into ㄳ even if two initials were meant.
            _ => match compound(letter) {
                Some(pair) => atoms.extend(pair.map(Atom::Initial)),
                None if matches!(letter, '가'..='힣') => atoms.push(Atom::Letter(letter)),
                None => atoms.push(initial(letter).map_or(Atom::Letter(letter), Atom::Initial)),
            },
        }
    }
    atoms
}

impl Atom {
    /// Number of letters that it matches from `place` on; 0 if none.
    fn takes(&self, letters: &[char], place: usize) -> usize {
        let Some(letter) = letters.get(place).copied() else {
            return 0;
        };
        match self {
            Self::Letter(wanted) => usize::from(*wanted == letter),
            Self::Initial(wanted) => usize::from(initial(letter) == Some(*wanted)),
            Self::Unfinished(wanted) => {
                let mut there = keys(letter);
                if there.starts_with(wanted) {
                    return 1;
                }
                // The final consonant typed last may become the initial of the next syllable.
                there.extend(letters.get(place + 1).and_then(|next| initial(*next)));
                2 * usize::from(there == *wanted)
            }
        }
    }

    /// Whether letters may be skipped in front of it.
    const fn may_skip(&self) -> bool {
        !matches!(self, Self::Initial(_))
    }
}

/// The best match for a word: its score and the matched letters.
fn find(word: &[Atom], letters: &[char]) -> Option<(u32, Vec<usize>)> {
    let mut rows: Vec<Row> = Vec::with_capacity(word.len());
    for atom in word {
        let row = row(atom, rows.last(), letters);
        if row.iter().all(Option::is_none) {
            return None;
        }
        rows.push(row);
    }
    let ends = rows.last()?.iter().enumerate();
    let scored = ends.filter_map(|(place, step)| Some((step.as_ref()?.score, place)));
    // The first of equals.
    let (score, place) = scored.max_by_key(|(score, place)| (*score, usize::MAX - place))?;
    let found = trace(&rows, place);
    Some((u32::try_from(score.max(0)).unwrap_or(0), found))
}

/// A matched letter and its best predecessor.
#[derive(Debug, Clone, Copy)]
struct Step {
    score: i32,
    before: Option<usize>,
    takes: usize,
}

/// For each position in a text, the match there.
type Row = Vec<Option<Step>>;

/// For each position, the best match of everything up to and including `atom`, ending there.
fn row(atom: &Atom, before: Option<&Row>, letters: &[char]) -> Row {
    // The best earlier match that leaves a gap, and its position.
    let mut afar: Option<(i32, usize)> = None;
    let mut neighbour: Option<usize> = None;
    let mut row = Vec::with_capacity(letters.len());
    for (place, letter) in letters.iter().enumerate() {
        let begins_word = neighbour.is_none_or(|at| at + 1 < place);
        let takes = match letter.is_alphanumeric() || matches!(atom, Atom::Letter(_)) {
            true => atom.takes(letters, place),
            false => 0,
        };
        let own = FOUND + if begins_word { BEGINS_WORD } else { 0 };
        let led = match before {
            None if atom.may_skip() || begins_word => {
                Some((if place == 0 { BEGINS_ALL } else { 0 }, None))
            }
            // An initial may start in the middle of a word, at a cost.
            None => Some((SKIPPED, None)),
            Some(before) => {
                let step = neighbour.and_then(|at| Some((before.get(at)?.as_ref()?.score, at)));
                let next_to = step.map(|(score, at)| (score + NEXT_TO, Some(at)));
                let skipping = afar
                    .filter(|_| atom.may_skip())
                    .map(|(score, at)| (score + SKIPPED, Some(at)));
                next_to.max(skipping)
            }
        };
        row.push(led.filter(|_| takes > 0).map(|(score, before)| Step {
            score: score + own,
            before,
            takes,
        }));
        let here = before.and_then(|before| before.get(place)?.as_ref());
        afar = afar.max(here.map(|step| (step.score, place)));
        if letter.is_alphanumeric() {
            neighbour = Some(place);
        }
    }
    row
}

fn trace(rows: &[Row], end: usize) -> Vec<usize> {
    let mut found = Vec::with_capacity(rows.len() + 1);
    let mut place = Some(end);
    for row in rows.iter().rev() {
        let Some(at) = place else { break };
        let Some(Some(step)) = row.get(at) else { break };
        found.extend(at..at + step.takes);
        place = step.before;
    }
    found
}
