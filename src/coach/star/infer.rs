//! The parts of a story without markers: a guess, and labeled as such.

use super::Part;
use crate::coach::traits::SentenceTraits;

/// The likely part of each sentence. Stories go from the situation to the result, so the
/// sentences are split, in order, where the signs agree best.
pub(crate) fn infer(all_traits: &[SentenceTraits]) -> Vec<Part> {
    let last = all_traits.len().saturating_sub(1);
    let actions = all_traits
        .iter()
        .rposition(|it| it.acted && !it.came)
        .unwrap_or(0);
    let first = all_traits
        .iter()
        .position(SentenceTraits::action)
        .unwrap_or(0);
    // best[i][p]: the best sum of signs if sentence i tells part p; from[i][p]: the part before.
    let mut best: Vec<[f64; 4]> = Vec::with_capacity(all_traits.len());
    let mut from: Vec<[usize; 4]> = Vec::with_capacity(all_traits.len());
    for (place, traits) in all_traits.iter().enumerate() {
        let mut signs = signs(traits, place, last);
        if place < first {
            signs[3] -= 3.0;
        }
        // A result comes after the actions; before that it may be a step.
        signs[3] += if !traits.came {
            0.0
        } else if place > actions {
            2.2
        } else {
            0.4
        };
        let before = best.last().copied();
        let mut sums = [0.0; 4];
        let mut ways = [0; 4];
        for part in 0..4 {
            let way = before.map_or(part, |sums| best_up_to(&sums, part));
            ways[part] = way;
            sums[part] = signs[part] + before.map_or(0.0, |sums| sums[way]);
        }
        best.push(sums);
        from.push(ways);
    }
    let Some(sums) = best.last() else {
        return Vec::new();
    };
    let mut part = best_up_to(sums, 3);
    let mut parts = vec![Part::Situation; all_traits.len()];
    for place in (0..all_traits.len()).rev() {
        parts[place] = Part::ALL[part];
        part = from[place][part];
    }
    parts
}

fn best_up_to(sums: &[f64; 4], part: usize) -> usize {
    (0..=part)
        .reduce(|best, next| if sums[next] > sums[best] { next } else { best })
        .unwrap_or(0)
}

/// The evidence for each part. The weights were set by hand on the examples beside the rules: a
/// strong cue outweighs the position of a sentence, and the position outweighs nothing.
fn signs(traits: &SentenceTraits, place: usize, last: usize) -> [f64; 4] {
    let on = |sign: bool, weight: f64| if sign { weight } else { 0.0 };
    let result = traits.result && !traits.possible && !traits.aside;
    let late = place * 5 >= last * 2;
    let aftermath = traits.aftermath && place * 3 >= last * 2 && place > 0;
    let opening = match place {
        0 => 1.6,
        1 => 0.7,
        _ => 0.0,
    };
    [
        opening + on(traits.situation, 1.2) + on(traits.occasion, 0.6)
            - on(traits.acted && place > 0, 0.4),
        on(traits.task, 2.4),
        on(traits.acted, 1.3) + on(traits.passive, 1.3) + on(traits.doing, 0.7) + 0.2,
        on(result && place > 0, 3.0)
            + on(traits.lesson && late, 1.2)
            + on(traits.outcome && late && place > 0, 1.4)
            + on(aftermath, 2.0)
            - on(traits.possible || traits.aside, 1.5)
            - on(
                !result && !traits.outcome && !aftermath && !traits.came,
                0.6,
            )
            - on(!late, 1.0),
    ]
}
