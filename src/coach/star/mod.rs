//! The parts of a story: where they are marked, how much of the answer each takes.

mod marker;
mod next_marker;
mod part;
#[cfg(test)]
mod tests;

pub use next_marker::next_marker;
pub use part::Part;
