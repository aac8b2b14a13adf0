//! Finds supposedly quoted words where they should be.

use std::ops::Range;

use crate::text;

/// Every byte range in `answer` that contains the quoted words. Ignores spaces, line breaks, the
/// case of ASCII letters and quotation marks around the whole; everything else matters.
pub fn find(quoted: &str, answer: &str) -> Vec<Range<usize>> {
    let wanted: Vec<String> = letters(quoted.trim_matches(is_mark))
        .map(|(_, it)| it)
        .collect();
    let Some(first) = wanted.first() else {
        return Vec::new();
    };
    let there: Vec<(Range<usize>, String)> = letters(answer).collect();
    let begins = there.iter().enumerate().filter(|(_, (_, it))| it == first);
    let runs = begins.filter_map(|(at, _)| {
        let run = there.get(at..at + wanted.len())?;
        let same = run
            .iter()
            .zip(&wanted)
            .all(|((_, it), wanted)| it == wanted);
        same.then(|| Some(run.first()?.0.start..run.last()?.0.end))?
    });
    runs.collect()
}

/// Number of letters, digits and symbols, without white space.
pub(super) fn length(words: &str) -> usize {
    letters(words).count()
}

/// The non-space clusters, composed and in lower case, with their byte ranges.
fn letters(words: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let clusters = text::clusters(words);
    clusters.filter_map(|(at, cluster)| {
        let is_space = cluster.trim().is_empty();
        (!is_space).then(|| {
            let lower = text::nfc(cluster).to_ascii_lowercase();
            (at..at + cluster.len(), lower)
        })
    })
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '「' | '」' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(quoted: &str, answer: &str, expected: &[&str]) {
        let found = find(quoted, answer).into_iter();
        let found: Vec<&str> = found.filter_map(|it| answer.get(it)).collect();
        assert_eq!(found, expected, "{quoted}");
    }

    #[test]
    fn quoted_words_are_found_however_they_are_wrapped() {
        let answer = "I looked at the logs\nfirst. Then I called Kim, and I looked at it again.";
        check("I looked at", answer, &["I looked at", "I looked at"]);
        check("\"the logs first.\"", answer, &["the logs\nfirst."]);
        check("i LOOKED at the  logs", answer, &["I looked at the logs"]);
        check("the logs second", answer, &[]);
        check("", answer, &[]);
        check("\"\"", answer, &[]);
        // The same letter, composed and decomposed.
        check("caf\u{e9}", "the cafe\u{301} there", &["cafe\u{301}"]);
    }
}
