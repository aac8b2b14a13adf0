//! What the candidate's own question to the interviewer shows about the candidate.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::bank::{QuestionKind, Signal};
use crate::coach::Dimension;
use crate::coach::judge::{clauses_of, pieces_of};
use crate::coach::lexicon;
use crate::coach::reading::Sentence;
use crate::coach::reading::cue::Cues;
use crate::coach::seen::Seen;
use crate::coach::words::Haystack;
use crate::coach::{Finding, Rule, Severity};
use crate::lang::Localized;
use crate::lang::say::coach as say;
use crate::lang::say::findings::rules as names;

use super::Spec;

pub(super) const SPEC: Spec = Spec {
    word: "asked-back",
    name: names::ASKED_BACK,
    bears_on: &[Dimension::Relevance],
};

pub(super) fn look(seen: &Seen<'_>) -> Option<Finding> {
    let question = seen.answer.question;
    if seen.answer.probe || question.kind != QuestionKind::Reverse {
        return None;
    }
    let said = AskedQuestion::of(seen);
    let mut shown: Vec<ShownSignal> = question
        .signals
        .iter()
        .filter_map(|signal| said.shows(signal))
        .collect();
    if !shown.iter().any(|it| !it.good) {
        shown.extend(of_any_question(seen));
    }
    // Anything against the candidate comes first, because that can be fixed.
    shown.sort_by_key(|it| it.good);
    let severity = if shown.first()?.good {
        Severity::Note
    } else {
        Severity::Advice
    };
    let shows: Vec<&Localized> = shown.iter().map(|it| &it.shows).collect();
    let advice = say::asked_back(&Localized::joined(&shows, " / "));
    let places = shown.into_iter().flat_map(|it| it.places);
    Some(Finding::new(Rule::AskedBack, severity, advice).at(places))
}

/// What a question shows, and where.
struct ShownSignal {
    good: bool,
    shows: Localized,
    places: Vec<Range<usize>>,
}

/// The candidate's words, prepared for comparison with the bank's.
struct AskedQuestion {
    haystack: Haystack,
    clauses: Vec<(Range<usize>, BTreeSet<String>)>,
}

/// From this share of a phrase's pieces in one clause, the clause says it.
const SAYS_IT: f64 = 0.75;
/// A phrase with fewer pieces must occur literally.
const MIN_PIECES: usize = 3;

impl AskedQuestion {
    fn of(seen: &Seen<'_>) -> Self {
        let text = seen.reading.text();
        let lower = text.to_lowercase();
        let mut from = 0;
        let clauses = clauses_of(text, seen.answer.language)
            .into_iter()
            .filter_map(|clause| {
                let start = from + lower.get(from..)?.find(&clause)?;
                from = start + clause.len();
                // Lowercase may be longer than the original.
                text.get(start..from)?;
                Some((start..from, pieces(&clause)))
            })
            .collect();
        Self {
            haystack: Haystack::of(text),
            clauses,
        }
    }

    fn shows(&self, signal: &Signal) -> Option<ShownSignal> {
        let terms = signal.any.iter();
        let places: Vec<Range<usize>> = terms.filter_map(|term| self.find(term)).collect();
        (!places.is_empty()).then(|| ShownSignal {
            good: signal.good,
            shows: signal.shows.clone(),
            places,
        })
    }

    fn find(&self, term: &str) -> Option<Range<usize>> {
        if let Some(place) = self.haystack.find(term) {
            return Some(place);
        }
        let wanted = pieces(term);
        let says = |said: &BTreeSet<String>| {
            let shared = wanted.intersection(said).count();
            shared as f64 >= wanted.len() as f64 * SAYS_IT
        };
        let clause = self.clauses.iter().find(|(_, said)| says(said));
        clause
            .filter(|_| wanted.len() >= MIN_PIECES)
            .map(|(range, _)| range.clone())
    }
}

fn pieces(text: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    pieces_of(text, |piece| {
        all.insert(piece.to_owned());
    });
    all
}

/// What counts against the candidate for any question: asking nothing, or asking about pay first.
fn of_any_question(seen: &Seen<'_>) -> Option<ShownSignal> {
    static NOTHING: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.nothing_asked));
    static TERMS: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.terms));
    static ASKING: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.asking));
    let sentences = seen.reading.sentences();
    let asks = |it: &&Sentence| {
        let marked = seen.reading.slice(&it.range).contains(['?', '？']);
        marked || seen.reading.says(&ASKING, &it.range)
    };
    let nothing = |it: &&Sentence| {
        let marked = seen.reading.slice(&it.range).contains(['?', '？']);
        !marked && seen.reading.says(&NOTHING, &it.range)
    };
    let first = sentences.iter().find(|it| asks(it) && !nothing(it));
    let (shows, sentence) = match first {
        Some(first) => (say::TERMS_FIRST, first),
        None => {
            let nothing = sentences.iter().find(nothing)?;
            (say::NOTHING_ASKED, nothing)
        }
    };
    let speaks = first.is_none() || seen.reading.says(&TERMS, &sentence.range);
    speaks.then(|| ShownSignal {
        good: false,
        shows: shows.into(),
        places: vec![sentence.range.clone()],
    })
}
