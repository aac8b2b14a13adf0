//! A 자소서 or a résumé: the claims that an interviewer could doubt, in its own words, and the
//! questions they invite.

mod claims;
mod questions;
mod sort;

pub use claims::{Claim, read_cv};
