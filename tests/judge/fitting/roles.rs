//! Weighs cues for a clause's role in a story: how much more often a cue occurs in examples of
//! points with one role than with all others.

use std::collections::{BTreeMap, BTreeSet};

use rehearsal::bank::Role;
use rehearsal::coach::judge::role_cues_of;
use rehearsal::lang::Language;

use crate::data::{BANKS, EXAMPLES};
use crate::support::hold;

/// Minimum number of examples with a cue.
const MIN: u32 = 5;
/// Pseudocount of examples added to every role.
const PRIOR: f64 = 4.0;
/// Maximum weight of a cue, in logits. Small weights are dropped, and so are negative ones:
/// almost every cue has those for almost every role.
const MAX: f64 = 3.0;
const SMALLEST: f64 = 0.7;
/// Cues are strongly correlated: a third of their sum is closer to a logit.
const SHARE: f64 = 1000.0 / 3.0;

#[test]
fn the_roles_are_those_of_the_examples() {
    let texts = texts();
    let mut all: BTreeMap<String, u32> = BTreeMap::new();
    let mut by_role: BTreeMap<(usize, String), u32> = BTreeMap::new();
    let mut sizes = [0_u32; Role::ALL.len()];
    for (text, role) in &texts {
        sizes[*role] += 1;
        for cue in cues(text) {
            *by_role.entry((*role, cue.clone())).or_default() += 1;
            *all.entry(cue).or_default() += 1;
        }
    }
    let whole = texts.len() as f64;
    let mut lines = String::new();
    for (cue, count) in all.iter().filter(|(_, count)| **count >= MIN) {
        let usual = f64::from(*count) / whole;
        let weights: Vec<String> = (0..sizes.len())
            .filter_map(|role| {
                let here = by_role.get(&(role, cue.clone())).copied().unwrap_or(0);
                let size = f64::from(sizes[role]);
                let own = (f64::from(here) + PRIOR * usual) / (size + PRIOR);
                let others = f64::from(count - here) + PRIOR * usual;
                let weight = (own / (others / (whole - size + PRIOR))).ln();
                let weight = weight.min(MAX);
                (weight >= SMALLEST).then(|| format!("{role}:{}", (weight * SHARE).round()))
            })
            .collect();
        if !weights.is_empty() {
            lines += &format!("{} {cue}\n", weights.join(","));
        }
    }
    hold("src/coach/judge/roles.txt", &lines);
}

fn cues(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    role_cues_of(text, |cue| {
        found.insert(cue.to_owned());
    });
    found
}

/// Every example of every point that has a role, and the role's index.
fn texts() -> Vec<(&'static str, usize)> {
    let mut texts = Vec::new();
    for bank in BANKS.values() {
        let Some(examples) = EXAMPLES.get(&bank.id) else {
            continue;
        };
        for question in &bank.questions {
            let Some(examples) = examples.questions.get(&question.id) else {
                continue;
            };
            for point in &question.key_points {
                let place = Role::ALL.iter().position(|it| Some(*it) == point.role);
                let (Some(place), Some(own)) = (place, examples.points.get(&point.id)) else {
                    continue;
                };
                let said = Language::ALL.into_iter().flat_map(|it| own.said.exact(it));
                texts.extend(said.map(|it| (it.as_str(), place)));
            }
        }
    }
    texts
}
