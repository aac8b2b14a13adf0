//! Fits what the judge knows: how much each word says, how claims and denials lean, how roles
//! sound, and the models that weigh it all.

mod leaning;
mod models;
mod roles;
mod trees;
mod weights;
