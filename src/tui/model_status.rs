use crate::lang::Localized;

/// How the reading of the language model goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelStatus {
    /// How many key points of an answer are still to be read.
    pub left: usize,
    /// Why the last request came to nothing.
    pub trouble: Option<Localized>,
}
