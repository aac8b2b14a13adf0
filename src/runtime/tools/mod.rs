//! Programs of the user's own that sound goes through: found, started in groups of their own,
//! and ended, whatever they do.

mod ending;
mod groups;
mod listen;
mod running;
#[cfg(test)]
pub(super) mod testing;
mod toolbox;

pub use listen::listen;
pub(super) use running::{Ended, Ready, Running};
pub use toolbox::{FoundTool, Toolbox};

/// Ends every program at once, as this one leaves. Nothing is started any more.
pub(super) fn end_all() {
    groups::GROUPS.close();
}
