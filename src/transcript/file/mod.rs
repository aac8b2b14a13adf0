//! `transcript.toml`: for people to look at, and for every byte of an answer to come back.

mod coach;
mod heard;
mod read;
mod skim;
#[cfg(test)]
mod tests;
mod text;
mod values;
pub mod words;
mod write;

pub use read::{Unreadable, read};
pub(crate) use skim::skim;
pub(crate) use text::{block, line};
pub use write::write;

/// The format this program writes. Older ones are always read, newer ones never touched.
pub const FORMAT: i64 = 1;
