//! What an answer shows: rules, not guesses. Each finding names its rule and quotes the
//! candidate's own words; the choice of the next follow-up question rests on the same.

mod answer;
mod assess;
mod debrief;
mod finding;
mod kind;
mod marks;
mod names;
mod pace;
mod probe;
mod quiz;
mod reading;
mod relevance;
pub mod report;
mod rules;
mod seen;
mod star;
mod substance;
mod telling;
mod themes;
pub mod thresholds;
mod vocabulary;
mod words;

pub use answer::Answer;
pub use assess::{Assessment, assess};
pub use debrief::{Answered, Debrief, NextStep, debrief};
pub use finding::{Finding, Rule, Rules, Severity};
pub use kind::Kind;
pub use marks::{Dimension, Mark, Marks};
pub use pace::{Load, spoken};
pub use probe::{Exchange, Follow, NextProbe, ProbeKey, next_probe};
pub use quiz::quiz_is_right;
pub use report::report;
pub use seen::Coverage;
pub use star::{Gauge, LineTally, Part, Star, Stretch, gutter, next_marker};
pub use words::{Haystack, Hit, find};
