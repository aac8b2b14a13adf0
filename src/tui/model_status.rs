use crate::lang::Localized;

/// How the reading of the language model goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelStatus {
    /// How many key points of an answer are still to be read.
    pub left: usize,
    /// Whether an answer is being tightened, which somebody waits for.
    pub tightening: bool,
    /// Why the last request came to nothing.
    pub trouble: Option<Localized>,
}

impl ModelStatus {
    /// Whether nothing is asked of it.
    pub fn is_idle(&self) -> bool {
        self.left == 0 && !self.tightening
    }
}
