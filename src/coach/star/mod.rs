//! The parts of a story: where they are marked, how much of the answer each takes.

mod gauge;
mod infer;
mod marker;
mod next_marker;
mod part;
mod pieces;
mod segment;
mod stretch;
#[cfg(test)]
mod tests;

pub use gauge::{Gauge, LineTally, gutter};
pub(crate) use marker::{begins_with_marker, is_part_name, part_names};
pub use next_marker::next_marker;
pub use part::Part;
pub use pieces::LiveLine;
pub(crate) use segment::{Segment, segments};
pub use stretch::{Star, Stretch};
