//! What the candidate's own question to the interviewer shows about the one who asks it.

use crate::bank::{QuestionKind, Signal};
use crate::coach::seen::Seen;
use crate::coach::words::Haystack;
use crate::coach::{Finding, Rule, Severity};
use crate::lang::Language;
use crate::lang::say::coach as say;

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let question = seen.answer.question;
    if seen.answer.probe || question.kind != QuestionKind::Reverse {
        return None;
    }
    let haystack = Haystack::of(seen.reading.text());
    let mut shown: Vec<(&Signal, Vec<_>)> = question
        .signals
        .iter()
        .map(|signal| {
            let terms = signal.any.iter();
            let places = terms.filter_map(|term| haystack.find(term));
            (signal, places.map(|hit| hit.range).collect())
        })
        .filter(|(_, places): &(_, Vec<_>)| !places.is_empty())
        .collect();
    // What speaks against the asker comes first: it is what there is to mend.
    shown.sort_by_key(|(signal, _)| signal.good);
    let (first, _) = shown.first()?;
    let severity = if first.good {
        Severity::Note
    } else {
        Severity::Advice
    };
    let told = |language: Language| -> Vec<&str> {
        let told = shown.iter().map(|(signal, _)| signal.shows.get(language));
        told.map(|it| it.trim_end_matches('.')).collect()
    };
    let advice = say::asked_back(&told(Language::Ko), &told(Language::En));
    let places = shown.into_iter().flat_map(|(_, places)| places);
    Some(Finding::new(Rule::AskedBack, severity, advice).at(places))
}
