//! Question banks: a TOML file on one subject goes in, questions and diagnostics come out.
//!
//! [`QuestionBank`] is what everything else sees. The file as written stays inside `format`.

mod condition;
pub mod examples;
mod format;
mod model;
pub mod packed;
mod questions;
mod role;
pub mod samples;

pub use condition::Condition;
pub use format::read;
pub(crate) use format::{
    Entry, format_version, ids, languages, report_duplicates, suggestion, values,
};
pub use model::{
    Competency, KeyPoint, Pitfall, Probe, Question, QuestionBank, QuestionKind, QuestionRef, Sees,
    Signal,
};
pub use questions::{QuestionHead, Questions};
pub use role::Role;
