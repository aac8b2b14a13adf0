//! Languages, localized text, Korean particles, and every sentence the program says.
//!
//! The words we say to the user stand in [`say`], Korean first; what interviewers say stands
//! in the banks and scenarios.

mod josa;
mod localized;
pub mod say;
mod written;

pub use josa::{Josa, with_josa};
pub use localized::{Language, Localized, LocalizedList};
pub use written::language_of;
