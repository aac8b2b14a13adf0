//! What an answer shows: rules, not guesses. Each finding names its rule and quotes the
//! candidate's own words; the choice of the next follow-up question rests on the same.

mod pace;
mod probe;
mod quiz;
mod star;
mod words;

pub use pace::spoken;
pub use probe::{Exchange, Follow, NextProbe, ProbeKey, next_probe};
pub use quiz::quiz_is_right;
pub use star::{Part, next_marker};
pub use words::{Hit, find};
