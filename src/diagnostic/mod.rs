//! Problems in a file, each with its position, what is wrong and how to fix it.
//!
//! [`SourceText`] is a file as read. [`toml`] walks it and collects every problem into
//! [`Problems`] instead of stopping at the first; [`picture`] shows one with the line quoted
//! safely and a caret under the position.

mod picture;
mod problem;
mod source;
pub mod toml;

#[cfg(test)]
pub(crate) use picture::short_headlines;
pub use picture::{headline, picture};
pub use problem::{Diagnostic, Problems, Severity, nearest};
pub use source::{Position, SourceText};
