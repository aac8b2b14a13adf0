//! An answer cut into clauses, and how far each claims what it says.

use std::collections::HashSet;
use std::ops::Range;

use crate::coach::lexicon;
use crate::lang::Language;

use super::term::{Terms, Vocabulary};

/// How a clause stands to what it says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stance {
    pub(super) negated: bool,
    pub(super) doubted: bool,
    pub(super) hypothetical: bool,
    pub(super) asked: bool,
    pub(super) reported: bool,
}

impl Stance {
    pub(super) fn of(clause: &str, language: Language) -> Self {
        let words = lexicon::of(language).clause;
        Self {
            negated: words.negation.any(clause),
            doubted: words.doubt.any(clause),
            hypothetical: words.hypothesis.any(clause),
            asked: clause.trim_end().ends_with(['?', '？']) || words.question.any(clause),
            reported: words.reported.any(clause),
        }
    }

    fn with(self, other: Self) -> Self {
        Self {
            negated: self.negated || other.negated,
            doubted: self.doubted || other.doubted,
            hypothetical: self.hypothetical || other.hypothetical,
            asked: self.asked || other.asked,
            reported: self.reported || other.reported,
        }
    }
}

/// One to three clauses in a row, read as one.
#[derive(Debug, Clone)]
pub(super) struct Window {
    /// Its bytes in the plain text.
    pub(super) range: Range<usize>,
    pub(super) terms: Terms,
    pub(super) stance: Stance,
    /// Which clause of the answer it begins with.
    pub(super) first: usize,
    /// How many clauses it spans.
    pub(super) clauses: usize,
    /// How many figures it has, each a run of digits.
    pub(super) figures: usize,
    /// Which sentence it is in.
    pub(super) sentence: usize,
}

/// The most clauses that are read as one: a claim is often begun in one clause, gone on with in
/// the next and closed in a third.
const WIDEST: usize = 3;

/// Every window of `text`, which is plain and in lower case. None crosses a full stop: what is
/// said of one thing there is not said of the next. A clause of which nearly all words are the
/// prompt's echoes the question and claims nothing.
pub(super) fn windows(
    text: &str,
    language: Language,
    vocabulary: &Vocabulary<'_>,
    prompt: &Terms,
) -> Vec<Window> {
    let mut said = HashSet::new();
    let mut sentence = 0;
    let mut last_end = 0;
    let mut closed = false;
    let single: Vec<Window> = clauses(text, language)
        .into_iter()
        .filter_map(|range| {
            let whole = text.get(range.clone())?;
            let gap = text.get(last_end..range.start).unwrap_or_default();
            sentence += usize::from(closed || gap.contains('\n'));
            last_end = range.end;
            closed = closes_sentence(whole, language);
            let own = sentence;
            let range = without_opening(text, range, language);
            let words = text.get(range.clone()).filter(|it| !it.is_empty())?;
            // Saying it again says nothing more.
            if !said.insert(words) {
                return None;
            }
            let terms = vocabulary.terms(words);
            let echo = terms.share_in(prompt);
            (!terms.is_empty() && echo < ECHO).then(|| Window {
                range,
                terms,
                stance: Stance::of(words, language),
                first: 0,
                clauses: 1,
                figures: figures(words),
                sentence: own,
            })
        })
        .enumerate()
        .map(|(first, window)| Window { first, ..window })
        .collect();
    let mut all = single.clone();
    for width in 2..=WIDEST {
        for run in single.windows(width) {
            all.extend(joined(run));
        }
    }
    all
}

/// The rest of a clause behind what people begin with before they say anything: whether they do
/// changes nothing.
fn without_opening(text: &str, range: Range<usize>, language: Language) -> Range<usize> {
    let opening = &lexicon::of(language).clause.opening;
    let mut rest = range;
    while let Some(found) = opening
        .find(text, rest.clone())
        .filter(|it| it.start == rest.start)
    {
        let behind = text.get(found.end..rest.end).unwrap_or_default();
        let word = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
        rest.start = rest.end - word.len();
    }
    rest
}

/// How many runs of digits there are; a point or a comma within a number ends none.
fn figures(words: &str) -> usize {
    let runs = words.split(|c: char| !matches!(c, '0'..='9' | '.' | ','));
    let has_digit = |run: &&str| run.contains(|c: char| c.is_ascii_digit());
    runs.filter(has_digit).count()
}

/// From this share of the prompt's words on, in thousandths, a clause only echoes it.
const ECHO: i32 = 800;

fn joined(run: &[Window]) -> Option<Window> {
    let (first, rest) = run.split_first()?;
    if rest.iter().any(|it| it.sentence != first.sentence) {
        return None;
    }
    let mut whole = first.clone();
    for next in rest {
        whole.range.end = next.range.end;
        whole.terms = whole.terms.union(&next.terms);
        whole.stance = whole.stance.with(next.stance);
        whole.figures += next.figures;
    }
    whole.clauses = run.len();
    Some(whole)
}

/// The clauses of a text. A line break alone ends none: the same words wrapped mean the same.
pub(super) fn clauses(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut words = 0;
    let mut last_end = 0;
    for (at, word) in words_of(text) {
        let paragraph = text
            .get(last_end..at)
            .is_some_and(|gap| gap.matches('\n').count() > 1);
        let begins = words > 0 && (lexicon::of(language).begins_clause)(word);
        if let Some(begun) = start
            && (paragraph || begins && words >= 2)
        {
            found.push(begun..last_end);
            start = None;
            words = 0;
        }
        start.get_or_insert(at);
        words += 1;
        last_end = at + word.len();
        if let Some(begun) = start
            && ends(word, language)
        {
            found.push(begun..last_end);
            start = None;
            words = 0;
        }
    }
    found.extend(start.map(|begun| begun..last_end));
    found
}

/// Words set off by white space, with their places.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Whether a clause ends behind `word`.
fn ends(word: &str, language: Language) -> bool {
    let (spoken, marks) = without_marks(word);
    !marks.is_empty() || (lexicon::of(language).ends_clause)(spoken)
}

/// Whether a sentence ends with these words: a full stop, or a verb that is used only there.
fn closes_sentence(clause: &str, language: Language) -> bool {
    const STOPS: &[char] = &['.', '?', '!', '…', '。', '？', '！'];
    let last = clause.split_whitespace().next_back().unwrap_or_default();
    let (spoken, marks) = without_marks(last);
    marks.contains(STOPS) || marks.is_empty() && (lexicon::of(language).ends_sentence)(spoken)
}

/// A word without the marks that close it, and the marks.
fn without_marks(word: &str) -> (&str, &str) {
    const MARKS: &[char] = &['.', '?', '!', ',', ';', ':', '…', '。', '，', '？', '！'];
    const CLOSING: &[char] = &['"', '\'', ')', ']', '”', '’', '」', '』'];
    let bare = word.trim_end_matches(CLOSING);
    bare.split_at(bare.trim_end_matches(MARKS).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let found: Vec<&str> = clauses(text, language)
            .into_iter()
            .filter_map(|range| text.get(range))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn an_answer_is_cut_where_a_new_claim_may_begin() {
        check(
            Language::Ko,
            "로그를 먼저 보고 원인을 찾았는데 캐시였어요 그래서 껐습니다.",
            &[
                "로그를 먼저 보고",
                "원인을 찾았는데",
                "캐시였어요",
                "그래서",
                "껐습니다.",
            ],
        );
        check(
            Language::En,
            "i looked at the log, and it was the cache because nobody cleared it.",
            &[
                "i looked at the log,",
                "and it was the cache",
                "because nobody cleared it.",
            ],
        );
    }

    #[test]
    fn a_wrapped_line_ends_no_clause() {
        let flowing = "로그를 먼저 보고 원인을 찾았습니다";
        let wrapped = flowing.replace(' ', "\n");
        assert_eq!(
            clauses(flowing, Language::Ko),
            clauses(&wrapped, Language::Ko)
        );
    }

    #[test]
    fn what_people_begin_with_is_no_clause_of_theirs() {
        let rest = |language, text: &str| {
            let range = without_opening(text, 0..text.len(), language);
            text.get(range).map(str::to_owned)
        };
        for (language, text, left) in [
            (Language::Ko, "네, 로그를 먼저 보고", "로그를 먼저 보고"),
            (Language::Ko, "음 결론부터 말씀드리면,", ""),
            (Language::Ko, "네이버를 골랐고", "네이버를 골랐고"),
            (
                Language::En,
                "well, honestly i looked at the log",
                "i looked at the log",
            ),
            (Language::En, "software first", "software first"),
        ] {
            assert_eq!(rest(language, text).as_deref(), Some(left), "{text}");
        }
    }
}
