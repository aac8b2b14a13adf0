//! The role of a clause in any story: how far it sounds like each role of a key point ("found the
//! cause", "told others early"), by endings, words, and word pairs fitted to the examples of all
//! points with the role.

use std::sync::LazyLock;

use crate::bank::Role;

use super::leaning::cues;
use super::term::{ByName, name, pieces};

/// For each role, in the order of [`Role::ALL`], thousandths of a logit.
#[derive(Debug, Clone)]
pub(super) struct Sums([i32; ROLES]);

impl Default for Sums {
    fn default() -> Self {
        Self([0; ROLES])
    }
}

/// The sum of two.
pub(super) fn added(mut sums: Sums, more: &Sums) -> Sums {
    for (sum, more) in sums.0.iter_mut().zip(more.0) {
        *sum += more;
    }
    sums
}

const ROLES: usize = Role::ALL.len();

/// The fitted weights: one line per cue, each with indexes of roles and their weights.
static WEIGHTS: LazyLock<ByName<Vec<(usize, i32)>>> = LazyLock::new(|| {
    let lines = include_str!("roles.txt").lines();
    let parsed = lines.filter_map(|line| {
        let (weights, cue) = line.split_once(' ')?;
        let pairs = weights.split(',').filter_map(|pair| {
            let (role, weight) = pair.split_once(':')?;
            Some((role.parse().ok()?, weight.parse().ok()?))
        });
        Some((name(cue), pairs.collect()))
    });
    parsed.collect()
});

/// The result of one clause for each role. Clauses read as one have the sum.
pub(super) fn of_clause(clause: &str) -> Sums {
    let mut sums = Sums::default();
    all_cues(clause, |cue| {
        for (role, weight) in WEIGHTS.get(&name(cue)).into_iter().flatten() {
            if let Some(sum) = sums.0.get_mut(*role) {
                *sum += weight;
            }
        }
    });
    sums
}

/// Calls `found` with every cue of a lowercase clause: its structure, and its words.
pub(super) fn all_cues(clause: &str, mut found: impl FnMut(&str)) {
    cues(clause, &mut found);
    pieces(clause, found);
}

/// The index of a role among the sums.
pub(super) fn place(role: Role) -> usize {
    let found = Role::ALL.iter().position(|it| *it == role);
    found.unwrap_or(0)
}

/// How far each window sounds like one role, in thousandths of a logit.
#[derive(Debug)]
pub(super) struct Playing {
    /// For each window.
    pub(super) own: Vec<i32>,
    /// The same minus the highest of the other roles.
    pub(super) over_others: Vec<i32>,
}

impl Playing {
    pub(super) fn of(role: Role, sums: &[Sums]) -> Self {
        let role = place(role);
        let own = |it: &Sums| it.0.get(role).copied().unwrap_or(0);
        let others = |it: &Sums| {
            let others = it.0.iter().enumerate().filter(|(place, _)| *place != role);
            others.map(|(_, sum)| *sum).max().unwrap_or(0)
        };
        Self {
            own: sums.iter().map(own).collect(),
            over_others: sums.iter().map(|it| own(it) - others(it)).collect(),
        }
    }
}
