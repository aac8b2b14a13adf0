//! Fits what the judge knows: how telling words are, how claims and denials lean, how roles
//! sound, and the models that weigh it all.

mod leaning;
mod models;
mod roles;
mod trees;
mod weights;
