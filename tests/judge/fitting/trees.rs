//! Gradient-boosted trees over the features: for what a weighted sum cannot express, such as
//! "near the examples, unless it leans the other way".

use rehearsal::coach::judge::{COUNT, Features};

/// Number of trees.
const TREES: usize = 120;
/// Depth of each tree.
const DEPTH: usize = 4;
/// Learning rate.
const RATE: f64 = 0.06;
/// Minimum number of rows in a leaf.
const MIN: usize = 15;
/// Ridge penalty on leaves.
const RIDGE: f64 = 2.0;
/// Maximum number of thresholds tried per feature.
const CUTS: usize = 32;

/// One tree: the splits level by level (a feature and its maximum for going left), and the leaves
/// in millionths of a logit.
#[derive(Debug, Clone)]
pub struct Tree {
    pub splits: Vec<(usize, i32)>,
    pub leaves: Vec<i64>,
}

impl Tree {
    /// The leaf of a row.
    pub fn leaf(&self, features: &Features) -> usize {
        let mut node = 0;
        for _ in 0..DEPTH {
            let (feature, most) = self.splits[node];
            node = 2 * node + 1 + usize::from(features[feature] > most);
        }
        node + 1 - (1 << DEPTH)
    }
}

/// The sum of all trees for a row, in millionths of a logit.
pub fn score(trees: &[Tree], features: &Features) -> i64 {
    trees
        .iter()
        .map(|tree| tree.leaves[tree.leaf(features)])
        .sum()
}

/// Fits trees to rows and their targets.
pub fn fit(rows: &[&Features], targets: &[bool]) -> Vec<Tree> {
    let cuts = cuts(rows);
    let binned: Vec<[u8; COUNT]> = rows.iter().map(|row| binned(row, &cuts)).collect();
    let positive = targets.iter().filter(|it| **it).count().max(1) as f64;
    let start = (positive / (targets.len() as f64 - positive).max(1.0)).ln();
    let mut scores = vec![start; rows.len()];
    let mut trees = vec![constant(start)];
    for _ in 0..TREES {
        let (mut gradients, mut curves) = (Vec::new(), Vec::new());
        for (score, target) in scores.iter().zip(targets) {
            let p = 1.0 / (1.0 + (-score).exp());
            gradients.push(f64::from(u8::from(*target)) - p);
            curves.push(p * (1.0 - p));
        }
        let tree = Growing {
            binned: &binned,
            gradients: &gradients,
            curves: &curves,
            cuts: &cuts,
        }
        .tree();
        for (score, row) in scores.iter_mut().zip(rows) {
            *score += tree.leaves[tree.leaf(row)] as f64 / 1e6;
        }
        trees.push(tree);
    }
    trees
}

fn constant(logit: f64) -> Tree {
    Tree {
        splits: vec![(0, i32::MAX); (1 << DEPTH) - 1],
        leaves: vec![(logit * 1e6).round() as i64; 1 << DEPTH],
    }
}

/// Thresholds for each feature: its quantiles.
fn cuts(rows: &[&Features]) -> Vec<Vec<i32>> {
    (0..COUNT)
        .map(|feature| {
            let mut values: Vec<i32> = rows.iter().map(|row| row[feature]).collect();
            values.sort_unstable();
            let step = (values.len() / (CUTS + 1)).max(1);
            let mut cuts: Vec<i32> = values.iter().skip(step).step_by(step).copied().collect();
            cuts.dedup();
            cuts.truncate(CUTS);
            cuts
        })
        .collect()
}

/// For each feature, the number of cuts below the row's value.
fn binned(row: &Features, cuts: &[Vec<i32>]) -> [u8; COUNT] {
    let mut bins = [0; COUNT];
    for (feature, bin) in bins.iter_mut().enumerate() {
        let below = cuts[feature].partition_point(|cut| *cut < row[feature]);
        *bin = u8::try_from(below).expect("few cuts");
    }
    bins
}

/// A tree being grown.
struct Growing<'a> {
    binned: &'a [[u8; COUNT]],
    gradients: &'a [f64],
    curves: &'a [f64],
    cuts: &'a [Vec<i32>],
}

impl Growing<'_> {
    fn tree(&self) -> Tree {
        let mut nodes: Vec<Vec<usize>> = vec![(0..self.binned.len()).collect()];
        let mut splits = Vec::new();
        for _ in 0..DEPTH {
            let mut below = Vec::new();
            for rows in &nodes {
                let (feature, bin) = self.best(rows).unwrap_or((0, u8::MAX));
                let most = self.cuts[feature].get(usize::from(bin)).copied();
                splits.push((feature, most.unwrap_or(i32::MAX)));
                let (left, right): (Vec<usize>, Vec<usize>) = rows
                    .iter()
                    .partition(|row| self.binned[**row][feature] <= bin);
                below.extend([left, right]);
            }
            nodes = below;
        }
        let leaves = nodes.iter().map(|rows| {
            let (gradient, curve) = self.sums(rows);
            (RATE * gradient / (curve + RIDGE) * 1e6).round() as i64
        });
        Tree {
            splits,
            leaves: leaves.collect(),
        }
    }

    fn sums(&self, rows: &[usize]) -> (f64, f64) {
        let gradient = rows.iter().map(|row| self.gradients[*row]).sum();
        let curve = rows.iter().map(|row| self.curves[*row]).sum();
        (gradient, curve)
    }

    /// The feature and bin that split the rows best.
    fn best(&self, rows: &[usize]) -> Option<(usize, u8)> {
        let (gradient, curve) = self.sums(rows);
        let worth = |g: f64, h: f64| g * g / (h + RIDGE);
        let mut best = None;
        let mut most = 1e-6;
        for feature in 0..COUNT {
            let mut bins = [(0.0, 0.0, 0_usize); CUTS + 1];
            for row in rows {
                let bin = &mut bins[usize::from(self.binned[*row][feature])];
                bin.0 += self.gradients[*row];
                bin.1 += self.curves[*row];
                bin.2 += 1;
            }
            let (mut g, mut h, mut count) = (0.0, 0.0, 0);
            for (place, bin) in bins.iter().enumerate().take(self.cuts[feature].len()) {
                g += bin.0;
                h += bin.1;
                count += bin.2;
                if count < MIN || rows.len() - count < MIN {
                    continue;
                }
                let gain = worth(g, h) + worth(gradient - g, curve - h) - worth(gradient, curve);
                if gain > most {
                    most = gain;
                    best = Some((feature, u8::try_from(place).expect("few cuts")));
                }
            }
        }
        best
    }
}
