//! A 자소서 or a résumé: the claims that an interviewer could doubt, in its own words, and
//! what they invite to ask.

mod claims;
mod questions;
mod sort;

pub use claims::{Claim, read_cv};
