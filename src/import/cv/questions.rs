//! An interviewer's questions about a claim. Every question quotes the claim; beyond the
//! quotation it contains no figure, tool, role, or direction, so that nothing is presupposed.

use crate::lang::say::claims;
use crate::lang::{Letters, language_of};

use super::sort::{Sort, figure};
use crate::import::lexicon;

/// The longest quotation in a question, in characters.
const QUOTED: usize = 34;
/// The same in Latin letters, of which the same words take about twice as many.
const QUOTED_LATIN: usize = 90;

/// Two questions about a claim of this kind.
pub(super) fn questions(text: &str, sort: Sort) -> Vec<String> {
    let language = language_of(text);
    let whole = quotation(text);
    let figure = figure(text).filter(|_| matches!(sort, Sort::Number | Sort::Count));
    // A figure that does not fit in the quotation stands alone.
    let quoted = figure.filter(|it| !whole.contains(it)).unwrap_or(whole);
    let ask = match sort {
        Sort::Number => claims::number,
        Sort::Count => claims::count,
        Sort::Result => claims::result,
        Sort::Role => claims::role,
        Sort::Decision => claims::decision,
        Sort::Tool => claims::tool,
        Sort::Trait => claims::quality,
        Sort::Motive => claims::motive,
    };
    ask(language, &quoted).into()
}

/// The claim, or its end if it is long and in Korean, where the verb is there; otherwise its
/// beginning. It is cut between phrases.
fn quotation(text: &str) -> String {
    let text = text.trim().trim_end_matches(['.', '。', ' ', ';']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let kept = match language_of(text).letters() {
        Letters::Hangul => ending(&words),
        _ => beginning(&words),
    };
    kept.join(" ").trim_end_matches(',').to_owned()
}

/// How many of these words fit into a quotation; two always do.
fn fitting<'w>(words: impl Iterator<Item = &'w &'w str>, longest: usize) -> usize {
    let mut length = 0;
    let mut count = 0;
    for word in words {
        length += word.chars().count() + 1;
        if length > longest && count >= 2 {
            break;
        }
        count += 1;
    }
    count
}

/// The last words, from the beginning of a clause if one begins soon.
fn ending<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    let count = fitting(words.iter().rev(), QUOTED);
    let kept = words.get(words.len() - count..).unwrap_or(words);
    if count == words.len() {
        return kept;
    }
    let ends_clause = |word: &&str| {
        let mut ends = lexicon::words(|it| it.cv.clause_ends);
        word.ends_with(',') || ends.any(|it| word.ends_with(it))
    };
    let first_half = kept.get(..count / 2).unwrap_or(&[]);
    let from = first_half.iter().rposition(ends_clause);
    from.and_then(|it| kept.get(it + 1..)).unwrap_or(kept)
}

/// The first words, up to where a phrase begins or a comma ends one.
fn beginning<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    let count = fitting(words.iter(), QUOTED_LATIN);
    let kept = words.get(..count).unwrap_or(words);
    if count == words.len() {
        return kept;
    }
    let opens = |word: &str| {
        let lower = word.to_lowercase();
        lexicon::words(|it| it.cv.phrase_opens).any(|it| it == lower)
    };
    let ends = |at: &usize| {
        words.get(at - 1).is_some_and(|it| it.ends_with(','))
            || words.get(*at).is_some_and(|it| opens(it))
    };
    let cut = (count / 2 + 1..=count).rev().find(ends);
    let kept = cut.and_then(|it| words.get(..it)).unwrap_or(kept);
    let hangs = |word: &&str| {
        let lower = word.to_lowercase();
        lexicon::words(|it| it.cv.hanging).any(|it| it == lower)
    };
    let hanging = kept.iter().rev().take_while(|it| hangs(it)).count();
    let least = kept.len().min(2);
    kept.get(..(kept.len() - hanging).max(least))
        .unwrap_or(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_ends_where_a_phrase_does() {
        for (text, expected) in [
            (
                "Patient and thorough data analyst with seven years in public transport.",
                "Patient and thorough data analyst with seven years in public transport",
            ),
            (
                "Cut late departures on route 14 by 22% by re-timing the depot handover and the \
                 order in which the first buses of the morning leave",
                "Cut late departures on route 14 by 22% by re-timing the depot handover and the order",
            ),
            (
                "Rewrote the whole survey of passengers on the northern lines, which the vendor \
                 had never finished in three years",
                "Rewrote the whole survey of passengers on the northern lines",
            ),
            (
                "환경기사를 두 번 만에 취득했고 수질 분석 실습에서 시료 60개를 측정했습니다.",
                "수질 분석 실습에서 시료 60개를 측정했습니다",
            ),
        ] {
            assert_eq!(quotation(text), expected);
        }
    }
}
