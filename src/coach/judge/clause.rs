//! An answer split into clauses, with how strongly each claims what it says.

use std::collections::HashSet;
use std::ops::Range;

use crate::coach::lexicon;
use crate::coach::reading::placed_words;
use crate::lang::Language;

use super::term::{Terms, Vocabulary};

/// How a clause relates to its statement.
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

/// One to three consecutive clauses, read as one.
#[derive(Debug, Clone)]
pub(super) struct Window {
    /// Its byte range in the plain text.
    pub(super) range: Range<usize>,
    pub(super) terms: Terms,
    pub(super) stance: Stance,
    /// Index of its first clause in the answer.
    pub(super) first: usize,
    /// Its number of clauses.
    pub(super) clauses: usize,
    /// Its number of figures (runs of digits).
    pub(super) figures: usize,
    /// Index of its sentence.
    pub(super) sentence: usize,
}

/// The maximum number of clauses read as one: a claim often begins in one clause, continues in
/// the next, and ends in a third.
const WIDEST: usize = 3;

/// Every window of `text`, which is plain and in lowercase. None crosses the end of a sentence:
/// what one sentence says about one thing does not apply to the next. A clause whose words nearly
/// all come from the prompt only echoes the question and claims nothing.
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
            // Repeating it adds nothing.
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

/// The rest of a clause after an opening phrase, which changes nothing.
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

/// The number of runs of digits; a period or a comma within a number does not end one.
fn figures(words: &str) -> usize {
    let runs = words.split(|c: char| !matches!(c, '0'..='9' | '.' | ','));
    let has_digit = |run: &&str| run.contains(|c: char| c.is_ascii_digit());
    runs.filter(has_digit).count()
}

/// From this share of the prompt's words, in thousandths, a clause is only an echo.
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

/// The clauses of a text. A line break alone does not end one: wrapped words mean the same.
pub(super) fn clauses(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut words = 0;
    let mut last_end = 0;
    for (at, word) in placed_words(text) {
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

/// Whether a clause ends after `word`.
fn ends(word: &str, language: Language) -> bool {
    let (spoken, marks) = without_marks(word);
    !marks.is_empty() || (lexicon::of(language).ends_clause)(spoken)
}

/// Whether a sentence ends with these words: a period, or a verb form used only there.
fn closes_sentence(clause: &str, language: Language) -> bool {
    const STOPS: &[char] = &['.', '?', '!', '…', '。', '？', '！'];
    let last = clause.split_whitespace().next_back().unwrap_or_default();
    let (spoken, marks) = without_marks(last);
    marks.contains(STOPS) || marks.is_empty() && (lexicon::of(language).ends_sentence)(spoken)
}

/// A word without its closing marks, and the marks.
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
