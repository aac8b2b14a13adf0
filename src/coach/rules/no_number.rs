//! The Result has no number with a unit, no before and after, no scope.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::{Finding, Kind, Part, Rule, Severity};
use crate::lang::say::coach as say;

use super::has_quantity;

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let story = seen.kind == Kind::Story || seen.star.marked && seen.is_answer();
    if !seen.answer.star_expected || !story || !seen.star.has(Part::Result) {
        return None;
    }
    let told: Vec<Range<usize>> = seen.star.ranges(Part::Result).cloned().collect();
    let mut looked = told.clone();
    if !seen.star.marked {
        looked.extend(around(seen, &told));
    }
    if looked
        .iter()
        .any(|range| has_quantity(&seen.reading, range))
    {
        return None;
    }
    let sentences = told
        .iter()
        .flat_map(|range| seen.reading.sentences_in(range));
    let places = sentences.map(|sentence| sentence.range.clone());
    Some(Finding::new(Rule::NoNumber, Severity::Advice, say::NO_NUMBER).at(places))
}

/// Words that open a Result: what stands before them is none.
static OPENS: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "^결과적으로, ^그 결과, ^결과는, ^결국, ^덕분에, ^최종적으로, ^마침내, as a result, in the end,
         ultimately, eventually, finally",
    )
});

/// Where the parts were inferred the cut may be off by a sentence: the one before the Result
/// counts with it if it tells what came of it, and so does everything after.
fn around(seen: &Seen<'_>, told: &[Range<usize>]) -> Vec<Range<usize>> {
    let Some(first) = told.first() else {
        return Vec::new();
    };
    let sentences = seen.reading.sentences();
    let at = sentences.partition_point(|it| it.range.start < first.start);
    let from = match at.checked_sub(1) {
        Some(before)
            if !seen.reading.says(&OPENS, first)
                && seen
                    .tellings
                    .get(before)
                    .is_some_and(|it| it.result || it.aftermath) =>
        {
            before
        }
        _ => at,
    };
    sentences
        .get(from..)
        .unwrap_or_default()
        .iter()
        .map(|it| it.range.clone())
        .collect()
}
