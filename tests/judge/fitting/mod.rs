//! Fits the judge's data: the weights of words, how claims and denials lean, the cues of roles,
//! and the models that combine them.

mod leaning;
mod models;
mod roles;
mod trees;
mod weights;
