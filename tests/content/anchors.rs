//! The rating scales: what an answer at each point from 1 to 5 sounds like.

use std::collections::BTreeMap;

use rehearsal::lang::Language;

use super::library;

#[test]
fn a_scale_has_five_different_sentences_that_no_other_scale_has() {
    for language in Language::ALL {
        let mut owners: BTreeMap<&str, String> = BTreeMap::new();
        for bank in library::banks() {
            for competency in &bank.competencies {
                let name = format!("{}#{}", bank.id, competency.id);
                let anchors = competency.anchors.get(language);
                assert_eq!(anchors.len(), 5, "{name}");
                for anchor in anchors {
                    let owner = owners.insert(anchor, name.clone());
                    assert_eq!(owner, None, "{name}: {anchor}");
                }
            }
        }
    }
}

#[test]
fn an_anchor_is_a_sentence_a_stranger_could_apply() {
    for bank in library::banks() {
        for competency in &bank.competencies {
            for language in Language::ALL {
                // Fewer words merely name a grade; more are not read while rating.
                let (least, most) = match language {
                    Language::Ko => (15, 140),
                    _ => (30, 220),
                };
                for anchor in competency.anchors.get(language) {
                    let length = anchor.chars().count();
                    let name = format!("{}#{}", bank.id, competency.id);
                    assert!(
                        (least..=most).contains(&length),
                        "{name} ({length}): {anchor}"
                    );
                    assert!(anchor.ends_with('.'), "{name}: {anchor}");
                    assert!(!anchor.starts_with(|c: char| c.is_ascii_digit()), "{name}");
                }
            }
        }
    }
}

#[test]
fn every_competency_is_tested_by_some_question() {
    for bank in library::banks() {
        for competency in &bank.competencies {
            let tested = bank
                .questions
                .iter()
                .any(|it| it.competencies.contains(&competency.id));
            assert!(tested, "{}#{}", bank.id, competency.id);
        }
    }
}
