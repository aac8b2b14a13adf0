//! Question banks: reads a TOML file on one subject into questions and diagnostics.
//!
//! [`QuestionBank`] is what the other modules see. The file format stays inside `format`.

mod condition;
pub mod examples;
mod format;
mod model;
pub mod packed;
mod question_bank;
mod questions;
mod role;
pub mod samples;

pub use condition::Condition;
pub use format::read;
pub(crate) use format::{
    Entry, format_version, ids, languages, report_duplicates, suggestion, values,
};
pub use model::{
    Competency, KeyPoint, Pitfall, Probe, Question, QuestionKind, QuestionRef, Sees, Signal,
};
pub use question_bank::QuestionBank;
pub use questions::{QuestionHead, Questions};
pub use role::Role;
