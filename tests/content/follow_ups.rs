//! Authored follow-ups in a language model's words.

use rehearsal::bank::Probe;
use rehearsal::coach::sentences;
use rehearsal::lang::Language;
use rehearsal::llm::follow_up::{Exchanged, Worded};

use super::library::questions;

/// Every probe of a list and below it.
fn all(probes: &[Probe]) -> Vec<&Probe> {
    let below = probes.iter().flat_map(|it| all(&it.probes));
    probes.iter().chain(below).collect()
}

/// A single sentence that asks.
fn is_one(words: &str) -> bool {
    words.ends_with('?') && sentences(words).len() == 1
}

/// At least this percentage may be asked in their own words; the rest would be asked as planned
/// anyway.
const MIN: usize = 97;

#[test]
fn what_is_planned_may_be_asked_in_its_own_words() {
    let mut refused = Vec::new();
    let mut tried = 0;
    for (bank, question) in questions() {
        for (probe, language) in all(&question.probes)
            .into_iter()
            .flat_map(|it| Language::ALL.map(|language| (it, language)))
        {
            let planned = probe.prompt.get(language);
            if !is_one(planned) {
                continue;
            }
            tried += 1;
            let exchange = Exchanged {
                exchanges: &[(question.prompt.get(language), "")],
                manner: None,
                language,
            };
            let question = planned.to_owned();
            if exchange.sound(planned, &Worded { question }).is_none() {
                refused.push(format!("{}: {planned}", bank.id));
            }
        }
    }
    let asked = tried - refused.len();
    assert!(
        asked * 100 >= tried * MIN,
        "{asked} of {tried}\n{}",
        refused.join("\n")
    );
}
