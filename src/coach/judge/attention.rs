//! The combined evidence of all windows of an answer for one point, each weighted by how much it
//! is about the point.

use super::near::Near;
use super::whole::Whole;

/// In thousandths.
#[derive(Debug, Default)]
pub(super) struct Attention {
    /// The highest and the lowest difference between a window's nearness to saying and to
    /// denying.
    pub(super) most: i32,
    pub(super) least: i32,
    pub(super) leaning: i32,
    pub(super) contrast: i32,
    pub(super) weight: i32,
}

impl Attention {
    pub(super) fn of(said: &Near, denied: &Near, whole: &Whole<'_>) -> Self {
        let mut it = Self::default();
        let (mut weights, mut leaning, mut contrast) = (0_i64, 0_i64, 0_i64);
        let near = said.nearest.iter().zip(&denied.nearest);
        let windows = whole.index.windows.iter().zip(whole.leanings);
        for ((window, lean), (said, denied)) in windows.zip(near) {
            if window.clauses > 2 {
                continue;
            }
            it.most = it.most.max(said - denied);
            it.least = it.least.min(said - denied);
            let loud = i64::from(*said.max(denied));
            let weight = loud * loud / 1000;
            weights += weight;
            leaning += weight * i64::from(*lean);
            contrast += weight * i64::from(said - denied);
        }
        let mean = |sum: i64| i32::try_from(sum / weights.max(1)).unwrap_or(0);
        it.leaning = mean(leaning);
        it.contrast = mean(contrast);
        it.weight = i32::try_from(weights / 4).unwrap_or(i32::MAX).min(3000);
        it
    }
}
