//! Logistic regression, for fitting the coach.

/// Number of descent steps.
const STEPS: usize = 120;

/// A fitted model of `N` unscaled features.
#[derive(Debug, Clone)]
pub struct Model<const N: usize> {
    pub bias: f64,
    pub weights: [f64; N],
}

/// Fits a model to rows and their labels, with a ridge penalty on features normalized to mean 0
/// and deviation 1, by accelerated gradient descent. Deterministic for the same rows in the same
/// order.
pub fn fit<const N: usize>(rows: &[([f64; N], bool)], ridge: f64) -> Model<N> {
    let count = rows.len() as f64;
    let mut mean = [0.0; N];
    let mut spread = [0.0; N];
    for (row, _) in rows {
        for (mean, x) in mean.iter_mut().zip(row) {
            *mean += x / count;
        }
    }
    for (row, _) in rows {
        for ((spread, x), mean) in spread.iter_mut().zip(row).zip(mean) {
            *spread += (x - mean).powi(2) / count;
        }
    }
    // A nearly constant feature says nothing.
    let scale = spread.map(|it| if it > 1e-4 { 1.0 / it.sqrt() } else { 0.0 });
    let inputs: Vec<[f64; N]> = rows
        .iter()
        .map(|(row, _)| std::array::from_fn(|at| (row[at] - mean[at]) * scale[at]))
        .collect();
    let (mut bias, mut weights) = (0.0, [0.0; N]);
    let (mut pushed, mut push) = (0.0, [0.0; N]);
    for _ in 0..STEPS {
        let (mut slope, mut slopes) = (0.0, [0.0; N]);
        for (x, (_, holds)) in inputs.iter().zip(rows) {
            let p = 1.0 / (1.0 + (-(bias + dot(&weights, x))).exp());
            let error = f64::from(u8::from(*holds)) - p;
            slope += error / count;
            for (slope, x) in slopes.iter_mut().zip(x) {
                *slope += error * x / count;
            }
        }
        pushed = 0.9 * pushed + 0.1 * slope;
        bias += pushed;
        for ((weight, push), slope) in weights.iter_mut().zip(&mut push).zip(slopes) {
            *push = 0.9 * *push + 0.1 * (slope - ridge / count * *weight);
            *weight += *push;
        }
    }
    let weights: [f64; N] = std::array::from_fn(|at| weights[at] * scale[at]);
    Model {
        bias: bias - dot(&weights, &mean),
        weights,
    }
}

/// The dot product.
pub fn dot<const N: usize>(one: &[f64; N], other: &[f64; N]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
