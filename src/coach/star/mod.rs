//! The parts of a story: their markers, and their shares of the answer.

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
