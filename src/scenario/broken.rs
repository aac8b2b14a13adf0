use crate::lang::Localized;

/// A user's scenario that cannot be used, as shown in its place in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenScenario {
    /// Its title, as far as the file gives one: company and role, otherwise its ID.
    pub title: Localized,
    /// What is wrong, each problem with its file and line.
    pub why: Localized,
    /// How many of the usable scenarios come before it.
    pub place: usize,
}
