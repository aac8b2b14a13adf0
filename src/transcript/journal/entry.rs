use crate::moment::Moment;

/// One event of a journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<T> {
    /// Its number in the session, counting from 0.
    pub seq: u64,
    /// When it happened on the session's clock, in whole milliseconds.
    pub at: Moment,
    /// What happened.
    pub event: T,
}
