//! 합쇼체 and 해요체 mixed beyond a slip, or 반말.

use std::ops::Range;

use crate::coach::reading::ending::{Ending, last_word};
use crate::coach::seen::Seen;
use crate::coach::thresholds::{PLAIN_SLIP, REGISTER_SLIP};
use crate::coach::{Finding, Rule, Severity};
use crate::lang::Language;
use crate::lang::say::coach as say;

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    if !seen.is_answer() {
        return None;
    }
    let endings = endings(seen);
    let of = |wanted: Ending| -> Vec<Range<usize>> {
        let same = endings.iter().filter(|(ending, _)| *ending == wanted);
        same.map(|(_, place)| place.clone()).collect()
    };
    let (formal, polite, plain) = (of(Ending::Formal), of(Ending::Polite), of(Ending::Plain));
    let notes = of(Ending::Open).len();
    let verbs = formal.len() + polite.len() + plain.len();
    if verbs == 0 || notes > verbs {
        return None;
    }
    let share = |places: &[Range<usize>]| places.len() as f64 / verbs as f64;
    if !plain.is_empty() && (share(&plain) > PLAIN_SLIP || plain.len() > 1) {
        let finding = Finding::new(Rule::Register, Severity::Warning, say::PLAIN_SPEECH);
        return Some(finding.at(plain));
    }
    let polite_is_rarer = polite.len() <= formal.len();
    let rarer = if polite_is_rarer { polite } else { formal };
    if rarer.is_empty() || share(&rarer) <= REGISTER_SLIP {
        return None;
    }
    let advice = say::register_mixed(polite_is_rarer);
    Some(Finding::new(Rule::Register, Severity::Advice, advice).at(rarer))
}

/// How each Korean sentence ends, and the word that shows it. What ends inside a quotation
/// is somebody else's manner.
fn endings(seen: &Seen<'_>) -> Vec<(Ending, Range<usize>)> {
    let korean = seen
        .reading
        .sentences()
        .iter()
        .filter(|it| it.language == Language::Ko);
    korean
        .map(|sentence| {
            let words = seen.reading.slice(&sentence.range);
            let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
            let end = sentence.range.start + bare.len();
            (sentence.ending, end - last_word(bare).len()..end)
        })
        .filter(|(_, place)| {
            !seen
                .reading
                .is_quoted(&(place.end.saturating_sub(3)..place.end))
        })
        .collect()
}
