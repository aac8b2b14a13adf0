use crate::lang::Localized;

/// A scenario of the user's that cannot be used, as a list shows it in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenScenario {
    /// What it is called, as far as its file tells: company and role, or its id.
    pub title: Localized,
    /// What is wrong, each with its file and line.
    pub why: Localized,
    /// How many of the scenarios that can be used come before it.
    pub place: usize,
}
