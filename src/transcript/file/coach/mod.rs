//! The coach's assessment of an answer, as stored in a transcript.
//!
//! The keys are those of `rehearse coach --json`. Like it they count characters, so that a person
//! or another program finds the words that a finding refers to:
//!
//! ```toml
//! coach.kind = "story"
//! coach.findings = [
//!     { rule = "no-number", severity = "warning", quote = "좋아졌습니다", start = 41, end = 47, … },
//! ]
//! ```

mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::assessment;
pub(super) use write::lines;
