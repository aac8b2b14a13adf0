//! What a plain statement of a point names, and where an answer names it.

use std::ops::Range;

use crate::bank::examples::PointExamples;
use crate::coach::reading::hangul::is_syllable;
use crate::lang::Language;

use super::clause::Window;
use super::term::{Vocabulary, permille};

/// The parts of one point, each named by any of its words.
#[derive(Debug, Default)]
pub(super) struct Parts(Vec<Vec<Word>>);

/// More parts than this add nothing.
const MAX: usize = 8;

/// A word that names a part: in Hangul a stem, found inside words and across spaces; otherwise
/// the beginning of a word.
#[derive(Debug)]
struct Word {
    letters: String,
    is_hangul: bool,
    /// Whether the prompt does not contain it.
    is_own: bool,
}

/// What one clause names of a point.
#[derive(Debug, Default, Clone, Copy)]
struct ClauseNames {
    /// The parts, one bit each.
    parts: u8,
    /// Those named by a word that is not in the prompt.
    own: u8,
    /// How many words name them.
    words: i32,
}

impl ClauseNames {
    const fn with(self, other: Self) -> Self {
        Self {
            parts: self.parts | other.parts,
            own: self.own | other.own,
            words: self.words + other.words,
        }
    }
}

impl Word {
    fn new(written: &str, vocabulary: &Vocabulary<'_>) -> Self {
        let lower = written.trim().to_lowercase();
        let is_hangul = lower.contains(is_syllable);
        let letters = match is_hangul {
            true => lower.split_whitespace().collect(),
            false => lower,
        };
        Self {
            is_own: !vocabulary.is_asked(&letters),
            letters,
            is_hangul,
        }
    }
}

impl Parts {
    /// The parts by the words of `language`, including other names of the same thing.
    pub(super) fn new(
        examples: Option<&PointExamples>,
        language: Language,
        vocabulary: &Vocabulary<'_>,
    ) -> Self {
        let parts = examples.map(|it| it.needs.as_slice()).unwrap_or_default();
        let parts = parts.iter().map(|it| it.exact(language));
        let ready = |words: &[String]| -> Vec<Word> {
            let all = words.iter().chain(vocabulary.names_of(words));
            all.map(|it| Word::new(it, vocabulary)).collect()
        };
        let parts = parts.filter(|words| !words.is_empty()).map(ready);
        Self(parts.take(MAX).collect())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// An answer to search for words.
#[derive(Debug)]
pub(super) struct Searched<'a> {
    spaced: &'a str,
    /// The text without white space, and the position of each of its bytes in `spaced`.
    joined: String,
    places: Vec<usize>,
    /// The clauses, in order.
    clauses: &'a [Window],
}

impl<'a> Searched<'a> {
    /// `text` is plain and in lowercase; the windows of one clause come first.
    pub(super) fn new(text: &'a str, windows: &'a [Window]) -> Self {
        let mut joined = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            joined.push(c);
            places.extend(std::iter::repeat_n(at, c.len_utf8()));
        }
        let clauses = windows.partition_point(|it| it.clauses == 1);
        Self {
            spaced: text,
            joined,
            places,
            clauses: windows.get(..clauses).unwrap_or_default(),
        }
    }

    /// What each clause names.
    fn named(&self, parts: &Parts) -> Vec<ClauseNames> {
        let mut named = vec![ClauseNames::default(); self.clauses.len()];
        for (bit, part) in parts.0.iter().enumerate() {
            for word in part {
                let mut before = usize::MAX;
                self.find(word, |at| {
                    let clause = self.clauses.partition_point(|it| it.range.end <= at);
                    let inside = self.clauses.get(clause).filter(|it| it.range.contains(&at));
                    if let Some(here) = named.get_mut(clause).filter(|_| inside.is_some()) {
                        here.parts |= 1_u8 << bit;
                        here.own |= u8::from(word.is_own) << bit;
                        here.words += i32::from(before != clause);
                        before = clause;
                    }
                });
            }
        }
        named
    }

    fn find(&self, word: &Word, mut found: impl FnMut(usize)) {
        if word.letters.is_empty() {
            return;
        }
        if word.is_hangul {
            for (at, _) in self.joined.match_indices(&word.letters) {
                found(self.places.get(at).copied().unwrap_or_default());
            }
            return;
        }
        for (at, _) in self.spaced.match_indices(&word.letters) {
            let before = self.spaced.as_bytes().get(at.wrapping_sub(1));
            if !before.is_some_and(u8::is_ascii_alphanumeric) {
                found(at);
            }
        }
    }
}

/// How much of a point is named together, in thousandths of its parts.
#[derive(Debug, Default, Clone)]
pub(super) struct Named {
    /// The most named by one clause, by three clauses of a sentence, by a whole sentence, by two
    /// consecutive sentences, and by the answer.
    pub(super) within: [i32; 5],
    /// The most named by a sentence and by the answer with words that are not in the prompt.
    pub(super) own: [i32; 2],
    /// How many words name the parts in the shortest run that names the most.
    pub(super) words: i32,
    /// The clauses of the shortest run that names the most: the first, and the one after the
    /// last.
    pub(super) clauses: Range<usize>,
    /// Their bytes.
    pub(super) range: Option<Range<usize>>,
}

impl Named {
    pub(super) fn of(parts: &Parts, searched: &Searched<'_>) -> Self {
        let count = parts.len();
        if count == 0 {
            return Self::default();
        }
        let masks = searched.named(parts);
        let sentences: Vec<usize> = searched.clauses.iter().map(|it| it.sentence).collect();
        let mut best = Self::default();
        // The most parts, then the fewest sentences, then the fewest clauses.
        let mut shortest = (0, 0, 0);
        for (first, sentence) in sentences.iter().enumerate() {
            let mut run = ClauseNames::default();
            let rest = masks.iter().zip(&sentences).enumerate().skip(first);
            for (last, (here, at)) in rest {
                let apart = at - sentence;
                if apart > 1 {
                    break;
                }
                run = run.with(*here);
                let share = share_of(run.parts, count);
                let length = last - first + 1;
                let fits = [length == 1, apart == 0 && length <= 3, apart == 0, true];
                for (most, fits) in best.within.iter_mut().zip(fits) {
                    *most = if fits { share.max(*most) } else { *most };
                }
                if apart == 0 {
                    best.own[0] = share_of(run.own, count).max(best.own[0]);
                }
                let order = (share, usize::MAX - apart, usize::MAX - length);
                if share > 0 && order > shortest {
                    shortest = order;
                    best.clauses = first..last + 1;
                    best.words = run.words;
                }
            }
        }
        let whole = masks
            .iter()
            .fold(ClauseNames::default(), |all, it| all.with(*it));
        best.within[4] = share_of(whole.parts, count);
        best.own[1] = share_of(whole.own, count);
        let run = searched.clauses.get(best.clauses.clone());
        best.range = run.and_then(|run| Some(run.first()?.range.start..run.last()?.range.end));
        best
    }

    /// Whether one sentence names every part.
    pub(super) const fn is_whole(&self) -> bool {
        self.within[2] == 1000
    }
}

/// The share of `parts` in `of`, in thousandths.
fn share_of(parts: u8, of: usize) -> i32 {
    permille(usize::try_from(parts.count_ones()).unwrap_or(0), of)
}
