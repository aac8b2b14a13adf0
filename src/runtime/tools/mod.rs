//! The user's programs for sound: found, started in their own process groups, and ended, whatever
//! they do.

mod capture;
mod ending;
mod groups;
mod listen;
mod running;
#[cfg(test)]
pub(super) mod testing;
mod tether;
mod toolbox;

pub(super) use capture::{Captured, Unfinished, run_to_end};
pub use listen::listen;
pub(super) use running::{Ended, Ready, Running};
pub use tether::{ENDS_WITH_US, be_tethered};
pub use toolbox::{FoundTool, Toolbox};

use crate::store::Scratch;

/// Kills every program at once as this one exits, and removes their temporary files. Nothing is
/// started any more.
pub(super) fn end_all() {
    groups::GROUPS.close();
    Scratch::remove_all();
}
