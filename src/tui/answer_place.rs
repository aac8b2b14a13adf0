use crate::transcript::SessionId;

/// An answer of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerPlace {
    /// The session.
    pub session: SessionId,
    /// Index of the answer among its turns, counting from 0.
    pub place: usize,
}
