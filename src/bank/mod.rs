//! Question banks: a TOML file on one subject goes in, questions and diagnostics come out.
//!
//! [`QuestionBank`] is what everything else sees. The file as written stays inside `format`.

mod model;

pub use model::{
    Competency, Condition, KeyPoint, Probe, Question, QuestionBank, QuestionKind, QuestionRef,
    Signal,
};
